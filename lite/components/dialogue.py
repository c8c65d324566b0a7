"""What several speakers say, line by line."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, TypedDict

from lite.block import Component, shorten
from lite.components.file import check_choice
from lite.errors import ComponentError
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["Dialogue"]

HINT = "Type colon (:) in the dialogue line to see the available tags"
SPOKEN = re.compile(r"\[([^\]]+)\]\s*(.*)", re.DOTALL)


class Line(TypedDict):
    """Who says what."""

    speaker: str
    text: str


class Dialogue(Component):
    """Lines of several speakers, edited one by one or as plain text.

    With `type="text"` a listener gets one text, such as `[Ann] Hello`, with `"list"` a list of
    dicts of `speaker` and `text`.
    """

    without = ("every", "inputs", "preserved_by_key")
    unsent = Component.unsent | {"type", "unformatter"}
    __page_types__ = {
        "value": "string | { speaker: string; text: string }[] | null",
        "formatter": "boolean",
    }

    value: str | Sequence[Line] | Callable[..., Any] | None = None
    _: KW_ONLY
    type: Literal["list", "text"] = "text"
    speakers: list[str] | None = None
    """Who may speak; without speakers there is only plain text."""
    formatter: Callable[[str, str], str] | None = None
    """Writes a line as text, from speaker and text."""
    unformatter: Callable[[str], Any] | None = None
    """Reads a line of text: a dict of `speaker` and `text`, or a pair."""
    tags: list[str] | None = None
    """Words that a colon proposes while the user types."""
    separator: str = "\n"
    """What stands between two lines of text."""
    color_map: dict[str, str] | None = None
    """A CSS colour for each speaker."""
    label: str | None = "Dialogue"
    info: str | None = HINT
    placeholder: str | None = None
    min_width: int | None = 160
    autofocus: bool = False
    autoscroll: bool = True
    max_lines: int | None = None
    """How many lines there may be."""
    buttons: list[Any] | None = None
    """`"copy"`, or `gr.Button` objects, at the upper edge."""
    submit_btn: str | bool | None = False
    ui_mode: Literal["dialogue", "text", "both"] = "both"
    """Lines, plain text, or a switch between them."""

    change = Event("The dialogue changed, by the user or by a listener.", "always_last")
    input = Event("The user changed the dialogue.")
    submit = Event("The user pressed the submit button, or Enter with Ctrl or ⌘.")

    def prepare(self) -> None:
        super().prepare()
        check_choice(self, "type", ("list", "text"))
        check_choice(self, "ui_mode", ("dialogue", "text", "both"))
        if self.ui_mode == "dialogue" and not self.speakers:
            raise ComponentError(f'{self}: ui_mode="dialogue" needs speakers.')
        if not self.speakers:
            self.ui_mode = "text"

    def arguments(self) -> dict[str, Any]:
        own = self.formatter is not None or self.unformatter is not None
        info = None if self.info == HINT and not self.tags else self.info
        return {**super().arguments(), "formatter": own, "info": info}

    def served(self) -> Mapping[str, Callable[..., Any]]:
        return {"format": self.format, "unformat": self.unformat}

    def format(self, lines: Sequence[Line]) -> str:
        """Lines as one text."""
        write = self.formatter or (lambda speaker, text: f"[{speaker}] {text}")
        return self.separator.join(write(line["speaker"], line["text"]) for line in lines)

    def unformat(self, text: str) -> list[Line]:
        """One text as lines; what names no speaker is said by the first."""
        return [self._line(part) for part in text.split(self.separator) if part.strip()]

    def _line(self, text: str) -> Line:
        if self.unformatter is not None:
            return self._read(self.unformatter(text))
        found = SPOKEN.fullmatch(text.strip())
        first = (self.speakers or [""])[0]
        return {"speaker": found[1], "text": found[2]} if found else self._read((first, text))

    def _read(self, line: Any) -> Line:
        if isinstance(line, Mapping) and "text" in line:
            return {"speaker": str(line.get("speaker") or ""), "text": str(line["text"])}
        if isinstance(line, (list, tuple)) and len(line) == 2:
            return {"speaker": str(line[0]), "text": str(line[1])}
        if hasattr(line, "speaker") and hasattr(line, "text"):
            return {"speaker": str(line.speaker), "text": str(line.text)}
        raise ComponentError(
            f"{self}: {shorten(line)} is no line. Write {{'speaker': 'Ann', 'text': 'Hello'}}."
        )

    def preprocess(self, value: Any) -> str | list[Line] | None:
        if value is None:
            return None
        if self.type == "text":
            return value if isinstance(value, str) else self.format(value)
        return self.unformat(value) if isinstance(value, str) else list(value)

    def postprocess(self, value: Any) -> str | list[Line] | None:
        if value is None or isinstance(value, str):
            return value
        if not isinstance(value, (list, tuple)):
            raise ComponentError(
                f"{self}: expected a text or a list of lines, got {shorten(value)}."
            )
        lines = [self._read(line) for line in value]
        return self.format(lines) if self.ui_mode == "text" else lines
