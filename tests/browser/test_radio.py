"""Radio as the visitor meets it."""

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
    size = gr.Radio(["Small", ("Large", 2), "Huge"], label="Size", info="One of them")
    for event in ("input", "change"):
        getattr(size, event)(
            lambda picked, event=event: note(f"{event} {picked}"), size, log,
            show_progress="hidden", trigger_mode="multiple",
        )

    @size.select(outputs=log, show_progress="hidden")
    def selected(event: gr.SelectData):
        return note(f"select {event.index} {event.value}")

    gr.Radio(["one", "two"], value="two", elem_id="fixed", interactive=False, rtl=True)
    where = gr.Radio(["a", "b"], label="Where", type="index", buttons=[gr.Button("Help")])
    gr.Button("Tell").click(lambda at: note(f"at {at}"), where, log)
    gr.Button("Set").click(lambda: 2, None, size)
    gr.Button("Clear").click(lambda: None, None, size)
    gr.Button("New").click(lambda: gr.Radio(["Red", "Blue"], label="Colour"), None, size)
demo.launch()
"""


def test_picking_by_mouse_and_keyboard(open_app):
    page = open_app(APP)
    log = page.get_by_label("log")
    size = page.get_by_role("radiogroup", name="Size")
    expect(size).to_have_accessible_description("One of them")
    expect(size.get_by_role("radio", checked=True)).to_have_count(0)
    size.get_by_label("Large").click()
    expect(log).to_have_value("change 2 | input 2 | select 1 2")
    size.get_by_label("Large").press("ArrowRight")
    expect(size.get_by_label("Huge")).to_be_checked()
    expect(size.get_by_label("Huge")).to_be_focused()
    expect(log).to_have_value(
        "change 2 | input 2 | select 1 2 | change Huge | input Huge | select 2 Huge"
    )
    expect(size.get_by_role("radio", checked=True)).to_have_count(1)
    page.get_by_test_id("Small-radio-label").click()
    expect(size.get_by_label("Small")).to_be_checked()


def test_values_from_python_and_the_other_arguments(open_app):
    page = open_app(APP)
    log, size = page.get_by_label("log"), page.get_by_role("radiogroup", name="Size")
    page.get_by_role("button", name="Tell").click()
    expect(log).to_have_value("at None")
    page.get_by_label("b", exact=True).check()
    page.get_by_role("button", name="Tell").click()
    expect(log).to_have_value("at None | at 1")
    page.get_by_role("button", name="Set").click()
    expect(size.get_by_label("Large")).to_be_checked()
    page.get_by_role("button", name="Clear").click()
    expect(size.get_by_role("radio", checked=True)).to_have_count(0)
    page.get_by_role("button", name="New").click()
    colour = page.get_by_role("radiogroup", name="Colour")
    colour.get_by_label("Blue").check()
    expect(colour.get_by_role("radio")).to_have_count(2)
    fixed = page.locator("#fixed").get_by_role("radiogroup", name="Radio")
    expect(fixed).to_have_attribute("dir", "rtl")
    expect(fixed.get_by_label("two")).to_be_checked()
    expect(fixed.get_by_label("one")).to_be_disabled()
    expect(page.get_by_role("button", name="Help")).to_be_visible()
