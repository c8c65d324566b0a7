"""What a function learns of an event by its own class, and options of listeners."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.visitor import press

DATA = """
import os
import gradio as gr

MESSAGES = [{"role": "user", "content": "Why?"}, {"role": "assistant", "content": "Because."}]

def like(data: gr.LikeData):
    return f"{type(data).__name__} {data.index} {data.value} {data.liked} {data.target.label}"

def retry(data: gr.RetryData):
    return f"{type(data).__name__} {data.index} {data.value} {data.target.label}"

def undo(history, data: gr.UndoData):
    return history[: data.index], f"{type(data).__name__} {data.index} {data.value}"

def delete(data: gr.DeletedFileData):
    file = data.file
    return f"{type(data).__name__} {type(file).__name__} {os.path.basename(file.path)} {file.size}"

with gr.Blocks() as demo:
    chat = gr.Chatbot(MESSAGES, label="Chat")
    files = gr.File(label="Files", file_count="multiple")
    log = gr.Textbox(label="Log")
    chat.like(like, None, log)
    chat.retry(retry, None, log)
    chat.undo(undo, chat, [chat, log])
    files.delete(delete, None, log)
demo.launch()
"""


def test_reactions_and_removed_files_are_told_by_their_own_classes(open_app):
    page = open_app(DATA)
    log = page.get_by_label("Log")
    press(page, "Like")
    expect(log).to_have_value("LikeData 1 ['Because.'] True Chat")
    press(page, "Dislike")
    expect(log).to_have_value("LikeData 1 ['Because.'] False Chat")
    press(page, "Retry")
    expect(log).to_have_value("RetryData 0 Why? Chat")
    press(page, "Undo")
    expect(log).to_have_value("UndoData 0 Why?")
    expect(page.get_by_test_id("user")).to_have_count(0)

    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Click to upload").first.click()
    one = {"name": "one.txt", "mimeType": "text/plain", "buffer": b"one"}
    three = {"name": "three.txt", "mimeType": "text/plain", "buffer": b"three"}
    chooser.value.set_files([one, three])  # type: ignore[list-item]
    press(page, "Remove three.txt")
    expect(log).to_have_value("DeletedFileData FileData three.txt 5")


OPTIONS = """
import gradio as gr

def show(value):
    return f"{type(value).__name__} {value}"

def number():
    return 3.14159

with gr.Blocks() as demo:
    choice = gr.Dropdown(["a", "b"], value="b", type="index", label="choice")
    text, out = gr.Textbox(label="text"), gr.Number(label="out", precision=1)
    gr.Button("prepared").click(show, choice, text)
    gr.Button("raw").click(show, choice, text, preprocess=False)
    gr.Button("rounded").click(number, None, out)
    gr.Button("as it is").click(number, None, out, postprocess=False)
    for kind in ("public", "undocumented", "private"):
        gr.Button(kind).click(lambda kind=kind: f"ran {kind}", None, text, api_name=kind,
                              api_visibility=kind)
    gr.Button("call").click(lambda: demo(api_name="public"), None, text)
demo.launch()
"""


def test_values_may_pass_as_they_are(open_app):
    page = open_app(OPTIONS)
    text, out = page.get_by_label("text"), page.get_by_label("out")
    press(page, "prepared")
    expect(text).to_have_value("int 1")
    press(page, "raw")
    expect(text).to_have_value("str b")
    press(page, "rounded")
    expect(out).to_have_value("3.1")
    press(page, "as it is")
    expect(out).to_have_value("3.14159")


def test_a_page_runs_listeners_whatever_their_visibility(open_app):
    page = open_app(OPTIONS)
    text = page.get_by_label("text")
    for kind in ("public", "undocumented", "private"):
        press(page, kind)
        expect(text).to_have_value(f"ran {kind}")
    press(page, "call")
    expect(text).to_have_value("ran public")


RAW = """
import gradio as gr

SCRIPT = '''
const [plain, empty, more] = element.querySelectorAll("button");
plain.onclick = () => trigger("click");
empty.onclick = () => trigger("click", null);
more.onclick = () => trigger("click", {by: 2});
'''

def raw(data: gr.EventData):
    known = data._data
    if isinstance(known, dict) and "path" in known:
        return f"{known['orig_name']} {data.size} {hasattr(data, 'file')}"
    return f"{known} {getattr(data, 'by', 'unknown')}"

def described(data: gr.DownloadData):
    return f"{data.file.orig_name} {data.size}"

with gr.Blocks() as demo:
    own = gr.HTML("<button>plain</button><button>empty</button><button>more</button>",
                  js_on_load=SCRIPT)
    files = gr.File(["a.txt", "b.txt"], label="Files", file_count="multiple", interactive=True)
    given = gr.File("a.txt", label="Given")
    log, typed = gr.Textbox(label="Log"), gr.Textbox(label="Typed")
    gr.on([own.click, files.delete, given.download], raw, None, log)
    given.download(described, None, typed)
demo.launch()
"""


def test_raw_data_is_what_the_event_brought(open_app):
    page = open_app(RAW, files={"a.txt": "a", "b.txt": "bb"})
    log = page.get_by_label("Log")
    press(page, "plain")
    expect(log).to_have_value("{} unknown")
    press(page, "empty")
    expect(log).to_have_value("None unknown")
    press(page, "more")
    expect(log).to_have_value("{'by': 2} 2")
    press(page, "Remove b.txt")
    expect(log).to_have_value("b.txt 2 False")
    with page.expect_download():
        page.locator(".block", has_text="Given").get_by_label("Download a.txt").click()
    expect(log).to_have_value("a.txt 1 False")
    expect(page.get_by_label("Typed")).to_have_value("a.txt 1")
