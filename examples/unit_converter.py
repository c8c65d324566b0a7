"""Two fields that fill each other: each is input and output."""

import gradio as gr

METRES = {"metre": 1, "kilometre": 1000, "mile": 1609.344, "foot": 0.3048, "inch": 0.0254}


def convert(value, source, target):
    if value is None:
        return None
    return round(value * METRES[source] / METRES[target], 6)


with gr.Blocks(title="Unit converter") as demo:
    gr.Markdown("# Unit converter\nWrite on either side.")
    with gr.Row():
        with gr.Column():
            left = gr.Number(1, label="From")
            left_unit = gr.Dropdown(list(METRES), value="mile", label="Unit")
        with gr.Column():
            right = gr.Number(label="To", interactive=True)
            right_unit = gr.Dropdown(list(METRES), value="kilometre", label="Target unit")
    forward = [left, left_unit, right_unit]
    gr.on([left.input, left_unit.input, right_unit.input, demo.load], convert, forward, right)
    right.input(convert, [right, right_unit, left_unit], left)

demo.launch()
