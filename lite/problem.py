"""An exception as the page and the terminal show it: one sentence and the author's own lines."""

from __future__ import annotations

import os
import sys
from types import TracebackType
from typing import TYPE_CHECKING

from lite.errors import Error, LiteError

if TYPE_CHECKING:
    from lite.protocol import Problem

OURS = os.path.dirname(os.path.abspath(__file__))


def describe(error: BaseException) -> Problem:
    """The error as plain data; its traceback starts at the author's first line."""
    if isinstance(error, Error):
        message, title, duration, visible = (
            str(error.message),
            error.title,
            error.duration,
            error.visible,
        )
    else:
        message, title, duration, visible = sentence(error), "Error", 10.0, True
    return {
        "name": type(error).__name__,
        "message": message,
        "title": title,
        "duration": duration,
        "visible": visible,
        "traceback": traceback_of(error),
    }


def sentence(error: BaseException) -> str:
    """The exception in one line; ours are sentences already."""
    text = str(error)
    if isinstance(error, LiteError):
        return text
    if isinstance(error, ModuleNotFoundError) and error.name and sys.platform == "emscripten":
        from lite.driver import absent

        return absent(error.name)
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def traceback_of(error: BaseException) -> str:
    """Python's traceback without our own frames before the author's first."""
    import traceback

    lines = traceback.format_exception(type(error), error, authors(error.__traceback__))
    return "".join(lines).rstrip()


def authors(trace: TracebackType | None) -> TracebackType | None:
    """The traceback from the first frame that is not ours; None if all are."""
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if not file.startswith((OURS, "<frozen")):
            return trace
        trace = trace.tb_next
    return None
