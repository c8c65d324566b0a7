"""Runs the author's file and finds the app in it."""

from __future__ import annotations

import os
import sys
from types import ModuleType
from typing import Any

from lite import context, store
from lite.blocks import Blocks
from lite.errors import LayoutError


def load(path: str) -> Blocks:
    """Runs a Python file as `python FILE` would and gives its app.

    That is the last one launched, else the variable `demo`, else the only `Blocks` there is.
    Raises LayoutError where there is none, and whatever the file raises.
    """
    # Pyodide's own choice for matplotlib draws into a document, which a worker lacks.
    os.environ.setdefault("MPLBACKEND", "agg")
    path = os.path.abspath(path)
    folder = os.path.dirname(path)
    os.chdir(folder)
    if sys.path[:1] != [folder]:
        sys.path.insert(0, folder)
    Blocks.launched.clear()
    context.reset()
    store.published.clear()
    # Not `runpy`: it leaves no `__main__` behind for pickle, and costs its import.
    main = ModuleType("__main__")
    sys.modules["__main__"] = main
    execute(path, main)
    return find(main.__dict__, os.path.basename(path))


def load_beside(path: str) -> Blocks:
    """Runs another app's file while ours runs; gives its app, which is not placed anywhere."""
    folder, before = os.path.dirname(path), os.getcwd()
    launched, Blocks.launched[:] = list(Blocks.launched), []
    tokens = context.root.set(None), context.parent.set(None)
    sys.path.insert(0, folder)
    os.chdir(folder)
    module = ModuleType("__main__")
    try:
        execute(path, module)
        return find(module.__dict__, os.path.basename(path))
    finally:
        os.chdir(before)
        sys.path.remove(folder)
        context.parent.reset(tokens[1])
        context.root.reset(tokens[0])
        Blocks.launched[:] = launched


def execute(path: str, module: ModuleType) -> None:
    """Runs a file as that module."""
    module.__file__ = path
    with open(path, "rb") as file:
        code = compile(file.read(), path, "exec")
    exec(code, module.__dict__)


def find(names: dict[str, Any], file: str) -> Blocks:
    """The app among a file's global names."""
    if Blocks.launched:
        return Blocks.launched[-1]
    demo = names.get("demo")
    if isinstance(demo, Blocks):
        return demo
    apps = {id(value): value for value in names.values() if isinstance(value, Blocks)}
    if len(apps) == 1:
        return next(iter(apps.values()))
    if apps:
        raise LayoutError(
            f"{file} has {len(apps)} apps and launches none. Call launch() on the one to show, or "
            "name it demo."
        )
    raise LayoutError(
        f"{file} has no app. Make one with `with gr.Blocks() as demo:` or gr.Interface(…), and "
        "end the file with demo.launch()."
    )
