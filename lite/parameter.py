"""Arguments that a listener gets beside its inputs: event data, the request, progress."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from lite.events import EventData

if TYPE_CHECKING:
    from lite.blocks import Blocks


def fill(
    fn: Callable[..., Any], values: Sequence[Any], demo: Blocks, message: Mapping[str, Any]
) -> list[Any]:
    """The positional arguments of a call, special parameters put where they stand."""
    special = special_parameters(fn)
    if not special:
        return list(values)
    arguments = list(values)
    for position, kind in sorted(special.items()):
        if position <= len(arguments):
            arguments.insert(position, make(kind, demo, message))
    return arguments


def special_parameters(fn: Callable[..., Any]) -> dict[int, type]:
    """Positions of the parameters that are filled by their annotation.

    Reads the code object: `inspect` would cost more at start than everything else here.
    """
    plain = getattr(fn, "__wrapped__", fn)
    method = getattr(plain, "__func__", None)
    target = method or plain
    code = getattr(target, "__code__", None)
    annotations: dict[str, Any] = getattr(target, "__annotations__", {})
    if code is None or not annotations:
        return {}
    names = code.co_varnames[: code.co_argcount][1 if method else 0 :]
    found = {}
    for position, name in enumerate(names):
        kind = resolve(annotations.get(name), getattr(target, "__globals__", {}))
        if isinstance(kind, type) and issubclass(kind, EventData):
            found[position] = kind
    return found


def resolve(annotation: Any, names: Mapping[str, Any]) -> Any:
    """The annotation itself; one written as text is looked up where the function stands."""
    if not isinstance(annotation, str):
        return annotation
    try:
        return eval(annotation, dict(names))
    except Exception:  # an annotation may name what exists for type checkers only
        return None


def make(kind: type, demo: Blocks, message: Mapping[str, Any]) -> Any:
    """The value of a special parameter for one run."""
    target = message.get("target")
    block = None if target is None else demo.blocks.get(target["id"], demo)
    return kind(block, message.get("data"))
