"""Listeners with `js=True` as JavaScript; runs inside Pyodide, where their functions live."""

from __future__ import annotations

import inspect
import json
from typing import Any

PLAIN = frozenset(
    "textbox number slider checkbox checkboxgroup radio dropdown markdown html button label json "
    "state".split()
)
"""Components whose values `site/local.ts` prepares as their classes do."""


def transpile_listeners(demo: Any) -> dict[str, Any]:
    """One script for all of them, its source map, the refusals, and whether Python is needed.

    `refused` holds a text for each function that stays in Python, `fatal` those under
    `js="strict"`.
    """
    listeners = list(demo.listeners.values())
    asked = [each for each in listeners if each.js is True or each.js == "strict"]
    if not asked:
        return {"script": "", "map": {}, "refused": [], "fatal": [], "needs_python": True}
    from lite.transpile import Asked, TranspileError, site_script

    reasons: dict[int, TranspileError] = {}
    wanted = []
    for each in asked:
        try:
            check_blocks(each)
        except TranspileError as error:
            reasons[each.id] = error
        else:
            event = event_position(each)
            wanted.append(Asked(each.id, each.fn, each.input_blocks, each.output_blocks, event))
    taken = {each.id for each in wanted}
    others = [
        block
        for each in listeners
        if each.id not in taken
        for block in [*each.input_blocks, *each.output_blocks]
    ]
    made = site_script(wanted, others)
    reasons |= made.refused
    texts: dict[str, list[str]] = {"refused": [], "fatal": []}
    for each in asked:
        if each.id in reasons:
            texts["fatal" if each.js == "strict" else "refused"].append(str(reasons[each.id]))
    here = taken - reasons.keys()
    left = [each for each in listeners if each.fn is not None and each.id not in here]
    return {
        "script": made.code.replace(json.dumps("/app/")[:-1], '"'),
        "map": made.source_map() if made.code else {},
        **texts,
        "needs_python": bool(left) or not here or draws_parts(demo),
    }


def draws_parts(demo: Any) -> bool:
    """Whether a part of the layout is made by Python while the page is open."""
    kinds = {getattr(block, "block_name", "") for block in demo.blocks.values()}
    return "rendered" in kinds


def check_blocks(listener: Any) -> None:
    """Raises TranspileError where page and function see different values."""
    if listener.inputs_as_dict or listener.input_names or listener.batch:
        raise refusal(
            listener,
            "inputs as a set, by name or in batches",
            "its function gets them in a form that only Python makes",
            "pass inputs as a list",
        )
    if listener.validator is not None or not (listener.preprocess and listener.postprocess):
        raise refusal(
            listener,
            "validator=, preprocess=False or postprocess=False",
            "only Python does that",
            "leave it or js=True out",
        )
    if inspect.isgeneratorfunction(listener.fn):
        raise refusal(
            listener, "yield", "a listener with js=True answers at once", "leave js=True out"
        )
    for block in [*listener.input_blocks]:
        if block.block_name not in PLAIN:
            raise refusal(
                listener,
                f"input {block}",
                "its value is prepared in Python before a function gets it",
                "leave js=True out, or read another component",
            )
    for block in [*listener.input_blocks, *listener.output_blocks]:
        if getattr(block, "time_to_live", None) or getattr(block, "delete_callback", None):
            raise refusal(
                listener, f"{block} with time_to_live", "Python drops it", "leave js=True out"
            )


def refusal(listener: Any, what: str, why: str, fix: str) -> Exception:
    """A refusal that names the line of the listener's function."""
    from lite.transpile import TranspileError

    code = getattr(listener.fn, "__code__", None)
    place = f"{code.co_filename}:{code.co_firstlineno}:1" if code else str(listener)
    return TranspileError(f"{place}: {what} – {why} – {fix}")


def event_position(listener: Any) -> int | None:
    """Where the function wants the event's data among its arguments."""
    from lite.events import EventData
    from lite.parameter import special_parameters

    for special in special_parameters(listener.fn):
        if issubclass(special.kind, EventData) and special.position is not None:
            return int(special.position)
    return None
