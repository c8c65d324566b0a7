"""Names and attributes: locals, shared variables, live values of the module."""

from __future__ import annotations

import ast
import builtins
from types import ModuleType

from lite.transpile import gradio, names
from lite.transpile.operator import Operators
from lite.transpile.signature import signature_code
from lite.transpile.types import ANY, DICT, FLOAT, Type, join
from lite.transpile.writer import MANGLED, MISSING, UNARY, Js, Missing, attribute_name, text

NUMBER_PARTS = {"real", "imag", "numerator", "denominator"}

RECORDS = {"__doc__", "__defaults__", "__kwdefaults__", "__annotations__"}
"""What Python keeps of a function or a class, and nothing changes while it runs."""
SELF_ATTRS = {
    "__class__",
    "__module__",
    "__mro__",
    "__bases__",
    "__base__",
    "__globals__",
    "__code__",
    "__closure__",
    "__annotations__",
    "__doc__",
    "__wrapped__",
    "__subclasses__",
}


class Lookup(Operators):
    """Reading and writing names."""

    def visit_Name(self, node: ast.Name) -> Js:
        return self.load(node.id, node)

    def load(self, name: str, node: ast.AST) -> Js:
        for layer in reversed(self.inner):
            if name in layer:
                js, kind = layer[name]
                return Js(js, kind)
        if self.is_local(name):
            return self.load_local(name)
        if self.outer is not None and name not in self.scope.globals:
            assert isinstance(self.outer, Lookup)
            found = self.outer.load_captured(name, node)
            if found is not None:
                return found
        return self.program.live(self, name, node)

    def load_local(self, name: str) -> Js:
        kind = self.env.get(name, ANY)
        code = self.js_name(name)
        if kind.unbound:
            js = self.run("$local", code, text(name))
            left = kind.kinds - {"unbound", "any"}
            kind = Type(left, kind.low, kind.high, kind.ref) if left else ANY
            self.env[name] = kind
            if name in self.raw:
                return Js(js.code, FLOAT)
            return Js(f"+{js.code}", FLOAT, UNARY) if kind == FLOAT else Js(js.code, kind)
        if name in self.raw:
            return Js(code, FLOAT)
        if kind == FLOAT:
            return Js(f"+{code}", FLOAT, UNARY)
        return Js(code, ANY if "float" in kind.kinds else kind)

    def load_captured(self, name: str, node: ast.AST) -> Js | None:
        """The variable of an enclosing function, seen from a function inside."""
        for layer in reversed(self.inner):
            if name in layer:
                return Js(layer[name][0], ANY)
        if not self.is_local(name):
            if self.outer is None or name in self.scope.globals:
                return None
            assert isinstance(self.outer, Lookup)
            return self.outer.load_captured(name, node)
        code = self.js_name(name)
        kind = self.env.get(name, ANY)
        steady = name not in self.scope.rebound and (
            self.scope.stores[name] + (name in self.scope.params) == 1
        )
        if name in self.helpers or (name in self.scope.params and not self.scope.stores[name]):
            return Js(code, ANY if "float" in kind.kinds else kind)
        if kind.unbound or name not in self.env:
            return self.run("$free", code, text(name))
        if not steady or "float" in kind.kinds:
            return Js(code, ANY)
        return Js(code, kind)

    def assign(self, name: str, js: Js) -> None:
        """Bind a local; a raw double stays one in a variable that holds nothing else."""
        self.emit(f"{self.declaration(name)}{self.stored_code(name, js)};")

    def stored_code(self, name: str, js: Js) -> str:
        """The right side of an assignment, and what is now known of the name."""
        tagged = self.tagged(js)
        kind = tagged.type if js.type.one != "float" else FLOAT
        self.stored[name] = join(self.stored[name], kind) if name in self.stored else kind
        self.note_type(name, kind)
        return js.code if name in self.raw and js.type == FLOAT else tagged.code

    def note_type(self, name: str, kind: Type) -> None:
        if self.is_local(name):
            self.env[name] = self.counter_type(name, kind)

    def counter_type(self, name: str, kind: Type) -> Type:
        """The type of a variable after an assignment."""
        return kind

    def declaration(self, name: str) -> str:
        """`let x = `, or `x = ` once it is declared."""
        return f"{self.js_name(name)} = "

    def target_name(self, name: str, node: ast.AST) -> str:
        """The JavaScript variable a store goes to."""
        if self.is_local(name):
            return self.js_name(name)
        if name in self.scope.nonlocals and self.outer is not None:
            outer: Lookup = self.outer  # type: ignore[assignment]  # all writers are visitors
            while not outer.is_local(name) and outer.outer is not None:
                outer = outer.outer  # type: ignore[assignment]  # as above
            if outer.is_local(name):
                return outer.js_name(name)
        return self.program.state(self, name, node)

    # Attributes

    def visit_Attribute(self, node: ast.Attribute) -> Js:
        if is_super(node.value):
            return self.inherited(node)
        owner = self.expr(node.value)
        if not isinstance(owner.value, Missing):
            return self.static_attribute(node, owner.value)
        return self.attribute(node, owner)

    def inherited(self, node: ast.Attribute) -> Js:
        """`super().x` without a call: a property or a value of a class above."""
        cls = self.owner or (self.outer and self.outer.owner)
        above = cls.__mro__[1:] if isinstance(cls, type) else ()
        found = next((vars(c)[node.attr] for c in above if node.attr in vars(c)), MISSING)
        if isinstance(found, Missing) or (callable(found) or isinstance(found, classmethod)):
            what = f"super().{node.attr}"
            return self.refuse(
                node, what, "it is known only as a call", "call it where it is named"
            )
        self.in_method(node)
        return Js(f"super.{attribute_name(node.attr)}")

    def in_method(self, node: ast.AST) -> None:
        """Only a method and its lambdas have JavaScript's `super`."""
        if self.owner is None and not isinstance(self.node, ast.Lambda):
            why = "a function inside a method has none"
            self.refuse(node, "super()", why, "call it in the method and keep what it gives")

    def static_attribute(self, node: ast.Attribute, value: object) -> Js:
        if node.attr in RECORDS and self.program.written_by_author(value):
            record = getattr(value, node.attr, None)
            return self.program.static(self, record, node, node.attr)
        path = self.program.path_of(value)
        if path and names.entry(f"{path}.{node.attr}"):
            return Js("", value=names.Named(f"{path}.{node.attr}"))
        if isinstance(value, ModuleType) or (
            isinstance(value, type) and names.entry(f"{value.__name__}.{node.attr}") is None
        ):
            found = getattr(value, node.attr, MISSING)
            if isinstance(found, Missing):
                if isinstance(value, type) and self.certainly_missing(value, node.attr):
                    return self.class_attribute(node, value, found)
                return self.refuse(
                    node, f"{node.attr}", "there is no such name", "check the spelling"
                )
            if isinstance(value, type) and self.program.is_user_class(value):
                return self.class_attribute(node, value, found)
            return self.program.static(self, found, node, f"{value.__name__}.{node.attr}")
        if hasattr(value, "n_sequence_fields"):  # sys.float_info and its like
            return self.program.static(self, getattr(value, node.attr, MISSING), node, node.attr)
        if gradio.component(value):
            return self.refuse(
                node,
                f"attribute {node.attr} of a component",
                "its value lives on the page",
                "pass the component as an input",
            )
        owner = self.tag(Js("", value=value))
        return self.attribute(node, owner)

    def certainly_missing(self, cls: type, name: str) -> bool:
        return self.program.is_user_class(cls) and name not in names.object_attributes()

    def class_attribute(self, node: ast.Attribute, cls: type, found: object) -> Js:
        code = self.program.class_name(self, cls, node)
        if node.attr in ("__mro__", "__bases__"):
            self.need("$mro")  # it has the name of `object`
            return self.program.static(self, getattr(cls, node.attr), node, node.attr)
        if node.attr in SELF_ATTRS or node.attr == "__dict__":
            return self.refuse(
                node, node.attr, "Python's own records do not exist in JavaScript", "leave it out"
            )
        if node.attr == "__members__" and code:
            return self.run("$enum_members", code)
        if node.attr == "__name__":
            return Js(text(cls.__name__), names.named("str"))
        if self.program.is_default(cls, node.attr):
            return self.program.static(self, found, node, node.attr)
        return self.run("$attr", code, text(node.attr), *self.mangled(node.attr))

    def mangled(self, name: str) -> list[str]:
        return [text("$" + name)] if name in MANGLED else []

    def attribute(self, node: ast.Attribute, owner: Js) -> Js:
        name = node.attr
        if (
            name == "__name__"
            and isinstance(node.value, ast.Attribute)
            and (node.value.attr == "__class__")
        ):
            return self.refuse(node, "__class__", "classes are not values here", "use type(x)")
        if name == "__class__" and owner.code == "this":
            return Js("this.constructor")
        if (
            name == "__class__"
            and isinstance(node.value, ast.Name)
            and node.value.id == getattr(self, "this", None)
        ):
            return Js(f"{owner.code}.constructor")
        if name == "__mro__":
            return self.run("$mro", self.tag(owner).code)
        if name in SELF_ATTRS:
            return self.refuse(
                node, name, "Python's own records do not exist in JavaScript", "leave it out"
            )
        if name == "__dict__":
            return self.run("$vars", self.tag(owner).code, type=DICT)
        methods = names.method_types(name)
        if methods:
            return self.bound_method(node, owner, name)
        if name in NUMBER_PARTS and not self.program.user_attribute(name):
            return self.run("$part", self.tagged(owner).code, text(name))
        self.program.want_attribute(self, node, name)
        if name in ("sub", "subn", "expand"):
            self.need("$replaced")
        tagged = self.tagged(owner)
        if owner.type.one == "instance" and self.program.certain(owner.type.ref, name):
            field = self.program.property_name(owner.type.ref, name)
            return Js(f"{tagged.within(20)}.{field}")
        return self.run("$attr", tagged.code, text(name), *self.mangled(name))

    def bound_method(self, node: ast.Attribute, owner: Js, name: str) -> Js:
        """`xs.append` as a value."""
        call = self.program.dispatcher(name)
        more = self.bound_signature(name)
        return self.run("$bound", self.tag(owner).within(2), text(name), call, *more)

    def bound_signature(self, name: str) -> list[str]:
        """The parameters of a built-in method, where all types agree on them."""
        found = [names.entry(f"{kind}.{name}") for kind in names.method_types(name)]
        first = found[0]
        if len(found) == 1 and first and first.args.vararg and first.args.kwarg:
            self.need("$Dict")
            return [f"[{signature_code(first.args, name, True)}]"]  # it takes its keywords first
        if not self.program.keywords:
            return []
        codes = {signature_code(entry.args, name, True) for entry in found if entry}
        many = any(entry.args.vararg or entry.args.kwarg for entry in found if entry)
        return [] if many or len(codes) != 1 else [f"[{codes.pop()}]"]

    def builtin(self, name: str) -> object:
        return getattr(builtins, name, MISSING)


def is_super(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "super"
    )
