"""Passwords made in the visitor's own browser: nothing is sent anywhere."""

import math
import secrets
import string

import gradio as gr

KINDS = {
    "Lower case": string.ascii_lowercase,
    "Upper case": string.ascii_uppercase,
    "Digits": string.digits,
    "Symbols": "!#$%&()*+-./:;<=>?@[]^_{|}~",
}


def generate(length, kinds):
    alphabet = "".join(KINDS[kind] for kind in kinds)
    if not alphabet:
        raise gr.Error("Choose at least one kind of characters.")
    bits = length * math.log2(len(alphabet))
    password = "".join(secrets.choice(alphabet) for _ in range(length))
    strength = "strong" if bits >= 80 else "fair" if bits >= 60 else "weak"
    return password, f"{strength}, about {bits:.0f} bits"


with gr.Blocks(title="Password generator") as demo:
    gr.Markdown("# Password generator\nIt runs in this page; no password ever leaves it.")
    length = gr.Slider(6, 64, value=20, step=1, label="Length")
    kinds = gr.CheckboxGroup(list(KINDS), value=list(KINDS)[:3], label="Characters")
    button = gr.Button("Generate", variant="primary")
    password = gr.Textbox(label="Password", buttons=["copy"], interactive=False)
    strength = gr.Textbox(label="Strength", interactive=False)
    button.click(generate, [length, kinds], [password, strength])
    demo.load(generate, [length, kinds], [password, strength])

demo.launch()
