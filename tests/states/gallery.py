"""Gallery in all its states."""

import gradio as gr
from runs import fail, wait

FEW = [("ball.png", "A ball"), ("cube.png", "A cube with a caption that is long"), "ball.png"]
MANY = ["ball.png", "cube.png"] * 6

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.Gallery(label="Empty", interactive=True)
            gr.Gallery(FEW, label="Filled", interactive=True)
            gr.Gallery(MANY, label="Many", columns=4, height=200, interactive=False)
            gr.Gallery(["ball.mp4", "ball.png"], label="Film and picture", interactive=False)
        with gr.Column():
            gr.Gallery(label="Empty, not interactive", interactive=False)
            gr.Gallery(FEW, label="Not interactive", columns=3, interactive=False)
            gr.Gallery(FEW, label="Preview", preview=True, interactive=False)
            gr.Gallery(FEW, label="One chosen", selected_index=1, interactive=False)
    with gr.Row():
        failed = gr.Gallery(FEW, label="Failed")
        pending = gr.Gallery(FEW, label="Pending")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
