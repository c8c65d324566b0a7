"""Several pages and several languages in the browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

PAGES = """
import asyncio
import gradio as gr

left = []

with gr.Blocks() as demo:
    name = gr.Textbox(label="name")
    count = gr.State(0, delete_callback=lambda value: left.append(f"state {value}"))

    @demo.unload
    async def leave(request: gr.Request):
        await asyncio.sleep(0.1)
        left.append(request.query_params.get("page", "main"))
    shown = gr.Number(label="shown")
    gr.Button("count").click(lambda c: (c + 1, c + 1), count, [count, shown])
    loaded = gr.Textbox(label="loaded")
    demo.load(lambda: "main", None, loaded)
    links = [("Docs", "https://a.example/"), ("Deep", "/hid")]
    bar = gr.Navbar(main_page_name="Start", value=links)
    gr.Button("rename").click(lambda: gr.Navbar(main_page_name="Renamed"), None, bar)
    gr.Button("hide").click(lambda: gr.Navbar(visible=False), None, bar)
    gr.Button("who left").click(lambda: ", ".join(left), None, loaded)

with demo.route("Settings"):
    theirs = gr.Textbox(label="theirs")
    place = gr.Textbox(label="place")

    def where(request: gr.Request):
        return "settings", request.query_params["page"]

    demo.load(where, None, [theirs, place])

    @gr.render(inputs=theirs)
    def part(text):
        gr.Textbox(f"about {text}", label="made")

with demo.route("Hidden", "/hid", show_in_navbar=False):
    gr.Markdown("# The hidden page")

demo.launch()
"""


@pytest.mark.everywhere
def test_going_from_page_to_page(open_app):
    page = open_app(PAGES)
    bar = page.get_by_role("navigation", name="Pages")
    tops = "links => new Set(links.map((link) => link.offsetTop)).size"
    assert bar.get_by_role("link").evaluate_all(tops) == 1
    expect(bar.get_by_role("link")).to_have_text(["Start", "Settings", "Docs", "Deep"])
    expect(page.get_by_label("loaded")).to_have_value("main")
    expect(page.get_by_label("theirs")).to_have_count(0)
    page.get_by_label("name").fill("typed")
    page.get_by_role("button", name="count").click()
    page.get_by_role("button", name="count").click()
    expect(page.get_by_label("shown")).to_have_value("2")

    bar.get_by_role("link", name="Settings").click()
    expect(page.get_by_label("theirs")).to_have_value("settings")
    expect(page.get_by_label("place")).to_have_value("settings")
    expect(page.get_by_label("made")).to_have_value("about settings")
    assert page.url.endswith("?page=settings")
    expect(page.get_by_label("name")).to_have_count(0)
    expect(bar.get_by_role("link")).to_have_text(["Home", "Settings"])
    expect(bar.get_by_role("link", name="Settings")).to_have_attribute("aria-current", "page")

    page.go_back()
    expect(page.get_by_label("loaded")).to_have_value("main")
    expect(page.get_by_label("name")).to_have_value("")
    page.get_by_role("button", name="count").click()
    expect(page.get_by_label("shown")).to_have_value("1")
    page.get_by_role("button", name="who left").click()
    expect(page.get_by_label("loaded")).to_have_value("state 2, main, settings")
    bar.get_by_role("link", name="Deep").click()
    expect(page.get_by_role("heading", name="The hidden page")).to_be_visible()


def test_a_page_by_its_address(open_app):
    page = open_app(PAGES, wait=False)
    page.goto(f"{page.url}?page=settings")
    expect(page.get_by_label("made")).to_have_value("about settings")
    expect(page.get_by_label("loaded")).to_have_count(0)


def test_the_app_changes_its_bar(open_app):
    page = open_app(PAGES)
    page.get_by_role("button", name="rename").click()
    bar = page.get_by_role("navigation", name="Pages")
    expect(bar.get_by_role("link", name="Renamed")).to_be_visible()
    page.get_by_role("button", name="hide").click()
    expect(bar).to_have_count(0)


OPENED = """
import gradio as gr

with gr.Blocks() as demo:
    main = gr.Textbox(label="main")
    gr.HTML("here").load(lambda: "opened", None, main)

with demo.route("Other"):
    other = gr.Textbox(label="other")
    gr.HTML("there").load(lambda text: text + "opened", other, other)

demo.launch()
"""


def test_what_stands_on_a_page_is_loaded_with_it(open_app):
    page = open_app(OPENED)
    expect(page.get_by_label("main")).to_have_value("opened")
    page.get_by_role("link", name="Other").click()
    expect(page.get_by_label("other")).to_have_value("opened")


SPOKEN = """
import gradio as gr

i18n = gr.I18n(
    en={"name": "Name", "go": "Greet", "only": "Only English"},
    es={"name": "Nombre", "go": "Saludar"},
    **{"pt-BR": {"name": "Nome"}},
)

with gr.Blocks() as demo:
    gr.Markdown(f"# {i18n('name')}!")
    box = gr.Textbox(label=i18n("name"), info=i18n("only"), placeholder=i18n("nowhere"))
    first = gr.Textbox(i18n("go"), label="first")
    changes = gr.Number(0, label="changes")
    first.change(lambda c: c + 1, changes, changes)
    out = gr.Textbox(label="out")
    go = gr.Button(i18n("go"))
    go.click(lambda text: f"{i18n('go')} {text}", first, out)
    update = gr.Button("update")
    update.click(lambda: gr.Textbox(label=i18n("go")), None, box)

demo.launch(i18n=i18n)
"""


@pytest.fixture
def browser_context_args(browser_context_args, request):
    return {**browser_context_args, "locale": getattr(request, "param", "en-US")}


@pytest.mark.parametrize("browser_context_args", ["es-MX"], indirect=True)
def test_the_browsers_language_and_another(open_app):
    page = open_app(SPOKEN)
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(page.get_by_role("heading", name="Nombre!")).to_be_visible()
    expect(page.get_by_label("Nombre")).to_have_attribute("placeholder", "nowhere")
    expect(page.get_by_text("Only English")).to_be_visible()
    expect(page.get_by_label("first")).to_have_value("Saludar")
    page.get_by_role("button", name="Saludar").click()
    expect(page.get_by_label("out")).to_have_value("Saludar Saludar")
    page.get_by_role("button", name="update").click()
    expect(page.get_by_label("Saludar")).to_be_visible()

    page.get_by_label("Language").select_option(label="English")
    expect(page.get_by_role("button", name="Greet")).to_be_visible()
    expect(page.get_by_label("Greet")).to_be_visible()
    expect(page.get_by_role("heading", name="Name!")).to_be_visible()
    expect(page.get_by_label("out")).to_have_value("Greet Saludar")
    expect(page.get_by_label("changes")).to_have_value("0")
    page.reload()
    expect(page.get_by_role("button", name="Greet")).to_be_visible()


@pytest.mark.parametrize("browser_context_args", ["pt-PT"], indirect=True)
def test_a_near_language_and_english_where_a_text_is_missing(open_app):
    page = open_app(SPOKEN)
    expect(page.get_by_label("Nome")).to_be_visible()
    expect(page.get_by_role("button", name="Greet")).to_be_visible()


BAR = """
import gradio as gr

with gr.Blocks() as demo:
    bar = gr.Navbar(main_page_name="Start")
    gr.Button("more").click(
        lambda: gr.Navbar(value=[("Elsewhere", "https://example.org/")]), None, bar
    )

with demo.route("Second"):
    gr.Markdown("# The second page")

demo.launch()
"""


def test_the_bar_by_keyboard_and_with_more_links(open_app):
    page = open_app(BAR)
    links = page.get_by_role("navigation", name="Pages").get_by_role("link")
    expect(links).to_have_text(["Start", "Second"])
    page.get_by_role("button", name="more").click()
    expect(links).to_have_text(["Start", "Second", "Elsewhere"])
    expect(links.last).to_have_attribute("href", "https://example.org/")
    links.first.focus()
    page.keyboard.press("Tab")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="The second page")).to_be_visible()
