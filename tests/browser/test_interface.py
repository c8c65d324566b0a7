"""Interfaces as the visitor meets them."""

from __future__ import annotations

import csv
import re
from pathlib import Path

from playwright.sync_api import expect

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
    expect(page.get_by_label("out", exact=True)).to_have_value("done")
    expect(bar).to_have_count(0)
