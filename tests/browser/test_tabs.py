"""Tabs in the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

APP = """
import gradio as gr

with gr.Blocks() as demo:
    log = gr.Textbox("", label="log")
    with gr.Tabs(elem_id="strip", elem_classes="mine") as tabs:
        with gr.Tab("First", id="one", elem_id="first") as first:
            gr.Textbox(label="in first")
        with gr.Tab("Second", id="two", elem_id="second") as second:
            gr.Textbox(label="in second")
        with gr.Tab("Off", interactive=False) as off:
            gr.Textbox(label="in off")
        with gr.Tab("Gone", visible=False, id="gone") as gone:
            gr.Textbox(label="in gone")
        with gr.Tab("Eager", render_children=True, alignment="right", id=5):
            gr.Textbox(label="in eager")

    def tell(event: gr.SelectData):
        return f"{event.index} {event.value} {event.selected}"

    picked = gr.Textbox(label="picked")
    second_picked = gr.Textbox(label="second picked")
    changes = gr.Number(0, label="changes", precision=0)
    tabs.select(tell, None, picked)
    second.select(tell, None, second_picked)
    tabs.change(lambda count: count + 1, changes, changes)
    to_second = gr.Button("to second")
    to_second.click(lambda: gr.Tabs(selected="two"), None, tabs)
    by_index = gr.Button("by index")
    by_index.click(lambda: gr.Tabs(selected=0), None, tabs)
    swap = gr.Button("swap")
    swap.click(lambda: (gr.Tab(visible=False), gr.Tab("On", interactive=True),
                        gr.Tab(visible=True)), None, [first, off, gone])
    with gr.Tab("Other strip"):
        gr.Markdown("other")

demo.launch()
"""

MANY = """
import gradio as gr

with gr.Blocks() as demo:
    with gr.Tabs():
        for number in range(30):
            with gr.Tab(f"Tab number {number}"):
                gr.Markdown(f"text {number}")
    with gr.Tabs(overflow_behavior="wrap"):
        for number in range(30):
            with gr.Tab(f"Wrapped {number}"):
                gr.Markdown(f"wrapped text {number}")

demo.launch()
"""


def test_one_tab_is_open_and_those_not_opened_are_not_there(open_app):
    page = open_app(APP)
    expect(page.get_by_role("tab", name="First")).to_have_attribute("aria-selected", "true")
    expect(page.get_by_label("in first")).to_be_visible()
    expect(page.get_by_label("in second")).to_have_count(0)
    expect(page.get_by_label("in eager")).to_have_count(1)
    expect(page.get_by_label("in eager")).to_be_hidden()
    expect(page.get_by_role("tab", name="Gone")).to_have_count(0)
    expect(page.get_by_role("tab", name="Off")).to_be_disabled()
    page.get_by_role("tab", name="Second").click()
    expect(page.get_by_label("in second")).to_be_visible()
    expect(page.get_by_label("in first")).to_be_hidden()
    expect(page.get_by_label("in first")).to_have_count(1)
    expect(page.locator("#second-button")).to_have_role("tab")
    expect(page.locator("#second")).to_have_role("tabpanel")
    expect(page.get_by_role("tabpanel", name="Second")).to_be_visible()
    expect(page.locator("#strip.mine")).to_be_visible()
    expect(page.get_by_label("picked", exact=True)).to_have_value("1 Second True")
    expect(page.get_by_label("second picked")).to_have_value("1 Second True")
    expect(page.get_by_label("changes")).to_have_value("1")
    expect(page.get_by_role("tablist")).to_have_count(2)


@pytest.mark.everywhere
def test_the_keyboard_moves_between_tabs(open_app):
    page = open_app(APP)
    page.get_by_role("tab", name="First").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Second")).to_be_focused()
    expect(page.get_by_label("in second")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Eager")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="First")).to_be_focused()
    page.keyboard.press("End")
    expect(page.get_by_role("tab", name="Eager")).to_be_focused()
    page.keyboard.press("Home")
    expect(page.get_by_role("tab", name="First")).to_have_attribute("tabindex", "0")
    page.keyboard.press("Tab")
    expect(page.get_by_label("in first")).to_be_focused()


def test_python_chooses_shows_and_enables(open_app):
    page = open_app(APP)
    page.get_by_role("button", name="to second").click()
    expect(page.get_by_label("in second")).to_be_visible()
    page.get_by_role("tab", name="First").click()
    page.get_by_role("button", name="to second").click()
    expect(page.get_by_label("in second")).to_be_visible()
    page.get_by_role("button", name="by index").click()
    expect(page.get_by_label("in first")).to_be_visible()
    page.get_by_role("button", name="swap").click()
    expect(page.get_by_role("tab", name="First")).to_have_count(0)
    expect(page.get_by_role("tab", name="Gone")).to_be_visible()
    expect(page.get_by_label("in second")).to_be_visible()
    page.get_by_role("tab", name="On", exact=True).click()
    expect(page.get_by_label("in off")).to_be_visible()


def test_tabs_without_room_are_in_a_menu_or_wrap(open_app):
    page = open_app(MANY)
    expect(page.get_by_role("tab", name="Tab number 0")).to_be_visible()
    expect(page.get_by_role("tab", name="Tab number 29")).to_have_count(0)
    expect(page.get_by_role("tab", name="Wrapped 29")).to_be_visible()
    more = page.get_by_role("button", name="More tabs")
    more.click()
    menu = page.get_by_role("menu", name="More tabs")
    menu.get_by_role("menuitemradio", name="Tab number 29").click()
    expect(page.get_by_text("text 29", exact=True)).to_be_visible()
    expect(menu).to_have_count(0)
    expect(more).to_be_focused()
    page.keyboard.press("Enter")
    expect(menu.get_by_role("menuitemradio", name="Tab number 29")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.get_by_text("text 28", exact=True)).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(menu).to_have_count(0)
    page.set_viewport_size({"width": 320, "height": 700})
    expect(page.get_by_role("tab", name="Tab number 3")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
