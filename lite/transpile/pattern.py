"""`match`: a pattern becomes a condition that binds names on the way."""

from __future__ import annotations

import ast

from lite.transpile.expression import Expressions
from lite.transpile.types import ANY, UNBOUND, Type, join
from lite.transpile.writer import AND, ARROW, EQUAL, Js, Missing, text


class Patterns(Expressions):
    """The match statement, and what the statement visitors keep."""

    handlers: list[str]
    breaks: list[list[dict[str, Type]]]
    continues: list[list[dict[str, Type]]]
    flags: list[str]
    imports: dict[str, object]
    first_lines: list[str]
    prefix: list[str]
    loop_target: str | None = None
    counting = False

    def body(self, nodes: list[ast.stmt]) -> bool:
        raise NotImplementedError

    def visit_Match(self, node: ast.Match) -> bool:
        subject = self.fresh("subject")
        self.emit(f"const {subject} = {self.arg(node.subject)};")
        entry = dict(self.env)
        ends: list[dict[str, Type] | None] = []
        word, closed = "if", False
        for case in node.cases:
            self.line = case.pattern.lineno
            self.env = dict(entry)
            tests = self.pattern(case.pattern, subject)
            if case.guard is not None:
                tests.append(self.condition(case.guard).within(AND))
            closed = not tests
            self.emit(
                f"{word} ({' && '.join(tests)}) {{"
                if tests
                else ("} else {" if word != "if" else "{")
            )
            word = "} else if"
            self.depth += 1
            alive = self.body(case.body)
            self.depth -= 1
            ends.append(dict(self.env) if alive else None)
            if closed:
                break
        self.emit("}")
        bound = {n for case in node.cases for n in names_bound(case.pattern)}
        for name in bound & self.scope.locals:
            entry[name] = join(entry.get(name, UNBOUND), ANY)
        if not closed:
            ends.append(entry)
        self.env = self.join_env(*ends)
        return any(e is not None for e in ends)

    def bind(self, name: str, code: str, kind: Type = ANY) -> str:
        """A test that always holds and binds a name."""
        self.stored[name] = join(self.stored[name], kind) if name in self.stored else kind
        if self.is_local(name):
            self.env[name] = kind
        return f"({self.target_name(name, self.node)} = {code}, true)"

    def pattern(self, node: ast.pattern, code: str) -> list[str]:
        visit = getattr(self, f"pattern_{type(node).__name__}")
        tests: list[str] = visit(node, code)
        return tests

    def pattern_MatchValue(self, node: ast.MatchValue, code: str) -> list[str]:
        js = self.compare(node, ast.Eq(), Js(code), self.expr(node.value))
        return [js.within(EQUAL)]

    def pattern_MatchSingleton(self, node: ast.MatchSingleton, code: str) -> list[str]:
        return [f"{code} === {'null' if node.value is None else str(node.value).lower()}"]

    def pattern_MatchAs(self, node: ast.MatchAs, code: str) -> list[str]:
        tests = self.pattern(node.pattern, code) if node.pattern else []
        return [*tests, self.bind(node.name, code)] if node.name else tests

    def pattern_MatchOr(self, node: ast.MatchOr, code: str) -> list[str]:
        options = []
        for part in node.patterns:
            tests = self.pattern(part, code)
            options.append(" && ".join(tests) or "true")
        return [f"({' || '.join(options)})"]

    def pattern_MatchSequence(self, node: ast.MatchSequence, code: str) -> list[str]:
        star = next((i for i, p in enumerate(node.patterns) if isinstance(p, ast.MatchStar)), None)
        count = len(node.patterns) - (star is not None)
        sign = "===" if star is None else ">="
        tests = [f"Array.isArray({code})"]
        if self.program.other_sequences:
            kept = self.temp()
            tests = [f"({kept} = {self.run('$sequence', code).code}) !== null"]
            code = kept
        tests.append(f"{code}.length {sign} {count}")
        for i, part in enumerate(node.patterns):
            if isinstance(part, ast.MatchStar):
                if part.name:
                    end = len(node.patterns) - i - 1
                    cut = f"{code}.slice({i}{f', {code}.length - {end}' if end else ''})"
                    tests.append(self.bind(part.name, cut))
                continue
            place = (
                str(i)
                if star is None or i < star
                else (f"{code}.length - {len(node.patterns) - i}")
            )
            tests += self.inside(part, f"{code}[{place}]")
        return tests

    def inside(self, node: ast.pattern, code: str) -> list[str]:
        """A nested pattern; what it looks at more than once gets a variable."""
        if isinstance(node, (ast.MatchValue, ast.MatchSingleton)):
            return self.pattern(node, code)
        if isinstance(node, ast.MatchAs) and node.pattern is None:
            return self.pattern(node, code)
        kept = self.temp()
        return [f"({kept} = {code}, true)", *self.pattern(node, kept)]

    def pattern_MatchMapping(self, node: ast.MatchMapping, code: str) -> list[str]:
        self.need("$Dict", "$key")
        tests = [f"{code} instanceof $Dict"]
        keys = []
        for key, part in zip(node.keys, node.patterns, strict=True):
            shown = self.arg(key)
            keys.append(shown)
            tests.append(f"{code}.has($key({shown}))")
            tests += self.inside(part, f"{code}.get($key({shown}))")
        if node.rest:
            call = self.run("$dict_without", code, *keys)
            tests.append(self.bind(node.rest, call.code))
        return tests

    def pattern_MatchClass(self, node: ast.MatchClass, code: str) -> list[str]:
        cls = self.expr(node.cls)
        if isinstance(cls.value, Missing):
            self.refuse(node, "class pattern", "the class is not known here", "use isinstance()")
            return ["false"]
        tests = [" || ".join(self.class_test(node, cls.value, code))]
        builtin = getattr(cls.value, "__module__", "") == "builtins"
        if builtin and len(node.patterns) == 1:
            return [*tests, *self.pattern(node.patterns[0], code)]
        names = list(getattr(cls.value, "__match_args__", ()))
        if len(names) < len(node.patterns):
            self.refuse(
                node, "class pattern", "the class has no __match_args__", "name the attributes"
            )
            return tests
        pairs = [
            *zip(names, node.patterns, strict=False),
            *zip(node.kwd_attrs, node.kwd_patterns, strict=True),
        ]
        for name, part in pairs:
            tests.append(self.run("$hasattr", code, text(name)).code)
            read = self.run("$attr", code, text(name), *self.mangled(name)).within(ARROW)
            tests += self.inside(part, read)
        return tests

    def pattern_MatchStar(self, node: ast.MatchStar, code: str) -> list[str]:
        return []


def names_bound(node: ast.pattern) -> set[str]:
    """Every name a pattern binds."""
    found = set()
    for part in ast.walk(node):
        for field in ("name", "rest"):
            value = getattr(part, field, None)
            if isinstance(value, str):
                found.add(value)
    return found
