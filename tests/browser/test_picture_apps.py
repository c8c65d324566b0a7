"""Small apps with pictures, as people write them."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.test_image import colour, drawn, file
from tests.pictures import halves

FLIPPER = """
import gradio as gr
import numpy as np

with gr.Blocks() as demo:
    gr.Markdown("Flip text or pictures.")
    with gr.Tab("Text"):
        text_in, text_out = gr.Textbox(label="words"), gr.Textbox(label="flipped")
        text_go = gr.Button("Flip")
    with gr.Tab("Picture"):
        with gr.Row():
            image_in, image_out = gr.Image(elem_id="in"), gr.Image(elem_id="out")
        image_go = gr.Button("Flip")
    text_go.click(lambda text: text[::-1], text_in, text_out)
    image_go.click(lambda image: np.fliplr(image), image_in, image_out)

demo.launch()
"""


def test_a_picture_is_flipped_in_its_tab(open_app, wheelhouse):
    page = open_app(FLIPPER, wheelhouse=wheelhouse)
    page.get_by_role("tab", name="Picture").click()
    page.locator("#in").get_by_test_id("file-upload").set_input_files(file("a.png", halves()))  # type: ignore[arg-type]
    drawn(page, "#in", 40, 30)
    page.get_by_role("button", name="Flip").click()
    drawn(page, "#out", 40, 30)
    assert colour(page, "#out", 1, 1)[:3] == [0, 0, 255]


ROWS = """
import gradio as gr

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column(scale=1):
            gr.Dropdown(["a", "b"], value="a", label="which")
        with gr.Column(scale=2):
            gr.Image("pictures/cat.jpg", label="Cat", elem_id="cat", interactive=False)
            gr.Image(gr.get_image("logo.png"), label="Logo", elem_id="logo")

demo.launch()
"""


def test_an_absent_picture_leaves_the_rest(open_app):
    page = open_app(ROWS)
    expect(page.locator("#cat")).to_contain_text("cat.jpg cannot be shown")
    drawn(page, "#logo", 160, 120)


ROOMS = """
import os
import gradio as gr
import numpy as np
from PIL import Image

def paint(paths, request: gr.Request):
    os.makedirs(request.session_hash, exist_ok=True)
    tone = 40 * (len(paths) + 1)
    image = Image.fromarray(np.full((12, 12, 3), tone, "uint8"))
    path = f"{request.session_hash}/{len(paths)}.webp"
    image.save(path)
    paths = [*paths, path]
    return image, paths, paths

with gr.Blocks(delete_cache=(60, 60)) as demo:
    with gr.Row():
        latest, all = gr.Image(label="Latest", elem_id="latest"), gr.Gallery(label="All")
    make = gr.Button("Generate")
    paths = gr.State([], delete_callback=lambda paths: print("STATE DELETED"))
    make.click(paint, paths, [latest, all, paths])
    demo.load(paint, paths, [latest, all, paths])

demo.launch()
"""


def test_pictures_of_a_session_fill_a_gallery(open_app, wheelhouse):
    page = open_app(ROOMS, wheelhouse=wheelhouse)
    thumbnails = page.locator(".thumbnail-item")
    expect(thumbnails).to_have_count(1)
    page.get_by_role("button", name="Generate").click()
    expect(thumbnails).to_have_count(2)
    page.get_by_role("button", name="Generate").click()
    expect(thumbnails).to_have_count(3)
    drawn(page, "#latest", 12, 12)
    assert colour(page, "#latest", 3, 3)[:3] == [120, 120, 120]
