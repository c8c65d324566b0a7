"""Functions of the author: each compiled once, on first use."""

from __future__ import annotations

import ast
import contextlib
import re
from types import FunctionType

from lite.transpile import source
from lite.transpile.ledger import Ledger
from lite.transpile.problem import Problem
from lite.transpile.scope import FunctionNode, defaults
from lite.transpile.signature import signature_code
from lite.transpile.types import BOOL, DICT, FLOAT, LIST, STR, Type, integer
from lite.transpile.visitor import Visitor
from lite.transpile.writer import Writer, attribute_name, text

MANAGER = contextlib.contextmanager(iter).__code__
GUARDS: dict[str, tuple[Type, str]] = {
    "int": (integer(-(2**26), 2**26), "$small({})"),
    "float": (FLOAT, "$isFloat({})"),
    "str": (STR, 'typeof {} === "string"'),
    "bool": (BOOL, 'typeof {} === "boolean"'),
    "list": (LIST, "$isList({})"),
    "List": (LIST, "$isList({})"),
    "dict": (DICT, "{} instanceof $Dict"),
}


class Functions(Ledger):
    """The part of a program that knows functions."""

    def function(self, writer: Writer, fn: FunctionType, node: ast.AST) -> str:
        """The JavaScript name of a live function, compiled on first use."""
        if id(fn) not in self.known:
            self.compile_function(writer, fn, node)
        return self.reachable(writer, self.known[id(fn)])

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

    def local_module(self, fn: FunctionType) -> bool:
        """A function of the author, not one of ours or Gradio's."""
        return fn.__code__.co_filename in self.modules

    def signature(self, fn: FunctionType) -> ast.arguments | None:
        found = source.find_function(fn)
        return found[1].args if found else None

    def compile_function(self, writer: Writer | None, fn: FunctionType, node: ast.AST) -> None:
        self.kept.append(fn)
        plain = "lambda_" if fn.__name__ == "<lambda>" else fn.__name__
        name = self.name(plain)
        self.known[id(fn)] = name
        found = None if source.stdlib(fn) else source.find_function(fn)
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
                    if source.stdlib(fn)
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

    def compiled_body(
        self, fn: FunctionType, module: source.Module, syntax: FunctionNode, kinds: dict[str, Type]
    ) -> Visitor:
        visitor = Visitor(self.program, module.file, syntax)
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

    def live_defaults(self, visitor: Visitor, fn: FunctionType) -> None:
        """Defaults are live values: a list as a default is the same list in every call."""
        code = fn.__code__
        given = fn.__defaults__ or ()
        first = code.co_argcount - len(given)
        pairs = list(zip(code.co_varnames[first : code.co_argcount], given, strict=True))
        pairs += list((fn.__kwdefaults__ or {}).items())
        for name, value in pairs:
            js = visitor.tag(self.program.static(visitor, value, visitor.node, name))
            visitor.defaults[name] = js.code

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

    def keep_name(self, made: str, name: str, module: source.Module) -> None:
        """A function that goes by another name in JavaScript, where the code may ask for it."""
        asked = "__name__" in module.text or "__qualname__" in module.text or "wraps" in module.text
        if made != name and asked:
            line = (f"{made}.$name = {text(name)};", module.file, 1)
            self.values.append(line)

    def keep_attributes(self, writer: Writer, fn: FunctionType, made: str) -> None:
        """What the author put on a function: `fn.calls = 0`."""
        for name, value in vars(fn).items():
            if not name.startswith("__"):
                code = writer.tag(self.program.static(writer, value, ast.Pass(), name)).code
                self.value(f"{made}.{attribute_name(name)} = {code};", writer)

    # A second form, for arguments that keep their annotations

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

    # What the library made of functions

    def manager(self, fn: FunctionType) -> bool:
        """What @contextmanager made of a generator of the author."""
        inner = getattr(fn, "__wrapped__", None)
        return isinstance(inner, FunctionType) and fn.__code__ is MANAGER

    def dispatching(self, fn: FunctionType) -> bool:
        """What @singledispatch made of functions of the author."""
        return fn.__code__.co_name == "wrapper" and hasattr(fn, "registry") and source.stdlib(fn)

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

    # Functions inside

    def inner_function(self, writer: Visitor, node: ast.Lambda) -> str:
        """A lambda, as an arrow function."""
        inner = Visitor(self.program, writer.file, node, writer)
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
        made = []
        for arg, default in defaults(node.args):
            code = writer.arg(default)
            if not isinstance(default, ast.Constant):
                kept = writer.fresh(arg.arg)
                made.append((kept, code))
                code = kept
            inner.defaults[arg.arg] = code
        return made
