"""The kinds of app that Gradio's guides show: components and layouts (rows marked C and W)."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from lite.errors import BuildError
from tests.pictures import halves

FLIPPER = """
import numpy as np
import gradio as gr

with gr.Blocks() as demo:
    gr.Markdown("Flip text or pictures.")
    with gr.Tab("Flip Text"):
        text, flipped = gr.Textbox(label="in"), gr.Textbox(label="out")
        turn = gr.Button("Flip")
    with gr.Tab("Flip Image"):
        with gr.Row():
            picture, mirrored = gr.Image(elem_id="in"), gr.Image(elem_id="mirrored")
        mirror = gr.Button("Flip")
    with gr.Accordion("Open for More!", open=False):
        gr.Markdown("Look at me...")
        gr.Slider(0, 1, value=0.1, step=0.1, interactive=True, label="Slide me")
    turn.click(lambda x: x[::-1], inputs=text, outputs=flipped)
    mirror.click(np.fliplr, inputs=picture, outputs=mirrored)
demo.launch()
"""

PIXEL = """at => {
  const image = document.querySelector("#mirrored img");
  if (!image || !image.naturalWidth) return false;
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth; canvas.height = image.naturalHeight;
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const [red, , blue] = context.getImageData(at, 2, 1, 1).data;
  return blue > red;
}"""


def test_text_and_pictures_are_flipped(open_app, wheelhouse):
    page = open_app(FLIPPER, wheelhouse=wheelhouse)
    page.get_by_label("in", exact=True).fill("abc")
    page.get_by_role("button", name="Flip").click()
    expect(page.get_by_label("out", exact=True)).to_have_value("cba")
    page.get_by_role("tab", name="Flip Image").click()
    expect(page.get_by_label("out", exact=True)).to_be_hidden()
    file = {"name": "a.png", "mimeType": "image/png", "buffer": halves(20, 10)}
    page.locator("#in input[type=file]").set_input_files(file)
    expect(page.locator("#in img")).to_be_visible()
    page.get_by_role("button", name="Flip").click()
    page.wait_for_function(PIXEL, arg=2)  # its red left half is on the right now
    more = page.get_by_role("button", name="Open for More!")
    expect(page.get_by_text("Look at me...")).to_have_count(0)
    more.click()
    expect(page.get_by_text("Look at me...")).to_be_visible()
    slider = page.get_by_label("range slider for Slide me")
    expect(slider).to_have_value("0.1")
    assert [slider.get_attribute(each) for each in ("min", "max", "step")] == ["0", "1", "0.1"]


PLACES = """
import gradio as gr

with gr.Blocks() as demo:
    with gr.Row():
        gr.Textbox(label="t1")
        gr.Textbox(label="t2")
        gr.Button("b1")
    with gr.Row():
        with gr.Column(scale=1, min_width=300, elem_id="left"):
            gr.Textbox(label="t1")
            gr.Textbox(label="t2")
            gr.Image("images/there.png", alt_text="picture")
            gr.Button("Go")
        with gr.Column(scale=2, min_width=300, elem_id="right"):
            gr.Textbox(label="t3")
            gr.Dropdown(["a", "b", "c"], value="a", label="d3", interactive=False)
            gr.Button("Stop")
demo.launch()
"""


@pytest.mark.parametrize("files", [{"images/there.png": halves(20, 10)}, {}], ids=["there", "not"])
def test_columns_share_a_row(open_app, files):
    page = open_app(PLACES, files=files, allow_errors=not files)
    left, right = page.locator("#left").bounding_box(), page.locator("#right").bounding_box()
    assert left["y"] == right["y"]
    assert 1.8 < right["width"] / left["width"] < 2.2
    three = [page.get_by_label(each).first.bounding_box() for each in ("t1", "t2")]
    assert abs(three[0]["y"] - three[1]["y"]) < 2
    expect(page.get_by_label("d3").first).to_have_value("a")
    expect(page.get_by_label("d3").first).not_to_be_editable()
    expect(page.get_by_role("button", name="Stop")).to_be_enabled()


STARS = """
import gradio as gr

class Rating(gr.HTML):
    def __init__(self, label, value=3, **kwargs):
        super().__init__(
            value, label=label,
            html_template='''<h2>${label} rating:</h2>
              ${Array.from({length: 5}, (_, at) =>
                `<img class="${at < value ? '' : 'faded'}" alt="${at + 1}"
                  src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3C/svg%3E">`
              ).join('')}''',
            css_template='''img { height: 50px; display: inline-block; cursor: pointer; }
              .faded { filter: grayscale(100%); opacity: 0.3; }''',
            js_on_load='''
              const all = element.querySelectorAll('img');
              all.forEach((image, at) => image.addEventListener('click', () => {
                props.value = at + 1;
              }));''',
            **kwargs)

    def api_info(self):
        return {"type": "integer", "minimum": 0, "maximum": 5}

with gr.Blocks() as demo:
    gr.Markdown("# Restaurant")
    food, service = Rating("Food", elem_id="food"), Rating("Service", elem_id="service")
    place = Rating("Ambience", elem_id="place")
    average = gr.Button("Calculate Average Rating")
    whole = Rating("Average", elem_id="whole")
    average.click(lambda a, b, c: round((a + b + c) / 3), [food, service, place], whole)
    stars = gr.HTML(
        3, elem_id="stars", html_template='''${Array.from({length: 5}, (_, at) =>
          `<i role="img" aria-label="star ${at + 1}" class="${at < value ? 'on' : ''}">★</i>`
          ).join('')}<button id="send">Submit Rating</button>''',
        js_on_load='''
          element.querySelectorAll('i').forEach((star, at) =>
            star.addEventListener('click', () => { props.value = at + 1; }));
          element.querySelector('#send').addEventListener('click', () => trigger('submit'));''')
    said = gr.Textbox(label="Rating")
    stars.submit(lambda value: value, stars, said)
demo.launch()
"""


def test_stars_are_given_and_averaged(open_app):
    page = open_app(STARS)
    for name in ("food", "service", "place", "whole"):
        expect(page.locator(f"#{name} img:not(.faded)")).to_have_count(3)
    expect(page.locator("#food")).to_contain_text("Food rating:")
    expect(page.locator("#food img").first).to_have_css("height", "50px")
    page.locator("#food img").nth(4).click()
    expect(page.locator("#food img:not(.faded)")).to_have_count(5)
    page.locator("#service img").nth(4).click()
    page.get_by_role("button", name="Calculate Average Rating").click()
    expect(page.locator("#whole img:not(.faded)")).to_have_count(4)
    stars, send = page.locator("#stars"), page.get_by_role("button", name="Submit Rating")
    for at in (5, 2):
        stars.get_by_role("img", name=f"star {at}").click()
        expect(stars.locator(".on")).to_have_count(at)
        send.click()
        expect(page.get_by_label("Rating", exact=True)).to_have_value(str(at))


GUIDED = """
import gradio as gr

with gr.Blocks() as demo:
    with gr.Walkthrough(selected=0) as walk:
        with gr.Step("Image", id=0):
            picture = gr.Image(label="Picture")
            on = gr.Button("go to prompt")
            on.click(lambda: gr.Walkthrough(selected=1), outputs=walk)
        with gr.Step("Prompt", id=1):
            prompt = gr.Textbox(label="Prompt text")
            make = gr.Button("generate")
            make.click(lambda: gr.Walkthrough(selected=2), outputs=walk)
        with gr.Step("Result", id=2):
            gr.Image(label="Outcome", interactive=False)
demo.launch()
"""


def test_a_walkthrough_leads_from_picture_to_result(open_app, wheelhouse):
    page = open_app(GUIDED, wheelhouse=wheelhouse)
    steps = [page.get_by_role("tab", name=name) for name in ("Image", "Prompt", "Result")]
    expect(steps[1]).to_be_disabled()
    expect(steps[2]).to_be_disabled()
    page.get_by_role("button", name="go to prompt").click()
    expect(page.get_by_label("Prompt text")).to_be_visible()
    page.get_by_role("button", name="generate").click()
    expect(page.get_by_text("Outcome").first).to_be_visible()
    steps[0].click()
    expect(page.get_by_role("button", name="go to prompt")).to_be_visible()
    expect(steps[2]).to_be_disabled()


SPEECH = """
import gradio as gr
from transformers import pipeline

recognise = pipeline("automatic-speech-recognition")
demo = gr.Interface(lambda path: recognise(path)["text"], gr.Audio(type="filepath"), "text")
demo.launch()
"""


def test_a_model_that_no_browser_can_run_stops_the_build(server):
    with pytest.raises(BuildError, match="transformers cannot work in a page"):
        server.site(SPEECH, {})


MOUNTED = """
import contextlib
import gradio as gr
import spaces
import uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

@contextlib.asynccontextmanager
async def lifespan(app):
    yield

async def root(request):
    return JSONResponse({"message": "This is your main app"})

app = Starlette(routes=[Route("/", root)], lifespan=lifespan)

@spaces.GPU(duration=60)
def same(picture):
    return picture

demo = gr.Interface(spaces.GPU(same), gr.Image(type="filepath", label="image"),
                    gr.Image(type="filepath", label="Output Image"))
app = gr.mount_gradio_app(app, demo, path="/gradio", root_path="/myapp/gradio")

if __name__ == "__main__":
    uvicorn.run(app, port=8000)
"""


def test_an_app_mounted_on_a_server_is_the_page(open_app, wheelhouse):
    page = open_app(MOUNTED, wheelhouse=wheelhouse)
    file = {"name": "a.png", "mimeType": "image/png", "buffer": halves(20, 10)}
    page.locator("input[type=file]").first.set_input_files(file)
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_role("button", name="Flag")).to_be_visible()
    expect(page.locator("img")).to_have_count(2)


SIGNED = """
from __future__ import annotations
import gradio as gr

def hello(profile: gr.OAuthProfile | None) -> str:
    return "I don't know you." if profile is None else f"Hello {profile.name}"

def organisations(token: gr.OAuthToken | None) -> str:
    if token is None:
        return "Deploy this and log in to see your organisations."
    from huggingface_hub import whoami
    return ", ".join(each["name"] for each in whoami(token.token)["orgs"])

with gr.Blocks() as demo:
    gr.LoginButton()
    first, second = gr.Markdown(), gr.Markdown()
    demo.load(hello, inputs=None, outputs=first)
    demo.load(organisations, inputs=None, outputs=second)
demo.launch()
"""


def test_a_visitor_who_is_not_signed_in(open_app):
    page = open_app(SIGNED, files={"huggingface_hub.py": "def whoami(token): ..."})
    expect(page.get_by_text("I don't know you.")).to_be_visible()
    expect(page.get_by_text("Deploy this and log in")).to_be_visible()
    expect(page.get_by_role("button", name="Sign in with Hugging Face")).to_be_visible()


COLLECTED = """
import shutil
from pathlib import Path
import gradio as gr
import numpy as np
from PIL import Image

home = Path("made")

def make(request: gr.Request, held):
    folder = home / request.session_hash
    folder.mkdir(parents=True, exist_ok=True)
    picture = Image.fromarray(np.full((32, 32, 3), len(held) * 60, dtype=np.uint8))
    path = folder / f"{len(held)}.webp"
    picture.save(path)
    held = [*held, str(path)]
    return picture, held, held

def leave(request: gr.Request):
    shutil.rmtree(home / request.session_hash, ignore_errors=True)

with gr.Blocks(delete_cache=(60, 3600)) as demo:
    gr.Markdown("# Pictures that go with the visit")
    with gr.Row():
        with gr.Column(scale=1):
            latest = gr.Image(height=200, label="Latest", interactive=False, elem_id="latest")
            again = gr.Button("Generate")
        with gr.Column(scale=2):
            gallery = gr.Gallery(label="All", height=200, columns=4, elem_id="all")
    held = gr.State([], delete_callback=lambda paths: print("STATE DELETED"))
    again.click(make, [held], [latest, held, gallery])
    demo.load(make, [held], [latest, held, gallery])
    demo.unload(leave)
demo.launch()
"""


def test_pictures_are_made_and_collected(open_app, wheelhouse):
    page = open_app(COLLECTED, wheelhouse=wheelhouse)
    for count in (1, 2, 3):
        expect(page.locator("#all img")).to_have_count(count)
        expect(page.locator("#latest img")).to_be_visible()
        if count < 3:
            page.get_by_role("button", name="Generate").click()
