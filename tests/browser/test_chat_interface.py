"""Chats made by `gr.ChatInterface`, used as a visitor uses them."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.visitor import press

CHAT = """
import asyncio
import gradio as gr

async def answer(message, history, times):
    if message == "fail":
        raise gr.Error("I cannot.")
    text = ""
    for word in f"You said {message}".split() * int(times):
        text += word + " "
        yield text
        if message == "slow":
            await asyncio.sleep(0.2)

demo = gr.ChatInterface(
    answer,
    title="Parrot",
    description="It *repeats*.",
    additional_inputs=[gr.Slider(1, 30, 1, step=1, label="Times")],
    examples=[["hello", 2]],
    editable=True,
    flagging_mode="manual",
    flagging_options=["Like", "Rude"],
    save_history=True,
    validator=lambda message: gr.validate(len(message) < 20, "Shorter, please."),
)
demo.launch()
"""


def say(page: Page, text: str) -> None:
    box = page.get_by_placeholder("Type a message...")
    box.fill(text)
    box.press("Enter")


def test_a_chat_with_everything(open_app):
    page = open_app(CHAT)
    box = page.get_by_placeholder("Type a message...")
    user, bot = page.get_by_test_id("user"), page.get_by_test_id("bot")
    expect(page).to_have_title("Parrot")
    expect(page.get_by_role("heading", name="Parrot")).to_be_visible()
    expect(page.get_by_text("It repeats.")).to_be_visible()
    expect(box).to_be_focused()

    say(page, "one")
    expect(user).to_have_text("one")
    expect(box).to_have_value("")
    expect(bot).to_have_text(re.compile("You said one"))
    expect(page.get_by_role("button", name="Submit")).to_be_visible()

    say(page, "a message that is much too long")
    expect(page.get_by_text("Shorter, please.")).to_be_visible()
    expect(user).to_have_count(1)

    page.get_by_role("button", name="Additional inputs", exact=True).click()
    page.get_by_label("number input for Times").fill("2")
    page.get_by_label("number input for Times").press("Enter")
    say(page, "two")
    expect(bot.last).to_have_text(re.compile("You said two You said two"))
    page.get_by_role("button", name="Retry").click()
    expect(user).to_have_count(2)
    expect(bot.last).to_have_text(re.compile("You said two You said two"))

    page.get_by_role("button", name="Like").first.click()
    expect(page.get_by_role("button", name="Liked")).to_be_visible()
    page.get_by_role("button", name="Feedback").first.click()
    press(page, "Rude")
    expect(page.get_by_role("button", name="Rude")).to_have_count(0)
    expect(page.get_by_role("button", name="Liked")).to_have_count(0)

    page.get_by_role("button", name="Undo").click()
    expect(user).to_have_count(1)
    expect(box).to_have_value("two")

    page.get_by_role("button", name="Edit").click()
    draft = page.get_by_label("Edit message")
    draft.fill("uno")
    draft.press("Enter")
    expect(bot).to_have_text(re.compile("You said uno You said uno"))
    expect(user).to_have_text("uno")

    say(page, "fail")
    expect(page.get_by_test_id("toast-body")).to_contain_text("I cannot.")
    expect(user.last).to_have_text("fail")
    expect(page.get_by_role("button", name="Submit")).to_be_visible()

    page.get_by_text("hello", exact=True).click()
    expect(box).to_have_value("hello")

    page.reload()
    expect(user).to_have_count(0)
    page.get_by_text("uno", exact=True).click()
    expect(user).to_have_text(["uno", "fail"])
    press(page, "New chat")
    expect(user).to_have_count(0)


def test_stop_keeps_what_was_said(open_app):
    page = open_app(CHAT)
    page.get_by_role("button", name="Additional inputs", exact=True).click()
    page.get_by_label("number input for Times").fill("30")
    page.get_by_label("number input for Times").press("Enter")
    say(page, "slow")
    bot = page.get_by_test_id("bot")
    expect(bot).to_have_text(re.compile("You said"))
    expect(page.get_by_role("button", name="Submit")).to_have_count(0)
    expect(page.get_by_role("button", name="Retry")).to_have_count(0)
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("button", name="Submit")).to_be_visible()
    expect(page.get_by_role("button", name="Retry")).to_be_visible()
    expect(page.get_by_role("button", name="Stop")).to_have_count(0)
    say(page, "next")
    expect(bot.last).to_have_text(re.compile("You said next"))


SAVED = """
import gradio as gr

demo = gr.ChatInterface(lambda message, history: f"{message} {len(history)}", save_history=True)
demo.launch()
"""


def test_saved_conversations_are_opened_gone_on_with_and_removed(open_app):
    page = open_app(SAVED)
    user, bot = page.get_by_test_id("user"), page.get_by_test_id("bot")
    saved = page.get_by_role("gridcell")

    def answered(text: str, answer: str) -> None:
        say(page, text)
        expect(bot.last).to_have_text(answer)
        expect(page.get_by_role("button", name="Submit")).to_be_visible()

    answered("first", "first 0")
    press(page, "New chat")
    expect(user).to_have_count(0)
    answered("second", "second 0")
    expect(saved).to_have_text(["second", "first"])
    saved.get_by_text("first").click()
    expect(user).to_have_text("first")
    answered("again", "again 2")
    page.reload()
    expect(saved).to_have_text(["second", "first"])
    saved.get_by_text("first").click()
    expect(user).to_have_text(["first", "again"])
    press(page, "Clear")
    expect(user).to_have_count(0)
    expect(saved).to_have_text(["second"])
    page.reload()
    expect(saved).to_have_text(["second"])


GREETING = """
import gradio as gr

def greet(message, history):
    return [gr.ChatMessage("a thought", metadata={"title": "Thinking"}),
            gr.ChatMessage(f"Hello {message}", options=[{"value": "More"}])]

demo = gr.ChatInterface(greet, title="Greeting Bot", examples=["Ada", "Bo"],
                        example_labels=["The countess", "A friend"], api_name="chat")
demo.launch()
"""


def test_examples_run_and_options_answer(open_app):
    page = open_app(GREETING)
    log = page.get_by_role("log", name="chatbot conversation")
    heights = page.evaluate(
        "() => [document.querySelector('[role=log]').offsetHeight, innerHeight]"
    )
    assert heights[0] > heights[1] / 2, "the conversation fills the window"
    page.get_by_role("button", name="Select example 1: The countess").click()
    expect(page.get_by_test_id("user")).to_have_text("Ada")
    expect(page.get_by_test_id("bot").last).to_have_text(re.compile("Hello Ada"))
    expect(log.get_by_text("Thinking")).to_be_visible()
    page.get_by_role("button", name="More", exact=True).click()
    expect(page.get_by_test_id("user").last).to_have_text("More")
    expect(page.get_by_test_id("bot").last).to_have_text(re.compile("Hello More"))
    page.get_by_role("button", name="Clear", exact=True).click()
    expect(page.get_by_role("button", name="Select example 2: A friend")).to_be_visible()
    say(page, "Bo")
    expect(page.get_by_test_id("bot").last).to_have_text(re.compile("Hello Bo"))


MULTIMODAL = """
import gradio as gr

def answer(message, history):
    sizes = [len(open(path, "rb").read()) for path in message["files"]]
    yield "…"
    yield [f"{message['text']} {sizes} after {len(history)}", {"path": "pic.svg"}]

demo = gr.ChatInterface(
    answer, multimodal=True, title="Look", editable=True, save_history=True,
    examples=[{"text": "a note", "files": ["notes.txt"]}, {"text": "plain"}],
    textbox=gr.MultimodalTextbox(file_count="multiple", placeholder="Type a message..."),
)
demo.launch()
"""
FILES = {
    "pic.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='50' height='50'/>",
    "notes.txt": "hello",
}


def test_a_message_can_have_files(open_app):
    page = open_app(MULTIMODAL, files=FILES)
    user, bot = page.get_by_test_id("user"), page.get_by_test_id("bot")
    page.get_by_role("button", name="Select example 1: a note").click()
    expect(bot).to_have_text(["a note [5] after 0", ""])
    expect(user).to_have_text([re.compile("notes.txt"), "a note"])
    with page.expect_download() as saved:
        user.get_by_role("link", name="notes.txt").click()
    assert saved.value.suggested_filename == "notes.txt"
    picture = bot.get_by_role("img", name="pic.svg")
    expect(picture).to_have_js_property("naturalWidth", 50)
    expect(picture).to_have_attribute("src", re.compile("^blob:"))

    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Upload a file").click()
    chooser.value.set_files(
        [{"name": "up.svg", "mimeType": "image/svg+xml", "buffer": FILES["pic.svg"].encode()}]
    )
    expect(page.get_by_role("list", name="Uploaded files").get_by_role("img")).to_be_visible()
    say(page, "mine")
    expect(bot.nth(2)).to_have_text("mine [64] after 3")
    expect(page.get_by_role("list", name="Uploaded files")).to_have_count(0)
    expect(user.get_by_role("img", name="up.svg")).to_have_js_property("naturalWidth", 50)

    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="Remove file up.svg")).to_be_visible()
    expect(page.get_by_placeholder("Type a message...")).to_have_value("mine")
    page.get_by_role("button", name="Submit").click()
    expect(bot.nth(2)).to_have_text("mine [64] after 3")
    page.get_by_role("button", name="Retry").click()
    expect(page.get_by_role("button", name="Stop")).to_have_count(0)
    expect(bot.nth(2)).to_have_text("mine [64] after 3")
    page.get_by_role("button", name="Edit").last.click()
    page.get_by_label("Edit message").fill("still")
    page.get_by_label("Edit message").press("Enter")
    expect(bot.nth(2)).to_have_text("still [64] after 3")
    expect(user.get_by_role("img", name="up.svg")).to_be_visible()
    expect(page.get_by_role("button", name="Stop")).to_have_count(0)

    press(page, "New chat")
    expect(user).to_have_count(0)
    page.get_by_role("gridcell", name="a note").click()
    expect(bot.nth(2)).to_have_text("still [64] after 3")
    page.reload()
    page.get_by_role("gridcell", name="a note").click()
    expect(user.get_by_role("img", name="up.svg")).to_have_js_property("naturalWidth", 50)
    expect(user.get_by_role("link", name="notes.txt")).to_be_visible()
    page.get_by_role("button", name="Retry").click()
    expect(bot.nth(2)).to_have_text("still [64] after 3")


OTHERS = """
import gradio as gr

def answer(message, history, count):
    yield "Writing …", None, count
    yield f"Here is {message}.", f"def {message}(): ...", count + 1

with gr.Blocks() as demo:
    code = gr.Code(language="python", label="Code", render=False)
    asked = gr.Number(0, label="Asked", render=False)
    with gr.Row():
        with gr.Column():
            gr.ChatInterface(answer, additional_inputs=[asked], additional_outputs=[code, asked])
        with gr.Column():
            code.render()
demo.launch()
"""


def test_an_answer_fills_other_components_too(open_app):
    page = open_app(OTHERS)
    say(page, "sort")
    expect(page.get_by_test_id("bot")).to_have_text(re.compile("Here is sort."))
    expect(page.get_by_label("Code").get_by_text("def sort(): ...")).to_be_visible()
    say(page, "find")
    expect(page.get_by_label("Code").get_by_text("def find(): ...")).to_be_visible()
    page.get_by_role("button", name="Additional Inputs").click()
    expect(page.get_by_label("Asked")).to_have_value("2")
