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
from playwright.sync_api import Playwright

from tests import firefox
from tests.alone import alone
from tests.install import APT, UPDATE, installed

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
    config.addinivalue_line("markers", "everywhere: runs in Firefox, too, when the gate does")
    config.addinivalue_line(
        "filterwarnings", "ignore:Session-scoped fixtures:pytest.PytestRemovedIn10Warning"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests come last: they are slow, and leave an event loop running in this thread."""
    items.sort(key=lambda item: "browser" in item.path.parts)


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], browser_name: str
) -> dict[str, Any]:
    """Playwright's options, with the browser of this machine and what it needs for root."""
    if browser_name == "firefox":
        return {**browser_type_launch_args, **firefox.options()}
    own = browser_type_launch_args.get("args", [])
    return {**browser_type_launch_args, "executable_path": browser(), "args": [*own, *OPTIONS]}


@pytest.fixture(scope="session")
def driver_environment(pytestconfig: pytest.Config) -> pytest.MonkeyPatch:
    """What Playwright's driver needs for Firefox is set until it has started."""
    patch = pytest.MonkeyPatch()
    if "firefox" in pytestconfig.getoption("--browser"):
        patch.setenv("NODE_OPTIONS", f"--require={firefox.PRELOAD}")
    return patch


@pytest.fixture(scope="session")
def playwright(driver_environment: pytest.MonkeyPatch, playwright: Playwright) -> Playwright:
    """Playwright, whose driver has started."""
    driver_environment.undo()
    return playwright


@cache
def browser() -> str:
    """Path of a Chromium; installs one where there is none."""
    own = [sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]
    steps = [([own], playwrights), ([UPDATE, [*APT, "chromium"]], systems)]
    how = "with `playwright install --with-deps chromium` or as your system's package `chromium`"
    with alone("browser"):
        return playwrights() or systems() or installed("Chromium", steps, how)


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
