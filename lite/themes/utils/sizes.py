"""Scales: seven steps for text, spacing or corners, from `xxs` to `xxl`."""

from __future__ import annotations

from typing import ClassVar

STEPS = ("xxs", "xs", "sm", "md", "lg", "xl", "xxl")


class Size:
    """A scale of seven CSS lengths and the name by which themes ask for it."""

    all: ClassVar[list[Size]] = []
    """Every scale made so far; `text_size="lg"` looks for `text_lg` here."""

    def __init__(
        self,
        xxs: str,
        xs: str,
        sm: str,
        md: str,
        lg: str,
        xl: str,
        xxl: str,
        name: str | None = None,
    ) -> None:
        self.xxs = xxs
        self.xs = xs
        self.sm = sm
        self.md = md
        self.lg = lg
        self.xl = xl
        self.xxl = xxl
        self.name = name
        Size.all.append(self)

    def expand(self) -> list[str]:
        """The lengths, smallest first."""
        return [getattr(self, step) for step in STEPS]


def _scale(name: str, *pixels: int) -> Size:
    scale = Size(*(f"{length}px" for length in pixels))
    scale.name = name
    return scale


radius_none = _scale("radius_none", 0, 0, 0, 0, 0, 0, 0)
radius_sm = _scale("radius_sm", 1, 1, 2, 4, 6, 8, 12)
radius_md = _scale("radius_md", 1, 2, 4, 6, 8, 12, 22)
radius_lg = _scale("radius_lg", 2, 4, 6, 8, 12, 16, 24)
radius_xxl = _scale("radius_xxl", 6, 8, 10, 20, 24, 28, 32)
spacing_sm = _scale("spacing_sm", 1, 1, 2, 4, 6, 9, 12)
spacing_md = _scale("spacing_md", 1, 2, 4, 6, 8, 10, 16)
spacing_lg = _scale("spacing_lg", 2, 4, 6, 8, 10, 14, 28)
text_sm = _scale("text_sm", 8, 9, 11, 13, 16, 20, 24)
text_md = _scale("text_md", 9, 10, 12, 14, 16, 22, 26)
text_lg = _scale("text_lg", 10, 12, 14, 16, 20, 24, 28)
