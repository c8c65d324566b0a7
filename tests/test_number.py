"""Number in Python."""

from __future__ import annotations

from fractions import Fraction

import pytest

import lite as gr
from lite.errors import ComponentError, Error
from lite.testing import Page


def test_an_untouched_field_counts_as_zero_and_an_emptied_one_as_none() -> None:
    with gr.Blocks() as demo:
        box, out = gr.Number(), gr.Textbox()
        box.change(repr, box, out)
        gr.Button()

    page = Page(demo)
    assert page.value(box) == 0
    page.set(box, 3)
    assert page.value(out) == "3"
    page.set(box, None)
    assert page.value(out) == "None"


def test_precision_rounds_what_goes_in_and_out() -> None:
    assert gr.Number().preprocess(2.567) == 2.567
    assert gr.Number(precision=1).preprocess(2.567) == 2.6
    whole = gr.Number(precision=0).preprocess(2.6)
    assert (whole, type(whole)) == (3, int)
    assert gr.Number(precision=2).postprocess(0.1 + 0.2) == 0.3


def test_a_number_beyond_the_limits_is_an_error_the_visitor_sees() -> None:
    box = gr.Number(minimum=0, maximum=10)
    assert [box.preprocess(each) for each in (0, 10)] == [0, 10]
    with pytest.raises(Error, match="11 is greater than the maximum, 10"):
        box.preprocess(11)
    with pytest.raises(Error, match="-1 is less than the minimum, 0"):
        box.preprocess(-1)


def test_whatever_is_a_number_can_be_shown() -> None:
    box = gr.Number(label="n")
    assert box.postprocess(Fraction(1, 2)) == 0.5
    assert box.postprocess("3.5") == 3.5
    assert box.postprocess(float("nan")) is None
    assert box.postprocess(None) is None
    with pytest.raises(ComponentError, match="Number \"n\": expected a number, got 'ten'"):
        box.page_value("ten")
    with pytest.raises(ComponentError, match="finite"):
        box.page_value(float("inf"))
