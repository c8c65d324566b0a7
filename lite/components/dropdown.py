"""One or several choices from a list that opens, and texts that are not on it."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import Any

from lite.choice import ChoiceComponent, Value, many, plain
from lite.errors import ComponentError, LiteWarning
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["Dropdown"]


class DefaultValue:
    """The first choice, or none where several can be picked."""

    def __repr__(self) -> str:
        return "<first choice>"


DEFAULT_VALUE = DefaultValue()


class Dropdown(ChoiceComponent):
    """A list that opens; a listener gets the picked choice, with `multiselect` a list of them."""

    _: KW_ONLY
    value: Value | Sequence[Value] | DefaultValue | None = DEFAULT_VALUE
    multiselect: bool | None = None
    allow_custom_value: bool = False
    """Whether the visitor may type what is not on the list."""
    max_choices: int | None = None
    """The most choices that can be picked; only with `multiselect`."""
    num_choices_shown: int | None = 100
    """How many choices the open list holds; typing finds the others."""
    filterable: bool = True
    """Whether typing narrows the list."""

    __page_types__ = {"value": "string | number | (string | number)[] | null"}

    change = Event("Something else is picked, by the user or by a listener.", "always_last")
    input = Event("The user picked, removed or typed something.")
    select = Event("The user picked or removed one choice.")
    focus = Event("The field got the focus.")
    blur = Event("The field lost the focus.")
    key_up = Event("The user released a key in the field.", "always_last")

    def prepare(self) -> None:
        super().prepare()
        if isinstance(self.value, DefaultValue):
            first = self.values[0] if self.values else None
            self.value = [] if self.multiselect else first
        if self.num_choices_shown is not None and self.num_choices_shown <= 0:
            raise ComponentError(
                f"{self}: num_choices_shown must be at least 1, not {self.num_choices_shown}."
            )
        if self.max_choices is not None and not self.multiselect:
            self.warn("max_choices has no effect without multiselect=True.")
        if self.allow_custom_value and not self.filterable:
            self.warn("allow_custom_value needs a field to type in; filterable is set to True.")
            self.filterable = True

    def warn(self, text: str) -> None:
        """Tells the author about something that works in another way than written."""
        warnings.warn(f"{self}: {text}", LiteWarning, stacklevel=2)

    @classmethod
    def default_props(cls) -> dict[str, Any]:
        return {**super().default_props(), "value": None}

    def preprocess(self, value: Any) -> Any:
        if value is None:
            return None
        if isinstance(value, list):
            return [self.chosen(each, self.allow_custom_value) for each in value]
        return self.chosen(value, self.allow_custom_value)

    def postprocess(self, value: Any) -> Any:
        if self.multiselect:
            return None if value is None else [self.known(each) for each in many(value)]
        return None if value is None else self.known(value)

    def known(self, value: Any) -> Any:
        """The value for the page; warns about one that is no choice, which shows as empty."""
        value = plain(self, value)
        if not self.allow_custom_value and value not in self.values:
            self.warn(
                f"the value {value!r} is not one of its choices. Add it to choices, or set "
                "allow_custom_value=True."
            )
        return value
