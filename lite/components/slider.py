"""A number that is set by moving a handle."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from typing import Any, Literal

from lite.block import FormComponent
from lite.components.number import Number, as_number
from lite.errors import ComponentError
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["Slider"]


class Slider(FormComponent):
    """A handle between `minimum` and `maximum`; a listener gets the number."""

    minimum: float = 0
    maximum: float = 100
    value: float | None = None
    _: KW_ONLY
    step: float | None = None
    """Distance between allowed numbers; None chooses one by the range."""
    precision: int | None = None
    """Decimals to round to; 0 gives an int, None rounds nothing."""
    randomize: bool = False
    """Starts at another number at each visit."""
    buttons: list[Literal["reset"]] | None = None

    __page_types__ = {"value": "number", "step": "number"}

    change = Event("The number changed, by the user or by a listener.", "always_last")
    input = Event("The user moved the handle, or typed a number.")
    release = Event("The user let go of the handle.")

    def setup(self, passed: Mapping[str, Any]) -> None:
        if passed.get("randomize"):
            self.assign(passed)
            passed = {**passed, "value": self.get_random_value}
        super().setup(passed)

    def prepare(self) -> None:
        super().prepare()
        if self.minimum >= self.maximum:
            raise ComponentError(
                f"{self}: the minimum, {self.minimum}, must be less than the maximum, "
                f"{self.maximum}."
            )
        if self.step is None:
            self.step = fitting_step(self.minimum, self.maximum)

    def get_random_value(self) -> float:
        """One of the numbers the handle can stand at."""
        step = self.step or fitting_step(self.minimum, self.maximum)
        count = math.floor((self.maximum - self.minimum) / step + 1e-9)
        value = self.minimum + random.randint(0, count) * step
        decimals = max(str(step)[::-1].find("."), str(self.minimum)[::-1].find("."), 0)
        return round(value, decimals) if decimals else value

    def preprocess(self, value: Any) -> float:
        Number.raise_if_out_of_bounds(value, self.minimum, self.maximum)
        return Number.round_to_precision(value, self.precision)

    def postprocess(self, value: Any) -> float:
        number = as_number(self, value)
        at = self.minimum if number is None else number
        return Number.round_to_precision(at, self.precision)


def fitting_step(minimum: float, maximum: float) -> float:
    """A power of ten of which a hundred to a thousand fit between the ends."""
    power: float = 10 ** math.floor(math.log10(maximum - minimum) - 2)
    return power
