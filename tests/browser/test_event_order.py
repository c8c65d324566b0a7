"""Which events an act of the visitor fires, in which order, with what data: as Gradio's page."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.visitor import press
from tests.pictures import png

APP = """
import json
import gradio as gr

lines = []
free = {"interactive": True}

def told(data):
    if isinstance(data, dict):
        if "path" in data:
            return data["orig_name"]
        return {k: "two" if v == two._id else told(v) for k, v in data.items()}
    return [told(each) for each in data] if isinstance(data, list) else data

def watch(name, part, events):
    for event in events.split():
        def tell(data: gr.EventData, event=event):
            lines.append(f"{name}.{event}" + (
                "" if data._data is None else " " + json.dumps(told(data._data))))
            return "\\n".join(lines)
        getattr(part, event)(tell, None, log, trigger_mode="multiple", show_progress="hidden")

with gr.Blocks() as demo:
    gr.Markdown("# Settings")
    log = gr.Textbox(label="log", lines=3, max_lines=3)
    watch("html", gr.HTML("hey"), "load")
    watch("text", gr.Textbox(label="text"), "focus change input submit blur")
    watch("number", gr.Number(1, label="number", **free), "change input submit")
    watch("slider", gr.Slider(0, 10, 3, step=1, label="slider", **free), "change input release")
    watch("check", gr.Checkbox(label="check"), "select input change")
    watch("group", gr.CheckboxGroup(["g1", "g2"], label="group"), "select input change")
    watch("radio", gr.Radio(["r1", "r2"], label="radio", **free), "select input change")
    watch("drop", gr.Dropdown(["d1", "d2"], label="drop", **free), "select input change")
    watch("own", gr.Dropdown(["o1"], label="own", allow_custom_value=True, **free),
          "focus blur key_up select input change")
    watch("many", gr.Dropdown(["m1", "m2"], label="many", multiselect=True, **free),
          "select input change")
    watch("date", gr.DateTime(label="date"), "change submit")
    watch("color", gr.ColorPicker(label="color"), "focus input change release submit blur")
    watch("mixed", gr.MultimodalTextbox(label="mixed", **free), "input change submit")
    with gr.Tabs() as tabs:
        with gr.Tab("one"):
            pass
        with gr.Tab("two") as two:
            pass
    watch("tabs", tabs, "change select")
    watch("two", two, "select")
    with gr.Accordion("more", open=False) as more:
        pass
    watch("more", more, "expand collapse")
    watch("button", gr.UploadButton("upload"), "click change upload")
    watch("files", gr.File(label="files", elem_id="files", file_count="multiple"),
          "upload change delete clear select")
    watch("image", gr.Image(label="image", elem_id="image"), "upload input change clear")
    watch("gallery", gr.Gallery(label="gallery", elem_id="gallery", **free),
          "upload change delete select preview_open preview_close")
    watch("editor", gr.ImageEditor(label="editor", elem_id="editor"), "upload input change")
    watch("table", gr.Dataframe([[1, "x"]], headers=["n", "s"], elem_id="table", **free),
          "select edit input change")
    chat = gr.Chatbot([{"role": "user", "content": "hi"}], elem_id="chat", editable="all")
    watch("chat", chat, "edit change clear")
    with gr.Row():
        first, second, third = (gr.Textbox(label=name) for name in ("first", "second", "third"))
    for name, part in (("first", first), ("second", second), ("third", third)):
        watch(name, part, "change")
    gr.Button("set").click(lambda: ["c", "b", "a"], None, [third, second, first])
demo.launch()
"""

ONE = {"name": "one.txt", "mimeType": "text/plain", "buffer": b"1"}
TWO = {"name": "two.txt", "mimeType": "text/plain", "buffer": b"22"}
PICTURE = {"name": "p.png", "mimeType": "image/png", "buffer": png(9, 9)}
SHOWN = '{"image": "p.png", "caption": null}'
CELL = '{"index": [0, 1], "value": "x", "row_value": [1, "x"], "col_value": ["x"]}'


def typed(label: str, text: str) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        page.get_by_label(label, exact=True).click()
        page.keyboard.type(text)

    return act


def clicked(role: str, name: str) -> Callable[[Page], None]:
    return lambda page: page.get_by_role(role, name=name, exact=True).click()  # type: ignore[arg-type]


def picked(label: str, option: str) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        page.get_by_label(label, exact=True).click()
        page.get_by_role("option", name=option, exact=True).click()

    return act


def put(part: str, *files: dict[str, object]) -> Callable[[Page], None]:
    return lambda page: page.locator(f"#{part} input[type=file]").first.set_input_files(files)  # type: ignore[arg-type]


def inside(part: str, name: str) -> Callable[[Page], None]:
    return lambda page: page.locator(f"#{part}").get_by_label(name, exact=True).first.click()


def key(name: str) -> Callable[[Page], None]:
    return lambda page: page.keyboard.press(name)


def chosen(page: Page) -> None:
    with page.expect_file_chooser() as chooser:
        press(page, "upload")
    chooser.value.set_files(ONE)  # type: ignore[arg-type]


def dragged(page: Page) -> None:
    box = page.get_by_role("slider", name="range slider for slider").bounding_box()
    assert box
    x, y, width = box["x"], box["y"] + box["height"] / 2, box["width"]
    page.mouse.move(x + width * 0.5, y)
    page.mouse.down()
    page.mouse.move(x + width * 0.7, y)
    page.mouse.up()


def cell(page: Page) -> None:
    page.get_by_test_id("cell-0-1").first.click()


def rewritten(page: Page) -> None:
    page.get_by_test_id("cell-0-1").first.dblclick()
    page.get_by_label("Edit cell").fill("y")
    page.keyboard.press("Enter")


def reworded(page: Page) -> None:
    chat = page.locator("#chat")
    chat.get_by_label("Edit").first.click()
    chat.get_by_role("textbox").first.fill("ho")
    chat.get_by_label("Submit").first.click()


Step = tuple[Callable[[Page], None], list[str]]

FORMS: list[Step] = [
    (typed("text", "a"), ["text.focus", 'text.change "a"', "text.input"]),
    (key("Enter"), ["text.submit"]),
    (typed("number", "2"), ["text.blur", "number.change", "number.input"]),
    (key("Enter"), ["number.submit"]),
    (
        dragged,
        ["slider.change", "slider.input", "slider.change", "slider.input", "slider.release 7"],
    ),
    (key("ArrowLeft"), ["slider.change", "slider.input", "slider.release 6"]),
    (
        clicked("checkbox", "check"),
        [
            'check.select {"index": 0, "value": true, "selected": true}',
            "check.input",
            "check.change true",
        ],
    ),
    (
        key("Enter"),
        [
            'check.select {"index": 0, "value": false, "selected": false}',
            "check.input",
            "check.change false",
        ],
    ),
    (
        clicked("checkbox", "g2"),
        [
            'group.select {"index": 1, "value": "g2", "selected": true}',
            "group.input",
            'group.change ["g2"]',
        ],
    ),
    (
        key("Enter"),
        [
            'group.select {"index": 1, "value": "g2", "selected": false}',
            "group.input",
            "group.change []",
        ],
    ),
    (
        clicked("radio", "r2"),
        ["radio.change", "radio.input", 'radio.select {"index": 1, "value": "r2"}'],
    ),
    (
        picked("drop", "d2"),
        ['drop.select {"index": 1, "value": "d2", "selected": true}', "drop.input", "drop.change"],
    ),
    (typed("own", "q"), ["own.focus", 'own.key_up {"key": "q", "input_value": "q"}']),
    (clicked("heading", "Settings"), ["own.blur", "own.input", "own.change"]),
    (
        picked("many", "m2"),
        ['many.select {"index": 1, "value": "m2", "selected": true}', "many.input", "many.change"],
    ),
    (
        lambda page: page.get_by_label("date", exact=True).fill("2024-01-02 03:04:05"),
        [],
    ),
    (
        lambda page: page.get_by_label("date", exact=True).press("Enter"),
        ["date.change", "date.submit"],
    ),
    (clicked("button", "color"), ["color.focus"]),
    (lambda page: page.get_by_label("Colour as text").fill("#808080"), []),
    (key("Enter"), ["color.input", "color.submit", 'color.change "#808080"']),
    (
        lambda page: page.get_by_role("slider", name="Saturation and brightness").press("ArrowUp"),
        ["color.input", 'color.change "#838383"', 'color.release "#838383"'],
    ),
    (key("Escape"), ["color.blur"]),
    (
        typed("mixed", "a"),
        ['mixed.change {"text": "a", "files": []}', "mixed.input"],
    ),
    (
        clicked("tab", "two"),
        [
            "tabs.change",
            'tabs.select {"index": 1, "value": "two", "id": "two", "component_id": "two"}',
            'two.select {"index": 1, "value": "two"}',
        ],
    ),
    (clicked("button", "more"), ["more.expand"]),
    (clicked("button", "more"), ["more.collapse"]),
    (clicked("button", "set"), ['first.change "a"', 'second.change "b"', 'third.change "c"']),
]

MEDIA: list[Step] = [
    (chosen, ["button.click", "button.change", "button.upload"]),
    (chosen, ["button.click", "button.change", "button.upload"]),
    (put("files", ONE, TWO), ["files.upload", 'files.change ["one.txt", "two.txt"]']),
    (inside("files", "two.txt"), ['files.select {"index": 1, "value": "two.txt"}']),
    (inside("files", "Remove one.txt"), ['files.delete "one.txt"', 'files.change ["two.txt"]']),
    (inside("files", "Clear"), ["files.clear", "files.change"]),
    (put("image", PICTURE), ["image.change", "image.upload", "image.input"]),
    (inside("image", "Remove Image"), ["image.clear", "image.input", "image.change"]),
    (put("gallery", PICTURE), [f"gallery.upload [{SHOWN}]", f"gallery.change [{SHOWN}]"]),
    (
        inside("gallery", "Thumbnail 1 of 1"),
        ["gallery.preview_open", f'gallery.select {{"index": 0, "value": {SHOWN}}}'],
    ),
    (inside("gallery", "Close"), ["gallery.preview_close"]),
    (put("editor", PICTURE), ["editor.input", "editor.change", "editor.upload"]),
    (cell, [f"table.select {CELL}"]),
    (cell, [f"table.select {CELL}"]),
    (
        rewritten,
        [
            f"table.select {CELL}",
            f"table.select {CELL}",
            'table.edit {"index": [0, 1], "previous_value": "x", "value": "y"}',
            'table.change {"headers": ["n", "s"], "data": [[1, "y"]], "metadata": null}',
            "table.input",
        ],
    ),
    (
        reworded,
        [
            'chat.edit {"index": 0, "value": "ho", "previous_value": "hi"}',
            'chat.change [{"role": "user", "metadata": null, "content": '
            '[{"type": "text", "text": "ho"}], "options": null}]',
        ],
    ),
    (inside("chat", "Clear"), ["chat.clear", "chat.change []"]),
]


def follow(page: Page, steps: list[Step], lines: list[str]) -> None:
    """Takes every step; after each the log holds what it has to, and nothing else."""
    log = page.get_by_label("log")
    for act, more in steps:
        act(page)
        lines += more
        expect(log).to_have_value("\n".join(lines))


def test_fields_fire_their_events_in_order(open_app):
    page = open_app(APP)
    follow(page, FORMS, ["html.load"])


def test_files_tables_and_chats_fire_their_events_in_order(open_app):
    page = open_app(APP)
    follow(page, MEDIA, ["html.load"])
