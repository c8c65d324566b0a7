"""LinePlot, ScatterPlot and BarPlot in all their states."""

import gradio as gr
import pandas as pd
from runs import fail, wait

DAYS = pd.DataFrame(
    {
        "day": [1, 2, 3, 4, 5] * 2,
        "visitors": [3, 7, 4, 9, 6, 5, 2, 8, 6, 10],
        "place": ["north"] * 5 + ["south"] * 5,
    }
)
XY = {"x": "day", "y": "visitors", "height": 220}

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.LinePlot(label="Empty", height=220)
            gr.LinePlot(DAYS[:5], **XY, label="Line", title="A title", caption="A caption")
            gr.LinePlot(DAYS, **XY, color="place", label="Lines")
            gr.ScatterPlot(DAYS, **XY, color="place", label="Points")
        with gr.Column():
            gr.BarPlot(DAYS[:5], **XY, label="Bars")
            gr.BarPlot(DAYS, **XY, color="place", label="Bars in colours")
            gr.ScatterPlot(DAYS, **XY, x_title="Days", y_title="Visitors", label="Titles")
            gr.LinePlot(DAYS, **XY, color="place", buttons=["export", "fullscreen"], label="Out")
    with gr.Row():
        failed = gr.LinePlot(DAYS[:5], **XY, label="Failed")
        pending = gr.LinePlot(DAYS[:5], **XY, label="Pending")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
