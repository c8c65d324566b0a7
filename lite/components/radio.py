"""One of several choices, all in view."""

from __future__ import annotations

from typing import Any

from lite.choice import ChoiceComponent, Value, plain
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["Radio"]


class Radio(ChoiceComponent):
    """A list of choices, of which one can be picked; a listener gets it, or None."""

    _: KW_ONLY
    value: Value | None = None
    rtl: bool = False

    select = Event("The user picked a choice.")
    change = Event("Another choice is picked, by the user or by a listener.", "always_last")
    input = Event("The user picked another choice.")

    def preprocess(self, value: Any) -> Any:
        return None if value is None else self.chosen(value)

    def postprocess(self, value: Any) -> Any:
        return plain(self, value)
