from __future__ import annotations

import re

from playwright.sync_api import Page, expect

APP = """
import gradio as gr

seen = []

def note(event):
    seen.append(event)
    return " ".join(seen)

with gr.Blocks() as demo:
    colour = gr.ColorPicker("#3366ff", label="Ink", info="pick")
    none = gr.ColorPicker(label="None")
    off = gr.ColorPicker("rgba(10, 20, 30, .5)", label="Off", interactive=False)
    told = gr.Textbox(label="told")
    log = gr.Textbox(label="log")
    out = gr.ColorPicker(label="Out")
    colour.change(str, colour, told)
    none.change(str, none, told)
    for event in ("release", "submit", "focus", "blur"):
        getattr(colour, event)(lambda event=event: note(event), None, log, trigger_mode="multiple")
    colour.input(lambda c: c, colour, out)
    once = gr.ColorPicker("#000000", label="Once", interactive=True)
    once.release(lambda: gr.ColorPicker(interactive=False), None, once)
    give = gr.Button("give")
    give.click(lambda: (gr.ColorPicker("tomato", label="Other", interactive=False), None),
               None, [out, none])

demo.launch()
"""


def told(page: Page, text: str) -> None:
    expect(page.get_by_label("told")).to_have_value(text)


def log(page: Page, text: str) -> None:
    expect(page.get_by_label("log")).to_have_value(text)


def test_a_colour_by_mouse(open_app):
    page = open_app(APP)
    page.get_by_role("button", name="Ink").click()
    log(page, "focus")
    panel = page.get_by_role("dialog", name="Color")
    area = panel.get_by_role("slider", name="Saturation and brightness")
    box = area.bounding_box()
    assert box
    area.click(position={"x": box["width"] - 1, "y": 1})
    log(page, "focus release")
    hue = panel.get_by_role("slider", name="Hue")
    wide = hue.bounding_box()
    assert wide
    hue.click(position={"x": wide["width"] / 3, "y": 5})
    almost_green = re.compile("#[0-2][0-9a-f]f[0-9a-f][0-2][0-9a-f]")
    expect(page.get_by_label("told")).to_have_value(almost_green)
    log(page, "focus release release")
    page.mouse.click(2, 2)
    expect(panel).to_have_count(0)
    log(page, "focus release release blur")


def test_a_colour_by_keyboard(open_app):
    page = open_app(APP)
    page.get_by_role("button", name="Ink").press("Enter")
    area = page.get_by_role("slider", name="Saturation and brightness")
    expect(area).to_be_focused()
    page.keyboard.press("Shift+ArrowDown")
    told(page, "#2e5ce6")
    page.keyboard.press("ArrowRight")
    told(page, "#2c5ae6")
    log(page, "focus release release")
    page.keyboard.press("Tab")
    expect(page.get_by_role("slider", name="Hue")).to_be_focused()
    page.keyboard.press("Shift+ArrowRight")
    told(page, "#2c3be6")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Ink")).to_be_focused()


def test_formats_and_typed_colours(open_app):
    page = open_app(APP)
    page.get_by_role("button", name="Ink").click()
    field = page.get_by_label("Colour as text")
    expect(field).to_have_value("#3366ff")
    page.get_by_role("button", name="RGB").click()
    expect(field).to_have_value("rgb(51, 102, 255)")
    page.get_by_role("button", name="HSL").click()
    expect(field).to_have_value("hsl(225, 100%, 60%)")
    field.fill("red")
    field.press("Enter")
    told(page, "#ff0000")
    log(page, "focus submit")
    field.fill("no colour")
    field.press("Enter")
    expect(field).to_have_attribute("aria-invalid", "true")
    told(page, "#ff0000")
    field.fill("rgb(0 128 0 / 50%)")
    field.press("Enter")
    told(page, "rgba(0, 128, 0, 0.5)")
    expect(page.get_by_role("button", name="Out")).to_have_attribute(
        "aria-description", "rgba(0, 128, 0, 0.5)"
    )


def test_updates_and_states(open_app):
    page = open_app(APP)
    expect(page.get_by_role("button", name="Off")).to_be_disabled()
    none = page.get_by_role("button", name="None")
    expect(none).to_have_attribute("aria-description", "no colour")
    none.click()
    page.get_by_label("Colour as text").fill("#010203")
    page.get_by_label("Colour as text").press("Enter")
    told(page, "#010203")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="give").click()
    told(page, "None")
    expect(page.get_by_role("button", name="Other")).to_be_disabled()


def test_grey_keeps_its_hue(open_app):
    page = open_app(APP)
    page.get_by_role("button", name="Ink").click()
    area = page.get_by_role("slider", name="Saturation and brightness")
    box = area.bounding_box()
    assert box
    area.click(position={"x": box["width"] / 2, "y": box["height"] - 0.5})
    expect(page.get_by_label("told")).to_have_value(re.compile("^#0[0-4]0[0-4]0[0-4]$"))
    area.press("Shift+ArrowUp")
    value = page.get_by_label("told")
    expect(value).to_have_value(re.compile("^#0d1[01]1[ab]|^#0e1[12]1[a-d]"))


def test_a_panel_closes_when_its_field_is_turned_off(open_app):
    page = open_app(APP)
    once = page.get_by_role("button", name="Once")
    once.press("Enter")
    page.get_by_role("slider", name="Saturation and brightness").press("Shift+ArrowUp")
    expect(once).to_be_disabled()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.evaluate("document.activeElement !== document.body")
