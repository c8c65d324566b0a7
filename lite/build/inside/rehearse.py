"""Starts the app once at build, inside Pyodide, and tells what the page needs."""

from __future__ import annotations

import ast
import importlib
import importlib.util
import json
import os
import sys
import traceback
import warnings
from collections.abc import Callable
from typing import Any

APP = "/app"


async def rehearse(
    main: str, rest: Callable[[], Any], fetch: Callable[[str], str], environment: str
) -> str:
    """What the build wants to know about the app, as JSON.

    `rest` gives the library's rest, `fetch` what other hosts answer; `environment` holds
    variables as JSON.
    """
    os.environ.update(json.loads(environment))
    from lite import alias, driver, library, network

    alias.install()
    network.install()
    network.build_fetch = fetch
    library.install(lambda: rest().to_bytes())
    driver.install()
    opened = watch_files()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = await attempt(f"{APP}/{main}")
    result["opened"] = sorted(opened)
    result["local"] = sorted(local_modules())
    result["missing"] = missing_imports([f"{APP}/{main}", *local_modules()])
    result["warnings"] = [described(each) for each in caught if relevant(each)]
    return json.dumps(result, default=importlib.import_module("answer").text_of_bytes)


async def attempt(path: str) -> dict[str, Any]:
    """The app's blueprint and document, or the problem that keeps it from starting."""
    from lite import store
    from lite.app import load
    from lite.blocks import fingerprint
    from lite.problem import describe

    try:
        demo = load(path)
        blueprint = demo.blueprint()
        # Beside this file under Pyodide, and no module of the package.
        found, unanswered = await importlib.import_module("answer").answers(demo)
        return {
            "answers": found,
            "unanswered": unanswered,
            "blueprint": blueprint,
            "document": demo.document(),
            "fingerprint": fingerprint(blueprint),
            "published": store.published,
            "needs": needs(demo),
            "transpiled": transpiled(demo),
            "problem": None,
        }
    except BaseException as error:
        if error.__traceback__:  # this function is none of the author's lines
            error.__traceback__ = error.__traceback__.tb_next
        problem = dict(describe(error))
        problem["place"] = place(error)
        problem["module"] = missing_module(error)
        return {"blueprint": None, "document": None, "fingerprint": "", "problem": problem}


def needs(demo: Any) -> list[str]:
    """Packages that the app's components need, whether or not its code imports them."""
    from lite.block import Component

    read = {block for each in demo.listeners.values() for block in each.input_blocks}
    blocks = [block for block in demo.blocks.values() if isinstance(block, Component)]
    found = {name for block in blocks for name in block.needs(block in read)}
    if any(block.block_name == "rendered" for block in demo.blocks.values()):
        found.update(name for each in named_components() for name in each.packages)
    return sorted(found)


def named_components() -> list[Any]:
    """The components that the author's code names: rendered parts make them later."""
    import lite
    from lite.block import Component
    from lite.names import HOMES

    names: set[str] = set()
    for file in [sys.modules["__main__"].__file__, *local_modules()]:
        with open(str(file), "rb") as source:
            nodes = ast.walk(ast.parse(source.read()))
        names.update(node.attr for node in nodes if isinstance(node, ast.Attribute))
    found = [getattr(lite, name) for name in names & HOMES.keys()]
    return [each for each in found if isinstance(each, type) and issubclass(each, Component)]


def transpiled(demo: Any) -> dict[str, Any]:
    """The listeners under `js=True`; the transpiler is no part of the page's package."""
    import lite

    lite.__path__.append("/build/lite")
    # Beside this file under Pyodide, and no module of the package.
    local = importlib.import_module("local")
    result: dict[str, Any] = local.transpile_listeners(demo)
    return result


def watch_files() -> set[str]:
    """A set that fills with the app's files that are opened for reading."""
    opened: set[str] = set()

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event != "open" or not isinstance(arguments[0], (str, os.PathLike)):
            return
        path = os.path.abspath(os.fspath(arguments[0]))
        if path.startswith(APP + "/") and "w" not in str(arguments[1]):
            opened.add(path)

    sys.addaudithook(hook)
    return opened


def local_modules() -> list[str]:
    """The author's own files that were imported."""
    files = (getattr(module, "__file__", None) for module in list(sys.modules.values()))
    return [file for file in files if file and file.startswith(APP + "/")]


def missing_imports(files: list[str]) -> list[dict[str, Any]]:
    """Imports anywhere in the author's code, handlers too, that will fail in the page."""
    from lite import driver

    found = []
    for file in dict.fromkeys(files):
        try:
            with open(file, "rb") as source:
                tree = ast.parse(source.read())
        except (OSError, SyntaxError):
            continue
        guarded = {
            id(inner)
            for outer in ast.walk(tree)
            if isinstance(outer, ast.Try) and outer.handlers
            for inner in ast.walk(outer)
        }
        for node in ast.walk(tree):
            if id(node) in guarded:
                continue
            for name in imported(node):
                if not available(name):
                    found.append({"name": name, "file": file, "line": node.lineno})  # type: ignore[attr-defined]
        for name, line in driver.engines(tree):
            if not available(name):
                found.append({"name": name, "file": file, "line": line})
    return found


def imported(node: ast.AST) -> list[str]:
    """Top-level names that an import statement asks for."""
    if isinstance(node, ast.Import):
        return [alias.name.partition(".")[0] for alias in node.names]
    if isinstance(node, ast.ImportFrom) and not node.level and node.module:
        return [node.module.partition(".")[0]]
    return []


def available(name: str) -> bool:
    """Whether the page can import that module."""
    if name in sys.modules:
        return True
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def described(warning: warnings.WarningMessage) -> dict[str, Any]:
    """A warning as plain data."""
    kind = warning.category.__name__
    text = str(warning.message)
    return {"kind": kind, "text": text, "file": warning.filename, "line": warning.lineno}


def relevant(warning: warnings.WarningMessage) -> bool:
    """Ours, and those that the author's own lines cause."""
    from lite.errors import LiteWarning

    return issubclass(warning.category, LiteWarning) or warning.filename.startswith(APP + "/")


def place(error: BaseException) -> dict[str, Any] | None:
    """The author's line nearest to the error."""
    if isinstance(error, SyntaxError) and error.filename:
        return {"file": error.filename, "line": error.lineno or 1}
    known = getattr(error, "place", None)
    if known:
        return {"file": known[0], "line": known[1]}
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename.startswith(APP + "/")
    ]
    if not frames:
        return None
    return {"file": frames[-1].filename, "line": frames[-1].lineno or 1}


def missing_module(error: BaseException) -> str | None:
    """The module that an import did not find."""
    return error.name if isinstance(error, ModuleNotFoundError) else None
