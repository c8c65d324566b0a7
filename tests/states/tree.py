"""JSON and ParamViewer in all their states."""

import gradio as gr
from runs import fail, wait

VALUE = {
    "text": "words",
    "number": 1.5,
    "nothing": None,
    "yes": True,
    "list": [1, [2, 3], {}],
    "long": "A text that does not fit into one line of a narrow column or of a phone, not at all",
}
PARAMETERS = {
    "value": {"type": "str | None", "description": "What it **shows**.", "default": "None"},
    "scale": {"type": "int", "description": "How wide it is.", "default": None},
}

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.JSON(label="Empty")
            gr.JSON(VALUE, label="Filled")
            gr.JSON(VALUE, label="Closed", open=False)
        with gr.Column():
            gr.JSON(VALUE, label="Numbered", show_indices=True)
            gr.JSON(list(range(60)), label="Low", height=160)
            gr.JSON(VALUE, show_label=False, buttons=[])
    gr.ParamViewer(PARAMETERS)
    gr.ParamViewer(PARAMETERS, header="Arguments", max_height=120)
    with gr.Row():
        failed = gr.JSON({"a": 1}, label="Failed")
        pending = gr.JSON({"a": 1}, label="Pending")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
