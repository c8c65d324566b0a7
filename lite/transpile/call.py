"""Calls: of built-ins, of methods, of functions that are transpiled along, of unknown values."""

from __future__ import annotations

import ast
import collections
import operator
import re
import sys
import types
import typing
from dataclasses import dataclass
from types import BuiltinFunctionType, FunctionType, GeneratorType, ModuleType

from lite.transpile import gradio, names, regex, signature
from lite.transpile.classes import DICT_METHODS, LIST_METHODS
from lite.transpile.gradio import Anything
from lite.transpile.lookup import Lookup, is_super
from lite.transpile.types import (
    ANY,
    BOOL,
    DICT,
    FLOAT,
    INT,
    LIST,
    SAFE,
    STR,
    Type,
    instance,
    integer,
)
from lite.transpile.writer import ARROW, CHOICE, EQUAL, MISSING, Js, Missing, properties, text


@dataclass(frozen=True)
class Named:
    """A supported name that is no single Python object: `datetime.datetime.now`."""

    path: str


UNSUPPORTED = {
    "open": "files are not on the page",
    "input": "there is no console to read from",
    "eval": "no code is made at run time",
    "exec": "no code is made at run time",
    "compile": "no code is made at run time",
    "globals": "names are not kept at run time",
    "locals": "names are not kept at run time",
    "dir": "names are not kept at run time",
    "__import__": "modules are resolved at build time",
    "breakpoint": "there is no debugger",
    "memoryview": "raw memory is not supported",
    "complex": "complex numbers are not supported",
    "delattr": "attributes are removed by `del`",
}
RAW = {
    "math.sqrt": "$sqrtFloat({})",
    "math.floor": "$truncate(Math.floor({}))",
    "math.ceil": "$truncate(Math.ceil({}))",
    "math.fabs": "Math.abs({})",
}
PLAIN = (ast.Starred, ast.Constant, ast.JoinedStr, ast.Lambda)
STATIC = {"dict.fromkeys", "str.maketrans"}
"""Methods of the type itself, though often called on a value."""
STORING = frozenset("append appendleft extend insert setdefault update".split())
"""Methods that may put a container into itself."""
REPLACING = {"sub", "subn", "expand"}
"""Methods of patterns and matches that few scripts need."""
JSLIKE = {"str.upper": "toUpperCase", "str.lower": "toLowerCase"}


CODECS = (
    "utf-8-sig utf-16 utf16 utf_16 utf-32 utf32 utf_32 utf-7 cp iso-8859-2 iso-8859-15 windows "
    "koi8 mac big5 gb"
).split()
"""Encodings that Python has and that the page has not, as their names begin."""
PLAIN_TYPES = (
    str, int, float, bool, list, tuple, dict, set, frozenset, bytes, range, type(None),
    GeneratorType, FunctionType,
)  # fmt: skip


class Calls(Lookup):
    """`f(x)` in all its forms."""

    def visit_Call(self, node: ast.Call) -> Js:
        if isinstance(node.func, ast.Attribute):
            return self.call_attribute(node, node.func)
        if isinstance(node.func, ast.Name):
            found = self.call_helper(node, node.func.id)
            if found:
                return found
        callee = self.expr(node.func)
        if not isinstance(callee.value, Missing):
            return self.call_static(node, callee.value)
        return self.call_value(node, self.tag(callee).code)

    # Known callees

    def call_helper(self, node: ast.Call, name: str) -> Js | None:
        """A function defined by `def` in this function or around it."""
        writer: Calls | None = self
        while writer is not None:
            if any(name in layer for layer in writer.inner):
                return None
            if writer.is_local(name):
                params = writer.helpers.get(name)
                if params is None or self.starred(node):
                    return None
                if not signature.fits(node, params):
                    return self.call_unfit(node, writer.js_name(name))
                args = self.arrange(node, params, name)
                return Js(f"{writer.js_name(name)}({', '.join(args)})")
            writer = writer.outer if isinstance(writer.outer, Calls) else None
        return None

    def call_static(self, node: ast.Call, value: object) -> Js:
        if isinstance(value, Named):
            return self.call_entry(node, value.path)
        path = self.program.path_of(value)
        if path in UNSUPPORTED:
            return self.refuse(node, f"{path}()", UNSUPPORTED[path], "do it in a Python listener")
        if value is collections.namedtuple:
            return self.call_namedtuple(node)
        special = getattr(self, f"call_{path}", None) if path else None
        if special is not None:
            result: Js = special(node)
            return result
        if path and names.entry(path):
            return self.call_entry(node, path)
        if value is object.__setattr__ and len(node.args) == 3:
            given = ", ".join(map(self.arg, node.args))
            self.need("$setAnyway")
            return Js(f"$setAnyway.call({given})")
        if value is object.__new__ and len(node.args) == 1:
            self.need("$create", "$Object")
            return Js(f"$Object.prototype.__new__({self.arg(node.args[0])})")
        if value is object and not node.args:
            self.need("$Object", "$mro")  # it has the name of `object`
            return Js("new $Object()")
        if value is operator.methodcaller:
            return self.call_methodcaller(node)
        if isinstance(value, typing.NewType) and len(node.args) == 1:
            return self.expr(node.args[0])
        if value is typing.cast and len(node.args) == 2:
            return self.expr(node.args[1])
        if typing.is_typeddict(value):
            return self.call_dict(node)
        if isinstance(value, type):
            return self.call_class(node, value)
        if gradio.is_ours(value) and not isinstance(value, FunctionType):
            return self.call_gradio(node, getattr(value, "__name__", "?"))
        if isinstance(value, FunctionType):
            name = value.__name__
            owner = value.__module__.split(".")[0]
            if (
                owner in sys.stdlib_module_names
                and not self.program.local_module(value)
                and not self.program.manager(value)
                and not self.program.dispatching(value)
            ):
                return self.refuse(
                    node,
                    f"{value.__module__}.{name}()",
                    "this library function is not supported",
                    "write it out, or do it in a Python listener",
                )
            if gradio.is_ours(value) and not self.program.local_module(value):
                return self.call_gradio(node, name)
            return self.call_function(node, value)
        if isinstance(value, (BuiltinFunctionType, Anything)):
            shown = ast.unparse(node.func)
            return self.refuse(
                node, f"{shown}()", "it has no JavaScript form", "do it in a Python listener"
            )
        return self.call_value(node, self.tag(Js("", value=value)).code)

    def call_function(self, node: ast.Call, fn: FunctionType) -> Js:
        if self.program.manager(fn) or self.program.dispatching(fn):
            return self.call_value(node, self.program.function_value(self, fn, node))
        code = self.program.function(self, fn, node)
        params = self.program.signature(fn)
        if params is None or self.starred(node):
            return self.call_value(node, self.program.function_value(self, fn, node))
        if not signature.fits(node, params):
            return self.call_unfit(node, self.program.function_value(self, fn, node))
        args = self.arrange(node, params, fn.__name__)
        return Js(f"{code}({', '.join(args)})")

    def call_class(self, node: ast.Call, cls: type) -> Js:
        if gradio.component_class(cls):
            return self.component_update(node, cls)
        if issubclass(cls, BaseException) and not self.program.is_user_class(cls):
            return self.call_exception(node, cls)
        if not self.program.is_user_class(cls):
            return self.refuse(
                node,
                f"{cls.__name__}()",
                "this class has no JavaScript form",
                "use lists, dicts or a small class of your own",
            )
        code = self.program.class_name(self, cls, node)
        params = self.program.constructor(cls)
        kind = instance(cls)
        if params is None or self.starred(node):
            return Js(self.call_value(node, code).code, kind)
        if not signature.fits(node, params, 1):
            return self.call_unfit(node, code)
        args = self.arrange(node, params, cls.__name__, 1)
        self.need("$new")
        return Js(f"$new({', '.join([code, *args])})", kind)

    def call_exception(self, node: ast.Call, cls: type) -> Js:
        code = self.program.exception(self, cls, node)
        if cls is OSError and len(node.args) > 1:
            why = "its number chooses another class"
            return self.refuse(node, "OSError() of a number", why, "name that class")
        if self.starred(node) or code == "$ExceptionGroup":
            return self.call_value(node, code)
        args = ", ".join(self.arg(a) for a in node.args)
        if code == "$GradioError":
            self.need("$new", "$dict")
            more = f", {self.keyword_dict(node)}" if node.keywords else ""
            return Js(f"$new($GradioError, {args or text('Error raised.')}{more})")
        return Js(f"new {code}({args})")

    # Arguments

    def starred(self, node: ast.Call) -> bool:
        return any(isinstance(a, ast.Starred) for a in node.args) or any(
            k.arg is None for k in node.keywords
        )

    def arrange(
        self,
        node: ast.Call,
        params: ast.arguments,
        name: str,
        skip: int = 0,
        first: list[str] | None = None,
        raw: bool = False,
    ) -> list[str]:
        """The arguments in the runtime's order: positional, keyword-only, `**`, `*`."""
        read = self.raw_arg if raw else self.arg
        positional = [a.arg for a in [*params.posonlyargs, *params.args]][skip:]
        only = [a.arg for a in params.kwonlyargs]
        given = [*(first or []), *map(read, node.args)]
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

    def call_value(self, node: ast.Call, code: str) -> Js:
        """A call of something known only at run time."""
        parts = []
        for a in node.args:
            if isinstance(a, ast.Starred):
                parts.append(f"...{self.run('$iter', self.arg(a.value)).code}")
            else:
                parts.append(self.arg(a))
        if not node.keywords:
            return self.run("$call", code, *parts)
        self.program.keywords_used()
        return self.run("$apply", code, f"[{', '.join(parts)}]", self.keyword_dict(node))

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

    # Supported functions

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

    def call_entry(self, node: ast.Call, path: str, first: list[str] | None = None) -> Js:
        found = names.entry(path)
        if found is None:
            return self.refuse(node, f"{path}()", "it is not supported", "do it in plain Python")
        self.program.note_effect(path)
        if self.program.value_enums and names.TEXT_TAKERS.match(path):
            node = with_worth(node)
        if found.returns == "bytes":
            self.need("$reprBytes")
        if path.startswith("re.") and node.args and isinstance(node.args[0], ast.Constant):
            self.check_pattern(node.args[0], node.args[0].value)
        elif path.startswith("re.") and path != "re.escape":
            self.need("$checkGroups")
        if path == "time.sleep" and not short(node):
            return self.refuse(
                node,
                "time.sleep()",
                "the page would stand still",
                "leave js=True out, or the sleep",
            )
        if path in ("str.encode", "bytes.decode", "bytes"):
            self.check_encoding(node)
        if path in ("functools.partial", "operator.call") and node.keywords:
            self.program.keywords_used()
        self.need(found.js)
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
        parts: list[str] = []
        for a in node.args:
            if isinstance(a, ast.Starred):
                parts.append(f"...{self.run('$iter', self.arg(a.value)).code}")
            else:
                parts.append(self.arg(a))
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

    # Methods

    def call_attribute(self, node: ast.Call, func: ast.Attribute) -> Js:
        if is_super(func.value):
            return self.call_super(node, func.attr)
        if (
            func.attr == "__class__"
            and isinstance(func.value, ast.Name)
            and func.value.id == getattr(self, "this", None)
        ):
            return self.call_value(node, self.arg(func))
        changed = self.changed_attributes(node, func)
        if changed:
            return changed
        owner = self.expr(func.value)
        if not isinstance(owner.value, Missing):
            value = owner.value
            if func.attr == "mro" and isinstance(value, type) and not node.args:
                return self.run("$list", self.run("$mro", self.tag(owner).code).code, type=LIST)
            if self.program.has_parts(value):
                callee = self.static_attribute(func, value)
                if isinstance(callee.value, Missing):
                    return self.call_value(node, self.tag(callee).code)
                return self.call_static(node, callee.value)
            if gradio.component(value) or gradio.is_ours(value):
                return self.static_attribute(func, value)
        return self.call_method(node, func, self.tagged(owner))

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
            listed = ", ".join(
                f"...{self.run('$iter', self.arg(a.value)).code}"
                if isinstance(a, ast.Starred)
                else self.arg(a)
                for a in node.args
            )
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

    def visit_Worth(self, node: Worth) -> Js:
        js = self.expr(node.value)
        return js if js.type.one == "str" else self.run("$worth", self.tag(js).within(ARROW))

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
            if not fitting:
                words = self.rejections(node, name, types)
                if words is None:
                    return Js("null")
                receiver = self.run("$unlike", receiver, text(name), words).code
            if fitting:
                return self.either_method(node, receiver, name, fitting[0], types)
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

    def object_method(self, node: ast.Call, receiver: str, name: str, strict: bool = False) -> Js:
        if strict:
            self.program.keywords_used()
        args = []
        for a in node.args:
            star = isinstance(a, ast.Starred)
            value = a.value if isinstance(a, ast.Starred) else a
            args.append(
                f"...{self.run('$iter', self.arg(value)).code}" if star else self.arg(value)
            )
        if not node.keywords:
            return self.run("$method", receiver, text(name), *args)
        self.program.keywords_used()
        callee = self.run("$attr", receiver, text(name), *self.mangled(name)).code
        return self.run("$apply", callee, f"[{', '.join(args)}]", self.keyword_dict(node))

    # Built-ins with a rule of their own

    def call_hasattr(self, node: ast.Call) -> Js:
        """Built-in values have their attributes in Python only: their types are asked for."""
        name = node.args[1] if len(node.args) == 2 else None
        subject = self.expr(node.args[0])
        plain = isinstance(subject.value, type) and subject.value.__module__ == "builtins"
        if (plain or isinstance(subject.value, ModuleType)) and isinstance(name, ast.Constant):
            return Js("true" if hasattr(subject.value, str(name.value)) else "false", BOOL)
        owners: list[str] = []
        if isinstance(name, ast.Constant) and name.value == "__dict__":
            return self.run("$hasDict", self.tag(subject).code, type=BOOL)
        if isinstance(name, ast.Constant) and name.value in ("cache_info", "cache_clear"):
            self.need("$cacheInfo", "$cacheClear")
        if isinstance(name, ast.Constant) and isinstance(name.value, str):
            owners = [each.__name__ for each in PLAIN_TYPES if hasattr(each, name.value)]
        if not owners:
            return self.call_entry(node, "hasattr")
        kept = self.temp()
        first = f"({kept} = {self.arg(node.args[0])}, "
        types = ", ".join(map(text, owners))
        asked = self.run("$hasattr", kept, self.arg(node.args[1])).code
        kind = self.run("$typename", kept).code
        return Js(f"{first}[{types}].includes({kind}) || {asked})", BOOL)

    def call_getattr(self, node: ast.Call) -> Js:
        """Of a built-in value, the name may be one of its methods."""
        name = node.args[1] if len(node.args) > 1 else None
        subject = self.expr(node.args[0]) if node.args else Js("null")
        known = subject.type.one == "instance" or not isinstance(subject.value, Missing)
        if isinstance(name, ast.Constant) and not names.method_types(str(name.value)):
            if len(node.args) == 2:
                self.program.want_attribute(self, name, str(name.value))
        elif not known:
            self.need("$builtinMethods")
        return self.call_entry(node, "getattr")

    def call_isinstance(self, node: ast.Call) -> Js:
        subject = self.tagged(self.expr(node.args[0]))
        code = subject.code
        if not re.fullmatch(r"[\w$]+", code):
            kept = self.temp()
            tests = self.class_tests(node.args[1], kept)
            return Js(f"({kept} = {code}, {' || '.join(tests)})", BOOL)
        tests = self.class_tests(node.args[1], code)
        level = (
            EQUAL
            if len(tests) == 1 and " === " in tests[0]
            else (20 if len(tests) == 1 and tests[0].endswith(")") else CHOICE + 1)
        )
        return Js(" || ".join(tests), BOOL, level)

    def class_tests(self, node: ast.expr, code: str) -> list[str]:
        if isinstance(node, ast.Tuple):
            return [t for item in node.elts for t in self.class_tests(item, code)]
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
            return [*self.class_tests(node.left, code), *self.class_tests(node.right, code)]
        if isinstance(node, ast.Constant) and node.value is None:
            return [f"{code} === null"]
        js = self.expr(node)
        value = js.value
        if isinstance(value, types.UnionType) or typing.get_origin(value) is typing.Union:
            value = typing.get_args(value)
        if isinstance(value, tuple):
            return [t for v in value for t in self.class_test(node, v, code)]
        if isinstance(value, Missing):
            self.need("$type")  # it may be a built-in one
            return [self.run("$isinstance", code, self.tag(js).code).code]
        return self.class_test(node, value, code)

    def class_test(self, node: ast.AST, value: object, code: str) -> list[str]:
        name = getattr(value, "__name__", "")
        if not isinstance(value, type):
            self.refuse(node, "isinstance", "only classes can be tested", "name the class")
            return ["false"]
        if name in names.TESTS and value.__module__ == "builtins":
            test = names.TESTS[name].format(code)
            own = {"int": "$IntEnum", "str": "$TextEnum"}.get(name)
            if own and self.program.value_enums:
                test = f"({test} || {code} instanceof {own})"
            self.need(*re.findall(r"\$[A-Za-z_]\w*", test))
            return [test]
        if value.__module__ == "collections.abc" and name in names.PROTOCOLS:
            if name == "Callable":
                return [self.run("$callable", code).code]
            return [self.run("$protocol", code, text(name)).code]
        if value.__module__ == "numbers":
            return [self.run("$numeric", code, text(name)).code]
        known = self.program.class_code(self, value, node)
        return [f"{code} instanceof {known}"] if known else ["false"]

    def call_namedtuple(self, node: ast.Call) -> Js:
        """A class made in a function: it depends on nothing there, so it is made here, once."""
        made = self.program.made
        try:
            args = [ast.literal_eval(arg) for arg in node.args]
            named = {str(word.arg): ast.literal_eval(word.value) for word in node.keywords}
            if node not in made:
                made[node] = collections.namedtuple(*args, **named)
                made[node].__module__ = "__main__"
        except (ValueError, TypeError):
            return self.refuse(
                node, "namedtuple()", "its fields are computed", "write them out as a list of texts"
            )
        return Js("", value=made[node])

    def call_methodcaller(self, node: ast.Call) -> Js:
        """`methodcaller("m", 1)` is `lambda x: x.m(1)`."""
        given = [*node.args, *(k.value for k in node.keywords)]
        if not all(isinstance(a, ast.Constant) for a in given) or self.starred(node):
            return self.refuse(
                node, "methodcaller()", "its arguments are computed", "write a lambda"
            )
        name, *rest = node.args
        made = ast.parse(f"lambda x: x.{ast.literal_eval(name)}()", mode="eval").body
        assert isinstance(made, ast.Lambda)
        assert isinstance(made.body, ast.Call)
        made.body.args, made.body.keywords = rest, node.keywords
        for part in ast.walk(made):
            ast.copy_location(part, node)
        return self.expr(made)

    def call_type(self, node: ast.Call) -> Js:
        arg = node.args[0] if len(node.args) == 1 else None
        if isinstance(arg, ast.Name) and arg.id == getattr(self, "this", None):
            return Js(f"{self.arg(arg)}.constructor")
        if arg is None or node.keywords:
            return self.refuse(
                node, "type()", "classes are not made at run time", "write the class out"
            )
        self.need("$classText", "$libraryText")
        return self.run("$type", self.arg(arg))

    def visit_Attribute(self, node: ast.Attribute) -> Js:
        subject = type_subject(node.value)
        if node.attr in ("__name__", "__qualname__") and subject is not None:
            self.need("$callableName")
            return self.run("$typename", self.arg(subject), type=STR)
        return super().visit_Attribute(node)

    def visit_Compare(self, node: ast.Compare) -> Js:
        subject = type_subject(node.left)
        if subject is not None and len(node.ops) == 1:
            other = type_subject(node.comparators[0])
            negative = isinstance(node.ops[0], (ast.IsNot, ast.NotEq, ast.NotIn))
            if isinstance(node.ops[0], (ast.In, ast.NotIn)):
                return super().visit_Compare(node)
            left = self.run("$typeOf", self.arg(subject)).code
            right = (
                self.run("$typeOf", self.arg(other)).code
                if other
                else (self.exact_class(node.comparators[0]))
            )
            return Js(f"{left} {'!==' if negative else '==='} {right}", BOOL, EQUAL)
        return super().visit_Compare(node)

    def exact_class(self, node: ast.expr) -> str:
        js = self.expr(node)
        value = js.value
        if isinstance(value, type):
            if value.__module__ == "builtins" and not issubclass(value, BaseException):
                return text(value.__name__)
            return self.program.class_code(self, value, node) or "null"
        return self.tag(js).code

    def call_vars(self, node: ast.Call) -> Js:
        if len(node.args) != 1 or node.keywords:
            return self.refuse(
                node, "vars()", "names are not kept at run time", "name what you need"
            )
        owner = self.expr(node.args[0])
        if not isinstance(owner.value, Missing):
            return self.refuse(
                node, "vars()", "only objects have them here", "use it on an instance"
            )
        return self.run("$vars", self.tag(owner).code, type=DICT)

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

    def starred_args(self, node: ast.Call) -> bool:
        return any(isinstance(a, ast.Starred) for a in node.args)

    def call_len(self, node: ast.Call) -> Js:
        if len(node.args) == 1 and not node.keywords:
            js = self.tagged(self.expr(node.args[0]))
            if js.type.one in ("list", "tuple"):
                return Js(f"{js.within(20)}.length", integer(0, 2**32))
            if js.type == STR:
                return self.run("$strlen", js.code, type=integer(0, 2**32))
        return self.call_entry(node, "len")

    def call_str(self, node: ast.Call) -> Js:
        if len(node.args) == 1 and not node.keywords:
            js = self.expr(node.args[0])
            if js.type == STR:
                return js
            if js.type.one == "float":
                return self.run("$floatText", js.code, type=STR)
            return self.run("$str", self.tag(js).within(ARROW), type=STR)
        return self.call_entry(node, "str")

    def call_int(self, node: ast.Call) -> Js:
        if len(node.args) == 1 and not node.keywords:
            js = self.expr(node.args[0])
            if js.type.one == "int":
                return js
            if js.type.one == "float":
                return self.run("$truncate", js.code, type=INT)
        return self.call_entry(node, "int")

    def call_float(self, node: ast.Call) -> Js:
        if len(node.args) == 1 and not node.keywords:
            if isinstance(node.args[0], ast.Constant) and is_nan(node.args[0].value):
                self.need("$Float")  # each is a thing of its own
                return Js("new $Float(NaN)", ANY)
            js = self.expr(node.args[0])
            if js.type.one == "float":
                return js
            if js.type.bounded:
                return Js(js.code, FLOAT, js.level)
        return self.call_entry(node, "float")

    def call_bool(self, node: ast.Call) -> Js:
        if len(node.args) == 1 and not node.keywords:
            js = self.condition(node.args[0])
            return js if js.type.one == "bool" else Js(f"Boolean({js.code})", BOOL)
        return self.call_entry(node, "bool")

    def call_abs(self, node: ast.Call) -> Js:
        if len(node.args) == 1:
            js = self.expr(node.args[0])
            if js.type.one == "float":
                return Js(f"Math.abs({js.code})", FLOAT)
            if js.type.bounded:
                high = max(abs(js.type.low), abs(js.type.high))
                return Js(f"Math.abs({js.code})", integer(0, high))
        return self.call_entry(node, "abs")

    def call_round(self, node: ast.Call) -> Js:
        if node.args and not self.starred(node):
            js = self.expr(node.args[0])
            digits = (
                node.args[1]
                if len(node.args) > 1
                else next((k.value for k in node.keywords if k.arg == "ndigits"), None)
            )
            if js.type.one == "float" and digits is None:
                self.need("$halfEven")
                return self.run("$truncate", f"$halfEven({js.code})", type=INT)
            if js.type.one == "float" and digits is not None:
                place = self.expr(digits)
                if place.type.bounded:
                    return self.run("$roundFloat", js.code, place.code, type=FLOAT)
        return self.call_entry(node, "round")

    def call_min(self, node: ast.Call) -> Js:
        return self.extreme(node, "min")

    def call_max(self, node: ast.Call) -> Js:
        return self.extreme(node, "max")

    def extreme(self, node: ast.Call, name: str) -> Js:
        if not node.args:
            return self.rejected(node, name, [])
        if len(node.args) > 1 and not node.keywords and not self.starred(node):
            parts = [self.expr(a) for a in node.args]
            if all(p.type.bounded for p in parts):
                low = min if name == "min" else max
                kind = integer(low(p.type.low for p in parts), low(p.type.high for p in parts))
                return Js(f"Math.{name}({', '.join(p.code for p in parts)})", kind)
        return self.call_entry(node, name)

    def call_print(self, node: ast.Call) -> Js:
        self.program.pure = False
        kept = [k for k in node.keywords if k.arg not in ("flush", "file")]
        file = next((k.value for k in node.keywords if k.arg == "file"), None)
        plain = ast.copy_location(ast.Call(node.func, node.args, kept), node)
        js = self.call_entry(plain, "print")
        if file is None or ast.unparse(file) in ("sys.stderr", "sys.stdout", "None"):
            return js
        return self.run(
            "$printTo", self.arg(file), js.code.removeprefix("$print(").removesuffix(")")
        )

    def call_sum(self, node: ast.Call) -> Js:
        return self.call_entry(node, "sum")

    def call_dict(self, node: ast.Call) -> Js:
        if not node.args and not self.starred(node):
            return Js(self.keyword_dict(node), names.named("dict"))
        return self.call_entry(node, "dict")

    def call_list(self, node: ast.Call) -> Js:
        if not node.args:
            return Js("[]", LIST)
        return self.call_entry(node, "list")

    # Gradio

    def call_gradio(self, node: ast.Call, name: str) -> Js:
        if name == "skip":
            return self.update([])
        if name == "update":
            return self.component_update(node, None)
        if name in gradio.NOTICES:
            return self.notice(node, gradio.NOTICES[name])
        return self.refuse(
            node, f"gr.{name}()", "it has no JavaScript form", "call it in a Python listener"
        )

    def notice(self, node: ast.Call, kind: str) -> Js:
        message = next((k.value for k in node.keywords if k.arg == "message"), None)
        first = node.args[0] if node.args else message
        shown = self.arg(first) if first else text("")
        more = [k for k in node.keywords if k.arg != "message"]
        extra = self.keyword_dict(ast.Call(node.func, [], more)) if more else ""
        return self.run(
            "$notice", text(kind), shown, *([extra] if extra else []), type=names.named("None")
        )

    def component_update(self, node: ast.Call, cls: type | None) -> Js:
        """A component built in a handler stands for an update of those properties."""
        if any(isinstance(a, ast.Starred) for a in node.args):
            return self.refuse(
                node, "* in an update", "its properties must be known", "write the properties out"
            )
        found = ["value"] if cls is None else gradio.positional_names(cls, len(node.args))
        if found is None or len(found) < len(node.args):
            return self.refuse(
                node,
                "positional properties",
                "their names are not known here",
                "name them: value=…",
            )
        pairs = [(name, self.arg(a)) for name, a in zip(found, node.args, strict=False)]
        if any(k.arg is None for k in node.keywords):
            base = self.update(pairs).code
            return self.run("$dict_merge", self.keyword_dict(node), base)
        pairs += [(k.arg or "", self.arg(k.value)) for k in node.keywords]
        return self.update(pairs)

    def update(self, pairs: list[tuple[str, str]]) -> Js:
        shown = properties([("__type__", '"update"'), *pairs])
        return self.run("$record", f"{{ {shown} }}")


def plain_clock(node: ast.expr) -> bool:
    """A format of strftime() that is known and changes no part as `%^a` and `%5Y` do."""
    flags = re.compile(r"%-?[_^#0-9]")
    return isinstance(node, ast.Constant) and not flags.search(str(node.value))


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


def type_subject(node: ast.expr) -> ast.expr | None:
    """`x` in `type(x)` or `x.__class__`."""
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and (node.func.id == "type" and len(node.args) == 1 and not node.keywords)
    ):
        return node.args[0]
    if isinstance(node, ast.Attribute) and node.attr == "__class__":
        return node.value
    return None


def short(node: ast.Call) -> bool:
    """A sleep of less than a frame or two."""
    value = node.args[0].value if node.args and isinstance(node.args[0], ast.Constant) else None
    return isinstance(value, (int, float)) and value <= 0.02


def is_nan(value: object) -> bool:
    """A text that float() reads as "not a number"."""
    return isinstance(value, str) and value.strip().lower().lstrip("+-") == "nan"


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


__all__ = ["MISSING", "SAFE", "Calls", "Named", "Type"]
