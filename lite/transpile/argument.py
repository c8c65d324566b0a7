"""Arguments of calls, in the order that the runtime takes them."""

from __future__ import annotations

import ast

from lite.transpile import signature
from lite.transpile.lookup import Lookup
from lite.transpile.writer import ARROW, Js, text


class Arguments(Lookup):
    """Arguments by position, by name and with stars; calls of what is known at run time only."""

    def starred(self, node: ast.Call) -> bool:
        return self.starred_args(node) or any(k.arg is None for k in node.keywords)

    def starred_args(self, node: ast.Call) -> bool:
        return any(isinstance(a, ast.Starred) for a in node.args)

    def spread(self, node: ast.Call) -> list[str]:
        """The arguments by position, with JavaScript's stars for Python's."""
        parts = []
        for a in node.args:
            if isinstance(a, ast.Starred):
                parts.append(f"...{self.run('$iter', self.arg(a.value)).code}")
            else:
                parts.append(self.arg(a))
        return parts

    def arrange(
        self,
        node: ast.Call,
        params: ast.arguments,
        name: str,
        skip: int = 0,
        raw: bool = False,
    ) -> list[str]:
        """The arguments in the runtime's order: positional, keyword-only, `**`, `*`."""
        read = self.raw_arg if raw else self.arg
        positional = [a.arg for a in [*params.posonlyargs, *params.args]][skip:]
        only = [a.arg for a in params.kwonlyargs]
        given = [*map(read, node.args)]
        out: list[str | None] = [*given[: len(positional)]]
        extra = given[len(positional) :]
        names_ = [*positional, *only]
        out += [None] * (len(names_) - len(out))
        more: list[str] = []
        for keyword in node.keywords:
            key = keyword.arg or ""
            if key in names_[len(params.posonlyargs) :] and out[names_.index(key)] is None:
                out[names_.index(key)] = read(keyword.value)
            elif params.kwarg and key not in names_[len(params.posonlyargs) :]:
                more += [text(key), self.arg(keyword.value)]
        args = [a if a is not None else "undefined" for a in out]
        if params.kwarg:
            self.need("$dict")
            args.append(f"$dict({', '.join(more)})" if more else "$dict()")
        args += extra
        while args and args[-1] == "undefined":
            args.pop()
        return args

    def raw_arg(self, node: ast.expr) -> str:
        js = self.expr(node)
        return js.within(ARROW) if js.type.one == "float" else self.tagged(js).within(ARROW)

    def keyword_dict(self, node: ast.Call) -> str:
        """The keyword arguments as a dict."""
        self.need("$dict", "$Dict")
        flat: list[str] = []
        code = ""
        for keyword in node.keywords:
            value = self.arg(keyword.value)
            if keyword.arg is not None:
                flat += [text(keyword.arg), value]
                continue
            code = self.merged(code, flat, "$keywords")
            code = self.run("$keywords", code or "$dict()", value).code
            flat = []
        return self.merged(code, flat, "$keywords") or "$dict()"

    def merged(self, code: str, flat: list[str], how: str = "$dict_merge") -> str:
        if not flat:
            return code
        new = f"$dict({', '.join(flat)})"
        return self.run(how, code, new).code if code else new

    # Calls that only the runtime can bind

    def call_value(self, node: ast.Call, code: str) -> Js:
        """A call of something known only at run time."""
        parts = self.spread(node)
        if not node.keywords:
            return self.run("$call", code, *parts)
        self.program.keywords_used()
        return self.run("$apply", code, f"[{', '.join(parts)}]", self.keyword_dict(node))

    def call_unfit(self, node: ast.Call, code: str) -> Js:
        """A call that does not bind: at run time it says so, in Python's words."""
        self.program.keywords_used()
        return self.call_value(node, code)

    def rejected(self, node: ast.Call, path: str, first: list[str]) -> Js:
        """A call that fits no supported form: Python may raise a TypeError, or know more of it."""
        why = signature.rejection(path, *signature.shape(node), bool(first))
        if why is None:
            given = f"{path}({', '.join(k.arg or '' for k in node.keywords)})"
            return self.refuse(
                node,
                f"this call of {given}",
                "it is supported with fewer arguments, or with others",
                "do it in a Python listener",
            )
        given_ = [*first, *map(self.arg, node.args), *(self.arg(k.value) for k in node.keywords)]
        return self.run("$unfit", text(why), *given_)
