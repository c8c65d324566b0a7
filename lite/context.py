"""Where a new block goes: the app and the layout being written at this moment."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lite.block import BlockContext
    from lite.blocks import Blocks

root: ContextVar[Blocks | None] = ContextVar("root", default=None)
"""The app whose `with` block is being executed."""

parent: ContextVar[BlockContext | None] = ContextVar("parent", default=None)
"""The innermost layout whose `with` block is being executed."""

_last = -1


def next_id() -> int:
    """A new block id; the same program gets the same ids at each start."""
    global _last
    _last += 1
    return _last


def reset() -> None:
    """Counts ids from zero again, for an app loaded into a process that had another."""
    global _last
    _last = -1
