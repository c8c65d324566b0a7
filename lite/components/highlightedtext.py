"""Text with marked parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypedDict

from lite.block import Component, shorten
from lite.errors import ComponentError
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["Highlight", "HighlightedText", "Highlightedtext"]


class Token(TypedDict):
    """A part of the text, and what it is: a category, a score from -1 to 1, or nothing."""

    token: str
    class_or_confidence: str | float | None


Pair = tuple[str, str | float | None]


class HighlightedText(Component):
    """Text whose parts have a category or a score; with `interactive=True` the user marks them.

    A function gives pairs of text and category, or a dict with `text` and `entities`.
    """

    without = ("info",)
    unsent = Component.unsent | {"combine_adjacent", "adjacent_separator"}
    __page_types__ = {
        "value": "{ token: string; class_or_confidence: string | number | null }[] | null",
        "color_map": "Record<string, string> | null",
    }

    value: Sequence[Pair] | dict[str, Any] | Callable[..., Any] | None = None
    _: KW_ONLY
    color_map: dict[str, str] | None = None
    """A CSS colour for each category; others get one of ours."""
    show_legend: bool = False
    show_inline_category: bool = True
    """Whether the category stands behind its text; a legend takes its place."""
    combine_adjacent: bool = False
    """Whether neighbours of the same category become one."""
    adjacent_separator: str = ""
    """What then stands between them."""
    show_whitespaces: bool = True
    min_width: int | None = 160
    rtl: bool = False
    buttons: list[Any] | None = None
    """`gr.Button` objects at the upper edge."""

    change = Event("The value changed, by the user or by a listener.", "always_last")
    select = Event("The user chose a part; the event's value is its text and category.")

    def preprocess(self, value: Any) -> list[Token] | None:
        return None if value is None else list(value)

    def postprocess(self, value: Any) -> list[Token] | None:
        if value is None:
            return None
        pairs = self._entities(value) if isinstance(value, Mapping) else self._pairs(value)
        if self.combine_adjacent:
            pairs = combined(pairs, self.adjacent_separator)
        return [{"token": text, "class_or_confidence": what} for text, what in pairs]

    def _entities(self, value: Mapping[str, Any]) -> Iterator[Pair]:
        if "text" not in value or "entities" not in value:
            raise ComponentError(
                f"{self}: a dict needs the keys 'text' and 'entities', got {shorten(list(value))}."
            )
        text, entities, end = str(value["text"]), list(value["entities"]), 0
        try:
            entities.sort(key=lambda entity: entity["start"])
            for entity in entities:
                start, stop = int(entity["start"]), int(entity["end"])
                yield text[end:start], None
                yield text[start:stop], entity.get("entity") or entity.get("entity_group")
                end = stop
        except (KeyError, TypeError, ValueError):
            raise ComponentError(
                f"{self}: each entity needs 'entity', 'start' and 'end', got {shorten(entities)}."
            ) from None
        yield text[end:], None

    def _pairs(self, value: Any) -> Iterator[Pair]:
        items = [] if isinstance(value, (str, bytes)) else value
        try:
            listed = list(items)
        except TypeError:
            listed = []
        if not listed and value != []:
            raise ComponentError(
                f"{self}: expected a list of (text, category) pairs, or a dict with 'text' and "
                f"'entities', got {shorten(value)}."
            )
        for item in listed:
            yield self._pair(item)

    def _pair(self, item: Any) -> Pair:
        if isinstance(item, Mapping) and "token" in item:
            return str(item["token"]), self._class(item.get("class_or_confidence"))
        if isinstance(item, (list, tuple)) and len(item) >= 2:
            return str(item[0]), self._class(item[1])
        raise ComponentError(
            f"{self}: {shorten(item)} is no pair of text and category. Write ('text', 'category'), "
            "with None for text without one."
        )

    def _class(self, what: Any) -> str | float | None:
        if what is None or isinstance(what, str):
            return what
        try:
            score = float(what)
        except (TypeError, ValueError):
            return str(what)
        if score != score:
            raise ComponentError(f"{self}: a score is not a number (NaN). Use -1 to 1.")
        return score


def combined(pairs: Iterator[Pair], separator: str) -> Iterator[Pair]:
    """The same text with neighbours of one category joined and empty parts left out."""
    last: Pair | None = None
    for text, what in pairs:
        if last is not None and last[1] == what:
            last = (last[0] + separator + text, what)
            continue
        if last is not None and last[0]:
            yield last
        last = (text, what)
    if last is not None and last[0]:
        yield last


Highlight = Highlightedtext = HighlightedText
