"""Calls of methods: of built-in types, of classes of the author, of values of any type."""

from __future__ import annotations

import ast
import re
from types import FunctionType, GeneratorType

from lite.transpile import names, signature
from lite.transpile.derived import DICT_METHODS, LIST_METHODS
from lite.transpile.entry import STATIC, Entries, with_worth
from lite.transpile.types import ANY, FLOAT, STR
from lite.transpile.writer import ARROW, Js, text

STORING = frozenset("append appendleft extend insert setdefault update".split())
"""Methods that may put a container into itself."""
REPLACING = {"sub", "subn", "expand"}
"""Methods of patterns and matches that few scripts need."""
JSLIKE = {"str.upper": "toUpperCase", "str.lower": "toLowerCase"}
PLAIN_TYPES = (
    str, int, float, bool, list, tuple, dict, set, frozenset, bytes, range, type(None),
    GeneratorType, FunctionType,
)  # fmt: skip


class Methods(Entries):
    """`x.f()`, by what is known of `x`."""

    def call_method(self, node: ast.Call, func: ast.Attribute, owner: Js) -> Js:
        name, kind = func.attr, owner.type.one
        own = kind != "str" and self.program.user_attribute(name)
        if self.program.value_enums and not own and name in names.TEXT_METHODS:
            node = with_worth(node)
        given = {a.id for a in node.args if isinstance(a, ast.Name)}
        if name in STORING and given & {
            "self",
            *(n.id for n in ast.walk(func) if isinstance(n, ast.Name)),
        }:
            self.need("$cycle")
        receiver = owner.within(ARROW)
        if f"{kind}.{name}" in STATIC:
            return self.call_entry(node, f"{kind}.{name}")
        if names.entry(f"{kind}.{name}") and f"{kind}.{name}" in names.lines(names.METHODS):
            return self.typed_method(node, kind, name, owner)
        if kind == "instance" and isinstance(owner.type.ref, type):
            direct = self.user_method(node, owner, owner.type.ref, name)
            if direct:
                return direct
        kept = {"cache_info": "$cacheInfo", "cache_clear": "$cacheClear"}.get(name)
        if kept and not node.args and not self.program.user_attribute(name):
            return self.run(kept, receiver)
        types = names.method_types(name)
        if types:
            return self.dispatch(node, receiver, name, types)
        self.program.want_attribute(self, node, name)
        if name in REPLACING:
            self.need("$replaced")
        if name == "strftime" and not (node.args and plain_clock(node.args[0])):
            self.need("$flagged")
        return self.object_method(node, receiver, name)

    def typed_method(self, node: ast.Call, kind: str, name: str, owner: Js) -> Js:
        path = f"{kind}.{name}"
        if path in JSLIKE and not node.args and not node.keywords:
            return Js(f"{owner.within(20)}.{JSLIKE[path]}()", STR)
        return self.call_entry(node, path, [owner.within(ARROW)])

    def user_method(self, node: ast.Call, owner: Js, cls: type, name: str) -> Js | None:
        params = self.program.method_signature(cls, name)
        if params is None or self.starred(node):
            return None
        if not signature.fits(node, params, 1):
            return self.object_method(node, owner.within(ARROW), name, strict=True)
        args = self.arrange(node, params, name, 1)
        field = self.program.property_name(cls, name)
        return Js(f"{owner.within(20)}.{field}({', '.join(args)})")

    def object_method(self, node: ast.Call, receiver: str, name: str, strict: bool = False) -> Js:
        if strict:
            self.program.keywords_used()
        args = self.spread(node)
        if not node.keywords:
            return self.run("$method", receiver, text(name), *args)
        self.program.keywords_used()
        callee = self.run("$attr", receiver, text(name), *self.mangled(name)).code
        return self.run("$apply", callee, f"[{', '.join(args)}]", self.keyword_dict(node))

    # Values of several types

    def dispatch(self, node: ast.Call, receiver: str, name: str, types: tuple[str, ...]) -> Js:
        """A method of a value that may be of several built-in types, or of a class."""
        found = [e for e in (names.entry(f"{t}.{name}") for t in types) if e]
        fitting = [e for e in found if self.fits(node, e)]
        special = bool(node.keywords) or self.starred(node)
        maps = {"$collections_abc_MutableMapping", "$collections_UserDict"} & self.program.runtime
        if node.keywords and maps and fitting and fitting[0].args.kwarg:
            return self.either_method(node, receiver, name, fitting[0], types)
        if self.program.has_attribute(name) and (
            not fitting or (special and self.program.user_attribute(name))
        ):
            if fitting:
                return self.either_method(node, receiver, name, fitting[0], types)
            words = self.rejections(node, name, types)
            if words is None:
                return Js("null")
            receiver = self.run("$unlike", receiver, text(name), words).code
            return self.object_method(node, receiver, name)
        if not fitting:
            return self.unfitting(node, receiver, name, types)
        call = self.program.dispatcher(name)
        args = self.spread_entry(node, fitting[0], [receiver]) if self.starred(node) else None
        kinds = {e.returns for e in found}
        kind = (
            names.named(kinds.pop())
            if len(kinds) == 1 and (not self.program.has_attribute(name))
            else ANY
        )
        if args:
            return Js(args.code.replace(fitting[0].js, call, 1), ANY)
        given = self.arrange(node, fitting[0].args, name)
        if fitting[0].args.kwarg and not fitting[0].args.vararg and not node.keywords:
            given = [code for code in given[:-1] if code != "undefined"]  # no dict of keywords
        if all(e.name in STATIC for e in found):  # the value does not matter
            self.need(found[0].js)
            return Js(f"({receiver}, {found[0].js}({', '.join(given)}))", ANY)
        return Js(f"{call}({', '.join([receiver, *given])})", ANY if kind == FLOAT else kind)

    def either_method(
        self, node: ast.Call, receiver: str, name: str, found: names.Entry, types: tuple[str, ...]
    ) -> Js:
        """A call with keywords that a built-in type takes, and perhaps a class of the author."""
        kept = self.temp()
        tests = " || ".join(names.TESTS[t].format(kept) for t in types)
        self.need(*re.findall(r"\$[A-Za-z_]\w*", tests))
        own = f" && !{self.run('$own', kept, text(name)).code}" if self.program.derives else ""
        call = self.program.dispatcher(name)
        if self.starred(node):
            direct = self.spread_entry(node, found, [kept]).code.replace(found.js, call, 1)
        else:
            direct = f"{call}({', '.join([kept, *self.arrange(node, found.args, name)])})"
        other = self.object_method(node, kept, name).code
        test = f"({kept} = {receiver}, ({tests}){own})"
        return Js(f"({test} ? {direct} : {other})")

    def unfitting(self, node: ast.Call, receiver: str, name: str, types: tuple[str, ...]) -> Js:
        """A call that no built-in type's method takes; other types do not have it."""
        words = self.rejections(node, name, types)
        return self.run("$unfitMethod", receiver, text(name), words) if words else Js("null")

    def rejections(self, node: ast.Call, name: str, types: tuple[str, ...]) -> str | None:
        """What each built-in type says of such a call of its method; refused if one takes it."""
        found = {t: signature.rejection(f"{t}.{name}", *signature.shape(node), True) for t in types}
        taken = [t for t, why in found.items() if why is None]
        if taken:
            self.rejected(node, f"{taken[0]}.{name}", [])
            return None
        others = [each.__name__ for each in PLAIN_TYPES if hasattr(each, name)]
        why = {t: f"{t}.{name}() got other arguments than it takes" for t in others}
        flat = [text(str(x)) for pair in {**why, **found}.items() for x in pair]
        return self.run("$dict", *flat).code

    def fits(self, node: ast.Call, found: names.Entry) -> bool:
        return self.starred(node) or signature.fits(node, found.args)

    # `super()` and `__dict__`

    def call_super(self, node: ast.Call, name: str) -> Js:
        if self.owner is None and not (self.outer and self.outer.owner):
            return self.refuse(node, "super()", "this is no method", "call the function by name")
        self.in_method(node)
        cls = self.owner or (self.outer and self.outer.owner)
        field = self.program.property_name(cls, name)
        if self.program.native(cls) and not self.inherits(cls, name):
            return self.refuse(
                node, f"super().{name}()", "it is not supported here", "write it out"
            )
        if node.keywords or self.starred(node) or self.above_arranges(node, name):
            self.program.keywords_used()
            kw = self.keyword_dict(node) if node.keywords else "null"
            listed = ", ".join(self.spread(node))
            self.need("$arrange", "$apply")
            return Js(f"super.{field}(...$arrange(super.{field}, [{listed}], {kw}))")
        args = ", ".join(self.arg(a) for a in node.args)
        if name == "__setattr__":
            self.need("$setAnyway")
            return Js(f"(super.__setattr__ ?? $setAnyway).call(this, {args})")
        return Js(f"super.{field}({args})")

    def inherits(self, cls: object, name: str) -> bool:
        """A class derived from a list or a dict finds the method above."""
        above = cls.__mro__[1:] if isinstance(cls, type) else ()
        if any(name in self.program.written(c) for c in above) or name == "__setattr__":
            return True
        known = LIST_METHODS if self.program.native(cls) == "list" else DICT_METHODS
        return name in known - {"__format__", "__getattr__", "__or__", "__missing__", "__delattr__"}

    def above_arranges(self, node: ast.Call, name: str) -> bool:
        """The next class above that has the method takes such a call in another order, or not."""
        cls = self.owner or (self.outer and self.outer.owner)
        if not isinstance(cls, type):
            return self.program.collects(self.file)
        for base in cls.__mro__[1:]:
            written = self.program.written(base).get(name)
            if written is not None:
                args = written.args
                moved = bool(args.vararg) and bool(args.kwonlyargs or args.kwarg)
                decorated = bool(written.decorator_list)
                return moved or decorated or not signature.fits(node, args, 1)
        return False

    def changed_attributes(self, node: ast.Call, func: ast.Attribute) -> Js | None:
        """`self.__dict__.update(…)`: the attributes themselves change."""
        owner = attributes_of_object(func.value)
        if owner is None or func.attr not in names.PURE_MUTATORS:
            return None
        if func.attr != "update" or (self.starred(node) and len(node.args) > 1):
            return self.refuse(
                node, f"__dict__.{func.attr}()", "the dict is a copy here", "use setattr() or del"
            )
        new = self.keyword_dict(node)
        if node.args and not self.starred_args(node):
            new = self.run("$dict_from", self.arg(node.args[0]), new).code
        return self.run("$setattrs", self.arg(owner), new)


def plain_clock(node: ast.expr) -> bool:
    """A format of strftime() that is known and changes no part as `%^a` and `%5Y` do."""
    flags = re.compile(r"%-?[_^#0-9]")
    return isinstance(node, ast.Constant) and not flags.search(str(node.value))


def attributes_of_object(node: ast.AST) -> ast.expr | None:
    """`x` in `x.__dict__` or `vars(x)`."""
    if isinstance(node, ast.Attribute) and node.attr == "__dict__":
        return node.value
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "vars"
        and len(node.args) == 1
    ):
        return node.args[0]
    return None
