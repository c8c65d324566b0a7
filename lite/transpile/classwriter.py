"""One class as one JavaScript class."""

from __future__ import annotations

import ast
import inspect
from types import FunctionType
from typing import TYPE_CHECKING

from lite.transpile import source
from lite.transpile.attribute import assigned, live_parts, written_parts
from lite.transpile.dataclass import dataclass_init, is_dataclass
from lite.transpile.property import SUPPORTED_DECORATORS, read_only, replaced
from lite.transpile.scope import first_param
from lite.transpile.signature import signature_code
from lite.transpile.singledispatch import dispatched
from lite.transpile.source import decorator_name
from lite.transpile.types import instance
from lite.transpile.visitor import Visitor
from lite.transpile.writer import text

if TYPE_CHECKING:
    from lite.transpile.ledger import Line
    from lite.transpile.program import Program

COMPARISONS = {"__eq__", "__lt__", "__le__", "__gt__", "__ge__"}
DISPATCHING = {"singledispatchmethod", "register"}


class ClassWriter:
    """Writes one class."""

    def __init__(
        self,
        program: Program,
        file: str,
        node: ast.ClassDef,
        name: str,
        cls: type | None,
        base: str,
        outer: Visitor | None = None,
    ):
        self.program, self.file, self.node, self.name = program, file, node, name
        self.cls, self.base, self.outer = cls, base, outer
        self.tail: list[tuple[str, int]] = []

    def write(self) -> list[Line]:
        """The class and its methods."""
        shown: list[Line] = []

        def add(code: str, line: int) -> None:
            shown.append((code, self.file, line))

        add(f"class {self.name} extends {self.base} {{", self.node.lineno)
        add(f"  static $name = {text(self.node.name)};", self.node.lineno)
        self.program.runtime.add("$classText")
        if self.cls is not None and inspect.isabstract(self.cls):
            self.program.runtime.add("$TypeError")
            why = f"new $TypeError({text(instantiation_error(self.cls))})"
            add("  constructor(...args) {", self.node.lineno)
            add("    super(...args);", self.node.lineno)
            add(f"    if (new.target === {self.name}) throw {why};", self.node.lineno)
            add("  }", self.node.lineno)
        for part in self.node.body:
            if isinstance(part, ast.FunctionDef):
                for code, line in self.method(part):
                    add(code, line)
        for name, line in read_only(self):
            self.program.runtime.add("$readOnly")
            field = self.program.property_name(self.cls, name)
            add(f"  set {field}(value) {{ $readOnly(this, {text(name)}); }}", line)
        if is_dataclass(self) and not any(
            isinstance(p, ast.FunctionDef) and p.name == "__init__" for p in self.node.body
        ):
            for code in dataclass_init(self):
                add(code, self.node.lineno)
        add("}", self.node.lineno)
        return shown

    def method(self, node: ast.FunctionDef) -> list[tuple[str, int]]:
        self.program.compiled.add((self.file, source.first_line(node)))
        kinds = {decorator_name(d) for d in node.decorator_list}
        visitor = self.visitor(node)
        chosen = dispatched(self, node)
        if not chosen and replaced(self, node):
            return []
        self.check_method(visitor, node, kinds - (DISPATCHING if chosen else set()))
        static = "staticmethod" in kinds or node.name == "__new__"
        if node.name == "__new__":
            self.program.runtime |= {"$create", "$arrange"}
        if not static:
            visitor.this = first_param(node.args)
        if self.cls is not None and not static and "classmethod" not in kinds:
            visitor.kinds[visitor.this] = instance(self.cls)
        if self.outer is not None and node.args.defaults:
            visitor.compile_params()
        visitor.reset()
        visitor.compile()
        skip = 0 if static else 1
        word = "set " if "setter" in kinds else ""
        if kinds & {"property", "cached_property"}:
            word = "get "
        star = "*" if visitor.scope.generator else ""
        pad = "  " * visitor.depth
        indent = pad[2:]
        plain = self.program.property_name(self.cls, chosen or node.name)
        name = f"$drop_{node.name}" if "deleter" in kinds else plain
        out = [(f"{indent}{word}{star}{name}({visitor.params(skip)}) {{", node.lineno)]
        for code in visitor.prologue(skip):
            if "classmethod" in kinds and code.endswith("= this;"):
                code = code.replace(
                    "= this;", '= typeof this === "function" ? this : this.constructor;'
                )
            out.append((code, node.lineno))
        out += visitor.lines
        out.append((indent + "}", node.lineno))
        shown = [("  " + code if self.outer is None else code, line) for code, line in out]
        place = f"{self.name}.prototype.{name}"
        if word == "":
            self.sign_method(visitor, node, place, skip)
        if "cached_property" in kinds:
            self.program.runtime.add("$cached")
            self.tail.append((f"$cached({self.name}, {text(name)});", node.lineno))
        if static:
            self.tail.append((f"{place}.$static = true;", node.lineno))
        if "classmethod" in kinds:
            self.tail.append((f"{place}.$class = true;", node.lineno))
        return shown

    def check_method(self, visitor: Visitor, node: ast.FunctionDef, kinds: set[str]) -> None:
        """Refuses decorators that are not known, and comparisons that give no truth."""
        bad = kinds - SUPPORTED_DECORATORS
        if bad:
            visitor.refuse(
                node,
                f"decorator {sorted(bad)[0]}",
                "it is not supported on methods",
                "call a helper function instead",
            )
        if node.name in COMPARISONS and any(map(no_truth, ast.walk(node))):
            why = "JavaScript's helper for it gives True or False"
            visitor.refuse(node, f"{node.name}() with another result", why, "name the method")

    def sign_method(self, visitor: Visitor, node: ast.FunctionDef, place: str, skip: int) -> None:
        """Attach the signature, where calls may need it at run time."""
        owner = self.cls.__qualname__ if self.cls else self.node.name
        owner = self.outer.qualified(owner) if self.outer and not self.cls else owner
        signed = signature_code(node.args, f"{owner}.{node.name}", self.program.keywords, skip)
        if signed:
            self.program.runtime.add("$def")
            self.tail.append((f"$def({place}, {signed});", node.lineno))
        if visitor.sent_to():
            self.tail.append((f"$sends({place});", node.lineno))

    # After the class

    def after(self) -> list[Line]:
        """Lines that follow the class: signatures, attributes, what decorators add."""
        out = list(self.tail)
        line = self.node.lineno
        self.program.runtime.add("$plain")
        if any(isinstance(part, ast.FunctionDef) for part in self.node.body):
            self.program.runtime.add("$methods")
            out.append((f"$methods({self.name});", line))
        if (self.base.startswith("$") and self.base.endswith(("Error", "Exception"))) or (
            self.cls is not None and issubclass(self.cls, BaseException)
        ):
            out.append((f"{self.name}.prototype.name = {text(self.node.name)};", line))
        if self.cls is not None:
            out += [(code, line) for code in live_parts(self)]
        else:
            out += [(code, line) for code in written_parts(self)]
            found = source.module_of(self.file)
            slotted = found is not None and "__slots__" in found.text
            if self.node.bases and slotted and "__slots__" not in assigned(self):
                out.append((f"{self.name}.prototype.$slots = null;", line))
        return [(code, self.file, at) for code, at in out]

    def tail_lines(self) -> list[Line]:
        return [(code, self.file, at) for code, at in self.tail]

    # Visitors

    def visitor(self, node: ast.FunctionDef) -> Visitor:
        visitor = Visitor(self.program, self.file, node, self.outer)
        visitor.owner = self.cls or self.name
        if self.cls is not None:
            raw = vars(self.cls).get(node.name)
            raw = getattr(raw, "__func__", getattr(raw, "fget", getattr(raw, "func", raw)))
            while raw is not None and hasattr(raw, "__wrapped__"):
                raw = raw.__wrapped__
            visitor.function = raw if isinstance(raw, FunctionType) else self.any_function()
            fn = visitor.function
            if fn is not None and (fn.__defaults__ or fn.__kwdefaults__):
                self.program.live_defaults(visitor, fn)
        return visitor

    def visitor_for_values(self) -> Visitor:
        """Where values of the class's body are written."""
        node = ast.parse("def f(): pass").body[0]
        assert isinstance(node, ast.FunctionDef)
        node.lineno = self.node.lineno
        visitor = Visitor(self.program, self.file, node, self.outer)
        visitor.function = self.any_function() if self.cls is not None else None
        return visitor

    def any_function(self) -> FunctionType | None:
        """A function of the class, by which names of its module are found."""
        for value in vars(self.cls).values():
            raw = getattr(value, "fget", value)
            if isinstance(raw, FunctionType):
                return raw
        return None


def instantiation_error(cls: type) -> str:
    """What Python says when an abstract class is called."""
    try:
        cls()
    except TypeError as error:
        return str(error)
    return ""


def no_truth(node: ast.AST) -> bool:
    """A `return` of something that is neither True nor False."""
    if not isinstance(node, ast.Return):
        return False
    value = node.value
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Name):
        return value.func.id[:1].isupper()
    made = (ast.JoinedStr, ast.List, ast.Tuple, ast.Dict, ast.Lambda, ast.BinOp)
    text_ = isinstance(value, ast.Constant) and isinstance(value.value, str)
    return text_ or isinstance(value, made)
