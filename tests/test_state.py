"""How long a state lives, and who is told when it goes (mission rows CLE-02, CLE-03, CLE-07)."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

import lite as gr
from lite.testing import Page


def counter(**options: Any) -> tuple[gr.Blocks, Any, Any]:
    with gr.Blocks() as demo:
        held = gr.State(0, **options)
        shown, button = gr.Number(), gr.Button()
        button.click(lambda n: (n + 1, n + 1), held, [held, shown])
    return demo, button, shown


def pause(page: Page, seconds: float) -> None:
    page._loop.run_until_complete(asyncio.sleep(seconds))


def test_a_state_is_dropped_so_long_after_its_last_write() -> None:
    dropped: list[int] = []
    demo, button, shown = counter(time_to_live=0.5, delete_callback=dropped.append)
    page = Page(demo)
    for _ in range(3):
        page.fire(button, "click")
        pause(page, 0.2)
    assert page.value(shown) == 3
    assert dropped == []
    pause(page, 0.7)
    assert dropped == [3]
    page.fire(button, "click")
    assert page.value(shown) == 1


def test_a_state_is_dropped_when_the_visitor_leaves() -> None:
    dropped: list[int] = []
    demo, button, _ = counter(delete_callback=dropped.append)
    page = Page(demo)
    assert page.blueprint["leaves"]
    page.fire(button, "click")
    page.close()
    assert dropped == [1]


def test_a_failing_callback_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    def fail(value: int) -> None:
        raise RuntimeError("cannot let go")

    demo, button, _ = counter(delete_callback=fail)
    page = Page(demo)
    page.fire(button, "click")
    page.close()
    assert "cannot let go" in capsys.readouterr().err


def test_a_state_under_render_goes_with_its_part() -> None:
    dropped: list[str] = []
    with gr.Blocks() as demo:
        kind = gr.Textbox("a")

        @gr.render(inputs=kind)
        def show(text: str) -> None:
            held = gr.State(lambda: f"of {text}", delete_callback=dropped.append)
            gr.Button(text).click(lambda one: None, held, None)

    page = Page(demo)
    button = next(each for each in demo.blocks.values() if isinstance(each, gr.Button))
    page.fire(button, "click")
    page.set(kind, "b")
    assert dropped == ["of a"]
    assert page.runner.session._state == {}


def test_a_run_ends_before_its_states_are_written_down() -> None:
    demo, button, shown = counter()
    page = Page(demo)
    page.fire(button, "click")
    assert page.value(shown) == 1
    assert [message["type"] for message in page.messages] == ["update", "done", "memory"]
