"""A long answer written step by step: `python tests/bench/chat_stream.py [ROUNDS]`.

1,000 yields of a Markdown text that grows to 10 kB, with code, a table and lists, below ten earlier
messages. Says how long they take, and how much processor time the page's longest task took.
"""

from __future__ import annotations

import functools
import json
import statistics
import sys
import tempfile
import threading
from http.server import ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from conftest import browser  # noqa: E402

from lite.build.build import build  # noqa: E402
from tests.bench.startup import Quiet  # noqa: E402
from tests.tracing import CATEGORIES, tasks  # noqa: E402

ROUNDS = 3
APP = '''
import gradio as gr

PIECE = """## Part {n}

Words with `code`, **weight**, *stress* and a [link](https://example.org) in part {n}.

```python
def part_{n}(values):
    return [value * {n} for value in values if value > 0]
```

| name | value |
| --- | --- |
| one | {n} |
| two | text of a cell |

1. a list
2. with several
   - and inner items

"""
TEXT = "".join(PIECE.format(n=n) for n in range(40))[:10_000]
BEFORE = [
    {"role": role, "content": PIECE.format(n=n)} for n in range(5) for role in ("user", "assistant")
]

def grow(history):
    for step in range(1, 1001):
        answer = {"role": "assistant", "content": TEXT[: len(TEXT) * step // 1000]}
        yield [*history, {"role": "user", "content": "go"}, answer]

with gr.Blocks() as demo:
    chat = gr.Chatbot(BEFORE, height=400)
    done = gr.Textbox(label="Done")
    gr.Button("Grow").click(grow, chat, chat).then(lambda: "done", None, done)
demo.launch()
'''
GROW = """() => new Promise((resolve) => {
  let frames = 0;
  let running = true;
  const count = () => { frames++; if (running) requestAnimationFrame(count); };
  requestAnimationFrame(count);
  const find = (text) => [...document.querySelectorAll("label")].find(
    (label) => label.textContent.includes(text)).control;
  const done = find("Done");
  const start = performance.now();
  [...document.querySelectorAll("button")].find((b) => b.textContent === "Grow").click();
  const look = () => {
    if (done.value !== "done") return setTimeout(look, 5);
    const seconds = (performance.now() - start) / 1000;
    running = false;
    requestAnimationFrame(() => setTimeout(() => resolve({ seconds, frames }), 300));
  };
  look();
})"""


def measure(chromium: Browser, url: str) -> dict[str, float]:
    """One visit: opens the page, lets the answer grow."""
    page = chromium.new_page()
    page.goto(url)
    page.wait_for_selector(".boot", state="detached", timeout=120_000)
    page.wait_for_timeout(1000)
    chromium.start_tracing(page=page, categories=CATEGORIES)
    found: dict[str, float] = page.evaluate(GROW)
    spent = tasks(json.loads(chromium.stop_tracing())["traceEvents"])
    end = page.get_by_test_id("bot").last.inner_text()
    assert "part 2" in end, "the text did not arrive"
    page.close()
    over = sum(each > 100 for each in spent)
    return {**found, "longest task ms": max(spent), "tasks over 100 ms": over}


def main() -> None:
    """Prints the medians as JSON."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as tool:
        folder = Path(name)
        (folder / "grow.py").write_text(APP)
        build(folder / "grow.py", folder / "site")
        handler = functools.partial(Quiet, directory=name)
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        chromium = tool.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
        rounds = []
        for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS):
            rounds.append(measure(chromium, f"http://127.0.0.1:{server.server_port}/site/"))
        chromium.close()
        server.shutdown()
    median = {key: round(statistics.median(each[key] for each in rounds), 1) for key in rounds[0]}
    print(json.dumps(median, indent=1))


if __name__ == "__main__":
    main()
