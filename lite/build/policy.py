"""The page's Content-Security-Policy: which scripts it may run, and how that is known at build."""

from __future__ import annotations

import ast
import base64
import hashlib
import html
import json
import re
import zipfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from lite.build import part

HANDLER = re.compile(r"""<[a-zA-Z][^>]*\son[a-z]+\s*=""")
"""An element with a handler of its own, as in `<b onclick="…">`."""

INLINE = re.compile(r"<script\b(?![^>]*\ssrc\s*=)[^>]*>(.*?)</script>", re.S | re.I)

LINKED = re.compile(r"""<script\b[^>]*\ssrc\s*=\s*["']?(https?://[^"'\s>]+)""", re.I)

MAKES = re.compile(rb"^\s*(?:import|from)\s+gradio\b", re.M)

MADE = (ast.JoinedStr, ast.BinOp)
"""Code that puts a text together."""

SCRIPTED = {"js_on_load", "AudioGallery", "ColoredCheckboxGroup"}

TEMPLATES = {"html_template", "css_template"}

PLAIN = re.compile(r"\$\{\s*[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*|\[\d+\])*\s*\}")
"""A placeholder that `site/template.ts` fills in without evaluating it."""


def allowed(code: Iterable[Path], more: Iterable[ast.Module] = ()) -> set[str]:
    """What the page's policy must allow for the HTML that this code may make while it runs.

    Handlers in the elements of its texts, and the scripts and templates of `gr.HTML`: a listener
    may return them, and `gr.render` draw them.
    """
    trees = [*part.parsed(code), *more]
    written = [text for tree in trees for text in texts(tree)]
    names = part.identifiers(trees)
    found = set()
    if any(map(HANDLER.search, written)):
        found.add("'unsafe-inline'")
    if any(brings_head(node) for tree in trees for node in ast.walk(tree)):
        found |= set().union(*map(sources, written))
        made = [node for tree in trees for node in ast.walk(tree) if isinstance(node, MADE)]
        if any(INLINE.search(next(texts(node))) for node in made):
            found.add("'unsafe-inline'")
    if names & SCRIPTED or (names & TEMPLATES and any(map(computes, written))):
        found.add("'unsafe-eval'")
    return found


def makers(wheels: Iterable[Path]) -> Iterator[ast.Module]:
    """The modules in these wheels that may make a `gr.HTML` of their own."""
    for wheel in wheels:
        if wheel.suffix != ".whl":
            continue
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                text = archive.read(name) if name.endswith(".py") else b""
                if MAKES.search(text) and b"HTML" in text:
                    with suppress(SyntaxError):  # of a template, which nothing imports
                        yield ast.parse(text)


def brings_head(node: ast.AST) -> bool:
    """Whether a component is made with tags for the page's head."""
    if not isinstance(node, ast.Call) or not any(each.arg == "head" for each in node.keywords):
        return False
    called = node.func
    name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
    return name not in ("launch", "Blocks", "Interface", "ChatInterface", "TabbedInterface")


def sources(head: str) -> set[str]:
    """What a policy names the scripts among these tags by."""
    origins = {"/".join(url.split("/")[:3]) for url in LINKED.findall(head)}
    return origins | {script_hash(text) for text in INLINE.findall(head)}


def heads(nodes: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """The tags that components bring into the page's head."""
    for node in nodes:
        if node["type"] == "html":
            yield node["props"].get("head") or ""
        yield from heads(node["children"])


def computes(template: str) -> bool:
    """Whether more than names stands in a template's placeholders."""
    rest = PLAIN.sub("", template)
    return "${" in rest or "`" in rest or "\\" in rest


def texts(tree: ast.AST) -> Iterator[str]:
    """Every text in the code; what an f-string or a sum puts together counts as one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr | ast.BinOp):
            parts = [each for each in ast.walk(node) if isinstance(each, ast.Constant)]
            parts.sort(key=lambda each: (each.lineno, each.col_offset))
            yield "".join(str(each.value) for each in parts)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def directives(
    head: str,
    blueprint: Mapping[str, Any],
    starter: str,
    evaluated: Collection[str] = (),
    later: Collection[str] = (),
    from_file: bool = False,
) -> str:
    """The Content-Security-Policy: the site's own scripts, and those the author's head brings.

    Inline handlers, as in `gr.HTML('<b onclick=…>')`, are only possible without hashes. Templates
    and scripts of `gr.HTML` that are more than names need evaluation, and so do the libraries in
    `evaluated`. `later` says what the app may bring while it runs.
    """
    scripts = ["'self'", "'wasm-unsafe-eval'"]
    if from_file:
        scripts.append("blob:")  # the worker of a page opened as a file
    if evaluated or "'unsafe-eval'" in later or evaluates(blueprint["blocks"]):
        scripts.append("'unsafe-eval'")
    named = {*later, *sources(head)}.union(*map(sources, heads(blueprint["blocks"])))
    if "'unsafe-inline'" in later or HANDLER.search(json.dumps(blueprint) + head):
        scripts.append("'unsafe-inline'")
        named = {each for each in named if not each.startswith("'sha256-")}
    else:
        scripts.append(script_hash(starter))
    scripts += sorted(named - set(scripts) - {"'unsafe-eval'"})
    return html.escape(
        f"script-src {' '.join(scripts)}; object-src 'none'; base-uri 'self'", quote=True
    ).replace("&#x27;", "'")


def evaluates(nodes: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a `gr.HTML` brings JavaScript of its own."""
    for node in nodes:
        props = node["props"]
        if node["type"] == "html":
            templates = f"{props.get('html_template', '')}{props.get('css_template', '')}"
            if props.get("js_on_load") or computes(templates):
                return True
        if evaluates(node["children"]):
            return True
    return False


def script_hash(text: str) -> str:
    """How a policy names an inline script."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
