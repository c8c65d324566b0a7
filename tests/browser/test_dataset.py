"""Dataset, Examples and ClearButton as the visitor meets them."""

from __future__ import annotations

from playwright.sync_api import expect

APP = """
import gradio as gr

with gr.Blocks() as demo:
    data = gr.Dataset(
        label="Words", components=["text", "number"], headers=["Word", "Count"],
        samples=[[f"word {n}", n] for n in range(1, 31)], samples_per_page=3, type="tuple",
        elem_id="words", elem_classes="mine",
    )
    clicked, chosen = gr.Textbox(label="clicked"), gr.Textbox(label="chosen")
    changed = gr.Textbox(label="changed")
    data.click(str, data, clicked, show_progress="hidden")
    data.change(lambda pair: pair[0], data, changed, show_progress="hidden")

    @data.select(outputs=chosen, show_progress="hidden")
    def select(event: gr.SelectData):
        return f"{event.index} {event.value}"

    tags = gr.Dataset(components=["text"], samples=[["red"], ["green"]], label="Tags")
    colour = gr.Textbox(label="colour")
    tags.click(lambda row: row[0], tags, colour, show_progress="hidden")
    more, none = gr.Button("more"), gr.Button("none")
    more.click(lambda: gr.Dataset(samples=[["blue"]], label="New tags"), None, tags)
    none.click(lambda: gr.Dataset(samples=[]), None, tags)
    named = gr.Dataset(components=["text"], samples=[["x"], ["y"]], label="Named",
                       sample_labels=["First", "Second"], show_label=False)
    named.select(select, None, chosen)
    named.click(lambda row: row[0], named, colour)
    gr.Dataset(components=["text"], samples=[["in a table"]], layout="table", label="Table")
demo.launch()
"""


def test_a_table_of_samples(open_app):
    page = open_app(APP)
    table = page.get_by_role("grid", name="Words")
    clicked, chosen = page.get_by_label("clicked"), page.get_by_label("chosen")
    expect(table.get_by_role("columnheader")).to_have_text(["Word", "Count"])
    expect(page.locator("#words.mine")).to_be_visible()
    page.get_by_test_id("dataset-cell-1-0").click()
    expect(clicked).to_have_value("(1, ['word 2', 2])")
    expect(chosen).to_have_value("1 ['word 2', 2]")
    expect(page.get_by_label("changed")).to_have_value("1")
    expect(table.get_by_role("row", selected=True)).to_contain_text("word 2")

    # The arrow keys go through the cells, Enter and the space bar choose.
    cell = page.get_by_test_id("dataset-cell-1-0")
    cell.focus()
    cell.press("ArrowDown")
    expect(page.get_by_test_id("dataset-cell-2-0")).to_be_focused()
    page.keyboard.press("End")
    expect(page.get_by_test_id("dataset-cell-2-1")).to_be_focused()
    page.keyboard.press("Enter")
    expect(chosen).to_have_value("2 ['word 3', 3]")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Space")
    expect(chosen).to_have_value("0 ['word 1', 1]")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="1", exact=True)).to_be_focused()


def test_pages_of_samples(open_app):
    page = open_app(APP)
    pages = page.get_by_role("navigation", name="Pages")
    expect(pages.get_by_role("button")).to_have_text(["1", "2", "3", "10"])
    pages.get_by_role("button", name="10", exact=True).click()
    expect(page.get_by_test_id("dataset-cell-29-0")).to_have_text("word 30")
    expect(pages.get_by_role("button", name="10", exact=True)).to_have_attribute(
        "aria-current", "page"
    )
    expect(pages.get_by_role("button")).to_have_text(["1", "8", "9", "10"])
    page.get_by_test_id("dataset-cell-28-1").click()
    expect(page.get_by_label("clicked")).to_have_value("(28, ['word 29', 29])")


def test_samples_of_one_component_are_buttons(open_app):
    page = open_app(APP)
    colour = page.get_by_label("colour")
    page.get_by_role("button", name="green").click()
    expect(colour).to_have_value("green")
    page.get_by_role("button", name="red").focus()
    page.keyboard.press("Enter")
    expect(colour).to_have_value("red")
    page.get_by_role("button", name="Second").click()
    expect(colour).to_have_value("y")
    expect(page.get_by_label("chosen")).to_have_value("1 ['Second']")
    expect(page.get_by_role("grid", name="Table")).to_contain_text("in a table")
    page.get_by_role("button", name="more").click()
    page.get_by_role("button", name="blue").click()
    expect(colour).to_have_value("blue")
    expect(page.get_by_role("region", name="New tags")).to_be_visible()
    page.get_by_role("button", name="none").click()
    expect(page.get_by_role("region", name="New tags")).to_contain_text("No samples")


EXAMPLES = """
import gradio as gr

calls = []

def greet(name, times):
    calls.append(name)
    return f"{'Hi ' * int(times)}{name} ({len(calls)})"

name = gr.Textbox(label="Name")
with gr.Blocks() as demo:
    early = gr.Examples(["Ada", "Bob"], name, label="Names")
    with gr.Row():
        name.render()
        times = gr.Number(1, label="Times")
    out = gr.Textbox(label="Greeting")
    state = gr.State(0)
    count = gr.Button("count")
    count.click(lambda n: (n + 1, f"state {n + 1}"), state, [state, out])
    gr.ClearButton([name, times, out, state], value="Wipe")
    gr.Examples([["Cleo", 2], ["Dan", 3]], [name, times], out, greet, label="Run",
                run_on_click=True)
    gr.Examples([["Eve", 1], ["Finn", 2]], [name, times], out, greet, label="Remembered",
                cache_examples=True, cache_mode="lazy", example_labels=["E", "F"])
demo.launch()
"""


def test_examples_fill_run_and_remember(open_app):
    page = open_app(EXAMPLES)
    name, times = page.get_by_label("Name", exact=True), page.get_by_label("Times")
    out = page.get_by_label("Greeting")
    page.get_by_role("button", name="Bob").click()
    expect(name).to_have_value("Bob")
    expect(times).to_have_value("1")
    page.get_by_role("gridcell", name="Dan").click()
    expect(out).to_have_value("Hi Hi Hi Dan (1)")
    expect(times).to_have_value("3")
    for label, answer in [
        ("F", "Hi Hi Finn (2)"),
        ("E", "Hi Eve (3)"),
        ("F", "Hi Hi Finn (2)"),
    ]:
        page.get_by_role("button", name=label, exact=True).click()
        expect(out).to_have_value(answer)
    expect(name).to_have_value("Finn")


def test_a_clear_button_empties_fields_and_states(open_app):
    page = open_app(EXAMPLES)
    out, count = page.get_by_label("Greeting"), page.get_by_role("button", name="count")
    page.get_by_label("Name", exact=True).fill("Ada")
    count.click()
    expect(out).to_have_value("state 1")
    count.click()
    expect(out).to_have_value("state 2")
    page.get_by_role("button", name="Wipe").click()
    expect(out).to_have_value("")
    expect(page.get_by_label("Name", exact=True)).to_have_value("")
    expect(page.get_by_label("Times")).to_have_value("")
    count.click()
    expect(out).to_have_value("state 1")
