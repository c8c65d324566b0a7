"""What an author should know about an app before anybody uses it; read by the build."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lite.errors import LiteWarning
from lite.parameter import special_parameters, unwrap

if TYPE_CHECKING:
    from lite.blocks import Blocks
    from lite.events import Listener

VARIADIC = 0x04
"""The flag of code that takes `*args`."""


def give(demo: Blocks) -> None:
    """Warns about each listener whose function does not fit its inputs, at the function's line."""
    for listener in demo.listeners.values():
        for text, file, line in wrong_inputs(listener):
            warnings.warn_explicit(text, LiteWarning, file, line)


def wrong_inputs(listener: Listener) -> Iterator[tuple[str, str, int]]:
    """The sentence, file and line for a function that will get too few or too many values."""
    fn, skipped = unwrap(listener.fn)
    code = getattr(fn, "__code__", None)
    if code is None or listener.inputs_kwargs:
        return
    special = {each.name for each in special_parameters(listener.fn)}
    names = [name for name in code.co_varnames[skipped : code.co_argcount] if name not in special]
    defaults = getattr(fn, "__defaults__", None) or ()
    optional = set(code.co_varnames[code.co_argcount - len(defaults) : code.co_argcount])
    needed = [name for name in names if name not in optional]
    given = 1 if listener.inputs_as_dict else len(listener.input_blocks)
    if given < len(needed):
        missing = ", ".join(needed[given:])
        text = (
            f"{listener} needs {count(len(needed), 'value')}, but its listener has "
            f"{count(given, 'input')}: {missing} will be None. Name a component for each in "
            "inputs=."
        )
        yield text, code.co_filename, code.co_firstlineno
    elif given > len(names) and not code.co_flags & VARIADIC:
        text = (
            f"{listener} takes {count(len(names), 'value')}, but its listener has "
            f"{count(given, 'input')}. Give the function a parameter for each, or leave the "
            "others out of inputs=."
        )
        yield text, code.co_filename, code.co_firstlineno


def count(number: int, what: str) -> str:
    """So many of something, in words."""
    return f"{number or 'no'} {what}{'s' * (number != 1)}"
