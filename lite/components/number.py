"""A field for a number."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from lite.block import FormComponent, shorten
from lite.errors import ComponentError, Error
from lite.events import Event
from lite.field import KW_ONLY

if TYPE_CHECKING:
    from lite.components.button import Button

__all__ = ["Number"]


class Number(FormComponent):
    """A field for a number; a listener gets an int or float, or None where it is empty."""

    value: float | None = None
    _: KW_ONLY
    placeholder: str | None = None
    buttons: list[Button] | None = None
    precision: int | None = None
    """Decimals to round to; 0 gives an int, None rounds nothing."""
    minimum: float | None = None
    maximum: float | None = None
    step: float = 1
    """What the arrow keys add and take away."""

    change = Event("The number changed, by the user or by a listener.", "always_last")
    input = Event("The user changed the number.")
    submit = Event("The user pressed Enter.")
    focus = Event("The field got the focus.")
    blur = Event("The field lost the focus.")

    @staticmethod
    def round_to_precision(num: float, precision: int | None) -> float:
        """The number rounded to that many decimals; an int for 0, as it is for None."""
        if precision is None:
            return num
        return round(num) if precision == 0 else round(num, precision)

    @staticmethod
    def raise_if_out_of_bounds(num: float, minimum: float | None, maximum: float | None) -> None:
        """Raises gr.Error for a number below the minimum or above the maximum."""
        if minimum is not None and num < minimum:
            raise Error(f"{num} is less than the minimum, {minimum}.")
        if maximum is not None and num > maximum:
            raise Error(f"{num} is greater than the maximum, {maximum}.")

    def preprocess(self, value: Any) -> float | None:
        if value is None:
            return None
        self.raise_if_out_of_bounds(value, self.minimum, self.maximum)
        return self.round_to_precision(value, self.precision)

    def postprocess(self, value: Any) -> float | None:
        number = as_number(self, value)
        return None if number is None else self.round_to_precision(number, self.precision)

    def props(self) -> dict[str, Any]:
        # As in Gradio: a field that nobody filled counts as 0, one that was emptied as None.
        props = super().props()
        return {**props, "value": 0} if props["value"] is None else props


def as_number(owner: object, value: Any) -> float | None:
    """A listener's value as a number for the page: None for None and NaN; raises ComponentError."""
    if value is None or value == "":
        return None
    if not isinstance(value, (int, float)):
        value = value.item() if hasattr(value, "item") else value
        try:
            value = value if isinstance(value, (int, float)) else float(value)
        except (TypeError, ValueError):
            raise ComponentError(
                f"{owner}: expected a number, got {shorten(value)}. Return an int or a float."
            ) from None
    if math.isinf(value):
        raise ComponentError(f"{owner}: expected a finite number, got {value}.")
    return None if math.isnan(value) else value
