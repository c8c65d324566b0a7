"""JSON in the page."""

from __future__ import annotations

import json

from playwright.sync_api import expect

APP = """
import gradio as gr

DATA = {"name": "Ada <i>", "list": [1, 2.5, {"deep": {"deeper": {"deepest": None}}}], "on": True,
        "none": [], "big": list(range(450))}

with gr.Blocks() as demo:
    tree = gr.JSON(DATA, label="Data", elem_id="tree", max_height=200)
    opened = gr.JSON({"a": {"b": {"c": {"d": {"e": 1}}}}}, open=True, elem_id="opened")
    items = gr.JSON(["x", "y"], show_indices=True, elem_id="items", buttons=[], height=120)
    empty = gr.JSON(elem_id="empty")
    changed = gr.Textbox(label="changed")
    empty.change(lambda value: str(value), empty, changed)
    fill = gr.Button("fill")
    fill.click(lambda: '{"text": "from json"}', None, empty)
    bad = gr.Button("bad")
    bad.click(lambda: "{no", None, empty)

demo.launch()
"""


def test_levels_open_and_close_by_mouse_and_keyboard(open_app):
    page = open_app(APP)
    tree = page.get_by_role("tree", name="Data")
    expect(tree).to_contain_text('"Ada <i>"')
    expect(tree.get_by_text("deepest")).to_have_count(0)
    tree.get_by_role("treeitem", name="deep").last.get_by_role("button", name="Expand").click()
    expect(tree).to_contain_text("deeper")
    root = tree.get_by_role("treeitem").first
    root.focus()
    page.keyboard.press("ArrowLeft")
    expect(root).to_have_attribute("aria-expanded", "false")
    expect(root).to_contain_text("5 items")
    page.keyboard.press("ArrowRight")
    expect(root).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(tree.get_by_role("treeitem").nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(tree.get_by_role("treeitem").last).to_be_focused()
    page.keyboard.press("Home")
    expect(root).to_be_focused()
    page.keyboard.press("Enter")
    expect(root).to_have_attribute("aria-expanded", "false")


def test_long_lists_come_in_portions(open_app):
    page = open_app(APP)
    tree = page.get_by_role("tree", name="Data")
    more = tree.get_by_role("button", name="Show 200 more of 450")
    more.click()
    expect(tree.get_by_role("button", name="Show 50 more of 450")).to_be_visible()


def test_arguments(open_app, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = open_app(APP)
    expect(page.locator("#opened")).to_contain_text('"e": 1')
    expect(page.locator("#items")).to_contain_text("1: ")
    expect(page.locator("#items").get_by_role("button", name="Copy")).to_have_count(0)
    expect(page.locator("#items")).to_have_css("height", "120px")
    expect(page.locator("#tree")).to_have_css("max-height", "200px")
    expect(page.locator("#empty")).to_contain_text("No data yet")
    expect(page.get_by_test_id("json")).to_have_count(4)
    page.locator("#opened").get_by_role("button", name="Copy").click()
    expect(page.locator("#opened").get_by_role("button", name="Copied")).to_be_visible()
    text = page.evaluate("navigator.clipboard.readText()")
    assert json.loads(text) == {"a": {"b": {"c": {"d": {"e": 1}}}}}


def test_new_data_and_text_that_is_none(open_app):
    page = open_app(APP, allow_errors=True)
    page.get_by_role("button", name="fill").click()
    expect(page.locator("#empty")).to_contain_text('"from json"')
    expect(page.get_by_label("changed")).to_have_value("{'text': 'from json'}")
    page.get_by_role("button", name="bad").click()
    expect(page.get_by_test_id("toast-body")).to_contain_text("is not JSON")
