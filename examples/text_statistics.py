"""Counts a text while it is typed."""

import re
from collections import Counter

import gradio as gr


def count(text):
    words = re.findall(r"[^\W\d_]+", text.lower())
    common = Counter(words).most_common(5)
    numbers = {
        "characters": len(text),
        "words": len(words),
        "sentences": len(re.findall(r"[.!?]+(?:\s|$)", text)),
        "minutes to read": round(len(words) / 220, 1),
    }
    shares = {word: amount / len(words) for word, amount in common}
    return numbers, shares or None


with gr.Blocks(title="Text statistics") as demo:
    gr.Markdown("# Text statistics")
    with gr.Row():
        text = gr.Textbox(label="Your text", lines=10, scale=2, placeholder="Paste something long")
        with gr.Column(scale=1):
            numbers = gr.JSON(label="Numbers")
            words = gr.Label(label="Most used words")
    text.change(count, text, [numbers, words])

demo.launch()
