"""Keeps the archives of modules open, in the library that every page gets; `site` imports it.

Python's own importer opens the zip anew for each module. In a browser that costs more than to read
the module, some 300 times in a start.
"""

from __future__ import annotations

import io
import zipimport

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

HOME = "/lib/"
HEADER = 30
"""Bytes in front of a file's name in a zip; `pack.py` writes nothing between name and content."""

opened: dict[str, io.FileIO] = {}
from_any = zipimport._get_data  # type: ignore[attr-defined]


def get_data(archive: str, entry: tuple[Any, ...]) -> bytes:
    """A file's content; `entry` is as zipimport's index has it."""
    path, compression, size, _, start, *_ = entry
    if compression or not archive.startswith(HOME):
        data: bytes = from_any(archive, entry)
        return data
    file = opened.get(archive)
    if file is None:
        file = opened[archive] = io.FileIO(archive)
    file.seek(start + HEADER + len(path) - len(archive) - 1)
    return file.read(size)


def close() -> None:
    """Leaves no open file behind: a memory that is kept for later visits has none."""
    for file in opened.values():
        file.close()
    opened.clear()


zipimport._get_data = get_data  # type: ignore[attr-defined]
