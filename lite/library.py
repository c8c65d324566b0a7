"""The rest of the standard library: fetched when an import asks for it, once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from zipimport import zipimporter

CORE = "/lib/python312.zip"
REST = "/lib/rest.zip"


class Finder:
    """Finds the modules that the site keeps apart from the start-up download."""

    def __init__(self, download: Callable[[], bytes]) -> None:
        self.download = download
        self.names: frozenset[str] | None = None
        self.here = False

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module's place in the rest; None for any other."""
        if self.names is None:
            index = zipimporter(CORE).get_data(f"{CORE}/rest.txt")
            self.names = frozenset(index.decode().split())
        if name not in self.names:
            return None
        if not self.here:
            self.fetch()
        folder = name.rpartition(".")[0].replace(".", "/")
        return zipimporter(f"{REST}/{folder}" if folder else REST).find_spec(name)

    def fetch(self) -> None:
        """Puts the rest into the file system."""
        with open(REST, "wb") as file:
            file.write(self.download())
        self.here = True


def install(download: Callable[[], bytes]) -> None:
    """Lets imports that nothing else can answer look into the rest of the library."""
    sys.meta_path.append(Finder(download))
