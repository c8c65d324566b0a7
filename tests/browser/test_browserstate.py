"""What a browser keeps from one visit to the next."""

from __future__ import annotations

from playwright.sync_api import expect

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


def test_a_value_is_told_once_in_each_visit_and_at_each_change(open_app):
    """Also a stored one, when the page reads it, as in Gradio."""
    page = open_app(KEPT)
    seen, changes, new = map(page.get_by_label, ("Seen", "Changes", "New"))
    expect(seen).to_have_value("first")
    expect(changes).to_have_value("1")
    new.fill("second")
    new.press("Enter")
    expect(seen).to_have_value("second")
    expect(changes).to_have_value("2")

    page.reload()
    expect(seen).to_have_value("second")
    expect(changes).to_have_value("1")
    new.fill("third")
    new.press("Enter")
    expect(seen).to_have_value("third")
    expect(changes).to_have_value("2")
