"""Named tuples, with methods or without."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from lite.transpile import source
from lite.transpile.classwriter import ClassWriter
from lite.transpile.derived import foreign
from lite.transpile.writer import Writer, text

if TYPE_CHECKING:
    from lite.transpile.program import Program


def compile_named_tuple(program: Program, writer: Writer, cls: type, name: str) -> None:
    """Write its fields, and on top of these a class of its methods where it has some."""
    derived = "NamedTuple" in orig_bases(cls) or cls.__bases__ != (tuple,)
    found = source.find_class(cls) if derived else None
    methods = [n for n in found[1].body if isinstance(n, ast.FunctionDef)] if found else []
    if found is None or not methods:
        named_tuple(program, writer, cls, name)
        return
    module, syntax = found
    program.learn(module)
    base = program.name(f"{name}$fields")
    named_tuple(program, writer, cls, base)
    foreign(writer, cls, {n.name for n in methods}, syntax)
    build = ClassWriter(program, module.file, syntax, name, cls, base)
    program.values += [*build.write(), *build.tail_lines()]


def named_tuple(program: Program, writer: Writer, cls: type, name: str) -> None:
    fields: tuple[str, ...] = cls._fields  # type: ignore[attr-defined]  # checked by callers
    defaults = getattr(cls, "_field_defaults", {})
    listed = ", ".join(map(text, fields))
    shown = [writer.tag(program.static(writer, v, ast.Pass(), k)).code for k, v in defaults.items()]
    writer.need("$namedtuple", "$def")
    program.values.append(
        (
            f"const {name} = $namedtuple({text(cls.__name__)}, [{listed}], [{', '.join(shown)}]);",
            writer.file,
            writer.line,
        )
    )


def orig_bases(cls: type) -> set[str]:
    """The names of the bases as written: NamedTuple leaves none behind."""
    return {getattr(b, "__name__", "") for b in getattr(cls, "__orig_bases__", ())}
