"""The smallest app: a box, a button, an answer."""

import gradio as gr


def greet(name):
    if not name:
        raise gr.Error("Type a name first.", title="Nobody to greet")
    return f"Hello {name}!"


with gr.Blocks(title="Hello") as demo:
    gr.Markdown("# Hello\nType your name and press **Enter** or the button.")
    with gr.Row():
        name = gr.Textbox(label="Name", placeholder="Ada Lovelace", autofocus=True)
        greeting = gr.Textbox(label="Greeting")
    button = gr.Button("Greet", variant="primary")
    gr.on([name.submit, button.click], greet, name, greeting)

demo.launch()
