"""Files of the app to choose from."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any, Literal, TypedDict

from lite.block import Component, shorten
from lite.components.file import check_choice
from lite.errors import ComponentError, InvalidPathError
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["FileExplorer"]


class Entry(TypedDict):
    """A file or folder of a folder, and whether it may be chosen."""

    name: str
    type: Literal["file", "folder"]
    valid: bool


class FileExplorer(Component):
    """A tree of the files below a folder of the app; a listener gets the paths of those chosen."""

    without = ("info",)
    __page_types__ = {"value": "string[][] | null"}

    glob: str = "**/*"
    """Which paths may be chosen; `**/` stands for any folders, or none."""
    _: KW_ONLY
    value: str | list[str] | Callable[..., Any] | None = None
    file_count: Literal["single", "multiple"] = "multiple"
    root_dir: str = "."
    """The folder shown; nothing outside of it can be seen."""
    ignore_glob: str | None = None
    """Which paths are left out; a folder takes along what is in it."""
    min_width: int | None = 160
    height: int | str | None = None
    max_height: int | str | None = 500
    min_height: int | str | None = None
    buttons: list[Any] | None = None
    """`gr.Button` objects at the upper edge."""

    change = Event("Other files are chosen.", "always_last")
    input = Event("The user chose or dropped a file.")
    select = Event("The user pressed a file or folder; the event's value is its name.")

    def prepare(self) -> None:
        super().prepare()
        check_choice(self, "file_count", ("single", "multiple"))
        self.root_dir = os.path.abspath(self.root_dir)

    def served(self) -> Mapping[str, Callable[..., Any]]:
        return {"ls": self.ls}

    def ls(self, subdirectory: Sequence[str] | None = None) -> list[Entry]:
        """What is in a folder, given as names from the root on: folders first, then files."""
        names = list(subdirectory or ())
        try:
            found = sorted(os.scandir(self._path(names)), key=lambda entry: entry.name)
        except OSError as error:
            raise ComponentError(
                f"{self}: the folder {'/'.join(names) or self.root_dir} cannot be read "
                f"({error.strerror})."
            ) from None
        listed: dict[bool, list[Entry]] = {True: [], False: []}
        for entry in found:
            path = "/".join((*names, entry.name))
            if self._ignored(path):
                continue
            valid, folder = matches(path, self.glob), entry.is_dir()
            if folder or valid:
                kind: Literal["file", "folder"] = "folder" if folder else "file"
                listed[folder].append({"name": entry.name, "type": kind, "valid": valid})
        return [*listed[True], *listed[False]]

    def _ignored(self, path: str) -> bool:
        return self.ignore_glob is not None and matches(path, self.ignore_glob)

    def _path(self, names: Sequence[str]) -> str:
        path = os.path.abspath(os.path.join(self.root_dir, *map(str, names)))
        if path != self.root_dir and not path.startswith(self.root_dir.rstrip("/") + "/"):
            raise InvalidPathError(f"{self}: {'/'.join(names)} is outside of its folder.")
        return path

    def preprocess(self, value: Any) -> list[str] | str | None:
        if value is None:
            return None
        paths = [self._path(names) for names in value]
        if self.file_count == "multiple":
            return paths
        if len(paths) > 1:
            raise ComponentError(f"{self}: takes one file, got {len(paths)}.")
        return paths[0] if paths else None

    def postprocess(self, value: Any) -> list[list[str]] | None:
        if value is None:
            return None
        paths = [value] if isinstance(value, (str, os.PathLike)) else value
        if not isinstance(paths, (list, tuple)):
            raise ComponentError(
                f"{self}: expected a path or a list of paths, got {shorten(value)}."
            )
        return [self._names(path) for path in paths]

    def _names(self, path: Any) -> list[str]:
        if not isinstance(path, (str, os.PathLike)):
            raise ComponentError(f"{self}: {shorten(path)} is no path.")
        inside = self._path([os.fspath(path)])
        return os.path.relpath(inside, self.root_dir).split(os.sep)


def matches(path: str, pattern: str) -> bool:
    """Whether a path below the root fits a pattern; `*` stands for anything, slashes too."""
    return fnmatchcase(path, pattern) or (
        pattern.startswith("**/") and fnmatchcase(path, pattern.removeprefix("**/"))
    )
