"""LoginButton, logged out; Gradio needs its extra `oauth` for it."""

import gradio as gr

with gr.Blocks() as demo:
    gr.Markdown("# Sign in")
    gr.LoginButton()
    gr.LoginButton("Sign in here", variant="primary", size="sm")
    gr.LoginButton(interactive=False)

if __name__ == "__main__":
    demo.launch()
