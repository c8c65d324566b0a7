"""Variables of the module, or of a function around, that change while the script runs."""

from __future__ import annotations

import ast
import builtins
import functools
from collections.abc import Iterable
from dataclasses import dataclass
from types import CellType, FunctionType

from lite.transpile import constant, names, source
from lite.transpile.ledger import Ledger
from lite.transpile.problem import Problem
from lite.transpile.writer import MISSING, Js, Missing, Writer, text


@dataclass
class State:
    """A module's name whose value changes while the script runs."""

    name: str
    file: str
    node: ast.AST
    writers: set[int]
    """First lines of the functions that change it."""


class States(Ledger):
    """The part of a program that knows live names, and who changes what they stand for."""

    def live(self, writer: Writer, name: str, node: ast.AST) -> Js:
        """What a name stands for that no transpiled function binds."""
        root = top(writer)
        fn = root.function
        if fn is not None:
            cells = cells_of(fn)
            if name in cells:
                return self.live_cell(writer, name, cells[name], node)
            if name in fn.__globals__:
                return self.live_global(writer, name, fn.__globals__[name], node)
        value = getattr(builtins, name, MISSING)
        if isinstance(value, Missing):
            return writer.run("$undefined", text(name))
        return self.program.static(writer, value, node, name)

    def live_cell(self, writer: Writer, name: str, cell: CellType, node: ast.AST) -> Js:
        try:
            value = cell.cell_contents
        except ValueError:
            return writer.refuse(node, name, "it has no value yet", "assign it first")
        return self.rebound(writer, name, value, node, "nonlocal")

    def live_global(self, writer: Writer, name: str, value: object, node: ast.AST) -> Js:
        return self.rebound(writer, name, value, node, "global")

    def rebound(self, writer: Writer, name: str, value: object, node: ast.AST, word: str) -> Js:
        """A variable where functions rebind it by that statement, else its value."""
        lines = self.rebinders(writer.file, name, word)
        if lines:
            self.keep_state(writer.file, name, node, lines)
            return Js(self.state_name(writer, name, value, node))
        return self.module_value(writer, name, value, node)

    def module_value(self, writer: Writer, name: str, value: object, node: ast.AST) -> Js:
        if constant.mutable(value):
            mutators = mutators_of(self.modules[writer.file].tree, name)
            if mutators:
                self.keep_state(writer.file, name, node, mutators)
        return self.program.static(writer, value, node, name)

    # What changes

    def state(self, writer: Writer, name: str, node: ast.AST) -> str:
        """The variable behind `global name`."""
        root = top(writer)
        self.pure = False
        value: object = None
        if root.function is not None:
            cells = cells_of(root.function)
            if name in cells:
                value = cells[name].cell_contents
            else:
                value = root.function.__globals__.get(name, MISSING)
        word = "global" if name in writer.scope.globals else "nonlocal"
        lines = self.rebinders(writer.file, name, word)
        self.keep_state(writer.file, name, node, lines)
        return self.state_name(writer, name, value, node)

    def state_name(self, writer: Writer, name: str, value: object, node: ast.AST) -> str:
        key = (writer.file, name)
        if key not in self.state_names:
            self.state_names[key] = self.name(f"{name}$state")
            initial = "undefined"
            if not isinstance(value, Missing):
                initial = writer.tag(self.program.static(writer, value, node, name)).code
            self.value(f"let {self.state_names[key]} = {initial};", writer)
        return self.state_names[key]

    def keep_state(self, file: str, name: str, node: ast.AST, writers: set[int]) -> None:
        self.pure = False  # Python has a copy of its own, which must change as well
        self.states.setdefault((file, name), State(name, file, node, writers))

    def rebinders(self, file: str, name: str, word: str) -> set[int]:
        return rebinders_of(self.modules[file].tree, name, word)

    def note_write(self, writer: Writer, name: str, node: ast.AST) -> None:
        if not writer.is_local(name) and (writer.outer is None or not in_outer(writer, name)):
            self.pure = False

    def check_states(self) -> None:
        """Every writer of a kept state must be in the script."""
        self.check_attributes()
        for state in self.states.values():
            missing = {line for line in state.writers if (state.file, line) not in self.compiled}
            if missing:
                line = getattr(state.node, "lineno", 1)
                self.problem(
                    Problem(
                        state.file,
                        line,
                        getattr(state.node, "col_offset", 0) + 1,
                        f"module variable {state.name}",
                        f"it is also changed by Python code at line {min(missing)}",
                        "pass it as an input, or keep it in gr.State",
                    )
                )


def top(writer: Writer) -> Writer:
    while writer.outer is not None:
        writer = writer.outer
    return writer


def cells_of(fn: FunctionType) -> dict[str, CellType]:
    """The variables of functions around that a function uses."""
    return dict(zip(fn.__code__.co_freevars, fn.__closure__ or (), strict=False))


def in_outer(writer: Writer, name: str) -> bool:
    frame = writer.outer
    while frame is not None:
        if frame.is_local(name):
            return True
        frame = frame.outer
    return False


@functools.lru_cache(maxsize=256)
def writers_in(tree: ast.Module) -> dict[tuple[str, str], set[int]]:
    """Who changes what: ("global" | "nonlocal" | "in place", name) → functions' first lines."""
    found: dict[tuple[str, str], set[int]] = {}
    early = decorators_in(tree)
    for fn in source.functions(tree):
        if fn in early:
            continue
        line, inside = source.first_line(fn), list(own_nodes(fn))
        bound = {
            n.id for n in inside if isinstance(n, ast.Name) and not isinstance(n.ctx, ast.Load)
        }
        bound |= {a.arg for a in ast.walk(fn.args) if isinstance(a, ast.arg)}
        for node in inside:
            if isinstance(node, (ast.Global, ast.Nonlocal)):
                word = "global" if isinstance(node, ast.Global) else "nonlocal"
                for name in node.names:
                    found.setdefault((word, name), set()).add(line)
            changed = changes(node)
            if changed and changed not in bound:
                found.setdefault(("in place", changed), set()).add(line)
    return found


def decorators_in(tree: ast.Module) -> set[ast.AST]:
    """Functions that run only while the module is imported, because they decorate others.

    Of `@register("x")` that is `register` and the function it returns; what a decorator puts in the
    place of a function runs later.
    """
    parts = [n for n in tree.body if isinstance(n, (ast.FunctionDef, ast.ClassDef))]
    decorators = [d for part in parts for d in part.decorator_list]
    inside = {id(n) for d in decorators for n in ast.walk(d)}
    elsewhere = {
        n.id for n in source.nodes(tree) if isinstance(n, ast.Name) and id(n) not in inside
    }  # fmt: skip
    plain = {d.id for d in decorators if isinstance(d, ast.Name)}
    called = {
        d.func.id for d in decorators if isinstance(d, ast.Call) and isinstance(d.func, ast.Name)
    }
    found: set[ast.AST] = set()
    for fn in parts:
        if isinstance(fn, ast.ClassDef) or fn.name not in (plain | called) - elsewhere:
            continue
        found.add(fn)
        if fn.name not in plain:
            given = {
                n.value.id
                for n in fn.body
                if isinstance(n, ast.Return) and isinstance(n.value, ast.Name)
            }
            found |= {n for n in fn.body if isinstance(n, ast.FunctionDef) and n.name in given}
    return found


def rebinders_of(tree: ast.Module, name: str, word: str) -> set[int]:
    """First lines of the functions that assign a name of the module (or of a function around)."""
    return writers_in(tree).get((word, name), set())


def mutators_of(tree: ast.Module, name: str) -> set[int]:
    """First lines of the functions that change a module's container in place."""
    return writers_in(tree).get(("in place", name), set())


def own_nodes(fn: ast.AST) -> Iterable[ast.AST]:
    """The nodes of a function, not those of functions inside."""
    for node in ast.iter_child_nodes(fn):
        yield node
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            yield from own_nodes(node)


def changes(node: ast.AST) -> str:
    """The name whose value a node changes in place."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return root_of(node.func.value) if node.func.attr in names.PURE_MUTATORS else ""
    if isinstance(node, (ast.Subscript, ast.Attribute)) and not isinstance(node.ctx, ast.Load):
        return root_of(node.value)
    return ""


def root_of(node: ast.expr) -> str:
    while isinstance(node, (ast.Subscript, ast.Attribute)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""
