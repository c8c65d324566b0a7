from __future__ import annotations

import functools
import warnings

import pytest

import lite as gr
from lite.advice import give
from lite.errors import LiteWarning


def app(fn, inputs):
    with gr.Blocks() as demo:
        boxes = [gr.Textbox() for _ in range(inputs)]
        gr.Button().click(fn, boxes)
    return demo


class Counter:
    def add(self, text):
        return text


FITTING = [
    (lambda: 1, 0),
    (lambda x: 1, 1),
    (lambda x, y=2: 1, 1),
    (lambda *x: 1, 3),
    (functools.partial(lambda x, y: 1, 1), 1),
    (Counter().add, 1),
    (str.upper, 1),
]


@pytest.mark.parametrize(("fn", "inputs"), FITTING)
def test_a_function_that_fits_is_left_alone(fn, inputs):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        give(app(fn, inputs))


def test_event_data_is_no_input():
    def greet(text, event: gr.EventData, progress=None):
        return text

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        give(app(greet, 1))


@pytest.mark.parametrize(
    ("fn", "inputs", "words"),
    [
        (lambda x, y: 1, 1, "needs 2 values, but its listener has 1 input: y will be None"),
        (lambda x: 1, 0, "needs 1 value, but its listener has no inputs: x will be None"),
        (lambda: 1, 1, "takes no values, but its listener has 1 input"),
        (lambda x, y=1: 1, 3, "takes 2 values, but its listener has 3 inputs"),
    ],
)
def test_a_function_that_does_not_fit_is_named_with_its_line(fn, inputs, words):
    with pytest.warns(LiteWarning, match=words) as caught:
        give(app(fn, inputs))
    assert caught[0].filename == __file__
    assert caught[0].lineno == fn.__code__.co_firstlineno
