"""Calls: who is called, and in which way."""

from __future__ import annotations

import ast
import collections
import operator
import sys
import typing
from types import BuiltinFunctionType, FunctionType

from lite.transpile import gradio, names, signature
from lite.transpile.gradio import Anything
from lite.transpile.lookup import is_super
from lite.transpile.names import Named
from lite.transpile.types import LIST, instance
from lite.transpile.update import Updates
from lite.transpile.writer import Js, Missing, text

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


class Calls(Updates):
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
