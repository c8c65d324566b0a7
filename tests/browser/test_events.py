"""Each event, once for each thing that a visitor does, in the order that follows it.

`tests/test_events_told.py` holds this file against the list of all components.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.pictures import png

LISTEN = """
import gradio as gr

seen = []

def listen(block, name):
    for event in map(str, block.EVENTS):
        def note(event=event):
            seen.append(f"{name}.{event}")
            return " ".join(seen)
        getattr(block, event)(note, None, log, trigger_mode="multiple", show_progress="hidden")
    return block

with gr.Blocks() as demo:
    log = gr.Textbox(label="Log", lines=2)
    gr.Button("Forget").click(lambda: seen.clear(), None, log)
"""
FIELDS = """
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
PARTS = """
    with gr.Sidebar(label="Side") as side:
        gr.Markdown("beside")
    listen(side, "side")
    with gr.Accordion("More", open=False) as more:
        gr.Markdown("inside")
    listen(more, "more")
    with gr.Tabs() as tabs:
        with gr.Tab("One"):
            gr.Markdown("1")
        with gr.Tab("Two") as two:
            gr.Markdown("2")
    listen(tabs, "tabs")
    listen(two, "two")
    with gr.Walkthrough(selected=1) as walk:
        with gr.Step("First", id=1):
            on = gr.Button("On")
        with gr.Step("Then", id=2) as then:
            gr.Markdown("b")
    on.click(lambda: gr.Walkthrough(selected=2), None, walk)
    listen(walk, "walk")
    listen(then, "then")
    listen(gr.Button("Press"), "press")
    listen(gr.DownloadButton("Fetch", "a.svg"), "fetch")
    listen(gr.DuplicateButton("Copy it"), "twin")
    listen(gr.DeepLinkButton("Link"), "link")
    listen(gr.LoginButton("Enter"), "login")
    listen(gr.Code("x = 1", language="python", label="Source", interactive=True), "source")
    listen(gr.ColorPicker("#ff0000", label="Tint", interactive=True), "tint")
    listen(gr.DateTime("2030-01-01 00:00:00", label="When", interactive=True), "when")
    listen(gr.FileExplorer(glob="*.svg", label="Files", interactive=True), "files")
    listen(gr.Dialogue(speakers=["Ann", "Bob"], label="Talk", interactive=True), "talk")
    spot = ("c.png", [((0, 0, 40, 30), "spot")])
    listen(gr.AnnotatedImage(spot, label="Marked"), "marked")
    listen(gr.Dataframe([["a", 1]], headers=["w", "n"], interactive=True), "sheet")
    listen(gr.Dataset(components=["textbox"], samples=[["red"], ["blue"]]), "samples")
    listen(gr.HighlightedText([("hot", "A"), ("cold", "B")], label="Words"), "words")
    listen(gr.Label({"cat": 0.7, "dog": 0.3}, label="Badge"), "badge")
    listen(gr.Markdown("# Old", buttons=["copy"]), "prose")
    listen(gr.ImageSlider(("a.svg", "b.svg"), label="Slides", interactive=True), "slides")
    listen(gr.Image(label="Shot", interactive=True), "shot")
    listen(gr.Model3D(label="Body", interactive=True), "body")
    note = gr.Textbox("ab", label="Note", interactive=True, buttons=["copy"], stop_btn=True)
    listen(note, "note")
demo.launch()
"""
CHANGES = """
    press = listen(gr.Button("Press"), "button")
    marked = listen(gr.AnnotatedImage(("c.png", []), label="Marked"), "annotatedimage")
    badge = listen(gr.Label("cat"), "label")
    tree = listen(gr.JSON({"a": 1}), "json")
    words = listen(gr.HighlightedText([("hot", "A")]), "highlightedtext")
    prose = listen(gr.Markdown("# Old"), "markdown")
    told = listen(gr.Chatbot([{"role": "assistant", "content": "old"}]), "chatbot")
    docs = listen(gr.ParamViewer({"a": {"type": "str", "description": "A"}}), "paramviewer")
    page = listen(gr.HTML("<b>old</b>"), "html")
    kept = listen(gr.State(1), "state")
    clock = listen(gr.Timer(60, active=False), "timer")
    talk = listen(gr.Dialogue(speakers=["Ann"], label="Talk"), "dialogue")
    shots = listen(gr.Gallery(["a.svg"]), "gallery")
    fetch = listen(gr.DownloadButton("Fetch", "a.svg"), "downloadbutton")
    link = listen(gr.DeepLinkButton("Link"), "deeplinkbutton")
    twin = listen(gr.DuplicateButton("Twin"), "duplicatebutton")
    enter = listen(gr.LoginButton("Enter"), "loginbutton")
    changes = {
        press: "Pressed", marked: ("d.png", []), badge: "dog", tree: {"a": 2},
        words: [("cold", "A")], prose: "# New", told: [], docs: {}, page: "<i>new</i>", kept: 2,
        clock: 50, talk: "Ann: hi", shots: ["b.svg"],
        fetch: "b.svg", link: "Share", twin: "Double", enter: "Come in",
    }
    for component, value in changes.items():
        name = type(component).__name__.lower()
        gr.Button(f"Change {name}").click(lambda value=value: value, None, component)
demo.launch()
"""
OWN = """
    names = [str(event) for event in gr.HTML.EVENTS if event != "change"]
    own = gr.HTML(
        "".join(f"<button>{name}</button>" for name in names),
        js_on_load="element.addEventListener('click', e => trigger(e.target.textContent))",
    )
    listen(own, "own")
demo.launch()
"""
PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'/>"
FILES = {"a.svg": PICTURE, "b.svg": PICTURE, "c.png": png(40, 30), "d.png": png(30, 40)}
PAPER = {"name": "x.txt", "mimeType": "text/plain", "buffer": b"words"}


def heard(page: Page, text: str) -> None:
    """These events and no other; then they are forgotten."""
    log = page.get_by_label("Log")
    expect(log).to_have_value(text)
    page.wait_for_timeout(200)  # for one that comes twice
    expect(log).to_have_value(text)
    page.get_by_role("button", name="Forget").click()
    expect(log).to_have_value("")


@pytest.mark.everywhere
def test_fields_tell_each_thing_once(open_app):
    page = open_app(LISTEN + FIELDS, files=FILES)
    page.get_by_label("Words").click()
    page.keyboard.type("a")
    page.keyboard.press("Enter")
    heard(page, "words.focus words.change words.input words.submit")
    page.get_by_label("Amount").click()
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    heard(page, "amount.focus amount.change amount.input amount.submit")
    page.get_by_label("range slider for Level").press("ArrowRight")
    heard(page, "level.change level.input level.release")
    for label, told in {
        "Agree": "agree.select agree.input agree.change",
        "ham": "food.select food.input food.change",
        "tram": "ride.change ride.input ride.select",
    }.items():
        page.get_by_label(label).click()
        heard(page, told)
    page.get_by_label("Paint").click()
    page.get_by_role("option", name="blue").click()
    heard(page, "paint.focus paint.select paint.input paint.change")


@pytest.mark.everywhere
def test_files_tell_each_thing_once(open_app):
    page = open_app(LISTEN + FIELDS, files=FILES)
    inputs = page.get_by_test_id("file-upload")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Send").click()
    chooser.value.set_files(PAPER)  # type: ignore[arg-type]
    heard(page, "send.click send.change send.upload")
    inputs.nth(1).set_input_files(PAPER)  # type: ignore[arg-type]
    heard(page, "paper.upload paper.change")
    page.locator(".file-preview tr").click()
    heard(page, "paper.select")
    page.get_by_role("button", name="Clear", exact=True).click()
    heard(page, "paper.clear paper.change")
    chat = page.get_by_role("textbox", name="Chat")
    chat.press("h")
    chat.press("Enter")
    heard(page, "chat.focus chat.change chat.input chat.submit")
    page.get_by_role("button", name="Thumbnail 2").click()
    heard(page, "shots.preview_open shots.select")
    page.get_by_role("button", name="Thumbnail 1").press("Escape")
    heard(page, "shots.preview_close")


def test_parts_tell_each_thing_once(open_app, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = open_app(LISTEN + PARTS, files=FILES)

    def press(name: str) -> None:
        page.get_by_role("button", name=name, exact=True).first.click()

    press("Toggle Sidebar")
    heard(page, "side.collapse")
    press("Toggle Sidebar")
    heard(page, "side.expand")
    press("More")
    heard(page, "more.expand")
    press("More")
    heard(page, "more.collapse")
    page.get_by_role("tab", name="Two").click()
    heard(page, "tabs.change tabs.select two.select")
    press("On")
    heard(page, "walk.change then.select")
    page.get_by_role("tab", name="First").click()
    heard(page, "walk.change walk.select")
    press("Press")
    heard(page, "press.click")
    with page.expect_download():
        press("Fetch")
    heard(page, "fetch.click")
    press("Link")
    heard(page, "link.click")
    page.get_by_role("textbox", name="Source").click()
    page.keyboard.type("y")
    expect(page.get_by_label("Log")).to_have_value("source.focus source.input source.change")
    when = page.get_by_role("textbox", name="When")
    when.focus()
    heard(page, "source.focus source.input source.change source.blur")
    when.fill("2031-01-01 00:00:00")
    when.press("Enter")
    heard(page, "when.change when.submit")
    page.get_by_role("checkbox", name="Choose b.svg").click()
    heard(page, "files.select files.input files.change")
    line = page.get_by_role("textbox", name="Line 1")
    line.click()
    page.keyboard.type("h")
    heard(page, "talk.input talk.change")
    page.get_by_role("button", name="spot").click()
    heard(page, "marked.select")
    cell = page.get_by_role("gridcell").first
    cell.click()
    heard(page, "sheet.select")
    cell.click()
    page.keyboard.press("Enter")
    page.keyboard.type("q")
    page.keyboard.press("Enter")
    heard(page, "sheet.select sheet.edit sheet.change sheet.input")
    press("blue")
    heard(page, "samples.click samples.select samples.change")
    page.get_by_role("button", name="cold").click()
    heard(page, "words.select")
    page.get_by_role("button", name="dog").click()
    heard(page, "badge.select")
    prose = page.locator(".block").filter(has=page.get_by_role("heading", name="Old"))
    prose.get_by_role("button", name="Copy").click()
    heard(page, "prose.copy")
    note = page.locator(".block").filter(has=page.get_by_role("textbox", name="Note"))
    note.get_by_role("button", name="Copy").click()
    heard(page, "note.copy")
    note.get_by_role("button", name="Stop").click()
    heard(page, "note.stop")


def test_pictures_and_models_tell_each_thing_once(open_app):
    page = open_app(LISTEN + PARTS, files=FILES)
    inputs = page.get_by_test_id("file-upload")
    picture = {"name": "e.png", "mimeType": "image/png", "buffer": png(20, 20)}
    page.get_by_role("button", name="Remove Image").click()
    heard(page, "slides.clear slides.input slides.change")
    shot = page.locator(".block").filter(has_text="Shot").last
    shot.get_by_test_id("file-upload").set_input_files(picture)  # type: ignore[arg-type]
    heard(page, "shot.change shot.upload shot.input")
    shot.scroll_into_view_if_needed()
    shot.locator("img").click()
    heard(page, "shot.select")
    shot.get_by_role("button", name="Remove Image").click()
    heard(page, "shot.clear shot.input shot.change")
    body = {
        "name": "e.obj",
        "mimeType": "model/obj",
        "buffer": b"v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n",
    }
    inputs.last.set_input_files(body)  # type: ignore[arg-type]
    heard(page, "body.upload body.change")
    body_block = page.locator(".block").filter(has_text="Body").last
    body_block.get_by_role("button", name="Clear").click()
    heard(page, "body.clear body.change")


@pytest.mark.everywhere
def test_changes_are_told_once(open_app):
    """Whoever makes them: here it is Python."""
    page = open_app(LISTEN + CHANGES, files=FILES)
    heard(page, "html.load")
    for told in [
        "button.change",
        "annotatedimage.change",
        "label.change",
        "json.change",
        "highlightedtext.change",
        "markdown.change",
        "chatbot.change",
        "paramviewer.change",
        "html.change",
        "state.change",
        "timer.change",
        "dialogue.change",
        "gallery.change",
        "downloadbutton.change",
        "deeplinkbutton.change",
        "duplicatebutton.change",
        "loginbutton.change",
    ]:
        name = told.removesuffix(".change")
        page.get_by_role("button", name=f"Change {name}").click()
        heard(page, told)


def test_a_component_of_ones_own_tells_every_event_once(open_app):
    page = open_app(LISTEN + OWN)
    buttons = page.get_by_role("button").filter(has_not_text="Forget").all_inner_texts()
    assert len(buttons) > 30
    heard(page, "own.load")
    for name in buttons:
        page.get_by_role("button", name=name, exact=True).click()
        heard(page, f"own.{name}")
