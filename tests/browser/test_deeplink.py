"""Links that bring a page back as it was; the buttons of Spaces."""

from __future__ import annotations

import re

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


def copied(page: Page) -> str:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Share via Link").click()
    expect(page.get_by_text("Link Copied!")).to_be_visible()
    expect(page.get_by_role("button", name="Share via Link")).to_be_visible()
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
