"""Values that are not shown: `State` in Python for this visit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lite.block import LOOKS, Component, shorten
from lite.errors import ArgumentError
from lite.events import Event
from lite.field import KW_ONLY


class State(Component):
    """Any Python object, one for each visitor, gone when the page closes.

    Every visitor starts from a deep copy of the default; raises ArgumentError (a TypeError) where
    that cannot be copied. A listener that takes it as input gets the very object.
    """

    without = LOOKS
    stateful = True

    value: Any = None
    render: bool = True
    _: KW_ONLY
    time_to_live: float | None = None
    """Seconds after the last write at which the value is dropped."""
    delete_callback: Callable[[Any], None] | None = None
    """Called with the value when it is dropped."""

    unsent = Component.unsent | {"time_to_live", "delete_callback"}
    change = Event("A listener that writes this state changed it.", "always_last")

    def prepare(self) -> None:
        import copy

        try:
            copy.deepcopy(self.value)
        except Exception as error:
            raise ArgumentError(
                f"The default of gr.State must be copied for each visitor, but a "
                f"{type(self.value).__name__} cannot be deep-copied ({error}): "
                f"{shorten(self.value)}. Pass a function that makes it, or keep it in a module "
                "variable."
            ) from error


def content_key(value: Any) -> object:
    """A value that differs when the content does: by content for containers, else by hash."""
    if isinstance(value, dict):
        pairs = [(content_key(key), content_key(item)) for key, item in value.items()]
        return ("dict", tuple(pairs))
    if isinstance(value, (list, tuple)):
        return (type(value).__name__, tuple(content_key(item) for item in value))
    if isinstance(value, (set, frozenset)):
        return ("set", frozenset(content_key(item) for item in value))
    try:
        return (type(value).__name__, hash(value))
    except TypeError:
        return ("id", id(value))
