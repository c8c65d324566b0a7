"""A button that saves a file."""

from __future__ import annotations

from typing import Any, Literal

from lite.block import Component
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["DownloadButton"]


class DownloadButton(Component):
    """A button that saves the file that is its value on the visitor's disk."""

    without = ("info", "show_label", "container")

    label: str = "Download"
    value: Any = None
    _: KW_ONLY
    variant: Literal["primary", "secondary", "stop"] = "secondary"
    size: Literal["sm", "md", "lg"] = "lg"
    icon: str | None = None
    """Path or address of a picture shown before the label."""
    interactive: bool = True

    __page_types__ = {"value": "FileData | null"}

    change = Event("The file changed.", "always_last")
    click = Event("The user pressed the button.")

    def arguments(self) -> dict[str, Any]:
        arguments = super().arguments()
        if self.icon is not None:
            from lite.files import picture_url

            arguments["icon"] = picture_url(self.icon)
        return arguments

    def preprocess(self, value: Any) -> str | None:
        from lite.files import local

        return local(value) if value else None

    def postprocess(self, value: Any) -> dict[str, Any] | None:
        from lite.files import to_page

        return to_page(value, self)
