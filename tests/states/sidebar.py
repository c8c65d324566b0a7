"""Sidebars, at the left open and at the right closed."""

import gradio as gr

with gr.Blocks() as demo:
    with gr.Sidebar():
        gr.Markdown("## Choices")
        gr.Textbox(label="Name")
        gr.Checkbox(label="Remember it")
        gr.Button("Save", variant="primary")
    with gr.Sidebar(position="right", open=False):
        gr.Markdown("## Help")
    gr.Markdown("# A page with two sidebars")
    gr.Textbox(label="Text", lines=5)
    gr.Button("Run")

if __name__ == "__main__":
    demo.launch()
