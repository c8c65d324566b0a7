"""Calls of entries: the built-in and library functions that `names` lists."""

from __future__ import annotations

import ast
import re

from lite.transpile import names, regex, signature
from lite.transpile.argument import Arguments
from lite.transpile.writer import ARROW, Js

RAW = {
    "math.sqrt": "$sqrtFloat({})",
    "math.floor": "$truncate(Math.floor({}))",
    "math.ceil": "$truncate(Math.ceil({}))",
    "math.fabs": "Math.abs({})",
}
PLAIN = (ast.Starred, ast.Constant, ast.JoinedStr, ast.Lambda)
"""Arguments that are never a member of an enum, or not alone."""
STATIC = {"dict.fromkeys", "str.maketrans"}
"""Methods of the type itself, though often called on a value."""
CODECS = (
    "utf-8-sig utf-16 utf16 utf_16 utf-32 utf32 utf_32 utf-7 cp iso-8859-2 iso-8859-15 windows "
    "koi8 mac big5 gb"
).split()
"""Encodings that Python has and that the page has not, as their names begin."""


class Entries(Arguments):
    """Supported functions."""

    def call_entry(self, node: ast.Call, path: str, first: list[str] | None = None) -> Js:
        found = names.entry(path)
        if found is None:
            return self.refuse(node, f"{path}()", "it is not supported", "do it in plain Python")
        self.program.note_effect(path)
        if path == "time.sleep" and not short(node):
            why = "the page would stand still"
            return self.refuse(node, "time.sleep()", why, "leave js=True out, or the sleep")
        if self.program.value_enums and names.TEXT_TAKERS.match(path):
            node = with_worth(node)
        self.prepare(node, found)
        if names.is_class(found.js) and self.starred(node):
            return self.call_value(node, found.js)
        method = path in names.lines(names.METHODS)
        receiver = list(first or [])
        rest = node
        if method and first is None:
            if path in STATIC:
                receiver = []
            elif node.args:
                receiver = [self.arg(node.args[0])]
                rest = ast.copy_location(ast.Call(node.func, node.args[1:], node.keywords), node)
        if self.starred(rest):
            return self.spread_entry(rest, found, receiver)
        if not signature.fits(rest, found.args):
            return self.rejected(rest, path, receiver)
        if path in RAW and len(rest.args) == 1:
            js = self.expr(rest.args[0])
            if js.type.one == "float":
                plain = RAW[path].format(js.code)
                self.need(*re.findall(r"\$[A-Za-z_]\w*", plain))
                return Js(plain, found.type)
        raw = found.returns == "float"
        args = self.arrange(rest, found.args, path, raw=raw)
        if names.is_class(found.js):
            self.need("$new")
            return Js(f"$new({', '.join([found.js, *args])})")
        return Js(f"{found.js}({', '.join([*receiver, *args])})", found.type)

    def prepare(self, node: ast.Call, found: names.Entry) -> None:
        """Refuses what the function does not take, and links what it needs."""
        path = found.name
        if found.returns == "bytes":
            self.need("$reprBytes")
        if path.startswith("re.") and node.args and isinstance(node.args[0], ast.Constant):
            self.check_pattern(node.args[0], node.args[0].value)
        elif path.startswith("re.") and path != "re.escape":
            self.need("$checkGroups")
        if path in ("str.encode", "bytes.decode", "bytes"):
            self.check_encoding(node)
        if path in ("functools.partial", "operator.call") and node.keywords:
            self.program.keywords_used()
        self.need(found.js)

    def spread_entry(self, node: ast.Call, found: names.Entry, receiver: list[str]) -> Js:
        """`print(*xs)`, `zip(*rows)`: the star goes last on both sides."""
        if any(k.arg is None for k in node.keywords) and not found.args.kwarg:
            return self.refuse(
                node,
                "** in a call of a built-in",
                "its names must be known",
                "write the arguments out",
            )
        fixed = len(found.positional)
        parts = self.spread(node)
        if found.args.vararg is None and found.args.kwarg and not any("..." in p for p in parts):
            padded = [*parts, *["undefined"] * (fixed - len(parts))]
            return Js(
                f"{found.js}({', '.join([*receiver, *padded, self.keyword_dict(node)])})",
                found.type,
            )
        if found.args.vararg is None:
            if found.keyword_only or node.keywords:
                return self.refuse(
                    node,
                    "* in this call",
                    "the arguments cannot be told apart",
                    "write the arguments out",
                )
            return Js(f"{found.js}({', '.join([*receiver, *parts])})", found.type)
        given = {k.arg: self.arg(k.value) for k in node.keywords if k.arg}
        only = [given.get(name, "undefined") for name in found.keyword_only]
        kw = [self.keyword_dict(node)] if found.args.kwarg else []
        head = parts[:fixed]
        if any(p.startswith("...") for p in head):
            return self.refuse(
                node,
                "* before named arguments",
                "they cannot be told apart",
                "write the first arguments out",
            )
        args = [*receiver, *head, *only, *kw, *parts[fixed:]]
        return Js(f"{found.js}({', '.join(args)})", found.type)

    def check_pattern(self, node: ast.AST, pattern: object) -> None:
        found = regex.trouble(pattern)
        if found:
            self.refuse(node, found, "JavaScript has no such thing", "write the pattern without")

    def check_encoding(self, node: ast.Call) -> None:
        """Refuses an encoding that Python knows and the runtime does not."""
        for part in [*node.args, *(k.value for k in node.keywords if k.arg == "encoding")]:
            name = part.value if isinstance(part, ast.Constant) else None
            if isinstance(name, str) and any(map(name.lower().startswith, CODECS)):
                self.refuse(node, f"encoding {name}", "it is not supported", "use utf-8")

    def visit_Worth(self, node: Worth) -> Js:
        js = self.expr(node.value)
        return js if js.type.one == "str" else self.run("$worth", self.tag(js).within(ARROW))


def with_worth(node: ast.Call) -> ast.Call:
    """A call of what takes texts: a member of an enum that is one is its text."""
    args: list[ast.expr] = [a if isinstance(a, PLAIN) else Worth(a) for a in node.args]
    return ast.copy_location(ast.Call(node.func, args, node.keywords), node)


class Worth(ast.expr):
    """An argument of a text's method: for a member of an enum, the text that it is."""

    def __init__(self, value: ast.expr) -> None:
        super().__init__()
        self.value = value
        ast.copy_location(self, value)


def short(node: ast.Call) -> bool:
    """A sleep of less than a frame or two."""
    value = node.args[0].value if node.args and isinstance(node.args[0], ast.Constant) else None
    return isinstance(value, (int, float)) and value <= 0.02
