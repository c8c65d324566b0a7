"""Apps built by the real build, served under a path of their own, opened in a real browser."""

from __future__ import annotations

import functools
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Page, Request, expect

from lite.build import bundle, node, rehearsal
from lite.build.build import build

OpenApp = Callable[..., Page]
STARTED = 60_000
# Long enough for a page that starts Python on a machine with other work to do.
expect.set_options(timeout=15_000)


@dataclass
class Server:
    """One static server for every site of this process; it knows nothing but files."""

    folder: Path
    url: str
    pyodide: node.Pyodide
    built: dict[Any, str] = field(default_factory=dict)

    def site(self, source: str | Path, files: dict[str, str | bytes], **options: Any) -> str:
        """The address of the app's site; the same app is built once."""
        key = (str(source), tuple(sorted(files.items())), repr(options))
        if key not in self.built:
            name = f"site-{len(self.built)}"
            app = source if isinstance(source, Path) else self.written(name, source, files)
            build(app, self.folder / name, pyodide=self.pyodide, **options)
            self.built[key] = f"{self.url}/{name}/"
        return self.built[key]

    def written(self, name: str, source: str, files: dict[str, str | bytes]) -> Path:
        """A folder with the app's source and its files."""
        folder = self.folder / "apps" / name
        shutil.rmtree(folder, ignore_errors=True)  # of a build that failed
        for path, content in {"app.py": source, **files}.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content if isinstance(content, bytes) else content.encode())
        return folder


class Quiet(SimpleHTTPRequestHandler):
    """Python's plain file server without its log."""

    def log_message(self, format: str, *arguments: Any) -> None:
        """Says nothing."""

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """Sends a file; a page that is closed meanwhile needs no more of it."""
        with suppress(BrokenPipeError, ConnectionResetError):
            super().copyfile(source, outputfile)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The static server, and the Node process that starts apps for the build."""
    if bundle.is_checkout():
        bundle.refresh()
    folder = tmp_path_factory.mktemp("sites")
    handler = functools.partial(Quiet, directory=str(folder))
    http = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=http.serve_forever, daemon=True).start()
    with rehearsal.runtime() as pyodide:
        yield Server(folder, f"http://127.0.0.1:{http.server_port}", pyodide)
    http.shutdown()
    http.server_close()


@dataclass
class Watch:
    """What a page must not do."""

    origin: str
    other: str | None = None
    """Another origin that the app is meant to ask."""
    allow_errors: bool = False
    problems: list[str] = field(default_factory=list)

    def over(self, page: Page) -> None:
        """Collects errors, and requests to any other origin."""
        page.on("console", self.console)
        page.on("pageerror", lambda error: self.note(f"page error: {error}"))
        page.on("request", self.request)

    def note(self, text: str) -> None:
        if not self.allow_errors:
            self.problems.append(text)

    def console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.note(f"console error: {message.text} ({message.location.get('url', '')})")

    def request(self, request: Request) -> None:
        remote = request.url.startswith(("http:", "https:", "ws:", "wss:"))
        meant = [f"{origin}/" for origin in (self.origin, self.other) if origin]
        if remote and not request.url.startswith(tuple(meant)):
            self.problems.append(f"request to another origin: {request.url}")


@pytest.fixture
def watch(server: Server) -> Watch:
    """The rules for this test's page."""
    return Watch(server.url)


@pytest.fixture
def open_app(page: Page, server: Server, watch: Watch) -> Iterator[OpenApp]:
    """Builds an app and opens its page; the test fails where the page logs an error or calls out.

    `source` is the app's code, or the path of a file or folder. With `wait=False` the page is
    given back before Python is ready.
    """
    watch.over(page)

    def open(
        source: str | Path,
        *,
        files: dict[str, str | bytes] | None = None,
        wait: bool = True,
        allow_errors: bool = False,
        **options: Any,
    ) -> Page:
        watch.allow_errors = allow_errors
        page.goto(server.site(source, files or {}, **options))
        if wait:
            ready(page)
        return page

    yield open
    assert not watch.problems, "\n".join(watch.problems)


@pytest.fixture
def unsuspended(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser that cannot suspend Python (no JSPI), as Safari.

    The worker loses what Pyodide looks for before anything else runs there.
    """
    plain = server.site

    def site(source: str | Path, files: dict[str, str | bytes], **options: Any) -> str:
        url = plain(source, {**files, "unsuspended": ""}, **options)
        (worker,) = (server.folder / url.split("/")[-2] / "assets").glob("worker-*.js")
        script = worker.read_text()
        if not script.startswith(WITHOUT):
            worker.write_text(WITHOUT + script)
        return url

    monkeypatch.setattr(server, "site", site)


WITHOUT = "delete WebAssembly.Suspending; delete WebAssembly.promising;\n"


def ready(page: Page) -> None:
    """Waits until the layout stands and Python has answered."""
    expect(page.locator(".gradio-container")).to_be_attached()
    expect(page.locator(".boot")).to_have_count(0, timeout=STARTED)
