"""Which of the page's files go into a site."""

from __future__ import annotations

import gzip
import json
import re
import zipfile
from pathlib import Path

import pytest

from lite.build import bundle, part
from lite.build.package import Package, brings_components

LIMIT = 4096
"""Bytes of our own code, compressed, that one file holds; libraries in it do not count."""
LARGE = {
    "audio": 4_900,
    "chatbot": 13_200,
    "dataframe": 13_350,
    "gallery": 8_100,
    "html": 6_400,
    "image": 7_300,
    "imageslider": 7_800,
    "multimodaltextbox": 9_100,
    "paramviewer": 5_400,
    "video": 4_800,
}
"""Components that need several such files at once, shared ones among them, with their bound."""

LAYOUT = {"defaults": {"textbox": {}}, "blocks": []}


@pytest.fixture(scope="module")
def manifest() -> dict[str, object]:
    bundle.refresh()
    found: dict[str, object] = json.loads((bundle.ASSETS / "page.json").read_bytes())
    return found


def kinds(folder: Path, code: str) -> set[str] | None:
    (folder / "app.py").write_text(code)
    return part.kinds([folder / "app.py"], LAYOUT)


def chosen(folder: Path, manifest: dict[str, object], code: str, *packages: str) -> str:
    (folder / "app.py").write_text(code)
    parts = part.chosen(manifest, LAYOUT, [folder / "app.py"], packages)
    return " ".join(parts.files)


def test_what_the_code_names_may_be_shown(tmp_path):
    found = kinds(tmp_path, "import gradio as gr\ndef later(): return gr.LinePlot()\n")
    assert found is not None
    assert {"textbox", "lineplot", "row", "form"} <= found
    assert not {"dataframe", "chatbot", "markdown"} & found


def test_other_names_and_texts_count(tmp_path):
    found = kinds(tmp_path, "from gradio import DataFrame, Tab\nInterface(f, 'text', 'json')\n")
    assert found is not None
    assert {"dataframe", "tabitem", "json"} <= found


def test_what_our_own_classes_create_counts(tmp_path):
    found = kinds(tmp_path, "gr.ChatInterface(f)\n")
    assert found is not None
    assert {"chatbot", "button", "textbox"} <= found


@pytest.mark.parametrize("code", ["exec(text)", "getattr(gr, name)()", "import_module(name)"])
def test_code_that_may_reach_anything_gets_all(tmp_path, manifest, code):
    assert kinds(tmp_path, code) is None
    assert "altair" not in chosen(tmp_path, manifest, code)
    assert "altair" in chosen(tmp_path, manifest, code, "altair")


def test_libraries_come_with_their_components(tmp_path, manifest):
    assert "vega" not in chosen(tmp_path, manifest, "gr.Textbox()")
    assert "vega" in chosen(tmp_path, manifest, "gr.BarPlot()")
    assert "altair" not in chosen(tmp_path, manifest, "gr.Plot()", "matplotlib")
    assert "altair" in chosen(tmp_path, manifest, "gr.Plot()", "altair")
    assert "KaTeX" not in chosen(tmp_path, manifest, "gr.Textbox(label='a')")
    assert "KaTeX" in chosen(tmp_path, manifest, "gr.Textbox(info='a')")
    assert "KaTeX" in chosen(tmp_path, manifest, "gr.Markdown()")


def test_only_languages_that_are_named_come(tmp_path, manifest):
    one = chosen(tmp_path, manifest, "gr.Code(language='r')").split()
    sizes = {name: manifest["sizes"][name]["raw"] for name in one}
    assert [name for name in one if re.match(r"(r|sql|shell)-", name)] == [
        name for name in one if name.startswith("r-")
    ]
    for code in ("gr.Code.languages", "gr.Code(language=pick)", "gr.update(language=guess(x))"):
        every = chosen(tmp_path, manifest, f"gr.Code()\n{code}").split()
        assert {"r", "sql", "shell", "stex"} <= {name.partition("-")[0] for name in every}
    assert sum(manifest["sizes"][name]["raw"] for name in every) > sum(sizes.values()) + 200_000


def test_each_file_is_small(manifest):
    apart = {*manifest["shell"], manifest["worker"]}
    own = {name: size["own"] for name, size in manifest["sizes"].items() if name not in apart}
    assert len(own) > 100
    assert {name: size for name, size in own.items() if size > LIMIT} == {}


def test_each_component_is_small(manifest):
    sizes, shell = manifest["sizes"], manifest["shell"]
    whole = {
        kind: sum(sizes[name]["own"] for name in files if name not in shell)
        for kind, files in manifest["components"].items()
    }
    assert len(whole) > 40
    assert {kind: size for kind, size in whole.items() if size > LARGE.get(kind, LIMIT)} == {}
    assert {kind for kind in LARGE if whole[kind] <= LIMIT} == set()


def test_a_package_made_for_gradio_may_create_anything(tmp_path):
    wheel = tmp_path / "parts-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("parts-1.0.dist-info/METADATA", "Name: parts\nRequires-Dist: gradio>=5\n")
    assert brings_components(Package("parts", "1.0", wheel, "", False, "the app"))


def test_the_shell_stays_small(manifest):
    shell = [(bundle.ASSETS / "page" / name).read_bytes() for name in manifest["shell"]]
    assert sum(len(gzip.compress(code, 9)) for code in shell) <= 30_000
