"""`lite transpile`: the JavaScript of one function, or of all, of a Python file."""

from __future__ import annotations

import ast
import builtins
import contextlib
import inspect
import linecache
import sys
import traceback
import warnings
from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path
from types import FunctionType, ModuleType

from lite.transpile.gradio import Anything, StandIn
from lite.transpile.problem import TranspileError
from lite.transpile.script import transpile

REFUSED = 3


def run(source_file: str, name: str | None, self_contained: bool) -> int:
    """Print the JavaScript; 0, or 3 with `file:line:col: …` on standard error."""
    text = sys.stdin.read() if source_file == "-" else Path(source_file).read_text("utf-8")
    file = "<stdin>" if source_file == "-" else source_file
    try:
        module = load(text, file)
    except (Exception, SystemExit) as error:  # whatever the author's module raises
        line = line_of(error, file)
        print(
            f"{file}:{line}:1: module – {type(error).__name__}: {error} – it must be importable",
            file=sys.stderr,
        )
        return REFUSED
    chosen = functions_of(module, file, text) if name is None else [name]
    refused = False
    for one in chosen:
        refused |= not show(module, file, one, self_contained)
    return REFUSED if refused else 0


def show(module: ModuleType, file: str, name: str, self_contained: bool) -> bool:
    """Print one function; whether it could be transpiled."""
    fn = getattr(module, name, None)
    if not callable(fn):
        print(
            f"{file}:1:1: {name} – the module defines no such function – check the name",
            file=sys.stderr,
        )
        return False
    try:
        result = transpile(fn, name=name)
    except TranspileError as error:
        print(error, file=sys.stderr)
        return False
    sys.stdout.write(result.self_contained() if self_contained else result.code)
    return True


def functions_of(module: ModuleType, file: str, text: str) -> list[str]:
    """The functions a file defines at its top, in order."""
    names = [n.name for n in ast.parse(text).body if isinstance(n, ast.FunctionDef)]
    return [n for n in names if inspect.isfunction(getattr(module, n, None))]


def line_of(error: BaseException, file: str) -> int:
    if isinstance(error, SyntaxError):
        return error.lineno or 1
    lines = [f.lineno for f in traceback.extract_tb(error.__traceback__) if f.filename == file]
    return lines[-1] or 1 if lines else 1


def load(text: str, file: str) -> ModuleType:
    """Run a module on its own, with a stand-in for Gradio and for what is not installed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)
        code = compile(text, file, "exec", dont_inherit=True)
    linecache.cache[file] = (len(text), None, text.splitlines(keepends=True), file)
    module = ModuleType("transpiled")
    module.__file__ = file
    sys.modules["transpiled"] = module
    with standing_in(guarded_imports(text)), contextlib.redirect_stdout(sys.stderr):
        exec(code, module.__dict__)
    return module


@contextlib.contextmanager
def standing_in(expected: Set[int]) -> Iterator[None]:
    """Imports of Gradio, and of packages that are missing, give stand-ins.

    At the `expected` lines, the author's module looks itself whether a package is there.
    """
    real = builtins.__import__

    def importing(
        name: str,
        globals: Mapping[str, object] | None = None,
        locals: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        top = name.split(".")[0]
        if top in ("gradio", "lite") and not from_library(globals):
            return stand_in(top)
        try:
            return real(name, globals, locals, fromlist or (), level)
        except ModuleNotFoundError:
            if from_library(globals) or sys._getframe(1).f_lineno in expected:
                raise
            return Missing(name)

    builtins.__import__ = importing
    try:
        yield
    finally:
        builtins.__import__ = real


def guarded_imports(text: str) -> frozenset[int]:
    """Lines inside the body of a `try` that catches something."""
    return frozenset(
        line
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Try) and node.handlers
        for part in node.body
        for line in range(part.lineno, (part.end_lineno or part.lineno) + 1)
    )


def from_library(namespace: Mapping[str, object] | None) -> bool:
    """The import is not one of the author's module."""
    return (namespace or {}).get("__name__") != "transpiled"


_stand_ins: dict[str, StandIn] = {}


def stand_in(name: str) -> StandIn:
    return _stand_ins.setdefault("gradio", StandIn("gradio"))


class Missing(ModuleType):
    """A package that is not installed here: what is made of it cannot be transpiled."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return Anything()


__all__ = ["FunctionType", "run"]
