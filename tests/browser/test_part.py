"""A site carries, and a page loads, only what its components need."""

from __future__ import annotations

from playwright.sync_api import Page, expect

HELLO = """
import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    gr.Button("Greet").click(lambda name: f"Hello {name}", name, name)
demo.launch()
"""


def test_a_page_with_two_components_loads_no_other(page: Page, open_app, server):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_app(HELLO)
    page.get_by_role("button", name="Greet").click()
    expect(page.get_by_label("Name")).to_have_value("Hello ")
    # A field is found by a part of its label: nothing else may be called anything.
    expect(page.locator("[aria-label]")).to_have_count(0)
    scripts = {name for url in asked if (name := url.rpartition("/")[2]).endswith(".js")}
    named = {name.partition("-")[0] for name in scripts}
    assert named == {"page", "worker", "pyodide", "chunk", "textbox", "button", "form"}
    folder = server.folder / server.site(HELLO, {}).rstrip("/").rpartition("/")[2]
    code = [path for path in folder.glob("assets/*.js") if not path.name.startswith("pyodide-")]
    assert sum(path.stat().st_size for path in code) < 150_000
    assert sum(path.stat().st_size for path in folder.rglob("*")) < 15_500_000


LATER = """
import gradio as gr

with gr.Blocks() as demo:
    kind = gr.Textbox("slider", label="Kind")

    @gr.render(inputs=kind)
    def show(kind):
        if kind == "table":
            gr.Dataframe([[1, 2]], headers=["a", "b"], label="Later")
        else:
            gr.component(kind, label="Later")
demo.launch()
"""


def test_what_a_render_function_creates_is_there(open_app, wheelhouse):
    page = open_app(LATER, wheelhouse=wheelhouse)
    expect(page.get_by_label("range slider for Later")).to_be_visible()
    page.get_by_label("Kind").fill("table")
    expect(page.get_by_role("columnheader", name="b")).to_be_visible()


def test_what_the_code_does_not_name_says_so(open_app, wheelhouse):
    page = open_app(LATER, allow_errors=True, wheelhouse=wheelhouse)
    page.get_by_label("Kind").fill("json")
    said = page.get_by_role("alert").filter(has_text="built without the component json")
    expect(said).to_contain_text("Name it there, then build again")
