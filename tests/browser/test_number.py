"""Number as the visitor meets it."""

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
    age = gr.Number(label="Age", info="In years", minimum=0, maximum=100, step=5, placeholder="?")
    for event in ("input", "change", "submit", "focus", "blur"):
        getattr(age, event)(
            lambda age, event=event: note(f"{event} {age!r}"), age, log,
            show_progress="hidden", trigger_mode="multiple",
        )
    gr.Number(1.5, elem_id="plain", interactive=False)
    gr.Number(label="Own", buttons=[gr.Button("Now")])
    gr.Number(label="Bare", container=False, show_label=False)
    whole = gr.Number(label="Whole", precision=0)
    out = gr.Textbox(label="out")
    whole.change(repr, whole, out)
    gr.Button("Set").click(lambda: 41.9, None, whole)
    gr.Button("Empty").click(lambda: None, None, whole)
    gr.Button("Rename").click(lambda: gr.Number(label="Years", maximum=200), None, age)
demo.launch()
"""


def test_typing_keys_and_events(open_app):
    page = open_app(APP)
    log, age = page.get_by_label("log"), page.get_by_role("spinbutton", name="Age")
    expect(age).to_have_value("0")
    expect(age).to_have_accessible_description("In years")
    age.press("Control+a")
    age.press_sequentially("12")
    expect(log).to_have_value("focus 0 | change 1 | input 1 | change 12 | input 12")
    age.press("Enter")
    age.press("ArrowUp")
    expect(age).to_have_value("15")
    expect(log).to_have_value(
        "focus 0 | change 1 | input 1 | change 12 | input 12 | submit 12 | change 15 | input 15"
    )
    age.fill("")
    expect(age).to_have_attribute("placeholder", "?")
    age.blur()
    expect(log).to_have_value(
        "focus 0 | change 1 | input 1 | change 12 | input 12 | submit 12 | change 15 | input 15"
        " | change None | input None | blur None"
    )


def test_unfinished_numbers_are_left_alone(open_app):
    page = open_app(APP)
    age, log = page.get_by_role("spinbutton", name="Age"), page.get_by_label("log")
    age.fill("")
    age.press_sequentially("1.50")
    expect(log).to_have_value(
        "focus 0 | change None | input None | change 1 | input 1 "
        "| input 1 | change 1.5 | input 1.5 | input 1.5"
    )
    assert age.evaluate("e => e.value") == "1.50"


def test_a_number_beyond_the_limits_is_refused_with_a_notice(open_app):
    page = open_app(APP, allow_errors=True)
    age = page.get_by_role("spinbutton", name="Age")
    age.fill("120")
    toast = page.get_by_test_id("toast-body").first
    expect(toast).to_contain_text("120 is greater than the maximum, 100.")
    page.get_by_role("button", name="Rename").click()
    expect(page.get_by_role("spinbutton", name="Years")).to_have_attribute("max", "200")


def test_values_from_python_and_the_other_arguments(open_app):
    page = open_app(APP)
    whole, out = page.get_by_role("spinbutton", name="Whole"), page.get_by_label("out")
    page.get_by_role("button", name="Set").click()
    expect(whole).to_have_value("42")
    expect(out).to_have_value("42")
    page.get_by_role("button", name="Empty").click()
    expect(whole).to_have_value("")
    expect(out).to_have_value("None")
    plain = page.locator("#plain").get_by_role("spinbutton")
    expect(plain).to_have_accessible_name("Number")
    expect(plain).to_have_value("1.5")
    expect(plain).to_be_disabled()
    expect(page.get_by_role("spinbutton", name="Bare")).to_be_visible()
    expect(page.get_by_role("button", name="Now")).to_be_visible()
