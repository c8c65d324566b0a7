"""Plots in the page, with real pandas and matplotlib (mission rows TIM-01 to 05, PLO-01 to 14)."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

PLOTS = """
import gradio as gr
import numpy as np
import pandas as pd

people = pd.DataFrame({
    "weight": np.arange(120, 320, 8),
    "height": np.arange(25) % 7 + 50,
    "age": np.arange(25) + 20,
    "group": ["white", "black", "asian", "black", "white"] * 5,
})
prices = pd.DataFrame({
    "time": pd.date_range("2024-05-01 10:00", periods=25, freq="5min"),
    "price": np.arange(25) + 1,
})

def total(selection: gr.SelectData):
    low, high = selection.index
    return people[(people.weight >= low) & (people.weight <= high)].height.sum()

def zoom(selection: gr.SelectData):
    return [gr.LinePlot(x_lim=selection.index)] * 2

def times(selection: gr.SelectData):
    return [round(end) for end in selection.index]

with gr.Blocks() as demo:
    with gr.Row():
        line = gr.LinePlot(people, x="weight", y="height", title="Lines", buttons=["export"])
        histogram = gr.BarPlot(people, x="weight", y="height", x_bin=10, title="Bins")
    sum_, picked = gr.Number(label="sum"), gr.JSON(label="picked")
    line.select(total, None, sum_)
    gr.on([line.select], zoom, None, [line, histogram])
    gr.on([line.double_click], lambda: [gr.LinePlot(x_lim=None)] * 2, None, [line, histogram])
    with gr.Row():
        temporal = gr.BarPlot(prices, x="time", y="price", x_bin="10m", title="Times")
        bins = gr.Radio(["10m", "30m", "1h"], value="10m", label="bins")
        bins.change(lambda bin: gr.BarPlot(x_bin=bin), bins, temporal)
        temporal.select(times, None, picked)
        last = gr.Button("Last hour")
        eleven = pd.Timestamp("2024-05-01 11:00", tz="Asia/Tokyo").timestamp()
        last.click(lambda: gr.LinePlot(x_lim=[eleven, eleven + 3600]), None, temporal)
    with gr.Row():
        group = gr.Dropdown(["all", "asian"], value="all", label="group")
        gr.ScatterPlot(
            lambda name: people if name == "all" else people[people.group == name],
            inputs=group, x="weight", y="height", color="group", title="Filtered", tooltip="all",
            color_map={"asian": "#00ff00"},
        )
        gr.BarPlot(people, x="group", y="height", y_aggregate="mean", sort="-x", title="Means")
        gr.ScatterPlot(people, x="weight", y="height", color="age", title="Gradient",
                       caption="Shaded by age")
        empty = gr.ScatterPlot(x="weight", y="height", title="Empty")
    many = pd.DataFrame({"weight": np.arange(20000), "height": np.arange(20000) % 99})
    gr.Button("Fill").click(lambda: many, None, empty)
demo.launch()
"""


def plot(page: Page, name: str) -> Locator:
    return page.locator("[role=figure], [role=application]").and_(page.get_by_label(name))


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


def says(figure: Locator, text: str) -> None:
    expect(figure).to_have_attribute("aria-label", re.compile(text))


def ends(figure: Locator) -> tuple[float, float]:
    found = re.search(r"from ([\d.]+) to ([\d.]+)", figure.get_attribute("aria-label") or "")
    assert found
    return float(found[1]), float(found[2])


@pytest.mark.browser_context_args(timezone_id="Asia/Tokyo", locale="en-GB")
def test_plots(open_app, wheelhouse):
    page = open_app(PLOTS, wheelhouse=wheelhouse)
    axes_and_groups(page)
    selecting(page)
    times(page)
    tooltips(page)
    filters(page)
    emptiness(page)


def axes_and_groups(page: Page) -> None:
    says(plot(page, "Lines"), "25 points, weight from 120 to 320")
    says(plot(page, "Bins"), "20 bars, weight from 120 to 320")
    says(plot(page, "Means"), "3 bars, group white, black, asian")
    says(plot(page, "Gradient"), "25 points, weight")
    expect(page.get_by_text("Shaded by age")).to_be_visible()
    expect(plot(page, "Lines").get_by_text("weight", exact=True)).to_be_visible()
    expect(plot(page, "Gradient").get_by_text("age", exact=True)).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Export").click()
    assert download.value.suggested_filename == "Lines.png"


def selecting(page: Page) -> None:
    line, bins = plot(page, "Lines"), plot(page, "Bins")
    drag(page, line, 0.3, 0.7)
    expect(page.get_by_label("sum")).not_to_have_value("")
    says(line, "weight from 1[5-9]")
    low, high = ends(line)
    assert 150 < low < 200 < 230 < high < 280
    assert ends(bins) == (low, high)
    expect(page.get_by_test_id("selection")).to_have_count(0)
    line.dblclick()
    says(line, "from 120 to 320")
    says(bins, "from 120 to 320")
    line.focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Shift+ArrowRight")
    says(line, "from 200 to 250")
    page.keyboard.press("Escape")
    line.dblclick()
    says(line, "from 120 to 320")
    # Nobody listens to a selection there, so that dragging does nothing.
    expect(bins).to_have_attribute("role", "figure")


def times(page: Page) -> None:
    # The clock reads as the data says, whatever the zone; the last bin holds its upper edge.
    temporal = plot(page, "Times")
    says(temporal, "12 bars, time from 01/05/2024, 10:00:00 to 01/05/2024, 12:00:00")
    page.get_by_label("30m").check()
    says(temporal, "4 bars")
    page.get_by_label("1h").check()
    says(temporal, "2 bars")
    page.get_by_label("10m").check()
    says(temporal, "12 bars")
    page.get_by_role("button", name="Last hour").click()
    says(temporal, "from 01/05/2024, 11:00:00 to 01/05/2024, 12:00:00")
    drag(page, temporal, 0.4, 0.8)
    # 11:00 in Tokyo is 02:00 UTC: 1714528800 seconds.
    expect(page.get_by_test_id("json")).to_contain_text(re.compile(r"171453[0-2]\d{3}"))


def tooltips(page: Page) -> None:
    line = plot(page, "Lines")
    line.scroll_into_view_if_needed()
    line.hover()
    expect(page.get_by_role("tooltip")).to_contain_text("weight")
    expect(page.get_by_role("tooltip")).to_contain_text("height")
    means = plot(page, "Means")
    means.scroll_into_view_if_needed()
    box = means.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + box["height"] * 0.75)
    expect(page.get_by_role("tooltip")).to_contain_text(re.compile("white|black|asian"))


def filters(page: Page) -> None:
    filtered = plot(page, "Filtered")
    says(filtered, "25 points in 3 colours")
    page.get_by_label("group", exact=True).first.click()
    page.get_by_role("option", name="asian").click()
    says(filtered, "5 points in 1 colour,")


def emptiness(page: Page) -> None:
    empty = plot(page, "Empty")
    expect(empty).to_contain_text("No data yet")
    page.get_by_role("button", name="Fill").click()
    says(empty, "20000 points")


FIGURE = """
import altair as alt
import gradio as gr
import matplotlib.pyplot as plt
import pandas as pd

rows = pd.DataFrame({"a": [1, 3], "b": [2, 4]})
chart = alt.Chart(rows, title="By Altair").mark_bar()
chart = chart.encode(x=alt.X("a", bin=True), y="sum(b)")

def draw(n, kind):
    figure, axes = plt.subplots()
    axes.plot(range(int(n)))
    return gr.Plot(figure, label=f"{n} points") if kind == "figure" else axes

with gr.Blocks() as demo:
    n = gr.Number(3, label="n")
    figure = gr.Plot(draw(3, "axes"), label="Figure", format="svg")
    gr.Button("Draw").click(lambda n: draw(n, "figure"), n, figure)
    gr.Plot(chart, label="Altair")
    wrong = gr.Plot(label="Wrong")
    gr.Button("Break").click(lambda: 3, None, wrong)
    bars = gr.BarPlot({"x": ["a"], "y": [1]}, x="x", y="y", title="Bars")
    gr.Button("Spoil").click(lambda: {"x": [1]}, None, bars)
demo.launch(show_error=True)
"""


def test_figures_of_matplotlib_and_altair(open_app, filled_wheelhouse):
    # Newer releases of jsonschema need a compiled package that is not in the folder.
    needs = {"requirements.txt": "altair\nmatplotlib\npandas\njsonschema<4.18\n"}
    page = open_app(FIGURE, files=needs, wheelhouse=filled_wheelhouse, allow_errors=True)
    expect(page.get_by_test_id("altair").get_by_text("By Altair")).to_be_visible()
    page.get_by_role("button", name="Break").click()
    expect(page.get_by_test_id("toast-body")).to_contain_text("Bokeh or Altair, got 3")
    page.get_by_role("button", name="Spoil").click()
    spoiled = page.get_by_test_id("toast-body").filter(has_text="y='y' is no column of the data")
    expect(spoiled).to_be_visible()
    says(plot(page, "Bars"), "1 bar, x a")
    picture = page.get_by_test_id("matplotlib").get_by_role("img")
    expect(picture).to_have_attribute("alt", "Figure")
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 100
    page.get_by_label("n", exact=True).fill("5")
    page.get_by_role("button", name="Draw").click()
    expect(picture).to_have_attribute("alt", "5 points")


INTERACTIVE = """
import gradio as gr
import pandas as pd
import plotly.express as px
from bokeh.layouts import column
from bokeh.models import Slider
from bokeh.plotting import figure

rows = pd.DataFrame({"x": [1, 2, 3], "y": [2, 4, 1], "kind": ["a", "b", "a"]})

def plotly(kind):
    draw = px.scatter_3d if kind == "space" else px.scatter
    depth = {"z": "y"} if kind == "space" else {"render_mode": "webgl" if kind == "gl" else "svg"}
    return draw(rows, x="x", y="y", color="kind", title=f"Plotly {kind}", **depth)

def bokeh(kind):
    drawn = figure(title=f"Bokeh {kind}", height=200)
    drawn.line([1, 2, 3], [3, 1, 2])
    return column(Slider(start=0, end=9, value=1, title="Turn"), drawn) if kind == "gl" else drawn

with gr.Blocks() as demo:
    kind = gr.Radio(["flat", "gl", "space"], value="flat", label="kind")
    first = gr.Plot(plotly("flat"), label="First")
    second = gr.Plot(label="Second")
    kind.change(plotly, kind, first)
    gr.on([kind.change, demo.load], bokeh, kind, second)
demo.launch()
"""


def test_figures_of_plotly_and_bokeh(open_app, filled_wheelhouse):
    needs = {"requirements.txt": "plotly\npandas\nbokeh==3.6.0\n"}
    page = open_app(INTERACTIVE, files=needs, wheelhouse=filled_wheelhouse, wait=False)
    # The first value is drawn before Python is there.
    plotly, bokeh = page.get_by_test_id("plotly"), page.get_by_test_id("bokeh")
    expect(plotly.get_by_text("Plotly flat")).to_be_visible(timeout=30_000)
    expect(plotly.locator(".point")).to_have_count(3)
    expect(bokeh.locator("canvas").first).to_be_visible(timeout=60_000)
    for kind in ("gl", "space"):
        page.get_by_label(kind, exact=True).check()
        expect(plotly.get_by_text(f"Plotly {kind}")).to_be_visible()
        expect(plotly.locator("canvas").first).to_be_attached()
        expect(plotly.get_by_text("WebGL is not supported")).to_have_count(0)
        # Widgets come with a script of their own, which only such a figure loads.
        turning = bokeh.get_by_text("Turn")
        expect(turning).to_have_count(1 if kind == "gl" else 0)
        expect(bokeh.locator("canvas").first).to_be_visible()


def test_a_damaged_script_of_a_figure_is_not_run(page, open_app, filled_wheelhouse):
    def damage(route):
        route.fulfill(body=route.fetch().text() + ";window.damaged = true;")

    page.route("**/assets/plotly-*.js", damage)
    needs = {"requirements.txt": "plotly\npandas\nbokeh==3.6.0\n"}
    page = open_app(
        INTERACTIVE, files=needs, wheelhouse=filled_wheelhouse, wait=False, allow_errors=True
    )
    expect(page.get_by_text(re.compile(r"cannot be drawn.*plotly-\w+\.js"))).to_be_visible()
    assert page.evaluate("window.damaged") is None


def test_a_plot_in_a_smaller_place_never_widens_the_page(open_app, wheelhouse):
    page = open_app(PLOTS, wheelhouse=wheelhouse)
    expect(page.get_by_test_id("lineplot").locator("svg, canvas").first).to_be_visible()
    width = page.evaluate(
        """() => {
          const style = document.querySelector(".gradio-container").style;
          Object.assign(style, { width: "360px", marginLeft: `${innerWidth - 360}px` });
          return document.documentElement.scrollWidth - innerWidth;
        }"""
    )
    assert width == 0, "before it is drawn in its new size"
