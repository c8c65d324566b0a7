"""Attributes of a class: those that it has, or those that its text gives it."""

from __future__ import annotations

import ast
import dataclasses
import functools
import inspect
from types import FunctionType
from typing import TYPE_CHECKING

from lite.transpile.dataclass import dataclass_call, is_dataclass
from lite.transpile.enumeration import enum_members
from lite.transpile.property import replaced, replaced_line
from lite.transpile.scope import COMPREHENSIONS
from lite.transpile.singledispatch import dispatch_lines, dispatched
from lite.transpile.source import slots_of
from lite.transpile.types import ANY, Type
from lite.transpile.writer import Js, attribute_name, text

if TYPE_CHECKING:
    from lite.transpile.classwriter import ClassWriter
    from lite.transpile.visitor import Visitor

AT_BUILD = {"__init_subclass__", "__set_name__", "__class_getitem__"}


def live_parts(build: ClassWriter) -> list[str]:
    """Attributes of a class that is there, and what is done with it as a whole."""
    assert build.cls is not None
    if build.program.is_enum(build.cls):
        return enum_members(build)
    writer = build.visitor_for_values()
    out = []
    fields = {f.name for f in dataclasses.fields(build.cls)} if is_dataclass(build) else set()
    methods = [n for n in build.node.body if isinstance(n, ast.FunctionDef)]
    for method in methods:
        if not dispatched(build, method) and replaced(build, method):
            out.append(replaced_line(build, writer, method.name, vars(build.cls)[method.name]))
    for name in [*assigned(build), *added(build)]:
        out += live_attribute(build, writer, name, fields)
    if is_dataclass(build):
        out.append(dataclass_call(build))
    out += dispatch_lines(build)
    if build.program.native(build.cls):
        made = [n.name for n in build.node.body if isinstance(n, ast.FunctionDef)]
        listed = ", ".join(text(n) for n in dict.fromkeys(made))
        out.append(f"$derive({build.name}, {text(build.cls.__name__)}, [{listed}]);")
    if not build.cls.__dictoffset__ or not all(b.__dictoffset__ for b in build.cls.__bases__):
        out += slots(build)
    if "__le__" in vars(build.cls) and inspect.getmodule(vars(build.cls)["__le__"]) is functools:
        build.program.runtime.add("$total_ordering")
        out.append(f"$total_ordering({build.name});")
    return out


def live_attribute(build: ClassWriter, writer: Visitor, name: str, fields: set[str]) -> list[str]:
    """The line of one attribute, if it needs any."""
    own = vars(build.cls)
    value = own.get(name)
    functions = (m for m, v in own.items() if v is value and isinstance(v, FunctionType))
    same = next((m for m in functions if m != name), None)
    if same:
        place = f"{build.name}.prototype"
        return [f"{place}.{attribute_name(name)} = {place}.{attribute_name(same)};"]
    function = isinstance(value, FunctionType)
    if isinstance(value, (property, staticmethod, classmethod)) and name in assigned(build):
        return [replaced_line(build, writer, name, value)]
    hidden = name.startswith("__") and not function
    if name in fields or isinstance(value, property) or hidden or name not in own:
        return []
    code = writer.tag(build.program.static(writer, value, build.node, name)).code
    if function:
        code = writer.run("$withSelf", code).code
    if build.program.is_user_class(type(value)) and hasattr(type(value), "__get__"):
        code = writer.run("$described", build.name, text(attribute_name(name)), code).code
        return [f"{code};"]
    field = build.program.property_name(build.cls, name)
    return [f"{build.name}.prototype.{field} = {code};"]


def assigned(build: ClassWriter) -> list[str]:
    """Names that the body assigns."""
    found = []
    for part in build.node.body:
        if isinstance(part, ast.Assign):
            found += [t.id for t in part.targets if isinstance(t, ast.Name)]
        elif isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name) and part.value:
            found.append(part.target.id)
    return found


def added(build: ClassWriter) -> list[str]:
    """Attributes that are no plain assignments of the body: inner classes, what decorators and
    other code put there.
    """
    assert build.cls is not None
    body = {n.name for n in build.node.body if isinstance(n, ast.FunctionDef)}
    return [
        name
        for name, value in vars(build.cls).items()
        if name not in body
        and name not in assigned(build)
        and (
            build.program.local_module(value)
            if isinstance(value, FunctionType)
            else not name.startswith("_")
            and not isinstance(value, (property, classmethod, staticmethod))
            and not inspect.isdatadescriptor(value)
        )
    ]


def slots(build: ClassWriter) -> list[str]:
    """Which attributes the objects may have, where some class says so."""
    assert build.cls is not None
    chain = [c for c in build.cls.__mro__[:-1] if not c.__dictoffset__]
    if not any("__slots__" in vars(c) and build.program.is_user_class(c) for c in chain):
        return []
    build.program.runtime |= {"$slot", "$setattr"}
    own = ", ".join(map(text, sorted(slots_of(build.cls))))
    return [
        f"{build.name}.prototype.$slots = {'null' if build.cls.__dictoffset__ else f'[{own}]'};"
    ]


def written_parts(build: ClassWriter) -> list[str]:
    """Class attributes of a class inside a function."""
    out = []
    assert build.outer is not None
    own: dict[str, tuple[str, Type]] = {}
    for part in build.node.body:
        if hides(part, set(own)):
            build.outer.refuse(
                part,
                "a class attribute of this name",
                "functions inside a class do not see it",
                "name the one outside otherwise",
            )
        if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
            if part.value is None:
                continue
            part = ast.copy_location(ast.Assign([part.target], part.value), part)
        if isinstance(part, ast.Assign) and all(isinstance(t, ast.Name) for t in part.targets):
            if any(isinstance(t, ast.Name) and t.id == "__slots__" for t in part.targets):
                out.append(inner_slots(build, part.value))
                continue
            build.outer.inner.append(own)
            js = build.outer.tag(build.outer.expr(part.value))
            build.outer.inner.pop()
            for target in part.targets:
                assert isinstance(target, ast.Name)
                place = f"{build.name}.prototype.{attribute_name(target.id)}"
                out.append(f"{place} = {js.code};")
                js = Js(place)
                own[target.id] = place, ANY
        elif isinstance(part, ast.FunctionDef) and part.name in AT_BUILD:
            build.outer.refuse(
                part, part.name, "Python runs it with the class", "move the class to the module"
            )
        elif not isinstance(part, (ast.FunctionDef, ast.Pass, ast.Expr)):
            build.outer.refuse(
                part,
                "this part of a class",
                "only methods and attributes are supported inside a function",
                "move the class to the module",
            )
    return out


def inner_slots(build: ClassWriter, value: ast.expr) -> str:
    assert build.outer is not None
    return build.outer.run("$slotted", build.name, build.outer.arg(value)).code + ";"


def hides(part: ast.stmt, own: set[str]) -> bool:
    """A function, or a default of one, uses a name that the class has assigned as well."""
    if isinstance(part, ast.FunctionDef):
        found = [d for d in [*part.args.defaults, *part.args.kw_defaults] if d]
    else:
        kinds = (ast.Lambda, *COMPREHENSIONS)
        found = [n for n in ast.walk(part) if isinstance(n, kinds)]
    inside = (n for each in found for n in ast.walk(each))
    return any(isinstance(n, ast.Name) and n.id in own for n in inside)
