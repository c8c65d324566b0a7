"""Fonts come from the site's own folder, and only those that the theme asks for."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from lite.build import bundle
from lite.build.build import build

DEFAULT = """
import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox("plain text", label="box")
    out = gr.Textbox(label="out")
    box.submit(lambda text: text, box, out)

demo.launch()
"""

OWN = """
import gradio as gr

theme = gr.themes.Soft(
    font=[gr.themes.LocalFont("My Face", weights=[400]), gr.themes.GoogleFont("Nowhere")],
    font_mono=gr.themes.GoogleFont("Space Mono"),
)

with gr.Blocks() as demo:
    gr.Markdown("text and `code`")

demo.launch(theme=theme)
"""


def loaded(page: Page) -> list[str]:
    """The font files that the page has fetched, by family and weight."""
    page.evaluate("document.fonts.ready")
    found = page.evaluate(
        "[...document.fonts].filter(f => f.status === 'loaded').map(f => `${f.family} ${f.weight}`)"
    )
    return sorted(name.replace('"', "") for name in found)


def test_the_default_font_is_in_the_site(open_app):
    page = open_app(DEFAULT)
    expect(page.get_by_label("box")).to_be_visible()
    assert "Source Sans Pro 400" in loaded(page)
    assert not [name for name in loaded(page) if "Mono" in name]


def test_fonts_of_the_author(open_app):
    file = bundle.ASSETS / "fonts" / "lora-400.woff2"
    files = {"static/fonts/MyFace/MyFace-Regular.woff2": file.read_bytes()}
    page = open_app(OWN, files=files)
    expect(page.get_by_text("code")).to_be_visible()
    assert loaded(page) == ["My Face 400", "Space Mono 400"]


def test_a_font_without_files_is_told_of(server, tmp_path: Path):
    app = tmp_path / "app.py"
    app.write_text(OWN)
    warnings = build(app, tmp_path / "site", pyodide=server.pyodide).warnings
    assert any("The font Nowhere is not among those" in warning for warning in warnings)
    assert any("The font My Face is not among those" in warning for warning in warnings)
    assert not any("Space Mono" in warning for warning in warnings)
