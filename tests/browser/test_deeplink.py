"""Links that bring a page back as it was; the buttons of Spaces."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

APP = """
import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox(label="name")
    age = gr.Slider(0, 100, value=3, label="age")
    kind = gr.Radio(["a", "b"], label="kind")
    table = gr.Dataframe([[1, "x"], [2, "y"]], headers=["n", "t"], type="array", label="table")
    chat = gr.Chatbot(label="chat")
    out = gr.Textbox(label="out")
    loaded = gr.Textbox(label="loaded")
    changes = gr.Number(0, label="changes")
    html = gr.HTML("<b>start</b>")
    with gr.Tabs():
        with gr.Tab("one"):
            gr.Textbox(label="in one")
        with gr.Tab("two", id="second"):
            gr.Textbox(label="in two")
    with gr.Column(visible=False) as more:
        gr.Textbox("inside", label="more")
    file = gr.File(label="file")
    go = gr.Button("go")
    gr.DeepLinkButton()
    go.click(lambda n: ([{"role": "user", "content": n}, {"role": "assistant", "content": "hi"}],
                        [[5, "z"]], gr.Column(visible=True), "<i>end</i>"),
             name, [chat, table, more, html])
    name.change(lambda c: c + 1, changes, changes)
    demo.load(lambda n, a: f"{n} {a}", [name, age], loaded)
    name.submit(lambda n, a, k, c: f"{n} {a} {k} {len(c)}", [name, age, kind, chat], out)

demo.launch()
"""


def copied(page: Page, label: str = "Share via Link") -> str:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name=label).click()
    expect(page.get_by_text("Link Copied!")).to_be_visible()
    expect(page.get_by_role("button", name=label)).to_be_visible()
    return page.evaluate("navigator.clipboard.readText()")


def filled(page: Page) -> None:
    page.get_by_label("name", exact=True).fill("Ada")
    page.get_by_label("number input for age").fill("42")
    page.get_by_label("number input for age").press("Enter")
    page.get_by_label("b", exact=True).check()
    page.get_by_role("tab", name="two").click()
    page.get_by_label("in two").fill("deep")
    page.get_by_role("button", name="go").click()
    expect(page.get_by_label("more")).to_be_visible()


def test_a_link_brings_everything_back(open_app):
    page = open_app(APP)
    filled(page)
    link = copied(page)
    assert re.fullmatch(r"http://127[^#]*#deep_link=[\w-]{100,1500}", link)
    expect(page.get_by_text("What 1 of the components show")).to_be_visible()
    page.goto("about:blank")
    page.goto(link)
    expect(page.get_by_label("name", exact=True)).to_have_value("Ada")
    expect(page.get_by_label("in two")).to_have_value("deep")
    expect(page.get_by_label("b", exact=True)).to_be_checked()
    expect(page.get_by_test_id("bot").get_by_text("hi")).to_be_visible()
    expect(page.get_by_role("gridcell", name="z")).to_be_visible()
    expect(page.get_by_label("more")).to_have_value("inside")
    expect(page.get_by_text("start", exact=True)).to_be_visible()
    expect(page.get_by_label("loaded")).to_have_value("Ada 42")
    expect(page.get_by_label("changes")).to_have_value("1")
    page.get_by_label("name", exact=True).press("Enter")
    expect(page.get_by_label("out")).to_have_value("Ada 42 b 2")


def test_a_stranger_cannot_bring_code_or_files(open_app):
    page = open_app(APP)
    url = page.url
    # What linkTo() would never write: a value for gr.HTML, a file, a component in a message.
    crafted = page.evaluate(
        """async () => {
          const kept = {};
          for (let id = 0; id < 40; id++) kept[id] = ["html", {value: "<p>EVIL</p>"}];
          const bytes = new Uint8Array(await new Response(new Blob([JSON.stringify(kept)]).stream()
            .pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer());
          return btoa(String.fromCharCode(...bytes)).replace(/[+]/g, "-").replace(/[/]/g, "_");
        }"""
    )
    page.goto("about:blank")
    page.goto(f"{url}#deep_link={crafted}")
    expect(page.get_by_label("loaded")).to_have_value(" 3")
    expect(page.get_by_text("EVIL")).to_have_count(0)
    expect(page.get_by_text("start", exact=True)).to_be_visible()


def test_a_damaged_link_says_so(open_app):
    page = open_app(APP, wait=False)
    url = page.url
    page.goto("about:blank")
    page.goto(f"{url}#deep_link=notalink")
    expect(page.get_by_text("The link is damaged")).to_be_visible()
    expect(page.get_by_label("loaded")).to_have_value(" 3")


SPACES = """
import gradio as gr

def secret(profile: gr.OAuthProfile):
    return f"secret of {profile.name}"

with gr.Blocks() as demo:
    gr.LoginButton()
    gr.DuplicateButton()
    out = gr.Textbox(label="out")
    gr.Button("secret").click(secret, None, out)

demo.launch()
"""


def test_the_buttons_of_spaces(open_app):
    page = open_app(SPACES)
    page.get_by_role("button", name="Sign in with Hugging Face").click()
    expect(page.get_by_text("cannot sign anybody in")).to_be_visible()
    page.get_by_role("button", name="Duplicate Space").click()
    expect(page.get_by_text("makes a copy of the Space")).to_be_visible()
    page.get_by_role("button", name="secret").click()
    expect(page.get_by_test_id("toast-text").get_by_text("Please log in first")).to_be_visible()
    page.goto(f"{page.url}?mock_user=ada")
    expect(page.get_by_role("button", name="Logout (ada)")).to_be_visible()
    page.get_by_role("button", name="secret").click()
    expect(page.get_by_label("out")).to_have_value("secret of ada")


GREETER = """
import gradio as gr

def greet(name):
    return f"Hello {name}"

out = gr.Textbox(label="out")
INTERFACE
demo.launch()
"""
WAYS = {
    "Share via Link": "demo = gr.Interface(greet, 'text', out, deep_link=True)",
    "Share this": "demo = gr.Interface(greet, 'text', out, deep_link='Share this')",
}


@pytest.mark.parametrize("label", WAYS)
def test_an_interface_has_a_link_to_what_it_answered(open_app, label):
    page = open_app(GREETER.replace("INTERFACE", WAYS[label]))
    share = page.get_by_role("button", name=label)
    expect(share).to_be_disabled()
    page.get_by_label("name").fill("Ada")
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_label("out")).to_have_value("Hello Ada")
    expect(share).to_be_enabled()
    link = copied(page, label)
    page.goto("about:blank")
    page.goto(link)
    expect(page.get_by_label("out")).to_have_value("Hello Ada")
    expect(page.get_by_label("name")).to_have_value("Ada")


CHAT = """
import random
import gradio as gr

def answer(message, history):
    return random.choice(["Hi!", "Hello!", "Hey there!"])

with gr.Blocks() as demo:
    gr.ChatInterface(answer, title="Greeting Bot")
    gr.DeepLinkButton()
demo.launch(share=True)
"""


def test_a_link_to_a_conversation_shows_it_and_it_goes_on(open_app):
    page = open_app(CHAT)
    box, bot = page.get_by_placeholder("Type a message..."), page.get_by_test_id("bot")
    box.fill("hi")
    box.press("Enter")
    expect(bot).to_have_text(re.compile("Hi!|Hello!|Hey there!"))
    expect(page.get_by_role("button", name="Retry")).to_be_visible()
    said = bot.inner_text()
    link = copied(page)
    page.goto("about:blank")
    page.goto(link)
    expect(page.get_by_test_id("user")).to_have_text("hi")
    expect(bot).to_have_text(said)
    box.fill("again")
    box.press("Enter")
    expect(bot).to_have_count(2)
    expect(page.get_by_test_id("user").first).to_have_text("hi")


WORDED = """
import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox(label="name")
    link = gr.DeepLinkButton("Link")
    reword = gr.Button("Reword")
    reword.click(lambda: gr.DeepLinkButton(copied_value="In the clipboard"), None, link)

demo.launch()
"""


def test_a_link_by_keyboard_and_with_another_word(open_app):
    page = open_app(WORDED)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_label("name").fill("Ada")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Link", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Link Copied!")).to_be_visible()
    expect(page.get_by_role("button", name="Link", exact=True)).to_be_focused()
    link = page.evaluate("navigator.clipboard.readText()")
    page.get_by_role("button", name="Reword").click()
    page.get_by_role("button", name="Link", exact=True).press("Space")
    expect(page.get_by_text("In the clipboard")).to_be_visible()
    page.goto("about:blank")
    page.goto(link)
    expect(page.get_by_label("name")).to_have_value("Ada")
