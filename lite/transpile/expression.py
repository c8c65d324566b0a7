"""Expressions other than operators and calls."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence

from lite.transpile import display, source
from lite.transpile.call import Calls
from lite.transpile.lookup import is_super
from lite.transpile.scope import Comprehension, free_names, scope_of, targets
from lite.transpile.types import ANY, DICT, FLOAT, INT, LIST, SET, STR, TUPLE, Type
from lite.transpile.writer import ARROW, CHOICE, RESERVED, Js, Missing, literal, properties, text

HALVES = re.compile("[\ud800-\udfff]")
STOPS = re.compile(r"StopIteration|\bnext\(|__next__|\.send\(|\.throw\(")


class Expressions(Calls):
    """One method per kind of expression."""

    paused = ""
    """The variable that is true while this generator waits inside a `with` block."""

    shared = False
    """The comprehension being written has functions that see its names change."""

    def expr(self, node: ast.expr) -> Js:
        visit = getattr(self, f"visit_{type(node).__name__}", None)
        if visit is None:
            return self.refuse(
                node, type(node).__name__, "it has no JavaScript form", "write it another way"
            )
        result: Js = visit(node)
        return result

    def visit_Constant(self, node: ast.Constant) -> Js:
        if isinstance(node.value, str) and HALVES.search(node.value):
            why = "JavaScript would join it to another one"
            return self.refuse(node, "half of a surrogate pair", why, "write the whole character")
        js = literal(node.value)
        if js:
            return js
        if isinstance(node.value, bytes):
            self.need("$reprBytes")
            return Js(
                f"Uint8Array.of({', '.join(map(str, node.value))})", Type(frozenset(["bytes"]))
            )
        if node.value is Ellipsis:
            self.need("$Ellipsis")
            return Js("$Ellipsis")
        return self.refuse(
            node, repr(node.value), "complex numbers are not supported", "use floats"
        )

    # f-strings

    def visit_JoinedStr(self, node: ast.JoinedStr) -> Js:
        parts = [self.template(part) for part in node.values]
        return Js(f"`{''.join(parts)}`", STR)

    def template(self, node: ast.expr) -> str:
        if isinstance(node, ast.Constant):
            return template_text(str(node.value))
        assert isinstance(node, ast.FormattedValue)
        return f"${{{self.formatted(node)}}}"

    def formatted(self, node: ast.FormattedValue) -> str:
        js = self.expr(node.value)
        if node.conversion != -1:
            kind = {115: "$str", 114: "$repr", 97: "$asciiRepr"}[node.conversion]
            js = self.run(kind, self.tag(js).code, type=STR)
        if node.format_spec is not None:
            assert isinstance(node.format_spec, ast.JoinedStr)
            spec = self.spec(node.format_spec)
            return self.run("$format", self.tag(js).within(ARROW), spec).code
        if js.type.one == "float":
            return self.run("$floatText", js.code).code
        if js.type.one in ("str", "int"):
            return self.tag(js).code
        show = "$format" if self.program.custom_format else "$str"
        return self.run(show, self.tag(js).within(ARROW)).code

    def spec(self, node: ast.JoinedStr) -> str:
        if all(isinstance(v, ast.Constant) for v in node.values):
            return text("".join(str(v.value) for v in node.values if isinstance(v, ast.Constant)))
        return self.visit_JoinedStr(node).code

    def visit_FormattedValue(self, node: ast.FormattedValue) -> Js:
        return Js(f"`${{{self.formatted(node)}}}`", STR)

    # Displays

    def items(self, nodes: list[ast.expr]) -> str:
        parts = []
        for node in nodes:
            if isinstance(node, ast.Starred):
                parts.append(f"...{self.run('$iter', self.arg(node.value)).code}")
            else:
                parts.append(self.arg(node))
        return ", ".join(parts)

    def visit_List(self, node: ast.List) -> Js:
        return Js(f"[{self.items(node.elts)}]", LIST)

    def visit_Tuple(self, node: ast.Tuple) -> Js:
        if getattr(node, "hashed", False):
            self.need("$hashTuple")
        self.need("$tuple")
        return Js(f"$tuple({self.items(node.elts)})", TUPLE)

    def visit_Set(self, node: ast.Set) -> Js:
        how = display.maker(node)
        self.need(how)
        return Js(f"{how}({self.items(node.elts)})", SET)

    def visit_Dict(self, node: ast.Dict) -> Js:
        self.need("$dict", "$Dict")
        code, flat = "", list[str]()
        for key, value in zip(node.keys, node.values, strict=True):
            if key is not None:
                flat += [self.arg(key), self.arg(value)]
                continue
            code = self.merged(code, flat) or "$dict()"
            code, flat = self.run("$dict_merge", code, self.arg(value)).code, []
        if (
            not code
            and flat
            and all(re.fullmatch(r'"[A-Za-z_]\w*"', k, re.ASCII) for k in flat[::2])
            and ('"__proto__"' not in flat[::2] and len(set(flat[::2])) == len(flat) // 2)
        ):
            keys = [k[1:-1] for k in flat[::2]]
            pairs = properties(zip(keys, flat[1::2], strict=True))
            return self.run("$record", f"{{ {pairs} }}", type=DICT)
        return Js(self.merged(code, flat) or "$dict()", DICT)

    def visit_Starred(self, node: ast.Starred) -> Js:
        return self.refuse(node, "*", "a star cannot stand here", "write the items out")

    # Subscripts

    def visit_Subscript(self, node: ast.Subscript) -> Js:
        owner = self.expr(node.value)
        if isinstance(owner.value, type) and self.program.is_enum(owner.value):
            cls = self.program.class_name(self, owner.value, node)
            return Js(f"{cls}.__getitem__({self.arg(node.slice)})")
        if isinstance(owner.value, type):
            return self.tagged(self.tag(owner)) if not isinstance(owner.value, type) else owner
        owner = self.tagged(owner)
        kind = owner.type if owner.type in (STR, LIST, TUPLE) else ANY
        if isinstance(node.slice, ast.Slice):
            return self.run("$slice", owner.within(ARROW), *self.slice_args(node.slice), type=kind)
        key = self.expr(node.slice)
        if owner.type == DICT:
            return self.run("$dict_at", owner.within(ARROW), self.tag(key).within(ARROW))
        return self.run(
            "$at",
            owner.within(ARROW),
            self.tag(key).within(ARROW),
            type=STR if owner.type == STR and key.type.one == "int" else ANY,
        )

    def slice_args(self, node: ast.Slice) -> list[str]:
        parts = [self.arg(p) if p else "null" for p in (node.lower, node.upper, node.step)]
        while parts and parts[-1] == "null":
            parts.pop()
        return parts

    def visit_Slice(self, node: ast.Slice) -> Js:
        parts = [self.arg(p) if p else "null" for p in (node.lower, node.upper, node.step)]
        self.need("$Slice")
        return Js(f"new $Slice({', '.join(parts)})")

    # Assignment expressions

    def visit_NamedExpr(self, node: ast.NamedExpr) -> Js:
        js = self.expr(node.value)
        name = node.target.id
        target = self.target_name(name, node)
        code = self.stored_code(name, js)
        kind = (
            self.env.get(name, js.type)
            if js.type.one != "float"
            else (FLOAT if name in self.raw else ANY)
        )
        return Js(f"({target} = {code})", kind)

    # Functions

    def visit_Lambda(self, node: ast.Lambda) -> Js:
        return Js(self.inner_function(node), ANY, ARROW)

    def inner_function(self, node: ast.Lambda) -> str:
        raise NotImplementedError

    def visit_Await(self, node: ast.Await) -> Js:
        return self.refuse(
            node, "await", "a listener with js=True answers in the same frame", "leave out js=True"
        )

    def visit_Yield(self, node: ast.Yield) -> Js:
        self.check_yield(node)
        value = self.arg(node.value) if node.value else "null"
        # What next() sends is undefined in JavaScript and None in Python.
        return self.resumed(f"(yield {value}) ?? null")

    def visit_YieldFrom(self, node: ast.YieldFrom) -> Js:
        self.check_yield(node)
        inner = self.run("$delegate", self.arg(node.value)).code
        return self.resumed(f"(yield* {inner}) ?? null")

    def resumed(self, code: str) -> Js:
        """What is sent; a `with` block around notes that the function waits here."""
        if not self.paused:
            return Js(f"({code})")
        kept = self.temp()
        return Js(f"({self.paused} = true, {kept} = {code}, {self.paused} = false, {kept})")

    def check_yield(self, node: ast.AST) -> None:
        """Overridden where statements are known."""

    # Comprehensions

    def visit_ListComp(self, node: ast.ListComp) -> Js:
        simple = self.mapped(node)
        if simple:
            return simple
        return self.collected(node, "[]", lambda: f"out$.push({self.arg(node.elt)});", LIST)

    def visit_SetComp(self, node: ast.SetComp) -> Js:
        self.need("$Set", "$set_from")
        return self.collected(node, "new $Set()", lambda: f"out$.add({self.arg(node.elt)});", SET)

    def visit_DictComp(self, node: ast.DictComp) -> Js:
        self.need("$Dict")

        def body() -> str:
            return f"out$.put({self.arg(node.key)}, {self.arg(node.value)});"

        return self.collected(node, "new $Dict()", body, DICT)

    def visit_GeneratorExp(self, node: ast.GeneratorExp) -> Js:
        first = self.run("$iter", self.arg(node.generators[0].iter)).code
        code = self.clauses(node, lambda: f"yield {self.arg(node.elt)};", "source$")
        inside = [node.elt, *node.generators[0].ifs, *node.generators[1:]]
        if any(is_super(n) for part in inside for n in ast.walk(part)):
            why = "a generator expression has none"
            self.refuse(node, "super()", why, "use a list comprehension: [… for … in …]")
        if self.may_stop(node):
            self.need("$stopped")
            code = f"try {{ {code} }} catch (stop$) {{ throw $stopped(stop$); }}"
        return Js(
            f"(function* (source$) {{ {code} }}).call(this, {first})"
            if "this" in code
            else f"(function* (source$) {{ {code} }})({first})"
        )

    def may_stop(self, node: ast.AST) -> bool:
        """Whether a StopIteration may leave a generator: something in the file raises one."""
        found = source.module_of(self.file)
        return (found is None or bool(STOPS.search(found.text))) and any(
            isinstance(n, (ast.Call, ast.Raise)) for n in ast.walk(node)
        )

    def mapped(self, node: ast.ListComp) -> Js | None:
        """`[f(x) for x in xs]` over a list, where f cannot change the list."""
        clause = node.generators[0]
        if len(node.generators) > 1 or clause.ifs or not isinstance(clause.target, ast.Name):
            return None
        later = (ast.Call, ast.NamedExpr, ast.Lambda, ast.GeneratorExp)
        if any(isinstance(n, later) for n in ast.walk(node.elt)):
            return None
        source = self.expr(clause.iter)
        if source.type != LIST:
            return None
        with_name = self.comp_layer(node)
        self.inner.append(with_name)
        name = with_name[clause.target.id][0]
        body = self.arg(node.elt)
        self.inner.pop()
        shown = f"({body})" if body.startswith("{") else body
        return Js(f"{source.within(20)}.map(({name}) => {shown})", LIST)

    def collected(self, node: Comprehension, start: str, body: object, kind: Type) -> Js:
        first = node.generators[0].iter
        ranged = None if outliving(node) else self.as_range(first)
        source = "" if ranged else self.arg(first)
        if source and not self.ended_by_loop(first):
            source = self.run("$iter", source).code
        code = self.clauses(node, body, source)
        return Js(f"(() => {{ const out$ = {start}; {code} return out$; }})()", kind)

    def as_range(self, node: ast.expr) -> list[ast.expr] | None:
        """The arguments of a call of the real `range`."""
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and (
                node.func.id == "range"
                and not node.keywords
                and not self.starred(node)
                and 1 <= len(node.args) <= 3
            )
        ):
            found = self.expr(node.func)
            return node.args if found.value is range else None
        return None

    def comp_layer(self, node: Comprehension) -> dict[str, tuple[str, Type]]:
        """The comprehension's own names; renamed where the function uses the name too."""
        layer = {}
        for name in sorted(targets(node)):
            busy = name in self.scope.locals or name in RESERVED or name in ("out", "source$")
            busy = busy or any(name in other for other in self.inner)
            busy = busy or name in {
                n.id for n in ast.walk(node.generators[0].iter) if isinstance(n, ast.Name)
            }
            layer[name] = (self.fresh(name) if busy else name, ANY)
        return layer

    def clauses(self, node: Comprehension, body: object, source: str) -> str:
        """Nested `for … of` with their conditions, on one line."""
        before = dict(self.env)
        layer = self.comp_layer(node)
        outer_layers = len(self.inner)
        self.inner.append(layer)
        heads: list[str] = []
        self.shared = bool(outliving(node))
        for i, clause in enumerate(node.generators):
            if clause.is_async:
                self.refuse(node, "async for", "listeners with js=True are not async", "use for")
            heads.append(self.clause_head(clause, source if i == 0 else ""))
            for test in clause.ifs:
                heads.append(f"if ({self.condition(test).code})")
                self.narrow(test, True)
        assert callable(body)
        opened = sum(head.count("{") - head.count("}") for head in heads if "{ const [" in head)
        code = " ".join([*heads, body(), *["}"] * opened])
        for name in sorted(outliving(node)):
            code = shared(layer[name][0], code)
        del self.inner[outer_layers:]
        self.env = self.join_env(before, self.env)
        return code

    def ended_by_loop(self, node: ast.expr) -> bool:
        """A call of a generator function of the author that has something to do at its end."""
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            return False
        found = source.module_of(self.file)
        return found is not None and node.func.id in source.closing(found.tree)

    def clause_head(self, clause: ast.comprehension, source: str) -> str:
        ranged = None if self.shared else self.as_range(clause.iter)
        if ranged and isinstance(clause.target, ast.Name) and source != "source$":
            return self.range_head(clause.target.id, ranged)
        if not source and self.ended_by_loop(clause.iter):
            source = self.arg(clause.iter)
        source = source or self.run("$iter", self.arg(clause.iter)).code
        if isinstance(clause.target, ast.Name):
            return f"for (const {self.inner[-1][clause.target.id][0]} of {source})"
        kept = self.fresh("item")
        parts = self.destructured(clause.target, kept)
        return f"for (const {kept} of {source}) {{ const {', '.join(parts)};"

    def destructured(self, node: ast.expr, code: str, after: Sequence[ast.expr] = ()) -> list[str]:
        """Declarators that take a value apart as Python does, length checked.

        Of a name that stands there twice, as `_` often does, the last one counts.
        """
        if not isinstance(node, (ast.Tuple, ast.List)):
            self.refuse(
                node,
                "this target in a comprehension",
                "only names can be bound here",
                "use a for loop",
            )
            return ["_ = 0"]
        names, more = [], list[str]()
        for at, part in enumerate(node.elts):
            bare = part.value if isinstance(part, ast.Starred) else part
            if isinstance(bare, ast.Name):
                last = bare.id not in bound([*node.elts[at + 1 :], *after])
                names.append(self.bind_name(bare.id) if last else self.fresh("unused"))
            else:
                names.append(self.fresh("item"))
                more += self.destructured(bare, names[-1], [*node.elts[at + 1 :], *after])
        return [f"[{', '.join(names)}] = {self.unpacked(node.elts, code)}", *more]

    def bind_name(self, name: str) -> str:
        return self.inner[-1][name][0]

    def unpacked(self, nodes: list[ast.expr], code: str) -> str:
        star = next((i for i, n in enumerate(nodes) if isinstance(n, ast.Starred)), None)
        if star is None:
            return self.run("$unpack", code, str(len(nodes))).code
        return self.run("$unpack", code, str(star), str(len(nodes) - star - 1)).code

    def range_head(self, name: str, args: list[ast.expr]) -> str:
        """A counted loop of a comprehension."""
        js = self.inner[-1][name][0]
        head, kind = self.counted(js, args, "let ")
        self.inner[-1][name] = (js, kind)
        return head

    def counted(self, js: str, args: list[ast.expr], declare: str) -> tuple[str, Type]:
        """`for (let i = …; …; …)` and the type of i."""
        start = self.bound(args[0]) if len(args) > 1 else Js("0", Type(frozenset(["int"]), 0, 0))
        stop = self.bound(args[1] if len(args) > 1 else args[0])
        step = self.bound(args[2]) if len(args) > 2 else Js("1", Type(frozenset(["int"]), 1, 1))
        from lite.transpile.types import COUNT, integer

        constant = step.type.low == step.type.high and step.type.low != 0
        parts = [f"{declare}{js} = {start.code}"]
        end = stop.code
        if not re.fullmatch(r"-?\d+", end):
            end = self.fresh("end")
            parts.append(f"{end} = {stop.code}")
        if not constant:
            by = self.fresh("step")
            self.need("$rangeStep")
            parts.append(f"{by} = $rangeStep({step.code})")
            test = f"{by} > 0 ? {js} < {end} : {js} > {end}"
            return f"for ({', '.join(parts)}; {test}; {js} += {by})", INT
        by_value = step.type.low
        if by_value > 0:
            low = start.type.low
            high = min(stop.type.high - 1, max(start.type.high, low) + COUNT * by_value)
            move = f"{js}++" if by_value == 1 else f"{js} += {by_value}"
            kind = integer(low, max(low, high))
            return f"for ({', '.join(parts)}; {js} < {end}; {move})", kind
        move = f"{js}--" if by_value == -1 else f"{js} -= {-by_value}"
        kind = integer(
            stop.type.low + 1 if stop.type.bounded else -COUNT * -by_value, start.type.high
        )
        return f"for ({', '.join(parts)}; {js} > {end}; {move})", kind

    def bound(self, node: ast.expr) -> Js:
        js = self.expr(node)
        if js.type.bounded:
            return self.tagged(js)
        from lite.transpile.types import SAFE, integer

        return self.run("$bounded", self.tag(js).code, type=integer(-SAFE, SAFE))


def outliving(node: Comprehension) -> set[str]:
    """Names that functions made inside a comprehension still see when it has gone on."""
    found: set[str] = set()
    parts = [node.elt] if not isinstance(node, ast.DictComp) else [node.key, node.value]
    for part in [*parts, *(test for clause in node.generators for test in clause.ifs)]:
        eager = {id(n.args[0]) for n in ast.walk(part) if isinstance(n, ast.Call) and n.args}
        for inner in ast.walk(part):
            if isinstance(inner, ast.Lambda):
                found |= free_names(scope_of(inner))
            elif isinstance(inner, ast.GeneratorExp) and id(inner) not in eager:
                found |= {n.id for n in ast.walk(inner) if isinstance(n, ast.Name)}
    return found & targets(node)


def shared(name: str, code: str) -> str:
    """One variable for all rounds of a comprehension, as Python has it."""
    escaped = re.escape(name)
    code = re.sub(rf"for \(const {escaped} of", f"for ({name} of", code, count=1)
    code = (
        re.sub(rf"(\{{ const [^;]*?)(?<![\w$]){escaped}(?![\w$])", rf"\1{name}$now", code, count=1)
        if f"for ({name} of" not in code
        else code
    )
    if f"{name}$now" in code:
        code = re.sub(
            rf"(\{{ const [^;]*{escaped}\$now[^;]*;)", rf"\1 {name} = {name}$now;", code, count=1
        )
    return f"let {name}; {code}"


def template_text(value: str) -> str:
    return (
        value.replace("\\", "\\\\")
        .replace("`", "\\`")
        .replace("${", "\\${")
        .replace("\r", "\\r")
        .replace("\n", "\\n")
    )


__all__ = ["CHOICE", "Expressions", "Missing"]


def bound(nodes: Sequence[ast.expr]) -> set[str]:
    """The names in some targets."""
    return {n.id for node in nodes for n in ast.walk(node) if isinstance(n, ast.Name)}
