"""Tabs, Walkthrough and Accordion in all their states."""

import gradio as gr

with gr.Blocks() as demo:
    with gr.Tabs():
        with gr.Tab("First"):
            gr.Textbox(label="In the first tab")
        with gr.Tab("Second"):
            gr.Textbox(label="In the second tab")
        with gr.Tab("Not now", interactive=False):
            gr.Textbox(label="In a tab for later")
    with gr.Tabs(selected=3):
        for number in range(1, 16):
            with gr.Tab(f"A tab of many {number}", id=number):
                gr.Markdown(f"Page {number}")
    with gr.Tab("Outer"):
        with gr.Tab("Inner one"):
            gr.Markdown("A tab in a tab")
        with gr.Tab("Inner two"):
            gr.Markdown("Another")
    with gr.Walkthrough(selected=2):
        for number, name in enumerate(["Before", "Now", "After", "At the end"], 1):
            with gr.Step(name, id=number):
                gr.Textbox(label=name)
    with gr.Accordion("Open"):
        gr.Textbox(label="In an accordion")
        with gr.Accordion("In another one"):
            gr.Markdown("Inside")
    with gr.Accordion("Closed", open=False):
        gr.Markdown("Not seen")

if __name__ == "__main__":
    demo.launch()
