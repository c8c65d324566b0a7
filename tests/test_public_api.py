from __future__ import annotations

import ast
import inspect
import json
from pathlib import Path
from typing import Any

import pytest

import lite as gr
from lite.blocks import Blocks, LaunchOptions
from lite.endpoint import ApiOptions
from lite.events import EventData, ListenerOptions, OnOptions
from lite.field import Fields
from lite.names import HOMES
from lite.rendering import RenderOptions
from lite.run import QueueOptions

SPEC: dict[str, Any] = json.loads(
    (Path(__file__).parent / "spec" / "gradio-api.json").read_text("utf-8")
)
NAMES: dict[str, dict[str, Any]] = SPEC["names"]

MISSING = set(gr.ABSENT)
"""Names that cannot exist here; each has its reason."""

OURS = {"themes"}
"""Public names that Gradio does not list as names of the package."""

EXISTING = sorted(set(NAMES) - MISSING)
Shape = dict[str, tuple[str, object]]


def test_the_list_of_missing_names_is_true() -> None:
    assert set(HOMES) - OURS <= set(NAMES), "names that Gradio does not have"
    assert set(NAMES) - set(HOMES) == MISSING


def test_the_version_is_that_of_the_interface() -> None:
    assert gr.__version__ == SPEC["gradio_version"]


def test_no_public_name_is_hidden_by_a_module_of_the_package() -> None:
    files = {path.stem for path in Path(gr.__file__).parent.iterdir()}
    assert {name for name, home in HOMES.items() if home} & files == set()


def value_of(text: str) -> object:
    """A default from its text; the text itself where it is no literal."""
    group, _, name = text.partition(".")
    if group in ("colors", "sizes"):
        return getattr(getattr(gr.themes, group), name)
    try:
        found: object = ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return text
    return found


def recorded(parameters: list[list[str]]) -> Shape:
    return {
        name: (kind, value_of(rest[0]) if rest else "required") for name, kind, *rest in parameters
    }


KINDS = {
    inspect.Parameter.POSITIONAL_OR_KEYWORD: "pos",
    inspect.Parameter.KEYWORD_ONLY: "kw",
    inspect.Parameter.VAR_POSITIONAL: "*args",
    inspect.Parameter.VAR_KEYWORD: "**kwargs",
}


def actual(thing: Any) -> Shape:
    shape: Shape = {}
    for name, parameter in inspect.signature(thing).parameters.items():
        default = "required" if parameter.default is parameter.empty else parameter.default
        shape[name] = (KINDS[parameter.kind], default)
    return shape


def of_fields(table: type[Fields]) -> Shape:
    return {
        name: (
            "kw" if field.keyword else "pos",
            "required" if repr(field.default) == "<required>" else field.default,
        )
        for name, field in table.fields.items()
    }


def differences(ours: Shape, theirs: Shape) -> list[str]:
    """What our signature lacks, has too much, or says otherwise; empty where it fits."""
    open_ended = any(kind == "**kwargs" for kind, _ in theirs.values())
    wanted = {name: fact for name, fact in theirs.items() if fact[0] != "**kwargs"}
    have = {name: fact for name, fact in ours.items() if fact[0] != "**kwargs"}
    found = [f"lacks {name}" for name in wanted if name not in have]
    if not open_ended:
        found += [f"has {name} too much" for name in have if name not in wanted]
    for name in wanted.keys() & have.keys():
        if not fits(have[name], wanted[name]):
            found.append(f"{name} is {have[name]}, should be {wanted[name]}")
    order = [name for name, (kind, _) in wanted.items() if kind == "pos"]
    mine = [name for name, (kind, _) in have.items() if kind == "pos"]
    if mine[: len(order)] != order:
        found.append(f"positional order is {mine}, should be {order}")
    return found


def fits(have: tuple[str, object], want: tuple[str, object]) -> bool:
    """Whether an argument is the same; Gradio's own placeholder objects have no useful repr."""
    placeholder = isinstance(want[1], str) and want[1].startswith(("<", "(<"))
    more_lenient = want[1] == "required"
    return have[0] == want[0] and (placeholder or more_lenient or repr(have[1]) == repr(want[1]))


TABLES = {"api": ApiOptions, "on": OnOptions, "render": RenderOptions}
INTERNAL = {"Component", "FileSize"}
"""Classes whose constructor apps do not call."""

OPEN_ENDED = {"Server"}
"""Classes that take any arguments, most of them for a server that is not there."""


def shape_of(name: str) -> Shape:
    if name in TABLES:
        return of_fields(TABLES[name])
    thing = getattr(gr, name)
    return (
        of_fields(thing) if isinstance(thing, type) and issubclass(thing, Fields) else actual(thing)
    )


@pytest.mark.parametrize(
    "name",
    [
        name
        for name in EXISTING
        if "parameters" in NAMES[name] and name not in INTERNAL | OPEN_ENDED
    ],
)
def test_arguments(name: str) -> None:
    assert differences(shape_of(name), recorded(NAMES[name]["parameters"])) == []


@pytest.mark.parametrize("name", [name for name in EXISTING if NAMES[name].get("events")])
def test_events(name: str) -> None:
    assert set(getattr(gr, name).EVENTS) == set(NAMES[name]["events"])


@pytest.mark.parametrize("name", [name for name in EXISTING if "alias_of" in NAMES[name]])
def test_aliases(name: str) -> None:
    original = NAMES[name]["alias_of"]
    if original in EXISTING:
        assert getattr(gr, name) is getattr(gr, original)


def listener_methods() -> list[tuple[str, str]]:
    return [(name, event) for name in EXISTING for event in NAMES[name].get("events", [])]


@pytest.mark.parametrize(("name", "event"), listener_methods())
def test_trigger_modes(name: str, event: str) -> None:
    wanted = SPEC["trigger_modes"].get(event) or "once"
    assert getattr(getattr(gr, name), event).trigger_mode == wanted


def test_arguments_of_listeners() -> None:
    assert differences(of_fields(ListenerOptions), recorded(SPEC["listener"])) == []


def test_signatures_can_be_inspected() -> None:
    assert list(inspect.signature(gr.Textbox).parameters)[:2] == ["value", "type"]
    with gr.Blocks():
        parameters = inspect.signature(gr.Button().click).parameters
    assert list(parameters)[:3] == ["fn", "inputs", "outputs"]


@pytest.mark.parametrize(("method", "table"), [("launch", LaunchOptions), ("queue", QueueOptions)])
def test_arguments_of_methods(method: str, table: type[Fields]) -> None:
    assert differences(of_fields(table), recorded(SPEC["blocks"][method])) == []


@pytest.mark.parametrize("method", ["clear", "close", "route", "unload"])
def test_arguments_of_small_methods(method: str) -> None:
    ours = actual(getattr(Blocks, method))
    ours.pop("self")
    assert differences(ours, recorded(SPEC["blocks"][method])) == []


@pytest.mark.parametrize("name", sorted(set(SPEC["event_data"]) & set(EXISTING)))
def test_attributes_of_event_data(name: str) -> None:
    kind: Any = getattr(gr, name)
    assert issubclass(kind, EventData)
    data = kind(None, {})
    assert all(hasattr(data, attribute) for attribute in SPEC["event_data"][name])


SHORTCUTS = sorted(name for name, public in SPEC["shortcuts"].items() if public in EXISTING)


@pytest.mark.parametrize("name", SHORTCUTS)
def test_components_by_name(name: str) -> None:
    found = gr.component(name, render=False)
    assert type(found) is getattr(gr, SPEC["shortcuts"][name])


def test_an_unknown_component_names_the_nearest() -> None:
    with pytest.raises(TypeError, match="did you mean 'textbox'"):
        gr.component("textbx")


def test_every_public_name_has_a_short_description() -> None:
    undocumented = []
    for name in HOMES:
        doc = getattr(gr, name).__doc__ or ""
        first = doc.strip().splitlines()[0] if doc.strip() else ""
        if not first or len(first) > 100:
            undocumented.append(name)
    assert undocumented == []


@pytest.mark.parametrize("name", sorted(MISSING))
def test_a_name_that_cannot_exist_gives_the_reason(name: str) -> None:
    with pytest.raises(AttributeError, match=f"no '{name}' here: its nodes are"):
        getattr(gr, name)


def test_an_unknown_name_suggests_the_nearest() -> None:
    with pytest.raises(AttributeError) as caught:
        gr.Textboxx  # type: ignore[attr-defined]  # noqa: B018
    assert str(caught.value) == "gradio has no 'Textboxx' here; did you mean 'Textbox'?"
