"""Regular expressions that are known when a site is built: what JavaScript cannot say in them."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

if sys.version_info >= (3, 11):
    from re import _parser as parser  # type: ignore[attr-defined]  # the stubs leave it out
else:
    import sre_parse as parser

UNSAYABLE = {
    "ATOMIC_GROUP": "an atomic group",
    "POSSESSIVE_REPEAT": "a possessive quantifier",
    "GROUPREF_EXISTS": "a conditional group",
}
REPEATS = ("MAX_REPEAT", "MIN_REPEAT")


def trouble(pattern: object) -> str:
    """The first thing in a pattern that has no JavaScript form, or nothing."""
    if not isinstance(pattern, str):
        return "" if not isinstance(pattern, bytes) else "a pattern of bytes"
    try:
        parsed = parser.parse(pattern)
    except (re.error, RecursionError, OverflowError):
        return ""  # it raises re.error when it runs
    return next(Troubles().of(parsed), "")


class Troubles:
    """Walks a parsed pattern; `unsure` are the groups that may be missing at this place."""

    def __init__(self) -> None:
        self.unsure: set[int] = set()

    def of(self, parts: object) -> Iterator[str]:
        for part in parts if isinstance(parts, (parser.SubPattern, list)) else ():
            yield from self.item(str(part[0]), part[1])

    def item(self, name: str, value: object) -> Iterator[str]:
        if name in UNSAYABLE:
            yield UNSAYABLE[name]
        elif name == "GROUPREF":
            if value in self.unsure:
                yield "a reference to a group that may be missing"
        elif name == "SUBPATTERN":
            assert isinstance(value, tuple)
            if value[1] or value[2]:
                yield "a group with flags of its own"
            yield from self.of(value[3])
        elif name == "BRANCH":
            assert isinstance(value, tuple)
            for branch in value[1]:
                yield from self.of(branch)
                self.unsure |= groups(branch)
        elif name in ("ASSERT", "ASSERT_NOT"):
            assert isinstance(value, tuple)
            yield from self.of(value[1])
            if name == "ASSERT_NOT":
                self.unsure |= groups(value[1])
        elif name in REPEATS:
            yield from self.repeat(value)

    def repeat(self, value: object) -> Iterator[str]:
        assert isinstance(value, tuple)
        least, most, body = value
        yield from self.of(body)
        inside = groups(body)
        own = body[0][1][0] if len(body) == 1 and str(body[0][0]) == "SUBPATTERN" else None
        if most > 1 and inside and (not body.getwidth()[0] or (inside - {own}) & self.unsure):
            yield "a repetition of groups that may be missing"
        if not least:
            self.unsure |= inside


def groups(parts: object) -> set[int]:
    """The numbers of the groups inside."""
    found: set[int] = set()
    if isinstance(parts, (parser.SubPattern, list, tuple)):
        for part in parts:
            if isinstance(part, tuple) and str(part[0]) == "SUBPATTERN" and part[1][0]:
                found.add(part[1][0])
            found |= groups(part)
    return found
