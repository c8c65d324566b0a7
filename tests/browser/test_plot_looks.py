"""What the arguments of plots change: order, titles, legends, angles, groups (PLO-03 to 08, 14)."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

LOOKS = """
import gradio as gr
import numpy as np
import pandas as pd

flights = pd.DataFrame({
    "origin": ["DFW", "DAL", "HOU", "DFW", "DAL"] * 5,
    "price": np.arange(25) * 40 + 100,
    "time": (np.arange(25) * 7) % 300,
    "airline": ["a", "c", "b", "a", "c"] * 5,
})

with gr.Blocks() as demo:
    common = {"x": "origin", "y": "price", "y_aggregate": "sum"}
    for sort in ("x", "-x", "y", "-y", ["HOU", "DFW"]):
        gr.BarPlot(flights, sort=sort, title=f"Sort {sort}", **common)
    gr.ScatterPlot(flights, x="origin", y="price", color="airline", title="Categories",
                   colors_in_legend=["a", "c"], color_title="Carrier", x_title="From",
                   y_title="Dollars", x_label_angle=45, y_label_angle=30, y_lim=[0, 2000],
                   color_map={"a": "#ff0000"}, tooltip=["time"])
    gr.ScatterPlot(flights, x="time", y="price", color="airline", title="No legend",
                   colors_in_legend=[], tooltip="none", height=200, x_axis_labels_visible=False,
                   y_axis_format="$,.2f", buttons=["fullscreen", "export"])
    gr.BarPlot(flights, x="origin", y="price", y_aggregate="count", color="airline",
               title="Counted")
    for how in ("mean", "median", "min", "max"):
        gr.BarPlot(flights, x="time", y="price", x_bin=100, y_aggregate=how, title=f"By {how}")
demo.launch()
"""


def plot(page: Page, name: str) -> Locator:
    return page.locator("[role=figure], [role=application]").and_(
        page.get_by_label(re.compile(f"^{re.escape(name)}:"))
    )


def says(figure: Locator, text: str) -> None:
    expect(figure).to_have_attribute("aria-label", re.compile(text))


def test_arguments_have_their_effect(open_app, wheelhouse):
    page = open_app(LOOKS, wheelhouse=wheelhouse)
    for sort, order in (
        ("x", "DAL, DFW, HOU"),
        ("-x", "HOU, DFW, DAL"),
        ("y", "HOU, DFW, DAL"),
        ("-y", "DAL, DFW, HOU"),
        ("['HOU', 'DFW']", "HOU, DFW, DAL"),
    ):
        says(plot(page, f"Sort {sort}"), f"3 bars, origin {order}")
    shown = plot(page, "Categories")
    shown.scroll_into_view_if_needed()
    for text in ("Carrier", "From", "Dollars", "a", "c", "2,000"):
        expect(shown.get_by_text(text, exact=True).first).to_be_visible()
    expect(shown.get_by_text("b", exact=True)).to_have_count(0)
    assert "rotate(45)" in (shown.get_by_text("DAL").first.get_attribute("transform") or "")
    assert "rotate(30)" in (shown.get_by_text("2,000").get_attribute("transform") or "")
    reds = shown.locator('.mark-symbol.role-mark path[fill="#ff0000"]')
    expect(reds).to_have_count(10)
    reds.first.hover()
    tip = page.get_by_role("tooltip")
    for text in ("From", "Dollars", "Carrier", "time"):
        expect(tip).to_contain_text(text)
    bare = plot(page, "No legend")
    bare.scroll_into_view_if_needed()
    expect(bare.get_by_text("airline")).to_have_count(0)
    expect(bare.get_by_text(re.compile(r"^\$\d,?\d*\.00$")).first).to_be_visible()
    assert (bare.bounding_box() or {})["height"] == 200
    bare.locator(".mark-symbol.role-mark path").first.hover()
    expect(tip).to_have_count(0)
    counted = plot(page, "Counted")
    says(counted, "3 bars in 3 colours, origin DAL, DFW, HOU")
    assert counted.locator(".role-legend-label text").all_text_contents() == ["a", "c", "b"]
    for how in ("mean", "median", "min", "max"):
        says(plot(page, f"By {how}"), "2 bars, time from 0 to 200")
