"""Dataclasses: their fields, and the methods that these give them."""

from __future__ import annotations

import ast
import dataclasses
from typing import TYPE_CHECKING

from lite.transpile.signature import signature_code
from lite.transpile.writer import RESERVED, attribute_name, text

if TYPE_CHECKING:
    from lite.transpile.classwriter import ClassWriter


def is_dataclass(build: ClassWriter) -> bool:
    return build.cls is not None and "__dataclass_fields__" in vars(build.cls)


def dataclass_init(build: ClassWriter) -> list[str]:
    """The `__init__` of a dataclass, with its defaults."""
    assert build.cls is not None
    writer = build.visitor_for_values()
    shown, built, ready = [], [], []
    fields = sorted(constructor_fields(build.cls), key=lambda f: f.kw_only is True)
    passed = [safe(f.name) for f in fields if initial(f)]
    for f in fields:
        name = f.name
        default = ""
        if f.default is not dataclasses.MISSING:
            default = writer.tag(build.program.static(writer, f.default, build.node, f.name)).code
        elif f.default_factory is not dataclasses.MISSING:
            js = build.program.static(writer, f.default_factory, build.node, f.name)
            default = writer.run("$call", writer.tag(js).code).code
        if f.init:
            shown.append(f"{safe(name)} = {default}" if default else safe(name))
        elif default:
            ready.append(f"const {safe(name)} = {default};")
        if (f.init or default) and not initial(f):
            built.append(f"{attribute_name(f.name)}: {safe(name)}")
    sign_dataclass(build)
    pad = "    "
    return [
        f"  __init__({', '.join(shown)}) {{",
        *(pad + r for r in ready),
        f"{pad}Object.assign(this, {{ {', '.join(built)} }});",
        f"{pad}this.__post_init__?.({', '.join(passed)});",
        "  }",
    ]


def sign_dataclass(build: ClassWriter) -> None:
    assert build.cls is not None
    signed = signature_code(dataclass_arguments(build.cls), build.node.name + ".__init__", True, 1)
    build.program.runtime.add("$def")
    build.tail.append((f"$def({build.name}.prototype.__init__, {signed});", build.node.lineno))


def dataclass_call(build: ClassWriter) -> str:
    params = getattr(build.cls, "__dataclass_params__", None)
    fields = dataclasses.fields(build.cls)  # type: ignore[arg-type]  # is one
    shown = [text(f.name) for f in fields]
    options_ = [f"{k}: [{', '.join(left)}]" for k, left in left_out(fields).items() if left]
    flags = [k for k in ("eq", "order", "frozen") if getattr(params, k, False)]
    if getattr(params, "unsafe_hash", False):
        flags.append("hashed")
    build.program.runtime.add("$dataclass")
    if "frozen" in flags:
        build.program.runtime.add("$FrozenInstanceError")
    if not getattr(params, "repr", True):
        options_.append("repr: false")
    if build.cls is not None and build.cls.__qualname__ != build.cls.__name__:
        options_.append(f"title: {text(build.cls.__qualname__)}")
    options = ", ".join([*(f"{k}: true" for k in flags), *options_])
    return f"$dataclass({build.name}, [{', '.join(shown)}], {{ {options} }});"


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


def constructor_fields(cls: type) -> list[dataclasses.Field[object]]:
    """The fields of a dataclass, and those that only its `__init__` takes."""
    every: dict[str, dataclasses.Field[object]] = cls.__dataclass_fields__  # type: ignore[attr-defined]  # is one
    return [f for f in every.values() if f._field_type is not dataclasses._FIELD_CLASSVAR]  # type: ignore[attr-defined]  # they have no public name


def initial(f: dataclasses.Field[object]) -> bool:
    """`dataclasses.InitVar`."""
    return f._field_type is dataclasses._FIELD_INITVAR  # type: ignore[attr-defined]  # as above


def left_out(fields: tuple[dataclasses.Field[object], ...]) -> dict[str, list[str]]:
    """Fields that `repr=False`, `compare=False` and `init=False` leave out."""
    return {
        "hidden": [text(f.name) for f in fields if not f.repr],
        "unequal": [text(f.name) for f in fields if not f.compare],
        "ready": [text(f.name) for f in fields if not f.init],
    }


def safe(name: str) -> str:
    return name + "_$" if name in RESERVED else name
