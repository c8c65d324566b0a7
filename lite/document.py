"""What stands around the app in its page: theme, styles, head, scripts. Read by the build."""

from __future__ import annotations

import os
import warnings
from typing import TYPE_CHECKING, Any

from lite.advice import give
from lite.errors import ComponentError, LayoutError, LiteWarning

if TYPE_CHECKING:
    from lite.blocks import Blocks
    from lite.protocol import Document
    from lite.themes import ThemeClass

FOOTER = ["api", "gradio", "settings"]


def document(demo: Blocks) -> Document:
    """Everything of the page that is no block; raises LayoutError for a file that is missing."""
    give(demo)
    options = demo.launch_options
    js = options.get("js")
    if js is True:
        warnings.warn("launch(js=True) has no effect: pass JavaScript as text.", LiteWarning, 2)
    footer = options.get("footer_links")
    theme = theme_of(options.get("theme"))
    return {
        "theme_css": theme.css(),
        "fonts": [{"name": font.name, "weights": list(font.weights)} for font in theme.fonts],
        "css": demo.with_files(joined(options.get("css"), options.get("css_paths"), "css_paths")),
        "head": demo.with_files(
            joined(options.get("head"), options.get("head_paths"), "head_paths")
        ),
        "js": text_or_file(js, (".js", ".mjs")) if isinstance(js, str) else "",
        "scripts": demo.scripts(),
        "favicon": favicon(options.get("favicon_path")),
        "footer_links": FOOTER if footer is None else [str(link) for link in footer],
    }


def theme_of(theme: Any) -> ThemeClass:
    """A theme as an object: one already, a built-in name, or None for the default.

    Raises LayoutError for anything else.
    """
    from lite import themes

    if theme is None:
        return themes.Default()
    if isinstance(theme, str):
        return themes.builtin(theme)
    if not isinstance(theme, themes.ThemeClass):
        raise LayoutError(
            f"launch(theme=…): expected a theme such as gr.themes.Soft() or a name, got {theme!r}."
        )
    return theme


def favicon(path: Any) -> str:
    """The address of the page's icon, a data URL where it is a file; "" where there is none.

    Raises LayoutError for a file that is missing or no picture.
    """
    if not path:
        return ""
    from lite.files import picture_url

    try:
        return picture_url(str(path))
    except ComponentError as error:
        raise LayoutError(f"launch(favicon_path=…): {error}") from error


def text_or_file(text: str, endings: tuple[str, ...]) -> str:
    """The text itself, or what its file holds where it is a path."""
    if text.endswith(endings) and "\n" not in text and os.path.isfile(text):
        with open(text, encoding="utf-8") as file:
            return file.read()
    return text


def joined(text: Any, paths: Any, argument: str) -> str:
    """The text followed by the contents of the files."""
    listed = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths or ())
    parts = [text_or_file(str(text), (".css", ".html"))] if text else []
    for path in listed:
        try:
            with open(path, encoding="utf-8") as file:
                parts.append(file.read())
        except OSError as error:
            raise LayoutError(
                f"launch({argument}=…): the file {path} cannot be read "
                f"({error.strerror}). Paths are relative to the app's folder."
            ) from error
    return "\n".join(parts)
