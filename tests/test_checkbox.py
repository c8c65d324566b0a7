"""Checkbox in Python."""

from __future__ import annotations

import lite as gr


def test_its_value_is_true_or_false() -> None:
    assert gr.Checkbox().props()["value"] is False
    assert gr.Checkbox(True).props()["value"] is True
    assert gr.Checkbox().postprocess(None) is False
    assert gr.Checkbox().postprocess(1) is True
    assert gr.Checkbox().preprocess(True) is True


def test_it_fires_change_input_and_select() -> None:
    assert gr.Checkbox.EVENTS == ["change", "input", "select"]
