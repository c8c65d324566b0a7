"""Every theme, light and dark, over a page of many components: text stands out from its ground."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from lite import themes

AXE = Path(__file__).parents[2] / "site" / "node_modules" / "axe-core" / "axe.min.js"

APP = """
import gradio as gr

with gr.Blocks() as demo:
    gr.Markdown("# Title\\n\\nA [link](https://a.example/), `code`, **bold**.\\n\\n> quote")
    with gr.Row():
        with gr.Column():
            box = gr.Textbox("text", label="Textbox", info="About it", placeholder="none")
            gr.Textbox(label="Empty", placeholder="placeholder")
            gr.Textbox("fixed", label="Output", interactive=False)
            gr.Number(3, label="Number")
            gr.Slider(0, 9, 4, label="Slider")
            gr.Checkbox(True, label="Checkbox")
            gr.CheckboxGroup(["a", "b"], value=["a"], label="CheckboxGroup", info="Some")
            gr.Radio(["a", "b"], value="a", label="Radio")
            gr.Dropdown(["a", "b"], value="a", label="Dropdown")
            gr.Dropdown(["a", "b"], value=["a"], multiselect=True, label="Multiselect")
            gr.File(label="File")
            gr.DateTime(label="DateTime")
            gr.ColorPicker("#808080", label="ColorPicker")
        with gr.Column():
            gr.Chatbot([{"role": "user", "content": "question"},
                        {"role": "assistant", "content": "answer with `code`"}], label="Chat")
            gr.Dataframe([[1, "a"], [2, "b"]], headers=["n", "t"], label="Table")
            gr.Label({"cat": 0.7, "dog": 0.3}, label="Label")
            gr.JSON({"a": [1, "b", None, True]}, label="JSON")
            gr.HTML("<p>paragraph</p>")
            with gr.Accordion("Accordion"):
                gr.Markdown("inside")
            with gr.Tab("One"):
                gr.Button("secondary")
                gr.Button("primary", variant="primary")
                gr.Button("stop", variant="stop")
                gr.Button("small", size="sm", variant="huggingface")
                gr.DeepLinkButton()
                gr.UploadButton()
            with gr.Tab("Two"):
                pass
            with gr.Walkthrough(selected=1):
                for at, name in enumerate(["Before", "Now", "After"]):
                    with gr.Step(name, id=at):
                        gr.Textbox(label=name)
            with gr.Draggable():
                gr.Textbox("moved", label="Draggable")
            gr.Examples([["one"], ["two"]], box)

with demo.route("Other"):
    gr.Markdown("other")

demo.launch()
"""

OVERLAPPING = """() => {
  const boxes = [...document.querySelectorAll(".block, .gr-button, [role=tablist]")]
    .filter((box) => box.getClientRects().length && !box.closest(".sidebar"));
  const apart = (a, b) => a.right <= b.left + 1 || b.right <= a.left + 1
    || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
  const found = [];
  for (const [at, one] of boxes.entries())
    for (const two of boxes.slice(at + 1))
      if (!one.contains(two) && !two.contains(one)
          && !apart(one.getBoundingClientRect(), two.getBoundingClientRect()))
        found.push(`${one.className} / ${two.className}`);
  return found;
}"""
"""Pairs of boxes that lie over each other, though neither is in the other; a sidebar may."""

FOUND = """async () => (await axe.run(document, {runOnly: ["color-contrast"]})).violations.flatMap(
  ({nodes}) => nodes.map(({html, any}) => `${any[0]?.message} ${html.slice(0, 160)}`))"""


@pytest.fixture
def everything(open_app) -> Page:
    """The page, with axe in it and nothing fading."""
    page = open_app(APP)
    expect(page.get_by_role("tab", name="Now")).to_be_visible()
    page.evaluate(AXE.read_text("utf-8"))
    page.add_style_tag(content="*, ::before, ::after { transition: none !important; }")
    page.evaluate("document.head.append(Object.assign(document.createElement('style'), {id: 't'}))")
    return page


def show(page: Page, theme: str, dark: bool) -> None:
    css = themes.builtin(theme).css()
    page.evaluate("css => { document.getElementById('t').textContent = css }", css)
    page.evaluate("dark => document.body.classList.toggle('dark', dark)", dark)


def test_contrast_in_every_theme(everything):
    problems = {}
    for theme in themes.THEMES:
        for dark in (False, True):
            show(everything, theme, dark)
            found = everything.evaluate(FOUND)
            if found:
                problems[theme, dark] = found
    assert problems == {}, "\n".join(
        f"{key}: {text}" for key, all in problems.items() for text in all
    )


def test_the_page_has_no_violation(everything):
    # Gradio's own name of the area for files is not what stands in it.
    rules = {"label-content-name-mismatch": {"enabled": False}}
    run = "async (rules) => (await axe.run(document, {rules})).violations"
    found = everything.evaluate(run, rules)
    told = [(each["id"], [node["html"][:200] for node in each["nodes"]]) for each in found]
    assert told == []


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920, 3840])
def test_nothing_is_wider_than_the_window(everything, width):
    everything.set_viewport_size({"width": width, "height": 900})
    assert everything.evaluate("document.documentElement.scrollWidth") <= width
    overlapping = everything.evaluate(OVERLAPPING)
    assert overlapping == []
