"""Statements: one method per kind."""

from __future__ import annotations

import ast
import re

from lite.transpile.context import Contexts
from lite.transpile.types import LIST, NONE, Type
from lite.transpile.writer import ARROW, Missing


class Statements(Contexts):
    """Everything inside a function body."""

    def body(self, nodes: list[ast.stmt]) -> bool:
        """Write statements; whether control reaches the end."""
        alive = True
        for node in nodes:
            if not alive:
                break  # Python never gets there either
            self.line = node.lineno
            alive = self.statement(node)
        return alive

    def statement(self, node: ast.stmt) -> bool:
        visit = getattr(self, f"visit_{type(node).__name__}", None)
        if visit is None:
            self.refuse(
                node, type(node).__name__, "it has no JavaScript form", "write it another way"
            )
            return True
        return visit(node) is not False

    def visit_Expr(self, node: ast.Expr) -> None:
        if isinstance(node.value, ast.Constant):
            return
        if isinstance(node.value, ast.Call):
            plain = self.plain_call(node.value)
            if plain:
                self.emit(plain)
                return
        js = self.expr(node.value)
        code = self.tag(js).code
        if re.match(r"[{]|function\b|class\b|let\b", code):
            code = f"({code})"
        self.emit(f"{code};")

    def plain_call(self, node: ast.Call) -> str | None:
        """`xs.append(x)` on a list, as a person would write it."""
        func = node.func
        if (
            isinstance(func, ast.Attribute)
            and func.attr == "append"
            and len(node.args) == 1
            and (isinstance(func.value, ast.Name) and not node.keywords)
        ):
            owner = self.expr(func.value)
            if owner.type == LIST and isinstance(owner.value, Missing):
                self.may_cycle(func, self.expr(node.args[0]))
                return f"{owner.within(20)}.push({self.items(node.args)});"
        return None

    def visit_Pass(self, node: ast.Pass) -> None:
        return None

    def visit_Return(self, node: ast.Return) -> bool:
        if node.value is None:
            self.emit("return null;")
        else:
            js = self.expr(node.value)
            self.emit(f"return {self.tag(js).within(ARROW)};")
        self.returned(NONE if node.value is None else js.type)
        return False

    def returned(self, kind: Type) -> None:
        """What a `return` adds to the function's type."""

    # Names

    def visit_Global(self, node: ast.Global) -> None:
        return None

    def visit_Nonlocal(self, node: ast.Nonlocal) -> None:
        return None

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            self.import_name(
                node,
                alias.asname or alias.name.split(".")[0],
                alias.name if alias.asname else alias.name.split(".")[0],
                None,
            )

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            self.import_name(node, alias.asname or alias.name, node.module or "", alias.name)

    def import_name(self, node: ast.stmt, bound: str, module: str, name: str | None) -> None:
        value = self.program.imported(self, node, module, name)
        again = sum(imports(n, bound, module, name) for n in ast.walk(self.node))
        if self.scope.stores[bound] > max(1, again) or bound in self.scope.rebound:
            self.refuse(node, f"import of {bound}", "the name is also assigned", "use another name")
        self.imports[bound] = value

    # Functions inside

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self.inner_def(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self.refuse(node, "async def", "a listener with js=True is not async", "use def")

    def inner_def(self, node: ast.FunctionDef) -> None:
        raise NotImplementedError


def imports(node: ast.AST, bound: str, module: str, name: str | None) -> int:
    """How often a statement binds a name to the same thing of a module."""
    if isinstance(node, ast.Import):
        return sum(
            name is None
            and (alias.asname or alias.name.split(".")[0]) == bound
            and module == (alias.name if alias.asname else alias.name.split(".")[0])
            for alias in node.names
        )
    if isinstance(node, ast.ImportFrom):
        return sum(
            (alias.asname or alias.name) == bound and (node.module, alias.name) == (module, name)
            for alias in node.names
        )
    return 0
