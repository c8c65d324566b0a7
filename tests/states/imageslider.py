"""ImageSlider and AnnotatedImage in all their states."""

import gradio as gr
from runs import fail, wait

PAIR = ("ball.png", "cube.png")
PARTS = ("ball.png", [((70, 40, 140, 104), "ball"), ((0, 0, 160, 30), "sky")])

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.ImageSlider(label="Empty", height=200, interactive=True)
            gr.ImageSlider(PAIR, label="Filled", interactive=True)
            gr.ImageSlider(PAIR, label="Not interactive", interactive=False)
            gr.ImageSlider(PAIR, label="At the left", slider_position=10, interactive=False)
        with gr.Column():
            gr.AnnotatedImage(label="Empty")
            gr.AnnotatedImage(PARTS, label="Filled")
            gr.AnnotatedImage(PARTS, label="Without legend", show_legend=False)
            gr.AnnotatedImage(PARTS, label="Own colours", color_map={"ball": "#0a0"}, height=200)
    with gr.Row():
        failed = gr.ImageSlider(PAIR, label="Failed")
        pending = gr.AnnotatedImage(PARTS, label="Pending")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
