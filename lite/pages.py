"""Further pages of an app, each with an address of its own below the main one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lite import context
from lite.block import Block, BlockContext
from lite.errors import LayoutError
from lite.events import Event

if TYPE_CHECKING:
    from types import TracebackType

    from lite.blocks import Blocks

RESERVED = frozenset(
    """
    api_info app_id assets cancel config component_server custom_component favicon.ico file
    gradio_api heartbeat info login login_check logout manifest.json monitoring proxy queue reset
    robots.txt run static stream svelte theme.css token upload upload_progress user
    """.split()
)
"""Paths that mean something else on a server with Gradio."""


class Page(BlockContext):
    """One further page; what is created in its `with` block stands on it alone."""

    name: str = ""
    path: str = ""
    show_in_navbar: bool = True

    load = Event("The page was opened.")

    def setup(self, passed: Any) -> None:
        super().setup({**passed, "render": False})
        self._app: list[tuple[Blocks, Any]] = []
        self.app: Blocks | None = None

    def __enter__(self) -> Any:
        assert self.app is not None
        self._app.append((self.app, context.root.set(self.app)))
        super().__enter__()
        return self.app

    def __exit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        super().__exit__(kind, error, trace)
        context.root.reset(self._app.pop()[1])


def add_page(app: Blocks, name: str, path: str | None, show_in_navbar: bool) -> Page:
    """A new page of an app; raises for a path that cannot be one."""
    if context.root.get() is not None:
        raise LayoutError(
            "route() was called inside a `with gr.Blocks()` block. Call it below that block, not "
            "indented."
        )
    taken = {child.path for child in app.children if isinstance(child, Page)}
    page = Page(name, chosen(path, taken) if path else slug(name, taken), show_in_navbar)
    page.app = app
    app.add(page)
    app.adopt(page)
    return page


def chosen(path: str, taken: set[str]) -> str:
    """The author's path without its outer slashes; raises LayoutError where it is no good."""
    plain = path.strip("/")
    if not re.fullmatch(r"[\w.~!$&'()*+,;=:@\[\]-]+", plain, re.ASCII):
        raise LayoutError(
            f"The path {path!r} of a page may have letters, digits and -._~!$&'()*+,;=:@[] only."
        )
    if plain in taken or plain in RESERVED:
        why = "another page has it" if plain in taken else "Gradio's servers use it themselves"
        raise LayoutError(f"The path {path!r} cannot be a page's: {why}.")
    return plain


def slug(name: str, taken: set[str]) -> str:
    """A path made of a page's name."""
    import unicodedata

    plain = unicodedata.normalize("NFKD", str(name)).encode("ascii", "ignore").decode().lower()
    found = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "page"
    while found in taken or found in RESERVED:
        found = f"_{found}"
    return found


def page_of(block: Block | None) -> Page | None:
    """The page that a block stands on; None for the main one."""
    while block is not None and not isinstance(block, Page):
        block = block.parent
    return block
