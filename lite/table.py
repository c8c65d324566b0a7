"""Tables of any kind as headers and columns, and columns as what the page gets.

No library is imported here: frames and arrays are known by what they can do.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import Any

PACKED_ROWS = 1000
"""Rows from which on numeric columns travel as buffers; shorter tables are plain JSON."""
CODES = {"int": "i", "wide": "d", "float": "d"}
"""Buffers by name: 32-bit integers, larger integers and fractions as 64-bit floats."""
SAFE = 2**53
NONE = type(None)

Column = list[Any] | dict[str, Any]
"""Plain values, or a buffer: `{"type": "int" | "wide" | "float", "data": bytes}`."""


class Table:
    """Headers, columns and what each column holds."""

    def __init__(self, headers: Iterable[Any] = (), length: int = 0) -> None:
        self.headers = [header if type(header) in (str, int) else str(header) for header in headers]
        self.length = length
        self.columns: list[Column] = []
        self.kinds: list[str] = []
        self.metadata: dict[str, Any] | None = None

    def add(self, column: Column, kind: str = "") -> None:
        """Appends a column; its kind is found where it is not given."""
        self.columns.append(column)
        self.kinds.append(kind or kind_of(column))

    def rows(self) -> list[list[Any]]:
        """The cells row by row."""
        return [list(row) for row in zip(*map(values_of, self.columns), strict=True)]


def read(value: Any) -> Table | None:
    """The table in a value of any kind; None where it is no table."""
    if value is None:
        return Table()
    if isinstance(value, str):
        return read_csv(value)
    if isinstance(value, Mapping):
        return read_dict(value)
    if hasattr(value, "iloc") and hasattr(value, "dtypes"):
        return read_pandas(value)
    if hasattr(value, "_compute") and hasattr(getattr(value, "data", None), "iloc"):
        return read_styler(value)
    if hasattr(value, "ndim") and hasattr(value, "tolist"):
        return read_array(value)
    # The columns of pyarrow are the values themselves.
    names = getattr(value, "column_names", None) or getattr(value, "columns", None)
    if isinstance(names, (list, tuple)) and not isinstance(value, (list, tuple)):
        return read_frame(value, list(map(str, names)))
    if isinstance(value, Iterable):
        return read_rows(list(value))
    return None


def read_csv(path: str) -> Table:
    """A CSV file; numbers become numbers."""
    import csv

    with open(path, encoding="utf-8-sig", newline="") as file:
        headers, *rows = list(csv.reader(file)) or [[]]
    table = read_rows(rows)
    for at, column in enumerate(table.columns):
        numbers = as_numbers(column) if isinstance(column, list) else None
        if numbers is not None:
            table.columns[at], table.kinds[at] = numbers, "number"
    table.headers = list(headers)
    return table


def as_numbers(texts: Sequence[Any]) -> list[Any] | None:
    """Texts as numbers, empty ones as None; None where one of them is no number."""
    for kind in (int, float):
        try:
            return [kind(text) if text else None for text in texts]
        except (TypeError, ValueError):
            continue
    return None


def read_dict(value: Mapping[str, Any]) -> Table:
    """`{"headers": …, "data": …, "metadata": …}`, the page's own form, or columns by name."""
    if "columns" in value and "rows" in value:
        table = Table(value.get("headers") or (), value["rows"])
        for column in value["columns"]:
            table.add(column)
    elif "data" in value:
        table = read(value["data"]) or Table()
        table.headers = [*(value.get("headers") or table.headers)]
    elif "headers" in value:
        table = Table(value["headers"] or ())
    else:
        table = Table(value, max((len(column) for column in value.values()), default=0))
        for column in zip(*zip_longest(*value.values()), strict=True):
            table.add(plain(list(column)))
    table.metadata = value.get("metadata")
    return table


def read_rows(rows: list[Any]) -> Table:
    """A list of rows, or of single values, which make one column."""
    table = Table((), len(rows))
    if rows and isinstance(rows[0], Mapping):
        names = list(dict.fromkeys(name for row in rows for name in row))
        table = Table(names, len(rows))
        rows = [[row.get(name) for name in names] for row in rows]
    if rows and (isinstance(rows[0], str) or not hasattr(rows[0], "__len__")):
        table.add(plain(rows))
        return table
    for column in zip_longest(*rows):
        table.add(plain(list(column)))
    return table


def read_array(value: Any) -> Table | None:
    """A numpy-like array of one or two dimensions."""
    if value.ndim not in (1, 2):
        return None
    if value.ndim == 1:
        value = value.reshape(-1, 1)
    table = Table((), len(value) if value.shape[1] else 0)
    for at in range(value.shape[1]):
        table.add(numpy_column(value[:, at]), numpy_kind(value.dtype))
    return table


def read_pandas(frame: Any) -> Table:
    """A pandas frame; its index is not shown, as in Gradio."""
    table = Table(frame.columns, len(frame))
    for at in range(frame.shape[1]):
        series = frame.iloc[:, at]
        kind = numpy_kind(series.dtype)
        if kind == "date" or getattr(series.dtype, "kind", "") == "m":
            texts = series.astype(str).tolist()
            table.add([None if text in MISSING else text for text in texts], kind)
        elif type(series.dtype).__module__.startswith("numpy"):
            table.add(numpy_column(series.to_numpy()), kind)
        else:
            table.add(plain(series.tolist()), kind)
    return table


def read_styler(styler: Any) -> Table:
    """A pandas Styler: the frame's visible columns, and how each cell is shown."""
    frame = styler.data
    hidden = {int(at) for at in getattr(styler, "hidden_columns", ())}
    shown = [at for at in range(frame.shape[1]) if at not in hidden]
    table = read_pandas(frame.iloc[:, shown])
    styler._compute()
    drawn = styler._translate(False, False)
    styles: dict[str, str] = {}
    for rule in drawn.get("cellstyle", ()):
        text = "; ".join(f"{name}: {value}" for name, value in rule["props"])
        styles.update(dict.fromkeys(rule["selectors"], text))
    # Rows of the body hold the index first; what is no data cell has no "data" class.
    rows = [[cell for cell in row if cell["type"] == "td"] for row in drawn["body"]]
    rows = [[row[at] for at in shown] if len(row) > len(shown) else row for row in rows]
    table.metadata = {
        "display_value": [[str(cell["display_value"]) for cell in row] for row in rows],
        "styling": [[styles.get(cell.get("id", ""), "") for cell in row] for row in rows],
    }
    return table


def read_frame(frame: Any, names: Sequence[str]) -> Table:
    """A frame of another library: polars, narwhals, pyarrow and their kin."""
    columns = [listed(frame, name) for name in names]
    table = Table(names, len(columns[0]) if columns else 0)
    for column in columns:
        table.add(plain(column))
    return table


def listed(frame: Any, name: str) -> list[Any]:
    """A column as a list, by whichever way the library has."""
    get: Callable[[str], Any] = getattr(frame, "get_column", None) or (
        frame.column if hasattr(frame, "column_names") else frame.__getitem__
    )
    column = get(name)
    for method in ("to_list", "to_pylist", "tolist"):
        if hasattr(column, method):
            return list(getattr(column, method)())
    return list(column)


def numpy_kind(dtype: Any) -> str:
    """What a column of this dtype holds; empty where only its values can tell."""
    kind = getattr(dtype, "kind", "O")
    return {"i": "number", "u": "number", "f": "number", "b": "bool", "M": "date"}.get(kind, "")


def numpy_column(values: Any) -> Column:
    """A one-dimensional numpy array as a column, packed where it is long."""
    kind = values.dtype.kind
    if kind not in "iuf" or len(values) < PACKED_ROWS:
        return plain(values.astype(str).tolist() if kind in "mM" else values.tolist())
    if kind == "f":
        return {"type": "float", "data": values.astype("<f8").tobytes()}
    low, high = int(values.min()), int(values.max())
    if low >= -(2**31) and high < 2**31:
        return {"type": "int", "data": values.astype("<i4").tobytes()}
    if low >= -SAFE and high <= SAFE:
        return {"type": "wide", "data": values.astype("<f8").tobytes()}
    return plain(values.tolist())


def plain(values: list[Any]) -> Column:
    """Values that JSON can say, or a buffer where they are many numbers."""
    types = set(map(type, values))
    if len(values) >= PACKED_ROWS:
        if types == {int} and max(map(abs, values)) <= SAFE:
            small = max(values) < 2**31 and min(values) >= -(2**31)
            name = "int" if small else "wide"
            return {"type": name, "data": array(CODES[name], values).tobytes()}
        if float in types and types <= {float, NONE}:
            numbers = [float("nan") if each is None else each for each in values]
            return {"type": "float", "data": array("d", numbers).tobytes()}
    if types <= {str, int, bool, NONE}:
        return values
    return [cell(each) for each in values]


MISSING = {"NaT", "<NA>", "nan"}


def cell(value: Any) -> Any:
    """A value as JSON can say it: what is missing or not finite as None, the rest as text."""
    if value is None or isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, float):
        return float(value) if value - value == 0 else None
    if hasattr(value, "item") and getattr(value, "ndim", None) == 0:
        return cell(value.item())
    text = str(value)
    return None if text in MISSING else text


def kind_of(column: Column) -> str:
    """What a column's values are: number, bool, or str."""
    if isinstance(column, dict):
        return "number"
    types = set(map(type, column)) - {NONE}
    if types == {bool}:
        return "bool"
    return "number" if types and types <= {int, float} else "str"


def values_of(column: Column) -> list[Any]:
    """A column's values, unpacked; what is not a number is None."""
    if not isinstance(column, dict):
        return column
    numbers = array(CODES[column["type"]])
    numbers.frombytes(column["data"])
    if column["type"] == "wide":
        return list(map(int, numbers))
    return [None if each - each != 0 else each for each in numbers]
