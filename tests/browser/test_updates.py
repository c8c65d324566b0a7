"""Every argument of the form components that a listener can change, and events with their data."""

from __future__ import annotations

import json
import re
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.updates import APPLY, Check, unfit
from tests.pictures import png

"""Component, what stands for it in the test's name, the update, JavaScript on it, its result."""

MAKE = {
    "textbox": 'gr.Textbox("a", label="L", interactive=True, elem_id="textbox")',
    "number": 'gr.Number(1, label="L", interactive=True, elem_id="number")',
    "slider": 'gr.Slider(0, 10, 1, label="L", interactive=True, elem_id="slider")',
    "checkbox": 'gr.Checkbox(label="L", interactive=True, elem_id="checkbox")',
    "checkboxgroup": 'gr.CheckboxGroup(["a", "b"], label="L", interactive=True, '
    'elem_id="checkboxgroup")',
    "radio": 'gr.Radio(["a", "b"], label="L", interactive=True, elem_id="radio")',
    "dropdown": 'gr.Dropdown(["a", "b"], label="L", interactive=True, elem_id="dropdown")',
    "label": 'gr.Label({"a": .6, "b": .4}, label="L", elem_id="label")',
    "json": 'gr.JSON({"a": [1, {"b": [2, {"c": [3]}]}]}, label="L", elem_id="json")',
    "markdown": 'gr.Markdown("# a $x$ <b>b</b>\\nline", label="L", elem_id="markdown")',
    "downloadbutton": 'gr.DownloadButton("L", elem_id="downloadbutton")',
    "uploadbutton": 'gr.UploadButton("L", interactive=True, elem_id="uploadbutton")',
    "clearbutton": 'gr.ClearButton(value="L", elem_id="clearbutton")',
    "button": 'gr.Button("L", elem_id="button")',
    "dataset": 'gr.Dataset(components=["text", "number"], samples=[["a", 1], ["b", 2]], '
    'label="L", elem_id="dataset")',
    "datetime": 'gr.DateTime("now", label="L", interactive=True, elem_id="datetime")',
    "colorpicker": 'gr.ColorPicker("#ff0000", label="L", interactive=True, elem_id="colorpicker")',
    "code": 'gr.Code("a = 1", label="L", interactive=True, elem_id="code")',
    "highlightedtext": 'gr.HighlightedText([("a", "x"), ("b", None)], label="L", '
    'elem_id="highlightedtext")',
    "annotatedimage": 'gr.AnnotatedImage(("a.png", [((2, 2, 9, 9), "x")]), label="L", '
    'elem_id="annotatedimage")',
    "fileexplorer": 'gr.FileExplorer(root_dir="files", label="L", interactive=True, '
    'elem_id="fileexplorer")',
    "dialogue": 'gr.Dialogue([{"speaker": "A", "text": "a"}], speakers=["A", "B"], label="L", '
    'interactive=True, elem_id="dialogue")',
    "html": "gr.HTML('v', html_template='<i>${value} ${n}</i>', n=3, label='L', elem_id='html')",
    "duplicatebutton": 'gr.DuplicateButton("L", elem_id="duplicatebutton")',
    "loginbutton": 'gr.LoginButton("L", elem_id="loginbutton")',
    "deeplinkbutton": 'gr.DeepLinkButton("L", elem_id="deeplinkbutton")',
}

BUTTONS = {name for name in MAKE if name.endswith("button")}
SHOWN = {"label", "json", "markdown", "dataset", "highlightedtext", "annotatedimage", "html"}
WITHOUT_CONTAINER = {*BUTTONS, "datetime", "dataset"}
INFO = set(MAKE) - BUTTONS - SHOWN - {"code", "fileexplorer"}

TEXT = "it.querySelector('.block-label').textContent"
FIELD = "it.querySelector('textarea, input')"
DISABLED = "(it.matches('button') ? it : it.querySelector('input, textarea, button')).disabled"


def common(kind: str) -> list[Check]:
    """What almost every component has."""
    found: list[Check] = [
        (kind, "elem_classes", {"elem_classes": ["mine", "own"]}, "it.className", "*mine own"),
        (kind, "scale", {"scale": 3}, "it.style.flexGrow", "3"),
        (kind, "min_width", {"min_width": 77}, "it.style.minWidth", "*77px"),
        (kind, "hidden", {"visible": "hidden"}, "getComputedStyle(it).display", "none"),
        (kind, "visible", {"visible": True}, "getComputedStyle(it).display != 'none'", True),
    ]
    if kind in BUTTONS:
        name = "label" if kind in ("downloadbutton", "uploadbutton") else "value"
        found.append((kind, name, {name: "Other"}, "it.textContent", "*Other"))
        for size in ("sm", "md", "lg"):
            found.append((kind, "size", {"size": size}, "it.className", f"*{size}"))
        for variant in ("primary", "stop", "secondary"):
            found.append((kind, "variant", {"variant": variant}, "it.className", f"*{variant}"))
        icon = "it.querySelector('img').naturalWidth"
        found.append((kind, "icon", {"icon": "a.png"}, icon, 40))
    elif kind not in ("markdown", "checkbox", "dataset", "html"):
        found.append((kind, "label", {"label": "Other <b>"}, TEXT, "Other <b>"))
        hidden = "it.querySelector('.block-label').closest('.sr-only') !== null"
        found.append((kind, "show_label", {"show_label": False}, hidden, True))
        found.append((kind, "show_label", {"show_label": True}, hidden, False))
    if kind in INFO:
        info = "it.querySelector('.block-info')?.textContent ?? null"
        found.append((kind, "info", {"info": "more of it"}, info, "more of it"))
        found.append((kind, "info", {"info": None}, info, None))
    if kind not in WITHOUT_CONTAINER:
        bare = "it.classList.contains('bare')"
        found.append((kind, "container", {"container": False}, bare, True))
        found.append((kind, "container", {"container": True}, bare, False))
    if kind not in {*SHOWN, "code", "fileexplorer", "dialogue"}:
        found.append((kind, "interactive", {"interactive": False}, DISABLED, True))
        found.append((kind, "interactive", {"interactive": True}, DISABLED, False))
    return found


BOXES = "[...it.querySelectorAll('input[type=checkbox], input[type=radio]')]"
CHOSEN = f"{BOXES}.filter(e => e.checked).length"
NAMES = f"{BOXES}.map(e => e.closest('label').textContent.trim()).join()"
CELLS = "[...it.querySelectorAll('td, .gallery-item')].map(e => e.textContent.trim()).join()"
LINES = "[...it.querySelectorAll('.confidence-set')].length"
HEIGHT = "Math.round(it.getBoundingClientRect().height)"
WIDTH = "Math.round(it.getBoundingClientRect().width)"
HEIGHT_INSIDE = "it.querySelector('.html-container').offsetHeight"
NUMBER = "it.querySelector('[type=number]').value"
TREE = "it.querySelector('[role=tree]').textContent"
COLOURED = "it.querySelector('[class*=tok-]:not(.tok-punctuation)').textContent"
EDITOR = "it.querySelector('.editor').offsetHeight < 90"
LEGEND = "it.querySelector('.legend')"
FILES = "[...it.querySelectorAll('[role=treeitem]')].map(e => e.innerText.trim()).join()"
PROPOSED = f"""(() => {{
    Object.assign({FIELD}, {{value: ":", selectionStart: 1}});
    {FIELD}.dispatchEvent(new Event("input", {{bubbles: true}}));
    return it.querySelector("[role=option]").textContent;
}})()"""
SPEAKERS = "[...it.querySelector('select').options].map(e => e.value).join()"

OWN: list[Check] = [
    ("textbox", "value", {"value": "b"}, f"{FIELD}.value", "b"),
    ("textbox", "value", {"value": None}, f"{FIELD}.value", ""),
    ("textbox", "placeholder", {"placeholder": "p"}, f"{FIELD}.placeholder", "p"),
    ("textbox", "max_length", {"max_length": 3}, f"{FIELD}.maxLength", 3),
    ("textbox", "rtl", {"rtl": True}, f"{FIELD}.dir", "rtl"),
    ("textbox", "rtl", {"rtl": False}, f"{FIELD}.dir == 'rtl'", False),
    ("textbox", "text_align", {"text_align": "right"}, f"{FIELD}.style.textAlign", "right"),
    ("textbox", "lines", {"lines": 4}, f"{FIELD}.offsetHeight > 80", True),
    ("textbox", "max_lines", {"lines": 1, "max_lines": 2}, f"{FIELD}.offsetHeight < 80", True),
    ("textbox", "submit_btn", {"submit_btn": "Go"}, "it.textContent", "*Go"),
    ("textbox", "stop_btn", {"stop_btn": "Halt"}, "it.textContent", "*Halt"),
    (
        *("textbox", "html_attributes", {"html_attributes": {"spellcheck": False}}),
        *(f"{FIELD}.spellcheck", False),
    ),
    (
        *("textbox", "buttons", {"buttons": ["copy"]}),
        *("it.querySelector('[aria-label=Copy]') != null", True),
    ),
    ("textbox", "type", {"type": "password", "max_lines": 1}, f"{FIELD}.type", "password"),
    ("textbox", "type", {"type": "email", "max_lines": 1}, f"{FIELD}.type", "email"),
    ("number", "value", {"value": 7}, f"{FIELD}.value", "7"),
    ("number", "value", {"value": None}, f"{FIELD}.value", ""),
    ("number", "placeholder", {"placeholder": "p"}, f"{FIELD}.placeholder", "p"),
    ("number", "minimum", {"minimum": -2}, f"{FIELD}.min", "-2"),
    ("number", "maximum", {"maximum": 9}, f"{FIELD}.max", "9"),
    ("number", "step", {"step": 0.5}, f"{FIELD}.step", "0.5"),
    ("number", "precision", {"precision": 1, "value": 1.26}, f"{FIELD}.value", "1.3"),
    ("slider", "value", {"value": 4}, "it.querySelector('[type=range]').value", "4"),
    ("slider", "minimum", {"minimum": -5}, "it.querySelector('[type=range]').min", "-5"),
    ("slider", "maximum", {"maximum": 50}, "it.querySelector('[type=range]').max", "50"),
    ("slider", "step", {"step": 0.5}, "it.querySelector('[type=range]').step", "0.5"),
    ("slider", "buttons", {"buttons": []}, "it.querySelector('.reset-button')", None),
    ("checkbox", "value", {"value": True}, f"{FIELD}.checked", True),
    ("checkbox", "label", {"label": "Other"}, "it.textContent", "*Other"),
    ("checkboxgroup", "value", {"value": ["a", "b"]}, CHOSEN, 2),
    ("checkboxgroup", "value", {"value": []}, CHOSEN, 0),
    ("checkboxgroup", "choices", {"choices": [["C", 1], ["D", 2]]}, NAMES, "C,D"),
    ("checkboxgroup", "select_all", {"show_select_all": True}, f"{BOXES}.length", 3),
    ("radio", "value", {"value": "b"}, CHOSEN, 1),
    ("radio", "value", {"value": None}, CHOSEN, 0),
    ("radio", "choices", {"choices": ["x", "y", "z"]}, NAMES, "x,y,z"),
    ("radio", "rtl", {"rtl": True}, "getComputedStyle(it.querySelector('label')).direction", "rtl"),
    ("dropdown", "value", {"value": "b"}, f"{FIELD}.value", "b"),
    ("dropdown", "choices", {"choices": [["One", "b"]], "value": "b"}, f"{FIELD}.value", "One"),
    (
        *("dropdown", "allow_custom_value", {"allow_custom_value": True, "value": "own"}),
        *(f"{FIELD}.value", "own"),
    ),
    (
        "dropdown",
        "filterable",
        {"filterable": False, "allow_custom_value": False},
        f"{FIELD}.readOnly",
        True,
    ),
    (
        *("dropdown", "multiselect", {"multiselect": True, "value": ["b"]}),
        *("it.querySelectorAll('.token').length", 1),
    ),
    ("label", "num_top_classes", {"num_top_classes": 1, "value": {"a": 0.6, "b": 0.4}}, LINES, 1),
    (
        "label",
        "value",
        {"value": "plain"},
        "it.querySelector('.output-class').textContent",
        "plain",
    ),
    ("label", "color", {"color": "red"}, "it.innerHTML.includes('red')", True),
    (
        "label",
        "show_heading",
        {"show_heading": False, "value": {"a": 0.6}},
        "it.querySelector('.output-class')",
        None,
    ),
    ("label", "value", {"value": None}, "it.textContent", "*No "),
    ("json", "value", {"value": [1, 2]}, "it.querySelectorAll('[role=treeitem]').length", 3),
    ("json", "show_indices", {"show_indices": True}, "it.textContent", "*0: 1"),
    ("json", "height", {"height": 150}, HEIGHT, 150),
    ("json", "max_height", {"height": None, "max_height": 60}, "it.style.maxHeight", "60px"),
    ("json", "min_height", {"min_height": 90}, "it.style.minHeight", "90px"),
    ("json", "buttons", {"buttons": []}, "it.querySelector('[aria-label=Copy]')", None),
    (
        *("markdown", "value", {"value": "## b <i>i</i> $y$\nline"}),
        *("it.querySelector('h2 i').textContent", "i"),
    ),
    ("markdown", "line_breaks", {"line_breaks": True, "value": "a\nb"}, "it.innerHTML", "*<br"),
    (
        *("markdown", "sanitize_html", {"value": "<iframe></iframe> b"}),
        *("it.innerHTML.includes('iframe')", False),
    ),
    ("markdown", "rtl", {"rtl": True}, "it.querySelector('.prose').dir", "rtl"),
    ("markdown", "height", {"height": 120}, HEIGHT, 120),
    ("markdown", "min_height", {"height": None, "min_height": 99}, "it.style.minHeight", "99px"),
    ("markdown", "max_height", {"max_height": 88}, "it.style.maxHeight", "88px"),
    (
        *("markdown", "buttons", {"buttons": ["copy"]}),
        *("it.querySelector('[aria-label=Copy]') != null", True),
    ),
    (
        *("markdown", "header_links", {"header_links": True, "value": "# A title"}),
        *("it.querySelector('h1 a') != null", True),
    ),
    ("button", "link", {"link": "https://example.org/"}, "it.href", "https://example.org/"),
    ("button", "link_target", {"link_target": "_blank"}, "it.target", "_blank"),
    ("dataset", "label", {"label": "Other"}, "it.textContent", "*Other"),
    ("dataset", "samples", {"samples": [["c", 3]]}, CELLS, "c,3"),
    (
        *("dataset", "headers", {"headers": ["H", "I"]}),
        *("[...it.querySelectorAll('th')].map(e => e.textContent).join()", "H,I"),
    ),
    (
        *("dataset", "samples_per_page", {"samples": [["a", 1], ["b", 2]], "samples_per_page": 1}),
        *("it.querySelectorAll('tbody tr').length", 1),
    ),
    ("dataset", "layout", {"layout": "gallery"}, "it.querySelector('table')", None),
    (
        *("dataset", "sample_labels", {"sample_labels": ["One", "Two"], "samples_per_page": 5}),
        *(CELLS, "One,Two"),
    ),
    ("datetime", "value", {"value": 0}, f"{FIELD}.value", "*1970-01-01 "),
    ("datetime", "include_time", {"include_time": False}, f"{FIELD}.placeholder", "YYYY-MM-DD"),
    (
        *("colorpicker", "value", {"value": "#00ff00"}),
        *("it.querySelector('.dialog-button').getAttribute('aria-description')", "#00ff00"),
    ),
    ("code", "value", {"value": "b"}, "it.querySelector('.cm-content').textContent", "b"),
    ("code", "lines", {"lines": 12}, "it.querySelector('.editor').offsetHeight > 200", True),
    (
        *("code", "show_line_numbers", {"show_line_numbers": False}),
        *("it.querySelector('.cm-gutters')", None),
    ),
    (
        *("code", "wrap_lines", {"wrap_lines": True}),
        *("it.querySelector('.cm-lineWrapping') != null", True),
    ),
    ("code", "buttons", {"buttons": []}, "it.querySelector('[aria-label=Copy]')", None),
    (
        *("highlightedtext", "show_legend", {"show_legend": True}),
        *("it.querySelector('.legend').textContent", "x"),
    ),
    ("highlightedtext", "rtl", {"rtl": True}, "it.querySelector('.textfield').dir", "rtl"),
    (
        *("highlightedtext", "show_whitespaces", {"show_whitespaces": False}),
        *("it.querySelector('.textfield').matches('.spaces')", False),
    ),
    (
        *("highlightedtext", "color_map", {"color_map": {"x": "rgb(1, 2, 3)"}}),
        *("it.innerHTML.includes('rgb(1, 2, 3)')", True),
    ),
    (
        *(
            "highlightedtext",
            "combine",
            {"combine_adjacent": True, "value": [["a", "x"], ["b", "x"]]},
        ),
        *("it.querySelectorAll('.token').length", 1),
    ),
    (
        "highlightedtext",
        "adjacent_separator",
        {"adjacent_separator": "-", "value": [["a", "x"], ["b", "x"]]},
        *("it.querySelector('.token').textContent", "*a-b"),
    ),
    (
        *("highlightedtext", "show_inline_category", {"show_inline_category": False}),
        *("it.querySelector('.token .label')", None),
    ),
    (
        *("highlightedtext", "interactive", {"interactive": True, "value": [["a", None]]}),
        *("it.querySelector('[contenteditable]') != null", True),
    ),
    ("slider", "precision", {"precision": 0, "value": 2.6}, NUMBER, "3"),
    (
        *("dropdown", "max_choices", {"max_choices": 1, "multiselect": True, "value": ["b"]}),
        *("it.querySelectorAll('.token').length", 1),
    ),
    ("json", "open", {"open": True, "value": {"a": {"b": {"c": {"d": 5}}}}}, TREE, "*5"),
    (
        "markdown",
        "latex_delimiters",
        {"latex_delimiters": [{"left": "$", "right": "$", "display": False}], "value": "a $x$"},
        *("it.querySelectorAll('.katex').length", 1),
    ),
    (
        *("markdown", "sanitize_html", {"sanitize_html": False, "value": "<iframe></iframe> b"}),
        *("it.querySelectorAll('iframe').length", 1),
    ),
    ("code", "language", {"language": "json", "value": "[null]"}, COLOURED, "null"),
    ("code", "max_lines", {"lines": 1, "max_lines": 2, "value": "a\n" * 9}, EDITOR, True),
    (
        "datetime",
        "timezone",
        {"timezone": "Asia/Tokyo", "include_time": True, "value": 0},
        f"{FIELD}.value",
        "*09:00",
    ),
    ("annotatedimage", "show_legend", {"show_legend": False}, LEGEND, None),
    ("annotatedimage", "show_legend", {"show_legend": True}, f"{LEGEND}.textContent", "*x"),
    ("annotatedimage", "height", {"height": 111}, HEIGHT, 111),
    ("annotatedimage", "width", {"width": 222}, WIDTH, 222),
    (
        *("annotatedimage", "color_map", {"color_map": {"x": "rgb(1, 2, 3)"}}),
        *("it.querySelector('.mask').style.background", "rgb(1, 2, 3)"),
    ),
    (
        *("annotatedimage", "value", {"value": ["a.png", [[[1, 1, 3, 3], "y"]]]}),
        *(f"{LEGEND}.textContent", "*y"),
    ),
    (
        *("annotatedimage", "buttons", {"buttons": []}),
        *("it.querySelector('[aria-label=Fullscreen]')", None),
    ),
    ("annotatedimage", "value", {"value": None}, "it.querySelector('img')", None),
    ("fileexplorer", "glob", {"glob": "*.csv"}, FILES, "b.csv"),
    ("fileexplorer", "ignore_glob", {"glob": "*", "ignore_glob": "*.csv"}, FILES, "a.txt"),
    ("fileexplorer", "root_dir", {"ignore_glob": None, "root_dir": "other"}, FILES, "c.txt"),
    ("fileexplorer", "value", {"value": ["c.txt"]}, CHOSEN, 1),
    ("fileexplorer", "interactive", {"interactive": False}, f"{BOXES}[0].disabled", True),
    ("fileexplorer", "interactive", {"interactive": True}, f"{BOXES}[0].disabled", False),
    ("dialogue", "interactive", {"interactive": False}, f"{FIELD}.disabled", True),
    ("dialogue", "interactive", {"interactive": True}, f"{FIELD}.disabled", False),
    ("fileexplorer", "file_count", {"file_count": "single", "value": None}, CHOSEN, 0),
    ("fileexplorer", "height", {"height": 123}, HEIGHT, 123),
    ("fileexplorer", "max_height", {"height": None, "max_height": 50}, HEIGHT, 50),
    ("fileexplorer", "min_height", {"max_height": None, "min_height": 300}, HEIGHT, 300),
    ("dialogue", "value", {"value": [["B", "b"]]}, f"{FIELD}.value", "b"),
    ("dialogue", "speakers", {"speakers": ["B", "C"]}, SPEAKERS, "B,C"),
    ("dialogue", "placeholder", {"placeholder": "p"}, f"{FIELD}.placeholder", "p"),
    (
        *("dialogue", "max_lines", {"max_lines": 1}),
        *("it.querySelector('[aria-label=\"Add new line\"]').disabled", True),
    ),
    (
        *("dialogue", "color_map", {"color_map": {"B": "rgb(1, 2, 3)"}}),
        *("it.querySelector('li').style.getPropertyValue('--tone')", "rgb(1, 2, 3)"),
    ),
    ("dialogue", "submit_btn", {"submit_btn": "Go"}, "it.textContent", "*Go"),
    (
        *("dialogue", "buttons", {"buttons": ["copy"]}),
        *("it.querySelector('[aria-label=Copy]') != null", True),
    ),
    ("dialogue", "tags", {"tags": ["(laughs)"]}, PROPOSED, "(laughs)"),
    ("dialogue", "ui_mode", {"ui_mode": "text"}, f"{FIELD}.value", "[B] :"),
    ("dialogue", "ui_mode", {"ui_mode": "dialogue"}, "it.querySelector('[role=switch]')", None),
    ("html", "value", {"value": "w"}, "it.innerText", "w 3"),
    ("html", "prop", {"n": 4}, "it.innerText", "w 4"),
    (
        *("html", "html_template", {"html_template": "<b>${value}-${n * 2}</b>"}),
        *("it.querySelector('b').textContent", "w-8"),
    ),
    (
        *("html", "css_template", {"css_template": "b { color: rgb(1, 2, ${n}) }"}),
        *("getComputedStyle(it.querySelector('b')).color", "rgb(1, 2, 4)"),
    ),
    ("html", "show_label", {"show_label": True}, TEXT, "L"),
    ("html", "label", {"label": "Other"}, TEXT, "Other"),
    ("html", "container", {"container": True}, "it.classList.contains('bare')", False),
    ("html", "min_height", {"min_height": 150}, HEIGHT_INSIDE, 150),
    (
        *("html", "max_height", {"min_height": None, "max_height": 20}),
        *(HEIGHT_INSIDE, 20),
    ),
    (
        *("html", "padding", {"container": False, "padding": True}),
        *("getComputedStyle(it).paddingLeft != '0px'", True),
    ),
    (
        *("html", "apply_default_css", {"apply_default_css": False}),
        *("it.querySelector('.prose')", None),
    ),
    ("html", "value", {"value": None, "html_template": "${value}|"}, "it.innerText", "*|"),
    (
        *("duplicatebutton", "link", {"link": "https://example.org/"}),
        *("it.href", "https://example.org/"),
    ),
]

TABLE: list[Check] = [check for kind in MAKE for check in common(kind)] + OWN

UPDATES = (
    f"""
import json
import gradio as gr

UPDATES = json.loads({json.dumps(json.dumps([[kind, update] for kind, _, update, *_ in TABLE]))})

with gr.Blocks() as demo:
    which = gr.Number(label="which", precision=0)
    done = gr.Number(-1, label="done")
    parts = {{{", ".join(f'"{kind}": {made}' for kind, made in MAKE.items())}}}
"""
    + APPLY
)


def test_every_argument_can_be_updated(open_app):
    folders = {"files/a.txt": "a", "files/b.csv": "b", "other/c.txt": "c"}
    page = open_app(UPDATES, files={"a.png": png(), **folders})
    assert not unfit(page, TABLE)


READ: list[tuple[str, str, str]] = [
    ("gr.Number(1.26)", "precision=1", "1.3"),
    ("gr.Number(7)", "minimum=9", "7 is less than the minimum, 9."),
    ("gr.Slider(0, 10, 5)", "maximum=3", "5 is greater than the maximum, 3."),
    ("gr.Slider(0, 10, 5)", "precision=0, value=7.7", "8"),
    ("gr.CheckboxGroup(['a', 'b'], value=['b'])", "type='index'", "[1]"),
    ("gr.CheckboxGroup(['a', 'b'], value=['b'])", "choices=['x']", "'b' is not one of"),
    ("gr.Radio(['a', 'b'], value='b')", "type='index'", "1"),
    ("gr.Radio(['a', 'b'], value='b')", "choices=[('X', 1), ('Y', 2)], value=2", "2"),
    ("gr.Dropdown(['a', 'b'], value='b')", "type='index'", "1"),
    ("gr.Dropdown(['a', 'b'], value='b')", "choices=['x', 'y']", "'b' is not one of"),
    ("gr.Dropdown(['a'])", "allow_custom_value=True, value='z'", "'z'"),
    ("gr.Dropdown(['a', 'b'])", "multiselect=True, value=['b', 'a']", "['b', 'a']"),
    ("gr.DateTime('2024-01-02 03:04:05')", "type='string'", "'2024-01-02 03:04:05'"),
    ("gr.DateTime('2024-01-02 03:04:05')", "type='datetime'", "datetime.datetime(2024, 1, 2, 3, 4"),
    ("gr.DateTime()", "type='string', include_time=False, value='2024-05-06'", "'2024-05-06'"),
    ("gr.Label({'a': .6, 'b': .4})", "num_top_classes=1, value={'a': .1, 'b': .9}", "{'b': 0.9}"),
    ("gr.Dialogue([('A', 'x')], speakers=['A'])", "type='list'", "[{'speaker': 'A', 'text': 'x'}]"),
    ("gr.Dialogue([('A', 'x')] * 2, speakers=['A'])", "separator='|'", "'[A] x|[A] x'"),
    ("gr.FileExplorer(root_dir='files', value=['a.txt'])", "file_count='single'", "files/a.txt'"),
    ("gr.JSON([1])", "value='[1, 2]'", "[1, 2]"),
    ("gr.Checkbox(True)", "value=0", "False"),
    ("gr.Textbox('a')", "value=5", "'5'"),
]
"""A component, an update of it, what a function that reads it says then."""

READING = f"""
import datetime
import gradio as gr

with gr.Blocks() as demo:
    told = gr.Textbox(label="told", interactive=True)
    parts = [{", ".join(made for made, *_ in READ)}]
    updates = [{", ".join(f"dict({update})" for _, update, _ in READ)}]
    for n, (part, update) in enumerate(zip(parts, updates)):
        gr.Button(f"Try {{n}}.").click(lambda update=update: gr.update(**update), None, part).then(
            repr, part, told)

demo.launch(show_error=True)
"""


def test_what_a_function_gets_follows_an_update(open_app):
    page = open_app(READING, files={"files/a.txt": "a"}, allow_errors=True)
    for n, (_, _, said) in enumerate(READ):
        page.get_by_label("told").fill("")
        page.get_by_role("button", name=f"Try {n}.", exact=True).click()
        if re.search("is (not|less|greater) ", said):
            expect(page.get_by_test_id("toast-body").filter(has_text=said).first).to_be_visible()
        else:
            expect(page.get_by_label("told")).to_have_value(re.compile(re.escape(said)))


WRONG: list[tuple[str, str, str]] = [
    ("gr.Number", "{'a': 1}", "expected a number"),
    ("gr.Slider", "'many'", "Slider"),
    ("gr.ColorPicker", "'#12'", "is no colour"),
    ("gr.ColorPicker", "5", "is no colour"),
    ("gr.Radio", "object()", "Radio"),
    ("gr.Dropdown", "[object()]", "Dropdown"),
    ("gr.CheckboxGroup", "{1: object()}", "CheckboxGroup"),
    ("gr.Label", "['a']", "expected a dict of classes"),
    ("gr.DateTime", "[1]", "is no time"),
    ("gr.Code", "5", "expected a text"),
    ("gr.HighlightedText", "5", "expected a list of"),
    ("gr.FileExplorer", "5", "expected a path"),
    ("gr.ParamViewer", "5", "expected a dict of parameters"),
    ("gr.Dialogue", "5", "expected a text or a list"),
    ("gr.DownloadButton", "'none.txt'", "does not exist"),
    ("gr.UploadButton", "'none.txt'", "does not exist"),
    ("gr.File", "'none.txt'", "does not exist"),
    ("gr.Audio", "'none.wav'", "does not exist"),
    ("gr.Video", "'none.mp4'", "does not exist"),
    ("gr.Model3D", "'none.glb'", "does not exist"),
    ("gr.Image", "5", "Image: 5 is no picture"),
    ("gr.ImageEditor", "5", "ImageEditor: 5 is no picture"),
    ("gr.Gallery", "5", "expected a list of pictures"),
    ("gr.ImageSlider", "5", "expected a pair of pictures"),
    ("gr.AnnotatedImage", "('a.png', 5)", "AnnotatedImage: expected"),
    ("gr.Dataframe", "5", "expected a table"),
    ("gr.Chatbot", "5", "A conversation is a list"),
    ("gr.MultimodalTextbox", "5", "expected a text, or a dict"),
    ("gr.Plot", "5", "expected a figure"),
    ("gr.Dataset", "['none']", "is not among its samples"),
    ("gr.Dataset", "77", "there is no sample 77"),
    ("gr.Timer", "'soon'", "expected seconds"),
]

BAD = f"""
import gradio as gr

with gr.Blocks() as demo:
    for n, (kind, value) in enumerate([{", ".join(f"({k}, lambda: {v})" for k, v, _ in WRONG)}]):
        part = kind()
        gr.Button(f"wrong {{n}}.").click(value, None, part)
    fine = gr.Textbox(label="fine")
    kinds = [gr.Textbox, gr.Number, gr.Slider, gr.Checkbox, gr.CheckboxGroup, gr.Radio, gr.Dropdown,
             gr.Label, gr.JSON, gr.Markdown, gr.HTML, gr.Code, gr.ColorPicker, gr.DateTime, gr.File,
             gr.HighlightedText, gr.FileExplorer, gr.ParamViewer, gr.Dialogue, gr.Image, gr.Audio,
             gr.ImageEditor, gr.Gallery, gr.ImageSlider, gr.AnnotatedImage, gr.Video, gr.Model3D,
             gr.Dataframe, gr.Chatbot, gr.MultimodalTextbox, gr.Plot, gr.DownloadButton, gr.State]
    nothing = [kind() for kind in kinds]
    gr.Button("nothing").click(lambda: [None] * len(nothing), None, nothing).success(
        lambda: "nothing is fine", None, fine)
    gr.Button("ask").click(lambda: "still here", None, fine)

demo.launch(show_error=True)
"""


def test_a_wrong_value_gives_a_sentence_and_the_rest_works(open_app):
    page = open_app(BAD, files={"a.png": png()}, allow_errors=True)
    silent = []
    for n, (kind, value, sentence) in enumerate(WRONG):
        page.get_by_role("button", name=f"wrong {n}.").click()
        toast = page.get_by_test_id("toast-body").filter(has_text=sentence)
        try:
            expect(toast.last).to_be_visible()
        except AssertionError:
            told = page.get_by_test_id("toast-body").all_inner_texts()
            silent.append(f"{kind} with {value}: {told[-1:]}")
    assert silent == []
    page.get_by_role("button", name="ask").click()
    expect(page.get_by_label("fine")).to_have_value("still here")
    page.get_by_role("button", name="nothing").click()
    expect(page.get_by_label("fine")).to_have_value("nothing is fine")


NAME = "<img src=x onerror=window.hurt=1>.txt"
BROKEN = f"""
import gradio as gr

with gr.Blocks() as demo:
    gr.Image("broken.png", label="Image", elem_id="image")
    gr.Gallery(["broken.png"], label="Gallery", elem_id="gallery")
    gr.ImageSlider(("broken.png", "broken.png"), label="ImageSlider", elem_id="imageslider")
    gr.Audio("broken.wav", label="Audio", elem_id="audio")
    gr.Video("broken.mp4", label="Video", elem_id="video")
    gr.Model3D("broken.glb", label="Model3D", elem_id="model3d")
    gr.File({NAME!r}, label="File", elem_id="file")
    fine = gr.Textbox(label="fine")
    gr.Button("ask").click(lambda: "still here", None, fine)

demo.launch()
"""


def test_broken_files_give_a_sentence_and_a_name_is_only_a_name(open_app):
    names = ["broken.png", "broken.wav", "broken.mp4", "broken.glb", NAME]
    page = open_app(BROKEN, files=dict.fromkeys(names, b"nothing of the kind"), allow_errors=True)
    for kind in ("image", "gallery", "imageslider", "audio", "video", "model3d"):
        part = page.locator(f"#{kind}")
        part.scroll_into_view_if_needed()
        expect(part, kind).to_contain_text(re.compile("cannot be (shown|played|drawn|read)"))
    expect(page.locator("#file")).to_contain_text(NAME)
    assert page.evaluate("window.hurt") is None
    page.get_by_role("button", name="ask").click()
    expect(page.get_by_label("fine")).to_have_value("still here")


LONG = """
import gradio as gr

TEXT = "<b>ä</b> word\\n" * 3_400_000

with gr.Blocks() as demo:
    box = gr.Textbox(label="box", max_lines=3)
    size = gr.Number(label="size")
    gr.Button("make").click(lambda: TEXT, None, box)
    gr.Button("measure").click(len, box, size)

demo.launch()
"""


def test_fifty_megabytes_of_text(open_app):
    page = open_app(LONG)
    page.get_by_role("button", name="make").click()
    expect(page.get_by_text("functions get all of them")).to_contain_text(
        "The text has 47,600,000 characters", timeout=60_000
    )
    expect(page.get_by_label("box")).not_to_be_editable()
    page.get_by_role("button", name="measure").click()
    expect(page.get_by_label("size")).to_have_value(str(3_400_000 * 14), timeout=90_000)


FIRED = """
import json
import gradio as gr

with gr.Blocks() as demo:
    log = gr.Textbox(label="log", lines=3, interactive=True)
    parts = [
        gr.Checkbox(label="Check", interactive=True),
        gr.CheckboxGroup([("A", 1), ("B", 2)], label="Group", interactive=True),
        gr.Radio(["r", "s"], label="Radio", interactive=True),
        gr.Dropdown(["d", "e"], label="Drop", value=None, interactive=True),
        gr.Label({"cat": .7, "dog": .3}, label="Label"),
        gr.Dataset(components=["text"], samples=[["one"], ["two"]], label="Data"),
    ]

    seen = []

    def note(name, event):
        def fn(data: gr.EventData):
            told = {"index": getattr(data, "index", None), "value": getattr(data, "value", None)}
            if event == "select":
                told["selected"] = getattr(data, "selected", True)
            seen.append(f"{name} {event} {json.dumps(list(told.values()))}")
            return "\\n".join([*seen, ""])

        return fn

    for part in parts:
        for event in part.EVENTS:
            if event in ("change", "input", "select", "click"):
                getattr(part, event)(note(part.label, event), None, log, trigger_mode="multiple")

    def mark():
        seen.append("Mark")
        return "\\n".join([*seen, ""])

    gr.Button("Mark").click(mark, None, log)

demo.launch()
"""


def lines(page: Page, before: list[str], count: int) -> list[str]:
    """What was logged since, sorted: the order of one click's events is not fixed."""
    log = page.get_by_label("log")
    expect(log).to_have_value(re.compile(rf"^(.*\n){{{len(before) + count},}}$"))
    # Answered after all that came before it, an event too much as well.
    page.get_by_role("button", name="Mark").click()
    expect(log).to_have_value(re.compile(r"\nMark\n$"))
    told = log.input_value().splitlines()[len(before) :]
    before += told
    return sorted(told[:-1])


def test_events_come_once_with_their_data(open_app):
    page = open_app(FIRED)
    seen: list[str] = []
    page.get_by_role("checkbox", name="Check").click()
    assert lines(page, seen, 3) == [
        "Check change [null, null]",
        "Check input [null, null]",
        "Check select [0, true, true]",
    ]
    page.get_by_role("checkbox", name="B").click()
    assert lines(page, seen, 3) == [
        "Group change [null, null]",
        "Group input [null, null]",
        "Group select [1, 2, true]",
    ]
    page.get_by_role("checkbox", name="B").click()
    assert "Group select [1, 2, false]" in lines(page, seen, 3)
    page.get_by_role("radio", name="s").click()
    assert lines(page, seen, 3) == [
        "Radio change [null, null]",
        "Radio input [null, null]",
        'Radio select [1, "s", true]',
    ]
    page.get_by_label("Drop").click()
    page.get_by_role("option", name="e").click()
    assert lines(page, seen, 3) == [
        "Drop change [null, null]",
        "Drop input [null, null]",
        'Drop select [1, "e", true]',
    ]
    page.get_by_role("button", name="dog").click()
    assert lines(page, seen, 1) == ['Label select [1, "dog", true]']
    page.get_by_role("button", name="two").click()
    assert lines(page, seen, 3) == [
        "Data change [null, null]",
        "Data click [null, null]",
        'Data select [1, ["two"], true]',
    ]


SELECTING = """
import json
import gradio as gr

with gr.Blocks() as demo:
    log = gr.Textbox(label="log")
    parts = [
        gr.Tabs(),
        gr.HighlightedText([("bad", "neg"), (" ok ", None), ("good", "pos")]),
        gr.AnnotatedImage(("a.png", [((2, 2, 20, 20), "part")])),
        gr.FileExplorer(root_dir="files"),
        gr.Dropdown(["m", "n"], label="Several", value=["m"], multiselect=True,
                    interactive=True),
        gr.Dataset(components=["text", "number"], samples=[["three", 3], ["four", 4]]),
        gr.Chatbot([{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Ho"}]),
        gr.Dataframe([[1, "x"], [2, "y"]], headers=["n", "t"]),
        gr.Gallery(["a.png"]),
    ]
    with parts[0]:
        for name in ("One", "Two"):
            with gr.Tab(name, id=name.lower()):
                gr.Markdown(name)

    def note(event: gr.SelectData):
        data = dict(event._data)
        if isinstance(data["value"], dict):
            data["value"] = sorted(data["value"])
        data.pop("selected", None)
        if "component_id" in data:
            data["component_id"] = demo.blocks[data["component_id"]].label
        return json.dumps([type(event.target).__name__, data, event.selected], sort_keys=True)

    for part in parts:
        part.select(note, None, log)

demo.launch()
"""

SELECTED: list[tuple[str, str, dict[str, Any]]] = [
    ("tab:Two", "Tabs", {"index": 1, "value": "Two", "id": "two", "component_id": "Two"}),
    ("text:good", "HighlightedText", {"index": 2, "value": ["good", "pos"]}),
    ("text:part", "AnnotatedImage", {"index": 0, "value": "part"}),
    ("checkbox:c.txt", "FileExplorer", {"index": [0], "value": "c.txt"}),
    ("text:four", "Dataset", {"index": 1, "value": ["four", 4]}),
    ("text:Ho", "Chatbot", {"index": 1, "value": "Ho"}),
    (
        *("text:y", "Dataframe"),
        {"index": [1, 1], "value": "y", "row_value": [2, "y"], "col_value": ["x", "y"]},
    ),
    ("button:Thumbnail 1 of 1", "Gallery", {"index": 0, "value": ["caption", "image"]}),
]
"""What is clicked, and what Gradio tells a listener of it then."""


def test_what_a_selection_tells_is_what_gradio_tells(open_app):
    page = open_app(SELECTING, files={"a.png": png(), "files/c.txt": "c"})
    for where, kind, data in SELECTED:
        role, _, name = where.partition(":")
        by_text = role == "text"
        part: Any = page.get_by_text(name, exact=True).last if by_text else None
        (part or page.get_by_role(role, name=name)).click()
        told = json.dumps([kind, data, True], sort_keys=True)
        expect(page.get_by_label("log")).to_have_value(told)
    page.get_by_label("Several").click()
    page.get_by_role("option", name="m", exact=True).click()
    told = json.dumps(["Dropdown", {"index": 0, "value": "m"}, False], sort_keys=True)
    expect(page.get_by_label("log")).to_have_value(told)
