"""A button that uploads files."""

from __future__ import annotations

from typing import Any, Literal

from lite.block import Component
from lite.components.file import check_choice, received, sent
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["UploadButton"]


class UploadButton(Component):
    """A button that lets the visitor choose files."""

    without = ("info", "show_label", "container")

    label: str = "Upload a File"
    value: Any = None
    _: KW_ONLY
    variant: Literal["primary", "secondary", "stop"] = "secondary"
    size: Literal["sm", "md", "lg"] = "lg"
    icon: str | None = None
    """Path or address of a picture shown before the label."""
    interactive: bool = True
    type: Literal["filepath", "binary"] = "filepath"
    file_count: Literal["single", "multiple", "directory"] = "single"
    file_types: list[str] | None = None
    """Endings like `".csv"`, or `"image"`, `"audio"`, `"video"`, `"text"`; None takes all."""

    __page_types__ = {"value": "FileData | FileData[] | null"}

    change = Event("The files changed.", "always_last")
    click = Event("The user pressed the button.")
    upload = Event("The user uploaded files.")

    def prepare(self) -> None:
        super().prepare()
        check_choice(self, "file_count", ("single", "multiple", "directory"))
        check_choice(self, "type", ("filepath", "binary"))

    def arguments(self) -> dict[str, Any]:
        arguments = super().arguments()
        if self.icon is not None:
            from lite.files import picture_url

            arguments["icon"] = picture_url(self.icon)
        return arguments

    def preprocess(self, value: Any) -> Any:
        return received(self, value)

    def postprocess(self, value: Any) -> Any:
        return sent(self, value)
