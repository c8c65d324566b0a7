"""Listeners with `js=True`: they answer before Python is there (mission rows CSF-01 to CSF-11)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

APP = """
import gradio as gr

PRICES = {"apple": 3, "pear": 5, "plum": 2}

with gr.Blocks() as demo:
    with gr.Row() as row:
        task = gr.Textbox("water the plants", label="task")
        done = gr.Button("done")
    done.click(lambda: gr.Row(visible=False), None, row, js=True)
    freeze, edit = gr.Button("freeze"), gr.Button("edit", visible=False)
    freeze.click(
        lambda: [gr.Textbox(interactive=False), gr.Button(visible=True), gr.Button(visible=False)],
        None, [task, edit, freeze], js=True,
    )
    edit.click(
        lambda: {task: gr.update(interactive=True), edit: gr.update(visible=False),
                 freeze: gr.update(visible=True)},
        None, [task, edit, freeze], js=True,
    )

    mail = gr.Textbox(label="mail")
    verdict = gr.Textbox(label="verdict")
    send = gr.Button("send", interactive=False)

    def check(text):
        if not text:
            return "empty", gr.Button(interactive=False)
        if "@" not in text or text.count("@") > 1:
            return f"{text!r} is no address", gr.Button(interactive=False)
        return "fine", gr.Button(interactive=True, variant="primary")
    mail.change(check, mail, [verdict, send], js=True)

    a, b = gr.Number(7, label="a"), gr.Number(2, label="b")
    sign = gr.Radio(["+", "//", "**"], value="+", label="sign")
    result = gr.Number(label="result")

    def calculate(x, y, op):
        match op:
            case "+":
                return x + y
            case "//":
                return x // y
        return x ** y
    gr.on([a.change, b.change, sign.change], calculate, [a, b, sign], result, js=True)

    search = gr.Textbox(label="search")
    found = gr.Markdown("")

    def look(text):
        hits = [f"- {name}: {price}" for name, price in sorted(PRICES.items()) if text in name]
        return "\\n".join(hits) or "nothing"
    search.input(look, search, found, js=True)

    def praise():
        gr.Success("Well done", title="Fine")
        gr.Info("twice?", duration=None)
    gr.Button("praise").click(praise, js=True)
demo.launch()
"""


def use(page: Page) -> None:
    """What a visitor does with the app; the same with and without JavaScript."""
    page.get_by_role("button", name="freeze").click()
    expect(page.get_by_label("task")).not_to_be_editable()
    expect(page.get_by_role("button", name="freeze")).to_have_count(0)
    page.get_by_role("button", name="edit").click()
    expect(page.get_by_label("task")).to_be_editable()
    page.get_by_role("button", name="done").click()
    expect(page.get_by_label("task")).to_have_count(0)

    page.get_by_label("mail").fill("ann")
    expect(page.get_by_label("verdict")).to_have_value("'ann' is no address")
    expect(page.get_by_role("button", name="send")).to_be_disabled()
    page.get_by_label("mail").fill("ann@example.org")
    expect(page.get_by_label("verdict")).to_have_value("fine")
    expect(page.get_by_role("button", name="send")).to_be_enabled()

    page.get_by_label("//").check()
    expect(page.get_by_label("result")).to_have_value("3")
    page.get_by_label("**").check()
    expect(page.get_by_label("result")).to_have_value("49")
    page.get_by_label("a", exact=True).fill("-3")
    page.get_by_label("//").check()
    expect(page.get_by_label("result")).to_have_value("-2")

    page.get_by_label("search").press_sequentially("p")
    expect(page.get_by_role("listitem")).to_have_text(["apple: 3", "pear: 5", "plum: 2"])
    page.get_by_label("search").press_sequentially("l")
    expect(page.get_by_role("listitem")).to_have_text(["apple: 3", "plum: 2"])

    page.get_by_role("button", name="praise").click()
    expect(page.get_by_test_id("toast-body")).to_have_count(2)
    expect(page.get_by_test_id("toast-body").first).to_contain_text("Fine")


def test_the_page_answers_without_python(page, open_app):
    page.route("**/assets/worker-*.js", lambda route: None)
    use(open_app(APP, wait=False))


@pytest.mark.parametrize("source", [APP, APP.replace(", js=True", "")], ids=["js", "python"])
def test_the_answers_are_the_same_with_python(open_app, source):
    use(open_app(source))


TWICE = """
import time
import gradio as gr

calls = []
def count(text):
    calls.append(text)
    return text + "!"

def slow():
    time.sleep(1)

with gr.Blocks() as demo:
    text = gr.Textbox("a", label="text")
    gr.Button("grow").click(count, text, text, js=True)
    gr.Button("block").click(slow)
    seen = gr.Textbox(label="seen")
    gr.Button("ask").click(lambda: " ".join(calls), None, seen)
demo.launch()
"""


def test_python_runs_too_and_does_not_take_an_answer_back(open_app):
    page = open_app(TWICE)
    page.get_by_role("button", name="block").click()
    for expected in ("a!", "a!!", "a!!!"):
        page.get_by_role("button", name="grow").click()
        assert page.get_by_label("text").input_value() == expected
    page.get_by_role("button", name="ask").click()
    expect(page.get_by_label("seen")).to_have_value("a a! a!!")
    expect(page.get_by_label("text")).to_have_value("a!!!")
