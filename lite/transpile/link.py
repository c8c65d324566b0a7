"""Picks the parts of the runtime a script needs.

The runtime is plain JavaScript: top-level declarations whose names start with a dollar. What a
declaration needs is what it mentions, so a name is its own dependency declaration. A line that
ends in `//? $Name` counts only in scripts that need $Name for another reason; `$since312` and
`$before312` stand for the Python that transpiles, which is the one that would run the function.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent / "runtime"
FILES = (
    "number",
    "value",
    "error",
    "object",
    "dict",
    "set",
    "list",
    "text",
    "builtin",
    "format",
    "boundary",
)
DECLARATION = re.compile(r"^(?:function\*? |class |const |let )(\$\w+)")
NAME = re.compile(r"\$[A-Za-z_]\w*")
WORD = re.compile(r"[A-Za-z_]\w*")
NATIVE = """
at buffer byteLength byteOffset BYTES_PER_ELEMENT copyWithin delete difference entries every
exec fill filter find findIndex findLast findLastIndex flat flatMap forEach get getOrInsert
getOrInsertComputed has includes indexOf intersection isDisjointFrom isSubsetOf isSupersetOf join
keys lastIndexOf map push reduce reduceRight return reverse set setFromBase64 setFromHex shift size
slice some sort splice subarray symmetricDifference throw toBase64 toHex toReversed toSorted
toSpliced union unshift values with
"""
WEAK = re.compile(r" *//\? (\$\w+)$")
VERSION = "$since312" if sys.version_info >= (3, 12) else "$before312"


@dataclass
class Part:
    """One declaration of the runtime."""

    name: str
    file: str
    lines: list[str] = field(default_factory=list)

    @cached_property
    def strong(self) -> frozenset[str]:
        """What it needs in every script."""
        kept = [line for line in self.lines if "//?" not in line]
        return frozenset(NAME.findall("\n".join(kept))) - {self.name}

    @cached_property
    def weak(self) -> list[tuple[str, frozenset[str]]]:
        """What it needs only beside another name."""
        found = [(WEAK.search(line), line) for line in self.lines if "//?" in line]
        return [(m[1], frozenset(NAME.findall(line[: m.start()]))) for m, line in found if m]

    def needs(self, linked: set[str]) -> set[str]:
        more = {n for name, needed in self.weak if name in linked for n in needed}
        return set(self.strong) | more

    def kept(self, linked: set[str]) -> list[str]:
        """The lines that stay, given what else is linked."""
        out = []
        for line in self.lines:
            weak = WEAK.search(line) if "//?" in line else None
            if weak is None:
                out.append(line)
            elif weak[1] in linked:
                out.append(line[: weak.start()])
        return out


@lru_cache(maxsize=1)
def parts() -> dict[str, Part]:
    """Every declaration of the runtime, in the order of the files."""
    found: dict[str, Part] = {}
    core = [FOLDER / f"{name}.js" for name in FILES]
    rest = sorted(p for p in FOLDER.glob("*.js") if p not in core)
    for path in [*core, *rest]:
        current: Part | None = None
        for line in path.read_text(encoding="utf-8").splitlines():
            start = DECLARATION.match(line)
            if start:
                current = found.setdefault(start[1], Part(start[1], path.stem))
            if current and line and not line.startswith("//"):
                current.lines.append(line)
    return found


@lru_cache(maxsize=1)
def words() -> frozenset[str]:
    """Every word of the runtime, and what JavaScript's own values have."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.js"))
    return frozenset(WORD.findall(text)) | frozenset(NATIVE.split())


def closure(names: set[str]) -> set[str]:
    """The names and all they need."""
    known = parts()
    linked = {VERSION}
    waiting: dict[str, set[str]] = {}
    pending = [n for n in names if n in known]
    while pending:
        name = pending.pop()
        if name in linked:
            continue
        linked.add(name)
        pending += [n for n in known[name].strong if n in known and n not in linked]
        pending += [n for n in waiting.pop(name, ()) if n in known and n not in linked]
        for other, needed in known[name].weak:
            if other in linked:
                pending += [n for n in needed if n in known and n not in linked]
            else:
                waiting.setdefault(other, set()).update(needed)
    return linked


def link(names: set[str]) -> str:
    """The text of the runtime for these names, in dependency order."""
    linked = closure(names)
    chosen = [part for name, part in parts().items() if name in linked]
    return "\n".join("\n".join(part.kept(linked)) for part in ordered(chosen, linked))


def ordered(chosen: list[Part], linked: set[str]) -> list[Part]:
    """Functions first (they are hoisted anyway), then what is computed, needed things first."""
    functions = [p for p in chosen if p.lines[0].startswith("function")]
    rest = {p.name: p for p in chosen if not p.lines[0].startswith("function")}
    done: dict[str, Part] = {}

    def place(part: Part) -> None:
        if part.name in done:
            return
        head = "\n".join(evaluated(part, linked))
        for name in NAME.findall(head):
            if name in rest and name != part.name and name not in done:
                place(rest[name])
        done[part.name] = part

    for part in rest.values():
        place(part)
    return [*functions, *done.values()]


def evaluated(part: Part, linked: set[str]) -> list[str]:
    """The lines that run while the script loads: not the bodies of methods."""
    kept = part.kept(linked)
    if " class " in kept[0] or kept[0].startswith("class "):
        return [kept[0], *(line for line in kept if not line.startswith(" "))]
    return kept


def unknown(names: set[str]) -> set[str]:
    """Runtime names that do not exist: a defect of the transpiler."""
    return {n for n in names if n.startswith("$") and n not in parts()}
