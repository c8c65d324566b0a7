"""How fast a page answers: `python tests/bench/events.py [echo] [stream] [render]`.

`--profile` adds where the time of a render goes.

Prints each measure with its aim. Other work on the machine slows all of them alike: an empty task
of the page's main thread is measured beside them.
"""

from __future__ import annotations

import functools
import json
import statistics
import sys
import tempfile
import threading
from collections.abc import Callable
from http.server import ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from conftest import browser  # noqa: E402

from bench.startup import ECHO, ROUND_TRIPS, Quiet  # noqa: E402
from lite.build import bundle, rehearsal  # noqa: E402
from lite.build.build import build  # noqa: E402

CLICKS = 200
PROFILE = "--profile" in sys.argv
STREAM = """
import gradio as gr

def grow():
    text = "The text grows, word by word. " * 334
    for at in range(1, 1001):
        yield text[: at * 10]

with gr.Blocks() as demo:
    out = gr.Textbox(label="Out")
    gr.Button("Go").click(grow, None, out)
demo.launch()
"""
RENDER = """
import gradio as gr

with gr.Blocks() as demo:
    which = gr.Number(0, label="Which", precision=0)

    @gr.render(inputs=which)
    def rows(number):
        for at in range(500):
            text = f"row {at}" + (" changed" if at == number else "")
            with gr.Row(key=f"row {at}"):
                gr.Textbox(text, label=f"box {at}", key=at, preserved_by_key=[])
demo.launch()
"""
WATCH = """() => {
  window.tasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.tasks.push(duration);
  }).observe({ type: "longtask" });
}"""
STREAMED = """() => new Promise((resolve) => {
  const start = performance.now();
  const out = [...document.querySelectorAll("label")].find((l) => l.textContent === "Out").control;
  [...document.querySelectorAll("button")].find((b) => b.textContent === "Go").click();
  const look = () => out.value.length === 10000
    ? resolve(performance.now() - start) : setTimeout(look, 5);
  look();
})"""
RERENDERED = """async ([first, rounds]) => {
  const field = document.querySelector("input[type=number]");
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const box = (at) => [...document.querySelectorAll("label")].find(
    (label) => label.textContent === `box ${at}`).control;
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const times = [];
  for (let round = first; round < first + rounds; round++) {
    setter.call(field, String(round));
    field.dispatchEvent(new Event("input", { bubbles: true }));
    const wanted = box(round);
    while (!wanted.value.endsWith("changed")) await pause(50);
    await pause(100);
  }
  return times;
}"""
EMPTY = """async () => {
  const start = performance.now();
  for (let at = 0; at < 2e6; at++) Math.sqrt(at);
  return performance.now() - start;
}"""


def clock(page: Page) -> Callable[[], float]:
    """Milliseconds of processor time that the main thread has used."""
    tools = page.context.new_cdp_session(page)
    tools.send("Performance.enable", {"timeDomain": "threadTicks"})

    def spent() -> float:
        told = tools.send("Performance.getMetrics")["metrics"]
        found: float = next(each["value"] for each in told if each["name"] == "TaskDuration")
        return found * 1000

    return spent


def echo(page: Page) -> str:
    """Milliseconds from a click to its answer."""
    times = page.evaluate(ROUND_TRIPS, CLICKS)
    worst = sorted(times)[int(len(times) * 0.95)]
    return f"median {statistics.median(times):.1f} ms, 95 % {worst:.1f} ms (aim: median 5 ms)"


def stream(page: Page) -> str:
    """A text of 10 kB that grows by 1,000 yields."""
    page.evaluate(WATCH)
    spent = clock(page)
    before = spent()
    taken = page.evaluate(STREAMED)
    work = (spent() - before) / 1000
    longest = max([0, *page.evaluate("window.tasks")])
    told = f"{taken / 1000:.2f} s, longest task {longest:.0f} ms (aims: 3 s, 100 ms)"
    return f"{told}, main thread {work:.2f} s"


def render(page: Page) -> str:
    """One of 500 rows changes: what the main thread does in all, by the browser's own count."""
    page.get_by_label("box 499").wait_for()
    spent = clock(page)
    rounds = 10
    page.evaluate(RERENDERED, [1, 2])
    if PROFILE:
        profile(page, [3, rounds])
    before = spent()
    page.evaluate(RERENDERED, [50, rounds])
    each = (spent() - before) / rounds
    return f"{each:.0f} ms of main-thread work for each change (aim: 50 ms)"


def profile(page: Page, rounds: list[int]) -> None:
    """Prints where the main thread's time goes, by function."""
    tools = page.context.new_cdp_session(page)
    tools.send("Profiler.enable")
    tools.send("Profiler.start")
    page.evaluate(RERENDERED, rounds)
    found = tools.send("Profiler.stop")["profile"]
    names = {each["id"]: each["callFrame"] for each in found["nodes"]}
    spent: dict[str, float] = {}
    for node, passed in zip(found["samples"], found["timeDeltas"], strict=True):
        frame = names[node]
        name = f"{frame['functionName'] or '?'} {Path(frame['url']).name}:{frame['lineNumber']}"
        spent[name] = spent.get(name, 0) + passed / 1000
    for name, passed in sorted(spent.items(), key=lambda each: -each[1])[:15]:
        print(f"{passed:8.0f} ms  {name}")


MEASURES: dict[str, tuple[str, Callable[[Page], str]]] = {
    "echo": (ECHO, echo),
    "stream": (STREAM, stream),
    "render": (RENDER, render),
}


def main(names: list[str]) -> None:
    """Builds the apps, opens each and prints what was measured."""
    bundle.refresh()
    with tempfile.TemporaryDirectory() as scratch, rehearsal.runtime() as pyodide:
        folder = Path(scratch)
        http = ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder / "sites"))
        )
        threading.Thread(target=http.serve_forever, daemon=True).start()
        with sync_playwright() as tool:
            running = tool.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
            for name in names or list(MEASURES):
                source, measure = MEASURES[name]
                app = folder / f"{name}.py"
                app.write_text(source, encoding="utf-8")
                build(app, folder / "sites" / name, pyodide=pyodide)
                page = running.new_page()
                page.set_default_timeout(120_000)
                page.goto(f"http://127.0.0.1:{http.server_port}/{name}/")
                page.wait_for_selector(".gradio-container")
                page.wait_for_function("() => !document.querySelector('.boot')")
                load = page.evaluate(EMPTY)
                print(json.dumps(name), measure(page), f"[empty loop {load:.0f} ms]", flush=True)
                page.close()
            running.close()
        http.shutdown()


if __name__ == "__main__":
    main([name for name in sys.argv[1:] if name in MEASURES])
