"""A table, shown or edited like a spreadsheet."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import Any, Literal

from lite.block import Component, shorten
from lite.errors import ComponentError, LiteWarning
from lite.events import Event
from lite.field import KW_ONLY
from lite.table import PACKED_ROWS, Table, read, values_of

__all__ = ["DataFrame", "Dataframe", "List", "Matrix", "Numpy"]

Datatype = Literal["str", "number", "bool", "date", "markdown", "html", "image", "auto"]
Limits = tuple[int | None, int | None]
DATATYPES = ("str", "number", "bool", "date", "markdown", "html", "image", "auto")
TYPES = ("pandas", "numpy", "array", "polars")


class Dataframe(Component):
    """A table; a listener gets it as pandas, polars, numpy or lists."""

    without = ("info", "container")

    value: Any = None
    _: KW_ONLY
    headers: list[str] | None = None
    """Column names where the value has none; None numbers them."""
    row_count: int | None = None
    """Empty rows to start with."""
    row_limits: Limits | None = None
    """Fewest and most rows that the user can make; None in either place sets no limit."""
    col_count: Any = None
    column_count: int | None = None
    column_limits: Limits | None = None
    datatype: Datatype | Sequence[Datatype] = "str"
    """What the cells hold: one name for all columns or one for each; "auto" reads it off."""
    type: Literal["pandas", "numpy", "array", "polars"] = "pandas"
    latex_delimiters: list[dict[str, Any]] | None = None
    max_height: int | str = 500
    min_width: int = 160
    wrap: bool = False
    """Whether long text takes several lines, else it is cut at the column's edge."""
    line_breaks: bool = True
    """Whether a line end in a Markdown cell is one on the page, too."""
    column_widths: list[str | int] | None = None
    buttons: list[Any] | None = None
    """Of `"fullscreen"`, `"copy"` and `"download"`, or `gr.Button` objects; None shows all."""
    show_row_numbers: bool = False
    max_chars: int | None = None
    """Characters after which a cell's text is cut; the selected cell shows all."""
    show_search: Literal["none", "search", "filter"] = "none"
    """A field to search in; "filter" adds a button that makes the rows found the value."""
    pinned_columns: int | None = None
    """How many columns stay in sight while others scroll."""
    static_columns: list[int] | None = None
    """Positions of columns that cannot be edited."""

    packages = ("pandas",)
    unsent = Component.unsent | {"col_count", "type"}
    __page_types__ = {
        "headers": "string[]",
        "row_count": "number",
        "row_limits": "[number | null, number | null]",
        "column_count": "number",
        "column_limits": "[number | null, number | null]",
        "datatype": "string | string[]",
        "column_widths": "string[]",
        "latex_delimiters": ("{ left: string; right: string; display?: boolean }[] | null"),
        "static_columns": "number[] | null",
    }

    change = Event("The table changed, by the user or by a listener.", "always_last")
    input = Event("The user changed the table.")
    select = Event("The user selected a cell; the event's index is its row and column.")
    edit = Event("The user changed a cell; the event has its index, previous_value and value.")

    def prepare(self) -> None:
        super().prepare()
        if self.type not in TYPES:
            raise ComponentError(
                f"{self}: type must be one of 'pandas', 'numpy', 'array' and 'polars', "
                f"not {self.type!r}."
            )
        names = [self.datatype] if isinstance(self.datatype, str) else self.datatype
        for name in names:
            if name not in DATATYPES:
                raise ComponentError(
                    f"{self}: datatype {name!r} is unknown; use one of {', '.join(DATATYPES)}."
                )
        if self.show_search not in ("none", "search", "filter"):
            raise ComponentError(
                f"{self}: show_search must be 'none', 'search' or 'filter', "
                f"not {self.show_search!r}."
            )
        count = self._columns()[0]
        if self.headers is not None and count is not None and len(self.headers) != count:
            raise ComponentError(
                f"{self}: {len(self.headers)} headers do not fit {count} columns. "
                "Leave column_count out, or name every column."
            )
        if "col_count" in self._passed and self.col_count is not None:
            warnings.warn(
                f"{self}: col_count is now called column_count.", LiteWarning, stacklevel=2
            )

    def _columns(self) -> tuple[int | None, Limits]:
        given = self.column_count if self.column_count is not None else self.col_count
        count, limits = counted(given, self.column_limits)
        if self.static_columns:
            fixed = count or len(self.headers or ()) or None
            limits = (fixed, fixed) if fixed else limits
        return count, limits

    def _headers(self) -> list[Any]:
        if self.headers is not None:
            return list(self.headers)
        count = self._columns()[0]
        return [str(at) for at in range(1, (3 if count is None else count) + 1)]

    def arguments(self) -> dict[str, Any]:
        rows, row_limits = counted(self.row_count, self.row_limits)
        headers = self._headers()
        return {
            **super().arguments(),
            "headers": headers,
            "row_count": 1 if rows is None else rows,
            "row_limits": list(row_limits),
            "column_count": len(headers),
            "column_limits": list(self._columns()[1]),
            "datatype": self.datatype if isinstance(self.datatype, str) else list(self.datatype),
            "column_widths": [
                f"{width}px" if isinstance(width, int) else str(width)
                for width in self.column_widths or ()
            ],
        }

    def props(self) -> dict[str, Any]:
        # The layout is text inside the page, so a first value has no buffers.
        value = self.page_value(self.value)
        if "columns" in value:
            table = read(value) or Table()
            value = {**value, "data": table.rows()}
            del value["columns"], value["rows"]
        return {**self.arguments(), "value": value}

    def needs(self, read: bool) -> tuple[str, ...]:
        return (self.type,) if read and self.type != "array" else ()

    def preprocess(self, value: Any) -> Any:
        table = read(value)
        if table is None:
            raise ComponentError(f"{self}: the page sent no table but {shorten(value)}.")
        headers = table.headers or self._headers()
        if self.type == "pandas":
            return as_pandas(table, headers)
        if self.type == "polars":
            return as_polars(table, headers)
        if self.type == "array":
            return table.rows()
        import numpy  # type: ignore[import-not-found, unused-ignore]  # the app's own

        return numpy.array(table.rows())

    def postprocess(self, value: Any) -> dict[str, Any]:
        table = self._read(value)
        headers = fitting(table.headers or self._headers(), table)
        page: dict[str, Any] = {"headers": headers}
        if table.length >= PACKED_ROWS:
            page.update(columns=table.columns, rows=table.length)
        else:
            page["data"] = table.rows()
        page["metadata"] = table.metadata
        if self.datatype == "auto":
            page["types"] = table.kinds
        return page

    def _read(self, value: Any) -> Table:
        table = read(value)
        if table is None:
            raise ComponentError(
                f"{self}: expected a table, got {shorten(value)}. Return a pandas frame, an array "
                "of at most two dimensions, a list of rows or a dict with 'headers' and 'data'."
            )
        return table

    def get_headers(self, value: Any) -> list[Any]:
        """The column names in a value; empty where it has none."""
        return self._read(value).headers

    @staticmethod
    def get_cell_data(value: Any) -> list[list[Any]]:
        """The cells of a value, row by row."""
        table = read(value)
        if table is None:
            raise ValueError(f"{shorten(value)} is no table.")
        return table.rows()

    @staticmethod
    def get_metadata(value: Any) -> dict[str, Any] | None:
        """How a Styler or a dict wants its cells shown."""
        table = read(value)
        return table.metadata if table else None

    @staticmethod
    def is_empty(value: Any) -> bool:
        """Whether a value has no cells."""
        table = read(value)
        return table is not None and (table.length == 0 or not table.columns)

    def set_auto_datatype(self, value: Any) -> None:
        """Sets `datatype` to what the value's columns hold."""
        kinds: Any = self._read(value).kinds
        self.datatype = kinds or "str"


def counted(count: Any, limits: Limits | None) -> tuple[int | None, Limits]:
    """How many there are at first, and the limits; `(3, "fixed")` is the older way to say both."""
    if isinstance(count, (tuple, list)):
        number, policy = int(count[0]), count[1]
        return number, limits or ((number, number) if policy == "fixed" else (None, None))
    low, high = limits or (None, None)
    return None if count is None else int(count), (low, high)


def fitting(headers: Sequence[Any], table: Table) -> list[Any]:
    """As many headers as the table has columns; numbers for those without."""
    if not table.columns:
        return list(headers)
    width = len(table.columns)
    return [*headers[:width], *(str(at + 1) for at in range(len(headers), width))]


def as_pandas(table: Table, headers: Sequence[Any]) -> Any:
    """The table as a pandas frame."""
    import pandas  # type: ignore[import-untyped, import-not-found, unused-ignore]  # the app's own

    if not any(isinstance(column, dict) for column in table.columns):
        return pandas.DataFrame(table.rows(), columns=headers)
    columns = {at: unpacked(column) for at, column in enumerate(table.columns)}
    frame = pandas.DataFrame(columns)
    frame.columns = list(headers)
    return frame


def as_polars(table: Table, headers: Sequence[Any]) -> Any:
    """The table as a polars frame."""
    try:
        import polars  # type: ignore[import-not-found, unused-ignore]  # the app's own
    except ImportError as error:
        raise ComponentError(
            "type='polars' needs the package polars, which is not installed. Add it to the app's "
            "requirements, or use type='pandas'."
        ) from error
    columns = map(values_of, table.columns)
    return polars.DataFrame(dict(zip(map(str, headers), columns, strict=False)))


def unpacked(column: Any) -> Any:
    """A column as pandas takes it: a buffer as an array of its own."""
    if not isinstance(column, dict):
        return column
    import numpy  # type: ignore[import-not-found, unused-ignore]  # comes with pandas

    numbers = numpy.frombuffer(column["data"], "<i4" if column["type"] == "int" else "<f8")
    return numbers.astype("f8" if column["type"] == "float" else "i8")


class Numpy(Dataframe):
    """A Dataframe whose listeners get numpy arrays."""

    block_name = "dataframe"
    _: KW_ONLY
    row_count: Any = (1, "dynamic")
    type: Literal["pandas", "numpy", "array", "polars"] = "numpy"


class Matrix(Dataframe):
    """A Dataframe whose listeners get lists of rows."""

    block_name = "dataframe"
    _: KW_ONLY
    row_count: Any = (1, "dynamic")
    type: Literal["pandas", "numpy", "array", "polars"] = "array"


class List(Dataframe):
    """A Dataframe of one column, as lists of rows."""

    block_name = "dataframe"
    _: KW_ONLY
    row_count: Any = (1, "dynamic")
    col_count: Any = 1
    type: Literal["pandas", "numpy", "array", "polars"] = "array"


DataFrame = Dataframe
