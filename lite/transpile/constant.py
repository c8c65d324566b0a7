"""Live Python values as JavaScript constants."""

from __future__ import annotations

import ast
import collections
import datetime
import decimal
import fractions
import functools
import itertools
import logging
import random
import re
import uuid
from collections.abc import Mapping, Sized
from types import MethodType, ModuleType
from typing import TYPE_CHECKING

from lite.transpile import display, gradio, regex
from lite.transpile.source import slots_of
from lite.transpile.writer import Js, Writer, attribute_name, literal, text

if TYPE_CHECKING:
    from lite.transpile.program import Program


def mutable(value: object) -> bool:
    """Whether a program could change the object in place."""
    if isinstance(value, (list, dict, set, collections.deque)):
        return True
    if isinstance(value, ModuleType) or type(value).__module__.split(".")[0] in ("gradio", "lite"):
        return False
    return (
        hasattr(value, "__dict__")
        and not callable(value)
        and not gradio.component(value)
        and (
            type(value).__module__
            not in ("builtins", "re", "datetime", "logging", "uuid", "decimal", "fractions")
        )
    )


def inline(value: object) -> bool:
    """Small values are written where they stand."""
    if value is NotImplemented or value is Ellipsis:
        return True
    return isinstance(value, (datetime.datetime, datetime.date, datetime.timedelta, tuple)) and (
        not value if isinstance(value, tuple) else True
    )


def code(program: Program, writer: Writer, value: object, node: ast.AST) -> str:
    """The JavaScript for a live value."""
    plain = literal(value)
    if plain is not None:
        return writer.tag(plain).code

    if isinstance(value, (list, dict)) and program.native(type(value)):
        kind = type(value).__name__
        why = "its items and attributes are Python's"
        writer.refuse(node, f"a {kind} made by the module", why, "make it in the function")
        return "null"

    def inner(item: object) -> str:
        known = program.known.get(id(item))
        if known:
            return known
        if isinstance(item, (list, dict, set, tuple)) and type(item) in (list, dict, set, tuple):
            return code(program, writer, item, node)
        return writer.tag(program.static(writer, item, node, "value")).code

    def many(items: object) -> str:
        assert isinstance(items, (list, tuple, set, frozenset, collections.deque))
        return ", ".join(map(inner, items))

    if isinstance(value, collections.Counter | collections.OrderedDict | collections.defaultdict):
        return special_dict(writer, value, inner)
    if isinstance(value, dict):
        writer.need("$dict", "$Dict")
        pairs = [x for k, v in value.items() for x in (inner(k), inner(v))]
        return f"$dict({', '.join(pairs)})"
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        name = program.class_name(writer, type(value), node)
        return f"{name}.$make({many(value)})"
    if type(value).__module__ == "calendar" and isinstance(value, Sized):
        # day_name, month_abbr …: texts by number
        return f"[{many([value[at] for at in range(len(value))])}]"  # type: ignore[index]
    if isinstance(value, list):
        return f"[{many(value)}]"
    if isinstance(value, tuple):
        writer.need("$tuple")
        return f"$tuple({many(value)})"
    if isinstance(value, set):
        how = display.maker_of(value)
        writer.need(how)
        return f"{how}({many(value)})"
    if isinstance(value, frozenset):
        writer.need("$frozenset")
        return f"$frozenset([{many(value)}])"
    if isinstance(value, collections.deque):
        return writer.run(
            "$new", "$collections_deque", f"[{many(value)}]", str(value.maxlen or "null")
        ).code
    return object_code(program, writer, value, node)


def special_dict(writer: Writer, value: Mapping[object, object], inner: object) -> str:
    assert callable(inner)
    writer.need("$dict", "$Dict")
    pairs = ", ".join(str(x) for k, v in value.items() for x in (inner(k), inner(v)))
    name = type(value).__name__
    writer.need(f"$collections_{name}")
    if isinstance(value, collections.defaultdict):
        return f"$new($collections_defaultdict, {inner(value.default_factory)}, $dict({pairs}))"
    return f"$new($collections_{name}, $dict({pairs}))"


def object_code(program: Program, writer: Writer, value: object, node: ast.AST) -> str:
    if value is NotImplemented:
        writer.need("$NotImplemented")
        return "$NotImplemented"
    if value is Ellipsis:
        writer.need("$Ellipsis")
        return "$Ellipsis"
    if type(value) is object:
        writer.need("$Object", "$mro")
        return "new $Object()"
    if gradio.component(value):
        writer.need("$Component")
        return f"new $Component({text(gradio.component_key(value))})"
    if isinstance(value, range):
        return writer.run("$range", str(value.start), str(value.stop), str(value.step)).code
    if isinstance(value, re.Pattern):
        found = regex.trouble(value.pattern)
        if found:
            writer.refuse(node, found, "JavaScript has no such thing", "write the pattern without")
        return writer.run("$re_compile", text(value.pattern), str(value.flags & ~32)).code
    if isinstance(value, itertools.count):
        start, _, step = repr(value)[6:-1].partition(", ")
        program.pure = False  # Python counts as well
        return writer.run("$itertools_count", start, step or "1").code
    if type(value).__name__ == "method-wrapper" and getattr(value, "__name__", "") == "__next__":
        it = program.constant(writer, value.__self__, node, "it")  # type: ignore[attr-defined]  # it is bound
        writer.need("$next")
        return f"(() => $next({it}))"
    if isinstance(value, MethodType) and isinstance(value.__self__, random.Random):
        shown = f"random.{value.__name__}()"
        writer.refuse(node, shown, "it is not supported", "do it in a Python listener")
        return "null"
    if isinstance(value, MethodType):
        owner = program.constant(writer, value.__self__, node, "self")
        return writer.run(
            "$attr", owner, text(value.__name__), text(attribute_name(value.__name__))
        ).code
    if isinstance(value, functools.partial):
        return partial_code(program, writer, value, node)
    wrapped = getattr(value, "__wrapped__", None)
    if wrapped is not None and type(value).__name__ == "_lru_cache_wrapper":
        most = value.cache_parameters()["maxsize"]  # type: ignore[attr-defined]  # tested above
        shown = program.function_value(writer, wrapped, node)
        return writer.run("$memo", shown, "null" if most is None else str(max(0, most))).code
    if isinstance(value, random.Random):
        writer.refuse(
            node,
            "a random.Random made by the module",
            "its state is Python's",
            "make it inside the function",
        )
        return "null"
    if isinstance(value, logging.Logger) and type(value).__module__ == "logging":
        return logger_code(writer, value)
    library = library_code(writer, value)
    if library:
        return library
    if program.is_user_class(type(value)) and not callable(value):
        return instance_code(program, writer, value, node)
    writer.refuse(
        node,
        f"a value of type {type(value).__name__}",
        "it has no JavaScript form",
        "pass plain values",
    )
    return "null"


def logger_code(writer: Writer, value: logging.Logger) -> str:
    """The logger with the level that it has, or gets from one between it and the root."""
    root = value.root.level
    inherited = value.getEffectiveLevel()
    level = value.level or (inherited if inherited != root else 0)
    return writer.run("$logger", text(value.name), str(level), str(root)).code


def partial_code(
    program: Program, writer: Writer, value: functools.partial[object], node: ast.AST
) -> str:
    def one(item: object) -> str:
        return writer.tag(program.static(writer, item, node, "value")).code

    program.keywords_used()
    args = ", ".join([one(value.func), *map(one, value.args)])
    writer.need("$functools_partial", "$dict")
    pairs = ", ".join(x for k, v in value.keywords.items() for x in (text(k), one(v)))
    head, _, rest = args.partition(", ")
    return f"$functools_partial({head}, $dict({pairs}){', ' + rest if rest else ''})"


def library_code(writer: Writer, value: object) -> str | None:
    if isinstance(value, datetime.datetime) and (
        value.tzinfo is None or type(value.tzinfo) is datetime.timezone
    ):
        parts = (
            value.year,
            value.month,
            value.day,
            value.hour,
            value.minute,
            value.second,
            value.microsecond,
        )
        plain = made(writer, "$datetime_datetime", *parts)
        if value.tzinfo is None:
            return plain
        return writer.run("$withZone", plain, str(library_code(writer, value.tzinfo))).code
    if type(value) is uuid.UUID:
        writer.need("$new", "$uuid_UUID")
        return f"$new($uuid_UUID, {text(value.hex)})"
    if type(value) is decimal.Decimal and value.is_finite():
        return writer.run("$new", "$decimal_Decimal", text(str(value))).code
    if type(value) is fractions.Fraction:
        shown = (literal(value.numerator), literal(value.denominator))
        return writer.run("$new", "$fractions_Fraction", *(js.code for js in shown if js)).code
    if isinstance(value, datetime.timezone):
        if value is datetime.timezone.utc:
            return writer.run("$utc").code
        offset = library_code(writer, value.utcoffset(None))
        name = value.tzname(None)
        writer.need("$new", "$datetime_timezone")
        return f"$new($datetime_timezone, {offset}, {text(name or '')})"
    if isinstance(value, datetime.timedelta):
        return made(writer, "$datetime_timedelta", value.days, value.seconds, value.microseconds)
    if type(value) is datetime.time and value.tzinfo is None:
        at = (value.hour, value.minute, value.second, value.microsecond)
        return made(writer, "$datetime_time", *at)
    if type(value) is datetime.date:
        return made(writer, "$datetime_date", value.year, value.month, value.day)
    return None


def made(writer: Writer, cls: str, *parts: int) -> str:
    writer.need("$new", cls)
    return f"$new({', '.join([cls, *map(str, parts)])})"


def instance_code(program: Program, writer: Writer, value: object, node: ast.AST) -> str:
    """An instance of a transpiled class: its attributes, without running `__init__` again."""
    cls = program.class_name(writer, type(value), node)
    if cls and program.is_enum(type(value)):
        name = str(getattr(value, "name", ""))
        if name not in type(value).__members__:  # type: ignore[attr-defined]  # an enum
            return f"{cls}.$of({value.value})"  # type: ignore[attr-defined]  # flags together
        return f"{cls}.{attribute_name(name)}"
    slots = {n: getattr(value, n) for n in slots_of(type(value)) if hasattr(value, n)}
    slots |= getattr(value, "__dict__", {})
    shown = ", ".join(
        f"{attribute_name(k)}: {writer.tag(program.static(writer, v, node, k)).code}"
        for k, v in slots.items()
    )
    return f"Object.assign(new {cls}(), {{ {shown} }})"


__all__ = ["Js", "code", "inline", "mutable"]
