from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import lite as gr
from lite.errors import ComponentError, InvalidPathError
from lite.testing import Page

FILES = "a.py b.txt .hidden sub/c.py sub/deep/d.csv build/e.py"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in FILES.split():
        path = tmp_path / "app" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    (tmp_path / "secret.txt").write_text("x")
    monkeypatch.chdir(tmp_path / "app")
    return tmp_path / "app"


def listed(explorer: Any, *names: str) -> list[str]:
    return [
        each["name"] + ("/" if each["type"] == "folder" else "") + ("" if each["valid"] else "?")
        for each in explorer.ls(list(names))
    ]


def test_a_folder_is_listed() -> None:
    explorer = gr.FileExplorer(render=False)
    assert listed(explorer) == ["build/", "sub/", ".hidden", "a.py", "b.txt"]
    assert listed(explorer, "sub") == ["deep/", "c.py"]


@pytest.mark.parametrize("pattern", ["**/*.py", "*.py"])
def test_only_what_fits_can_be_chosen(pattern: str) -> None:
    explorer = gr.FileExplorer(pattern, render=False)
    assert listed(explorer) == ["build/?", "sub/?", "a.py"]
    assert listed(explorer, "sub") == ["deep/?", "c.py"]


def test_what_is_ignored_is_not_there() -> None:
    assert listed(gr.FileExplorer(ignore_glob="**/*.py", render=False)) == [
        *("build/", "sub/", ".hidden", "b.txt")
    ]
    assert listed(gr.FileExplorer(ignore_glob="build", render=False)) == [
        *("sub/", ".hidden", "a.py", "b.txt")
    ]


def test_values(folder: Path) -> None:
    many, one = gr.FileExplorer(render=False), gr.FileExplorer(file_count="single", render=False)
    assert many.preprocess([["a.py"], ["sub", "c.py"]]) == [
        str(folder / "a.py"),
        str(folder / "sub" / "c.py"),
    ]
    assert (many.preprocess(None), many.preprocess([])) == (None, [])
    assert one.preprocess([["a.py"]]) == str(folder / "a.py")
    assert one.preprocess([]) is None
    assert many.postprocess(["a.py", str(folder / "sub" / "c.py")]) == [["a.py"], ["sub", "c.py"]]
    assert one.postprocess("a.py") == [["a.py"]]
    assert one.postprocess(None) is None


def test_nothing_outside_of_the_root_is_reached() -> None:
    explorer = gr.FileExplorer(root_dir="sub", render=False)
    for call in (
        lambda: explorer.ls([".."]),
        lambda: explorer.ls(["..", "..", "secret.txt"]),
        lambda: explorer.preprocess([["..", "a.py"]]),
        lambda: explorer.preprocess([["/etc/passwd"]]),
        lambda: explorer.postprocess("../a.py"),
    ):
        with pytest.raises(InvalidPathError, match="outside"):
            call()


@pytest.mark.parametrize("value", [5, [5], {"a": 1}])
def test_what_is_no_path_is_named(value: Any) -> None:
    with pytest.raises(ComponentError, match="path"):
        gr.FileExplorer(render=False).page_value(value)


def test_a_wrong_count_and_a_missing_folder_are_named() -> None:
    with pytest.raises(ComponentError, match="single, multiple"):
        gr.FileExplorer(file_count="directory", render=False)  # type: ignore[arg-type]
    with pytest.raises(ComponentError, match="takes one file, got 2"):
        gr.FileExplorer(file_count="single", render=False).preprocess([["a.py"], ["b.txt"]])
    with gr.Blocks() as demo:
        explorer = gr.FileExplorer(root_dir="none")
    with pytest.raises(RuntimeError, match="cannot be read"):
        Page(demo).call(explorer, "ls", [])


def test_the_page_lists_what_an_update_says() -> None:
    with gr.Blocks() as demo:
        explorer, go = gr.FileExplorer("*.txt"), gr.Button()
        go.click(lambda: gr.FileExplorer(root_dir="sub", glob="**/*"), None, explorer)
    page = Page(demo)
    assert [each["name"] for each in page.call(explorer, "ls", [])] == ["build", "sub", "b.txt"]
    page.fire(go, "click")
    assert [each["name"] for each in page.call(explorer, "ls", [])] == ["deep", "c.py"]
