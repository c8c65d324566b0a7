"""Choices of Radio, CheckboxGroup and Dropdown: names the visitor reads, values a listener gets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from lite.block import FormComponent, shorten
from lite.errors import ComponentError, Error
from lite.field import KW_ONLY

if TYPE_CHECKING:
    from lite.components.button import Button

Value = str | int | float
Choices = Sequence[Value | tuple[str, Value]]

JSON = (str, int, float, type(None))
"""Classes that a choice's value may have (bool is an int)."""


class ChoiceComponent(FormComponent):
    """A component whose value is taken from a list of choices."""

    choices: Choices | None = None
    """Values, or `(name, value)` pairs where the visitor reads something else."""
    _: KW_ONLY
    type: Literal["value", "index"] = "value"
    """Whether a listener gets the choice's value or its position."""
    buttons: list[Button] | None = None

    __page_types__ = {"choices": "[string, string | number][]"}

    def prepare(self) -> None:
        super().prepare()
        self.choices = [pair(self, item) for item in given(self.choices)]
        if self.type not in ("value", "index"):
            raise ComponentError(f"{self}: type must be 'value' or 'index', not {self.type!r}.")

    @property
    def values(self) -> list[Value]:
        """The value of each choice, in order."""
        return [item[1] for item in self.choices or () if isinstance(item, tuple)]

    def chosen(self, value: Any, custom: bool = False) -> Any:
        """What a listener gets for one chosen value; raises Error for one that is no choice."""
        values = self.values
        if value in values:
            at = values.index(value)
            return at if self.type == "index" else values[at]
        if not custom:
            raise Error(f"{self}: {value!r} is not one of its choices, {shorten(values, 200)}.")
        return None if self.type == "index" else value


def given(choices: Any) -> list[Any]:
    """The choices as a list: None is none, an array or any iterable will do."""
    if choices is None:
        return []
    try:
        return list(choices)
    except TypeError:
        raise ComponentError(f"choices must be a list, not {shorten(choices)}.") from None


def pair(owner: object, item: Any) -> tuple[str, Value]:
    """A choice as the name that is shown and its value."""
    if isinstance(item, (tuple, list)):
        if len(item) != 2:
            raise ComponentError(
                f"{owner}: the choice {shorten(item)} has {len(item)} parts. Write a value, or a "
                "pair of name and value."
            )
        name, value = item
    else:
        name = value = item
    return str(name), plain(owner, value)


def plain(owner: object, value: Any) -> Any:
    """A value as the page can hold it: NumPy's numbers become Python's."""
    if not isinstance(value, JSON) and hasattr(value, "item"):
        value = value.item()
    if not isinstance(value, JSON) or value != value:
        raise ComponentError(
            f"{owner}: the value {shorten(value)} is a {type(value).__name__}; "
            "use texts or numbers, for example as (name, value) pairs."
        )
    return value


def many(value: Any) -> list[Any]:
    """No, one or several values as a list."""
    if value is None:
        return []
    if hasattr(value, "tolist"):  # an array, or one of its numbers
        value = value.tolist()
    return list(value) if isinstance(value, (list, tuple, set, frozenset)) else [value]
