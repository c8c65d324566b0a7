"""What is known of a script so far: its lines, names and problems, the files it comes from."""

from __future__ import annotations

import ast
import re
from types import FunctionType
from typing import TYPE_CHECKING

from lite.transpile import names, source, survey
from lite.transpile.library import ASKED
from lite.transpile.problem import Problem
from lite.transpile.types import Type
from lite.transpile.writer import RESERVED, Writer

if TYPE_CHECKING:
    from lite.transpile.program import Program
    from lite.transpile.state import State

Line = tuple[str, str, int]  # JavaScript, Python file, Python line
OF_BUILT_INS = frozenset(
    name
    for cls in (BaseException, str, bytes, float, int, list, dict, set, range, FunctionType, type)
    for name in dir(cls)
)
"""Attributes that a value may have in Python whatever the author's classes say."""
VARYING = re.compile(
    r"random\.|secrets\.|uuid\.|time\.|datetime\.(date|datetime)\.(now|today|utcnow)"
)


class Ledger:
    """What every part of a program reads and writes."""

    def __init__(self, keywords: bool = False) -> None:
        self.keywords = keywords
        self.entries: list[str] = []
        """Code of the functions that are called from outside."""
        self.seeds: dict[int, tuple[str, ...]] = {}
        """What their positional arguments are, by the function's identity."""
        self.wants_keywords = False
        self.runtime: set[str] = set()
        self.problems: list[Problem] = []
        self.pure = True
        self.varies = False
        """Another run gives another answer: it asks for the time or for random numbers."""
        self.lines: list[Line] = []
        self.values: list[Line] = []
        self.names: set[str] = set()
        self.known: dict[int, str] = {}
        self.kept: list[object] = []
        self.compiled: set[tuple[str, int]] = set()
        self.states: dict[tuple[str, str], State] = {}
        self.state_names: dict[tuple[str, str], str] = {}
        self.returns: dict[int, list[Type]] = {}
        self.custom_equality = self.custom_difference = False
        self.dynamic = False
        """Some class answers for attributes that it does not have."""
        self.custom_format = False
        self.other_sequences = False
        """There may be a deque or a range, which sequence patterns match as well."""
        self.derives = False
        """Some class is derived from list or dict."""
        self.value_enums = False
        """Some enum's members are ints or texts."""
        self.modules: dict[str, source.Module] = {}
        self.attributes: set[str] = set()
        self.deleted: set[str] = set()
        """Attributes that `del` takes away somewhere."""
        self.wanted: list[tuple[str, Problem]] = []
        """Attributes that no class had when they were met."""
        self.dispatchers: dict[str, str] = {}
        self.made: dict[ast.AST, type] = {}
        """Classes that calls inside functions make, such as `namedtuple(…)`."""
        self.guarding: list[type] = []
        """Classes whose attributes are not simply assigned: some are frozen, or properties."""

    @property
    def program(self) -> Program:
        """The whole of which this is a part."""
        return self  # type: ignore[return-value]  # Program is the only class that is made

    def problem(self, problem: Problem) -> None:
        if problem not in self.problems:
            self.problems.append(problem)

    def keywords_used(self) -> None:
        """Some call passes keywords to a function not known here: all must carry signatures."""
        self.wants_keywords = True
        self.runtime.add("$Dict")

    def name(self, wanted: str) -> str:
        """A JavaScript name for something at the top of the script."""
        base = re.sub(r"[^\w$]", "_", wanted) or "value"
        base = base + "_$" if base in RESERVED or base[0].isdigit() else base
        found, n = base, 2
        while found in self.names:
            found, n = f"{base}${n}", n + 1
        self.names.add(found)
        return found

    def reachable(self, writer: Writer, made: str) -> str:
        """The name, or an alias where a local of the same spelling hides it."""
        frame: Writer | None = writer
        while frame is not None:
            hidden = {frame.js_name(n) for n in frame.scope.locals}
            hidden |= {js for layer in frame.inner for js, _ in layer.values()}
            if made in hidden:
                alias = f"{made}$top"
                if alias not in self.names:
                    self.names.add(alias)
                    self.value(f"const {alias} = {made};", writer)
                return alias
            frame = frame.outer
        return made

    def value(self, code: str, writer: Writer) -> None:
        """A line at the top of the script."""
        self.values.append((code, writer.file, writer.line))

    def note_effect(self, path: str) -> None:
        self.pure &= path != "print" and not path.startswith(("logging.", "warnings."))
        self.varies |= bool(VARYING.match(path))

    # Source files

    def learn(self, module: source.Module) -> None:
        """Take in a source file: which attributes its classes have."""
        if module.file in self.modules:
            return
        self.modules[module.file] = module
        self.attributes |= survey.attributes_of(module.tree)
        self.deleted |= survey.deleted_in(module.tree)
        self.dynamic |= any(word in module.text for word in survey.DYNAMIC)
        self.custom_equality |= "__eq__" in module.text or "__ne__" in module.text
        self.custom_difference |= "__ne__" in module.text
        self.custom_format |= "__format__" in module.text
        self.value_enums |= survey.has_value_enum(module.text)
        self.derives |= survey.has_derived(module.text)
        self.other_sequences |= "deque" in module.text or "range(" in module.text

    def collects(self, file: str) -> bool:
        """Some function of a file has `*args` and parameters behind them."""
        found = self.modules.get(file)
        return found is None or survey.collects(found.text)

    def has_attribute(self, name: str) -> bool:
        """Some class in the transpiled files has an attribute of this name."""
        if name in self.attributes or name in names.object_methods():
            return True
        return self.dynamic and name not in OF_BUILT_INS

    def user_attribute(self, name: str) -> bool:
        return name in self.attributes

    def want_attribute(self, writer: Writer, node: ast.AST, name: str) -> None:
        """An attribute is read: some class must have it, here or in a file still to come."""
        if name in ASKED and not self.user_attribute(name):
            self.runtime.add(ASKED[name])
        if not self.has_attribute(name):
            problem = Problem(
                writer.file,
                getattr(node, "lineno", writer.line),
                getattr(node, "col_offset", 0) + 1,
                f"attribute .{name}",
                "no supported type has it",
                "use another one, or leave out js=True",
            )
            self.wanted.append((name, problem))

    def check_attributes(self) -> None:
        """Attributes that no class turned out to have."""
        for name, problem in self.wanted:
            if not self.has_attribute(name) and name in names.object_attributes():
                self.problem(problem)
