"""Classes made inside a function."""

from __future__ import annotations
import __future__

import ast
import enum
import typing
from typing import TYPE_CHECKING

from lite.transpile import source
from lite.transpile.classwriter import ClassWriter
from lite.transpile.derived import foreign
from lite.transpile.lineage import as_base
from lite.transpile.property import SUPPORTED_DECORATORS
from lite.transpile.scope import free_names, scope_of
from lite.transpile.source import decorator_name
from lite.transpile.writer import Js, Missing, Writer

if TYPE_CHECKING:
    from lite.transpile.program import Program
    from lite.transpile.visitor import Visitor


def local_class(program: Program, writer: Visitor, node: ast.ClassDef) -> None:
    """Write a class where it stands, or once at the top of the script."""
    made = made_at_once(program, writer, node)
    if made is not None:
        writer.imports[node.name] = made
        return
    if node.decorator_list or node.keywords:
        writer.refuse(
            node,
            f"class {node.name}",
            "a decorated class that sees the function's variables must stand in the module",
            "move it out of the function",
        )
        return
    if len(node.bases) > 1:
        writer.refuse(
            node, f"class {node.name}", "several base classes are not supported", "use one"
        )
    base = "$Object"
    writer.need("$Object")
    if node.bases:
        js = writer.expr(node.bases[0])
        if isinstance(js.value, type) and issubclass(js.value, (list, dict)):
            why = "a class that sees the function's variables cannot be one"
            shown = f"a class derived from {js.value.__name__}"
            writer.refuse(node, shown, why, "move it out of the function")
            return
        if isinstance(js.value, type):
            own = {n.name for n in node.body if isinstance(n, ast.FunctionDef)}
            foreign(writer, js.value, own, node)
            base = as_base(program, writer, js.value, node)
        elif isinstance(js.value, Missing):
            base = js.code
    kept = writer.fresh(node.name)
    build = ClassWriter(program, writer.file, node, kept, None, base, writer)
    for code, _, line in [*build.write(), *build.after()]:
        writer.lines.append(("  " * writer.depth + code, line))
    writer.assign(node.name, Js(kept))


def made_at_once(program: Program, writer: Visitor, node: ast.ClassDef) -> type | None:
    """A decorated class, an enum or a named tuple that needs nothing of the function around it:
    it is made here, once, as if it stood in the module.
    """
    bases = [writer.expr(b).value for b in node.bases]
    built_in = any(isinstance(b, type) and issubclass(b, (list, dict)) for b in bases)
    special = any(isinstance(b, type) and issubclass(b, enum.Enum) for b in bases)
    special |= any(b is typing.NamedTuple for b in bases)
    special |= built_in or node.name in joined(writer.node) or needs_life(node)
    if not (special or node.decorator_list) or not independent(program, writer, node):
        return None
    if node in program.made:
        return program.made[node]
    root: Writer = writer
    imports: dict[str, object] = {}
    while root.outer is not None:
        imports = {**getattr(root, "imports", {}), **imports}
        root = root.outer
    if root.function is None:
        return None
    names_ = {**root.function.__globals__, **getattr(root, "imports", {}), **imports}
    flags = __future__.annotations.compiler_flag
    code = compile(ast.Module([node], []), writer.file, "exec", flags, dont_inherit=True)
    try:
        exec(code, names_)
    except Exception:  # whatever the author's class does
        return None
    made = names_[node.name]
    if not isinstance(made, type) or source.find_class(made) is None:
        return None
    made.__qualname__ = writer.qualified(node.name)
    program.made[node] = made
    return made


def independent(program: Program, writer: Visitor, node: ast.ClassDef) -> bool:
    """A class of a function that uses no variable of it, and that nothing changes."""
    inside = scope_of(node)
    used = free_names(inside) | (inside.captured - inside.globals)
    frame: Writer | None = writer
    while frame is not None:
        known = set(getattr(frame, "imports", {}))
        if used & (frame.scope.locals - known - {node.name}):
            return False
        frame = frame.outer
    alone = writer.scope.stores[node.name] == 1 and node.name not in writer.scope.rebound
    changed = any(
        isinstance(n, ast.Attribute)
        and not isinstance(n.ctx, ast.Load)
        and isinstance(n.value, ast.Name)
        and n.value.id in (node.name, "cls")
        for n in ast.walk(writer.node)
    )
    found = source.module_of(writer.file)
    same = [n for n in ast.walk(found.tree) if getattr(n, "name", "") == node.name] if found else []
    return alone and not changed and len(same) == 1


def joined(fn: ast.AST) -> set[str]:
    """Classes of a function that one of its classes has among several bases, and those above."""
    classes = {n.name: n for n in source.nodes(fn) if isinstance(n, ast.ClassDef)}
    found = {n.name for n in classes.values() if len(n.bases) > 1}
    pending = list(found)
    while pending:
        bases = {b.id for b in classes[pending.pop()].bases if isinstance(b, ast.Name)}
        pending += (bases & set(classes)) - found
        found |= bases & set(classes)
    return found


def needs_life(node: ast.ClassDef) -> bool:
    """A class whose body calls what only a live class can answer: decorators, `property(…)`."""
    methods = [n for n in node.body if isinstance(n, ast.FunctionDef)]
    decorators = {decorator_name(d) for n in methods for d in n.decorator_list}
    calls = [
        n.value for n in node.body if isinstance(n, ast.Assign) and isinstance(n.value, ast.Call)
    ]
    made = {n.func.id for n in calls if isinstance(n.func, ast.Name)}
    return bool(
        decorators - SUPPORTED_DECORATORS or made & {"property", "staticmethod", "classmethod"}
    )
