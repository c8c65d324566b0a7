"""A button that makes a copy of a Space."""

from __future__ import annotations

from typing import Literal

from lite import context
from lite import session as sessions
from lite.components.button import Button
from lite.events import listen
from lite.field import KW_ONLY
from lite.notice import Info

__all__ = ["DuplicateButton"]

OPEN = """() => {
  const space = window.huggingface?.variables?.SPACE_ID;
  if (space) window.open(`https://huggingface.co/spaces/${space}?duplicate=true`, "_blank");
}"""


class DuplicateButton(Button):
    """Opens the form to duplicate the Space that carries the page; elsewhere says where it would.

    A static Space tells its name to the page.
    """

    block_name = "button"
    unsent = Button.unsent | {"_activate"}

    value: str = "Duplicate Space"
    _: KW_ONLY
    variant: Literal["primary", "secondary", "stop", "huggingface"] = "huggingface"
    size: Literal["sm", "md", "lg"] = "sm"
    scale: int | None = 0
    _activate: bool = True

    def _place(self) -> None:
        super()._place()
        if self._activate and context.root.get() is not None:
            self.activate()

    def activate(self) -> None:
        """Lets the button answer clicks; done by itself unless `_activate=False`."""
        root = context.root.get()
        if root is None or "_listening" in self.__dict__:
            return
        self._listening = True
        quiet = {"show_progress": "hidden", "queue": False, "api_visibility": "undocumented"}
        listen(root, [self.click], {"fn": None, "js": OPEN, **quiet})
        listen(root, [self.click], {"fn": explain, **quiet})


def explain() -> None:
    """Tells the visitor what the button is for, unless it has done it."""
    session = sessions.current.get()
    if session is None or ".hf.space" not in str(session.page.get("url")):
        Info(
            "On Hugging Face Spaces this button makes a copy of the Space. This page is not one.",
            title="Duplicate Space",
        )
