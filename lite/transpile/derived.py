"""Classes derived from Python's own: what they may define in their own way."""

from __future__ import annotations

import ast
import collections

from lite.transpile.writer import Writer

SEQUENCE = {
    "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__", "__len__", "__iter__",
    "__getitem__", "__contains__", "__bool__", "__radd__", "__rmul__", "count", "index",
}  # fmt: skip
"""What is done with a tuple without asking its class."""
COUNTER = {"most_common", "elements", "subtract", "total"}
BUILT_IN = (
    str, int, float, complex, bytes, bytearray, list, tuple, set, frozenset, collections.deque,
)  # fmt: skip
LIST_METHODS = {name for name in dir(list) if name[0] != "_"} | {
    "__init__", "__repr__", "__str__", "__eq__", "__getitem__", "__setitem__", "__delitem__",
    "__contains__", "__len__", "__iter__", "__add__", "__mul__", "__doc__", "__format__",
}  # fmt: skip
DICT_METHODS = {name for name in dir(collections.OrderedDict) if name[0] != "_"} | {
    "__init__", "__repr__", "__str__", "__eq__", "__getitem__", "__setitem__", "__delitem__",
    "__contains__", "__len__", "__iter__", "__or__", "__doc__", "__format__", "__getattr__",
    "__setattr__", "__delattr__", "__missing__", "__dict__",
}  # fmt: skip
"""What a class derived from a list or a dict may define in its own way."""
MAP_PARTS = set(dir(collections.OrderedDict)) - set(dir(type("", (), {}))) - {"__missing__"} | {
    "put", "has", "set", "delete", "entries", "forEach", "size", "names", "at",
}  # fmt: skip
"""What a dictionary's own code calls, in Python or in JavaScript; a subclass may not change it."""


def foreign(writer: Writer, base: type, own: set[str], node: ast.AST) -> bool:
    """Refuses what JavaScript's own values cannot be the base of."""
    shown = f"a class derived from {base.__name__}"
    if issubclass(base, list):
        return hindered(writer, own & set(dir(list)) - LIST_METHODS, shown, node)
    if issubclass(base, BUILT_IN) and (not hasattr(base, "_fields") or own & SEQUENCE):
        writer.refuse(node, shown, "such values are JavaScript's own", "keep one in an attribute")
        return True
    if issubclass(base, (collections.Counter, collections.defaultdict)):
        counter = COUNTER if issubclass(base, collections.Counter) else set()
        return hindered(writer, own & (MAP_PARTS | counter), shown, node)
    known = own & set(dir(collections.OrderedDict)) - DICT_METHODS
    return issubclass(base, dict) and hindered(writer, known, shown, node)


def hindered(writer: Writer, taken: set[str], shown: str, node: ast.AST) -> bool:
    """Refuses methods that the runtime's own code does not ask for."""
    if taken:
        why = f"it works with {min(taken)} itself"
        writer.refuse(node, shown, why, "keep the values in an attribute")
    return bool(taken)


def defined(cls: type) -> set[str]:
    """What a class itself defines; `__hash__` is None beside an `__eq__`."""
    return {name for name, value in vars(cls).items() if name != "__hash__" or value is not None}
