"""Rows, columns, groups, visibility: where things stand (mission rows LAY-01 to LAY-16, BEL-14)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

APP = """
import gradio as gr

outside = gr.Textbox("outside", label="outside", render=False)

with gr.Blocks() as demo:
    with gr.Row(elem_id="buttons"):
        gr.Button("zero", scale=0, elem_id="zero")
        gr.Button("one", scale=1, elem_id="one")
        gr.Button("two", scale=2, elem_id="two")
    with gr.Row():
        with gr.Column(scale=1, elem_id="left"):
            gr.Button("top", elem_id="top")
            gr.Button("below", elem_id="below")
        with gr.Column(scale=2, elem_id="right"):
            gr.Button("beside")
    with gr.Row(equal_height=True):
        gr.HTML("<div style='height:187px'>tall</div>", elem_id="tall")
        gr.Button("as tall", elem_id="astall")
    with gr.Row():
        gr.HTML("<div style='height:187px'>tall</div>")
        gr.Button("short", elem_id="short")
    with gr.Row():
        gr.Button("wide", min_width=700, elem_id="wide")
        gr.Button("wider", min_width=700, elem_id="wider")
    with gr.Row():
        gr.Textbox(label="framed")
        gr.Textbox(label="frameless", container=False, elem_id="frameless")
        gr.Button("beside it", elem_id="besideit")
        gr.UploadButton("upload", elem_id="upload")
        with gr.Tabs(elem_id="tabs"), gr.Tab("tab"):
            gr.Textbox(label="right", rtl=True, elem_id="rtl")
    with gr.Row(height="50vh", elem_id="high"):
        gr.Markdown("high")
    gr.Markdown("low", height=50, elem_id="low")
    with gr.Group(elem_id="group"):
        gr.Textbox(label="grouped one", elem_id="g1")
        gr.Button("grouped", elem_id="g2")
    with gr.Row(variant="panel", elem_id="panel"):
        gr.Textbox(label="in panel")
    hidden = gr.Textbox(label="hidden", visible="hidden", elem_id="hidden")
    absent = gr.Textbox(label="absent", visible=False, elem_id="absent")
    with gr.Column(visible=False, elem_id="column") as column:
        gr.Textbox(label="in column")
    outside.render()
    show = gr.Button("show")
    show.click(lambda: (gr.Column(visible=True), gr.Textbox(visible=True), gr.Textbox(visible=True),
                        gr.Row(visible=False)), None,
               [column, hidden, absent, row := gr.Row(elem_id="row")])
    with row:
        gr.Textbox(label="in row")

demo.launch()
"""


def width(page: Page, name: str) -> float:
    box = page.locator(f"#{name}").bounding_box()
    assert box
    return box["width"]


def place(page: Page, name: str) -> tuple[float, float]:
    box = page.locator(f"#{name}").bounding_box()
    assert box
    return box["x"], box["y"]


def test_frameless_fields_upload_buttons_and_tabs_have_their_share(open_app):
    page = open_app(APP)
    assert page.locator(".form #frameless").count() == 0
    name = page.locator("#frameless").get_by_test_id("block-info")
    assert (name.bounding_box() or {"width": 0})["width"] <= 1  # for screen readers only
    expect(page.get_by_label("frameless")).to_be_visible()
    assert width(page, "upload") == pytest.approx(width(page, "besideit"), abs=1)
    label = page.locator("#rtl").get_by_test_id("block-info").bounding_box()
    field = page.get_by_label("right").bounding_box()
    assert label
    assert field
    assert label["x"] + label["width"] > field["x"] + field["width"] - 20
    page.set_viewport_size({"width": 360, "height": 700})
    assert width(page, "tabs") >= 160


def test_widths_and_gaps_are_gradios(open_app):
    page = open_app(APP)
    assert width(page, "zero") == pytest.approx(160)
    assert width(page, "one") == pytest.approx(352)
    assert width(page, "two") == pytest.approx(672)
    assert width(page, "left") == pytest.approx(400)
    assert width(page, "right") == pytest.approx(800)
    assert place(page, "one")[0] - place(page, "zero")[0] == pytest.approx(160 + 16)
    assert place(page, "below")[1] - place(page, "top")[1] == pytest.approx(40 + 16)
    assert place(page, "wider")[1] > place(page, "wide")[1]
    assert page.locator("#astall").bounding_box()["height"] == pytest.approx(187)
    assert page.locator("#short").bounding_box()["height"] == pytest.approx(40)
    assert page.locator("#high").bounding_box()["height"] == pytest.approx(360)
    assert page.locator("#low").bounding_box()["height"] == pytest.approx(50)
    group = page.locator("#group").bounding_box()
    inside = page.locator("#g2").bounding_box()
    assert group["width"] - inside["width"] <= 2


def test_visibility_at_start_and_by_update(open_app):
    page = open_app(APP)
    expect(page.locator("#hidden")).to_have_count(1)
    expect(page.locator("#hidden")).to_be_hidden()
    expect(page.locator("#absent")).to_have_count(0)
    expect(page.locator("#column")).to_have_count(0)
    expect(page.get_by_label("in row")).to_be_visible()
    expect(page.get_by_label("outside")).to_have_value("outside")
    page.get_by_role("button", name="show").click()
    expect(page.get_by_label("in column")).to_be_visible()
    expect(page.locator("#hidden")).to_be_visible()
    expect(page.locator("#absent")).to_be_visible()
    expect(page.locator("#row")).to_have_count(0)


@pytest.mark.parametrize(("size", "content"), [(320, 256), (900, 704), (1100, 960), (3840, 1856)])
def test_the_page_has_steps_of_width(open_app, size: int, content: int):
    page = open_app(APP)
    page.set_viewport_size({"width": size, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= size
    assert width(page, "panel") == content


FILL = """
import gradio as gr

with gr.Blocks(fill_height=True, fill_width=True) as demo:
    gr.HTML("<p>all the rest</p>", scale=1, elem_id="rest", container=True)
    gr.Button("own height", scale=0, elem_id="own")

demo.launch()
"""


def test_filling_the_window(open_app):
    page = open_app(FILL)
    assert page.locator("#own").bounding_box()["height"] == pytest.approx(40)
    assert page.locator("#rest").bounding_box()["height"] > 400
    assert width(page, "rest") > 1240


MOVED = """
import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    greeting = gr.Textbox(label="Greeting")
    name.change(lambda name: f"Hello {name}", name, greeting)
    name.unrender()
    gr.Markdown("Who are you?")
    name.render()
demo.launch()
"""


def test_what_is_taken_out_stands_where_it_is_rendered_again(open_app):
    """With its listeners (mission row LAY-18)."""
    page = open_app(MOVED)
    name, greeting = page.get_by_label("Name"), page.get_by_label("Greeting")
    heights = [place.bounding_box()["y"] for place in (greeting, page.get_by_text("Who"), name)]
    assert heights == sorted(heights)
    name.fill("Ada")
    expect(greeting).to_have_value("Hello Ada")
