"""Results that arrive one by one, from a generator."""

import gradio as gr


def primes(limit):
    found = []
    for number in range(2, int(limit) + 1):
        if all(number % prime for prime in found if prime * prime <= number):
            found.append(number)
            if len(found) % 10 == 0:
                yield len(found), ", ".join(map(str, found))
    yield len(found), ", ".join(map(str, found))


with gr.Blocks(title="Primes") as demo:
    gr.Markdown("# Primes\nThey appear while they are found.")
    limit = gr.Slider(100, 5000, value=1000, step=100, label="Up to")
    with gr.Row():
        start = gr.Button("Find", variant="primary")
        stop = gr.Button("Stop", variant="stop")
    count = gr.Number(label="Found", interactive=False)
    shown = gr.Textbox(label="Primes", lines=6, interactive=False)
    search = start.click(primes, limit, [count, shown])
    stop.click(None, cancels=[search])

demo.launch()
