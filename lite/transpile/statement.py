"""Statements: one method per kind."""

from __future__ import annotations

import ast
import re
from functools import lru_cache
from types import ModuleType

from lite.transpile import source
from lite.transpile.call import attributes_of_object
from lite.transpile.expression import Expressions
from lite.transpile.operator import HELPERS
from lite.transpile.pattern import Patterns
from lite.transpile.scope import assigned, uses
from lite.transpile.types import (
    ANY,
    COUNT,
    FLOAT,
    LIST,
    NONE,
    SAFE,
    UNBOUND,
    Type,
    integer,
    join,
    named,
    widen,
)
from lite.transpile.writer import ARROW, ATOM, Js, Missing, text

SMALL = 64
SCALARS = {"int", "float", "str", "bool", "None", "bytes"}
ENDING = re.compile("GeneratorExit|BaseException")
NAMED_ERROR = re.compile(r"\bexcept\b.*\bas\b")
SIGNS: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.BitXor: "^",
    ast.LShift: "<<",
    ast.RShift: ">>",
    ast.MatMult: "@",
}


@lru_cache(maxsize=32)
def names_errors(text: str) -> bool:
    """Whether a module gives an exception a name, and so may look at what it says."""
    return bool(NAMED_ERROR.search(text))


class Statements(Patterns, Expressions):
    """Everything inside a function body."""

    def body(self, nodes: list[ast.stmt]) -> bool:
        """Write statements; whether control reaches the end."""
        alive = True
        for node in nodes:
            if not alive:
                break  # Python never gets there either
            self.line = node.lineno
            alive = self.statement(node)
        return alive

    def statement(self, node: ast.stmt) -> bool:
        visit = getattr(self, f"visit_{type(node).__name__}", None)
        if visit is None:
            self.refuse(
                node, type(node).__name__, "it has no JavaScript form", "write it another way"
            )
            return True
        return visit(node) is not False

    def visit_Expr(self, node: ast.Expr) -> None:
        if isinstance(node.value, ast.Constant):
            return
        if isinstance(node.value, ast.Call):
            plain = self.plain_call(node.value)
            if plain:
                self.emit(plain)
                return
        js = self.expr(node.value)
        code = self.tag(js).code
        if re.match(r"[{]|function\b|class\b|let\b", code):
            code = f"({code})"
        self.emit(f"{code};")

    def plain_call(self, node: ast.Call) -> str | None:
        """`xs.append(x)` on a list, as a person would write it."""
        func = node.func
        if (
            isinstance(func, ast.Attribute)
            and func.attr == "append"
            and len(node.args) == 1
            and (isinstance(func.value, ast.Name) and not node.keywords)
        ):
            owner = self.expr(func.value)
            if owner.type == LIST and isinstance(owner.value, Missing):
                self.may_cycle(func, self.expr(node.args[0]))
                return f"{owner.within(20)}.push({self.items(node.args)});"
        return None

    def visit_Pass(self, node: ast.Pass) -> None:
        return None

    def visit_Return(self, node: ast.Return) -> bool:
        if node.value is None:
            self.emit("return null;")
        else:
            js = self.expr(node.value)
            self.emit(f"return {self.tag(js).within(ARROW)};")
        self.returned(NONE if node.value is None else js.type)
        return False

    def returned(self, kind: Type) -> None:
        """What a `return` adds to the function's type."""

    def visit_Raise(self, node: ast.Raise) -> bool:
        if node.exc is None:
            caught = self.handlers[-1] if self.handlers else ""
            if not caught:
                self.refuse(
                    node, "raise", "no exception is being handled here", "name the exception"
                )
            self.emit(f"throw {caught or 'null'};")
            return False
        js = self.expr(node.exc)
        code = self.tag(js).code
        if node.cause is not None:
            self.emit(f"{self.run('$raise', code, self.arg(node.cause)).code};")
            return False
        if code.startswith(("new $", "$new(")):
            self.emit(f"throw {code};")
        else:
            self.emit(f"{self.run('$raise', code).code};")
        return False

    def visit_Assert(self, node: ast.Assert) -> None:
        self.need("$AssertionError")
        message = self.arg(node.msg) if node.msg else ""
        test = self.condition(node.test)
        self.emit(f"if ({self.negated(test).code}) throw new $AssertionError({message});")
        self.narrow(node.test, True)

    # Assignment

    def visit_Assign(self, node: ast.Assign) -> None:
        first = node.targets[0]
        listed = len(node.targets) == 1 and isinstance(first, (ast.Tuple, ast.List))
        if listed and self.parallel(first, node.value):
            return
        if attributes_of_object(node.value) is not None:
            self.refuse(node, "__dict__ in a variable", "it is a copy here", "write dict(vars(…))")
        js = self.expr(node.value)
        if self.is_alias(node, js):
            return
        if len(node.targets) > 1 and not re.fullmatch(r"[\w.$]+", js.code):
            kept = self.temp()
            js = self.tagged(js)
            self.emit(f"{kept} = {js.code};")
            js = Js(kept, js.type if js.type.one != "float" else ANY)
        elif len(node.targets) == 1:
            js = self.before(first, node.value, js)
        for target in node.targets:
            self.store(target, js)

    def before(self, target: ast.expr, value: ast.expr, js: Js) -> Js:
        """Python computes the value before it looks at where that goes."""
        if not isinstance(target, (ast.Subscript, ast.Attribute)) or effects(value) == 0:
            return js
        inside = [target.value, *([target.slice] if isinstance(target, ast.Subscript) else [])]
        if max(map(effects, inside)) + effects(value) < 3:
            return js
        kept = self.fresh("value")
        self.emit(f"const {kept} = {self.tag(js).within(ARROW)};")
        return Js(kept, js.type if js.type.one != "float" else ANY)

    def is_alias(self, node: ast.Assign, js: Js) -> bool:
        """`it = itertools`: the name stands for what is known while transpiling."""
        target = node.targets[0]
        if len(node.targets) > 1 or not isinstance(target, ast.Name):
            return False
        name = target.id
        once = self.scope.stores[name] == 1 and name not in self.scope.rebound
        if once and isinstance(js.value, ModuleType) and self.is_local(name):
            self.imports[name] = js.value
            return True
        return False

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            js = self.before(node.target, node.value, self.expr(node.value))
            self.store(node.target, js)

    def parallel(self, target: ast.expr, value: ast.expr) -> bool:
        """`a, b = b, a` without building a tuple."""
        pair = (ast.Tuple, ast.List)
        if not isinstance(value, pair) or not isinstance(target, pair):
            return False
        if len(value.elts) != len(target.elts):
            return False
        every = [*target.elts, *value.elts]
        if any(isinstance(e, ast.Starred) for e in every) or not all(
            isinstance(e, ast.Name) for e in target.elts
        ):
            return False
        values = [self.expr(e) for e in value.elts]
        names = {e.id for e in target.elts if isinstance(e, ast.Name)}
        used = {n.id for e in value.elts[1:] for n in ast.walk(e) if isinstance(n, ast.Name)}
        late = max(map(effects, value.elts[1:]), default=0)
        shared = names & (self.scope.captured | self.scope.globals | self.scope.nonlocals)
        apart = not late or not (shared or self.catches())
        if not names & used and apart:
            for part, js in zip(target.elts, values, strict=True):
                self.store(part, js)
            return True
        kept = []
        for js in values:
            name = self.fresh("v")
            kept.append((name, js))
        self.emit(f"const {', '.join(f'{n} = {self.swap_code(js)}' for n, js in kept)};")
        for part, (name, js) in zip(target.elts, kept, strict=True):
            self.store(part, Js(name, js.type))
        return True

    def catches(self) -> bool:
        """What this function's variables are when something is raised can be seen in it."""
        return any(isinstance(n, source.BLOCKS) for n in ast.walk(self.node))

    def swap_code(self, js: Js) -> str:
        return js.code if js.type.one == "float" else self.tag(js).within(ARROW)

    def may_cycle(self, target: ast.Subscript | ast.Attribute, js: Js) -> None:
        """A value is put into what it is or belongs to: its text would not end."""
        roots = {n.id for n in ast.walk(target) if isinstance(n, ast.Name)}
        if js.code in {"self", "this", *map(self.js_name, roots)} and js.type.one not in SCALARS:
            self.need("$cycle")

    def store(self, target: ast.expr, js: Js) -> None:
        if isinstance(target, ast.Subscript | ast.Attribute):
            self.may_cycle(target, js)
        if isinstance(target, ast.Name):
            self.store_name(target, js)
        elif isinstance(target, (ast.Tuple, ast.List)):
            self.store_parts(target, self.tagged(js))
        elif isinstance(target, ast.Subscript):
            self.store_item(target, self.tag(js).within(ARROW))
        elif isinstance(target, ast.Attribute):
            self.store_attribute(target, self.tag(js).within(ARROW))
        else:
            self.refuse(target, "this target", "it cannot be assigned", "use a name")

    def store_name(self, target: ast.Name, js: Js) -> None:
        if self.is_local(target.id):
            if not isinstance(js.value, Missing):
                js = self.tagged(js)
            self.assign(target.id, js)
        else:
            code = self.tag(js).within(ARROW)
            self.emit(f"{self.target_name(target.id, target)} = {code};")

    def store_parts(self, target: ast.Tuple | ast.List, js: Js) -> None:
        unpacked = self.unpacked(target.elts, js.within(ARROW))
        kept = [self.fresh("v") for _ in target.elts]
        self.emit(f"const [{', '.join(kept)}] = {unpacked};")
        for part, name in zip(target.elts, kept, strict=True):
            if isinstance(part, ast.Starred):
                self.store(part.value, Js(name, LIST))
            else:
                self.store(part, Js(name))

    def store_item(self, target: ast.Subscript, code: str) -> None:
        self.mutates(target.value)
        owner = self.arg(target.value)
        if isinstance(target.slice, ast.Slice):
            parts = [
                self.arg(p) if p else "null"
                for p in (target.slice.lower, target.slice.upper, target.slice.step)
            ]
            self.emit(f"{self.run('$putSlice', owner, *parts, code).code};")
            return
        self.emit(f"{self.run('$put', owner, self.arg(target.slice), code).code};")

    def store_attribute(self, target: ast.Attribute, code: str) -> None:
        owner = self.expr(target.value)
        if not isinstance(owner.value, Missing) and not isinstance(owner.value, type):
            self.mutates(target.value)
        tagged = self.tag(owner).within(20)
        if owner.type.one == "instance" and not self.program.guarded(owner.type.ref, target.attr):
            field = self.program.property_name(owner.type.ref, target.attr)
            self.emit(f"{tagged}.{field} = {code};")
            return
        call = self.run("$setattr", tagged, text(target.attr), code, *self.mangled(target.attr))
        self.emit(f"{call.code};")

    def mutates(self, node: ast.expr) -> None:
        """A write through a name of the module: its other writers must be transpiled too."""
        root = node
        if attributes_of_object(node) is not None:
            self.refuse(node, "a change of __dict__", "it is a copy here", "use setattr()")
        while isinstance(root, (ast.Subscript, ast.Attribute)):
            root = root.value
        if isinstance(root, ast.Name):
            self.program.note_write(self, root.id, node)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        target = node.target
        if isinstance(target, ast.Name):
            current = self.expr(ast.copy_location(ast.Name(target.id, ast.Load()), target))
            self.store_name(target, self.augmented(node, current, node.value))
            return
        if isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Slice):
            self.refuse(
                node,
                "augmented assignment to a slice",
                "it is rare and unclear",
                "assign the slice",
            )
            return
        owner = self.kept(target.value)
        if isinstance(target, ast.Subscript):
            self.mutates(target.value)
            key = self.kept(target.slice)
            js = self.augmented(node, self.run("$at", owner, key), node.value)
            self.emit(f"{self.run('$put', owner, key, self.tag(js).within(ARROW)).code};")
        else:
            names = [text(target.attr)]
            read = self.run("$attr", owner, *names, *self.mangled(target.attr))
            js = self.augmented(node, read, node.value)
            write = self.run(
                "$setattr", owner, *names, self.tag(js).within(ARROW), *self.mangled(target.attr)
            )
            self.mutates(target.value)
            self.emit(f"{write.code};")

    def kept(self, node: ast.expr) -> str:
        """An expression to be used twice and evaluated once."""
        js = self.tagged(self.expr(node))
        if re.fullmatch(r"[\w$]+|-?\d+|\"[^\"\\]*\"", js.code):
            return js.code
        name = self.temp()
        self.emit(f"{name} = {js.code};")
        return name

    def augmented(self, node: ast.AugAssign, current: Js, value: ast.expr) -> Js:
        made = self.augmented_plain(node, current, value)
        helper, _, rest = made.code.partition("(")
        known = HELPERS[type(node.op)]
        called = helper in (f"${known}", f"$i{known}") and made.level == ATOM
        if not called or not self.tells_errors():
            return made
        return self.run("$inplace", text(SIGNS[type(node.op)]), helper, rest[:-1], type=made.type)

    def tells_errors(self) -> bool:
        """Whether the file may look at what an exception says."""
        found = source.module_of(self.file)
        return found is None or names_errors(found.text)

    def augmented_plain(self, node: ast.AugAssign, current: Js, value: ast.expr) -> Js:
        js = self.solid(value)
        current = current if current.type.one == "float" else self.tagged(current)
        simple = current.type.numeric or current.type.one == "str"
        if simple or not isinstance(
            node.op, (ast.Add, ast.Sub, ast.BitOr, ast.BitAnd, ast.BitXor, ast.Mult)
        ):
            return self.binary(node, node.op, current, js)
        names = {
            ast.Add: "iadd",
            ast.Sub: "isub",
            ast.BitOr: "ior",
            ast.BitAnd: "iand",
            ast.BitXor: "ixor",
            ast.Mult: "imul",
        }
        return self.run(
            f"${names[type(node.op)]}",
            current.within(ARROW),
            self.tag(js).within(ARROW),
            type=LIST if current.type == LIST else ANY,
        )

    def visit_Delete(self, node: ast.Delete) -> None:
        for target in node.targets:
            if isinstance(target, ast.Name) and self.is_local(target.id):
                self.emit(f"{self.js_name(target.id)} = undefined;")
                self.env[target.id] = UNBOUND
            elif isinstance(target, ast.Subscript):
                self.mutates(target.value)
                owner = self.arg(target.value)
                if isinstance(target.slice, ast.Slice):
                    parts = [
                        self.arg(p) if p else "null"
                        for p in (target.slice.lower, target.slice.upper, target.slice.step)
                    ]
                    self.emit(f"{self.run('$dropSlice', owner, *parts).code};")
                else:
                    self.emit(f"{self.run('$drop', owner, self.arg(target.slice)).code};")
            elif isinstance(target, ast.Attribute):
                call = self.run(
                    "$delattr",
                    self.arg(target.value),
                    text(target.attr),
                    *self.mangled(target.attr),
                )
                self.emit(f"{call.code};")
            else:
                self.refuse(
                    target, "del", "only items, attributes and locals can be deleted", "assign None"
                )

    # Branches

    def visit_If(self, node: ast.If, head: str = "") -> bool:
        test = self.condition(node.test)
        self.emit(f"{head}if ({test.code}) {{")
        before = dict(self.env)
        self.narrow(node.test, True)
        yes = self.branch(node.body)
        self.env = before
        self.narrow(node.test, False)
        no: dict[str, Type] | None = dict(self.env)
        if node.orelse:
            if (
                len(node.orelse) == 1
                and isinstance(node.orelse[0], ast.If)
                and (self.chains(node.orelse[0]))
            ):
                self.line = node.orelse[0].lineno
                alive = self.visit_If(node.orelse[0], "} else ")
                no = dict(self.env) if alive else None
                self.env = self.join_env(yes, no)
                return yes is not None or no is not None
            self.emit("} else {")
            no = self.branch(node.orelse)
        self.emit("}")
        self.env = self.join_env(yes, no)
        return yes is not None or no is not None

    def chains(self, node: ast.If) -> bool:
        """An `elif` whose condition needs no line of its own."""
        return True

    def branch(self, nodes: list[ast.stmt]) -> dict[str, Type] | None:
        self.depth += 1
        alive = self.body(nodes)
        self.depth -= 1
        return dict(self.env) if alive else None

    def narrow(self, node: ast.expr, holds: bool) -> None:
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            self.narrow(node.operand, not holds)
        elif isinstance(node, ast.BoolOp):
            if isinstance(node.op, ast.And) == holds:
                for part in node.values:
                    self.narrow(part, holds)
        elif isinstance(node, ast.Compare) and len(node.ops) == 1:
            self.narrow_none(node, holds)
        elif isinstance(node, ast.Name) and holds:
            self.restrict(node.id, None, "None")
        elif holds and isinstance(node, ast.Call) and ast.unparse(node.func) == "isinstance":
            self.narrow_class(node)

    def narrow_none(self, node: ast.Compare, holds: bool) -> None:
        other = node.comparators[0]
        if not (
            isinstance(node.left, ast.Name)
            and isinstance(other, ast.Constant)
            and other.value is None
            and isinstance(node.ops[0], (ast.Is, ast.IsNot))
        ):
            return
        if isinstance(node.ops[0], ast.Is) == holds:
            self.restrict(node.left.id, NONE)
        else:
            self.restrict(node.left.id, None, "None")

    def narrow_class(self, node: ast.Call) -> None:
        if len(node.args) != 2:
            return
        subject, cls = node.args
        if (
            isinstance(subject, ast.Name)
            and isinstance(cls, ast.Name)
            and cls.id in ("str", "float", "bool", "dict")
            and not self.is_local(cls.id)
            and not (cls.id == "str" and self.program.value_enums)
            and not (cls.id == "dict" and self.program.derives)
        ):
            kind = named(cls.id)
            current = self.env.get(subject.id)
            if current is not None and (kind != FLOAT or subject.id not in self.raw):
                self.restrict(subject.id, kind)

    def restrict(self, name: str, kind: Type | None, *gone: str) -> None:
        if any(name in layer for layer in self.inner) or not self.is_local(name):
            return
        current = self.env.get(name)
        if current is None or current.unbound or name in self.scope.rebound:
            return
        self.env[name] = kind if kind else current.without(*gone)

    # Loops

    def visit_While(self, node: ast.While) -> bool:
        return self.loop(node, lambda: self.while_head(node))

    def while_head(self, node: ast.While) -> str:
        test = self.condition(node.test)
        return f"while ({test.code}) {{"

    def visit_For(self, node: ast.For) -> bool:
        name = self.bound_name(node)
        kind = self.env.get(name)
        alive = self.loop(node, lambda: self.for_head(node))
        if kind is not None:
            self.env[name] = kind
        return alive

    def bound_name(self, node: ast.For) -> str:
        """The variable n of `for … in range(n)`, which is more than 0 inside."""
        args = self.as_range(node.iter) or []
        if len(args) != 1 or not isinstance(args[0], ast.Name):
            return ""
        name = args[0].id
        fixed = name not in assigned([*node.body, ast.Expr(node.target)])
        return name if fixed and name not in self.scope.captured else ""

    def visit_AsyncFor(self, node: ast.AsyncFor) -> None:
        self.refuse(node, "async for", "a listener with js=True is not async", "use for")

    def loop(self, node: ast.While | ast.For, head: object) -> bool:
        """Write a loop until the types at its head no longer change."""
        assert callable(head)
        mark = (len(self.lines), len(self.hoisted), self.temps, set(self.declared))
        entry = dict(self.env)
        flag = self.fresh("done") if node.orelse else ""
        for _ in range(8):
            self.env = dict(entry)
            out = self.loop_once(node, head, flag)
            start = {k: widen(v, out.get(k, v)) for k, v in entry.items()}
            for k, v in out.items():
                start.setdefault(k, join(UNBOUND, v))
            if start == entry:
                break
            entry = start
            del self.lines[mark[0] :]
            del self.hoisted[mark[1] :]
            self.declared = set(mark[3])
        return self.loop_end(node, entry, flag)

    def loop_once(self, node: ast.While | ast.For, head: object, flag: str) -> dict[str, Type]:
        assert callable(head)
        self.line = node.lineno
        self.breaks.append([])
        self.continues.append([])
        if flag:
            self.emit(f"let {flag} = true;")
            self.flags.append(flag)
        else:
            self.flags.append("")
        prefix: list[str] = []
        self.prefix = prefix
        code = head()
        for line in prefix:
            self.emit(line)
        self.emit(code)
        inner = self.first_lines
        self.first_lines = []
        self.depth += 1
        for line in inner:
            self.emit(line)
        if isinstance(node, ast.For):
            self.take_target(node)
        else:
            self.narrow(node.test, True)
        alive = self.body(node.body)
        self.depth -= 1
        self.emit("}")
        self.flags.pop()
        ends = self.continues.pop()
        return self.join_env(dict(self.env) if alive else None, *ends) if alive or ends else {}

    def loop_end(self, node: ast.While | ast.For, entry: dict[str, Type], flag: str) -> bool:
        breaks = self.breaks.pop()
        while len(self.breaks) > len(self.continues):
            breaks = breaks + self.breaks.pop()
        normal: dict[str, Type] | None = dict(entry)
        endless = (
            isinstance(node, ast.While)
            and isinstance(node.test, ast.Constant)
            and bool(node.test.value)
        )
        if endless:
            normal = None
        else:
            self.env = dict(entry)
            if isinstance(node, ast.While):
                self.narrow(node.test, False)
            normal = dict(self.env)
            if node.orelse:
                self.emit(f"if ({flag}) {{")
                normal = self.branch(node.orelse)
                self.emit("}")
        self.env = self.join_env(normal, *breaks)
        return normal is not None or bool(breaks)

    def visit_Break(self, node: ast.Break) -> bool:
        self.breaks[-1].append(dict(self.env))
        if self.flags[-1]:
            self.emit(f"{self.flags[-1]} = false;")
        self.emit("break;")
        return False

    def visit_Continue(self, node: ast.Continue) -> bool:
        self.continues[-1].append(dict(self.env))
        self.emit("continue;")
        return False

    def for_head(self, node: ast.For) -> str:
        ranged = self.as_range(node.iter)
        if ranged and isinstance(node.target, ast.Name) and self.is_local(node.target.id):
            return self.range_loop(node, node.target.id, ranged)
        iterable = self.expr(node.iter)
        if iterable.type == LIST or self.ended_by_loop(node.iter):
            code = self.tag(iterable).code
        else:
            code = self.run("$iter", self.tag(iterable).within(ARROW)).code
        self.loop_target = None
        if isinstance(node.target, ast.Name) and self.private(node, node.target.id):
            self.declared.add(node.target.id)
            return f"for ({self.word(node)} {self.js_name(node.target.id)} of {code}) {{"
        self.loop_target = self.fresh("item")
        return f"for (const {self.loop_target} of {code}) {{"

    def word(self, node: ast.For) -> str:
        assert isinstance(node.target, ast.Name)
        return "let" if node.target.id in assigned(node.body) else "const"

    def take_target(self, node: ast.For) -> None:
        if self.loop_target is not None:
            self.store(node.target, Js(self.loop_target))
        elif isinstance(node.target, ast.Name) and not self.counting:
            self.note_loop(node.target.id, ANY)
        self.counting = False
        self.loop_target = None

    def note_loop(self, name: str, kind: Type) -> None:
        self.stored[name] = join(self.stored[name], kind) if name in self.stored else kind
        self.env[name] = kind

    def private(self, node: ast.For, name: str) -> bool:
        """The loop variable is used nowhere but in the loop, and by no inner function."""
        scope = self.scope
        if name in scope.captured or name in scope.params or not self.is_local(name):
            return False
        heads = 1
        return uses(node.body, name) + heads == scope.loads[name] + scope.stores[name]

    def range_loop(self, node: ast.For, name: str, args: list[ast.expr]) -> str:
        changed = name in assigned(node.body)
        private = self.private(node, name) and not changed
        js = self.js_name(name) if private else self.fresh("i")
        head, kind = self.counted(js, args, "let ")
        bound = self.bound_name(node)
        if bound in self.env and self.env[bound].bounded:
            self.env[bound] = integer(max(1, self.env[bound].low), max(1, self.env[bound].high))
        self.counting = private
        if private:
            self.declared.add(name)
            self.loop_target = None
            self.note_loop(name, kind)
        else:
            self.loop_target = js
            self.loop_kind = kind
            self.loop_target = None
            self.first_lines = [f"{self.js_name(name)} = {js};"]
            self.note_loop(name, kind)
            self.counting = True
        return f"{head} {{"

    # Errors

    def visit_Try(self, node: ast.Try) -> bool:
        yields = not self.surely_ends() and any(
            isinstance(n, (ast.Yield, ast.YieldFrom)) for part in node.body for n in ast.walk(part)
        )
        late = [h for h in node.handlers if not h.type or ENDING.search(ast.unparse(h.type))]
        if yields and late:
            self.refuse(
                late[0],
                "yield inside try … except GeneratorExit",
                "Python may run this part when the generator is dropped",
                "catch Exception",
            )
        if yields and node.finalbody:
            self.refuse(
                node,
                "yield inside try … finally",
                "Python may run the finally part when the generator is dropped",
                "yield after the try",
            )
        changed = assigned(node.body)
        entry = dict(self.env)
        flag = self.fresh("fine") if node.orelse and node.handlers else ""
        if flag:
            self.emit(f"let {flag} = false;")
        if node.finalbody and flag:
            self.emit("try {")
            self.depth += 1
        self.emit("try {")
        normal = self.try_body(node, flag)
        after = self.after_failure(entry, changed)
        catch = self.catch if isinstance(node, ast.Try) else self.catch_groups
        ends = catch(node, after) if node.handlers else []
        alive = normal is not None
        if flag:
            self.emit("}")
            normal = self.otherwise(node, normal, flag)
            if node.finalbody:
                self.depth -= 1
        if not node.finalbody:
            if not flag:
                self.emit("}")
            self.env = self.join_env(normal, *ends)
            return normal is not None or any(e is not None for e in ends)
        states = [normal, *ends]
        self.env = self.join_env(
            *states,
            self.after_failure(
                entry,
                assigned([*node.body, *node.orelse])
                | {n for h in node.handlers for n in assigned(h.body)},
            ),
        )
        self.emit("} finally {")
        self.depth += 1
        last = self.body(node.finalbody)
        self.depth -= 1
        self.emit("}")
        if any(s is not None for s in states):
            ended = assigned(node.finalbody)
            final = dict(self.env)
            self.env = self.join_env(*states)
            for name in ended & set(final):
                self.env[name] = final[name]
        return last and (alive or normal is not None or any(e is not None for e in ends))

    def surely_ends(self) -> bool:
        """The generators of this function are run to their end, or closed where Python does."""
        name = getattr(self.node, "name", "")
        found = source.module_of(self.file)
        plain = not self.owner and not getattr(self.node, "decorator_list", ())
        known = found is not None and name in source.finished(found.tree)
        return self.managing() or (plain and known)

    def managing(self) -> bool:
        """This generator is a context manager: `with` always runs it to its end."""
        return any(
            ast.unparse(d).split(".")[-1] == "contextmanager"
            for d in getattr(self.node, "decorator_list", ())
        )

    def try_body(self, node: ast.Try, flag: str) -> dict[str, Type] | None:
        self.depth += 1
        alive = self.body(node.body)
        if alive and flag:
            self.emit(f"{flag} = true;")
        self.depth -= 1
        return dict(self.env) if alive else None

    def otherwise(
        self, node: ast.Try, normal: dict[str, Type] | None, flag: str
    ) -> dict[str, Type] | None:
        if normal is None:
            return None
        self.env = dict(normal)
        self.emit(f"if ({flag}) {{")
        normal = self.branch(node.orelse)
        self.emit("}")
        return normal

    def after_failure(self, entry: dict[str, Type], changed: set[str]) -> dict[str, Type]:
        """What is known in a handler: assignments may or may not have happened."""
        out = dict(entry)
        for name in changed & self.scope.locals:
            now = entry.get(name, UNBOUND)
            later = self.stored.get(name, ANY)
            out[name] = join(now, ANY if name not in self.raw else later)
            if name in self.raw:
                out[name] = join(now, FLOAT)
        return out

    def catch(self, node: ast.Try, entry: dict[str, Type]) -> list[dict[str, Type] | None]:
        caught = self.fresh("error")
        self.emit(f"}} catch ({caught}$) {{")
        self.depth += 1
        self.need("$caught")
        self.emit(f"const {caught} = $caught({caught}$);")
        if self.paused:
            self.emit(f"{self.paused} = false;")
        ends: list[dict[str, Type] | None] = []
        complete = False
        word = "if"
        for handler in node.handlers:
            self.env = dict(entry)
            self.line = handler.lineno
            test = self.handler_test(handler, caught)
            self.emit(f"{word} ({test}) {{")
            word = "} else if"
            self.depth += 1
            ends.append(self.handle(handler, caught))
            self.depth -= 1
            complete = False
        if not complete:
            self.emit(f"}} else throw {caught};")
        self.depth -= 1
        if not node.finalbody and not node.orelse:
            return ends
        return ends

    def handle(
        self, handler: ast.ExceptHandler, caught: str, again: str | None = None
    ) -> dict[str, Type] | None:
        """The body of a handler; `again` is what a bare `raise` in it throws."""
        if handler.name:
            self.assign(handler.name, Js(caught))
        self.handlers.append(caught if again is None else again)
        found = source.module_of(self.file)
        chained = again is None and (found is None or "__context__" in found.text)
        if chained:
            self.emit("try {")
            self.depth += 1
        alive = self.body(handler.body)
        if chained:
            self.need("$chained", "$caught")
            self.depth -= 1
            self.emit(f"}} catch (later$) {{ throw $chained($caught(later$), {caught}); }}")
        self.handlers.pop()
        if alive and handler.name:
            self.emit(f"{self.js_name(handler.name)} = undefined;")
        if handler.name:
            self.env[handler.name] = UNBOUND
        return dict(self.env) if alive else None

    def handler_test(self, handler: ast.ExceptHandler, caught: str) -> str:
        if handler.type is None:
            return self.run("$python", caught).code
        nodes = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
        tests = []
        for node in nodes:
            js = self.expr(node)
            if isinstance(js.value, tuple):
                codes = [
                    self.program.class_code(self, v, node) for v in js.value if isinstance(v, type)
                ]
                tests += [f"{caught} instanceof {c}" for c in codes if c]
            elif isinstance(js.value, type):
                code = self.program.class_code(self, js.value, node)
                tests.append(f"{caught} instanceof {code}" if code else "false")
            else:
                tests.append(self.run("$isinstance", caught, self.tag(js).code).code)
        return " || ".join(tests)

    def visit_TryStar(self, node: ast.Try) -> bool:
        return self.visit_Try(node)

    def catch_groups(self, node: ast.Try, entry: dict[str, Type]) -> list[dict[str, Type] | None]:
        """`except*`: every handler may take a part of a group."""
        caught, stars = self.fresh("error"), self.fresh("stars")
        self.emit(f"}} catch ({caught}$) {{")
        self.depth += 1
        self.need("$caught")
        self.emit(f"const {stars} = {self.run('$stars', f'$caught({caught}$)').code};")
        for handler in node.handlers:
            self.env = dict(entry)
            self.line = handler.lineno
            self.emit(f"if ({stars}.take((x$) => {self.handler_test(handler, 'x$')})) {{")
            self.depth += 1
            self.emit("try {")
            self.depth += 1
            end = self.handle(handler, f"{stars}.taken", "")
            self.depth -= 1
            self.emit(f"}} catch (failed$) {{ {stars}.raised.push($caught(failed$)); }}")
            self.depth -= 1
            self.emit("}")
            entry = self.join_env(entry, end, self.after_failure(entry, assigned(handler.body)))
        self.emit(f"{stars}.end();")
        self.depth -= 1
        return [entry]

    def visit_With(self, node: ast.With) -> bool:
        if not self.surely_ends() and any(
            isinstance(n, (ast.Yield, ast.YieldFrom)) for part in node.body for n in ast.walk(part)
        ):
            self.refuse(
                node,
                "yield inside with",
                "the block may never be left in JavaScript",
                "yield after the block",
            )
        before = self.paused
        if self.scope.generator and not self.managing() and not before:
            self.paused = self.temp()
        alive = self.with_items(node, list(node.items))
        self.paused = before
        return alive

    def with_items(self, node: ast.With, items: list[ast.withitem]) -> bool:
        if not items:
            return self.body(node.body)
        item, *rest = items
        manager, error, left = self.fresh("manager"), self.fresh("error"), self.fresh("left")
        entry = dict(self.env)
        self.emit(f"const {manager} = {self.arg(item.context_expr)};")
        entered = self.run("$enter", manager)
        if item.optional_vars is not None:
            self.store(item.optional_vars, entered)
        else:
            self.emit(f"{entered.code};")
        self.emit(f"let {left} = false;")
        self.emit("try {")
        self.depth += 1
        alive = self.with_items(node, rest)
        inside = dict(self.env)
        self.depth -= 1
        self.emit(f"}} catch ({error}) {{")
        self.need("$leave", "$leaveFailed")
        self.emit(f"  {left} = true;")
        self.emit(f"  if (!$leaveFailed({manager}, {error})) throw {error};")
        self.emit("} finally {")
        how = f", {self.paused}" if self.paused else ""
        self.emit(f"  if (!{left}) $leave({manager}{how});")
        self.emit("}")
        self.env = self.join_env(
            inside if alive else None, self.after_failure(entry, assigned(node.body))
        )
        return True

    def visit_AsyncWith(self, node: ast.AsyncWith) -> None:
        self.refuse(node, "async with", "a listener with js=True is not async", "use with")

    # Scope

    def visit_Global(self, node: ast.Global) -> None:
        return None

    def visit_Nonlocal(self, node: ast.Nonlocal) -> None:
        return None

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            self.import_name(
                node,
                alias.asname or alias.name.split(".")[0],
                alias.name if alias.asname else alias.name.split(".")[0],
                None,
            )

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            self.import_name(node, alias.asname or alias.name, node.module or "", alias.name)

    def import_name(self, node: ast.stmt, bound: str, module: str, name: str | None) -> None:
        value = self.program.imported(self, node, module, name)
        again = sum(imports(n, bound, module, name) for n in ast.walk(self.node))
        if self.scope.stores[bound] > max(1, again) or bound in self.scope.rebound:
            self.refuse(node, f"import of {bound}", "the name is also assigned", "use another name")
        self.imports[bound] = value

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self.inner_def(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self.refuse(node, "async def", "a listener with js=True is not async", "use def")

    def inner_def(self, node: ast.FunctionDef) -> None:
        raise NotImplementedError


__all__ = ["COUNT", "SAFE", "SMALL", "Statements", "integer"]


def imports(node: ast.AST, bound: str, module: str, name: str | None) -> int:
    """How often a statement binds a name to the same thing of a module."""
    if isinstance(node, ast.Import):
        return sum(
            name is None
            and (alias.asname or alias.name.split(".")[0]) == bound
            and module == (alias.name if alias.asname else alias.name.split(".")[0])
            for alias in node.names
        )
    if isinstance(node, ast.ImportFrom):
        return sum(
            (alias.asname or alias.name) == bound and (node.module, alias.name) == (module, name)
            for alias in node.names
        )
    return 0


def effects(node: ast.AST) -> int:
    """What an expression does: 2 where it calls something, 1 where it may raise, else 0."""
    inner = list(ast.walk(node))
    if any(isinstance(n, (ast.Call, ast.NamedExpr, ast.Yield, ast.YieldFrom)) for n in inner):
        return 2
    return int(any(isinstance(n, (ast.Subscript, ast.BinOp)) for n in inner))
