"""A stock Firefox for the tests, which Playwright drives over WebDriver BiDi."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from typing import Any

from tests.alone import alone
from tests.install import APT, UPDATE, installed

NAMES = ("firefox", "firefox-esr")
PRELOAD = Path(__file__).with_suffix(".cjs")
# As visitors have them, which Playwright's profile does not; and a camera and a microphone.
PREFERENCES = {
    "security.fileuri.strict_origin_policy": True,
    "media.navigator.permission.disabled": True,
    "media.navigator.streams.fake": True,
}


def options() -> dict[str, Any]:
    """What Playwright is to start."""
    return {
        "channel": "moz-firefox",
        "executable_path": firefox(),
        "firefox_user_prefs": PREFERENCES,
    }


@cache
def firefox() -> str:
    """Path of the system's Firefox; installs one where there is none."""
    with alone("firefox"):
        return found() or installed(
            "Firefox",
            [([UPDATE, [*APT, "firefox-esr"]], found)],
            "as your system's package `firefox` or `firefox-esr`",
        )


def found() -> str | None:
    """Firefox of the system."""
    return next(filter(None, map(shutil.which, NAMES)), None)
