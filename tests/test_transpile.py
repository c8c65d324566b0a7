"""Each snippet runs in CPython and in JavaScript; results and exception types must agree."""

from __future__ import annotations

import contextlib
import csv
import functools
import importlib
import io
import json
import pkgutil
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import lite as gr
from lite.transpile import Asked, TranspileError, link, site_script, transpile
from lite.transpile.command import run
from tests.bench.transpile import size
from tests.transpile import calls, generate, snippets
from tests.transpile.cases import CASES
from tests.transpile.compare import compare, node

OWN_PROPERTIES = (
    "sig name static class make of members all frozen message fields ready module bases made test"
    " self method slots original derived partial get pop sort clear reverse keys values drop_"
    " since312 before312"
).split()
"""What the runtime keeps in functions and classes under names with a dollar."""
Calls = list[tuple[str, Callable[..., object], list[tuple[object, ...]]]]


def collected() -> Calls:
    for found in pkgutil.iter_modules(snippets.__path__):
        if found.name == "groups" and sys.version_info < (3, 11):
            continue  # it has `except*`
        importlib.import_module(f"{snippets.__name__}.{found.name}")
    return [
        (f"{fn.__module__.split('.')[-1]}.{fn.__qualname__}", fn, cases)
        for fn, cases in CASES.items()
    ]


def in_node(script: str, call: str) -> Any:
    code = f"{script}\nconsole.log(JSON.stringify({call}));"
    done = subprocess.run([node(), "-e", code], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.filterwarnings("ignore:.*randrange:DeprecationWarning")
@pytest.mark.filterwarnings("ignore:old:DeprecationWarning")
def test_snippets_mean_the_same_in_javascript() -> None:
    snippets_called = collected()
    outcomes = compare(snippets_called)
    refused = [o for o in outcomes if o.refused]
    wrong = [o for o in outcomes if not o.refused and not o.same]
    assert not wrong, "\n".join(f"{o.label}: {o.python} / {o.javascript}" for o in wrong)
    assert len(snippets_called) >= 400
    assert len(refused) <= len(snippets_called) * 0.05, "\n".join(
        f"{o.label}: {o.refused}" for o in refused
    )


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
def test_random_programs_mean_the_same_in_javascript() -> None:
    wrong = generate.check(1000, seed=11)
    assert not wrong, "\n".join(f"{o.label} {o.refused}\n{o.python}\n{o.javascript}" for o in wrong)


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
def test_random_calls_mean_the_same_in_javascript() -> None:
    wrong = calls.check(3000, seed=6)
    assert not wrong, "\n".join(f"{o.label}: {o.python} / {o.javascript}" for o in wrong)


def test_proven_code_is_plain_javascript() -> None:
    def count(limit: int) -> int:
        total = 0
        for _ in range(10):
            total += 1
        return total

    assert "total = total + 1;" in transpile(count).code


def test_of_several_lambdas_on_a_line_each_is_found() -> None:
    first, second = (lambda x: x + 1), (lambda x: x * 10)
    assert in_node(transpile(first, name="f").self_contained(), "f(4)") == 5
    assert in_node(transpile(second, name="f").self_contained(), "f(4)") == 40


def test_a_bound_method_keeps_its_object() -> None:
    assert in_node(transpile(Scale(3).apply, name="f").self_contained(), "f(4)") == 12


def test_a_decorated_function_runs_its_decorator() -> None:
    assert in_node(transpile(shouted, name="f").self_contained(), "f('a')") == "A!"


def test_a_closure_is_a_value() -> None:
    assert in_node(transpile(adder(5), name="f").self_contained(), "f(4)") == 9


def test_a_partial_keeps_its_arguments() -> None:
    made = functools.partial(joined, "a", end="c")
    assert in_node(transpile(made, name="f").self_contained(), "f('b')") == "abc"


def test_all_problems_are_told_at_once_with_their_lines() -> None:
    with pytest.raises(TranspileError) as caught:
        transpile(hopeless)
    first = hopeless.__code__.co_firstlineno
    lines = str(caught.value).splitlines()
    assert {int(line.split(":")[1]) - first for line in lines} == {1, 2}
    assert all(line.count(" – ") == 2 for line in lines)


def test_a_generator_that_python_ends_when_it_is_dropped_is_refused() -> None:
    with pytest.raises(TranspileError, match="yield inside try … finally"):
        transpile(drop)
    with pytest.raises(TranspileError, match="yield inside try … finally"):
        transpile(caught)


def test_a_root_of_a_negative_number_is_refused() -> None:
    with pytest.raises(TranspileError, match="complex numbers"):
        transpile(root)


def test_state_that_python_also_writes_is_refused() -> None:
    with pytest.raises(TranspileError, match="module variable visits"):
        transpile(count_visit)


def test_what_prints_is_not_pure() -> None:
    assert transpile(joined).pure
    assert not transpile(noisy).pure


def test_a_site_gets_one_script() -> None:
    made = site_script([Asked(1, joined), Asked(2, shouted)])
    assert made.code.count("class $Tuple") == 1
    assert len(made.lines) == made.code.count("\n")
    calls = "[blocksLite.functions.joined('x', 'y'), blocksLite.listeners[2].run('x').text]"
    assert in_node(made.code, calls) == ["xy", "X!"]


def test_listeners_share_the_state_of_their_module() -> None:
    made = site_script([Asked(1, keep), Asked(2, forget)])
    calls = "[1, 2, 1].map((id) => blocksLite.listeners[id].run('x').text)"
    assert in_node(made.code, calls) == ["x", "None", "x"]


def test_a_state_of_a_module_that_python_changes_too_is_refused() -> None:
    made = site_script([Asked(1, keep), Asked(2, joined)])
    assert list(made.refused) == [1]
    assert "module variable kept" in str(made.refused[1])


def test_state_components_are_in_the_page_where_only_it_uses_them() -> None:
    with gr.Blocks():
        mine, other = gr.State([1, {"a": (2,)}]), gr.State(5)
    asked = [Asked(1, grow, [mine], [mine]), Asked(2, grow, [other], [other])]
    made = site_script(asked, [other])
    assert list(made.refused) == [2]
    run = f"blocksLite.listeners[1].run(blocksLite.states[{mine._id}]).text"
    assert in_node(made.code, run) == "[1, {'a': (2,)}, 2]"


def test_input_components_tell_the_types() -> None:
    with gr.Blocks():
        text, count = gr.Textbox(), gr.Slider(0, 10, step=1)
    made = site_script([Asked(1, repeated, [text, count])])
    assert "count + 1" in made.code
    calls = "[['ab', 1], [null, 2]].map((a) => blocksLite.listeners[1].run(...a).text)"
    assert in_node(made.code, calls) == ["AB2", "None3"]


def test_the_runtime_mentions_only_what_it_has() -> None:
    known = link.parts()
    own = {f"${name}" for name in OWN_PROPERTIES}
    for part in known.values():
        text = re.sub(r'"(?:[^"\\]|\\.)*"', "", "\n".join(part.lines))
        assert set(link.NAME.findall(text)) <= known.keys() | own, part.name


def found_in_bytes() -> int:
    return bytearray(b"abc").find(b"c")


def unquoted() -> object:
    out = io.StringIO()
    return csv.writer(out, quoting=csv.QUOTE_NONE, quotechar=None).writerow([1])


def test_what_only_pythons_classes_have_is_left_to_python() -> None:
    outcomes = compare([(fn.__name__, fn, [()]) for fn in (found_in_bytes, unquoted)])
    told = [outcome.javascript for outcome in outcomes]
    assert [each["$error"] for each in told if isinstance(each, dict)] == ["Unsupported"] * 2


def test_a_small_listener_links_a_small_runtime() -> None:
    listener = transpile(lambda show: {"visible": show}, name="entry")
    assert size(link.link(set(listener.needs))) <= 4000


def test_a_script_links_only_what_it_uses() -> None:
    """The whole runtime is larger than what a page should load, and no page loads it."""
    sizes = []
    for _, fn, _ in collected():
        with contextlib.suppress(TranspileError):
            sizes.append(size(link.link(set(transpile(fn, name="entry").needs))))
    sizes.sort()
    assert sizes[len(sizes) // 2] < 10_000
    assert sizes[len(sizes) * 98 // 100] < 20_000


def test_the_runtime_declares_each_name_once() -> None:
    files = link.FOLDER.glob("*.js")
    lines = [line for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    names = [found[1] for line in lines if (found := link.DECLARATION.match(line))]
    assert len(names) == len(set(names))


def test_lines_map_back_to_python() -> None:
    made = transpile(hopeful)
    at = next(i for i, line in enumerate(made.code.splitlines()) if "return x" in line)
    assert made.lines[at] == (__file__, hopeful.__code__.co_firstlineno + 2)
    assert made.source_map()["version"] == 3


def test_the_command_prints_a_script_for_any_engine(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source = (
        "import gradio as gr\n"
        "with gr.Blocks() as demo:\n"
        "    box = gr.Textbox(elem_id='box')\n"
        "def toggle(on):\n"
        "    return {box: gr.update(visible=on)}\n"
    )
    monkeypatch.setattr("sys.stdin", io.StringIO(source))
    assert run("-", "toggle", True) == 0
    script = capsys.readouterr().out
    assert in_node(script, "[...toggle(true)]") == [
        ["@box", {"__type__": "update", "visible": True}]
    ]


def test_the_command_says_where_it_refuses(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("def f(x):\n    return open(x)\n"))
    assert run("-", "f", True) == 3
    assert capsys.readouterr().err.startswith("<stdin>:2:12: open()")


kept: list[str] = []


def keep(text: str) -> str:
    kept.append(text)
    return " ".join(kept)


def forget(text: str) -> None:
    kept.clear()


def grow(items: list[object]) -> list[object]:
    items.append(len(items))
    return items


def repeated(text, count):  # type: ignore[no-untyped-def]  # components give the types
    return f"{text and text.upper()}{count + 1}"


class Scale:
    def __init__(self, by: int) -> None:
        self.by = by

    def apply(self, x: int) -> int:
        return x * self.by


def shout(fn: Callable[[str], str]) -> Callable[[str], str]:
    @functools.wraps(fn)
    def wrapper(text: str) -> str:
        return fn(text) + "!"

    return wrapper


@shout
def shouted(text: str) -> str:
    return text.upper()


def adder(n: int) -> Callable[[int], int]:
    return lambda x: x + n


def joined(a: str, b: str, end: str = "") -> str:
    return a + b + end


def hopeless(x: str) -> object:
    y = eval(x)
    return open(y).read()


def ended(log: list[str]) -> Iterator[int]:
    try:
        yield 1
    finally:
        log.append("end")


def drop(log: list[str]) -> int:
    kept = [ended(log)]
    return next(kept[0])


def ended_late(log: list[str]) -> Iterator[int]:
    try:
        yield 1
    finally:
        log.append("end")


def fail(log: list[str]) -> None:
    kept = ended_late(log)
    raise LookupError(next(kept))


def caught(log: list[str]) -> list[str]:
    try:
        fail(log)
    except LookupError:
        log.append("before the end")
    return log


def root() -> object:
    return (-8) ** (1 / 3)


visits = 0


def count_visit() -> int:
    return visits


def reset_visits() -> None:
    global visits
    visits = 0


def noisy(x: object) -> object:
    print(x)
    return x


def hopeful(x: object) -> object:
    """Says what it gets."""
    return x
