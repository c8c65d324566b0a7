"""A box to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lite.block import FormComponent
from lite.events import Event
from lite.field import KW_ONLY

if TYPE_CHECKING:
    from lite.components.button import Button

__all__ = ["Checkbox"]


class Checkbox(FormComponent):
    """A box to tick; a listener gets True or False."""

    value: bool = False
    _: KW_ONLY
    buttons: list[Button] | None = None

    change = Event("The box was ticked or cleared, by the user or by a listener.", "always_last")
    input = Event("The user ticked or cleared the box.")
    select = Event("The user ticked or cleared the box.")

    def preprocess(self, value: Any) -> bool | None:
        return None if value is None else bool(value)

    def postprocess(self, value: Any) -> bool:
        return bool(value)
