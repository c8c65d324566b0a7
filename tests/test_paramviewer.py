from __future__ import annotations

from typing import Any

import pytest

import lite as gr
from lite.errors import ComponentError


def test_values() -> None:
    viewer = gr.ParamViewer(
        {"a": {"type": "int", "description": "x", "default": "1"}}, "typescript", render=False
    )
    assert viewer.props()["language"] == "typescript"
    shown = viewer.postprocess({"a": {"type": "int"}})
    assert shown == {"a": {"type": "int", "description": "", "default": None}}
    assert viewer.preprocess(shown) == shown
    assert viewer.postprocess(None) is None


@pytest.mark.parametrize("value", [5, ["a"], {"a": "int"}])
def test_what_does_not_fit_is_named(value: Any) -> None:
    with pytest.raises(ComponentError, match="ParamViewer"):
        gr.ParamViewer(render=False).page_value(value)
