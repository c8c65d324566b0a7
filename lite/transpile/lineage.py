"""Which JavaScript class a class extends."""

from __future__ import annotations

import ast
import dataclasses
from typing import TYPE_CHECKING

from lite.transpile import source
from lite.transpile.classwriter import ClassWriter
from lite.transpile.derived import defined, foreign
from lite.transpile.enumeration import enum_base
from lite.transpile.writer import Writer

if TYPE_CHECKING:
    from lite.transpile.program import Program

SPEAKING = (KeyError, OSError, StopIteration, SyntaxError, UnicodeError, SystemExit, ImportError)
"""Exceptions that do not show themselves as all others do."""
MARKS = frozenset("ABC Generic Protocol Iterable Sized Container Collection Hashable".split())


def base(program: Program, writer: Writer, cls: type, node: ast.AST) -> str:
    """The class to extend."""
    bases = [b for b in cls.__bases__ if b is not object and not marks(b)]
    if program.is_enum(cls):
        return enum_base(writer, cls, bases, node)
    if len(bases) > 1:
        return chained(program, writer, cls, node)
    if not bases:
        writer.need("$Object")
        return "$Object"
    if foreign(writer, bases[0], defined(cls), node):
        return "$Object"
    return as_base(program, writer, bases[0], node)


def as_base(program: Program, writer: Writer, cls: type, node: ast.AST) -> str:
    """The JavaScript class to extend for a Python class."""
    if issubclass(cls, (list, dict)):
        writer.need("$natives", "$own", "$derive", "$dict_copy")
        writer.need("$dictMethods", "$putAll") if issubclass(cls, dict) else None
    if cls is list:
        writer.need("$ListBase", "$Slice")
        return "$ListBase"
    if cls is dict:
        writer.need("$DictBase")
        return "$DictBase"
    return program.class_code(writer, cls, node) or "$Object"


def chained(program: Program, writer: Writer, cls: type, node: ast.AST) -> str:
    """Several bases become a chain in the order of Python's `__mro__`: the last ones are the
    classes themselves, those before are written again, each on top of the next.
    """
    order = plain_last([b for b in cls.__mro__[1:] if not marks(b)])
    rest = next(i for i, b in enumerate(order) if order[i:] == lineage(b))
    again, last = order[:rest], order[rest]
    why = next((w for b in again if (w := unchainable(program, b, cls))), "")
    if why:
        writer.refuse(node, f"class {cls.__name__}", f"with several bases, {why}", "use one")
        return "$Object"
    base = "$Object"
    if last is object:
        writer.need("$Object")
    elif not foreign(writer, last, defined(cls), node):
        base = as_base(program, writer, last, node)
    for parent in reversed(again):
        found = source.find_class(parent)
        assert found is not None
        module, syntax = found
        original = program.class_name(writer, parent, node)
        name = program.name(f"{cls.__name__}${parent.__name__}")
        build = ClassWriter(program, module.file, syntax, name, parent, base)
        program.values += build.write()
        program.values += build.after()
        program.values.append((f"$mixed({name}, {original});", module.file, syntax.lineno))
        program.runtime.add("$mixed")
        base = name
    return base


def unchainable(program: Program, parent: type, cls: type) -> str:
    """Why a base class cannot be written a second time, on top of another one."""
    name = parent.__name__
    if not program.is_user_class(parent) or issubclass(parent, tuple):
        return f"{name} must come last"
    if dataclasses.is_dataclass(parent):
        return f"{name} may be no dataclass"
    texts = [f for c in cls.__mro__ if program.is_user_class(c) and (f := source.find_class(c))]
    calls_super = any(
        isinstance(n, ast.Name) and n.id == "super"
        for _, syntax in texts
        for n in source.nodes(syntax)
    )
    own = {id(n) for _, syntax in texts for n in source.nodes(syntax)}
    for module, _ in texts:
        for n in source.nodes(module.tree):
            if not isinstance(n, ast.Attribute) or not isinstance(n.value, ast.Name):
                continue
            assigned = n.value.id == name or (n.value.id == "cls" and id(n) in own)
            if assigned and not isinstance(n.ctx, ast.Load):
                return f"no attribute of {name} may be assigned"
            if n.value.id == name and calls_super:
                return f"{name}.{n.attr} may not be used beside super()"
    return ""


def plain_last(order: list[type]) -> list[type]:
    """Exceptions without methods of their own after the author's classes, which changes nothing."""
    library = [c for c in order if issubclass(c, BaseException) and c.__module__ == "builtins"]
    if any(issubclass(c, SPEAKING) for c in library):
        return order
    own = [c for c in order if c not in library and c is not object]
    first = next((i for i, c in enumerate(order) if c in library), len(order))
    if any(
        vars(c).keys() & {"__init__", "__new__", "__str__", "__repr__"}
        for c in order[first:]
        if c in own
    ):
        return order  # the exception has its own, which come first
    return [*own, *library, *([object] if object in order else [])]


def marks(cls: type) -> bool:
    """A base that gives nothing to the classes derived from it."""
    library = cls.__module__.split(".")[0] in ("abc", "typing", "collections")
    return library and cls.__name__ in MARKS


def lineage(cls: type) -> list[type]:
    """A class and its bases, where JavaScript has the same chain of them."""
    order = [b for b in cls.__mro__ if not marks(b)]
    single = all(len([b for b in c.__bases__ if not marks(b)]) <= 1 for c in order)
    return order if single else []
