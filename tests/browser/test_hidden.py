"""`visible="hidden"` on everything: it stays in the document unseen; False takes it out."""

from __future__ import annotations

from playwright.sync_api import expect

import lite as gr
from lite.block import Component

UNSEEN = {"BrowserState", "ClearButton", "Component", "Dataset", "Navbar", "State", "Timer"}
"""Components without a look, and those that need arguments."""

LAYOUTS = ["Accordion", "Column", "Draggable", "Group", "Row", "Sidebar", "Tabs", "Walkthrough"]


def component_names() -> list[str]:
    found: dict[object, str] = {}
    for name in gr.__all__:
        item = getattr(gr, name)
        component = isinstance(item, type) and issubclass(item, Component)
        if component and name not in UNSEEN and "visible" in item.fields:
            found.setdefault(item.block_name, name)
    return sorted(found.values())


APP = """
import gradio as gr

with gr.Blocks() as demo:
    for name in {components}:
        make = gr.component
        make(name, visible="hidden", elem_id=name)
        make(name, visible=False, elem_id=f"no-{{name}}")
    for make in ({layouts}):
        with make(visible="hidden", elem_id=make.__name__):
            if make is gr.Tabs:
                with gr.Tab("tab"):
                    gr.Markdown("text inside")
            elif make is gr.Walkthrough:
                with gr.Step("step"):
                    gr.Markdown("text inside")
            else:
                gr.Markdown("text inside")
    gr.Markdown("the end")

demo.launch()
"""


def test_hidden_and_absent(open_app):
    names = component_names()
    layouts = ", ".join(f"gr.{name}" for name in LAYOUTS)
    page = open_app(APP.format(components=names, layouts=layouts))
    expect(page.get_by_text("the end")).to_be_visible()
    for name in [*names, *LAYOUTS]:
        expect(page.locator(f"#{name}"), name).to_be_attached()
        expect(page.locator(f"#{name}"), name).to_be_hidden()
        expect(page.locator(f"#no-{name}"), name).to_have_count(0)
    shown = page.locator("main .column > :visible:not(.sr-only)").evaluate_all(
        "all => all.filter(each => each.offsetHeight > 0).map(each => each.className)"
    )
    assert len(shown) == 1, shown
