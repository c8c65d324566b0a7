"""Sets written out: the order that Python gives `{1, 2, 3}`."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable


def mark_loops(tree: ast.Module) -> ast.Module:
    """Notes which sets are written out to be looped over: Python keeps those as constants."""
    for node in ast.walk(tree):
        if isinstance(node, ast.For | ast.comprehension) and isinstance(node.iter, ast.Set):
            node.iter.looped = True  # type: ignore[attr-defined]  # for `maker`
        if hashes(node):
            for part in ast.walk(node):
                if isinstance(part, ast.Tuple):
                    part.hashed = True  # type: ignore[attr-defined]  # its hash is asked for
    return tree


def hashes(node: ast.AST) -> bool:
    """Sets, and calls that make them or ask for a hash."""
    called = node.func if isinstance(node, ast.Call) else None
    name = getattr(called, "id", getattr(called, "attr", ""))
    return isinstance(node, ast.Set | ast.SetComp) or name in ("set", "frozenset", "hash", "add")


def numbers(node: ast.Set) -> list[float] | None:
    """What stands in the set, if it is only numbers."""
    try:
        values = [ast.literal_eval(item) for item in node.elts]
    except (ValueError, SyntaxError):
        return None
    return values if all(isinstance(v, int | float) for v in values) else None


def added(values: Iterable[object]) -> set[object]:
    """A set that took its items one by one, as `$set` makes it."""
    made: set[object] = set()
    for value in values:
        made.add(value)
    return made


def shown(values: Iterable[object]) -> set[object]:
    """The set of a display of constants, as `$setShown` makes it: Python keeps a frozenset made
    from another one, and copies that.
    """
    return set(frozenset(list(frozenset(values))))


def alike(a: set[object], b: set[object]) -> bool:
    """Whether two equal sets stand in tables of one size and in one order."""
    return list(a) == list(b) and sys.getsizeof(a) == sys.getsizeof(b)


def maker(node: ast.Set) -> str:
    """The runtime's function that builds it."""
    values = numbers(node)
    if values is None:
        return "$set"
    if getattr(node, "looped", False):
        kept = list(frozenset(list(frozenset(values))))
        return "$set" if kept == list(added(values)) else "$setLooped"
    few = len(values) < 3  # Python adds them one by one
    return "$set" if few or alike(shown(values), added(values)) else "$setShown"


def maker_of(value: set[object]) -> str:
    """The runtime's function that builds a set of the module again."""
    items = list(value)
    return "$setShown" if alike(value, shown(items)) and not alike(value, added(items)) else "$set"
