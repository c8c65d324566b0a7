"""JSON: what of Python's data reaches the page."""

from __future__ import annotations

import datetime

import pytest

import lite as gr


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ({"a": [1, 2.5, None, True]}, {"a": [1, 2.5, None, True]}),
        ('{"a": 1}', {"a": 1}),
        ({1: "a", None: "b"}, {"1": "a", "None": "b"}),
        ((1, {2}), [1, [2]]),
        ([float("nan"), float("inf"), 1.5], [None, None, 1.5]),
        ({"at": datetime.date(2026, 1, 2)}, {"at": "2026-01-02"}),
        (None, None),
        ([], []),
    ],
)
def test_values_become_json(given: object, sent: object):
    assert gr.JSON().postprocess(given) == sent


class Array:
    """Like numpy's: gives its items as a list."""

    def tolist(self) -> list[float]:
        return [1.0, float("nan")]


def test_arrays_become_lists():
    assert gr.JSON().postprocess({"a": Array()}) == {"a": [1.0, None]}


def test_text_that_is_not_json_is_an_error_for_the_visitor():
    with pytest.raises(gr.Error, match="is not JSON"):
        gr.JSON(label="Answer").postprocess("{a: 1}")
