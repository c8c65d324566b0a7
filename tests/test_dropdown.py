"""Dropdown in Python."""

from __future__ import annotations

import pytest

import lite as gr
from lite.errors import ComponentError, LiteWarning
from lite.testing import Page


def test_the_first_choice_is_picked_unless_a_value_is_given() -> None:
    assert gr.Dropdown(["a", "b"]).props()["value"] == "a"
    assert gr.Dropdown([("A", 1)]).value == 1
    assert gr.Dropdown(["a", "b"], value="b").props()["value"] == "b"
    assert gr.Dropdown(["a", "b"], value=None).props()["value"] is None
    assert gr.Dropdown().props()["value"] is None
    assert gr.Dropdown(["a"], multiselect=True).props()["value"] == []
    assert gr.Dropdown(["a"], multiselect=True, value="a").props()["value"] == ["a"]


def test_a_function_can_give_the_value() -> None:
    assert gr.Dropdown(["a", "b"], value=lambda: "b").props()["value"] == "b"


def test_new_choices_leave_the_value_alone() -> None:
    with gr.Blocks() as demo:
        box, new = gr.Dropdown(["a", "b"], value="b"), gr.Button()
        new.click(lambda: gr.Dropdown(["b", "c"]), None, box)

    page = Page(demo)
    page.fire(new, "click")
    assert page.value(box) == "b"
    assert page.props(box)["choices"] == [["b", "b"], ["c", "c"]]


def test_custom_values_reach_the_listener() -> None:
    box = gr.Dropdown(["a"], allow_custom_value=True)
    assert box.preprocess("new") == "new"
    assert box.postprocess("new") == "new"
    index = gr.Dropdown(["a"], allow_custom_value=True, multiselect=True, type="index")
    assert index.preprocess(["new", "a"]) == [None, 0]


def test_a_listeners_value_that_is_no_choice_is_warned_about() -> None:
    with pytest.warns(LiteWarning, match="'z' is not one of its choices"):
        assert gr.Dropdown(["a"]).postprocess("z") == "z"


def test_arguments_that_do_not_go_together_are_warned_about() -> None:
    with pytest.warns(LiteWarning, match="max_choices has no effect"):
        gr.Dropdown(["a"], max_choices=2)
    with pytest.warns(LiteWarning, match="filterable is set to True"):
        assert gr.Dropdown(["a"], allow_custom_value=True, filterable=False).filterable
    with pytest.raises(ComponentError, match="at least 1, not 0"):
        gr.Dropdown(["a"], num_choices_shown=0)


def test_its_events() -> None:
    assert gr.Dropdown.EVENTS == ["change", "input", "select", "focus", "blur", "key_up"]
