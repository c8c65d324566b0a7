"""What a browser keeps from one visit to the next."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from lite.build.build import build

KEPT = """
import gradio as gr

with gr.Blocks() as demo:
    kept = gr.BrowserState("first", storage_key="kept")
    seen = gr.Textbox(label="Seen")
    changes = gr.Number(0, label="Changes")
    kept.change(lambda value, count: (value, count + 1), [kept, changes], [seen, changes])
    new = gr.Textbox(label="New")
    new.submit(lambda value: value, new, kept)
demo.launch()
"""


def tell(page: Page, value: str) -> None:
    """Has the app keep that value, which is its second change."""
    page.get_by_label("New").fill(value)
    page.get_by_label("New").press("Enter")
    expect(page.get_by_label("Seen")).to_have_value(value)
    expect(page.get_by_label("Changes")).to_have_value("2")


def test_a_value_is_told_once_in_each_visit_and_at_each_change(open_app):
    """Also a stored one, when the page reads it, as in Gradio."""
    page = open_app(KEPT)
    seen, changes = page.get_by_label("Seen"), page.get_by_label("Changes")
    expect(seen).to_have_value("first")
    expect(changes).to_have_value("1")
    tell(page, "second")

    page.reload()
    expect(seen).to_have_value("second")
    expect(changes).to_have_value("1")
    tell(page, "third")


SHELF = """
import gradio as gr

class Point(gr.data_classes.GradioModel):
    x: int
    y: int

with gr.Blocks() as demo:
    MORE
    shelf = gr.BrowserState(["default"]OPTIONS)
    shown, thing = gr.JSON(label="Shown"), gr.Textbox(label="Thing")
    thing.submit(lambda held, thing: [*held, thing], [shelf, thing], shelf)
    gr.Button("Point").click(lambda: {"at": Point(x=1, y=2), "pair": (3, 4)}, None, shelf)
    gr.on([demo.load, shelf.change], lambda held: held, shelf, shown)
demo.launch()
"""


def source(options: str = "", more: str = "pass") -> str:
    return SHELF.replace("OPTIONS", options).replace("MORE", more)


def put(page: Page, thing: str) -> None:
    page.get_by_label("Thing").fill(thing)
    page.get_by_label("Thing").press("Enter")
    expect(page.get_by_role("tree", name="Shown")).to_contain_text(thing)


def test_a_model_is_kept_as_a_dict(open_app):
    """What is read at the next visit is JSON data, with lists for tuples."""
    page = open_app(source())
    shown = page.get_by_role("tree", name="Shown")
    expect(shown).to_contain_text("default")
    page.get_by_role("button", name="Point", exact=True).click()
    expect(shown).to_contain_text("pair")
    page.reload()
    expect(shown).to_contain_text("pair")
    expect(shown).to_contain_text("at")
    expect(shown).not_to_contain_text("Point")


def test_a_site_that_was_built_anew_keeps_what_was_stored(open_app, server, page):
    """Also with another component before it, and under the site's other address."""
    open_app(source())
    put(page, "kept")
    address = page.url
    site = server.folder / address.rstrip("/").rsplit("/", 1)[1]
    app = server.written("shelf", source(more='gr.Markdown("A newer version.")'), {})
    build(app, site, pyodide=server.pyodide)
    page.goto(address)
    expect(page.get_by_text("A newer version.")).to_be_visible()
    expect(page.get_by_role("tree", name="Shown")).to_contain_text("kept")
    page.goto(f"{address}index.html")
    expect(page.get_by_role("tree", name="Shown")).to_contain_text("kept")


def test_another_app_reads_it_only_with_the_same_key_and_secret(open_app, page):
    open_app(source(', storage_key="shelf", secret="one"'))
    put(page, "private")
    assert "private" not in page.evaluate("localStorage.getItem('shelf')")
    shown = page.get_by_role("tree", name="Shown")
    open_app(source(', storage_key="shelf", secret="one"', 'gr.Markdown("Another app")'))
    expect(page.get_by_text("Another app")).to_be_visible()
    expect(shown).to_contain_text("private")
    open_app(source(', storage_key="shelf", secret="two"'))
    expect(shown).to_contain_text("default")
    expect(shown).not_to_contain_text("private")
    open_app(source(', storage_key="drawer", secret="one"'))
    expect(shown).to_contain_text("default")
    expect(shown).not_to_contain_text("private")


@pytest.mark.parametrize("contents", ["nonsense", "bm9uc2Vuc2U=", '["plain", "json"]', ""])
def test_what_cannot_be_read_counts_as_not_stored(open_app, page, contents):
    script = f"localStorage.getItem('shelf') ?? localStorage.setItem('shelf', {contents!r})"
    page.add_init_script(script)
    open_app(source(', storage_key="shelf"'))
    expect(page.get_by_role("tree", name="Shown")).to_contain_text("default")
    put(page, "new")
    page.reload()
    expect(page.get_by_role("tree", name="Shown")).to_contain_text("new")
