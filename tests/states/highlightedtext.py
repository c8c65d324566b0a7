"""HighlightedText in all its states."""

import gradio as gr
from runs import fail, wait

WORDS = [("The", "det"), (" quick ", None), ("brown", "adj"), (" ", None), ("fox", "noun")]
LONG = [*WORDS, (" jumps over a dog that is lazy and much too far away, ", None)] * 4
SCORES = [("bad", -1.0), (" ", None), ("so so", 0.1), (" ", None), ("good", 0.9)]

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.HighlightedText(label="Empty", interactive=False)
            gr.HighlightedText(WORDS, label="Filled")
            gr.HighlightedText(WORDS, label="Legend", show_legend=True)
            gr.HighlightedText(LONG, label="Long")
        with gr.Column():
            gr.HighlightedText(SCORES, label="Scores", show_legend=True)
            gr.HighlightedText(WORDS, label="Edited", interactive=True)
            gr.HighlightedText(WORDS, label="Own colours", color_map={"noun": "green"})
            gr.HighlightedText(WORDS, label="Without names", show_inline_category=False)
            gr.HighlightedText(WORDS, show_label=False)
    with gr.Row():
        failed = gr.HighlightedText(WORDS, label="Failed")
        pending = gr.HighlightedText(WORDS, label="Pending")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
