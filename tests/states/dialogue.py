"""Dialogue in all its states."""

import gradio as gr
from runs import fail, wait

LINES = [
    {"speaker": "Ann", "text": "Hello, and what do you think of the weather that we have today?"},
    {"speaker": "Bob", "text": "Nice."},
]
WHO = ["Ann", "Bob"]

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.Dialogue(label="Empty", speakers=WHO, interactive=True)
            gr.Dialogue(LINES, label="Filled", speakers=WHO, interactive=True)
            gr.Dialogue(LINES, label="Submit", speakers=WHO, submit_btn=True, interactive=True)
        with gr.Column():
            gr.Dialogue(LINES, label="Not interactive", speakers=WHO, interactive=False)
            gr.Dialogue("Plain text", label="Plain", interactive=True)
            gr.Dialogue(LINES, label="Info", info="About it.", speakers=WHO, buttons=["copy"])
    with gr.Row():
        failed = gr.Dialogue(LINES, label="Failed", speakers=WHO)
        pending = gr.Dialogue(LINES, label="Pending", speakers=WHO)
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
