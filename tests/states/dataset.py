"""Dataset and Examples in all their states."""

import gradio as gr

MANY = [[f"Example {number}"] for number in range(1, 41)]
MIXED = [["one", 1, True, "ball.png"], ["a text that is rather long for a cell", 2, False, None]]

with gr.Blocks() as demo:
    text = gr.Textbox(label="Text", visible=False)
    gr.Dataset(label="One column", components=[text], samples=[["Hello"], ["Good morning"]])
    gr.Dataset(label="Many", components=[text], samples=MANY)
    gr.Dataset(
        label="Several columns",
        components=["textbox", "number", "checkbox", "image"],
        headers=["Text", "Number", "Checkbox", "Image"],
        samples=MIXED,
    )
    gr.Dataset(label="Pictures", components=["image"], samples=[["ball.png"], ["cube.png"]])
    gr.Dataset(
        label="With names",
        components=[text],
        samples=[["a"], ["b"]],
        sample_labels=["The first", "The second"],
    )
    gr.Dataset(label="Table", components=[text], samples=[["a"], ["b"]], layout="table")
    box = gr.Textbox(label="Filled by examples")
    gr.Examples([["Hello"], ["Good morning"]], box)

if __name__ == "__main__":
    demo.launch()
