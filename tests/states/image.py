"""Image in all its states."""

import gradio as gr
from runs import fail, wait

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.Image(label="Empty", interactive=True)
            gr.Image("ball.png", label="Filled", interactive=True)
            gr.Image(label="Upload only", sources="upload", height=200, interactive=True)
            gr.Image(label="Webcam", sources="webcam", height=200, interactive=True)
            gr.Image(label="Placeholder", placeholder="## Here\nA picture, please.", height=200)
        with gr.Column():
            gr.Image(label="Empty, not interactive", interactive=False)
            gr.Image("ball.png", label="Not interactive", interactive=False)
            gr.Image("ball.png", label="Without buttons", buttons=[], interactive=False)
            gr.Image("ball.png", label="Small", height=120, width=160, interactive=False)
            gr.Image("ball.png", show_label=False, height=120, interactive=False)
            gr.Image("ball.png", label="Bare", container=False, height=120, interactive=False)
    with gr.Row():
        failed = gr.Image("ball.png", label="Failed", height=200)
        pending = gr.Image("ball.png", label="Pending", height=200)
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
