"""`lite dev` as its author meets it: a terminal, and a browser beside it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ready

ROOT = Path(__file__).parents[2]
STARTED = """
import gradio as gr
from words import GREETING

with gr.Blocks(title="My app") as demo:
    name = gr.Textbox(label="Name")
    said = gr.Textbox(GREETING, label="Said")
    name.change(lambda name: f"{GREETING} {name}", name, said)
demo.launch()
"""


@dataclass
class Terminal:
    """A running `lite dev`."""

    process: subprocess.Popen[str]
    folder: Path

    def address(self) -> str:
        """Where it serves, once it says so."""
        assert self.process.stdout
        for line in self.process.stdout:
            if found := re.search(r"http://localhost:\d+", line):
                return found[0]
        pytest.fail(f"lite dev ended with status {self.process.wait()}")

    def end(self) -> str:
        """Interrupts it as Ctrl+C does; gives all that it said since `address`."""
        self.process.send_signal(signal.SIGINT)
        said, _ = self.process.communicate(timeout=30)
        assert self.process.returncode == 0, said
        return said


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """`lite dev app.py` in a folder of its own."""
    (tmp_path / "app.py").write_text(STARTED)
    (tmp_path / "words.py").write_text("GREETING = 'Hello'\n")
    process = subprocess.Popen(
        [sys.executable, "-m", "lite", "dev", "app.py", "--no-browser", "--port", "7900"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "200"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    yield Terminal(process, tmp_path)
    process.kill()
    process.communicate()


def test_dev_reloads_the_page_and_shows_errors_on_it(page: Page, terminal: Terminal):
    page.set_default_timeout(60_000)
    page.goto(terminal.address())
    ready(page)
    page.get_by_label("Name").fill("Ada")
    expect(page.get_by_label("Said")).to_have_value("Hello Ada")
    (terminal.folder / "words.py").write_text("GREETING = 'Good day'\n")
    expect(page.get_by_label("Said")).to_have_value("Good day", timeout=60_000)
    app = terminal.folder / "app.py"
    app.write_text(STARTED + "\n1 / 0  # <b>here</b>\n")
    error = page.get_by_role("alert")
    expect(error).to_contain_text("app.py:11", timeout=60_000)
    expect(error).to_contain_text("ZeroDivisionError")
    expect(page.get_by_text("<b>here</b>")).to_be_visible()
    app.write_text(STARTED.replace('label="Name"', 'label="Your name"'))
    expect(page.get_by_label("Your name")).to_be_visible(timeout=60_000)
    ready(page)
    page.get_by_label("Your name").fill("Ada")
    expect(page.get_by_label("Said")).to_have_value("Good day Ada")
    said = terminal.end()
    assert "words.py changed" in said
    assert "app.py:11" in said
    assert "ZeroDivisionError" in said
