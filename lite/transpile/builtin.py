"""Built-in functions with a rule of their own."""

from __future__ import annotations

import ast
import collections
from types import ModuleType

from lite.transpile import names
from lite.transpile.method import PLAIN_TYPES
from lite.transpile.types import ANY, BOOL, DICT, FLOAT, INT, LIST, STR, integer
from lite.transpile.typetest import TypeTests
from lite.transpile.writer import ARROW, Js, Missing, text


class Builtins(TypeTests):
    """One method per function: plain JavaScript where the types allow it."""

    # Attributes

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

    # Numbers

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

    # Texts and containers

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

    def call_dict(self, node: ast.Call) -> Js:
        if not node.args and not self.starred(node):
            return Js(self.keyword_dict(node), names.named("dict"))
        return self.call_entry(node, "dict")

    def call_list(self, node: ast.Call) -> Js:
        if not node.args:
            return Js("[]", LIST)
        return self.call_entry(node, "list")

    # Classes and functions

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


def is_nan(value: object) -> bool:
    """A text that float() reads as "not a number"."""
    return isinstance(value, str) and value.strip().lower().lstrip("+-") == "nan"
