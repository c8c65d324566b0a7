"""Interfaces as the visitor meets them."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

GREETER = """
import gradio as gr

def greet(name: str, intensity: float, loud: bool = False, sign="!"):
    text = "Hello " + name + sign * int(intensity)
    return (text.upper() if loud else text), len(name)

demo = gr.Interface(
    greet,
    ["text", gr.Slider(0, 10, 3, step=1), "checkbox"],
    ["text", gr.Number(label="Length")],
    title="Greeter", description="Says **hello**", article="The *end*",
    examples=[["Ada", 2, True], ["Bob", 1, False]],
    additional_inputs=[gr.Textbox("!", label="Sign")],
    flagging_options=["good", "bad"],
)
demo.launch()
"""


def test_an_interface_from_top_to_bottom(open_app, tmp_path: Path):
    page = open_app(GREETER)
    name, out = page.get_by_label("name", exact=True), page.get_by_label("output 0")
    submit = page.get_by_role("button", name="Submit")
    expect(page).to_have_title("Greeter")
    expect(page.get_by_role("heading", name="Greeter")).to_be_visible()
    expect(page.get_by_text("Says hello")).to_be_visible()
    expect(out).to_be_disabled()

    name.fill("Cleo")
    submit.click()
    expect(out).to_have_value("Hello Cleo!!!")
    expect(page.get_by_label("Length")).to_have_value("4")
    page.get_by_role("button", name="Additional Inputs").click()
    page.get_by_label("Sign").fill("?")
    name.press("Enter")
    expect(out).to_have_value("Hello Cleo???")

    page.get_by_role("gridcell", name="Ada").click()
    expect(name).to_have_value("Ada")
    expect(page.get_by_label("loud")).to_be_checked()
    submit.click()
    expect(out).to_have_value("HELLO ADA??")

    page.get_by_role("button", name="Flag as bad").click()
    expect(page.get_by_role("button", name="✓ Flagged")).to_be_disabled()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download what was flagged (1 row)").click()
    download.value.save_as(tmp_path / "flagged.csv")
    assert download.value.suggested_filename == "dataset1.csv"
    with open(tmp_path / "flagged.csv", newline="", encoding="utf-8") as file:
        header, row = csv.reader(file)
    assert header[:4] == ["name", "intensity", "loud", "Sign"]
    assert row[:7] == ["Ada", "2", "true", "?", "HELLO ADA??", "3", "bad"]

    page.get_by_role("button", name="Clear").click()
    expect(name).to_have_value("")
    expect(out).to_have_value("")
    expect(page.get_by_role("button", name="Flag as bad")).to_be_enabled()


KINDS = """
import asyncio
import gradio as gr

async def count(text):
    for n in range(1000):
        yield f"{text} {n}"
        await asyncio.sleep(0.02)

def bad(text):
    return gr.validate(bool(text), "Say something first")

demo = gr.Interface(count, gr.Textbox(label="Start"), gr.Textbox(label="Now"), stop_btn="Halt",
                    flagging_mode="never", validator=bad)
demo.launch()
"""


def test_a_generator_can_be_stopped(open_app):
    page = open_app(KINDS)
    start, now = page.get_by_label("Start"), page.get_by_label("Now")
    submit, halt = (
        page.get_by_role("button", name="Submit"),
        page.get_by_role("button", name="Halt"),
    )
    expect(halt).to_have_count(0)
    submit.click()
    expect(page.get_by_role("alert").filter(has_text="Say something first")).to_be_visible()
    expect(start).to_have_attribute("aria-invalid", "true")
    expect(submit).to_be_visible()
    start.fill("a")
    submit.click()
    expect(now).to_have_value(re.compile(r"a \d+"))
    expect(submit).to_have_count(0)
    halt.click()
    expect(submit).to_be_visible()
    expect(halt).to_have_count(0)
    shown = now.input_value()
    start.fill("b")
    assert now.input_value() == shown
    submit.click()
    expect(now).to_have_value(re.compile(r"b \d+"))


LIVE = """
import gradio as gr

demo = gr.Interface(lambda a, b: a + b, [gr.Number(1, label="A"), gr.Number(2, label="B")],
                    gr.Number(label="Sum"), live=True)
demo.launch()
"""


def test_a_live_interface_follows_its_inputs(open_app):
    page = open_app(LIVE)
    expect(page.get_by_role("button", name="Submit")).to_have_count(0)
    page.get_by_label("A", exact=True).fill("40")
    expect(page.get_by_label("Sum")).to_have_value("42")


PROGRESS = """
import asyncio
import gradio as gr

async def work(progress=gr.Progress()):
    progress(0.25, desc="Reading")
    await asyncio.sleep(0.6)
    return "done"

def who(request: gr.Request):
    return f"{request.client.host} {len(request.session_hash)}"

with gr.Blocks() as demo:
    out, go = gr.Textbox(label="out"), gr.Button("go")
    go.click(work, None, out)
    visitor = gr.Textbox(label="visitor")
    demo.load(who, None, visitor)
demo.launch()
"""


def test_progress_is_shown_on_the_output(open_app):
    page = open_app(PROGRESS)
    expect(page.get_by_label("visitor")).to_have_value("127.0.0.1 12")
    page.get_by_role("button", name="go").click()
    bar = page.get_by_role("progressbar", name="Reading - 25.0%")
    expect(bar).to_have_attribute("value", "0.25")
    expect(page.get_by_text("Reading - 25.0%")).to_be_visible()
    expect(page.get_by_label("out", exact=True)).to_have_value("done")
    expect(bar).to_have_count(0)


FLAGS = """
import gradio as gr

class Own(gr.FlaggingCallback):
    count = 0

    def setup(self, components, flagging_dir):
        self.labels = [each.label for each in components]

    def flag(self, flag_data, flag_option=None, username=None):
        self.count += 1
        gr.Info(f"{self.labels} {flag_data} {flag_option}")
        return self.count

def double(text):
    return text * 2

def made(name, **options):
    with gr.Tab(name):
        gr.Interface(double, gr.Textbox(label=f"{name} in"), gr.Textbox(label=f"{name} out"),
                     **options)

with gr.Blocks() as demo:
    made("Auto", flagging_mode="auto", flagging_callback=gr.SimpleCSVLogger(), flagging_dir="a")
    made("Named", flagging_callback=gr.CSVLogger(dataset_file_name="mine.csv"),
         flagging_options=[("Looks wrong", "wrong"), "odd"])
    made("Own", flagging_callback=Own())
    made("Never", flagging_mode="never")
demo.launch()
"""


def open_tab(page: Page, name: str, text: str) -> None:
    page.get_by_role("tab", name=name).click()
    page.get_by_label(f"{name} in").fill(text)
    page.get_by_role("button", name="Submit").filter(visible=True).click()
    expect(page.get_by_label(f"{name} out")).to_have_value(text * 2)


def downloaded(page: Page, rows: str, name: str, folder: Path) -> list[list[str]]:
    with page.expect_download() as download:
        page.get_by_role("link", name=f"Download what was flagged ({rows})").click()
    assert download.value.suggested_filename == name
    download.value.save_as(folder / name)
    with open(folder / name, newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


def test_every_way_of_flagging(open_app, tmp_path: Path):
    page = open_app(FLAGS)
    open_tab(page, "Auto", "a")
    link = page.get_by_role("link", name="Download what was flagged")
    expect(link).to_have_text("Download what was flagged (1 row)")
    open_tab(page, "Auto", "b")
    expect(link).to_have_text("Download what was flagged (2 rows)")
    assert downloaded(page, "2 rows", "log.csv", tmp_path) == [["a", "aa"], ["b", "bb"]]
    expect(page.get_by_role("button", name="Flag").filter(visible=True)).to_have_count(0)

    open_tab(page, "Named", "c")
    expect(link.filter(visible=True)).to_have_count(0)
    page.get_by_role("button", name="Looks wrong").click()
    page.get_by_role("button", name="Flag as odd").click()
    header, *rows = downloaded(page, "2 rows", "mine.csv", tmp_path)
    assert header == ["Named in", "Named out", "flag", "timestamp"]
    assert [row[:3] for row in rows] == [["c", "cc", "wrong"], ["c", "cc", "odd"]]

    open_tab(page, "Own", "d")
    page.get_by_role("button", name="Flag", exact=True).filter(visible=True).click()
    told = page.get_by_test_id("toast-body")
    expect(told).to_contain_text("['Own in', 'Own out'] ['d', 'dd']")

    open_tab(page, "Never", "e")
    expect(page.get_by_role("button", name="Flag").filter(visible=True)).to_have_count(0)


SHELVES = """
import gradio as gr

def join(word, times, end):
    return word * int(times) + end

demo = gr.Interface(
    join, gr.Textbox(label="Word"), gr.Textbox(label="Joined"),
    additional_inputs=[gr.Number(2, label="Times"), gr.Textbox("!", label="End")],
    additional_inputs_accordion=gr.Accordion("More of it", open=True),
    examples=[["ab", 1, "?"], ["cd", 2, "."], ["ef", 3, "-"]],
    examples_per_page=2, example_labels=["First", "Second", "Third"], flagging_mode="never",
    cache_examples=True, preload_example=1)
demo.launch()
"""


def test_additional_inputs_and_examples_in_pages(open_app):
    page = open_app(SHELVES)
    word, joined = page.get_by_label("Word"), page.get_by_label("Joined")
    more = page.get_by_role("button", name="More of it")
    expect(more).to_have_attribute("aria-expanded", "true")
    # A value in some input keeps the page from beginning with an example.
    expect(word).to_have_value("")
    word.fill("x")
    page.get_by_label("Times").fill("3")
    page.get_by_role("button", name="Submit").click()
    expect(joined).to_have_value("xxx!")

    third = page.get_by_role("button", name="Third")
    expect(page.get_by_role("button", name="Second")).to_be_visible()
    expect(third).to_have_count(0)
    page.get_by_role("button", name="2", exact=True).click()
    expect(page.get_by_role("button", name="Second")).to_have_count(0)
    third.click()
    expect(joined).to_have_value("efefef-")
    expect(word).to_have_value("ef")
    expect(page.get_by_label("Times")).to_have_value("3")
    expect(page.get_by_label("End")).to_have_value("-")


@pytest.mark.parametrize(("preload", "word"), [("0", "ab"), ("1", "cd"), ("False", "")])
def test_the_example_that_a_page_begins_with(open_app, preload, word):
    source = SHELVES.replace("gr.Number(2, ", "gr.Number(").replace(
        'gr.Textbox("!", ', "gr.Textbox("
    )
    page = open_app(source.replace("preload_example=1", f"preload_example={preload}"))
    expect(page.get_by_label("Word")).to_have_value(word)
    answers = {"ab": "ab?", "cd": "cdcd.", "": ""}
    expect(page.get_by_label("Joined")).to_have_value(answers[word])
