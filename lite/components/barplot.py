"""A bar plot."""

from __future__ import annotations

from typing import ClassVar

from lite.chart import Chart

__all__ = ["BarPlot"]


class BarPlot(Chart):
    """A bar for each category or group of x."""

    block_name: ClassVar[str] = "barplot"
    mark: ClassVar[str] = "bar"
