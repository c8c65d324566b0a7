"""The answer of a classifier."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypedDict

from lite.block import Component, shorten
from lite.errors import ComponentError
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["Label"]


class Confidence(TypedDict):
    """One class and how sure the classifier is of it, from 0 to 1."""

    label: str
    confidence: float


class LabelData(TypedDict):
    """The first class, and all of them where there are confidences."""

    label: str | None
    confidences: list[Confidence] | None


class Label(Component):
    """A class as a heading, or classes with a bar for the confidence in each."""

    without = ("info", "interactive")

    __page_types__ = {
        "value": "{ label: string | null; "
        "confidences: { label: string; confidence: number }[] | null } | null"
    }

    value: dict[str, float] | str | float | Callable[..., Any] | None = None
    _: KW_ONLY
    num_top_classes: int | None = None
    """How many of the most confident classes are shown; None means all."""
    min_width: int | None = 160
    color: str | None = None
    """The heading's background, any CSS colour."""
    show_heading: bool = True
    """Whether the first class stands above the bars."""
    buttons: list[Any] | None = None
    """`gr.Button` objects at the upper edge."""

    change = Event("The value changed.", "always_last")
    select = Event("The user chose a class.")

    def preprocess(self, value: Any) -> Any:
        if not value:
            return None
        if value.get("confidences") is None:
            return value.get("label")
        return {each["label"]: each["confidence"] for each in value["confidences"]}

    def postprocess(self, value: Any) -> LabelData | None:
        if isinstance(value, str) and value.endswith(".json"):
            value = content(value)
        if value is None or value == {}:
            return None
        if isinstance(value, Mapping):
            return self.ranked(confidences(value))
        if isinstance(value, (str, int, float)) or hasattr(value, "__float__"):
            return {"label": str(value), "confidences": None}
        raise ComponentError(
            f"{self}: expected a dict of classes and confidences, a text or a number, "
            f"got {shorten(value)}."
        )

    def ranked(self, found: Mapping[Any, Any]) -> LabelData:
        """The classes by falling confidence, as many as are to be shown."""
        try:
            pairs = [(str(name), float(confidence)) for name, confidence in found.items()]
        except (TypeError, ValueError):
            raise ComponentError(
                f"{self}: each class needs a number as its confidence, got {shorten(dict(found))}."
            ) from None
        if any(confidence != confidence for _, confidence in pairs):
            raise ComponentError(f"{self}: a confidence is not a number (NaN). Return 0 to 1.")
        pairs.sort(key=lambda pair: pair[1], reverse=True)
        shown = pairs[: self.num_top_classes]
        listed: list[Confidence] = [{"label": name, "confidence": sure} for name, sure in shown]
        return {"label": listed[0]["label"] if listed else None, "confidences": listed}


def confidences(value: Mapping[Any, Any]) -> Mapping[Any, Any]:
    """The dict itself, or the one meant by the form in which the page keeps it."""
    listed = value.get("confidences")
    if isinstance(listed, Mapping):
        return listed
    if isinstance(listed, (list, tuple)):
        return {each["label"]: each["confidence"] for each in listed}
    if "label" in value and listed is None and "confidences" in value:
        return {value["label"]: 1.0}
    return value


def content(name: str) -> Any:
    """What a file named as the value says; the name itself where there is no such file."""
    import json
    from pathlib import Path

    path = Path(name)
    return json.loads(path.read_text("utf-8")) if path.exists() else name
