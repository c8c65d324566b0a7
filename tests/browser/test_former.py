"""An app as Gradio 3 and 4 wrote them, unmodified."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from lite.errors import BuildError

OLD = """
import gradio as gr

def greet(name, count):
    return "Hello, " + name + "!" * int(count)

def toggle(shown):
    return gr.Textbox.update(visible=shown), gr.Button.update(interactive=shown)

def respond(message, history):
    history.append((message, "Hm."))
    return "", history

with gr.Blocks(css="footer {visibility: hidden}") as demo:
    held = gr.Variable([])
    with gr.Box():
        with gr.Row().style(equal_height=True):
            name = gr.Textbox(label="Name", max_lines=1).style(container=False)
            go = gr.Button("Greet").style(full_width=True)
        count = gr.Slider(1, 10, 2, 1, label="Count")
    out = gr.Textbox(label="Out", interactive=False, show_copy_button=True)
    shown = gr.Checkbox(True, label="shown")
    shown.change(toggle, shown, [name, go])
    go.click(fn=greet, inputs=[name, count], outputs=out, _js=None, show_api=False)
    gr.Examples([["Ann", 3], ["Bob", 5]], [name, count], out, greet, cache_examples=False)
    chat = gr.Chatbot([("Hi", "Hello")], bubble_full_width=False)
    said = gr.Textbox(label="Say")
    said.submit(respond, [said, chat], [said, chat])
demo.queue(concurrency_count=5).launch(enable_queue=True, show_api=False)
"""


def test_an_app_for_an_earlier_version_works(open_app):
    page = open_app(OLD)
    page.get_by_text("Bob").first.click()
    expect(page.get_by_label("Name").first).to_have_value("Bob")
    page.get_by_role("button", name="Greet").click()
    expect(page.get_by_label("Out")).to_have_value("Hello, Bob!!!!!")
    page.get_by_label("shown").uncheck()
    expect(page.get_by_role("button", name="Greet")).to_be_disabled()
    for answers in (2, 3):
        page.get_by_label("Say").fill("Well")
        page.get_by_label("Say").press("Enter")
        expect(page.get_by_test_id("bot")).to_have_count(answers)
    expect(page.locator("footer")).to_be_hidden()


PAIRS = """
import gradio as gr

with gr.Blocks() as demo:
    chat, said = gr.Chatbot(), gr.Textbox(label="Say")
    heard = gr.Textbox(label="Heard")

    def user(text, history):
        return "", history + [[text, None]]

    def bot(history):
        history[-1][1] = ""
        for letter in "I see":
            history[-1][1] += letter
            yield history

    def retell(history):
        return " / ".join(f"{question}: {answer}" for question, answer in history)

    said.submit(user, [said, chat], [said, chat], queue=False).then(bot, chat, chat).then(
        retell, chat, heard
    )
    gr.Button("Begin again").click(lambda: None, None, chat, queue=False)
demo.queue().launch()
"""


def test_a_conversation_in_pairs_stays_one(open_app):
    page = open_app(PAIRS)
    heard = page.get_by_label("Heard")
    for text, told in (("Hi", "Hi: I see"), ("So?", "Hi: I see / So?: I see")):
        page.get_by_label("Say").fill(text)
        page.get_by_label("Say").press("Enter")
        expect(heard).to_have_value(told)
    expect(page.get_by_test_id("bot")).to_have_count(2)
    page.get_by_role("button", name="Begin again").click()
    expect(page.get_by_test_id("bot")).to_have_count(0)


def test_a_module_that_gradio_lost_is_told_with_what_to_do(server):
    source = "import gradio as gr\nfrom gradio.mix import Parallel\n\ndemo = gr.Blocks()\n"
    with pytest.raises(BuildError, match=r"app\.py:2: .*'gradio\.mix': call the apps as functions"):
        server.site(source, {})


LOOKS = """
import gradio as gr

css = "button.primary { border-radius: 0 } .md h1 { letter-spacing: 3px }"
with gr.Blocks(css=css) as demo:
    gr.Markdown("<center><h1>Title</h1></center>\\n\\nBelow it.", elem_id="title")
    gr.HTML("<h2>Banner</h2>", elem_id="banner")
    gr.HTML("<h2>Boxed</h2>", elem_id="boxed", container=True)
    gr.HTML("<h2>Padded</h2>", elem_id="padded", container=True, padding=True)
    gr.Button("Run", variant="primary")
demo.launch()
"""


def inset(page, part, heading):
    outer = page.locator(f"#{part}").bounding_box()
    inner = page.get_by_role("heading", name=heading).bounding_box()
    return inner["x"] - outer["x"], inner["y"] - outer["y"]


def test_css_and_headings_of_an_old_app_look_as_they_did(open_app):
    page = open_app(LOOKS)
    title = page.get_by_role("heading", name="Title")
    expect(title).to_have_css("letter-spacing", "3px")
    expect(title).to_have_css("margin-top", "16px")
    expect(title).to_have_css("margin-bottom", "0px")
    expect(page.get_by_role("button", name="Run")).to_have_css("border-radius", "0px")
    below = page.get_by_text("Below it.").bounding_box()["y"]
    assert below - title.bounding_box()["y"] - title.bounding_box()["height"] == 16
    assert inset(page, "banner", "Banner") == (12, 10)
    assert inset(page, "boxed", "Boxed") == (13, 11)
    assert inset(page, "padded", "Padded") == (25, 21)
