"""Splits a bill: every answer follows its inputs while they move."""

import math

import gradio as gr


def split(bill, percent, people, round_up):
    total = round((bill or 0) * (1 + percent / 100), 2)
    each = math.ceil(total / people) if round_up else total / people
    return total, f"{each:.2f}"


with gr.Blocks(title="Tip calculator") as demo:
    gr.Markdown("# Tip calculator")
    with gr.Row():
        with gr.Column():
            bill = gr.Number(48.5, label="Bill", minimum=0)
            percent = gr.Slider(0, 30, value=10, step=1, label="Tip in percent")
            people = gr.Slider(1, 12, value=2, step=1, label="People")
            round_up = gr.Checkbox(label="Round up", info="Each pays a whole amount")
        with gr.Column():
            total = gr.Number(label="Total", interactive=False)
            each = gr.Label(label="Each pays")
    gr.on(fn=split, inputs=[bill, percent, people, round_up], outputs=[total, each])

demo.launch()
