"""Which names a function binds, which ones inner functions share."""

from __future__ import annotations

import ast
from collections import Counter
from dataclasses import dataclass, field

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


@dataclass
class Scope:
    """The names of one function body."""

    stores: Counter[str] = field(default_factory=Counter)
    loads: Counter[str] = field(default_factory=Counter)
    globals: set[str] = field(default_factory=set)
    nonlocals: set[str] = field(default_factory=set)
    captured: set[str] = field(default_factory=set)
    """Names that functions inside read or write."""
    rebound: set[str] = field(default_factory=set)
    """Names that functions inside assign, by `nonlocal`."""
    functions: Counter[str] = field(default_factory=Counter)
    """Names bound by `def` or `class`."""
    params: list[str] = field(default_factory=list)
    generator: bool = False

    @property
    def locals(self) -> set[str]:
        return (set(self.stores) | set(self.params)) - self.globals - self.nonlocals


def parameters(arguments: ast.arguments) -> list[ast.arg]:
    """All parameters: positional, keyword-only, then the two starred ones."""
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    return every + [a for a in (arguments.kwarg, arguments.vararg) if a]


def defaults(arguments: ast.arguments) -> list[tuple[ast.arg, ast.expr]]:
    """The parameters that have a default, each with it."""
    positional = [*arguments.posonlyargs, *arguments.args]
    last = positional[len(positional) - len(arguments.defaults) :]
    named = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    return [*zip(last, arguments.defaults, strict=True), *((a, d) for a, d in named if d)]


def scope_of(node: FunctionNode | ast.ClassDef) -> Scope:
    """Analyse a function; inner functions only for what they share with it."""
    scope = Scope()
    body: list[ast.AST] = []
    if isinstance(node, ast.Lambda):
        body.append(node.body)
    else:
        body.extend(node.body)
    if not isinstance(node, ast.ClassDef):
        scope.params = [a.arg for a in parameters(node.args)]
    for part in body:
        Names(scope).visit(part)
    return scope


def free_names(scope: Scope) -> set[str]:
    """Names used in a function that it does not bind."""
    used = set(scope.loads) | scope.captured | scope.nonlocals
    return used - scope.locals - scope.globals


def uses(nodes: list[ast.stmt], name: str) -> int:
    """How often some statements of a function name one of its variables."""
    scope = Scope()
    for node in nodes:
        Names(scope).visit(node)
    return scope.loads[name] + scope.stores[name]


class Names(ast.NodeVisitor):
    """Fills a scope from the statements of one function."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load):
            self.scope.loads[node.id] += 1
        else:
            self.scope.stores[node.id] += 1

    def visit_Global(self, node: ast.Global) -> None:
        self.scope.globals.update(node.names)

    def visit_Nonlocal(self, node: ast.Nonlocal) -> None:
        self.scope.nonlocals.update(node.names)

    def visit_Yield(self, node: ast.Yield) -> None:
        self.scope.generator = True
        self.generic_visit(node)

    def visit_YieldFrom(self, node: ast.YieldFrom) -> None:
        self.scope.generator = True
        self.generic_visit(node)

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        if node.name:
            self.scope.stores[node.name] += 1
        self.generic_visit(node)

    def visit_MatchAs(self, node: ast.MatchAs) -> None:
        if node.name:
            self.scope.stores[node.name] += 1
        self.generic_visit(node)

    def visit_MatchStar(self, node: ast.MatchStar) -> None:
        if node.name:
            self.scope.stores[node.name] += 1

    def visit_MatchMapping(self, node: ast.MatchMapping) -> None:
        if node.rest:
            self.scope.stores[node.rest] += 1
        self.generic_visit(node)

    def visit_alias(self, node: ast.alias) -> None:
        self.scope.stores[(node.asname or node.name).split(".")[0]] += 1

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        if isinstance(node.target, ast.Name):
            self.scope.loads[node.target.id] += 1
        self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self.visit(node.target)
        if node.value:
            self.visit(node.value)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self.scope.stores[node.name] += 1
        self.scope.functions[node.name] += 1
        for decorator in node.decorator_list:
            self.visit(decorator)
        self.inner(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self.scope.stores[node.name] += 1
        self.inner(node)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self.inner(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.scope.stores[node.name] += 1
        self.scope.functions[node.name] += 1
        for part in [*node.decorator_list, *node.bases]:
            self.visit(part)
        inside = scope_of(node)
        self.share(free_names(inside) | (inside.captured - inside.globals), set())

    def inner(self, node: FunctionNode) -> None:
        for default in [*node.args.defaults, *node.args.kw_defaults]:
            if default:
                self.visit(default)
        scope = scope_of(node)
        self.share(free_names(scope), scope.nonlocals)

    def share(self, names: set[str], rebound: set[str]) -> None:
        self.scope.captured |= names
        self.scope.rebound |= rebound

    def visit_ListComp(self, node: ast.ListComp) -> None:
        self.comprehension(node, [node.elt])

    def visit_SetComp(self, node: ast.SetComp) -> None:
        self.comprehension(node, [node.elt])

    def visit_GeneratorExp(self, node: ast.GeneratorExp) -> None:
        self.comprehension(node, [node.elt], lazy=True)

    def visit_DictComp(self, node: ast.DictComp) -> None:
        self.comprehension(node, [node.key, node.value])

    def comprehension(self, node: Comprehension, parts: list[ast.expr], lazy: bool = False) -> None:
        self.visit(node.generators[0].iter)
        inside = Scope()
        names = Names(inside)
        for i, clause in enumerate(node.generators):
            if i:
                names.visit(clause.iter)
            names.visit(clause.target)
            for test in clause.ifs:
                names.visit(test)
        for part in parts:
            names.visit(part)
        own = targets(node)
        for name, times in inside.stores.items():
            if name not in own:
                self.scope.stores[name] += times  # a walrus binds outside
        for name, times in inside.loads.items():
            if name not in own:
                self.scope.loads[name] += times
        self.scope.captured |= inside.captured - own
        self.scope.rebound |= inside.rebound - own
        if lazy:
            self.scope.captured |= set(inside.loads) - own


def targets(node: Comprehension) -> set[str]:
    """The names a comprehension binds."""
    return {
        part.id
        for clause in node.generators
        for part in ast.walk(clause.target)
        if isinstance(part, ast.Name)
    }


def assigned(nodes: list[ast.stmt] | ast.AST) -> set[str]:
    """Names that some statements bind, inner functions left out."""
    scope = Scope()
    for node in nodes if isinstance(nodes, list) else [nodes]:
        Names(scope).visit(node)
    return set(scope.stores) | scope.rebound


def first_param(args: ast.arguments) -> str:
    """The name of `self`."""
    every = [*args.posonlyargs, *args.args]
    return every[0].arg if every else ""
