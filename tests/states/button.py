"""Buttons of every kind in all their states."""

import gradio as gr
from runs import fail, wait

VARIANTS = ["primary", "secondary", "stop", "huggingface"]
LONG = "A button with a name so long that it does not fit into one line of a phone"

with gr.Blocks() as demo:
    for size in ["lg", "md", "sm"]:
        with gr.Row():
            for variant in VARIANTS:
                gr.Button(variant, variant=variant, size=size)
    with gr.Row():
        for variant in VARIANTS:
            gr.Button(variant, variant=variant, interactive=False)
    with gr.Row():
        gr.Button("Icon", icon="ball.png")
        gr.Button("Link", link="https://a.example/")
        gr.Button("Not growing", scale=0)
        gr.Button("Narrow", min_width=40)
    gr.Button(LONG)
    with gr.Row():
        gr.ClearButton()
        gr.DuplicateButton()
        gr.DeepLinkButton()
    with gr.Row():
        gr.UploadButton()
        gr.UploadButton("Several", variant="primary", file_count="multiple")
        gr.UploadButton("Not now", interactive=False)
    with gr.Row():
        gr.DownloadButton(value="notes.txt")
        gr.DownloadButton("Nothing yet")
        gr.DownloadButton("Not now", value="notes.txt", interactive=False)
    with gr.Row():
        failed = gr.Button("Failed")
        pending = gr.Button("Pending")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
