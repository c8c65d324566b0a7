"""Where a new block goes: the app and the layout being written at this moment."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lite.block import BlockContext
    from lite.blocks import Blocks
    from lite.rendering import Rendered

root: ContextVar[Blocks | None] = ContextVar("root", default=None)
"""The app whose `with` block is being executed."""

parent: ContextVar[BlockContext | None] = ContextVar("parent", default=None)
"""The innermost layout whose `with` block is being executed."""

rendering: ContextVar[Rendered | None] = ContextVar("rendering", default=None)
"""The part of the layout whose function is running."""

_last = -1


def next_id() -> int:
    """A new block id; the same program gets the same ids at each start."""
    global _last
    _last += 1
    return _last


def id_for(name: str, key: object) -> int:
    """The id of a new block; under `gr.render` the same key gives the same id in each run."""
    place = rendering.get()
    if place is None or key is None:
        return next_id()
    known = place.ids.get((name, key))
    if known is None:
        known = place.ids[name, key] = next_id()
    return known


def last() -> int:
    """The newest block's id."""
    return _last


def go_on(block: int) -> None:
    """Counts on from a block that an earlier Python made."""
    global _last
    _last = max(_last, block)


def reset() -> None:
    """Counts ids from zero again, for an app loaded into a process that had another."""
    global _last
    _last = -1


class Now(type):
    """The places of `Context`; they are set by `with` blocks, and can be set by hand."""

    @property
    def root_block(cls) -> Blocks | None:
        """The app being written."""
        return root.get()

    @root_block.setter
    def root_block(cls, app: Blocks | None) -> None:
        root.set(app)

    @property
    def block(cls) -> BlockContext | None:
        """The layout that a new block goes into."""
        return parent.get()

    @block.setter
    def block(cls, layout: BlockContext | None) -> None:
        parent.set(layout)

    @property
    def id(cls) -> int:
        """The id that the next block gets."""
        return _last + 1


class Context(metaclass=Now):
    """The app and the layout being written, by the names that Gradio gives them."""

    token: str | None = None
    """Gradio's key to private models; a page has none."""


def get_render_context() -> BlockContext | None:
    """The layout that a new block goes into; None outside of an app."""
    return parent.get()


def set_render_context(block: BlockContext | None) -> None:
    """Puts new blocks into this layout from here on."""
    parent.set(block)


def get_blocks_context() -> Blocks | None:
    """The app being written; None outside of one."""
    return root.get()


def __getattr__(name: str) -> Any:
    """`LocalContext`, which apps seldom ask for."""
    if name != "LocalContext":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from lite.running import LocalContext

    return LocalContext
