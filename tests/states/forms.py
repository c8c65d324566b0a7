"""A page of forms, to see a theme by: `python -m tests.looks forms --theme soft`."""

import gradio as gr

with gr.Blocks() as demo:
    gr.Markdown("# A form\n\nWith a [link](https://a.example/), `code` and **bold** words.")
    with gr.Row():
        with gr.Column():
            gr.Textbox("Text", label="Textbox", info="More about it.", interactive=True)
            gr.Textbox(label="Empty", placeholder="What to type", interactive=True)
            gr.Number(3, label="Number", interactive=True)
            gr.Slider(0, 10, 4, label="Slider", interactive=True)
            gr.Checkbox(True, label="Checkbox", interactive=True)
            gr.CheckboxGroup(["Red", "Green"], value=["Red"], label="Group", interactive=True)
            gr.Radio(["Red", "Green"], value="Red", label="Radio", interactive=True)
            gr.Dropdown(["Red", "Green"], label="Dropdown", interactive=True)
        with gr.Column(variant="panel"):
            gr.Label({"cat": 0.7, "dog": 0.3}, label="Label")
            gr.Chatbot(
                [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Ho"}],
                label="Chatbot",
                height=200,
            )
            gr.Dataframe([[1, "a"], [2, "b"]], headers=["n", "t"], label="Dataframe")
            with gr.Tab("One"):
                gr.Button("Secondary")
                gr.Button("Primary", variant="primary")
                gr.Button("Stop", variant="stop")
            with gr.Tab("Two"):
                gr.Markdown("Another")
            with gr.Accordion("Accordion"):
                gr.Markdown("Inside")

if __name__ == "__main__":
    demo.launch()
