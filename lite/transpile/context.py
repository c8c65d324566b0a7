"""`with`: context managers are entered and left."""

from __future__ import annotations

import ast

from lite.transpile.exception import Exceptions
from lite.transpile.scope import assigned


class Contexts(Exceptions):
    """Blocks that a context manager guards."""

    def visit_With(self, node: ast.With) -> bool:
        if self.may_be_dropped(node.body):
            self.refuse(
                node,
                "yield inside with",
                "the block may never be left in JavaScript",
                "yield after the block",
            )
        before = self.paused
        if self.scope.generator and not self.managing() and not before:
            self.paused = self.temp()
        alive = self.with_items(node, list(node.items))
        self.paused = before
        return alive

    def with_items(self, node: ast.With, items: list[ast.withitem]) -> bool:
        if not items:
            return self.body(node.body)
        item, *rest = items
        manager, error, left = self.fresh("manager"), self.fresh("error"), self.fresh("left")
        entry = dict(self.env)
        self.emit(f"const {manager} = {self.arg(item.context_expr)};")
        entered = self.run("$enter", manager)
        if item.optional_vars is not None:
            self.store(item.optional_vars, entered)
        else:
            self.emit(f"{entered.code};")
        self.emit(f"let {left} = false;")
        self.emit("try {")
        self.depth += 1
        alive = self.with_items(node, rest)
        inside = dict(self.env)
        self.depth -= 1
        self.emit(f"}} catch ({error}) {{")
        self.need("$leave", "$leaveFailed")
        self.emit(f"  {left} = true;")
        self.emit(f"  if (!$leaveFailed({manager}, {error})) throw {error};")
        self.emit("} finally {")
        how = f", {self.paused}" if self.paused else ""
        self.emit(f"  if (!{left}) $leave({manager}{how});")
        self.emit("}")
        self.env = self.join_env(
            inside if alive else None, self.after_failure(entry, assigned(node.body))
        )
        return True

    def visit_AsyncWith(self, node: ast.AsyncWith) -> None:
        self.refuse(node, "async with", "a listener with js=True is not async", "use with")
