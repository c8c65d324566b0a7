"""Components by name, as `gr.Interface(fn, "text", "number")` takes them."""

from __future__ import annotations

from typing import Any

import lite
from lite.block import Component, shorten
from lite.errors import ArgumentError
from lite.field import nearest
from lite.names import HOMES

OTHER_NAMES = {"text": "Textbox", "str": "Textbox", "bool": "Checkbox"}


def component(cls_name: str, render: bool = True, **arguments: Any) -> Component:
    """A new component from its name, whatever its case; raises ArgumentError for an unknown one."""
    plain = cls_name.lower().replace("_", "").replace(" ", "")
    by_lower = {public.lower(): public for public in HOMES}
    public = OTHER_NAMES.get(plain) or by_lower.get(plain)
    found = getattr(lite, public) if public else None
    if not (isinstance(found, type) and issubclass(found, Component)):
        raise ArgumentError(
            f"There is no component named {shorten(cls_name)}{nearest(plain, by_lower)}"
        )
    return found(render=render, **arguments)


def as_component(item: Component | str, **arguments: Any) -> Component:
    """The component itself, or a new one from its name; not placed anywhere yet."""
    if isinstance(item, Component):
        return item
    return component(item, **{"render": False, **arguments})
