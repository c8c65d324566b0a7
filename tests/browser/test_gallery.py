from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.test_image import accessible
from tests.pictures import halves, png

APP = """
import gradio as gr

def described(items):
    return str([(path.split("/")[-1], caption) for path, caption in items or []])

with gr.Blocks() as demo:
    with gr.Row():
        show = gr.Gallery([("one.png", "first"), ("two.png", "second"), "three.png"],
                          label="Show", elem_id="show", columns=3, object_fit="contain")
        take = gr.Gallery(label="Take", elem_id="take", interactive=True)
    told = gr.Textbox(label="told")
    fired = gr.Textbox(label="fired")
    fill = gr.Button("fill")
    bad = gr.Button("bad")
    seen = []

    def saw(name):
        seen.append(name)
        return " ".join(seen)

    def chosen(event: gr.SelectData):
        return f"{event.index} {event.value['caption']}"

    def gone(event: gr.DeletedFileData):
        return saw(f"delete:{event.file.orig_name}")

    show.select(chosen, None, told)
    for name in ("preview_open", "preview_close"):
        getattr(show, name)(lambda name=name: saw(name), None, fired)
    take.upload(lambda: saw("upload"), None, fired)
    take.change(described, take, told)
    take.delete(gone, None, fired)
    fill.click(lambda: ["two.png"], None, show)
    bad.click(lambda: "two.png", None, show)

demo.launch(show_error=True)
"""
FILES = {"one.png": halves(), "two.png": png(), "three.png": png(9, 9)}


def test_pictures_are_chosen_and_seen_large(open_app):
    page = open_app(APP, files=FILES)
    show = page.locator("#show")
    expect(show.locator(".gallery-item")).to_have_count(3)
    expect(show.locator(".caption-label").first).to_have_text("first")
    accessible(page)
    with page.expect_download() as saved:
        show.get_by_role("button", name="Download All").click()
    assert saved.value.suggested_filename == "Show.zip"
    with zipfile.ZipFile(saved.value.path()) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == FILES
    show.get_by_role("button", name="Thumbnail 2 of 3").click()
    expect(page.get_by_label("told")).to_have_value("1 second")
    large = show.get_by_test_id("detailed-image")
    expect(large).to_have_attribute("alt", "second")
    accessible(page)
    with page.expect_download() as saved:
        show.get_by_label("Download").click()
    assert saved.value.suggested_filename == "two.png"
    assert Path(saved.value.path()).read_bytes() == FILES["two.png"]
    show.get_by_role("button", name="detailed view of selected image").press("ArrowRight")
    expect(page.get_by_label("told")).to_have_value("2 None")
    show.get_by_role("button", name="detailed view of selected image").press("ArrowRight")
    expect(large).to_have_attribute("alt", "first")
    show.get_by_role("button", name="Thumbnail 3 of 3").click()
    expect(page.get_by_label("told")).to_have_value("2 None")
    page.keyboard.press("Escape")
    expect(large).to_have_count(0)
    expect(page.get_by_label("fired")).to_have_value("preview_open preview_close")


def upload(page: Page, *names: str) -> None:
    files = [{"name": name, "mimeType": "image/png", "buffer": png()} for name in names]
    page.locator("#take").get_by_test_id("file-upload").set_input_files(files)  # type: ignore[arg-type]


@pytest.mark.everywhere
def test_pictures_are_uploaded_and_removed(open_app):
    page = open_app(APP, files=FILES)
    take = page.locator("#take")
    upload(page, "a.png", "b.png")
    expect(page.get_by_label("told")).to_have_value("[('a.png', None), ('b.png', None)]")
    upload(page, "c.png")
    expect(take.locator(".gallery-item")).to_have_count(3)
    take.get_by_role("button", name="Remove picture 2").click()
    expect(page.get_by_label("told")).to_have_value("[('a.png', None), ('c.png', None)]")
    expect(page.get_by_label("fired")).to_have_value("upload upload delete:b.png")
    take.get_by_role("button", name="Clear").click()
    expect(page.get_by_label("told")).to_have_value("[]")
    expect(take.get_by_text("Drop Media Here")).to_be_visible()


def test_a_result_replaces_the_pictures_and_a_wrong_one_is_told(open_app):
    page = open_app(APP, files=FILES, allow_errors=True)
    page.get_by_role("button", name="bad").click()
    toast = page.get_by_test_id("toast-body")
    expect(toast).to_contain_text('Gallery "Show": expected a list of pictures')
    page.get_by_role("button", name="fill").click()
    expect(page.locator("#show .gallery-item")).to_have_count(1)


OPTIONS = """
import gradio as gr

with gr.Blocks() as demo:
    first = gr.Gallery(["one.png", "ball.mp4"], elem_id="first", preview=True)
    flat = gr.Gallery(["one.png", "one.png"], elem_id="flat", allow_preview=False, height=150)
    told = gr.Textbox(label="told")
    jump = gr.Button("jump")
    jump.click(lambda: gr.Gallery(selected_index=1), None, first)

    def chosen(event: gr.SelectData):
        return event.index

    flat.select(chosen, None, told)

demo.launch()
"""


def test_options_of_the_author(open_app):
    from lite.sample import content

    files = {"one.png": halves(), "ball.mp4": content("videos", "world.mp4")}
    page = open_app(OPTIONS, files=files)
    first = page.locator("#first")
    expect(first.get_by_test_id("detailed-image")).to_be_visible()
    page.get_by_role("button", name="jump").click()
    expect(first.get_by_test_id("detailed-video")).to_be_visible()
    page.locator("#flat").get_by_role("button", name="Thumbnail 2 of 2").click()
    expect(page.get_by_label("told")).to_have_value("1")
    expect(page.locator("#flat").get_by_test_id("detailed-image")).to_have_count(0)
    assert page.locator("#flat").bounding_box()["height"] == 150  # type: ignore[index]


SLIDER = """
import gradio as gr
import numpy as np

with gr.Blocks() as demo:
    both = gr.ImageSlider(("one.png", "two.png"), label="Both", elem_id="both", slider_position=20)
    take = gr.ImageSlider(label="Take", elem_id="take", type="filepath", interactive=True)
    told = gr.Textbox(label="told")
    make = gr.Button("make")
    wrong = gr.Button("wrong")
    make.click(lambda: (np.zeros((6, 8)), np.ones((6, 8))), None, both)
    wrong.click(lambda: "one.png", None, both)
    take.change(
        lambda pair: "nothing" if pair is None else str([p and p.split("/")[-1] for p in pair]),
        take, told,
    )

demo.launch(show_error=True)
"""


def test_two_pictures_are_compared(open_app, wheelhouse):
    page = open_app(SLIDER, files=FILES, wheelhouse=wheelhouse, allow_errors=True)
    both = page.locator("#both")
    line = both.get_by_role("slider")
    expect(line).to_have_attribute("aria-valuetext", "20 percent")
    box = both.locator(".slider-wrap").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] * 0.2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.75, box["y"] + box["height"] / 2, steps=4)
    page.mouse.up()
    expect(line).to_have_attribute("aria-valuetext", "75 percent")
    line.press("Home")
    expect(line).to_have_attribute("aria-valuetext", "0 percent")
    accessible(page)
    zoomed_and_moved(page, both)
    page.get_by_role("button", name="wrong").click()
    expect(page.get_by_test_id("toast-body")).to_contain_text("expected a pair of pictures")
    page.get_by_role("button", name="make").click()
    expect(both.get_by_test_id("imageslider-image").first).to_have_js_property("naturalWidth", 8)
    take = page.locator("#take")
    for at, name in enumerate(("left.png", "right.png")):
        file = {"name": name, "mimeType": "image/png", "buffer": png(5 + at, 4)}
        take.get_by_test_id("file-upload").last.set_input_files(file)  # type: ignore[arg-type]
        if at == 0:
            expect(page.get_by_label("told")).to_have_value("[None, 'left.png']")
            take.get_by_test_id("file-upload").first.set_input_files(file)  # type: ignore[arg-type]
            break
    expect(page.get_by_label("told")).to_have_value("['left.png', 'left.png']")
    take.get_by_role("button", name="Remove Image").click()
    expect(page.get_by_label("told")).to_have_value("nothing")


def zoomed_and_moved(page: Page, both: Locator) -> None:
    """The wheel zooms at the pointer, dragging moves the picture, a button ends it."""
    picture = both.get_by_test_id("imageslider-image").first
    frame = both.locator(".slider-wrap").bounding_box()
    assert frame
    width = frame["width"]
    left, top = frame["x"] + width / 2, frame["y"] + frame["height"] / 2
    page.mouse.move(left, top)
    page.mouse.wheel(0, 100)
    expect(both.get_by_role("button", name="Undo zoom")).to_have_count(0)
    page.mouse.wheel(0, -300)
    expect(both.get_by_role("button", name="Undo zoom")).to_be_visible()
    before = picture.bounding_box()
    assert before
    assert before["width"] > width * 1.5
    assert before["x"] + before["width"] / 2 == pytest.approx(left, abs=2)
    page.mouse.down()
    page.mouse.move(left + 30, top, steps=3)
    page.mouse.up()
    after = picture.bounding_box()
    assert after
    assert after["x"] == pytest.approx(before["x"] + 30, abs=2)
    expect(both.get_by_role("slider")).to_have_attribute("aria-valuetext", "0 percent")
    both.get_by_role("button", name="Undo zoom").click()
    assert (picture.bounding_box() or {})["width"] == pytest.approx(width, abs=1)
    both.get_by_role("slider").press("+")
    expect(both.get_by_role("button", name="Undo zoom")).to_be_visible()


def test_fingers_move_the_line_zoom_and_move_the_pictures(open_app, wheelhouse, page: Page):
    page = open_app(SLIDER, files=FILES, wheelhouse=wheelhouse, allow_errors=True)
    both = page.locator("#both")
    line = both.get_by_role("slider")
    frame = both.locator(".slider-wrap").bounding_box()
    assert frame
    width, x, y = frame["width"], frame["x"], frame["y"] + frame["height"] / 2
    client = page.context.new_cdp_session(page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        spots = [{"x": x + px, "y": y + py, "id": at} for at, (px, py) in enumerate(points)]
        client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": spots})

    def seen() -> dict[str, float]:
        box = both.get_by_test_id("imageslider-image").first.bounding_box()
        assert box
        return {"x": box["x"], "width": box["width"]}

    touch("touchStart", (width * 0.2, 0))
    touch("touchMove", (width * 0.3, 0))
    touch("touchMove", (width * 0.5, 0))
    touch("touchEnd")
    expect(line).to_have_attribute("aria-valuetext", "50 percent")
    before = seen()
    touch("touchStart", (width * 0.5 - 20, 0))
    touch("touchStart", (width * 0.5 - 20, 0), (width * 0.5 + 20, 0))
    touch("touchMove", (width * 0.5 - 40, 0), (width * 0.5 + 40, 0))
    touch("touchEnd")
    expect(both.get_by_role("button", name="Undo zoom")).to_be_visible()
    expect(line).to_have_attribute("aria-valuetext", "50 percent")
    near = seen()
    assert near["width"] == pytest.approx(before["width"] * 2, rel=0.05)
    touch("touchStart", (width * 0.8, 0))
    touch("touchMove", (width * 0.8 + 30, 0))
    touch("touchEnd")
    assert seen()["x"] == pytest.approx(near["x"] + 30, abs=3)
    expect(line).to_have_attribute("aria-valuetext", "50 percent")


ANNOTATED = """
import gradio as gr
import numpy as np

picture = np.full((40, 60, 3), 255, "uint8")

with gr.Blocks() as demo:
    out = gr.AnnotatedImage(
        (picture, [((10, 5, 30, 25), "cat"), (np.eye(40, 60), "line")]),
        label="Out", elem_id="out", color_map={"cat": "rgb(0, 0, 255)"},
    )
    told = gr.Textbox(label="told")
    wrong = gr.Button("wrong")
    wrong.click(lambda: (picture, [(np.zeros((3, 3)), "small")]), None, out)

    def chosen(event: gr.SelectData):
        return f"{event.index} {event.value}"

    out.select(chosen, None, told)

demo.launch(show_error=True)
"""


def test_regions_lie_where_they_belong(open_app, wheelhouse):
    page = open_app(ANNOTATED, wheelhouse=wheelhouse, allow_errors=True)
    out = page.locator("#out")
    base = out.get_by_test_id("annotated-base")
    expect(base).to_have_js_property("naturalWidth", 60)
    masks = out.locator(".mask")
    expect(masks).to_have_count(2)
    cat = out.get_by_role("img", name="segmentation mask identifying cat")
    expect(cat).to_have_css("background-color", "rgb(0, 0, 255)")
    assert cat.bounding_box() == base.bounding_box()
    opaque = """async (mask) => {
      const url = getComputedStyle(mask).maskImage.slice(5, -2);
      const image = await createImageBitmap(await (await fetch(url)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      const alpha = (x, y) => context.getImageData(x, y, 1, 1).data[3];
      return [alpha(9, 5), alpha(10, 5), alpha(29, 24), alpha(30, 24)];
    }"""
    assert cat.evaluate(opaque) == [0, 255, 255, 0]
    accessible(page)
    out.get_by_role("button", name="line").click()
    expect(page.get_by_label("told")).to_have_value("1 line")
    expect(cat).to_have_class("mask inactive")
    out.get_by_role("button", name="cat").press("Enter")
    expect(page.get_by_label("told")).to_have_value("0 cat")
    expect(cat).to_have_class("mask active")
    page.get_by_role("button", name="wrong").click()
    expect(page.get_by_test_id("toast-body")).to_contain_text("a mask of shape (3, 3) does not fit")


BESIDE = """
import gradio as gr

with gr.Blocks() as demo:
    gr.Gallery([("one.png", "A caption")], preview=True, height=260, elem_id="low")
    gr.Gallery(label="Empty", interactive=True, height=260, elem_id="empty")
    gr.MultimodalTextbox({"text": "", "files": ["notes of a journey.txt"]}, interactive=True)
    gr.DateTime("2026-01-02", include_time=False, interactive=True, label="When")

demo.launch()
"""


def test_a_gallery_keeps_its_height_and_its_looks_to_itself(open_app):
    page = open_app(BESIDE, files={"one.png": png(320, 200), "notes of a journey.txt": b"words"})
    low = page.locator("#low")
    picture = low.get_by_test_id("detailed-image")
    expect(picture).to_have_js_property("naturalWidth", 320)
    image, caption = picture.bounding_box(), low.get_by_text("A caption").first.bounding_box()
    assert image
    assert caption
    assert image["y"] + image["height"] <= caption["y"] + 1
    for name in ("low", "empty"):
        assert page.locator(f"#{name}").bounding_box()["height"] == 260  # type: ignore[index]
    chip = page.get_by_text("notes of a journey.txt").bounding_box()
    assert chip
    assert chip["width"] > 100


TALL = """
import gradio as gr

pictures = ["one.png"] * 5
with gr.Blocks() as demo:
    gr.Gallery(pictures, elem_id="plain")
    gr.Gallery(pictures, height="auto", elem_id="auto")
    gr.Gallery(pictures, columns=5, height="auto", elem_id="row")
    gr.Gallery(height="auto", elem_id="empty")
demo.launch()
"""


def test_a_gallery_without_a_height_leaves_room_for_the_rest(open_app):
    page = open_app(TALL, files={"one.png": png(320, 200)})
    most = page.evaluate("innerHeight * 0.55 + 2")

    def height(name: str) -> float:
        return page.locator(f"#{name}").bounding_box()["height"]  # type: ignore[index]

    assert height("plain") == pytest.approx(most, abs=1)
    assert height("auto") == pytest.approx(most, abs=1)
    assert height("row") == pytest.approx(322, abs=1)
    assert height("empty") > 150
    page.locator("#auto").get_by_role("button", name="Thumbnail 1 of 5").first.click()
    expect(page.locator("#auto").get_by_test_id("detailed-image")).to_be_visible()
    assert height("auto") == pytest.approx(most, abs=1)


LOW = """
import gradio as gr

with gr.Blocks() as demo:
    gr.HTML("<p style='height: 1500px'>Above</p>")
    gr.Gallery(["one.png"] * 40, preview=True, selected_index=39)
demo.launch()
"""


def test_a_preview_further_down_leaves_the_page_where_it_is(open_app):
    page = open_app(LOW, files={"one.png": png(320, 200)})
    expect(page.get_by_test_id("detailed-image")).to_be_visible()
    assert page.evaluate("scrollY") == 0
    page.get_by_test_id("detailed-image").scroll_into_view_if_needed()
    expect(page.get_by_role("button", name="Thumbnail 40 of 40")).to_be_in_viewport()


def test_what_reads_left_to_right_stands_on_the_right_of_a_right_to_left_page(open_app):
    page = open_app(BESIDE, files={"one.png": png(320, 200), "notes of a journey.txt": b"words"})
    when = page.get_by_label("When")
    expect(when).to_have_css("text-align", "left")
    page.evaluate("document.documentElement.dir = 'rtl'")
    expect(when).to_have_css("text-align", "right")
    expect(when).to_have_css("direction", "ltr")


TYPES = """
import gradio as gr
import numpy as np
from PIL import Image

red = np.zeros((3, 4, 3), np.uint8)
red[..., 0] = 200

def kind(picture):
    if isinstance(picture, str):
        picture = Image.open(picture)
        return f"{picture.format} {picture.size}"
    if isinstance(picture, Image.Image):
        return f"Image {picture.size}"
    return f"{type(picture).__name__} {picture.shape} {picture[0, 0].tolist()}"

with gr.Blocks() as demo:
    go = gr.Button("Go")
    for type_ in ("numpy", "pil", "filepath"):
        gallery = gr.Gallery(type=type_, format="png", visible="hidden")
        pair = gr.ImageSlider(type=type_, format="png", visible="hidden")
        several, two = gr.Textbox(label=f"gallery {type_}"), gr.Textbox(label=f"pair {type_}")
        go.click(lambda: [(red, "A caption"), Image.fromarray(red)], None, gallery)
        go.click(lambda: (red, Image.fromarray(red)), None, pair)
        gallery.change(lambda items: "; ".join(f"{kind(it)} {text}" for it, text in items),
                       gallery, several)
        pair.change(lambda pair: "; ".join(map(kind, pair)), pair, two)
demo.launch()
"""


def test_every_type_goes_round(open_app, wheelhouse):
    page = open_app(TYPES, wheelhouse=wheelhouse)
    page.get_by_role("button", name="Go").click()
    kinds = {
        "numpy": "ndarray (3, 4, 3) [200, 0, 0]",
        "pil": "Image (4, 3)",
        "filepath": "PNG (4, 3)",
    }
    for name, told in kinds.items():
        expect(page.get_by_label(f"gallery {name}")).to_have_value(f"{told} A caption; {told} None")
        expect(page.get_by_label(f"pair {name}")).to_have_value(f"{told}; {told}")


CAMERA = """
import gradio as gr

with gr.Blocks() as demo:
    shots = gr.Gallery(label="Shots", sources=["webcam"], interactive=True, type="filepath")
    told = gr.Textbox(label="told")
    shots.upload(lambda items: f"{len(items)} taken", shots, told)
demo.launch()
"""


def test_photos_fill_a_gallery(open_app, page: Page):
    page.context.grant_permissions(["camera"])
    open_app(CAMERA)
    for taken in (1, 2):
        page.get_by_role("button", name="Click to Access Webcam").press("Enter")
        page.get_by_role("button", name="capture photo").press("Enter")
        expect(page.get_by_label("told")).to_have_value(f"{taken} taken")
        expect(page.get_by_role("button", name=f"Thumbnail {taken} of {taken}")).to_be_visible()
        page.get_by_role("button", name="Capture from camera").press("Enter")
    page.get_by_role("button", name="Clear").click()
    expect(page.get_by_role("button", name="Click to Access Webcam")).to_be_visible()
