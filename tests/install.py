"""Installs a browser on a machine that has none."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterable

import pytest

Step = tuple[list[list[str]], Callable[[], str | None]]
UPDATE = ["apt-get", "update", "-qq"]
APT = ["apt-get", "install", "-y", "-qq"]


def installed(name: str, steps: Iterable[Step], how: str) -> str:
    """The path of a browser that is installed now: each step is commands, and where to look."""
    tried = []
    for commands, look in steps:
        tried += [attempt(command) for command in commands]
        found = look()
        if found:
            return found
    pytest.exit(
        f"The browser tests need {name}, and none could be installed. Install it {how}.\n"
        + "\n".join(filter(None, tried)),
        returncode=3,
    )


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
