"""ChatInterface as it opens."""

import gradio as gr


def answer(message, history, warmth):
    return f"You said: {message}"


demo = gr.ChatInterface(
    answer,
    title="A chat",
    description="It repeats what you say.",
    examples=[["Hello", 0.1], ["How are you?", 0.9]],
    additional_inputs=[gr.Slider(0, 1, 0.5, label="Warmth")],
    save_history=True,
)

if __name__ == "__main__":
    demo.launch()
