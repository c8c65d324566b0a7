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


def trouble(pattern: object) -> str:
    """The first thing in a pattern that has no JavaScript form, or nothing."""
    if not isinstance(pattern, str):
        return "" if not isinstance(pattern, bytes) else "a pattern of bytes"
    try:
        parsed = parser.parse(pattern)
    except (re.error, RecursionError, OverflowError):
        return ""  # it raises re.error when it runs
    return next(found(parsed), "")


def found(parts: object) -> Iterator[str]:
    """The troubles in a parsed pattern, depth first."""
    if isinstance(parts, (parser.SubPattern, list)):
        for part in parts:
            yield from found(part)
    elif isinstance(parts, tuple):
        name = str(parts[0]) if parts else ""
        if name in UNSAYABLE:
            yield UNSAYABLE[name]
        if name == "SUBPATTERN" and (parts[1][1] or parts[1][2]):
            yield "a group with flags of its own"
        for part in parts[1:]:
            yield from found(part)
