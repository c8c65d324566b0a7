"""The command line, as a person calls it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from lite.build import VERSION

HELLO = """
import gradio as gr
with gr.Blocks() as demo:
    gr.Textbox("started", label="Said")
demo.launch()
"""
ROOT = Path(__file__).parents[1]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "200"}


def lite(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "lite", *arguments]
    return subprocess.run(
        command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, timeout=300
    )


def test_build_tells_what_went_in_and_how_large_it_is(tmp_path):
    (tmp_path / "app.py").write_text(HELLO)
    done = lite("build", "app.py", folder=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "app.py the app" in done.stdout
    assert re.search(r"first visit +[\d.]+ MB +[\d.]+ MB", done.stdout)
    assert (tmp_path / "dist" / "index.html").exists()


def test_the_version_is_that_of_this_package(tmp_path):
    assert lite("--version", folder=tmp_path).stdout == f"lite, version {VERSION}\n"


def test_a_wrong_app_ends_with_a_sentence_and_status_1(tmp_path):
    (tmp_path / "app.py").write_text("import gradio as gr\ngr.Slidr()\n")
    done = lite("build", "app.py", folder=tmp_path)
    assert done.returncode == 1
    assert "error app.py:2: " in done.stdout
    assert "Slidr" in done.stdout
    assert "lite/build" not in done.stdout + done.stderr


LISTENERS = """
import gradio as gr
lost = gr.Textbox(label="Lost")
OUTSIDE
with gr.Blocks() as demo:
    box = gr.Textbox()
    INSIDE
demo.launch()
"""


@pytest.mark.parametrize(
    ("outside", "inside", "status", "words"),
    [
        ("lost.change(print, lost)", "pass", 1, "error app.py:4: change() must be called inside"),
        (
            "pass",
            "box.change(str, box, lost)",
            1,
            'error app.py:7: str() has Textbox "Lost" as output, but it is not in the app.',
        ),
        (
            "pass",
            "box.change(lambda a, b: a, box, box)",
            0,
            "warning app.py:7: <lambda>() needs 2 values, but its listener has 1 input: b will be",
        ),
    ],
    ids=["outside", "output", "inputs"],
)
def test_a_wrong_listener_is_named_with_its_line(tmp_path, outside, inside, status, words):
    source = LISTENERS.replace("OUTSIDE", outside).replace("INSIDE", inside)
    (tmp_path / "app.py").write_text(source)
    done = lite("build", "app.py", folder=tmp_path)
    assert words in done.stdout
    assert done.returncode == status


def test_check_names_what_would_fail(tmp_path):
    (tmp_path / "app.py").write_text(HELLO + "def later():\n    import curses\n")
    done = lite("check", "app.py", folder=tmp_path)
    assert done.returncode == 0
    assert "warning app.py:7: The module 'curses' is not in the page" in done.stdout


def test_check_knows_what_a_build_would_bring_along(tmp_path):
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "app.py").write_text(HELLO + "def later():\n    open('data/words.txt')\n")
    assert "'data/words.txt' is read here" in lite("check", "app", folder=tmp_path).stdout
    (tmp_path / "words.txt").write_text("a")
    done = lite("check", "app", "--add", "words.txt:data/words.txt", folder=tmp_path)
    assert done.stdout.endswith("app starts.\n")


def test_check_compares_a_site_with_what_was_built(tmp_path):
    (tmp_path / "app.py").write_text(HELLO)
    assert lite("build", "app.py", folder=tmp_path).returncode == 0
    done = lite("check", "dist", folder=tmp_path)
    assert (done.returncode, "is whole" in done.stdout) == (0, True)
    page = tmp_path / "dist" / "index.html"
    page.write_text(page.read_text() + " ")
    next((tmp_path / "dist" / "assets").glob("stdlib-*")).unlink()
    done = lite("check", "dist", folder=tmp_path)
    assert done.returncode == 1
    assert "index.html was changed" in done.stdout
    assert "stdlib" in done.stdout
    assert "is missing" in done.stdout
