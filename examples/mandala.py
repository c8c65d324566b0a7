"""A mandala from a few strokes: what you draw is turned around the middle."""

import gradio as gr
from PIL import Image, ImageChops, ImageOps

PAPER = (480, 480)


def mandala(drawing, petals, mirrored):
    stroke = drawing["composite"] or Image.new("RGB", PAPER, "white")
    if mirrored:
        stroke = ImageChops.darker(stroke, ImageOps.mirror(stroke))
    whole = stroke
    for turn in range(1, petals):
        angle = 360 * turn / petals
        whole = ImageChops.darker(whole, stroke.rotate(angle, Image.BILINEAR, fillcolor="white"))
    return whole


with gr.Blocks(title="Mandala") as demo:
    gr.Markdown("# Mandala\nDraw on the left; every stroke becomes a flower on the right.")
    with gr.Row():
        petals = gr.Slider(2, 16, 8, step=1, label="Petals")
        mirrored = gr.Checkbox(True, label="Mirror each petal")
    with gr.Row():
        drawing = gr.Paint(
            label="Your strokes",
            type="pil",
            image_mode="RGB",
            canvas_size=PAPER,
            fixed_canvas=True,
            transforms=None,
            layers=False,
            brush=gr.Brush(6, ["#b91c1c", "#c2410c", "#15803d", "#1d4ed8", "#7e22ce"]),
        )
        flower = gr.Image(
            label="Mandala", format="png", interactive=False, alt_text="Your strokes as a flower"
        )
    gr.on(
        [drawing.change, petals.change, mirrored.change],
        mandala,
        [drawing, petals, mirrored],
        flower,
        show_progress="hidden",
        trigger_mode="always_last",
    )

demo.launch()
