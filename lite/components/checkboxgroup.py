"""Several choices, each of which can be ticked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lite.choice import ChoiceComponent, Value, many, plain
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["CheckboxGroup", "Checkboxgroup"]


class CheckboxGroup(ChoiceComponent):
    """A list of choices, of which any number can be ticked; a listener gets a list."""

    _: KW_ONLY
    value: Sequence[Value] | Value | None = None
    show_select_all: bool = False
    """Puts a box before the label that ticks all choices, or none."""

    __page_types__ = {"value": "(string | number)[]"}

    change = Event("Other choices are ticked, by the user or by a listener.", "always_last")
    input = Event("The user ticked or cleared a choice.")
    select = Event("The user ticked or cleared one choice.")

    def preprocess(self, value: Any) -> list[Any]:
        return [self.chosen(each) for each in many(value)]

    def postprocess(self, value: Any) -> list[Any]:
        return [plain(self, each) for each in many(value)]


Checkboxgroup = CheckboxGroup
