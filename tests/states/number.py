"""Number in all its states."""

import gradio as gr
from runs import fail, wait

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.Number(label="Empty", interactive=True)
            gr.Number(label="Placeholder", placeholder="How many?", interactive=True)
            gr.Number(3.25, label="With info", info="More about it.", interactive=True)
            gr.Number(5, label="Bounds", minimum=0, maximum=10, step=5, interactive=True)
            gr.Number(123456789012345, label="Long", interactive=True)
        with gr.Column():
            gr.Number(42, label="Not interactive", interactive=False)
            gr.Number(label="Empty, not interactive", interactive=False)
            gr.Number(7, label="Buttons", buttons=[gr.Button("Double")], interactive=True)
            gr.Number(8, show_label=False, interactive=True)
            gr.Number(9, label="Bare", container=False, interactive=True)
    with gr.Row():
        failed = gr.Number(1, label="Failed")
        pending = gr.Number(2, label="Pending")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
