from __future__ import annotations

import warnings
from typing import Any

import pytest

import lite as gr
from lite.components.dataframe import Dataframe
from lite.errors import ComponentError, LiteWarning
from lite.table import PACKED_ROWS, read
from lite.testing import Page


def rows_of(value: Any, **arguments: Any) -> list[list[Any]]:
    page: list[list[Any]] = Dataframe(**arguments).postprocess(value)["data"]
    return page


def test_lists_of_rows_and_of_values() -> None:
    assert rows_of([[1, "a"], [2, None]]) == [[1, "a"], [2, None]]
    assert rows_of(["a", "b"]) == [["a"], ["b"]]
    assert rows_of([(1, 2)]) == [[1, 2]]
    assert rows_of([[1], [2, 3]]) == [[1, None], [2, 3]]
    assert rows_of(None) == rows_of([]) == rows_of([[]]) == []


def test_lists_of_dicts_have_headers() -> None:
    value = Dataframe().postprocess([{"a": 1}, {"a": 2, "b": 3}])
    assert value["headers"] == ["a", "b"]
    assert value["data"] == [[1, None], [2, 3]]


def test_what_json_cannot_say_becomes_empty_or_text() -> None:
    assert rows_of([[float("nan"), float("inf"), 1 + 2j]]) == [[None, None, "(1+2j)"]]


def test_dicts_bring_headers_and_metadata() -> None:
    value = {"headers": ["x"], "data": [[1]], "metadata": {"display_value": [["one"]]}}
    assert Dataframe().postprocess(value) == value
    assert Dataframe().postprocess({"data": [[1, 2]]})["headers"] == ["1", "2"]
    assert Dataframe().postprocess({"a": [1, 2], "b": [3, 4]})["data"] == [[1, 3], [2, 4]]


def test_headers_fit_the_columns() -> None:
    table = Dataframe(headers=["a", "b", "c"])
    assert table.postprocess([[1, 2]])["headers"] == ["a", "b"]
    assert table.postprocess([[1, 2, 3, 4]])["headers"] == ["a", "b", "c", "4"]
    assert table.postprocess(None)["headers"] == ["a", "b", "c"]
    assert Dataframe(column_count=2).props()["headers"] == ["1", "2"]


def test_a_csv_file_is_read(tmp_path: Any) -> None:
    path = tmp_path / "cities.csv"
    path.write_text("city,people\nOslo,700000\n", "utf-8")
    value = Dataframe().postprocess(str(path))
    assert value["headers"] == ["city", "people"]
    assert value["data"] == [["Oslo", 700000]]


class Array:
    """Acts like a numpy array."""

    ndim = 2
    shape = (2, 2)

    class dtype:
        kind = "O"

    def __init__(self, rows: list[list[Any]]) -> None:
        self.data = rows

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, at: tuple[Any, int]) -> Any:
        column = Array([row[at[1]] for row in self.data])
        column.ndim = 1
        return column

    def tolist(self) -> Any:
        return self.data


class Polars:
    """Acts like a polars frame."""

    columns = ["n", "name"]

    def get_column(self, name: str) -> Any:
        class Series:
            def to_list(self) -> list[Any]:
                return [1, 2] if name == "n" else ["a", "b"]

        return Series()


def test_arrays_and_frames_are_known_by_what_they_can_do() -> None:
    assert rows_of(Array([[1, "x"], [2, "y"]])) == [[1, "x"], [2, "y"]]
    value = Dataframe(datatype="auto").postprocess(Polars())
    assert (value["headers"], value["data"]) == (["n", "name"], [[1, "a"], [2, "b"]])
    assert value["types"] == ["number", "str"]


def test_many_numbers_travel_as_buffers() -> None:
    rows = [[at, at / 4, at * 10**11, f"row {at}"] for at in range(PACKED_ROWS)]
    table = Dataframe(type="array")
    value = table.postprocess(rows)
    assert [column if isinstance(column, str) else type(column) for column in value] == [
        "headers",
        "columns",
        "rows",
        "metadata",
    ]
    kinds = [c["type"] if isinstance(c, dict) else "values" for c in value["columns"]]
    assert kinds == ["int", "float", "wide", "values"]
    assert table.preprocess(value) == rows


def test_missing_numbers_in_a_buffer_come_back_as_none() -> None:
    table = Dataframe(type="array")
    value = table.postprocess([[None if at == 3 else at / 2] for at in range(PACKED_ROWS)])
    assert table.preprocess(value)[2:5] == [[1.0], [None], [2.0]]


def test_a_first_value_has_no_buffers() -> None:
    table = Dataframe([[at] for at in range(PACKED_ROWS)])
    assert table.props()["value"]["data"][:2] == [[0], [1]]


def test_a_listener_gets_lists_and_answers_with_rows() -> None:
    with gr.Blocks() as demo:
        table, total = gr.List(["1"], datatype="number"), gr.Number()
        table.change(lambda rows: sum(row[0] for row in rows), table, total)
        more = gr.Button()
        more.click(lambda rows: [*rows, [5]], table, table)
    page = Page(demo)
    page.set(table, {"headers": ["1"], "data": [[2], [3]], "metadata": None})
    assert page.value(total) == 5
    page.fire(more, "click")
    assert page.value(table)["data"] == [[2], [3], [5]]
    assert page.value(total) == 10


def test_counts_and_limits() -> None:
    props = Dataframe(row_count=3, row_limits=(1, 5), column_count=2).props()
    assert (props["row_count"], props["row_limits"]) == (3, [1, 5])
    assert (props["column_count"], props["column_limits"]) == (2, [None, None])
    older = Dataframe(row_count=(4, "fixed")).props()  # type: ignore[arg-type]
    assert (older["row_count"], older["row_limits"]) == (4, [4, 4])
    assert Dataframe(headers=["a", "b"], static_columns=[0]).props()["column_limits"] == [2, 2]
    assert gr.List().props()["headers"] == ["1"]


def test_an_older_argument_is_named() -> None:
    with pytest.warns(LiteWarning, match="column_count"):
        Dataframe(col_count=(2, "fixed"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        gr.List(), gr.Numpy(), gr.Matrix()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"type": "list"}, "type must be one of"),
        ({"datatype": ["text"]}, "datatype 'text' is unknown"),
        ({"headers": ["a"], "column_count": 2}, "1 headers do not fit 2 columns"),
        ({"show_search": "yes"}, "show_search must be"),
        ({"value": 5}, "expected a table, got 5"),
    ],
)
def test_what_does_not_fit_is_named(arguments: dict[str, Any], words: str) -> None:
    with pytest.raises(ComponentError, match=words):
        Dataframe(**arguments).props()


def test_the_types_of_columns_are_read_off() -> None:
    table = Dataframe(datatype="auto")
    value = table.postprocess([[1, True, "x", None], [2.5, False, "y", None]])
    assert value["types"] == ["number", "bool", "str", "str"]
    table.set_auto_datatype([[1, "x"]])
    assert table.datatype == ["number", "str"]


def test_public_helpers() -> None:
    table = Dataframe()
    assert Dataframe.get_cell_data([[1, 2]]) == [[1, 2]]
    assert table.get_headers({"headers": ["a"], "data": [[1]]}) == ["a"]
    assert Dataframe.get_metadata({"data": [[1]], "metadata": {"styling": None}}) == {
        "styling": None
    }
    assert Dataframe.is_empty([[]])
    assert Dataframe.is_empty(None)
    assert not Dataframe.is_empty([[1]])
    assert read(object()) is None


def test_pandas_is_needed_only_where_a_function_reads_a_frame() -> None:
    assert gr.Dataframe(render=False).needs(read=True) == ("pandas",)
    assert gr.Dataframe(render=False).needs(read=False) == ()
    assert gr.Dataframe(render=False, type="array").needs(read=True) == ()
