from __future__ import annotations

import re

from playwright.sync_api import expect

APP = """
import gradio as gr

PARAMS = {
    "value": {"type": 'Literal["a", "b"] | Button | None', "description": "A **bold** <b>x</b>.",
              "default": "None"},
    "size": {"type": "int", "description": "", "default": None},
}

with gr.Blocks() as demo:
    viewer = gr.ParamViewer(PARAMS, linkify=["Button"], anchor_links="my")
    plain = gr.ParamViewer(header=None, max_height=50)
    count = gr.Number(label="count")
    viewer.change(len, viewer, count)
    give = gr.Button("give")
    give.click(lambda: (gr.ParamViewer({"new": {"type": "str"}}, header="Props",
                                       anchor_links=False), PARAMS), None, [viewer, plain])

demo.launch()
"""


def test_parameters_open_and_close(open_app):
    page = open_app(APP)
    viewer = page.locator(".param-viewer").first
    expect(viewer.locator(".line code").first).to_have_text(
        'value: Literal["a", "b"] | Button | None'
    )
    expect(viewer.get_by_role("link", name="Button")).to_have_attribute("href", "#h-button")
    expect(viewer.get_by_role("link", name="Link to size")).to_have_attribute(
        "href", "#param-my-size"
    )
    said = viewer.locator(".said")
    expect(said).to_have_count(0)
    viewer.get_by_role("button", name="Details of value").press("Enter")
    expect(said).to_contain_text("default: None")
    expect(said.locator("strong")).to_have_text("bold")
    viewer.get_by_role("button", name="Open all").click()
    expect(said).to_have_count(2)
    viewer.get_by_role("button", name="Close all").click()
    expect(said).to_have_count(0)
    viewer.get_by_text("size").click()
    expect(said).to_have_count(1)


def test_updates(open_app):
    page = open_app(APP)
    viewer, plain = page.locator(".param-viewer").first, page.locator(".param-viewer").last
    expect(plain).to_contain_text("No parameters")
    page.get_by_role("button", name="give").click()
    expect(viewer).to_contain_text(re.compile("Props.*new: str"))
    expect(page.get_by_label("count")).to_have_value("1")
    expect(viewer.get_by_role("link")).to_have_count(0)
    assert plain.evaluate("it => it.scrollHeight > it.clientHeight")
