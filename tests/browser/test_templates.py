"""The names that stand for a component with other defaults (rows of the listing's templates)."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.visitor import press

TEMPLATES = """
import gradio as gr

def told(*values):
    return " | ".join(f"{type(value).__name__} {value}" for value in values)

with gr.Blocks() as demo:
    area = gr.TextArea("two\\nlines", label="Area")
    items = gr.List([1, 2], label="Items", interactive=True)
    matrix = gr.Matrix([[1, 2], [3, 4]], label="Matrix", interactive=True)
    files = gr.Files(label="Files")
    out = gr.Textbox(label="Told")
    gr.Button("Tell").click(told, [area, items, matrix], out)
    gr.Button("Count").click(lambda paths: f"{len(paths)} files", files, out)
    film = gr.PlayableVideo(label="Film")
    voice, mic = gr.Microphone(label="Voice"), gr.Mic(label="Mic")
    pad, paint = gr.Sketchpad(label="Pad"), gr.Paint(label="Paint")
    mask = gr.ImageMask(label="Mask")
demo.launch()
"""


def test_templates_are_what_their_names_say(open_app):
    page = open_app(TEMPLATES)
    area = page.get_by_role("textbox", name="Area")
    expect(area).to_have_value("two\nlines")
    expect(area).to_have_attribute("rows", "7")
    press(page, "Tell")
    expect(page.get_by_label("Told")).to_have_value(
        re.compile(r"^str two\nlines \| list \[\[1\], \[2\]\] \| list \[\[1, 2\], \[3, 4\]\]$")
    )
    with page.expect_file_chooser() as chooser:
        page.locator(".block").filter(has_text="Files").get_by_role(
            "button", name="Click to upload or drop files"
        ).first.click()
    chooser.value.set_files(
        [{"name": f"{n}.txt", "mimeType": "text/plain", "buffer": b"x"} for n in "ab"]
    )
    press(page, "Count")
    expect(page.get_by_label("Told")).to_have_value("2 files")
    expect(page.get_by_role("button", name="Record")).to_have_count(2)
    for name in ("Pad", "Paint", "Mask"):
        expect(page.get_by_role("application", name=f"{name}: drawing area")).to_be_visible()


NUMBERS = """
import gradio as gr

with gr.Blocks() as demo:
    table = gr.Numpy([[1, 2], [3, 4]], label="Numbers", interactive=True)
    out = gr.Textbox(label="Told")
    gr.Button("Tell").click(lambda a: f"{type(a).__name__} {a.shape} {a.tolist()}", table, out)
demo.launch()
"""


def test_a_table_of_numpy(open_app, wheelhouse):
    page = open_app(NUMBERS, wheelhouse=wheelhouse)
    press(page, "Tell")
    expect(page.get_by_label("Told")).to_have_value("ndarray (2, 2) [[1, 2], [3, 4]]")
