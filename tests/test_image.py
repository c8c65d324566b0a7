"""Pictures on their way: arrays and PIL images as files, and what does not fit."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import lite as gr
from lite import picture, session, store
from lite.build.png import packed
from lite.components.annotatedimage import box
from lite.errors import ComponentError, LiteWarning
from lite.testing import Page
from tests.pictures import png


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GRADIO_TEMP_DIR", str(tmp_path / "cache"))
    (tmp_path / "app").mkdir()
    monkeypatch.chdir(tmp_path / "app")
    return tmp_path / "app"


def read(data: bytes) -> tuple[int, int, int, bytes]:
    """Width, height, kind of colour and rows of a PNG file, its checksums proven."""
    assert data.startswith(picture.SIGNATURE)
    at, header, packed = len(picture.SIGNATURE), b"", b""
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        (check,) = struct.unpack(">I", data[at + 8 + length : at + 12 + length])
        assert check == zlib.crc32(kind + body)
        header = body if kind == b"IHDR" else header
        packed += body if kind == b"IDAT" else b""
        at += 12 + length
    width, height, _, colour = struct.unpack(">IIBB", header[:10])
    return width, height, colour, zlib.decompress(packed)


def test_samples_become_a_file_that_readers_accept() -> None:
    assert read(png(2, 3, (1, 2, 3))) == (2, 3, 2, (b"\0" + bytes((1, 2, 3)) * 2) * 3)
    assert read(png(1, 1, (9, 8, 7, 6))) == (1, 1, 6, b"\0\x09\x08\x07\x06")


def test_first_values_travel_packed() -> None:
    data = png(200, 100, (1, 2, 3))
    url = f"files/{picture.digest(data)}/image.png"
    smaller = packed(url, data)
    assert len(smaller) < len(data) / 50
    assert read(smaller) == read(data)
    assert packed("files/0/image.png", data) == data  # the author's own
    assert packed(url, b"no picture") == b"no picture"


def test_equal_pictures_are_one_file() -> None:
    first = picture.keep(picture.Pixels(bytes(12), 2, 2, 3))
    assert picture.keep(picture.Pixels(bytes(12), 2, 2, 3)) == first
    assert picture.keep(picture.Pixels(bytes(12), 4, 1, 3)) != first
    assert picture.keep_mask(bytes(4), 2, 2) != picture.keep(picture.Pixels(bytes(4), 2, 2, 1))
    assert first.startswith(store.folder())


def test_a_path_is_a_first_value_and_reaches_a_function(folders: Path) -> None:
    (folders / "a.png").write_bytes(png(4, 3))
    with gr.Blocks() as demo:
        image, told = gr.Image("a.png", type="filepath"), gr.Textbox()
        image.upload(lambda path: path, image, told)
    page = Page(demo)
    assert page.value(image)["url"].startswith("files/")
    assert page.value(image)["mime_type"] == "image/png"
    page.upload(image, str(folders / "a.png"))
    assert page.value(told).endswith("/a.png")


def test_svg_text_is_a_drawing() -> None:
    value = gr.Image().postprocess("<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert value["mime_type"] == "image/svg+xml"
    assert Path(value["path"]).read_text().startswith("<svg")


def test_addresses_pass_as_they_are() -> None:
    value = gr.Image().postprocess("https://example.com/a%20b.png")
    assert (value["url"], value["orig_name"]) == ("https://example.com/a%20b.png", "a b.png")


def test_a_missing_first_value_is_a_warning_and_a_missing_result_an_error() -> None:
    with pytest.warns(LiteWarning, match="none.png does not exist"):
        value = gr.Image().postprocess("none.png")
    assert (value["url"], value["orig_name"]) == (None, "none.png")
    token = session.current.set(SimpleNamespace(demo=None))  # type: ignore[arg-type]
    try:
        with pytest.raises(ComponentError, match=r"none\.png does not exist"):
            gr.Image().postprocess("none.png")
    finally:
        session.current.reset(token)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({"type": "path"}, "type must be 'numpy', 'pil' or 'filepath'"),
        ({"image_mode": "RBG"}, "image_mode must be None or one of"),
        ({"sources": ["phone"]}, "sources may hold upload, webcam, clipboard, not 'phone'"),
        ({"streaming": True, "sources": ["upload", "webcam"]}, "from a camera alone"),
        ({"watermark": gr.WatermarkOptions}, None),
    ],
)
def test_arguments_that_do_not_fit(arguments: dict[str, Any], sentence: str | None) -> None:
    if sentence is None:
        with pytest.raises(ComponentError, match="position must be"):
            gr.WatermarkOptions("a.png", "middle")  # type: ignore[arg-type]
        return
    with pytest.raises(ComponentError, match=sentence):
        gr.Image(**arguments)


def test_sources_as_gradio_chooses_them() -> None:
    assert gr.Image().sources == ["upload", "webcam", "clipboard"]
    assert gr.Image(sources="upload").sources == ["upload"]
    assert gr.Image(streaming=True).sources == ["webcam"]
    with pytest.raises(ValueError, match="streaming only available"):
        gr.Image().check_streamable()


def test_packages_are_needed_where_a_function_gets_pixels() -> None:
    assert gr.Image().needs(read=True) == ("numpy", "pillow")
    assert gr.Image(type="pil").needs(read=True) == ("pillow",)
    assert gr.Image(type="filepath").needs(read=True) == ()
    assert gr.Image().needs(read=False) == ()
    assert gr.Image(watermark=gr.WatermarkOptions("a.png")).needs(read=False) == ("pillow",)


def test_a_stream_tells_its_pace() -> None:
    with gr.Blocks() as demo:
        image = gr.Image(sources="webcam")
        image.stream(lambda value: value, image, image, stream_every=0.1, time_limit=30)
    (listener,) = demo.blueprint()["listeners"]
    assert (listener["stream_every"], listener["time_limit"]) == (0.1, 30)
    assert (listener["trigger_mode"], listener["show_progress"]) == ("multiple", "minimal")


def test_a_box_on_a_picture_has_edges_and_lets_half_through() -> None:
    opacity = box((1, 1, 9, 9), (10, 10))
    assert opacity[:10] == bytes(10)
    assert opacity[10:20] == b"\0" + b"\xff" * 8 + b"\0"
    assert opacity[40:50] == b"\0\xff\xff\xff\x80\x80\xff\xff\xff\0"
    assert box((3, 3, 5, 4), (6, 5)) == bytes(21) + b"\xff\xff" + bytes(7)
    assert box((5, 5, 2, 2), (6, 5)) == bytes(30)
