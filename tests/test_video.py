from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import lite as gr
from lite.errors import ComponentError
from lite.testing import Page


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GRADIO_TEMP_DIR", str(tmp_path / "cache"))
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.chdir(home)
    for name in ("a.mp4", "b.ts", "cube.obj"):
        (home / name).write_bytes(name.encode())
    (home / "a.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nhi\n")
    return home


def test_a_path_is_shown_and_handed_over() -> None:
    with gr.Blocks() as demo:
        go, film, told = gr.Button(), gr.Video(), gr.Textbox()
        go.click(lambda: Path("a.mp4"), None, film)
        film.change(lambda path: Path(path).read_text(), film, told)
    page = Page(demo)
    page.fire(go, "click")
    assert page.value(film)["mime_type"] == "video/mp4"
    page.fire(film, "change")
    assert page.value(told) == "a.mp4"


def test_subtitles_come_as_an_argument_or_with_the_value() -> None:
    hi = [{"start": 0.0, "end": 1.0, "text": "hi"}]
    assert gr.Video(render=False, subtitles="a.vtt").props()["subtitles"] == hi
    value = gr.Video(render=False).postprocess(("a.mp4", "a.vtt"))
    assert value is not None
    assert value["meta"]["subtitles"] == hi


def test_sound_is_recorded_where_videos_may_be_uploaded_too() -> None:
    assert gr.Video(render=False).props()["include_audio"] is True
    assert gr.Video(render=False, sources="webcam").props()["include_audio"] is False
    assert gr.Video(render=False, sources="webcam", include_audio=True).props()["include_audio"]


def test_pieces_are_numbered_and_of_a_kind_that_browsers_play() -> None:
    def pieces() -> Iterator[str]:
        yield "a.mp4"
        yield "a.mp4"

    with gr.Blocks() as demo:
        go, old, film = gr.Button(), gr.Button(), gr.Video(streaming=True)
        go.click(pieces, None, film)
        old.click(lambda: "b.ts", None, film)
    page = Page(demo)
    page.fire(go, "click")
    assert page.value(film)["is_stream"]
    with pytest.raises(ComponentError, match=r"browsers do not play \.ts"):
        film.postprocess("b.ts")


@pytest.mark.parametrize("value", [3, "none.mp4", ("a.mp4", 3), ("a.mp4", "a.txt")])
def test_wrong_values_are_named(value: Any) -> None:
    with pytest.raises(ComponentError, match="Video"):
        gr.Video(render=False).postprocess(value)


@pytest.mark.parametrize("arguments", [{"sources": "microphone"}, {"watermark": 3}])
def test_wrong_arguments(arguments: dict[str, Any]) -> None:
    with pytest.raises(ComponentError, match="Video"):
        gr.Video(render=False, **arguments).props()


def test_a_playable_video_is_a_video() -> None:
    assert isinstance(gr.PlayableVideo(render=False), gr.Video)
    assert gr.PlayableVideo.get_block_name() == "video"


def test_a_model_is_a_path() -> None:
    model = gr.Model3D("cube.obj", render=False)
    value = model.props()["value"]
    assert value["orig_name"] == "cube.obj"
    path = model.preprocess(value)
    assert path is not None
    assert Path(path).read_text() == "cube.obj"
    assert model.preprocess(None) is None


@pytest.mark.parametrize(
    "arguments",
    [
        {"display_mode": "x"},
        {"clear_color": (1, 2, 3)},
        {"camera_position": (1, "a", 3)},
        {"camera_position": 3},
    ],
)
def test_wrong_arguments_of_a_model(arguments: dict[str, Any]) -> None:
    with pytest.raises(ComponentError, match="Model3D"):
        gr.Model3D(render=False, **arguments)
