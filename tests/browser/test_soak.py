"""Two thousand events of every kind on one page: no error, and memory that comes to rest."""

from __future__ import annotations

import json
import re

from playwright.sync_api import Page, expect

APP = """
import asyncio
import gc
import sys
import gradio as gr

def stream(text):
    for end in range(1, 6):
        yield text[:end]

async def slow(text):
    await asyncio.sleep(0.05)
    return text + "!"

def remember(text, held):
    held = [*held, text][-5:]
    return held, ", ".join(held)

def weigh():
    gc.collect()
    size = sum(map(sys.getsizeof, gc.get_objects()))
    return f"{len(gc.get_objects())} objects, {size} bytes"

with gr.Blocks() as demo:
    text, echo = gr.Textbox("start", label="text"), gr.Textbox(label="echo")
    number, double = gr.Slider(0, 20, 3, step=1, label="number"), gr.Number(label="double")
    switch, choice = gr.Checkbox(label="switch"), gr.Radio(["a", "b"], label="choice")
    held, told = gr.State([]), gr.Textbox(label="told")
    weight = gr.Textbox(label="weight")
    text.change(str.upper, text, echo)
    number.change(lambda n: n * 2, number, double)
    switch.change(lambda on: gr.Radio(visible=not on), switch, choice)
    gr.Button("stream").click(stream, text, echo)
    running = gr.Button("slow").click(slow, text, told).then(lambda t: t, told, echo)
    gr.Button("stop").click(None, cancels=running)
    gr.Button("remember").click(remember, [text, held], [held, told])
    gr.Button("many").click(lambda t: t, text, told, trigger_mode="multiple")
    gr.Button("measure").click(weigh, None, weight)

    @gr.render(inputs=[number, held])
    def rows(n, words):
        for at in range(int(n) % 7):
            with gr.Row(key=f"row {at}"):
                box = gr.Textbox(f"value {at}", label=f"keyed {at}", key=at)
                button = gr.Button(f"item {at}")
                button.click(lambda t, at=at: f"{at} {t}", box, told)
        for word in words:
            gr.Markdown(word)
            gr.State(word)
demo.launch()
"""

STORM = """async ([count, seed]) => {
  let state = seed;
  const random = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const all = (selector) => [...document.querySelectorAll(selector)].filter((e) => !e.disabled);
  const type = (field, value) => {
    const prototype = Object.getPrototypeOf(field);
    Object.getOwnPropertyDescriptor(prototype, "value").set.call(field, value);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const kinds = [
    () => {
      const buttons = all("button.gr-button");
      buttons[random(buttons.length)]?.click();
    },
    () => {
      const fields = all("textarea, input[type=text]");
      const field = fields[random(fields.length)];
      if (field) type(field, `text ${random(1000)}`);
    },
    () => {
      const sliders = all("input[type=range]");
      if (sliders[0]) type(sliders[0], String(random(21)));
    },
    () => {
      const boxes = all("input[type=checkbox], input[type=radio]");
      boxes[random(boxes.length)]?.click();
    },
  ];
  for (let at = 0; at < count; at++) {
    kinds[random(kinds.length)]();
    await pause(random(4) ? 2 : 8);
  }
  await pause(500);
}"""


def weigh(page: Page) -> list[float]:
    """What the page's own heap and Python's hold after collecting garbage, which may take a while.

    Python's as objects and their bytes.
    """
    page.get_by_role("button", name="measure").click()
    weight = page.get_by_label("weight")
    expect(weight).to_have_value(re.compile("bytes"))
    told = re.findall(r"\d+", weight.input_value())
    tools = page.context.new_cdp_session(page)
    tools.send("HeapProfiler.collectGarbage")
    heap = tools.send("Runtime.getHeapUsage")["usedSize"]
    tools.detach()
    return [heap, *map(float, told)]


def test_a_storm_of_events_leaves_no_error_and_no_litter(open_app):
    """What 250 events before have left, such as modules loaded only then, is no growth."""
    page = open_app(APP)
    page.evaluate(STORM, [250, 1])
    before = weigh(page)
    page.evaluate(STORM, [2000, 2])
    after = weigh(page)
    growth = [late / early for early, late in zip(before, after, strict=True)]
    print(json.dumps({"before": before, "after": after}))
    assert max(growth) < 1.2, (before, after)
    expect(page.locator("footer")).not_to_contain_text("error")
    page.get_by_label("text").fill("calm")
    expect(page.get_by_label("echo")).to_have_value("CALM")
    page.get_by_label("number input for number").fill("10")
    expect(page.get_by_label("double")).to_have_value("20")
    expect(page.get_by_role("button", name="item 2")).to_be_visible()
    expect(page.get_by_role("button", name="item 3")).to_have_count(0)
