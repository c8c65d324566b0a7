"""Subtitles: files and lists as moments with a text."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any

from lite.errors import ComponentError

TIMES = re.compile(r"((?:\d+:)?\d+:\d+[.,]\d+)\s*-->\s*((?:\d+:)?\d+:\d+[.,]\d+)")

Cue = dict[str, Any]
"""`start` and `end` in seconds, and `text`."""


def cues(given: Any, owner: object) -> list[Cue] | None:
    """The cues of a `.srt` or `.vtt` file, or of a list of `{"text", "timestamp": [start, end]}`.

    Raises ComponentError for anything else.
    """
    if given is None:
        return None
    if isinstance(given, (list, tuple)):
        return [cue(each, owner) for each in given]
    if not isinstance(given, (str, os.PathLike)):
        raise ComponentError(
            f"{owner}: subtitles must be the path of a .srt or .vtt file, or a list of "
            f'{{"text": …, "timestamp": [start, end]}}, not {given!r}.'
        )
    path = os.fspath(given)
    if os.path.splitext(path)[1].lower() not in (".srt", ".vtt"):
        raise ComponentError(f"{owner}: subtitles come from .srt or .vtt files, not from {path}.")
    try:
        with open(path, encoding="utf-8-sig", errors="replace") as file:
            return parse(file.read())
    except OSError as error:
        raise ComponentError(
            f"{owner}: the subtitles {path} cannot be read ({error.strerror}). "
            "Paths are relative to the app's folder."
        ) from error


def cue(item: Any, owner: object) -> Cue:
    """One entry of a list of subtitles."""
    try:
        if isinstance(item, Mapping):
            start, end = item.get("timestamp") or (item["start"], item["end"])
            text = item["text"]
        else:
            start, end, text = item
        return {"start": float(start), "end": float(end), "text": str(text)}
    except (KeyError, TypeError, ValueError) as error:
        raise ComponentError(
            f'{owner}: a subtitle is {{"text": …, "timestamp": [start, end]}} with seconds, '
            f"not {item!r}."
        ) from error


def parse(text: str) -> list[Cue]:
    """The cues of a file's text."""
    found: list[Cue] = []
    for paragraph in re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = paragraph.strip().split("\n")
        for at, line in enumerate(lines):
            times = TIMES.search(line)
            if times:
                words = re.sub(r"<[^>]+>", "", "\n".join(lines[at + 1 :])).strip()
                found.append({"start": seconds(times[1]), "end": seconds(times[2]), "text": words})
                break
    return found


def seconds(time: str) -> float:
    """A time such as 01:02:03,5 in seconds."""
    total = 0.0
    for part in time.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total
