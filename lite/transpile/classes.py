"""Classes of the author, and what is known of their objects."""

from __future__ import annotations

import ast
import dataclasses
import datetime
import enum
import sys
from typing import TYPE_CHECKING

from lite.transpile import gradio, lineage, names, source
from lite.transpile.classwriter import ClassWriter
from lite.transpile.dataclass import dataclass_arguments
from lite.transpile.ledger import Ledger
from lite.transpile.localclass import local_class
from lite.transpile.namedtuple import compile_named_tuple
from lite.transpile.source import slots_of
from lite.transpile.writer import Writer, attribute_name

if TYPE_CHECKING:
    from lite.transpile.visitor import Visitor

BUILTIN_CLASSES: dict[type, str] = {
    object: "$Object",
    tuple: "$Tuple",
    dict: "$Dict",
    set: "$Set",
    frozenset: "$FrozenSet",
    range: "$Range",
    slice: "$Slice",
    datetime.datetime: "$datetime_datetime",
    datetime.date: "$datetime_date",
    datetime.timedelta: "$datetime_timedelta",
    datetime.timezone: "$datetime_timezone",
    datetime.time: "$datetime_time",
}


class Classes(Ledger):
    """The part of a program that knows classes."""

    def class_name(self, writer: Writer, cls: type, node: ast.AST) -> str:
        """The JavaScript name of a live class, compiled on first use."""
        program = self.program
        if id(cls) not in self.known:
            self.kept.append(cls)
            self.known[id(cls)] = program.name(cls.__name__)
            self.compile_class(writer, cls, node)
        return program.reachable(writer, self.known[id(cls)])

    def class_code(self, writer: Writer, cls: type, node: ast.AST) -> str | None:
        """A class as JavaScript: ours, an exception, or a supported library class."""
        if issubclass(cls, BaseException) and not self.is_user_class(cls):
            return self.exception(writer, cls, node)
        path = self.program.path_of(cls)
        code = f"${path.replace('.', '_')}" if path else ""
        if names.is_class(code):
            writer.need(code)
            return code
        known = BUILTIN_CLASSES.get(cls)
        if known:
            writer.need(known)
            return known
        if self.is_user_class(cls):
            return self.class_name(writer, cls, node)
        writer.refuse(
            node, f"class {cls.__name__}", "it has no JavaScript form", "use a class of your own"
        )
        return None

    def exception(self, writer: Writer, cls: type, node: ast.AST) -> str:
        code = f"${cls.__name__}"
        owned = f"${cls.__module__.split('.')[0]}_{cls.__name__}"
        code = owned if owned in names.runtime_names() else code
        if gradio.is_ours(cls):
            code = "$GradioError"
        if cls is IOError or cls is EnvironmentError:
            code = "$OSError"
        if code not in names.runtime_names():
            writer.refuse(
                node,
                f"exception {cls.__name__}",
                "it is not supported",
                "use a more common exception",
            )
            code = "$Exception"
        writer.need(code)
        return code

    def compile_class(self, writer: Writer, cls: type, node: ast.AST) -> None:
        name = self.known[id(cls)]
        if issubclass(cls, tuple) and hasattr(cls, "_fields"):
            compile_named_tuple(self.program, writer, cls, name)
            return
        found = source.find_class(cls)
        if found is None and self.is_enum(cls):  # Enum("Size", "S M L")
            syntax = ast.ClassDef(cls.__name__, [], [], [], [], lineno=writer.line, col_offset=0)
            base = lineage.base(self.program, writer, cls, node)
            build = ClassWriter(self.program, writer.file, syntax, name, cls, base)
            self.values += [*build.write(), *build.after()]
            return
        if found is None:
            writer.refuse(
                node, f"class {cls.__name__}", "its source cannot be found", "write it in a file"
            )
            return
        module, syntax = found
        self.learn(module)
        base = lineage.base(self.program, writer, cls, node)
        build = ClassWriter(self.program, module.file, syntax, name, cls, base)
        methods = self.written(cls)
        if "__setattr__" in methods:
            writer.need("$setAnyway")
        if "__hash__" in methods:
            writer.need("$ownKey")
        params = getattr(cls, "__dataclass_params__", None)
        frozen = bool(params and params.frozen)
        if frozen or any(isinstance(v, property) for v in vars(cls).values()):
            self.guarding.append(cls)
        self.values += build.write()
        self.values += build.after()  # behind the values that it needs

    def inner_class(self, writer: Visitor, node: ast.ClassDef) -> None:
        """A class made inside a function."""
        local_class(self.program, writer, node)

    # Kinds of classes

    def is_user_class(self, cls: type) -> bool:
        """Written by the author, in Python."""
        module = cls.__module__.split(".")[0]
        if gradio.is_ours(cls) or module in sys.stdlib_module_names - {"__main__"}:
            return False
        return hasattr(cls, "__dict__") and (
            source.find_class(cls) is not None
            or issubclass(cls, enum.Enum)
            or (issubclass(cls, tuple) and hasattr(cls, "_fields"))
        )

    def is_enum(self, cls: object) -> bool:
        return isinstance(cls, type) and issubclass(cls, enum.Enum)

    def native(self, cls: object) -> str:
        """ "list" or "dict" for a class of the author that is derived from one."""
        if not isinstance(cls, type) or not issubclass(cls, (list, dict)):
            return ""
        return ("list" if issubclass(cls, list) else "dict") if self.is_user_class(cls) else ""

    # Their members

    def property_name(self, cls: object, name: str) -> str:
        """The JavaScript property of an attribute, given the class if it is known."""
        return "$" + name if self.native(cls) and name in names.natives() else attribute_name(name)

    def constructor(self, cls: type) -> ast.arguments | None:
        """The signature that building an instance has, `self` first."""
        if self.is_enum(cls) or issubclass(cls, tuple):
            return None
        if any("__new__" in self.written(base) for base in cls.__mro__):
            return None
        if dataclasses.is_dataclass(cls) and "__init__" not in self.written(cls):
            return dataclass_arguments(cls)
        for base in cls.__mro__:
            if "__init__" in self.written(base):
                init = self.written(base)["__init__"]
                return None if init.decorator_list else init.args
            if base is not object and not self.is_user_class(base):
                return None
        empty = ast.parse("lambda self: 0", mode="eval").body
        assert isinstance(empty, ast.Lambda)
        return empty.args

    def written(self, cls: type) -> dict[str, ast.FunctionDef]:
        """The methods in a class's own text."""
        found = source.find_class(cls) if cls.__module__ != "builtins" else None
        if found is None:
            return {}
        return {n.name: n for n in found[1].body if isinstance(n, ast.FunctionDef)}

    def method_signature(self, cls: type, name: str) -> ast.arguments | None:
        for base in cls.__mro__:
            method = self.written(base).get(name)
            if method is not None:
                plain = not method.decorator_list
                return method.args if plain else None
        return None

    def certain(self, cls: object, name: str) -> bool:
        """Every instance has the attribute, as plain data."""
        if not isinstance(cls, type) or self.is_enum(cls) or name in self.program.deleted:
            return False
        if dataclasses.is_dataclass(cls):
            return name in {f.name for f in dataclasses.fields(cls)}
        init = self.written(cls).get("__init__")
        if init is None or not init.args.args:
            return False
        me = init.args.args[0].arg
        return any(
            isinstance(t, ast.Attribute)
            and t.attr == name
            and isinstance(t.value, ast.Name)
            and t.value.id == me
            for part in init.body
            if isinstance(part, (ast.Assign, ast.AnnAssign))
            for t in (part.targets if isinstance(part, ast.Assign) else [part.target])
        )

    def is_default(self, cls: type, name: str) -> bool:
        """A dataclass's field that the class has as a plain value nobody changes."""
        fields = getattr(cls, "__dataclass_fields__", {})
        plain = isinstance(vars(cls).get(name), int | float | str | type(None))
        return name in fields and plain and name in vars(cls) and name not in self.deleted

    def guarded(self, cls: object, name: str) -> bool:
        """Python looks at every assignment of the attribute."""
        if not isinstance(cls, type) or (not cls.__dictoffset__ and name not in slots_of(cls)):
            return True
        return any(issubclass(cls, each) for each in self.guarding) or any(
            "__setattr__" in vars(b) for b in cls.__mro__ if b is not object
        )
