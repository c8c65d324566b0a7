"""Model3D in all its states."""

import gradio as gr
from runs import fail, wait

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.Model3D(label="Empty", interactive=True)
            gr.Model3D("cube.obj", label="Filled", interactive=True)
        with gr.Column():
            gr.Model3D(label="Empty, not interactive", interactive=False)
            gr.Model3D("cube.obj", label="Not interactive", interactive=False)
    with gr.Row():
        failed = gr.Model3D(label="Failed", height=200)
        pending = gr.Model3D(label="Pending", height=200)
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
