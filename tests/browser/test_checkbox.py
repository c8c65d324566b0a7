"""Checkbox as the visitor meets it."""

from __future__ import annotations

from playwright.sync_api import expect

APP = """
import gradio as gr

seen = []

def note(text):
    seen.append(text)
    return " | ".join(seen)

with gr.Blocks() as demo:
    log = gr.Textbox(label="log", lines=2)
    agree = gr.Checkbox(label="I agree", info="To everything", elem_id="agree")
    for event in ("input", "change"):
        getattr(agree, event)(
            lambda on, event=event: note(f"{event} {on}"), agree, log,
            show_progress="hidden", trigger_mode="multiple",
        )

    @agree.select(outputs=log, show_progress="hidden")
    def selected(event: gr.SelectData):
        return note(f"select {event.value} {event.selected}")

    gr.Checkbox(True, interactive=False, container=False)
    gr.Checkbox(label="Own", buttons=[gr.Button("Why?")])
    gr.Button("Tick").click(lambda: True, None, agree)
    gr.Button("Lock").click(lambda: gr.Checkbox(label="Locked", interactive=False), None, agree)
demo.launch()
"""


def test_ticking_by_mouse_keyboard_and_python(open_app):
    page = open_app(APP)
    log, agree = page.get_by_label("log"), page.get_by_role("checkbox", name="I agree")
    expect(agree).not_to_be_checked()
    expect(agree).to_have_accessible_description("To everything")
    page.get_by_text("I agree").click()
    expect(agree).to_be_checked()
    expect(log).to_have_value("select True True | input True | change True")
    agree.press("Space")
    expect(agree).not_to_be_checked()
    expect(log).to_have_value(
        "select True True | input True | change True"
        " | select False False | input False | change False"
    )
    page.get_by_role("button", name="Tick").click()
    expect(page.locator("#agree").get_by_role("checkbox")).to_be_checked()
    page.get_by_role("button", name="Lock").click()
    expect(page.get_by_role("checkbox", name="Locked")).to_be_disabled()
    expect(page.get_by_role("checkbox", name="Locked")).to_be_checked()
    fixed = page.get_by_role("checkbox", name="Checkbox", exact=True)
    expect(fixed).to_be_checked()
    expect(fixed).to_be_disabled()
    expect(page.get_by_role("button", name="Why?")).to_be_visible()
