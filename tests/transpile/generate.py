"""Random typed programs, compared in CPython and JavaScript.

`python -m tests.transpile.generate 10000 [seed]` runs that many and prints the wrong ones.
"""

from __future__ import annotations

import importlib.util
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.transpile.compare import Outcome, compare

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
        elif pick < 0.86:
            self.attempt(depth)
        elif pick < 0.89:
            self.choose(depth)
        elif pick < 0.92:
            self.unpack(depth)
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
            bounds = self.rng.choice(["3", "1, 4", "5, 0, -2", f"len({self.expr('str', 1)})"])
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
            ]
        )()

    def make_str(self, d: int) -> str:
        e, r = self.expr, self.rng
        spec = r.choice(["", ":>8", ":<6", ":^7", "!r"])
        number = r.choice(["", ":.2f", ":,", ":+", ":e", ":08.1f", ":g", ":>12"])
        whole = r.choice(["", ":d", ":x", ":,", ":+d", ":05d", ":>8", ":b", ":.1f"])
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
                lambda: f"repr({e('str', d)})",
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
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"programs_{seed}_{start}.py"
            path.write_text("\n\n".join(text for text, _ in made), encoding="utf-8")
            spec = importlib.util.spec_from_file_location(path.stem, path)
            assert spec is not None
            assert spec.loader is not None
            module = importlib.util.module_from_spec(spec)
            sys.modules[path.stem] = module
            spec.loader.exec_module(module)
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
