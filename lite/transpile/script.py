"""From functions to one script: compiles, links, maps lines back to Python."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import FunctionType

from lite.transpile import gradio, link
from lite.transpile.ledger import Line
from lite.transpile.problem import Problem, TranspileError
from lite.transpile.program import Program
from lite.transpile.sourcemap import source_map
from lite.transpile.visitor import Visitor
from lite.transpile.writer import RESERVED


@dataclass(frozen=True)
class Transpiled:
    """A function as JavaScript."""

    name: str
    """The name the code defines."""
    code: str
    """Readable JavaScript; needs the runtime names in `needs` to be in scope."""
    needs: frozenset[str]
    pure: bool
    """Proven free of side effects: Python need not run as well."""
    lines: tuple[tuple[str, int] | None, ...] = field(repr=False, default=())
    """For each line of `code`, the Python file and line it comes from."""

    def self_contained(self) -> str:
        """A plain script that defines `name` and needs nothing else."""
        return (
            f'var {self.name} = (() => {{\n"use strict";\n{link.link(set(self.needs))}\n'
            f"{self.body()}\n}})();\n"
        )

    def body(self) -> str:
        """The code without its outer wrapping."""
        inner = self.code.removeprefix(f"const {self.name} = (() => {{\n")
        return inner.removesuffix("})();\n").rstrip("\n")

    def source_map(self) -> dict[str, object]:
        """A version 3 source map of `code`."""
        return source_map(list(self.lines))


def transpile(
    fn: Callable[..., object],
    *,
    name: str | None = None,
    inputs: Sequence[object] = (),
) -> Transpiled:
    """Turn a live Python function into JavaScript, or raise TranspileError with all problems.

    `name` is what the code defines (the function's own name by default). `inputs` are the
    listener's components, by which the types of its parameters are known.
    """
    wanted = identifier(name or str(getattr(fn, "__name__", "listener")))
    program = compiled([Entry(fn, tuple(map(gradio.value_type, inputs)))])
    program.check_states()
    if program.problems:
        raise refusal(program.problems)
    return assembled(program, wanted)


def unforeseen(fn: Callable[..., object], error: Exception) -> Problem:
    """A construct nobody thought of must be refused, not break the build."""
    code = getattr(fn, "__code__", None)
    file, line = (code.co_filename, code.co_firstlineno) if code else ("<unknown>", 1)
    return Problem(
        file,
        line,
        1,
        f"function {getattr(fn, '__name__', '?')}",
        f"the transpiler does not know this shape ({type(error).__name__}: {error})",
        "write it more simply, and tell us",
    )


def identifier(name: str) -> str:
    """A name that JavaScript can declare."""
    clean = re.sub(r"\W", "_", "lambda_" if name == "<lambda>" else name)
    return clean + "_" if clean in RESERVED else clean


def refusal(problems: list[Problem]) -> TranspileError:
    error = TranspileError("\n".join(map(str, sorted(set(problems)))))
    error.problems = sorted(set(problems))  # type: ignore[attr-defined]  # read by the build
    return error


@dataclass(frozen=True)
class Entry:
    """A function that is called from outside, and what is known of its arguments."""

    fn: Callable[..., object]
    kinds: tuple[str, ...] = ()
    """For each positional argument the annotation it would have, or an empty text."""


def compiled(entries: Sequence[Entry]) -> Program:
    """The program that some functions need together; its problems may be many."""
    try:
        program = program_of(entries, False)
        if program.wants_keywords:
            program = program_of(entries, True)
    except (
        AttributeError, KeyError, TypeError, ValueError, AssertionError, IndexError, RecursionError,
    ) as error:  # fmt: skip
        raise refusal([unforeseen(entries[0].fn, error)]) from error
    missing = program.runtime - set(link.parts()) - {f"$m_{n}" for n in program.dispatchers}
    if missing and not program.problems:
        raise refusal([unforeseen(entries[0].fn, LookupError(", ".join(sorted(missing))))])
    return program


def program_of(entries: Sequence[Entry], keywords: bool) -> Program:
    """One attempt; with `keywords`, every function carries its signature."""
    program = Program(keywords)
    for entry in entries:
        if entry.kinds and isinstance(entry.fn, FunctionType):
            program.seeds.setdefault(id(entry.fn), entry.kinds)
    for entry in entries:
        if isinstance(entry.fn, FunctionType) and id(entry.fn) not in program.known:
            program.compile_function(None, entry.fn, None)  # type: ignore[arg-type]  # no caller's node
        program.entries.append(EntryWriter(program, entry.fn).code())
    return program


class EntryWriter:
    """Names the function the page calls."""

    def __init__(self, program: Program, fn: Callable[..., object]):
        self.program, self.fn = program, fn

    def code(self) -> str:
        import ast

        from lite.transpile.writer import Js

        node = ast.parse("def f(): pass").body[0]
        assert isinstance(node, ast.FunctionDef)
        code = getattr(self.fn, "__code__", None)
        writer = Visitor(self.program, code.co_filename if code else "<entry>", node)
        writer.line = code.co_firstlineno if code else 1
        if isinstance(self.fn, FunctionType):
            return self.program.function_value(writer, self.fn, node)
        if writer.file not in self.program.modules:
            owner = getattr(self.fn, "__func__", None) or getattr(self.fn, "__wrapped__", None)
            if isinstance(owner, FunctionType):
                writer.file = owner.__code__.co_filename
                writer.line = owner.__code__.co_firstlineno
        return writer.tag(Js("", value=self.fn)).code


def assembled(program: Program, name: str) -> Transpiled:
    """A program of one function, as code that defines it."""
    lines: list[Line] = [(f"const {name} = (() => {{", "", 0)]
    lines += [("  " + code, file, line) for code, file, line in body(program)]
    lines += [(f"  return $entry({program.entries[0]});", "", 0), ("})();", "", 0)]
    text = "\n".join(code for code, _, _ in lines) + "\n"
    return Transpiled(name, text, needs(program, text), program.pure, origins(lines))


def body(program: Program) -> list[Line]:
    """The parts in order: dispatchers, functions, then values."""
    program.runtime |= {"$entry"}
    found = [(code, "", 0) for code in dispatcher_lines(program)]
    found += [*program.lines, *ordered(program.values)]
    return [(part, file, line) for code, file, line in found for part in code.split("\n")]


def needs(program: Program, text: str) -> frozenset[str]:
    """The runtime's names that a program's text needs."""
    known = set(link.parts())
    return frozenset((set(link.NAME.findall(text)) | program.runtime) & known)


def origins(lines: Sequence[Line]) -> tuple[tuple[str, int] | None, ...]:
    """For each line the Python it comes from."""
    return tuple((file, line) if file else None for _, file, line in lines)


def ordered(values: list[Line]) -> list[Line]:
    """Each value after those it is made of; signatures of functions last."""
    late = [v for v in values if v[0].startswith("$def(") and ".prototype." not in v[0]]
    blocks = blocks_of([v for v in values if v not in late])
    made = {b.name: b for b in blocks if b.name}
    tails: dict[str, list[Block]] = {}
    for block in blocks:
        if not block.name:
            tails.setdefault(block.owner, []).append(block)
    out: list[Line] = []
    seen: set[int] = set()

    def place(block: Block) -> None:
        if id(block) in seen:
            return
        seen.add(id(block))
        for name in block.needs():
            if name in made:
                place(made[name])
        out.extend(block.lines)
        for tail in tails.get(block.name, ()) if block.name else ():
            place(tail)

    for block in blocks:
        place(block)
    return [*out, *late]


@dataclass
class Block:
    """One declaration or statement at the top of a script."""

    name: str
    """What it declares."""
    owner: str
    """The class that a statement completes."""
    lines: list[Line]

    def needs(self) -> list[str]:
        """What must be there when it runs: for a class, only what its head says."""
        text = self.lines[0][0] if self.lines[0][0].startswith("class ") else self.text()
        return [n for n in WORD.findall(text) if n != self.name]

    def text(self) -> str:
        return STRING.sub("", "\n".join(code for code, _, _ in self.lines))


STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
WORD = re.compile(r"[A-Za-z_$][\w$]*")
DECLARES = re.compile(r"(?:const|let|class) ([\w$]+)")
COMPLETES = re.compile(r"(?:\$\w+\()?([A-Za-z_][\w$]*)")


def blocks_of(values: list[Line]) -> list[Block]:
    """Lines in groups: a class has many."""
    out: list[Block] = []
    for line in values:
        if out and line[0].startswith((" ", "}")):
            out[-1].lines.append(line)
            continue
        declared, completed = DECLARES.match(line[0]), COMPLETES.match(line[0])
        out.append(
            Block(declared[1] if declared else "", completed[1] if completed else "", [line])
        )
    return out


def dispatcher_lines(program: Program) -> list[str]:
    """Dispatchers know only the types this script links."""
    out: dict[str, list[str]] = {}
    for _ in range(3 if program.dispatchers else 0):
        linked = link.closure(program.runtime)
        out = {name: program.dispatcher_code(name, linked) for name in program.dispatchers}
    return [line for lines in out.values() for line in lines]
