"""The listeners of an app that answer in the page, as one script."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from lite.transpile import gradio, link
from lite.transpile.ledger import Line
from lite.transpile.problem import Problem, TranspileError
from lite.transpile.program import Program
from lite.transpile.script import Entry, body, compiled, identifier, needs, origins, refusal
from lite.transpile.sourcemap import source_map


@dataclass(frozen=True)
class Asked:
    """A listener with `js=True`."""

    id: int
    fn: Callable[..., object]
    inputs: Sequence[object] = ()
    outputs: Sequence[object] = ()
    event: int | None = None
    """Where the event's data stands among the arguments."""

    @property
    def entry(self) -> Entry:
        """What the transpiler must know of it."""
        return Entry(self.fn, tuple(map(gradio.value_type, self.inputs)))

    @property
    def states(self) -> list[object]:
        """The `gr.State`s among its blocks."""
        return [each for each in [*self.inputs, *self.outputs] if gradio.is_state(each)]


@dataclass(frozen=True)
class Script:
    """One plain script: it works from `file://`, without modules."""

    code: str
    """Puts functions at `blocksLite.functions`, listeners at `blocksLite.listeners`."""
    lines: tuple[tuple[str, int] | None, ...] = field(repr=False)
    """For each line of `code`, the Python file and line it comes from."""
    refused: Mapping[int, TranspileError]
    """Why the other listeners stay in Python, by their ids."""

    def source_map(self) -> dict[str, object]:
        """A version 3 source map of `code`."""
        return source_map(list(self.lines))


def site_script(asked: Sequence[Asked], others: Sequence[object] = ()) -> Script:
    """All listeners that can be JavaScript, in one script; the reasons why the others cannot.

    `others` are blocks that Python's own listeners use: a state among them stays in Python.
    """
    refused: dict[int, TranspileError] = {}
    kept: list[Asked] = []
    alone: dict[int, Program] = {}
    for each in asked:
        try:
            program = compiled([each.entry])
            program.check_attributes()
            if program.problems:
                raise refusal(program.problems)
        except TranspileError as error:
            refused[each.id] = error
        else:
            alone[each.id] = program
            kept.append(each)
    while kept:
        kept = shared_states(kept, asked, others, refused)
        together = compiled([each.entry for each in kept])
        values = state_values(together, kept)
        together.check_states()
        if not together.problems:
            return written(together, kept, alone, values, refused)
        blamed = [each for each in kept if blame(each, alone[each.id], together.problems)] or kept
        for each in blamed:
            refused[each.id] = refusal(together.problems)
        kept = [each for each in kept if each not in blamed]
    return Script("", (), refused)


def blame(asked: Asked, program: Program, problems: Sequence[Problem]) -> bool:
    """Whether a listener has part in what is wrong with all of them together."""
    shown = {problem.construct for problem in problems}
    states = {f"module variable {state.name}" for state in program.states.values()}
    values = {gradio.component_key(state) for state in asked.states}
    return bool(shown & (states | {f"the value of gr.State {key}" for key in values}))


def shared_states(
    kept: Sequence[Asked],
    asked: Sequence[Asked],
    others: Sequence[object],
    refused: dict[int, TranspileError],
) -> list[Asked]:
    """The listeners whose states nobody else uses: a state is in the page or in Python."""
    kept = list(kept)
    while True:
        gone = [block for each in asked if each not in kept for block in each.states]
        shared = [block for block in [*others, *gone] if gradio.is_state(block)]
        left = [each for each in kept if not any(s is o for s in each.states for o in shared)]
        if len(left) == len(kept):
            return left
        for each in kept:
            if each not in left:
                code = each.fn.__code__ if hasattr(each.fn, "__code__") else None
                refused[each.id] = refusal(
                    [
                        Problem(
                            code.co_filename if code else "<unknown>",
                            code.co_firstlineno if code else 1,
                            1,
                            "an input or output gr.State",
                            "a listener that runs in Python uses it too",
                            "give all its listeners js=True",
                        )
                    ]
                )
        kept = left


def state_values(program: Program, kept: Sequence[Asked]) -> dict[str, str]:
    """Code of the first value of each state, by the state's id."""
    found: dict[str, str] = {}
    for each in kept:
        for block in each.states:
            key = gradio.component_key(block)
            number = str(getattr(block, "_id", key))
            if number not in found:
                found[number] = program.outside(each.fn, getattr(block, "value", None), key)
    return found


def written(
    program: Program,
    kept: Sequence[Asked],
    alone: Mapping[int, Program],
    values: Mapping[str, str],
    refused: Mapping[int, TranspileError],
) -> Script:
    """The script of a program without problems."""
    program.runtime |= {"$entry", "$listener", "$content"}
    lines = [*body(program)]
    named = exported(kept, program.entries)
    impure = {id(state) for each in kept if not alone[each.id].pure for state in each.states}
    table = []
    for each, code in zip(kept, program.entries, strict=True):
        states = [at for at, block in enumerate(each.inputs) if gradio.is_state(block)]
        # Python must hear of every change of a state, or of none.
        pure = alone[each.id].pure and not any(id(state) in impure for state in each.states)
        steady = not alone[each.id].varies
        table.append(
            f"{each.id}: {{ run: $listener({code}, {states}), pure: {js(pure)}, "
            f"steady: {js(steady)}, event: {js(each.event)} }}"
        )
    lines += [
        ("const page = (globalThis.blocksLite ??= {});", "", 0),
        ("page.functions = {", "", 0),
        *((f"  {name}: $entry({code}),", "", 0) for name, code in named.items()),
        ("};", "", 0),
        ("page.states = {", "", 0),
        *((f"  {key}: {code},", "", 0) for key, code in values.items()),
        ("};", "", 0),
        ("page.content = (id) => $content(page.states[id]);", "", 0),
        ("page.listeners = {", "", 0),
        *((f"  {each},", "", 0) for each in table),
        ("};", "", 0),
    ]
    text = "\n".join(code for code, _, _ in lines)
    head: list[Line] = [("(() => {", "", 0), ('"use strict";', "", 0)]
    head += [(part, "", 0) for part in link.link(set(needs(program, text))).split("\n")]
    everything = [*head, *lines]
    places = origins(everything)
    plain = source_map(list(places))
    origin = {name: plain[name] for name in ("sources", "mappings")}
    code = "\n".join(code for code, _, _ in everything)
    code += f"\npage.origin = {json.dumps(origin)};\n}})();\n"
    return Script(code, (*places, None, None), refused)


def js(value: object) -> str:
    """A plain value as JavaScript."""
    return json.dumps(value)


def exported(kept: Sequence[Asked], codes: Sequence[str]) -> dict[str, str]:
    """The names by which other scripts call the functions; those without a name are left out."""
    found: dict[str, str] = {}
    for each, code in zip(kept, codes, strict=True):
        plain = str(getattr(each.fn, "__name__", "<lambda>"))
        if plain == "<lambda>" or code in found.values():
            continue
        name, count = identifier(plain), 2
        while name in found:
            name, count = f"{identifier(plain)}_{count}", count + 1
        found[name] = code
    return found
