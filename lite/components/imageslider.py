"""Two pictures over each other, with a line between them that the visitor moves."""

from __future__ import annotations

from typing import Any, Literal

from lite import picture
from lite.block import Component, shorten
from lite.components.image import Mode
from lite.errors import ComponentError
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["ImageSlider"]


class ImageSlider(Component):
    """Two pictures to compare; a value is a pair of pictures as `gr.Image` takes them."""

    without = ("info",)

    value: Any = None
    _: KW_ONLY
    format: str = "webp"
    """What a picture that a function made is saved as."""
    height: int | str | None = None
    width: int | str | None = None
    image_mode: Mode | None = "RGB"
    type: Literal["numpy", "pil", "filepath"] = "numpy"
    buttons: list[Any] | None = None
    """Of `"download"` and `"fullscreen"`, or `gr.Button` objects; None shows both."""
    min_width: int = 160
    slider_position: float = 50
    """Where the line stands at first, in percent of the width."""
    max_height: int = 500
    """Height of the pictures in pixels, at most."""

    unsent = Component.unsent | {"type", "image_mode"}
    packages = picture.PACKAGES
    __page_types__ = {"value": "[FileData | null, FileData | null] | null"}

    clear = Event("The user removed the pictures.")
    change = Event("The pictures changed, by the user or by a listener.", "always_last")
    stream = Event("Never fired: two pictures are no stream.", "multiple", "minimal")
    select = Event("The user clicked into the pictures; the event's index is the pixel.")
    upload = Event("The user uploaded a picture.")
    input = Event("The user changed the pictures.")

    def prepare(self) -> None:
        super().prepare()
        picture.check(self)
        if not 0 <= self.slider_position <= 100:
            raise ComponentError(
                f"{self}: slider_position is in percent, from 0 to 100, not {self.slider_position}."
            )

    def needs(self, read: bool) -> tuple[str, ...]:
        wanted = {"numpy": picture.PACKAGES, "pil": picture.PACKAGES[1:], "filepath": ()}
        return wanted[self.type] if read else ()

    def preprocess(self, value: Any) -> tuple[Any, Any] | None:
        if not value:
            return None
        left, right = (picture.from_page(each, self, self.type, self.image_mode) for each in value)
        return left, right

    def postprocess(self, value: Any) -> list[Any] | None:
        if value is None:
            return None
        if not isinstance(value, (tuple, list)) or len(value) != 2:
            raise ComponentError(
                f"{self}: expected a pair of pictures, got {shorten(value)}. "
                "Return (before, after)."
            )
        return [picture.to_page(each, self, self.format) for each in value]
