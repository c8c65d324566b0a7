"""The app's first start, at build: what it looks like, what it needs, what is wrong with it."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lite import driver
from lite.build import bundle, collect, node
from lite.errors import BuildError
from lite.protocol import Blueprint, Document, Problem

APP = "/app/"
VARIABLES = ("GRADIO_CACHE_EXAMPLES", "GRADIO_CACHE_MODE")
"""What the page finds in `os.environ` as it was at build."""


@dataclass
class Rehearsal:
    """What the app's first start told."""

    blueprint: Blueprint
    document: Document
    fingerprint: str
    opened: list[str]
    """The app's own files that it read, modules among them."""
    warnings: list[str] = field(default_factory=list)
    """Each with file and line where they are known."""
    published: dict[str, bytes] = field(default_factory=dict)
    """Files that first values are, by their address in the site."""
    needs: list[str] = field(default_factory=list)
    """Packages that its components need."""
    local: str = ""
    """The script of the listeners with `js=True`."""
    source_map: dict[str, Any] = field(default_factory=dict)
    """From its lines to the author's."""
    answers: dict[int, Any] = field(default_factory=dict)
    """What listeners answer to inputs known now, by the listeners' ids."""
    unanswered: list[str] = field(default_factory=list)
    """Why some of that is missing, as sentences."""
    needs_python: bool = True
    """Some listener, or a part of the layout, works only with Python in the page."""


class AppError(BuildError):
    """The author's app does not start; the problem is ready for terminal and page."""

    def __init__(self, message: str, problem: Problem, module: str | None = None) -> None:
        super().__init__(message)
        self.problem = problem
        self.module = module
        """The module that an import did not find."""


def runtime() -> node.Pyodide:
    """The Node process in which apps are started; keep it for several."""
    assets = bundle.ASSETS
    place = {
        "pyodide": str(assets / "pyodide"),
        "inside": str(bundle.INSIDE),
        "stdlib": str(assets / "stdlib.bin"),
        "lite": str(assets / "lite.bin"),
        "rest": str(assets / "rest.bin"),
    }
    return node.Pyodide(assets / "prerender.mjs", place)


def rehearse(
    source: collect.Source,
    offered: collect.Files,
    pyodide: node.Pyodide,
    log: Callable[[str], None] = lambda _: None,
    packages: Sequence[tuple[Path, bool]] = (),
    persist: Sequence[str] = (),
) -> Rehearsal:
    """Starts the app in the visitors' own runtime; raises AppError where it fails."""
    files = [[name, str(path)] for name, path in offered.items()]
    packed = [[str(path), library] for path, library in packages]
    command = {
        "do": "rehearse",
        "files": files,
        "main": source.main,
        "packages": packed,
        "persist": list(persist),
        "environment": environment(),
    }
    with tempfile.TemporaryDirectory() as scratch:
        heard = pyodide.call({**command, "published": scratch}, log, timeout=300)
        published = {
            url: Path(scratch, str(at)).read_bytes() for at, url in enumerate(heard["published"])
        }
    local = locate(source.folder)
    if heard["problem"]:
        raise failure(heard["problem"], local)
    document: Document = heard["document"]
    scripts = scripts_of(document)
    if scripts:
        check = pyodide.call({"do": "check scripts", "scripts": scripts})
        refuse_scripts(check["problems"], source)
    transpiled = heard["transpiled"]
    if transpiled["fatal"]:
        raise BuildError(local("\n".join(transpiled["fatal"])))
    refused = [
        f"js=True: {local(text)}\nThis listener runs in Python." for text in transpiled["refused"]
    ]
    return Rehearsal(
        heard["blueprint"],
        document,
        heard["fingerprint"],
        [path.removeprefix(APP) for path in {*heard["opened"], *heard["local"]}],
        list(
            dict.fromkeys([*complaints(heard["warnings"], local), *missing(heard, local), *refused])
        ),
        published,
        heard["needs"],
        transpiled["script"],
        own_sources(transpiled["map"], offered),
        answers=heard["answers"],
        unanswered=heard["unanswered"],
        needs_python=transpiled["needs_python"],
    )


def environment() -> dict[str, str]:
    """Variables of this machine by which a build is told what the app shall do."""
    return {name: os.environ[name] for name in VARIABLES if name in os.environ}


def own_sources(mapped: dict[str, Any], offered: collect.Files) -> dict[str, Any]:
    """A source map with the author's files in it, by their names in the app."""
    names = [path.removeprefix(APP) for path in mapped.get("sources", ())]
    texts = [offered[name].read_text("utf-8") if name in offered else None for name in names]
    return {**mapped, "sources": names, "sourcesContent": texts} if mapped else {}


def locate(folder: Path) -> Callable[[str], str]:
    """Turns paths inside Pyodide into the author's own, as short as can be."""
    shown = os.path.relpath(folder)
    start = "" if shown == "." else f"{folder if shown.startswith('..') else shown}/"
    return lambda text: re.sub(r"(?<![\w/])/app/", lambda _: start, text)


def failure(problem: dict[str, Any], local: Callable[[str], str]) -> AppError:
    """The app's own exception as a build error, with the line that raised it."""
    place, module = problem.pop("place"), problem.pop("module")
    problem["traceback"] = local(problem["traceback"])
    where = f"{local(place['file'])}:{place['line']}: " if place else ""
    text = problem["message"]
    if module:
        text = driver.absent(module)
        problem["message"] = text
    return AppError(f"{where}{text}", Problem(**problem), module)  # type: ignore[typeddict-item]


def complaints(warnings: list[dict[str, Any]], local: Callable[[str], str]) -> list[str]:
    """The warnings, each with its line where that is the author's."""
    found = []
    for each in warnings:
        own = each["kind"] == "LiteWarning"
        text = each["text"] if own else f"{each['kind']}: {each['text']}"
        if each["file"].startswith(APP):
            text = f"{local(each['file'])}:{each['line']}: {text}"
        found.append(text)
    return found


def missing(heard: dict[str, Any], local: Callable[[str], str]) -> list[str]:
    """Imports that will fail once a listener comes to them."""
    return [
        f"{local(each['file'])}:{each['line']}: {driver.absent(each['name'])}"
        for each in heard["missing"]
    ]


def scripts_of(document: Document) -> dict[str, str]:
    """All JavaScript the author wrote, by a name for messages."""
    scripts = dict(document["scripts"])
    if document["js"]:
        scripts["js"] = document["js"]
    return scripts


def refuse_scripts(problems: dict[str, str], source: collect.Source) -> None:
    """Raises BuildError where the author's JavaScript does not compile."""
    if problems:
        told = "; ".join(f"the script '{key}': {text}" for key, text in sorted(problems.items()))
        raise BuildError(
            f"{source.main}: {told}. A `js=` text must be one JavaScript function, such as "
            "`(value) => value + 1`."
        )
