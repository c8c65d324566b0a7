"""Files of the app as the page can show them."""

from __future__ import annotations

import base64
import os

from lite.errors import ComponentError

TYPES = {
    ".gif": "image/gif",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}
"""Media types of small pictures; `mimetypes` would cost its import at every start."""


def picture_url(path: str) -> str:
    """An address for a small picture: the address itself, or a local file as a data URL.

    Raises ComponentError where the file is missing or no picture.
    """
    if path.startswith(("http://", "https://", "data:", "blob:", "//")):
        return path
    kind = TYPES.get(os.path.splitext(path)[1].lower())
    if kind is None:
        raise ComponentError(f"{path} is no picture: use one of {', '.join(sorted(TYPES))}.")
    return data_url(path, kind)


def data_url(path: str, kind: str | None = None) -> str:
    """An address that holds a local file; raises ComponentError where it cannot be read."""
    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError as error:
        raise ComponentError(
            f"The file {path} cannot be read ({error.strerror}). "
            "Paths are relative to the app's folder."
        ) from error
    if kind is None:
        from mimetypes import guess_type

        kind = guess_type(path)[0] or "application/octet-stream"
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"
