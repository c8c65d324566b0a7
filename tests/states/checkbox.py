"""Checkbox in all its states."""

import gradio as gr
from runs import fail, wait

LONG = "A label so long that it does not fit into one line of a phone, or of a narrow column"

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.Checkbox(label="Off", interactive=True)
            gr.Checkbox(True, label="On", interactive=True)
            gr.Checkbox(True, label="With info", info="More about it.", interactive=True)
            gr.Checkbox(label=LONG, interactive=True)
        with gr.Column():
            gr.Checkbox(label="Off, not interactive", interactive=False)
            gr.Checkbox(True, label="On, not interactive", interactive=False)
            gr.Checkbox(True, label="Hidden label", show_label=False, interactive=True)
            gr.Checkbox(True, label="Bare", container=False, interactive=True)
            gr.Checkbox(label="Buttons", buttons=[gr.Button("Why?")], interactive=True)
    with gr.Row():
        failed = gr.Checkbox(True, label="Failed")
        pending = gr.Checkbox(True, label="Pending")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
