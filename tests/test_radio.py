"""Radio in Python."""

from __future__ import annotations

import pytest

import lite as gr
from lite.errors import ComponentError


def test_nothing_is_picked_unless_a_value_is_given() -> None:
    assert gr.Radio(["a"]).props()["value"] is None
    assert gr.Radio(["a", ("b", 2)], value=2).props()["value"] == 2


def test_a_value_that_no_choice_can_have_is_refused() -> None:
    with pytest.raises(ComponentError, match='Radio "r"'):
        gr.Radio(["a"], label="r").page_value(["a"])


def test_it_fires_select_change_and_input() -> None:
    assert gr.Radio.EVENTS == ["select", "change", "input"]
