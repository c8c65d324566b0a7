"""CheckboxGroup in all its states."""

import gradio as gr
from runs import fail, wait

FEW = ["Red", "Green", "Blue"]
MANY = [f"Choice {number}" for number in range(1, 25)]
LONG = ["Short", "A choice so long that it does not fit into one line of a narrow column or phone"]

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.CheckboxGroup(FEW, label="None chosen", interactive=True)
            gr.CheckboxGroup(
                FEW,
                value=["Red", "Blue"],
                label="With info",
                info="More about it.",
                interactive=True,
            )
            gr.CheckboxGroup(LONG, label="Long choices", interactive=True)
            gr.CheckboxGroup(MANY, label="Many choices", interactive=True)
            gr.CheckboxGroup([], label="No choices", interactive=True)
        with gr.Column():
            gr.CheckboxGroup(FEW, value=["Red", "Blue"], label="Not interactive", interactive=False)
            gr.CheckboxGroup(FEW, value=["Red", "Blue"], show_label=False, interactive=True)
            gr.CheckboxGroup(
                FEW, value=["Red", "Blue"], label="Bare", container=False, interactive=True
            )
            gr.CheckboxGroup(FEW, label="Buttons", buttons=[gr.Button("Why?")], interactive=True)
            gr.CheckboxGroup(FEW, label="Select all", show_select_all=True, interactive=True)
    with gr.Row():
        failed = gr.CheckboxGroup(FEW, value=["Red", "Blue"], label="Failed")
        pending = gr.CheckboxGroup(FEW, value=["Red", "Blue"], label="Pending")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
