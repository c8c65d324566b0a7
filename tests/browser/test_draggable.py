"""Children put into another order, by mouse and keyboard."""

from __future__ import annotations

from playwright.sync_api import Page, expect

APP = """
import gradio as gr

with gr.Blocks() as demo:
    with gr.Draggable(elem_id="below"):
        one = gr.Textbox(label="One")
        gr.Button("Two")
        gr.Markdown("# Three")
        gr.Textbox(label="Four", visible="hidden")
    with gr.Draggable(orientation="row", elem_id="beside"):
        for name in "ABC":
            with gr.Column(min_width=100):
                gr.Textbox(label=name)
    out = gr.Textbox(label="out")
    one.submit(lambda text: text.upper(), one, out)

demo.launch()
"""


def order(page: Page, name: str) -> list[str]:
    return page.locator(f"{name} .draggable-item:not(.hidden)").evaluate_all(
        "items => items.map(item => item.innerText.trim().slice(0, 5))"
    )


def drag(page: Page, start, to, part: float) -> None:
    a, b = start.bounding_box(), to.bounding_box()
    page.mouse.move(a["x"] + a["width"] / 2, a["y"] + a["height"] / 2)
    page.mouse.down()
    page.mouse.move(b["x"] + b["width"] * part, b["y"] + b["height"] * part, steps=8)


def test_the_mouse_moves_an_item(open_app):
    page = open_app(APP)
    page.get_by_label("One", exact=True).fill("typed")
    handle = page.get_by_role("button", name="Move One")
    drag(page, handle, page.get_by_role("heading", name="Three"), 0.9)
    expect(page.locator(".dragging")).to_have_count(1)
    page.mouse.up()
    expect(page.locator(".dragging")).to_have_count(0)
    assert order(page, "#below") == ["Two", "Three", "One"]
    page.get_by_label("One", exact=True).press("Enter")
    expect(page.get_by_label("out")).to_have_value("TYPED")
    drag(page, handle, page.get_by_role("button", name="Two", exact=True), 0.1)
    page.keyboard.press("Escape")
    page.mouse.up()
    assert order(page, "#below") == ["Two", "Three", "One"]


def test_items_side_by_side(open_app):
    page = open_app(APP)
    handles = page.locator("#beside").get_by_test_id("drag-handle")
    drag(page, handles.nth(2), page.get_by_label("A", exact=True), 0.1)
    page.mouse.up()
    assert order(page, "#beside") == ["C", "A", "B"]


def test_arrow_keys_move_an_item_and_keep_the_focus(open_app):
    page = open_app(APP)
    handle = page.get_by_role("button", name="Move Two")
    handle.focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("status").filter(has_text="Two: position 3 of 4")).to_be_attached()
    assert order(page, "#below") == ["One", "Three", "Two"]
    expect(handle).to_be_focused()
    page.keyboard.press("Home")
    assert order(page, "#below") == ["Two", "One", "Three"]
    page.keyboard.press("ArrowUp")
    expect(handle).to_be_focused()
    assert order(page, "#below") == ["Two", "One", "Three"]
