"""FileExplorer in all its states."""

import gradio as gr
from runs import fail, wait

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.FileExplorer(label="Several", root_dir="shelf")
            gr.FileExplorer(label="One", root_dir="shelf", file_count="single")
            gr.FileExplorer(label="Chosen", root_dir="shelf", value=["books/one.txt", "list.txt"])
        with gr.Column():
            gr.FileExplorer(label="Not interactive", root_dir="shelf", interactive=False)
            gr.FileExplorer(label="Low", root_dir="shelf", height=90, max_height=90)
            gr.FileExplorer(show_label=False, root_dir="shelf")
    with gr.Row():
        failed = gr.FileExplorer(label="Failed", root_dir="shelf")
        pending = gr.FileExplorer(label="Pending", root_dir="shelf")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
