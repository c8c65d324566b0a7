"""Marks for tools of language models, accepted; nothing can connect to a page in a browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

__all__ = ["prompt", "resource", "tool"]

Fn = Callable[..., Any]


def tool(
    name: str | None = None,
    description: str | None = None,
    structured_output: bool = False,
    _meta: dict[str, Any] | None = None,
) -> Callable[[Fn], Fn]:
    """Marks a function as a tool; it stays the function that it is."""
    return marked(
        "tool", name=name, description=description, structured_output=structured_output, meta=_meta
    )


def prompt(name: str | None = None, description: str | None = None) -> Callable[[Fn], Fn]:
    """Marks a function as a prompt; it stays the function that it is."""
    return marked("prompt", name=name, description=description)


def resource(
    uri_template: str, description: str | None = None, mime_type: str | None = None
) -> Callable[[Fn], Fn]:
    """Marks a function as a resource; it stays the function that it is."""
    return marked(
        "resource", uri_template=uri_template, description=description, mime_type=mime_type
    )


def marked(kind: str, **facts: Any) -> Callable[[Fn], Fn]:
    """A decorator that notes what the author says about a function, for whoever may read it."""

    def mark(fn: Fn) -> Fn:
        fn._mcp_type = kind  # type: ignore[attr-defined]
        for name, fact in facts.items():
            setattr(fn, f"_mcp_{name}", fact)
        return fn

    return mark


def __getattr__(name: str) -> Any:
    if name == "GradioMCPServer":
        raise AttributeError(
            "GradioMCPServer cannot run in a page: nothing can connect to a browser."
        )
    raise AttributeError(f"gradio.mcp has no '{name}'.")
