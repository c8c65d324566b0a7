"""DateTime and ColorPicker in all their states."""

import gradio as gr
from runs import fail, wait

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.DateTime(label="Empty", interactive=True)
            gr.DateTime("2026-01-02 03:04:05", label="Filled", info="About it.", interactive=True)
            gr.DateTime("2026-01-02", label="Day", include_time=False, interactive=True)
            gr.DateTime("2026-01-02 03:04:05", label="Not interactive", interactive=False)
            gr.DateTime("2026-01-02 03:04:05", show_label=False, interactive=True)
        with gr.Column():
            gr.ColorPicker(label="Empty", interactive=True)
            gr.ColorPicker("#3366ff", label="Filled", info="About it.", interactive=True)
            gr.ColorPicker("#3366ff", label="Not interactive", interactive=False)
            gr.ColorPicker("#3366ff", show_label=False, interactive=True)
            gr.ColorPicker("#3366ff", label="Bare", container=False, interactive=True)
    with gr.Row():
        failed = gr.DateTime("2026-01-02 03:04:05", label="Failed")
        pending = gr.ColorPicker("#3366ff", label="Pending")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
