"""The wheel holds all that a build needs: installed alone, it builds an app without a network."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NOWHERE = "http://127.0.0.1:9"
OFFLINE = {
    "http_proxy": NOWHERE,
    "https_proxy": NOWHERE,
    "HTTP_PROXY": NOWHERE,
    "HTTPS_PROXY": NOWHERE,
    "PIP_NO_INDEX": "1",
    "npm_config_offline": "true",
}
HELLO = """
import gradio as gr
gr.Interface(lambda name: f"Hello {name}", "text", "text").launch()
"""


def run(*command: str | Path, **options: object) -> str:
    done = subprocess.run(
        [str(each) for each in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=600,
        **options,  # type: ignore[call-overload]
    )
    assert done.returncode == 0, done.stdout
    return str(done.stdout)


def without_network() -> list[str]:
    """What stands before a command so that it has no network at all, where that is allowed."""
    probe = subprocess.run(["unshare", "-rn", "true"], capture_output=True)
    return ["unshare", "-rn"] if probe.returncode == 0 else []


@pytest.mark.skipif(sys.platform == "win32", reason="paths of a venv differ")
def test_an_installed_wheel_builds_without_a_network(tmp_path):
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", tmp_path, ROOT)
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    for needed in ("page.json", "prerender.mjs", "stdlib.bin", "pyodide/pyodide.asm.wasm"):
        assert f"lite/assets/{needed}" in names
    assert not [name for name in names if name.startswith(("site/", "worker/", "tests/"))]
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv" / "bin" / "python"
    run(python, "-m", "pip", "install", "-q", wheel)
    (tmp_path / "app.py").write_text(HELLO)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    try:
        offline = without_network()
    except FileNotFoundError:
        offline = []
    said = run(
        *offline, python.with_name("lite"), "build", "app.py",
        cwd=tmp_path, env={**environment, **OFFLINE},
    )  # fmt: skip
    assert "Site written to" in said
    assert (tmp_path / "dist" / "index.html").exists()
