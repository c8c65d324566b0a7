"""A conversation as visitors see it: messages, thoughts, ratings, editing, streaming."""

from __future__ import annotations

import io
import json
import os
import re
import wave
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.tracing import CATEGORIES, tasks

EVENTS = """
import gradio as gr

MESSAGES = [
    {"role": "user", "content": "Hi **there**"},
    {"role": "assistant", "content": "First"},
    {"role": "assistant", "content": "Second `x`\\n\\n```python\\nprint(1)\\n```"},
    {"role": "user", "content": "More?"},
    {"role": "assistant", "content": "Choose", "options": [
        {"value": "a", "label": "Alpha"}, {"value": "b"}]},
]

def told(name):
    def tell(messages, data: gr.EventData):
        return f"{name} {data._data} {len(messages)}"
    return tell

with gr.Blocks() as demo:
    chat = gr.Chatbot(MESSAGES, editable="all", watermark="(mark)", elem_id="chat",
                      elem_classes="mine", feedback_options=["Like", "Dislike", "Spam"])
    log = gr.Textbox(label="Log")
    for name in ("like", "retry", "undo", "option_select", "clear", "copy", "edit", "select"):
        getattr(chat, name)(told(name), chat, log)
    quiet = gr.Chatbot(MESSAGES[:2], label="Quiet", layout="panel", elem_id="quiet", buttons=[])
    example = gr.Chatbot(label="Start", placeholder="# Welcome", elem_id="start",
                         examples=[{"text": "one", "display_text": "One!"}, {"text": "two"}])
    example.example_select(told("example_select"), example, log)
demo.launch()
"""


def row(page: Page, text: str) -> Locator:
    return page.get_by_test_id("bot").filter(has_text=text)


def test_messages_and_what_a_visitor_can_do_with_them(open_app, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = open_app(EVENTS)
    chat, log = page.locator("#chat"), page.get_by_label("Log")

    def press(name: str, at: int = 0) -> None:
        chat.get_by_role("button", name=name, exact=True).nth(at).click()

    def clipboard() -> str:
        return page.evaluate("() => navigator.clipboard.readText()")

    conversation = chat.get_by_role("log", name="chatbot conversation")
    expect(conversation).to_be_visible()
    expect(chat).to_have_class(re.compile("mine"))
    expect(chat.get_by_text("Chatbot", exact=True)).to_be_visible()
    expect(chat.get_by_test_id("user").first).to_have_text("Hi there")
    expect(chat.get_by_test_id("user").first.locator("strong")).to_have_text("there")
    expect(chat.get_by_test_id("bot")).to_have_count(3)
    expect(chat.locator(".user.message")).to_have_count(2)
    expect(chat.locator(".bot.message")).to_have_count(2)  # one for each turn
    expect(chat.get_by_role("button", name="Copy code")).to_be_attached()

    press("Like")
    expect(log).to_have_value(
        "like {'index': 1, 'value': ['First', 'Second `x`\\n\\n```python\\nprint(1)\\n```'], "
        "'liked': True} 5"
    )
    press("Liked")
    expect(log).to_have_value(re.compile("'liked': ''"))
    press("Dislike", 1)
    expect(log).to_have_value("like {'index': 4, 'value': ['Choose'], 'liked': False} 5")
    chat.get_by_label("Feedback").last.click()
    press("Spam", -1)
    expect(log).to_have_value("like {'index': 4, 'value': ['Choose'], 'liked': 'Spam'} 5")

    press("Copy message")
    expect(log).to_have_value("copy {'value': 'Hi **there**'} 5")
    assert clipboard() == "Hi **there**\n\n(mark)"
    press("Copy conversation")
    expect(chat.get_by_role("button", name="Copied conversation")).to_be_visible()
    assert clipboard().startswith("user: Hi **there**\n\nassistant: First\n\nassistant: Second")

    press("Retry")
    expect(log).to_have_value("retry {'index': 3, 'value': 'More?'} 5")
    press("Undo")
    expect(log).to_have_value("undo {'index': 3, 'value': 'More?'} 5")
    press("Alpha")
    expect(log).to_have_value("option_select {'index': 0, 'value': 'a'} 5")
    chat.get_by_test_id("user").last.press("Enter")
    expect(log).to_have_value("select {'index': 3, 'value': 'More?'} 5")

    press("Edit")
    draft = chat.get_by_label("Edit message")
    expect(draft).to_be_focused()
    draft.press("Escape")
    expect(draft).to_have_count(0)
    press("Edit")
    draft.fill("Hello")
    press("Submit")
    expect(log).to_have_value(
        "edit {'index': 0, 'value': 'Hello', 'previous_value': 'Hi **there**'} 5"
    )
    expect(chat.get_by_test_id("user").first).to_have_text("Hello")

    press("Clear")
    expect(log).to_have_value("clear None 0")
    expect(chat.get_by_test_id("bot")).to_have_count(0)
    expect(chat.get_by_role("button", name="Clear", exact=True)).to_have_count(0)

    quiet = page.locator("#quiet")
    expect(quiet.get_by_test_id("bot")).to_have_text("First")
    for name in ("Like", "Retry", "Undo", "Edit", "Copy message", "Copy conversation"):
        expect(quiet.get_by_role("button", name=name)).to_have_count(0)

    start = page.locator("#start")
    expect(start.get_by_role("heading", name="Welcome")).to_be_visible()
    start.get_by_role("button", name="Select example 1: One!").click()
    expect(log).to_have_value("example_select {'index': 0, 'value': {'text': 'one'}} 0")


LOOKS = """
import base64
import gradio as gr

with open("dot.png", "wb") as file:
    file.write(base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
        "rkJggg=="))
with open("notes.txt", "w") as file:
    file.write("hello")

def said(content, **more):
    return [{"role": "assistant", "content": content, **more}]

with gr.Blocks() as demo:
    gr.Chatbot(said("<script>document.title = 'broken'</script>"
                    "<b onclick=alert(1)>bold</b> <think>kept</think>"), elem_id="clean")
    gr.Chatbot(said("line one\\nline **two**"), elem_id="raw", render_markdown=False)
    gr.Chatbot(said("one\\ntwo $x$"), elem_id="lines", line_breaks=False, latex_delimiters=[
        {"left": "$", "right": "$", "display": False}])
    gr.Chatbot(said("before <think>deep</think> after"), elem_id="reasoning",
               reasoning_tags=[("<think>", "</think>")])
    gr.Chatbot([
        {"role": "assistant", "content": "outer text",
         "metadata": {"title": "Outer", "id": 1, "status": "pending"}},
        {"role": "assistant", "content": "inner text",
         "metadata": {"title": "Inner", "parent_id": 1, "duration": 1.25, "log": "a log",
                      "status": "done"}},
    ], elem_id="thoughts")
    gr.Chatbot(said(["a field", gr.Number(7, label="Inside"), {"path": "notes.txt"},
                     {"path": "dot.png", "alt_text": "a dot"}]), elem_id="parts",
               avatar_images=(None, "dot.png"))
    gr.Chatbot(said("one") + said("two"), group_consecutive_messages=False, elem_id="apart")
    gr.Chatbot([{"role": "user", "content": "right to left"}], rtl=True, elem_id="rtl")
    gr.Chatbot(said("rated"), feedback_value=["Dislike"], elem_id="rated").like(lambda: None)
    wide = gr.Chatbot(said("tall"), height=150, max_height="10rem", resizable=True, elem_id="tall",
                      show_label=False, buttons=[gr.Button("Own")])
    hidden = gr.Chatbot(said("hidden"), visible=False, elem_id="hidden")
    gr.Button("Change").click(
        lambda: (gr.Chatbot(said("new"), label="Renamed", show_label=True),
                 gr.Chatbot(visible=True)),
        None, [wide, hidden])
demo.launch()
"""


@pytest.mark.everywhere
def test_what_messages_hold_and_how_they_look(open_app):
    page = open_app(LOOKS)

    def bot(place: str) -> Locator:
        return page.locator(f"#{place}").get_by_test_id("bot")

    expect(bot("clean").locator("b")).to_have_text("bold")
    expect(bot("clean")).to_contain_text("<think>kept</think>")
    expect(bot("clean").locator("script, [onclick]")).to_have_count(0)
    assert page.title() == "Gradio"
    expect(bot("raw")).to_contain_text("line **two**")
    expect(bot("lines").locator("br")).to_have_count(0)
    expect(bot("lines").locator(".katex").first).to_be_visible()

    reasoning = page.locator("#reasoning")
    expect(reasoning.get_by_test_id("bot")).to_have_text(
        ["before", re.compile("Reasoning"), "after"]
    )
    expect(reasoning.get_by_text("deep")).to_be_hidden()
    reasoning.get_by_text("Reasoning").click()
    expect(reasoning.get_by_text("deep")).to_be_visible()

    thoughts = page.locator("#thoughts")
    expect(thoughts.get_by_text("outer text")).to_be_visible()
    outer = thoughts.locator("summary", has_text="Outer")
    expect(outer).to_have_attribute("aria-busy", "true")
    expect(thoughts.get_by_text("a log (1.3s)")).to_be_visible()
    expect(thoughts.get_by_text("inner text")).to_be_hidden()
    thoughts.locator("summary", has_text="Inner").press("Enter")
    expect(thoughts.get_by_text("inner text")).to_be_visible()

    expect(bot("parts").get_by_label("Inside")).to_have_value("7")
    expect(bot("parts").get_by_role("img", name="a dot")).to_be_visible()
    with page.expect_download() as download:
        bot("parts").get_by_role("link", name="notes.txt").click()
    assert download.value.suggested_filename == "notes.txt"
    expect(page.locator("#parts").get_by_role("img", name="bot avatar")).to_be_visible()
    expect(page.locator("#apart .bot.message")).to_have_count(2)
    said = page.locator("#rtl").get_by_test_id("user")
    assert said.evaluate("e => getComputedStyle(e).direction") == "rtl"
    expect(page.locator("#rated").get_by_role("button", name="Disliked")).to_be_visible()

    tall = page.locator("#tall")
    assert tall.evaluate("e => [e.offsetHeight, getComputedStyle(e).resize]") == [150, "vertical"]
    expect(tall.get_by_text("Chatbot", exact=True)).to_have_count(0)
    expect(tall.get_by_role("button", name="Own")).to_be_visible()
    expect(page.locator("#hidden")).to_have_count(0)
    page.get_by_role("button", name="Change").click()
    expect(tall.get_by_test_id("bot")).to_have_text("new")
    expect(tall.get_by_text("Renamed")).to_be_visible()
    expect(page.locator("#hidden").get_by_test_id("bot")).to_have_text("hidden")


CONSECUTIVE = """
import random
import time
import gradio as gr

with gr.Blocks() as demo:
    chat = gr.Chatbot()
    box = gr.Textbox(label="Message")
    clear = gr.Button("Start over")

    def user(message, history):
        return "", history + [{"role": "user", "content": message}]

    def bot(history):
        time.sleep(1)
        answer = random.choice(["How are you?", "Today is a great day", "I'm very hungry"])
        history.append({"role": "assistant", "content": answer})
        return history

    box.submit(user, [box, chat], [box, chat], queue=False).then(bot, chat, chat)
    clear.click(lambda: None, None, chat, queue=False)
demo.launch()
"""


def test_the_question_is_shown_before_the_answer(open_app):
    page = open_app(CONSECUTIVE)
    box = page.get_by_label("Message", exact=True)
    box.fill("Hi")
    box.press("Enter")
    expect(page.get_by_test_id("user")).to_have_text("Hi")
    expect(box).to_have_value("")
    expect(page.get_by_test_id("bot")).to_have_count(0)
    expect(page.get_by_test_id("bot")).to_have_text(
        re.compile("How are you\\?|Today is a great day|I'm very hungry")
    )
    page.get_by_role("button", name="Start over").click()
    expect(page.get_by_test_id("user")).to_have_count(0)


STREAM = """
import asyncio
import gradio as gr

LINE = "Words with `code`, **weight** and a [link](https://example.org) in line {}.\\n\\n"
TEXT = "".join(LINE.format(n) for n in range(140))
BEFORE = [{"role": "user", "content": "q"}, {"role": "assistant", "content": "An earlier answer."}]

async def grow(history):
    for step in range(1, 1001):
        answer = {"role": "assistant", "content": TEXT[: len(TEXT) * step // 1000]}
        yield [*history, {"role": "user", "content": "go"}, answer]

with gr.Blocks() as demo:
    chat = gr.Chatbot(BEFORE, height=300)
    button = gr.Button("Grow")
    done = gr.Textbox(label="Done")
    button.click(grow, chat, chat).then(lambda: "done", None, done)
demo.launch()
"""

WATCH = """() => {
    window.touched = 0;
    const earlier = document.querySelector('[data-testid="bot"]');
    new MutationObserver((changes) => { window.touched += changes.length; })
        .observe(earlier,
                 { subtree: true, childList: true, characterData: true, attributes: true });
}"""


HEAD = """() => new Promise((resolve) => {
    const look = () => {
        const head = document.querySelectorAll('[data-testid="bot"]')[1]?.querySelector("strong");
        if (!head) return requestAnimationFrame(look);
        window.head = head;
        resolve();
    };
    look();
})"""


def test_a_long_answer_streams_without_holding_up_the_page(open_app, browser):
    page = open_app(STREAM)
    page.evaluate(WATCH)
    browser.start_tracing(page=page, categories=CATEGORIES)
    start = page.evaluate("() => performance.now()")
    page.get_by_role("button", name="Grow").click()
    page.evaluate(HEAD)
    expect(page.get_by_label("Done")).to_have_value("done", timeout=60_000)
    took = page.evaluate("() => performance.now()") - start
    longest = max(tasks(json.loads(browser.stop_tracing())["traceEvents"]), default=0)
    expect(page.get_by_test_id("bot").last).to_contain_text("in line 139.")
    assert page.evaluate("() => window.touched") == 0, "an earlier message was drawn again"
    assert page.evaluate("() => window.head.isConnected"), "the answer's head was drawn again"
    assert 0 < longest <= 100, f"a task of {longest} ms"
    assert took <= 3000 * max(1, os.getloadavg()[0] / (os.cpu_count() or 1)), f"{took} ms"


def test_the_view_stays_at_the_newest_message_until_the_reader_scrolls(open_app):
    page = open_app(STREAM)
    log = page.get_by_role("log")
    page.get_by_role("button", name="Grow").click()
    expect(page.get_by_label("Done")).to_have_value("done", timeout=20_000)
    down = page.get_by_role("button", name="Scroll down")
    expect(page.get_by_text("in line 139.")).to_be_in_viewport()
    expect(down).to_have_count(0)
    log.evaluate("e => e.scrollTo(0, 0)")
    expect(down).to_be_visible()
    down.click()
    expect(page.get_by_text("in line 139.")).to_be_in_viewport()
    expect(down).to_have_count(0)


AGENT = """
import asyncio
import gradio as gr

async def agent(message, history):
    think = gr.ChatMessage("", metadata={"title": "Thinking", "id": 0, "status": "pending"})
    for text in ("I need", "I need the weather", "I need the weather **first**."):
        think.content = text
        yield [think]
        await asyncio.sleep(0.1)
    tool = gr.ChatMessage("Asking for Paris", metadata={
        "title": "Used tool weather", "id": 1, "parent_id": 0, "status": "pending"})
    yield [think, tool]
    await asyncio.sleep(4)
    tool.metadata.update(status="done", duration=0.3, log="200 OK")
    tool.content = "```json\\n{\\"sun\\": true}\\n```"
    think.metadata["status"] = "done"
    answer = gr.ChatMessage("", options=[{"value": "And tomorrow?"}])
    for text in ("The sun", "The sun shines."):
        answer.content = text
        yield [think, tool, answer]
        await asyncio.sleep(0.1)

demo = gr.ChatInterface(agent, title="Agent")
demo.launch()
"""


def test_an_agent_shows_what_it_thinks_and_does(open_app):
    page = open_app(AGENT)
    box = page.get_by_placeholder("Type a message...")
    box.fill("Weather?")
    box.press("Enter")
    log = page.get_by_role("log")
    thought = log.locator("details").first
    expect(log.get_by_text("I need the weather first.")).to_be_visible()
    expect(thought.locator("summary").first).to_contain_text("Thinking")
    tool = thought.locator("details")
    expect(tool.locator("summary")).to_contain_text("Used tool weather")
    expect(page.get_by_test_id("bot").last).to_have_text("The sun shines.")
    expect(log.get_by_text("I need the weather")).to_be_hidden()
    thought.locator("summary").first.click()
    expect(tool.locator("summary")).to_contain_text("200 OK (0.3s)")
    tool.locator("summary").press("Enter")
    expect(tool.get_by_text('"sun"')).to_be_visible()
    page.get_by_role("button", name="And tomorrow?").click()
    expect(page.get_by_test_id("user").last).to_have_text("And tomorrow?")


PARTS = """
import gradio as gr
import matplotlib
matplotlib.use("agg")
import matplotlib.pyplot as plt

def answer(message, history):
    seen = [part["instance"].value for said in history for part in said["content"]
            if part["type"] == "component" and part["component"] == "number"]
    if message == "plot":
        figure, axes = plt.subplots()
        axes.plot([1, 2, 3])
        yield gr.Plot(figure, label="Curve")
    elif message == "html":
        yield gr.HTML("<details><summary>raw</summary><i>unfolded</i></details>")
    elif message == "many":
        table = gr.Dataframe([["a", 1], ["b", 2]], headers=["Name", "Count"], label="Table")
        fixed = [gr.Label({"cat": 0.75, "dog": 0.25}), gr.Number(7, label="Field"),
                 gr.JSON({"deep": [1]}), gr.File("notes.txt", label="Note"),
                 gr.Markdown("## inside"), gr.Audio("beep.wav", label="Beep")]
        for words in ("some", "some words", "some words more"):
            yield [*fixed, table, words]
    else:
        yield f"seen {seen}"

demo = gr.ChatInterface(answer)
demo.launch()
"""


def beep() -> bytes:
    """A second of silence."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(bytes(16000))
    return file.getvalue()


def test_messages_hold_plots_html_and_other_components(open_app, wheelhouse):
    files = {"notes.txt": "hello", "beep.wav": beep()}
    page = open_app(PARTS, files=files, wheelhouse=wheelhouse)
    box, bot = page.get_by_placeholder("Type a message..."), page.get_by_test_id("bot")

    def ask(text: str) -> None:
        box.fill(text)
        box.press("Enter")

    ask("plot")
    plot = bot.last.get_by_test_id("matplotlib").locator("img")
    expect(plot).to_have_js_property("complete", True)
    assert plot.evaluate("e => e.naturalWidth") > 100
    ask("html")
    bot.last.get_by_text("raw").click()
    expect(bot.last.get_by_text("unfolded")).to_be_visible()
    ask("many")
    expect(bot.last).to_have_text("some words more")
    log = page.get_by_role("log")
    expect(log.get_by_text("75%")).to_be_visible()
    expect(log.get_by_label("Field")).to_have_value("7")
    expect(log.get_by_test_id("json")).to_contain_text("deep")
    expect(log.get_by_role("heading", name="inside")).to_be_visible()
    expect(log.get_by_text("Count", exact=True).first).to_be_visible()
    expect(log.get_by_test_id("waveform-Beep")).to_be_visible()
    with page.expect_download() as saved:
        log.get_by_role("link", name="Download notes.txt").click()
    assert saved.value.suggested_filename == "notes.txt"
    ask("what have you seen?")
    expect(bot.last).to_have_text("seen [7]")


MANY = """
import gradio as gr

MESSAGES = [{"role": "assistant" if n % 2 else "user", "content": f"message *{n}*\\n\\n- a\\n- b"}
            for n in range(600)]
with gr.Blocks() as demo:
    chat = gr.Chatbot(height=300)
    gr.Button("Fill").click(lambda: MESSAGES, None, chat)
    gr.Button("Shorten").click(lambda: MESSAGES[:3], None, chat)
demo.launch()
"""


def test_a_long_conversation_is_drawn_from_its_end_in_pieces(open_app, browser):
    page = open_app(MANY)
    browser.start_tracing(page=page, categories=CATEGORIES)
    page.get_by_role("button", name="Fill").click()
    log = page.get_by_role("log")
    expect(log.get_by_test_id("user")).to_have_count(300, timeout=30_000)
    longest = max(tasks(json.loads(browser.stop_tracing())["traceEvents"]), default=0)
    expect(log.get_by_text("message 599", exact=True)).to_be_in_viewport()
    expect(log).to_have_attribute("aria-busy", "false")
    assert 0 < longest <= 100, f"a task of {longest} ms"
    log.evaluate("e => e.scrollTo(0, 0)")
    expect(log.get_by_text("message 0", exact=True)).to_be_in_viewport()
    page.get_by_role("button", name="Shorten").click()
    expect(log.get_by_role("group")).to_have_count(3)


AXE = Path(__file__).parents[2] / "site" / "node_modules" / "axe-core" / "axe.min.js"
SEEN = """
import gradio as gr

MESSAGES = [
    {"role": "user", "content": ["Look", {"path": "notes.txt"}]},
    {"role": "assistant", "content": "thinking", "metadata": {
        "title": "A thought", "status": "pending", "log": "a log"}},
    {"role": "assistant", "content": "# Title\\n\\n`code`\\n\\n```python\\n" + "x = 1 + 2 " * 40 +
        "\\n```\\n\\n| a | b |\\n|---|---|\\n| 1 | 2 |"},
    {"role": "assistant", "content": [gr.Label({"cat": 0.7, "dog": 0.3}), "done"],
     "options": [{"value": "Yes"}]},
]
with gr.Blocks() as demo:
    gr.Markdown("# Chats")
    for layout in ("bubble", "panel"):
        chat = gr.Chatbot(MESSAGES, label=layout, layout=layout, editable="all", elem_id=layout,
                          feedback_options=["Like", "Dislike", "Spam"])
        chat.like(lambda: None)
        chat.retry(lambda: None)
        chat.select(lambda: None)
    gr.Chatbot(label="Empty", placeholder="Nothing yet", examples=[{"text": "one"}])
demo.launch()
"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_conversations_are_accessible_and_fit_a_phone(open_app, theme):
    page = open_app(SEEN, files={"notes.txt": "hello"})
    page.emulate_media(color_scheme=theme)
    page.evaluate("(dark) => document.body.classList.toggle('dark', dark)", theme == "dark")
    page.locator("#bubble").get_by_role("button", name="Edit").first.click()
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("async () => (await axe.run()).violations")
    assert not found, json.dumps(
        [[item["id"], [node["html"] for node in item["nodes"]]] for item in found], indent=1
    )
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for name in ("bubble", "panel"):
        log = page.locator(f"#{name}").get_by_role("log")
        assert log.evaluate("e => e.scrollWidth - e.clientWidth") <= 0, "code widens the bubble"


MEDIA = """
import gradio as gr

SAID = [
    gr.Image(gr.get_image(), label="Picture"),
    gr.Video(gr.get_video(), label="Film"),
    gr.Gallery([(gr.get_image("bus.png"), "A bus"), gr.get_image("lion.jpg")], label="Pictures"),
    gr.Image(gr.get_image("tower.jpg"), label="Another"),
]

with gr.Blocks() as demo:
    chat = gr.Chatbot([{"role": "assistant", "content": SAID[0]}], label="Chat", height=900)
    more = [{"role": "assistant", "content": part} for part in SAID[1:]]
    gr.Button("More").click(lambda said: said + more, chat, chat)
demo.launch()
"""


def test_messages_hold_pictures_films_and_galleries(open_app):
    """From the start and by a listener, which gets the earlier ones back."""
    page = open_app(MEDIA)
    log = page.get_by_role("log")

    expect(log.locator("img")).to_have_count(1)
    page.get_by_role("button", name="More").click()
    expect(log.locator("video")).to_have_count(1)
    expect(log.get_by_role("button", name=re.compile("A bus"))).to_be_visible()
    pictures = log.locator("img")
    expect(pictures).to_have_count(4)
    for picture in pictures.all():
        expect(picture).to_have_js_property("complete", True)
        assert picture.evaluate("e => e.naturalWidth") > 10
    playable = """film => new Promise((done) => {
        if (film.readyState) done(true);
        film.onloadedmetadata = () => done(true);
        film.onerror = () => done(false);
    })"""
    assert log.locator("video").evaluate(playable)
