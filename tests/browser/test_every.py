"""Every component and layout there is, each in its states: nothing that axe complains of."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import lite as gr
from lite.block import Block, BlockContext
from lite.names import HOMES
from tests.browser.test_themes import OVERLAPPING
from tests.pictures import png

AXE = Path(__file__).parents[2] / "site" / "node_modules" / "axe-core" / "axe.min.js"

NO_LOOK = {"Component", "State", "BrowserState", "Timer", "Blocks", "Navbar"}
"""Blocks that draw nothing of their own; a navbar is drawn by apps of several pages."""
APPS = {"Interface", "ChatInterface", "TabbedInterface"}
"""Whole apps, made of the others."""

FILLED: dict[str, str] = {
    "AnnotatedImage": '("a.png", [((2, 2, 20, 20), "cat")])',
    "Chatbot": '[{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "**Ho**"}]',
    "Checkbox": "True",
    "CheckboxGroup": 'value=["b"], choices=["a", "b"]',
    "Code": '"a = [1, None]  # same", language="python"',
    "ColorPicker": '"#3366ff"',
    "DateTime": '"2026-01-02 03:04:05"',
    "Dataframe": '[[1, "a"], [2, "b"]], headers=["n", "t"]',
    "Dataset": 'components=["text", "number"], samples=[["a", 1], ["b", 2]]',
    "Dialogue": '[{"speaker": "A", "text": "Hi"}], speakers=["A", "B"]',
    "DownloadButton": 'value="a.txt"',
    "Dropdown": 'value=["b"], choices=["a", "b"], multiselect=True',
    "File": '"a.txt"',
    "FileExplorer": 'root_dir=".", value=["a.txt"]',
    "Files": '["a.txt", "a.png"]',
    "Gallery": '[("a.png", "one"), ("a.png", "two")], columns=2',
    "HTML": '"<p>text</p>"',
    "HighlightedText": '[("The", "det"), ("fox", "noun"), (" ran", None)], show_legend=True',
    "Image": '"a.png"',
    "ImageEditor": '"a.png"',
    "ImageSlider": '("a.png", "a.png")',
    "JSON": '{"a": [1, "b", None, True]}',
    "Label": '{"cat": 0.7, "dog": 0.3}',
    "List": '["a", "b"]',
    "Markdown": '"## A title\\n\\n[link](#a) and `code`"',
    "Matrix": "[[1, 2], [3, 4]]",
    "MultimodalTextbox": '{"text": "words", "files": ["a.png"]}',
    "Number": "3",
    "ParamViewer": '{"a": {"type": "int", "description": "x", "default": "1"}}',
    "Radio": 'value="b", choices=["a", "b"]',
    "Slider": "value=3, maximum=9",
    "TextArea": '"text"',
    "Textbox": '"text", info="about it", buttons=["copy"]',
}
"""Arguments of a component that shows something; one that is not listed is only drawn empty."""

INSIDE = {
    "Step": "with gr.Walkthrough(selected=0), gr.Step('Step', id=0)",
    "Walkthrough": "with gr.Walkthrough(selected=0), gr.Step('Walkthrough', id=0)",
    "Tab": "with gr.Tab('Tab')",
    "Tabs": "with gr.Tabs(), gr.Tab('Tabs')",
    "Accordion": "with gr.Accordion('Accordion')",
}


def public_blocks() -> list[tuple[str, type[Block]]]:
    """Every class of blocks that apps can name, once."""
    found: dict[type[Block], str] = {}
    for name in HOMES:
        public = getattr(gr, name)
        if isinstance(public, type) and issubclass(public, Block):
            found.setdefault(public, name)
    return [(name, kind) for kind, name in found.items() if name not in NO_LOOK | APPS]


def states(name: str, kind: type[Block]) -> list[str]:
    """Lines of code that show it: empty and filled, to be used and only to be seen."""
    if issubclass(kind, BlockContext) and name != "HTML":
        return [f"{INSIDE.get(name, f'with gr.{name}()')}:\n        gr.Textbox(label='in {name}')"]
    given = ["", FILLED[name]] if name in FILLED else [""]
    modes = ["interactive=True", "interactive=False"] if "interactive" in kind.fields else [""]
    lines = []
    for at, value in enumerate(given):
        for mode in modes:
            told = f'label="{name} {at} {mode[-5:]}"' if "label" in kind.fields else ""
            arguments = ", ".join(part for part in (value, mode, told) if part)
            lines.append(f"gr.{name}({arguments})")
    return lines


LINES = [line for name, kind in public_blocks() for line in states(name, kind)]
APP = "import gradio as gr\n\nwith gr.Blocks() as demo:\n    gr.Markdown('# Everything')\n    {}\n"
APP = APP.format("\n    ".join(LINES)) + "demo.launch()\n"
FILES: dict[str, str | bytes] = {"a.png": png(), "a.txt": "text"}

RULES = {
    # Gradio's own name of the area for files is not what stands in it.
    "label-content-name-mismatch": {"enabled": False},
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_that_axe_complains_of(open_app, page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    open_app(APP, files=FILES)
    expect(page.locator(".tok-keyword").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.evaluate(AXE.read_text("utf-8"))
    run = "async (rules) => (await axe.run(document, {rules})).violations"
    found = page.evaluate(run, RULES)
    told = [f"{each['id']}: {node['html'][:300]}" for each in found for node in each["nodes"]]
    assert told == [], "\n".join(told)


SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) window.shifted += value;
}).observe({ type: "layout-shift", buffered: true });
"""
"""Sums up how far what was painted has moved, as shares of the window."""


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920, 3840])
def test_nothing_overlaps_jumps_or_is_wider_than_the_window(
    open_app, page: Page, width: int
) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    page.add_init_script(SHIFTS)
    open_app(APP, files=FILES)
    expect(page.locator(".tok-keyword").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.shifted") < 0.02  # pictures make room when they have come
    page.locator(".sidebar").evaluate_all("bars => bars.map(bar => bar.remove())")  # lies over all
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(OVERLAPPING) == []
    beyond = page.evaluate(
        """() => [...document.querySelectorAll("main button, main input, main .block")]
          .filter((it) => it.checkVisibility({ visibilityProperty: true }))
          .filter((it) => !scrolled(it) && it.getBoundingClientRect().right > innerWidth + 1)
          .map((it) => it.outerHTML.slice(0, 160));
        function scrolled(it) {
          for (let at = it.parentElement; at; at = at.parentElement)
            if (["auto", "scroll", "hidden"].includes(getComputedStyle(at).overflowX)) return true;
          return false;
        }"""
    )
    assert beyond == []


def test_no_press_of_a_button_loses_the_focus(open_app, page: Page) -> None:
    page.on("filechooser", lambda _: None)  # else the browser would open its own window
    page.emulate_media(reduced_motion="reduce")
    open_app(APP, files=FILES, allow_errors=True)  # nothing here has a microphone or a camera
    expect(page.locator(".tok-keyword").first).to_be_visible()
    buttons = page.locator("main button:not(:disabled)").element_handles()
    lost = []
    for button in buttons:
        name = button.evaluate(
            """(it) => {
              if (!it.isConnected || it.disabled || !it.getClientRects().length) return null;
              it.focus();
              return it.ariaLabel || it.textContent;
            }"""
        )
        if name is None:
            continue
        page.keyboard.press("Enter")
        page.wait_for_timeout(50)
        if page.evaluate("document.activeElement === document.body"):
            lost.append(name)
        page.keyboard.press("Escape")
        page.evaluate("document.fullscreenElement && document.exitFullscreen()")
    assert lost == []


TOUR = """() => {
  const it = document.activeElement;
  if (it === document.body) return "";
  window.visited ??= new Map();
  const block = it.closest(".block, .gr-button, [role=tablist], .accordion");
  const told = `${it.tagName} ${it.ariaLabel ?? it.name ?? ""} in ${block?.className} ${it.id}`;
  const times = (visited.get(it) ?? 0) + 1;
  visited.set(it, times);
  return `${times} ${it.matches("[contenteditable] *, .cm-content") ? "code " : ""}${told}`;
}"""


def test_the_tab_key_goes_through_everything_once(open_app, page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    open_app(APP, files=FILES, allow_errors=True)
    expect(page.locator(".tok-keyword").first).to_be_visible()
    page.locator("main").evaluate("main => { main.tabIndex = -1; main.focus(); }")
    stops, again = 0, []
    while stops < 2000:
        page.keyboard.press("Tab")
        at = page.evaluate(TOUR)
        if not at or (stops > 50 and page.evaluate("!document.activeElement.closest('main')")):
            break
        stops += 1
        if at[2:].startswith("code "):
            page.keyboard.press("Escape")  # an editor keeps the Tab key until then
        if not at.startswith("1 "):
            again.append(at)
        if len(again) > 5:
            break
    assert again == []
    assert stops > 200


UPDATING = """
import time
import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox(label="box", elem_id="box")
    before = gr.Textbox(label="before")
    pick = gr.Dropdown(["a"], label="pick", interactive=True)
    gone = gr.Button("gone")
    slow = gr.Button("slow")
    count = gr.Number(label="count")

    def sibling(text):
        n = len(text)
        return (gr.Textbox(label=f"before {n}", visible=n % 2 == 0),
                gr.Dropdown(choices=[str(n)], label=f"pick {n}"),
                gr.Textbox(label=f"box {n}", info=f"{n} letters", lines=1 + n % 2), n)

    box.input(sibling, box, [before, pick, box, count], trigger_mode="always_last")
    gone.click(lambda: gr.Button(visible=False), None, gone)

    def wait(progress=gr.Progress()):
        progress(0.5, desc="half of it")
        time.sleep(0.3)
        yield gr.Button(interactive=False), 0
        time.sleep(0.3)
        yield gr.Button(interactive=True), 1
        raise gr.Error("it broke")

    slow.click(wait, None, [slow, count])

demo.launch()
"""


def test_updates_leave_the_focus_and_are_announced(open_app, page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    open_app(UPDATING)
    field = page.locator("#box textarea, #box input")
    field.focus()
    for n in range(1, 5):
        page.keyboard.type("x")
        expect(page.get_by_label("count")).to_have_value(str(n))
        expect(page.get_by_label(f"box {n}", exact=True)).to_be_focused()
    expect(field).to_have_value("xxxx")
    page.get_by_role("button", name="slow").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="half of it").first).to_be_attached()
    lasting = "({effect}) => effect.getComputedTiming().duration > 1"
    assert page.evaluate(f"document.getAnimations().filter({lasting}).length") == 0
    expect(page.get_by_role("alert").filter(has_text="it broke")).to_be_visible()
    expect(page.get_by_role("button", name="slow")).to_be_focused()
    page.get_by_role("button", name="gone").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="gone")).to_have_count(0)
    assert page.evaluate("document.activeElement !== document.body")
