"""What a listener returns to change a block's arguments, and what such a return means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lite.block import Block
from lite.errors import ArgumentError
from lite.field import nearest

MARK = "__type__"


def update(
    elem_id: str | None = None,
    elem_classes: list[str] | str | None = None,
    visible: bool | str | None = None,
    **kwargs: Any,
) -> dict[str, Any]:
    """Changes arguments of an output: `return gr.update(value="done", visible=False)`.

    Only what is passed changes; returning a component such as `gr.Textbox(visible=False)` does
    the same.
    """
    named = {"elem_id": elem_id, "elem_classes": elem_classes, "visible": visible}
    passed = {name: value for name, value in named.items() if value is not None}
    return {**kwargs, **passed, MARK: "update"}


def skip() -> dict[str, Any]:
    """Leaves an output as it is; returned alone, it leaves all outputs."""
    return {MARK: "update"}


def validate(is_valid: bool, message: str) -> dict[str, Any]:
    """What a `validator=` returns for an input: whether it is fine, and what to say if not."""
    return {MARK: "validate", "is_valid": is_valid, "message": message}


def is_update(result: object) -> bool:
    """Whether a listener's result changes arguments instead of being a value."""
    return isinstance(result, Block) or (isinstance(result, dict) and result.get(MARK) == "update")


def is_skip(result: object) -> bool:
    """Whether a listener's result changes nothing."""
    return isinstance(result, dict) and len(result) == 1 and is_update(result)


def arguments(result: Block | Mapping[str, Any], output: Block) -> dict[str, Any]:
    """The arguments of `output` that an update changes.

    A block of another class only carries arguments: those that the output lacks are passed over.
    Raises ArgumentError for an unknown name in `gr.update`.
    """
    if isinstance(result, Block):
        passed = result.constructor_args
        named = {name: value for name, value in passed.items() if output.accepts(name)}
        named.pop("render", None)  # on the object it is the method
        return named
    passed = {name: value for name, value in result.items() if name != MARK}
    for name in passed:
        if not output.accepts(name):
            hint = nearest(name, output.fields)
            raise ArgumentError(
                f"gr.update: {type(output).__name__} has no argument '{name}'{hint}"
            )
    return passed
