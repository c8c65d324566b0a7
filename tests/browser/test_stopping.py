"""Waiting, stopping, and a Python that has to be started again."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.visitor import press

SLEEPER = """
import time
import gradio as gr

log = []

def slow(name):
    try:
        gr.Info(f"{name} begins")
        time.sleep(1.5 if name == "short" else 30)
        gr.Info(f"{name} is done")
        return f"slept {name}"
    finally:
        log.append(f"left {name}")

def steps():
    try:
        for number in range(100):
            time.sleep(0.2)
            yield number
    finally:
        log.append("left count")

with gr.Blocks() as demo:
    short, long, quick, stop = map(gr.Button, ["Short", "Long", "Quick", "Stop"])
    count = gr.Button("Count")
    slept = gr.Textbox(label="Slept")
    forever = gr.Textbox(label="Forever")
    answered = gr.Textbox(label="Answered")
    counted = gr.Number(label="Counted")
    short.click(lambda: slow("short"), None, slept)
    run = long.click(lambda: slow("long"), None, forever)
    counting = count.click(steps, None, counted)
    quick.click(lambda: " ".join(["now", *log]), None, answered)
    stop.click(None, cancels=[run, counting])
demo.launch()
"""


def test_others_go_on_while_a_function_sleeps(open_app):
    page = open_app(SLEEPER)
    press(page, "Short")
    press(page, "Long")
    expect(page.get_by_text("short begins")).to_be_visible()
    expect(page.get_by_text("long begins")).to_be_visible()
    press(page, "Quick")
    expect(page.get_by_label("Answered")).to_have_value("now")
    expect(page.get_by_label("Slept")).to_have_value("slept short")
    expect(page.get_by_label("Forever")).to_have_value("")
    press(page, "Quick")
    expect(page.get_by_label("Answered")).to_have_value("now left short")


def test_a_sleeping_function_can_be_stopped(open_app):
    page = open_app(SLEEPER)
    press(page, "Long")
    press(page, "Count")
    expect(page.get_by_text("long begins")).to_be_visible()
    expect(page.get_by_label("Counted")).not_to_have_value("0")
    press(page, "Stop")
    expect(page.locator("[data-testid=status-tracker]:not(:empty)")).to_have_count(0)
    press(page, "Quick")
    expect(page.get_by_label("Answered")).to_have_value("now left long left count")
    before = page.get_by_label("Counted").input_value()
    press(page, "Short")  # which takes longer than a step
    expect(page.get_by_label("Slept")).to_have_value("slept short")
    expect(page.get_by_label("Counted")).to_have_value(before)


def test_without_suspending_a_function_that_sleeps_runs_to_its_end(open_app, unsuspended):
    page = open_app(SLEEPER)
    press(page, "Short")
    press(page, "Quick")
    expect(page.get_by_label("Answered")).to_have_value("now left short")
    expect(page.get_by_label("Slept")).to_have_value("slept short")


def test_without_suspending_a_new_python_ends_what_sleeps_for_long(open_app, unsuspended):
    page = open_app(SLEEPER)
    press(page, "Short")
    expect(page.get_by_label("Slept")).to_have_value("slept short")
    press(page, "Long")
    press(page, "Stop")
    press(page, "Quick")
    expect(page.get_by_label("Answered")).to_have_value("now", timeout=60_000)
    expect(page.get_by_label("Slept")).to_have_value("slept short")


BUSY = """
import gradio as gr

class Basket:
    def __init__(self):
        self.things = []

def add(thing, basket):
    basket.things.append(thing)
    return basket, len(basket.things)

def forever():
    while True:
        pass

with gr.Blocks() as demo:
    thing = gr.Textbox(label="Thing")
    number = gr.Slider(0, 10, label="Number")
    basket = gr.State(Basket())
    count = gr.Number(label="Count")
    widen, run, stop = map(gr.Button, ["Widen", "Run", "Stop"])
    result = gr.Textbox(label="Result")
    thing.submit(add, [thing, basket], [basket, count])
    widen.click(lambda: gr.Slider(maximum=50), None, number)
    running = run.click(forever, None, result)
    stop.click(None, cancels=running)

    @gr.render(inputs=count)
    def rows(count):
        for row in range(int(count or 0)):
            box = gr.Textbox(label=f"Row {row}", key=f"row {row}")
            button = gr.Button(f"Say {row}", key=f"say {row}")
            button.click(lambda text, row=row: f"row {row} says {text}", box, result)

demo.launch()
"""


def test_a_busy_loop_is_stopped_and_nothing_typed_is_lost(open_app):
    page = open_app(BUSY)
    for number, thing in enumerate(["bread", "milk"], 1):
        page.get_by_label("Thing").fill(thing)
        page.get_by_label("Thing").press("Enter")
        expect(page.get_by_label("Count")).to_have_value(str(number))
    press(page, "Widen")
    expect(page.get_by_label("range slider for Number")).to_have_attribute("max", "50")
    page.get_by_label("Row 1").fill("hello")
    press(page, "Run")
    expect(page.get_by_text("Processing").first).to_be_attached()
    page.get_by_label("Thing").fill("butter")
    press(page, "Stop")
    expect(page.locator(".boot")).to_be_visible()
    expect(page.locator(".boot")).to_have_count(0, timeout=60_000)
    expect(page.get_by_label("Thing")).to_have_value("butter")
    expect(page.get_by_label("Row 1")).to_have_value("hello")
    page.get_by_label("Thing").press("Enter")
    expect(page.get_by_label("Count")).to_have_value("3")
    expect(page.get_by_label("Row 2")).to_be_visible()
    expect(page.get_by_label("Row 1")).to_have_value("hello")
    press(page, "Say 1")
    expect(page.get_by_label("Result")).to_have_value("row 1 says hello")
    expect(page.get_by_label("range slider for Number")).to_have_attribute("max", "50")
    press(page, "Widen")


def test_a_run_that_waited_behind_a_busy_loop_is_answered(open_app):
    page = open_app(BUSY)
    press(page, "Run")
    page.get_by_label("Thing").fill("bread")
    page.get_by_label("Thing").press("Enter")
    press(page, "Stop")
    expect(page.get_by_label("Count")).to_have_value("1", timeout=60_000)


FOLLOWED = """
import asyncio
import gradio as gr

async def count(text):
    for n in range(100):
        yield f"{text} {n}"
        await asyncio.sleep(0.1)

with gr.Blocks() as demo:
    first, second, ended, failed = (gr.Textbox(label=name) for name in
                                    ("First", "Second", "Ended", "Failed"))
    one = gr.Button("Go").click(lambda: "", None, ended).then(count, first, first)
    two = one.success(count, second, second)
    one.then(lambda: "ended", None, ended)
    one.failure(lambda: "failed", None, failed)
    gr.Button("Stop").click(None, cancels=[one, two])
demo.launch()
"""


def test_what_follows_a_stopped_run_is_what_follows_a_failed_one(open_app):
    """So that a button which the app disables while it works is enabled again."""
    page = open_app(FOLLOWED)
    page.get_by_label("First").fill("n")
    page.get_by_role("button", name="Go").click()
    expect(page.get_by_label("First")).to_have_value(re.compile("n [1-9]"))
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_label("Ended")).to_have_value("ended")
    expect(page.get_by_label("Failed")).to_have_value("failed")
    expect(page.get_by_label("Second")).to_have_value("")
