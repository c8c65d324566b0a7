"""HTML in the page: plain, and as a component of the author's own."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

PLAIN = """
import gradio as gr

with gr.Blocks() as demo:
    html = gr.HTML("<h2>Hello</h2><script>document.title='ran'</script><input aria-label='field'>",
                   elem_id="plain")
    gr.HTML("<p>x</p>", label="Named", show_label=True, container=True, elem_id="named")
    gr.HTML("<p>x</p>", padding=True, min_height=90, apply_default_css=False, elem_id="padded")
    log = gr.HTML("<br>".join(map(str, range(50))), max_height=80, autoscroll=True, elem_id="log")
    gr.HTML(elem_id="empty")
    own = gr.Button("own", render=False)
    gr.HTML("<p>with a button</p>", buttons=[own], elem_id="tools")
    said = gr.Textbox(label="said")
    html.click(lambda: "clicked", None, said)
    own.click(lambda: "own", None, said)
    log.change(lambda: "changed", None, said)
    more = gr.Button("more")
    more.click(lambda: "<br>".join(map(str, range(99))), None, log)
    other = gr.Button("other")
    other.click(lambda: "<h2>Bye</h2><input aria-label='field'>", None, html)

demo.launch()
"""

OWN = """
import gradio as gr

class Stars(gr.HTML):
    def __init__(self, value=0, most=5, **kwargs):
        super().__init__(
            value,
            html_template='''<b>${label}</b>
                ${Array.from({length: most}, (_, i) =>
                    `<button class="${i < value ? 'on' : ''}">${i + 1}</button>`).join('')}''',
            css_template='''button.on { color: rgb(200, 100, ${most}) }
                @keyframes none { to { opacity: 1 } }''',
            js_on_load='''
                element.addEventListener('click', (event) => {
                    if (event.target.tagName !== 'BUTTON') return;
                    props.value = Number(event.target.textContent);
                    trigger('rated', {stars: props.value, of: props.most});
                });
                element.querySelector('button').addEventListener('focus', () => trigger('focus'));
                watch('value', () => { element.dataset.seen = props.value; });
            ''',
            most=most, **kwargs)

with gr.Blocks() as demo:
    food = Stars(2, label="Food", elem_id="food")
    service = Stars(1, most=3, label="Service", elem_id="service")
    said = gr.Textbox(label="said")
    changed = gr.Textbox(label="changed")
    focused = gr.Textbox(label="focused")

    def tell(event: gr.EventData):
        return f"{event.stars} of {event.of}"

    food.rated(tell, None, said)
    food.change(lambda value: value, food, changed)
    food.focus(lambda: "yes", None, focused)
    gr.HTML(["a<b>", "c"], mark="`!`", elem_id="bars", html_template='''<ul>{{#each value}}
        <li>{{@index}} {{this}} {{../mark}}</li>{{else}}none{{/each}}</ul>
        {{#if mark}}${mark}{{/if}}''')
    with gr.HTML("tail", html_template="<i>head</i>@children<i>${value}</i>", elem_id="slot"):
        inside = gr.Button("inside")
    inside.click(lambda: "inside", None, said)
    gr.HTML(1, html_template="${missing.x}", elem_id="broken")
    update = gr.Button("update")
    update.click(lambda: Stars(3, most=7, label="Meal"), None, food)

demo.launch()
"""


def test_the_authors_html_as_it_is(open_app):
    page = open_app(PLAIN)
    plain = page.locator("#plain")
    expect(plain.get_by_role("heading", name="Hello")).to_be_visible()
    expect(page).not_to_have_title("ran")
    plain.get_by_role("heading").click()
    expect(page.get_by_label("said")).to_have_value("clicked")
    expect(page.locator("#named").get_by_text("Named")).to_be_visible()
    expect(page.locator("#padded .html-container")).to_have_css("min-height", "90px")
    expect(page.locator("#padded .prose")).to_have_count(0)
    page.get_by_role("button", name="own").click()
    expect(page.get_by_label("said")).to_have_value("own")


def test_typed_text_and_scroll_survive_a_new_value(open_app):
    page = open_app(PLAIN)
    page.get_by_label("field").fill("typed")
    page.get_by_role("button", name="other").click()
    expect(page.get_by_role("heading", name="Bye")).to_be_visible()
    expect(page.get_by_label("field")).to_have_count(1)
    page.get_by_role("button", name="more").click()
    expect(page.get_by_label("said")).to_have_value("changed")
    box = page.locator("#log .html-container")
    assert box.evaluate("box => box.scrollHeight - box.scrollTop - box.clientHeight") < 2


def test_a_component_of_ones_own(open_app):
    page = open_app(OWN)
    food, service = page.locator("#food"), page.locator("#service")
    expect(food.locator(".on")).to_have_count(2)
    expect(food.locator(".on").first).to_have_css("color", "rgb(200, 100, 5)")
    expect(service.locator(".on").first).to_have_css("color", "rgb(200, 100, 3)")
    expect(service.get_by_role("button")).to_have_count(3)
    food.get_by_role("button", name="4").click()
    expect(food.locator(".on")).to_have_count(4)
    expect(page.get_by_label("said")).to_have_value("4 of 5")
    expect(page.get_by_label("changed")).to_have_value("4")
    expect(food.locator("[data-seen='4']")).to_have_count(1)
    expect(service.locator(".on")).to_have_count(1)
    # The listener on a child still works: the child was patched, not replaced.
    food.get_by_role("button", name="1").focus()
    expect(page.get_by_label("focused")).to_have_value("yes")
    page.get_by_role("button", name="update").click()
    expect(food.get_by_role("button")).to_have_count(7)
    expect(food).to_contain_text("Meal")


def test_handlebars_children_and_a_broken_template(open_app):
    page = open_app(OWN)
    expect(page.locator("#bars").get_by_role("listitem")).to_have_text(["0 a<b> `!`", "1 c `!`"])
    slot = page.locator("#slot")
    expect(slot).to_have_text(re.compile(r"head\s*inside\s*tail"))
    slot.get_by_role("button").click()
    expect(page.get_by_label("said")).to_have_value("inside")
    expect(page.locator("#broken").get_by_role("alert")).to_contain_text("missing is not defined")


SERVER = """
import gradio as gr

def double(number):
    return {"twice": number * 2}

async def fail():
    raise ValueError("not today")

with gr.Blocks() as demo:
    gr.HTML("<button>ask</button><output>-</output><em>-</em>", server_functions=[double, fail],
            js_on_load='element.querySelector("button").onclick = async () => {'
            'const [a, b] = await Promise.all([server.double(4), server.double(5)]);'
            'element.querySelector("output").textContent = a.twice + " " + b.twice;'
            'try { await server.fail() } catch (error) {'
            'element.querySelector("em").textContent = error.message }}')

demo.launch()
"""


def test_a_script_asks_python(open_app):
    page = open_app(SERVER)
    page.get_by_role("button", name="ask").click()
    expect(page.get_by_role("status").filter(has_text="8 10")).to_be_visible()
    expect(page.get_by_text("ValueError: not today")).to_be_visible()


UPLOAD = """
import gradio as gr

def measure(file):
    with open(file["path"]) as opened:
        return opened.read().upper()

with gr.Blocks() as demo:
    gr.HTML("<label>your file <input type='file'></label><output>-</output>",
            server_functions=[measure], js_on_load='''
        element.querySelector("input").onchange = async (event) => {
            const shown = element.querySelector("output");
            try {
                const file = await upload(event.target.files[0]);
                shown.textContent = file.orig_name + ": " + await server.measure(file);
            } catch (error) { shown.textContent = error.message; }
        };''')

demo.launch(max_file_size=20)
"""


@pytest.mark.everywhere
def test_a_script_uploads_a_file_that_python_reads(open_app):
    page = open_app(UPLOAD)
    chosen = page.get_by_label("your file")
    chosen.set_input_files({"name": "a.txt", "mimeType": "text/plain", "buffer": b"some words"})
    expect(page.get_by_text("a.txt: SOME WORDS")).to_be_visible()
    chosen.set_input_files({"name": "b.txt", "mimeType": "text/plain", "buffer": b"x" * 30})
    expect(page.get_by_text("b.txt has 30 B")).to_be_visible()


COLOURED = """
import gradio as gr
from gradio.components.custom_html_components.audio_gallery import AudioGallery
from gradio.components.custom_html_components.colored_checkbox_group import ColoredCheckboxGroup

with gr.Blocks() as demo:
    group = ColoredCheckboxGroup(["red", "<i>", 'quo"te'], colors=["red", "green", "blue"],
                                 value=["<i>"], label="Pick")
    said = gr.Textbox(label="said")
    group.input(lambda value: " | ".join(value), group, said)
    sounds = AudioGallery(["https://a.example/1.wav", "https://a.example/2.wav"],
                          labels=["<b>one", "two"], label="Sounds", elem_id="sounds")
    told = gr.Textbox(label="told")
    sounds.change(lambda url: url, sounds, told)
    gr.Button("none").click(lambda: None, None, sounds)

demo.launch()
"""


def test_a_group_of_coloured_checkboxes(open_app):
    page = open_app(COLOURED)
    group = page.get_by_role("group", name="Pick")
    expect(group.get_by_label("<i>")).to_be_checked()
    group.get_by_label('quo"te').check()
    expect(page.get_by_label("said")).to_have_value('<i> | quo"te')
    group.get_by_label("<i>").uncheck()
    expect(page.get_by_label("said")).to_have_value('quo"te')


def test_a_gallery_of_sounds(open_app):
    page = open_app(COLOURED)
    sounds = page.get_by_role("radiogroup", name="Sounds")
    expect(page.locator("#sounds").get_by_text("Sounds", exact=True)).to_be_visible()
    expect(sounds.locator("audio").first).to_have_attribute("src", "https://a.example/1.wav")
    expect(sounds.get_by_role("radio", name="<b>one")).not_to_be_checked()
    sounds.get_by_role("radio", name="two").click()
    expect(page.get_by_label("told")).to_have_value("https://a.example/2.wav")
    expect(sounds.get_by_role("radio", name="two")).to_be_checked()
    page.get_by_role("button", name="none").click()
    expect(page.get_by_label("told")).to_have_value("")
    expect(sounds.get_by_role("radio", checked=True)).to_have_count(0)


MODELLED = """
import gradio as gr
from gradio.data_classes import GradioModel, GradioRootModel

class Point(GradioModel):
    x: int
    y: int = 7

class Steps(GradioRootModel):
    root: list[int]

class Place(gr.HTML):
    data_model = Point

    def __init__(self, value=None, **kwargs):
        super().__init__(value, html_template="<button>${value.x} ${value.y}</button>",
                         js_on_load='''element.onclick = () => {
                             props.value = {x: props.value.x + 1};
                             trigger("moved", {by: [1, null]});
                         };''', **kwargs)

    def api_info(self):
        return {"type": "object", "title": "a place"}

class Walk(gr.HTML):
    data_model = Steps

    def __init__(self, value=None, **kwargs):
        super().__init__(value, html_template="<button>${value.join('-')}</button>",
                         js_on_load="element.onclick = () => props.value = [...props.value, 9];",
                         **kwargs)

with gr.Blocks() as demo:
    place, walk = Place(Point(x=1), elem_id="place"), Walk([1, 2], elem_id="walk")
    said, moved = gr.Textbox(label="said"), gr.Textbox(label="moved")
    place.change(repr, place, said)
    walk.change(repr, walk, said)

    @place.moved(inputs=place, outputs=moved)
    def move(point, event: gr.EventData):
        return f"{point.x} {point.y} {event.by} {event.target.api_info()['title']}"

    gr.Button("model").click(lambda: Point(x=40, y=4), None, place)
    gr.Button("dict").click(lambda: {"x": 50}, None, place)
    gr.Button("list").click(lambda: [5, 6], None, walk)
    gr.Button("wrong").click(lambda: {"z": 1}, None, place)

demo.launch(show_error=True)
"""


def test_a_data_model_is_the_value_on_both_sides(open_app):
    page = open_app(MODELLED, allow_errors=True)
    place, walk = page.locator("#place"), page.locator("#walk")
    said = page.get_by_label("said")
    expect(place).to_have_text("1 7")
    place.get_by_role("button", name="1 7").click()
    expect(said).to_have_value("Point(x=2, y=7)")
    expect(page.get_by_label("moved")).to_have_value("2 7 [1, None] a place")
    page.get_by_role("button", name="model").click()
    expect(said).to_have_value("Point(x=40, y=4)")
    page.get_by_role("button", name="dict").click()
    expect(place).to_have_text("50 7")
    expect(said).to_have_value("Point(x=50, y=7)")
    walk.get_by_role("button", name="1-2").press("Enter")
    expect(said).to_have_value("Steps(root=[1, 2, 9])")
    page.get_by_role("button", name="list").click()
    expect(walk).to_have_text("5-6")
    expect(said).to_have_value("Steps(root=[5, 6])")
    page.get_by_role("button", name="wrong").click()
    expect(page.get_by_test_id("toast-body")).to_contain_text("x")
    expect(place.get_by_role("button", name="50 7")).to_be_visible()


HEADS = """
import gradio as gr

SHOW = "element.querySelector('p').textContent = "

with gr.Blocks() as demo:
    gr.HTML("<p>-</p>", head="<script>window.first = () => 'from its head'</script>",
            js_on_load=SHOW + "first()")
    word = gr.Textbox(label="word")

    @gr.render(inputs=word)
    def draw(word):
        if word:
            gr.HTML("<p>-</p>", head="<script>window.later = (word) => `later ${word}`</script>",
                    js_on_load=SHOW + f"later('{word}')")

demo.launch()
"""


def test_tags_for_the_head_run_before_the_script(open_app):
    page = open_app(HEADS)
    expect(page.get_by_text("from its head")).to_be_visible()
    page.get_by_label("word").fill("x")
    expect(page.get_by_text("later x", exact=True)).to_be_visible()


DRAWN = """
import gradio as gr

class Card(gr.HTML):
    def __init__(self, value="", **kwargs):
        super().__init__(value, html_template="<button>${value.toUpperCase()}</button>",
                         js_on_load="element.onclick = () => trigger('picked', {name: value()});"
                                    "const value = () => props.value", **kwargs)

with gr.Blocks() as demo:
    names, said = gr.Textbox(label="names"), gr.Textbox(label="said")

    def tell(event: gr.EventData):
        return event.name

    @gr.render(inputs=names)
    def cards(names):
        for name in names.split():
            Card(name).picked(tell, None, said)

demo.launch()
"""


def test_components_of_ones_own_that_only_render_draws(open_app):
    page = open_app(DRAWN)
    page.get_by_label("names").fill("ada bob")
    page.get_by_role("button", name="BOB").click()
    expect(page.get_by_label("said")).to_have_value("bob")
    page.get_by_role("button", name="ADA").press("Enter")
    expect(page.get_by_label("said")).to_have_value("ada")


HANDLED = """
import gradio as gr

def made(name):
    return f"<button onclick='this.textContent = this.textContent + 1'>{name}</button>"

with gr.Blocks() as demo:
    shown = gr.HTML()
    gr.Button("make").click(lambda: made("press"), None, shown)

demo.launch()
"""


def test_a_handler_in_html_that_a_listener_returns(open_app):
    page = open_app(HANDLED)
    page.get_by_role("button", name="make").click()
    page.get_by_role("button", name="press").click()
    expect(page.get_by_role("button", name="press1")).to_be_visible()


def test_a_handler_that_the_code_does_not_show_is_explained(open_app):
    told = []
    hidden = HANDLED.replace("onclick=", "{chr(111)}nclick=")
    page = open_app(hidden, allow_errors=True)
    page.on("console", lambda message: told.append(message.text))
    page.get_by_role("button", name="make").click()
    page.get_by_role("button", name="press").click()
    page.wait_for_timeout(300)
    expect(page.get_by_role("button", name="press", exact=True)).to_be_visible()
    assert any("js_on_load" in text for text in told), told


STARS = """
import gradio as gr

class Stars(gr.HTML):
    def __init__(self):
        super().__init__("<button>Stars</button>",
                         js_on_load="element.onclick = () => trigger('click', {by: 'Stars'})")
"""
LATE = """
import gradio as gr

def named(event: gr.EventData):
    return event.by

with gr.Blocks() as demo:
    out = gr.Textbox(label="out")

    @gr.render()
    def draw():
        from stars import Stars

        Stars().click(named, None, out)

demo.launch()
"""


def wheel(folder: Path, name: str, code: str) -> Path:
    """A folder with a package of one module."""
    about = f"{name}-1.0.dist-info/"
    with zipfile.ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as archive:
        archive.writestr(f"{name}.py", code)
        archive.writestr(f"{about}METADATA", f"Name: {name}\nVersion: 1.0\n")
        archive.writestr(f"{about}WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        archive.writestr(f"{about}RECORD", "")
    return folder


@pytest.mark.parametrize("place", ["package", "module"])
def test_scripts_of_what_is_only_drawn_later_run(open_app, tmp_path, place):
    if place == "package":
        files = {"requirements.txt": "stars"}
        page = open_app(LATE, files=files, wheelhouse=wheel(tmp_path, "stars", STARS))
    else:
        page = open_app(LATE, files={"stars.py": STARS})
    page.get_by_role("button", name="Stars").click()
    expect(page.get_by_label("out")).to_have_value("Stars")
