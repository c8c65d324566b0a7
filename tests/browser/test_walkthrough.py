"""Numbered steps in the page."""

from __future__ import annotations

from playwright.sync_api import expect

APP = """
import gradio as gr

with gr.Blocks() as demo:
    with gr.Walkthrough(selected=1, elem_id="way") as way:
        with gr.Step("Picture", id=1) as picture:
            first = gr.Textbox(label="first")
            on = gr.Button("to prompt")
        with gr.Step("Prompt", id=2, elem_id="prompt") as prompt:
            gr.Textbox(label="second")
            further = gr.Button("to result")
        with gr.Step("Result", id="end"):
            gr.Textbox(label="third")
        with gr.Step("Never", visible=False):
            gr.Textbox(label="fourth")
    said = gr.Textbox(label="said")
    changes = gr.Number(0, label="changes")
    entered = gr.Number(0, label="entered")
    on.click(lambda: gr.Walkthrough(selected=2), None, way)
    further.click(lambda: gr.Walkthrough(selected="end"), None, way)

    def tell(event: gr.SelectData):
        data = event._data
        return f"{event.index} {event.value} {data['id']} {data['component_id'] == picture._id}"

    way.select(tell, None, said)
    way.change(lambda n: n + 1, changes, changes)
    prompt.select(lambda n: n + 1, entered, entered)
    lock = gr.Button("lock")
    lock.click(lambda: gr.Step(interactive=False), None, picture)

demo.launch()
"""


def test_the_app_leads_on_and_the_visitor_back(open_app):
    page = open_app(APP)
    picture, prompt, result = (page.get_by_role("tab", name=n) for n in ("Pic", "Pro", "Res"))
    expect(page.get_by_role("tab")).to_have_count(3)
    expect(picture).to_have_attribute("aria-selected", "true")
    expect(prompt).to_be_disabled()
    expect(page.get_by_label("second")).to_have_count(0)
    page.get_by_label("first").fill("kept")
    page.get_by_role("button", name="to prompt").click()
    expect(page.get_by_role("tabpanel", name="Prompt")).to_be_visible()
    expect(page.get_by_label("first")).to_be_hidden()
    expect(page.get_by_label("changes")).to_have_value("1")
    expect(page.get_by_label("entered")).to_have_value("1")
    page.get_by_role("button", name="to result").click()
    expect(page.get_by_label("third")).to_be_visible()
    expect(result).to_have_attribute("aria-selected", "true")
    expect(page.get_by_label("said")).to_have_value("")
    picture.click()
    expect(page.get_by_label("said")).to_have_value("0 Picture 1 True")
    expect(page.get_by_label("first")).to_have_value("kept")
    expect(prompt).to_be_disabled()
    expect(result).to_be_disabled()


def test_the_keyboard_goes_back(open_app):
    page = open_app(APP)
    page.get_by_role("button", name="to prompt").click()
    prompt = page.get_by_role("tab", name="Prompt")
    expect(prompt).to_be_enabled()
    prompt.focus()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("tab", name="Picture")).to_be_focused()
    expect(prompt).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.get_by_role("tabpanel", name="Picture")).to_be_visible()
    page.get_by_role("button", name="to prompt").click()
    page.get_by_role("button", name="lock").click()
    expect(page.get_by_role("tab", name="Picture")).to_be_disabled()
