"""Answers to inputs known at build: the page shows them without running anything."""

from __future__ import annotations

import base64
import json
import time
from typing import Any

from lite.block import Component
from lite.patch import arguments, is_skip, is_update
from lite.problem import describe
from lite.result import pair

PATIENCE = 60
"""Seconds after which no further answer is begun."""


async def answers(demo: Any) -> tuple[dict[int, Any], list[str]]:
    """The known answers by listener, each as changes or None; and what went wrong, as sentences."""
    found: dict[int, Any] = {}
    problems: list[str] = []
    end = time.monotonic() + PATIENCE
    for listener in demo.listeners.values():
        rows = []
        for at, compute in enumerate(listener.ahead.answers):
            row = None
            if time.monotonic() > end:
                problems.append(f"example {at + 1} was left out after {PATIENCE} seconds.")
                break
            try:
                row = changes(demo, listener, await compute())
            except Exception as error:
                problem = describe(error)
                problems.append(f"example {at + 1}: {problem['message']}")
            rows.append(row)
        if any(row is not None for row in rows):
            found[listener.id] = {"by": listener.ahead.by, "rows": rows}
    return found, problems


def changes(demo: Any, listener: Any, result: Any) -> list[dict[str, Any]] | None:
    """A result as changes of the outputs; None where it changes something that Python keeps."""
    found = []
    for block, value in pair(listener, result):
        if is_skip(value):
            continue
        if is_update(value):
            given = arguments(value, block)
            if given.keys() != {"value"}:
                return None
            value = given["value"]
        if not isinstance(block, Component) or block.stateful:
            return None
        shown = block.page_value(value) if listener.postprocess else value
        found.append({"id": block._id, "props": demo.with_files({"value": shown})})
    text = json.dumps(found, default=text_of_bytes, allow_nan=False)
    changed: list[dict[str, Any]] = json.loads(text)
    return changed


def text_of_bytes(value: object) -> dict[str, str]:
    """Bytes as text that the page reads back."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return {"$base64": base64.b64encode(value).decode()}
    raise TypeError(f"a {type(value).__name__} cannot be sent to the page")
