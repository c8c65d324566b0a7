"""A dashboard of pandas data: a filter, and two plots that zoom together."""

import gradio as gr
import numpy as np
import pandas as pd

days = np.arange(365)
random = np.random.default_rng(7)


def city(name: str, mean: float, swing: float, rain: float) -> pd.DataFrame:
    """A year of invented weather."""
    season = -np.cos((days - 20) / 365 * 2 * np.pi)
    return pd.DataFrame(
        {
            "day": pd.Timestamp("2024-01-01") + pd.to_timedelta(days, unit="D"),
            "city": name,
            "temperature": (mean + swing * season + random.normal(0, 2, 365)).round(1),
            "rain": (random.gamma(0.4, rain, 365)).round(1),
        }
    )


weather = pd.concat([city("Bergen", 8, 7, 14), city("Lisbon", 17, 6, 5), city("Vienna", 11, 11, 4)])


def of(cities: list[str]) -> pd.DataFrame:
    return weather[weather["city"].isin(cities)]


def zoom(selection: gr.SelectData):
    return [gr.LinePlot(x_lim=selection.index)] * 2


def reset():
    return [gr.LinePlot(x_lim=None)] * 2


with gr.Blocks(title="Weather") as demo:
    gr.Markdown("# A year of weather\nDrag over a plot to zoom; click it twice to see all again.")
    cities = gr.CheckboxGroup(
        ["Bergen", "Lisbon", "Vienna"], value=["Bergen", "Lisbon"], label="Cities"
    )
    shared = {"inputs": cities, "x": "day", "color": "city", "height": 280}
    warmth = gr.LinePlot(of, y="temperature", x_bin="7d", y_aggregate="mean", **shared)
    rain = gr.BarPlot(of, y="rain", x_bin="30d", buttons=["export"], **shared)
    gr.on([warmth.select, rain.select], zoom, None, [warmth, rain])
    gr.on([warmth.double_click, rain.double_click], reset, None, [warmth, rain])

demo.launch()
