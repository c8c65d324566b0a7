"""Apps from elsewhere: a Gradio server or Space, a site of ours, whatever a callable gives."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from typing import Any

from lite import context
from lite.blocks import Blocks
from lite.errors import ArgumentError, Error
from lite.remote import Server, build, unreachable

SPACES = ("spaces", "space")
MODELS = ("models", "huggingface")


def load(
    name: str,
    src: Callable[..., Blocks] | str | None = None,
    token: str | None = None,
    accept_token: Any = False,
    provider: Any = None,
    **kwargs: Any,
) -> Blocks:
    """Another app as one of this page: its layout, and its listeners to call as functions.

    `"spaces/owner/name"` or an address is a Gradio server or Space, whose functions go on running
    there; or a site that `lite build` made, whose app then runs here. A callable as `src` gets
    name and token. Raises gr.Error where the app cannot be reached from this page.
    """
    if callable(src):
        return src(name, token, **kwargs)
    if src is None and not is_address(name):
        src, _, name = name.partition("/")
        if not name:
            raise ArgumentError(
                f"gr.load() needs src=, or a name such as 'spaces/owner/name', not {src!r}."
            )
    if src in MODELS:
        raise Error(
            "gr.load cannot load models: a page has no place to keep the token of the inference "
            "API. Call that API in your function, with a token that the visitor enters."
        )
    if src is not None and src not in SPACES:
        raise ArgumentError(f"gr.load() takes 'spaces' or a callable as src, not {src!r}.")
    if provider is not None or accept_token:
        raise Error("gr.load with provider= or accept_token= is for models, which need a server.")
    app = from_address(name.rstrip("/") if is_address(name) else host_of(name), name, token)
    app.elsewhere = True
    return app


def is_address(name: str) -> bool:
    """Whether this is a web address."""
    return name.startswith(("http://", "https://"))


def host_of(space: str) -> str:
    """Where a Space answers."""
    return f"https://{re.sub('[^a-z0-9]+', '-', space.lower()).strip('-')}.hf.space"


def from_address(url: str, name: str, token: str | None) -> Blocks:
    """The app at an address, whichever of the two kinds it is."""
    server = Server(url, name, token)
    config = server.config()
    if config is not None:
        return build(config, server)
    status, reason, _, body = server.ask("GET", f"{url}/")
    found = re.search(rb'<script type="application/json" id="config">(.*?)</script>', body, re.S)
    if status != 200 or not found:
        raise unreachable(name, f"{status} {reason}, and no app that is known here")
    python = json.loads(found[1])["python"]
    if python is None:
        raise Error(
            f"The site at {name} was built without Python: its listeners are JavaScript, and its "
            "app is not among its files. Load the app itself, by the path of its app.py."
        )
    return from_site(server, python["boot"])


def from_site(server: Server, boot: dict[str, Any]) -> Blocks:
    """The app of a site of ours, started here."""
    status, reason, _, body = server.ask("GET", f"{server.url}/{boot['app']['url']}")
    if status != 200:
        raise unreachable(server.name, f"{status} {reason}")
    from lite.app import load_beside
    from lite.store import folder

    root = os.path.join(folder(), "loaded", str(boot["app"]["sha256"])[:16])
    unpack(body, root)
    main = os.path.join(root, os.path.relpath(boot["main"], "/app"))
    try:
        demo = load_beside(main)
    except ModuleNotFoundError as error:
        raise Error(
            f"The app at {server.url} needs {error.name}, which this page lacks. Name its package "
            "in requirements.txt, then build again."
        ) from error
    if context.root.get() is not None:
        demo._place()
    return demo


def unpack(data: bytes, root: str) -> None:
    """Writes out what `lite/build/archive.py` packs."""
    import zlib

    if data[:2] == b"\x1f\x8b":
        data = zlib.decompress(data, wbits=31)
    at = 4 + int.from_bytes(data[:4], "big")
    for name, size in json.loads(data[4:at]):
        path = os.path.normpath(os.path.join(root, name))
        if not path.startswith(root + os.sep):
            raise Error(f"The app's archive has a file outside its folder: {name}")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data[at : at + size])
        at += size


def load_openapi(
    openapi_spec: Any,
    base_url: str,
    *,
    paths: list[str] | None = None,
    exclude_paths: list[str] | None = None,
    methods: list[str] | None = None,
    auth_token: str | None = None,
    **interface_kwargs: Any,
) -> Blocks:
    """Not available here: raises gr.Error with what to do instead."""
    raise Error(
        "gr.load_openapi is not available on a static page. Build the fields you need with "
        "gr.Interface, and call the API by urllib, requests or httpx in its function."
    )
