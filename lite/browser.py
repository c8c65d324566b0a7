"""The worker's side of Python: the only module that imports `js` or `pyodide`."""

from __future__ import annotations

import json
import os
import sys
import zlib
from collections.abc import Callable, Mapping
from typing import Any

from pyodide.ffi import to_js  # type: ignore[import-not-found]  # exists only in the page

from lite import alias, driver, library, network, suspend
from lite.problem import describe
from lite.wire import decode, encode

Post = Callable[..., None]
Give = Callable[[str, str], None]

LONG = 100_000
"""From so many characters on a text crosses as bytes: Pyodide copies texts one by one."""


def start(
    main: str, fingerprint: str, rest: str, post: Post, give: Give, environment: str
) -> Callable[..., None]:
    """Runs the author's file; gives the function that takes the page's messages.

    `rest` is the address of the seldom used part of the standard library, `post` sends a text and
    its buffers to the page, `give` a file; `environment` holds variables as JSON.
    """
    os.environ.update(json.loads(environment))
    if "random" in sys.modules:  # of an earlier visit's memory
        sys.modules["random"].seed()
    alias.install()
    suspend.install()
    network.install()
    library.install(lambda: zlib.decompress(download(rest), wbits=31))
    driver.install()

    def send(message: Mapping[str, Any]) -> None:
        text, buffers = encode(message)
        said = text if len(text) < LONG else to_js(text.encode())
        if buffers:
            post(said, to_js(buffers))
        else:
            post(said)

    try:
        runner = run(main, fingerprint, send, give)
        runner.on_cancel = suspend.cancel
    except BaseException as error:
        send({"type": "crashed", "problem": describe(error)})
        return lambda *_: None

    def receive(text: str, buffers: Any = None) -> None:
        runner.receive(decode(text, [each.to_bytes() for each in buffers or ()]))

    return receive


def warm(types: str) -> None:
    """Imports what an app with these kinds of blocks will: its memory is kept for later visits."""
    import lite
    from lite import app, rendering, run  # noqa: F401
    from lite.names import HOMES

    wanted = set(types.split())
    for name in HOMES:
        if name.lower() in wanted:
            getattr(lite, name)
    import sitecustomize  # type: ignore[import-not-found]  # of the library in the page

    sitecustomize.close()


def run(main: str, fingerprint: str, send: Callable[[Mapping[str, Any]], None], give: Give) -> Any:
    """Starts the app and tells the page whether it is the one that it shows."""
    from lite import store
    from lite.app import load
    from lite.blocks import fingerprint as fingerprint_of
    from lite.run import Runner

    demo = load(main)
    blueprint = demo.blueprint()
    runner = Runner(demo, send)
    runner.session.give = give
    if fingerprint_of(blueprint) == fingerprint:
        send({"type": "ready"})
    else:
        if store.published:  # they may differ from those that the build put into the site
            from lite.files import media_type

            for path in store.published.values():
                give(path, media_type(path))
        send({"type": "layout", "blueprint": blueprint, "scripts": demo.scripts()})
    return runner


def download(url: str) -> bytes:
    """A file of the site, at once: a worker may wait for it."""
    from js import XMLHttpRequest  # type: ignore[import-not-found]  # exists only in the page

    request = XMLHttpRequest.new()
    request.open("GET", url, False)
    request.responseType = "arraybuffer"
    request.send()
    if request.status != 200:
        raise ImportError(f"{url} could not be loaded: the host answered {request.status}.")
    data: bytes = request.response.to_bytes()
    return data


def clock(zone: str) -> Callable[[float], float]:
    """How far a time zone is ahead of UTC, in seconds, at a moment in seconds since 1970."""
    from js import Date, Intl, Object
    from pyodide.ffi import JsException

    try:
        options = to_js([["timeZone", zone], ["timeZoneName", "longOffset"]])
        shown = Intl.DateTimeFormat.new("en-US", Object.fromEntries(options))
    except JsException:
        raise ValueError(
            f"There is no time zone {zone!r}. Use a name of the IANA list, such as 'Europe/Paris'."
        ) from None

    def offset(moment: float) -> float:
        # "3/1/2024, GMT-05:00", or plain "GMT"
        text = str(shown.format(Date.new(moment * 1000))).rpartition("GMT")[2]
        parts = [float(part) for part in text.strip("+-").split(":") if part]
        seconds = sum(part * unit for part, unit in zip(parts, (3600, 60, 1), strict=False))
        return -seconds if text.startswith("-") else seconds

    return offset
