"""Where the keyboard is when an update hides or replaces what it was on."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

APP = """
import gradio as gr

with gr.Blocks() as demo:
    with gr.Sidebar(elem_id="side") as side:
        close = gr.Button("close the sidebar")
        gr.Textbox(label="setting")
    with gr.Tabs() as tabs:
        with gr.Tab("One", id=1):
            other = gr.Button("other tab")
        with gr.Tab("Two", id=2):
            gr.Markdown("second tab")
    with gr.Walkthrough(selected=1) as way:
        with gr.Step("Picture", id=1):
            on = gr.Button("next step")
        with gr.Step("Prompt", id=2):
            gr.Textbox(label="prompt")
    with gr.Accordion("More") as more:
        less = gr.Button("close the accordion")
    with gr.Row():
        unseen = gr.Button("hide me")
        gr.Button("my neighbour")
    with gr.Column() as column:
        gone = gr.Button("remove the column")
    file = gr.File(label="File")
    done = gr.Textbox(label="done")
    close.click(lambda: (gr.Sidebar(open=False), "sidebar"), None, [side, done])
    other.click(lambda: (gr.Tabs(selected=2), "tab"), None, [tabs, done])
    on.click(lambda: (gr.Walkthrough(selected=2), "step"), None, [way, done])
    less.click(lambda: (gr.Accordion(open=False), "accordion"), None, [more, done])
    unseen.click(lambda: (gr.Button(visible="hidden"), "hidden"), None, [unseen, done])
    gone.click(lambda: (gr.Column(visible=False), "column"), None, [column, done])
    file.upload(lambda: "file", None, done)

demo.launch()
"""
HELD = """() => {
  const it = document.activeElement;
  if (it === document.body) return "nothing";
  if (!it.checkVisibility({ visibilityProperty: true })) return `hidden ${it.outerHTML}`;
  return "";
}"""


def held(page: Page) -> str:
    """What is wrong with the keyboard's place once the page has been painted; empty if nothing."""
    painted = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
    page.evaluate(painted)
    found: str = page.evaluate(HELD)
    return found


@pytest.mark.parametrize(
    ("button", "done"),
    [
        ("other tab", "tab"),
        ("next step", "step"),
        ("close the accordion", "accordion"),
        ("hide me", "hidden"),
        ("remove the column", "column"),
        ("close the sidebar", "sidebar"),
    ],
)
def test_a_button_that_hides_itself_hands_the_focus_on(open_app, page: Page, button, done):
    page.emulate_media(reduced_motion="reduce")
    open_app(APP)
    pressed = page.get_by_role("button", name=button)
    pressed.press("Enter")
    expect(page.get_by_label("done")).to_have_value(done)
    expect(pressed).to_be_hidden()
    assert held(page) == ""


def test_escape_closes_the_sidebar_of_a_phone_and_its_button_has_the_focus(open_app, page: Page):
    page.set_viewport_size({"width": 390, "height": 800})
    open_app(APP)
    toggle = page.get_by_role("button", name="Toggle Sidebar")
    toggle.press("Enter")
    page.get_by_label("setting").focus()
    page.keyboard.press("Escape")
    expect(page.get_by_label("setting")).to_be_hidden()
    expect(toggle).to_be_focused()


def test_choosing_a_file_by_keyboard_keeps_the_place(open_app, page: Page):
    open_app(APP)
    zone = page.get_by_role("button", name="Click to upload or drop files")
    with page.expect_file_chooser() as chooser:
        zone.press("Enter")
    chooser.value.set_files({"name": "a.txt", "mimeType": "text/plain", "buffer": b"a"})
    expect(page.get_by_label("done")).to_have_value("file")
    expect(zone).to_have_count(0)
    assert held(page) == ""
    page.get_by_role("button", name="Clear").press("Enter")
    expect(zone).to_be_visible()
    assert held(page) == ""
