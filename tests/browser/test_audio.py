"""Sounds in the page (mission rows SOU-01, 02, 04, 05, 06, SIN-05, 06; demo audio_mixer)."""

from __future__ import annotations

import io
import math
import re
import struct
import wave
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

AXE = Path(__file__).parents[2] / "site" / "node_modules" / "axe-core" / "axe.min.js"
RATE = 8000


@pytest.fixture(autouse=True)
def allowed(page: Page) -> None:
    """The browser's microphone only beeps, and may be used."""
    page.context.grant_permissions(["microphone"])


def tone(seconds: float = 1.0, rate: int = RATE, pitch: float = 440.0) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as target:
        target.setnchannels(1)
        target.setsampwidth(2)
        target.setframerate(rate)
        steps = range(int(seconds * rate))
        waves = (int(12000 * math.sin(math.tau * pitch * at / rate)) for at in steps)
        target.writeframes(b"".join(struct.pack("<h", each) for each in waves))
    return file.getvalue()


def seconds_of(path: Path) -> float:
    with wave.open(str(path)) as file:
        return file.getnframes() / file.getframerate()


def player(page: Page, name: str) -> Any:
    return page.get_by_test_id(f"audio-player-{name}")


def block(page: Page, name: str) -> Any:
    return page.get_by_test_id(f"waveform-{name}")


EVENTS = """
import os
import gradio as gr

with gr.Blocks() as demo:
    sound = gr.Audio(label="Sound", type="filepath", sources=["upload"])
    told = gr.Textbox(label="told")
    log = gr.Textbox(label="log")
    out = gr.Audio("tone.wav", label="Out", interactive=False, elem_id="out",
                   subtitles=[{"text": "beep", "timestamp": [0, 0.6]}])
    bad = gr.Button("bad")
    kept = gr.State([])

    def read(path):
        return "nothing" if path is None else f"{os.path.basename(path)} {os.path.getsize(path)}"

    sound.change(read, sound, told)
    for name in ("upload", "clear", "input", "play", "pause", "stop"):
        def note(seen, name=name):
            seen.append(name)
            return " ".join(seen)
        getattr(sound, name)(note, kept, log)

    bad.click(lambda: "broken.wav", None, out)

demo.launch()
"""
FILES: dict[str, str | bytes] = {"tone.wav": tone(), "broken.wav": b"no sound at all"}


def send(page: Page, name: str, file: str, content: bytes, media: str = "audio/wav") -> None:
    with page.expect_file_chooser() as chooser:
        block(page, name).get_by_role("button", name="Click to upload or drop files").click()
    chooser.value.set_files({"name": file, "mimeType": media, "buffer": content})


def test_an_upload_is_played_trimmed_reset_and_cleared(open_app):
    page = open_app(EVENTS, files=FILES)
    content = tone(2)
    send(page, "Sound", "my tone.wav", content)
    expect(page.get_by_label("told")).to_have_value(f"my tone.wav {len(content)}")
    sound = block(page, "Sound")
    expect(sound.get_by_text("0:02")).to_be_visible()
    expect(sound.locator("canvas").first).to_be_visible()
    position = sound.get_by_role("slider", name="Position in Sound")
    position.press("End")
    expect(position).to_have_attribute("aria-valuenow", "2")
    position.press("Home")
    position.press("ArrowRight")
    expect(position).to_have_attribute("aria-valuenow", "0.1")
    sound.get_by_role("button", name="Skip backwards by 0.1 seconds").click()
    expect(position).to_have_attribute("aria-valuenow", "0")
    sound.get_by_role("button", name="Adjust playback speed to 1.5x").click()
    expect(player(page, "Sound")).to_have_js_property("playbackRate", 1.5)
    sound.get_by_role("button", name="Adjust volume").click()
    sound.get_by_label("Volume", exact=True).fill("0.5")
    expect(player(page, "Sound")).to_have_js_property("volume", 0.5)
    sound.get_by_role("button", name="Play", exact=True).click()
    sound.get_by_role("button", name="Pause", exact=True).click()
    sound.get_by_role("button", name="Play", exact=True).click()
    log = page.get_by_label("log")
    expect(log).to_have_value("upload input play pause play pause stop")

    sound.get_by_role("button", name="Trim audio to selection").click()
    sound.get_by_label("Trim start").fill("0.5")
    sound.get_by_label("Trim end").fill("1")
    sound.get_by_role("button", name="Trim", exact=True).click()
    half = 44 + 44100
    expect(page.get_by_label("told")).to_have_value(f"my tone.wav {half}")
    expect(position).to_have_attribute("aria-valuemax", "0.5")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download").first.click()
    assert saved.value.suggested_filename == "my tone.wav"
    assert seconds_of(saved.value.path()) == 0.5
    page.wait_for_timeout(2500)  # what nobody holds is let go by then
    sound.get_by_role("button", name="Reset audio").click()
    expect(position).to_have_attribute("aria-valuemax", "2")
    expect(page.get_by_label("told")).to_have_value(f"my tone.wav {len(content)}")
    page.get_by_role("button", name="Clear").click()
    expect(page.get_by_label("told")).to_have_value("nothing")
    expect(log).to_have_value(re.compile("clear input$"))
    expect(sound.get_by_role("button", name="Click to upload or drop files")).to_be_visible()


def test_a_first_value_has_subtitles_and_a_broken_file_says_so(open_app):
    page = open_app(EVENTS, files=FILES, allow_errors=True)
    out = block(page, "Out")
    expect(out.get_by_test_id("subtitle-display")).to_have_text("beep")
    out.get_by_role("slider", name="Position in Out").press("End")
    expect(out.get_by_test_id("subtitle-display")).to_have_text("")
    toggle = out.get_by_role("button", name="Subtitles")
    toggle.click()
    expect(out.get_by_test_id("subtitle-display")).to_have_count(0)
    expect(
        page.locator("#out").get_by_role("button", name="Trim audio to selection")
    ).to_have_count(0)
    page.get_by_role("button", name="bad").click()
    expect(out.get_by_role("alert")).to_contain_text("broken.wav cannot be played")


RECORD = """
import os, wave
import gradio as gr

with gr.Blocks() as demo:
    mic = gr.Audio(label="Mic", type="filepath", sources=["microphone"], format="wav")
    told = gr.Textbox(label="told")
    log = gr.Textbox(label="log")
    kept = gr.State([])
    go = gr.Button("record by Python")

    def read(path):
        with wave.open(path) as file:
            long = file.getnframes() / file.getframerate() > 0.3
            return f"{file.getnchannels()} {file.getsampwidth()} {long}"

    mic.stop_recording(read, mic, told)
    for name in ("start_recording", "pause_recording", "stop_recording", "change"):
        def note(seen, name=name):
            seen.append(name)
            return " ".join(seen)
        getattr(mic, name)(note, kept, log)
    go.click(lambda: gr.Audio(recording=True), None, mic)

demo.launch()
"""


def test_the_microphone_records(open_app):
    page = open_app(RECORD)
    mic = block(page, "Mic")
    mic.get_by_role("button", name="Record").click()
    expect(mic.get_by_test_id("recording-waveform")).to_be_visible()
    expect(page.get_by_label("log")).to_have_value("start_recording")
    expect(mic.locator("time")).to_have_text("0:01")
    mic.get_by_role("button", name="Pause", exact=True).click()
    expect(mic.get_by_role("status")).to_have_text("Recording paused")
    mic.get_by_role("button", name="Resume").click()
    mic.get_by_role("button", name="Stop").click()
    expect(page.get_by_label("told")).to_have_value("1 2 True")
    expect(page.get_by_label("log")).to_have_value(
        re.compile("start_recording pause_recording (stop_recording change|change stop_recording)")
    )
    expect(mic.get_by_role("button", name="Play", exact=True)).to_be_visible()


def test_python_starts_the_recording(open_app):
    page = open_app(RECORD)
    page.get_by_role("button", name="record by Python").click()
    expect(block(page, "Mic").get_by_role("button", name="Stop")).to_be_visible()


def test_a_microphone_that_may_not_be_used_says_so(page, open_app):
    page.add_init_script(
        "navigator.mediaDevices.getUserMedia = async () => {"
        " throw new DOMException('no', 'NotAllowedError'); }"
    )
    open_app(RECORD)
    block(page, "Mic").get_by_role("button", name="Record").click()
    expect(block(page, "Mic").get_by_role("alert")).to_contain_text("Allow it for this page")


NUMPY = """
import gradio as gr
import numpy as np

with gr.Blocks() as demo:
    sound = gr.Audio(label="Sound")
    told = gr.Textbox(label="told")
    out = gr.Audio(label="Out", elem_id="out")
    go = gr.Button("make")
    wrong = gr.Button("wrong")

    def read(sound):
        rate, samples = sound
        return f"{rate} {samples.dtype} {samples.shape} {samples.max()}"

    sound.upload(read, sound, told)
    go.click(lambda: (8000, np.sin(np.arange(4000) / 3).astype(np.float32)), None, out)
    out.change(read, out, told)
    wrong.click(lambda: 3, None, out)

demo.launch()
"""


def test_samples_are_arrays(open_app, wheelhouse):
    page = open_app(NUMPY, wheelhouse=wheelhouse, allow_errors=True)
    send(page, "Sound", "a.wav", tone(0.5))
    told = page.get_by_label("told")
    expect(told).to_have_value(re.compile(r"8000 int16 \(4000,\) 1\d{4}"))
    page.get_by_role("button", name="make").click()
    expect(told).to_have_value(re.compile(r"8000 int16 \(4000,\) 3276\d"))
    with page.expect_download() as saved:
        page.locator("#out").get_by_role("button", name="Download").click()
    assert seconds_of(saved.value.path()) == 0.5
    page.get_by_role("button", name="wrong").click()
    expect(page.locator("#out").get_by_test_id("status-tracker")).to_contain_text("Error")
    page.get_by_role("button", name="make").click()
    expect(page.locator("#out").get_by_test_id("status-tracker")).not_to_contain_text("Error")


RECORD_OGG = """async () => {
  const context = new AudioContext();
  const source = context.createOscillator();
  const target = context.createMediaStreamDestination();
  source.connect(target);
  source.start();
  const recorder = new MediaRecorder(target.stream);
  const parts = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  recorder.start();
  await new Promise((resolve) => setTimeout(resolve, 700));
  await new Promise((resolve) => { recorder.onstop = resolve; recorder.stop(); });
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return Array.from(bytes);
}"""


def test_other_formats_become_samples(open_app, wheelhouse):
    page = open_app(NUMPY, wheelhouse=wheelhouse)
    recorded = bytes(page.evaluate(RECORD_OGG))
    send(page, "Sound", "a.webm", recorded, "audio/webm")
    expect(page.get_by_label("told")).to_have_value(re.compile(r"48000 int16 \(\d+,.*\) \d+"))


def silence(frames: int) -> bytes:
    """An MP3 file: each frame is 1152 samples at 44100 a second."""
    return (b"\xff\xfb\x90\xc0" + bytes(413)) * frames


def test_an_mp3_keeps_its_rate(open_app, wheelhouse):
    page = open_app(NUMPY, wheelhouse=wheelhouse)
    send(page, "Sound", "a.mp3", silence(40), "audio/mpeg")
    expect(page.get_by_label("told")).to_have_value(re.compile(r"44100 int16 \(4\d{4},\) 0"))


STREAM = """
import io, time, wave
import gradio as gr

MP3 = b"\\xff\\xfb\\x90\\xc0" + bytes(413)

def piece(start):
    with wave.open("tone.wav") as source:
        source.setpos(start)
        file = io.BytesIO()
        with wave.open(file, "wb") as target:
            target.setparams(source.getparams())
            target.writeframes(source.readframes(4000))
    return file.getvalue()

with gr.Blocks() as demo:
    sound = gr.Audio("tone.wav", label="Sound", type="filepath")
    out = gr.Audio(label="Out", streaming=True, autoplay=True, interactive=False, elem_id="out")
    log = gr.Textbox(label="log")
    go = gr.Button("pieces")
    again = gr.Button("repeat")
    other = gr.Button("mp3")

    def pieces():
        for start in range(0, 16000, 4000):
            yield piece(start)

    def repeat(path):
        for _ in range(3):
            time.sleep(0.5)
            yield path

    go.click(pieces, None, out)
    again.click(repeat, sound, out)
    other.click(lambda: (yield from [MP3 * 20] * 3), None, out)
    out.stop(lambda: "stop", None, log)

demo.launch()
"""

WATCH = """
window.sounds = [];
const start = AudioBufferSourceNode.prototype.start;
AudioBufferSourceNode.prototype.start = function (when, ...rest) {
  window.sounds.push([when, this.buffer.duration, this.context.currentTime]);
  return start.call(this, when, ...rest);
};
"""


def test_pieces_play_without_gaps(page, open_app):
    page.add_init_script(WATCH)
    open_app(STREAM, files={"tone.wav": tone(2)})
    page.get_by_role("button", name="pieces").click()
    expect(page.get_by_label("log")).to_have_value("stop")
    sounds = page.evaluate("window.sounds")
    assert [round(seconds, 3) for _, seconds, _ in sounds] == [0.5] * 4
    for (when, seconds, _), (after, _, now) in pairwise(sounds):
        assert after == pytest.approx(when + seconds, abs=1e-6)
        assert now < after
    # Afterwards the whole of it can be played and saved.
    with page.expect_download() as saved:
        page.locator("#out").get_by_role("button", name="Download").click()
    assert seconds_of(saved.value.path()) == pytest.approx(2, abs=0.01)


def test_a_recording_is_repeated_while_the_function_sleeps(page, open_app):
    page.add_init_script(WATCH)
    open_app(STREAM, files={"tone.wav": tone(0.4)})
    page.get_by_role("button", name="repeat").click()
    live = page.get_by_test_id("streaming-audio")
    expect(live).to_be_visible()
    expect(page.get_by_label("log")).to_have_value("stop")
    assert page.evaluate("window.sounds.length") == 3


def test_pieces_may_be_mp3(page, open_app):
    page.add_init_script(WATCH)
    open_app(STREAM, files={"tone.wav": tone(0.4)})
    page.get_by_role("button", name="mp3").click()
    expect(page.get_by_label("log")).to_have_value("stop")
    assert page.evaluate("window.sounds.length") == 3


def test_a_stream_can_be_paused(page, open_app):
    open_app(STREAM, files={"tone.wav": tone(2)})
    page.get_by_role("button", name="pieces").click()
    live = page.get_by_test_id("streaming-audio")
    live.get_by_role("button", name="Pause").click()
    live.get_by_role("button", name="Play").click()
    expect(page.get_by_label("log")).to_have_value("stop")


MICROPHONE = """
import gradio as gr
import numpy as np

with gr.Blocks() as demo:
    kept = gr.State()
    mic = gr.Audio(label="Mic", sources=["microphone"], streaming=True)
    told = gr.Textbox(label="told")

    def hear(kept, piece):
        rate, samples = piece
        kept = samples if kept is None else np.concatenate([kept, samples])
        short = 0.1 < len(samples) / rate < 1
        return kept, f"{rate} {samples.dtype} {short} {len(kept) / rate:.1f}"

    mic.stream(hear, [kept, mic], [kept, told], stream_every=0.3, time_limit=3)

demo.launch()
"""


def test_the_microphone_streams_until_its_time_is_over(open_app, wheelhouse):
    page = open_app(MICROPHONE, wheelhouse=wheelhouse)
    mic = block(page, "Mic")
    mic.get_by_role("button", name="Record").click()
    expect(page.get_by_label("told")).to_have_value(re.compile(r"^\d+ int16 True [12]\.\d$"))
    expect(page.get_by_label("told")).to_have_value(re.compile(r"^\d+ int16 \w+ 3\.\d$"))
    expect(mic.get_by_role("button", name="Play", exact=True)).to_be_visible()


MIXER = """
import gradio as gr
import numpy as np

with gr.Blocks() as demo:
    count = gr.State(1)
    gr.Button("Add Track").click(lambda count: count + 1, count, count)

    @gr.render(inputs=count)
    def show(count):
        sounds, volumes = [], []
        with gr.Row():
            for at in range(count):
                with gr.Column(variant="panel", min_width=200):
                    gr.Textbox(label=f"Name {at}", key=f"name-{at}")
                    sounds.append(gr.Audio(label=f"Track {at}", key=f"track-{at}"))
                    volumes.append(gr.Slider(0, 100, 100, label=f"Volume {at}", key=f"volume-{at}"))

        def mix(given):
            rate, whole = 0, 0
            for sound, volume in zip(sounds, volumes):
                rate, samples = given[sound]
                whole = whole + samples * (given[volume] / 100)
            return rate, whole.astype(np.int16)

        merge.click(mix, set(sounds + volumes), out)

    merge = gr.Button("Merge Tracks")
    out = gr.Audio(label="Output", interactive=False, elem_id="out")

demo.launch()
"""


def loudest(path: Path) -> int:
    with wave.open(str(path)) as file:
        samples = file.readframes(file.getnframes())
    return max(abs(each) for (each,) in struct.iter_unpack("<h", samples))


def merged(page: Page) -> Path:
    page.get_by_role("button", name="Merge Tracks").click()
    expect(page.locator("#out").get_by_text("0:01")).to_be_visible()
    expect(page.locator("#out").get_by_test_id("status-tracker")).to_have_class(re.compile("hide"))
    with page.expect_download() as saved:
        page.locator("#out").get_by_role("button", name="Download").click()
    return saved.value.path()


def test_tracks_are_mixed(open_app, wheelhouse):
    page = open_app(MIXER, wheelhouse=wheelhouse, allow_errors=True)
    send(page, "Track 0", "first.wav", tone(1))
    page.get_by_label("Name 0").fill("Bass")
    expect(block(page, "Track 0").get_by_text("0:01")).to_be_visible()
    assert loudest(merged(page)) in range(11900, 12001)
    page.get_by_role("button", name="Add Track").click()
    expect(page.get_by_label("Name 1")).to_be_visible()
    expect(page.get_by_label("Name 0")).to_have_value("Bass")
    expect(block(page, "Track 0").get_by_text("0:01")).to_be_visible()
    page.get_by_role("button", name="Merge Tracks").click()
    expect(page.locator("#out").get_by_test_id("status-tracker")).to_contain_text("Error")
    send(page, "Track 1", "second.wav", tone(1))
    expect(block(page, "Track 1").get_by_text("0:01")).to_be_visible()
    page.get_by_label("range slider for Volume 1").fill("50")
    assert loudest(merged(page)) in range(17800, 18001)


NAMED = """
import os
import gradio as gr

with gr.Blocks() as demo:
    both = gr.Audio(label="Both")
    shown = gr.Audio("tone.wav", label="Shown", interactive=True,
                     subtitles=[{"text": "beep", "timestamp": [0, 1]}])
    empty = gr.Audio(label="Empty", interactive=False, elem_id="empty")
    mic = gr.Mic(label="Mic")
    film = gr.Video("film.webm", label="Film", interactive=True)
    model = gr.Model3D("cube.obj", label="Cube", height=200)
    gr.Examples([["tone.wav"], ["other.wav"]], shown)
    gr.Interface(lambda path: os.path.basename(path or "none"),
                 gr.Audio(type="filepath", label="In"), "text", api_name="a")
    gr.Interface(lambda sound: None, "microphone", "audio", api_name="b")
    gr.Examples([["film.webm"]], film)

demo.launch()
"""
CUBE = "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n"


def test_components_by_name_examples_and_accessibility(open_app, wheelhouse):
    files = {"tone.wav": tone(), "other.wav": tone(3), "cube.obj": CUBE, "film.webm": b"x"}
    page = open_app(NAMED, files=files, wheelhouse=wheelhouse, allow_errors=True)
    shown = block(page, "Shown")
    expect(shown.get_by_text("0:01")).to_be_visible()
    page.get_by_role("button", name="other.wav").click()
    expect(shown.get_by_text("0:03")).to_be_visible()
    both = block(page, "Both")
    expect(both.get_by_test_id("file-upload")).to_have_count(1)
    expect(page.locator("#empty").get_by_test_id("file-upload")).to_have_count(0)
    expect(both.get_by_role("button", name="Click to upload or drop files")).to_be_visible()
    page.get_by_role("button", name="Record audio").first.click()
    expect(both.get_by_role("button", name="Record")).to_be_visible()
    shown.get_by_role("button", name="Trim audio to selection").click()
    shown.get_by_role("button", name="Adjust volume").click()
    page.evaluate(AXE.read_text("utf-8"))
    # Gradio's own names for these buttons say more than what stands on them.
    named = {"rules": {"label-content-name-mismatch": {"enabled": False}}}
    found = page.evaluate("async options => (await axe.run(options)).violations", named)
    serious = [item for item in found if item["impact"] in ("serious", "critical")]
    assert not serious, [[each["id"], [node["html"] for node in each["nodes"]]] for each in serious]
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
