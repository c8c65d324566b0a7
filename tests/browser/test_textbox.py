"""Textbox as the visitor meets it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import ready

EVENTS = """
import gradio as gr

seen = []

def note(text):
    seen.append(text)
    return " | ".join(seen)

with gr.Blocks() as demo:
    log = gr.Textbox(label="log", lines=2)
    box = gr.Textbox(label="Name", info="As in your passport", placeholder="Ada", autofocus=True)
    for event in ("input", "change", "submit", "focus", "blur"):
        getattr(box, event)(
            lambda text, event=event: note(f"{event} {text}"), box, log,
            show_progress="hidden", trigger_mode="multiple",
        )

    @box.select(outputs=log, show_progress="hidden")
    def selected(event: gr.SelectData):
        return note(f"select {event.index} {event.value}")

demo.launch()
"""


@pytest.mark.everywhere
def test_typing_fires_every_event_of_the_field(open_app):
    page = open_app(EVENTS)
    log, name = page.get_by_label("log"), page.get_by_label("Name", exact=True)
    expect(name).to_be_focused()
    expect(name).to_have_attribute("placeholder", "Ada")
    expect(name).to_have_accessible_description("As in your passport")
    expect(name).to_have_attribute("data-testid", "textbox")
    name.press("B")
    expect(log).to_have_value("focus  | change B | input B")
    name.press("Enter")
    expect(log).to_have_value("focus  | change B | input B | submit B")
    expect(name).to_have_value("B")
    name.press("Shift+Enter")
    expect(name).to_have_value("B\n")
    name.press("Control+a")
    expect(log).to_have_value(
        "focus  | change B | input B | submit B | change B\n | input B\n | select [0, 2] B\n"
    )
    name.blur()
    expect(log).to_have_value(
        "focus  | change B | input B | submit B | change B\n | input B\n | select [0, 2] B\n"
        " | blur B\n"
    )


SHAPES = """
import gradio as gr

with gr.Blocks() as demo:
    long = gr.Textbox(label="Long", lines=2, max_lines=4)
    gr.Textbox(label="Strict", lines=1, max_lines=1, max_length=5)
    secret = gr.Textbox(label="Secret", type="password")
    gr.Textbox(
        label="Mail", type="email",
        html_attributes=gr.InputHTMLAttributes(autocomplete="email", spellcheck=False, tabindex=3),
    )
    gr.Textbox("fixed", label="Fixed", interactive=False)
    gr.Textbox(label="Right", rtl=True, text_align="right")
    gr.Textbox(label="Bare", container=False, show_label=False, placeholder="bare")
    gr.Textbox(elem_id="styled", elem_classes=["one", "two"])
    area = gr.TextArea(label="Area")
    feed = gr.Textbox(label="Feed", lines=2, max_lines=2)
    gr.Button("Feed it").click(lambda text: text + "line\\n" * 9, feed, feed)
    gr.Button("Change").click(
        lambda: gr.Textbox(label="Short", lines=1, max_lines=1, value="now", interactive=False),
        None, long,
    )
    gr.Button("Enter").click(lambda text: text, long, secret)
demo.launch()
"""


def height(field):
    return field.bounding_box()["height"]


def test_the_field_grows_with_its_text_within_its_lines(open_app):
    page = open_app(SHAPES)
    long = page.get_by_label("Long", exact=True)
    two = height(long)
    long.fill("1\n2\n3")
    three = height(long)
    assert three > two
    long.fill("1\n2\n3\n4\n5\n6")
    four = height(long)
    assert four > three
    long.fill("1\n2\n3\n4\n5\n6\n7\n8")
    assert height(long) == four
    long.fill("")
    assert height(long) == two
    long.press("Enter")
    expect(long).to_have_value("\n")
    assert height(page.get_by_label("Area")) > four

    feed = page.get_by_label("Feed", exact=True)
    page.get_by_role("button", name="Feed it").click()
    expect(feed).to_have_value("line\n" * 9)
    at_end = "e => e.scrollTop > 0 && e.scrollTop + e.clientHeight >= e.scrollHeight - 2"
    assert feed.evaluate(at_end)
    page.get_by_role("button", name="Feed it").click()
    expect(feed).to_have_value("line\n" * 18)
    assert feed.evaluate(at_end)
    # A visitor who reads further up is left alone.
    feed.evaluate("e => { e.scrollTop = 0 }")
    feed.evaluate("() => new Promise(requestAnimationFrame)")
    page.get_by_role("button", name="Feed it").click()
    expect(feed).to_have_value("line\n" * 27)
    assert feed.evaluate("e => e.scrollTop") == 0


PROSE = """
import gradio as gr

with gr.Blocks() as demo:
    gr.Textbox("Many words of many letters. " * 40, label="Prose", max_lines=99, interactive=True)

demo.launch()
"""


@pytest.mark.everywhere
def test_the_field_fits_its_text_when_the_font_comes_late(page, server):
    late = []
    page.route("**/*.woff2", lambda route: late.append(route))
    page.goto(server.site(PROSE, {}), wait_until="commit")
    ready(page)
    prose = page.get_by_label("Prose")
    before = height(prose)
    for route in late:
        route.continue_()
    expect(prose).not_to_have_js_property("offsetHeight", before)
    fitted = height(prose)
    prose.fill(prose.input_value())
    assert height(prose) == fitted


def test_every_kind_of_field(open_app):
    page = open_app(SHAPES)
    strict = page.get_by_label("Strict")
    strict.press_sequentially("123456")
    expect(strict).to_have_value("12345")
    expect(page.get_by_label("Secret")).to_have_attribute("type", "password")
    expect(page.get_by_label("Secret")).to_have_attribute("data-testid", "password")
    mail = page.get_by_label("Mail")
    for name, value in {
        "type": "email",
        "autocomplete": "email",
        "spellcheck": "false",
        "tabindex": "3",
    }.items():
        expect(mail).to_have_attribute(name, value)
    expect(page.get_by_label("Fixed")).to_be_disabled()
    expect(page.get_by_label("Fixed")).to_have_value("fixed")
    expect(page.get_by_label("Right")).to_have_attribute("dir", "rtl")
    expect(page.get_by_label("Right")).to_have_css("text-align", "right")
    expect(page.get_by_placeholder("bare")).to_have_accessible_name("Bare")
    expect(page.get_by_text("Bare", exact=True)).not_to_be_in_viewport()
    expect(page.locator("#styled.one.two").get_by_role("textbox")).to_have_accessible_name(
        "Textbox"
    )

    page.get_by_role("button", name="Change").click()
    short = page.get_by_label("Short")
    expect(short).to_have_value("now")
    expect(short).to_be_disabled()


BUTTONS = """
import time
import gradio as gr

with gr.Blocks() as demo:
    more = gr.Button("More")
    box = gr.Textbox("ab", label="Box", buttons=["copy", more], submit_btn=True, stop_btn="Halt")
    plain = gr.Textbox(label="Plain", submit_btn="Go")
    out = gr.Textbox(label="out")
    box.submit(lambda text: f"sent {text}", box, out)
    box.stop(lambda: "halted", None, out)
    plain.submit(lambda text: f"went {text}", plain, out)
    more.click(lambda text: text + "c", box, box)

    @box.copy(outputs=out)
    def copied(event: gr.CopyData):
        return f"copied {event.value}"

    gr.Button("Lock").click(lambda: gr.Textbox(interactive=False), None, box)
demo.launch()
"""


def test_buttons_inside_and_above_the_field(open_app):
    page = open_app(BUTTONS)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    out, box = page.get_by_label("out"), page.get_by_label("Box", exact=True)
    page.locator(".submit-button").first.click()
    expect(out).to_have_value("sent ab")
    page.get_by_role("button", name="Halt").click()
    expect(out).to_have_value("halted")
    page.get_by_label("Plain").fill("x")
    page.get_by_role("button", name="Go").click()
    expect(out).to_have_value("went x")
    page.get_by_role("button", name="More").click()
    expect(box).to_have_value("abc")
    page.get_by_role("button", name="Copy").click()
    expect(out).to_have_value("copied abc")
    assert page.evaluate("navigator.clipboard.readText()") == "abc"
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    page.get_by_role("button", name="Lock").click()
    expect(box).to_be_disabled()
    expect(page.get_by_role("button", name="Halt")).to_have_count(0)
    expect(page.get_by_role("button", name="More")).to_be_visible()


LOG = """
import gradio as gr

with gr.Blocks() as demo:
    log = gr.Textbox(label="Log", lines=3, max_lines=3)
    gr.Textbox("line\\n" * 20, label="Old", lines=3, max_lines=3)
    gr.Button("More").click(lambda text: text + "line\\n" * 20, log, log)
    gr.Button("Rest").click(lambda: gr.Textbox(autoscroll=False), None, log)
    old = gr.Textbox("line\\n" * 20, label="Replaced", lines=3, max_lines=3)
    gr.Button("Replace").click(lambda: "new", None, old).then(
        lambda text: text + "line\\n" * 20, old, old
    )

demo.launch()
"""


def test_a_growing_text_is_followed_unless_it_shall_not(open_app):
    page = open_app(LOG)
    log = page.get_by_label("Log")
    expect(page.get_by_label("Old")).to_have_js_property("scrollTop", 0)
    hidden = "it => it.scrollHeight - it.clientHeight - it.scrollTop"
    page.get_by_role("button", name="More").click()
    expect(log).to_have_value("line\n" * 20)
    expect(log).to_have_js_property(
        "scrollTop", log.evaluate("it => it.scrollHeight - it.clientHeight")
    )
    page.get_by_role("button", name="Rest").click()
    page.get_by_role("button", name="More").click()
    expect(log).to_have_value("line\n" * 40)
    assert log.evaluate(hidden) > 100


def test_what_follows_an_old_text_is_followed_as_well(open_app):
    page = open_app(LOG)
    field = page.get_by_label("Replaced")
    page.get_by_role("button", name="Replace").click()
    expect(field).to_have_value("new" + "line\n" * 20)
    expect(field).to_have_js_property(
        "scrollTop", field.evaluate("it => it.scrollHeight - it.clientHeight")
    )
