"""Each event of a field, once for each thing that a visitor does, in the order that follows it."""

from __future__ import annotations

from playwright.sync_api import Page, expect

APP = """
import gradio as gr

seen = []

def listen(block, name):
    for event in map(str, block.EVENTS):
        def note(event=event):
            seen.append(f"{name}.{event}")
            return " ".join(seen)
        getattr(block, event)(note, None, log, trigger_mode="multiple", show_progress="hidden")

with gr.Blocks() as demo:
    log = gr.Textbox(label="Log", lines=2)
    gr.Button("Forget").click(lambda: seen.clear(), None, log)
    with gr.Row():
        listen(gr.Textbox(label="Words", interactive=True), "words")
        listen(gr.Number(1, label="Amount", interactive=True), "amount")
        listen(gr.Slider(0, 10, 5, step=1, label="Level", interactive=True), "level")
    with gr.Row():
        listen(gr.Checkbox(label="Agree", interactive=True), "agree")
        listen(gr.CheckboxGroup(["ham", "egg"], label="Food", interactive=True), "food")
        listen(gr.Radio(["bus", "tram"], label="Ride", interactive=True), "ride")
        listen(gr.Dropdown(["red", "blue"], label="Paint", interactive=True), "paint")
    with gr.Row():
        listen(gr.UploadButton("Send"), "send")
        listen(gr.File(label="Paper", interactive=True), "paper")
        listen(gr.MultimodalTextbox(label="Chat", interactive=True), "chat")
    listen(gr.Gallery(["a.svg", "b.svg"], label="Shots", interactive=False), "shots")
demo.launch()
"""
PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'/>"
PAPER = {"name": "x.txt", "mimeType": "text/plain", "buffer": b"words"}


def heard(page: Page, text: str) -> None:
    """These events and no other; then they are forgotten."""
    log = page.get_by_label("Log")
    expect(log).to_have_value(text)
    page.wait_for_timeout(200)  # for one that comes twice
    expect(log).to_have_value(text)
    page.get_by_role("button", name="Forget").click()
    expect(log).to_have_value("")


def test_fields_tell_each_thing_once(open_app):
    page = open_app(APP, files={"a.svg": PICTURE, "b.svg": PICTURE})
    page.get_by_label("Words").click()
    page.keyboard.type("a")
    page.keyboard.press("Enter")
    heard(page, "words.focus words.input words.change words.submit")
    page.get_by_label("Amount").click()
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    heard(page, "amount.focus amount.input amount.change amount.submit")
    page.get_by_label("range slider for Level").press("ArrowRight")
    heard(page, "level.input level.change level.release")
    for label, name in {"Agree": "agree", "ham": "food", "tram": "ride"}.items():
        page.get_by_label(label).click()
        heard(page, f"{name}.select {name}.input {name}.change")
    page.get_by_label("Paint").click()
    page.get_by_role("option", name="blue").click()
    heard(page, "paint.focus paint.select paint.input paint.change")


def test_files_tell_each_thing_once(open_app):
    page = open_app(APP, files={"a.svg": PICTURE, "b.svg": PICTURE})
    inputs = page.get_by_test_id("file-upload")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Send").click()
    chooser.value.set_files(PAPER)  # type: ignore[arg-type]
    heard(page, "send.click send.upload send.change")
    inputs.nth(1).set_input_files(PAPER)  # type: ignore[arg-type]
    heard(page, "paper.upload paper.change")
    page.locator(".file-preview tr").click()
    heard(page, "paper.select")
    page.get_by_role("button", name="Clear", exact=True).click()
    heard(page, "paper.clear paper.change")
    chat = page.get_by_role("textbox", name="Chat")
    chat.press("h")
    chat.press("Enter")
    heard(page, "chat.focus chat.input chat.change chat.submit")
    page.get_by_role("button", name="Thumbnail 2").click()
    heard(page, "shots.select shots.preview_open")
    page.get_by_role("button", name="Thumbnail 1").press("Escape")
    heard(page, "shots.preview_close")
