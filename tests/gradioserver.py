"""A real Gradio server for the tests, in a Python environment of its own.

It is installed from PyPI once and kept in the user's cache. `BLOCKS_LITE_GRADIO` names a Python
program that has it already.
"""

from __future__ import annotations

import os
import socket
import subprocess
import time
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from urllib.request import urlopen

VERSION = "6.31.0"
PATIENCE = 60.0


@cache
def python() -> str:
    """A Python that can import Gradio."""
    own = os.environ.get("BLOCKS_LITE_GRADIO")
    if own:
        return own
    cache_home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    place = cache_home / "blocks-lite-tests" / f"gradio-{VERSION}"
    program = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not (place / "complete").exists():
        venv.create(place, with_pip=True, clear=True)
        install = [str(program), "-m", "pip", "install", "--quiet", f"gradio=={VERSION}"]
        subprocess.run(install, check=True, env=clean())
        (place / "complete").touch()
    return str(program)


def clean() -> dict[str, str]:
    """This process's environment without what would lead another Python to our packages."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return {**kept, "GRADIO_ANALYTICS_ENABLED": "False"}


@contextmanager
def serving(source: str, folder: Path) -> Iterator[str]:
    """The address of a server that runs this app."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "remote.py").write_text(source, encoding="utf-8")
    with open(folder / "remote.log", "w", encoding="utf-8") as log:
        process = subprocess.Popen(
            [python(), "remote.py"],
            cwd=folder,
            env={**clean(), "GRADIO_SERVER_PORT": str(port)},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            url = f"http://127.0.0.1:{port}"
            wait(url, process, folder / "remote.log")
            yield url
        finally:
            process.terminate()
            process.wait()


def wait(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Returns when the server answers."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        try:
            with urlopen(f"{url}/config"):
                return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"The Gradio server did not start:\n{log.read_text('utf-8')[-2000:]}")
