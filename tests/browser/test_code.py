from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

APP = """
import gradio as gr

seen = []

def note(event):
    seen.append(event)
    return " ".join(seen)

with gr.Blocks() as demo:
    code = gr.Code("def f(x):\\n    return x  # same", language="python", label="Program",
                   autocomplete=True, elem_id="program")
    shown = gr.Code('{"a": [1, null]}', language="json", label="Shown", interactive=False,
                    elem_id="shown", lines=2, max_lines=3)
    empty = gr.Code(label="Empty", interactive=False, elem_id="empty")
    plain = gr.Code(label="Plain", interactive=True, show_line_numbers=False, elem_id="plain",
                    buttons=["copy"])
    told = gr.Textbox(label="told", lines=3)
    alone = gr.Textbox(label="alone", lines=3)
    log = gr.Textbox(label="log")
    code.change(lambda text: (text, text), code, [told, alone])
    plain.change(str, plain, told)
    for event in ("focus", "input", "blur"):
        getattr(code, event)(lambda event=event: note(event), None, log, trigger_mode="multiple")
    which = gr.Textbox(label="which")
    which.submit(lambda name: gr.Code("a: 1", language=name), which, plain)
    give = gr.Button("give")
    give.click(lambda: (
        "<b>\\n" * 9,
        gr.Code(language="sql-pgSQL", value="select 1 -- one", interactive=True, label="Query"),
        gr.Code("x" * 400, wrap_lines=True, show_line_numbers=True),
    ), None, [shown, code, plain])
    gone = gr.Button("gone")
    gone.click(lambda: (None, gr.Code(interactive=False)), None, [shown, code])

demo.launch()
"""


def editor(page: Page, name: str) -> Locator:
    return page.get_by_role("textbox", name=name, exact=True)


def told(page: Page, text: str) -> None:
    expect(page.get_by_label("told")).to_have_value(text)


@pytest.mark.everywhere
def test_code_is_edited(open_app):
    page = open_app(APP)
    code = editor(page, "Program")
    expect(code.locator(".tok-keyword")).to_have_text(["def", "return"])
    expect(page.locator("#program .cm-lineNumbers")).to_contain_text("2")
    code.click()
    page.keyboard.press("ControlOrMeta+End")
    page.keyboard.type("!")
    told(page, "def f(x):\n    return x  # same!")
    expect(page.get_by_label("log")).to_have_value("focus input")
    page.keyboard.press("ControlOrMeta+z")
    told(page, "def f(x):\n    return x  # same")
    page.get_by_role("contentinfo").click()
    expect(page.get_by_label("log")).to_have_value("focus input input blur")


def test_tab_indents_and_escape_leads_out(open_app):
    page = open_app(APP)
    plain = editor(page, "Plain")
    plain.focus()
    page.keyboard.press("Tab")
    page.keyboard.type("x")
    told(page, "  x")
    expect(plain).to_have_attribute("aria-description", re.compile("Escape"))
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(plain).not_to_be_focused()
    told(page, "  x")


def test_words_are_proposed(open_app):
    page = open_app(APP)
    editor(page, "Program").click()
    page.keyboard.press("ControlOrMeta+End")
    page.keyboard.press("Enter")
    page.keyboard.type("enumer")
    expect(page.get_by_role("option", name="enumerate")).to_be_visible()
    page.wait_for_timeout(100)  # keys within 75 ms of the list's opening are taken for typing
    page.keyboard.press("Enter")
    expect(editor(page, "Program")).to_contain_text("enumerate")
    editor(page, "Plain").click()
    page.keyboard.type("word wo")
    expect(page.get_by_role("option")).to_have_count(0)


def test_copy_and_download(open_app, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = open_app(APP)
    shown = page.locator("#shown")
    with page.expect_download() as saved:
        shown.get_by_role("button", name="Download").click()
    assert saved.value.suggested_filename == "file.json"
    assert Path(saved.value.path()).read_text() == '{"a": [1, null]}'
    shown.get_by_role("button", name="Copy").click()
    expect(shown.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == '{"a": [1, null]}'
    expect(page.locator("#plain").get_by_role("button", name="Download")).to_have_count(0)
    expect(page.locator("#empty").get_by_role("button")).to_have_count(0)


def test_shown_code_cannot_be_changed(open_app):
    page = open_app(APP)
    shown = editor(page, "Shown")
    shown.click()
    page.keyboard.type("no")
    page.keyboard.press("Delete")
    expect(shown).to_have_text('{"a": [1, null]}')
    expect(page.locator("#empty")).to_contain_text("No code yet")


def test_updates(open_app):
    page = open_app(APP)
    page.get_by_role("button", name="give").click()
    query = editor(page, "Query")
    expect(query.locator(".tok-keyword")).to_have_text("select")
    expect(query.locator(".tok-comment")).to_have_text("-- one")
    expect(page.get_by_label("alone")).to_have_value("select 1 -- one")
    told(
        page, "x" * 400
    )  # changes of one answer come in the order of the page: Plain's is the last
    expect(page.get_by_label("log")).to_have_value("")  # no input of the user
    scroller = page.locator("#shown .cm-scroller")
    expect(editor(page, "Shown")).to_contain_text("<b>")
    assert scroller.evaluate("it => it.scrollHeight > it.clientHeight")
    expect(page.locator("#plain .cm-lineNumbers")).to_be_visible()
    assert page.locator("#plain .cm-scroller").evaluate("it => it.scrollWidth <= it.clientWidth")
    page.get_by_role("button", name="gone").click()
    expect(page.locator("#shown")).to_contain_text("No code yet")
    query.click()
    page.keyboard.type("no")
    expect(query).to_have_text("select 1 -- one")


def test_a_language_that_the_code_does_not_name(open_app):
    page = open_app(APP)
    page.get_by_label("which").fill("yaml")
    page.get_by_label("which").press("Enter")
    expect(editor(page, "Plain").locator("[class*=tok-]").first).to_have_text("a")


SAMPLES = {
    "python": "def f(): pass",
    "c": "int main() { return 0; }",
    "cpp": "class A {};",
    "markdown": "# Title",
    "latex": "% comment",
    "json": '{"a": null}',
    "html": "<b>x</b>",
    "css": "a { color: red }",
    "javascript": "const a = 1",
    "jinja2": "{% if a %}{% endif %}",
    "typescript": "interface A {}",
    "yaml": "a: 1",
    "dockerfile": "FROM x",
    "shell": "if true; then echo; fi",
    "r": "f <- function(x) 1",
    **{
        f"sql{end}": "select 1"
        for end in "|-msSQL|-mySQL|-mariaDB|-sqlite|-cassandra|-plSQL|-hive|-pgSQL|-gql|-gpSQL"
        "|-sparkSQL|-esper".split("|")
    },
}

EVERY = f"""
import gradio as gr

SAMPLES = {SAMPLES!r}

with gr.Blocks() as demo:
    for name, text in SAMPLES.items():
        gr.Code(text, language=name, label=name)

demo.launch()
"""


def test_every_language_is_coloured(open_app):
    page = open_app(EVERY)
    for name in SAMPLES:
        if name != "sql-gql":  # it has no such word
            expect(editor(page, name).locator("[class*=tok-]").first).to_be_visible()


LONG = """
import gradio as gr

with gr.Blocks() as demo:
    code = gr.Code(label="Long", interactive=True)
    size = gr.Number(label="size")
    make = gr.Button("make")
    make.click(lambda: "x = 1\\n" * 8_700_000, None, code)
    measure = gr.Button("measure")
    measure.click(len, code, size)

demo.launch()
"""


def test_fifty_megabytes(open_app):
    page = open_app(LONG)
    page.get_by_role("button", name="make").click()
    expect(editor(page, "Long")).to_contain_text("x = 1", timeout=60_000)
    editor(page, "Long").click(timeout=60_000)
    page.keyboard.type("#")
    page.get_by_role("button", name="measure").click()
    expect(page.get_by_label("size")).to_have_value(str(8_700_000 * 6), timeout=60_000)
