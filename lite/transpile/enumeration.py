"""Enums: what they derive from, and their members."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from lite.transpile.writer import Writer, attribute_name, text

if TYPE_CHECKING:
    from lite.transpile.classwriter import ClassWriter

ENUMS = {
    ("Enum",): "$Enum",
    ("IntEnum",): "$IntEnum",
    ("StrEnum",): "$StrEnum",
    ("Flag",): "$Flag",
    ("IntFlag",): "$IntFlag",
    ("int", "Enum"): "$MixedIntEnum",
    ("str", "Enum"): "$TextEnum",
}
ENUM_PARTS = {"_value_", "_name_", "__objclass__", "_sort_order_", "_inverted_"}


def enum_base(writer: Writer, cls: type, bases: list[type], node: ast.AST) -> str:
    """The runtime's class for this kind of enum."""
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


def enum_members(build: ClassWriter) -> list[str]:
    assert build.cls is not None
    writer = build.visitor_for_values()
    pairs = []
    for name, member in build.cls.__members__.items():  # type: ignore[attr-defined]  # an enum
        value = writer.tag(build.program.static(writer, member.value, build.node, name)).code
        own = {k: v for k, v in vars(member).items() if k not in ENUM_PARTS}
        more = [
            f"{attribute_name(k)}: "
            + writer.tag(build.program.static(writer, v, build.node, k)).code
            for k, v in own.items()
        ]
        extra = f", {{ {', '.join(more)} }}" if more else ""
        pairs.append(f"[{text(name)}, {value}{extra}]")
    build.program.runtime.add("$enum")
    return [f"$enum({build.name}, [{', '.join(pairs)}]);"]
