"""Rows, columns, groups, visibility: where things stand (mission rows LAY-01 to LAY-16, BEL-14)."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.updates import APPLY, Check, unfit

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
    assert page.locator("#astall").bounding_box()["height"] == pytest.approx(207)
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


KINDS = {
    "row": ("gr.Row()", "gr.Textbox(label='in row'); gr.Button('b')"),
    "column": ("gr.Column()", "gr.Textbox(label='in column')"),
    "group": ("gr.Group()", "gr.Textbox(label='in group')"),
    "accordion": ("gr.Accordion('More')", "gr.Textbox(label='in accordion')"),
    "draggable": ("gr.Draggable()", "gr.Textbox(label='in draggable'); gr.Textbox(label='too')"),
    "sidebar": ("gr.Sidebar('Side')", "gr.Textbox(label='in sidebar')"),
    "walk": ("gr.Walkthrough(selected=0)", "gr.Step('One', id=0); gr.Step('Two', id=1)"),
    "tabs": ("gr.Tabs()", "gr.Tab('One', id='one'); gr.Tab('Two', id='two')"),
}
STYLE = "getComputedStyle(it)"
TAB = "it.querySelector('[role=tab]')"
LATER: list[Check] = [
    *[
        check
        for kind in ("row", "column", "group", "accordion", "draggable", "walk", "tabs")
        for check in (
            (kind, "elem_classes", {"elem_classes": ["mine", "own"]}, "it.className", "*mine own"),
            (kind, "visible", {"visible": "hidden"}, f"{STYLE}.display", "none"),
            (kind, "visible", {"visible": True}, f"{STYLE}.display !== 'none'", True),
        )
    ],
    ("row", "variant", {"variant": "panel"}, f"{STYLE}.paddingTop !== '0px'", True),
    ("row", "variant", {"variant": "compact"}, f"{STYLE}.paddingTop !== '0px'", True),
    ("row", "variant", {"variant": "default"}, f"{STYLE}.paddingTop", "0px"),
    ("row", "height", {"height": 210}, "it.offsetHeight", 210),
    ("row", "max_height", {"height": None, "max_height": "50px"}, f"{STYLE}.maxHeight", "50px"),
    ("row", "min_height", {"max_height": None, "min_height": 230}, "it.offsetHeight", 230),
    (
        *("row", "equal_height", {"equal_height": True}),
        *("it.querySelector('button.gr-button').offsetHeight > 200", True),
    ),
    ("row", "scale", {"scale": 3}, "it.style.flexGrow", "3"),
    ("column", "variant", {"variant": "panel"}, f"{STYLE}.paddingTop !== '0px'", True),
    ("column", "scale", {"scale": 2}, "it.style.flexGrow", "2"),
    ("column", "min_width", {"min_width": 99}, "it.style.minWidth", "*99px"),
    ("accordion", "label", {"label": "Less <b>"}, "it.textContent", "*Less <b>"),
    ("accordion", "open", {"open": False}, "it.innerHTML", '*aria-expanded="false"'),
    ("accordion", "open", {"open": True, "height": 150}, "it.offsetHeight", 150),
    (
        *("accordion", "max_height", {"height": None, "max_height": 80}),
        *(f"{STYLE}.maxHeight", "80px"),
    ),
    ("draggable", "orientation", {"orientation": "row"}, f"{STYLE}.flexDirection", "row"),
    ("draggable", "orientation", {"orientation": "column"}, f"{STYLE}.flexDirection", "column"),
    ("sidebar", "width", {"width": 250}, "it.offsetWidth", 250),
    ("sidebar", "label", {"label": "Other"}, "it.ariaLabel", "Other"),
    ("sidebar", "position", {"position": "right"}, "it.matches('.right')", True),
    (
        *("sidebar", "position", {}),
        *("getComputedStyle(it.closest('.gradio-container')).paddingRight", "250px"),
    ),
    (
        *("sidebar", "position", {"position": "left"}),
        *("getComputedStyle(it.closest('.gradio-container')).paddingRight", "0px"),
    ),
    ("sidebar", "open", {"open": False}, "it.matches('.open')", False),
    ("sidebar", "visible", {"visible": "hidden", "open": True}, f"{STYLE}.display", "none"),
    (
        *("sidebar", "visible", {}),
        *("getComputedStyle(it.closest('.gradio-container')).paddingLeft", "0px"),
    ),
    (
        "walk",
        "selected",
        {"selected": 1},
        "it.querySelector('[aria-selected=true]').innerText",
        "*Two",
    ),
    ("tabs", "selected", {"selected": "two"}, f"{TAB}.ariaSelected", "false"),
    (
        *("tabs", "overflow_behavior", {"overflow_behavior": "wrap"}),
        *("it.querySelector('.wrap-tabs') !== null", True),
    ),
    ("tab", "label", {"label": "Own <b>"}, "it.textContent", "Own <b>"),
    ("tab", "interactive", {"interactive": False}, "it.disabled", True),
    ("tab", "interactive", {"interactive": True}, "it.disabled", False),
    ("tab", "alignment", {"alignment": "right"}, "it.matches('.first-right')", True),
    ("step", "label", {"label": "First <b>"}, "it.textContent", "*First <b>"),
    ("step", "interactive", {"interactive": False}, "it.disabled", True),
]
PARTS = "\n".join(
    f"    with {made[:-1]}{', ' if made[-2] != '(' else ''}elem_id='{kind}') as parts['{kind}']:\n"
    f"        {inside}"
    for kind, (made, inside) in KINDS.items()
)
UPDATES = (
    f"""
import json
import gradio as gr

UPDATES = json.loads({json.dumps(json.dumps([[kind, update] for kind, _, update, *_ in LATER]))})
parts = {{}}

with gr.Blocks() as demo:
    which = gr.Number(label="which", precision=0)
    done = gr.Number(-1, label="done")
{PARTS}
    with gr.Tabs():
        with gr.Tab("Single", elem_id="tabs-tab") as parts["tab"]:
            gr.Markdown("single")
        gr.Tab("Other")
    with gr.Walkthrough(selected=1):
        with gr.Step("Start", id=0, elem_id="walk-step") as parts["step"]:
            gr.Markdown("start")
        gr.Step("End", id=1)
"""
    + APPLY
)


def test_every_argument_of_layouts_can_be_updated(open_app):
    page = open_app(UPDATES)
    ids = {"tab": "tabs-tab-button", "step": "walk-step-button"}
    assert not unfit(page, LATER, ids)


HEIGHTS = """
import gradio as gr

with gr.Blocks() as demo:
    with gr.Row():
        gr.Image(height=150, interactive=True, elem_id="image")
        gr.Gallery(height=150, interactive=True, elem_id="gallery")
        gr.Video(height=150, interactive=True, elem_id="video")
        gr.Model3D(height=150, interactive=True, elem_id="model")
    with gr.Row():
        gr.Gallery(height="150px", interactive=False, elem_id="pictures")
        gr.Video(height=150, interactive=False, elem_id="film")
        gr.File(height=150, interactive=True, elem_id="file")
        gr.Chatbot(height=150, elem_id="chat")
demo.launch()
"""


IN_A_ROW = """
import gradio as gr

with gr.Blocks() as demo:
    with gr.Row(height=320):
        gr.Image()
        gr.File()
        gr.Audio()

demo.launch()
"""


def test_the_height_of_a_row_leaves_room_to_drop_files(open_app):
    page = open_app(IN_A_ROW)
    zones = page.locator(".drop-zone")
    expect(zones).to_have_count(3)
    assert min(zones.evaluate_all("all => all.map((it) => it.offsetHeight)")) >= 140


def test_a_height_is_that_of_the_whole_component(open_app):
    page = open_app(HEIGHTS)
    boxes = {
        name: page.locator(f"#{name}").bounding_box()
        for name in "image gallery video model pictures film file chat".split()
    }
    assert {name: round(box["height"]) for name, box in boxes.items()} == dict.fromkeys(boxes, 150)
    assert len({round(box["width"]) for box in boxes.values()}) == 1
    for name in ("image", "gallery", "video", "model", "file"):
        zone = page.locator(f"#{name} .drop-zone")
        inside, outside = zone.get_by_test_id("upload-text").bounding_box(), zone.bounding_box()
        assert inside["y"] >= outside["y"]
        assert inside["y"] + inside["height"] <= outside["y"] + outside["height"]
