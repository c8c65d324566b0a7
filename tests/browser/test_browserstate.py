"""What a browser keeps from one visit to the next."""

from __future__ import annotations

from playwright.sync_api import Page, expect

KEPT = """
import gradio as gr

with gr.Blocks() as demo:
    kept = gr.BrowserState("first", storage_key="kept")
    seen = gr.Textbox(label="Seen")
    changes = gr.Number(0, label="Changes")
    kept.change(lambda value, count: (value, count + 1), [kept, changes], [seen, changes])
    new = gr.Textbox(label="New")
    new.submit(lambda value: value, new, kept)
demo.launch()
"""


def tell(page: Page, value: str) -> None:
    """Has the app keep that value, which is its second change."""
    page.get_by_label("New").fill(value)
    page.get_by_label("New").press("Enter")
    expect(page.get_by_label("Seen")).to_have_value(value)
    expect(page.get_by_label("Changes")).to_have_value("2")


def test_a_value_is_told_once_in_each_visit_and_at_each_change(open_app):
    """Also a stored one, when the page reads it, as in Gradio."""
    page = open_app(KEPT)
    seen, changes = page.get_by_label("Seen"), page.get_by_label("Changes")
    expect(seen).to_have_value("first")
    expect(changes).to_have_value("1")
    tell(page, "second")

    page.reload()
    expect(seen).to_have_value("second")
    expect(changes).to_have_value("1")
    tell(page, "third")
