"""Listeners with `js=True` as JavaScript; runs inside Pyodide, where their functions live."""

from __future__ import annotations

from typing import Any

PLAIN = frozenset(
    "textbox number slider checkbox checkboxgroup radio dropdown markdown html button label".split()
)
"""Components whose value on the page is the value that a function gets."""


def transpile_listeners(demo: Any) -> dict[str, Any]:
    """One script for all of them, what each needs, and the refusals.

    `refused` holds a text for each function that stays in Python, `fatal` those under
    `js="strict"`.
    """
    asked = [each for each in demo.listeners.values() if each.js is True or each.js == "strict"]
    if not asked:
        return {"script": "", "refused": [], "fatal": []}
    from lite.transpile import TranspileError, link, transpile

    codes: list[str] = []
    entries: list[str] = []
    needs: set[str] = set()
    refused: list[str] = []
    fatal: list[str] = []
    for listener in asked:
        name = f"listener_{listener.id}"
        try:
            check_blocks(listener)
            done = transpile(
                listener.fn,
                name=name,
                inputs=listener.input_blocks,
                outputs=listener.output_blocks,
            )
        except TranspileError as error:
            (fatal if listener.js == "strict" else refused).append(str(error))
            continue
        codes.append(done.code)
        needs |= done.needs
        event = event_position(listener)
        pure = str(done.pure).lower()
        entries.append(f"{listener.id}: {{ run: {name}, pure: {pure}, event: {event} }}")
    script = ""
    if entries:
        table = "export const local = {\n  " + ",\n  ".join(entries) + ",\n};\n"
        script = "\n".join([link.link(needs), *codes, table])
    return {"script": script, "refused": refused, "fatal": fatal}


def check_blocks(listener: Any) -> None:
    """Raises TranspileError where page and function see different values."""
    from lite.transpile import TranspileError

    if listener.inputs_as_dict or listener.input_names or listener.batch:
        raise TranspileError(
            f"{listener} – inputs as a set, by name or in batches – its function gets them in a "
            "form that only Python makes – pass inputs as a list"
        )
    for block in listener.input_blocks:
        exact = getattr(block, "type", "value") != "index"
        exact = exact and getattr(block, "precision", None) is None
        if block.block_name not in PLAIN or not exact:
            raise TranspileError(
                f"{listener} – input {block} – its value is prepared in Python before a function "
                "gets it – leave js=True out, or read another component"
            )


def event_position(listener: Any) -> str:
    """Where the function wants the event's data among its arguments; `null` if nowhere."""
    from lite.events import EventData
    from lite.parameter import special_parameters

    for special in special_parameters(listener.fn):
        if issubclass(special.kind, EventData) and special.position is not None:
            return str(special.position)
    return "null"
