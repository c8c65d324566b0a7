"""Settings in a sidebar, a plan beside it."""

import gradio as gr

ALWAYS = ["passport", "phone charger", "toothbrush"]
BY_WEATHER = {"Sunny": ["sun cream", "hat"], "Rainy": ["rain jacket"], "Snowy": ["gloves", "boots"]}


def pack(days, weather, plans):
    clothes = [f"{days} shirts", f"{min(days, 4)} trousers", f"{days + 1} pairs of socks"]
    extra = [item for kind in weather for item in BY_WEATHER[kind]]
    if "Hiking" in plans:
        extra.append("hiking shoes")
    if "Work" in plans:
        extra.append("laptop")
    return "\n".join(f"- {item}" for item in [*ALWAYS, *clothes, *extra])


with gr.Blocks(title="Packing list") as demo:
    with gr.Sidebar():
        gr.Markdown("## The journey")
        days = gr.Slider(1, 21, value=5, step=1, label="Days")
        weather = gr.Dropdown(list(BY_WEATHER), value=["Sunny"], multiselect=True, label="Weather")
        plans = gr.CheckboxGroup(["Hiking", "Work"], label="Plans")
    gr.Markdown("# What to pack")
    packed = gr.Markdown()
    gr.on(fn=pack, inputs=[days, weather, plans], outputs=packed)

demo.launch()
