"""A line plot."""

from __future__ import annotations

from typing import ClassVar

from lite.chart import Chart

__all__ = ["LinePlot"]


class LinePlot(Chart):
    """A line through the values of two columns, one for each color."""

    block_name: ClassVar[str] = "lineplot"
    mark: ClassVar[str] = "line"
