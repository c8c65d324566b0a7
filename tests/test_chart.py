"""Line, scatter and bar plots, and gr.Plot: what Python checks and what the page gets."""

from __future__ import annotations

import array
import math
from datetime import date, datetime, timezone
from typing import Any

import pytest

import lite as gr
from lite.chart import values_of
from lite.errors import ComponentError
from lite.wire import decode, encode

ROWS = {"x": [3, 1, None], "y": [1.5, 2, 3], "name": ["a", "b", None]}


class Frame:
    """As much of a data frame as is read."""

    def __init__(self, **columns: list[Any]) -> None:
        self.columns = list(columns)
        self.found = columns

    def __getitem__(self, name: str) -> list[Any]:
        return self.found[name]


def sent(value: Any, **arguments: Any) -> Any:
    return gr.LinePlot(x="x", y="y", **arguments).postprocess(value)


@pytest.mark.parametrize(
    "data", [ROWS, Frame(**ROWS), [{"x": 3, "y": 1.5, "name": "a"}, {"x": 1, "y": 2}, {"y": 3}]]
)
def test_a_table_travels_as_columns(data: Any):
    value = sent(data)
    assert value["rows"] == 3
    assert [each["kind"] for each in value["columns"]] == [
        "quantitative",
        "quantitative",
        "nominal",
    ]
    numbers = array.array("d", value["columns"][0]["values"])
    assert list(numbers[:2]) == [3, 1]
    assert math.isnan(numbers[2])
    text, buffers = encode({"type": "update", "value": value})
    assert decode(text, buffers)["value"] == value
    assert len(buffers) == 2


def test_a_listener_gets_rows():
    plot = gr.BarPlot(x="x", y="y")
    data = plot.preprocess(plot.postprocess(ROWS))
    assert data is not None
    assert data.columns == ["x", "y", "name"]
    assert data.data[2] == [None, 3.0, None]
    assert data.mark == "bar"
    assert data.datatypes["name"] == "nominal"
    assert plot.preprocess(None) is None


def test_times_without_a_zone_are_marked():
    moment = datetime(2024, 5, 1, 12, 30)
    naive = sent({"x": [moment, None], "y": [1, 2]})["columns"][0]
    aware = sent({"x": [moment.replace(tzinfo=timezone.utc)], "y": [1]})["columns"][0]
    day = sent({"x": [date(2024, 5, 1)], "y": [1]})["columns"][0]
    assert (naive["kind"], naive["naive"], aware["naive"]) == ("temporal", True, False)
    assert values_of(naive) == [1714566600000, None]
    assert values_of(aware) == [1714566600000]
    assert values_of(day) == [1714521600000]


def test_a_column_that_is_not_there_is_named():
    with pytest.raises(ComponentError, match=r"x='x' is no column .*'a', 'b'"):
        sent({"a": [1], "b": [2]})
    with pytest.raises(ComponentError, match="color='z' is no column"):
        sent(ROWS, color="z")


def test_heights_are_numbers():
    with pytest.raises(ComponentError, match="must hold numbers"):
        gr.LinePlot(x="x", y="name").postprocess(ROWS)
    assert gr.BarPlot(x="x", y="name", y_aggregate="count").postprocess(ROWS)


def test_something_else_than_a_table():
    with pytest.raises(ComponentError, match="expected a data frame, got 'rows'"):
        sent("rows")
    assert sent(None) is None


@pytest.mark.parametrize(
    ("wrong", "text"),
    [
        ({"x_lim": 3}, "x_lim must be a pair"),
        ({"y_lim": [1, 2, 3]}, "y_lim must be a pair"),
        ({"x_bin": "10 minutes"}, "x_bin must be"),
        ({"x_bin": 0}, "x_bin must be"),
        ({"y_aggregate": "average"}, "y_aggregate must be one of"),
        ({"sort": "z"}, "sort must be"),
        ({"tooltip": "some"}, "tooltip must be"),
    ],
)
def test_wrong_arguments(wrong: dict[str, Any], text: str):
    with pytest.raises(ComponentError, match=text):
        gr.ScatterPlot(x="x", y="y", **wrong)


def test_limits_are_plain_numbers():
    assert gr.LinePlot(x_lim=(True, None)).x_lim == [1.0, None]
    assert gr.LinePlot(y_lim=[float("nan"), 5]).y_lim == [None, 5.0]


class Figure:
    """As much of a matplotlib figure as is used."""

    def savefig(self, file: Any, format: str, bbox_inches: str) -> None:
        file.write(f"{format} {bbox_inches}".encode())


class Axes:
    """A part of a figure."""

    figure = Figure()


@pytest.mark.parametrize("figure", [Figure(), Axes()])
def test_a_figure_becomes_a_picture(figure: Any):
    assert gr.Plot(format="svg").postprocess(figure) == {
        "type": "matplotlib",
        "media": "image/svg+xml",
        "plot": b"svg tight",
    }


def test_figures_that_cannot_be_shown():
    with pytest.raises(ComponentError, match="expected a figure of matplotlib"):
        gr.Plot().postprocess(3)
    with pytest.raises(ComponentError, match="format must be one of"):
        gr.Plot(format="bmp")
    assert gr.Plot().postprocess(None) is None
