"""Exceptions: `raise`, `assert` and `try` with its handlers."""

from __future__ import annotations

import ast
import re

from lite.transpile import source
from lite.transpile.loop import Loops
from lite.transpile.scope import assigned
from lite.transpile.types import ANY, FLOAT, UNBOUND, Type, join
from lite.transpile.writer import Js

ENDING = re.compile("GeneratorExit|BaseException")


class Exceptions(Loops):
    """Raising and catching."""

    def visit_Raise(self, node: ast.Raise) -> bool:
        if node.exc is None:
            caught = self.handlers[-1] if self.handlers else ""
            if not caught:
                self.refuse(
                    node, "raise", "no exception is being handled here", "name the exception"
                )
            self.emit(f"throw {caught or 'null'};")
            return False
        js = self.expr(node.exc)
        code = self.tag(js).code
        if node.cause is not None:
            self.emit(f"{self.run('$raise', code, self.arg(node.cause)).code};")
            return False
        if code.startswith(("new $", "$new(")):
            self.emit(f"throw {code};")
        else:
            self.emit(f"{self.run('$raise', code).code};")
        return False

    def visit_Assert(self, node: ast.Assert) -> None:
        self.need("$AssertionError")
        message = self.arg(node.msg) if node.msg else ""
        test = self.condition(node.test)
        self.emit(f"if ({self.negated(test).code}) throw new $AssertionError({message});")
        self.narrow(node.test, True)

    def visit_Try(self, node: ast.Try) -> bool:
        yields = self.may_be_dropped(node.body)
        late = [h for h in node.handlers if not h.type or ENDING.search(ast.unparse(h.type))]
        if yields and late:
            self.refuse(
                late[0],
                "yield inside try … except GeneratorExit",
                "Python may run this part when the generator is dropped",
                "catch Exception",
            )
        if yields and node.finalbody:
            self.refuse(
                node,
                "yield inside try … finally",
                "Python may run the finally part when the generator is dropped",
                "yield after the try",
            )
        changed = assigned(node.body)
        entry = dict(self.env)
        flag = self.fresh("fine") if node.orelse and node.handlers else ""
        if flag:
            self.emit(f"let {flag} = false;")
        if node.finalbody and flag:
            self.emit("try {")
            self.depth += 1
        self.emit("try {")
        normal = self.try_body(node, flag)
        after = self.after_failure(entry, changed)
        catch = self.catch if isinstance(node, ast.Try) else self.catch_groups
        ends = catch(node, after) if node.handlers else []
        alive = normal is not None
        if flag:
            self.emit("}")
            normal = self.otherwise(node, normal, flag)
            if node.finalbody:
                self.depth -= 1
        if not node.finalbody:
            if not flag:
                self.emit("}")
            self.env = self.join_env(normal, *ends)
            return normal is not None or any(e is not None for e in ends)
        states = [normal, *ends]
        self.env = self.join_env(
            *states,
            self.after_failure(
                entry,
                assigned([*node.body, *node.orelse])
                | {n for h in node.handlers for n in assigned(h.body)},
            ),
        )
        self.emit("} finally {")
        self.depth += 1
        last = self.body(node.finalbody)
        self.depth -= 1
        self.emit("}")
        if any(s is not None for s in states):
            ended = assigned(node.finalbody)
            final = dict(self.env)
            self.env = self.join_env(*states)
            for name in ended & set(final):
                self.env[name] = final[name]
        return last and (alive or normal is not None or any(e is not None for e in ends))

    def visit_TryStar(self, node: ast.Try) -> bool:
        return self.visit_Try(node)

    def may_be_dropped(self, body: list[ast.stmt]) -> bool:
        """This generator may wait in these statements for ever, and Python then ends it."""
        yields = (ast.Yield, ast.YieldFrom)
        inside = (n for part in body for n in ast.walk(part))
        return not self.surely_ends() and any(isinstance(n, yields) for n in inside)

    def surely_ends(self) -> bool:
        """The generators of this function are run to their end, or closed where Python does."""
        name = getattr(self.node, "name", "")
        found = source.module_of(self.file)
        plain = not self.owner and not getattr(self.node, "decorator_list", ())
        known = found is not None and name in source.finished(found.tree)
        return self.managing() or (plain and known)

    def managing(self) -> bool:
        """This generator is a context manager: `with` always runs it to its end."""
        return any(
            ast.unparse(d).split(".")[-1] == "contextmanager"
            for d in getattr(self.node, "decorator_list", ())
        )

    def try_body(self, node: ast.Try, flag: str) -> dict[str, Type] | None:
        self.depth += 1
        alive = self.body(node.body)
        if alive and flag:
            self.emit(f"{flag} = true;")
        self.depth -= 1
        return dict(self.env) if alive else None

    def otherwise(
        self, node: ast.Try, normal: dict[str, Type] | None, flag: str
    ) -> dict[str, Type] | None:
        if normal is None:
            return None
        self.env = dict(normal)
        self.emit(f"if ({flag}) {{")
        normal = self.branch(node.orelse)
        self.emit("}")
        return normal

    def after_failure(self, entry: dict[str, Type], changed: set[str]) -> dict[str, Type]:
        """What is known in a handler: assignments may or may not have happened."""
        out = dict(entry)
        for name in changed & self.scope.locals:
            now = entry.get(name, UNBOUND)
            later = self.stored.get(name, ANY)
            out[name] = join(now, ANY if name not in self.raw else later)
            if name in self.raw:
                out[name] = join(now, FLOAT)
        return out

    # Handlers

    def catch(self, node: ast.Try, entry: dict[str, Type]) -> list[dict[str, Type] | None]:
        caught = self.fresh("error")
        self.emit(f"}} catch ({caught}$) {{")
        self.depth += 1
        self.need("$caught")
        self.emit(f"const {caught} = $caught({caught}$);")
        if self.paused:
            self.emit(f"{self.paused} = false;")
        ends: list[dict[str, Type] | None] = []
        word = "if"
        for handler in node.handlers:
            self.env = dict(entry)
            self.line = handler.lineno
            test = self.handler_test(handler, caught)
            self.emit(f"{word} ({test}) {{")
            word = "} else if"
            self.depth += 1
            ends.append(self.handle(handler, caught))
            self.depth -= 1
        self.emit(f"}} else throw {caught};")
        self.depth -= 1
        return ends

    def catch_groups(self, node: ast.Try, entry: dict[str, Type]) -> list[dict[str, Type] | None]:
        """`except*`: every handler may take a part of a group."""
        caught, stars = self.fresh("error"), self.fresh("stars")
        self.emit(f"}} catch ({caught}$) {{")
        self.depth += 1
        self.need("$caught")
        self.emit(f"const {stars} = {self.run('$stars', f'$caught({caught}$)').code};")
        for handler in node.handlers:
            self.env = dict(entry)
            self.line = handler.lineno
            self.emit(f"if ({stars}.take((x$) => {self.handler_test(handler, 'x$')})) {{")
            self.depth += 1
            self.emit("try {")
            self.depth += 1
            end = self.handle(handler, f"{stars}.taken", "")
            self.depth -= 1
            self.emit(f"}} catch (failed$) {{ {stars}.raised.push($caught(failed$)); }}")
            self.depth -= 1
            self.emit("}")
            entry = self.join_env(entry, end, self.after_failure(entry, assigned(handler.body)))
        self.emit(f"{stars}.end();")
        self.depth -= 1
        return [entry]

    def handle(
        self, handler: ast.ExceptHandler, caught: str, again: str | None = None
    ) -> dict[str, Type] | None:
        """The body of a handler; `again` is what a bare `raise` in it throws."""
        if handler.name:
            self.assign(handler.name, Js(caught))
        self.handlers.append(caught if again is None else again)
        found = source.module_of(self.file)
        chained = again is None and (found is None or "__context__" in found.text)
        if chained:
            self.emit("try {")
            self.depth += 1
        alive = self.body(handler.body)
        if chained:
            self.need("$chained", "$caught")
            self.depth -= 1
            self.emit(f"}} catch (later$) {{ throw $chained($caught(later$), {caught}); }}")
        self.handlers.pop()
        if alive and handler.name:
            self.emit(f"{self.js_name(handler.name)} = undefined;")
        if handler.name:
            self.env[handler.name] = UNBOUND
        return dict(self.env) if alive else None

    def handler_test(self, handler: ast.ExceptHandler, caught: str) -> str:
        if handler.type is None:
            return self.run("$python", caught).code
        nodes = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
        tests = []
        for node in nodes:
            js = self.expr(node)
            if isinstance(js.value, tuple):
                codes = [
                    self.program.class_code(self, v, node) for v in js.value if isinstance(v, type)
                ]
                tests += [f"{caught} instanceof {c}" for c in codes if c]
            elif isinstance(js.value, type):
                code = self.program.class_code(self, js.value, node)
                tests.append(f"{caught} instanceof {code}" if code else "false")
            else:
                tests.append(self.run("$isinstance", caught, self.tag(js).code).code)
        return " || ".join(tests)
