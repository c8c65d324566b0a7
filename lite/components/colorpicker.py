"""A colour to choose."""

from __future__ import annotations

from typing import Any

from lite.block import Component
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["ColorPicker"]


class ColorPicker(Component):
    """A colour; a listener gets `#rrggbb`, or `rgba(…)` where it lets something through."""

    __page_types__ = {"value": "string | null"}

    value: str | None = None
    _: KW_ONLY
    min_width: int | None = 160

    change = Event("The colour changed, by the user or by a listener.", "always_last")
    input = Event("The user changed the colour.")
    release = Event("The user let go of the colour field or the hue.")
    submit = Event("The user entered a colour as text.")
    focus = Event("The panel of colours opened.")
    blur = Event("The panel of colours closed.")

    def preprocess(self, value: Any) -> str | None:
        return None if value is None else str(value)

    def postprocess(self, value: Any) -> str | None:
        return None if value is None else str(value)
