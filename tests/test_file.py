from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import lite as gr
from lite import access, files, store
from lite.errors import ComponentError, InvalidPathError
from lite.testing import Page


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("GRADIO_TEMP_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    (tmp_path / "app").mkdir()
    monkeypatch.chdir(tmp_path / "app")
    yield tmp_path / "app"
    access.static.clear()
    store.published.clear()


def written(path: str | Path, text: str = "x") -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text)
    return str(path)


def app(fn: Any, **options: Any) -> tuple[Page, Any]:
    with gr.Blocks() as demo:
        go, out = gr.Button(), gr.File()
        go.click(fn, None, out)
    demo.launch(**options)
    page = Page(demo)
    page.fire(go, "click")
    return page, page.value(out)


def test_an_upload_is_a_path_with_a_name() -> None:
    with gr.Blocks() as demo:
        file, told = gr.File(), gr.Textbox()
        file.upload(lambda path: f"{Path(path).read_text()} {path.name == path}", file, told)
    page = Page(demo)
    page.upload(file, written("notes.txt", "hello"))
    assert page.value(told) == "hello True"


def test_several_uploads_are_a_list_and_may_be_bytes() -> None:
    with gr.Blocks() as demo:
        file, told = gr.File(file_count="multiple", type="binary"), gr.Textbox()
        file.change(lambda found: str(found), file, told)
    page = Page(demo)
    page.upload(file, written("1.txt", "one"), written("2.txt", "two"))
    assert page.value(told) == "[b'one', b'two']"


def test_a_wrong_kind_is_refused_in_python_too() -> None:
    with gr.Blocks() as demo:
        file = gr.File(file_types=["image", ".csv"])
        file.upload(lambda path: None, file)
    page = Page(demo)
    page.upload(file, written("notes.txt"))
    assert "notes.txt is not of an accepted type: image, .csv." in page.notices[0]["message"]
    page.upload(file, written("table.CSV"))
    assert len(page.notices) == 1


def test_an_output_is_copied_into_the_cache_under_its_content() -> None:
    _, value = app(lambda: written("out.txt", "first"))
    assert Path(value["path"]).parent.parent == Path(store.folder())
    assert {**value, "path": ""} == {
        "path": "",
        "url": None,
        "size": 5,
        "orig_name": "out.txt",
        "mime_type": "text/plain",
        "is_stream": False,
        "meta": {"_type": "gradio.FileData"},
    }
    written("out.txt", "other")
    assert Path(value["path"]).read_text() == "first"


def test_a_first_value_has_an_address_in_the_site() -> None:
    written("a b#.csv")
    with gr.Blocks() as demo:
        gr.File("a b#.csv")
    value = demo.blueprint()["blocks"][0]["props"]["value"]
    assert value["url"].startswith("files/")
    assert value["url"].endswith("/a%20b.csv")
    assert store.published == {value["url"]: value["path"]}


def test_a_missing_file_is_named() -> None:
    page, value = app(lambda: "none.txt", show_error=True)
    assert value is None
    assert "the file none.txt does not exist" in page.notices[0]["message"]


@pytest.mark.parametrize("path", ["../other/x.txt", ".env", ".git/config", "no/x.txt"])
def test_files_that_may_not_be_shown(path: str) -> None:
    page, value = app(
        lambda: written(path), allowed_paths=["no"], blocked_paths=["no"], show_error=True
    )
    assert value is None
    assert page.problems[0]["name"] == "InvalidPathError"
    assert os.path.abspath(path) in page.notices[0]["message"]


@pytest.mark.parametrize("path", ["x.txt", "../tmp/x.txt", "../other/x.txt", ".env"])
def test_files_that_may_be_shown(path: str) -> None:
    _, value = app(lambda: written(path), allowed_paths=["../other", ".env"])
    assert value["orig_name"] == os.path.basename(path)


def test_static_files_are_not_copied() -> None:
    gr.set_static_paths(["static", Path("logo.png")])
    _, value = app(lambda: written("static/x.txt"))
    assert value["path"] == os.path.abspath("static/x.txt")


def test_a_file_outside_may_be_a_first_value() -> None:
    with gr.Blocks():
        gr.File(written("../other/x.txt")).props()


def test_addresses_stay_addresses() -> None:
    value = gr.File(render=False).postprocess("https://example.org/a%20b.pdf?x=1")
    assert value["url"] == value["path"] == "https://example.org/a%20b.pdf?x=1"
    assert value["orig_name"] == "a b.pdf"
    assert value["mime_type"] == "application/pdf"


def test_no_file_is_none() -> None:
    assert gr.File(render=False).postprocess(None) is None
    assert gr.File(render=False).preprocess(None) is None


@pytest.mark.parametrize("value", [3, [3], {"a": 1}, "."])
def test_a_wrong_value_is_named(value: Any) -> None:
    with pytest.raises(ComponentError, match="File"):
        gr.File(render=False).postprocess(value)


@pytest.mark.parametrize(
    "arguments", [{"file_count": "many"}, {"type": "bytes"}, {"file_types": "image"}]
)
def test_wrong_arguments(arguments: dict[str, Any]) -> None:
    with pytest.raises(ComponentError):
        gr.File(render=False, **arguments)


@pytest.mark.parametrize(
    ("size", "found"),
    [("5mb", 5 << 20), ("1 kb", 1024), ("7", 7), ("2B", 2), (3 * gr.FileSize.KB, 3072)],
)
def test_sizes(size: str | int, found: int) -> None:
    assert files.bytes_of(size) == found


@pytest.mark.parametrize("size", ["5 miles", "many", "-3kb"])
def test_wrong_sizes(size: str) -> None:
    with gr.Blocks() as demo:
        gr.File()
    demo.launch(max_file_size=size)
    with pytest.raises(ValueError, match="is no size"):
        demo.blueprint()


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("a/b\\c.txt", "abc.txt"),
        ("..", "file"),
        ("<script>alert(1)</script>.png", "scriptalert1script.png"),
        ("日本語 – x.txt", "日本語  x.txt"),
        ("x" * 300 + ".png", "x" * 196 + ".png"),
        ("", "file"),
    ],
)
def test_names_are_made_safe(name: str, cleaned: str) -> None:
    assert store.clean(name) == cleaned


def test_references_in_texts_become_addresses() -> None:
    written("logo.png")
    gr.set_static_paths("logo.png")
    with gr.Blocks() as demo:
        gr.HTML("<img src='/gradio_api/file=logo.png'><img src=/file=logo.png>")
        gr.Markdown("![x](/gradio_api/file=logo.png) ![y](gradio_api/file=none.png)")
    demo.launch(css="a { background: url(/gradio_api/file=logo.png) }")
    html, markdown = (node["props"]["value"] for node in demo.blueprint()["blocks"])
    url = next(iter(store.published))
    assert html == f"<img src='{url}'><img src={url}>"
    assert markdown == f"![x]({url}) ![y](gradio_api/file=none.png)"
    assert demo.document()["css"] == f"a {{ background: url({url}) }}"


def test_a_reference_to_a_file_that_is_not_allowed_warns() -> None:
    written("secret.txt")
    with gr.Blocks() as demo:
        gr.HTML("<a href='/gradio_api/file=secret.txt'>x</a>")
    with pytest.warns(gr.errors.LiteWarning, match="may not be referred to.*set_static_paths"):  # type: ignore[attr-defined]
        demo.blueprint()


def test_references_in_results_name_the_file_in_the_cache() -> None:
    written("static/logo.png")
    with gr.Blocks() as demo:
        go, out = gr.Button(), gr.HTML()
        go.click(lambda: "<img src='/gradio_api/file=static/logo.png?v=1'>", None, out)
    demo.launch(allowed_paths=["static"])
    page = Page(demo)
    page.fire(go, "click")
    value = page.value(out)
    assert f"'/gradio_api/file={store.folder()}" in value
    assert value.endswith("/logo.png'>")


def test_file_data_is_what_gradio_has() -> None:
    data = gr.FileData(path=written("x.txt"))
    assert gr.FileData.is_file_data(data.model_dump())
    assert gr.FileData.from_json(data.model_dump()) == data
    assert Path(data.copy_to_dir("elsewhere").path).read_text() == "x"


def test_a_data_address_becomes_a_file() -> None:
    path = files.local({"path": "data:image/png;base64,AAAA", "orig_name": "x.png"})
    assert Path(path).read_bytes() == b"\0\0\0"


def test_dot_files_are_named_in_the_error() -> None:
    with gr.Blocks() as demo:
        gr.File()
    with pytest.raises(InvalidPathError, match="begins with a dot"):
        access.check_output(".env", demo)


def test_old_files_of_the_cache_are_removed(monkeypatch) -> None:
    old, fresh, first = (store.keep_bytes(name.encode(), f"{name}.txt") for name in "abc")
    monkeypatch.setitem(store.published, "files/c", first)
    for path in (old, first):
        os.utime(path, (0, 0))
    assert store.expire(60) == [old]
    assert not os.path.exists(os.path.dirname(old))
    assert os.path.exists(fresh)
    assert os.path.exists(first)
    os.utime(fresh, (0, 0))
    assert store.keep_bytes(b"b", "b.txt") == fresh
    assert store.expire(60) == []  # it was made again


def test_files_are_removed_as_often_as_the_app_says() -> None:
    async def wait() -> None:
        await asyncio.sleep(0.5)

    with gr.Blocks(delete_cache=(0.1, 0.2)) as demo:  # type: ignore[arg-type]
        made, make, later = gr.File(), gr.Button(), gr.Button()
        make.click(lambda: "made.txt", None, made)
        later.click(wait)
    Path("made.txt").write_text("made")
    page = Page(demo)
    page.fire(make, "click")
    path = page.value(made)["path"]
    assert os.path.exists(path)
    page.fire(later, "click")
    assert not os.path.exists(path)
    assert {"type": "expired", "paths": [path]} in page.messages
