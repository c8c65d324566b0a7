"""Python's memory, kept in the visitor's browser for the next visit."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

APP = """
import random
import gradio as gr

def draw(name):
    return f"{name}: {random.random()} {gr.__name__}"

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    drawn = gr.Textbox(label="Drawn")
    name.submit(draw, name, drawn)
demo.launch()
"""
KEPT = "caches.open('blocks-lite-python').then((cache) => cache.keys()).then((keys) => keys.length)"
SPOIL = """async (text) => {
  const cache = await caches.open('blocks-lite-python');
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  for (const key of await cache.keys()) await cache.put(key, new Response(packed));
}"""


def draw(page: Page) -> str:
    """What Python answers to a name."""
    page.get_by_label("Name").fill("Ann")
    page.get_by_label("Name").press("Enter")
    expect(page.get_by_label("Drawn")).to_have_value(re.compile(r"^Ann: 0\."))
    return page.get_by_label("Drawn").input_value()


def settle(page: Page) -> None:
    """Waits until the page has kept Python's memory."""
    for _ in range(300):
        if page.evaluate(KEPT):
            return
        page.wait_for_timeout(200)
    raise AssertionError("nothing was kept")


@pytest.mark.everywhere
def test_a_second_visit_starts_from_the_memory_of_the_first(open_app):
    page = open_app(APP)
    first = draw(page)
    settle(page)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    drawn = {first}
    for _ in range(2):
        page.reload()
        drawn.add(draw(page))
        assert page.evaluate("performance.getEntriesByName('memory-recalled').length") == 1
    assert len(drawn) == 3, "random numbers of an earlier visit came again"
    assert not said
    assert page.evaluate(KEPT) == 1


def test_a_spoiled_memory_is_forgotten(open_app):
    page = open_app(APP)
    draw(page)
    settle(page)
    page.evaluate(SPOIL, "no memory at all")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.reload()
    draw(page)
    assert [text for text in said if text.startswith("Python starts from the beginning")]
