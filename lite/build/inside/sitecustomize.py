"""Imports modules of the archives fast, in the library that every page gets; `site` imports it.

Python's own importer asks every folder and archive of `sys.path` for each module, opens the zip
anew, and reads the module twice: for the name of its file, and for its code. In a browser that is
a good part of a start, which imports some 200 modules.
"""

from __future__ import annotations

import io
import sys
import zipimport

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType
    from typing import Any

HOME = "/lib/"
CORE = f"{HOME}python312.zip"
LITE = f"{HOME}lite.zip"
HEADER = 30
"""Bytes in front of a file's name in a zip; `pack.py` writes nothing between name and content."""

opened: dict[str, io.FileIO] = {}
from_any = zipimport._get_data  # type: ignore[attr-defined]
zipimporter: Any = zipimport.zipimporter


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


class Importer(zipimporter):  # type: ignore[misc]
    """Python's own importer, for one folder of an archive whose index is known."""

    def __init__(self, archive: str, files: dict[str, Any], folder: str) -> None:
        self.archive = archive
        self._files = files
        self.prefix = f"{folder}/" if folder else ""


class Finder:
    """Finds the modules of the archives, as long as nothing stands before them in `sys.path`."""

    def __init__(self) -> None:
        self.indexes: dict[str, dict[str, Any]] = {}
        self.importers: dict[str, Importer] = {}

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Where the module is; None for one of elsewhere."""
        archive = LITE if name.partition(".")[0] == "lite" else CORE
        if not (path or sys.path)[0].startswith((CORE, LITE)):
            return None
        files = self.indexes.get(archive)
        if files is None:
            files = self.indexes[archive] = zipimporter(archive)._files
        place = name.replace(".", "/")
        entry = files.get(f"{place}/__init__.pyc")
        package = entry is not None
        entry = entry or files.get(f"{place}.pyc")
        if entry is None:
            return None
        importer = self.importer(archive, files, place)
        spec: ModuleSpec = type(__spec__)(name, importer, origin=entry[0], is_package=package)
        spec.has_location = True
        if package:
            spec.submodule_search_locations = [f"{archive}/{place}"]
        return spec

    def importer(self, archive: str, files: dict[str, Any], place: str) -> Importer:
        """What reads the modules of that folder."""
        folder = place.rpartition("/")[0]
        key = f"{archive}/{folder}"
        if key not in self.importers:
            self.importers[key] = Importer(archive, files, folder)
        return self.importers[key]


zipimport._get_data = get_data  # type: ignore[attr-defined]
# Behind what is built in and frozen, before the search along `sys.path`.
sys.meta_path.insert(-1, Finder())
