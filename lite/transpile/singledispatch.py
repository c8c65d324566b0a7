"""Methods with @singledispatchmethod: one for each class of the first argument."""

from __future__ import annotations

import ast
import functools
from types import FunctionType
from typing import TYPE_CHECKING

from lite.transpile import source
from lite.transpile.writer import attribute_name, text

if TYPE_CHECKING:
    from lite.transpile.classwriter import ClassWriter


def dispatched(build: ClassWriter, node: ast.FunctionDef) -> str:
    """The name of one of the methods behind a @singledispatchmethod; the first has its own."""
    place = source.first_line(node)
    for name, registry in dispatchers(build).items():
        for cls, fn in registry.items():
            if fn.__code__.co_firstlineno == place:
                return name if cls is object else f"{name}$for$L{place}"
    return ""


def dispatchers(build: ClassWriter) -> dict[str, dict[type, FunctionType]]:
    """What @singledispatchmethod made of methods of this class."""
    return {
        name: dict(value.dispatcher.registry)
        for name, value in (vars(build.cls).items() if build.cls else ())
        if isinstance(value, functools.singledispatchmethod)
    }


def dispatch_lines(build: ClassWriter) -> list[str]:
    """For each such method: its forms by the class of the first argument."""
    out = []
    writer = build.visitor_for_values()
    for name, registry in dispatchers(build).items():
        pairs = []
        for cls in sorted(registry.keys() - {object}, key=lambda cls: -len(cls.__mro__)):
            test = build.program.typed_tests(writer, cls, build.node)
            made = f"{name}$for$L{registry[cls].__code__.co_firstlineno}"
            pairs.append(f"[(x) => {test}, {text(made)}]")
        build.program.runtime.add("$dispatchMethod")
        listed = ", ".join(pairs)
        out.append(f"$dispatchMethod({build.name}, {text(attribute_name(name))}, [{listed}]);")
    return out
