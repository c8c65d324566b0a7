"""Textbox in all its states."""

import gradio as gr
from runs import fail, wait

LONG = "A long text that does not fit into one line of the field, whatever its width may be. " * 3

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.Textbox(label="Empty", interactive=True)
            gr.Textbox(label="Placeholder", placeholder="What to type", interactive=True)
            gr.Textbox("Text", label="With info", info="More about it.", interactive=True)
            gr.Textbox(LONG, label="Long", interactive=True)
            gr.Textbox(LONG, label="Two lines at most", max_lines=2, interactive=True)
            gr.Textbox("Text", label="Three lines", lines=3, interactive=True)
            gr.Textbox("secret", label="Password", type="password", interactive=True)
            gr.Textbox("a@b.example", label="Email", type="email", interactive=True)
        with gr.Column():
            gr.Textbox("Text", label="Not interactive", interactive=False)
            gr.Textbox(label="Empty, not interactive", interactive=False)
            gr.Textbox(LONG, label="Copied", buttons=["copy"], interactive=False)
            gr.Textbox(
                "Text", label="Submit and stop", submit_btn=True, stop_btn=True, interactive=True
            )
            gr.Textbox(label="Send", submit_btn="Send", lines=2, interactive=True)
            gr.Textbox("نص", label="Right to left", info="Info", rtl=True, interactive=True)
            gr.Textbox("Text", label="Aligned right", text_align="right", interactive=True)
    gr.Textbox("Without a label", show_label=False, interactive=True)
    gr.Textbox("No container", container=False, label="Bare", interactive=True)
    with gr.Row():
        failed = gr.Textbox("Text", label="Failed")
        pending = gr.Textbox("Text", label="Pending")
        minimal = gr.Textbox("Text", label="Minimal")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)
    demo.load(wait, None, minimal, show_progress="minimal")

if __name__ == "__main__":
    demo.launch()
