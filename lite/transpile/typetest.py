"""Questions about types: `isinstance(x, list)`, `type(x) is int`."""

from __future__ import annotations

import ast
import re
import types
import typing

from lite.transpile import names
from lite.transpile.method import Methods
from lite.transpile.types import BOOL, STR
from lite.transpile.writer import CHOICE, EQUAL, Js, Missing, text


class TypeTests(Methods):
    """Tests of classes, and the class of a value."""

    def call_isinstance(self, node: ast.Call) -> Js:
        subject = self.tagged(self.expr(node.args[0]))
        code = subject.code
        if not re.fullmatch(r"[\w$]+", code):
            kept = self.temp()
            tests = self.class_tests(node.args[1], kept)
            return Js(f"({kept} = {code}, {' || '.join(tests)})", BOOL)
        tests = self.class_tests(node.args[1], code)
        level = (
            EQUAL
            if len(tests) == 1 and " === " in tests[0]
            else (20 if len(tests) == 1 and tests[0].endswith(")") else CHOICE + 1)
        )
        return Js(" || ".join(tests), BOOL, level)

    def class_tests(self, node: ast.expr, code: str) -> list[str]:
        if isinstance(node, ast.Tuple):
            return [t for item in node.elts for t in self.class_tests(item, code)]
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
            return [*self.class_tests(node.left, code), *self.class_tests(node.right, code)]
        if isinstance(node, ast.Constant) and node.value is None:
            return [f"{code} === null"]
        js = self.expr(node)
        value = js.value
        if isinstance(value, types.UnionType) or typing.get_origin(value) is typing.Union:
            value = typing.get_args(value)
        if isinstance(value, tuple):
            return [t for v in value for t in self.class_test(node, v, code)]
        if isinstance(value, Missing):
            self.need("$type")  # it may be a built-in one
            return [self.run("$isinstance", code, self.tag(js).code).code]
        return self.class_test(node, value, code)

    def class_test(self, node: ast.AST, value: object, code: str) -> list[str]:
        name = getattr(value, "__name__", "")
        if not isinstance(value, type):
            self.refuse(node, "isinstance", "only classes can be tested", "name the class")
            return ["false"]
        if name in names.TESTS and value.__module__ == "builtins":
            test = names.TESTS[name].format(code)
            own = {"int": "$IntEnum", "str": "$TextEnum"}.get(name)
            if own and self.program.value_enums:
                test = f"({test} || {code} instanceof {own})"
            self.need(*re.findall(r"\$[A-Za-z_]\w*", test))
            return [test]
        if value.__module__ == "collections.abc" and name in names.PROTOCOLS:
            if name == "Callable":
                return [self.run("$callable", code).code]
            return [self.run("$protocol", code, text(name)).code]
        if value.__module__ == "numbers":
            return [self.run("$numeric", code, text(name)).code]
        known = self.program.class_code(self, value, node)
        return [f"{code} instanceof {known}"] if known else ["false"]

    def call_type(self, node: ast.Call) -> Js:
        arg = node.args[0] if len(node.args) == 1 else None
        if isinstance(arg, ast.Name) and arg.id == getattr(self, "this", None):
            return Js(f"{self.arg(arg)}.constructor")
        if arg is None or node.keywords:
            return self.refuse(
                node, "type()", "classes are not made at run time", "write the class out"
            )
        self.need("$classText", "$libraryText")
        return self.run("$type", self.arg(arg))

    def visit_Attribute(self, node: ast.Attribute) -> Js:
        subject = type_subject(node.value)
        if node.attr in ("__name__", "__qualname__") and subject is not None:
            self.need("$callableName")
            return self.run("$typename", self.arg(subject), type=STR)
        return super().visit_Attribute(node)

    def visit_Compare(self, node: ast.Compare) -> Js:
        subject = type_subject(node.left)
        if subject is not None and len(node.ops) == 1:
            other = type_subject(node.comparators[0])
            negative = isinstance(node.ops[0], (ast.IsNot, ast.NotEq, ast.NotIn))
            if isinstance(node.ops[0], (ast.In, ast.NotIn)):
                return super().visit_Compare(node)
            left = self.run("$typeOf", self.arg(subject)).code
            right = (
                self.run("$typeOf", self.arg(other)).code
                if other
                else (self.exact_class(node.comparators[0]))
            )
            return Js(f"{left} {'!==' if negative else '==='} {right}", BOOL, EQUAL)
        return super().visit_Compare(node)

    def exact_class(self, node: ast.expr) -> str:
        js = self.expr(node)
        value = js.value
        if isinstance(value, type):
            if value.__module__ == "builtins" and not issubclass(value, BaseException):
                return text(value.__name__)
            return self.program.class_code(self, value, node) or "null"
        return self.tag(js).code


def type_subject(node: ast.expr) -> ast.expr | None:
    """`x` in `type(x)` or `x.__class__`."""
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and (node.func.id == "type" and len(node.args) == 1 and not node.keywords)
    ):
        return node.args[0]
    if isinstance(node, ast.Attribute) and node.attr == "__class__":
        return node.value
    return None
