"""`lite dev`: serves the site, builds again when a file changes, and reloads the page."""

from __future__ import annotations

import asyncio
import html
import json
import socket
import sys
import tempfile
import webbrowser
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import uvicorn
import watchfiles
from rich.console import Console
from rich.markup import escape
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from lite.build import bundle, collect, node, rehearsal
from lite.build.build import build
from lite.errors import BuildError, LiteError
from lite.protocol import Problem

RELOAD = "<script>new EventSource('.lite/changes').onmessage=()=>location.reload()</script>"
PANEL = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Error</title>
<meta name="viewport" content="width=device-width">
<style>body{{font:16px/1.5 system-ui;margin:10vh auto;max-width:56rem;padding:0 1rem}}
pre{{background:#f4f4f5;padding:1rem;overflow:auto;border-left:4px solid #dc2626}}
@media(prefers-color-scheme:dark){{body{{background:#18181b;color:#f4f4f5}}pre{{background:#27272a}}}}
</style><h1>The app does not build</h1><p role="alert">{message}</p>{trace}
<p>The page opens by itself once the error is gone.</p>"""


@dataclass
class Dev:
    """One app under development."""

    app: Path
    add: tuple[str, ...]
    out: Path
    pyodide: node.Pyodide
    console: Console
    say: Callable[[str], None]
    requirements: Path | None = None
    wheelhouse: Path | None = None
    error: str | None = None
    """The page to show in place of the site."""
    listeners: set[asyncio.Event] = field(default_factory=set)
    used: set[Path] | None = None
    """The app's files as of the last build; None where any file may be one."""

    def build(self) -> None:
        """Builds the site; a failure is told in the terminal and on the page."""
        try:
            report = build(
                self.app,
                self.out,
                add=self.add,
                requirements=self.requirements,
                wheelhouse=self.wheelhouse,
                pyodide=self.pyodide,
                say=self.say,
                log=lambda line: self.console.print(escape(line), style="dim", soft_wrap=True),
            )
        except LiteError as error:
            problem: Problem | None = getattr(error, "problem", None)
            trace = problem["traceback"] if problem else ""
            self.console.print(escape(trace), style="dim", soft_wrap=True)
            self.console.print(f"[red bold]error[/] {escape(str(error))}", soft_wrap=True)
            block = f"<pre>{html.escape(trace)}</pre>" if trace else ""
            self.error = PANEL.format(message=html.escape(str(error)), trace=block)
            return
        finally:
            self.say("")
        self.error = None
        source = collect.find(self.app, self.add)
        if not source.whole:
            self.used = {source.folder / name for name in report.chosen}
            self.used |= set(source.added.values())
        for warning in report.warnings:
            self.console.print(f"[yellow]warning[/] {escape(warning)}", soft_wrap=True)

    async def watch(self) -> None:
        """Builds whenever a file of the app changes, then reloads every open page."""
        source = collect.find(self.app, self.add)
        watched = {source.folder, *(path.parent for path in source.added.values())}
        if bundle.is_checkout():
            watched |= {bundle.LITE, bundle.SITE, bundle.ROOT / "worker"}
        async for changes in watchfiles.awatch(*watched, watch_filter=Filter(self)):
            names = ", ".join(sorted({Path(path).name for _, path in changes})[:3])
            self.console.print(f"{escape(names)} changed")
            await asyncio.to_thread(self.build)
            for event in self.listeners:
                event.set()

    async def page(self, _: Request) -> Response:
        """The site's page with the reload script, or what keeps it from building."""
        text = self.error
        if text is None:
            text = (self.out / "index.html").read_text(encoding="utf-8")
            text = text.replace("script-src ", f"script-src {SCRIPT_HASH} ", 1)
        return HTMLResponse(text.replace("</title>", f"</title>{RELOAD}", 1), headers=FRESH)

    async def changes(self, request: Request) -> Response:
        """Server-sent events: one for every build."""
        event = asyncio.Event()
        self.listeners.add(event)

        async def stream() -> AsyncIterator[str]:
            try:
                yield ": open\n\n"
                while not await request.is_disconnected():
                    try:
                        await asyncio.wait_for(event.wait(), 1)
                    except asyncio.TimeoutError:
                        continue
                    event.clear()
                    yield f"data: {json.dumps('built')}\n\n"
            finally:
                self.listeners.discard(event)

        return StreamingResponse(stream(), media_type="text/event-stream", headers=FRESH)


FRESH = {"Cache-Control": "no-store"}


def hash_of(script: str) -> str:
    """The reload script's name in the page's policy."""
    from lite.build.policy import script_hash

    return script_hash(script.removeprefix("<script>").removesuffix("</script>"))


SCRIPT_HASH = hash_of(RELOAD)


class Filter(watchfiles.DefaultFilter):
    """Ignores caches, hidden files, what the build writes, and what is none of the app's."""

    def __init__(self, dev: Dev) -> None:
        super().__init__(ignore_paths=[dev.out, bundle.ASSETS])
        self.dev = dev

    def __call__(self, change: watchfiles.Change, path: str) -> bool:
        """Whether the change counts."""
        file = Path(path)
        if not super().__call__(change, path) or file.name.startswith("."):
            return False
        used = self.dev.used
        return used is None or file in used or file.suffix == ".py" or bundle.ROOT in file.parents


class Fresh(StaticFiles):
    """Files that the browser asks for again after each build."""

    def file_response(self, *arguments: object, **options: object) -> Response:
        """The file, to be checked before it is used again."""
        response = super().file_response(*arguments, **options)  # type: ignore[arg-type]  # passed on
        response.headers["Cache-Control"] = "no-cache"
        return response


def serve(
    app: str | Path,
    *,
    port: int,
    browser: bool,
    console: Console,
    say: Callable[[str], None],
    add: Iterable[str] = (),
    requirements: Path | None = None,
    wheelhouse: Path | None = None,
) -> None:
    """Serves the app until interrupted; raises BuildError where there is no app at all."""
    collect.find(app, add)
    with tempfile.TemporaryDirectory(prefix="lite-dev-") as folder, rehearsal.runtime() as pyodide:
        out = Path(folder).resolve()
        needs = (requirements, wheelhouse)
        dev = Dev(Path(app), tuple(add), out, pyodide, console, say, *needs)
        dev.build()
        listener = listening(port)
        address = f"http://localhost:{listener.getsockname()[1]}"
        console.print(f"[bold]{address}[/] – building again on every change; Ctrl+C ends it")

        @asynccontextmanager
        async def lifespan(_: Starlette) -> AsyncIterator[None]:
            watching = asyncio.create_task(dev.watch())
            if browser and can_open():
                webbrowser.open(address)
            yield
            watching.cancel()

        routes = [
            Route("/", dev.page),
            Route("/index.html", dev.page),
            Route("/.lite/changes", dev.changes),
            Mount("/", Fresh(directory=dev.out, check_dir=False)),
        ]
        server = Starlette(routes=routes, lifespan=lifespan)
        config = uvicorn.Config(server, log_level="error", timeout_graceful_shutdown=1)
        with suppress(KeyboardInterrupt):  # which is how a person ends it
            uvicorn.Server(config).run([listener])


def listening(wanted: int) -> socket.socket:
    """A socket that listens at the wanted port, or at the next one that is free."""
    for port in range(wanted, wanted + 100):
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
            listener.listen()
        except OSError:
            listener.close()
            continue
        return listener
    raise BuildError(f"All ports from {wanted} to {wanted + 99} are taken; choose one by --port.")


def can_open() -> bool:
    """Whether this machine has a browser that a person sees."""
    import os

    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        return False
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True
