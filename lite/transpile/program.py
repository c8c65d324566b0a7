"""Everything one script needs: the functions in the call graph, what they use, what is refused."""

from __future__ import annotations

import ast
import builtins
import contextlib
import copy
import datetime
import functools
import importlib
import inspect
import re
import sysconfig
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import cast

from lite.transpile import constant, gradio, names, source
from lite.transpile.classes import Classes, attributes_of
from lite.transpile.library import ASKED
from lite.transpile.lookup import attribute_name
from lite.transpile.names import Named
from lite.transpile.problem import Problem
from lite.transpile.scope import FunctionNode
from lite.transpile.types import ANY, BOOL, DICT, FLOAT, LIST, SET, STR, TUPLE, Type, integer
from lite.transpile.visitor import Visitor, signature_code
from lite.transpile.writer import ATOM, MISSING, RESERVED, Js, Missing, Writer, literal, text

Line = tuple[str, str, int]  # JavaScript, Python file, Python line


@dataclass
class State:
    """A module's name whose value changes while the script runs."""

    name: str
    file: str
    node: ast.AST
    writers: set[int]
    """First lines of the functions that change it."""


class Program(Classes):
    """The whole of one or more functions, and everything they reach."""

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
        self.classes = {}

    # Bookkeeping

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

    def note_effect(self, path: str) -> None:
        self.pure &= path != "print" and not path.startswith(("logging.", "warnings."))
        self.varies |= bool(VARYING.match(path))

    def learn(self, module: source.Module) -> None:
        """Take in a source file: which attributes its classes have."""
        if module.file in self.modules:
            return
        self.modules[module.file] = module
        self.attributes |= attributes_of(module.tree)
        self.deleted |= deleted_in(module.tree)
        self.dynamic |= any(word in module.text for word in DYNAMIC)
        self.custom_equality |= "__eq__" in module.text or "__ne__" in module.text
        self.custom_difference |= "__ne__" in module.text
        self.custom_format |= "__format__" in module.text
        self.value_enums |= has_value_enum(module.text)
        self.derives |= has_derived(module.text)
        self.other_sequences |= "deque" in module.text or "range(" in module.text

    def has_attribute(self, name: str) -> bool:
        """Some class in the transpiled files has an attribute of this name."""
        if name in self.attributes or name in names.object_methods():
            return True
        return self.dynamic and name not in OF_BUILT_INS

    def collects(self, file: str) -> bool:
        """Some function of a file has `*args` and parameters behind them."""
        found = self.modules.get(file)
        return found is None or collects(found.text)

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

    def user_attribute(self, name: str) -> bool:
        return name in self.attributes

    # Names of the module

    def live(self, writer: Writer, name: str, node: ast.AST) -> Js:
        root = top(writer)
        fn = root.function
        if fn is not None:
            cells = dict(zip(fn.__code__.co_freevars, fn.__closure__ or (), strict=False))
            if name in cells:
                return self.live_cell(writer, name, cells[name], node)
            if name in fn.__globals__:
                return self.live_global(writer, name, fn.__globals__[name], node)
        value = getattr(builtins, name, MISSING)
        if isinstance(value, Missing):
            return writer.run("$undefined", text(name))
        return self.static(writer, value, node, name)

    def live_cell(self, writer: Writer, name: str, cell: object, node: ast.AST) -> Js:
        try:
            value = cell.cell_contents  # type: ignore[attr-defined]  # cells have no public type
        except ValueError:
            return writer.refuse(node, name, "it has no value yet", "assign it first")
        lines = self.rebinders(writer.file, name, "nonlocal")
        if lines:
            self.keep_state(writer.file, name, node, lines)
            return Js(self.state_name(writer, name, value, node))
        return self.module_value(writer, name, value, node)

    def live_global(self, writer: Writer, name: str, value: object, node: ast.AST) -> Js:
        lines = self.rebinders(writer.file, name, "global")
        if lines:
            self.keep_state(writer.file, name, node, lines)
            return Js(self.state_name(writer, name, value, node))
        return self.module_value(writer, name, value, node)

    def module_value(self, writer: Writer, name: str, value: object, node: ast.AST) -> Js:
        if constant.mutable(value):
            mutators = mutators_of(self.modules[writer.file].tree, name)
            if mutators:
                self.keep_state(writer.file, name, node, mutators)
        return self.static(writer, value, node, name)

    def keep_state(self, file: str, name: str, node: ast.AST, writers: set[int]) -> None:
        self.pure = False  # Python has a copy of its own, which must change as well
        self.states.setdefault((file, name), State(name, file, node, writers))

    def rebinders(self, file: str, name: str, word: str) -> set[int]:
        return rebinders_of(self.modules[file].tree, name, word)

    def state(self, writer: Writer, name: str, node: ast.AST) -> str:
        """The variable behind `global name`."""
        root = top(writer)
        self.pure = False
        value: object = None
        if root.function is not None:
            cells = dict(
                zip(
                    root.function.__code__.co_freevars,
                    root.function.__closure__ or (),
                    strict=False,
                )
            )
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
                initial = writer.tag(self.static(writer, value, node, name)).code
            self.value(f"let {self.state_names[key]} = {initial};", writer)
        return self.state_names[key]

    def note_write(self, writer: Writer, name: str, node: ast.AST) -> None:
        if not writer.is_local(name) and (writer.outer is None or not in_outer(writer, name)):
            self.pure = False

    def check_attributes(self) -> None:
        """Attributes that no class turned out to have."""
        for name, problem in self.wanted:
            if not self.has_attribute(name) and name in names.object_attributes():
                self.problem(problem)

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

    def value(self, code: str, writer: Writer) -> None:
        """A line at the top of the script."""
        self.values.append((code, writer.file, writer.line))

    # Static values

    def outside(self, fn: Callable[..., object], value: object, name: str) -> str:
        """Code of a value that no function mentions; `fn` is who gets it."""
        code = getattr(fn, "__code__", None)
        node = ast.parse("def f(): pass").body[0]
        assert isinstance(node, ast.FunctionDef)
        writer = Visitor(self, code.co_filename if code else "<unknown>", node)
        writer.line = node.lineno = code.co_firstlineno if code else 1
        before = len(self.problems)
        if callable(value):
            writer.refuse(node, name, "a function makes its first value", "leave js=True out")
            return "null"
        own = copy.deepcopy(value)  # every visit has its own
        made = writer.tag(self.static(writer, own, node, "state")).code
        for at in range(before, len(self.problems)):
            self.problems[at] = replace(
                self.problems[at], construct=f"the value of gr.State {name}"
            )
        return made

    # Static values of the module

    def path_of(self, value: object) -> str | None:
        """The supported name of a built-in or library object."""
        if isinstance(value, Named):
            return value.path
        found = names.by_identity().get(id(value))
        if found:
            return found
        name = getattr(value, "__name__", None)
        if isinstance(name, str) and getattr(builtins, name, MISSING) is value:
            return name
        return None

    def named(self, path: str) -> Named:
        return Named(path)

    def written_by_author(self, value: object) -> bool:
        """A function or a class of the author's files."""
        if isinstance(value, type):
            return self.is_user_class(value)
        return isinstance(value, FunctionType) and not gradio.is_ours(value) and not stdlib(value)

    def has_parts(self, value: object) -> bool:
        """Attributes of it are looked up while transpiling."""
        return isinstance(value, (ModuleType, type, Named)) or type(value).__name__ == "Anything"

    def static(self, writer: Writer, value: object, node: ast.AST, name: str) -> Js:
        js = literal(value)
        if js is not None and not isinstance(value, bool | None) and name in ("nan", "inf"):
            return js
        if js is not None:
            return js
        if isinstance(value, re.RegexFlag):
            return literal(int(value)) or js or Js("0")
        if isinstance(value, (list, tuple, dict, set, frozenset)) and type(value) in PLAIN:
            return Js(self.constant(writer, value, node, name), PLAIN[type(value)])
        if isinstance(value, type) and value not in (object,) and self.path_of(value) is None:
            return Js("", value=value)
        return Js("", value=value)

    def value_code(self, writer: Writer, js: Js) -> Js:
        """Code for a static object used as a value."""
        value, node = js.value, ast.Pass(lineno=writer.line, col_offset=0)
        path = self.path_of(value)
        if path and names.entry(path):
            return Js(self.entry_value(writer, path), ANY, ATOM)
        if (isinstance(value, FunctionType) and not gradio.is_ours(value)) or (
            isinstance(value, FunctionType) and self.local_module(value)
        ):
            writer.need("$plain")
            return Js(self.function_value(writer, value, node))
        if isinstance(value, type):
            code = self.class_code(writer, value, node)
            return Js(code or "null")
        return Js(self.constant(writer, value, node, "value"))

    def entry_value(self, writer: Writer, path: str) -> str:
        """A supported function as a value: in plain positional order."""
        found = names.entry(path)
        assert found is not None
        writer.need(found.js)
        if names.is_class(found.js):
            writer.need("$classText", "$libraryText")
        head = ["undefined"] * len(found.keyword_only)
        kw = ["undefined"] if found.args.kwarg else []
        if found.args.vararg:
            front = [f"a{i}" for i in range(len(found.positional))]
            if path in names.lines(names.METHODS):
                front.insert(0, "self")
            call = f"{found.js}({', '.join([*front, *head, *kw, '...args'])})"
            return f"(({', '.join([*front, '...args'])}) => {call})"
        made = found.js
        if path in TYPE_VALUES:
            return self.type_value(writer, found, TYPE_VALUES[path])
        if found.returns == "float":
            writer.need("$float")
            made = f"((...args) => $float({found.js}(...args)))"
        if self.keywords and not names.is_class(found.js):
            writer.need("$def")
            args = found.args
            if path in names.lines(names.METHODS):
                args = copy.copy(args)
                args.args = [ast.arg("self"), *args.args]
            signed = signature_code(args, path, True)
            return f"$def((...args) => {made}(...args), {signed})"
        return made

    def type_value(self, writer: Writer, found: names.Entry, made: str) -> str:
        """A built-in type as a value: always the same one."""
        writer.need(made)
        line = f"$def({made}, {signature_code(found.args, found.name, True)});"
        if self.keywords and line not in (code for code, _, _ in self.values):
            writer.need("$def")
            self.value(line, writer)
        return made

    def constant(self, writer: Writer, value: object, node: ast.AST, name: str) -> str:
        """A live object as a constant at the top of the script, one for one."""
        if id(value) in self.known:
            return self.reachable(writer, self.known[id(value)])
        self.kept.append(value)
        code = constant.code(self, writer, value, node)
        if constant.inline(value):
            return code
        if id(value) in self.known:  # what it is made of refers to it
            return self.reachable(writer, self.known[id(value)])
        made = self.name(name.rpartition(".")[2])
        self.known[id(value)] = made
        self.value(f"const {made} = {code};", writer)
        return self.reachable(writer, made)

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

    # Functions

    def manager(self, fn: FunctionType) -> bool:
        """What @contextmanager made of a generator of the author."""
        inner = getattr(fn, "__wrapped__", None)
        return isinstance(inner, FunctionType) and fn.__code__ is MANAGER

    def dispatching(self, fn: FunctionType) -> bool:
        """What @singledispatch made of functions of the author."""
        return fn.__code__.co_name == "wrapper" and hasattr(fn, "registry") and stdlib(fn)

    def dispatched(self, writer: Writer, fn: FunctionType, node: ast.AST) -> str:
        """Its functions by the class of the first argument, the most special class first."""
        table = dict(fn.registry)  # type: ignore[attr-defined]  # see dispatching()
        default = self.function_value(writer, table.pop(object), node)
        pairs = []
        for cls in sorted(table, key=lambda cls: -len(cls.__mro__)):
            tests = self.typed_tests(writer, cls, node)
            pairs.append(f"[(x) => {tests}, {self.function_value(writer, table[cls], node)}]")
        return writer.run("$singledispatch", default, f"[{', '.join(pairs)}]").code

    def typed_tests(self, writer: Writer, cls: type, node: ast.AST) -> str:
        assert isinstance(writer, Visitor)
        return " || ".join(writer.class_test(node, cls, "x"))

    def local_module(self, fn: FunctionType) -> bool:
        """A function of the author, not one of ours or Gradio's."""
        return fn.__code__.co_filename in self.modules

    def function(self, writer: Writer, fn: FunctionType, node: ast.AST) -> str:
        """The JavaScript name of a live function, compiled on first use."""
        if id(fn) not in self.known:
            self.compile_function(writer, fn, node)
        return self.reachable(writer, self.known[id(fn)])

    def compile_function(self, writer: Writer | None, fn: FunctionType, node: ast.AST) -> None:
        self.kept.append(fn)
        plain = "lambda_" if fn.__name__ == "<lambda>" else fn.__name__
        name = self.name(plain)
        self.known[id(fn)] = name
        found = None if stdlib(fn) else source.find_function(fn)
        if found is None:
            place = (
                (writer.file, writer.line)
                if writer
                else (fn.__code__.co_filename, fn.__code__.co_firstlineno)
            )
            self.problem(
                Problem(
                    *place,
                    1,
                    f"function {fn.__name__}",
                    "it belongs to Python's library"
                    if stdlib(fn)
                    else "its source cannot be found",
                    "write it out, with def, in a file of yours",
                )
            )
            return
        module, syntax = found
        self.learn(module)
        self.compiled.add((module.file, source.first_line(syntax)))
        visitor = self.compiled_body(fn, module, syntax, {})
        if isinstance(syntax, ast.AsyncFunctionDef):
            return
        guards = self.guards(visitor)
        if guards:
            typed = self.compiled_body(fn, module, syntax, {n: k for n, (k, _) in guards.items()})
            if [code for code, _ in typed.lines] != [code for code, _ in visitor.lines]:
                self.specialised(name, visitor, typed, guards)
                self.keep_name(name, fn.__name__, module)
                self.keep_attributes(visitor, fn, name)
                return
        self.place(name, visitor, [])
        self.keep_name(name, fn.__name__, module)
        self.keep_attributes(visitor, fn, name)

    def keep_attributes(self, writer: Writer, fn: FunctionType, made: str) -> None:
        """What the author put on a function: `fn.calls = 0`."""
        for name, value in vars(fn).items():
            if not name.startswith("__"):
                code = writer.tag(self.static(writer, value, ast.Pass(), name)).code
                self.value(f"{made}.{attribute_name(name)} = {code};", writer)

    def keep_name(self, made: str, name: str, module: source.Module) -> None:
        """A function that goes by another name in JavaScript, where the code may ask for it."""
        asked = "__name__" in module.text or "__qualname__" in module.text or "wraps" in module.text
        if made != name and asked:
            line = (f"{made}.$name = {text(name)};", module.file, 1)
            self.values.append(line)

    def compiled_body(
        self, fn: FunctionType, module: source.Module, syntax: FunctionNode, kinds: dict[str, Type]
    ) -> Visitor:
        visitor = Visitor(self, module.file, syntax)
        visitor.function = fn
        if isinstance(syntax, ast.AsyncFunctionDef):
            visitor.refuse(
                syntax,
                "async def",
                "a listener with js=True answers at once",
                "use def, or leave out js=True",
            )
            return visitor
        visitor.annotated(True)
        visitor.kinds.update(kinds)
        self.live_defaults(visitor, fn)
        visitor.reset()
        visitor.compile()
        return visitor

    def guards(self, visitor: Visitor) -> dict[str, tuple[Type, str]]:
        """Annotated parameters: the type they promise, and the test that they keep it."""
        args = visitor.node.args
        if args.vararg or args.kwarg or visitor.scope.generator or visitor.this:
            return {}
        found = {}
        seeds = iter(self.seeds.get(id(visitor.function), ()))
        for arg in [*args.posonlyargs, *args.args, *args.kwonlyargs]:
            note = arg.annotation
            seed = "" if arg.arg in visitor.kinds else next(seeds, "")  # an event is no input
            word = ast.unparse(note).strip("'\"").split("[")[0] if note else seed
            if word in GUARDS:
                kind, test = GUARDS[word]
                if self.derives and word in ("list", "List", "dict"):
                    test += " && !{}.$derived"
                found[arg.arg] = (kind, test.replace("{}", visitor.js_name(arg.arg)))
        return found

    def specialised(
        self, name: str, general: Visitor, typed: Visitor, guards: dict[str, tuple[Type, str]]
    ) -> None:
        """The function for arguments that keep their annotations, and one for all others."""
        other = self.name(f"{name}$general")
        tests = [test for _, test in guards.values()]
        for test in tests:
            self.runtime.update(re.findall(r"\$[A-Za-z_]\w*", test))
        args = general.node.args
        passed = ", ".join(
            general.js_name(a.arg) for a in [*args.posonlyargs, *args.args, *args.kwonlyargs]
        )
        guard = f"  if (!({' && '.join(tests)})) return {other}({passed});"
        self.place(name, typed, [guard])
        self.place(other, general, [])

    def place(self, name: str, visitor: Visitor, first: list[str]) -> None:
        """Add a compiled function to the script."""
        star = "*" if visitor.scope.generator else ""
        head = f"function{star} {name}({visitor.params()}) {{"
        line, file = visitor.node.lineno, visitor.file
        self.lines.append((head, file, line))
        self.lines += [(code, file, line) for code in [*first, *visitor.prologue()]]
        self.lines += [(code, file, at) for code, at in visitor.lines]
        self.lines.append(("}", file, line))
        if visitor.sent_to():
            self.lines.append((f"$sends({name});", file, line))

    def live_defaults(self, visitor: Visitor, fn: FunctionType) -> None:
        """Defaults are live values: a list as a default is the same list in every call."""
        code = fn.__code__
        given = fn.__defaults__ or ()
        first = code.co_argcount - len(given)
        pairs = list(zip(code.co_varnames[first : code.co_argcount], given, strict=True))
        pairs += list((fn.__kwdefaults__ or {}).items())
        for name, value in pairs:
            js = visitor.tag(self.static(visitor, value, visitor.node, name))
            visitor.defaults[name] = js.code

    def signature(self, fn: FunctionType) -> ast.arguments | None:
        found = source.find_function(fn)
        return found[1].args if found else None

    def function_value(self, writer: Writer, fn: FunctionType, node: ast.AST) -> str:
        """A live function as a value: with its signature where calls may need it."""
        if self.dispatching(fn):
            if id(fn) not in self.known:
                self.kept.append(fn)
                self.known[id(fn)] = self.name(f"{fn.__name__}$dispatch")
                made = self.dispatched(writer, fn, node)
                self.value(f"const {self.known[id(fn)]} = {made};", writer)
            return self.reachable(writer, self.known[id(fn)])
        if self.manager(fn):
            if id(fn) not in self.known:
                self.kept.append(fn)
                inner = self.function_value(writer, fn.__wrapped__, node)  # type: ignore[attr-defined]  # see manager()
                self.known[id(fn)] = self.name(f"{fn.__name__}$manager")
                made = writer.run("$contextmanager", inner).code
                self.value(f"const {self.known[id(fn)]} = {made};", writer)
            return self.reachable(writer, self.known[id(fn)])
        code = self.function(writer, fn, node)
        signature = self.signature(fn)
        if signature is not None and id(fn) not in self.returns:
            self.returns[id(fn)] = []
            signed = signature_code(signature, fn.__qualname__, self.keywords)
            if signed:
                self.runtime.add("$def")
                self.values.insert(
                    0, (f"$def({self.known[id(fn)]}, {signed});", writer.file, writer.line)
                )
        return code

    def inner_function(self, writer: Visitor, node: ast.Lambda) -> str:
        """A lambda, as an arrow function."""
        inner = Visitor(self, writer.file, node, writer)
        made = self.default_values(writer, inner, node)
        inner.reset()
        inner.compile()
        lines = [code.strip() for code in inner.prologue()]
        body = [code.strip() for code, _ in inner.lines]
        if not lines and len(body) == 1 and body[0].startswith("return "):
            shown = body[0].removeprefix("return ").removesuffix(";")
            shown = f"({shown})" if shown.startswith("{") else shown
        else:
            shown = "{ " + " ".join([*lines, *body]) + " }"
        code = f"({inner.params()}) => {shown}"
        self.runtime.add("$plain")
        signed = signature_code(node.args, writer.qualified("<lambda>"), self.keywords)
        if signed:
            self.runtime.add("$def")
            code = f"$def({code}, {signed})"
        if made:
            names_, values = zip(*made, strict=True)
            code = f"(({', '.join(names_)}) => {code})({', '.join(values)})"
        return code

    def default_values(
        self, writer: Visitor, inner: Visitor, node: ast.Lambda
    ) -> list[tuple[str, str]]:
        """Defaults of a lambda: literals stay in place, the rest is computed once, outside."""
        args = node.args
        positional = [*args.posonlyargs, *args.args]
        pairs = list(
            zip(positional[len(positional) - len(args.defaults) :], args.defaults, strict=True)
        )
        pairs += [(a, d) for a, d in zip(args.kwonlyargs, args.kw_defaults, strict=True) if d]
        made = []
        for arg, default in pairs:
            code = writer.arg(default)
            if not isinstance(default, ast.Constant):
                kept = writer.fresh(arg.arg)
                made.append((kept, code))
                code = kept
            inner.defaults[arg.arg] = code
        return made

    # Imports

    def imported(self, writer: Writer, node: ast.AST, module: str, name: str | None) -> object:
        """What an import statement inside a function binds."""
        try:
            value: object = importlib.import_module(module)
        except ImportError:
            writer.refuse(
                node,
                f"import {module}",
                "the module is not installed here",
                "install it, or leave out js=True",
            )
            return Named(f"{module}.{name}" if name else module)
        if name is not None:
            value = getattr(value, name, None) or Named(f"{module}.{name}")
        return value

    # Built-in methods

    def is_default(self, cls: type, name: str) -> bool:
        """A dataclass's field that the class has as a plain value nobody changes."""
        fields = getattr(cls, "__dataclass_fields__", {})
        plain = isinstance(vars(cls).get(name), int | float | str | type(None))
        return name in fields and plain and name in vars(cls) and name not in self.deleted

    def dispatcher(self, name: str) -> str:
        """A function that calls a method of whichever built-in type the value has."""
        made = f"$m_{name}"
        if name not in self.dispatchers:
            self.dispatchers[name] = made
            self.runtime.add("$method")
        return made

    def most_arguments(self, name: str, found: names.Entry) -> int | None:
        """How many arguments a type's method takes, where another type's takes more."""
        every = [e for e in (names.entry(f"{t}.{name}") for t in names.method_types(name)) if e]
        counts = [len(e.positional) if not e.args.vararg else 99 for e in every]
        more = len(found.keyword_only) + (found.args.kwarg is not None)
        own = len(found.positional) + more if not found.args.vararg else 99
        if own >= max(counts):
            return None
        self.runtime.add("$atMost")
        return own

    def dispatcher_code(self, name: str, linked: Iterable[str]) -> list[str]:
        """The text of a dispatcher; types the script cannot make are left out."""
        present = set(linked)
        out = [f"function $m_{name}(x, ...args) {{"]
        if "$natives" in present:
            out.append(f'  if ($own(x, "{name}")) return $method(x, "{name}", ...args);')
        if "$ValueEnum" in present:
            out.append(f"  if (x instanceof $ValueEnum && !x.{name}) x = x.value;")
        for kind in names.method_types(name):
            found = names.entry(f"{kind}.{name}")
            need = {"dict": "$Dict", "set": "$Set"}.get(kind)
            if found is None or (need and need not in present):
                continue
            self.runtime.add(found.js)
            test = {
                "list": "$isList(x)",
                "tuple": "x instanceof $Tuple",
                "int": "$isInt(x)",
                "float": "$isFloat(x)",
                "dict": "x instanceof $Dict",
                "set": "x instanceof $Set",
                "generator": "$isGenerator(x)",
                "bytes": "x instanceof Uint8Array",
            }.get(kind, 'typeof x === "string"')
            if kind == "dict" and name in ("update", "popitem"):
                own = {"update": "update_py", "popitem": "popitemAt"}[name]
                out.append(f"  if (x?.{own}) return x.{own}(...args);")
            self.runtime.update(re.findall(r"\$[A-Za-z_]\w*", test))
            most = self.most_arguments(name, found)
            given = f"$atMost({most}, '{kind}.{name}', args)" if most is not None else "args"
            out.append(f"  if ({test}) return {found.js}(x, ...{given});")
        if "$reprBytes" in present and name in names.BYTES:
            self.runtime.add("$bytes_call")
            given = "[[...$iter(args[0])]]" if name == "join" else "args"
            self.runtime.add("$iter")
            out.append(
                f"  if (x instanceof Uint8Array) return $bytes_call($str_{name}, x, {given});"
            )
        passed = "...args"
        known = [e for e in (names.entry(f"{t}.{name}") for t in names.method_types(name)) if e]
        if known[0].args.kwarg and known[0].args.vararg:
            count = len(known[0].positional)  # the keywords stand behind them; there are none
            passed = f"...args.slice(0, {count}), ...args.slice({count + 1})"
        out.append(f'  return $method(x, "{name}", {passed});')
        return [*out, "}"]

    def class_code(self, writer: Writer, cls: type, node: ast.AST) -> str | None:
        """A class as JavaScript: ours, an exception, or a supported library class."""
        if issubclass(cls, BaseException) and not self.is_user_class(cls):
            return self.exception(writer, cls, node)
        path = self.path_of(cls)
        code = f"${path.replace('.', '_')}" if path else ""
        if names.is_class(code):
            writer.need(code)
            return code
        known = BUILTIN_CLASSES.get(cls)
        if known:
            writer.need(known)
            return known
        if self.is_user_class(cls):
            return self.class_name(writer, cls, node)
        writer.refuse(
            node, f"class {cls.__name__}", "it has no JavaScript form", "use a class of your own"
        )
        return None

    def exception(self, writer: Writer, cls: type, node: ast.AST) -> str:
        code = f"${cls.__name__}"
        owned = f"${cls.__module__.split('.')[0]}_{cls.__name__}"
        code = owned if owned in names.runtime_names() else code
        if gradio.is_ours(cls):
            code = "$GradioError"
        if cls is IOError or cls is EnvironmentError:
            code = "$OSError"
        if code not in names.runtime_names():
            writer.refuse(
                node,
                f"exception {cls.__name__}",
                "it is not supported",
                "use a more common exception",
            )
            code = "$Exception"
        writer.need(code)
        return code


DERIVES = re.compile(
    r"\bclass \w+\([^)]*\b(?:list|dict|Counter|OrderedDict|defaultdict|List|Dict)\b"
)
COLLECTS = re.compile(r"\bdef \w+\([^)]*\*\w+[^),]*,")
DYNAMIC = ("__getattr__", "setattr(", "__dict__", "SimpleNamespace")
VALUE_ENUM = re.compile(r"\b(?:IntEnum|StrEnum|IntFlag|(?:str|int), *(?:enum\.)?Enum)\b")
MANAGER = contextlib.contextmanager(iter).__code__
VARYING = re.compile(
    r"random\.|secrets\.|uuid\.|time\.|datetime\.(date|datetime)\.(now|today|utcnow)"
)
GUARDS: dict[str, tuple[Type, str]] = {
    "int": (integer(-(2**26), 2**26), "$small({})"),
    "float": (FLOAT, "$isFloat({})"),
    "str": (STR, 'typeof {} === "string"'),
    "bool": (BOOL, 'typeof {} === "boolean"'),
    "list": (LIST, "$isList({})"),
    "List": (LIST, "$isList({})"),
    "dict": (DICT, "{} instanceof $Dict"),
}
TYPE_VALUES = {
    "int": "$toInt",
    "float": "$toFloat",
    "str": "$toStr",
    "bool": "$bool",
    "list": "$list",
    "tuple": "$tupleOf",
    "dict": "$dict_from",
    "set": "$set_from",
    "frozenset": "$frozenset",
    "bytes": "$bytes",
}
PLAIN: dict[type, Type] = {list: LIST, tuple: TUPLE, dict: DICT, set: SET, frozenset: SET, str: STR}
BUILTIN_CLASSES: dict[type, str] = {
    object: "$Object",
    tuple: "$Tuple",
    dict: "$Dict",
    set: "$Set",
    frozenset: "$FrozenSet",
    range: "$Range",
    slice: "$Slice",
    datetime.datetime: "$datetime_datetime",
    datetime.date: "$datetime_date",
    datetime.timedelta: "$datetime_timedelta",
    datetime.timezone: "$datetime_timezone",
    datetime.time: "$datetime_time",
}


OF_BUILT_INS = frozenset(
    name
    for cls in (BaseException, str, bytes, float, int, list, dict, set, range, FunctionType, type)
    for name in dir(cls)
)
"""Attributes that a value may have in Python whatever the author's classes say."""
STDLIB = sysconfig.get_path("stdlib")


def stdlib(fn: FunctionType) -> bool:
    """Whether a function came with Python."""
    file = fn.__code__.co_filename
    return file.startswith((STDLIB, "<frozen")) and "site-packages" not in file


def top(writer: Writer) -> Visitor:
    while writer.outer is not None:
        writer = writer.outer
    return cast(Visitor, writer)


def in_outer(writer: Writer, name: str) -> bool:
    frame = writer.outer
    while frame is not None:
        if frame.is_local(name):
            return True
        frame = frame.outer
    return False


@functools.lru_cache(maxsize=32)
def has_value_enum(text: str) -> bool:
    """Whether a module may have an Enum whose members are numbers or texts."""
    return bool(VALUE_ENUM.search(text))


@functools.lru_cache(maxsize=32)
def has_derived(text: str) -> bool:
    """Whether a module may have a class derived from a list or a dict."""
    return bool(DERIVES.search(text))


@functools.lru_cache(maxsize=32)
def collects(text: str) -> bool:
    """Whether a function of a module has `*args` and parameters behind them."""
    return bool(COLLECTS.search(text))


@functools.lru_cache(maxsize=32)
def deleted_in(tree: ast.Module) -> frozenset[str]:
    return frozenset(
        n.attr
        for n in source.nodes(tree)
        if isinstance(n, ast.Attribute) and isinstance(n.ctx, ast.Del)
    )


@functools.lru_cache(maxsize=32)
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


def own_nodes(fn: ast.AST) -> Iterable[ast.AST]:
    """The nodes of a function, not those of functions inside."""
    for node in ast.iter_child_nodes(fn):
        yield node
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            yield from own_nodes(node)


def mutators_of(tree: ast.Module, name: str) -> set[int]:
    """First lines of the functions that change a module's container in place."""
    return writers_in(tree).get(("in place", name), set())


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


__all__ = ["BuiltinFunctionType", "MethodType", "Program", "field", "inspect"]
