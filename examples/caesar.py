"""Secret writing: one function behind two tabs."""

from string import ascii_lowercase as letters

import gradio as gr


def shift(text, places):
    moved = letters[places % 26 :] + letters[: places % 26]
    table = str.maketrans(letters + letters.upper(), moved + moved.upper())
    return text.translate(table)


with gr.Blocks(title="Caesar cipher") as demo:
    gr.Markdown("# Caesar cipher")
    places = gr.Slider(1, 25, value=3, step=1, label="Places")
    with gr.Tab("Encrypt"):
        plain = gr.Textbox(label="Plain text", value="Meet me at noon")
        gr.Button("Encrypt").click(shift, [plain, places], gr.Textbox(label="Secret text"))
    with gr.Tab("Decrypt"):
        secret = gr.Textbox(label="Secret", value="Phhw ph dw qrrq")
        unshift = lambda text, places: shift(text, -places)  # noqa: E731
        gr.Button("Decrypt").click(unshift, [secret, places], gr.Textbox(label="Message"))

demo.launch(theme="soft")
