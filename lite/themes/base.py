"""The plain theme, from which the others and those of authors start."""

from __future__ import annotations

from collections.abc import Iterable

from lite.field import nearest
from lite.themes.theme import ThemeClass
from lite.themes.utils import colors, sizes
from lite.themes.utils.colors import SHADES, Color
from lite.themes.utils.fonts import MONO, SANS, Font, LocalFont, stack
from lite.themes.utils.sizes import STEPS, Size

__all__ = ["Base", "Fonts", "ThemeClass"]

Fonts = Font | str | Iterable[Font | str]

PLEX_SANS = (LocalFont("IBM Plex Sans"), *SANS)
PLEX_MONO = (LocalFont("IBM Plex Mono"), *MONO)
SOURCE_SANS = (LocalFont("Source Sans Pro"), *SANS)

HALO = "0 0 0 *shadow_spread color-mix(in srgb,*input_border_color_focus 30%,transparent)"
"""The focus ring of inputs whose border shows the focus already."""


class Base(ThemeClass):
    """Blue on zinc with hardly any decoration: the start for themes of your own."""

    def __init__(
        self,
        *,
        primary_hue: Color | str = colors.blue,
        secondary_hue: Color | str = colors.blue,
        neutral_hue: Color | str = colors.zinc,
        text_size: Size | str = sizes.text_md,
        spacing_size: Size | str = sizes.spacing_md,
        radius_size: Size | str = sizes.radius_md,
        font: Fonts = PLEX_SANS,
        font_mono: Fonts = PLEX_MONO,
    ) -> None:
        self._use_hue("primary", primary_hue)
        self._use_hue("secondary", secondary_hue)
        self._use_hue("neutral", neutral_hue)
        self._use_size("spacing", spacing_size)
        self._use_size("radius", radius_size)
        self._use_size("text", text_size)
        self.use_fonts("font", font)
        self.use_fonts("font_mono", font_mono)

    def use_fonts(self, name: str, fonts: Fonts) -> None:
        """Set `font` or `font_mono`, with what every browser has behind them."""
        families = stack(fonts, MONO if name == "font_mono" else SANS)
        setattr(self, f"_{name}", families)
        setattr(self, name, ", ".join(map(str, families)))

    def _use_hue(self, role: str, hue: Color | str) -> None:
        if isinstance(hue, str):
            named = {color.name: color for color in Color.all if color.name}
            if hue not in named:
                raise ValueError(f"There is no hue '{hue}'{nearest(hue, named)}")
            hue = named[hue]
        for shade, value in zip(SHADES, hue.expand(), strict=True):
            setattr(self, f"{role}_{shade}", value)

    def _use_size(self, role: str, size: Size | str) -> None:
        if isinstance(size, str):
            named = {scale.name: scale for scale in Size.all if scale.name}
            if f"{role}_{size}" not in named:
                known = [name.removeprefix(f"{role}_") for name in named if name.startswith(role)]
                raise ValueError(f"There is no {role} size '{size}'; known: {', '.join(known)}.")
            size = named[f"{role}_{size}"]
        for step, value in zip(STEPS, size.expand(), strict=True):
            setattr(self, f"{role}_{step}", value)
