"""Runs that go together, streams in pieces, and files that do not last (rows QUE, CLE-05)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

BATCH = """
import asyncio
import gradio as gr

async def shout(words):
    await asyncio.sleep(2.5)
    return [[f"{word}! (one of {len(words)})" for word in words]]

seen = []

def note(word):
    seen.append(word)
    return "|".join(seen)

with gr.Blocks() as demo:
    word, log = gr.Textbox(label="word"), gr.Textbox(label="log", lines=4)
    gr.Button("go").click(
        shout, word, word, batch=True, max_batch_size=3, trigger_mode="multiple")
    word.change(note, word, log, trigger_mode="multiple")
demo.launch()
"""


def test_waiting_runs_are_answered_together(open_app):
    page = open_app(BATCH)
    word, go = page.get_by_label("word"), page.get_by_role("button", name="go", exact=True)
    for text in ("a", "b", "c", "d", "e"):
        word.fill(text)
        go.click()
    expect(word).to_have_value("e! (one of 1)")
    expect(page.get_by_label("log")).to_have_value(
        "a|b|c|d|e|a! (one of 1)|b! (one of 3)|c! (one of 3)|d! (one of 3)|e! (one of 1)"
    )


@pytest.fixture
def microphone(context) -> None:
    """Lets the page record."""
    context.grant_permissions(["microphone"])


PIECES = """
import wave
import gradio as gr

def hear(path, told):
    with wave.open(path) as file:
        return f"{told} {file.getnframes() / file.getframerate():.1f}"

with gr.Blocks() as demo:
    for name, every in [("Quick", 0.2), ("Slow", 1.2)]:
        told = gr.Textbox(label=f"{name} pieces")
        mic = gr.Audio(label=name, sources=["microphone"], streaming=True, type="filepath")
        mic.stream(hear, [mic, told], told, stream_every=every, time_limit=4)
demo.launch()
"""


def test_stream_every_says_how_long_the_pieces_are(open_app, microphone):
    page = open_app(PIECES)
    lengths = {}
    for name in ("Quick", "Slow"):
        mic = page.get_by_test_id(f"waveform-{name}")
        mic.get_by_role("button", name="Record").click()
        expect(mic.get_by_role("button", name="Play", exact=True)).to_be_visible()
        told = page.get_by_label(f"{name} pieces").input_value()
        lengths[name] = [float(each) for each in told.split()]
    quick, slow = lengths["Quick"][:-1], lengths["Slow"][:-1]
    assert sorted(quick)[len(quick) // 2] < 0.8
    assert sorted(slow)[len(slow) // 2] >= 1.1
    assert len(quick) > len(slow)


PENDING = """
import asyncio
import gradio as gr

async def slow():
    await asyncio.sleep(1.5)
    return "done"

with gr.Blocks() as demo:
    out, one, two = gr.Textbox(label="out"), gr.Textbox(label="one"), gr.Textbox(label="two")
    gr.Button("shown on others").click(slow, None, out, show_progress_on=[one, two])
    gr.Button("shown on one").click(slow, None, out, show_progress_on=one)
    gr.Button("shown on itself").click(slow, None, out)
demo.launch()
"""


BUSY = "[data-testid=status-tracker]:not(:empty)"


def waiting(page: Page) -> list[str]:
    """Labels of the fields that show that they wait."""
    tracked = page.locator(".block").filter(has=page.locator(BUSY))
    return tracked.locator("label").all_inner_texts()


def test_progress_is_shown_on_the_named_components(open_app):
    page = open_app(PENDING)
    out = page.get_by_label("out")
    for button, fields in [
        ("shown on others", ["one", "two"]),
        ("shown on one", ["one"]),
        ("shown on itself", ["out"]),
    ]:
        page.get_by_role("button", name=button, exact=True).click()
        expect(page.locator(BUSY)).to_have_count(len(fields))
        assert waiting(page) == fields
        expect(page.locator(BUSY)).to_have_count(0)
        expect(out).to_have_value("done")


CLEANED = """
import os
import gradio as gr

def make():
    with open("/tmp/made.txt", "w") as file:
        file.write("made")
    return "/tmp/made.txt"

def look(*files):
    return " ".join("here" if os.path.exists(each) else "gone" for each in files if each)

with gr.Blocks(delete_cache=(1, 2)) as demo:
    kept = gr.File("kept.txt", label="Kept")
    made, given = gr.File(label="Made"), gr.File(label="Given")
    told = gr.Textbox(label="told")
    gr.Button("make").click(make, None, made)
    gr.Button("look").click(look, [kept, made, given], told)
demo.launch()
"""

READABLE = "(url) => fetch(url).then((answer) => answer.ok, () => false)"


def test_files_that_the_app_made_are_removed_after_a_while(open_app):
    page = open_app(CLEANED, files={"kept.txt": "kept"}, allow_errors=True)
    look, told = page.get_by_role("button", name="look"), page.get_by_label("told")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Click to upload").last.click()
    chooser.value.set_files({"name": "given.txt", "mimeType": "text/plain", "buffer": b"given"})
    page.get_by_role("button", name="make").click()
    url = page.get_by_role("link", name="made.txt").first.get_attribute("href")
    assert page.evaluate(READABLE, url)
    look.click()
    expect(told).to_have_value("here here here")
    page.wait_for_timeout(4000)
    look.click()
    expect(told).to_have_value("here gone gone")
    assert not page.evaluate(READABLE, url)
    kept = page.get_by_role("link", name="kept.txt").first.get_attribute("href")
    assert page.evaluate(READABLE, kept)
    # The same content may come again.
    page.get_by_role("button", name="make").click()
    look.click()
    expect(told).to_have_value("here here gone")
    again = page.get_by_role("link", name="made.txt").first.get_attribute("href")
    assert again != url
    assert page.evaluate(READABLE, again)


BARS = """
import time
import gradio as gr
from tqdm import tqdm

def work(progress=gr.Progress(track_tqdm=True)):
    for _ in tqdm(range(3), desc="Reading"):
        time.sleep(1)
    return "read"

with gr.Blocks() as demo:
    out = gr.Textbox(label="Out")
    gr.Button("Read").click(work, None, out)
demo.launch()
"""


def test_bars_of_tqdm_are_shown(open_app):
    """tqdm itself, from its own distribution."""
    page = open_app(BARS)
    page.get_by_role("button", name="Read").click()
    bar = page.get_by_role("progressbar", name="Reading")
    expect(bar).to_be_visible()
    expect(page.get_by_text("2/3")).to_be_visible()
    expect(page.get_by_label("Out")).to_have_value("read")
    expect(bar).to_have_count(0)
