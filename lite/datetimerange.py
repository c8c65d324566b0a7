"""`gradio_datetimerange`, a component that is a package of its own elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lite.block import shorten
from lite.chart import Chart
from lite.components.datetime import NOW, DateTime
from lite.errors import ComponentError, LayoutError
from lite.events import Event, SelectData, on
from lite.patch import update

__all__ = ["DateTimeRange"]


class DateTimeRange(DateTime):
    """Two times, typed or picked, with buttons for the last minutes, hours or days.

    `bind` makes it the x axis of plots: each shows the range, and dragging over one chooses it.
    """

    __page_types__ = {"value": "[string | null, string | null] | null"}

    value: Any = None
    quick_ranges: list[str] | None = None
    """Spans up to now, such as `["30s", "1h", "7d"]`; None means 15 minutes, an hour and a day."""

    change = Event("The range changed, by the user or by a listener.", "always_last")

    def prepare(self) -> None:
        super().prepare()
        if self.quick_ranges is None:
            self.quick_ranges = ["15m", "1h", "24h"]
        for span in self.quick_ranges:
            if not NOW.fullmatch(f"now - {span}"):
                raise ComponentError(
                    f"{self}: {shorten(span)} is no span of time. "
                    "Write '30s', '15m', '24h' or '7d'."
                )

    def _ends(self, value: Any) -> tuple[Any, Any] | None:
        if value is None or value == "":
            return None
        if isinstance(value, (list, tuple)) and len(value) == 2:
            return value[0], value[1]
        raise ComponentError(
            f"{self}: {shorten(value)} is no range. Return two times, such as ['now - 1h', 'now']."
        )

    def preprocess(self, value: Any) -> Any:
        ends = self._ends(value)
        if ends is None or not all(ends):
            return None
        return super().preprocess(ends[0]), super().preprocess(ends[1])

    def postprocess(self, value: Any) -> Any:
        ends = self._ends(value)
        return ends and [super(DateTimeRange, self).postprocess(end) for end in ends]

    def bind(self, plots: Chart | Sequence[Chart]) -> None:
        """Gives the plots this range as their x axis, and takes the range dragged over on one."""
        bound = [plots] if isinstance(plots, Chart) else list(plots)
        if not bound:
            raise LayoutError(f"{self}: bind() needs a plot, or a list of plots.")

        def show(value: Any) -> Any:
            limits = value and [self._seconds(end) for end in value]
            changes = [update(x_lim=limits) for _ in bound]
            return changes if len(bound) > 1 else changes[0]

        def choose(event: SelectData) -> Any:
            return tuple(event.index)

        quiet = {"show_progress": "hidden", "api_visibility": "private"}
        on(None, show, self, bound, **quiet)
        for plot in bound:
            plot.select(choose, None, self, **quiet)

    def _seconds(self, end: Any) -> float:
        moment: Any = self._absolute(end) if isinstance(end, str) else end
        return float(moment.timestamp() if hasattr(moment, "timestamp") else moment)
