"""Label in the page."""

from __future__ import annotations

from playwright.sync_api import expect

APP = """
import gradio as gr

with gr.Blocks() as demo:
    label = gr.Label({"cat": 0.7, "dog": 0.2, "<b>bird</b>": 0.1}, label="Animal", elem_id="animal")
    plain = gr.Label("sunny", color="rgb(10, 200, 30)", elem_id="plain")
    number = gr.Label(3.5, label="Number", show_label=False, elem_id="number")
    bare = gr.Label({"a": 1}, show_heading=False, container=False, elem_id="bare")
    empty = gr.Label(label="Nothing", elem_id="nothing")
    chosen = gr.Textbox(label="chosen")
    changed = gr.Textbox(label="changed")
    top = gr.Label(num_top_classes=2, label="Top", elem_id="top")

    def tell(event: gr.SelectData):
        return f"{event.index} {event.value}"

    label.select(tell, None, chosen)
    label.change(lambda value: str(value), label, changed)
    more = gr.Button("more")
    more.click(lambda: ({"x": 0.1, "y": 0.6, "z": 0.3}, gr.Label("rain", color=None), None,
                        {"p": 0.5, "q": 0.3, "r": 0.2}), None, [label, plain, number, top])
    wrong = gr.Button("wrong")
    wrong.click(lambda: ["?"], None, empty)

demo.launch()
"""


def test_classes_with_bars(open_app):
    page = open_app(APP)
    animal = page.locator("#animal")
    expect(animal.get_by_role("heading")).to_have_text("cat")
    expect(animal.get_by_test_id("dog-confidence-set")).to_contain_text("20%")
    expect(animal.get_by_test_id("<b>bird</b>-confidence-set")).to_contain_text("<b>bird</b>")
    expect(animal.get_by_text("Animal")).to_be_visible()
    expect(page.locator("#plain").get_by_role("heading")).to_have_css(
        "background-color", "rgb(10, 200, 30)"
    )
    expect(page.locator("#number").get_by_test_id("label-output-value")).to_have_text("3.5")
    expect(page.locator("#bare").get_by_role("heading")).to_have_count(0)
    expect(page.locator("#bare").get_by_test_id("a-confidence-set")).to_contain_text("100%")
    expect(page.locator("#nothing")).to_contain_text("No result yet")
    expect(page.get_by_test_id("label")).to_have_count(6)


def test_a_class_is_chosen_by_mouse_and_keyboard(open_app):
    page = open_app(APP)
    page.get_by_test_id("dog-confidence-set").click()
    expect(page.get_by_label("chosen")).to_have_value("1 dog")
    page.get_by_role("button", name="cat").press("Enter")
    expect(page.get_by_label("chosen")).to_have_value("0 cat")


def test_new_values_and_arguments(open_app):
    page = open_app(APP)
    page.get_by_role("button", name="more").click()
    expect(page.locator("#animal").get_by_role("heading")).to_have_text("y")
    expect(page.get_by_label("changed")).to_have_value("{'y': 0.6, 'z': 0.3, 'x': 0.1}")
    expect(page.locator("#plain").get_by_role("heading")).to_have_text("rain")
    expect(page.locator("#number")).to_contain_text("No result yet")
    expect(page.locator("#top").get_by_role("heading")).to_have_text("p")
    expect(page.get_by_test_id("q-confidence-set")).to_be_visible()
    expect(page.get_by_test_id("r-confidence-set")).to_have_count(0)


def test_a_wrong_value_leaves_the_rest_working(open_app):
    page = open_app(APP, allow_errors=True)
    page.get_by_role("button", name="wrong").click()
    expect(page.locator("#nothing").get_by_test_id("status-tracker")).to_contain_text("Error")
    page.get_by_role("button", name="more").click()
    expect(page.locator("#animal").get_by_role("heading")).to_have_text("y")
