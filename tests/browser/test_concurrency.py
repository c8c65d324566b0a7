"""How many runs go on at once (mission rows QUE-01 to QUE-08, BEL-33)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitor import press

GATE = """
import asyncio
import os
ENVIRONMENT
import gradio as gr

gate = asyncio.Semaphore(0)
inside, begun = [], []

async def job(name):
    inside.append(name)
    begun.append(name)
    await gate.acquire()
    inside.remove(name)
    return f"{name} done"

async def other(name):
    return await job(name)

def look():
    return " ".join(inside) or "nobody", " ".join(begun)

with gr.Blocks() as demo:
    name, done = gr.Textbox(label="Name"), gr.Textbox(label="Done")
    now, ever = gr.Textbox(label="Inside"), gr.Textbox(label="Begun")
    gr.Button("Look").click(look, None, [now, ever], queue=False)
    gr.Button("Release").click(gate.release, queue=False)
    first, second, third = gr.Button("First"), gr.Button("Second"), gr.Button("Third")
    LISTENERS
demo.queue(QUEUE).launch()
"""


def app(*listeners: str, queue: str = "", environment: str = "") -> str:
    text = GATE.replace("ENVIRONMENT", environment).replace("QUEUE", queue)
    return text.replace("LISTENERS", "\n    ".join(listeners))


def listener(button: str, fn: str = "job", more: str = "", mode: str = "multiple") -> str:
    return f"{button}.click({fn}, name, done, trigger_mode={mode!r}{more})"


def ask(page: Page, button: str, name: str) -> None:
    page.get_by_label("Name").fill(name)
    press(page, button)


def inside(page: Page) -> str:
    """Who is at work, after everything that was asked before has begun or waits."""
    press(page, "Look")
    expect(page.get_by_label("Inside")).not_to_have_value("")
    return page.get_by_label("Inside").input_value()


def begun(page: Page, names: str) -> None:
    """Waits until just these have begun, in this order."""

    def seen() -> bool:
        press(page, "Look")
        return page.get_by_label("Begun").input_value() == names

    for _ in range(100):
        if seen():
            return
        page.wait_for_timeout(50)
    expect(page.get_by_label("Begun")).to_have_value(names)


LIMITS = {
    "one by default": (app(listener("first")), 1),
    "a number": (app(listener("first", more=", concurrency_limit=2")), 2),
    "none": (app(listener("first", more=", concurrency_limit=None")), 4),
    "for all": (app(listener("first"), queue="default_concurrency_limit=3"), 3),
    "none for all": (app(listener("first"), queue="default_concurrency_limit=None"), 4),
    "of the environment": (
        app(
            listener("first"),
            environment='os.environ["GRADIO_DEFAULT_CONCURRENCY_LIMIT"] = "2"',
        ),
        2,
    ),
    "one's own before that for all": (
        app(listener("first", more=", concurrency_limit=2"), queue="default_concurrency_limit=3"),
        2,
    ),
}


@pytest.mark.parametrize("case", LIMITS)
def test_so_many_go_on_at_once_and_the_others_wait_their_turn(open_app, case):
    source, limit = LIMITS[case]
    page = open_app(source)
    names = ["a", "b", "c", "d"]
    for name in names:
        ask(page, "First", name)
    begun(page, " ".join(names[:limit]))
    assert inside(page) == " ".join(names[:limit])
    for number, name in enumerate(names):
        press(page, "Release")
        expect(page.get_by_label("Done")).to_have_value(f"{name} done")
        begun(page, " ".join(names[: number + 1 + limit]))
    press(page, "Look")
    expect(page.get_by_label("Inside")).to_have_value("nobody")


SHARED = {
    "the same function": (listener("first"), listener("second"), listener("third")),
    "the same name": (
        listener("first", more=", concurrency_id='gpu'"),
        listener("second", "other", ", concurrency_id='gpu'"),
        listener("third", "lambda name: job(name)", ", concurrency_id='gpu'"),
    ),
    "the lowest limit of the name": (
        listener("first", more=", concurrency_id='gpu', concurrency_limit=3"),
        listener("second", "other", ", concurrency_id='gpu', concurrency_limit=1"),
        listener("third", "other", ", concurrency_id='gpu'"),
    ),
}


@pytest.mark.parametrize("case", SHARED)
def test_listeners_may_share_a_queue(open_app, case):
    page = open_app(app(*SHARED[case]))
    for button, name in [("First", "a"), ("Second", "b"), ("Third", "c")]:
        ask(page, button, name)
    for number, name in enumerate("abc"):
        begun(page, " ".join("abc"[: number + 1]))
        press(page, "Release")
        expect(page.get_by_label("Done")).to_have_value(f"{name} done")


def test_different_functions_have_queues_of_their_own(open_app):
    page = open_app(app(listener("first"), listener("second", "other")))
    for button, name in [("First", "a"), ("Second", "b"), ("First", "c")]:
        ask(page, button, name)
    begun(page, "a b")
    assert inside(page) == "a b"
    press(page, "Release")
    begun(page, "a b c")


MODES = {"once": "a", "multiple": "a b c", "always_last": "a c"}


@pytest.mark.parametrize("mode", MODES)
def test_the_trigger_mode_says_what_becomes_of_clicks_while_a_run_is_pending(open_app, mode):
    page = open_app(app(listener("first", mode=mode)))
    for name in "abc":
        ask(page, "First", name)
    for name in MODES[mode].split():
        press(page, "Release")
        expect(page.get_by_label("Done")).to_have_value(f"{name} done")
    ask(page, "First", "d")
    press(page, "Release")
    expect(page.get_by_label("Done")).to_have_value("d done")
    begun(page, f"{MODES[mode]} d")
    expect(page.get_by_label("Inside")).to_have_value("nobody")
