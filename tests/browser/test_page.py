"""Styles, scripts and head of the page (mission rows CSS-01 to CSS-19)."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from lite import themes
from tests.browser.visitor import press

STYLED = """
import pathlib
import gradio as gr

css = \"\"\"
.gradio-container { background: rgb(1, 2, 3); }
#warning { background-color: rgb(255, 204, 203); }
.feedback textarea { font-size: 24px; }
\"\"\"
with gr.Blocks(title="Styled") as demo:
    one = gr.Textbox("a", label="one", elem_id="warning", elem_classes="feedback")
    two = gr.Textbox("b", label="two", elem_classes=["feedback", "second"])
    button = gr.Button("press", elem_id="my_btn")
    with gr.Tab("tab", elem_id="mytab"):
        out = gr.Textbox(label="out")
    button.click(lambda x: x + "!", one, out)

head = \"\"\"
<meta name="description" content="a test">
<script>
document.addEventListener('keydown', (event) => {
  if (event.target.tagName === 'TEXTAREA' || event.target.tagName === 'INPUT') return;
  if (event.key === 'S' && event.shiftKey) document.getElementById('my_btn').click();
});
</script>
\"\"\"
js = "() => { const p = document.createElement('p'); p.id = 'added'; p.textContent = 'by js'; \\
document.querySelector('.gradio-container').prepend(p); }"
icon = pathlib.Path(__file__).parent / "icon.svg"
styles = {"css": css, "css_paths": ["extra.css"], "theme": gr.themes.Glass()}
demo.launch(head=head, js=js, favicon_path=icon, **styles)
"""
FILES = {
    "extra.css": ".second textarea { color: rgb(9, 8, 7); }",
    "icon.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="24"/>',
}


def test_styles_scripts_and_head_reach_the_page(open_app):
    page = open_app(STYLED, files=FILES)
    expect(page).to_have_title("Styled")
    expect(page.locator(".gradio-container")).to_have_css("background-color", "rgb(1, 2, 3)")
    expect(page.locator("#warning")).to_have_css("background-color", "rgb(255, 204, 203)")
    expect(page.get_by_label("one")).to_have_css("font-size", "24px")
    expect(page.get_by_label("two")).to_have_css("font-size", "24px")
    expect(page.get_by_label("two")).to_have_css("color", "rgb(9, 8, 7)")
    expect(page.locator("#mytab-button")).to_have_role("tab")
    expect(page.locator(".gradio-container > #added")).to_have_text("by js")
    expect(page.locator("meta[name=description]")).to_have_attribute("content", "a test")
    assert page.locator("#my_btn").evaluate("element => element.tagName") == "BUTTON"


def test_the_page_has_the_authors_icon(open_app):
    page = open_app(STYLED, files=FILES, wait=False)
    icon = page.evaluate(
        """async () => {
          const picture = new Image();
          picture.src = document.querySelector("link[rel=icon]").href;
          await picture.decode();
          return [picture.naturalWidth, picture.naturalHeight];
        }"""
    )
    assert icon == [48, 24]


def test_a_script_in_the_head_runs_and_can_click(open_app):
    page = open_app(STYLED, files=FILES)
    page.get_by_label("one").press("Shift+S")
    expect(page.get_by_label("out")).to_have_value("")
    page.locator("body").click(position={"x": 5, "y": 5})
    page.keyboard.press("Shift+S")
    expect(page.get_by_label("out")).not_to_have_value("")


THEMED = """
import gradio as gr

theme = gr.themes.Base(primary_hue="emerald", radius_size="none").set(
    button_primary_background_fill="rgb(10, 20, 30)",
    button_primary_background_fill_dark="rgb(200, 210, 220)",
)
with gr.Blocks() as demo:
    gr.Button("press", variant="primary")
demo.launch(theme=theme)
"""


def test_an_own_theme_colours_light_and_dark(open_app):
    page = open_app(THEMED)
    button = page.get_by_role("button", name="press")
    expect(button).to_have_css("background-color", "rgb(10, 20, 30)")
    expect(button).to_have_css("border-radius", "0px")
    page.goto(page.url + "?__theme=dark")
    expect(button).to_have_css("background-color", "rgb(200, 210, 220)")


LOADED = """
import gradio as gr

theme = gr.themes.Base(primary_hue="emerald").set(
    button_primary_background_fill="rgb(10, 20, 30)",
    button_primary_background_fill_dark="rgb(200, 210, 220)",
)
theme.dump("made.json")
with gr.Blocks() as demo:
    gr.Button("press", variant="primary")
    made = gr.Textbox(label="made")
    demo.load(lambda: gr.themes.Base.load("made.json").button_primary_background_fill, None, made)
demo.launch(theme=gr.themes.Base.load("own.json"))
"""


def test_a_theme_from_a_file_colours_the_page(open_app):
    """One that the author dumped before; and in the page, one goes to a file and back."""
    theme = themes.Soft(radius_size="none").set(
        button_primary_background_fill="rgb(30, 20, 10)",
        button_primary_background_fill_dark="rgb(220, 210, 200)",
    )
    page = open_app(LOADED, files={"own.json": json.dumps(theme.to_dict())})
    button = page.get_by_role("button", name="press")
    expect(button).to_have_css("background-color", "rgb(30, 20, 10)")
    expect(button).to_have_css("border-radius", "0px")
    expect(page.get_by_label("made")).to_have_value("rgb(10, 20, 30)")
    page.goto(page.url + "?__theme=dark")
    expect(button).to_have_css("background-color", "rgb(220, 210, 200)")


SCRIPTS = """
import gradio as gr

calls = []
def server(*texts):
    calls.append(texts)
    return " ".join(texts), len(calls)

with gr.Blocks() as demo:
    subject, verb = gr.Textbox("I", label="subject"), gr.Textbox("loved", label="verb")
    out, count = gr.Textbox(label="out"), gr.Number(label="count")
    gr.Button("local").click(None, [subject, verb], out, js="(s, v) => v + ' ' + s")
    gr.Button("both").click(
        server, [subject, verb], [out, count], js="(...all) => all.map(t => t.toUpperCase())"
    )
    gr.Button("foo").click(None, [], subject, js="x => x + ' foo'")
    gr.Button("two").click(None, None, [subject, verb], js="() => ['A', 'B']")
    gr.Button("after").click(server, [subject, verb], [out, count]).then(
        None, [out, count], [out, verb], js="(text, n) => [text + '!', n + 1]")
    gr.Button("bad").click(None, None, out, js="() => { throw new Error('no luck') }")
demo.launch()
"""


@pytest.mark.everywhere
def test_listeners_in_javascript_work_before_python(open_app):
    page = open_app(SCRIPTS, wait=False)
    out, subject = page.get_by_label("out"), page.get_by_label("subject")
    page.get_by_role("button", name="local").click()
    expect(out).to_have_value("loved I")
    page.get_by_role("button", name="foo").click()
    expect(subject).to_have_value("undefined foo")
    page.get_by_role("button", name="two").click()
    expect(subject).to_have_value("A")
    expect(page.get_by_label("verb")).to_have_value("B")
    page.get_by_role("button", name="both").click()
    expect(out).to_have_value("A B")
    expect(page.get_by_label("count")).to_have_value("1")
    page.get_by_role("button", name="after").click()
    expect(out).to_have_value("A B!")
    expect(page.get_by_label("verb")).to_have_value("3")


def test_a_failing_script_says_so(open_app):
    page = open_app(SCRIPTS, allow_errors=True)
    page.get_by_role("button", name="bad").click()
    expect(page.get_by_test_id("toast-body")).to_contain_text("no luck")


REQUEST = """
import gradio as gr

with gr.Blocks() as demo:
    out = gr.Textbox(label="out")

    @demo.load(outputs=out)
    def greet(request: gr.Request):
        browser = "Chrome" in request.headers["user-agent"]
        return f"{request.query_params.get('name')} {browser} {request.client.host}"

    cookies, session = gr.Textbox(label="cookies"), gr.Textbox(label="session")
    called = gr.Textbox(label="called")

    @gr.Button("ask").click(outputs=[cookies, session])
    def ask(request: gr.Request):
        return f"{request.cookies['taste']} {request.cookies.get('other')}", request.session_hash

    def direct(request: gr.Request):
        return str(request)

    with gr.Blocks() as other:
        gr.Button().click(direct, None, gr.Textbox())
    gr.Button("call").click(lambda: f"{direct(None)} {other()}", None, called)
demo.launch()
"""


def test_a_listener_learns_about_the_page(open_app):
    page = open_app(REQUEST)
    expect(page.get_by_label("out")).to_have_value("None True 127.0.0.1")
    page.goto(page.url + "?name=Ann")
    expect(page.get_by_label("out")).to_have_value("Ann True 127.0.0.1")
    page.context.add_cookies([{"name": "taste", "value": "sweet", "url": page.url}])
    page.reload()
    press(page, "ask")
    expect(page.get_by_label("cookies")).to_have_value("sweet None")
    first = page.get_by_label("session").input_value()
    assert re.fullmatch(r"[a-z0-9]{10,}", first)
    press(page, "call")
    expect(page.get_by_label("called")).to_have_value("None None")
    page.reload()
    press(page, "ask")
    expect(page.get_by_label("session")).not_to_have_value("")
    assert page.get_by_label("session").input_value() != first
