from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import lite as gr
from lite.errors import ComponentError
from lite.testing import Page


def test_values(tmp_path: Path) -> None:
    code = gr.Code(render=False)
    assert code.postprocess("  a\n b \n") == "a\n b"
    assert code.postprocess(None) is None
    assert code.postprocess("") == ""
    (tmp_path / "x.py").write_text("print(1)\n")
    assert code.postprocess((str(tmp_path / "x.py"),)) == "print(1)"
    assert code.preprocess("a\n") == "a\n"
    assert code.preprocess(None) is None


@pytest.mark.parametrize("value", [5, {"a": 1}, b"x", ("a", "b"), ("nowhere.py",)])
def test_what_is_no_text_is_named(value: Any) -> None:
    with pytest.raises(ComponentError, match='Code "Program"'):
        gr.Code(label="Program", render=False).page_value(value)


def test_every_language_can_be_named() -> None:
    for language in gr.Code.languages:
        assert gr.Code(language=language, render=False).props()["language"] == language
    with pytest.raises(ComponentError, match="did you mean 'python'"):
        gr.Code(language="pyton", render=False)


def test_a_long_text_travels() -> None:
    with gr.Blocks() as demo:
        code, size = gr.Code(), gr.Number()
        code.change(len, code, size)
    page = Page(demo)
    page.set(code, "x = 1\n" * 1_000_000)
    assert page.value(size) == 6_000_000
