"""Markdown, written on one tab and read on the other."""

import gradio as gr

TEXT = """# Baking bread

1. Mix **500 g** flour, 350 g water, 10 g salt, a little yeast.
2. Wait, fold, wait.
3. Bake at 240 °C for 40 minutes.

| Flour | Water |
| --- | --- |
| wheat | 70 % |
| rye | 80 % |

The share of water is $$h = \\frac{m_w}{m_f}$$

```python
water = 0.7 * flour
```
"""

with gr.Blocks(title="Notes") as demo:
    with gr.Tab("Write"):
        source = gr.Textbox(TEXT, label="Markdown", lines=18)
    with gr.Tab("Read"):
        page = gr.Markdown(TEXT)
    with gr.Accordion("Help", open=False):
        gr.Markdown("`**bold**`, `*italic*`, `# heading`, `$$formula$$`, tables and code.")
    source.change(lambda text: text, source, page, show_progress="hidden")

demo.launch()
