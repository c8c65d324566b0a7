"""What apps say to the server they have elsewhere: honoured where a page can, else explained."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

from lite import mcp as marks
from lite.blocks import Blocks
from lite.errors import LiteWarning


class DynamicBoolean(int):
    """A truth that a server which reloads its app would change."""


NO_RELOAD = DynamicBoolean(1)
"""True where the app is run as a whole, which is always so here: `if gr.NO_RELOAD:` runs."""

GRADIO = "6.31.0"
"""The version of Gradio whose interface this package has."""


def get_package_version() -> str:
    """The version of Gradio that this package stands for."""
    return GRADIO


def close_all(verbose: bool = True) -> None:
    """Does nothing: there are no servers to stop."""


def load_ipython_extension(ipython: Any) -> None:
    """Not possible here: a notebook's cell magic belongs to Gradio itself."""
    raise NotImplementedError(
        "Blocks Lite has no notebook magic. Write the app to a file and run `lite dev app.py`."
    )


def deploy(title: str | None = None, app_file: str | None = None, provider: str = "spaces") -> None:
    """Not done from here: `lite build` makes a folder of files that any host can carry."""
    raise NotImplementedError(
        f"Run `lite build {app_file or 'app.py'}` and put the folder it makes on any host of "
        "static files, such as GitHub Pages or a static Space."
    )


def mount_gradio_app(
    app: Any,
    blocks: Blocks,
    path: str,
    server_name: str = "0.0.0.0",
    server_port: int = 7860,
    footer_links: list[Any] | None = None,
    run_history: bool | None = None,
    app_kwargs: dict[str, Any] | None = None,
    *,
    auth: Any = None,
    auth_message: str | None = None,
    auth_dependency: Any = None,
    root_path: str | None = None,
    allowed_paths: list[str] | None = None,
    blocked_paths: list[str] | None = None,
    favicon_path: str | None = None,
    show_error: bool = True,
    max_file_size: str | int | None = None,
    ssr_mode: bool | None = None,
    node_server_name: str | None = None,
    node_port: int | None = None,
    enable_monitoring: bool | None = None,
    pwa: bool | None = None,
    i18n: Any = None,
    mcp_server: bool | None = None,
    theme: Any = None,
    css: str | None = None,
    css_paths: Any = None,
    js: str | bool | None = None,
    head: str | None = None,
    head_paths: Any = None,
) -> Any:
    """Makes `blocks` the page's app, whatever the path, and gives `app` back.

    A page answers no HTTP requests: other routes of `app` are left out.
    """
    given = {**locals()}
    left_out = ("app", "blocks", "path", "server_name", "server_port")
    blocks.launch(**{name: value for name, value in given.items() if name not in left_out})
    return app


ROUTES = frozenset("get post put delete patch head options trace route middleware".split())


class Server:
    """Endpoints without a page of their own: `@server.api(name="hello")`, then `launch()`.

    Its functions become endpoints of the app, as those of `gr.api` do. Routes such as
    `@server.get("/")` stay plain functions: a page answers no HTTP requests.
    """

    mcp = marks

    def __init__(self, *, title: str = "FastAPI", debug: bool = False, **kwargs: Any) -> None:
        self.title = title
        self.debug = debug
        self.options = kwargs
        self._blocks = Blocks(title="Gradio" if title == "FastAPI" else title)

    def api(self, fn: Any = None, *, name: str | None = None, **options: Any) -> Any:
        """Makes a typed function an endpoint; also a decorator."""
        from lite.endpoint import api

        def register(fn: Callable[..., Any]) -> Callable[..., Any]:
            with self._blocks:
                api(fn, **{"api_name": name, **options})
            return fn

        return register if fn is None else register(fn)

    def launch(self, *args: Any, **kwargs: Any) -> Any:
        """Makes the endpoints the page's app."""
        return self._blocks.launch(*args, **kwargs)

    def _route(self, method: str, path: Any = "") -> Callable[[Any], Any]:
        warnings.warn(
            f"Server.{method}({path!r}) has no effect: a page answers no HTTP requests.",
            LiteWarning,
            stacklevel=3,
        )
        return lambda fn: fn

    def __getattr__(self, method: str) -> Any:
        if method in ROUTES:
            return lambda path="", *_, **__: self._route(method, path)
        raise AttributeError(
            f"Server has no '{method}' here: a page has no FastAPI app behind it, only what "
            "api() and launch() make."
        )


__all__ = [
    "NO_RELOAD",
    "Server",
    "close_all",
    "deploy",
    "get_package_version",
    "load_ipython_extension",
    "mount_gradio_app",
]
