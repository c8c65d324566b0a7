"""Functions as values, and inputs that a validator refuses (mission rows BEL-29, BEL-30)."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.test_audio import send, tone
from tests.browser.visitor import press

FORM = """
import gradio as gr

calls = 0

def count():
    global calls
    calls += 1
    return calls

def check(name, age):
    return [gr.validate(len(name) > 2, "A longer name, please."),
            gr.validate(age >= 18, "Only for adults.")]

async def fits(sound):
    if sound is None:
        return gr.validate(False, "Nothing is recorded.")
    return gr.validators.is_audio_correct_length(sound, 0.5, 1.5)

with gr.Blocks() as demo:
    gr.Number(count, label="Calls")
    width, height = gr.Number(2, label="Width"), gr.Number(3, label="Height")
    gr.Number(lambda w, h: w * h, inputs=[width, height], label="Area")
    name, age = gr.Textbox(label="Name"), gr.Number(5, label="Age")
    out, log = gr.Textbox(label="Out"), gr.Textbox("", label="Log")
    sent = gr.Button("Send").click("{} is {}".format, [name, age], out, validator=check)
    for outcome in (sent.then, sent.success, sent.failure):
        outcome(lambda text, told=outcome.__name__: f"{text} {told}", log, log)
    sound = gr.Audio(label="Sound", sources=["upload"])
    gr.Button("Listen").click(lambda s: f"{len(s[1])} samples", sound, out, validator=fits)
demo.launch()
"""


def test_functions_give_values_at_every_load_and_from_inputs(open_app, wheelhouse):
    page = open_app(FORM, wheelhouse=wheelhouse)
    expect(page.get_by_label("Calls")).to_have_value("2")  # once at the start, once for the page
    expect(page.get_by_label("Calls")).not_to_be_editable()
    expect(page.get_by_label("Area")).to_have_value("6")
    page.get_by_label("Width").fill("7")
    expect(page.get_by_label("Area")).to_have_value("21")


def test_a_refusal_stands_at_the_field_until_it_is_corrected(open_app, wheelhouse):
    page = open_app(FORM, wheelhouse=wheelhouse)
    name, age = page.get_by_label("Name"), page.get_by_label("Age")
    short, young = page.get_by_text("A longer name, please."), page.get_by_text("Only for adults.")
    press(page, "Send")
    expect(short).to_be_visible()
    expect(young).to_be_visible()
    expect(name).to_have_attribute("aria-invalid", "true")
    name.fill("Ada")
    expect(short).to_have_count(0)
    expect(young).to_be_visible()
    press(page, "Send")
    expect(young).to_be_visible()
    expect(page.get_by_label("Out")).to_have_value("")
    expect(page.get_by_label("Log")).to_have_value("")
    age.fill("36")
    expect(young).to_have_count(0)
    press(page, "Send")
    expect(page.get_by_label("Out")).to_have_value("Ada is 36")
    expect(page.get_by_label("Log")).not_to_have_value("")
    expect(page.get_by_label("Log")).not_to_have_value(" failure")


def test_a_recording_may_be_too_long(open_app, wheelhouse):
    page = open_app(FORM, wheelhouse=wheelhouse)
    press(page, "Listen")
    expect(page.get_by_text("Nothing is recorded.")).to_be_visible()
    for seconds, answer in ((2, None), (1, "8000 samples")):
        if seconds == 1:
            press(page, "Clear")
        send(page, "Sound", "tone.wav", tone(seconds))
        expect(page.get_by_text("Nothing is recorded.")).to_have_count(0)
        expect(page.get_by_role("button", name="Clear", exact=True)).to_be_visible()
        press(page, "Listen")
        if answer:
            expect(page.get_by_label("Out")).to_have_value(answer)
        else:
            expect(page.get_by_text("The recording lasts 2.0 s; at most 1.5 s")).to_be_visible()
