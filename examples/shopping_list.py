"""A list that grows: state as input and output."""

import gradio as gr


def add(item, items):
    item = item.strip()
    if not item:
        return gr.skip()
    if item in items:
        gr.Info(f"{item} is on the list already.")
        return {new: ""}
    items = [*items, item]
    return {new: "", list_state: items, todo: gr.CheckboxGroup(items, visible=True)}


def remove(done, items):
    left = [item for item in items if item not in done]
    return left, gr.CheckboxGroup(left, value=[], visible=bool(left))


with gr.Blocks(title="Shopping list") as demo:
    gr.Markdown("# Shopping list")
    list_state = gr.State([])
    new = gr.Textbox(show_label=False, label="New item", placeholder="Milk", submit_btn="Add")
    todo = gr.CheckboxGroup([], label="To buy", visible=False, interactive=True)
    clear = gr.Button("Remove what is ticked")
    new.submit(add, [new, list_state], [new, list_state, todo])
    clear.click(remove, [todo, list_state], [list_state, todo])

demo.launch()
