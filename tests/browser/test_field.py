"""What all form fields have in common."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

APP = """
import gradio as gr

INFO = "See **below** or [our page](https://example.org/help)"
with gr.Blocks() as demo:
    fields = [
        gr.Textbox(label="text", info=INFO),
        gr.Number(label="number", info=INFO),
        gr.Slider(label="slider", info=INFO),
        gr.Checkbox(label="checkbox", info=INFO),
        gr.CheckboxGroup(["a"], label="group", info=INFO),
        gr.Radio(["b"], label="radio", info=INFO),
        gr.Dropdown(["c"], label="dropdown", info=INFO),
    ]
    out = gr.Textbox(label="out")

    def refuse(*values):
        return [gr.validate(False, f"no {field.label}") for field in fields]

    gr.Button("Send").click(lambda *values: "sent", fields, out, validator=refuse)
    gr.Button("Hide").click(lambda: [gr.update(visible=False)] * 7, None, fields)
    gr.Button("Keep").click(lambda: [gr.update(visible="hidden")] * 7, None, fields)
    gr.Button("Plain").click(lambda: [gr.update(info="Plain", visible=True)] * 7, None, fields)
demo.launch()
"""

FIELDS = {
    "text": ("textbox", "text"),
    "number": ("spinbutton", "number"),
    "slider": ("slider", "range slider for slider"),
    "checkbox": ("checkbox", "checkbox"),
    "group": ("group", "group"),
    "radio": ("radiogroup", "radio"),
    "dropdown": ("combobox", "dropdown"),
}


def test_info_refusal_and_visibility(open_app):
    page = open_app(APP)
    fields = {
        label: page.get_by_role(role, name=name, exact=True)
        for label, (role, name) in FIELDS.items()
    }
    for field in fields.values():
        expect(field).to_have_accessible_description("See below or our page")
    expect(page.get_by_role("link", name="our page")).to_have_count(7)
    page.get_by_role("button", name="Send").click()
    for label, field in fields.items():
        expect(page.get_by_role("alert").filter(has_text=f"no {label}")).to_be_visible()
        expect(field).to_have_accessible_description(f"See below or our page no {label}")
        if label != "group":  # no attribute says so of a group
            expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("out")).to_have_value("")
    page.get_by_role("button", name="Keep").click()
    for field in fields.values():
        expect(field).to_be_hidden()
    expect(page.locator("[aria-invalid]").first).to_be_attached()
    page.get_by_role("button", name="Hide").click()
    expect(page.locator("[aria-invalid]")).to_have_count(0)
    page.get_by_role("button", name="Plain").click()
    for field in fields.values():
        expect(field).to_have_accessible_description(re.compile("^Plain"))


LAYOUT = """
import gradio as gr

with gr.Blocks() as demo:
    with gr.Row():
        gr.Textbox(label="unused")
        gr.Textbox("full", label="unused but full")
        gr.Dropdown(["a"], label="unused choice")
        taken = gr.Number(label="taken")
        given = gr.Number(label="given")
        both = gr.Number(7, label="both")
        gr.Slider(1, 5, label="unused slider")
    gr.Button("Go").click(lambda a, b: (a, b), [taken, both], [given, both])
demo.launch()
"""


@pytest.mark.parametrize("width", [1280, 320])
def test_a_field_that_nothing_reads_and_that_has_a_value_is_read_only(open_app, page, width):
    page.set_viewport_size({"width": width, "height": 700})
    open_app(LAYOUT)
    for label, editable in {
        "unused": True,
        "unused but full": False,
        "unused choice": False,
        "taken": True,
        "given": False,
        "both": True,
        "range slider for unused slider": False,
    }.items():
        expect(page.get_by_label(label, exact=True)).to_be_enabled(enabled=editable)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
