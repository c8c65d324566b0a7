"""Parts of the layout that a function makes anew, in the run engine."""

from __future__ import annotations

import asyncio
from typing import Any

import lite as gr
from lite.testing import Page


def made(demo: gr.Blocks, kind: type) -> list[Any]:
    return [each for each in demo.blocks.values() if isinstance(each, kind)]


def test_a_run_whose_part_is_made_anew_ends_cleanly() -> None:
    release = asyncio.Event()

    async def slow() -> str:
        await release.wait()
        return "late"

    with gr.Blocks() as demo:
        count, shown = gr.Number(1), gr.Textbox()

        @gr.render(inputs=count)
        def show(number: int) -> None:
            inner = gr.Textbox(label="inner")
            gr.Button("go").click(slow, None, [inner]).then(lambda: "after", None, shown)

    page = Page(demo)
    page.start(made(demo, gr.Button)[0], "click")
    page.until(lambda: True, lambda: page._write(count, 2))
    page.until(lambda: len([each for each in page.messages if each["type"] == "rendered"]) == 2)
    release.set()
    page.settle()
    assert page.problems == []
    assert not page.busy


def test_a_keyed_listener_answers_into_the_same_block_after_a_new_run() -> None:
    release = asyncio.Event()

    async def slow() -> str:
        await release.wait()
        return "late"

    with gr.Blocks() as demo:
        count = gr.Number(1)

        @gr.render(inputs=count)
        def show(number: int) -> None:
            inner = gr.Textbox(label="inner", key="inner")
            gr.Button("go", key="go").click(slow, None, inner, key="listener")

    page = Page(demo)
    button = made(demo, gr.Button)[0]
    before = set(demo.listeners)
    page.start(button, "click")
    page.until(lambda: True, lambda: page._write(count, 2))
    page.until(lambda: len([each for each in page.messages if each["type"] == "rendered"]) == 2)
    assert set(demo.listeners) == before
    release.set()
    page.settle()
    assert page.value(made(demo, gr.Textbox)[0]) == "late"


def test_a_function_that_fails_leaves_what_it_made_before() -> None:
    with gr.Blocks() as demo:
        count, shown = gr.Number(1), gr.Textbox()

        @gr.render(inputs=count)
        def show(number: int) -> None:
            gr.Button("go").click(lambda: f"run {number}", None, shown)
            if number == 2:
                raise ValueError("not two")

    page = Page(demo)
    button = made(demo, gr.Button)[0]
    page.set(count, 2)
    assert "not two" in page.problems[0]["message"]
    page.fire(button, "click")
    assert page.value(shown) == "run 1"
    page.set(count, 3)
    page.fire(made(demo, gr.Button)[0], "click")
    assert page.value(shown) == "run 3"


def test_a_block_of_an_earlier_run_is_refused() -> None:
    seen: list[Any] = []
    with gr.Blocks() as demo:
        count = gr.Number(1)

        @gr.render(inputs=count)
        def show(number: int) -> None:
            seen.append(gr.Textbox(label="box"))
            gr.Button("go").click(lambda: "x", None, seen[0])

    page = Page(demo)
    assert page.problems == []
    page.set(count, 2)
    assert 'uses Textbox "box", which is not on the page' in page.problems[0]["message"]


def test_many_runs_leave_nothing_behind() -> None:
    with gr.Blocks() as demo:
        count, shown = gr.Number(0), gr.Textbox()

        @gr.render(inputs=count)
        def show(number: int) -> None:
            for at in range(20):
                box = gr.Textbox(label=str(at))
                gr.Button(str(at)).click(lambda text: (text, gr.State()), box, [shown, box])
                held = gr.State(at)
                box.change(lambda _: gr.Textbox(label="x"), held, box)

    page = Page(demo)
    runner = page.runner

    def sizes() -> tuple[int, ...]:
        session = runner.session
        tables = (demo.blocks, demo.listeners, demo._names, runner._gates)
        return (*map(len, tables), len(session._state), len(session._changed))

    for number in range(1, 4):
        page.set(count, number)
    before = sizes()
    for number in range(4, 12):
        page.set(count, number)
    assert sizes() == before
