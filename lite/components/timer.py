"""A clock that runs listeners."""

from __future__ import annotations

from lite.block import LOOKS, Component, shorten
from lite.errors import ComponentError
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["Timer"]


class Timer(Component):
    """Fires `tick` every `value` seconds while the page is open and `active` is True.

    Browsers let it tick only about once a minute while the tab is hidden. A tick is left out while
    the listener's run before it is still under way.
    """

    without = LOOKS

    value: float = 1
    _: KW_ONLY
    active: bool = True

    change = Event("The interval changed.", "always_last")
    tick = Event("The interval has passed once more.")

    def preprocess(self, value: float | None) -> float | None:
        return value

    def postprocess(self, value: float | None) -> float | None:
        if value is not None and (isinstance(value, str) or not value >= 0):
            raise ComponentError(f"{self}: expected seconds, got {shorten(value)}.")
        return value
