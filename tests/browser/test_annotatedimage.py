"""AnnotatedImage as the visitor meets it."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.visitor import press
from tests.pictures import png

APP = """
import gradio as gr

PARTS = [((2, 2, 20, 20), "cat"), ((10, 10, 30, 25), "dog"), ((0, 0, 5, 5), "cat")]

with gr.Blocks() as demo:
    marked = gr.AnnotatedImage(("a.png", PARTS), label="Marked", color_map={"dog": "#ff0000"},
                               elem_id="marked")
    bare = gr.AnnotatedImage(("a.png", PARTS), label="Bare", show_legend=False, buttons=[],
                             elem_id="bare")
    empty = gr.AnnotatedImage(label="Empty", elem_id="empty")
    told, changed = gr.Textbox(label="told"), gr.Textbox(label="changed")

    @marked.select(outputs=told)
    def chosen(event: gr.SelectData):
        return f"{event.index} {event.value}"

    def read(value):
        path, parts = value
        return f"{path.rsplit('.')[-1]} {[label for _, label in parts]}"

    empty.change(read, empty, changed)
    gr.Button("give").click(lambda: ("a.png", PARTS[1:2]), None, empty)
    gr.Button("wrong").click(lambda: ("a.png", [(5, "x")]), None, empty)

demo.launch(show_error=True)
"""
FILES = {"a.png": png(40, 30)}


def test_a_part_is_pointed_at_and_chosen(open_app):
    page = open_app(APP, files=FILES)
    marked = page.locator("#marked")
    expect(marked.get_by_role("img", name="the base file")).to_be_visible()
    masks = marked.locator(".mask")
    expect(masks).to_have_count(3)
    expect(masks.nth(1)).to_have_css("background-color", "rgb(255, 0, 0)")
    dog = marked.get_by_role("button", name="dog")
    dog.hover()
    expect(masks.nth(1)).to_have_class(re.compile(r"\bactive"))
    expect(masks.nth(0)).to_have_class(re.compile("inactive"))
    dog.click()
    expect(page.get_by_label("told")).to_have_value("1 dog")


def test_parts_by_keyboard(open_app):
    page = open_app(APP, files=FILES)
    marked = page.locator("#marked")
    cats = marked.get_by_role("button", name="cat")
    cats.first.focus()
    masks = marked.locator(".mask")
    for at in (0, 2):
        expect(masks.nth(at)).to_have_class(re.compile(r"\bactive"))
    expect(masks.nth(1)).to_have_class(re.compile("inactive"))
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("told")).to_have_value("2 cat")
    page.keyboard.press("Tab")
    expect(masks.nth(1)).not_to_have_class(re.compile("active"))


def test_states_and_values(open_app):
    page = open_app(APP, files=FILES, allow_errors=True)
    bare, empty = page.locator("#bare"), page.locator("#empty")
    expect(bare.get_by_role("button")).to_have_count(0)
    expect(page.locator("#marked").get_by_role("button", name="Fullscreen")).to_be_visible()
    expect(empty.get_by_role("img", name="Empty value")).to_be_visible()
    press(page, "give")
    expect(empty.get_by_role("button", name="dog")).to_be_visible()
    expect(page.get_by_label("changed")).to_have_value("png ['dog']")
    press(page, "wrong")
    expect(page.get_by_test_id("toast-body")).to_contain_text("5 is no region")
    expect(empty.get_by_role("button", name="dog")).to_be_visible()
