"""One Python function as one JavaScript function."""

from __future__ import annotations

import ast
import contextlib
import functools
from collections import Counter
from typing import TYPE_CHECKING

from lite.transpile import gradio, source
from lite.transpile.scope import FunctionNode, defaults, parameters
from lite.transpile.signature import signature_code
from lite.transpile.statement import Statements
from lite.transpile.types import ANY, FLOAT, UNBOUND, Type, integer, simple
from lite.transpile.writer import ARROW, MISSING, Js, Missing, Writer

if TYPE_CHECKING:
    from lite.transpile.program import Program

COUNTER = 2**52
SMALL = 64
"""The largest step that a counter may move by."""


class Visitor(Statements):
    """Writes a function: parameters, locals, body."""

    def __init__(
        self, program: Program, file: str, node: FunctionNode, outer: Writer | None = None
    ):
        super().__init__(program, file, node, outer)
        self.kinds: dict[str, Type] = {}
        """Types the parameters are known to have."""
        self.defaults: dict[str, str] = {}
        self.returns: list[Type] = []
        self.this = ""
        self.reset()
        self.counters = self.find_counters()
        self.held = self.find_held()

    def reset(self) -> None:
        """Forget what the last pass wrote."""
        self.lines, self.hoisted, self.temps = [], [], 0
        self.handlers, self.breaks, self.continues, self.flags = [], [], [], []
        self.imports, self.first_lines, self.prefix = {}, [], []
        self.stored, self.helpers, self.declared = {}, {}, set()
        self.inner = []
        self.depth = (self.outer.depth if self.outer else 0) + 1
        self.env = {name: self.kinds.get(name, ANY) for name in self.scope.params}
        for name in self.scope.locals - set(self.scope.params):
            self.env[name] = UNBOUND

    def find_counters(self) -> dict[str, int]:
        """Variables that only ever move by small constant steps: they stay safe integers."""
        if isinstance(self.node, ast.Lambda):
            return {}
        good: dict[str, bool] = {}
        stores, assigns = Counter[str](), Counter[str]()
        for node in source.nodes(self.node):
            if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
                stores[node.id] += 1
                continue
            fine = True
            if isinstance(node, ast.Assign) and len(node.targets) == 1:
                target: ast.expr = node.targets[0]
            elif isinstance(node, ast.AugAssign):
                target, fine = node.target, isinstance(node.op, (ast.Add, ast.Sub))
            else:
                continue
            if isinstance(target, ast.Name):
                assigns[target.id] += 1
                good[target.id] = good.get(target.id, True) and fine and small(node.value)
        return {
            n: lowest(self.node, n)
            for n, fine in good.items()
            if fine
            and stores[n] == assigns[n] == self.scope.stores[n]
            and n not in self.scope.params
            and n not in self.scope.rebound
        }

    def counter_type(self, name: str, kind: Type) -> Type:
        if name in self.counters and kind.one == "int":
            return integer(self.counters[name], COUNTER)
        return kind

    def load(self, name: str, node: ast.AST) -> Js:
        found = self.find_import(name)
        if not isinstance(found, Missing):
            return self.program.static(self, found, node, name)
        return super().load(name, node)

    def find_import(self, name: str) -> object:
        """What an import statement in this function, or around it, bound a name to."""
        writer: Writer | None = self
        while isinstance(writer, Visitor):
            if name in writer.imports:
                return writer.imports[name]
            if writer.is_local(name):
                return MISSING
            writer = writer.outer
        return MISSING

    # The function

    def compile(self) -> None:
        """Write the body: once to learn the types, once more if doubles can stay raw."""
        self.write()
        raw = {n for n, t in self.stored.items() if t == FLOAT} - self.scope.captured
        raw -= set(self.scope.params)
        if raw:
            self.raw = raw
            self.reset()
            self.write()

    def guard_end(self) -> None:
        """A StopIteration that leaves a generator becomes a RuntimeError."""
        if not self.scope.generator or not self.may_stop(self.node):
            return
        self.need("$stopped")
        pad, line = "  " * self.depth, self.line
        inside = [("  " + code, at) for code, at in self.lines]
        end = [(pad + "} catch (stop$) {", line), (pad + "  throw $stopped(stop$);", line)]
        self.lines = [(pad + "try {", self.node.lineno), *inside, *end, (pad + "}", line)]

    def sent_to(self) -> bool:
        """Whether this is a generator that may be sent values: its start must be known."""
        found = source.module_of(self.file)
        sent = self.scope.generator and (found is None or ".send(" in found.text)
        if sent:
            self.need("$sends")
        return sent

    def close_held(self) -> None:
        """Generators end with the variables that held them."""
        pad, line = "  " * self.depth, self.line
        if not self.held:
            return
        inside = [("  " + code, at) for code, at in self.lines]
        ends = [(f"{pad}  {self.js_name(name)}?.return();", line) for name in self.held]
        self.lines = [(pad + "try {", self.node.lineno), *inside, (pad + "} finally {", line)]
        self.lines += [*ends, (pad + "}", line)]

    def find_held(self) -> list[str]:
        found = source.module_of(self.file)
        if found is None or isinstance(self.node, ast.Lambda) or not source.closing(found.tree):
            return []
        return source.held(found.tree, self.node)

    def write(self) -> None:
        self.used_before.update(self.held)
        self.write_body()
        self.guard_end()
        self.close_held()

    def write_body(self) -> None:
        if isinstance(self.node, ast.Lambda):
            self.line = self.node.body.lineno
            js = self.expr(self.node.body)
            self.emit(f"return {self.tag(js).within(ARROW)};")
            self.returned(js.type)
        elif self.body(self.node.body):
            last = self.node.body[-1]
            self.line = last.end_lineno or last.lineno
            self.emit("return null;")

    def returned(self, kind: Type) -> None:
        self.returns.append(kind)

    def declaration(self, name: str) -> str:
        """`let` at the first assignment, where nothing outside its block can see the name."""
        js = self.js_name(name)
        plain = (
            name not in self.declared
            and name not in self.scope.captured
            and name not in self.scope.params
            and self.is_local(name)
            and self.depth == (self.outer.depth if self.outer else 0) + 1
        )
        if plain and name not in self.used_before:
            self.declared.add(name)
            return f"{'const' if self.scope.stores[name] == 1 else 'let'} {js} = "
        if name not in self.declared and name not in self.scope.params:
            self.used_before.add(name)
        return f"{js} = "

    @property
    def used_before(self) -> set[str]:
        found = self.__dict__.setdefault("_used_before", set())
        assert isinstance(found, set)
        return found

    def target_name(self, name: str, node: ast.AST) -> str:
        if self.is_local(name) and name not in self.declared:
            self.used_before.add(name)
        return super().target_name(name, node)

    def load_local(self, name: str) -> Js:
        if name not in self.declared:
            self.used_before.add(name)
        return super().load_local(name)

    def params(self, skip: int = 0) -> str:
        """The JavaScript parameter list, with Python's defaults."""
        shown = []
        for arg in [*self.node.args.posonlyargs, *self.node.args.args, *self.node.args.kwonlyargs][
            skip:
        ]:
            name = self.js_name(arg.arg)
            default = self.defaults.get(arg.arg)
            shown.append(f"{name} = {default}" if default is not None else name)
        if self.node.args.kwarg:
            self.need("$Dict")
            shown.append(f"{self.js_name(self.node.args.kwarg.arg)} = new $Dict()")
        if self.node.args.vararg:
            shown.append(f"...{self.js_name(self.node.args.vararg.arg)}")
        return ", ".join(shown)

    def prologue(self, skip: int = 0) -> list[str]:
        """Lines before the body: variables, `self`, the tuple of `*args`."""
        pad = "  " * ((self.outer.depth if self.outer else 0) + 1)
        out = []
        if skip and self.this:
            out.append(f"{pad}const {self.js_name(self.this)} = this;")
        for arg in parameters(self.node.args):
            kind = self.kinds.get(arg.arg)
            if kind is not None and kind.one == "event":
                self.need("$event")
                name = self.js_name(arg.arg)
                out.append(f"{pad}{name} = $event({name});")
        if self.node.args.vararg:
            self.need("$Tuple")
            name = self.js_name(self.node.args.vararg.arg)
            out.append(f"{pad}Object.setPrototypeOf({name}, $Tuple.prototype);")
        free = [
            n
            for n in sorted(self.scope.locals - set(self.scope.params) - self.declared)
            if n not in self.helpers and n not in self.imports and n in self.mentioned()
        ]
        declared = [self.js_name(n) for n in free] + self.hoisted
        if declared:
            out.append(f"{pad}let {', '.join(dict.fromkeys(declared))};")
        return out

    def mentioned(self) -> set[str]:
        return self.used_before | set(self.stored) | self.scope.captured

    def compile_params(self) -> None:
        """Defaults that are no plain literals are computed where the function is made."""
        assert self.outer is not None
        for arg, default in defaults(self.node.args):
            js = self.outer.tag(self.outer.expr(default))
            if isinstance(default, ast.Constant):
                self.defaults[arg.arg] = js.code
            else:
                # A constant of its own each time the function is made, in a loop too.
                kept = self.outer.fresh(arg.arg)
                self.outer.emit(f"const {kept} = {js.within(ARROW)};")
                self.defaults[arg.arg] = kept

    def annotated(self, roots: bool) -> None:
        """Parameters whose annotation says they carry an event."""
        for arg in parameters(self.node.args):
            found = gradio.annotation_names(arg.annotation)
            if found & gradio.OF_FILE and roots:
                self.refuse(
                    arg,
                    f"parameter {arg.arg}: {sorted(found & gradio.OF_FILE)[0]}",
                    "files are Python's",
                    "leave out js=True",
                )
            elif found & gradio.EVENTS:
                self.kinds[arg.arg] = simple("event")
            elif found & gradio.SERVER and roots:
                self.refuse(
                    arg,
                    f"parameter {arg.arg}: {sorted(found & gradio.SERVER)[0]}",
                    "there is no such thing in the page's own function",
                    "leave out js=True",
                )

    # Inner functions and methods

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.program.inner_class(self, node)

    def inner_function(self, node: ast.Lambda) -> str:
        return self.program.inner_function(self, node)

    def inner_def(self, node: ast.FunctionDef) -> None:
        name = node.name
        once = (
            self.scope.stores[name] == 1
            and name not in self.scope.rebound
            and name not in self.scope.params
            and not node.decorator_list
            and self.depth == (self.outer.depth if self.outer else 0) + 1
        )
        if once:
            self.helpers[name] = node.args
            self.env[name] = ANY
        inner = Visitor(self.program, self.file, node, self)
        self.program.compiled.add((self.file, source.first_line(node)))
        inner.compile_params()
        inner.annotated(False)
        inner.reset()
        inner.compile()
        star = "*" if inner.scope.generator else ""
        known = self.js_name(name)
        if once:
            self.declared.add(name)
            self.add_function(inner, f"function{star} {known}({inner.params()}) {{", "}")
            if inner.sent_to():
                self.emit(f"$sends({known});")
            self.sign(node, known)
            return
        kept = self.fresh("f")
        # Named by its place: a name of its own would hide what the decorators make of it.
        head = f"const {kept} = {{ {known}: function{star} ({inner.params()}) {{"
        self.add_function(inner, head, f"}} }}.{known};")
        if inner.sent_to():
            self.emit(f"$sends({kept});")
        self.sign(node, kept)
        code = kept
        for decorator in reversed(node.decorator_list):
            code = self.decorated(decorator, code)
        self.assign(name, Js(code))

    def decorated(self, decorator: ast.expr, code: str) -> str:
        call = decorator if isinstance(decorator, ast.Call) else None
        js = self.expr(call.func if call else decorator)
        if js.value is functools.wraps and call:
            return self.run("$wraps", self.arg(call.args[0]), code).code
        if js.value in (functools.lru_cache, functools.cache):
            return self.run("$memo", code, self.memo_size(js.value, call)).code
        if js.value is contextlib.contextmanager:
            return self.run("$contextmanager", code).code
        if call:
            js = self.expr(call)
        return self.run("$call", self.tag(js).code, code).code

    def memo_size(self, how: object, call: ast.Call | None) -> str:
        """How many results are kept, as code; all where it is null."""
        if how is functools.cache:
            return "null"
        words = {k.arg: k.value for k in call.keywords} if call else {}
        if call and (words.keys() - {"maxsize"} or len(call.args) > 1):
            why = "types are told apart by it"
            self.refuse(call, "lru_cache(typed=…)", why, "leave it out")
        size = words.get("maxsize") or (call.args[0] if call and call.args else None)
        return "128" if size is None else self.arg(size)

    def add_function(self, inner: Visitor, head: str, tail: str, skip: int = 0) -> None:
        line = inner.node.lineno
        before = self.line
        self.line = line
        self.emit(head)
        self.lines += [(code, line) for code in inner.prologue(skip)]
        self.lines += inner.lines
        self.emit(tail)
        self.line = before

    def sign(self, node: FunctionNode, code: str) -> None:
        """Attach the signature, where calls may need it at run time."""
        signed = signature_code(
            node.args,
            self.qualified(node.name if isinstance(node, ast.FunctionDef) else "<lambda>"),
            self.program.keywords,
        )
        self.need("$plain")
        if signed:
            self.need("$def")
            self.emit(f"$def({code}, {signed});")

    def qualified(self, name: str) -> str:
        """The qualified name of a function made in this one."""
        own = getattr(self.function, "__qualname__", "") if self.outer is None else ""
        if not own:
            own = getattr(self.node, "name", "<lambda>")
            own = self.outer.qualified(own) if isinstance(self.outer, Visitor) else own
        return f"{own}.<locals>.{name}"

    def check_yield(self, node: ast.AST) -> None:
        if isinstance(self.node, ast.Lambda):
            self.refuse(node, "yield in a lambda", "it is rare and unclear", "use def")


def lowest(fn: ast.AST, name: str) -> int:
    """The least a counter can be: its least start where it only goes up."""
    low = COUNTER
    for node in source.nodes(fn):
        if (
            isinstance(node, ast.Assign)
            and isinstance(node.targets[0], ast.Name)
            and (node.targets[0].id == name)
        ):
            value = ast.literal_eval(node.value)
            assert isinstance(value, int)
            low = min(low, value)
        elif (
            isinstance(node, ast.AugAssign)
            and isinstance(node.target, ast.Name)
            and (node.target.id == name)
        ):
            value = ast.literal_eval(node.value)
            assert isinstance(value, int)
            if (value < 0) == isinstance(node.op, ast.Add):
                return -COUNTER
    return low


def small(node: ast.expr) -> bool:
    """A literal whose size a counter may move by."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        node = node.operand
    return isinstance(node, ast.Constant) and type(node.value) is int and abs(node.value) <= SMALL
