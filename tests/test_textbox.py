"""Textbox in Python, and the buttons a component can have of its own."""

from __future__ import annotations

import pytest

import lite as gr
from lite.errors import ArgumentError, ComponentError, LiteWarning
from lite.testing import Page


def test_an_untouched_field_counts_as_an_empty_text() -> None:
    assert gr.Textbox().props()["value"] == ""
    assert gr.Textbox("a").props()["value"] == "a"
    assert gr.Textbox().postprocess(3) == "3"
    assert gr.Textbox().postprocess(None) is None
    assert gr.Textbox().preprocess(None) is None


def test_kinds_with_one_line_say_so_when_asked_for_more() -> None:
    with pytest.warns(LiteWarning, match="has one line"):
        box = gr.Textbox(type="password", lines=3)
    assert (box.lines, box.max_lines) == (1, 1)
    with pytest.raises(ComponentError, match="'text', 'password' or 'email', not 'url'"):
        gr.Textbox(type="url")


def test_a_text_area_has_seven_to_twenty_lines() -> None:
    assert (gr.TextArea().lines, gr.TextArea().max_lines) == (7, 20)
    assert gr.TextArea().block_name == "textbox"
    assert gr.Text is gr.Textbox


def test_html_attributes_are_sent_where_they_are_given() -> None:
    given = gr.InputHTMLAttributes(autocomplete="email", spellcheck=False)
    sent = gr.Textbox(html_attributes=given).props()["html_attributes"]
    assert sent == {"autocomplete": "email", "spellcheck": False}
    assert gr.Textbox().props()["html_attributes"] is None
    with pytest.raises(ArgumentError, match="did you mean 'spellcheck'"):
        gr.InputHTMLAttributes(spelcheck=False)
    with pytest.raises(ComponentError, match=r"must be gr\.InputHTMLAttributes"):
        gr.Textbox(html_attributes="x").props()


def test_a_button_of_a_components_own_leaves_the_layout_and_still_works() -> None:
    with gr.Blocks() as demo:
        more = gr.Button("More")
        box = gr.Textbox("a", buttons=["copy", more])
        more.click(lambda text: text + "!", box, box)
        more.click(lambda: "Again", None, more)

    assert box.props()["buttons"] == ["copy"]
    assert more.parent is box
    [form] = demo.blueprint()["blocks"]
    [node] = form["children"]
    assert [child["id"] for child in node["children"]] == [more._id]
    page = Page(demo)
    page.fire(more, "click")
    assert (page.value(box), page.value(more)) == ("a!", "Again")


def test_own_buttons_come_along_when_a_component_is_rendered_later() -> None:
    with gr.Blocks() as demo:
        box = gr.Number(1, render=False, buttons=[gr.Button("x", render=False)])
        box.render()

    assert set(demo.blocks) >= {box._id, box.children[0]._id}
