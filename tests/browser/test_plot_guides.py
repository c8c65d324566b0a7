"""Dashboards as Gradio's guides have them: filters, statistics, linked zoom, times and a timer.

Mission rows FIL-01 to 05, TIM-01, 02, 04, 05, PLO-09 to 13.
"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

DASHBOARD = """
import gradio as gr
import numpy as np
import pandas as pd

flights = pd.DataFrame({
    "origin": ["DFW", "DAL", "HOU", "DFW", "DAL"] * 5,
    "price": np.arange(25) * 40 + 100,
    "time": (np.arange(25) * 7) % 300,
    "airline": ["a", "b", "c", "a", "b"] * 5,
})

def chosen(origin, most):
    found = flights[flights.price <= most]
    return found if origin == "All" else found[found.origin == origin]

def zoom(selection: gr.SelectData):
    return [gr.LinePlot(x_lim=selection.index)] * 2

with gr.Blocks() as demo:
    with gr.Row():
        gr.Label(len(flights), label="Flight Count")
        gr.Label(f"${flights.price.min()}", label="Cheapest Flight")
    gr.DataFrame(flights, label="Flights")
    with gr.Row():
        origin = gr.Dropdown(["All", "DFW", "DAL", "HOU"], value="All", label="Origin")
        most = gr.Slider(0, 2000, value=2000, step=10, label="Max Price")
    gr.ScatterPlot(chosen, inputs=[origin, most], x="time", y="price", title="By value")
    event = gr.ScatterPlot(flights, inputs=[origin, most], x="time", y="price", title="By event")
    gr.on(fn=chosen, inputs=[origin, most], outputs=event)
    with gr.Row():
        one = gr.LinePlot(flights, x="time", y="price", title="One")
        two = gr.BarPlot(flights, x="time", y="price", title="Two", x_bin=50)
    for plot in (one, two):
        plot.select(zoom, None, [one, two])
        plot.double_click(lambda: [gr.LinePlot(x_lim=None)] * 2, None, [one, two])
demo.launch()
"""


def plot(page: Page, name: str) -> Locator:
    return page.locator("[role=figure], [role=application]").and_(
        page.get_by_label(re.compile(f"^{re.escape(name)}:"))
    )


def says(figure: Locator, text: str) -> None:
    expect(figure).to_have_attribute("aria-label", re.compile(text))


def drag(page: Page, figure: Locator, start: float, end: float) -> None:
    figure.scroll_into_view_if_needed()
    box = figure.bounding_box()
    assert box
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * start, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * (start + end) / 2, y)
    page.mouse.move(box["x"] + box["width"] * end, y)
    page.mouse.up()


def range_of(figure: Locator) -> str:
    found = re.search(r"from (\S+) to ([^;\s]+)", figure.get_attribute("aria-label") or "")
    assert found
    return found[0]


def test_a_dashboard(open_app, wheelhouse):
    page = open_app(DASHBOARD, wheelhouse=wheelhouse)
    expect(page.get_by_text("$100", exact=True)).to_be_visible()
    expect(page.get_by_role("grid", name="Flights")).to_have_attribute("aria-rowcount", "26")
    filters(page)
    linked_zoom(page)


def filters(page: Page) -> None:
    both = [plot(page, "By value"), plot(page, "By event")]
    for each in both:
        says(each, "25 points")
    page.get_by_label("Origin", exact=True).first.click()
    page.get_by_role("option", name="DFW").click()
    for each in both:
        says(each, "10 points")
    page.get_by_label("number input for Max Price").fill("300")
    page.get_by_label("number input for Max Price").press("Enter")
    for each in both:
        says(each, "[23] points")


def linked_zoom(page: Page) -> None:
    one, two = plot(page, "One"), plot(page, "Two")
    for first, second in ((one, two), (two, one)):
        whole = range_of(first)
        drag(page, first, 0.35, 0.7)
        expect(first).not_to_have_attribute("aria-label", re.compile(re.escape(whole)))
        says(second, re.escape(range_of(first)))
        second.dblclick()
        for each in (one, two):
            says(each, "from 0 to 180|from 0 to 200")


TIMES = """
from datetime import datetime, timedelta

import gradio as gr
import pandas as pd

now = datetime.now()
turn = 0

def sensors():
    return pd.DataFrame({
        "time": [now - timedelta(minutes=5 * at) for at in range(25)],
        "heat": list(range(25)),
        "room": ["a", "b", "c", "a", "b"] * 5,
    })

def live():
    global turn
    turn += 1
    return pd.DataFrame({"x": range(20), "y": [(at * turn) % 7 for at in range(20)]})

with gr.Blocks() as demo:
    with gr.Row():
        start = gr.DateTime("now - 24h", label="Start")
        end = gr.DateTime("now", label="End")
        apply = gr.Button("Apply")
    heat = gr.LinePlot(sensors, x="time", y="heat", title="Heat")
    rooms = gr.ScatterPlot(sensors, x="time", y="heat", color="room", title="Rooms")
    apply.click(lambda low, high: [gr.BarPlot(x_lim=[low, high])] * 2, [start, end], [heat, rooms])
    gr.LinePlot(live, every=0.2, x="x", y="y", title="Live")
    gr.BarPlot(sensors, x="time", y="heat", x_bin="15m", title="Quarters", color="room")
    gr.BarPlot(sensors, x="time", y="heat", x_bin="1d", title="Days")
    turns = gr.Number(lambda: turn, every=0.2, label="turns")
demo.launch()
"""


@pytest.mark.browser_context_args(timezone_id="America/New_York", locale="en-GB")
def test_times_and_a_timer(open_app, wheelhouse):
    page = open_app(TIMES, wheelhouse=wheelhouse)
    heat = plot(page, "Heat")
    says(heat, "25 points, time from")
    says(plot(page, "Rooms"), "25 points in 3 colours")
    says(plot(page, "Quarters"), r"(8|9|10) bars in 3 colours")
    says(plot(page, "Days"), r"[12] bars?, ")
    hours = "() => { const [a, b] = [...document.querySelectorAll('[aria-label^=\"Heat:\"]')]"
    hours += ".map((node) => node.ariaLabel.match(/from (.*?) to ([^;]*)/)).flatMap((all) => "
    hours += "all.slice(1, 3).map((text) => { const [d, m, y, h, i, s] = text.match(/\\d+/g); "
    hours += "return new Date(y, m - 1, d, h, i, s) / 36e5; })); return Math.round(b - a); }"
    assert page.evaluate(hours) == 2
    page.get_by_role("button", name="Apply").click()
    page.wait_for_function(f"({hours})() === 24")
    page.get_by_label("Start", exact=True).fill("now - 1h")
    page.get_by_label("Start", exact=True).press("Enter")
    page.get_by_role("button", name="Apply").click()
    page.wait_for_function(f"({hours})() === 1")
    # It stays a line, whatever class the update was made with.
    expect(heat.locator(".mark-line path")).to_have_count(1)
    no_flicker(page)
    page.evaluate("document.body.classList.add('dark')")
    line = plot(page, "Live").locator(".mark-line path")
    accent = page.evaluate("getComputedStyle(document.body).getPropertyValue('--color-accent')")
    expect(line).to_have_attribute("stroke", accent.strip())


def no_flicker(page: Page) -> None:
    """The picture's node stays while its line moves."""
    line = plot(page, "Live").locator(".mark-line path")
    plot(page, "Live").scroll_into_view_if_needed()
    picture = plot(page, "Live").locator("svg").element_handle()
    drawn = {line.get_attribute("d")}
    before = float(page.get_by_label("turns").input_value())
    for _ in range(5):
        page.wait_for_timeout(300)
        drawn.add(line.get_attribute("d"))
    assert picture
    assert picture.evaluate("node => node.isConnected")
    assert len(drawn) > 2
    assert float(page.get_by_label("turns").input_value()) > before
