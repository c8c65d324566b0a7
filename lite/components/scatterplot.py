"""A scatter plot."""

from __future__ import annotations

from typing import ClassVar

from lite.chart import Chart

__all__ = ["ScatterPlot"]


class ScatterPlot(Chart):
    """A point for each row of a table."""

    block_name: ClassVar[str] = "scatterplot"
    mark: ClassVar[str] = "point"
