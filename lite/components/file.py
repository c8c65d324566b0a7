"""Files to upload or to download."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, Literal

from lite.block import Component, shorten
from lite.errors import ComponentError, Error
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["File", "Files"]

KINDS = ("image", "audio", "video", "text")


class File(Component):
    """One or several files: the visitor uploads them, or downloads what a function gives.

    A function gets paths, or bytes with `type="binary"`; it gives paths or addresses.
    """

    without = ("info",)

    value: Any = None
    _: KW_ONLY
    file_count: Literal["single", "multiple", "directory"] = "single"
    file_types: list[str] | None = None
    """Endings like `".csv"`, or `"image"`, `"audio"`, `"video"`, `"text"`; None takes all."""
    type: Literal["filepath", "binary"] = "filepath"
    min_width: int | None = 160
    height: int | str | float | None = None
    allow_reordering: bool = False
    buttons: list[Any] | None = None
    """`gr.Button` objects at the upper edge."""

    __page_types__ = {"value": "FileData | FileData[] | null"}

    change = Event("The files changed.", "always_last")
    select = Event("The user chose a file of the list.")
    clear = Event("The user removed all files.")
    upload = Event("The user uploaded files.")
    delete = Event("The user removed a file.")
    download = Event("The user downloaded a file.")

    def prepare(self) -> None:
        super().prepare()
        check_choice(self, "file_count", ("single", "multiple", "directory"))
        if str(self.type) == "file":
            self.type = "filepath"  # Gradio 3: what a function gets has a name in both
        check_choice(self, "type", ("filepath", "binary"))
        if self.file_types is not None and not isinstance(self.file_types, (list, tuple)):
            raise ComponentError(
                f"{self}: file_types must be a list such as ['image', '.csv'], not "
                f"{shorten(self.file_types)}."
            )

    def preprocess(self, value: Any) -> Any:
        return received(self, value)

    def postprocess(self, value: Any) -> Any:
        return sent(self, value)


class Files(File):
    """A File that takes several."""

    block_name = "file"
    value: Any = None
    _: KW_ONLY
    file_count: Literal["single", "multiple", "directory"] = "multiple"


def received(component: Any, value: Any) -> Any:
    """Uploads as a function gets them, as `type` and `file_count` of the component say."""
    if not value:
        return None
    files = value if isinstance(value, list) else [value]
    found = [content(component, each) for each in files]
    return found[0] if component.file_count == "single" else found


def content(component: Any, file: Mapping[str, Any]) -> Any:
    """One upload as its path or its bytes."""
    from lite.files import NamedString

    path = path_of(component, file)
    if component.type == "filepath":
        return NamedString(path)
    with open(path, "rb") as source:
        return source.read()


def path_of(component: Any, file: Mapping[str, Any]) -> str:
    """An upload's path; raises Error where the component's `file_types` do not take it."""
    from lite.files import local

    path = local(file)
    if component.file_types and not any(fits(path, file, each) for each in component.file_types):
        kinds = ", ".join(component.file_types)
        raise Error(f"{os.path.basename(path)} is not of an accepted type: {kinds}.")
    return path


def fits(path: str, file: Mapping[str, Any], kind: str) -> bool:
    """Whether a file is of a kind that `file_types` names."""
    from lite.files import media_type

    if kind.startswith("."):
        return path.lower().endswith(kind.lower())
    media = file.get("mime_type") or media_type(path)
    if kind in KINDS:
        return str(media).startswith(f"{kind}/")
    return "/" not in kind or media == kind or str(media).startswith(kind.rstrip("*"))


def sent(component: Any, value: Any) -> Any:
    """What a function gave as the page gets it: one file, or a list where there may be several."""
    from lite.files import to_page

    if value is None or value == []:
        return None
    many = isinstance(value, (list, tuple))
    files = [to_page(each, component) for each in (value if many else [value])]
    return files if many or component.file_count != "single" else files[0]


def check_choice(component: Any, name: str, choices: tuple[str, ...]) -> None:
    """Raises ComponentError where an argument is none of its possible values."""
    given = getattr(component, name)
    if given not in choices:
        raise ComponentError(
            f"{component}: {name} must be one of {', '.join(choices)}, not {given!r}."
        )
