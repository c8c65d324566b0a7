"""Themes: what an app looks like. Each lies in its own file, loaded when first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lite.themes.base import Base
    from lite.themes.base import Base as Theme
    from lite.themes.citrus import Citrus
    from lite.themes.cyberpunk import Cyberpunk
    from lite.themes.default import Default
    from lite.themes.ember import Ember
    from lite.themes.glass import Glass
    from lite.themes.mario import Mario
    from lite.themes.monochrome import Monochrome
    from lite.themes.neon import Neon
    from lite.themes.ocean import Ocean
    from lite.themes.origin import Origin
    from lite.themes.soft import Soft
    from lite.themes.theme import ThemeClass
    from lite.themes.utils import colors, sizes
    from lite.themes.utils.colors import Color
    from lite.themes.utils.fonts import Font, GoogleFont, LocalFont
    from lite.themes.utils.sizes import Size

__all__ = [
    "Base",
    "Citrus",
    "Color",
    "Cyberpunk",
    "Default",
    "Ember",
    "Font",
    "Glass",
    "GoogleFont",
    "LocalFont",
    "Mario",
    "Monochrome",
    "Neon",
    "Ocean",
    "Origin",
    "Size",
    "Soft",
    "Theme",
    "ThemeClass",
    "builder",
    "builtin",
    "colors",
    "sizes",
]

THEMES = {
    name.lower(): name
    for name in (
        "Base",
        "Citrus",
        "Cyberpunk",
        "Default",
        "Ember",
        "Glass",
        "Mario",
        "Monochrome",
        "Neon",
        "Ocean",
        "Origin",
        "Soft",
    )
}
"""The themes that a string names: each is the class in the module of that name."""

PLACES = {
    **{name: (f"lite.themes.{module}", name) for module, name in THEMES.items()},
    "Theme": ("lite.themes.base", "Base"),
    "ThemeClass": ("lite.themes.theme", "ThemeClass"),
    "Color": ("lite.themes.utils.colors", "Color"),
    "Size": ("lite.themes.utils.sizes", "Size"),
    "Font": ("lite.themes.utils.fonts", "Font"),
    "GoogleFont": ("lite.themes.utils.fonts", "GoogleFont"),
    "LocalFont": ("lite.themes.utils.fonts", "LocalFont"),
    "colors": ("lite.themes.utils", "colors"),
    "sizes": ("lite.themes.utils", "sizes"),
}


def builtin(name: str) -> Base:
    """The theme that a string names: "soft", or "gradio/soft" as on the Hub."""
    module = name.lower().removeprefix("gradio/")
    if module not in THEMES:
        from lite.field import nearest

        hint = nearest(module, THEMES)
        if "/" in module:
            hint = "; a theme of the Hub is read from its file with gr.Theme.load(path)."
        raise ValueError(f"There is no theme '{name}'{hint} Known: {', '.join(THEMES)}.")
    made: Base = __getattr__(THEMES[module])()
    return made


def builder(*args: Any, **kwargs: Any) -> None:
    """Not possible here: Gradio's theme builder is an app on a server."""
    raise NotImplementedError(
        "The theme builder runs with Gradio itself: run it there, dump() the theme to a file, and "
        "read that with gr.Theme.load(path)."
    )


def __getattr__(name: str) -> Any:
    if name not in PLACES:
        raise AttributeError(f"module 'lite.themes' has no attribute '{name}'")
    from importlib import import_module

    module, attribute = PLACES[name]
    found = globals()[name] = getattr(import_module(module), attribute)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
