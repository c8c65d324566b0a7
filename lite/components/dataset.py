"""Samples to choose from, as a table or a row of buttons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from lite.block import Component, shorten
from lite.errors import ComponentError
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["Dataset"]


class Dataset(Component):
    """Samples to choose from; a listener gets the chosen one. `gr.Examples` is made of it."""

    without = ("value", "info", "interactive", "every", "inputs")

    _: KW_ONLY
    label: str | None = None
    show_label: bool = True
    components: Sequence[Component | str] | None = None
    """What each value of a sample is: components, or their names."""
    component_props: list[dict[str, Any]] | None = None
    """Arguments for the components given by name."""
    samples: list[list[Any]] | None = None
    headers: list[str] | None = None
    """Column names; the components' labels where it is None."""
    type: Literal["values", "index", "tuple"] = "values"
    """What a listener gets: the sample, its position, or a pair of both."""
    layout: Literal["gallery", "table"] | None = None
    """Buttons or a table; None chooses a table for several components."""
    samples_per_page: int = 10
    min_width: int = 160
    proxy_url: str | None = None
    sample_labels: list[str] | None = None
    """Texts shown on the buttons instead of the samples."""

    unsent = Component.unsent | {"component_props", "proxy_url", "type"}
    __page_types__ = {"components": "string[]", "samples": "unknown[][]", "headers": "string[]"}

    change = Event("Another sample was chosen.", "always_last")
    click = Event("The user pressed a sample.")
    select = Event("The user chose a sample; the event's index and value say which.")

    def prepare(self) -> None:
        super().prepare()
        if self.type not in ("values", "index", "tuple"):
            raise ComponentError(
                f"{self}: type must be 'values', 'index' or 'tuple', not {self.type!r}."
            )
        from lite.shortcut import as_component

        props = self.component_props or []
        self.components = [
            as_component(each, **(props[at] if at < len(props) else {}))
            for at, each in enumerate(self.components or [])
        ]
        self.samples = [
            list(row) if isinstance(row, (list, tuple)) else [row] for row in self.samples or []
        ]

    def arguments(self) -> dict[str, Any]:
        columns = self._columns()
        names = [getattr(each, "label", None) or "" for each in columns]
        return {
            **super().arguments(),
            "components": [each.block_name for each in columns],
            "samples": [self._cells(row) for row in self.samples or []],
            "headers": names if self.headers is None else list(self.headers),
        }

    def _columns(self) -> list[Component]:
        return [each for each in self.components or [] if isinstance(each, Component)]

    def _cells(self, row: Sequence[Any]) -> list[Any]:
        columns = self._columns()
        return [
            columns[at].page_value(value)
            if at < len(columns) and value is not None and not columns[at].stateful
            else value
            for at, value in enumerate(row)
        ]

    def _position(self, value: Any) -> int:
        count = len(self.samples or [])
        if not isinstance(value, int) or not 0 <= value < count:
            raise ComponentError(f"{self}: there is no sample {value!r} of {count}.")
        return value

    def preprocess(self, value: Any) -> Any:
        if value is None:
            return None
        at = self._position(value)
        if self.type == "index":
            return at
        samples = self.samples or []
        return samples[at] if self.type == "values" else (at, samples[at])

    def postprocess(self, value: Any) -> int | None:
        if value is None:
            return None
        if isinstance(value, int):
            return self._position(value)
        row = list(value) if isinstance(value, (list, tuple)) else [value]
        if row not in (self.samples or []):
            raise ComponentError(f"{self}: {shorten(value)} is not among its samples.")
        return (self.samples or []).index(row)
