"""A button."""

from __future__ import annotations

from typing import Any, Literal

from lite.block import Component
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["Button"]


class Button(Component):
    """A button whose label is its value."""

    without = ("label", "info", "show_label", "container")

    value: str = "Run"
    _: KW_ONLY
    variant: Literal["primary", "secondary", "stop", "huggingface"] = "secondary"
    size: Literal["sm", "md", "lg"] = "lg"
    icon: str | None = None
    """Path or address of a picture shown before the label."""
    link: str | None = None
    """An address that a click opens."""
    link_target: Literal["_self", "_blank", "_parent", "_top"] = "_self"
    interactive: bool = True

    change = Event("The label changed.", "always_last")
    click = Event("The user pressed the button.")

    def arguments(self) -> dict[str, Any]:
        arguments = super().arguments()
        if self.icon is not None:
            from lite.files import picture_url

            arguments["icon"] = picture_url(self.icon)
        return arguments

    def preprocess(self, value: Any) -> str | None:
        return None if value is None else str(value)

    def postprocess(self, value: Any) -> str | None:
        return None if value is None else str(value)
