"""From a click through a ten-line listener to the DOM: `python -m tests.bench.transpile_click`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from lite.build.build import build
from tests.conftest import browser

APP = """
import gradio as gr

def check(text, count):
    words = [word.strip(".,") for word in text.split()]
    found = {}
    for word in words:
        found[word] = found.get(word, 0) + 1
    most = max(found, key=found.get, default="")
    lines = [f"{n}. {word}: {times}" for n, (word, times) in enumerate(sorted(found.items()), 1)]
    if count % 2:
        lines.reverse()
    return count + 1, f"{len(words)} words, mostly {most!r}", gr.Textbox(value="\\n".join(lines))

with gr.Blocks() as demo:
    text = gr.Textbox("the cat and the dog and the bird", label="text")
    count, said, table = gr.Number(0), gr.Textbox(), gr.Textbox(lines=5)
    gr.Button("check").click(check, [text, count], [count, said, table], js=True)
demo.launch()
"""
MEASURE = """async () => {
  const button = [...document.querySelectorAll("button")].find((b) => b.textContent === "check");
  const shown = document.querySelector("input[type=number]");
  const frame = () => new Promise(requestAnimationFrame);
  const times = [], frames = [];
  for (let i = 0; i < 100; i++) {
    await frame();
    const before = shown.value, start = performance.now();
    button.click();
    times.push(performance.now() - start);
    let count = 0;
    for (; shown.value === before; count++) await frame();
    frames.push(count);
  }
  const middle = (xs) => xs.sort((a, b) => a - b)[50];
  return [middle(times), middle(frames), frames.at(-1)];
}"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        Path(folder, "app.py").write_text(APP)
        build(Path(folder, "app.py"), Path(folder, "site"))
        page = play.chromium.launch(executable_path=browser(), args=["--no-sandbox"]).new_page()
        page.goto(Path(folder, "site", "index.html").as_uri())
        page.get_by_role("button", name="check").wait_for()
        took, frames, most = page.evaluate(MEASURE)
        print(f"the listener: {took:.2f} ms; click to DOM: {frames} frames, at most {most}")


if __name__ == "__main__":
    main()
