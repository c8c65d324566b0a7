"""How long a visitor waits, against plain Pyodide in one run: `python tests/bench/startup.py`.

Every round uses a fresh browser profile for the first visit and the same one again for the second.
Plain Pyodide is the npm package in a page that only loads it in a worker.
"""

from __future__ import annotations

import functools
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from conftest import browser  # noqa: E402

from lite.build import node  # noqa: E402
from lite.build.build import build  # noqa: E402

HERE = Path(__file__).parent
ROUNDS = 5
CLICKS = 200
ECHO = """
import gradio as gr

with gr.Blocks() as demo:
    text = gr.Textbox(label="Text", value="a")
    echo = gr.Textbox(label="Echo")
    gr.Button("Go").click(lambda text: text, text, echo)
demo.launch()
"""
IMPORT = """
import sys
import time
import gradio as gr

def again():
    ours = {name: sys.modules.pop(name) for name in list(sys.modules) if name.startswith("lite")}
    start = time.perf_counter()
    import lite.browser
    lite.Blocks, lite.Number, lite.Button
    seconds = time.perf_counter() - start
    for name in [name for name in sys.modules if name.startswith("lite")]:
        del sys.modules[name]
    sys.modules.update(ours)
    return f"{seconds * 1000:.1f}"

with gr.Blocks() as demo:
    took = gr.Textbox(label="Took")
    gr.Button("Go").click(again, None, took)
demo.launch()
"""
PLAIN_PAGE = """<!doctype html><link rel="icon" href="data:,"><title>Plain Pyodide</title>
<script type="module">
const worker = new Worker("worker.mjs", { type: "module" });
worker.onmessage = () => { window.ready = performance.now(); };
</script>"""
PLAIN_WORKER = """import { loadPyodide } from "./pyodide.mjs";
const pyodide = await loadPyodide();
pyodide.runPython("1 + 1");
postMessage("ready");
"""
PLAIN_FILES = (
    "pyodide.mjs",
    "pyodide.asm.js",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)
ANSWERED = """() => new Promise((resolve) => {
  const labelled = (text) => [...document.querySelectorAll("label")].find(
    (label) => label.textContent.includes(text))?.control;
  const press = () => {
    const button = [...document.querySelectorAll("button")].find((b) => b.textContent === "Go");
    const echo = labelled("Echo");
    if (!button || !echo) return requestAnimationFrame(press);
    button.click();
    const look = () => echo.value === "a" ? resolve(performance.now()) : setTimeout(look, 1);
    look();
  };
  press();
})"""
ROUND_TRIPS = """async (clicks) => {
  const find = (text) => [...document.querySelectorAll("label")].find(
    (label) => label.textContent.includes(text))?.control;
  const input = find("Text"), echo = find("Echo");
  const button = [...document.querySelectorAll("button")].find((b) => b.textContent === "Go");
  const times = [];
  for (let i = 0; i < clicks; i++) {
    const value = `round ${i}`;
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), "value").set.call(input, value);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((done) => setTimeout(done, 5));
    const start = performance.now();
    button.click();
    await new Promise((done) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () =>
        echo.value === value ? done() : channel.port2.postMessage(null);
      channel.port2.postMessage(null);
    });
    times.push(performance.now() - start);
  }
  return times;
}"""
PAINT = """() => new Promise((resolve) => new PerformanceObserver((list) => {
  for (const entry of list.getEntries())
    if (entry.name === "first-contentful-paint") resolve(entry.startTime);
}).observe({ type: "paint", buffered: true }))"""


class Quiet(SimpleHTTPRequestHandler):
    """Python's plain file server without its log."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *arguments: object) -> None:
        """Says nothing."""


def plain(page: Page, url: str) -> dict[str, float]:
    """Milliseconds until plain Pyodide is ready."""
    page.goto(f"{url}/plain/")
    page.wait_for_function("window.ready", timeout=120_000, polling=20)
    return {"ready": page.evaluate("window.ready")}


def ours(page: Page, url: str) -> dict[str, float]:
    """Milliseconds until the layout is painted and a click at once is answered."""
    page.goto(f"{url}/site/", wait_until="commit")
    page.wait_for_selector("#root")
    answered = page.evaluate(ANSWERED)
    return {"paint": page.evaluate(PAINT), "answer": answered}


def importing(url: str) -> float:
    """Milliseconds of the worker for importing what a small app needs of this package."""
    with sync_playwright() as tool:
        chromium = tool.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
        page = chromium.new_page()
        page.goto(f"{url}/import/")
        took = page.get_by_label("Took")
        page.get_by_role("button", name="Go").click()
        expect(took).not_to_have_value("", timeout=120_000)
        milliseconds = float(took.input_value())
        chromium.close()
    return milliseconds


def visits(url: str, visit: Callable[[Page, str], dict[str, float]]) -> dict[str, float]:
    """A first visit with a fresh profile, and a second one in a new browser process."""
    measured: dict[str, float] = {}
    profile = tempfile.mkdtemp()
    try:
        for name in ("cold", "warm"):
            with sync_playwright() as tool:
                context = tool.chromium.launch_persistent_context(
                    profile, executable_path=browser(), args=["--no-sandbox", "--disable-quic"]
                )
                page = context.new_page()
                page.set_default_timeout(120_000)
                for key, value in visit(page, url).items():
                    measured[f"{name} {key}"] = value
                if visit is ours and name == "warm":
                    times = page.evaluate(ROUND_TRIPS, CLICKS)
                    measured["click"] = statistics.median(times)
                # A visit, no glance: the browser stores what it compiled, our page what it keeps.
                page.wait_for_timeout(8000)
                context.close()
    finally:
        shutil.rmtree(profile, ignore_errors=True)
    return measured


def sites(folder: Path) -> tuple[Path, Path]:
    """The plain page and the built app."""
    site, bare = folder / "site", folder / "plain"
    (folder / "echo.py").write_text(ECHO)
    build(folder / "echo.py", site)
    (folder / "import.py").write_text(IMPORT)
    build(folder / "import.py", folder / "import")
    bare.mkdir()
    for name in PLAIN_FILES:
        shutil.copy(ROOT / "site/node_modules/pyodide" / name, bare)
    (bare / "index.html").write_text(PLAIN_PAGE)
    (bare / "worker.mjs").write_text(PLAIN_WORKER)
    return site, bare


def brotli(files: list[Path]) -> int:
    """Bytes at brotli's best, or as they are where that is less."""
    command = [node.executable(), str(HERE / "brotli.mjs"), *map(str, files)]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def downloads(url: str) -> list[str]:
    """What the app's page asks for."""
    seen = []
    with sync_playwright() as tool:
        chromium = tool.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
        page = chromium.new_page()
        page.context.on("request", lambda request: seen.append(request.url))
        ours(page, url)
        chromium.close()
    inside = [seen_url.removeprefix(f"{url}/site/") for seen_url in seen if url in seen_url]
    return sorted({name or "index.html" for name in inside})


def main() -> None:
    """Prints the medians and their relations as JSON."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site, bare = sites(folder)
        handler = functools.partial(Quiet, directory=name)
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}"
        rounds: list[dict[str, float]] = []
        for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS):
            plain_times = {f"plain {k}": v for k, v in visits(url, plain).items()}
            rounds.append(plain_times | visits(url, ours) | {"import": importing(url)})
            print(json.dumps({k: round(v, 1) for k, v in rounds[-1].items()}), flush=True)
        median = {k: statistics.median(each[k] for each in rounds) for k in rounds[0]}
        core = brotli([bare / name for name in PLAIN_FILES])
        own = brotli([site / name for name in downloads(url)])
        server.shutdown()
    result = {
        **{name: round(value, 1) for name, value in median.items()},
        "paint / plain": round(median["cold paint"] / median["plain cold ready"], 3),
        "cold answer / plain": round(median["cold answer"] / median["plain cold ready"], 3),
        "warm answer / plain": round(median["warm answer"] / median["plain warm ready"], 3),
        "bytes": own,
        "bytes / plain": round(own / core, 3),
    }
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
