"""Radio in all its states."""

import gradio as gr
from runs import fail, wait

FEW = ["Red", "Green", "Blue"]
MANY = [f"Choice {number}" for number in range(1, 25)]
LONG = ["Short", "A choice so long that it does not fit into one line of a narrow column or phone"]

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.Radio(FEW, label="None chosen", interactive=True)
            gr.Radio(FEW, value="Green", label="With info", info="More about it.", interactive=True)
            gr.Radio(LONG, label="Long choices", interactive=True)
            gr.Radio(MANY, label="Many choices", interactive=True)
            gr.Radio([], label="No choices", interactive=True)
        with gr.Column():
            gr.Radio(FEW, value="Green", label="Not interactive", interactive=False)
            gr.Radio(FEW, value="Green", show_label=False, interactive=True)
            gr.Radio(FEW, value="Green", label="Bare", container=False, interactive=True)
            gr.Radio(FEW, label="Buttons", buttons=[gr.Button("Why?")], interactive=True)
            gr.Radio(["نعم", "لا"], label="Right to left", rtl=True, interactive=True)
    with gr.Row():
        failed = gr.Radio(FEW, value="Green", label="Failed")
        pending = gr.Radio(FEW, value="Green", label="Pending")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
