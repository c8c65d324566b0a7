"""Label: classes, confidences and single answers."""

from __future__ import annotations

from pathlib import Path

import pytest

import lite as gr
from lite.errors import ComponentError


def test_classes_come_by_falling_confidence():
    value = gr.Label().postprocess({"dog": 0.2, "cat": 0.7, "bird": 0.1})
    assert value is not None
    assert value["label"] == "cat"
    assert [each["label"] for each in value["confidences"] or []] == ["cat", "dog", "bird"]


def test_only_the_top_classes_are_sent():
    value = gr.Label(num_top_classes=1).postprocess({"dog": 0.2, "cat": 0.7})
    assert value is not None
    assert value["confidences"] == [{"label": "cat", "confidence": 0.7}]


@pytest.mark.parametrize(("given", "shown"), [("yes", "yes"), (3.5, "3.5"), (True, "True")])
def test_a_single_answer_is_a_heading(given: object, shown: str):
    assert gr.Label().postprocess(given) == {"label": shown, "confidences": None}


@pytest.mark.parametrize("nothing", [None, {}])
def test_no_answer(nothing: object):
    assert gr.Label().postprocess(nothing) is None


def test_a_listener_gets_back_what_was_shown():
    label = gr.Label()
    assert label.preprocess(label.postprocess({"a": 0.25, "b": 0.75})) == {"b": 0.75, "a": 0.25}
    assert label.preprocess(label.postprocess("yes")) == "yes"
    assert label.preprocess(None) is None


def test_the_form_that_the_page_keeps_is_a_value_too():
    label = gr.Label()
    shown = label.postprocess({"a": 0.25, "b": 0.75})
    assert label.postprocess(shown) == shown


def test_a_json_file_is_read(tmp_path: Path):
    file = tmp_path / "answer.json"
    file.write_text('{"label": "a", "confidences": [{"label": "a", "confidence": 1}]}')
    value = gr.Label().postprocess(str(file))
    assert value == {"label": "a", "confidences": [{"label": "a", "confidence": 1.0}]}


@pytest.mark.parametrize("wrong", [["a"], {"a": "much"}, {"a": float("nan")}])
def test_a_wrong_value_is_named(wrong: object):
    with pytest.raises(ComponentError, match='Label "Animal"'):
        gr.Label(label="Animal").postprocess(wrong)
