"""Row, Column, Group and Draggable around fields and boxes."""

import gradio as gr

with gr.Blocks() as demo:
    with gr.Row():
        gr.Textbox(label="One")
        gr.Textbox(label="Two", lines=3)
        gr.Button("A button")
    with gr.Row(equal_height=True):
        gr.Textbox(label="One")
        gr.Textbox(label="Two", lines=3)
        gr.Button("As high")
    with gr.Row(variant="panel"):
        with gr.Column(scale=2):
            gr.Textbox(label="Two thirds")
        with gr.Column(scale=1):
            gr.Slider(label="One third")
            gr.Button("Run", variant="primary")
    with gr.Row(variant="compact"):
        gr.Textbox(label="Compact")
        gr.Textbox(label="Row")
    with gr.Group():
        gr.Textbox(label="In a group")
        gr.Image("ball.png", label="Picture", height=120)
        with gr.Row():
            gr.Button("One")
            gr.Button("Two")
    with gr.Row():
        with gr.Column(variant="panel"):
            gr.Textbox(label="In a panel")
            gr.Checkbox(label="Checkbox")
        with gr.Column(variant="compact"):
            gr.Textbox(label="In a compact column")
            gr.Checkbox(label="Checkbox")
    with gr.Draggable():
        gr.Textbox(label="Moved")
        gr.Textbox(label="About")

if __name__ == "__main__":
    demo.launch()
