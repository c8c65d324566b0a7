"""Dataframe in all its states."""

import gradio as gr
from runs import fail, wait

HEAD = ["name", "count", "ready"]
ROWS = [["apples", 3, True], ["pears, which have a name that is long", 12, False]]
TYPES = ["str", "number", "bool"]
WIDE = [[f"cell {row} {column}" for column in range(12)] for row in range(3)]
LONG = [[row, row * row] for row in range(200)]

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            gr.Dataframe(label="Empty", interactive=True)
            gr.Dataframe(ROWS, headers=HEAD, datatype=TYPES, label="Filled", interactive=True)
            gr.Dataframe(LONG, headers=["n", "square"], max_height=200, label="Long")
        with gr.Column():
            gr.Dataframe(label="Empty, not interactive", interactive=False)
            gr.Dataframe(
                ROWS, headers=HEAD, datatype=TYPES, label="Not interactive", interactive=False
            )
            gr.Dataframe(
                ROWS,
                headers=HEAD,
                label="Search and numbers",
                show_search="filter",
                show_row_numbers=True,
                wrap=True,
            )
    gr.Dataframe(WIDE, label="Wide", pinned_columns=1, interactive=True)
    gr.Dataframe(ROWS, headers=HEAD, label="Widths", column_widths=["60%", "20%", "20%"])
    with gr.Row():
        failed = gr.Dataframe(ROWS, headers=HEAD, label="Failed")
        pending = gr.Dataframe(ROWS, headers=HEAD, label="Pending")
    demo.load(fail, None, failed)
    demo.load(wait, None, pending)

if __name__ == "__main__":
    demo.launch()
