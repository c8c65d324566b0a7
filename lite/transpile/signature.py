"""Which calls fit a signature, and what Python says of those that do not."""

from __future__ import annotations

import ast
import builtins
import importlib
import inspect
import re
from functools import lru_cache

from lite.transpile.writer import text

RECEIVERS: dict[str, object] = {
    "str": "",
    "bytes": b"",
    "list": [],
    "tuple": (),
    "dict": {},
    "set": set(),
    "int": 0,
    "float": 0.0,
}
REJECTS = re.compile(
    r"takes (?:exactly|at |no |from |\d)|expected (?:at |exactly |\d)|missing .*argument"
    r"|multiple values|unexpected keyword|invalid keyword"
)
"""What a TypeError says of the arguments' number and names, not of their types."""
Shape = tuple[int, tuple[str, ...]]
"""How many arguments a call passes by position, and the names of the others."""


def shape(node: ast.Call) -> Shape:
    return len(node.args), tuple(k.arg or "" for k in node.keywords)


def fits(node: ast.Call, args: ast.arguments, skip: int = 0) -> bool:
    """Whether a call without stars binds to a signature, without its first `skip` parameters."""
    count, keys = shape(node)
    positional = [a.arg for a in [*args.posonlyargs, *args.args]][skip:]
    required = len(positional) - len(args.defaults)
    only = {a.arg for a in args.kwonlyargs}
    by_name = set(positional[max(0, len(args.posonlyargs) - skip) :]) | only
    taken = set(positional[:count])
    if count > len(positional) and not args.vararg:
        return False
    if len(set(keys)) < len(keys) or taken & by_name & set(keys):
        return False
    if not args.kwarg and set(keys) - by_name:
        return False
    must = {a.arg for a, d in zip(args.kwonlyargs, args.kw_defaults, strict=True) if d is None}
    given = taken | (by_name & set(keys))
    return set(positional[:required]) | must <= given


@lru_cache(maxsize=512)
def rejection(path: str, count: int, keys: tuple[str, ...], method: bool) -> str | None:
    """What Python's TypeError says of a call of a built-in or library function; None where Python
    takes the call, or where that is not known.
    """
    found = live(path)
    given: list[object] = [object()] * count
    if method:
        kind = path.split(".")[0]
        if kind not in RECEIVERS:
            return None
        given.insert(0, RECEIVERS[kind])
    if not callable(found):
        return None
    named = {key: object() for key in keys}
    try:
        inspect.signature(found).bind(*given, **named)
    except TypeError:
        pass
    except ValueError:  # it has no signature: its own words must do
        if path in UNTRIED:
            return None
    else:
        return None
    try:
        found(*given, **named)
    except TypeError as error:
        return str(error) if REJECTS.search(str(error)) else None
    except Exception:  # it took the call
        return None
    return None


UNTRIED = {"type", "object"}


@lru_cache(maxsize=256)
def live(path: str) -> object:
    """The Python object of a supported name: `len`, `str.split`, `datetime.datetime.now`."""
    parts = path.split(".")
    if hasattr(builtins, parts[0]):
        return followed(builtins, parts)
    for at in range(len(parts) - 1, 0, -1):
        try:
            module = importlib.import_module(".".join(parts[:at]))
        except ImportError:
            continue
        return followed(module, parts[at:])
    return None


def followed(value: object, parts: list[str]) -> object:
    for part in parts:
        value = getattr(value, part, None)
    return value


def signature_code(args: ast.arguments, name: str, always: bool, skip: int = 0) -> str:
    """The arguments of `$def`, or nothing where plain positions say it all."""
    positional = [a.arg for a in [*args.posonlyargs, *args.args]][skip:]
    plain = not (args.defaults or args.kwonlyargs or args.kwarg or args.vararg)
    if plain and not always:
        return ""
    only = [a.arg for a in args.kwonlyargs]
    must = [a for a, d in zip(only, args.kw_defaults, strict=True) if d is None]
    parts = [
        text(name),
        f"[{', '.join(map(text, positional))}]",
        str(len(positional) - len(args.defaults)),
        f"[{', '.join(map(text, only))}]",
        "true" if args.vararg else "false",
        "true" if args.kwarg else "false",
        f"[{', '.join(map(text, must))}]",
        str(max(0, len(args.posonlyargs) - skip)),
    ]
    tails = ("[]", "false", "false", "[]", "0")
    while len(parts) > 3 and parts[-1] == tails[len(parts) - 4]:
        parts.pop()
    return ", ".join(parts)
