"""An editor for code."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from lite.block import Component, shorten
from lite.errors import ComponentError
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["Code"]


class Code(Component):
    """Code in colours, shown or edited; a listener gets the text.

    The Tab key indents; Escape and then Tab leads out of the editor.
    """

    without = ("info",)
    __page_types__ = {"value": "string | null", "language": "string | null"}

    languages: ClassVar[list[str | None]] = [
        *("python c cpp markdown latex json html css javascript jinja2 typescript yaml").split(),
        *("dockerfile shell r sql sql-msSQL sql-mySQL sql-mariaDB sql-sqlite").split(),
        *("sql-cassandra sql-plSQL sql-hive sql-pgSQL sql-gql sql-gpSQL sql-sparkSQL").split(),
        *("sql-esper", None),
    ]
    """The languages that can be named."""

    value: str | tuple[str] | Callable[..., Any] | None = None
    language: str | None = None
    _: KW_ONLY
    lines: int = 5
    max_lines: int | None = None
    """Lines up to which the editor grows; None lets it grow with the code."""
    min_width: int | None = 160
    wrap_lines: bool = False
    show_line_numbers: bool = True
    autocomplete: bool = False
    """Whether words are proposed while the user types."""
    buttons: list[Any] | None = None
    """Of `"copy"` and `"download"`, or `gr.Button` objects; None shows both."""

    change = Event("The code changed, by the user or by a listener.", "always_last")
    input = Event("The user changed the code.")
    focus = Event("The editor got the focus.")
    blur = Event("The editor lost the focus.")

    def prepare(self) -> None:
        super().prepare()
        if self.language not in self.languages:
            from lite.field import nearest

            names = [name for name in self.languages if name]
            raise ComponentError(
                f"{self}: language {self.language!r} is not supported"
                f"{nearest(str(self.language), names)} Use one of {', '.join(names)}."
            )

    def preprocess(self, value: Any) -> str | None:
        return None if value is None else str(value)

    def postprocess(self, value: Any) -> str | None:
        if isinstance(value, tuple) and len(value) == 1:
            value = self._content(value[0])
        if value is not None and not isinstance(value, str):
            raise ComponentError(
                f"{self}: expected a text, or (path,) for a file's content, got {shorten(value)}."
            )
        # As in Gradio: blank lines around the code are no part of it.
        return None if value is None else value.strip()

    def _content(self, path: Any) -> str:
        try:
            with open(path, encoding="utf-8") as file:
                return file.read()
        except (OSError, TypeError, UnicodeDecodeError) as error:
            raise ComponentError(f"{self}: {shorten(path)} cannot be read: {error}") from None
