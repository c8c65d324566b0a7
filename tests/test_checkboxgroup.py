"""CheckboxGroup in Python."""

from __future__ import annotations

import lite as gr


def test_the_page_always_gets_a_list() -> None:
    box = gr.CheckboxGroup(["a", "b"])
    assert box.props()["value"] == []
    assert box.postprocess("a") == ["a"]
    assert box.postprocess(("b", "a")) == ["b", "a"]
    assert box.postprocess(None) == []


def test_a_listener_always_gets_a_list() -> None:
    box = gr.CheckboxGroup(["a", "b"])
    assert box.preprocess(None) == []
    assert box.preprocess(["b"]) == ["b"]


def test_it_fires_change_input_and_select() -> None:
    assert gr.CheckboxGroup.EVENTS == ["change", "input", "select"]
