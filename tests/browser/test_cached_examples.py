"""Answers to examples that the build computed: shown without running anything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from lite.build.build import build

EXAMPLES = """
import gradio as gr

calls = []

def greet(name, times):
    calls.append(name)
    if name == "Gus":
        raise ValueError("no Gus")
    yield "wait"
    yield f"{'Hi ' * int(times)}{name} ({len(calls)})"

def keep(name):
    with open("/tmp/note.txt", "w") as file:
        file.write(f"{name} is here")
    return "/tmp/note.txt"

def size(path):
    with open(path) as file:
        return file.read().upper()

with gr.Blocks() as demo:
    name, times = gr.Textbox(label="Name"), gr.Number(label="Times")
    out, read = gr.Textbox(label="Greeting"), gr.Textbox(label="Read")
    gr.Examples([["Eve", 1], ["Finn", 2], ["Gus", 1]], [name, times], out, greet, label="Greet",
                cache_examples=True, example_labels=["E", "F", "G"], preload=False)
    note = gr.File(label="Note")
    gr.Examples(["Ida", "Jon"], name, note, keep, label="Keep", cache_examples=True, preload=1)
    long = gr.Textbox(label="Long")
    gr.Examples(["long"], name, long, lambda name: name * 10_000, cache_examples=True,
                label="Texts", preload=False)
    gr.Button("read").click(size, note, read)
    gr.Button("greet").click(lambda name: list(greet(name, 1))[-1], name, out)
demo.launch()
"""


def without_python(page: Page) -> None:
    """Lets the page stand without its Python."""
    page.route("**/assets/worker-*.js", lambda route: None)


def test_answers_are_there_before_python(open_app, page):
    without_python(page)
    open_app(EXAMPLES, wait=False)
    name, out = page.get_by_label("Name", exact=True), page.get_by_label("Greeting")
    expect(name).to_have_value("Jon")
    expect(page.get_by_role("link", name="note.txt").first).to_be_visible()
    for label, answer in [("F", "Hi Hi Finn (2)"), ("E", "Hi Eve (1)"), ("F", "Hi Hi Finn (2)")]:
        page.get_by_role("button", name=label, exact=True).click()
        expect(out).to_have_value(answer)
    expect(name).to_have_value("Finn")
    expect(page.get_by_label("Times")).to_have_value("2")
    page.get_by_role("button", name="long", exact=True).click()
    expect(page.get_by_label("Long", exact=True)).to_have_value(re.compile("^(long){10000}$"))


def test_python_goes_on_with_what_the_build_answered(open_app):
    page = open_app(EXAMPLES, allow_errors=True)
    out, read = page.get_by_label("Greeting"), page.get_by_label("Read")
    page.get_by_role("button", name="read").click()
    expect(read).to_have_value("JON IS HERE")
    page.get_by_role("button", name="Ida").click()
    page.get_by_role("button", name="read").click()
    expect(read).to_have_value("IDA IS HERE")
    page.get_by_role("button", name="F", exact=True).click()
    expect(out).to_have_value("Hi Hi Finn (2)")
    page.get_by_role("button", name="greet").click()
    expect(out).to_have_value("Hi Finn (1)")
    # What failed at build is tried here, and fails here.
    page.get_by_role("button", name="G", exact=True).click()
    expect(page.get_by_label("Name", exact=True)).to_have_value("Gus")
    expect(page.locator('[data-testid="status-tracker"]').filter(has_text="Error")).to_be_visible()


def test_the_build_says_what_it_could_not_answer(tmp_path: Path, server):
    (tmp_path / "app.py").write_text(EXAMPLES)
    [warning] = build(tmp_path / "app.py", tmp_path / "site", pyodide=server.pyodide).warnings
    assert warning == "An example is computed in the page: example 3: ValueError: no Gus"


CHAT = """
import gradio as gr

calls = []

def answer(message, history, tone="plain"):
    calls.append(message)
    yield "wait"
    yield f"{tone} {message} ({len(calls)})"

with gr.Blocks() as demo:
    with gr.Tab("One"):
        gr.ChatInterface(answer, examples=["first", "second"], cache_examples=True)
    with gr.Tab("Two"):
        gr.ChatInterface(answer, examples=[["third", "loud"], ["fourth", "low"]],
                         additional_inputs=[gr.Textbox(label="Tone")], cache_examples=True)
demo.launch()
"""


def test_a_chat_answers_its_examples_before_python(open_app, page):
    without_python(page)
    open_app(CHAT, wait=False)
    page.get_by_role("button", name="Select example 2: second").click()
    expect(page.get_by_test_id("user")).to_have_text("second")
    expect(page.get_by_test_id("bot")).to_have_text("plain second (2)")
    page.get_by_role("tab", name="Two").click()
    page.get_by_role("gridcell", name="fourth").click()
    bot = page.get_by_test_id("bot").filter(visible=True)
    expect(bot).to_have_text("low fourth (4)")


def test_a_conversation_goes_on_after_an_answer_of_the_build(open_app):
    page = open_app(CHAT)
    page.get_by_role("button", name="Select example 1: first").click()
    expect(page.get_by_test_id("bot")).to_have_text("plain first (1)")
    message = page.get_by_placeholder("Type a message...").filter(visible=True)
    message.fill("more")
    message.press("Enter")
    expect(page.get_by_test_id("bot").last).to_have_text("plain more (1)")
    expect(page.get_by_test_id("bot")).to_have_count(2)


INTERFACE = """
import gradio as gr

calls = []

def double(number, word):
    calls.append(number)
    return number * 2, f"{word} {len(calls)}"

demo = gr.Interface(double, [gr.Number(label="N"), gr.Textbox(label="Word")],
                    [gr.Number(label="Twice"), gr.Textbox(label="Count")],
                    examples=[[3, "a"], [4, "b"], [5, "c"]], preload_example=2)
demo.launch()
"""


def test_the_environment_of_the_build_may_ask_for_it(open_app, page, monkeypatch):
    monkeypatch.setenv("GRADIO_CACHE_EXAMPLES", "true")
    without_python(page)
    open_app(INTERFACE, wait=False)
    twice, count = page.get_by_label("Twice"), page.get_by_label("Count")
    expect(page.get_by_label("N", exact=True)).to_have_value("5")
    expect(twice).to_have_value("10")
    expect(count).to_have_value("c 3")
    page.get_by_role("gridcell", name="a", exact=True).click()
    expect(twice).to_have_value("6")
    expect(count).to_have_value("a 1")
    page.unroute("**/assets/worker-*.js")
    page.reload()
    # Python finds the same app, with the same variable.
    expect(page.locator(".boot")).to_have_count(0, timeout=60_000)
    page.get_by_role("gridcell", name="b", exact=True).click()
    expect(count).to_have_value("b 2")


@pytest.mark.parametrize("mode", ["lazy", "eager"])
def test_lazy_answers_are_computed_in_the_page(open_app, mode):
    page = open_app(
        INTERFACE.replace("preload_example=2", f"cache_examples=True, cache_mode={mode!r}")
    )
    count = page.get_by_label("Count")
    expect(count).to_have_value("" if mode == "lazy" else "a 1")
    page.get_by_role("gridcell", name="c", exact=True).click()
    expect(count).to_have_value("c 1" if mode == "lazy" else "c 3")
