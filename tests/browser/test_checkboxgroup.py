"""CheckboxGroup as the visitor meets it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

APP = """
import gradio as gr

seen = []

def note(text):
    seen.append(text)
    return " | ".join(seen)

with gr.Blocks() as demo:
    log = gr.Textbox(label="log", lines=2)
    fruits = gr.CheckboxGroup(
        ["Apple", ("Banana", 2)], label="Fruits", info="As many as you like", show_select_all=True,
    )
    for event in ("input", "change"):
        getattr(fruits, event)(
            lambda picked, event=event: note(f"{event} {picked}"), fruits, log,
            show_progress="hidden", trigger_mode="multiple",
        )

    @fruits.select(outputs=log, show_progress="hidden")
    def selected(event: gr.SelectData):
        return note(f"select {event.index} {event.value} {event.selected}")

    gr.CheckboxGroup(["one", "two"], value=["two"], elem_id="fixed", interactive=False)
    gr.CheckboxGroup([], label="None", container=False, show_label=False)
    where = gr.CheckboxGroup(["a", "b", "c"], label="Where", type="index")
    gr.Button("Tell").click(lambda at: note(f"at {at}"), where, log)
    gr.Button("Set").click(lambda: [2], None, fruits)
    gr.Button("New").click(lambda: gr.CheckboxGroup(["Pear", "Plum"], value=["Plum"]), None, fruits)
demo.launch()
"""


@pytest.mark.everywhere
def test_ticking_choices_and_all_of_them(open_app):
    page = open_app(APP)
    log = page.get_by_label("log")
    fruits = page.get_by_role("group", name="Fruits")
    expect(fruits).to_have_accessible_description("As many as you like")
    expect(fruits).to_have_attribute("data-testid", "checkbox-group")
    apple, banana = fruits.get_by_label("Apple"), fruits.get_by_label("Banana")
    every = page.get_by_role("checkbox", name="Select all")
    banana.check()
    expect(log).to_have_value("select 1 2 True | input [2] | change [2]")
    assert every.evaluate("e => e.indeterminate")
    apple.press("Space")
    expect(every).to_be_checked()
    expect(log).to_have_value(
        "select 1 2 True | input [2] | change [2]"
        " | select 0 Apple True | input [2, 'Apple'] | change [2, 'Apple']"
    )
    every.press("Space")
    expect(apple).not_to_be_checked()
    expect(banana).not_to_be_checked()
    every.click()
    expect(apple).to_be_checked()
    expect(banana).to_be_checked()
    apple.uncheck()
    expect(every).not_to_be_checked()


def test_values_from_python_and_the_other_arguments(open_app):
    page = open_app(APP)
    log = page.get_by_label("log")
    page.get_by_label("c", exact=True).check()
    page.get_by_label("a", exact=True).check()
    page.get_by_role("button", name="Tell").click()
    expect(log).to_have_value("at [2, 0]")
    page.get_by_role("button", name="Set").click()
    expect(page.get_by_label("Banana")).to_be_checked()
    expect(page.get_by_label("Apple")).not_to_be_checked()
    page.get_by_role("button", name="New").click()
    expect(page.get_by_label("Banana")).to_have_count(0)
    expect(page.get_by_label("Plum")).to_be_checked()
    fixed = page.locator("#fixed")
    expect(fixed.get_by_role("group", name="Checkbox Group")).to_be_visible()
    expect(fixed.get_by_label("two")).to_be_checked()
    expect(fixed.get_by_label("one")).to_be_disabled()
    expect(page.get_by_role("group", name="None")).to_be_attached()
