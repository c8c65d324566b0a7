"""A picture with coloured regions, each with a label."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lite import files, picture
from lite.block import Component, shorten
from lite.errors import ComponentError
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["AnnotatedImage", "Annotatedimage"]

OPAQUE, HALF = b"\xff", b"\x80"
EDGE = 3
"""Pixels of a box's edge."""


class AnnotatedImage(Component):
    """A picture with boxes and masks over it, and a legend.

    A value is a pair of the picture and a list of pairs: a box (left, top, right, bottom) in pixels
    or a mask of the picture's size with values from 0 to 1, and its label.
    """

    without = ("info", "interactive")

    value: Any = None
    _: KW_ONLY
    format: str = "webp"
    """What a picture that a function made is saved as."""
    show_legend: bool = True
    height: int | str | None = None
    width: int | str | None = None
    color_map: dict[str, str] | None = None
    """A colour such as `"#ff0000"` for each label; others are given one."""
    min_width: int = 160
    buttons: list[Any] | None = None
    """`"fullscreen"`, or `gr.Button` objects; None shows it."""

    __page_types__ = {
        "value": "{ image: FileData; annotations: { image: FileData; label: string }[] } | null"
    }

    change = Event("The picture or its regions changed.", "always_last")
    select = Event("The user chose a label; the event's index and value say which.")

    def preprocess(self, value: Any) -> tuple[str, list[tuple[str, str]]] | None:
        if not value:
            return None
        path = picture.from_page(value["image"], self, "filepath", None)
        regions = [
            (picture.from_page(each["image"], self, "filepath", None), each["label"])
            for each in value["annotations"]
        ]
        return path, regions

    def postprocess(self, value: Any) -> dict[str, Any] | None:
        if value is None:
            return None
        if isinstance(value, Mapping) and "annotations" in value:
            return dict(value)
        pair = isinstance(value, (tuple, list)) and len(value) == 2
        if not pair or not isinstance(value[1], (tuple, list)):
            raise ComponentError(
                f"{self}: expected (picture, [(box or mask, label), …]), got {shorten(value)}."
            )
        base, regions = value
        size = picture.size_of(base, self) if regions else (0, 0)
        if size is None:
            raise ComponentError(
                f"{self}: the size of {shorten(base)} is not known. Give an array, a PIL image or "
                "the path of a PNG file."
            )
        return {
            "image": picture.to_page(base, self, self.format),
            "annotations": [self._region(each, size) for each in regions],
        }

    def _region(self, each: Any, size: tuple[int, int]) -> dict[str, Any]:
        if not isinstance(each, (tuple, list)) or len(each) != 2:
            raise ComponentError(f"{self}: {shorten(each)} is no pair of a region and a label.")
        region, label = each
        opacity = (
            self._mask(region, size)
            if picture.is_array(region)
            else box(self._corners(region), size)
        )
        path = picture.keep_mask(opacity, *size)
        return {"image": files.on_page(path), "label": str(label)}

    def _mask(self, mask: Any, size: tuple[int, int]) -> bytes:
        if mask.shape != (size[1], size[0]):
            raise ComponentError(
                f"{self}: a mask of shape {mask.shape} does not fit a picture of "
                f"{size[0]} by {size[1]} pixels. Its shape must be ({size[1]}, {size[0]})."
            )
        opacity: bytes = (mask.astype("float64").clip(0, 1) * 255).astype("uint8").tobytes()
        return opacity

    def _corners(self, region: Any) -> tuple[int, int, int, int]:
        try:
            left, top, right, bottom = (round(float(each)) for each in region)
        except (TypeError, ValueError) as error:
            raise ComponentError(
                f"{self}: {shorten(region)} is no region. Give (left, top, right, bottom) in "
                "pixels, or an array."
            ) from error
        return left, top, right, bottom


def box(corners: tuple[int, int, int, int], size: tuple[int, int]) -> bytes:
    """The opacity of each pixel: half inside the corners, all at their edges, nothing outside."""
    width, height = size
    left, right = (min(max(each, 0), width) for each in (corners[0], corners[2]))
    top, bottom = (min(max(each, 0), height) for each in (corners[1], corners[3]))
    across, down = max(0, right - left), max(0, bottom - top)
    sides, ends = min(EDGE, across), min(EDGE, down)
    middle = OPAQUE * sides + HALF * (across - 2 * sides) + OPAQUE * sides
    before, after = bytes(left), bytes(width - left - across)
    edge, row = (before + part[:across] + after for part in (OPAQUE * across, middle))
    rows = (edge * ends + row * (down - 2 * ends) + edge * ends)[: width * down]
    return bytes(width * top) + rows + bytes(width * (height - top - down))


Annotatedimage = AnnotatedImage
