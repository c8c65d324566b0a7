"""Pictures and videos side by side, with a larger view."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, Literal

from lite import picture
from lite.block import Component, shorten
from lite.errors import ComponentError
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["Gallery"]

Source = Literal["upload", "webcam", "clipboard"]
Fit = Literal["contain", "cover", "fill", "none", "scale-down"]
VIDEOS = (".mp4", ".webm", ".ogg", ".ogv", ".mov", ".mkv", ".avi", ".m4v")


class Gallery(Component):
    """Pictures and videos in a grid; choosing one shows it large.

    A value is a list of pictures as `gr.Image` takes them, or of pairs with a caption. A function
    gets a list of pairs; pictures are paths, PIL images or arrays, as `type` says.
    """

    without = ("info",)

    value: Any = None
    _: KW_ONLY
    format: str = "webp"
    """What a picture that a function made is saved as."""
    file_types: list[str] | None = None
    """Endings or kinds that may be uploaded; None takes pictures and videos."""
    min_width: int = 160
    columns: int | None = 2
    rows: int | None = None
    """Rows in sight; more are scrolled to."""
    height: int | float | str | None = None
    allow_preview: bool = True
    """Whether choosing a picture shows it large."""
    preview: bool | None = None
    """Whether the first picture is shown large from the beginning."""
    selected_index: int | None = None
    object_fit: Fit | None = None
    buttons: list[Any] | None = None
    """Of `"share"`, `"download"`, `"download_all"` and `"fullscreen"`, or `gr.Button` objects."""
    type: Literal["numpy", "pil", "filepath"] = "filepath"
    fit_columns: bool = True
    """Whether fewer pictures than columns fill the row."""
    sources: list[Source] | None = None

    unsent = Component.unsent | {"type"}
    packages = picture.PACKAGES
    __page_types__ = {
        "value": "{ image?: FileData; video?: FileData; caption: string | null }[] | null",
        "sources": '("upload" | "webcam" | "clipboard")[]',
    }

    select = Event("The user chose a picture; the event's index and value say which.")
    upload = Event("The user uploaded pictures.")
    change = Event("The pictures changed, by the user or by a listener.", "always_last")
    delete = Event("The user removed a picture.")
    preview_close = Event("The larger view was closed.")
    preview_open = Event("The larger view was opened.")

    def prepare(self) -> None:
        super().prepare()
        self.sources = ["upload"] if self.sources is None else list(self.sources)
        picture.check(self)

    def needs(self, read: bool) -> tuple[str, ...]:
        wanted = {"numpy": picture.PACKAGES, "pil": picture.PACKAGES[1:], "filepath": ()}
        return wanted[self.type] if read else ()

    def preprocess(self, value: Any) -> list[tuple[Any, str | None]] | None:
        if not value:
            return None
        return [(self._received(item), item.get("caption")) for item in value]

    def _received(self, item: Mapping[str, Any]) -> Any:
        video = item.get("video")
        if video:
            return picture.from_page(video, self, "filepath", None)
        return picture.from_page(item["image"], self, self.type, None)

    def postprocess(self, value: Any) -> list[dict[str, Any]]:
        if value is None:
            return []
        if isinstance(value, (str, bytes, Mapping)) or not hasattr(value, "__iter__"):
            raise ComponentError(
                f"{self}: expected a list of pictures, got {shorten(value)}. A single picture "
                "needs a list around it."
            )
        return [self._item(each) for each in value]

    def _item(self, each: Any) -> dict[str, Any]:
        if isinstance(each, Mapping) and ("image" in each or "video" in each):
            return dict(each)
        content, caption = each, None
        if isinstance(each, (tuple, list)):
            if len(each) != 2:
                raise ComponentError(
                    f"{self}: {shorten(each)} is neither a picture nor a pair of one and a caption."
                )
            content, caption = each
        kind = "video" if is_video(content) else "image"
        return {kind: picture.to_page(content, self, self.format), "caption": caption}

    @staticmethod
    def convert_to_type(img: str, type: Literal["filepath", "numpy", "pil"]) -> Any:
        """A file as a path, a PIL image or an array."""
        return picture.from_page({"path": img}, "Gallery", type, None)


def is_video(content: Any) -> bool:
    """Whether a path or an address names a video."""
    if not isinstance(content, (str, os.PathLike)):
        return False
    path = os.fspath(content).partition("?")[0]
    return path.lower().endswith(VIDEOS)
