"""Fonts by name. A page asks no server for one: a build may bundle it, else fallbacks show."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

SANS = ("ui-sans-serif", "system-ui", "sans-serif")
MONO = ("ui-monospace", "Consolas", "monospace")


class Font:
    """A font family that the visitor may have installed."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __str__(self) -> str:
        """The family as CSS writes it; only a plain word such as `serif` needs no quotes."""
        return self.name if re.fullmatch(r"-?[A-Za-z][\w-]*", self.name) else quoted(self.name)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.name!r})"

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash(self.name)


class FontFile(Font):
    """A font that comes as files, one per weight."""

    kind = ""

    def __init__(self, name: str, weights: Iterable[int] = (400, 600)) -> None:
        super().__init__(name)
        self.weights = tuple(weights)

    def __str__(self) -> str:
        return quoted(self.name)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.name!r}, {self.weights})"

    def to_dict(self) -> dict[str, Any]:
        """The font as a theme file holds it."""
        return {
            "__gradio_font__": True,
            "name": self.name,
            "class": self.kind,
            "weights": list(self.weights),
        }


class GoogleFont(FontFile):
    """A font of fonts.google.com; the page shows fallbacks unless the build bundles it."""

    kind = "google"


class LocalFont(FontFile):
    """A font whose files lie in the site's own folder."""

    kind = "local"


def quoted(name: str) -> str:
    """A family name in quotes, with nothing in it that could end them."""
    return "'" + re.sub(r"[^\w .+&-]", "", name) + "'"


def stack(fonts: Font | str | Iterable[Font | str], fallback: tuple[str, ...]) -> list[Font]:
    """The fonts asked for, ending in a family that every browser has."""
    chosen: list[Font] = []
    for font in [fonts] if isinstance(fonts, Font | str) else fonts:
        if isinstance(font, Font):
            chosen.append(font)
        else:
            names = [name.strip(" '\"") for name in font.split(",")]
            chosen += [Font(name) for name in names if name]
    if not chosen or chosen[-1].name not in GENERIC:
        chosen += [Font(name) for name in fallback]
    return chosen


def from_dict(font: Any) -> Font | str:
    """The font that a theme file describes; a bare name stays one."""
    if not isinstance(font, dict):
        return str(font)
    made = {"google": GoogleFont, "local": LocalFont}.get(font.get("class", ""))
    if made is None:
        return Font(font["name"])
    return made(font["name"], font.get("weights", (400, 600)))


GENERIC = frozenset({*SANS, *MONO, "serif", "cursive", "fantasy", "ui-serif", "ui-rounded"})
