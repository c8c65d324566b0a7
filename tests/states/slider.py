"""Slider in all its states."""

import gradio as gr
from runs import fail, wait

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.Slider(label="Minimum", interactive=True)
            gr.Slider(0, 10, 4, label="With info", info="More about it.", interactive=True)
            gr.Slider(-1, 1, 0.25, label="Between -1 and 1", step=0.01, interactive=True)
            gr.Slider(0, 1_000_000, 1_000_000, label="Maximum", step=1, interactive=True)
        with gr.Column():
            gr.Slider(0, 10, 4, label="Not interactive", interactive=False)
            gr.Slider(0, 10, 4, label="Without reset", buttons=[], interactive=True)
            gr.Slider(0, 10, 4, show_label=False, interactive=True)
            gr.Slider(0, 10, 4, label="Bare", container=False, interactive=True)
    with gr.Row():
        failed = gr.Slider(0, 10, 4, label="Failed")
        pending = gr.Slider(0, 10, 4, label="Pending")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
