"""Interface as it opens, with examples and what flags."""

import gradio as gr


def greet(name, warmth, loud):
    return f"Hello {name}", {"warm": warmth / 10, "cold": 1 - warmth / 10}


demo = gr.Interface(
    greet,
    [gr.Textbox(label="Name"), gr.Slider(0, 10, 4, label="Warmth"), gr.Checkbox(label="Loud")],
    [gr.Textbox(label="Greeting"), gr.Label(label="How")],
    title="Greetings",
    description="It greets **whoever** you name.",
    article="More about it below.",
    examples=[["Ann", 2, True], ["Bob", 8, False]],
)

if __name__ == "__main__":
    demo.launch()
