"""Text together with files."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from lite.block import FormComponent, shorten
from lite.components.file import check_choice, path_of
from lite.components.textbox import InputHTMLAttributes, given_attributes
from lite.errors import ComponentError
from lite.events import Event
from lite.field import KW_ONLY

if TYPE_CHECKING:
    from typing_extensions import NotRequired

__all__ = ["MultimodalTextbox"]

SOURCES = ("upload", "microphone")


class MultimodalValue(TypedDict):
    """A message: what was written, and the paths of its files."""

    text: NotRequired[str]
    files: NotRequired[list[Any]]


class MultimodalTextbox(FormComponent):
    """A field for text and files; a listener gets `{"text": str, "files": [path, …]}`.

    It gives the same, or a string alone. Files are chosen, dropped, pasted or recorded.
    """

    value: str | MultimodalValue | None = None
    _: KW_ONLY
    sources: list[str] | Literal["upload", "microphone"] | None = None
    """Where files come from: `"upload"`, `"microphone"`, or both; None means `["upload"]`."""
    file_types: list[str] | None = None
    """Endings like `".csv"`, or `"image"`, `"audio"`, `"video"`, `"text"`; None takes all."""
    file_count: Literal["single", "multiple", "directory"] = "single"
    """How many files one choice may bring."""
    lines: int = 1
    max_lines: int = 20
    placeholder: str | None = None
    min_width: int | None = 160
    autofocus: bool = False
    autoscroll: bool = True
    text_align: Literal["left", "right"] | None = None
    rtl: bool = False
    submit_btn: str | bool | None = True
    """Shown inside the field; a text becomes its label."""
    stop_btn: str | bool | None = False
    max_plain_text_length: int = 1000
    """Characters up to which a pasted text stays text; a longer one becomes a file."""
    html_attributes: InputHTMLAttributes | None = None

    __page_types__ = {
        "html_attributes": "Record<string, string | number | boolean> | null",
        "sources": "string[]",
        "value": "{ text?: string; files?: FileData[] } | null",
    }

    change = Event("The text or the files changed, by the user or by a listener.", "always_last")
    input = Event("The user changed the text or the files.")
    select = Event("The user selected a part of the text.")
    submit = Event("The user pressed Enter, or the submit button.")
    focus = Event("The field got the focus.")
    blur = Event("The field lost the focus.")
    stop = Event("The user pressed the stop button.")

    def prepare(self) -> None:
        super().prepare()
        check_choice(self, "file_count", ("single", "multiple", "directory"))
        given = ["upload"] if self.sources is None else self.sources
        self.sources = [given] if isinstance(given, str) else list(given)
        for source in self.sources:
            if source not in SOURCES:
                raise ComponentError(
                    f"{self}: sources may hold 'upload' and 'microphone', not {source!r}."
                )
        if self.file_types is not None and not isinstance(self.file_types, (list, tuple)):
            raise ComponentError(
                f"{self}: file_types must be a list such as ['image', '.csv'], not "
                f"{shorten(self.file_types)}."
            )

    @classmethod
    def default_props(cls) -> dict[str, Any]:
        return {**super().default_props(), "sources": ["upload"]}

    def arguments(self) -> dict[str, Any]:
        return {**super().arguments(), "html_attributes": given_attributes(self)}

    def props(self) -> dict[str, Any]:
        # As in Gradio: a field that nobody filled counts as an empty message, not as None.
        props = super().props()
        return {**props, "value": props["value"] or {"text": "", "files": []}}

    def preprocess(self, value: Any) -> dict[str, Any] | None:
        if value is None:
            return None
        files = [path_of(self, file) for file in value.get("files") or ()]
        return {"text": value.get("text") or "", "files": files}

    def postprocess(self, value: Any) -> dict[str, Any] | None:
        if value is None:
            return None
        if isinstance(value, str):
            return {"text": value, "files": []}
        if not isinstance(value, Mapping):
            raise ComponentError(
                f"{self}: expected a text, or a dict of text and files, got {shorten(value)}."
            )
        from lite.files import to_page

        files = value.get("files") or []
        many = files if isinstance(files, (list, tuple)) else [files]
        return {"text": value.get("text") or "", "files": [to_page(each, self) for each in many]}


def attached(value: Mapping[str, Any]) -> list[str]:
    """The paths of a message's files, whatever form its author gave them."""
    files = value.get("files") or []
    many = files if isinstance(files, (list, tuple)) else [files]
    return [os.fspath(file["path"] if isinstance(file, Mapping) else file) for file in many]
