"""Slider in Python."""

from __future__ import annotations

import pytest

import lite as gr
from lite.errors import ComponentError, Error
from lite.testing import Page


def test_arguments_stand_in_gradios_order() -> None:
    slider = gr.Slider(1, 10, 4)
    assert (slider.minimum, slider.maximum, slider.value) == (1, 10, 4)


def test_the_minimum_is_where_it_starts() -> None:
    assert gr.Slider(5, 10).props()["value"] == 5
    assert gr.Slider(5, 10).postprocess(None) == 5


@pytest.mark.parametrize(
    ("ends", "step"), [((0, 100), 1), ((0, 10), 0.1), ((0, 1), 0.01), ((-500, 500), 10)]
)
def test_the_step_fits_the_range(ends: tuple[int, int], step: float) -> None:
    assert gr.Slider(*ends).step == step
    assert gr.Slider(*ends, step=0.5).step == 0.5


def test_precision_rounds_what_goes_in_and_out() -> None:
    assert gr.Slider(0, 1, precision=1).preprocess(0.26) == 0.3
    assert isinstance(gr.Slider(0, 10, precision=0).preprocess(2.0), int)
    assert gr.Slider(0, 1, precision=2).postprocess(1 / 3) == 0.33


def test_wrong_ends_and_values_beyond_them_are_errors() -> None:
    with pytest.raises(ComponentError, match="must be less than the maximum"):
        gr.Slider(10, 10)
    with pytest.raises(Error, match="greater than the maximum"):
        gr.Slider(0, 10).preprocess(11)
    with pytest.raises(ComponentError, match="expected a number"):
        gr.Slider(0, 10).page_value("ten")


def test_a_random_start_is_a_number_the_handle_can_stand_at() -> None:
    for _ in range(50):
        value = gr.Slider(0, 1, step=0.1, randomize=True).props()["value"]
        assert value in [step / 10 for step in range(11)]


def test_a_random_start_is_new_for_every_visitor() -> None:
    with gr.Blocks() as demo:
        slider = gr.Slider(0, 10**9, step=1, randomize=True)

    assert len({Page(demo).value(slider) for _ in range(5)}) > 1
