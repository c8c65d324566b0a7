"""Chatbot in all its states."""

import gradio as gr
from runs import fail, wait

CODE = "```python\ndef greet(name):\n    return f'Hello {name}, this line is rather long'\n```"
TALK = [
    {"role": "user", "content": "Hello! Can you write a function for me, one that greets?"},
    {"role": "assistant", "content": f"**Of course.** Here it is:\n\n{CODE}\n\n1. One\n2. Two"},
    {"role": "user", "content": {"path": "ball.png"}},
    {"role": "assistant", "content": "A ball.", "metadata": {"title": "Looking"}},
    {"role": "assistant", "content": "| a | b |\n|---|---|\n| 1 | $x^2$ |"},
]
SHORT = [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Ho"}]
CHOICES = [{"role": "assistant", "content": "Which?", "options": [{"value": "A"}, {"value": "B"}]}]
WISHES = [{"text": "Tell a joke"}, {"text": "weather", "display_text": "How is the weather?"}]

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.Chatbot(label="Empty", height=200)
            talk = gr.Chatbot(TALK, label="Talk", height=700, editable="all")
            gr.Chatbot(CHOICES, label="Options", height=200)
        with gr.Column():
            gr.Chatbot(label="Placeholder", placeholder="# Hello\nAsk me anything.", height=200)
            gr.Chatbot(TALK, label="Panel", layout="panel", height=700, buttons=["copy_all"])
            gr.Chatbot(SHORT, label="Pictures", avatar_images=("ball.png", "cube.png"), height=200)
    with gr.Row():
        gr.Chatbot(label="Wishes", examples=WISHES, height=260)
        gr.Chatbot(SHORT, label="Right to left", rtl=True, height=260)
    with gr.Row():
        failed = gr.Chatbot(SHORT, label="Failed", height=220)
        pending = gr.Chatbot(SHORT, label="Pending", height=220)
    talk.like(lambda: None)
    talk.retry(lambda: None)
    talk.undo(lambda: None)
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
