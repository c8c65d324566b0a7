"""Addresses like `/gradio_api/file=logo.png` in texts: a page has no such route, so they change.

In the first layout they become addresses of the site's own files. Later the file is handed to the
page, which puts a blob's address in the place of its path.
"""

from __future__ import annotations

import os
import re
import sys
import warnings
from typing import TYPE_CHECKING, Any

from lite import session as sessions

if TYPE_CHECKING:
    from lite.blocks import Blocks

QUOTED = r"""(?<=["'])(?:/?gradio_api/|/)file=(?P<path>[^"'<>\n]+)"""
BARE = r"""(?<![\w/.:"'-])(?:/?gradio_api/|/)file=(?P<path>[^\s"'<>()]+)"""


def mentions_file(value: Any) -> bool:
    """Whether a value, or anything in it, may hold such an address."""
    if isinstance(value, str):
        return "file=" in value
    if isinstance(value, dict):
        return any(map(mentions_file, value.values()))
    if isinstance(value, (list, tuple)) and value and not isinstance(value[0], (int, float)):
        return any(map(mentions_file, value))
    return False


def resolved(value: Any, demo: Blocks) -> Any:
    """A value, or a structure of them, with every such address replaced."""
    if isinstance(value, str):
        return in_text(value, demo) if "file=" in value else value
    if isinstance(value, dict):
        return {key: resolved(item, demo) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [resolved(item, demo) for item in value]
    return value


def in_text(text: str, demo: Blocks) -> str:
    """A text with every such address replaced."""

    def replaced(found: re.Match[str]) -> str:
        return address(found["path"], demo) or found[0]

    for pattern in (QUOTED, BARE):
        text = re.sub(pattern, replaced, text)
    return text


def address(path: str, demo: Blocks) -> str | None:
    """What stands for a file in the page; None where there is no such file to show."""
    from urllib.parse import unquote

    from lite import access, files
    from lite.errors import InvalidPathError

    if "${" in path or "{{" in path:  # a template, filled in by the page
        return None
    path = next(filter(os.path.isfile, names(unquote(path))), "")
    try:
        if not path:
            return None
        access.check_reference(path, demo)
    except InvalidPathError as error:
        complain(str(error))
        return None
    shown = files.on_page(path)
    return shown["url"] or f"/gradio_api/file={shown['path']}"


def names(path: str) -> list[str]:
    """The file's possible names: as it stands, and without a query or fragment."""
    return [path, re.split(r"[?#]", path, maxsplit=1)[0]]


def complain(text: str) -> None:
    """Tells the author: as a warning of the build, later in the browser's console."""
    from lite.errors import LiteWarning

    if sessions.current.get() is None:
        warnings.warn(text, LiteWarning, 2)
    else:
        print(text, file=sys.stderr)
