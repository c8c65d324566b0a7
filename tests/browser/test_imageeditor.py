"""The image editor: drawn on by mouse, finger and keyboard, read by Python as arrays and images."""

from __future__ import annotations

import base64
import json
import re

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.test_examples import AXE
from tests.browser.visitor import press
from tests.pictures import png

APP = """
import gradio as gr
import numpy as np

def told(value):
    back, layers, whole = value["background"], value["layers"], value["composite"]
    if back is None:
        return "nothing"
    drawn = [int((layer[..., 3] > 0).sum()) for layer in layers]
    red = -1 if whole is None else int(((whole[..., 0] > 150) & (whole[..., 1] < 100)).sum())
    return f"{back.shape[1]}x{back.shape[0]} layers={drawn} red={red}"

fired = []

def note(name):
    fired.append(name)
    return " ".join(fired)

with gr.Blocks() as demo:
    gr.Markdown("# Pictures")
    brush = gr.Brush(default_size=20)
    editor = gr.ImageEditor(label="Picture", canvas_size=(400, 300), brush=brush)
    read = gr.Button("Read")
    seen = gr.Textbox(label="seen")
    events = gr.Textbox(label="events")
    read.click(told, editor, seen)
    for name in ("change", "input", "upload", "clear", "apply"):
        getattr(editor, name)(lambda name=name: note(name), None, events)
    def layer(event: gr.SelectData):
        return f"{event.index} {event.value}"

    editor.select(layer, None, seen)
    give = gr.Button("Give")
    drop = gr.Button("Empty")
    whole = np.zeros((50, 80, 3), np.uint8)
    whole[..., 0] = 200
    line = np.zeros((50, 80, 4), np.uint8)
    line[10:20, :, 3] = 255
    give.click(lambda: {"background": whole, "layers": [line], "composite": None}, None, editor)
    drop.click(lambda: None, None, editor)

demo.launch()
"""


@pytest.fixture(autouse=True)
def camera(context: BrowserContext) -> None:
    """The visitor has allowed the camera, which is Chromium's own fake one."""
    context.grant_permissions(["camera"])


def area(page: Page) -> Locator:
    return page.get_by_role("application", name="Picture: drawing area")


def draw(page: Page, *points: tuple[float, float], surface: Locator | None = None) -> None:
    """A line through points, each as shares of the drawing area from its middle."""
    surface = surface or area(page)
    surface.scroll_into_view_if_needed()
    box = surface.bounding_box()
    assert box
    for at, (x, y) in enumerate(points):
        page.mouse.move(
            box["x"] + box["width"] * (0.5 + x), box["y"] + box["height"] * (0.5 + y), steps=4
        )
        if at == 0:
            page.mouse.down()
    page.mouse.up()


@pytest.fixture
def page_of(open_app, wheelhouse):
    def open(source: str = APP, **options) -> Page:
        page = open_app(source, wheelhouse=wheelhouse, **options)
        expect(page.get_by_test_id("drawing-area").first).to_be_visible()
        return page

    return open


def seen(page: Page, pattern: str) -> re.Match[str]:
    """What Python sees of the picture, once that matches."""
    press(page, "Read")
    field = page.get_by_label("seen")
    expect(field).to_have_value(re.compile(pattern))
    found = re.search(pattern, field.input_value())
    assert found
    return found


@pytest.mark.everywhere
def test_a_line_reaches_python_as_pixels(page_of):
    page = page_of()
    seen(page, "^nothing$")
    expect(page.get_by_text("Upload an image")).to_be_visible()
    draw(page, (-0.1, 0), (0.1, 0))
    expect(page.get_by_text("Upload an image")).to_have_count(0)
    found = seen(page, r"^400x300 layers=\[(\d+)\] red=(\d+)$")
    assert 2000 < int(found[1]) < 20_000
    assert abs(int(found[1]) - int(found[2])) < 700  # the rims are paler
    expect(page.get_by_label("events")).to_have_value("input change")


def test_reading_at_once_gets_the_line_just_drawn(page_of):
    page = page_of()
    draw(page, (-0.1, 0), (0.1, 0))
    page.evaluate(
        "[...document.querySelectorAll('button')].find((b) => b.textContent === 'Read').click()"
    )
    expect(page.get_by_label("seen")).to_have_value(re.compile(r"^400x300 layers=\[\d{4}"))


def test_undo_redo_by_button_and_key(page_of):
    page = page_of()
    undo, redo = (page.get_by_role("button", name=name) for name in ("Undo", "Redo"))
    expect(undo).to_have_attribute("aria-disabled", "true")
    draw(page, (-0.1, 0), (0.1, 0))
    first = seen(page, r"layers=\[(\d+)\]")[1]
    draw(page, (-0.1, 0.2), (0.1, 0.2))
    both = seen(page, rf"layers=\[(?!{first}\])(\d+)\]")[1]
    undo.click()
    seen(page, rf"layers=\[{first}\]")
    area(page).focus()
    page.keyboard.press("Control+z")
    seen(page, "^nothing$")
    expect(undo).to_have_attribute("aria-disabled", "true")
    area(page).focus()
    page.keyboard.press("Control+Shift+Z")
    seen(page, rf"layers=\[{first}\]")
    redo.click()
    seen(page, rf"layers=\[{both}\]")
    expect(redo).to_have_attribute("aria-disabled", "true")


def test_the_eraser_takes_pixels_away(page_of):
    page = page_of()
    draw(page, (-0.1, 0), (0.1, 0))
    drawn = int(seen(page, r"layers=\[(\d+)\]")[1])
    press(page, "Eraser")
    draw(page, (0, -0.1), (0, 0.1))
    less = int(seen(page, rf"layers=\[(?!{drawn}\])(\d+)\]")[1])
    assert 0 < less < drawn
    press(page, "Undo")
    seen(page, rf"layers=\[{drawn}\]")


def test_clear_save_and_their_events(page_of):
    page = page_of()
    draw(page, (-0.1, 0), (0.1, 0))
    events = page.get_by_label("events")
    expect(events).to_have_value("input change")
    press(page, "Save changes")
    expect(events).to_have_value("input change apply")
    press(page, "Clear canvas")
    expect(events).to_have_value("input change apply clear input change")
    seen(page, "^nothing$")
    press(page, "Undo")
    seen(page, r"layers=\[\d{4}")


def test_a_whole_drawing_by_keyboard(page_of):
    page = page_of()
    area(page).focus()
    status = page.get_by_role("status").filter(has_text=re.compile("Pen|,"))
    page.keyboard.press("Space")
    expect(status).to_have_text("Pen down at 200, 150")
    for _ in range(3):
        page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Space")
    expect(status).to_have_text("Pen up")
    found = int(seen(page, r"layers=\[(\d+)\]")[1])
    assert found > 1500
    area(page).focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")  # drops the line
    seen(page, rf"layers=\[{found}\]")
    area(page).focus()
    page.keyboard.press("e")
    expect(page.get_by_role("button", name="Eraser")).to_have_attribute("aria-pressed", "true")
    size = page.get_by_role("slider", name="Eraser size")
    before = int(size.input_value())
    page.keyboard.press("]")
    assert int(size.input_value()) > before
    page.keyboard.press("b")
    page.keyboard.press("[")
    assert int(page.get_by_role("slider", name="Brush size").input_value()) < 20


def test_upload_crop_and_resize(page_of):
    page = page_of()
    with page.expect_file_chooser() as chooser:
        press(page, "Upload")
    chooser.value.set_files({"name": "blue.png", "mimeType": "image/png", "buffer": png(120, 60)})
    seen(page, r"^120x60 layers=\[0\]")
    expect(page.get_by_label("events")).to_have_value("input change upload")
    press(page, "Crop")
    page.get_by_label("Left", exact=True).fill("20")
    page.get_by_label("Left", exact=True).press("Tab")
    page.get_by_label("Width", exact=True).fill("50")
    page.get_by_label("Width", exact=True).press("Tab")
    press(page, "Apply crop")
    seen(page, r"^50x60 ")
    press(page, "Resize")
    page.get_by_label("Width", exact=True).fill("100")
    page.get_by_label("Width", exact=True).press("Tab")
    expect(page.get_by_label("Height", exact=True)).to_have_value("120")
    press(page, "Apply size")
    seen(page, r"^100x120 ")
    press(page, "Undo")
    press(page, "Undo")
    seen(page, r"^120x60 ")
    expect(page.get_by_role("button", name="Brush", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )


def test_cropping_by_dragging_a_corner(page_of):
    page = page_of()
    draw(page, (-0.1, 0), (0.1, 0))
    press(page, "Crop")
    corner = page.locator(".grip.se").bounding_box()
    opposite = page.locator(".grip.nw").bounding_box()
    assert corner
    assert opposite
    page.mouse.move(corner["x"] + 12, corner["y"] + 12)
    page.mouse.down()
    page.mouse.move((corner["x"] + opposite["x"]) / 2 + 12, corner["y"] + 12, steps=3)
    page.mouse.up()
    press(page, "Apply crop")
    width = int(seen(page, r"^(?!400)(\d+)x300")[1])
    assert 195 <= width <= 205


def test_layers_are_added_moved_hidden_and_deleted(page_of):
    page = page_of()
    draw(page, (-0.1, 0), (0.1, 0))
    first = seen(page, r"layers=\[(\d+)\]")[1]
    press(page, "Show Layers")
    press(page, "Add layer")
    draw(page, (-0.1, 0.2), (0.1, 0.2))
    draw(page, (-0.1, 0.3), (0.1, 0.3))
    found = seen(page, rf"layers=\[{first}, ([1-9]\d*)\] red=(\d+)")
    second, red = found[1], int(found[2])
    names = page.get_by_role("list", name="Layers").locator(".layer-name")
    expect(names).to_have_text(["Layer 2", "Layer 1"])
    press(page, "Move Layer 2 down")
    expect(names).to_have_text(["Layer 1", "Layer 2"])
    seen(page, rf"layers=\[{second}, {first}\]")
    press(page, "Hide Layer 2")
    less = int(seen(page, rf"layers=\[{second}, {first}\] red=(?!{red}$)(\d+)")[1])
    assert less < red
    page.get_by_role("button", name="Layer 1", exact=True).click()
    expect(page.get_by_label("seen")).to_have_value("1 Layer 1")
    press(page, "Delete Layer 2")
    seen(page, rf"layers=\[{first}\]")
    expect(page.get_by_role("button", name="Delete Layer 1")).to_have_count(0)
    press(page, "Undo")
    seen(page, rf"layers=\[{second}, {first}\]")


def test_a_function_gives_a_picture(page_of):
    page = page_of()
    press(page, "Give")
    expect(page.get_by_label("events")).to_have_value("change")
    seen(page, r"^80x50 layers=\[800\] red=-1")
    draw(page, (0, 0.2), (0.05, 0.2))
    seen(page, r"^80x50 layers=\[(?!800)\d+\] ")
    press(page, "Empty")
    seen(page, "^nothing$")
    expect(page.get_by_text("Upload an image")).to_be_visible()


def test_what_is_no_picture_is_told_and_the_drawing_stays(page_of):
    page = page_of(allow_errors=True)
    draw(page, (-0.1, 0), (0.1, 0))
    drawn = seen(page, r"layers=\[(\d+)\]")[1]
    page.get_by_test_id("file-upload").set_input_files(
        {"name": "broken.png", "mimeType": "image/png", "buffer": b"no picture"}
    )
    alert = page.get_by_role("alert").filter(has_text="broken.png")
    expect(alert).to_contain_text("could not be read as an image")
    seen(page, rf"layers=\[{drawn}\]")
    page.get_by_test_id("file-upload").set_input_files(
        {"name": "notes.txt", "mimeType": "text/plain", "buffer": b"text"}
    )
    expect(page.get_by_role("alert").filter(has_text="notes.txt")).to_contain_text("accepted type")
    draw(page, (-0.1, 0.2), (0.1, 0.2))
    expect(page.get_by_role("alert")).to_have_count(0)


SEND = """(area, [kind, content]) => {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], "sent.png", { type: "image/png" }));
  const options = { bubbles: true, cancelable: true };
  area.dispatchEvent(
    kind === "drop"
      ? new DragEvent("drop", { dataTransfer: transfer, ...options })
      : new ClipboardEvent("paste", { clipboardData: transfer, ...options }),
  );
}"""
COPY = """async (content) => {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const blob = new Blob([bytes], { type: "image/png" });
  await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
}"""


def test_pictures_are_dropped_pasted_and_photographed(page_of, page: Page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = page_of()
    area(page).evaluate(SEND, ["drop", base64.b64encode(png(21, 11)).decode()])
    seen(page, "^21x11 ")
    expect(page.get_by_role("slider", name="Brush size")).to_have_value("20")  # as the app said
    area(page).evaluate(SEND, ["paste", base64.b64encode(png(13, 7)).decode()])
    seen(page, "^13x7 ")
    page.evaluate(COPY, base64.b64encode(png(17, 9)).decode())
    press(page, "Paste")
    seen(page, "^17x9 ")
    page.evaluate("navigator.clipboard.writeText('no picture')")
    press(page, "Paste")
    expect(page.get_by_role("alert")).to_contain_text("no picture in the clipboard")
    press(page, "Webcam")
    page.get_by_role("button", name="Click to Access Webcam").click()
    page.get_by_role("button", name="capture photo").click()
    seen(page, "^640x480 ")
    expect(page.get_by_test_id("webcam-video")).to_have_count(0)
    for _ in range(4):
        press(page, "Undo")
    seen(page, "^nothing$")


def test_zoom_and_pan(page_of):
    page = page_of()
    zoom = page.get_by_role("button", name=re.compile("^Zoom \\d+%"))
    fitted = zoom.inner_text()
    press(page, "Zoom in")
    expect(zoom).not_to_have_text(fitted)
    stage = page.locator(".editor-stage")
    before = stage.bounding_box()
    press(page, "Pan")
    draw(page, (0, 0), (0.1, 0.05))
    after = stage.bounding_box()
    assert before
    assert after
    assert before != after
    seen(page, "^nothing$")  # panning draws nothing
    zoom.click()
    expect(zoom).to_have_text(fitted)
    area(page).hover()
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    expect(zoom).not_to_have_text(fitted)


OTHERS = """
import gradio as gr

def told(value):
    whole = value["composite"]
    return "nothing" if whole is None else f"{whole.mode} {whole.size} {len(value['layers'])}"

with gr.Blocks() as demo:
    fixed = gr.ImageEditor(
        label="Picture", type="pil", image_mode="RGB", canvas_size=(300, 200), fixed_canvas=True,
        brush=gr.Brush(colors=["#ff0000", ("blue", 0.5)], color_mode="fixed", default_size=8),
        eraser=False, layers=gr.LayerOptions(layers=["Sky", "Sea"], allow_additional_layers=False),
        placeholder="Paint the coast",
    )
    mask = gr.ImageMask(label="Mask", type="filepath", format="png")
    still = gr.ImageEditor("dot.png", label="Still", interactive=False)
    seen = gr.Textbox(label="seen")
    gr.Button("Read").click(told, fixed, seen)
    def path(value):
        from PIL import Image
        opened = Image.open(value["composite"])
        return f"{value['composite'].rpartition('.')[2]} {opened.format} {opened.size}"
    gr.Button("Path").click(path, mask, seen)
    other = gr.Button("Other")
    other.click(
        lambda: gr.ImageEditor(
            brush=gr.Brush(31, ["teal"]), eraser=gr.Eraser(9), placeholder="Now here",
            buttons=["fullscreen", "download"], height=200, sources=["upload"], layers=True,
            transforms=["crop"], canvas_size=(60, 60),
        ),
        None, mask,
    )
    lock = gr.Button("Lock")
    lock.click(lambda: gr.ImageEditor(interactive=False), None, fixed)

demo.launch()
"""


def test_options_of_the_author(page_of):
    page = page_of(OTHERS, files={"dot.png": png(30, 20)})
    block = page.locator(".image-editor").first
    expect(block.get_by_text("Paint the coast")).to_be_visible()
    expect(block.get_by_role("button", name="Eraser")).to_have_count(0)
    expect(block.get_by_role("button", name="Resize")).to_have_count(0)
    expect(block.get_by_label("Custom color")).to_have_count(0)
    block.get_by_role("button", name="Color #0000ff, 50% opaque").click()
    block.get_by_role("button", name="Show Layers").click()
    expect(block.locator(".layer-name")).to_have_text(["Sea", "Sky"])
    expect(block.get_by_role("button", name="Add layer")).to_have_count(0)
    block.get_by_test_id("file-upload").set_input_files(
        {"name": "large.png", "mimeType": "image/png", "buffer": png(600, 600)}
    )
    press(page, "Read")
    expect(page.get_by_label("seen")).to_have_value("RGB (300, 200) 2")
    still = page.get_by_role("img", name="Still")
    expect(still).to_have_js_property("naturalWidth", 30)
    expect(page.locator(".image-editor").last.get_by_role("button")).to_have_count(1)
    mask = page.locator(".image-editor").nth(1)
    expect(mask.get_by_role("button", name="Show Layers")).to_have_count(0)
    press(page, "Other")
    expect(mask.get_by_text("Now here")).to_be_visible()
    expect(mask.get_by_role("slider", name="Brush size")).to_have_value("31")
    expect(mask.get_by_role("button", name="Color #008080")).to_be_visible()
    expect(mask.get_by_role("button", name="Show Layers")).to_be_visible()
    expect(mask.get_by_role("button", name="Webcam")).to_have_count(0)
    expect(mask.get_by_role("button", name="Fullscreen")).to_be_visible()
    expect(mask.get_by_label("Download")).to_have_count(0)
    draw(page, (0, 0), (0.05, 0), surface=mask.get_by_role("application"))
    press(page, "Path")
    expect(page.get_by_label("seen")).to_have_value("png PNG (60, 60)")
    with page.expect_download() as saved:
        mask.get_by_label("Download").click()
    assert saved.value.suggested_filename == "composite.png"
    mask.get_by_role("button", name="Eraser").click()
    expect(mask.get_by_role("slider", name="Eraser size")).to_have_value("9")
    press(page, "Lock")
    expect(page.get_by_role("img", name="Picture")).to_have_js_property("naturalWidth", 300)


TYPES = """
import gradio as gr
import numpy as np
from PIL import Image

half = np.zeros((4, 5, 4), np.uint8)
half[..., 0] = 255
half[..., 3] = [0, 64, 128, 255, 255]
VALUES = {
    "numpy": lambda picture: picture,
    "pil": Image.fromarray,
    "filepath": lambda picture: (Image.fromarray(picture).save("/tmp/p.png"), "/tmp/p.png")[1],
}

def pixel(picture):
    if isinstance(picture, str):
        name, picture = picture, Image.open(picture)
        assert name.endswith(".png") and picture.format == "PNG", name
    return np.array(picture)[0, 1].tolist()

def tell(value):
    return str([pixel(value["background"]), pixel(value["layers"][0]), pixel(value["composite"])])

with gr.Blocks() as demo:
    go = gr.Button("Go")
    for type in VALUES:
        for mode in ("RGBA", "RGB", "L"):
            editor = gr.ImageEditor(type=type, image_mode=mode, format="png", visible="hidden")
            told = gr.Textbox(label=f"{type} {mode}")
            def give(type=type):
                made = VALUES[type](half)
                return {"background": made, "layers": [made], "composite": made}
            go.click(give, None, editor)
            editor.change(tell, editor, told)

demo.launch()
"""


def test_every_type_and_mode_goes_round(open_app, wheelhouse):
    page = open_app(TYPES, wheelhouse=wheelhouse)
    page.get_by_role("button", name="Go").click()
    # Backgrounds and composites are laid on white, layers keep their bare colours: Gradio's rule.
    pixels = {
        "RGBA": [[255, 0, 0, 64]] * 3,
        "RGB": [[255, 191, 191], [255, 0, 0], [255, 191, 191]],
        "L": [210, 76, 210],
    }
    for kind in ("numpy", "pil", "filepath"):
        for mode, expected in pixels.items():
            expect(page.get_by_label(f"{kind} {mode}", exact=True)).to_have_value(str(expected))


SAMPLES = """
import gradio as gr

def told(value):
    return value["background"].rpartition("/")[2] if value["background"] else "nothing"

gr.Interface(told, gr.ImageEditor(type="filepath", label="Picture"), "text", examples=["dot.png"],
             title="Dots").launch()
"""


def test_an_interface_with_an_example(open_app):
    page = open_app(SAMPLES, files={"dot.png": png(30, 20)})
    sample = page.get_by_role("img", name="dot.png")
    expect(sample).to_have_js_property("naturalWidth", 30)
    expect(page.get_by_role("slider", name="Brush size")).to_have_value("50")
    sample.click()
    expect(page.locator(".editor-stage canvas").first).to_have_attribute("width", "30")
    expect(page.get_by_role("slider", name="Brush size")).to_have_value("1")  # a small picture
    press(page, "Submit")
    expect(page.get_by_label("output")).to_have_value("dot.png")
    press(page, "Clear")
    expect(page.locator(".editor-stage canvas").first).to_have_attribute("width", "800")


def test_fingers_draw_and_pinch(page_of):
    page = page_of()
    box = area(page).bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    client = page.context.new_cdp_session(page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        spots = [{"x": px, "y": py, "id": at} for at, (px, py) in enumerate(points)]
        client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": spots})

    touch("touchStart", (x, y))
    touch("touchMove", (x + 40, y))
    touch("touchEnd")
    drawn = seen(page, r"layers=\[([1-9]\d*)\]")[1]
    zoom = page.get_by_role("button", name=re.compile("^Zoom \\d+%"))
    fitted = zoom.inner_text()
    box = area(page).bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    touch("touchStart", (x, y))
    touch("touchStart", (x, y), (x + 40, y))
    touch("touchMove", (x, y), (x + 120, y))
    touch("touchEnd")
    expect(zoom).not_to_have_text(fitted)
    seen(page, rf"layers=\[{drawn}\]")


def test_it_is_accessible_and_fits_a_phone(page_of):
    page = page_of()
    press(page, "Show Layers")
    page.evaluate(AXE.read_text("utf-8"))
    for tool in ("Brush", "Crop", "Resize"):
        press(page, tool)
        found = page.evaluate("async () => (await axe.run()).violations")
        assert not found, json.dumps(
            [[item["id"], [node["html"] for node in item["nodes"]]] for item in found], indent=1
        )
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    box = area(page).bounding_box()
    assert box
    assert box["width"] > 250
    assert box["height"] > 150
