"""What a site needs to start from a file: its modules and its parts as plain scripts."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from lite.build import bundle, classic

if TYPE_CHECKING:
    from lite.build.write import Site

LOADER = (
    "if(location.protocol=='file:')addEventListener('DOMContentLoaded',()=>{"
    "let s=document.createElement('script');s.src='%s';document.head.append(s)});"
)
"""Starts the page from the script of that address, where its modules are refused."""


def write(
    site: Site, manifest: Mapping[str, Any], files: Iterable[str], boot: Mapping[str, Any]
) -> str:
    """Writes the scripts; gives the code that starts the page with them.

    `files` are those of the page, `boot` says what Python starts from.
    """
    for url in parts(boot):
        packed = gzip.compress((site.folder / url).read_bytes(), mtime=0)
        text = base64.b64encode(packed).decode()
        site.write(f"{url}.js", f'blocksLiteOpened.take("{url}","{text}");\n'.encode())
    folder = bundle.ASSETS / "classic"
    worker = (bundle.ASSETS / "page" / manifest["worker"]).read_text("utf-8")
    code = f"var blocksLiteWorker = {json.dumps(worker)};\n".encode()
    code += (folder / "opened.js").read_bytes()
    names = [name for name in files if name != manifest["worker"] and name.endswith(".js")]
    code += classic.script(folder, names, manifest["shell"][0])
    page: str = site.keep("opened", code, ".js")["url"]
    return LOADER % page


def parts(boot: Mapping[str, Any]) -> Iterator[str]:
    """The addresses of the files that Python starts from, those of other hosts apart."""
    wanted = [boot[name] for name in ("script", "wasm", "stdlib", "lite", "rest", "app", "lock")]
    for file in [*wanted, *boot["packages"]]:
        if file is not None and not file.get("wheel"):
            yield file["url"]
