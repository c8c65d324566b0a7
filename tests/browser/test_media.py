"""`gr.get_image` and its kin in the page: samples of ours, and the app's own `media_assets`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from lite import sample
from tests.browser.test_audio import tone
from tests.browser.test_image import drawn
from tests.browser.visitor import press
from tests.pictures import png

APP = """
import os
import gradio as gr

def told(path):
    return f"{os.path.basename(path)} {os.path.getsize(path)}"

with gr.Blocks() as demo:
    image = gr.Image(gr.get_image(), label="Image", type="filepath", elem_id="image")
    audio = gr.Audio(gr.get_audio(), label="Audio", type="filepath", elem_id="audio")
    video = gr.Video(gr.get_video(), label="Video", elem_id="video")
    model = gr.Model3D(gr.get_model3d(), label="Cube", elem_id="model")
    file = gr.File(gr.get_file(), label="File", elem_id="file")
    out = gr.Textbox(label="told")
    gr.Button("Tell").click(
        lambda *paths: ", ".join(map(told, paths)), [image, audio, video, model, file], out)
    name = gr.Textbox(label="name")
    gr.Button("picture").click(gr.get_image, name, image)
    gr.Button("sound").click(gr.get_audio, name, audio)
    gr.Button("film").click(gr.get_video, name, video)
    gr.Button("model").click(gr.get_model3d, name, model)
    gr.Button("data").click(gr.get_file, name, file)
    for part in (image, audio, video, model, file):
        part.change(told, part, out)
    gr.Examples([gr.get_image("lion.jpg")], image)

demo.launch(show_error=True)
"""


def ask(page: Page, kind: str, name: str) -> None:
    page.get_by_label("name", exact=True).fill(name)
    press(page, kind)


def shown(page: Page, *, picture: tuple[int, int], sound: str, film: tuple[int, int]) -> None:
    """Waits until every kind is there, as the visitor sees it."""
    drawn(page, "#image", *picture)
    expect(page.locator("#audio").get_by_text(sound, exact=True)).to_be_visible()
    video = page.locator("#video video")
    expect(video).to_have_js_property("videoWidth", film[0])
    expect(video).to_have_js_property("videoHeight", film[1])
    expect(page.get_by_role("img", name="Model Cube")).to_have_attribute("aria-busy", "false")


def test_samples_stand_in_where_the_app_has_none(open_app):
    page = open_app(APP)
    shown(page, picture=(160, 120), sound="0:01", film=(96, 64))
    press(page, "Tell")
    sizes = {
        "avatar.png": sample.ball(),
        "recording1.wav": sample.chime(),
        "world.mp4": sample.content("videos", "world.mp4"),
        "Bunny.obj": sample.cube_obj(),
        "imagenet_labels.json": sample.content("data", "imagenet_labels.json"),
    }
    told = ", ".join(f"{name} {len(content)}" for name, content in sizes.items())
    expect(page.get_by_label("told")).to_have_value(told)


@pytest.mark.parametrize(
    ("kind", "name", "where"),
    [
        ("sound", "cate_blanch.mp3", "#audio"),
        ("film", "b.avi", "#video"),
        ("model", "Duck.glb", "#model"),
        ("model", "Fox.gltf", "#model"),
        ("model", "sofia.stl", "#model"),
        ("data", "s1.srt", "#file"),
        ("picture", "screenshot.gif", "#image"),
    ],
)
def test_a_function_may_ask_for_any_sample(open_app, kind, name, where):
    page = open_app(APP)
    shown(page, picture=(160, 120), sound="0:01", film=(96, 64))
    ask(page, kind, name)
    expect(page.get_by_label("told")).to_have_value(re.compile(rf"^{re.escape(name)} \d"))
    expect(page.locator(where).get_by_role("alert")).to_have_count(0)
    shown(page, picture=(160, 120), sound="0:01", film=(96, 64))


OWN = {
    "media_assets/images/own.png": png(31, 17),
    "media_assets/images/tower.jpg": png(13, 9),
    "media_assets/audio/long.wav": tone(3),
    "media_assets/videos/own.mp4": sample.content("videos", "a.mp4"),
    "media_assets/models3d/own.stl": sample.cube_stl(),
    "media_assets/data/own.csv": b"a,b\n1,2\n",
}


def names_its_own(page: Page) -> None:
    """What the app has comes first, samples stay, and what is neither is told."""
    shown(page, picture=(31, 17), sound="0:03", film=(96, 64))
    press(page, "Tell")
    told = ", ".join(f"{Path(path).name} {len(content)}" for path, content in OWN.items())
    told = told.replace(f"tower.jpg {len(OWN['media_assets/images/tower.jpg'])}, ", "")
    expect(page.get_by_label("told")).to_have_value(told)
    ask(page, "picture", "tower.jpg")
    drawn(page, "#image", 13, 9)
    ask(page, "picture", "lion.jpg")
    drawn(page, "#image", 160, 120)
    ask(page, "data", "none.csv")
    toast = page.get_by_test_id("toast-body")
    expect(toast).to_contain_text("Media file not found: /app/media_assets/data/none.csv")


def test_the_apps_own_files_come_first(open_app):
    names_its_own(open_app(APP, files=OWN, allow_errors=True))


def test_an_app_of_one_file_brings_them_along(open_app, tmp_path: Path):
    for name, content in {"app.py": APP.encode(), **OWN}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    names_its_own(open_app(tmp_path / "app.py", allow_errors=True))
