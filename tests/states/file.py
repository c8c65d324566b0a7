"""File in all its states."""

import gradio as gr
from runs import fail, wait

LONG = "a-file-whose-name-is-so-long-that-it-does-not-fit-into-one-line-of-a-phone.txt"
SOME = ["notes.txt", "ball.png", LONG]

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.File(label="Empty", interactive=True)
            gr.File(label="Low", height=100, interactive=True)
            gr.File("notes.txt", label="One", interactive=True)
            gr.File(SOME, file_count="multiple", label="Several", interactive=True)
            gr.File(
                SOME,
                label="Reordered",
                allow_reordering=True,
                file_count="multiple",
                interactive=True,
            )
        with gr.Column():
            gr.File(label="Empty, not interactive", interactive=False)
            gr.File("notes.txt", label="One, not interactive", interactive=False)
            gr.File(SOME, file_count="multiple", label="Several", interactive=False)
            gr.File(SOME * 4, file_count="multiple", height=150, label="Many", interactive=False)
            gr.File("notes.txt", show_label=False)
            gr.File(label="Bare", container=False, interactive=True)
    with gr.Row():
        failed = gr.File("notes.txt", label="Failed")
        pending = gr.File("notes.txt", label="Pending")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
