"""Slider as the visitor meets it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

APP = """
import gradio as gr

seen = []

def note(text):
    seen.append(text)
    return " | ".join(seen)

with gr.Blocks() as demo:
    log = gr.Textbox(label="log", lines=2)
    size = gr.Slider(0, 10, 3, step=1, label="Size", info="In metres")
    for event in ("input", "change", "release"):
        getattr(size, event)(
            lambda value, event=event: note(f"{event} {value}"), size, log,
            show_progress="hidden", trigger_mode="multiple",
        )
    gr.Slider(elem_id="plain", buttons=[])
    gr.Slider(0, 5, 2, label="Fixed", interactive=False)
    fine = gr.Slider(0, 1, step=0.1, precision=1, label="Fine", container=False)
    out = gr.Textbox(label="out")
    fine.change(repr, fine, out)
    gr.Button("Set").click(lambda: 0.77, None, fine)
    gr.Button("Widen").click(lambda: gr.Slider(maximum=20, value=15, label="Length"), None, size)
demo.launch()
"""


def test_handle_number_and_reset_button(open_app):
    page = open_app(APP)
    log = page.get_by_label("log")
    handle = page.get_by_role("slider", name="range slider for Size")
    number = page.get_by_label("number input for Size")
    expect(handle).to_have_value("3")
    expect(handle).to_have_accessible_description("In metres")
    handle.press("ArrowRight")
    expect(number).to_have_value("4")
    expect(log).to_have_value("change 4 | input 4 | release 4")
    number.fill("7")
    expect(handle).to_have_value("7")
    number.press("Enter")
    expect(log).to_have_value("change 4 | input 4 | release 4 | change 7 | input 7 | release 7")
    page.get_by_role("button", name="Reset to default value").first.click()
    expect(handle).to_have_value("3")
    expect(number).to_have_value("3")
    expect(log).to_have_value(
        "change 4 | input 4 | release 4 | change 7 | input 7 | release 7"
        " | change 3 | input 3 | release 3"
    )


def test_a_typed_number_is_brought_between_the_ends(open_app):
    page = open_app(APP)
    number = page.get_by_label("number input for Size")
    number.fill("70")
    expect(number).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("range slider for Size")).to_have_value("3")
    number.blur()
    expect(number).to_have_value("10")
    expect(number).not_to_have_attribute("aria-invalid", "true")
    number.fill("")
    number.blur()
    expect(number).to_have_value("10")
    expect(page.get_by_label("log")).to_have_value("change 10 | input 10 | release 10 | release 10")


def test_dragging_releases_once(open_app):
    page = open_app(APP)
    handle = page.get_by_label("range slider for Size")
    box = handle.bounding_box()
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * 0.3, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.6, middle, steps=3)
    page.mouse.move(box["x"] + box["width"] - 1, middle, steps=3)
    page.mouse.up()
    expect(handle).to_have_value("10")
    log = page.get_by_label("log")
    expect(log).to_have_value(re.compile("release 10"))
    assert log.input_value().count("release") == 1


def test_values_from_python_and_the_other_arguments(open_app):
    page = open_app(APP)
    page.get_by_role("button", name="Set", exact=True).click()
    expect(page.get_by_label("range slider for Fine")).to_have_value("0.8")
    expect(page.get_by_label("out")).to_have_value("0.8")
    page.get_by_role("button", name="Widen").click()
    expect(page.get_by_label("range slider for Length")).to_have_value("15")
    expect(page.get_by_test_id("max-value").first).to_have_text("20")
    plain = page.locator("#plain")
    expect(plain.get_by_role("slider")).to_have_accessible_name("range slider for Slider")
    expect(plain.get_by_role("button")).to_have_count(0)
    expect(page.get_by_label("range slider for Fixed")).to_be_disabled()
    expect(page.get_by_label("number input for Fixed")).to_be_disabled()


TOLD = """
import gradio as gr

def told(event: gr.EventData):
    return f"{type(event.target).__name__} {event._data!r}"

with gr.Blocks() as demo:
    size = gr.Slider(0, 10, 3, step=1, label="Size", interactive=True)
    out = gr.Textbox(label="out")
    size.release(told, None, out)

demo.launch()
"""


def test_releasing_tells_the_number(open_app):
    page = open_app(TOLD)
    page.get_by_role("slider", name="range slider for Size").press("ArrowRight")
    expect(page.get_by_label("out")).to_have_value("Slider 4")


LIMITS = """
import gradio as gr

with gr.Blocks() as demo:
    gr.Slider(0.1, 0.7, 0.2, step=0.1, label="Tenths")
    gr.Slider(0.1, 0.9, 0.2, step=0.5, label="Halves")

demo.launch()
"""


def test_the_number_has_room_for_what_it_can_be_and_no_more(open_app):
    page = open_app(LIMITS)
    tenths, halves = (
        page.get_by_label(f"number input for {name}") for name in ("Tenths", "Halves")
    )
    assert tenths.evaluate("it => it.offsetWidth") == halves.evaluate("it => it.offsetWidth")


@pytest.mark.everywhere
@pytest.mark.only_browser("firefox")
def test_digits_have_the_place_of_firefoxs_arrows(open_app):
    number = open_app(APP).get_by_label("number input for Size")
    box = number.bounding_box()
    number.click(position={"x": box["width"] - 8, "y": 6})
    expect(number).to_be_focused()
    expect(number).to_have_value("3")
