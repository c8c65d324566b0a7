"""Markdown: what the page gets of an author's text."""

from __future__ import annotations

import lite as gr


def test_indentation_shared_by_all_lines_is_taken_away():
    text = """
    # Title

    - one
        - two
    """
    assert gr.Markdown().postprocess(text) == "# Title\n\n- one\n    - two"


def test_the_first_line_may_stand_beside_the_quotes():
    assert gr.Markdown().postprocess("Title\n    more\n      deeper") == "Title\nmore\n  deeper"


def test_nothing_stays_nothing():
    assert gr.Markdown().postprocess(None) is None
    assert gr.Markdown().props()["value"] is None


def test_other_values_are_shown_as_text():
    assert gr.Markdown().postprocess(3.5) == "3.5"


def test_a_listener_gets_the_text():
    assert gr.Markdown().preprocess("*a*") == "*a*"
