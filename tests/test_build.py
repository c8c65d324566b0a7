"""From an app to its site, without a browser."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from lite.build import bundle, collect, node, rehearsal
from lite.build.build import Report, build, check, compressed
from lite.errors import BuildError

HELLO = """
import gradio as gr
demo = gr.Interface(lambda name: f"Hello {name}", "text", "text", title="Hi & bye")
demo.launch()
"""

CODE = {".bin", ".html", ".js", ".json", ".map", ".wasm"}
"""What a site runs, with what belongs to it; fonts are none of it."""
LOST_OUTPUT = """import gradio as gr
lost = gr.Textbox(label="Lost")
with gr.Blocks() as demo:
    go = gr.Button()
    go.click(lambda: 1, None, lost)
demo.launch()
"""
WRONG_SCRIPT = """
import gradio as gr
with gr.Blocks() as demo:
    gr.Button("x").click(None, js="=>")
"""


@pytest.fixture(scope="module")
def pyodide() -> Iterator[node.Pyodide]:
    if bundle.is_checkout():
        bundle.refresh()
    with rehearsal.runtime() as runtime:
        yield runtime


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path = path.with_name(path.name.replace("_py", ".py").replace("_txt", ".txt"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def built(folder: Path, pyodide: node.Pyodide, app: str = "app.py", **options: object) -> Report:
    return build(folder / app, folder / "dist", pyodide=pyodide, **options)  # type: ignore[arg-type]


def test_the_same_app_gives_the_same_bytes(tmp_path, pyodide):
    write(tmp_path, app_py=HELLO)
    first = built(tmp_path, pyodide).site.files
    again = built(tmp_path, pyodide).site.files
    assert first == again


def test_packages_give_the_same_bytes_without_a_network(tmp_path, pyodide, wheelhouse, monkeypatch):
    """Once from a wheelhouse, then from the cache alone, then compiled anew in another cache."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setattr("urllib.request.urlopen", lambda *_, **__: pytest.fail("asks the network"))
    write(tmp_path, app_py="import numpy, six\n" + HELLO)
    found = []
    for cache in ("one", "one", "two"):
        monkeypatch.setenv("BLOCKS_LITE_CACHE", str(tmp_path / cache))
        report = built(tmp_path, pyodide, wheelhouse=wheelhouse)
        found.append(report.site.files)
        assert any("six" in name for name in report.site.files)
    assert found[0] == found[1] == found[2]


def test_every_file_is_in_the_manifest_with_its_hash(tmp_path, pyodide):
    report = built(write(tmp_path, app_py=HELLO), pyodide)
    manifest = json.loads((report.folder / "manifest.json").read_text())
    on_disk = {
        path.relative_to(report.folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in report.folder.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }
    assert on_disk == {name: file["sha256"] for name, file in manifest["files"].items()}


def test_the_page_names_only_relative_addresses(tmp_path, pyodide):
    text = (built(write(tmp_path, app_py=HELLO), pyodide).folder / "index.html").read_text()
    addresses = re.findall(r'(?:src|href)="([^"]+)"', text)
    assert addresses
    assert all(each.startswith(("assets/", "data:")) for each in addresses)
    assert "<title>Hi &amp; bye</title>" in text


def test_a_file_brings_what_it_imports_opens_and_names(tmp_path, pyodide):
    app = """
import gradio as gr
import helper
words = open("opened.txt").read()
def later():
    from package import inner
    return open("named.txt").read()
with gr.Blocks() as demo:
    gr.Button("Go").click(later)
demo.launch()
"""
    write(
        tmp_path, app_py=app, helper_py="import deeper", deeper_py="", opened_txt="a",
        named_txt="b", unused_txt="c", unused_py="", package____init___py="",
        package__inner_py="", extra__more_txt="d",
    )  # fmt: skip
    (tmp_path / "package" / "__init__.py").write_text("")
    report = built(tmp_path, pyodide, add=[f"{tmp_path / 'extra'}:data"])
    assert set(report.chosen) == {
        "app.py", "helper.py", "deeper.py", "opened.txt", "named.txt",
        "package/__init__.py", "package/inner.py", "data/more.txt",
    }  # fmt: skip


def test_a_folder_brings_all_but_hidden_files_and_sites(tmp_path, pyodide):
    write(tmp_path, main_py=HELLO, data__a_txt="a")
    (tmp_path / ".secret").write_text("x")
    for _ in range(2):
        report = build(tmp_path, tmp_path / "dist", pyodide=pyodide)
    assert set(report.chosen) == {"main.py", "data/a.txt"}


def test_a_foreign_folder_is_not_overwritten(tmp_path, pyodide):
    write(tmp_path, app_py=HELLO, dist__precious_txt="mine")
    with pytest.raises(BuildError, match="no build of this kind made"):
        built(tmp_path, pyodide)
    assert (tmp_path / "dist" / "precious.txt").read_text() == "mine"


@pytest.mark.parametrize(
    ("app", "said"),
    [
        ("x = 1 +\n", r"app\.py:1: SyntaxError"),
        ("import os.nobody\n", r"app\.py:1: The module 'os.nobody' is not in the page"),
        ("x = 1\n", r"app\.py has no app"),
        ("import sys\nsys.exit(2)\n", r"app\.py:2: SystemExit"),
        ("def f():\n    raise KeyError('a')\nf()\n", r"app\.py:2: KeyError: 'a'"),
        (LOST_OUTPUT, r"app\.py:5: <lambda>\(\) has Textbox \"Lost\" as output, but it is not"),
        (WRONG_SCRIPT, r"app\.py: the script .*must be one JavaScript function"),
    ],
)
def test_an_app_that_cannot_start_is_refused_with_its_line(tmp_path, pyodide, app, said):
    with pytest.raises(BuildError, match=f"(?s){said}"):
        built(write(tmp_path, app_py=app), pyodide)
    assert not (tmp_path / "dist").exists()


def test_the_traceback_starts_with_the_authors_file(tmp_path, pyodide, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(rehearsal.AppError) as caught:
        built(write(tmp_path, app_py="def f():\n    return 1 / 0\nf()\n"), pyodide)
    lines = caught.value.problem["traceback"].splitlines()
    assert lines[1].strip() == 'File "app.py", line 3, in <module>'


def test_what_only_fails_later_is_a_warning(tmp_path, pyodide):
    app = HELLO + "def later():\n    import curses\n"
    [warning] = built(write(tmp_path, app_py=app), pyodide).warnings
    assert re.search(r"app\.py:6: The module 'curses' is not in the page", warning)


def test_an_optional_import_is_no_warning(tmp_path, pyodide):
    app = "try:\n    import curses\nexcept ImportError:\n    curses = None\n" + HELLO
    assert built(write(tmp_path, app_py=app), pyodide).warnings == []


READING = """
import gradio as gr
import os

def first(pd):
    return pd.read_csv("data/sales.csv"), open("there.txt"), pd.read_json('[{"a": 1.5}]')

def second(pd):
    pd.DataFrame().to_csv("own.csv")
    open("log.txt", "a").write("x")
    return pd.read_csv("own.csv"), open("log.txt").read(), open("https://example.org/a.csv")

def third():
    return open("state.json", encoding="utf-8") if os.path.exists("state.json") else None

with gr.Blocks() as demo:
    gr.Button("Go").click(lambda: open("lost.txt", mode="rb").read())
demo.launch()
"""


def test_a_file_that_is_only_read_later_is_a_warning(tmp_path, pyodide):
    write(tmp_path, app_py=READING, there_txt="")
    first, second = built(tmp_path, pyodide).warnings
    assert first.startswith("app.py:6: 'data/sales.csv' is read here and is none of the app's")
    assert first.endswith("with --add PATH:data/sales.csv.")
    assert second.startswith("app.py:17: 'lost.txt'")


def test_a_header_without_an_end_is_a_warning(tmp_path, pyodide):
    app = '# One\n# /// script\n# dependencies = ["nosuchthing"]\n' + HELLO
    [warning] = built(write(tmp_path, app_py=app), pyodide).warnings
    assert warning.startswith("app.py:2: this header does not count, as nothing ends it")


def test_an_endless_start_ends_with_a_sentence(tmp_path):
    write(tmp_path, app_py="while True:\n    pass\n")
    source = collect.find(tmp_path / "app.py")
    with rehearsal.runtime() as own, pytest.raises(BuildError, match="did not finish starting"):
        own.call(
            {
                "do": "rehearse",
                "main": "app.py",
                "files": [["app.py", str(source.path)]],
                "packages": [],
                "persist": [],
            },
            timeout=6,
        )


def test_a_module_of_the_app_comes_before_one_of_the_library(tmp_path, pyodide):
    """As on a server, where the app's folder is the first of `sys.path`."""
    app = "import gradio as gr, colorsys\nwith gr.Blocks() as demo: gr.Markdown(colorsys.MINE)\n"
    write(tmp_path, app_py=app, colorsys_py="MINE = 'of the app'\n")
    built(tmp_path, pyodide)
    assert "of the app" in (tmp_path / "dist/index.html").read_text()


def test_the_rest_of_the_library_can_be_imported(tmp_path, pyodide):
    app = "import email.mime.text, xml.dom.minidom, unittest\n" + HELLO
    assert built(write(tmp_path, app_py=app), pyodide).warnings == []


def test_scripts_of_listeners_become_a_file(tmp_path, pyodide):
    app = """
import gradio as gr
with gr.Blocks() as demo:
    gr.Button("x").click(None, js="() => alert('hi')")
demo.launch(js="() => { window.started = true }")
"""
    report = built(write(tmp_path, app_py=app), pyodide)
    [script] = report.folder.glob("assets/scripts-*.js")
    assert "alert('hi')" in script.read_text()
    assert "blocksLite.app = (" in script.read_text()


def test_an_app_whose_listeners_all_transpile_has_no_python(tmp_path, pyodide):
    app = """
import gradio as gr
with gr.Blocks() as demo:
    text = gr.Textbox("a", label="text")
    gr.Button("grow").click(lambda x: x + "!", text, text, js=True)
"""
    report = built(write(tmp_path, app_py=app), pyodide)
    names = [path.name for path in report.folder.rglob("*.*") if path.suffix in CODE]
    assert not report.needs_python
    assert sorted(re.sub(r"-\w+", "", name) for name in names) == [
        "index.html", "manifest.json", "page.js", "scripts.js", "scripts.map",
    ]  # fmt: skip
    files = [path for path in report.folder.rglob("*") if path.suffix in (".html", ".js")]
    assert sum(map(compressed, files)) < 52_000
    more = app + "    gr.Button('x').click(lambda: print(open('x')))\n"
    assert built(write(tmp_path, app_py=more), pyodide).needs_python


def test_check_tells_warnings_without_writing(tmp_path):
    write(tmp_path, app_py=HELLO)
    assert check(tmp_path / "app.py") == []
    assert [path.name for path in tmp_path.iterdir()] == ["app.py"]


def test_a_missing_app_is_named(tmp_path):
    with pytest.raises(BuildError, match="does not exist"):
        collect.find(tmp_path / "nothing.py")
    with pytest.raises(BuildError, match="no Python file"):
        collect.find(tmp_path)
