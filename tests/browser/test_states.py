"""The pages of states: axe has nothing to say of them, nothing is too wide, nothing overlaps."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests import looks
from tests.browser.test_every import AXE, RULES
from tests.browser.test_themes import OVERLAPPING

TOGETHER = {
    "fields": "textbox number slider datetimes",
    "choices": "checkbox checkboxgroup radio dropdown dataset",
    "files": "button file fileexplorer multimodaltextbox",
    "pictures": "image imageslider gallery label",
    "media": "imageeditor model3d audio video dialogue",
    "texts": "markdown highlightedtext tree program",
    "tables": "dataframe chatbot",
    "layouts": "layout tabs interface loginbutton forms",
}
"""Pages that are tested as one, since Python's start takes longer than all of them."""
ALONE = ["chatinterface", "notice", "sidebar"]
NEEDS_PACKAGES = ["plot"]
GROUPS = {**TOGETHER, **{page: page for page in ALONE}}


def app(pages: list[str]) -> tuple[str, dict[str, str | bytes]]:
    """The source of an app with all these pages in it, and its files."""
    if len(pages) == 1:
        return looks.source(pages[0]), looks.files()
    own = {f"{page}.py": looks.source(page) for page in pages}
    shown = [f"    gr.Markdown('# {page}')\n    {page}.demo.render()" for page in pages]
    lines = [f"import {', '.join(pages)}", "import gradio as gr", "with gr.Blocks() as demo:"]
    return "\n".join([*lines, *shown, "demo.launch()"]), {**looks.files(), **own}


def test_every_page_is_in_a_group():
    assert sorted(" ".join(GROUPS.values()).split() + NEEDS_PACKAGES) == looks.PAGES


@pytest.fixture(params=GROUPS)
def states(request: pytest.FixtureRequest, page: Page, open_app) -> Page:
    """A page with all its states to be seen, and axe in it."""
    page.emulate_media(reduced_motion="reduce")
    source, files = app(GROUPS[request.param].split())
    open_app(source, files=files)
    if request.param not in ("layouts", *ALONE):
        expect(page.get_by_text(re.compile("Processing|queue")).first).to_be_attached()
    page.wait_for_load_state("networkidle")
    page.evaluate(AXE.read_text("utf-8"))
    return page


def complaints(page: Page) -> list[str]:
    """What axe has against the page."""
    run = "async (rules) => (await axe.run(document, {rules})).violations"
    found = page.evaluate(run, RULES)
    return [f"{each['id']}: {node['html'][:300]}" for each in found for node in each["nodes"]]


CUT = """() => {
  const cut = [];
  for (const it of document.querySelectorAll("main :is(button, input, textarea, select, a)")) {
    const block = it.closest(".block");
    const seen = it.checkVisibility({ visibilityProperty: true });
    if (!block || !seen || scrolled(it, block)) continue;
    const [own, box] = [it.getBoundingClientRect(), block.getBoundingClientRect()];
    if (own.bottom > box.bottom + 1 || own.right > box.right + 1 || own.left < box.left - 1)
      cut.push(`not all in its block: ${it.outerHTML.slice(0, 160)}`);
  }
  return cut;
  function scrolled(it, block) {
    for (let at = it; at !== block.parentElement; at = at.parentElement)
      if (["auto", "scroll"].includes(getComputedStyle(at).overflowY)) return true;
    return false;
  }
}"""
"""Fields and buttons that stick out of their component, where no scrolling brings them in."""


def too_wide(page: Page) -> int:
    """Pixels that the page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")


def test_all_states_in_every_look(states: Page):
    problems = {}
    for name, look in looks.LOOKS.items():
        states.set_viewport_size({"width": look.width, "height": 900})
        states.evaluate("dark => document.body.classList.toggle('dark', dark)", look.dark)
        states.evaluate("dir => { document.documentElement.dir = dir }", look.direction)
        found = complaints(states) + states.evaluate(OVERLAPPING) + states.evaluate(CUT)
        if too_wide(states) > 0:
            found.append(f"{too_wide(states)} pixels too wide")
        if found:
            problems[name] = found
    states.set_viewport_size({"width": 320, "height": 900})
    assert too_wide(states) <= 0
    assert problems == {}, "\n".join(
        f"{look}: {text}" for look in problems for text in problems[look]
    )
