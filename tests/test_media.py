"""`get_image` and its kin: the app's own files first, then samples."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import pytest

import lite as gr
from lite import sample


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GRADIO_TEMP_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_apps_own_files_come_first(folders: Path) -> None:
    own = folders / "media_assets" / "images"
    own.mkdir(parents=True)
    (own / "tower.jpg").write_bytes(b"own")
    assert gr.get_image("tower.jpg") == str(own / "tower.jpg")
    assert gr.get_image() == str(own / "tower.jpg")
    assert Path(gr.get_image("lion.jpg")).read_bytes() == sample.ball()


def test_addresses_pass_and_unknown_names_do_not() -> None:
    assert gr.get_video("https://example.com/a.mp4") == "https://example.com/a.mp4"
    with pytest.raises(FileNotFoundError, match=r"media_assets/data/none\.csv"):
        gr.get_file("none.csv")


def test_each_kind_has_a_small_sample() -> None:
    for get in (gr.get_image, gr.get_audio, gr.get_video, gr.get_model3d, gr.get_file):
        path = Path(get())
        assert 100 < path.stat().st_size < 60_000, path
        assert get() == str(path)


def test_models_in_every_format() -> None:
    assert gr.get_model3d("Bunny.obj").endswith("Bunny.obj")
    assert Path(gr.get_model3d("Bunny.obj")).read_text().count("\nf ") == 12
    glb = Path(gr.get_model3d("Duck.glb")).read_bytes()
    magic, version, length = struct.unpack("<4sII", glb[:12])
    assert (magic, version, length) == (b"glTF", 2, len(glb))
    scene = json.loads(Path(gr.get_model3d("Fox.gltf")).read_bytes())
    assert scene["buffers"][0]["byteLength"] == 168
    stl = Path(gr.get_model3d("sofia.stl")).read_bytes()
    assert len(stl) == 84 + 12 * 50


def test_tables_and_subtitles() -> None:
    assert Path(gr.get_file("time.csv")).read_text().startswith("day,visitors\n2026-01-01,")
    assert json.loads(Path(gr.get_file("s3.json")).read_text())[0]["day"] == "2026-01-01"
    assert Path(gr.get_file("s2.vtt")).read_text().startswith("WEBVTT")
