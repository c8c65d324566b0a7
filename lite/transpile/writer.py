"""What all visitors share: expressions in JavaScript, lines, names, problems."""

from __future__ import annotations

import ast
import json
import math
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FunctionType
from typing import TYPE_CHECKING

from lite.transpile.problem import Problem
from lite.transpile.scope import FunctionNode, Scope, scope_of
from lite.transpile.types import ANY, BOOL, FLOAT, NONE, STR, Type, integer, join

if TYPE_CHECKING:
    from lite.transpile.program import Program

# How tightly an expression binds; the operator tables of operator.py use the same scale.
ATOM, UNARY, POWER, TIMES, PLUS, SHIFT, ORDER, EQUAL = 20, 15, 14, 13, 12, 11, 10, 9
BITAND, BITXOR, BITOR, AND, OR, CHOICE, ARROW, COMMA = 8, 7, 6, 5, 4, 3, 2, 1

RESERVED = frozenset(
    """arguments await break case catch class const continue debugger default delete do else enum
    eval export extends false finally for function if implements import in instanceof interface
    let new null package private protected public return static super switch this throw true try
    typeof var void while with yield Math Array Number String Map Set Object Error BigInt Symbol
    undefined NaN Infinity globalThis console Uint8Array Date RegExp Boolean Promise JSON""".split()
)
MANGLED = frozenset(
    """constructor name message stack cause toString valueOf length prototype toLocaleString
    hasOwnProperty isPrototypeOf propertyIsEnumerable __proto__ arguments caller apply call
    bind""".split()
)


def attribute_name(name: str) -> str:
    """The property that holds a Python attribute."""
    return "$" + name if name in MANGLED else name


class Missing:
    """The mark of "no static value"."""


MISSING = Missing()


@dataclass(frozen=True)
class Js:
    """A JavaScript expression. One of type float is a raw double, all others are tagged."""

    code: str
    type: Type = ANY
    level: int = ATOM
    value: object = MISSING
    """The Python object it stands for, where that is known and has no code yet."""

    def within(self, level: int) -> str:
        """The code, in parentheses where it binds less tightly than `level`."""
        return self.code if self.level >= level else f"({self.code})"


def properties(pairs: Iterable[tuple[str, str]]) -> str:
    """The properties of an object literal; a variable of the same name is written once."""
    return ", ".join(
        name if name == code and name not in RESERVED else f"{name}: {code}" for name, code in pairs
    )


def text(value: str) -> str:
    """A string literal."""
    return (
        json.dumps(value, ensure_ascii=False)
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
    )


def literal(value: object) -> Js | None:
    """A number, string, bool or None as written in JavaScript."""
    if value is None:
        return Js("null", NONE)
    if value is True or value is False:
        return Js("true" if value else "false", BOOL)
    if type(value) is int:
        small = abs(value) < 2**53
        return Js(
            str(value) if small else f"{value}n",
            integer(value, value),
            ATOM if value >= 0 else UNARY,
        )
    if type(value) is float:
        return Js(double(value), FLOAT, ATOM if math.copysign(1, value) > 0 else UNARY)
    return Js(text(value), STR) if type(value) is str else None


def double(value: float) -> str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return (
        repr(int(value))
        if value == int(value) and 0 < abs(value) < 1e15
        else (("-0" if math.copysign(1, value) < 0 else "0") if value == 0 else repr(value))
    )


def is_plain_float(code: str) -> bool:
    """A double literal that no int could be mistaken for."""
    try:
        return not float(code).is_integer()
    except (ValueError, OverflowError):
        return False


class Writer:
    """One function being written."""

    def __init__(self, program: Program, file: str, node: FunctionNode, outer: Writer | None):
        self.program = program
        self.file = file
        self.node = node
        self.outer = outer
        self.scope: Scope = scope_of(node)
        self.env: dict[str, Type] = {}
        self.lines: list[tuple[str, int]] = []
        self.depth = 1
        self.line = node.lineno
        self.hoisted: list[str] = []
        self.temps = 0
        self.names: dict[str, str] = {}
        self.inner: list[dict[str, tuple[str, Type]]] = []
        self.raw: set[str] = set()
        self.stored: dict[str, Type] = {}
        self.helpers: dict[str, ast.arguments] = {}
        self.declared: set[str] = set()
        self.function: FunctionType | None = None
        self.owner: object = None
        """The class whose method this is: a live class, or the class name's JavaScript."""

    # What later layers of the visitor provide.

    def expr(self, node: ast.expr) -> Js:
        raise NotImplementedError

    def condition(self, node: ast.expr) -> Js:
        raise NotImplementedError

    def need(self, *names: str) -> None:
        """Link these runtime names."""
        self.program.runtime.update(names)

    def run(self, name: str, *args: str, type: Type = ANY) -> Js:
        """A call of a runtime function."""
        self.need(name)
        return Js(f"{name}({', '.join(args)})", type)

    def refuse(self, node: ast.AST, construct: str, why: str, fix: str) -> Js:
        """Note a problem and go on, so that one report names all of them."""
        line = getattr(node, "lineno", self.line)
        column = getattr(node, "col_offset", 0) + 1
        self.program.problem(Problem(self.file, line, column, construct, why, fix))
        return Js("null", ANY)

    # Values

    def tag(self, js: Js) -> Js:
        """The value as it is stored, passed and returned."""
        if not isinstance(js.value, Missing):
            return self.tag(self.program.value_code(self, js))
        if js.type.one == "float":
            if is_plain_float(js.code):
                return Js(js.code, ANY, js.level)
            return self.run("$float", js.code)
        return js

    def value(self, node: ast.expr) -> Js:
        """An expression as a tagged value; the type still says what it is."""
        js = self.expr(node)
        return Js(self.tag(js).code, js.type, self.tag(js).level)

    def arg(self, node: ast.expr) -> str:
        """An expression as an argument."""
        return self.value(node).within(ARROW)

    # Lines

    def emit(self, code: str) -> None:
        self.lines.append(("  " * self.depth + code, self.line))

    @contextmanager
    def block(self, head: str, tail: str = "}") -> Iterator[None]:
        self.emit(head)
        self.depth += 1
        yield
        self.depth -= 1
        self.emit(tail)

    def temp(self) -> str:
        """A fresh variable, declared at the top of the function."""
        name = self.fresh("t")
        self.hoisted.append(name)
        return name

    def fresh(self, stem: str) -> str:
        self.temps += 1
        return f"{stem}${self.temps}" + ("_" * self.nesting())

    def nesting(self) -> int:
        return 0 if self.outer is None else 1 + self.outer.nesting()

    # Names

    def js_name(self, name: str) -> str:
        """A local's JavaScript name."""
        if name in self.names:
            return self.names[name]
        return name + "_$" if name in RESERVED else name

    def is_local(self, name: str) -> bool:
        return name in self.scope.locals

    def join_env(self, *envs: dict[str, Type] | None) -> dict[str, Type]:
        """What holds after several paths; None is a path that does not arrive."""
        live = [e for e in envs if e is not None]
        if not live:
            return dict(self.env)
        names = {name for e in live for name in e}
        out = {}
        for name in names:
            found = [e.get(name, ANY) for e in live]
            merged = found[0]
            for other in found[1:]:
                merged = join(merged, other)
            out[name] = merged
        return out
