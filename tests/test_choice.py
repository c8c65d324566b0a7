"""What Radio, CheckboxGroup and Dropdown share: choices, and values taken from them."""

from __future__ import annotations

import json

import pytest

import lite as gr
from lite.choice import ChoiceComponent
from lite.errors import ComponentError, Error
from lite.testing import Page

KINDS = [gr.Radio, gr.CheckboxGroup, gr.Dropdown]


class Number64:
    """A number as NumPy's: no int, but with `item`."""

    def __init__(self, value: int) -> None:
        self.value = value

    def item(self) -> int:
        return self.value

    def __str__(self) -> str:
        return str(self.value)


@pytest.mark.parametrize("kind", KINDS)
def test_a_choice_is_a_value_or_a_pair_of_name_and_value(kind: type[ChoiceComponent]) -> None:
    box = kind(["a", 2, 1.5, ("three", 3), ["four", 4]])
    assert box.choices == [("a", "a"), ("2", 2), ("1.5", 1.5), ("three", 3), ("four", 4)]
    assert kind().choices == []
    assert kind(range(2)).choices == [("0", 0), ("1", 1)]
    assert kind([Number64(7)]).choices == [("7", 7)]


@pytest.mark.parametrize("kind", KINDS)
def test_choices_that_cannot_be_shown_are_refused(kind: type[ChoiceComponent]) -> None:
    with pytest.raises(ComponentError, match="has 3 parts"):
        kind([("a", 1, 2)])
    with pytest.raises(ComponentError, match=r"is a object; use texts or numbers"):
        kind([("a", object())])
    with pytest.raises(ComponentError, match="must be a list, not 3"):
        kind(3)
    with pytest.raises(ComponentError, match="'value' or 'index', not 'name'"):
        kind(["a"], type="name")


def test_a_listener_gets_the_value_or_the_position() -> None:
    choices = ["a", ("b", 2.0)]
    assert gr.Radio(choices).preprocess(2) == 2.0
    assert isinstance(gr.Radio(choices).preprocess(2), float)
    assert gr.Radio(choices, type="index").preprocess(2) == 1
    assert gr.Radio(choices).preprocess(None) is None
    assert gr.CheckboxGroup(choices).preprocess([2, "a"]) == [2.0, "a"]
    assert gr.CheckboxGroup(choices, type="index").preprocess([2, "a"]) == [1, 0]
    assert gr.Dropdown(choices).preprocess("a") == "a"
    assert gr.Dropdown(choices, type="index").preprocess("a") == 0
    assert gr.Dropdown(choices, multiselect=True, type="index").preprocess([2]) == [1]


def test_a_value_that_is_no_choice_is_an_error_the_visitor_sees() -> None:
    for box, value in [
        (gr.Radio(["a"], label="One"), "z"),
        (gr.CheckboxGroup(["a"], label="One"), ["a", "z"]),
        (gr.Dropdown(["a"], label="One"), "z"),
        (gr.Dropdown(["a"], label="One", multiselect=True), ["z"]),
    ]:
        with pytest.raises(Error) as caught:
            box.preprocess(value)
        assert "\"One\": 'z' is not one of its choices" in caught.value.message


def test_new_choices_decide_what_is_allowed_and_what_an_index_means() -> None:
    with gr.Blocks() as demo:
        box = gr.Radio(["a", "b"], value="a", type="index")
        out = gr.Number()
        new = gr.Button()
        new.click(lambda: gr.Radio(["c", ("Bee", "b")], value="b"), None, box)
        box.change(lambda at: at, box, out)

    page = Page(demo)
    page.set(box, "b")
    assert page.value(out) == 1
    page.fire(new, "click")
    assert page.props(box)["choices"] == [["c", "c"], ["Bee", "b"]]
    page.set(box, "c")
    assert page.value(out) == 0
    page.set(box, "a")
    assert "'a' is not one of its choices" in page.notices[-1]["message"]


def test_everything_sent_is_json() -> None:
    for kind in KINDS:
        json.dumps(kind([("a", Number64(1)), 2.5], label="x").props(), allow_nan=False)
        json.dumps(kind.default_props(), allow_nan=False)
