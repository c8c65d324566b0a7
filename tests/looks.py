"""Pictures of the pages of states, ours beside Gradio's: `python -m tests.looks [PAGE …]`.

Each page of `tests/states` is an app of its own that runs in both. With `--gradio PYTHON`, a Python
that has Gradio, its picture stands to the right of ours. The apps lie beside the pictures, each in
a folder, ready to be run by hand.
"""

from __future__ import annotations

import argparse
import base64
import functools
import os
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, Route, sync_playwright

from lite import sample, themes
from lite.build import bundle, node, rehearsal
from lite.build.build import build
from tests import gradioserver, pictures, wheelhouse
from tests.conftest import OPTIONS, browser

STATES = Path(__file__).parent / "states"
PAGES = sorted(path.stem for path in STATES.glob("*.py") if path.stem != "runs")
LONG_NAME = "a-file-whose-name-is-so-long-that-it-does-not-fit-into-one-line-of-a-phone.txt"


@dataclass(frozen=True)
class Look:
    """One way to look at a page."""

    width: int = 800
    dark: bool = False
    direction: str = "ltr"


LOOKS = {
    "light": Look(),
    "dark": Look(dark=True),
    "phone": Look(width=390),
    "rtl": Look(direction="rtl"),
}
MIRRORED = """document.addEventListener("DOMContentLoaded", () => {
  document.documentElement.dir = "rtl";
});"""


@functools.cache
def files() -> dict[str, str | bytes]:
    """What lies beside every page's app."""
    return {
        "runs.py": (STATES / "runs.py").read_text("utf-8"),
        "ball.png": sample.ball(),
        "cube.png": pictures.halves(160, 120),
        "chime.wav": sample.chime(),
        "ball.mp4": sample.content("videos", "ball.mp4"),
        "cube.obj": sample.cube_obj(),
        "notes.txt": "Some notes.\n",
        LONG_NAME: "Text.\n",
        "shelf/list.txt": "A list.\n",
        "shelf/books/one.txt": "One.\n",
        "shelf/books/two.txt": "Two.\n",
    }


def source(page: str, theme: str | None = None) -> str:
    """The app of a page of states."""
    text = (STATES / f"{page}.py").read_text("utf-8")
    return text.replace("launch()", f'launch(theme="{theme}")') if theme else text


def write(folder: Path, app: str) -> Path:
    """The app's folder, with everything that it needs."""
    for name, content in {"app.py": app, **files()}.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


class Quiet(SimpleHTTPRequestHandler):
    """Python's plain file server without its log."""

    def log_message(self, format: str, *arguments: object) -> None:
        """Says nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a plain server of files."""
    http = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=http.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{http.server_port}"
    http.shutdown()
    http.server_close()


@contextmanager
def ours(app: Path, pyodide: node.Pyodide) -> Iterator[str]:
    """The address of the app's site."""
    site = app.parent / f"{app.name}-site"
    build(app, site, pyodide=pyodide, wheelhouse=wheelhouse.folder())
    with served(site) as url:
        yield url


def theirs(running: ExitStack, app: Path) -> list[str]:
    """The address of Gradio's own server; none where the app does not start there."""
    try:
        text = (app / "app.py").read_text("utf-8")
        return [running.enter_context(gradioserver.serving(text, app))]
    except RuntimeError as error:
        print(app.name, error)
        return []


def shoot(chromium: Browser, url: str, look: Look) -> bytes:
    """A picture of the whole page, once it has come to rest."""
    page = chromium.new_page(
        viewport={"width": look.width, "height": 900},
        color_scheme="dark" if look.dark else "light",
        reduced_motion="reduce",
    )
    if look.direction == "rtl":
        page.add_init_script(MIRRORED)
    page.route(lambda address: not address.startswith(url), refuse)
    page.goto(url)
    page.locator(".gradio-container footer").wait_for(timeout=60_000)
    page.locator(".boot").wait_for(state="detached", timeout=60_000)
    page.wait_for_timeout(3000)  # for fonts, pictures, and the runs that start with the page
    picture = page.screenshot(full_page=True)
    page.close()
    return picture


def refuse(route: Route) -> None:
    """Lets nothing go to other hosts, but what a page holds itself."""
    if route.request.url.startswith(("data:", "blob:")):
        route.continue_()
    else:
        route.abort()


def beside(page: Page, shots: list[bytes]) -> bytes:
    """The pictures in one, from left to right."""
    images = "".join(
        f'<img src="data:image/png;base64,{base64.b64encode(shot).decode()}">' for shot in shots
    )
    style = "margin: 0; display: flex; align-items: flex-start; width: max-content"
    page.set_content(f'<!doctype html><body style="{style}">{images}')
    page.wait_for_function("[...document.images].every((image) => image.complete)")
    return page.locator("body").screenshot()


def main() -> None:
    """Draws the pages that are asked for, else all."""
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m tests.looks")
    parser.add_argument("pages", nargs="*", metavar="PAGE", help=f"of {', '.join(PAGES)}")
    parser.add_argument("--gradio", metavar="PYTHON", help="a Python program that has Gradio")
    parser.add_argument("--look", action="append", choices=LOOKS, help="only this one")
    parser.add_argument("--theme", choices=themes.THEMES, help="instead of the default one")
    parser.add_argument("--output", type=Path, default=Path("dist/looks"), metavar="DIR")
    asked = parser.parse_args()
    unknown = set(asked.pages) - set(PAGES)
    if unknown:
        parser.error(f"there is no page {', '.join(unknown)}; there are {', '.join(PAGES)}")
    if asked.gradio:
        os.environ["BLOCKS_LITE_GRADIO"] = asked.gradio
    bundle.refresh()
    with sync_playwright() as playwright, rehearsal.runtime() as pyodide:
        chromium = playwright.chromium.launch(executable_path=browser(), args=OPTIONS)
        for name in asked.pages or PAGES:
            shown = f"{name}-{asked.theme}" if asked.theme else name
            app = write(asked.output / "apps" / shown, source(name, asked.theme))
            with ExitStack() as running:
                urls = [running.enter_context(ours(app, pyodide))]
                if asked.gradio:
                    urls += theirs(running, app)
                for look in asked.look or LOOKS:
                    shots = [shoot(chromium, url, LOOKS[look]) for url in urls]
                    table = chromium.new_page(viewport={"width": 1700, "height": 900})
                    target = asked.output / f"{shown}-{look}.png"
                    target.write_bytes(beside(table, shots))
                    table.close()
                    print(target)


if __name__ == "__main__":
    main()
