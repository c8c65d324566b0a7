"""Markdown and HTML in all their states."""

import gradio as gr
from runs import fail, wait

TEXT = """
# A title
## A smaller title
### A still smaller title

Plain, **bold**, *slanted*, ~~struck~~, `code` and a [link](https://a.example/).

> A quotation
> of two lines.

- one
- two
  1. inner
  2. another
- [x] done
- [ ] to do

| fruit | count |
| :--- | ---: |
| apple | 3 |
| pear | 12 |

---

```python
def square(number):
    return number**2  # a line that is rather long, so that it does not fit into a phone
```

A formula: $e^{i\\pi} = -1$
"""

with gr.Blocks() as demo:
    gr.Markdown(TEXT)
    with gr.Row():
        gr.Markdown("In a box", container=True)
        gr.Markdown("With a button", buttons=["copy"], container=True)
        gr.Markdown("# Low\n" + "A line.\n\n" * 9, height=120)
    gr.Markdown("# عنوان\n\n- واحد\n- اثنان", rtl=True)
    with gr.Row():
        gr.HTML("<h2>A title</h2><p>A text with a <a href='https://a.example/'>link</a>.</p>")
        gr.HTML("<p>In a box</p>", label="HTML", show_label=True, container=True)
    with gr.Row():
        failed = gr.Markdown("Failed", container=True, min_height=60)
        pending = gr.Markdown("Pending", container=True, min_height=60)
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
