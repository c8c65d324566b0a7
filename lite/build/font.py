"""Fonts of the theme, put into the site: those that come with us, and the app's own files."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from lite.build import bundle

if TYPE_CHECKING:
    from lite.build.write import Site
    from lite.protocol import Font

NAMES = {300: "Light", 400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
"""What files of the app call a weight, as Gradio has it: `static/fonts/X/X-SemiBold.woff2`."""

RANGE = (
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,"
    "U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"
)
"""The letters that the files with us have; others come from the fonts behind."""


@dataclass
class Faces:
    """What the page needs to know of its fonts."""

    css: str = ""
    preload: str | None = None
    """Address of the file that the first paint wants."""
    missing: list[str] = field(default_factory=list)
    """Families of which there is no file."""


def faces(site: Site, fonts: Sequence[Font], files: Mapping[str, Path]) -> Faces:
    """Writes the fonts into the site."""
    found = Faces()
    for font in fonts:
        rules = [
            face(font["name"], weight, *address(site, *source))
            for weight in font["weights"]
            if (source := file_of(font["name"], weight, files)) is not None
        ]
        if not rules:
            found.missing.append(font["name"])
            continue
        found.css += "".join(rules)
        licence = bundle.ASSETS / "fonts" / f"{slug(font['name'])}.txt"
        if licence.exists():
            site.write(f"assets/{licence.name}", licence.read_bytes())
        if found.preload is None:
            first = re.search(r'url\("([^"]+)"\)', rules[0])
            found.preload = first[1] if first else None
    return found


def slug(name: str) -> str:
    """A family's name as files have it."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def file_of(name: str, weight: int, files: Mapping[str, Path]) -> tuple[Path, bool] | None:
    """The file of a weight, and whether it holds Latin letters only."""
    own = name.replace(" ", "")
    given = files.get(f"static/fonts/{own}/{own}-{NAMES.get(weight, weight)}.woff2")
    if given is not None:
        return given, False
    ours = bundle.ASSETS / "fonts" / f"{slug(name)}-{weight}.woff2"
    return (ours, True) if ours.exists() else None


def address(site: Site, path: Path, latin: bool) -> tuple[str, bool]:
    """Where the page finds the file, which is written there."""
    return str(site.keep(path.stem.lower(), path.read_bytes(), ".woff2")["url"]), latin


def face(name: str, weight: int, url: str, latin: bool) -> str:
    """The rule that makes a file a font."""
    family = re.sub(r"[^\w .+&-]", "", name)
    only = f";unicode-range:{RANGE}" if latin else ""
    return (
        f'@font-face{{font-family:"{family}";font-style:normal;font-weight:{weight};'
        f'font-display:swap;src:url("{url}") format("woff2"){only}}}'
    )
