"""Layouts: blocks that hold other blocks."""

from __future__ import annotations

from typing import Any, Literal

from lite.block import BlockContext
from lite.events import Event
from lite.field import KW_ONLY

Length = int | str
"""A number of pixels, or any CSS length."""


class Row(BlockContext):
    """Children side by side, wrapping where their minimum widths do not fit."""

    _: KW_ONLY
    variant: Literal["default", "panel", "compact"] = "default"
    scale: int | None = None
    height: Length | None = None
    max_height: Length | None = None
    min_height: Length | None = None
    equal_height: bool = False
    show_progress: bool = False
    preserved_by_key: list[str] | str | None = None

    def fields_apart(self) -> bool:
        return self.variant == "compact"


class Column(BlockContext):
    """Children below each other; `scale` sets its share of a row."""

    _: KW_ONLY
    scale: int = 1
    min_width: int = 320
    variant: Literal["default", "panel", "compact"] = "default"
    show_progress: bool = False
    preserved_by_key: list[str] | str | None = None

    def fields_apart(self) -> bool:
        return self.variant == "compact"


class Group(BlockContext):
    """Children without gaps between them, in one frame."""

    _: KW_ONLY
    preserved_by_key: list[str] | str | None = None


class Form(BlockContext):
    """The frame that neighbouring form fields share; made automatically."""

    _: KW_ONLY
    scale: int = 0
    min_width: int = 0
    preserved_by_key: list[str] | str | None = None

    def arguments(self) -> dict[str, Any]:
        # The form claims as much room as its fields together.
        children = [child for child in self.children if getattr(child, "visible", True)]
        scales = [getattr(child, "scale", None) for child in children]
        scale = sum(1 if own is None else own for own in scales)
        width = sum(getattr(child, "min_width", None) or 0 for child in children)
        return {**super().arguments(), "scale": scale, "min_width": width}


class Tabs(BlockContext):
    """A strip of tabs; made automatically around neighbouring `Tab`s."""

    _: KW_ONLY
    selected: int | str | None = None
    overflow_behavior: Literal["menu", "wrap"] = "menu"
    preserved_by_key: list[str] | str | None = None

    change = Event("Another tab became the selected one.", "always_last")
    select = Event("The user chose a tab.")


class Tab(BlockContext):
    """One tab and what it shows while it is selected."""

    block_name = "tabitem"
    expected_parent = "tabs"

    label: str | None = None
    visible: bool | Literal["hidden"] = True
    interactive: bool = True
    _: KW_ONLY
    id: int | str | None = None
    alignment: Literal["left", "right"] = "left"
    scale: int | None = None
    height: Length | None = None
    max_height: Length | None = None
    preserved_by_key: list[str] | str | None = None
    render_children: bool = False

    select = Event("The user chose this tab.")


class Walkthrough(BlockContext):
    """Numbered steps of which one is shown; the app goes on by returning `selected=`.

    Earlier steps can be gone back to, later ones only be reached by the app.
    """

    _: KW_ONLY
    selected: int | str | None = None
    preserved_by_key: list[str] | str | None = None

    change = Event("Another step became the selected one.", "always_last")
    select = Event("The user went back to a step.")


class Step(BlockContext):
    """One step of a `Walkthrough` and what it shows."""

    expected_parent = "walkthrough"

    label: str | None = None
    visible: bool | Literal["hidden"] = True
    interactive: bool = True
    _: KW_ONLY
    id: int | str | None = None
    """What `Walkthrough(selected=…)` means this step by; its position also does."""
    scale: int | None = None
    preserved_by_key: list[str] | str | None = None

    select = Event("This step became the selected one.")


class Draggable(BlockContext):
    """Children that the visitor can put into another order, by mouse, touch or arrow keys.

    Form fields stand alone in it, so that each can be moved.
    """

    _: KW_ONLY
    orientation: Literal["row", "column"] = "column"
    preserved_by_key: list[str] | str | None = None

    def fields_apart(self) -> bool:
        return True


class Accordion(BlockContext):
    """A header that shows and hides what is below it."""

    label: str | None = None
    _: KW_ONLY
    open: bool = True
    height: Length | None = None
    max_height: Length | None = None
    preserved_by_key: list[str] | str | None = None

    expand = Event("The user opened it.")
    collapse = Event("The user closed it.")


class Sidebar(BlockContext):
    """A panel at the page's side that slides out and back."""

    label: str | None = None
    _: KW_ONLY
    open: bool = True
    width: Length = 320
    position: Literal["left", "right"] = "left"
    preserved_by_key: list[str] | str | None = None

    expand = Event("The panel was slid out.")
    collapse = Event("The panel was slid away.")


TabItem = Tab

__all__ = [
    "Accordion",
    "Column",
    "Draggable",
    "Form",
    "Group",
    "Row",
    "Sidebar",
    "Step",
    "Tab",
    "TabItem",
    "Tabs",
    "Walkthrough",
]
