"""Classes: plain ones, dataclasses, enums, named tuples."""

from __future__ import annotations
import __future__

import ast
import collections
import dataclasses
import datetime
import enum
import functools
import inspect
import sys
import typing
from dataclasses import dataclass, field
from types import FunctionType
from typing import TYPE_CHECKING

from lite.transpile import gradio, names, source
from lite.transpile.ledger import Ledger
from lite.transpile.scope import COMPREHENSIONS, first_param, free_names, scope_of
from lite.transpile.signature import signature_code
from lite.transpile.source import decorator_name, slots_of
from lite.transpile.types import ANY, Type, instance
from lite.transpile.writer import Js, Missing, Writer, attribute_name, text

if TYPE_CHECKING:
    from lite.transpile.ledger import Line
    from lite.transpile.program import Program
    from lite.transpile.visitor import Visitor

SUPPORTED_DECORATORS = {
    "property",
    "staticmethod",
    "classmethod",
    "setter",
    "deleter",
    "cached_property",
    "abstractmethod",
    "override",
}


ENUM_PARTS = {"_value_", "_name_", "__objclass__", "_sort_order_", "_inverted_"}
ENUMS = {
    ("Enum",): "$Enum",
    ("IntEnum",): "$IntEnum",
    ("StrEnum",): "$StrEnum",
    ("Flag",): "$Flag",
    ("IntFlag",): "$IntFlag",
    ("int", "Enum"): "$MixedIntEnum",
    ("str", "Enum"): "$TextEnum",
}


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


@dataclass
class Known:
    """A class of the author."""

    name: str
    cls: type
    node: ast.ClassDef | None = None
    methods: dict[str, ast.FunctionDef] = field(default_factory=dict)
    guarded: bool = False
    """Attribute writes must be checked: frozen, or a property."""

    @property
    def slots(self) -> set[str] | None:
        """All that its objects can hold, where they have slots only."""
        return slots_of(self.cls) if not self.cls.__dictoffset__ else None


class Classes(Ledger):
    """The part of a program that knows classes."""

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

    def class_name(self, writer: Writer, cls: type, node: ast.AST) -> str:
        """The JavaScript name of a live class, compiled on first use."""
        program = self.program
        if id(cls) not in self.known:
            self.kept.append(cls)
            self.known[id(cls)] = program.name(cls.__name__)
            self.compile_class(writer, cls, node)
        return program.reachable(writer, self.known[id(cls)])

    def compile_class(self, writer: Writer, cls: type, node: ast.AST) -> None:
        name = self.known[id(cls)]
        if issubclass(cls, tuple) and hasattr(cls, "_fields"):
            self.compile_named_tuple(writer, cls, name)
            return
        found = source.find_class(cls)
        if found is None and self.is_enum(cls):  # Enum("Size", "S M L")
            syntax = ast.ClassDef(cls.__name__, [], [], [], [], lineno=writer.line, col_offset=0)
            build = ClassWriter(self.program, writer.file, syntax, name, None)
            build.cls, build.base = cls, self.base(writer, cls, node)
            self.values += [*build.write(), *build.after()]
            return
        if found is None:
            writer.refuse(
                node, f"class {cls.__name__}", "its source cannot be found", "write it in a file"
            )
            return
        module, syntax = found
        self.program.learn(module)
        known = Known(name, cls, syntax)
        self.classes[id(cls)] = known
        known.methods = {n.name: n for n in syntax.body if isinstance(n, ast.FunctionDef)}
        base = self.base(writer, cls, node)
        build = ClassWriter(self.program, module.file, syntax, name, None)
        build.cls = cls
        build.base = base
        params = getattr(cls, "__dataclass_params__", None)
        if "__setattr__" in known.methods:
            writer.need("$setAnyway")
        if "__hash__" in known.methods:
            writer.need("$ownKey")
        known.guarded = bool(params and params.frozen) or any(
            isinstance(v, property) for v in vars(cls).values()
        )
        self.values += build.write()
        self.values += build.after()

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

    def base(self, writer: Writer, cls: type, node: ast.AST) -> str:
        """The class to extend."""
        bases = [b for b in cls.__bases__ if b is not object and not marks(b)]
        if self.is_enum(cls):
            mixed = ENUMS.get(tuple(b.__name__ for b in bases))
            if mixed is None:
                writer.refuse(
                    node,
                    f"class {cls.__name__}",
                    "this kind of Enum is not supported",
                    "derive from Enum, IntEnum or StrEnum",
                )
            writer.need(mixed or "$Enum")
            return mixed or "$Enum"
        if len(bases) > 1:
            return self.chained(writer, cls, node)
        if not bases:
            writer.need("$Object")
            return "$Object"
        if self.foreign(writer, bases[0], defined(cls), node):
            return "$Object"
        return self.as_base(writer, bases[0], node)

    def native(self, cls: object) -> str:
        """ "list" or "dict" for a class of the author that is derived from one."""
        if not isinstance(cls, type) or not issubclass(cls, (list, dict)):
            return ""
        return ("list" if issubclass(cls, list) else "dict") if self.is_user_class(cls) else ""

    def property_name(self, cls: object, name: str) -> str:
        """The JavaScript property of an attribute, given the class if it is known."""
        return "$" + name if self.native(cls) and name in names.natives() else attribute_name(name)

    def as_base(self, writer: Writer, cls: type, node: ast.AST) -> str:
        """The JavaScript class to extend for a Python class."""
        if issubclass(cls, (list, dict)):
            writer.need("$natives", "$own", "$derive", "$dict_copy")
            writer.need("$dictMethods", "$putAll") if issubclass(cls, dict) else None
        if cls is list:
            writer.need("$ListBase", "$Slice")
            return "$ListBase"
        if cls is dict:
            writer.need("$DictBase")
            return "$DictBase"
        return self.program.class_code(writer, cls, node) or "$Object"

    def chained(self, writer: Writer, cls: type, node: ast.AST) -> str:
        """Several bases become a chain in the order of Python's `__mro__`: the last ones are the
        classes themselves, those before are written again, each on top of the next.
        """
        order = plain_last([b for b in cls.__mro__[1:] if not marks(b)])
        rest = next(i for i, b in enumerate(order) if order[i:] == lineage(b))
        again, last = order[:rest], order[rest]
        why = next((w for b in again if (w := self.unchainable(b, cls))), "")
        if why:
            writer.refuse(node, f"class {cls.__name__}", f"with several bases, {why}", "use one")
            return "$Object"
        base = "$Object"
        if last is object:
            writer.need("$Object")
        elif not self.foreign(writer, last, defined(cls), node):
            base = self.as_base(writer, last, node)
        for parent in reversed(again):
            found = source.find_class(parent)
            assert found is not None
            module, syntax = found
            original = self.class_name(writer, parent, node)
            name = self.program.name(f"{cls.__name__}${parent.__name__}")
            build = ClassWriter(self.program, module.file, syntax, name, None)
            build.cls, build.base = parent, base
            self.values += build.write()
            self.values += build.after()
            self.values.append((f"$mixed({name}, {original});", module.file, syntax.lineno))
            self.program.runtime.add("$mixed")
            base = name
        return base

    def unchainable(self, parent: type, cls: type) -> str:
        """Why a base class cannot be written a second time, on top of another one."""
        name = parent.__name__
        if not self.is_user_class(parent) or issubclass(parent, tuple):
            return f"{name} must come last"
        if dataclasses.is_dataclass(parent):
            return f"{name} may be no dataclass"
        texts = [f for c in cls.__mro__ if self.is_user_class(c) and (f := source.find_class(c))]
        calls_super = any(
            isinstance(n, ast.Name) and n.id == "super"
            for _, syntax in texts
            for n in source.nodes(syntax)
        )
        own = {id(n) for _, syntax in texts for n in source.nodes(syntax)}
        for module, _ in texts:
            for n in source.nodes(module.tree):
                if not isinstance(n, ast.Attribute) or not isinstance(n.value, ast.Name):
                    continue
                assigned = n.value.id == name or (n.value.id == "cls" and id(n) in own)
                if assigned and not isinstance(n.ctx, ast.Load):
                    return f"no attribute of {name} may be assigned"
                if n.value.id == name and calls_super:
                    return f"{name}.{n.attr} may not be used beside super()"
        return ""

    def compile_named_tuple(self, writer: Writer, cls: type, name: str) -> None:
        derived = "NamedTuple" in orig_bases(cls) or cls.__bases__ != (tuple,)
        found = source.find_class(cls) if derived else None
        methods = [n for n in found[1].body if isinstance(n, ast.FunctionDef)] if found else []
        if found is None or not methods:
            self.named_tuple(writer, cls, name)
            return
        module, syntax = found
        self.program.learn(module)
        known = Known(name, cls, syntax, {n.name: n for n in methods})
        self.classes[id(cls)] = known
        base = self.program.name(f"{name}$fields")
        self.named_tuple(writer, cls, base)
        self.foreign(writer, cls, set(known.methods), syntax)
        build = ClassWriter(self.program, module.file, syntax, name, None)
        build.cls, build.base = cls, base
        self.values += build.write()
        self.values += build.tail_lines()

    def named_tuple(self, writer: Writer, cls: type, name: str) -> None:
        fields: tuple[str, ...] = cls._fields  # type: ignore[attr-defined]  # checked by callers
        defaults = getattr(cls, "_field_defaults", {})
        listed = ", ".join(map(text, fields))
        shown = [
            writer.tag(self.program.static(writer, v, ast.Pass(), k)).code
            for k, v in defaults.items()
        ]
        writer.need("$namedtuple", "$def")
        self.values.append(
            (
                f"const {name} = $namedtuple({text(cls.__name__)}, [{listed}], "
                f"[{', '.join(shown)}]);",
                writer.file,
                writer.line,
            )
        )

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

    def foreign(self, writer: Writer, base: type, own: set[str], node: ast.AST) -> bool:
        """Refuses what JavaScript's own values cannot be the base of."""
        shown = f"a class derived from {base.__name__}"
        if issubclass(base, list):
            return self.hindered(writer, own & set(dir(list)) - LIST_METHODS, shown, node)
        if issubclass(base, BUILT_IN) and (not hasattr(base, "_fields") or own & SEQUENCE):
            writer.refuse(
                node, shown, "such values are JavaScript's own", "keep one in an attribute"
            )
            return True
        if issubclass(base, (collections.Counter, collections.defaultdict)):
            counter = COUNTER if issubclass(base, collections.Counter) else set()
            return self.hindered(writer, own & (MAP_PARTS | counter), shown, node)
        known = own & set(dir(collections.OrderedDict)) - DICT_METHODS
        return issubclass(base, dict) and self.hindered(writer, known, shown, node)

    def hindered(self, writer: Writer, taken: set[str], shown: str, node: ast.AST) -> bool:
        """Refuses methods that the runtime's own code does not ask for."""
        if taken:
            why = f"it works with {min(taken)} itself"
            writer.refuse(node, shown, why, "keep the values in an attribute")
        return bool(taken)

    def guarded(self, cls: object, name: str) -> bool:
        if not isinstance(cls, type) or (not cls.__dictoffset__ and name not in slots_of(cls)):
            return True
        return any(k.guarded for k in self.classes.values() if issubclass(cls, k.cls)) or any(
            "__setattr__" in vars(b) for b in cls.__mro__ if b is not object
        )

    def made_at_once(self, writer: Visitor, node: ast.ClassDef) -> type | None:
        """A decorated class, an enum or a named tuple that needs nothing of the function around it:
        it is made here, once, as if it stood in the module.
        """
        bases = [writer.expr(b).value for b in node.bases]
        built_in = any(isinstance(b, type) and issubclass(b, (list, dict)) for b in bases)
        special = any(isinstance(b, type) and issubclass(b, enum.Enum) for b in bases)
        special |= any(b is typing.NamedTuple for b in bases)
        special |= built_in or node.name in joined(writer.node) or needs_life(node)
        if not (special or node.decorator_list) or not self.independent(writer, node):
            return None
        if node in self.program.made:
            return self.program.made[node]
        root: Writer = writer
        imports: dict[str, object] = {}
        while root.outer is not None:
            imports = {**getattr(root, "imports", {}), **imports}
            root = root.outer
        if root.function is None:
            return None
        names_ = {**root.function.__globals__, **getattr(root, "imports", {}), **imports}
        flags = __future__.annotations.compiler_flag
        code = compile(ast.Module([node], []), writer.file, "exec", flags, dont_inherit=True)
        try:
            exec(code, names_)
        except Exception:  # whatever the author's class does
            return None
        made = names_[node.name]
        if not isinstance(made, type) or source.find_class(made) is None:
            return None
        made.__qualname__ = writer.qualified(node.name)
        self.program.made[node] = made
        return made

    def independent(self, writer: Visitor, node: ast.ClassDef) -> bool:
        """A class of a function that uses no variable of it, and that nothing changes."""
        inside = scope_of(node)
        used = free_names(inside) | (inside.captured - inside.globals)
        frame: Writer | None = writer
        while frame is not None:
            known = set(getattr(frame, "imports", {}))
            if used & (frame.scope.locals - known - {node.name}):
                return False
            frame = frame.outer
        alone = writer.scope.stores[node.name] == 1 and node.name not in writer.scope.rebound
        changed = any(
            isinstance(n, ast.Attribute)
            and not isinstance(n.ctx, ast.Load)
            and isinstance(n.value, ast.Name)
            and n.value.id in (node.name, "cls")
            for n in ast.walk(writer.node)
        )
        found = source.module_of(writer.file)
        same = (
            [n for n in ast.walk(found.tree) if getattr(n, "name", "") == node.name]
            if found
            else []
        )
        return alone and not changed and len(same) == 1

    def inner_class(self, writer: Visitor, node: ast.ClassDef) -> None:
        """A class made inside a function."""
        made = self.made_at_once(writer, node)
        if made is not None:
            writer.imports[node.name] = made
            return
        if node.decorator_list or node.keywords:
            writer.refuse(
                node,
                f"class {node.name}",
                "a decorated class that sees the function's variables must stand in the module",
                "move it out of the function",
            )
            return
        if len(node.bases) > 1:
            writer.refuse(
                node, f"class {node.name}", "several base classes are not supported", "use one"
            )
        base = "$Object"
        writer.need("$Object")
        if node.bases:
            js = writer.expr(node.bases[0])
            if isinstance(js.value, type) and issubclass(js.value, (list, dict)):
                why = "a class that sees the function's variables cannot be one"
                shown = f"a class derived from {js.value.__name__}"
                writer.refuse(node, shown, why, "move it out of the function")
                return
            if isinstance(js.value, type):
                own = {n.name for n in node.body if isinstance(n, ast.FunctionDef)}
                self.foreign(writer, js.value, own, node)
            base = (
                js.code
                if isinstance(js.value, Missing)
                else (
                    self.as_base(writer, js.value, node)
                    if isinstance(js.value, type)
                    else "$Object"
                )
            )
        kept = writer.fresh(node.name)
        build = ClassWriter(self.program, writer.file, node, kept, writer)
        build.base = base
        for code, _, line in [*build.write(), *build.after()]:
            writer.lines.append(("  " * writer.depth + code, line))
        writer.assign(node.name, Js(kept))


SEQUENCE = {
    "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__", "__len__", "__iter__",
    "__getitem__", "__contains__", "__bool__", "__radd__", "__rmul__", "count", "index",
}  # fmt: skip
"""What is done with a tuple without asking its class."""
COUNTER = {"most_common", "elements", "subtract", "total"}
BUILT_IN = (
    str, int, float, complex, bytes, bytearray, list, tuple, set, frozenset, collections.deque,
)  # fmt: skip
LIST_METHODS = {name for name in dir(list) if name[0] != "_"} | {
    "__init__", "__repr__", "__str__", "__eq__", "__getitem__", "__setitem__", "__delitem__",
    "__contains__", "__len__", "__iter__", "__add__", "__mul__", "__doc__", "__format__",
}  # fmt: skip
DICT_METHODS = {name for name in dir(collections.OrderedDict) if name[0] != "_"} | {
    "__init__", "__repr__", "__str__", "__eq__", "__getitem__", "__setitem__", "__delitem__",
    "__contains__", "__len__", "__iter__", "__or__", "__doc__", "__format__", "__getattr__",
    "__setattr__", "__delattr__", "__missing__", "__dict__",
}  # fmt: skip
"""What a class derived from a list or a dict may define in its own way."""
MAP_PARTS = set(dir(collections.OrderedDict)) - set(dir(type("", (), {}))) - {"__missing__"} | {
    "put", "has", "set", "delete", "entries", "forEach", "size", "names", "at",
}  # fmt: skip
"""What a dictionary's own code calls, in Python or in JavaScript; a subclass may not change it."""


def defined(cls: type) -> set[str]:
    """What a class itself defines; `__hash__` is None beside an `__eq__`."""
    return {name for name, value in vars(cls).items() if name != "__hash__" or value is not None}


def plain_last(order: list[type]) -> list[type]:
    """Exceptions without methods of their own after the author's classes, which changes nothing."""
    library = [c for c in order if issubclass(c, BaseException) and c.__module__ == "builtins"]
    if any(issubclass(c, SPEAKING) for c in library):
        return order
    own = [c for c in order if c not in library and c is not object]
    first = next((i for i, c in enumerate(order) if c in library), len(order))
    if any(
        vars(c).keys() & {"__init__", "__new__", "__str__", "__repr__"}
        for c in order[first:]
        if c in own
    ):
        return order  # the exception has its own, which come first
    return [*own, *library, *([object] if object in order else [])]


SPEAKING = (KeyError, OSError, StopIteration, SyntaxError, UnicodeError, SystemExit, ImportError)
"""Exceptions that do not show themselves as all others do."""


def needs_life(node: ast.ClassDef) -> bool:
    """A class whose body calls what only a live class can answer: decorators, `property(…)`."""
    methods = [n for n in node.body if isinstance(n, ast.FunctionDef)]
    decorators = {decorator_name(d) for n in methods for d in n.decorator_list}
    calls = [
        n.value for n in node.body if isinstance(n, ast.Assign) and isinstance(n.value, ast.Call)
    ]
    made = {n.func.id for n in calls if isinstance(n.func, ast.Name)}
    return bool(
        decorators - SUPPORTED_DECORATORS or made & {"property", "staticmethod", "classmethod"}
    )


def joined(fn: ast.AST) -> set[str]:
    """Classes of a function that one of its classes has among several bases, and those above."""
    classes = {n.name: n for n in source.nodes(fn) if isinstance(n, ast.ClassDef)}
    found = {n.name for n in classes.values() if len(n.bases) > 1}
    pending = list(found)
    while pending:
        bases = {b.id for b in classes[pending.pop()].bases if isinstance(b, ast.Name)}
        pending += (bases & set(classes)) - found
        found |= bases & set(classes)
    return found


def marks(cls: type) -> bool:
    """A base that gives nothing to the classes derived from it."""
    library = cls.__module__.split(".")[0] in ("abc", "typing", "collections")
    return library and cls.__name__ in MARKS


MARKS = frozenset("ABC Generic Protocol Iterable Sized Container Collection Hashable".split())


def lineage(cls: type) -> list[type]:
    """A class and its bases, where JavaScript has the same chain of them."""
    order = [b for b in cls.__mro__ if not marks(b)]
    single = all(len([b for b in c.__bases__ if not marks(b)]) <= 1 for c in order)
    return order if single else []


def orig_bases(cls: type) -> set[str]:
    """The names of the bases as written: NamedTuple leaves none behind."""
    return {getattr(b, "__name__", "") for b in getattr(cls, "__orig_bases__", ())}


def constructor_fields(cls: type) -> list[dataclasses.Field[object]]:
    """The fields of a dataclass, and those that only its `__init__` takes."""
    every: dict[str, dataclasses.Field[object]] = cls.__dataclass_fields__  # type: ignore[attr-defined]  # is one
    return [f for f in every.values() if f._field_type is not dataclasses._FIELD_CLASSVAR]  # type: ignore[attr-defined]  # they have no public name


def initial(f: dataclasses.Field[object]) -> bool:
    """`dataclasses.InitVar`."""
    return f._field_type is dataclasses._FIELD_INITVAR  # type: ignore[attr-defined]  # as above


def dataclass_arguments(cls: type) -> ast.arguments:
    """The `__init__` signature that @dataclass makes."""
    parts: list[str] = []
    only: list[str] = []
    for f in constructor_fields(cls):
        if not f.init:
            continue
        has = f.default is not dataclasses.MISSING or f.default_factory is not dataclasses.MISSING
        (only if f.kw_only else parts).append(f.name + ("=0" if has else ""))
    listed = ["self", *parts, *(["*", *only] if only else [])]
    node = ast.parse(f"def f({', '.join(listed)}): pass").body[0]
    assert isinstance(node, ast.FunctionDef)
    return node.args


class ClassWriter:
    """Writes one class."""

    def __init__(
        self, program: Program, file: str, node: ast.ClassDef, name: str, outer: Visitor | None
    ):
        self.program, self.file, self.node, self.name = program, file, node, name
        self.outer = outer
        self.cls: type | None = None
        self.base = "$Object"
        self.tail: list[tuple[str, int]] = []

    def write(self) -> list[Line]:
        """The class and its methods."""
        shown: list[Line] = []

        def add(code: str, line: int) -> None:
            shown.append((code, self.file, line))

        add(f"class {self.name} extends {self.base} {{", self.node.lineno)
        add(f"  static $name = {text(self.node.name)};", self.node.lineno)
        self.program.runtime.add("$classText")
        if self.cls is not None and inspect.isabstract(self.cls):
            self.program.runtime.add("$TypeError")
            why = f"new $TypeError({text(instantiation_error(self.cls))})"
            add("  constructor(...args) {", self.node.lineno)
            add("    super(...args);", self.node.lineno)
            add(f"    if (new.target === {self.name}) throw {why};", self.node.lineno)
            add("  }", self.node.lineno)
        for part in self.node.body:
            if isinstance(part, ast.FunctionDef):
                for code, line in self.method(part):
                    add(code, line)
        for name, line in self.read_only():
            self.program.runtime.add("$readOnly")
            field = self.program.property_name(self.cls, name)
            add(f"  set {field}(value) {{ $readOnly(this, {text(name)}); }}", line)
        if self.is_dataclass() and not any(
            isinstance(p, ast.FunctionDef) and p.name == "__init__" for p in self.node.body
        ):
            for code in self.dataclass_init():
                add(code, self.node.lineno)
        add("}", self.node.lineno)
        return shown

    def read_only(self) -> list[tuple[str, int]]:
        """Properties without a setter."""
        methods = [p for p in self.node.body if isinstance(p, ast.FunctionDef)]
        kinds = [(p, {decorator_name(d) for d in p.decorator_list}) for p in methods]
        settable = {p.name for p, kind in kinds if "setter" in kind}
        return [
            (p.name, p.lineno) for p, kind in kinds if "property" in kind and p.name not in settable
        ]

    def is_dataclass(self) -> bool:
        return self.cls is not None and "__dataclass_fields__" in vars(self.cls)

    def visitor(self, node: ast.FunctionDef) -> Visitor:
        from lite.transpile.visitor import Visitor

        visitor = Visitor(self.program, self.file, node, self.outer)
        visitor.owner = self.cls or self.name
        if self.cls is not None:
            raw = vars(self.cls).get(node.name)
            raw = getattr(raw, "__func__", getattr(raw, "fget", getattr(raw, "func", raw)))
            while raw is not None and hasattr(raw, "__wrapped__"):
                raw = raw.__wrapped__
            visitor.function = raw if isinstance(raw, FunctionType) else self.any_function()
            fn = visitor.function
            if fn is not None and (fn.__defaults__ or fn.__kwdefaults__):
                self.program.live_defaults(visitor, fn)
        return visitor

    def any_function(self) -> FunctionType | None:
        for value in vars(self.cls).values():
            raw = getattr(value, "fget", value)
            if isinstance(raw, FunctionType):
                return raw
        return None

    def method(self, node: ast.FunctionDef) -> list[tuple[str, int]]:
        self.program.compiled.add((self.file, source.first_line(node)))
        kinds = {decorator_name(d) for d in node.decorator_list}
        visitor = self.visitor(node)
        chosen = self.dispatched(node)
        if not chosen and self.replaced(node):
            return []
        bad = (
            kinds
            - SUPPORTED_DECORATORS
            - ({"singledispatchmethod", "register"} if chosen else set())
        )
        if bad:
            visitor.refuse(
                node,
                f"decorator {sorted(bad)[0]}",
                "it is not supported on methods",
                "call a helper function instead",
            )
        if node.name in COMPARISONS and any(map(no_truth, ast.walk(node))):
            why = "JavaScript's helper for it gives True or False"
            visitor.refuse(node, f"{node.name}() with another result", why, "name the method")
        static = "staticmethod" in kinds or node.name == "__new__"
        if node.name == "__new__":
            self.program.runtime |= {"$create", "$arrange"}
        if not static:
            visitor.this = first_param(node.args)
        if self.cls is not None and not static and "classmethod" not in kinds:
            visitor.kinds[visitor.this] = instance(self.cls)
        if self.outer is not None and node.args.defaults:
            visitor.compile_params()
        visitor.reset()
        visitor.compile()
        skip = 0 if static else 1
        word = (
            "get "
            if kinds & {"property", "cached_property"}
            else ("set " if "setter" in kinds else "")
        )
        star = "*" if visitor.scope.generator else ""
        pad = "  " * visitor.depth
        indent = pad[2:]
        plain = self.program.property_name(self.cls, chosen or node.name)
        name = f"$drop_{node.name}" if "deleter" in kinds else plain
        out = [(f"{indent}{word}{star}{name}({visitor.params(skip)}) {{", node.lineno)]
        for code in visitor.prologue(skip):
            if "classmethod" in kinds and code.endswith("= this;"):
                code = code.replace(
                    "= this;", '= typeof this === "function" ? this : this.constructor;'
                )
            out.append((code, node.lineno))
        out += visitor.lines
        out.append((indent + "}", node.lineno))
        shown = [("  " + code if self.outer is None else code, line) for code, line in out]
        owner = self.cls.__qualname__ if self.cls else self.node.name
        owner = self.outer.qualified(owner) if self.outer and not self.cls else owner
        signed = signature_code(node.args, f"{owner}.{node.name}", self.program.keywords, skip)
        place = f"{self.name}.prototype.{name}"
        if word == "" and signed:
            self.program.runtime.add("$def")
            self.tail.append((f"$def({place}, {signed});", node.lineno))
        if word == "" and visitor.sent_to():
            self.tail.append((f"$sends({place});", node.lineno))
        if "cached_property" in kinds:
            self.program.runtime.add("$cached")
            self.tail.append((f"$cached({self.name}, {text(name)});", node.lineno))
        if static:
            self.tail.append((f"{place}.$static = true;", node.lineno))
        if "classmethod" in kinds:
            self.tail.append((f"{place}.$class = true;", node.lineno))
        return shown

    def dispatched(self, node: ast.FunctionDef) -> str:
        """The name of one of the methods behind a @singledispatchmethod; the first has its own."""
        place = source.first_line(node)
        for name, (registry, _) in self.dispatchers().items():
            for cls, fn in registry.items():
                if fn.__code__.co_firstlineno == place:
                    return name if cls is object else f"{name}$for$L{place}"
        return ""

    def dispatchers(self) -> dict[str, tuple[dict[type, FunctionType], object]]:
        """What @singledispatchmethod made of methods of this class."""
        return (
            {
                name: (dict(value.dispatcher.registry), value)
                for name, value in vars(self.cls).items()
                if isinstance(value, functools.singledispatchmethod)
            }
            if self.cls
            else {}
        )

    def dispatch_lines(self) -> list[str]:
        """For each such method: its forms by the class of the first argument."""
        out = []
        writer = self.visitor_for_values()
        for name, (registry, _) in self.dispatchers().items():
            pairs = []
            for cls in sorted(registry.keys() - {object}, key=lambda cls: -len(cls.__mro__)):
                test = self.program.typed_tests(writer, cls, self.node)
                made = f"{name}$for$L{registry[cls].__code__.co_firstlineno}"
                pairs.append(f"[(x) => {test}, {text(made)}]")
            self.program.runtime.add("$dispatchMethod")
            listed = ", ".join(pairs)
            out.append(f"$dispatchMethod({self.name}, {text(attribute_name(name))}, [{listed}]);")
        return out

    def dataclass_init(self) -> list[str]:
        """The `__init__` of a dataclass, with its defaults."""
        assert self.cls is not None
        writer = self.visitor_for_values()
        shown, built, ready = [], [], []
        fields = sorted(constructor_fields(self.cls), key=lambda f: f.kw_only is True)
        passed = [safe(f.name) for f in fields if initial(f)]
        for f in fields:
            name = f.name
            default = ""
            if f.default is not dataclasses.MISSING:
                default = writer.tag(self.program.static(writer, f.default, self.node, f.name)).code
            elif f.default_factory is not dataclasses.MISSING:
                js = self.program.static(writer, f.default_factory, self.node, f.name)
                default = writer.run("$call", writer.tag(js).code).code
            if f.init:
                shown.append(f"{safe(name)} = {default}" if default else safe(name))
            elif default:
                ready.append(f"const {safe(name)} = {default};")
            if (f.init or default) and not initial(f):
                built.append(f"{attribute_name(f.name)}: {safe(name)}")
        self.sign_dataclass()
        pad = "    "
        return [
            f"  __init__({', '.join(shown)}) {{",
            *(pad + r for r in ready),
            f"{pad}Object.assign(this, {{ {', '.join(built)} }});",
            f"{pad}this.__post_init__?.({', '.join(passed)});",
            "  }",
        ]

    def sign_dataclass(self) -> None:
        assert self.cls is not None
        signed = signature_code(
            dataclass_arguments(self.cls), self.node.name + ".__init__", True, 1
        )
        self.program.runtime.add("$def")
        self.tail.append((f"$def({self.name}.prototype.__init__, {signed});", self.node.lineno))

    def visitor_for_values(self) -> Visitor:
        from lite.transpile.visitor import Visitor

        node = ast.parse("def f(): pass").body[0]
        assert isinstance(node, ast.FunctionDef)
        node.lineno = self.node.lineno
        visitor = Visitor(self.program, self.file, node, self.outer)
        visitor.function = self.any_function() if self.cls is not None else None
        return visitor

    def tail_lines(self) -> list[Line]:
        return [(code, self.file, at) for code, at in self.tail]

    def after(self) -> list[Line]:
        """Lines that follow the class: signatures, attributes, what decorators add."""
        out = list(self.tail)
        line = self.node.lineno
        self.program.runtime.add("$plain")
        if any(isinstance(part, ast.FunctionDef) for part in self.node.body):
            self.program.runtime.add("$methods")
            out.append((f"$methods({self.name});", line))
        if (self.base.startswith("$") and self.base.endswith(("Error", "Exception"))) or (
            self.cls is not None and issubclass(self.cls, BaseException)
        ):
            out.append((f"{self.name}.prototype.name = {text(self.node.name)};", line))
        if self.cls is not None:
            out += [(code, line) for code in self.live_parts()]
        else:
            out += [(code, line) for code in self.written_parts()]
            found = source.module_of(self.file)
            slotted = found is not None and "__slots__" in found.text
            if self.node.bases and slotted and "__slots__" not in self.assigned():
                out.append((f"{self.name}.prototype.$slots = null;", line))
        return [(code, self.file, at) for code, at in out]

    def live_parts(self) -> list[str]:
        assert self.cls is not None
        if self.program.is_enum(self.cls):
            return self.members()
        writer = self.visitor_for_values()
        out = []
        fields = {f.name for f in dataclasses.fields(self.cls)} if self.is_dataclass() else set()
        methods = [n for n in self.node.body if isinstance(n, ast.FunctionDef)]
        for method in methods:
            if not self.dispatched(method) and self.replaced(method):
                out.append(self.replaced_line(writer, method.name, vars(self.cls)[method.name]))
        for name in [*self.assigned(), *self.added()]:
            value = vars(self.cls).get(name)
            same = next(
                (
                    m
                    for m, v in vars(self.cls).items()
                    if v is value and m != name and isinstance(v, FunctionType)
                ),
                None,
            )
            if same:
                own = f"{self.name}.prototype"
                out.append(f"{own}.{attribute_name(name)} = {own}.{attribute_name(same)};")
                continue
            function = isinstance(value, FunctionType)
            if isinstance(value, (property, staticmethod, classmethod)) and name in self.assigned():
                out.append(self.replaced_line(writer, name, value))
                continue
            if (
                name in fields
                or isinstance(value, property)
                or (name.startswith("__") and not function)
            ):
                continue
            if name not in vars(self.cls):
                continue
            code = writer.tag(self.program.static(writer, value, self.node, name)).code
            if function:
                code = writer.run("$withSelf", code).code
            if self.program.is_user_class(type(value)) and hasattr(type(value), "__get__"):
                code = writer.run("$described", self.name, text(attribute_name(name)), code).code
                out.append(f"{code};")
                continue
            field = self.program.property_name(self.cls, name)
            out.append(f"{self.name}.prototype.{field} = {code};")
        if self.is_dataclass():
            out.append(self.dataclass_call())
        out += self.dispatch_lines()
        if self.program.native(self.cls):
            made = [n.name for n in self.node.body if isinstance(n, ast.FunctionDef)]
            listed = ", ".join(text(n) for n in dict.fromkeys(made))
            out.append(f"$derive({self.name}, {text(self.cls.__name__)}, [{listed}]);")
        if not self.cls.__dictoffset__ or not all(b.__dictoffset__ for b in self.cls.__bases__):
            out += self.slots()
        if "__le__" in vars(self.cls) and inspect.getmodule(vars(self.cls)["__le__"]) is functools:
            self.program.runtime.add("$total_ordering")
            out.append(f"$total_ordering({self.name});")
        return out

    def replaced(self, node: ast.FunctionDef) -> bool:
        """A method that decorators of the author, or of functools, made another function of."""
        kinds = {decorator_name(d) for d in node.decorator_list}
        plain = node.name[:2] != "__" or node.name in ("__init__", "__call__")
        if self.cls is None or not plain or not kinds - SUPPORTED_DECORATORS:
            return False
        value = vars(self.cls).get(node.name)
        inner = value.__func__ if isinstance(value, staticmethod) else value
        inner = inner.fget if isinstance(inner, property) and not inner.fset else inner
        if type(inner).__name__ == "_lru_cache_wrapper":
            return True
        if not isinstance(inner, FunctionType):
            return False
        return self.program.manager(inner) or not hasattr(inner, "registry")

    def replaced_line(self, writer: Visitor, name: str, value: object) -> str:
        """What stands in the place of a method."""
        field = self.program.property_name(self.cls, name)
        if isinstance(value, property):
            return self.property_line(writer, name, value)
        how = {staticmethod: "$staticOf", classmethod: "$classOf"}.get(type(value), "$methodOf")
        made = getattr(value, "__func__", value)
        code = writer.tag(self.program.static(writer, made, self.node, name)).code
        shown = text(getattr(made, "__name__", name))
        return f"{self.name}.prototype.{field} = {writer.run(how, code, shown).code};"

    def property_line(self, writer: Visitor, name: str, value: property) -> str:
        """`size = property(_size)`."""
        if value.fdel is not None:
            writer.refuse(self.node, name, "a deleter given to property()", "use @name.deleter")
        parts = [self.unbound(writer, fn, name) for fn in (value.fget, value.fset)]
        field = self.program.property_name(self.cls, name)
        listed = ", ".join([self.name, text(field), text(name), *parts])
        return f"{writer.run('$property', listed).code};"

    def unbound(self, writer: Visitor, fn: object, name: str) -> str:
        """A function that takes the object first: a method of this class, or any other."""
        own = next((m for m, v in vars(self.cls).items() if v is fn), None) if fn else None
        if own and any(isinstance(n, ast.FunctionDef) and n.name == own for n in self.node.body):
            field = self.program.property_name(self.cls, own)
            return f"(self, ...args) => {self.name}.prototype.{field}.apply(self, args)"
        return writer.tag(self.program.static(writer, fn, self.node, name)).code

    def slots(self) -> list[str]:
        """Which attributes the objects may have, where some class says so."""
        assert self.cls is not None
        chain = [c for c in self.cls.__mro__[:-1] if not c.__dictoffset__]
        if not any("__slots__" in vars(c) and self.program.is_user_class(c) for c in chain):
            return []
        self.program.runtime |= {"$slot", "$setattr"}
        own = ", ".join(map(text, sorted(slots_of(self.cls))))
        return [
            f"{self.name}.prototype.$slots = {'null' if self.cls.__dictoffset__ else f'[{own}]'};"
        ]

    def dataclass_call(self) -> str:
        params = getattr(self.cls, "__dataclass_params__", None)
        fields = dataclasses.fields(self.cls)  # type: ignore[arg-type]  # is one
        shown = [text(f.name) for f in fields]
        options_ = [f"{k}: [{', '.join(left)}]" for k, left in left_out(fields).items() if left]
        flags = [k for k in ("eq", "order", "frozen") if getattr(params, k, False)]
        if getattr(params, "unsafe_hash", False):
            flags.append("hashed")
        self.program.runtime.add("$dataclass")
        if "frozen" in flags:
            self.program.runtime.add("$FrozenInstanceError")
        if not getattr(params, "repr", True):
            options_.append("repr: false")
        if self.cls is not None and self.cls.__qualname__ != self.cls.__name__:
            options_.append(f"title: {text(self.cls.__qualname__)}")
        options = ", ".join([*(f"{k}: true" for k in flags), *options_])
        return f"$dataclass({self.name}, [{', '.join(shown)}], {{ {options} }});"

    def members(self) -> list[str]:
        assert self.cls is not None
        writer = self.visitor_for_values()
        pairs = []
        for name, member in self.cls.__members__.items():  # type: ignore[attr-defined]  # an enum
            value = writer.tag(self.program.static(writer, member.value, self.node, name)).code
            own = {k: v for k, v in vars(member).items() if k not in ENUM_PARTS}
            more = [
                f"{attribute_name(k)}: "
                + writer.tag(self.program.static(writer, v, self.node, k)).code
                for k, v in own.items()
            ]
            extra = f", {{ {', '.join(more)} }}" if more else ""
            pairs.append(f"[{text(name)}, {value}{extra}]")
        self.program.runtime.add("$enum")
        return [f"$enum({self.name}, [{', '.join(pairs)}]);"]

    def assigned(self) -> list[str]:
        found = []
        for part in self.node.body:
            if isinstance(part, ast.Assign):
                found += [t.id for t in part.targets if isinstance(t, ast.Name)]
            elif (
                isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name) and part.value
            ):
                found.append(part.target.id)
        return found

    def added(self) -> list[str]:
        """Attributes that are no plain assignments of the body: inner classes, what decorators and
        other code put there.
        """
        assert self.cls is not None
        body = {n.name for n in self.node.body if isinstance(n, ast.FunctionDef)}
        return [
            name
            for name, value in vars(self.cls).items()
            if name not in body
            and name not in self.assigned()
            and (
                self.program.local_module(value)
                if isinstance(value, FunctionType)
                else not name.startswith("_")
                and not isinstance(value, (property, classmethod, staticmethod))
                and not inspect.isdatadescriptor(value)
            )
        ]

    def written_parts(self) -> list[str]:
        """Class attributes of a class inside a function."""
        out = []
        assert self.outer is not None
        own: dict[str, tuple[str, Type]] = {}
        for part in self.node.body:
            if self.hides(part, set(own)):
                self.outer.refuse(
                    part,
                    "a class attribute of this name",
                    "functions inside a class do not see it",
                    "name the one outside otherwise",
                )
            if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
                if part.value is None:
                    continue
                part = ast.copy_location(ast.Assign([part.target], part.value), part)
            if isinstance(part, ast.Assign) and all(isinstance(t, ast.Name) for t in part.targets):
                if any(isinstance(t, ast.Name) and t.id == "__slots__" for t in part.targets):
                    out.append(self.inner_slots(part.value))
                    continue
                self.outer.inner.append(own)
                js = self.outer.tag(self.outer.expr(part.value))
                self.outer.inner.pop()
                for target in part.targets:
                    assert isinstance(target, ast.Name)
                    place = f"{self.name}.prototype.{attribute_name(target.id)}"
                    out.append(f"{place} = {js.code};")
                    js = Js(place)
                    own[target.id] = place, ANY
            elif isinstance(part, ast.FunctionDef) and part.name in AT_BUILD:
                self.outer.refuse(
                    part, part.name, "Python runs it with the class", "move the class to the module"
                )
            elif not isinstance(part, (ast.FunctionDef, ast.Pass, ast.Expr)):
                self.outer.refuse(
                    part,
                    "this part of a class",
                    "only methods and attributes are supported inside a function",
                    "move the class to the module",
                )
        return out

    def inner_slots(self, value: ast.expr) -> str:
        assert self.outer is not None
        return self.outer.run("$slotted", self.name, self.outer.arg(value)).code + ";"

    def hides(self, part: ast.stmt, own: set[str]) -> bool:
        """A function, or a default of one, uses a name that the class has assigned as well."""
        if isinstance(part, ast.FunctionDef):
            found = [d for d in [*part.args.defaults, *part.args.kw_defaults] if d]
        else:
            kinds = (ast.Lambda, *COMPREHENSIONS)
            found = [n for n in ast.walk(part) if isinstance(n, kinds)]
        inside = (n for each in found for n in ast.walk(each))
        return any(isinstance(n, ast.Name) and n.id in own for n in inside)


def instantiation_error(cls: type) -> str:
    """What Python says when an abstract class is called."""
    try:
        cls()
    except TypeError as error:
        return str(error)
    return ""


AT_BUILD = {"__init_subclass__", "__set_name__", "__class_getitem__"}
COMPARISONS = {"__eq__", "__lt__", "__le__", "__gt__", "__ge__"}


def no_truth(node: ast.AST) -> bool:
    """A `return` of something that is neither True nor False."""
    if not isinstance(node, ast.Return):
        return False
    value = node.value
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Name):
        return value.func.id[:1].isupper()
    made = (ast.JoinedStr, ast.List, ast.Tuple, ast.Dict, ast.Lambda, ast.BinOp)
    text_ = isinstance(value, ast.Constant) and isinstance(value.value, str)
    return text_ or isinstance(value, made)


def left_out(fields: tuple[dataclasses.Field[object], ...]) -> dict[str, list[str]]:
    """Fields that `repr=False`, `compare=False` and `init=False` leave out."""
    return {
        "hidden": [text(f.name) for f in fields if not f.repr],
        "unequal": [text(f.name) for f in fields if not f.compare],
        "ready": [text(f.name) for f in fields if not f.init],
    }


def safe(name: str) -> str:
    from lite.transpile.writer import RESERVED

    return name + "_$" if name in RESERVED else name
