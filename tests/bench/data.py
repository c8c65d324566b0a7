"""How fast data reaches the page: `python tests/bench/data.py`.

The first number is a ratio to a page that only loads plain Pyodide and imports numpy and pandas
from the same wheels, in one run; the others are milliseconds from a click to what it shows.
"""

from __future__ import annotations

import functools
import json
import shutil
import statistics
import sys
import tempfile
import threading
import time
from http.server import ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from conftest import browser  # noqa: E402
from wheelhouse import folder as wheels  # noqa: E402

from bench.startup import ANSWERED, PLAIN_FILES, PLAIN_PAGE, Quiet  # noqa: E402
from lite.build.build import build  # noqa: E402

ROUNDS = 5
PLOT = """
import gradio as gr
import numpy as np
import pandas as pd

frame = pd.DataFrame({"x": np.arange(100), "y": np.arange(100) ** 2})

with gr.Blocks() as demo:
    plot = gr.LinePlot(frame, x="x", y="y")
    text = gr.Textbox(label="Text", value="a")
    echo = gr.Textbox(label="Echo")
    gr.Button("Go").click(lambda text: (text, frame), text, [echo, plot])
demo.launch()
"""
ECHO = """
import gradio as gr

with gr.Blocks() as demo:
    text = gr.Textbox(label="Text", value="a")
    echo = gr.Textbox(label="Echo")
    gr.Button("Go").click(lambda text: text, text, echo)
demo.launch()
"""
LARGE = """
import gradio as gr
import numpy as np
import pandas as pd

numbers = np.random.default_rng(1).random((100_000, 4))
table = pd.DataFrame(numbers, columns=list("abcd"))
table["name"] = [f"row {n}" for n in range(100_000)]
points = table[["a", "b"]].head(20_000)
walk = np.cumsum(np.random.default_rng(2).standard_normal(1000))
turn = 0

def step():
    global turn
    turn += 1
    return pd.DataFrame({"x": np.arange(1000), "y": np.roll(walk, turn)}), turn

with gr.Blocks() as demo:
    typed = gr.Textbox(label="Typed")
    rows = gr.Dataframe(label="Rows")
    gr.Button("Table").click(lambda: table, None, rows)
    cloud = gr.ScatterPlot(x="a", y="b", title="Cloud")
    gr.Button("Scatter").click(lambda: points, None, cloud)
    line, count = gr.LinePlot(x="x", y="y", title="Line"), gr.Number(label="Count")
    timer = gr.Timer(0.1, active=False)
    timer.tick(step, None, [line, count], show_progress="hidden")
    gr.Button("Run").click(lambda: gr.Timer(active=True), None, timer)
demo.launch()
"""
PLAIN_WORKER = """import { loadPyodide } from "./pyodide.mjs";
const pyodide = await loadPyodide();
await pyodide.loadPackage(["numpy", "pandas"], { messageCallback: () => {} });
pyodide.runPython("import numpy, pandas");
postMessage("ready");
"""
SHOWN = """async ([button, selector, text]) => {
  await new Promise((done) => setTimeout(done, 300));
  const start = performance.now();
  [...document.querySelectorAll("button")].find((b) => b.textContent === button).click();
  const there = () => [...document.querySelectorAll(selector)].some(
    (node) => (node.ariaLabel ?? node.textContent).includes(text));
  while (!there()) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return performance.now() - start;
}"""
LONGEST = """() => {
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      window.longest = Math.max(window.longest, duration);
  }).observe({ type: "longtask" });
}"""


def sites(place: Path) -> None:
    """The apps, built, and the plain page with the same wheels."""
    for name, source in (("plot", PLOT), ("echo", ECHO), ("large", LARGE)):
        (place / f"{name}.py").write_text(source)
        build(place / f"{name}.py", place / name, wheelhouse=wheels())
    bare = place / "plain"
    bare.mkdir()
    for name in PLAIN_FILES:
        shutil.copy(ROOT / "site/node_modules/pyodide" / name, bare)
    for start in ("numpy", "pandas", "python_dateutil", "pytz", "six"):
        shutil.copy(next(wheels().glob(f"{start}-*.whl")), bare)
    (bare / "index.html").write_text(PLAIN_PAGE)
    (bare / "worker.mjs").write_text(PLAIN_WORKER)


def start(chromium: Browser, url: str) -> dict[str, float]:
    """Milliseconds until each page can work, in fresh contexts."""
    found = {}
    for name in ("plain", "plot", "echo"):
        context = chromium.new_context(bypass_csp=True)
        page = context.new_page()
        page.set_default_timeout(120_000)
        page.goto(f"{url}/{name}/", wait_until="commit")
        if name == "plain":
            page.wait_for_function("window.ready", polling=20)
            found[name] = page.evaluate("window.ready")
        else:
            page.wait_for_selector("#root")
            found[name] = page.evaluate(ANSWERED)
            paint = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
            found[f"{name} paint"] = page.evaluate(paint)
        context.close()
    return found


def large(page: Page, url: str) -> dict[str, float]:
    """Milliseconds from a click to a large table, a large cloud of points; a line that moves."""
    page.set_default_timeout(120_000)
    page.goto(f"{url}/large/")
    page.wait_for_selector(".boot", state="detached")
    found = {}
    for _ in range(2):  # the first one loads Vega
        found["table"] = page.evaluate(SHOWN, ["Table", "[data-testid^=cell-0-4]", "row 0"])
        found["scatter"] = page.evaluate(SHOWN, ["Scatter", "[role=figure]", "20000 points"])
        page.reload()
        page.wait_for_selector(".boot", state="detached")
    page.get_by_role("button", name="Run").click()
    page.wait_for_timeout(1000)
    page.evaluate(LONGEST)
    before = float(page.get_by_label("Count").input_value())
    text = "the quick brown fox jumps over the lazy dog" * 2
    started = time.monotonic()
    page.get_by_label("Typed").press_sequentially(text, delay=50)
    seconds = time.monotonic() - started
    found["updates a second"] = (float(page.get_by_label("Count").input_value()) - before) / seconds
    found["longest task while typing"] = page.evaluate("window.longest")
    found["letters lost"] = len(text) - len(page.get_by_label("Typed").input_value())
    return found


def main() -> None:
    """Prints the medians and their relations as JSON."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as name, sync_playwright() as tool:
        sites(Path(name))
        handler = functools.partial(Quiet, directory=name)
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}"
        options = {"executable_path": browser(), "args": ["--no-sandbox", "--disable-quic"]}
        chromium = tool.chromium.launch(**options)  # type: ignore[arg-type]
        starts = [start(chromium, url) for _ in range(rounds)]
        larges = [
            large(chromium.new_context(bypass_csp=True).new_page(), url) for _ in range(rounds)
        ]
        chromium.close()
        server.shutdown()
    median = {
        key: round(statistics.median(each[key] for each in found), 1)
        for found in (starts, larges)
        for key in found[0]
    }
    ratio = round(median["plot"] / median["plain"], 3)
    print(json.dumps({**median, "plot / plain": ratio}, indent=1))


if __name__ == "__main__":
    main()
