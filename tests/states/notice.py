"""Notices of every kind, and an app of several pages."""

import gradio as gr


def tell():
    gr.Info("A piece of news.", duration=None)
    gr.Warning("Something to look at.", duration=None, title="Careful")
    gr.Success("It worked.", duration=None)
    raise gr.Error("It did not work, and the reason is told at some length here.", duration=None)


with gr.Blocks() as demo:
    gr.Navbar(main_page_name="Start")
    gr.Markdown("# A page")
    box = gr.Textbox(label="Text")
    demo.load(tell, None, box)

with demo.route("Second"):
    gr.Markdown("# The second page")

with demo.route("A third one with a long name"):
    gr.Markdown("# The third page")

if __name__ == "__main__":
    demo.launch()
