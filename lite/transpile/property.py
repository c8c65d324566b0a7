"""Properties, and methods that decorators made something else of."""

from __future__ import annotations

import ast
from types import FunctionType
from typing import TYPE_CHECKING

from lite.transpile.source import decorator_name
from lite.transpile.writer import text

if TYPE_CHECKING:
    from lite.transpile.classwriter import ClassWriter
    from lite.transpile.visitor import Visitor

SUPPORTED_DECORATORS = {
    "property",
    "staticmethod",
    "classmethod",
    "setter",
    "deleter",
    "cached_property",
    "abstractmethod",
    "override",
}


def read_only(build: ClassWriter) -> list[tuple[str, int]]:
    """Properties without a setter."""
    methods = [p for p in build.node.body if isinstance(p, ast.FunctionDef)]
    kinds = [(p, {decorator_name(d) for d in p.decorator_list}) for p in methods]
    settable = {p.name for p, kind in kinds if "setter" in kind}
    return [
        (p.name, p.lineno) for p, kind in kinds if "property" in kind and p.name not in settable
    ]


def property_line(build: ClassWriter, writer: Visitor, name: str, value: property) -> str:
    """`size = property(_size)`."""
    if value.fdel is not None:
        writer.refuse(build.node, name, "a deleter given to property()", "use @name.deleter")
    parts = [unbound(build, writer, fn, name) for fn in (value.fget, value.fset)]
    field = build.program.property_name(build.cls, name)
    listed = ", ".join([build.name, text(field), text(name), *parts])
    return f"{writer.run('$property', listed).code};"


def unbound(build: ClassWriter, writer: Visitor, fn: object, name: str) -> str:
    """A function that takes the object first: a method of this class, or any other."""
    own = next((m for m, v in vars(build.cls).items() if v is fn), None) if fn else None
    if own and any(isinstance(n, ast.FunctionDef) and n.name == own for n in build.node.body):
        field = build.program.property_name(build.cls, own)
        return f"(self, ...args) => {build.name}.prototype.{field}.apply(self, args)"
    return writer.tag(build.program.static(writer, fn, build.node, name)).code


def replaced(build: ClassWriter, node: ast.FunctionDef) -> bool:
    """A method that decorators of the author, or of functools, made another function of."""
    kinds = {decorator_name(d) for d in node.decorator_list}
    plain = node.name[:2] != "__" or node.name in ("__init__", "__call__")
    if build.cls is None or not plain or not kinds - SUPPORTED_DECORATORS:
        return False
    value = vars(build.cls).get(node.name)
    inner = value.__func__ if isinstance(value, staticmethod) else value
    inner = inner.fget if isinstance(inner, property) and not inner.fset else inner
    if type(inner).__name__ == "_lru_cache_wrapper":
        return True
    if not isinstance(inner, FunctionType):
        return False
    return build.program.manager(inner) or not hasattr(inner, "registry")


def replaced_line(build: ClassWriter, writer: Visitor, name: str, value: object) -> str:
    """What stands in the place of a method."""
    field = build.program.property_name(build.cls, name)
    if isinstance(value, property):
        return property_line(build, writer, name, value)
    how = {staticmethod: "$staticOf", classmethod: "$classOf"}.get(type(value), "$methodOf")
    made = getattr(value, "__func__", value)
    code = writer.tag(build.program.static(writer, made, build.node, name)).code
    shown = text(getattr(made, "__name__", name))
    return f"{build.name}.prototype.{field} = {writer.run(how, code, shown).code};"
