"""ImageEditor and its kinds in all their states."""

import gradio as gr
from runs import fail, wait

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.ImageEditor(label="Empty")
            gr.ImageEditor("ball.png", label="Filled", interactive=True)
            gr.Sketchpad(label="Sketchpad")
        with gr.Column():
            gr.ImageEditor("ball.png", label="Not interactive", interactive=False)
            gr.ImageEditor(label="Empty, not interactive", interactive=False)
            gr.ImageMask("ball.png", label="Mask", interactive=True)
            gr.Paint(label="Paint")
    with gr.Row():
        failed = gr.ImageEditor(label="Failed")
        pending = gr.ImageEditor(label="Pending")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
