"""What line, scatter and bar plots share: their arguments, and a table as columns for the page."""

from __future__ import annotations

import array
import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, ClassVar, Literal, TypedDict

from lite.block import Component, shorten
from lite.errors import ComponentError
from lite.events import Event
from lite.field import KW_ONLY

Kind = Literal["quantitative", "temporal", "nominal"]
AGGREGATES = ("sum", "mean", "median", "min", "max", "count")
NAN = float("nan")


class Column(TypedDict):
    """One column: numbers as the bytes of doubles (NaN is missing), anything else as texts."""

    name: str
    kind: Kind
    naive: bool
    """Times without a zone: milliseconds as if UTC, shown by the visitor's clock as written."""
    values: bytes | list[str | None]


class ChartData(TypedDict):
    """A table as the page draws it."""

    columns: list[Column]
    rows: int


class PlotData:
    """What a listener gets for a plot: the table in rows, and what each column holds."""

    def __init__(
        self, columns: list[str], data: list[list[Any]], datatypes: dict[str, Kind], mark: str
    ) -> None:
        self.columns = columns
        self.data = data
        self.datatypes = datatypes
        self.mark = mark


class Chart(Component):
    """A plot of the columns of a table."""

    without = ("info", "interactive")
    block_name: ClassVar[str] = "chart"
    mark: ClassVar[str] = "native"

    value: Any = None
    x: str | None = None
    y: str | None = None
    _: KW_ONLY
    color: str | None = None
    title: str | None = None
    x_title: str | None = None
    y_title: str | None = None
    color_title: str | None = None
    x_bin: str | float | None = None
    """Width of the groups along x: a number, or a span such as `"15m"` on a time axis."""
    y_aggregate: Literal["sum", "mean", "median", "min", "max", "count"] | None = None
    """How the values of a group become one."""
    color_map: dict[str, str] | None = None
    colors_in_legend: list[str] | None = None
    x_lim: list[float | None] | None = None
    """Both ends of the axis, seconds since 1970 on a time axis; None leaves an end free."""
    y_lim: list[float | None] | None = None
    x_label_angle: float = 0
    y_label_angle: float = 0
    x_axis_format: str | None = None
    y_axis_format: str | None = None
    x_axis_labels_visible: bool | Literal["hidden"] = True
    caption: str | None = None
    sort: Literal["x", "y", "-x", "-y"] | list[str] | None = None
    """Order of the categories along x: by name, by height, or as listed."""
    tooltip: Literal["axis", "none", "all"] | list[str] = "axis"
    height: int | None = None
    min_width: int | None = 160
    buttons: list[Any] | None = None
    """`"fullscreen"`, `"export"`, or `gr.Button` objects, at the upper edge."""

    __page_types__ = {
        "value": "{ columns: { name: string; kind: 'quantitative' | 'temporal' | 'nominal'; "
        "naive: boolean; values: ArrayBuffer | (string | null)[] }[]; rows: number } | null"
    }

    change = Event("The data changed.", "always_last")
    select = Event("The user dragged over a part of the x axis.")
    double_click = Event("The user clicked the plot twice.")

    def get_mark(self) -> str:
        """The kind of mark that stands for the data: "line", "point" or "bar"."""
        return self.mark

    def prepare(self) -> None:
        super().prepare()
        self.x_lim = self._limits("x_lim", self.x_lim)
        self.y_lim = self._limits("y_lim", self.y_lim)
        self.x_bin = self._bin(self.x_bin)
        if self.y_aggregate not in (None, *AGGREGATES):
            raise ComponentError(
                f"{self}: y_aggregate must be one of {', '.join(AGGREGATES)}, "
                f"not {shorten(self.y_aggregate)}."
            )
        if self.sort not in (None, "x", "y", "-x", "-y") and not isinstance(
            self.sort, (list, tuple)
        ):
            raise ComponentError(
                f"{self}: sort must be 'x', 'y', '-x', '-y' or a list of categories, "
                f"not {shorten(self.sort)}."
            )
        if isinstance(self.tooltip, str) and self.tooltip not in ("axis", "none", "all"):
            raise ComponentError(
                f"{self}: tooltip must be 'axis', 'none', 'all' or a list of columns, "
                f"not {shorten(self.tooltip)}."
            )

    def _limits(self, name: str, given: Any) -> list[float | None] | None:
        if given is None:
            return None
        try:
            low, high = (None if end is None else float(end) for end in given)
        except (TypeError, ValueError):
            raise ComponentError(
                f"{self}: {name} must be a pair of numbers such as [0, 10] (None for an end that "
                f"the data decides), not {shorten(given)}."
            ) from None
        return [finite(low), finite(high)]

    def _bin(self, given: Any) -> Any:
        if given is None or (isinstance(given, str) and re.fullmatch(r"\d+(\.\d+)?[smhd]", given)):
            return given
        try:
            width = float(given)
        except (TypeError, ValueError):
            width = 0
        if not width > 0:
            raise ComponentError(
                f"{self}: x_bin must be a number above 0, or a span of time such as '10s', '15m', "
                f"'2h' or '1d', not {shorten(given)}."
            )
        return width

    def postprocess(self, value: Any) -> ChartData | None:
        if value is None:
            return None
        columns = [column(name, values) for name, values in table(self, value)]
        found = {each["name"]: each for each in columns}
        for argument in ("x", "y", "color"):
            name = getattr(self, argument)
            if name is not None and name not in found:
                raise ComponentError(
                    f"{self}: {argument}={name!r} is no column of the data, which has "
                    f"{', '.join(map(repr, found)) or 'none'}."
                )
        measured = self.y is not None and self.y_aggregate != "count" and length(columns)
        if measured and found[self.y or ""]["kind"] != "quantitative":
            raise ComponentError(
                f"{self}: the column {self.y!r} must hold numbers to be drawn along y."
            )
        return {"columns": columns, "rows": length(columns)}

    def preprocess(self, value: Any) -> PlotData | None:
        if value is None:
            return None
        columns = [values_of(each) for each in value["columns"]]
        return PlotData(
            [each["name"] for each in value["columns"]],
            [list(row) for row in zip(*columns, strict=True)],
            {each["name"]: each["kind"] for each in value["columns"]},
            self.mark,
        )


def finite(number: float | None) -> float | None:
    """The number; None for what JSON cannot hold."""
    return number if number is not None and math.isfinite(number) else None


def table(chart: Chart, value: Any) -> Iterable[tuple[str, Any]]:
    """Names and values of the columns of a data frame, a dict of columns or a list of rows."""
    if isinstance(value, Mapping):
        return [(str(name), values) for name, values in value.items()]
    if hasattr(value, "columns") and hasattr(value, "__getitem__"):
        return [(str(name), value[name]) for name in value.columns]
    if isinstance(value, Sequence) and all(isinstance(row, Mapping) for row in value):
        names = list(dict.fromkeys(name for row in value for name in row))
        return [(str(name), [row.get(name) for row in value]) for name in names]
    raise ComponentError(
        f"{chart}: expected a data frame, got {shorten(value)}. Return a pandas.DataFrame with the "
        "columns that x= and y= name."
    )


def length(columns: Sequence[Column]) -> int:
    """How many rows the columns have."""
    if not columns:
        return 0
    values = columns[0]["values"]
    return len(values) // 8 if isinstance(values, bytes) else len(values)


def column(name: str, values: Any) -> Column:
    """A column as the page gets it: by its numpy kind where it has one, else by its values."""
    kind = getattr(getattr(values, "dtype", None), "kind", "")
    if kind and kind in "iufb":
        return packed(name, "quantitative", numbers(values))
    if kind == "M":
        return times(name, values)
    # An object column of pandas, a polars column, a plain list.
    return listed(name, values.tolist() if hasattr(values, "tolist") else list(values))


def packed(name: str, kind: Kind, values: bytes, naive: bool = False) -> Column:
    """A column of doubles."""
    return {"name": name, "kind": kind, "naive": naive, "values": values}


def numbers(values: Any) -> bytes:
    """The doubles of a numpy array, or of a pandas column that may lack values."""
    if hasattr(values, "to_numpy"):
        values = values.to_numpy(dtype="float64", na_value=NAN)
    doubles: bytes = values.astype("float64").tobytes()
    return doubles


def times(name: str, values: Any) -> Column:
    """A datetime column of numpy or pandas, in milliseconds."""
    aware = getattr(values.dtype, "tz", None) is not None
    if aware:
        values = values.dt.tz_convert("UTC").dt.tz_localize(None)
    if hasattr(values, "to_numpy"):
        values = values.to_numpy(dtype="datetime64[ms]")
    # In two steps: to milliseconds (as a whole number), then to a double; NaT is the least number.
    whole = values.astype("datetime64[ms]").astype("int64")
    doubles = whole.astype("float64")
    doubles[whole == -(2**63)] = NAN
    return packed(name, "temporal", doubles.tobytes(), not aware)


def listed(name: str, values: list[Any]) -> Column:
    """A column of Python objects; the first that is there decides what they are."""
    first = next((value for value in values if not missing(value)), None)
    if isinstance(first, (int, float)) or hasattr(first, "__float__"):
        return packed(name, "quantitative", doubles_of(values, float))
    if hasattr(first, "isoformat") and hasattr(first, "year"):
        naive = getattr(first, "tzinfo", None) is None
        return packed(name, "temporal", doubles_of(values, milliseconds), naive)
    texts = [None if missing(value) else str(value) for value in values]
    return {"name": name, "kind": "nominal", "naive": False, "values": texts}


def missing(value: Any) -> bool:
    """Whether the value stands for no value: None, NaN, pandas' NA and NaT."""
    if value is None:
        return True
    try:
        return bool(value != value)
    except TypeError:  # pandas.NA has no truth
        return True


def doubles_of(values: Iterable[Any], convert: Callable[[Any], float]) -> bytes:
    """The values as doubles, NaN where one is missing."""
    return array.array("d", (NAN if missing(v) else convert(v) for v in values)).tobytes()


def milliseconds(value: Any) -> float:
    """A date or datetime in milliseconds since 1970; without a zone as if it were UTC."""
    from datetime import datetime, timezone

    if not hasattr(value, "hour"):
        value = datetime(value.year, value.month, value.day)
    if value.tzinfo is None:
        value = value.replace(tzinfo=timezone.utc)
    found: float = value.timestamp() * 1000
    return found


def values_of(column: Mapping[str, Any]) -> list[Any]:
    """A column as Python values again."""
    values = column["values"]
    if isinstance(values, list):
        return values
    doubles = array.array("d")
    doubles.frombytes(bytes(values))
    return [None if number != number else number for number in doubles]
