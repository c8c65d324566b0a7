from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

APP = """
import gradio as gr

PAIRS = [("The", "det"), (" quick brown ", None), ("fox", "noun"), (" jumps\\n  high", None)]

with gr.Blocks() as demo:
    shown = gr.HighlightedText(PAIRS, label="Shown", color_map={"det": "gold"}, elem_id="shown")
    legend = gr.HighlightedText(PAIRS, label="Legend", show_legend=True, elem_id="legend")
    scores = gr.HighlightedText([("bad", -1), (" so ", None), ("good", .5)], label="Scores",
                                show_legend=True, elem_id="scores")
    empty = gr.HighlightedText(label="Empty", elem_id="empty")
    edit = gr.HighlightedText(PAIRS, label="Edit", interactive=True, elem_id="edit")
    rate = gr.HighlightedText([("bad", -1), (" so good", None)], label="Rate", interactive=True,
                              elem_id="rate")
    told = gr.Textbox(label="told")
    changes = gr.Number(0, label="changes")

    def tell(value):
        return " ".join(f"{t['token'].strip()}={t['class_or_confidence']}" for t in value)

    def chosen(event: gr.SelectData):
        return f"{event.index} {event.value} {event.selected}"

    shown.select(chosen, None, told)
    pressed = gr.Textbox(label="pressed")
    edit.select(chosen, None, pressed)
    edit.change(tell, edit, told)
    edit.change(lambda n: n + 1, changes, changes)
    rate.change(tell, rate, told)
    give = gr.Button("give")
    give.click(lambda: (
        gr.HighlightedText([("new", "A")], label="Other", show_inline_category=False),
        [("worse", -.5)],
        gr.HighlightedText({"text": "Hello you", "entities": [
            {"entity": "hi", "start": 0, "end": 5}]}, interactive=False),
    ), None, [empty, scores, edit])

demo.launch()
"""


def told(page: Page, text: str) -> None:
    expect(page.get_by_label("told")).to_have_value(text)


def drag(page: Page, text: Locator, start: float, end: float) -> None:
    """Selects a part of the text's only line with the mouse; both ends are shares of its width."""
    text.scroll_into_view_if_needed()
    box = text.bounding_box()
    assert box
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * start, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * end, y, steps=4)
    page.mouse.up()


def test_parts_are_shown_and_chosen(open_app):
    page = open_app(APP)
    shown = page.locator("#shown")
    expect(shown.locator(".label")).to_have_text(["det", "noun"])
    expect(shown.locator(".textfield")).to_have_css("white-space-collapse", "preserve")
    shown.get_by_role("button", name="fox").click()
    told(page, "2 ['fox', 'noun'] True")
    shown.get_by_role("button", name="quick").press("Enter")
    told(page, "1 [' quick brown ', None] True")
    expect(shown.get_by_role("button", name="The")).to_have_css(
        "background-color", re.compile(r"color\(srgb 1 0\.84\d+ 0 / 0\.2\)")
    )


def test_legends(open_app):
    page = open_app(APP)
    legend = page.locator("#legend")
    expect(legend.locator(".label")).to_have_count(0)
    legend.get_by_role("button", name="noun").hover()
    expect(legend.get_by_text("The", exact=True).locator("..")).to_have_class(re.compile("faded"))
    legend.get_by_role("button", name="det").focus()
    expect(legend.get_by_text("fox", exact=True).locator("..")).to_have_class(re.compile("faded"))
    expect(page.locator("#scores .color-legend")).to_have_text("-10+1")
    expect(page.locator("#scores .token.scored")).to_have_text(["bad -1", "good 0.5"])
    expect(page.locator("#empty")).to_contain_text("No text yet")


def test_labelling_by_mouse(open_app):
    page = open_app(APP)
    edit = page.locator("#edit")
    drag(page, edit.get_by_role("textbox", name="quick brown"), 0.45, 1)
    field = edit.get_by_label("Label of brown")
    expect(field).to_be_focused()
    field.fill("adj")
    field.press("Enter")
    told(
        page, "The=det quick=None brown =adj fox=noun jumps\n  high=None".replace("brown ", "brown")
    )
    expect(page.get_by_label("changes")).to_have_value("1")
    edit.get_by_role("button", name="brown").first.click()
    edit.get_by_label("Label of brown").fill("colour")
    edit.get_by_label("Label of brown").press("Enter")
    expect(edit.locator(".label")).to_have_text(["det", "colour", "noun"])
    edit.get_by_role("button", name="Remove label of brown").click()
    told(page, "The=det quick brown=None fox=noun jumps\n  high=None")
    expect(page.get_by_label("changes")).to_have_value("3")


def test_what_is_pressed_in_an_editable_text_is_told(open_app):
    page = open_app(APP)
    edit, pressed = page.locator("#edit"), page.get_by_label("pressed")
    edit.get_by_role("textbox", name="quick brown").click()
    expect(pressed).to_have_value("1 [' quick brown ', None] True")
    edit.get_by_role("button", name="fox").first.click()
    expect(pressed).to_have_value("2 ['fox', 'noun'] True")
    drag(page, edit.get_by_role("textbox", name="quick brown"), 0.45, 1)
    expect(edit.get_by_label("Label of brown")).to_be_focused()
    expect(pressed).to_have_value("2 ['fox', 'noun'] True")


def test_labelling_is_given_up(open_app):
    page = open_app(APP)
    edit = page.locator("#edit")
    for key in ("Escape", "Enter"):
        drag(page, edit.get_by_role("textbox", name="quick brown"), 0.45, 1)
        expect(edit.get_by_label("Label of brown")).to_be_focused()
        page.keyboard.press(key)
        expect(edit.get_by_role("textbox", name="quick brown")).to_be_visible()
    expect(page.get_by_label("changes")).to_have_value("0")


def test_labelling_by_keyboard(open_app):
    page = open_app(APP)
    edit = page.locator("#edit")
    edit.get_by_role("textbox", name="quick brown").focus()
    page.keyboard.press("Home")
    page.keyboard.type("not written")
    page.keyboard.press("Home")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(edit.get_by_label("Label of quick")).to_be_focused()
    page.keyboard.type("adj")
    page.keyboard.press("Enter")
    told(page, "The=det =None quick=adj brown=None fox=noun jumps\n  high=None")
    edit.get_by_role("button", name="fox").first.press("Delete")
    told(page, "The=det =None quick=adj brown fox jumps\n  high=None")


def test_scores_are_edited_as_numbers(open_app):
    page = open_app(APP)
    rate = page.locator("#rate")
    drag(page, rate.get_by_role("textbox", name="so good"), 0.4, 1)
    field = rate.get_by_label("Label of good")
    field.fill("7")
    field.press("Enter")
    told(page, "bad=-1 so=None good=1")


def test_updates(open_app):
    page = open_app(APP)
    page.get_by_role("button", name="give").click()
    expect(page.locator("#empty .label")).to_have_count(0)
    expect(page.locator("#empty")).to_contain_text("Other")
    expect(page.locator("#scores .token")).to_have_text(["worse -0.5"])
    expect(page.locator("#edit .label")).to_have_text(["hi"])
    expect(page.locator("#edit [contenteditable]")).to_have_count(0)
