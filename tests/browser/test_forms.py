"""The form components together: nothing that axe complains of, nothing wider than a phone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

AXE = Path(__file__).parents[2] / "site" / "node_modules" / "axe-core" / "axe.min.js"

APP = """
import gradio as gr

PAIRS = [("The", "det"), (" quick ", None), ("fox", "noun")]
LINES = [{"speaker": "Ann", "text": "Hi"}, {"speaker": "Bob", "text": "Ho"}]

with gr.Blocks() as demo:
    gr.Markdown("# Forms")
    gr.DateTime("now - 5m", label="When", interactive=True, info="of it")
    gr.DateTime("soon", label="Wrong", interactive=True)
    gr.ColorPicker("#3366ff", label="Ink", interactive=True)
    gr.Code("def f(x):\\n    return 'a' + x  # same", language="python", label="Program",
            interactive=True)
    gr.Code('{"a": [1, null, "a long text that does not fit into a phone, not at all"]}',
            language="json", label="Shown", interactive=False)
    gr.HighlightedText(PAIRS, label="Marks", show_legend=True)
    gr.HighlightedText(PAIRS, label="Edit", interactive=True)
    gr.HighlightedText([("bad", -1), ("good", 1)], label="Scores", show_legend=True)
    gr.FileExplorer(label="Files", root_dir="files", value=["a.txt"])
    gr.Dialogue(LINES, speakers=["Ann", "Bob"], submit_btn=True, buttons=["copy"])
    gr.Dialogue("free", label="Plain", interactive=True)
    gr.ParamViewer({"a": {"type": "int | Button", "description": "x", "default": "1"}},
                   linkify=["Button"], anchor_links=True)

demo.launch()
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forms(open_app, page, scheme):
    page.emulate_media(color_scheme=scheme)
    open_app(APP, files={"files/a.txt": "a", "files/sub/b.txt": "b"})
    page.get_by_role("button", name="Open sub").click()
    page.get_by_role("button", name="Details of a").click()
    expect(page.get_by_role("treeitem", name="b.txt")).to_be_visible()
    expect(page.locator(".tok-keyword").first).to_be_visible()
    page.evaluate(AXE.read_text("utf-8"))
    for name in (None, "Choose When", "Ink"):
        if name:
            page.get_by_role("button", name=name).click()
        found = page.evaluate("async () => (await axe.run()).violations")
        told = [[item["id"], [node["html"] for node in item["nodes"]]] for item in found]
        assert found == [], json.dumps(told, indent=1)
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
