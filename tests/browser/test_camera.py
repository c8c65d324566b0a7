"""What components ask the visitor's camera and microphone for."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import press

CAMERAS = """
import gradio as gr

SMALL = gr.WebcamOptions(constraints={"video": {"width": 320}})
LARGE = gr.WebcamOptions(constraints={"video": {"width": 640, "height": 360}})
CAMERA = {"label": "L", "sources": ["webcam"], "interactive": True, "webcam_options": SMALL}

with gr.Blocks() as demo:
    done = gr.Textbox(label="done")
    for kind in (gr.Image, gr.Video, gr.ImageEditor):
        name = kind.__name__
        part = kind(elem_id=name, **CAMERA)
        gr.Button(name).click(
            lambda kind=kind: (kind(webcam_options=LARGE), "yes"), None, [part, done])

demo.launch()
"""
ASKED = """
const plain = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
window.asked = [];
navigator.mediaDevices.getUserMedia = (wanted) => {
  window.asked.push(wanted.video);
  return plain(wanted);
};
"""
SPOKEN = """
import os
import gradio as gr

with gr.Blocks() as demo:
    mic = gr.Mic(label="Mic", type="filepath", format="wav")
    out = gr.Textbox(label="Told")
    mic.stop_recording(lambda path: f"{os.path.getsize(path) > 1000}", mic, out)
demo.launch()
"""


@pytest.mark.parametrize("kind", ["Image", "Video", "ImageEditor"])
@pytest.mark.parametrize("updated", [False, True])
def test_an_update_changes_what_is_asked_of_the_camera(open_app, page, kind, updated):
    page.context.grant_permissions(["camera", "microphone"])
    page.add_init_script(ASKED)
    open_app(CAMERAS)
    if updated:
        press(page, kind)
        expect(page.get_by_label("done")).to_have_value("yes")
    part = page.locator(f"#{kind}")
    if kind == "ImageEditor":
        part.get_by_role("button", name="Webcam", exact=True).click()
    part.get_by_role("button", name="Click to Access Webcam").click()
    wanted = {"width": 640, "height": 360} if updated else {"width": 320}
    page.wait_for_function("window.asked.length > 0")
    assert page.evaluate("window.asked") == [wanted]


def test_a_mic_records_and_takes_no_files(open_app, page):
    page.context.grant_permissions(["microphone"])
    open_app(SPOKEN)
    expect(page.get_by_role("button", name="Click to upload or drop files")).to_have_count(0)
    press(page, "Record")
    expect(page.locator("time")).to_have_text("0:01")
    press(page, "Stop")
    expect(page.get_by_label("Told")).to_have_value("True")
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()
