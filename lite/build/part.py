"""Which of the page's files a site needs: those of the components that its app can create.

The app's layout names most of them. Others may come later, from `gr.render`, from a chat message,
from a layout that differs between visitors; their classes are named somewhere in the code.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import lite
from lite.block import REGISTRY, Component
from lite.build.collect import tree_of
from lite.names import HOMES
from lite.shortcut import OTHER_NAMES

SOMETHING_ELSE = frozenset({"exec", "eval", "import_module", "__import__", "getattr", "vars"})
"""Calls by which code may reach what it does not name."""
LIBRARIES = {"altair": "altair", "bokeh": "bokeh", "plotly": "plotly"}
"""Modules of the page that draw what a Python package makes, with that package."""


LANGUAGES = {
    "python": "lang-python",
    **dict.fromkeys(("c", "cpp"), "lang-cpp"),
    "markdown": "lang-markdown",
    "latex": "mode/stex",
    "json": "lang-json",
    "html": "lang-html",
    "css": "lang-css",
    **dict.fromkeys(("javascript", "typescript"), "lang-javascript"),
    "jinja2": "lang-jinja",
    "yaml": "lang-yaml",
    "dockerfile": "mode/dockerfile",
    "shell": "mode/shell",
    "r": "mode/r",
    "sql": "mode/sql",
}
"""What knows each language of `gr.Code`: a part of the name of a module."""


def unspoken(code: Iterable[Path], blueprint: Mapping[str, Any]) -> tuple[str, ...]:
    """Modules of languages that the app does not name anywhere."""
    nodes = [node for tree in parsed(code) for node in ast.walk(tree)]
    found = {name for node in nodes for name in named(node)}
    # `gr.Code.languages`, to choose from, or one that is known only then.
    if "languages" in found or any(map(chooses_language, nodes)):
        return ()
    found |= spoken(blueprint["blocks"])
    heard = {LANGUAGES.get(name.partition("-")[0]) for name in found}
    return tuple(f"{module}{end}" for module in {*LANGUAGES.values()} - heard for end in ("/", "."))


def chooses_language(node: ast.AST) -> bool:
    """Whether a `gr.Code` is made with, or given, a language that the code does not spell out."""
    if not isinstance(node, ast.Call):
        return False
    called = node.func
    name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
    if name not in ("Code", "update"):
        return False
    given = [each.value for each in node.keywords if each.arg == "language"]
    given += node.args[1:2] if name == "Code" else []
    return not all(isinstance(each, ast.Constant) for each in given)


def spoken(nodes: Sequence[Mapping[str, Any]]) -> set[str]:
    """The languages of the code editors that are there at start."""
    own = {str(node["props"].get("language")) for node in nodes}
    return own.union(*(spoken(node["children"]) for node in nodes))


def kinds(code: Iterable[Path], blueprint: Mapping[str, Any]) -> set[str] | None:
    """The components that the app may show; None where it may be any."""
    trees = parsed(code)
    if any(reaches_more(node) for tree in trees for node in ast.walk(tree)):
        return None
    names = identifiers(trees)
    known = classes()
    found: set[str] = set()
    waiting = [name for name in known.keys() | HOMES.keys() if name in names]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        inside = identifiers(parsed([home(name, known)]), texts=False)
        waiting += [each for each in (known.keys() | HOMES.keys()) & inside if each not in found]
    if "every" in names:
        found.add("Timer")
    layouts = {kind for kind, each in REGISTRY.items() if not issubclass(each, Component)}
    return layouts | {known[name] for name in found & known.keys()} | set(blueprint["defaults"])


def classes() -> dict[str, str]:
    """What the page calls each class of ours, by every name that a class goes by."""
    for name in HOMES:
        getattr(lite, name)
    import_module("lite.datetimerange")  # not one of Gradio's own names
    found = {each.__name__: kind for kind, each in REGISTRY.items()}
    for name in HOMES:
        public = getattr(lite, name)
        if getattr(public, "block_name", None) in REGISTRY:
            found[name] = public.block_name
    return found


def home(name: str, known: Mapping[str, str]) -> Path:
    """The module that a public name, or one of our classes, stands in."""
    own = REGISTRY[known[name]].__module__ if name not in HOMES else ""
    module = import_module(own or f"lite.{HOMES[name] or name}")
    return Path(str(module.__file__))


def parsed(code: Iterable[Path]) -> list[ast.Module]:
    """The syntax of those files."""
    return [tree_of(path) for path in code]


def identifiers(trees: Iterable[ast.Module], texts: bool = True) -> set[str]:
    """Every name in the code, and texts too: `gr.Interface(fn, "text", "label")` has them.

    Without `texts` they only count where they are spelled like a class, as in our own modules.
    """
    by_text = {name.lower(): name for name in HOMES} | OTHER_NAMES if texts else {}
    found: set[str] = set()
    for tree in trees:
        for node in ast.walk(tree):
            for name in named(node):
                found.add(name)
                plain = name.lower().replace("_", "").replace(" ", "")
                if isinstance(node, ast.Constant) and plain in by_text:
                    found.add(by_text[plain])
    return found


def reaches_more(node: ast.AST) -> bool:
    """Whether a call may find a component by a name that stands nowhere."""
    if not isinstance(node, ast.Call):
        return False
    called = node.func
    name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
    if name not in SOMETHING_ELSE:
        return False
    if isinstance(called, ast.Attribute):
        return name == "import_module"
    if name in ("getattr", "vars"):
        of = node.args[0] if node.args else None
        plain = isinstance(of, ast.Name) and of.id in ("gr", "gradio")
        return plain and not isinstance(node.args[-1], ast.Constant)
    return True


def named(node: ast.AST) -> Iterator[str]:
    """The names that a node holds itself."""
    if isinstance(node, ast.Name):
        yield node.id
    elif isinstance(node, ast.Attribute):
        yield node.attr
    elif isinstance(node, ast.alias):
        yield node.name
    elif isinstance(node, ast.keyword) and node.arg:
        yield node.arg
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) < 40:
        yield node.value


@dataclass(frozen=True)
class Parts:
    """What of the page goes into a site."""

    kinds: list[str]
    """The components, by the names that the page knows them by."""
    files: list[str]


def chosen(
    manifest: Mapping[str, Any],
    blueprint: Mapping[str, Any],
    code: Sequence[Path],
    packages: Iterable[str],
    everything: bool = False,
    fixed: bool = False,
) -> Parts:
    """What the app may need of the page that `manifest`, its `page.json`, describes.

    `code` are the app's Python files, `packages` the names of its packages; with `everything`
    it may create any component, with `fixed` no more than its layout has.
    """
    found = set(blueprint["defaults"]) if fixed else None if everything else kinds(code, blueprint)
    wanted = set(manifest["components"]) if found is None else found & set(manifest["components"])
    there = set(packages)
    closed = {f"plot/{module}.ts" for module, name in LIBRARIES.items() if name not in there}
    silent = unspoken(code, blueprint) if found is not None else ()
    if found is not None and not explained(code, blueprint["blocks"]):
        closed.add("markdown.ts")
    waiting = [*manifest["shell"], manifest["worker"]]
    for kind in wanted:
        waiting += manifest["components"][kind]
    needed: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed.add(name)
            # The page imports components by their kind, which is what this is about.
            waiting += [
                other
                for other, entry in manifest["links"].get(name, [])
                if not entry.startswith("components/")
                and entry not in closed
                and not any(f"/{module}" in entry for module in silent)
            ]
    return Parts(sorted(wanted), [name for name in manifest["sizes"] if name in needed])


def explained(code: Iterable[Path], nodes: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a field has, or may get, an info text: Markdown is drawn for that."""
    return "info" in identifiers(parsed(code)) or any(map(has_info, nodes))


def has_info(node: Mapping[str, Any]) -> bool:
    """Whether the block or one inside has an info text."""
    return bool(node["props"].get("info")) or any(map(has_info, node["children"]))
