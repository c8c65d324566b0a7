"""The command line, as a person calls it."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
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


def test_check_names_what_would_fail(tmp_path):
    (tmp_path / "app.py").write_text(HELLO + "def later():\n    import curses\n")
    done = lite("check", "app.py", folder=tmp_path)
    assert done.returncode == 0
    assert "warning app.py:7: The module 'curses' is not in the page" in done.stdout


def test_dev_serves_reports_and_recovers(tmp_path):
    app = tmp_path / "app.py"
    app.write_text(HELLO)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "lite", "dev", "app.py", "--no-browser", "--port", str(port)],
        cwd=tmp_path,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        until(port, "started")
        app.write_text(HELLO + "1 / 0\n")
        until(port, "ZeroDivisionError")
        app.write_text(HELLO.replace("started", "changed"))
        until(port, "changed")
    finally:
        process.send_signal(signal.SIGINT)
        said, _ = process.communicate(timeout=30)
    assert f"http://localhost:{port}" in said
    assert "ZeroDivisionError" in said


def until(port: int, text: str) -> None:
    end = time.monotonic() + 120
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5) as answer:
                if text in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.2)
    pytest.fail(f"the page never said {text!r}")


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
