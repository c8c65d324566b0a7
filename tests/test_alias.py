"""`import gradio` gives this package, where that was asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def run(code: str) -> str:
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{code}"]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stdout + done.stderr


def test_gradio_and_its_modules_are_ours():
    said = run("""
from lite import alias
alias.install()
import gradio as gr, gradio.themes, lite
from gradio.components import Textbox
from gradio.events import EventData
from gradio.exceptions import Error
assert gr is lite and gr.themes is lite.themes and Textbox is gr.Textbox and Error is gr.Error
assert lite.__spec__.name == "lite" and lite.themes.__spec__.name == "lite.themes"
print("same")
""")
    assert said == "same\n"


def test_an_unknown_part_is_named():
    said = run("from lite import alias; alias.install(); import gradio.nothing")
    assert "No module named 'gradio.nothing': Blocks Lite has no such part of Gradio." in said


def test_nothing_happens_without_install():
    assert run("import lite; print('gradio' in sys.modules, len(sys.meta_path))").startswith(
        "False"
    )
