"""Live Python objects as values of a script."""

from __future__ import annotations

import ast
import builtins
import copy
import importlib
import re
from collections.abc import Callable
from dataclasses import replace
from types import FunctionType, ModuleType

from lite.transpile import constant, gradio, names, source
from lite.transpile.ledger import Ledger
from lite.transpile.names import Named
from lite.transpile.signature import signature_code
from lite.transpile.types import ANY, DICT, LIST, SET, STR, TUPLE, Type
from lite.transpile.visitor import Visitor
from lite.transpile.writer import ATOM, MISSING, Js, Writer, literal

PLAIN: dict[type, Type] = {list: LIST, tuple: TUPLE, dict: DICT, set: SET, frozenset: SET, str: STR}
TYPE_VALUES = {
    "int": "$toInt",
    "float": "$toFloat",
    "str": "$toStr",
    "bool": "$bool",
    "list": "$list",
    "tuple": "$tupleOf",
    "dict": "$dict_from",
    "set": "$set_from",
    "frozenset": "$frozenset",
    "bytes": "$bytes",
}


class Values(Ledger):
    """The part of a program that knows values."""

    def static(self, writer: Writer, value: object, node: ast.AST, name: str) -> Js:
        js = literal(value)
        if js is not None:
            return js
        if isinstance(value, re.RegexFlag):
            return literal(int(value)) or Js("0")
        if isinstance(value, (list, tuple, dict, set, frozenset)) and type(value) in PLAIN:
            return Js(self.constant(writer, value, node, name), PLAIN[type(value)])
        return Js("", value=value)

    def value_code(self, writer: Writer, js: Js) -> Js:
        """Code for a static object used as a value."""
        value, node = js.value, ast.Pass(lineno=writer.line, col_offset=0)
        path = self.path_of(value)
        if path and names.entry(path):
            return Js(self.entry_value(writer, path), ANY, ATOM)
        if isinstance(value, FunctionType) and (
            not gradio.is_ours(value) or self.program.local_module(value)
        ):
            writer.need("$plain")
            return Js(self.program.function_value(writer, value, node))
        if isinstance(value, type):
            code = self.program.class_code(writer, value, node)
            return Js(code or "null")
        return Js(self.constant(writer, value, node, "value"))

    def constant(self, writer: Writer, value: object, node: ast.AST, name: str) -> str:
        """A live object as a constant at the top of the script, one for one."""
        if id(value) in self.known:
            return self.reachable(writer, self.known[id(value)])
        self.kept.append(value)
        code = constant.code(self.program, writer, value, node)
        if constant.inline(value):
            return code
        if id(value) in self.known:  # what it is made of refers to it
            return self.reachable(writer, self.known[id(value)])
        made = self.name(name.rpartition(".")[2])
        self.known[id(value)] = made
        self.value(f"const {made} = {code};", writer)
        return self.reachable(writer, made)

    def outside(self, fn: Callable[..., object], value: object, name: str) -> str:
        """Code of a value that no function mentions; `fn` is who gets it."""
        code = getattr(fn, "__code__", None)
        node = ast.parse("def f(): pass").body[0]
        assert isinstance(node, ast.FunctionDef)
        writer = Visitor(self.program, code.co_filename if code else "<unknown>", node)
        writer.line = node.lineno = code.co_firstlineno if code else 1
        before = len(self.problems)
        if callable(value):
            writer.refuse(node, name, "a function makes its first value", "leave js=True out")
            return "null"
        own = copy.deepcopy(value)  # every visit has its own
        made = writer.tag(self.static(writer, own, node, "state")).code
        for at in range(before, len(self.problems)):
            self.problems[at] = replace(
                self.problems[at], construct=f"the value of gr.State {name}"
            )
        return made

    def imported(self, writer: Writer, node: ast.AST, module: str, name: str | None) -> object:
        """What an import statement inside a function binds."""
        try:
            value: object = importlib.import_module(module)
        except ImportError:
            writer.refuse(
                node,
                f"import {module}",
                "the module is not installed here",
                "install it, or leave out js=True",
            )
            return Named(f"{module}.{name}" if name else module)
        if name is not None:
            value = getattr(value, name, None) or Named(f"{module}.{name}")
        return value

    # Supported names

    def path_of(self, value: object) -> str | None:
        """The supported name of a built-in or library object."""
        if isinstance(value, Named):
            return value.path
        found = names.by_identity().get(id(value))
        if found:
            return found
        name = getattr(value, "__name__", None)
        if isinstance(name, str) and getattr(builtins, name, MISSING) is value:
            return name
        return None

    def written_by_author(self, value: object) -> bool:
        """A function or a class of the author's files."""
        if isinstance(value, type):
            return self.program.is_user_class(value)
        return (
            isinstance(value, FunctionType)
            and not gradio.is_ours(value)
            and not source.stdlib(value)
        )

    def has_parts(self, value: object) -> bool:
        """Attributes of it are looked up while transpiling."""
        return isinstance(value, (ModuleType, type, Named)) or type(value).__name__ == "Anything"

    def entry_value(self, writer: Writer, path: str) -> str:
        """A supported function as a value: in plain positional order."""
        found = names.entry(path)
        assert found is not None
        writer.need(found.js)
        if names.is_class(found.js):
            writer.need("$classText", "$libraryText")
        head = ["undefined"] * len(found.keyword_only)
        kw = ["undefined"] if found.args.kwarg else []
        if found.args.vararg:
            front = [f"a{i}" for i in range(len(found.positional))]
            if path in names.lines(names.METHODS):
                front.insert(0, "self")
            call = f"{found.js}({', '.join([*front, *head, *kw, '...args'])})"
            return f"(({', '.join([*front, '...args'])}) => {call})"
        made = found.js
        if path in TYPE_VALUES:
            return self.type_value(writer, found, TYPE_VALUES[path])
        if found.returns == "float":
            writer.need("$float")
            made = f"((...args) => $float({found.js}(...args)))"
        if self.keywords and not names.is_class(found.js):
            writer.need("$def")
            args = found.args
            if path in names.lines(names.METHODS):
                args = copy.copy(args)
                args.args = [ast.arg("self"), *args.args]
            signed = signature_code(args, path, True)
            return f"$def((...args) => {made}(...args), {signed})"
        return made

    def type_value(self, writer: Writer, found: names.Entry, made: str) -> str:
        """A built-in type as a value: always the same one."""
        writer.need(made)
        line = f"$def({made}, {signature_code(found.args, found.name, True)});"
        if self.keywords and line not in (code for code, _, _ in self.values):
            writer.need("$def")
            self.value(line, writer)
        return made
