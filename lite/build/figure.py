"""The JavaScript that Python packages bring along to draw their figures with.

It stays out of Python's file system: the page loads it from the site when a figure is drawn, in the
very version that made the figure.
"""

from __future__ import annotations

import base64
import re
import zipfile
from collections.abc import Iterable
from typing import Any

from lite.build.package import Package

BOKEH = ("bokeh", "bokeh-widgets", "bokeh-tables", "bokeh-gl", "bokeh-mathjax")
SCRIPTS = {
    "plotly": {"plotly": "plotly/package_data/plotly.min.js"},
    "bokeh": {name: f"bokeh/server/static/js/{name}.min.js" for name in BOKEH},
}
"""For each package the scripts in its wheel, by the names that the page asks for them by."""
NAMES = frozenset(name for scripts in SCRIPTS.values() for name in scripts)
EVALUATED = frozenset({"plotly"})
"""Scripts that make functions of texts: Plotly does for what it draws with WebGL."""
LINK = re.compile(rb"\n?//# sourceMappingURL=\S+\s*$")
"""Names a file that no site has."""


def scripts(packages: Iterable[Package]) -> dict[str, bytes]:
    """The scripts of these packages by name; what a release does not have is left out."""
    found: dict[str, bytes] = {}
    for package in packages:
        wanted = SCRIPTS.get(package.name, {})
        if not wanted:
            continue
        with zipfile.ZipFile(package.path) as archive:
            here = set(archive.namelist())
            for name, place in wanted.items():
                if place in here:
                    found[name] = LINK.sub(b"\n", archive.read(place))
    return found


def integrity(file: dict[str, Any]) -> str:
    """How a script element names the content it accepts."""
    return f"sha256-{base64.b64encode(bytes.fromhex(file['sha256'])).decode()}"
