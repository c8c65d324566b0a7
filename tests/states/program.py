"""Code in all its states."""

import gradio as gr
from runs import fail, wait

PYTHON = '''def greet(name: str) -> str:
    """A greeting."""
    return f"Hello {name}"  # a line that is so long that it does not fit into a phone
'''

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.Code(label="Empty", interactive=True)
            gr.Code(PYTHON, language="python", label="Python", interactive=True)
            gr.Code(PYTHON, language="python", label="Wrapped", wrap_lines=True, interactive=True)
            gr.Code(PYTHON * 6, language="python", label="Low", max_lines=6, interactive=True)
        with gr.Column():
            gr.Code(label="Empty, not interactive", interactive=False)
            gr.Code(PYTHON, language="python", label="Not interactive", interactive=False)
            gr.Code('{"a": [1, null]}', language="json", label="JSON", interactive=False)
            gr.Code(PYTHON, language="python", show_line_numbers=False, label="No numbers")
            gr.Code("plain", show_label=False)
    with gr.Row():
        failed = gr.Code(PYTHON, language="python", label="Failed")
        pending = gr.Code(PYTHON, language="python", label="Pending")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
