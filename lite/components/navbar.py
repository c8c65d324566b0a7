"""The bar that leads from one page of an app to the others."""

from __future__ import annotations

from typing import Any, Literal

from lite import context
from lite.block import Component
from lite.errors import ComponentError, LayoutError
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["Navbar"]

LOOKS = "label info show_label container scale min_width interactive every inputs preserved_by_key"


class Navbar(Component):
    """How the bar with an app's pages looks on this page; without it there is a plain one.

    The value is a list of further links: `[("Docs", "https://…")]`.
    """

    without = tuple(LOOKS.split())
    preserved_by_key = None

    value: list[tuple[str, str]] | None = None
    _: KW_ONLY
    visible: bool = True
    main_page_name: str | Literal[False] = "Home"
    """The main page's name in the bar; False leaves it out."""

    change = Event("The further links changed.", "always_last")

    def _place(self) -> None:
        from lite.pages import page_of

        root = context.root.get()
        here = page_of(context.parent.get())
        for other in root.blocks.values() if root is not None else ():
            if isinstance(other, Navbar) and other is not self and page_of(other) is here:
                raise LayoutError("There is a Navbar on this page already; a page can have one.")
        super()._place()

    def postprocess(self, value: Any) -> list[list[str]]:
        links = [list(link) for link in value or ()]
        for link in links:
            if len(link) != 2 or not all(isinstance(part, str) for part in link):
                raise ComponentError(
                    f"Navbar: expected pairs of a name and an address, got {link!r}."
                )
        return links

    def preprocess(self, value: Any) -> list[tuple[str, str]]:
        return [(str(name), str(url)) for name, url in value or ()]
