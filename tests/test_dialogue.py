from __future__ import annotations

from typing import Any

import pytest

import lite as gr
from lite.errors import ComponentError
from lite.testing import Page

LINES = [{"speaker": "Ann", "text": "Hi"}, {"speaker": "Bob", "text": "Ho"}]
TEXT = "[Ann] Hi\n[Bob] Ho"


def dialogue(**options: Any) -> Any:
    return gr.Dialogue(speakers=["Ann", "Bob"], render=False, **options)


@pytest.mark.parametrize("given", [LINES, TEXT])
def test_what_a_listener_gets(given: Any) -> None:
    assert dialogue().preprocess(given) == TEXT
    assert dialogue(type="list").preprocess(given) == LINES
    assert dialogue().preprocess(None) is None


def test_the_author_may_write_and_read_lines() -> None:
    own = dialogue(
        formatter=lambda speaker, text: f"{speaker}: {text}",
        unformatter=lambda line: line.split(": "),
        separator=" | ",
    )
    assert own.preprocess(LINES) == "Ann: Hi | Bob: Ho"
    assert own.unformat("Ann: Hi | Bob: Ho") == LINES


def test_a_line_without_a_speaker_is_of_the_first() -> None:
    assert dialogue().unformat("Hi\n\n[Zoe] [x] y") == [
        {"speaker": "Ann", "text": "Hi"},
        {"speaker": "Zoe", "text": "[x] y"},
    ]


def test_values() -> None:
    assert dialogue().postprocess(LINES) == LINES
    assert dialogue().postprocess([("Ann", "Hi")]) == LINES[:1]
    assert dialogue().postprocess("as it is") == "as it is"
    assert dialogue(ui_mode="text").postprocess(LINES) == TEXT
    assert gr.Dialogue(render=False).postprocess(LINES) == TEXT
    assert dialogue().postprocess(None) is None


@pytest.mark.parametrize(("value", "sentence"), [(5, "a list of lines"), (["x"], "is no line")])
def test_what_does_not_fit_is_named(value: Any, sentence: str) -> None:
    with pytest.raises(ComponentError, match=sentence):
        dialogue().page_value(value)


def test_arguments_are_checked() -> None:
    with pytest.raises(ComponentError, match="needs speakers"):
        gr.Dialogue(ui_mode="dialogue", render=False)
    with pytest.raises(ComponentError, match="list, text"):
        dialogue(type="json")


def test_the_page_may_ask_for_the_other_form() -> None:
    with gr.Blocks() as demo:
        talk = gr.Dialogue(speakers=["Ann"], formatter=lambda speaker, text: f"{speaker}>{text}")
    page = Page(demo)
    assert page.props(talk)["formatter"] is True
    assert page.call(talk, "format", LINES) == "Ann>Hi\nBob>Ho"
    assert page.call(talk, "unformat", "[Ann] Hi") == LINES[:1]
