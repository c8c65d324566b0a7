"""A field for text and files as visitors use it: typing, choosing, dropping, pasting, recording."""

from __future__ import annotations

import json
import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

AXE = Path(__file__).parents[2] / "site" / "node_modules" / "axe-core" / "axe.min.js"

APP = """
import os
import gradio as gr

def told(message):
    files = []
    for path in message["files"]:
        with open(path, "rb") as file:
            files.append(f"{os.path.basename(path)} {len(file.read())}")
    return f"{message['text']!r} {files}"

with gr.Blocks() as demo:
    gr.Markdown("# Messages")
    box = gr.MultimodalTextbox(
        label="Message", info="Say it", placeholder="Write here", file_count="multiple",
        file_types=["image", ".txt", ".wav"], sources=["upload", "microphone"], stop_btn=True,
        max_plain_text_length=20, elem_id="box", elem_classes="mine",
        html_attributes=gr.InputHTMLAttributes(spellcheck=False))
    log, events = gr.Textbox(label="Log"), gr.Textbox(label="Events")
    names = gr.State([])

    def note(name):
        def add(names, data: gr.EventData):
            names.append(name if data._data is None else f"{name} {data._data}")
            return names, ", ".join(names[-3:])
        return add

    box.change(told, box, log)
    for name in ("input", "submit", "focus", "blur", "stop", "select"):
        getattr(box, name)(note(name), names, [names, events], trigger_mode="multiple")

    tall = gr.MultimodalTextbox(label="Tall", lines=3, max_lines=4, submit_btn="Go", rtl=True,
                                elem_id="tall", autofocus=True)
    tall.submit(lambda message: message["text"].upper(), tall, log)
    shown = gr.MultimodalTextbox({"text": "given", "files": ["pic.svg", "notes.txt"]},
                                 label="Shown", interactive=False, elem_id="shown")
    plain = gr.MultimodalTextbox(label="Plain", show_label=False, submit_btn=False, elem_id="plain")
    fill = gr.Button("Fill")
    fill.click(lambda: ({"text": "new", "files": ["notes.txt"]}, "only text"), None, [box, plain])
demo.launch()
"""
FILES: dict[str, str | bytes] = {
    "pic.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='50' height='50'/>",
    "notes.txt": "hello",
}


def parts(page: Page) -> tuple[Locator, Locator, Locator]:
    box = page.locator("#box")
    return box, box.get_by_label("Message"), page.get_by_label("Log")


def choose(page: Page, box: Locator, *files: tuple[str, str, bytes]) -> None:
    with page.expect_file_chooser() as chooser:
        box.get_by_role("button", name="Upload a file").click()
    chooser.value.set_files(
        [{"name": name, "mimeType": media, "buffer": data} for name, media, data in files]
    )


def test_text_and_files_reach_python(open_app):
    page = open_app(APP, files=FILES)
    box, field, log = parts(page)
    expect(box).to_have_class(re.compile(r"block .*multimodal-textbox.* mine"))
    expect(field).to_have_attribute("spellcheck", "false")
    expect(box.get_by_text("Say it")).to_be_visible()
    field.press_sequentially("hi")
    expect(log).to_have_value("'hi' []")

    choose(page, box, ("a.png", "image/png", b"12345"), ("b.txt", "text/plain", b"1"))
    expect(log).to_have_value("'hi' ['a.png 5', 'b.txt 1']")
    files = box.get_by_role("list", name="Uploaded files")
    expect(files.get_by_role("listitem")).to_have_count(2)
    expect(files.get_by_role("img", name="a.png")).to_be_visible()
    expect(files.get_by_text("b.txt")).to_be_visible()

    choose(page, box, ("c.pdf", "application/pdf", b"x"))
    expect(page.get_by_role("alert")).to_contain_text("c.pdf is not of an accepted type")
    expect(files.get_by_role("listitem")).to_have_count(2)

    box.get_by_role("button", name="Remove file a.png").click()
    expect(log).to_have_value("'hi' ['b.txt 1']")
    expect(field).to_be_focused()
    box.get_by_role("button", name="Remove file").press("Enter")
    expect(log).to_have_value("'hi' []")
    expect(files).to_have_count(0)


def test_keys_buttons_and_events(open_app):
    page = open_app(APP, files=FILES)
    box, field, log = parts(page)
    events = page.get_by_label("Events")
    tall = page.locator("#tall").get_by_label("Tall")
    expect(tall).to_be_focused()
    field.click()
    expect(events).to_have_value("focus")
    field.press_sequentially("ab")
    expect(events).to_have_value("focus, input, input")
    height = field.evaluate("e => e.offsetHeight")
    field.press("Shift+Enter")
    field.press("c")
    expect(log).to_have_value("'ab\\nc' []")
    assert field.evaluate("e => e.offsetHeight") > height, "the field grows with its text"
    field.press("Enter")
    expect(events).to_have_value(re.compile("submit$"))
    expect(field).to_have_value("ab\nc")
    field.press("Control+a")
    expect(events).to_have_value(re.compile(r"select \{'index': \[0, 4\], 'value': 'ab\\nc'\}$"))
    field.press("End")
    box.get_by_role("button", name="Submit").click()
    expect(events).to_have_value(re.compile("blur, submit$"))
    box.get_by_role("button", name="Stop").click()
    expect(events).to_have_value(re.compile("stop$"))

    tall.fill("one")
    tall.press("Enter")
    tall.press_sequentially("two")
    tall.press("Shift+Enter")
    expect(log).to_have_value("ONE\nTWO")
    page.locator("#tall").get_by_role("button", name="Go").click()
    assert tall.evaluate("e => getComputedStyle(e).direction") == "rtl"


def test_python_fills_it_and_what_is_shown_cannot_be_changed(open_app):
    page = open_app(APP, files=FILES)
    _, field, log = parts(page)
    shown = page.locator("#shown")
    expect(shown.get_by_label("Shown")).to_have_value("given")
    expect(shown.get_by_label("Shown")).to_be_disabled()
    expect(shown.get_by_role("img", name="pic.svg")).to_have_js_property("naturalWidth", 50)
    expect(shown.get_by_role("button", name="Remove file")).to_have_count(0)
    expect(shown.get_by_role("button", name="Upload a file")).to_be_disabled()
    expect(page.locator("#plain").get_by_role("button", name="Submit")).to_have_count(0)
    page.get_by_role("button", name="Fill").click()
    expect(field).to_have_value("new")
    expect(log).to_have_value("'new' ['notes.txt 5']")
    expect(page.get_by_label("Plain")).to_have_value("only text")


PASTE = """(field, [text, file]) => {
    const data = new DataTransfer();
    if (text) data.setData("text/plain", text);
    if (file) data.items.add(new File(["12"], file, { type: "image/png" }));
    const options = { clipboardData: data, bubbles: true, cancelable: true };
    return field.dispatchEvent(new ClipboardEvent("paste", options));
}"""

DROP = """(area) => {
    const data = new DataTransfer();
    data.items.add(new File(["123"], "dropped.txt", { type: "text/plain" }));
    for (const name of ["dragenter", "dragover", "drop"])
        area.dispatchEvent(new DragEvent(name, { dataTransfer: data, bubbles: true,
                                                 cancelable: true }));
}"""


def test_what_is_pasted_and_dropped(open_app, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = open_app(APP, files=FILES)
    box, field, log = parts(page)
    field.click()
    for text in ("a short text", "a text of more than twenty letters"):
        page.evaluate("(text) => navigator.clipboard.writeText(text)", text)
        page.keyboard.press("Control+v")
    expect(log).to_have_value("'a short text' ['pasted_text.txt 34']")
    assert field.evaluate(PASTE, ["", "image.png"]) is False
    expect(log).to_have_value("'a short text' ['pasted_text.txt 34', 'image.png 2']")
    assert field.evaluate(PASTE, ["short", "office.png"]) is True, "text goes before its picture"
    box.get_by_role("group", name="Multimedia input field").locator(".input-row").evaluate(DROP)
    expect(log).to_have_value(re.compile(r"'image.png 2', 'dropped.txt 3'\]$"))


def test_the_microphone_makes_a_file_of_sound(open_app, context):
    context.grant_permissions(["microphone"])
    page = open_app(APP, files=FILES)
    box, _, log = parts(page)
    box.get_by_role("button", name="Record audio").click()
    box.get_by_role("button", name="Start recording").click()
    expect(box.get_by_role("timer")).to_have_text("0:01")
    box.get_by_role("button", name="Stop recording").click()
    expect(box.get_by_text("audio.wav")).to_be_visible()
    expect(log).to_have_value(re.compile(r"'' \['audio.wav \d{5,}'\]"))
    expect(box.get_by_role("button", name="Start recording")).to_have_count(0)
    assert page.evaluate("""async () => {
        const item = document.querySelector("#box .thumbnail-item");
        return item.title;
    }""").startswith("audio.wav, ")


def test_a_blocked_microphone_is_explained(open_app, context):
    context.clear_permissions()
    page = open_app(APP, files=FILES)
    box, field, _ = parts(page)
    box.get_by_role("button", name="Record audio").click()
    box.get_by_role("button", name="Start recording").click()
    expect(box.get_by_role("alert")).to_contain_text("The microphone may not be used. Allow it")
    expect(field).to_be_editable()


def test_it_is_accessible(open_app):
    page = open_app(APP, files=FILES)
    page.get_by_role("button", name="Fill").click()
    page.locator("#box").get_by_role("button", name="Record audio").click()
    expect(page.get_by_role("button", name="Start recording")).to_be_visible()
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("async () => (await axe.run()).violations")
    assert not found, json.dumps(
        [[item["id"], [node["html"] for node in item["nodes"]]] for item in found], indent=1
    )
