"""Models of three dimensions in the page."""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

CORNERS = [(x, y, z) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)]
FACES = [(1, 3, 7, 5), (2, 6, 8, 4), (1, 5, 6, 2), (3, 4, 8, 7), (1, 2, 4, 3), (5, 7, 8, 6)]
CUBE = "\n".join(
    ["v " + " ".join(map(str, corner)) for corner in CORNERS]
    + ["f " + " ".join(map(str, face)) for face in FACES]
)
TRIANGLES = [(a, b, c) for a, b, c, d in FACES] + [(a, c, d) for a, b, c, d in FACES]


def stl() -> bytes:
    body = b"".join(
        struct.pack("<12fH", 0, 0, 0, *(n for at in each for n in CORNERS[at - 1]), 0)
        for each in TRIANGLES
    )
    return bytes(80) + struct.pack("<I", len(TRIANGLES)) + body


def glb() -> bytes:
    corners = b"".join(struct.pack("<3f", *each) for each in CORNERS)
    order = b"".join(struct.pack("<3H", *(at - 1 for at in each)) for each in TRIANGLES)
    about = {
        "asset": {"version": "2.0"},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"mesh": 0}],
        "meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "indices": 1}]}],
        "buffers": [{"byteLength": len(corners + order)}],
        "bufferViews": [
            {"buffer": 0, "byteLength": len(corners)},
            {"buffer": 0, "byteOffset": len(corners), "byteLength": len(order)},
        ],
        "accessors": [
            {
                "bufferView": 0,
                "componentType": 5126,
                "count": 8,
                "type": "VEC3",
                "min": [-1, -1, -1],
                "max": [1, 1, 1],
            },
            {"bufferView": 1, "componentType": 5123, "count": 36, "type": "SCALAR"},
        ],
    }
    text = json.dumps(about).encode()
    text += b" " * (-len(text) % 4)
    data = corners + order
    chunks = struct.pack("<I4s", len(text), b"JSON") + text
    chunks += struct.pack("<I4s", len(data), b"BIN\0") + data
    return struct.pack("<4sII", b"glTF", 2, 12 + len(chunks)) + chunks


PLY = "\n".join(
    [
        *("ply", "format ascii 1.0", f"element vertex {len(CORNERS)}"),
        *(f"property float {axis}" for axis in "xyz"),
        *(f"element face {len(FACES)}", "property list uchar int vertex_indices", "end_header"),
        *(" ".join(map(str, corner)) for corner in CORNERS),
        *("4 " + " ".join(str(at - 1) for at in face) for face in FACES),
    ]
)


APP = """
import os
import gradio as gr

with gr.Blocks() as demo:
    model = gr.Model3D(label="Model", elem_id="model")
    told = gr.Textbox(label="told")
    log = gr.Textbox(label="log")
    shown = gr.Model3D("cube.obj", label="Shown", elem_id="shown", interactive=False,
                       clear_color=(0.0, 0.0, 1.0, 1.0), camera_position=(30, 60, None))
    mode = gr.Radio(["solid", "point_cloud", "wireframe"], label="mode")
    bad = gr.Button("bad")

    def read(path):
        return "nothing" if path is None else f"{os.path.basename(path)} {os.path.getsize(path)}"

    model.change(read, model, told)
    model.upload(lambda: "upload", None, log)
    model.clear(lambda: "clear", None, log)
    mode.input(lambda mode: gr.Model3D(display_mode=mode), mode, shown)
    bad.click(lambda: "broken.glb", None, shown)

demo.launch()
"""
FILES: dict[str, str | bytes] = {"cube.obj": CUBE, "broken.glb": b"no model"}


def picture(page: Page, name: str) -> bytes:
    return drawn(page, name).screenshot()


def drawn(page: Page, name: str):
    found = page.get_by_role("img", name=f"Model {name}")
    expect(found).to_have_attribute("aria-busy", "false")
    return found


def upload(page: Page, name: str, content: bytes) -> None:
    with page.expect_file_chooser() as chooser:
        page.locator("#model").get_by_role("button", name="Click to upload or drop files").click()
    chooser.value.set_files({"name": name, "mimeType": "", "buffer": content})


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.obj", CUBE.encode()), ("a.stl", stl()), ("a.glb", glb()), ("a.ply", PLY.encode())],
)
def test_an_upload_is_drawn_and_handed_over(open_app, name, content):
    page = open_app(APP, files=FILES)
    upload(page, name, content)
    expect(page.get_by_label("told")).to_have_value(f"{name} {len(content)}")
    expect(page.get_by_label("log")).to_have_value("upload")
    before = picture(page, "Model")
    drawn(page, "Model").press("ArrowRight")
    assert picture(page, "Model") != before
    page.locator("#model").get_by_role("button", name="Reset view").click()
    drawn(page, "Model").blur()
    with page.expect_download() as saved:
        page.locator("#model").get_by_role("button", name="Download").click()
    assert saved.value.suggested_filename == name
    page.locator("#model").get_by_role("button", name="Clear").click()
    expect(page.get_by_label("told")).to_have_value("nothing")
    expect(page.get_by_label("log")).to_have_value("clear")


def test_keys_and_mouse_turn_and_zoom(open_app):
    page = open_app(APP, files=FILES)
    model = drawn(page, "Shown")
    pictures = {picture(page, "Shown")}
    for key in ("ArrowLeft", "ArrowUp", "+"):
        model.press(key)
        pictures.add(picture(page, "Shown"))
    assert len(pictures) == 4
    box = model.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 80, y + 10, steps=3)
    page.mouse.up()
    pictures.add(picture(page, "Shown"))
    page.mouse.wheel(0, 400)
    page.wait_for_timeout(200)
    pictures.add(picture(page, "Shown"))
    assert len(pictures) == 6


def test_a_listener_changes_how_it_is_drawn(open_app):
    page = open_app(APP, files=FILES)
    solid = picture(page, "Shown")
    page.get_by_label("wireframe").check()
    expect(page.locator("#shown").get_by_test_id("status-tracker")).to_have_class(
        re.compile("hide")
    )
    lines = picture(page, "Shown")
    page.get_by_label("point_cloud").check()
    expect(page.locator("#shown").get_by_test_id("status-tracker")).to_have_class(
        re.compile("hide")
    )
    dots = picture(page, "Shown")
    assert len({solid, lines, dots}) == 3


SEEN = """
import gradio as gr

UPDATES = {
    "behind": {"camera_position": (200, 30, None)},
    "red": {"clear_color": (1.0, 0.0, 0.0, 1.0)},
    "still": {"zoom_speed": 0, "pan_speed": 0},
    "zooms": {"zoom_speed": 2},
    "pans": {"pan_speed": 2},
}
with gr.Blocks() as demo:
    shown = gr.Model3D("cube.obj", label="Shown", interactive=False)
    done = gr.Textbox(label="done")
    for name, update in UPDATES.items():
        gr.Button(name).click(
            lambda name=name, update=update: (gr.update(**update), name), None, [shown, done]
        )
demo.launch()
"""


def test_a_listener_changes_how_it_is_seen_and_moved(open_app):
    page = open_app(SEEN, files={"cube.obj": CUBE})

    def update(name: str) -> None:
        page.get_by_role("button", name=name).click()
        expect(page.get_by_label("done")).to_have_value(name)

    def zoom() -> None:
        drawn(page, "Shown").hover()
        page.mouse.wheel(0, -200)

    def pan() -> None:
        drawn(page, "Shown").hover()
        page.mouse.down(button="right")
        page.mouse.move(300, 300, steps=3)
        page.mouse.up(button="right")

    def turns(act: Callable[[], None]) -> None:
        before = picture(page, "Shown")
        act()
        for _ in range(100):
            if picture(page, "Shown") != before:
                return
            page.wait_for_timeout(50)
        raise AssertionError("the picture stayed as it was")

    def stays(act: Callable[[], None]) -> None:
        before = picture(page, "Shown")
        act()
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        assert picture(page, "Shown") == before

    turns(lambda: update("behind"))
    turns(lambda: update("red"))
    update("still")
    stays(zoom)
    stays(pan)
    update("zooms")
    turns(zoom)
    stays(pan)
    update("pans")
    turns(pan)


def test_a_broken_model_says_so(open_app):
    page = open_app(APP, files=FILES, allow_errors=True)
    drawn(page, "Shown")
    page.get_by_role("button", name="bad").click()
    expect(page.locator("#shown").get_by_role("alert")).to_contain_text(
        "broken.glb cannot be shown as a model"
    )
    upload(page, "<img src=x onerror=alert(1)>.txt", b"x")
    expect(page.locator("#model").get_by_role("alert")).to_contain_text("not of an accepted type")


def test_without_webgl_there_is_a_sentence(page, open_app):
    page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    open_app(APP, files=FILES, allow_errors=True)
    expect(page.locator("#shown").get_by_role("alert")).to_contain_text("WebGL is missing")
