"""Gradio's public interface in pure Python, for apps that run in the visitor's browser.

Names are imported when they are first used, so that a page pays only for what its app needs;
`__init__.pyi` tells type checkers where each one stands.
"""

from __future__ import annotations

from typing import Any

from lite.names import HOMES

__version__ = "6.31.0"
"""Of the interface, since apps compare it; `lite.build.VERSION` is that of this package."""
__all__ = sorted(HOMES)


CANVAS = (
    "its nodes are calls of Spaces and models that a server makes with a token of its own. Write "
    "the steps as listeners of gr.Blocks; gr.load calls public Spaces from the page."
)
ABSENT = {"Workflow": CANVAS, "WorkflowCanvas": CANVAS}
"""Gradio's names that a page cannot have, with the reason."""


def __getattr__(name: str) -> Any:
    from importlib import import_module

    home = HOMES.get(name)
    if home is None:
        try:
            return import_module(f"lite.{name}")
        except ModuleNotFoundError as error:
            if error.name != f"lite.{name}":
                raise
        from lite import former, shelf

        if shelf.holds(name):
            return shelf.Shelf(name)
        if (stand_in := former.name(name)) is not None:
            return stand_in
        raise AttributeError(missing(name))
    module = import_module(f"lite.{home}" if home else f"lite.{name}")
    value = getattr(module, name) if home else module
    globals()[name] = value
    return value


def missing(name: str) -> str:
    """The sentence about a name that this package does not have."""
    from lite.field import nearest

    if name in ABSENT:
        return f"gradio has no '{name}' here: {ABSENT[name]}"
    return f"gradio has no '{name}' here{nearest(name, HOMES)}"
