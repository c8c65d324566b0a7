from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any
from urllib.error import URLError

import pytest
from packaging.requirements import Requirement

from lite.build import bundle, collect
from lite.build.package import Lock, Package, Store, resolve
from lite.build.requirement import Asked, asked, from_header
from lite.errors import BuildError


@pytest.fixture(scope="module")
def lock() -> Lock:
    bundle.refresh()
    return Lock(bundle.ASSETS / "pyodide" / "pyodide-lock.json")


def wanted(*texts: str) -> list[Asked]:
    return [Asked(Requirement(text), "the test") for text in texts]


def source(folder: Path, code: str, **files: str) -> tuple[collect.Source, collect.Files]:
    (folder / "app.py").write_text(code)
    for name, text in files.items():
        (folder / name.replace("_", ".", 1)).write_text(text)
    found = collect.find(folder)
    return found, collect.candidates(found)


def names(found: list[Asked]) -> list[str]:
    return [each.name for each in found]


def test_imports_name_their_distributions(tmp_path: Path, lock: Lock) -> None:
    code = "import gradio, json, sqlite3\nfrom PIL import Image\nfrom sklearn.svm import SVC\n"
    found = asked(*source(tmp_path, code), None, lock.modules)
    assert sorted(names(found)) == ["pillow", "scikit-learn", "sqlite3"]
    assert "app.py:2" in found[0].origin + found[1].origin + found[2].origin


def test_a_module_may_be_called_otherwise(tmp_path: Path, lock: Lock) -> None:
    app = source(tmp_path, "import spaces\nfrom dotenv import load_dotenv\n")
    assert names(asked(*app, None, lock.modules)) == ["python-dotenv"]


def test_a_file_has_the_requirements_beside_it(tmp_path: Path, lock: Lock) -> None:
    source(tmp_path, "import scipy\n", requirements_txt="altair\n")
    found = collect.find(tmp_path / "app.py")
    assert names(asked(found, collect.candidates(found), None, lock.modules)) == ["altair"]


def test_local_modules_are_no_packages(tmp_path: Path, lock: Lock) -> None:
    app = source(tmp_path, "import helper, altair\n", helper_py="import numpy\n", altair_py="")
    assert names(asked(*app, None, lock.modules)) == ["numpy"]


def test_a_requirements_file_is_believed(tmp_path: Path, lock: Lock) -> None:
    text = "gradio>=6\npandas  # tables\ntorch; sys_platform != 'emscripten'\n"
    app = source(tmp_path, "import numpy, scipy\n", requirements_txt=text)
    # numpy comes with Gradio, so nobody lists it; scipy would have to be.
    assert names(asked(*app, None, lock.modules)) == ["pandas", "numpy"]


def test_what_comes_with_gradio_is_listed_nowhere(tmp_path: Path, lock: Lock) -> None:
    code = "import numpy, pandas, scipy\nfrom PIL import Image\n"
    app = source(tmp_path, code, requirements_txt="pandas; sys_platform != 'emscripten'\n")
    assert sorted(names(asked(*app, None, lock.modules))) == ["numpy", "pillow"]


def test_a_script_header_is_believed(tmp_path: Path) -> None:
    code = '# /// script\n# dependencies = [\n#   "numpy>=2",\n# ]\n# ///\nimport pandas\n'
    (tmp_path / "app.py").write_text(code)
    assert [str(each.requirement) for each in from_header(tmp_path / "app.py")] == ["numpy>=2"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('dependencies = "six"', "dependencies that are no list of texts"),
        ("dependencies = [6]", "dependencies that are no list of texts"),
        ('dependencies = ["six",', "the header of app.py is no TOML"),
        ('dependencies = ["six=1"]', "the header of app.py: 'six=1' is no .* Write six==1\\."),
    ],
)
def test_a_wrong_script_header_is_told(tmp_path: Path, body: str, said: str) -> None:
    (tmp_path / "app.py").write_text(f"# /// script\n# {body}\n# ///\n")
    with pytest.raises(BuildError, match=said):
        list(from_header(tmp_path / "app.py"))


def test_dependencies_of_another_table_of_the_header_are_none(tmp_path: Path) -> None:
    text = '# /// script\n# [tool.other]\n# dependencies = ["numpy"]\n# ///\n'
    (tmp_path / "app.py").write_text(text)
    assert list(from_header(tmp_path / "app.py")) == []


def test_a_bad_requirement_names_its_line(tmp_path: Path, lock: Lock) -> None:
    app = source(tmp_path, "", requirements_txt="numpy\nnot a requirement!\n")
    with pytest.raises(BuildError, match=r"requirements\.txt:2"):
        asked(*app, None, lock.modules)


def test_packages_come_with_what_they_need(lock: Lock, wheelhouse: Path, cache: None) -> None:
    found = resolve(wanted("pandas"), Store(lock, wheelhouse))
    assert [each.name for each in found] == ["numpy", "pandas", "python-dateutil", "pytz", "six"]
    assert all(each.sha256 == lock.packages[each.name]["sha256"] for each in found)


def test_a_damaged_wheel_is_refused(
    lock: Lock, wheelhouse: Path, tmp_path: Path, cache: None
) -> None:
    file = lock.packages["six"]["file_name"]
    data = bytearray((wheelhouse / file).read_bytes())
    data[100] ^= 1
    (tmp_path / file).write_bytes(data)
    with pytest.raises(BuildError, match="sha256 differs"):
        resolve(wanted("six"), Store(lock, tmp_path))


def test_a_package_without_a_wheel_is_named(lock: Lock, cache: None) -> None:
    with pytest.raises(BuildError, match=r"psutil.*the test.*pyodide-build"):
        resolve(wanted("psutil"), Store(lock))


def test_pins_that_exclude_each_other_are_named(lock: Lock, wheelhouse: Path, cache: None) -> None:
    with pytest.raises(BuildError, match=r"six.*six==1\.15.*six>=1\.16"):
        resolve(wanted("six==1.15", "six>=1.16"), Store(lock, wheelhouse))


def test_a_component_made_for_another_page_is_named(
    lock: Lock, tmp_path: Path, cache: None
) -> None:
    def made(name: str, part: str) -> None:
        with zipfile.ZipFile(tmp_path / f"{name}-0.0.1-py3-none-any.whl", "w") as archive:
            metadata = f"Name: {name}\nVersion: 0.0.1\nRequires-Dist: gradio>=4\n"
            archive.writestr(f"{name}-0.0.1.dist-info/METADATA", metadata)
            archive.writestr(f"{name}/{part}", "")

    made("gradio_calendar", "templates/component/index.js")
    made("gradio_helpers", "__init__.py")
    store = Store(lock, tmp_path)
    with pytest.raises(BuildError, match=r"gradio-calendar.*the test.*with gr\.HTML"):
        resolve(wanted("gradio-calendar"), store)
    assert names_of(resolve(wanted("gradio-helpers"), store)) == ["gradio-helpers"]


def test_a_wheel_of_the_index_for_this_pyodide_is_taken(
    lock: Lock, tmp_path: Path, cache: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Nothing is asked of the network, and a wheel for another machine is left alone.
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    for tag in ("cp312-cp312-pyemscripten_2024_0_wasm32", "cp312-cp312-manylinux_2_17_x86_64"):
        with zipfile.ZipFile(tmp_path / f"fastthing-1.0-{tag}.whl", "w") as archive:
            archive.writestr("fastthing-1.0.dist-info/METADATA", "Name: fastthing\nVersion: 1.0\n")
    (found,) = resolve(wanted("fastthing"), Store(lock, tmp_path))
    assert found.path.name.endswith("pyemscripten_2024_0_wasm32.whl")
    with pytest.raises(BuildError, match=r"nothere.*the test.*cannot be in the page"):
        resolve(wanted("nothere"), Store(lock, tmp_path))


def names_of(found: list[Package]) -> list[str]:
    return [each.name for each in found]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BLOCKS_LITE_CACHE", str(tmp_path / "cache"))


def test_a_package_that_only_pyodide_has_is_named(
    lock: Lock, cache: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreachable(*args: Any, **kwargs: Any) -> None:
        raise URLError("no route to host")

    monkeypatch.setattr("urllib.request.urlopen", unreachable)
    with pytest.raises(BuildError, match=r"pydantic-core, asked for by pydantic.*no route to host"):
        resolve(wanted("pydantic"), Store(lock, None))
