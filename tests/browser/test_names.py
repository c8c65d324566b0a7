"""Class names and test ids by which style sheets and tests of Gradio's users find things."""

from __future__ import annotations

from playwright.sync_api import expect

APP = """
import gradio as gr
import numpy as np

dark = np.zeros((40, 60, 3), "uint8")
table = {"headers": ["a", "b"], "data": [["x", 1], ["y", 2]]}

with gr.Blocks() as demo:
    with gr.Group(elem_id="group"):
        gr.Textbox("a", label="Text", info="what", interactive=True, elem_id="text")
        gr.Textbox("b", label="Bare", container=False, elem_id="bare")
    gr.Slider(0, 9, 3, label="Slider", interactive=True, elem_id="slider")
    gr.Radio(["a", "b"], value="a", label="Radio", interactive=True, elem_id="radio")
    gr.CheckboxGroup(["a", "b"], label="Many", interactive=True, elem_id="many")
    gr.Markdown("# Title", buttons=["copy"], elem_id="words")
    gr.Label({"cat": 0.7, "dog": 0.3}, elem_id="label")
    gr.Code("x = 1", language="python", interactive=True, elem_id="code")
    gr.Dataframe(table, interactive=True, show_row_numbers=True, elem_id="table")
    gr.Image(interactive=True, elem_id="image")
    gr.Gallery([dark, dark], interactive=True, elem_id="gallery")
    gr.Audio((8000, np.zeros(8000, "int16")), elem_id="audio")
    gr.Dialogue([{"speaker": "A", "text": "hi"}, {"speaker": "A", "text": "ho"}], speakers=["A"],
                interactive=True, submit_btn=True, elem_id="dialogue")
    with gr.Row():
        one = gr.Textbox(label="one", interactive=True)
        two = gr.Number(label="two", interactive=True)
    gr.Examples([["p", 1], ["q", 2]], [one, two], elem_id="examples")
demo.launch()
"""

SELECTORS = """
gradio-app > .gradio-container > .main.fillable.app main.contain
.app footer .built-with
#group.gr-group.styler
#text .info-text
#bare.hide-container
#slider .tab-like-container > input[type=number]
#slider .slider_input_container > .min_value
#slider .slider_input_container > .max_value
#radio .wrap > label.selected > .ml-2
#many .wrap[data-testid=checkbox-group] > label > .ml-2
#words [data-testid=markdown-wrapper] > .prose .md > h1
#words .icon-button-wrapper.top-panel .icon-button
#label .confidence-set .text
#label .confidence-set .confidence
#code .codemirror-wrapper .cm-content
#table .table-container .header-row
#table .table-wrap .header-cell .cell-menu-button
#table .row-number-header
#table .row-odd .row-number-cell
#table .virtual-body .body-cell .cell-wrap
#image .upload-container [data-testid=upload-icon]
#image [data-testid=upload-text]
#gallery .grid-wrap.grid-container .thumbnail-item
#gallery .delete-button
#audio .waveform-container
#audio .timestamps time
#dialogue .dialogue-container[data-testid=dialogue-container] > .dialogue-line
#dialogue [data-testid=dialogue-add-button-1].add-button
#dialogue [data-testid=dialogue-delete-button-1].delete-button
#dialogue [data-testid=dialogue-submit-button]
#examples .tr-head th
#examples .tr-body [data-testid=dataset-cell-1-0]
""".strip().splitlines()


def test_style_sheets_and_tests_find_gradio_s_names(open_app, wheelhouse):
    page = open_app(APP, files={"requirements.txt": "numpy\n"}, wheelhouse=wheelhouse)
    for selector in SELECTORS:
        expect(page.locator(selector).first, selector).to_be_visible()


STYLED = """
import gradio as gr

css = '''
.fillable { max-width: 500px !important; }
#radio .wrap { flex-direction: column; }
#quiet .icon-button-wrapper { display: none; }
'''
with gr.Blocks(css=css) as demo:
    gr.Radio(["a", "b"], label="Radio", interactive=True, elem_id="radio")
    gr.Markdown("words", buttons=["copy"], elem_id="quiet")
demo.launch()
"""


def test_common_style_sheets_mean_what_they_meant(open_app):
    page = open_app(STYLED)
    first, second = (page.get_by_role("radio", name=name) for name in "ab")
    expect(first).to_be_visible()
    assert first.bounding_box()["x"] == second.bounding_box()["x"]
    assert page.get_by_role("main").bounding_box()["width"] == 500
    expect(page.get_by_role("button", name="Copy")).to_be_hidden()
