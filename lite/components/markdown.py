"""Formatted text."""

from __future__ import annotations

from typing import Any, Literal

from lite.block import Component
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["Markdown"]


class Markdown(Component):
    """GitHub's Markdown with formulas and coloured code."""

    without = ("info", "interactive")

    value: str | None = None
    _: KW_ONLY
    rtl: bool = False
    latex_delimiters: list[dict[str, Any]] | None = None
    """Pairs like `{"left": "$", "right": "$", "display": False}`; None means `$$` only."""
    sanitize_html: bool = True
    """Whether scripts and the like are taken out."""
    line_breaks: bool = False
    """Whether a line end in a paragraph is one on the page, too."""
    header_links: bool = False
    """Whether each heading shows a link to itself."""
    height: int | str | None = None
    max_height: int | str | None = None
    min_height: int | str | None = None
    buttons: list[Literal["copy"]] | None = None
    container: bool = False
    padding: bool = False

    change = Event("The text changed.", "always_last")
    copy = Event("The user copied the text with the button.")

    def postprocess(self, value: Any) -> str | None:
        return None if value is None else unindent(str(value))


def unindent(text: str) -> str:
    """The text without the indentation that its lines share, and without empty ends.

    The first line is not counted: in `\"\"\"First` it starts beside the quotes.
    """
    first, *rest = text.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip()) for line in rest if line.strip()]
    margin = min(margins, default=0)
    return "\n".join([first.lstrip(), *(line[margin:] for line in rest)]).strip("\n")
