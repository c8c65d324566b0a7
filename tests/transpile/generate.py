"""Random typed programs, compared in CPython and JavaScript.

`python -m tests.transpile.generate 10000 [seed]` runs that many and prints the wrong ones.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable

from tests.transpile.compare import Outcome, compare, written

KINDS = ("int", "float", "str", "bool", "list", "dict")
VALUES: dict[str, list[object]] = {
    "int": [0, 1, -1, 2, 7, -13, 100, 255, 2**31, 2**53 - 1, -(2**40), 10**20],
    "float": [0.5, -0.5, 1.25, 3.7, -2.675, 1e-7, 123456.789, 1e17 + 0.5, 0.1],
    "str": ["", "a", "Hello", "x y z", "123", "-4", "éß", "a😀b", "  pad "],
    "bool": [True, False],
    "list": [[], [1], [3, 1, 2], [5, -5, 0, 10], [2**53, 1]],
    "dict": [{}, {"a": 1}, {"b": 2, "a": 0}, {"": -5, "Hello": 7, "x y z": 3}],
}

MATCHES = [
    "0 | 1", "int({name})", "str({name})", "float({name})", "[]", "[{name}]", "[{name}, *_]",
    "[1, 3, *{name}]", "{{'a': {name}}}", "{{}}", "bool({name})", "True", "{name} if {name}",
]  # fmt: skip
"""Patterns; `name` is bound to what fits."""


class Maker:
    """Makes one function as Python text."""

    def __init__(self, rng: random.Random, annotate: bool):
        self.rng = rng
        self.annotate = annotate
        self.names: dict[str, list[str]] = {k: [] for k in KINDS}
        self.lines: list[str] = []
        self.count = 0
        self.loops = 0
        self.locked: set[str] = set()

    def make(self, name: str) -> tuple[str, list[str]]:
        kinds = [self.rng.choice(KINDS) for _ in range(self.rng.randint(1, 3))]
        params = []
        for i, kind in enumerate(kinds):
            self.names[kind].append(f"p{i}")
            params.append(f"p{i}: {kind}" if self.annotate else f"p{i}")
        self.block(1, self.rng.randint(2, 6))
        parts = [self.expr(self.rng.choice(KINDS), 2) for _ in range(self.rng.randint(1, 3))]
        self.put(1, f"return [{', '.join(f'repr({p})' for p in parts)}]")
        return f"def {name}({', '.join(params)}):\n" + "\n".join(self.lines) + "\n", kinds

    def put(self, depth: int, code: str) -> None:
        self.lines.append("    " * depth + code)

    def block(self, depth: int, size: int) -> None:
        start = len(self.lines)
        for _ in range(size):
            self.statement(depth)
        if len(self.lines) == start:
            self.put(depth, "pass")

    def scoped(self, depth: int, size: int) -> None:
        """A block whose new names are not used after it."""
        before = {k: list(v) for k, v in self.names.items()}
        self.block(depth, size)
        self.names = before

    def statement(self, depth: int) -> None:
        kind = self.rng.choice(KINDS)
        pick = self.rng.random()
        if pick < 0.4 or depth > 3:
            self.assign(depth, kind)
        elif pick < 0.5 and self.free(kind):
            self.augment(depth, kind)
        elif pick < 0.65:
            self.put(depth, f"if {self.expr('bool', 2)}:")
            self.scoped(depth + 1, self.rng.randint(1, 2))
            if self.rng.random() < 0.5:
                self.put(depth, "else:")
                self.scoped(depth + 1, 1)
        elif pick < 0.8:
            self.loop(depth)
        elif pick < 0.84:
            self.attempt(depth)
        elif pick < 0.86 and not self.loops:
            self.rng.choice([self.closure, self.generator, self.small_class, self.countdown])(depth)
        elif pick < 0.89:
            self.choose(depth)
        elif pick < 0.905:
            self.unpack(depth)
        elif pick < 0.92:
            self.change(depth)
        elif pick < 0.95 and not self.loops:
            self.helper(depth)
        elif self.names["list"]:
            self.put(
                depth,
                f"{self.rng.choice(self.names['list'])}.append({self.expr('int', 1)})"
                if not self.loops
                else f"{self.fresh()} = {self.expr('list', 1)}",
            )

    def choose(self, depth: int) -> None:
        """A `match` over a value."""
        subject, name = self.expr(self.rng.choice(KINDS), 1), self.fresh()
        self.put(depth, f"match {subject}:")
        for pattern in self.rng.sample(MATCHES, 3):
            self.put(depth + 1, f"case {pattern.format(name=name)}:")
            self.scoped(depth + 2, 1)
        self.put(depth + 1, "case _:")
        self.scoped(depth + 2, 1)

    def unpack(self, depth: int) -> None:
        """Names from the parts of a list, which may be too short."""
        head, rest = self.fresh(), self.fresh()
        self.put(depth, f"{head}, *{rest} = [*{self.expr('list', 1)}, {self.expr('int', 1)}]")
        self.names["int"].append(head)
        self.names["list"].append(rest)

    def helper(self, depth: int) -> None:
        """A function inside, called with defaults and keywords."""
        name, kind = self.fresh(), self.rng.choice(KINDS)
        first, second = self.fresh(), self.fresh()
        before = {k: list(v) for k, v in self.names.items()}
        self.put(depth, f"def {name}({first}, {second}={self.expr('int', 0)}):")
        self.names["int"] += [first, second]
        self.put(depth + 1, f"return {self.expr(kind, 2)}")
        self.names = before
        made = self.fresh()
        call = f"{first}={self.expr('int', 1)}" if self.rng.random() < 0.3 else self.expr("int", 1)
        self.put(depth, f"{made} = {name}({call})")
        self.names[kind].append(made)

    def change(self, depth: int) -> None:
        """A container changes in place; inside loops only in ways that do not make it grow."""
        e, r = self.expr, self.rng
        if self.free("list") and (not self.free("dict") or r.random() < 0.5):
            xs = r.choice(self.free("list"))
            ways = [
                lambda: f"{xs}.sort(reverse={e('bool', 0)})",
                lambda: f"{xs}.reverse()",
                lambda: f"{xs}[{r.randint(-2, 1)}] = {e('int', 1)}",
                lambda: f"{xs}[{r.randint(-1, 1)}] {r.choice('+-*')}= {e('int', 1)}",
                lambda: f"{xs}[{r.randint(-1, 1)}:] = {xs}[:1]",
                lambda: f"del {xs}[{r.randint(-1, 2)}:]",
                lambda: f"{xs}.pop({r.randint(-1, 1)})",
            ]
            if not self.loops:
                ways += [
                    lambda: f"{xs}.insert({r.randint(-2, 2)}, {e('int', 1)})",
                    lambda: f"{xs}.extend({e('list', 1)})",
                    lambda: f"{xs} *= 2",
                ]
            self.put(depth, r.choice(ways)())
        elif self.free("dict"):
            d = r.choice(self.free("dict"))
            ways = [
                lambda: f"{d}[{e('str', 0)}] = {e('int', 1)}",
                lambda: f"{d}['a'] = {d}.get('a', 0) + {e('int', 1)}",
                lambda: f"{d}.pop({e('str', 0)}, None)",
                lambda: f"{d}.setdefault({e('str', 0)}, {e('int', 0)})",
                lambda: f"{d}.update({e('dict', 1)}, b={e('int', 0)})",
                lambda: f"del {d}[{e('str', 0)}]",
            ]
            self.put(depth, r.choice(ways)())
        else:
            self.assign(depth, "list")

    def closure(self, depth: int) -> None:
        """A function that changes a variable of the one around it."""
        name, kept, made = self.fresh(), self.fresh(), self.fresh()
        self.put(depth, f"{kept} = {self.expr('int', 1)}")
        self.put(depth, f"def {name}(x, *more, by=1):")
        self.put(depth + 1, f"nonlocal {kept}")
        self.put(depth + 1, f"{kept} {self.rng.choice('+-')}= x + sum(more) * by")
        self.put(depth + 1, f"return {kept}")
        star = f"*{self.expr('list', 0)}[:3]"
        call = self.rng.choice(
            ["1", f"2, {star}", f"3, by={self.expr('int', 0)}", f"0, {star}, by=2"]
        )
        self.put(depth, f"{made} = {name}({call}) + {name}(1)")
        self.names["int"] += [kept, made]

    def generator(self, depth: int) -> None:
        """A generator, taken in parts."""
        name, made, rest = self.fresh(), self.fresh(), self.fresh()
        self.put(depth, f"def {name}(xs):")
        self.put(depth + 1, "for i, x in enumerate(xs):")
        self.put(depth + 2, f"if x > {self.expr('int', 0)}:")
        self.put(depth + 3, "yield x + i")
        self.put(depth + 1, f"yield from {self.expr('list', 0)}[:2]")
        self.put(depth, f"{rest}_ = {name}({self.expr('list', 1)})")
        self.put(depth, f"{made} = next({rest}_, {self.expr('int', 0)})")
        self.put(depth, f"{rest} = list({rest}_)")
        self.names["int"].append(made)
        self.names["list"].append(rest)

    def small_class(self, depth: int) -> None:
        """A class with arithmetic and order."""
        name, made, total = self.fresh(), self.fresh(), self.fresh()
        sign = self.rng.choice(["+", "-", "*"])
        self.put(depth, f"class {name}:")
        self.put(depth + 1, "def __init__(self, v, w=2): self.v, self.w = v, w")
        self.put(depth + 1, f"def __add__(self, o): return {name}(self.v {sign} o.v, self.w)")
        self.put(depth + 1, "def __lt__(self, o): return self.v < o.v")
        self.put(depth + 1, f"def __eq__(self, o): return isinstance(o, {name}) and self.v == o.v")
        self.put(depth + 1, "def total(self): return self.v * self.w")
        self.put(
            depth, f"{made} = {name}({self.expr('int', 1)}) + {name}({self.expr('int', 1)}, w=3)"
        )
        self.put(depth, f"{total} = max({made}, {name}({self.expr('int', 0)})).total()")
        same = self.fresh()
        self.put(depth, f"{same} = {made} == {name}({self.expr('int', 0)})")
        self.names["int"].append(total)
        self.names["bool"].append(same)

    def countdown(self, depth: int) -> None:
        """A while loop with an else, and a try with all its parts inside."""
        name, log = self.fresh(), self.fresh()
        self.put(depth, f"{name}, {log} = {self.rng.randint(0, 4)}, []")
        self.put(depth, f"while {name} > 0:")
        self.put(depth + 1, f"{name} -= 1")
        self.put(depth + 1, "try:")
        self.put(depth + 2, f"if {self.expr('bool', 1)}: {self.rng.choice(['break', 'continue'])}")
        self.put(depth + 2, f"{log}.append({self.expr('int', 1)})")
        self.put(depth + 1, "except (ValueError, LookupError, ArithmeticError, TypeError) as e:")
        self.put(depth + 2, f"{log}.append(len(type(e).__name__))")
        self.put(depth + 1, "else:")
        self.put(depth + 2, f"{log}.append(-1)")
        self.put(depth + 1, "finally:")
        self.put(depth + 2, f"{log}.append({name})")
        self.put(depth, "else:")
        self.put(depth + 1, f"{log}.append(99)")
        self.names["int"].append(name)
        self.names["list"].append(log)

    def free(self, kind: str) -> list[str]:
        return [n for n in self.names[kind] if n not in self.locked]

    def fresh(self) -> str:
        self.count += 1
        return f"v{self.count}"

    def assign(self, depth: int, kind: str) -> None:
        value = self.expr(kind, 3)
        if self.free(kind) and self.rng.random() < 0.4:
            self.put(depth, f"{self.rng.choice(self.free(kind))} = {value}")
            return
        name = self.fresh()
        self.put(depth, f"{name} = {value}")
        self.names[kind].append(name)

    def augment(self, depth: int, kind: str) -> None:
        name = self.rng.choice(self.free(kind))
        signs = {
            "int": ["+", "-", "//", "%", "&", "|"],
            "float": ["+", "-", "/"],
            "str": ["+"],
            "bool": ["&", "|"],
            "list": ["+"],
            "dict": ["|"],
        }
        if kind == "list" and self.loops:
            return
        value = self.expr(kind, 1)
        value = f"({value})[:20]" if kind == "str" else value
        self.put(depth, f"{name} {self.rng.choice(signs[kind])}= {value}")

    def loop(self, depth: int) -> None:
        name = self.fresh()
        self.loops += 1
        before = {k: list(v) for k, v in self.names.items()}
        if self.rng.random() < 0.6 or not self.names["list"]:
            bounds = self.rng.choice(["3", "1, 4", "5, 0, -2", f"len(({self.expr('str', 1)})[:9])"])
            self.put(depth, f"for {name} in range({bounds}):")
        else:
            self.put(depth, f"for {name} in {self.rng.choice(self.names['list'])}[:4]:")
        self.names["int"].append(name)
        self.block(depth + 1, self.rng.randint(1, 2))
        if self.rng.random() < 0.3:
            self.put(depth + 1, f"if {self.expr('bool', 1)}:")
            self.put(depth + 2, self.rng.choice(["break", "continue"]))
        self.names = before
        self.loops -= 1

    def attempt(self, depth: int) -> None:
        self.put(depth, "try:")
        self.scoped(depth + 1, 1)
        error = self.rng.choice(
            [
                "ValueError",
                "ZeroDivisionError",
                "(IndexError, TypeError)",
                "Exception",
                "OverflowError",
            ]
        )
        self.put(depth, f"except {error} as e:")
        name = self.fresh()
        self.put(depth + 1, f"{name} = type(e).__name__")

    def expr(self, kind: str, depth: int) -> str:
        if depth == 0 or self.rng.random() < 0.25:
            if self.names[kind] and self.rng.random() < 0.75:
                return self.rng.choice(self.names[kind])
            return f"({self.rng.choice(VALUES[kind])!r})"
        made: str = getattr(self, f"make_{kind}")(depth - 1)
        return made

    def make_int(self, d: int) -> str:
        e, r = self.expr, self.rng
        return r.choice(
            [
                lambda: f"({e('int', d)} {r.choice(['+', '-', '*'])} {e('int', d)})",
                lambda: f"({e('int', d)} {r.choice(['//', '%'])} {e('int', d)})",
                lambda: f"({e('int', d)} {r.choice(['&', '|', '^'])} {e('int', d)})",
                lambda: f"({e('int', d)} {r.choice(['<<', '>>'])} {r.randint(0, 5)})",
                lambda: f"-{e('int', 0)}",
                lambda: f"abs({e('int', d)})",
                lambda: f"len({e(r.choice(['str', 'list']), d)})",
                lambda: f"int({e('float', d)})",
                lambda: f"round({e('float', d)})",
                lambda: f"int({e('str', d)})",
                lambda: f"({e('int', d)} if {e('bool', d)} else {e('int', d)})",
                lambda: f"sum({e('list', d)})",
                lambda: f"max({e('int', d)}, {e('int', d)})",
                lambda: f"min({e('list', d)}, default=0)",
                lambda: f"{e('list', d)}[{r.randint(-2, 2)}]",
                lambda: f"({e('int', d)} or {e('int', d)})",
                lambda: f"({e('int', d)} {r.choice(['+', '*'])} {e('bool', d)})",
                lambda: f"({e('int', 0)}) ** {r.randint(0, 3)}",
                lambda: f"{e('str', d)}.find({e('str', 0)})",
                lambda: f"~{e('int', 0)}",
                lambda: f"divmod({e('int', d)}, {e('int', d)})[0]",
                lambda: f"{e('dict', d)}.get({e('str', 0)}, {e('int', d)})",
                lambda: f"{e('dict', d)}[{e('str', 0)}]",
                lambda: f"len({e('dict', d)})",
                lambda: f"{e('str', d)}.count({e('str', 0)})",
                lambda: f"sum(x * {e('int', 0)} for x in {e('list', d)})",
                lambda: f"next((x for x in {e('list', d)} if x > {e('int', 0)}), {e('int', 0)})",
                lambda: f"ord(({e('str', d)} or 'q')[0])",
                lambda: f"pow({e('int', 0)}, {r.randint(0, 5)}, {e('int', 0)})",
                lambda: f"({e('int', 0)} << {e('int', 0)} % 40)",
                lambda: f"({e('int', 0)}).bit_length()",
                lambda: f"int({e('str', 0)}, {r.choice([0, 2, 8, 16, 36])})",
                lambda: f"int({e('bool', d)})",
                lambda: f"{e('str', d)}.index({e('str', 0)})",
                lambda: f"{e('list', d)}.index({e('int', 0)})",
                lambda: f"(lambda x, y={e('int', 0)}: x - y)({e('int', d)})",
                lambda: f"max({e('list', d)}, key=lambda x: x % 3, default={e('int', 0)})",
                lambda: f"len({{x % 3 for x in {e('list', d)}}} & {{0, 1}})",
                lambda: f"round({e('int', d)}, {r.randint(-3, 1)})",
                lambda: f"sum(map(len, {e('str', d)}.split()))",
                lambda: f"divmod({e('int', d)}, {e('int', d)})[1]",
                lambda: f"hash({e('int', d)})",
            ]
        )()

    def make_float(self, d: int) -> str:
        e, r = self.expr, self.rng
        return r.choice(
            [
                lambda: f"({e('float', d)} {r.choice(['+', '-', '*', '/'])} {e('float', d)})",
                lambda: (
                    f"({e('float', d)} {r.choice(['+', '-', '*', '/', '//', '%'])} {e('int', d)})"
                ),
                lambda: f"({e('int', d)} / {e('int', d)})",
                lambda: f"float({e('int', d)})",
                lambda: f"round({e('float', d)}, {r.randint(-1, 4)})",
                lambda: f"-{e('float', 0)}",
                lambda: f"abs({e('float', d)})",
                lambda: f"({e('float', d)} if {e('bool', d)} else {e('float', d)})",
                lambda: f"max({e('float', d)}, {e('int', d)})",
                lambda: f"(abs({e('float', 0)}) + 1) ** {r.choice(['2', '0.5', '-1', '3'])}",
                lambda: f"({e('float', d)} and {e('float', d)})",
                lambda: f"divmod({e('float', d)}, {e('int', 0)})[{r.randint(0, 1)}]",
                lambda: f"float({e('str', 0)})",
                lambda: f"sum([{e('float', 0)}, {e('float', d)}, {e('int', 0)}])",
                lambda: f"sum(x / 4 for x in {e('list', d)})",
                lambda: f"min({e('float', d)}, {e('float', 0)}, {e('float', 0)})",
                lambda: f"({e('int', 0)} * {e('float', d)})",
                lambda: f"({e('int', 0)} ** -{r.randint(1, 3)})",
            ]
        )()

    def make_str(self, d: int) -> str:
        e, r = self.expr, self.rng
        step = r.choice([-2, -1, 1, 2])
        spec = r.choice(["", ":>8", ":<6", ":^7", "!r"])
        number = r.choice(
            ["", ":.2f", ":,", ":+", ":e", ":08.1f", ":g", ":>12", ":.3g", ":.0f", ":_.1f"]
        )
        number = r.choice(
            [number, ":%", ":.1%", ":*^14.3", ":=+9.1f", ":G", ":,.3f", ": .2e", ":#.0f"]
        )
        whole = r.choice(["", ":d", ":x", ":,", ":+d", ":05d", ":>8", ":b", ":.1f"])
        whole = r.choice(
            [whole, ":#x", ":_b", ":=+12", ":e", ":%", ":^9,", ":o", ":<#10X", ":.3g", ":n"]
        )
        return r.choice(
            [
                lambda: f"({e('str', d)} + {e('str', d)})",
                lambda: f"str({e('int', d)})",
                lambda: f"str({e('float', d)})",
                lambda: f"f'{{{e('float', 0)}{number}}}'",
                lambda: f"f'{{{e('int', 0)}{whole}}}'",
                lambda: (
                    f"f'<{{{r.choice(self.names['str'])}{spec}}}>'" if self.names["str"] else "'q'"
                ),
                lambda: f"{e('str', d)}.{r.choice(['upper', 'lower', 'title', 'strip'])}()",
                lambda: f"{e('str', d)}[{r.choice(['1:', ':2', '::-1', '-3:', '::2'])}]",
                lambda: f"({e('str', 0)} * {r.randint(0, 3)})",
                lambda: f"repr({e('str', d)})[:99]",
                lambda: f"{e('str', d)}.replace({e('str', 0)}, '-')",
                lambda: f"','.join(map(str, {e('list', d)}))",
                lambda: f"str({e('list', d)})",
                lambda: f"({e('str', d)} or {e('str', d)})",
                lambda: f"str({e('bool', d)})",
                lambda: f"{e('str', 0)}[{r.randint(-1, 1)}]",
                lambda: f"str({e('dict', d)})",
                lambda: f"' '.join(sorted({e('dict', d)}))",
                lambda: f"'%s|%5d|%.1f' % ({e('str', 0)}, {e('int', 0)}, {e('float', 0)})",
                lambda: f"'{{:>6}}/{{!r}}'.format({e('int', 0)}, {e('str', 0)})",
                lambda: f"f'{{{e('bool', 0)}}} {{{e('list', 0)}}}'",
                lambda: f"'-'.join({e('str', d)}.split())",
                lambda: f"{e('str', d)}.{r.choice(['swapcase', 'casefold', 'capitalize'])}()",
                lambda: f"max({e('dict', d)}, key=len, default='none')",
                lambda: f"{e('str', d)}.center({r.randint(0, 9)}, '*')",
                lambda: f"{e('str', d)}.zfill({r.randint(0, 9)})",
                lambda: f"{e('str', d)}.partition({e('str', 0)})[{r.randint(0, 2)}]",
                lambda: f"str({e('str', d)}.rsplit({e('str', 0)}, 1))[:99]",
                lambda: f"str({e('str', d)}.splitlines())[:99]",
                lambda: f"{e('str', d)}.strip({e('str', 0)})",
                lambda: f"{e('str', d)}.removeprefix({e('str', 0)})",
                lambda: (
                    f"str(({e('int', 0)}, {e('float', d)}, {e('str', 0)}, {e('bool', 0)}, None))"
                    "[:99]"
                ),
                lambda: f"{e('str', d)}[{r.randint(-3, 3)}:{r.randint(-3, 3)}:{step}]",
                lambda: f"''.join(reversed({e('str', d)}))",
                lambda: f"str(sorted(set({e('str', d)})))",
                lambda: f"ascii({e('str', d)})",
                lambda: f"min({e('str', d)}, default='-')",
                lambda: f"''.join(c for c in {e('str', d)} if c.isalpha() or c in {e('str', 0)})",
                lambda: (
                    f"'%-8s|%+.2e|%05d|%x' % ({e('str', 0)}, {e('float', 0)}, {e('int', 0)}, 77)"
                ),
                lambda: f"str(list(zip({e('str', d)}, {e('list', d)})))[:99]",
                lambda: f"str({e('dict', d)}.items())",
            ]
        )()

    def make_bool(self, d: int) -> str:
        e, r = self.expr, self.rng
        kind = r.choice(["int", "float", "str", "list"])
        sign = r.choice(["<", "<=", ">", ">=", "==", "!="])
        return r.choice(
            [
                lambda: f"({e(kind, d)} {sign} {e(kind, d)})",
                lambda: f"(not {e('bool', d)})",
                lambda: f"({e('bool', d)} {r.choice(['and', 'or'])} {e('bool', d)})",
                lambda: f"({e('int', d)} {sign} {e('float', d)})",
                lambda: f"({e('int', d)} in {e('list', d)})",
                lambda: f"({e('str', d)} in {e('str', d)})",
                lambda: f"bool({e(kind, d)})",
                lambda: f"({e('int', 0)} < {e('int', 0)} <= {e('float', 0)})",
                lambda: f"({e('int', d)} == {e('bool', d)})",
                lambda: f"{e('str', d)}.isdigit()",
                lambda: f"isinstance({e(kind, d)}, int)",
                lambda: f"({e('str', d)} in {e('dict', d)})",
                lambda: f"({e('dict', d)} == {e('dict', d)})",
                lambda: f"any(x > {e('int', 0)} for x in {e('list', d)})",
                lambda: f"all({e('dict', d)}.values())",
                lambda: f"({e('int', 0)} is None or not {e('bool', 0)})",
                lambda: f"({e('list', d)} {sign} {e('list', d)})",
                lambda: f"(({e('int', 0)}, {e('str', 0)}) {sign} ({e('int', 0)}, {e('str', 0)}))",
                lambda: f"{e('str', d)}.startswith(({e('str', 0)}, {e('str', 0)}))",
                lambda: f"(set({e('list', d)}) {sign} set({e('list', d)}))",
                lambda: f"isinstance({e(kind, d)}, ({r.choice(KINDS)}, float))",
                lambda: f"({e('float', d)}).is_integer()",
                lambda: f"({e('str', 0)} < {e('str', 0)} == {e('str', 0)})",
                lambda: f"({e(kind, d)} in ({e('int', 0)}, {e('str', 0)}, {e('float', 0)}))",
            ]
        )()

    def make_list(self, d: int) -> str:
        e, r = self.expr, self.rng
        return r.choice(
            [
                lambda: f"[{e('int', d)}, {e('int', d)}]",
                lambda: f"sorted({e('list', d)})",
                lambda: f"[x * 2 for x in {e('list', d)}]",
                lambda: f"{e('list', d)}[::-1]",
                lambda: f"[x for x in {e('list', d)} if x > {e('int', 0)}]",
                lambda: f"list(range({r.randint(0, 4)}))",
                lambda: f"({e('list', d)} + {e('list', d)})",
                lambda: f"list(map(abs, {e('list', d)}))",
                lambda: f"({e('list', 0)} * 2)",
                lambda: f"[*{e('list', d)}, {e('int', 0)}]",
                lambda: f"[a + b for a, b in zip({e('list', d)}, {e('list', d)})]",
                lambda: f"[i * x for i, x in enumerate({e('list', d)})]",
                lambda: f"list({e('dict', d)}.values())",
                lambda: f"[len(k) for k in {e('dict', d)}]",
                lambda: f"sorted({e('list', d)}, key=lambda x: (x % 3, -x))",
                lambda: f"list(map(ord, {e('str', d)}))",
                lambda: f"sorted(set({e('list', d)}))",
                lambda: f"{e('list', d)}[{r.randint(-2, 1)}:{r.randint(-1, 3)}]",
                lambda: f"[x if x else {e('int', 0)} for x in {e('list', d)}]",
                lambda: f"[x for x in {e('list', d)} for _ in range(abs(x) % 3)][:9]",
                lambda: f"sorted({e('list', d)}, key=str, reverse={e('bool', 0)})",
                lambda: f"[*map(int, filter(str.isdigit, {e('str', d)}))]",
                lambda: f"list(dict.fromkeys({e('list', d)}))",
                lambda: f"list(reversed({e('list', d)}))",
                lambda: f"sorted(set({e('list', d)}) {r.choice('|&-^')} set({e('list', d)}))",
                lambda: f"[{e('str', d)}.find(c) for c in {e('str', 0)}]",
                lambda: (
                    f"list(range({e('int', 0)} % 5, {e('int', 0)} % 9, {r.choice([-2, -1, 1, 3])}))"
                ),
                lambda: f"list({e('str', d)}.encode())[:40]",
            ]
        )()

    def make_dict(self, d: int) -> str:
        e, r = self.expr, self.rng
        return r.choice(
            [
                lambda: f"{{{e('str', 0)}: {e('int', d)}, {e('str', 0)}: {e('int', d)}}}",
                lambda: f"{{**{e('dict', d)}, {e('str', 0)}: {e('int', 0)}}}",
                lambda: f"({e('dict', d)} | {e('dict', d)})",
                lambda: f"{{k: v + 1 for k, v in {e('dict', d)}.items()}}",
                lambda: f"{{k: v for k, v in {e('dict', d)}.items() if v > {e('int', 0)}}}",
                lambda: f"{{str(x): x for x in {e('list', d)}}}",
                lambda: f"dict(sorted({e('dict', d)}.items()))",
                lambda: f"dict(zip({e('str', d)}, {e('list', d)}))",
                lambda: f"dict.fromkeys({e('str', 0)}, {e('int', 0)})",
                lambda: f"dict({e('dict', d)}, a={e('int', 0)}, x={e('int', 0)})",
                lambda: f"{{c: {e('str', d)}.count(c) for c in {e('str', 0)}}}",
                lambda: f"(dict(enumerate({e('str', 0)})) and {e('dict', d)})",
                lambda: (
                    f"{{k: {e('int', 0)} if v else v for k, v in sorted({e('dict', d)}.items())}}"
                ),
            ]
        )()


def programs(count: int, seed: int) -> list[tuple[str, list[str]]]:
    rng = random.Random(seed)
    return [Maker(rng, rng.random() < 0.6).make(f"f{i}") for i in range(count)]


def check(count: int, seed: int, batch: int = 250) -> list[Outcome]:
    """Everything that is not the same on both sides, crashes included."""
    bad: list[Outcome] = []
    rng = random.Random(seed + 1)
    for start in range(0, count, batch):
        made = programs(min(batch, count - start), seed + start)
        text = "\n\n".join(text for text, _ in made)
        with written(f"programs_{seed}_{start}", text) as module:
            calls: list[tuple[str, Callable[..., object], list[tuple[object, ...]]]] = []
            for i, (text, kinds) in enumerate(made):
                cases = [tuple(rng.choice(VALUES[k]) for k in kinds) for _ in range(3)]
                calls.append((text, getattr(module, f"f{i}"), cases))
            bad += [o for o in compare(calls) if o.refused or not o.same]
    return bad


if __name__ == "__main__":
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    wrong = check(many, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    for outcome in wrong[:20]:
        print(outcome.label, outcome.refused, outcome.python, outcome.javascript, sep="\n  ")
    print(f"{many} programs, {len(wrong)} wrong, refused or crashed")
    sys.exit(bool(wrong))
