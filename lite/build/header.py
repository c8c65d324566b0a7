"""What an app's file says about itself in its first comments (PEP 723)."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

from lite.errors import BuildError

if sys.version_info >= (3, 11):
    import tomllib
else:
    from pip._vendor import tomli as tomllib

HEADER = re.compile(r"^# /// script\s*$\n(?P<body>(?:^#(?: .*)?$\n)+?)^# ///\s*$", re.MULTILINE)
START = re.compile(r"^# /// script\s*$", re.MULTILINE)


def read(path: Path) -> dict[str, Any] | None:
    """The header's table, if the file has one; raises BuildError where it is no TOML."""
    match = HEADER.search(text_of(path))
    if match is None:
        return None
    return table("\n".join(line[2:] for line in match["body"].splitlines()), place(path))


def table(text: str, where: str) -> dict[str, Any]:
    """A TOML text."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BuildError(f"{where} is no TOML: {error}.") from error


def unclosed(path: Path) -> str | None:
    """A warning where a header has no end; PEP 723 says that such a one does not count."""
    text = text_of(path)
    start = START.search(text)
    if start is None or HEADER.search(text):
        return None
    line = text.count("\n", 0, start.start()) + 1
    return (
        f"{path.name}:{line}: this header does not count, as nothing ends it. Each of its lines "
        "begins with '# ', and after the last one stands '# ///'."
    )


def place(path: Path) -> str:
    """What messages call the header."""
    return f"the header of {path.name}"


def text_of(path: Path) -> str:
    """The file as text, whatever stands in it."""
    return path.read_text(encoding="utf-8", errors="replace")
