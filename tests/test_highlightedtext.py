from __future__ import annotations

from typing import Any

import pytest

import lite as gr
from lite.errors import ComponentError

ENTITIES = [
    {"entity_group": "B", "start": 6, "end": 11},
    {"entity": "A", "start": 0, "end": 5},
]


def tokens(value: Any, **options: Any) -> list[tuple[str, Any]] | None:
    shown = gr.HighlightedText(render=False, **options).postprocess(value)
    return shown and [(each["token"], each["class_or_confidence"]) for each in shown]


def test_pairs() -> None:
    assert tokens([("a", "X"), [" b", None], ("c", -1)]) == [("a", "X"), (" b", None), ("c", -1.0)]
    assert tokens([]) == []
    assert tokens(None) is None


def test_a_dict_with_entities() -> None:
    found = tokens({"text": "Hello world foo", "entities": ENTITIES})
    assert found == [("", None), ("Hello", "A"), (" ", None), ("world", "B"), (" foo", None)]


def test_neighbours_of_one_category_can_become_one() -> None:
    pairs = [("a", "X"), ("b", "X"), ("", None), ("c", None), ("d", None)]
    assert tokens(pairs, combine_adjacent=True) == [("ab", "X"), ("cd", None)]
    joined = tokens(pairs, combine_adjacent=True, adjacent_separator="|")
    assert joined == [("a|b", "X"), ("|c|d", None)]


def test_what_a_listener_gets_can_be_given_back() -> None:
    field = gr.HighlightedText(render=False)
    shown = field.postprocess([("a", "X"), ("b", 0.5)])
    assert field.postprocess(field.preprocess(shown)) == shown
    assert field.preprocess(None) is None


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("text", "expected a list of"),
        (5, "expected a list of"),
        ([("a",)], "is no pair"),
        (["a"], "is no pair"),
        ({"text": "a"}, "needs the keys 'text' and 'entities'"),
        ({"text": "a", "entities": [{"start": 0}]}, "each entity needs"),
        ([("a", float("nan"))], "NaN"),
    ],
)
def test_what_does_not_fit_is_named(value: Any, sentence: str) -> None:
    with pytest.raises(ComponentError, match=sentence):
        gr.HighlightedText(label="Marks", render=False).page_value(value)
