"""An exception as the page and the terminal show it: one sentence and the author's own lines."""

from __future__ import annotations

import os
import sys
from types import FrameType, TracebackType
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
    if isinstance(error, SyntaxError):
        text = error.msg  # its place is in the traceback, and in front of a build error
    if isinstance(error, (ImportError, FileNotFoundError)) and sys.platform == "emscripten":
        from lite import driver

        return driver.told(error) or f"{type(error).__name__}: {text}"
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def traceback_of(error: BaseException) -> str:
    """Python's traceback without our own frames before the author's first.

    Our own errors blame the author's line: they show none of our frames, and nothing where there
    is no other.
    """
    import traceback

    told = traceback.TracebackException(type(error), error, authors(error.__traceback__))
    if isinstance(error, LiteError):
        own = [frame for frame in told.stack if not frame.filename.startswith(OURS)]
        if not own:
            return ""
        told.stack = traceback.StackSummary.from_list(own)
    return "".join(told.format()).rstrip()


def authors_place() -> tuple[str, int] | None:
    """File and line of the author's innermost call that is under way."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        file = frame.f_code.co_filename
        if not file.startswith((OURS, "<frozen")):
            return file, frame.f_lineno
        frame = frame.f_back
    return None


def authors(trace: TracebackType | None) -> TracebackType | None:
    """The traceback from the first frame that is not ours; None if all are."""
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if not file.startswith((OURS, "<frozen")):
            return trace
        trace = trace.tb_next
    return None
