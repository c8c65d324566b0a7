from __future__ import annotations

import base64
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.test_examples import AXE
from tests.pictures import UPRIGHT, halves, png


@pytest.fixture(autouse=True)
def camera(context: BrowserContext) -> None:
    """The visitor has allowed the camera, which is Chromium's own fake one."""
    context.grant_permissions(["camera"])


def file(name: str, content: bytes) -> dict[str, object]:
    return {
        "name": name,
        "mimeType": "image/png" if name.endswith("png") else "",
        "buffer": content,
    }


def choose(page: Page, block: str, name: str, content: bytes) -> None:
    page.locator(block).get_by_test_id("file-upload").set_input_files(file(name, content))  # type: ignore[arg-type]


def accessible(page: Page) -> None:
    page.evaluate(AXE.read_text())
    found = page.evaluate("async () => (await axe.run()).violations")
    serious = [
        [each["id"], [node["html"] for node in each["nodes"]]]
        for each in found
        if each["impact"] in ("serious", "critical")
    ]
    assert not serious, serious


def drawn(page: Page, block: str, width: int, height: int) -> None:
    """Waits until the block shows a picture of that size."""
    image = page.locator(f"{block} img")
    expect(image).to_have_js_property("naturalWidth", width)
    expect(image).to_have_js_property("naturalHeight", height)


def colour(page: Page, block: str, x: int, y: int) -> list[int]:
    """The colour of a pixel of the picture that the block shows."""
    found: list[int] = page.locator(f"{block} img").evaluate(
        """(image, [x, y]) => {
          const canvas = document.createElement("canvas");
          canvas.width = image.naturalWidth;
          canvas.height = image.naturalHeight;
          const context = canvas.getContext("2d");
          context.drawImage(image, 0, 0);
          return [...context.getImageData(x, y, 1, 1).data];
        }""",
        [x, y],
    )
    return found


APP = """
import gradio as gr

with gr.Blocks() as demo:
    with gr.Row():
        box = gr.Image(label="Box", elem_id="box")
        out = gr.Image(label="Out", elem_id="out", format="png")
    told = gr.Textbox(label="told")
    fired = gr.Textbox(label="fired")
    flip = gr.Button("Flip")

    flip.click(lambda image: image[:, ::-1], box, out)
    box.change(
        lambda image: "nothing" if image is None else f"{image.shape} {image.dtype}", box, told
    )
    seen = []

    def saw(name):
        seen.append(name)
        return " ".join(seen)

    for name in ("upload", "input", "clear", "change"):
        getattr(box, name)(lambda name=name: saw(name), None, fired)

    def chosen(event: gr.SelectData):
        return f"{event.index} {event.value}"

    out.select(chosen, None, told)

demo.launch()
"""


def test_a_picture_is_uploaded_flipped_and_removed(open_app, wheelhouse):
    page = open_app(APP, wheelhouse=wheelhouse)
    box = page.locator("#box")
    with page.expect_file_chooser() as chooser:
        box.get_by_role("button", name="Click to upload or drop files").click()
    chooser.value.set_files([file("left <b>.png", halves())])  # type: ignore[list-item]
    drawn(page, "#box", 40, 30)
    expect(page.get_by_label("told")).to_have_value("(30, 40, 3) uint8")
    expect(page.get_by_label("fired")).to_have_value("change upload input")
    page.get_by_role("button", name="Flip").click()
    drawn(page, "#out", 40, 30)
    assert colour(page, "#box", 2, 2) == [255, 0, 0, 255]
    assert colour(page, "#out", 2, 2) == [0, 0, 255, 255]
    accessible(page)
    box.get_by_role("button", name="Remove Image").click()
    expect(page.get_by_label("told")).to_have_value("nothing")
    expect(page.get_by_label("fired")).to_have_value("change upload input clear input change")
    expect(box.get_by_text("Drop Image Here")).to_be_visible()
    accessible(page)


def test_a_click_gives_the_pixel_by_mouse_and_by_keyboard(open_app, wheelhouse):
    page = open_app(APP, wheelhouse=wheelhouse)
    choose(page, "#box", "wide.png", halves(4000, 500))
    page.get_by_role("button", name="Flip").click()
    drawn(page, "#out", 4000, 500)
    image = page.locator("#out img")
    size = image.bounding_box()
    assert size
    assert size["width"] < 1000
    image.click(position={"x": size["width"] / 4, "y": size["height"] / 2})
    told = page.get_by_label("told")
    expect(told).to_have_value(re.compile(r"^\[.*\] None$"))
    x, y = json.loads(told.input_value().removesuffix(" None"))
    assert abs(x - 1000) < 12
    assert abs(y - 250) < 12
    field = page.get_by_role("button", name="Select a point in Out")
    field.press("Shift+ArrowLeft")
    field.press("ArrowUp")
    field.press("Enter")
    expect(page.get_by_label("told")).to_have_value("[1600, 245] None")


def test_a_picture_is_dropped_and_pasted(open_app, wheelhouse):
    page = open_app(APP, wheelhouse=wheelhouse)
    send = """(area, [kind, content]) => {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], "sent.png", { type: "image/png" }));
      const event = kind === "drop"
        ? new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true })
        : new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true });
      area.dispatchEvent(event);
    }"""
    area = page.locator("#box").get_by_test_id("image")
    area.evaluate(send, ["drop", base64.b64encode(png(21, 11)).decode()])
    drawn(page, "#box", 21, 11)
    area.evaluate(send, ["paste", base64.b64encode(png(13, 7)).decode()])
    drawn(page, "#box", 13, 7)
    expect(page.get_by_label("told")).to_have_value("(7, 13, 3) uint8")


def test_the_clipboard_is_a_source(open_app, wheelhouse, page: Page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = open_app(APP, wheelhouse=wheelhouse)
    paste = page.locator("#box").get_by_role("button", name="Paste from clipboard")
    page.evaluate("navigator.clipboard.writeText('no picture')")
    paste.click()
    expect(page.get_by_role("alert")).to_have_text("There is no picture in the clipboard.")
    page.evaluate(
        """async (content) => {
          const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
          const blob = new Blob([bytes], { type: "image/png" });
          await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
        }""",
        base64.b64encode(png(17, 9)).decode(),
    )
    paste.click()
    drawn(page, "#box", 17, 9)
    expect(page.get_by_label("told")).to_have_value("(9, 17, 3) uint8")


def test_what_is_no_picture_is_told_and_the_rest_works(open_app, wheelhouse):
    page = open_app(APP, wheelhouse=wheelhouse, allow_errors=True)
    choose(page, "#box", "notes.txt", b"words")
    expect(page.get_by_role("alert")).to_contain_text("notes.txt is not of an accepted type")
    choose(page, "#box", "broken <img onerror=alert(1)>.png", b"no picture")
    expect(page.locator("#box")).to_contain_text("cannot be shown: it is no picture")
    toast = page.get_by_test_id("toast-body")
    expect(toast).to_contain_text("is no picture that can be read here")
    expect(toast).to_contain_text("broken <img onerror=alert(1)>.png")
    choose(page, "#box", "drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    expect(toast.last).to_contain_text("drawing.svg is an SVG file")
    choose(page, "#box", "good.png", png(5, 4))
    expect(page.get_by_label("told")).to_have_value("(4, 5, 3) uint8")


PATHS = """
import gradio as gr

with gr.Blocks() as demo:
    box = gr.Image("first.png", label="Box", type="filepath", elem_id="box", interactive=True,
                   sources=["upload"], placeholder="# A face\\nor a hand")
    told = gr.Textbox(label="told")
    drawing = gr.Image("<svg xmlns='http://www.w3.org/2000/svg' width='33' height='22'/>",
                       elem_id="drawing", alt_text="A drawing", buttons=[])
    gr.Image("absent.png", elem_id="absent", interactive=False)
    box.change(lambda path: "nothing" if path is None else path.split("/")[-1], box, told)

demo.launch()
"""


@pytest.mark.everywhere
def test_paths_need_no_package_and_may_be_first_values(open_app, page: Page):
    page = open_app(PATHS, files={"first.png": png(12, 10)})
    drawn(page, "#box", 12, 10)
    drawn(page, "#drawing", 33, 22)
    expect(page.get_by_role("img", name="A drawing")).to_be_visible()
    expect(page.locator("#drawing").get_by_role("button")).to_have_count(0)
    expect(page.locator("#absent")).to_contain_text("absent.png cannot be shown: there is no such")
    manifest = page.request.get(f"{page.url}manifest.json")
    assert manifest.json()["packages"] == {}
    choose(page, "#box", "my picture.png", png(9, 8, (1, 2, 3, 128)))
    expect(page.get_by_label("told")).to_have_value("my picture.png")
    page.get_by_role("button", name="Remove Image").click()
    expect(page.locator("#box")).to_contain_text("A face")
    expect(page.locator("#box")).to_contain_text("or a hand")
    accessible(page)


FORMS = """
import gradio as gr
from PIL import Image

def told(image):
    return f"{type(image).__name__} {getattr(image, 'mode', image)} {getattr(image, 'size', '')}"

def described(image):
    return f"{image.shape} {image.dtype} {image[0, 0].tolist()}"

with gr.Blocks() as demo:
    text = gr.Textbox(label="told")
    pil = gr.Image(type="pil", elem_id="pil")
    grey = gr.Image(image_mode="L", elem_id="grey")
    clear = gr.Image(image_mode="RGBA", elem_id="clear")
    asis = gr.Image(image_mode=None, elem_id="asis")
    path = gr.Image(type="filepath", elem_id="path")
    out = gr.Image(elem_id="out", format="jpeg")
    made = gr.Button("make")
    pil.upload(told, pil, text)
    for each in (grey, clear, asis):
        each.upload(described, each, text)
    path.upload(lambda where: told(Image.open(where)), path, text)
    made.click(lambda: Image.new("CMYK", (30, 20), (255, 0, 0, 0)), None, out)

demo.launch()
"""


def test_types_and_modes(open_app, wheelhouse):
    page = open_app(FORMS, wheelhouse=wheelhouse)
    text = page.get_by_label("told")
    half = png(4, 3, (10, 20, 30, 128))
    for block, content, wanted in (
        ("#pil", half, "Image RGB (4, 3)"),
        ("#grey", half, "(3, 4) uint8 18"),
        ("#clear", half, "(3, 4, 4) uint8 [10, 20, 30, 128]"),
        ("#asis", half, "(3, 4, 4) uint8 [10, 20, 30, 128]"),
        ("#path", half, "PngImageFile RGB (4, 3)"),
        ("#pil", UPRIGHT, "Image RGB (8, 16)"),
    ):
        choose(page, block, "photo.jpg" if content == UPRIGHT else "half.png", content)
        expect(text).to_have_value(wanted)


def test_the_visitor_saves_in_the_authors_format(open_app, wheelhouse):
    page = open_app(FORMS, wheelhouse=wheelhouse)
    page.get_by_role("button", name="make").click()
    drawn(page, "#out", 30, 20)
    assert colour(page, "#out", 1, 1) == [0, 255, 255, 255]
    with page.expect_download() as saved:
        page.locator("#out").get_by_label("Download").click()
    assert saved.value.suggested_filename == "image.jpeg"
    assert Path(saved.value.path()).read_bytes().startswith(b"\xff\xd8\xff")


BAD = """
import gradio as gr
import numpy as np

values = {
    "number": 5,
    "flat": np.zeros(5),
    "bright": np.full((4, 4), 200.0),
    "missing": "nowhere.png",
    "none": None,
    "floats": np.linspace(0, 1, 12).reshape(3, 4),
    "mask": np.eye(6, dtype=bool),
}

with gr.Blocks() as demo:
    out = gr.Image(label="Out", elem_id="out")
    for name in values:
        gr.Button(name).click(lambda name=name: values[name], None, out)

demo.launch(show_error=True)
"""


def test_values_that_do_not_fit_get_a_sentence(open_app, wheelhouse):
    page = open_app(BAD, wheelhouse=wheelhouse, allow_errors=True)
    for name, sentence in (
        ("number", 'Image "Out": 5 is no picture'),
        ("flat", 'Image "Out": an array of shape (5,) is no picture'),
        ("bright", "Divide by 255"),
        ("missing", "nowhere.png does not exist"),
    ):
        page.get_by_role("button", name=name).click()
        expect(page.get_by_test_id("toast-body").last).to_contain_text(sentence)
    page.get_by_role("button", name="floats").click()
    drawn(page, "#out", 4, 3)
    assert colour(page, "#out", 3, 2) == [255, 255, 255, 255]
    page.get_by_role("button", name="mask").click()
    drawn(page, "#out", 6, 6)
    assert colour(page, "#out", 1, 0) == [0, 0, 0, 255]
    page.get_by_role("button", name="none").click()
    expect(page.locator("#out img")).to_have_count(0)
    expect(page.get_by_role("img", name="Empty value")).to_be_visible()


PHOTO = """
import gradio as gr

with gr.Blocks() as demo:
    options = gr.WebcamOptions(mirror=False, constraints={"video": {"width": 320}})
    cam = gr.Image(label="Cam", elem_id="cam", sources=["webcam"], webcam_options=options)
    any = gr.Image(label="Any", elem_id="any")
    told = gr.Textbox(label="told")
    cam.input(lambda image: str(image.shape), cam, told)
    any.input(lambda image: f"any {image.shape}", any, told)
    mirrored = gr.WebcamOptions(mirror=True, constraints={"video": {"width": 320}})
    gr.Button("mirror").click(lambda: gr.Image(webcam_options=mirrored), None, cam)

demo.launch()
"""


def test_a_photo_is_taken(open_app, wheelhouse):
    page = open_app(PHOTO, wheelhouse=wheelhouse)
    cam = page.locator("#cam")
    cam.get_by_role("button", name="Click to Access Webcam").click()
    video = cam.get_by_test_id("webcam-video")
    expect(video).to_have_js_property("videoWidth", 320)
    expect(video).not_to_have_class("flip")
    page.get_by_role("button", name="mirror").click()
    expect(video).to_have_class("flip")
    cam.get_by_role("button", name="capture photo").click()
    drawn(page, "#cam", 320, 240)
    expect(page.get_by_label("told")).to_have_value("(240, 320, 3)")
    cam.get_by_role("button", name="Remove Image").click()
    expect(cam.get_by_text("Click to Access Webcam")).to_be_visible()
    other = page.locator("#any")
    other.get_by_role("button", name="Capture from camera").click()
    other.get_by_role("button", name="Click to Access Webcam").click()
    expect(other.get_by_test_id("webcam-video")).to_have_class("flip")
    accessible(page)
    other.get_by_role("button", name="capture photo").click()
    expect(page.get_by_label("told")).to_have_value("any (480, 640, 3)")


STREAM = """
import time
import gradio as gr
import numpy as np

def filtered(image, how, seen):
    seen = seen + 1
    time.sleep(0.05)
    return (255 - image if how == "negative" else image.mean(axis=2).astype("uint8")), seen, seen

with gr.Blocks() as demo:
    how = gr.Dropdown(["negative", "grey"], value="negative", label="how")
    cam = gr.Image(label="Cam", elem_id="cam", sources="webcam")
    out = gr.Image(label="Out", elem_id="out", streaming=True, interactive=False)
    count = gr.Number(label="count")
    seen = gr.State(0)
    cam.stream(filtered, [cam, how, seen], [out, count, seen], stream_every=0.1, time_limit=4)

demo.launch()
"""


def test_a_camera_streams_until_stopped_or_the_time_is_over(open_app, wheelhouse):
    page = open_app(STREAM, wheelhouse=wheelhouse)
    cam = page.locator("#cam")
    cam.get_by_role("button", name="Click to Access Webcam").click()
    cam.get_by_role("button", name="Record").click()
    drawn(page, "#out", 640, 480)
    # The fake camera's picture is green; its negative is not.
    red, green, blue, _ = colour(page, "#out", 320, 470)
    assert green < min(red, blue)
    page.get_by_label("how").click()
    page.get_by_role("option", name="grey").click()
    page.wait_for_function(
        """() => {
          const image = document.querySelector("#out img");
          const canvas = document.createElement("canvas");
          canvas.width = canvas.height = 1;
          const context = canvas.getContext("2d");
          context.drawImage(image, -320, -470);
          const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
          return red === green && green === blue;
        }"""
    )
    expect(cam.get_by_role("button", name="Record")).to_be_visible()  # its time is over
    count = int(page.get_by_label("count").input_value())
    assert count >= 3
    cam.get_by_role("button", name="Record").click()
    expect(page.get_by_label("count")).not_to_have_value(str(count))
    cam.get_by_role("button", name="Stop").click()
    page.wait_for_timeout(1000)
    count = int(page.get_by_label("count").input_value())
    page.wait_for_timeout(700)
    assert int(page.get_by_label("count").input_value()) == count


UNIFIED = """
import gradio as gr

with gr.Blocks() as demo:
    cam = gr.Image(label="Cam", elem_id="cam", sources=["webcam"], streaming=True)
    cam.stream(lambda image: image[::4, ::4], cam, cam, stream_every=0.1, time_limit=30)

demo.launch()
"""


def test_one_picture_shows_the_processed_stream(open_app, wheelhouse):
    page = open_app(UNIFIED, wheelhouse=wheelhouse)
    cam = page.locator("#cam")
    cam.get_by_role("button", name="Click to Access Webcam").click()
    cam.get_by_role("button", name="Record").click()
    drawn(page, "#cam", 160, 120)
    first = page.locator("#cam img").get_attribute("src")
    # Each frame comes from the camera again: the picture stays of that size.
    expect(page.locator("#cam img")).not_to_have_attribute("src", first or "")
    drawn(page, "#cam", 160, 120)
    cam.get_by_role("button", name="Stop").click()
    expect(cam.get_by_role("button", name="Remove Image")).to_be_visible()


FACE = """
import gradio as gr

demo = gr.Interface(lambda image: image[::2, ::2], "image", "image", examples=["a.png", "b.png"])
demo.launch()
"""


def test_an_interface_with_pictures_and_examples(open_app, wheelhouse):
    files = {"a.png": halves(20, 10), "b.png": png(8, 6), "requirements.txt": "# nothing\n"}
    page = open_app(FACE, files=files, wheelhouse=wheelhouse)
    samples = page.locator(".gallery-item img")
    expect(samples).to_have_count(2)
    expect(samples.first).to_have_js_property("naturalWidth", 20)
    samples.first.click()
    expect(page.get_by_test_id("image").locator("img")).to_have_js_property("naturalWidth", 20)
    page.get_by_role("button", name="Submit").click()
    expect(page.locator(".image-block img").last).to_have_js_property("naturalWidth", 10)
    accessible(page)
