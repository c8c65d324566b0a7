"""The parameters of a function, for documentation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal, TypedDict

from lite.block import Component, shorten
from lite.errors import ComponentError
from lite.events import Event

__all__ = ["ParamViewer"]


class Parameter(TypedDict):
    """What is said of one parameter."""

    type: str
    description: str
    default: str | None


class ParamViewer(Component):
    """A list of parameters with their types; each opens to its default and description."""

    without = (
        *("label", "info", "show_label", "container", "scale", "min_width", "interactive"),
        *("visible", "elem_id", "elem_classes"),
    )
    __page_types__ = {
        "value": "Record<string, { type: string | null; description: string | null; "
        "default: string | null }> | null"
    }

    value: Mapping[str, Parameter] | Callable[..., Any] | None = None
    """By name: `type`, `description` (Markdown) and `default`."""
    language: Literal["python", "typescript"] = "python"
    """What the types are written in, for their colours."""
    linkify: list[str] | None = None
    """Words in types that become links to `#h-word`."""
    every: Any = None
    inputs: Any = None
    render: bool = True
    key: Any = None
    preserved_by_key: list[str] | str | None = "value"
    header: str | None = "Parameters"
    anchor_links: bool | str = False
    """Whether each parameter has a link to itself; a text goes into its address."""
    max_height: int | str | None = None

    change = Event("The value changed.", "always_last")
    upload = Event("Never fires; kept for apps that listen to it.")

    def preprocess(self, value: Any) -> dict[str, Parameter] | None:
        return None if value is None else dict(value)

    def postprocess(self, value: Any) -> dict[str, Parameter] | None:
        if value is None:
            return None
        if not isinstance(value, Mapping):
            raise ComponentError(
                f"{self}: expected a dict of parameters by name, got {shorten(value)}."
            )
        return {str(name): self._parameter(name, said) for name, said in value.items()}

    def _parameter(self, name: object, said: Any) -> Parameter:
        if not isinstance(said, Mapping):
            raise ComponentError(
                f"{self}: {name} needs a dict with type, description and default, "
                f"got {shorten(said)}."
            )
        default = said.get("default")
        return {
            "type": str(said.get("type") or ""),
            "description": str(said.get("description") or ""),
            "default": None if default is None else str(default),
        }
