"""Accordion in the page."""

from __future__ import annotations

from playwright.sync_api import expect

APP = """
import gradio as gr

with gr.Blocks() as demo:
    with gr.Accordion("More", open=False, elem_id="more", elem_classes="mine") as more:
        gr.Textbox(label="inside")
    with gr.Accordion("High", max_height=120, elem_id="high"):
        gr.Textbox(label="long", lines=20)
    log = gr.Textbox(label="log")
    more.expand(lambda: "expand", None, log)
    more.collapse(lambda: "collapse", None, log)
    change = gr.Button("change")
    change.click(lambda: gr.Accordion("Renamed", open=True), None, more)
    hide = gr.Button("hide")
    hide.click(lambda: gr.Accordion(visible=False), None, more)

demo.launch()
"""


def test_the_header_opens_and_closes(open_app):
    page = open_app(APP)
    header = page.get_by_role("button", name="More")
    expect(header).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_label("inside")).to_have_count(0)
    header.click()
    expect(page.get_by_label("inside")).to_be_visible()
    expect(page.get_by_label("log")).to_have_value("expand")
    page.get_by_label("inside").fill("typed")
    header.press("Enter")
    expect(page.get_by_label("inside")).to_be_hidden()
    expect(page.get_by_label("log")).to_have_value("collapse")
    header.press("Space")
    expect(page.get_by_label("inside")).to_have_value("typed")
    expect(page.locator("#high")).to_have_css("max-height", "120px")
    expect(page.locator("#more.mine")).to_be_visible()


def test_python_opens_renames_and_hides(open_app):
    page = open_app(APP)
    page.get_by_role("button", name="change").click()
    expect(page.get_by_role("button", name="Renamed")).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_label("inside")).to_be_visible()
    expect(page.get_by_label("log")).to_have_value("")
    page.get_by_role("button", name="hide").click()
    expect(page.locator("#more")).to_have_count(0)
