"""The page as one plain script: browsers load modules from `http:` only, such a script anywhere."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

APART = ("highlight.ts", "math.ts", "plot/altair.ts", "plot/vega.ts", "node_modules/")
"""Modules of large libraries, which the page asks for when it comes to them: over `http:` only."""


def inside(manifest: Mapping[str, Any], kinds: Iterable[str]) -> list[str]:
    """The files that the one script holds."""
    waiting = [*manifest["shell"]]
    for kind in kinds:
        waiting += manifest["components"][kind]
    found = closure(manifest, waiting, apart=APART, components=False)
    return [name for name in manifest["sizes"] if name in found]


def closure(
    manifest: Mapping[str, Any],
    names: Iterable[str],
    apart: tuple[str, ...] = (),
    components: bool = True,
) -> set[str]:
    """The files and those that they ask for, but for the modules `apart`."""
    waiting, found = list(names), set[str]()
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        for other, entry in manifest["links"].get(name, ()):
            known = components or not entry.startswith("components/")
            if known and not (entry and entry.startswith(apart)):
                waiting.append(other)
    return found


START = """(() => {
"use strict";
const made = {};
const require = (name) => {
  if (!made[name]) modules[name](require, (made[name] = { exports: {} }), made[name].exports);
  return made[name].exports;
};
const here = new URL(".", document.currentScript.src).href;
const load = async (name) => (modules[name] ? require(name) : import(new URL(name, here).href));
const modules = {
"""


def script(folder: Path, names: Iterable[str], entry: str) -> bytes:
    """The files as functions in one script, which starts with `entry`.

    `folder` has the files in the form that `site/build.mjs` gives them for this.
    """
    parts = []
    for name in names:
        code = (folder / name).read_text("utf-8").rstrip("\n")
        parts.append(f"{json.dumps('./' + name)}(require, module, exports) {{\n{code}\n}},\n")
    end = f"}};\nrequire({json.dumps('./' + entry)});\n}})();\n"
    return (START + "".join(parts) + end).encode()
