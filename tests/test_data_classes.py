"""Models of values: checked, nested, as JSON and as schema."""

from __future__ import annotations

from typing import Any, Literal, Optional

import pytest

from lite.data_classes import FileData, GradioModel, GradioRootModel, ImageData, ListFiles


class Point(GradioModel):
    """Two numbers."""

    x: float
    y: float = 0


class Drawing(GradioModel):
    """A model with models in it."""

    name: str
    points: list[Point]
    by_name: dict[str, Point] = {}  # as authors write it
    pen: Literal["thin", "thick"] = "thin"
    size: Optional[int] = None  # noqa: UP045  # as authors write it
    file: FileData | None = None


class Names(GradioRootModel):
    """A bare list."""

    root: list[str]


def test_nested_models_survive_json():
    given: dict[str, Any] = {"name": "a", "points": [{"x": 1}], "by_name": {"p": {"x": 2, "y": 3}}}
    drawing = Drawing.from_json(given)
    assert drawing.points[0] == Point(x=1.0, y=0)
    assert drawing.by_name["p"].y == 3
    assert Drawing.model_validate(drawing.model_dump()) == drawing
    assert Names.from_json(["a"]).model_dump() == ["a"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({}, "Drawing needs the field 'name'"),
        ({"name": 3, "points": []}, r"Drawing\.name: expected str, got 3"),
        ({"name": "a", "points": [{"x": "b"}]}, r"Point\.x: expected float, got 'b'"),
        ({"name": "a", "points": [], "pen": "wide"}, r"Drawing\.pen: expected Literal"),
        ({"name": "a", "points": [], "size": True}, r"Drawing\.size: True is none of"),
    ],
)
def test_what_does_not_fit_is_named(data, message):
    with pytest.raises(ValueError, match=message):
        Drawing.from_json(data)


def test_a_schema_for_documentation():
    schema = Drawing.model_json_schema()
    assert schema["required"] == ["name", "points"]
    assert schema["properties"]["points"]["items"]["properties"]["x"] == {"type": "number"}
    assert schema["properties"]["pen"] == {"enum": ["thin", "thick"]}
    assert Names.model_json_schema()["items"] == {"type": "string"}


def test_files_in_models_are_files():
    files = ListFiles.from_json([FileData("a.txt").model_dump()])
    assert files.root[0].path == "a.txt"
    assert files.model_dump()[0]["path"] == "a.txt"


def test_a_picture_is_a_file_or_an_address():
    picture = ImageData(url="https://example.org/a.png", mime_type="image/png")
    assert picture.path is None
    assert picture.model_dump() == {
        "path": None,
        "url": "https://example.org/a.png",
        "size": None,
        "orig_name": None,
        "mime_type": "image/png",
        "is_stream": False,
        "meta": {"_type": "gradio.FileData"},
    }
    assert ImageData.from_json({"path": "a.png"}) == ImageData(path="a.png")
    assert ImageData().meta is not ImageData().meta
    with pytest.raises(ValueError, match="size"):
        ImageData(size="large")
