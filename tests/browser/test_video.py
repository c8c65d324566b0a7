"""Videos in the page (mission rows SOU-03, 06)."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.fixture(autouse=True)
def allowed(page: Page) -> None:
    """The browser's camera shows a clock, and may be used."""
    page.context.grant_permissions(["camera", "microphone"])


RECORD = """async ([type, color, milliseconds]) => {
  const canvas = document.createElement("canvas");
  canvas.width = 160;
  canvas.height = 120;
  document.body.append(canvas);
  const context = canvas.getContext("2d");
  let frames = 0;
  const draw = () => {
    context.fillStyle = color;
    context.fillRect(0, 0, 160, 120);
    context.fillStyle = "white";
    context.fillRect(frames++ % 140, 50, 20, 20);
  };
  draw();
  const timer = setInterval(draw, 40);
  const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: type });
  const parts = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  recorder.start();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await new Promise((resolve) => { recorder.onstop = resolve; recorder.stop(); });
  clearInterval(timer);
  return Array.from(new Uint8Array(await new Blob(parts).arrayBuffer()));
}"""


@pytest.fixture(scope="module")
def films(browser: Browser) -> dict[str, bytes]:
    """Small real videos, recorded by the browser itself."""
    page = browser.new_page()
    mp4 = "video/mp4;codecs=avc1.42E01E"
    supported = page.evaluate("type => MediaRecorder.isTypeSupported(type)", mp4)
    if not supported:
        mp4 = "video/webm"
    found = {
        "a.webm": ["video/webm", "navy", 2000],
        "red.mp4": [mp4, "red", 900],
        "green.mp4": [mp4, "green", 900],
        "blue.mp4": [mp4, "blue", 900],
    }
    made = {name: bytes(page.evaluate(RECORD, wanted)) for name, wanted in found.items()}
    page.close()
    return made


APP = """
import os
import gradio as gr

SRT = '''1
00:00:00,000 --> 00:00:00,800
<b>first</b> words

2
00:00:01,000 --> 00:00:09,000
last words
'''
with open("words.srt", "w") as file:
    file.write(SRT)

with gr.Blocks() as demo:
    film = gr.Video(label="Film", sources=["upload"], elem_id="film")
    told = gr.Textbox(label="told")
    log = gr.Textbox(label="log")
    shown = gr.Video("a.webm", label="Shown", interactive=False, elem_id="shown",
                     subtitles="words.srt", watermark=None, height=300)
    bad = gr.Button("bad")
    kept = gr.State([])

    def read(path):
        if path is None:
            return "nothing"
        return f"{os.path.basename(path)} {os.path.getsize(path) > 500}"

    film.change(read, film, told)
    for name in ("upload", "clear", "input", "play", "pause", "stop", "end"):
        def note(seen, name=name):
            seen.append(name)
            return " ".join(seen)
        getattr(film, name)(note, kept, log)
    bad.click(lambda: "broken.mp4", None, shown)

demo.launch()
"""


def send(page: Page, name: str, content: bytes) -> None:
    with page.expect_file_chooser() as chooser:
        page.locator("#film").get_by_role("button", name="Click to upload or drop files").click()
    chooser.value.set_files({"name": name, "mimeType": "video/webm", "buffer": content})


@pytest.mark.everywhere
def test_an_upload_is_played_trimmed_and_cleared(open_app, films):
    page = open_app(APP, files={"a.webm": films["a.webm"], "broken.mp4": b"no video"})
    send(page, "my film.webm", films["a.webm"])
    expect(page.get_by_label("told")).to_have_value("my film.webm True")
    film = page.locator("#film")
    position = film.get_by_role("slider", name="Position in Film")
    expect(position).to_have_attribute("aria-valuetext", re.compile("0:00 of 0:0[12]"))
    video = film.get_by_test_id("Film-player")
    log = page.get_by_label("log")
    film.get_by_role("button", name="Play", exact=True).click()
    film.get_by_role("button", name="Pause", exact=True).click()
    expect(log).to_have_value("upload input play pause")
    video.press("Space")
    expect(log).to_have_value("upload input play pause play pause stop end")
    position.fill("0.5")
    expect(video).to_have_js_property("currentTime", 0.5)
    film.get_by_role("button", name="Adjust volume").click()
    film.get_by_label("Volume", exact=True).fill("0.2")
    expect(video).to_have_js_property("volume", 0.2)

    whole = video.evaluate("video => video.duration")
    film.get_by_role("button", name="Trim video to selection").click()
    film.get_by_label("Trim start").fill("0.4")
    film.get_by_label("Trim end").fill("1")
    film.get_by_role("button", name="Trim", exact=True).click()
    expect(film.get_by_role("button", name="Reset video to initial value")).to_be_visible()
    expect(position).to_have_attribute("aria-valuetext", re.compile("0:00 of 0:0[01]"))
    expect(video).to_have_js_property("readyState", 4)
    part = video.evaluate("video => video.duration")
    assert 0.3 < part < whole - 0.4
    film.get_by_role("button", name="Reset video to initial value").click()
    page.locator("#film").get_by_role("button", name="Clear").click()
    expect(page.get_by_label("told")).to_have_value("nothing")
    expect(log).to_have_value(re.compile("clear input$"))


def test_a_first_value_has_subtitles_and_a_broken_file_says_so(open_app, films):
    files = {"a.webm": films["a.webm"], "broken.mp4": b"no video"}
    page = open_app(APP, files=files, allow_errors=True)
    shown = page.locator("#shown")
    expect(shown.get_by_test_id("subtitle-display")).to_have_text("first words")
    shown.get_by_role("slider", name="Position in Shown").fill("1.2")
    expect(shown.get_by_test_id("subtitle-display")).to_have_text("last words")
    shown.get_by_role("button", name="Subtitles").click()
    expect(shown.get_by_test_id("subtitle-display")).to_have_count(0)
    with page.expect_download() as saved:
        shown.get_by_role("button", name="Download").click()
    assert saved.value.suggested_filename == "a.webm"
    shown.get_by_role("button", name="Fullscreen").click()
    expect(shown.locator(".film:fullscreen")).to_have_count(1)
    shown.get_by_role("button", name="Fullscreen").click()
    page.get_by_role("button", name="bad").click()
    expect(shown.get_by_role("alert")).to_contain_text("broken.mp4 cannot be played")


CAMERA = """
import os
import gradio as gr

with gr.Blocks() as demo:
    film = gr.Video(label="Film", sources=["webcam", "upload"], format="mp4", elem_id="film")
    told = gr.Textbox(label="told")
    log = gr.Textbox(label="log")
    film.start_recording(lambda: "start", None, log)
    film.stop_recording(lambda path: f"{os.path.splitext(path)[1]} {os.path.getsize(path) > 500}",
                        film, told)

demo.launch()
"""


@pytest.mark.everywhere
def test_the_camera_records(open_app):
    page = open_app(CAMERA)
    film = page.locator("#film")
    film.get_by_role("button", name="Click to Access Webcam").click()
    expect(film.get_by_label("Picture of the camera")).to_have_js_property("videoWidth", 640)
    expect(film.locator("video.mirrored")).to_have_count(1)
    film.get_by_role("button", name="Record", exact=True).click()
    expect(page.get_by_label("log")).to_have_value("start")
    expect(film.locator("time")).to_have_text("0:01")
    film.get_by_role("button", name="Stop").click()
    expect(page.get_by_label("told")).to_have_value(re.compile(r"^\.(mp4|webm) True$"))
    expect(film.get_by_role("button", name="Play", exact=True)).to_be_visible()
    film.get_by_role("button", name="Upload file").click()
    expect(film.get_by_role("button", name="Click to upload or drop files")).to_be_visible()


FLAG = """
navigator.mediaDevices.getUserMedia = async () => {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [160, 120];
  const context = canvas.getContext("2d");
  setInterval(() => {
    context.fillStyle = "red";
    context.fillRect(0, 0, 80, 120);
    context.fillStyle = "blue";
    context.fillRect(80, 0, 80, 120);
  }, 40);
  return canvas.captureStream(25);
};
"""
LEFT = """video => {
  const canvas = new OffscreenCanvas(2, 1);
  const context = canvas.getContext("2d");
  context.drawImage(video, 0, 0, 2, 1);
  const [red, , blue] = context.getImageData(0, 0, 1, 1).data;
  return red > blue ? "red" : "blue";
}"""


def test_a_recording_is_seen_in_a_mirror_too(page, open_app):
    page.add_init_script(FLAG)
    open_app(CAMERA)
    film = page.locator("#film")
    film.get_by_role("button", name="Click to Access Webcam").click()
    camera = film.get_by_label("Picture of the camera")
    expect(camera).to_have_js_property("videoWidth", 160)
    assert camera.evaluate(LEFT) == "red"  # CSS turns what is seen
    film.get_by_role("button", name="Record", exact=True).click()
    expect(film.locator("time")).to_have_text("0:01")
    film.get_by_role("button", name="Stop").click()
    player = film.get_by_test_id("Film-player")
    expect(player).to_have_js_property("readyState", 4)
    assert player.evaluate(LEFT) == "blue"


STREAM = """
import time
import gradio as gr

with gr.Blocks() as demo:
    out = gr.Video(label="Out", streaming=True, autoplay=True, interactive=False, elem_id="out")
    log = gr.Textbox(label="log")
    go = gr.Button("go")
    old = gr.Button("old")

    def pieces():
        for name in ("red.mp4", "green.mp4", "blue.mp4"):
            yield name
            time.sleep(0.2)

    go.click(pieces, None, out)
    old.click(lambda: "a.ts", None, out)
    out.end(lambda: "end", None, log)

demo.launch()
"""
SEEN = """
window.seen = [];
HTMLMediaElement.prototype.play = new Proxy(HTMLMediaElement.prototype.play, {
  apply(play, video, given) {
    video.addEventListener("timeupdate", () => {
      if (!video.videoWidth || video.classList.contains("waiting")) return;
      const canvas = new OffscreenCanvas(1, 1);
      const context = canvas.getContext("2d");
      context.drawImage(video, 0, 0, 1, 1);
      const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
      const most = Math.max(red, green, blue);
      const name = most === red ? "red" : most === green ? "green" : "blue";
      if (window.seen.at(-1) !== name) window.seen.push(name);
    });
    return Reflect.apply(play, video, given);
  },
});
"""


def test_pieces_play_one_after_the_other(page, open_app, films):
    page.add_init_script(SEEN)
    open_app(STREAM, files={**films, "a.ts": b"x"}, allow_errors=True)
    page.get_by_role("button", name="go").click()
    expect(page.get_by_test_id("streaming-video")).to_contain_text("of 3")
    expect(page.get_by_label("log")).to_have_value("end")
    assert page.evaluate("window.seen")[:3] == ["red", "green", "blue"]
    page.get_by_role("button", name="old").click()
    expect(page.locator("#out").get_by_test_id("status-tracker")).to_contain_text("Error")
