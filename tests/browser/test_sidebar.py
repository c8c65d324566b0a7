"""Sidebar in the page."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import ready

APP = """
import gradio as gr

with gr.Blocks() as demo:
    with gr.Sidebar("Settings", elem_id="bar") as bar:
        gr.Textbox(label="inside")
    with gr.Sidebar("Right", position="right", open=False, width="30%", elem_id="right"):
        gr.Markdown("right side")
    content = gr.Textbox(label="content", elem_id="content")
    bar.expand(lambda: "expand", None, content)
    bar.collapse(lambda: "collapse", None, content)
    close = gr.Button("close it")
    close.click(lambda: gr.Sidebar(open=False), None, bar)

demo.launch()
"""


def test_it_slides_out_and_back_and_the_page_makes_room(open_app):
    page = open_app(APP)
    bar, content = page.locator("#bar"), page.locator("#content")
    toggle = bar.get_by_role("button", name="Toggle Sidebar")
    expect(bar).to_have_css("width", "320px")
    expect(page.get_by_role("complementary", name="Settings")).to_be_visible()
    expect(toggle).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_label("inside")).to_be_visible()
    beside = content.bounding_box()
    assert beside
    assert beside["x"] >= 320
    toggle.click()
    expect(page.get_by_label("inside")).to_be_hidden()
    expect(page.get_by_label("content")).to_have_value("collapse")
    page.wait_for_function("document.querySelector('#content').getBoundingClientRect().x < 60")
    expect(toggle).to_be_in_viewport()
    toggle.press("Enter")
    expect(page.get_by_label("inside")).to_be_visible()
    expect(page.get_by_label("content")).to_have_value("expand")
    page.get_by_role("button", name="close it").click()
    expect(page.get_by_label("inside")).to_be_hidden()


def test_the_right_side_has_its_own_width(open_app):
    page = open_app(APP)
    right = page.locator("#right")
    expect(page.get_by_text("right side")).to_be_hidden()
    right.get_by_role("button", name="Toggle Sidebar").click()
    expect(page.get_by_text("right side")).to_be_visible()
    expect(right).to_have_css("width", "384px")


def test_on_a_phone_it_lies_over_the_page(open_app):
    page = open_app(APP)
    page.set_viewport_size({"width": 390, "height": 800})
    page.reload()
    bar = page.locator("#bar")
    toggle = bar.get_by_role("button", name="Toggle Sidebar")
    expect(page.get_by_label("inside")).to_be_hidden()
    toggle.click()
    expect(page.get_by_label("inside")).to_be_visible()
    box = page.locator("#content").bounding_box()
    assert box
    assert box["x"] < 60
    page.keyboard.press("Escape")
    expect(page.get_by_label("inside")).to_be_hidden()
    toggle.click()
    expect(page.get_by_label("inside")).to_be_visible()
    page.mouse.click(380, 700)
    expect(page.get_by_label("inside")).to_be_hidden()


def test_it_is_found_as_it_was_left(open_app):
    page = open_app(APP)
    page.locator("#bar").get_by_role("button", name="Toggle Sidebar").click()
    page.locator("#right").get_by_role("button", name="Toggle Sidebar").click()
    expect(page.get_by_text("right side")).to_be_visible()
    page.reload()
    expect(page.get_by_text("right side")).to_be_visible()
    expect(page.get_by_label("inside")).to_be_hidden()
    page.set_viewport_size({"width": 390, "height": 800})
    page.reload()
    expect(page.get_by_label("content")).to_be_visible()
    expect(page.get_by_text("right side")).to_be_hidden()


MOVED = """
window.moved = [];
new PerformanceObserver((list) => {
  for (const { sources } of list.getEntries())
    for (const { node } of sources) moved.push(node?.outerHTML);
}).observe({ type: "layout-shift", buffered: true });
"""
"""Lists what was painted and has moved."""


def test_a_panel_left_closed_does_not_move_the_page_that_opens(open_app):
    page = open_app(APP)
    page.locator("#bar").get_by_role("button", name="Toggle Sidebar").click()
    expect(page.get_by_label("content")).to_have_value("collapse")
    page.add_init_script(MOVED)
    page.reload()
    ready(page)
    expect(page.get_by_label("content")).to_be_visible()
    expect(page.get_by_label("inside")).to_be_hidden()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("moved") == []


def test_the_page_is_never_wider_than_its_window(open_app):
    """Not even before a script could have heard of the window's new width."""
    page = open_app(APP)
    page.locator("#right").get_by_role("button", name="Toggle Sidebar").click()
    expect(page.get_by_text("right side")).to_be_visible()
    for width in (320, 769, 360, 900, 768, 3840, 390, 1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        room, edges = page.evaluate(
            """() => [document.documentElement.scrollWidth, ["left", "right"].map((side) =>
              getComputedStyle(document.querySelector(".gradio-container"))[`padding-${side}`])]"""
        )
        assert room <= width
        if width <= 768:
            assert edges == ["0px", "0px"], width
