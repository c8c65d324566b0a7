"""Palettes, scales and fonts; the place where Gradio's users import them from."""

from lite.themes.utils import colors, fonts, sizes

__all__ = ["colors", "fonts", "sizes"]
