"""`if`, and what its condition says of the types of variables."""

from __future__ import annotations

import ast

from lite.transpile.assignment import Assignments
from lite.transpile.types import FLOAT, NONE, Type, named


class Branches(Assignments):
    """Both ways of a condition."""

    def visit_If(self, node: ast.If, head: str = "") -> bool:
        test = self.condition(node.test)
        self.emit(f"{head}if ({test.code}) {{")
        before = dict(self.env)
        self.narrow(node.test, True)
        yes = self.branch(node.body)
        self.env = before
        self.narrow(node.test, False)
        no: dict[str, Type] | None = dict(self.env)
        if node.orelse:
            if len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
                self.line = node.orelse[0].lineno
                alive = self.visit_If(node.orelse[0], "} else ")
                no = dict(self.env) if alive else None
                self.env = self.join_env(yes, no)
                return yes is not None or no is not None
            self.emit("} else {")
            no = self.branch(node.orelse)
        self.emit("}")
        self.env = self.join_env(yes, no)
        return yes is not None or no is not None

    def branch(self, nodes: list[ast.stmt]) -> dict[str, Type] | None:
        self.depth += 1
        alive = self.body(nodes)
        self.depth -= 1
        return dict(self.env) if alive else None

    def narrow(self, node: ast.expr, holds: bool) -> None:
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            self.narrow(node.operand, not holds)
        elif isinstance(node, ast.BoolOp):
            if isinstance(node.op, ast.And) == holds:
                for part in node.values:
                    self.narrow(part, holds)
        elif isinstance(node, ast.Compare) and len(node.ops) == 1:
            self.narrow_none(node, holds)
        elif isinstance(node, ast.Name) and holds:
            self.restrict(node.id, None, "None")
        elif holds and isinstance(node, ast.Call) and ast.unparse(node.func) == "isinstance":
            self.narrow_class(node)

    def narrow_none(self, node: ast.Compare, holds: bool) -> None:
        other = node.comparators[0]
        if not (
            isinstance(node.left, ast.Name)
            and isinstance(other, ast.Constant)
            and other.value is None
            and isinstance(node.ops[0], (ast.Is, ast.IsNot))
        ):
            return
        if isinstance(node.ops[0], ast.Is) == holds:
            self.restrict(node.left.id, NONE)
        else:
            self.restrict(node.left.id, None, "None")

    def narrow_class(self, node: ast.Call) -> None:
        if len(node.args) != 2:
            return
        subject, cls = node.args
        if (
            isinstance(subject, ast.Name)
            and isinstance(cls, ast.Name)
            and cls.id in ("str", "float", "bool", "dict")
            and not self.is_local(cls.id)
            and not (cls.id == "str" and self.program.value_enums)
            and not (cls.id == "dict" and self.program.derives)
        ):
            kind = named(cls.id)
            current = self.env.get(subject.id)
            if current is not None and (kind != FLOAT or subject.id not in self.raw):
                self.restrict(subject.id, kind)

    def restrict(self, name: str, kind: Type | None, *gone: str) -> None:
        if any(name in layer for layer in self.inner) or not self.is_local(name):
            return
        current = self.env.get(name)
        if current is None or current.unbound or name in self.scope.rebound:
            return
        self.env[name] = kind if kind else current.without(*gone)
