"""Label in all its states."""

import gradio as gr
from runs import fail, wait

CLASSES = {"cat": 0.7, "dog": 0.22, "a class with a long name, longer than its line": 0.08}

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.Label(label="Empty")
            gr.Label("cat", label="A name")
            gr.Label("A name that is so long that it needs two lines or even three", label="Long")
        with gr.Column():
            gr.Label(CLASSES, label="Classes")
            gr.Label(CLASSES, label="The first two", num_top_classes=2)
            gr.Label(CLASSES, label="Without heading", show_heading=False)
            gr.Label(CLASSES, label="Coloured", color="#7a1f1f")
            gr.Label(CLASSES, show_label=False)
    with gr.Row():
        failed = gr.Label(CLASSES, label="Failed")
        pending = gr.Label(CLASSES, label="Pending")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
