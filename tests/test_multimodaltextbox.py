from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import lite as gr
from lite.errors import ComponentError, Error
from lite.testing import Page


def note(folder: Path, name: str = "note.txt") -> str:
    path = folder / name
    path.write_text("hello")
    return str(path)


def test_an_empty_field_is_an_empty_message() -> None:
    box = gr.MultimodalTextbox()
    assert box.props()["value"] == {"text": "", "files": []}
    assert box.postprocess(None) is None
    assert box.preprocess(None) is None


def test_a_text_alone_is_a_message_too() -> None:
    assert gr.MultimodalTextbox().postprocess("hi") == {"text": "hi", "files": []}
    assert gr.MultimodalTextbox().postprocess({"text": "hi"}) == {"text": "hi", "files": []}


def test_files_are_paths_for_the_function_and_descriptions_for_the_page(tmp_path: Path) -> None:
    box = gr.MultimodalTextbox()
    path = note(tmp_path)
    for file in (path, {"path": path}, gr.FileData(path)):
        sent = box.postprocess({"text": "see", "files": [file]})
        assert sent is not None
        (told,) = sent["files"]
        assert (told["orig_name"], told["mime_type"], told["size"]) == ("note.txt", "text/plain", 5)
        got = box.preprocess(sent)
        assert got is not None
        assert got["text"] == "see"
        assert Path(got["files"][0]).read_text() == "hello"


def test_an_upload_reaches_the_listener_with_the_text(tmp_path: Path) -> None:
    with gr.Blocks() as demo:
        box, out = gr.MultimodalTextbox(), gr.Textbox()

        def read(message: dict[str, Any]) -> str:
            return f"{message['text']}: {[Path(file).read_text() for file in message['files']]}"

        box.submit(read, box, out)
    page = Page(demo)
    file = box.postprocess({"files": [note(tmp_path)]})
    page.set(box, {"text": "two", "files": file and file["files"] * 2})
    page.fire(box, "submit")
    assert page.value(out) == "two: ['hello', 'hello']"


def test_a_file_of_another_type_is_refused(tmp_path: Path) -> None:
    box = gr.MultimodalTextbox(file_types=["image", ".csv"])
    sent = box.postprocess({"files": [note(tmp_path)]})
    with pytest.raises(Error, match=r"not of an accepted type: image, \.csv"):
        box.preprocess(sent)


def test_sources_are_one_or_several() -> None:
    assert gr.MultimodalTextbox().sources == ["upload"]
    assert gr.MultimodalTextbox(sources="microphone").sources == ["microphone"]
    both = gr.MultimodalTextbox(sources=["upload", "microphone"])
    assert both.arguments()["sources"] == ["upload", "microphone"]
    with pytest.raises(ComponentError, match="not 'camera'"):
        gr.MultimodalTextbox(sources=["camera"])


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"file_count": "many"}, "file_count must be one of single, multiple, directory"),
        ({"file_types": "image"}, r"file_types must be a list such as \['image', '.csv'\]"),
        ({"html_attributes": 5}, r"html_attributes must be gr.InputHTMLAttributes"),
        ({"value": 5}, "expected a text, or a dict of text and files, got 5"),
        ({"value": {"files": ["gone.txt"]}}, "the file gone.txt does not exist"),
    ],
)
def test_wrong_arguments_get_a_sentence(options: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ComponentError, match=sentence):
        gr.MultimodalTextbox(**options).props()


def test_attributes_of_the_field_are_sent() -> None:
    box = gr.MultimodalTextbox(html_attributes=gr.InputHTMLAttributes(spellcheck=False, lang="de"))
    assert box.arguments()["html_attributes"] == {"spellcheck": False, "lang": "de"}
