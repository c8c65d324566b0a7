"""Audio in all its states."""

import gradio as gr
from runs import fail, wait

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.Audio(label="Empty", interactive=True)
            gr.Audio("chime.wav", label="Filled", interactive=True)
            gr.Audio(label="Upload only", sources="upload", interactive=True)
            gr.Audio(label="Microphone", sources="microphone", interactive=True)
        with gr.Column():
            gr.Audio(label="Empty, not interactive", interactive=False)
            gr.Audio("chime.wav", label="Not interactive", interactive=False)
            gr.Audio("chime.wav", label="Without buttons", buttons=[], interactive=False)
            gr.Audio("chime.wav", show_label=False, interactive=False)
    with gr.Row():
        failed = gr.Audio("chime.wav", label="Failed")
        pending = gr.Audio("chime.wav", label="Pending")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
