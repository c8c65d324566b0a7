"""Video in all its states."""

import gradio as gr
from runs import fail, wait

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.Video(label="Empty", interactive=True)
            gr.Video("ball.mp4", label="Filled", interactive=True)
            gr.Video(label="Upload only", sources="upload", height=200, interactive=True)
            gr.Video(label="Webcam", sources="webcam", height=200, interactive=True)
        with gr.Column():
            gr.Video(label="Empty, not interactive", interactive=False)
            gr.Video("ball.mp4", label="Not interactive", interactive=False)
            gr.Video("ball.mp4", label="Without buttons", buttons=[], interactive=False)
            gr.Video("ball.mp4", show_label=False, height=150, interactive=False)
    with gr.Row():
        failed = gr.Video("ball.mp4", label="Failed", height=200)
        pending = gr.Video("ball.mp4", label="Pending", height=200)
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
