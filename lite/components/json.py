"""Data as a tree."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from lite.block import Component, shorten
from lite.errors import Error
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["JSON", "Json"]


class JSON(Component):
    """Lists and dicts, to be opened and closed level by level."""

    without = ("info", "interactive")

    value: Any = None
    _: KW_ONLY
    min_width: int | None = 160
    open: bool = False
    """Whether all levels are open at first; else large ones start closed."""
    show_indices: bool = False
    """Whether the items of lists are numbered."""
    height: int | str | None = None
    max_height: int | str | None = 500
    min_height: int | str | None = None
    buttons: list[Any] | None = None
    """`"copy"`, or `gr.Button` objects; None means `["copy"]`."""

    change = Event("The data changed.", "always_last")

    def postprocess(self, value: Any) -> Any:
        if isinstance(value, str):
            try:
                value = json.loads(value)
            except ValueError as error:
                raise Error(f"{self}: the text {shorten(value)} is not JSON: {error}") from error
        return plain(value)


def plain(value: Any) -> Any:
    """The value as JSON can say it: numpy's numbers and lists as plain ones, the rest as text.

    What is not a number (NaN) or not finite becomes None.
    """
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return float(value) if value - value == 0 else None
    if isinstance(value, Mapping):
        return {str(name): plain(item) for name, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(item) for item in value]
    if hasattr(value, "tolist"):
        return plain(value.tolist())
    if hasattr(value, "model_dump"):
        return plain(value.model_dump())
    try:
        return plain(json.loads(str(value)))
    except ValueError:
        return str(value)


Json = JSON
