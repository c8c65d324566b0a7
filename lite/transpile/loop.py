"""`for` and `while`."""

from __future__ import annotations

import ast
from collections.abc import Callable

from lite.transpile.branch import Branches
from lite.transpile.scope import assigned, uses
from lite.transpile.types import ANY, LIST, UNBOUND, Type, integer, join, widen
from lite.transpile.writer import ARROW, Js


class Loops(Branches):
    """Loops, written until the types at their head no longer change."""

    def visit_While(self, node: ast.While) -> bool:
        return self.loop(node, lambda: self.while_head(node))

    def while_head(self, node: ast.While) -> str:
        test = self.condition(node.test)
        return f"while ({test.code}) {{"

    def visit_For(self, node: ast.For) -> bool:
        name = self.bound_name(node)
        kind = self.env.get(name)
        alive = self.loop(node, lambda: self.for_head(node))
        if kind is not None:
            self.env[name] = kind
        return alive

    def visit_AsyncFor(self, node: ast.AsyncFor) -> None:
        self.refuse(node, "async for", "a listener with js=True is not async", "use for")

    def bound_name(self, node: ast.For) -> str:
        """The variable n of `for … in range(n)`, which is more than 0 inside."""
        args = self.as_range(node.iter) or []
        if len(args) != 1 or not isinstance(args[0], ast.Name):
            return ""
        name = args[0].id
        fixed = name not in assigned([*node.body, ast.Expr(node.target)])
        return name if fixed and name not in self.scope.captured else ""

    def loop(self, node: ast.While | ast.For, head: Callable[[], str]) -> bool:
        """Write a loop until the types at its head no longer change."""
        mark = (len(self.lines), len(self.hoisted), self.temps, set(self.declared))
        entry = dict(self.env)
        flag = self.fresh("done") if node.orelse else ""
        for _ in range(8):
            self.env = dict(entry)
            out = self.loop_once(node, head, flag)
            start = {k: widen(v, out.get(k, v)) for k, v in entry.items()}
            for k, v in out.items():
                start.setdefault(k, join(UNBOUND, v))
            if start == entry:
                break
            entry = start
            del self.lines[mark[0] :]
            del self.hoisted[mark[1] :]
            self.declared = set(mark[3])
        return self.loop_end(node, entry, flag)

    def loop_once(
        self, node: ast.While | ast.For, head: Callable[[], str], flag: str
    ) -> dict[str, Type]:
        self.line = node.lineno
        self.breaks.append([])
        self.continues.append([])
        if flag:
            self.emit(f"let {flag} = true;")
        self.flags.append(flag)
        prefix: list[str] = []
        self.prefix = prefix
        code = head()
        for line in prefix:
            self.emit(line)
        self.emit(code)
        inner = self.first_lines
        self.first_lines = []
        self.depth += 1
        for line in inner:
            self.emit(line)
        if isinstance(node, ast.For):
            self.take_target(node)
        else:
            self.narrow(node.test, True)
        alive = self.body(node.body)
        self.depth -= 1
        self.emit("}")
        self.flags.pop()
        ends = self.continues.pop()
        return self.join_env(dict(self.env) if alive else None, *ends) if alive or ends else {}

    def loop_end(self, node: ast.While | ast.For, entry: dict[str, Type], flag: str) -> bool:
        breaks = self.breaks.pop()
        while len(self.breaks) > len(self.continues):
            breaks = breaks + self.breaks.pop()
        normal: dict[str, Type] | None = dict(entry)
        endless = (
            isinstance(node, ast.While)
            and isinstance(node.test, ast.Constant)
            and bool(node.test.value)
        )
        if endless:
            normal = None
        else:
            self.env = dict(entry)
            if isinstance(node, ast.While):
                self.narrow(node.test, False)
            normal = dict(self.env)
            if node.orelse:
                self.emit(f"if ({flag}) {{")
                normal = self.branch(node.orelse)
                self.emit("}")
        self.env = self.join_env(normal, *breaks)
        return normal is not None or bool(breaks)

    def visit_Break(self, node: ast.Break) -> bool:
        self.breaks[-1].append(dict(self.env))
        if self.flags[-1]:
            self.emit(f"{self.flags[-1]} = false;")
        self.emit("break;")
        return False

    def visit_Continue(self, node: ast.Continue) -> bool:
        self.continues[-1].append(dict(self.env))
        self.emit("continue;")
        return False

    # The head of `for`

    def for_head(self, node: ast.For) -> str:
        ranged = self.as_range(node.iter)
        if ranged and isinstance(node.target, ast.Name) and self.is_local(node.target.id):
            return self.range_loop(node, node.target.id, ranged)
        iterable = self.expr(node.iter)
        if iterable.type == LIST or self.ended_by_loop(node.iter):
            code = self.tag(iterable).code
        else:
            code = self.run("$iter", self.tag(iterable).within(ARROW)).code
        self.loop_target = None
        if isinstance(node.target, ast.Name) and self.private(node, node.target.id):
            self.declared.add(node.target.id)
            return f"for ({self.word(node)} {self.js_name(node.target.id)} of {code}) {{"
        self.loop_target = self.fresh("item")
        return f"for (const {self.loop_target} of {code}) {{"

    def range_loop(self, node: ast.For, name: str, args: list[ast.expr]) -> str:
        changed = name in assigned(node.body)
        private = self.private(node, name) and not changed
        js = self.js_name(name) if private else self.fresh("i")
        head, kind = self.counted(js, args, "let ")
        bound = self.bound_name(node)
        if bound in self.env and self.env[bound].bounded:
            self.env[bound] = integer(max(1, self.env[bound].low), max(1, self.env[bound].high))
        self.counting = True
        self.loop_target = None
        if private:
            self.declared.add(name)
        else:
            self.first_lines = [f"{self.js_name(name)} = {js};"]
        self.note_loop(name, kind)
        return f"{head} {{"

    def private(self, node: ast.For, name: str) -> bool:
        """The loop variable is used nowhere but in the loop, and by no inner function."""
        scope = self.scope
        if name in scope.captured or name in scope.params or not self.is_local(name):
            return False
        return uses(node.body, name) + 1 == scope.loads[name] + scope.stores[name]  # 1: the head

    def word(self, node: ast.For) -> str:
        assert isinstance(node.target, ast.Name)
        return "let" if node.target.id in assigned(node.body) else "const"

    def take_target(self, node: ast.For) -> None:
        if self.loop_target is not None:
            self.store(node.target, Js(self.loop_target))
        elif isinstance(node.target, ast.Name) and not self.counting:
            self.note_loop(node.target.id, ANY)
        self.counting = False
        self.loop_target = None

    def note_loop(self, name: str, kind: Type) -> None:
        self.stored[name] = join(self.stored[name], kind) if name in self.stored else kind
        self.env[name] = kind
