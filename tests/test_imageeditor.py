from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import lite as gr
from lite import access, store
from lite.errors import ArgumentError, ComponentError
from lite.testing import Page
from tests import pictures

NOTHING: dict[str, Any] = {"background": None, "layers": [], "composite": None}


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("GRADIO_TEMP_DIR", str(tmp_path / "cache"))
    (tmp_path / "app").mkdir()
    monkeypatch.chdir(tmp_path / "app")
    yield tmp_path / "app"
    access.static.clear()
    store.published.clear()


def png(name: str) -> str:
    Path(name).write_bytes(pictures.png(4, 3, (255, 0, 0, 128)))
    return name


def props(editor: Any) -> dict[str, Any]:
    with gr.Blocks() as demo:
        editor.render()
    return Page(demo).props(editor)


def test_an_untouched_canvas_is_a_dict_without_pictures() -> None:
    seen: list[Any] = []
    with gr.Blocks() as demo:
        editor, go = gr.ImageEditor(), gr.Button()
        go.click(seen.append, editor)
    page = Page(demo)
    assert page.value(editor) is None
    page.fire(go, "click")
    assert seen == [NOTHING]


def test_paths_go_round() -> None:
    paths = {"background": png("b.png"), "layers": [png("l.png")], "composite": png("c.png")}
    with gr.Blocks() as demo:
        editor, go = gr.ImageEditor(type="filepath", format="png"), gr.Button()
        told = gr.JSON()
        go.click(lambda: paths, None, editor)
        editor.change(lambda value: value, editor, told)
    page = Page(demo)
    page.fire(go, "click")
    value = page.value(editor)
    assert [value["background"]["orig_name"], value["layers"][0]["orig_name"]] == ["b.png", "l.png"]
    back = page.value(told)
    for path in (back["background"], back["composite"], *back["layers"]):
        assert Path(path).read_bytes()[16:24] == struct.pack(">II", 4, 3)
    assert len(back["layers"]) == 1


def test_a_single_picture_is_background_and_composite() -> None:
    value = props(gr.ImageEditor(png("b.png"), render=False))["value"]
    assert value["background"] == value["composite"]
    assert value["background"]["url"].startswith("files/")
    assert value["layers"] == []


def test_a_dict_of_nothing_is_nothing() -> None:
    assert props(gr.ImageEditor(NOTHING, render=False))["value"] is None


@pytest.mark.parametrize("value", [{"image": None}, 5, ["b.png"]])
def test_what_is_no_picture_is_told(value: object) -> None:
    with pytest.raises(ComponentError, match="ImageEditor"):
        gr.ImageEditor(label="Pic").page_value(value)


def test_options_reach_the_page_with_their_defaults() -> None:
    found = props(gr.ImageEditor(render=False))
    assert found["brush"] == {
        "default_size": "auto",
        "colors": [
            "rgb(204, 50, 50)",
            "rgb(173, 204, 50)",
            "rgb(50, 204, 112)",
            "rgb(50, 112, 204)",
            "rgb(173, 50, 204)",
        ],
        "default_color": "rgb(204, 50, 50)",
        "color_mode": "defaults",
    }
    assert found["eraser"] == {"default_size": "auto"}
    assert found["layers"] == {
        "allow_additional_layers": True,
        "layers": ["Layer 1"],
        "disabled": False,
    }
    assert found["sources"] == ["upload", "webcam", "clipboard"]
    assert found["transforms"] == ["crop", "resize"]
    assert list(found["canvas_size"]) == [800, 800]
    assert found["webcam_options"] == {"mirror": True, "constraints": None}


def test_what_is_switched_off_is_false() -> None:
    found = props(
        gr.ImageEditor(brush=False, eraser=False, layers=False, sources=None, render=False)
    )
    assert (found["brush"], found["eraser"], found["sources"]) == (False, False, [])
    assert found["layers"]["disabled"] is True


def test_a_color_alone_is_a_palette() -> None:
    brush = gr.Brush(colors=("blue", 0.5), color_mode="fixed")
    assert brush.default_color == ("blue", 0.5)
    found = props(gr.ImageEditor(brush=brush, render=False))["brush"]
    assert found["colors"] == found["colors"][:1] == [["blue", 0.5]]


def test_options_say_what_is_wrong_with_them() -> None:
    with pytest.raises(ComponentError, match="colors is empty"):
        gr.Brush(colors=[])
    with pytest.raises(ComponentError, match="color_mode must be one of fixed, defaults"):
        gr.Brush(color_mode="free")  # type: ignore[arg-type]
    with pytest.raises(ArgumentError, match="did you mean 'default_size'"):
        gr.Eraser(defaultsize=3)  # type: ignore[call-arg]
    with pytest.raises(ComponentError, match="canvas_size must be a pair"):
        gr.ImageEditor(canvas_size=(0, 5))
    with pytest.raises(ComponentError, match="type must be"):
        gr.ImageEditor(type="path")  # type: ignore[arg-type]


def test_options_are_values() -> None:
    assert gr.Brush(5) == gr.Brush(default_size=5) != gr.Eraser(5)
    assert repr(gr.LayerOptions(layers=["Sky"])) == (
        "LayerOptions(allow_additional_layers=True, layers=['Sky'], disabled=False)"
    )


@pytest.mark.parametrize("cls", [gr.Sketchpad, gr.ImageMask])
def test_sketches_and_masks_are_black(cls: Any) -> None:
    found = props(cls(render=False))
    assert found["brush"]["colors"] == ["#000000"]
    assert found["brush"]["color_mode"] == "fixed"
    assert found["transforms"] == ["crop"]
    assert found["layers"]["disabled"] is (cls is gr.ImageMask)
    assert found["sources"] == ([] if cls is gr.Sketchpad else ["upload", "webcam", "clipboard"])


def test_an_interface_names_it() -> None:
    demo = gr.Interface(lambda value: str(sorted(value)), "sketchpad", "text")
    pad = demo.input_components[0]
    assert isinstance(pad, gr.Sketchpad)
    assert isinstance(gr.component("paint", render=False), gr.Paint)


def test_an_update_changes_the_brush() -> None:
    with gr.Blocks() as demo:
        editor, go = gr.ImageEditor(), gr.Button()
        go.click(lambda: gr.ImageEditor(brush=gr.Brush(7, ["red"])), None, editor)
    page = Page(demo)
    page.fire(go, "click")
    assert page.props(editor)["brush"]["default_size"] == 7
    assert page.props(editor)["brush"]["colors"] == ["red"]


def test_packages_are_needed_only_for_what_is_read() -> None:
    assert gr.ImageEditor().needs(True) == ("numpy", "pillow")
    assert gr.ImageEditor(type="pil").needs(True) == ("pillow",)
    assert gr.ImageEditor().needs(False) == gr.ImageEditor(type="filepath").needs(True) == ()
