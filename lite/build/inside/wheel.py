"""A wheel as the page installs it: compiled, without its tests, in the form of `archive.py`.

Runs inside Pyodide, whose `.pyc` files are the page's.
"""

from __future__ import annotations

import json
import re
import zipfile
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lite.build.inside.pack import compiled
else:
    from pack import compiled  # beside this file under Pyodide

SITE = "/lib/python3.12/site-packages"
LEFT_OUT = re.compile(r"(^|/)(tests|__pycache__)/|\.(pyi|pyx|pxd|c|h|cpp|hpp|f90)$|/RECORD$")
"""Tests, and what only compilers and type checkers read."""
FIGURES = re.compile(
    r"^plotly/(package_data/[^/]*\.js|labextension/)|^bokeh/server/static/(js|lib)/"
)
"""What pages draw figures with: `lite/build/figure.py` puts it beside Python."""
DATA = re.compile(r"^[^/]+\.data/(purelib|platlib)/")
OTHER_DATA = re.compile(r"^[^/]+\.data/")


def pack(source: str, target: str) -> None:
    """Writes the archive of a wheel, or of a zip of shared libraries."""
    contents: dict[str, bytes] = {}
    with zipfile.ZipFile(source) as archive:
        for name in sorted(archive.namelist()):
            place = DATA.sub("", name)
            useless = OTHER_DATA.match(place) or LEFT_OUT.search(place) or FIGURES.match(place)
            if name.endswith("/") or useless:
                continue
            content = archive.read(name)
            if place.endswith(".py"):
                # The source itself where it is of another Python; packages read their docstrings.
                with suppress(SyntaxError, ValueError):
                    content = compiled(content, f"{SITE}/{place}", optimize=0)
                    place += "c"
            contents[place] = content
    index = json.dumps([[name, len(data)] for name, data in contents.items()]).encode()
    with open(target, "wb") as file:
        file.write(len(index).to_bytes(4, "big") + index)
        for data in contents.values():
            file.write(data)
