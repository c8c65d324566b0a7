"""Dropdown in all its states."""

import gradio as gr
from runs import fail, wait

FEW = ["Red", "Green", "Blue"]
MANY = [f"Choice {number}" for number in range(1, 25)]
LONG = ["Short", "A choice so long that it does not fit into one line of a narrow column or phone"]

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.Dropdown(FEW, value=None, label="None chosen", interactive=True)
            gr.Dropdown(FEW, label="With info", info="More about it.", interactive=True)
            gr.Dropdown(LONG, value=LONG[1], label="Long choice", interactive=True)
            gr.Dropdown(FEW, label="Own values", allow_custom_value=True, interactive=True)
            gr.Dropdown(FEW, label="Not filterable", filterable=False, interactive=True)
        with gr.Column():
            gr.Dropdown(FEW, label="Not interactive", interactive=False)
            gr.Dropdown(FEW, show_label=False, interactive=True)
            gr.Dropdown(FEW, label="Bare", container=False, interactive=True)
            gr.Dropdown(FEW, label="Buttons", buttons=[gr.Button("Why?")], interactive=True)
    with gr.Row():
        with gr.Column():
            gr.Dropdown(FEW, multiselect=True, label="Several, none chosen", interactive=True)
            gr.Dropdown(
                MANY, value=MANY[:9], multiselect=True, label="Many chosen", interactive=True
            )
        with gr.Column():
            gr.Dropdown(
                FEW,
                value=FEW,
                multiselect=True,
                label="Several, not interactive",
                interactive=False,
            )
            gr.Dropdown(LONG, value=LONG, multiselect=True, label="Several long", interactive=True)
    with gr.Row():
        failed = gr.Dropdown(FEW, label="Failed")
        pending = gr.Dropdown(FEW, label="Pending")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
