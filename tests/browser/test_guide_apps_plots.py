"""The kinds of app that Gradio's guides show: plots of a `data.py` (rows marked D)."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.test_plots import drag, ends, plot, says

DATA = """
import datetime
import random
import pandas as pd

now = datetime.datetime.now()
df = pd.DataFrame({
    "time": [now - datetime.timedelta(minutes=5 * at) for at in range(25)],
    "price": [random.randint(100, 1000) for _ in range(24)] + [50],
    "origin": [random.choice(["DFW", "DAL", "HOU"]) for _ in range(24)] + ["DFW"],
    "destination": [random.choice(["JFK", "LGA", "EWR"]) for _ in range(25)],
    "height": [random.randint(50, 70) for _ in range(25)],
    "weight": [120 + 8 * at for at in range(24)] + [319],
    "age": [random.randint(18, 65) for _ in range(25)],
    "ethnicity": ["white", "black", "asian"] * 8 + ["asian"],
})
"""

STILL = """
import gradio as gr
from data import df

with gr.Blocks() as demo:
    with gr.Row():
        gr.LinePlot(df, x="weight", y="height", title="line")
        gr.ScatterPlot(df, x="weight", y="height", title="scatter")
        gr.ScatterPlot(df, x="ethnicity", y="height", title="scatter nominal")
    with gr.Row():
        gr.ScatterPlot(df, x="weight", y="height", color="ethnicity", title="series nominal")
        gr.ScatterPlot(df, x="weight", y="height", color="age", title="series quantitative")
        gr.BarPlot(df, x="ethnicity", y="height", y_aggregate="mean", title="aggregate nominal")
    with gr.Row():
        gr.BarPlot(df, x="weight", y="height", x_bin=10, y_aggregate="sum",
                   title="aggregate quantitative")
        gr.LinePlot(df, x="time", y="price", title="temporal")
        gr.ScatterPlot(df, x="time", y="price", color="origin", title="temporal series")
    with gr.Row():
        gr.Label(len(df), label="Flight Count")
        gr.Label(f"${min(df['price'])}", label="Cheapest Flight")
    gr.DataFrame(df[["time", "price", "origin", "destination"]])
demo.launch()
"""


def chart(page: Page, name: str) -> Locator:
    """The plot whose whole title this is."""
    return plot(page, f"{name}:")


def test_plots_and_figures_of_a_table(open_app, wheelhouse):
    page = open_app(STILL, files={"data.py": DATA}, wheelhouse=wheelhouse)
    says(chart(page, "line"), "weight from 120 to 320")
    says(chart(page, "scatter"), "25 points")
    expect(chart(page, "scatter").get_by_text("height", exact=True)).to_be_visible()
    for name in ("white", "black", "asian"):
        expect(chart(page, "scatter nominal").get_by_text(name, exact=True)).to_be_visible()
    nominal = chart(page, "series nominal")
    says(nominal, "25 points in 3 colours")
    expect(nominal.get_by_text("ethnicity", exact=True)).to_be_visible()
    expect(chart(page, "series quantitative").get_by_text("age", exact=True)).to_be_visible()
    says(chart(page, "aggregate nominal"), "3 bars")
    says(chart(page, "aggregate quantitative"), "20 bars, weight from 120 to 320")
    says(chart(page, "temporal"), "25 points, time from")
    says(chart(page, "temporal series"), "25 points in [23] colours")
    expect(page.get_by_test_id("label-output-value")).to_have_text(["25", "$50"])
    expect(page.get_by_role("columnheader")).to_have_count(4)


MOVING = """
import gradio as gr
from data import df

def chosen(origin, most):
    found = df[df["price"] <= most]
    return found if origin == "All" else found[found["origin"] == origin]

def people(ethnicity, age):
    found = df[df["age"] <= age]
    return found if ethnicity == "all" else found[found["ethnicity"] == ethnicity]

with gr.Blocks() as demo:
    with gr.Row():
        origin = gr.Dropdown(["All", "DFW", "DAL", "HOU"], value="All", label="Origin")
        most = gr.Slider(0, 1000, value=1000, label="Max Price")
    gr.ScatterPlot(chosen, inputs=[origin, most], x="time", y="price", title="filters")
    events = gr.ScatterPlot(df, x="time", y="price", title="filters events", inputs=[origin, most])

    @gr.on(inputs=[origin, most], outputs=events)
    def filtered(origin, most):
        return chosen(origin, most)

    with gr.Row():
        ethnicity = gr.Dropdown(["all", "white", "black", "asian"], value="all", label="Ethnicity")
        age = gr.Slider(18, 65, value=65, step=1, label="Max Age")
    with gr.Row():
        gr.ScatterPlot(people, inputs=[ethnicity, age], x="weight", y="height",
                       title="Weight x Height")
        gr.LinePlot(people, inputs=[ethnicity, age], x="age", y="height", title="Age x Height")

    pick = gr.LinePlot(df, x="weight", y="height", title="selection")
    total = gr.Number(label="Total Weight of Selection")

    def add_up(select: gr.SelectData):
        low, high = select.index
        return df[(df["weight"] >= low) & (df["weight"] <= high)]["weight"].sum()
    pick.select(add_up, None, total)

    zoom = gr.LinePlot(df, x="weight", y="height", title="zoom")
    zoom.select(lambda: None)
    zoom.double_click(lambda: gr.LinePlot(x_lim=None), None, zoom)

    @zoom.select(outputs=zoom)
    def near(select: gr.SelectData):
        return gr.LinePlot(x_lim=[select.index[0], select.index[1]])

    one = gr.LinePlot(df, x="weight", y="height", title="one")
    two = gr.BarPlot(df, x="weight", y="age", x_bin=10, title="two")
    both = [one, two]
    def together(select: gr.SelectData):
        return [gr.LinePlot(x_lim=[select.index[0], select.index[1]])] * len(both)
    gr.on([each.select for each in both], together, None, both)
    gr.on([each.double_click for each in both], lambda: [gr.LinePlot(x_lim=None)] * 2, None, both)

    times = gr.BarPlot(df, x="time", y="price", x_bin="10m", title="times")
    bins = gr.Radio(["10m", "30m", "1h"], value="10m", label="Bin Size")
    bins.change(lambda size: gr.BarPlot(x_bin=size), bins, times)

    with gr.Row():
        start, end = gr.DateTime("now - 24h", label="Start"), gr.DateTime("now", label="End")
        apply = gr.Button("Apply")
    prices = gr.LinePlot(df, x="time", y="price", title="prices")
    apply.click(lambda start, end: gr.BarPlot(x_lim=[start, end]), [start, end], prices)
demo.launch()
"""


def test_plots_are_filtered_selected_and_zoomed(open_app, wheelhouse):
    page = open_app(MOVING, files={"data.py": DATA}, wheelhouse=wheelhouse)
    for name in ("filters", "filters events"):
        says(chart(page, name), "25 points")
    page.get_by_label("number input for Max Price").fill("50")
    page.get_by_label("number input for Max Price").press("Enter")
    for name in ("filters", "filters events"):
        says(chart(page, name), r"\b1 point\b")
    page.get_by_label("Origin", exact=True).first.click()
    page.get_by_role("option", name="DAL").click()
    expect(page.get_by_text("No rows to draw")).to_have_count(2)
    says(chart(page, "Weight x Height"), "25 points")
    page.get_by_label("Ethnicity", exact=True).first.click()
    page.get_by_role("option", name="asian").click()
    says(chart(page, "Weight x Height"), "9 points")
    says(chart(page, "Age x Height"), "[3-9] points, age")
    drag(page, chart(page, "selection"), 0.3, 0.7)
    total = page.get_by_label("Total Weight of Selection")
    expect(total).to_have_value(re.compile(r"^[12]\d{3}$"))
    zoom = chart(page, "zoom")
    drag(page, zoom, 0.3, 0.7)
    says(zoom, "from 1[5-9]")
    low, high = ends(zoom)
    assert 160 < low < 190 < 245 < high < 275
    zoom.dblclick()
    says(zoom, "from 120 to 320")
    drag(page, chart(page, "one"), 0.3, 0.7)
    says(chart(page, "two"), "from 1[5-9]")
    assert ends(chart(page, "one")) == ends(chart(page, "two"))
    chart(page, "two").dblclick()
    says(chart(page, "one"), "from 120 to 320")
    says(chart(page, "times"), "1[234] bars")
    page.get_by_label("30m").check()
    says(chart(page, "times"), "[456] bars")
    page.get_by_label("Start", exact=True).fill("now - 1h")
    page.get_by_role("button", name="Apply").click()
    says(chart(page, "prices"), "points?, time from")
    expect(chart(page, "prices").get_by_role("img")).to_contain_text(re.compile(r"\d\d:\d\d"))
