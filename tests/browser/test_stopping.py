"""Waiting, stopping, and a Python that has to be started again."""

from __future__ import annotations

from playwright.sync_api import Page, expect

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
    for number in range(100):
        time.sleep(0.2)
        yield number

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


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


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
    page.wait_for_timeout(300)
    press(page, "Quick")
    expect(page.get_by_label("Answered")).to_have_value("now left long")
    before = page.get_by_label("Counted").input_value()
    page.wait_for_timeout(600)
    expect(page.get_by_label("Counted")).to_have_value(before)
