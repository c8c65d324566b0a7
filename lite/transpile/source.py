"""From a live function or class to its syntax tree."""

from __future__ import annotations

import ast
import inspect
import linecache
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from types import CodeType, FunctionType

from lite.transpile.display import mark_loops
from lite.transpile.scope import FunctionNode, scope_of

TRIES = tuple(getattr(ast, name) for name in ("Try", "TryStar") if hasattr(ast, name))
BLOCKS: tuple[type[ast.Try] | type[ast.With], ...] = (*TRIES, ast.With)
"""Statements that may catch what is raised in them."""
STDLIB = sysconfig.get_path("stdlib")


@dataclass(frozen=True)
class Module:
    """A parsed source file."""

    file: str
    tree: ast.Module
    text: str

    def functions(self, line: int) -> list[FunctionNode]:
        return by_line(self.tree).get(line, [])


@lru_cache(maxsize=256)
def nodes(root: ast.AST) -> tuple[ast.AST, ...]:
    """What ast.walk() gives, which takes most of the time when it is asked again and again."""
    return tuple(ast.walk(root))


def functions(tree: ast.AST) -> Iterator[FunctionNode]:
    for node in nodes(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            yield node


@lru_cache(maxsize=256)
def parents(tree: ast.Module) -> dict[int, ast.AST]:
    """What each node stands in, by the node's identity."""
    return {id(child): node for node in nodes(tree) for child in ast.iter_child_nodes(node)}


@lru_cache(maxsize=256)
def finished(tree: ast.Module) -> frozenset[str]:
    """Functions whose generators end where Python ends them.

    Each use is the head of a loop, which ends them, a call that takes all they give, a variable
    that is seen to hold nothing else, or a part of a generator of which the same is true; or it
    makes a listener of the function.
    """
    found = {n.name for n in functions(tree) if isinstance(n, ast.FunctionDef)}
    found -= {n.attr for n in nodes(tree) if isinstance(n, ast.Attribute)}
    around = parents(tree)
    uses = [n for n in nodes(tree) if isinstance(n, ast.Name) and n.id in found]
    while lost := {n.id for n in uses if n.id in found and not ends(n, around, found)}:
        found -= lost
    return frozenset(found)


@lru_cache(maxsize=256)
def closing(tree: ast.Module) -> frozenset[str]:
    """Generator functions, always ended where they are used, that do something when they end."""
    blocks = (ast.Try, ast.With)
    known = {n.name: n for n in functions(tree) if isinstance(n, ast.FunctionDef)}
    found = {
        name
        for name in finished(tree) & known.keys()
        if any(
            isinstance(n, YIELDS)
            for part in ast.walk(known[name])
            if isinstance(part, blocks)
            for n in ast.walk(part)
        )
    }
    around = parents(tree)
    uses = [n for n in nodes(tree) if isinstance(n, ast.Name) and n.id in known]
    while more := {
        owner.name
        for node in uses
        if node.id in found
        and isinstance(owner := enclosing(node, around), ast.FunctionDef)
        and owner.name not in found
        and is_generator(owner)
    }:
        found |= more
    return frozenset(found)


YIELDS = (ast.Yield, ast.YieldFrom)
NAMED = (ast.Name, ast.Attribute)
TAKERS = {"list", "tuple", "set", "frozenset", "sorted", "sum", "max", "min", "dict"}
"""Built-ins that take all a generator gives."""


def enclosing(node: ast.AST, around: dict[int, ast.AST]) -> ast.AST | None:
    """The function a node stands in."""
    found = around.get(id(node))
    while found is not None and not isinstance(found, FunctionNode | ast.ClassDef):
        found = around.get(id(found))
    return found


def is_generator(fn: ast.AST) -> bool:
    return isinstance(fn, FunctionNode) and scope_of(fn).generator


def ends(node: ast.Name, around: dict[int, ast.AST], found: set[str]) -> bool:
    call = around[id(node)]
    if not isinstance(call, ast.Call):
        return False
    if call.func is not node:
        return any(k.arg == "js" for k in call.keywords)
    user, owner = around[id(call)], enclosing(node, around)
    if owner is not None and is_generator(owner) and getattr(owner, "name", "") not in found:
        return False
    if isinstance(user, ast.For):
        return user.iter is call
    if isinstance(user, ast.YieldFrom):
        return True
    if isinstance(user, ast.comprehension):
        return not isinstance(around[id(user)], ast.GeneratorExp)
    if isinstance(user, ast.Assign) and isinstance(owner, ast.FunctionDef):
        return is_holder(user, owner, around)
    return takes(user)


def takes(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TAKERS


def is_holder(node: ast.Assign, owner: ast.FunctionDef, around: dict[int, ast.AST]) -> bool:
    """`g = numbers()` in a function that lets nobody else have it."""
    target = node.targets[0]
    if len(node.targets) > 1 or not isinstance(target, ast.Name) or is_generator(owner):
        return False
    scope, name = scope_of(owner), target.id
    above: ast.AST = node
    while above is not owner:
        above = around[id(above)]
        if isinstance(above, (ast.For, ast.While)):
            return False
    uses = [
        n
        for n in nodes(owner)
        if isinstance(n, ast.Name) and n.id == name and isinstance(n.ctx, ast.Load)
    ]
    return (
        scope.stores[name] == 1
        and name in scope.locals - scope.captured - set(scope.params)
        and all(keeps(n, around) for n in uses)
        and not is_tried(owner, around)
    )


def is_tried(owner: ast.FunctionDef, around: dict[int, ast.AST]) -> bool:
    """Another function may catch what leaves this one.

    Python ends what its variables hold only after that: a traceback keeps them.
    """
    tree: ast.AST = owner
    while id(tree) in around:
        tree = around[id(tree)]
    used, tried = mentions(tree)
    callers = {owner.name}
    while more := {name for name, found in used.items() if found & callers} - callers:
        callers |= more
    return bool(tried & callers)


@lru_cache(maxsize=256)
def mentions(tree: ast.AST) -> tuple[dict[str, set[str]], set[str]]:
    """What each function mentions, and what the blocks mention that may catch."""
    used = {n.name: mentioned(n) for n in functions(tree) if isinstance(n, ast.FunctionDef)}
    blocks = [n for n in nodes(tree) if isinstance(n, BLOCKS)]
    return used, {name for block in blocks for part in block.body for name in mentioned(part)}


def mentioned(node: ast.AST) -> set[str]:
    """Every name and attribute in a piece of code."""
    parts = ast.walk(node)
    return {n.attr if isinstance(n, ast.Attribute) else n.id for n in parts if isinstance(n, NAMED)}


def keeps(node: ast.Name, around: dict[int, ast.AST]) -> bool:
    """A use of a generator that leaves it where it is."""
    user = around[id(node)]
    if isinstance(user, ast.Attribute):
        return user.attr in ("send", "throw", "close") and isinstance(around[id(user)], ast.Call)
    if isinstance(user, ast.Call):
        called = isinstance(user.func, ast.Name) and user.func.id in {"next", *TAKERS}
        return called and user.args[:1] == [node]
    if isinstance(user, ast.For):
        return user.iter is node
    return isinstance(user, ast.comprehension) and not isinstance(
        around[id(user)], ast.GeneratorExp
    )


def held(tree: ast.Module, owner: ast.AST) -> list[str]:
    """Variables of a function that hold generators with something to do at their end."""
    late, around = closing(tree), parents(tree)
    return [
        node.targets[0].id
        for node in nodes(owner)
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Call)
        and isinstance(node.value.func, ast.Name)
        and node.value.func.id in late
        and enclosing(node, around) is owner
    ]


def first_line(node: FunctionNode | ast.ClassDef) -> int:
    """Where Python says the code starts: at the first decorator."""
    if isinstance(node, ast.Lambda):
        return node.lineno
    return min([node.lineno, *(d.lineno for d in node.decorator_list)])


@lru_cache(maxsize=256)
def by_line(tree: ast.Module) -> dict[int, list[FunctionNode]]:
    """Functions by the line Python says they start at."""
    found: dict[int, list[FunctionNode]] = {}
    for node in functions(tree):
        found.setdefault(first_line(node), []).append(node)
    return found


@lru_cache(maxsize=256)
def classes(tree: ast.Module) -> dict[str, ast.ClassDef]:
    """Classes by name; of several, the last."""
    return {n.name: n for n in nodes(tree) if isinstance(n, ast.ClassDef)}


@lru_cache(maxsize=256)
def parse(file: str, text: str) -> Module:
    return Module(file, mark_loops(Private().visit(ast.parse(text))), text)


class Private(ast.NodeTransformer):
    """Gives names such as `__x` in a class the name of the class, as Python does."""

    def __init__(self) -> None:
        self.owner = ""

    def full(self, name: str) -> str:
        """The name that is meant by one that is written."""
        private = self.owner and name.startswith("__") and not name.endswith("__")
        return f"_{self.owner}{name}" if private else name

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        before, self.owner = self.owner, node.name.lstrip("_")
        node.body = [self.visit(part) for part in node.body]
        self.owner = before
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.written = node.name  # type: ignore[attr-defined]  # for find_function
        node.name = self.full(node.name)
        return self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        node.attr = self.full(node.attr)
        return self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> ast.AST:
        node.id = self.full(node.id)
        return node

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.arg = self.full(node.arg)
        return node


@lru_cache(maxsize=256)
def joined(lines: tuple[str, ...]) -> str:
    return "".join(lines)


def module_of(file: str, namespace: dict[str, object] | None = None) -> Module | None:
    """The parsed file, or None where its text cannot be had."""
    text = joined(tuple(linecache.getlines(file, namespace)))
    try:
        return parse(file, text) if text else None
    except SyntaxError:
        return None


def find_function(fn: FunctionType) -> tuple[Module, FunctionNode] | None:
    """The node a live function was compiled from."""
    code = fn.__code__
    module = module_of(code.co_filename, fn.__globals__)
    if module is None:
        return None
    found = [node for node in module.functions(code.co_firstlineno) if matches(node, code)]
    if len(found) > 1:
        found = [node for node in found if holds(node, code)] or found
    return (module, found[0]) if len(found) == 1 or (found and same(found)) else None


def same(nodes: list[FunctionNode]) -> bool:
    return len({ast.dump(node) for node in nodes}) == 1


def matches(node: FunctionNode, code: CodeType) -> bool:
    name = "<lambda>" if isinstance(node, ast.Lambda) else getattr(node, "written", node.name)
    a = node.args
    args = [x.arg for x in [*a.posonlyargs, *a.args, *a.kwonlyargs]]
    count = code.co_argcount + code.co_kwonlyargcount
    return name == code.co_name and tuple(args) == code.co_varnames[:count]


def holds(node: FunctionNode, code: CodeType) -> bool:
    """Whether all instructions come from inside this node (positions: Python 3.11 on)."""
    if not hasattr(code, "co_positions"):
        return fingerprint(node) == names_of(code)
    body = node.body if isinstance(node, ast.Lambda) else node
    end = (body.end_lineno or body.lineno, body.end_col_offset or 0)
    start = (body.lineno, body.col_offset)
    seen = [(a, c, b, d) for a, b, c, d in code.co_positions() if a and c is not None]
    inside = [p for p in seen if (p[1], p[3]) != (0, 0)]
    return all(start <= (a, c) and (b or 0, d or 0) <= end for a, c, b, d in inside)


def fingerprint(node: FunctionNode) -> tuple[object, ...]:
    compiled = compile(ast.Expression(node), "", "eval") if isinstance(node, ast.Lambda) else None
    inner = [c for c in compiled.co_consts if isinstance(c, CodeType)] if compiled else []
    return names_of(inner[0]) if inner else ()


def names_of(code: CodeType) -> tuple[object, ...]:
    consts = [c for c in code.co_consts if not isinstance(c, CodeType)]
    return (*sorted({*code.co_names, *code.co_freevars}), *map(repr, consts))


def find_class(cls: type) -> tuple[Module, ast.ClassDef] | None:
    """The node a live class was compiled from, by its qualified name."""
    owner = sys.modules.get(cls.__module__)
    file = getattr(owner, "__file__", None)
    for value in vars(cls).values() if file is None else ():
        raw = getattr(value, "__func__", getattr(value, "fget", value))
        if isinstance(raw, FunctionType) and raw.__module__ == cls.__module__:
            file = raw.__code__.co_filename
    module = module_of(file) if file else None
    if module is None:
        return None
    name = cls.__qualname__.split(".")[-1]
    found = classes(module.tree).get(name)
    return (module, found) if found else None


def slots_of(cls: type) -> set[str]:
    """The attributes for which a class, or one above it, has a slot."""
    return {n for c in cls.__mro__ for n, v in vars(c).items() if inspect.ismemberdescriptor(v)}


def decorator_name(node: ast.expr) -> str:
    if isinstance(node, ast.Call):
        node = node.func
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "?")


def stdlib(fn: FunctionType) -> bool:
    """Whether a function came with Python."""
    file = fn.__code__.co_filename
    return file.startswith((STDLIB, "<frozen")) and "site-packages" not in file
