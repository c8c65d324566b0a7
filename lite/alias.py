"""`import gradio` gives this package, in the page, under the command line and in pytest."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

from lite import shelf

MOVED = {
    "gradio.components.base": "lite.block",
    "gradio.exceptions": "lite.errors",
    "gradio.i18n": "lite.translation",
    "gradio.components.json_component": "lite.components.json",
    "gradio_datetimerange": "lite.datetimerange",
    "gradio_client": "lite.client",
    **{f"gradio_client.{name}": "lite.client" for name in ("client", "exceptions", "utils")},
}
"""Modules that have another name here."""


class Alias(MetaPathFinder, Loader):
    """Answers for `gradio` and everything below it with the module of the same place here."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """A spec for Gradio's names, None for any other."""
        if name in MOVED or name == "gradio" or name.startswith(("gradio.", "gradio_client.")):
            return ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The module here; importlib will write `spec` into it, `exec_module` takes it out."""
        ours = MOVED.get(spec.name, "lite" + spec.name.removeprefix("gradio"))
        below = spec.name.removeprefix("gradio.")
        try:
            if below in shelf.ALWAYS:
                return shelf.Shelf(below)
            module = importlib.import_module(ours)
        except ModuleNotFoundError as error:
            if not f"{ours}.".startswith(f"{error.name}."):
                raise
            if shelf.holds(below):
                return shelf.Shelf(below)
            raise ModuleNotFoundError(absent(spec.name), name=spec.name) from None
        spec.loader_state = module.__spec__
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Gives the module its own spec back; it has run already."""
        if module.__spec__ is not None and module.__spec__.loader is self:
            module.__spec__ = module.__spec__.loader_state


def absent(name: str) -> str:
    """The sentence about a module of Gradio's that there is not."""
    from lite.former import GONE  # only where something is wrong already

    reason = GONE.get(name.removeprefix("gradio."), "Blocks Lite has no such part of Gradio")
    return f"No module named '{name}': {reason}."


def install() -> None:
    """Makes `import gradio` mean this package, for the rest of the process."""
    if not any(isinstance(finder, Alias) for finder in sys.meta_path):
        sys.meta_path.insert(0, Alias())
