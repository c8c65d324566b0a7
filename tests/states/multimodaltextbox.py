"""MultimodalTextbox in all its states."""

import gradio as gr
from runs import fail, wait

FILLED = {"text": "Some words", "files": ["ball.png", "notes.txt"]}
LONG = {"text": "A line.\n" * 30, "files": []}

with gr.Blocks() as demo:
    gr.MultimodalTextbox(label="Empty", show_label=True, interactive=True)
    gr.MultimodalTextbox(placeholder="Write something", interactive=True)
    gr.MultimodalTextbox(FILLED, label="Filled", show_label=True, interactive=True)
    gr.MultimodalTextbox(LONG, label="Long", max_lines=3, interactive=True)
    with gr.Row():
        gr.MultimodalTextbox(sources=["upload", "microphone"], info="With info", show_label=True)
        gr.MultimodalTextbox(submit_btn="Send", stop_btn="Stop", interactive=True)
    gr.MultimodalTextbox(FILLED, label="Not interactive", interactive=False)
    gr.MultimodalTextbox(FILLED, label="Bare", container=False, interactive=True)
    with gr.Row():
        failed = gr.MultimodalTextbox(FILLED, label="Failed")
        pending = gr.MultimodalTextbox(FILLED, label="Pending")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
