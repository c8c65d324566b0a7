"""Values that no component can show: a sentence on that component, and the rest goes on."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.pictures import png

BROKEN = "broken <img src=x onerror=alert(1)>.png"
PICTURES = f"""
import gradio as gr

BAD, GOOD = {BROKEN!r}, "good.png"

with gr.Blocks() as demo:
    name, greeting = gr.Textbox(label="Name"), gr.Textbox(label="Greeting")
    name.submit(lambda name: f"Hello {{name}}", name, greeting)
    for make, value in (
        (gr.Image, lambda path: path),
        (gr.Gallery, lambda path: [(path, "caption")]),
        (gr.ImageSlider, lambda path: (path, path)),
        (gr.AnnotatedImage, lambda path: (path, [((1, 1, 5, 5), "box")])),
        (gr.ImageEditor, lambda path: {{"background": path, "layers": [], "composite": None}}),
    ):
        kind = make.__name__
        with gr.Group(elem_id=kind):
            shown = make(label=kind)
            gr.Button("bad").click(lambda value=value: value(BAD), None, shown)
            gr.Button("good").click(lambda value=value: value(GOOD), None, shown)

demo.launch(show_error=True)
"""


def answers(page: Page) -> None:
    """The rest of the page works."""
    page.get_by_label("Name").fill("you")
    page.get_by_label("Name").press("Enter")
    expect(page.get_by_label("Greeting")).to_have_value("Hello you")


def press(block: Locator, name: str) -> None:
    block.get_by_role("button", name=name, exact=True).click()


@pytest.mark.parametrize("content", [b"no picture", png(9, 8)[:20]], ids=["text", "cut"])
@pytest.mark.parametrize(
    "kind", ["Image", "Gallery", "ImageSlider", "AnnotatedImage", "ImageEditor"]
)
def test_a_broken_picture_is_told_and_the_rest_works(open_app, kind, content):
    files = {BROKEN: content, "good.png": png(9, 8)}
    page = open_app(PICTURES, files=files, allow_errors=True)
    block = page.locator(f"#{kind}")
    press(block, "bad")
    if kind == "AnnotatedImage":  # without its size nothing can be drawn on it
        told = page.get_by_test_id("toast-body").filter(has_text='AnnotatedImage "AnnotatedImage"')
        expect(told).to_contain_text(f"the size of '{BROKEN}' is not known")
    else:
        expect(block).to_contain_text(BROKEN)
    expect(page.locator("img[src='x']")).to_have_count(0)
    answers(page)
    press(block, "good")
    expect(block).not_to_contain_text(BROKEN)
    expect(block.locator("img, canvas").first).to_be_visible()


TEXTS = """
import gradio as gr

LINE = "All work and no play makes Jack a dull boy, said **the** `book` <b>of</b> 1 & 2.\\n"
COUNT = 50_000_000 // len(LINE)

with gr.Blocks() as demo:
    name, greeting = gr.Textbox(label="Name"), gr.Textbox(label="Greeting")
    name.submit(lambda name: f"Hello {name}", name, greeting)
    for make, value in (
        (gr.Markdown, lambda text: text),
        (gr.HTML, lambda text: text),
        (gr.Code, lambda text: text),
        (gr.Textbox, lambda text: text),
        (gr.Label, lambda text: text),
        (gr.JSON, lambda text: {"text": text, "other": 1}),
        (gr.Chatbot, lambda text: [{"role": "assistant", "content": text}]),
        (gr.HighlightedText, lambda text: [(text, "a"), ("end", "b")]),
        (gr.Dataframe, lambda text: [[text, 1]]),
    ):
        kind = make.__name__
        with gr.Group(elem_id=kind):
            shown = make(label=kind) if kind != "HTML" else gr.HTML()
            gr.Button("fill").click(lambda value=value: value(LINE * COUNT), None, shown)
            gr.Button("empty").click(lambda: None, None, shown)

demo.launch()
"""
TOLD = {
    "Markdown": "characters, too many to show. The first 500,000 are shown.",
    "HTML": "characters, too many to show. The first 2,000,000 are shown.",
    "Code": "All work and no play",
    "Textbox": "characters, too many to edit here. The first 1,000,000 are shown",
    "Label": "All work and no play",
    "JSON": "Show 100,000 more of",
    "Chatbot": "characters, too many to show. The first 500,000 are shown.",
    "HighlightedText": "characters, too many to show. The first 500,000 are shown.",
    "Dataframe": "All work and no play",
}


@pytest.mark.parametrize("kind", TOLD)
def test_a_text_of_50_mb_is_begun_and_the_rest_works(open_app, kind):
    page = open_app(TEXTS)
    block = page.locator(f"#{kind}")
    press(block, "fill")
    expect(block).to_contain_text(TOLD[kind], timeout=90_000)
    answers(page)
    press(block, "empty")
    expect(block).not_to_contain_text(TOLD[kind])
