"""Apps from elsewhere: a real Gradio server, and another site (mission rows FUN-07 to FUN-09)."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import expect

from lite.errors import BuildError
from tests.browser.visitor import press
from tests.gradioserver import serving

REMOTE = """
import time
import gradio as gr

def greet(name, times):
    return f"Hello {name}! " * int(times)

def count(times):
    for at in range(int(times)):
        yield f"step {at}"
        time.sleep(0.6)

def fail():
    raise gr.Error("The server says no", title="Refused")

def size(path):
    with open(path, "rb") as file:
        return len(file.read())

def make(text):
    with open("made.txt", "w") as file:
        file.write(text)
    return "made.txt"

def more(held):
    return held + 1, held + 1

with gr.Blocks(title="Remote") as demo:
    gr.Markdown("# A remote app")
    with gr.Row():
        name = gr.Textbox("Bo", label="name")
        times = gr.Slider(1, 5, 2, step=1, label="times")
    out, number = gr.Textbox(label="out"), gr.Number(label="number")
    gr.Button("Greet").click(greet, [name, times], out, api_name="greet").then(
        lambda: 42, None, number
    )
    gr.Button("Count").click(count, times, out)
    gr.Button("Fail").click(fail)
    file = gr.File(label="file")
    gr.Button("Size").click(size, file, number)
    gr.Button("Make").click(make, name, file)
    held = gr.State(0)
    gr.Button("More").click(more, held, [held, number])
    gr.Button("Rename").click(lambda: gr.Textbox(label="your name"), None, name)
    gr.Button("Shout").click(None, name, out, js="name => name.toUpperCase()")
demo.launch()
"""


@pytest.fixture(scope="module")
def remote(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real Gradio server on another origin."""
    with serving(REMOTE, tmp_path_factory.mktemp("remote")) as url:
        yield url


def test_a_gradio_server_becomes_an_app_of_the_page(open_app, watch, remote, tmp_path: Path):
    watch.other = remote
    page = open_app(f"import gradio as gr\ndemo = gr.load({remote!r})\n", allow_errors=True)
    out, number = page.get_by_label("out"), page.get_by_label("number", exact=True)

    expect(page.get_by_role("heading", name="A remote app")).to_be_visible()
    press(page, "Greet")
    expect(out).to_have_value("Hello Bo! Hello Bo! ")
    expect(number).to_have_value("42")
    press(page, "Count")
    expect(out).to_have_value("step 0")
    expect(out).to_have_value("step 1")
    press(page, "More")
    expect(number).to_have_value("1")
    press(page, "More")
    expect(number).to_have_value("2")
    press(page, "Shout")
    expect(out).to_have_value("BO")
    press(page, "Rename")
    expect(page.get_by_label("your name")).to_have_value("Bo")
    press(page, "Fail")
    expect(page.get_by_test_id("toast-body")).to_contain_text("The server says no")
    expect(page.get_by_test_id("toast-body")).to_contain_text("Refused")

    upload = tmp_path / "note.txt"
    upload.write_text("12345")
    page.locator("input[type=file]").set_input_files(upload)
    expect(page.get_by_text("note.txt")).to_be_visible()
    press(page, "Size")
    expect(number).to_have_value("5")
    press(page, "Make")
    expect(page.get_by_text("made.txt")).to_be_visible()
    press(page, "Size")
    expect(number).to_have_value("2")


CALLED = """
import gradio as gr

greeter = gr.load("{url}", src="spaces")

def use(name):
    return greeter(name, 1, api_name="greet").strip()

with gr.Blocks() as demo:
    field, shown = gr.Textbox(label="field"), gr.Textbox(label="shown")
    field.submit(use, field, shown)
    gr.Button("stream").click(lambda: greeter(2, api_name="count"), None, shown)
demo.launch(show_error=True)
"""


def test_a_gradio_server_is_called_as_a_function(open_app, watch, remote):
    watch.other = remote
    page = open_app(CALLED.format(url=remote), allow_errors=True)
    page.get_by_label("field").fill("Ann")
    page.get_by_label("field").press("Enter")
    expect(page.get_by_label("shown")).to_have_value("Hello Ann!")
    page.get_by_role("button", name="stream").click()
    expect(page.get_by_test_id("toast-body")).to_contain_text("step by step")


GONE = """
import gradio as gr

with gr.Blocks() as demo:
    shown = gr.Textbox(label="shown")
    gr.Button("gone").click(lambda: gr.Blocks.load("http://127.0.0.1:9/x"), None, shown)
"""


def test_a_server_that_cannot_be_reached_is_named(open_app, watch):
    watch.other = "http://127.0.0.1:9"
    page = open_app(GONE, allow_errors=True)
    page.get_by_role("button", name="gone").click()
    toast = page.get_by_test_id("toast-body")
    expect(toast).to_contain_text("Space http://127.0.0.1:9/x cannot be reached from this page")


def test_the_build_names_a_server_that_cannot_be_reached(server):
    source = "import gradio as gr\n\ndemo = gr.load('http://127.0.0.1:9/x')\n"
    with pytest.raises(BuildError, match=r"app\.py:3: Space .* cannot be reached"):
        server.site(source, {})


SITE = """
import gradio as gr
import helper

with gr.Blocks(title="Site") as demo:
    text, shown = gr.Textbox(label="text"), gr.Textbox(label="shown")
    text.submit(helper.reverse, text, shown, api_name="reverse")
    secret = gr.Button("secret")
    secret.click(lambda: "it is 42", None, shown, api_name="hidden", api_visibility="private")
    secret.click(str.upper, text, text, api_name="upper", api_visibility="undocumented")

if __name__ == "__main__":
    demo.launch()
"""
AROUND = """
import gradio as gr

with gr.Blocks() as demo:
    gr.Markdown("# Around it")
    other = gr.load("{url}")
    again = gr.Textbox(label="again")
    gr.Button("call").click(lambda t: other(t, api_name="reverse"), again, again)
    gr.Button("raise").click(lambda t: other(t, api_name="upper"), again, again)
    gr.Button("spy").click(lambda: other(api_name="hidden"), None, again)
demo.launch(show_error=True)
"""


def test_a_site_of_ours_runs_inside_another(open_app, server):
    url = server.site(SITE, {"helper.py": "def reverse(text):\n    return text[::-1]\n"})
    page = open_app(AROUND.format(url=url), allow_errors=True)
    expect(page.get_by_role("heading", name="Around it")).to_be_visible()
    page.get_by_label("text").fill("abc")
    page.get_by_label("text").press("Enter")
    expect(page.get_by_label("shown")).to_have_value("cba")
    page.get_by_label("again").fill("xyz")
    page.get_by_role("button", name="call").click()
    expect(page.get_by_label("again")).to_have_value("zyx")
    page.get_by_role("button", name="raise").click()
    expect(page.get_by_label("again")).to_have_value("ZYX")
    page.get_by_role("button", name="spy").click()
    expect(page.get_by_test_id("toast-body")).to_contain_text("no listener with api_name='hidden'")
    page.get_by_role("button", name="secret").click()
    expect(page.get_by_label("shown")).to_have_value("it is 42")


PYTHONLESS = """
import gradio as gr

with gr.Blocks() as demo:
    text = gr.Textbox(label="text")
    gr.Button("Clear").click(lambda: "", None, text, js=True)
"""


def test_a_site_without_python_cannot_be_loaded(server):
    url = server.site(PYTHONLESS, {})
    source = f"import gradio as gr\n\ndemo = gr.load({url!r})\n"
    with pytest.raises(BuildError, match=r"app\.py:3: .* was built without Python"):
        server.site(source, {})


class Model(BaseHTTPRequestHandler):
    """Answers like a chat API: the last words that it was told, one by one."""

    def answer(self) -> None:
        """The stream of a chat completion; a preflight gets leave."""
        asked = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)) or "{}")
        words = [each["content"] for each in asked.get("messages", [])]
        parts = [f"{asked['model']}:", *(f" {word}" for word in words)] if words else []
        self.send_response(200)
        for name in ("Origin", "Headers", "Methods"):
            self.send_header(f"Access-Control-Allow-{name}", "*")
        self.end_headers()
        for part in parts:
            chunk = json.dumps({"choices": [{"delta": {"content": part}}]})
            self.wfile.write(f"data: {chunk}\n\n".encode())
        self.wfile.write(b"data: [DONE]\n\n")

    do_POST = do_OPTIONS = answer

    def log_message(self, format: str, *arguments: object) -> None:
        """Says nothing."""


@pytest.fixture
def model() -> Iterator[str]:
    """The address of a chat API on another origin."""
    http = ThreadingHTTPServer(("127.0.0.1", 0), Model)
    threading.Thread(target=http.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{http.server_port}"
    http.shutdown()
    http.server_close()


def test_a_chat_with_a_model_behind_an_api(open_app, watch, model):
    watch.other = model
    told = f"{model + '/v1/'!r}, model='tiny', token='t', system_message='Be kind.'"
    page = open_app(f"import gradio as gr\n\ngr.load_chat({told}).launch()\n")
    field = page.get_by_role("textbox")
    field.fill("Hi")
    field.press("Enter")
    expect(page.get_by_test_id("bot")).to_contain_text("tiny: Be kind. Hi")
