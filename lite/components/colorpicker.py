"""A colour to choose."""

from __future__ import annotations

import re
from typing import Any

from lite.block import Component, shorten
from lite.errors import ComponentError
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["ColorPicker"]

COLOUR = re.compile(r"#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|[a-z]+|[a-z]+\([^()]+\)", re.I)
"""How a colour of CSS is written; whether a name is known, the browser decides."""


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
        if value is None or value == "":
            return value  # type: ignore[no-any-return]
        if not isinstance(value, str) or not COLOUR.fullmatch(value.strip()):
            raise ComponentError(
                f"{self}: {shorten(value)} is no colour. Return one as in CSS: '#ff8800', "
                "'rgb(255, 136, 0)' or 'orange'."
            )
        return value
