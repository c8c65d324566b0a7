"""Splits a bill: every answer follows its inputs while they move."""

import gradio as gr


def split(bill, percent, people, round_up):
    total = (bill or 0) * (1 + percent / 100)
    each = total / people
    if round_up:
        each = float(-(-each // 1))
    return round(total, 2), f"{each:.2f}"


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
