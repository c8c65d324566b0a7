from __future__ import annotations

from playwright.sync_api import Page, expect

APP = """
import gradio as gr

LINES = [{"speaker": "Ann", "text": "Hi"}, {"speaker": "Bob", "text": "Ho"}]
seen = []

def note(event):
    seen.append(event)
    return " ".join(seen)

with gr.Blocks() as demo:
    talk = gr.Dialogue(LINES, speakers=["Ann", "Bob"], tags=["(laughs)", "(sighs)"], max_lines=4,
                       submit_btn=True, buttons=["copy"], label="Talk", elem_id="talk",
                       color_map={"Bob": "gold"})
    own = gr.Dialogue(LINES, speakers=["Ann", "Bob"], label="Own", elem_id="own",
                      formatter=lambda s, t: f"{s}: {t}",
                      unformatter=lambda line: line.split(": "))
    plain = gr.Dialogue("free text", label="Plain", tags=["(laughs)"], interactive=True)
    fixed = gr.Dialogue(LINES, speakers=["Ann", "Bob"], label="Fixed", interactive=False,
                        elem_id="fixed", info="Only to be read")
    told = gr.Textbox(label="told", lines=4)
    log = gr.Textbox(label="log")
    for each in (talk, own, plain):
        each.change(lambda text: text, each, told)
    for event in ("input", "submit"):
        getattr(talk, event)(lambda event=event: note(event), None, log, trigger_mode="multiple")
    give = gr.Button("give")
    give.click(lambda: (gr.Dialogue([("Cy", "New")], speakers=["Cy"], label="Other",
                                    submit_btn="Go"), None), None, [talk, own])

demo.launch()
"""


def told(page: Page, text: str) -> None:
    expect(page.get_by_label("told")).to_have_value(text)


def test_lines_are_edited(open_app):
    page = open_app(APP)
    talk = page.locator("#talk")
    expect(talk.get_by_label("Line 1", exact=True)).to_have_value("Hi")
    talk.get_by_label("Line 1", exact=True).fill("Hello")
    told(page, "[Ann] Hello\n[Bob] Ho")
    talk.get_by_label("Speaker of line 2").select_option("Ann")
    told(page, "[Ann] Hello\n[Ann] Ho")
    talk.get_by_role("button", name="Add new line").first.click()
    expect(talk.get_by_label("Line 2", exact=True)).to_be_focused()
    page.keyboard.type("Between")
    told(page, "[Ann] Hello\n[Ann] Between\n[Ann] Ho")
    talk.get_by_role("button", name="Remove current line").nth(2).click()
    told(page, "[Ann] Hello\n[Ann] Between")
    talk.get_by_role("button", name="Submit").click()
    expect(page.get_by_label("log")).to_have_value("input " * 11 + "submit")


def test_lines_by_keyboard(open_app):
    page = open_app(APP)
    talk = page.locator("#talk")
    talk.get_by_label("Line 2", exact=True).focus()
    page.keyboard.press("Enter")
    expect(talk.get_by_label("Line 3", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(talk.get_by_role("button", name="Add new line").first).to_be_disabled()
    expect(talk.get_by_label("Line 4", exact=True)).to_be_focused()
    page.keyboard.press("Enter")  # there are as many as there may be
    page.keyboard.press("Backspace")
    expect(talk.get_by_label("Line 3", exact=True)).to_be_focused()
    page.keyboard.press("Backspace")
    told(page, "[Ann] Hi\n[Bob] Ho")
    page.keyboard.press("ControlOrMeta+Enter")
    expect(page.get_by_label("log")).to_have_value("input input input input submit")


def test_a_colon_proposes_tags(open_app):
    page = open_app(APP)
    talk = page.locator("#talk")
    expect(talk).to_contain_text("Type colon (:)")
    line = talk.get_by_label("Line 1", exact=True)
    line.press("End")
    page.keyboard.type(" :")
    tags = page.get_by_role("listbox", name="Tags")
    expect(tags.get_by_role("option")).to_have_text(["(laughs)", "(sighs)"])
    page.keyboard.press("ArrowDown")
    expect(tags.get_by_role("option", name="(sighs)")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    told(page, "[Ann] Hi (sighs) \n[Bob] Ho")
    page.keyboard.type("ok :lau")
    tags.get_by_role("option", name="(laughs)").click()
    told(page, "[Ann] Hi (sighs) ok (laughs) \n[Bob] Ho")
    page.keyboard.type(":")
    page.keyboard.press("Escape")
    expect(tags).to_have_count(0)


def test_plain_text_and_back(open_app):
    page = open_app(APP)
    talk = page.locator("#talk")
    talk.get_by_role("switch", name="Plain Text").click()
    text = talk.get_by_label("Talk")
    expect(text).to_have_value("[Ann] Hi\n[Bob] Ho")
    told(page, "")  # it is the same dialogue
    text.fill("one\n[Bob] two")
    told(page, "one\n[Bob] two")
    talk.get_by_role("switch").click()
    expect(talk.get_by_label("Speaker of line 1")).to_have_value("Ann")
    expect(talk.get_by_label("Line 2", exact=True)).to_have_value("two")


def test_the_authors_own_form(open_app):
    page = open_app(APP)
    own = page.locator("#own")
    own.get_by_role("switch").click()
    expect(own.get_by_label("Own")).to_have_value("Ann: Hi\nBob: Ho")
    own.get_by_label("Own").fill("Bob: x")
    own.get_by_role("switch").click()
    expect(own.get_by_label("Speaker of line 1")).to_have_value("Bob")
    expect(own.get_by_label("Line 1", exact=True)).to_have_value("x")


def test_states_and_updates(open_app, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = open_app(APP)
    expect(page.locator("#fixed").get_by_label("Line 1", exact=True)).to_be_disabled()
    expect(page.locator("#fixed").get_by_role("button")).to_have_count(0)
    expect(page.locator("#fixed")).to_contain_text("Only to be read")
    expect(page.get_by_label("Plain", exact=True)).to_have_value("free text")
    page.locator("#talk").get_by_role("button", name="Copy").click()
    assert page.evaluate("navigator.clipboard.readText()") == "[Ann] Hi\n[Bob] Ho"
    page.get_by_role("button", name="give").click()
    talk = page.locator("#talk")
    expect(talk.get_by_label("Speaker of line 1")).to_have_value("Cy")
    expect(talk.get_by_role("button", name="Go")).to_be_visible()
    expect(talk).to_contain_text("Other")
    expect(page.locator("#own").get_by_label("Line 1", exact=True)).to_have_value("")
