"""A browser for the tests: Playwright's own, the system's, or one that is installed now."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.alone import alone

OPTIONS = [
    "--disable-quic",
    "--disable-background-networking",
    "--use-fake-device-for-media-stream",
]
if hasattr(os, "geteuid") and os.geteuid() == 0:
    OPTIONS.append("--no-sandbox")
SYSTEM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def pytest_configure(config: pytest.Config) -> None:
    """Warnings are errors, but this one is of pytest-base-url and none of ours."""
    config.addinivalue_line(
        "filterwarnings", "ignore:Session-scoped fixtures:pytest.PytestRemovedIn10Warning"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests come last: they are slow, and leave an event loop running in this thread."""
    items.sort(key=lambda item: "browser" in item.path.parts)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Playwright's options, with the browser of this machine and what it needs for root."""
    own = browser_type_launch_args.get("args", [])
    return {**browser_type_launch_args, "executable_path": browser(), "args": [*own, *OPTIONS]}


@cache
def browser() -> str:
    """Path of a Chromium; installs one where there is none."""
    with alone("browser"):
        return playwrights() or systems() or installed()


def installed() -> str:
    """The path of a Chromium that is installed now."""
    own = [sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]
    debian = ["apt-get", "install", "-y", "-qq", "chromium"]
    tried = []
    for commands, look in (([own], playwrights), ([["apt-get", "update", "-qq"], debian], systems)):
        tried += [attempt(command) for command in commands]
        found = look()
        if found:
            return found
    pytest.exit(
        "The browser tests need Chromium, and none could be installed. Install it with "
        "`playwright install --with-deps chromium` or as your system's package `chromium`.\n"
        + "\n".join(filter(None, tried)),
        returncode=3,
    )


def playwrights() -> str | None:
    """Playwright's own Chromium, where it has been installed."""
    code = (
        "from playwright.sync_api import sync_playwright as start\n"
        "with start() as tool: print(tool.chromium.executable_path)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    path = done.stdout.strip()
    return path if path and os.path.exists(path) else None


def systems() -> str | None:
    """Chromium or Chrome of the system."""
    return next(filter(None, map(shutil.which, SYSTEM)), None)


def attempt(command: list[str]) -> str | None:
    """Runs an installer; gives the end of what it said where it failed."""
    if not shutil.which(command[0]):
        return None
    try:
        impatient = {**os.environ, "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "15000"}
        done = subprocess.run(command, env=impatient, capture_output=True, text=True, timeout=600)
    except subprocess.TimeoutExpired:
        return f"{command[0]} took too long."
    return done.stderr[-500:] if done.returncode else None


@pytest.fixture(scope="session")
def wheelhouse() -> Path:
    """A folder with Pyodide's own compiled packages, for `build(wheelhouse=…)`."""
    from tests.wheelhouse import folder

    return folder()


@pytest.fixture(scope="session")
def filled_wheelhouse() -> Path:
    """The same with MarkupSafe, which Altair, Bokeh and styled tables need."""
    from tests.wheelhouse import filled

    return filled()
