"""Thoughts that a model writes between tags, as messages of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Tags = Sequence[tuple[str, str]]


def split(message: dict[str, Any], tags: Tags) -> list[dict[str, Any]]:
    """A message, its thoughts taken out; those whose end is still to come are pending."""
    if message["metadata"]:
        return [message]
    found: list[dict[str, Any]] = []
    rest: list[dict[str, Any]] = []
    for part in message["content"]:
        pieces = thoughts(part["text"], tags) if part["type"] == "text" else [(part, None)]
        for piece, status in pieces:
            if status is None:
                rest.append(piece if isinstance(piece, dict) else text(piece))
                continue
            found += [like(message, rest), thought(message, str(piece), status)]
            rest = []
    found.append(like(message, rest))
    kept = [each for each in found if each["content"]] or [message]
    kept[-1] = {**kept[-1], "options": message["options"]}
    return kept


def thoughts(source: str, tags: Tags) -> list[tuple[Any, str | None]]:
    """Pieces of a text in order; a thought has a status, other text None."""
    pieces: list[tuple[Any, str | None]] = []
    while True:
        starts = [(at, pair) for pair in tags if (at := source.find(pair[0])) >= 0]
        if not starts:
            break
        at, (opening, closing) = min(starts)
        pieces.append((source[:at], None))
        inside, ended, source = source[at + len(opening) :].partition(closing)
        pieces.append((inside, "done" if ended else "pending"))
    if not pieces:
        return [(source, None)]
    pieces.append((source, None))
    return [(piece.strip(), state) for piece, state in pieces if piece.strip() or state]


def text(content: str) -> dict[str, Any]:
    """Text as part of a message."""
    return {"text": content, "type": "text"}


def like(message: dict[str, Any], parts: list[dict[str, Any]]) -> dict[str, Any]:
    """A message of the same person with other content."""
    return {**message, "content": parts, "options": None}


def thought(message: dict[str, Any], content: str, status: str) -> dict[str, Any]:
    """A message that is a thought."""
    metadata = {"title": "Reasoning", "status": status}
    return {**like(message, [text(content)]), "metadata": metadata}
