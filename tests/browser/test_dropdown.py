"""Dropdown as the visitor meets it: one choice, several, typed ones; by mouse and by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

HEAD = """
import gradio as gr

seen = []

def note(text):
    seen.append(text)
    return " | ".join(seen)

def tell(box, log, *events):
    for event in events:
        getattr(box, event)(
            lambda value, event=event: note(f"{event} {value!r}"), box, log,
            show_progress="hidden", trigger_mode="multiple",
        )

    @box.select(outputs=log, show_progress="hidden", trigger_mode="multiple")
    def selected(event: gr.SelectData):
        return note(f"select {event.index} {event.value} {event.selected}")
"""

SINGLE = (
    HEAD
    + """
with gr.Blocks() as demo:
    log = gr.Textbox(label="log", lines=2)
    pet = gr.Dropdown(["Cat", ("Dog", 2), "Cobra"], label="Pet", info="Yours")
    tell(pet, log, "input", "change")
    free = gr.Dropdown(["Red", "Green"], value=None, label="Free", allow_custom_value=True)
    key = gr.Textbox(label="key")
    out = gr.Textbox(label="out")
    free.input(lambda value: f"input {value!r}", free, out)
    free.focus(lambda: "focus", None, out)
    free.blur(lambda: "blur", None, key)

    @free.key_up(outputs=key)
    def typed(event: gr.KeyUpData):
        return f"{event.key} in {event.input_value}"

    fixed = gr.Dropdown(["North", "South", "South-East"], label="Fixed", filterable=False)
    fixed.change(lambda value: value, fixed, out)
    gr.Dropdown(["a", "b"], elem_id="locked", interactive=False)
    gr.Dropdown(elem_id="empty", interactive=True, container=False)
    place = gr.Dropdown(["a", "b"], label="Place", type="index", buttons=[gr.Button("Help")])
    place.change(lambda at: f"at {at}", place, out)
    gr.Button("Set").click(lambda: 2, None, pet)
    gr.Button("New").click(
        lambda: gr.Dropdown(["Elk", "Emu"], value="Emu", label="Bird"), None, pet
    )
    many = gr.Dropdown([f"Item {n}" for n in range(300)], label="Many", num_choices_shown=20)
    many.change(lambda value: value, many, out)
demo.launch()
"""
)


def options(page):
    return page.get_by_role("option").all_inner_texts()


@pytest.mark.everywhere
def test_choosing_by_mouse(open_app):
    page = open_app(SINGLE)
    pet, log = page.get_by_role("combobox", name="Pet"), page.get_by_label("log")
    expect(pet).to_have_value("Cat")
    expect(pet).to_have_accessible_description("Yours")
    expect(pet).to_have_attribute("aria-expanded", "false")
    pet.click()
    expect(pet).to_have_attribute("aria-expanded", "true")
    listbox = page.get_by_role("listbox", name="Options")
    expect(listbox).to_be_visible()
    assert options(page) == ["Cat", "Dog", "Cobra"]
    expect(page.get_by_role("option", name="Cat")).to_have_attribute("aria-selected", "true")
    page.get_by_role("option", name="Dog").click()
    expect(pet).to_have_value("Dog")
    expect(listbox).to_have_count(0)
    expect(log).to_have_value("select 1 2 True | input 2 | change 2")
    # A click beside it, and one on the label, close and open it.
    page.get_by_text("Pet", exact=True).click()
    expect(listbox).to_be_visible()
    page.locator("footer").click()
    expect(listbox).to_have_count(0)
    expect(pet).to_have_value("Dog")


def test_choosing_by_keyboard(open_app):
    page = open_app(SINGLE)
    pet = page.get_by_role("combobox", name="Pet")
    listbox = page.get_by_role("listbox")

    def active():
        return page.locator(f"#{pet.get_attribute('aria-activedescendant')}").inner_text()

    pet.focus()
    expect(listbox).to_have_count(0)
    pet.press("ArrowDown")
    expect(listbox).to_be_visible()
    assert active() == "Cat"
    pet.press("ArrowUp")
    assert active() == "Cobra"
    pet.press("ArrowDown")
    pet.press("ArrowDown")
    assert active() == "Dog"
    pet.press("Escape")
    expect(listbox).to_have_count(0)
    expect(pet).to_have_value("Cat")
    expect(pet).to_be_focused()
    pet.press("Alt+ArrowDown")
    expect(listbox).to_be_visible()
    pet.press("ArrowDown")
    pet.press("Enter")
    expect(pet).to_have_value("Dog")
    expect(page.get_by_label("log")).to_have_value("select 1 2 True | input 2 | change 2")
    expect(pet).to_be_focused()


def test_tab_leaves_an_open_list(open_app):
    page = open_app(SINGLE)
    pet, free = page.get_by_role("combobox", name="Pet"), page.get_by_role("combobox", name="Free")
    pet.click()
    expect(page.get_by_role("listbox")).to_be_visible()
    pet.press("Tab")
    expect(free).to_be_focused()
    expect(page.get_by_role("listbox")).to_have_count(0)
    free.press("ArrowDown")
    expect(page.get_by_role("listbox")).to_be_visible()
    free.press("Shift+Tab")
    expect(pet).to_be_focused()


def test_typing_narrows_the_list(open_app):
    page = open_app(SINGLE)
    pet = page.get_by_role("combobox", name="Pet")
    pet.focus()
    pet.press_sequentially("CO")
    expect(page.get_by_role("option")).to_have_count(1)
    assert options(page) == ["Cobra"]
    pet.press("Enter")
    expect(pet).to_have_value("Cobra")
    pet.fill("xyz")
    expect(page.get_by_role("option")).to_have_count(0)
    expect(page.get_by_text("Nothing found.")).to_be_visible()
    pet.press("Enter")
    pet.blur()
    expect(pet).to_have_value("Cobra")
    many = page.get_by_role("combobox", name="Many")
    many.click()
    expect(page.get_by_role("option")).to_have_count(20)
    many.fill("299")
    page.get_by_role("option", name="Item 299").click()
    expect(page.get_by_label("out")).to_have_value("Item 299")


def test_a_field_without_filter_jumps_by_first_letter(open_app):
    page = open_app(SINGLE)
    fixed = page.get_by_role("combobox", name="Fixed")
    expect(fixed).to_have_attribute("readonly", "")
    fixed.press("s")
    fixed.press("s")
    fixed.press("Enter")
    expect(fixed).to_have_value("South-East")
    expect(page.get_by_label("out")).to_have_value("South-East")
    fixed.press(" ")
    expect(page.get_by_role("listbox")).to_be_visible()
    fixed.press("Escape")


def test_typed_values_are_taken_on_enter_and_on_leaving(open_app):
    page = open_app(SINGLE)
    free, out = page.get_by_role("combobox", name="Free"), page.get_by_label("out")
    key = page.get_by_label("key")
    expect(free).to_have_value("")
    free.focus()
    expect(out).to_have_value("focus")
    free.press_sequentially("Mauve")
    expect(key).to_have_value("e in Mauve")
    expect(page.get_by_text("Enter takes “Mauve”.")).to_be_visible()
    free.press("Enter")
    expect(out).to_have_value("input 'Mauve'")
    expect(page.get_by_role("listbox")).to_have_count(0)
    free.fill("Teal")
    free.blur()
    expect(out).to_have_value("input 'Teal'")
    expect(free).to_have_value("Teal")
    expect(key).to_have_value("blur")
    free.fill("re")
    free.press("ArrowDown")
    free.press("ArrowDown")
    free.press("Enter")
    expect(free).to_have_value("Green")
    expect(out).to_have_value("input 'Green'")
    free.fill("")
    free.blur()
    expect(out).to_have_value("input ''")


def test_values_from_python_and_the_other_arguments(open_app):
    page = open_app(SINGLE)
    pet, out = page.get_by_role("combobox", name="Pet"), page.get_by_label("out")
    page.get_by_role("button", name="Set").click()
    expect(pet).to_have_value("Dog")
    page.get_by_role("button", name="New").click()
    bird = page.get_by_role("combobox", name="Bird")
    expect(bird).to_have_value("Emu")
    bird.click()
    assert options(page) == ["Elk", "Emu"]
    bird.press("Escape")
    page.get_by_role("combobox", name="Place").click()
    page.get_by_role("option", name="b", exact=True).click()
    expect(out).to_have_value("at 1")
    locked = page.locator("#locked").get_by_role("combobox", name="Dropdown")
    expect(locked).to_be_disabled()
    expect(locked).to_have_value("a")
    page.locator("#empty").get_by_role("combobox").click()
    expect(page.get_by_text("Nothing found.")).to_be_visible()
    expect(page.get_by_role("button", name="Help")).to_be_visible()


MULTI = (
    HEAD
    + """
with gr.Blocks() as demo:
    log = gr.Textbox(label="log", lines=2)
    tags = gr.Dropdown(["Red", ("Green", 2), "Blue"], value=["Red"], multiselect=True, label="Tags")
    tell(tags, log, "input", "change")
    two = gr.Dropdown(["a", "b", "c"], multiselect=True, max_choices=2, label="Two")
    free = gr.Dropdown(["x"], multiselect=True, allow_custom_value=True, label="Free")
    out = gr.Textbox(label="out")
    two.change(lambda value: repr(value), two, out)
    free.change(lambda value: repr(value), free, out)
    typed = gr.Textbox(label="typed")

    @free.select(outputs=typed)
    def added(event: gr.SelectData):
        return f"{event.index} {event.value} {event.selected}"

    gr.Dropdown(["p", "q"], value=["p", "q"], multiselect=True, interactive=False, elem_id="locked")
    gr.Button("Set").click(lambda: [2, "Blue"], None, tags)
demo.launch()
"""
)


def test_picking_several_and_taking_them_away(open_app):
    page = open_app(MULTI)
    tags, log = page.get_by_role("combobox", name="Tags"), page.get_by_label("log")
    tags.click()
    expect(page.get_by_role("listbox")).to_have_attribute("aria-multiselectable", "true")
    page.get_by_role("option", name="Green").click()
    expect(log).to_have_value("select 1 2 True | input ['Red', 2] | change ['Red', 2]")
    expect(page.get_by_role("option", name="Green")).to_have_attribute("aria-selected", "true")
    page.get_by_role("option", name="Red").click()
    expect(page.get_by_role("button", name="Remove Red")).to_have_count(0)
    tags.press_sequentially("bl")
    tags.press("Enter")
    expect(page.get_by_role("button", name="Remove Blue")).to_be_visible()
    expect(tags).to_have_value("")
    tags.press("Backspace")
    expect(page.get_by_role("button", name="Remove Blue")).to_have_count(0)
    page.get_by_role("button", name="Remove Green").press("Enter")
    expect(page.get_by_role("button", name="Remove Green")).to_have_count(0)
    expect(tags).to_be_focused()
    tags.press("Escape")
    page.get_by_role("button", name="Set").click()
    expect(page.get_by_role("button", name="Remove Green")).to_be_visible()
    page.get_by_role("button", name="Clear").first.click()
    expect(page.get_by_role("button", name="Remove Green")).to_have_count(0)


def test_no_more_than_max_choices(open_app):
    page = open_app(MULTI)
    two, out = page.get_by_role("combobox", name="Two"), page.get_by_label("out")
    two.click()
    page.get_by_role("option", name="a").click()
    page.get_by_role("option", name="c").click()
    expect(out).to_have_value("['a', 'c']")
    expect(page.get_by_role("listbox")).to_have_count(0)
    two.click()
    expect(page.get_by_text("No more than 2 can be chosen.")).to_be_visible()
    expect(page.get_by_role("option", name="b")).to_have_attribute("aria-disabled", "true")
    two.press_sequentially("b")
    two.press("Enter")
    expect(out).to_have_value("['a', 'c']")
    two.fill("")
    page.get_by_role("option", name="a").click()
    expect(out).to_have_value("['c']")


def test_typed_values_become_tokens(open_app):
    page = open_app(MULTI)
    free, out = page.get_by_role("combobox", name="Free"), page.get_by_label("out")
    free.press_sequentially("new")
    free.press("Enter")
    free.press("x")  # at once: what is typed next is kept
    expect(out).to_have_value("['new']")
    expect(page.get_by_label("typed")).to_have_value("-1 new True")
    expect(free).to_have_value("x")
    free.blur()
    expect(out).to_have_value("['new', 'x']")
    expect(page.get_by_role("button", name="Remove new")).to_be_visible()
    locked = page.locator("#locked")
    expect(locked.get_by_role("combobox", name="Multiselect")).to_be_disabled()
    expect(locked).to_contain_text("p")
    expect(locked.get_by_role("button")).to_have_count(0)


PLACES = """
import gradio as gr

with gr.Blocks() as demo:
    with gr.Row():
        high = gr.Dropdown([f"Item {n}" for n in range(50)], label="High", min_width=0)
        gr.Textbox(label="Beside")
    gr.HTML("<div style='height: 150vh'></div>")
    low = gr.Dropdown([f"Item {n}" for n in range(50)], label="Low", elem_id="low")
    gr.Button("Go").click(lambda a, b: None, [high, low], None)
demo.launch(css="#low { margin-bottom: 0 } footer { display: none !important }")
"""


def test_the_list_opens_where_there_is_room_and_is_never_cut_off(open_app):
    page = open_app(PLACES)
    for name, below in (("High", True), ("Low", False)):
        field = page.get_by_role("combobox", name=name)
        field.scroll_into_view_if_needed()
        if name == "Low":
            page.evaluate("scrollTo(0, document.body.scrollHeight)")
        field.click()
        popup = page.get_by_role("listbox").locator("..")
        listed, at = popup.bounding_box(), page.locator(".field", has=field).bounding_box()
        assert (listed["y"] >= at["y"] + at["height"]) is below
        assert below or listed["y"] + listed["height"] <= at["y"]
        assert listed["y"] >= 0
        assert listed["y"] + listed["height"] <= page.viewport_size["height"]
        assert abs(listed["width"] - at["width"]) < 1
        # What is seen there is the option, not something that covers or cuts it.
        page.get_by_role("option", name="Item 3", exact=True).click()
        expect(field).to_have_value("Item 3")
        field.press("ArrowDown")
        for _ in range(12):
            field.press("ArrowDown")
        expect(page.get_by_role("option", name="Item 15", exact=True)).to_be_in_viewport()
        field.press("Escape")


def test_the_list_follows_its_field_when_the_page_scrolls(open_app):
    page = open_app(PLACES)
    high = page.get_by_role("combobox", name="High")
    high.click()
    popup = page.get_by_role("listbox").locator("..")
    before = popup.bounding_box()["y"]
    page.evaluate("""async () => {
        scrollBy(0, 30);
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    }""")
    assert abs(before - 30 - popup.bounding_box()["y"]) < 1


MANY = """
import gradio as gr

with gr.Blocks() as demo:
    choices = [f"choice {n}" for n in range(30)]
    pick = gr.Dropdown(choices, label="Pick", num_choices_shown=20, interactive=True)
    gr.Button("Few").click(lambda: gr.Dropdown(num_choices_shown=4), None, pick)
    gr.Button("Off").click(lambda: gr.Dropdown(interactive=False), None, pick)
    gr.Button("On").click(lambda: gr.Dropdown(interactive=True), None, pick)

demo.launch()
"""


def test_no_more_choices_are_shown_than_num_choices_shown(open_app):
    page = open_app(MANY)
    field, choices = page.get_by_label("Pick"), page.get_by_role("option")
    field.click()
    expect(choices).to_have_count(20)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Few").click()
    field.click()
    expect(choices).to_have_count(4)
    field.fill("choice 29")
    expect(choices).to_have_text(["choice 29"])


def test_a_list_stays_closed_after_its_field_was_turned_off(open_app):
    page = open_app(MANY)
    page.get_by_label("Pick").click()
    expect(page.get_by_role("option").first).to_be_visible()
    page.get_by_role("button", name="Off").dispatch_event("click")
    expect(page.get_by_role("option")).to_have_count(0)
    page.get_by_role("button", name="On").dispatch_event("click")
    expect(page.get_by_label("Pick")).to_be_enabled()
    expect(page.get_by_role("option")).to_have_count(0)


TURNED = """
import gradio as gr

with gr.Blocks() as demo:
    pet = gr.Dropdown(["Cat", "Dog"], label="Pet", interactive=True)
    pet.key_up(lambda: gr.Dropdown(interactive=False), None, pet)
    gr.Button("On").click(lambda: gr.Dropdown(interactive=True), None, pet)
demo.launch()
"""
SILENT = "addEventListener('blur', (event) => event.stopImmediatePropagation(), true)"
"""Some browsers do not tell that a field turned off has lost the focus."""


def test_a_list_closes_when_its_field_is_turned_off(open_app, page):
    page.add_init_script(SILENT)
    open_app(TURNED)
    pet = page.get_by_label("Pet")
    pet.click()
    expect(page.get_by_role("option")).to_have_count(2)
    pet.press("F2")
    expect(pet).to_be_disabled()
    expect(page.get_by_role("listbox")).to_have_count(0)
    page.get_by_role("button", name="On").click()
    expect(pet).to_be_enabled()
    expect(pet).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_role("listbox")).to_have_count(0)
    pet.click()
    expect(page.get_by_role("option")).to_have_count(2)
