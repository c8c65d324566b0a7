"""Marks a snippet with the argument lists it is called with."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

F = TypeVar("F", bound=Callable[..., object])
CASES: dict[Callable[..., object], list[tuple[object, ...]]] = {}


def case(*args: object) -> Callable[[F], F]:
    """Call the function with these arguments, on both sides."""

    def mark(fn: F) -> F:
        CASES.setdefault(fn, []).insert(0, args)
        return fn

    return mark
