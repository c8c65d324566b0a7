"""Which files an app may show: the rules of `allowed_paths`, `blocked_paths`, static paths.

In a page they protect nothing, because everything in it belongs to its visitor. They are kept so
that an app that works here is let do the same on a server.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from lite import store
from lite.errors import InvalidPathError

if TYPE_CHECKING:
    from lite.blocks import Blocks

static: list[str] = []
"""What `set_static_paths` named."""


def set_static_paths(paths: Any) -> None:
    """Names files and folders that are served from where they stand, without a copy."""
    given = [paths] if isinstance(paths, (str, os.PathLike)) else paths
    static.extend(os.path.abspath(path) for path in given)


def is_static(path: str) -> bool:
    """Whether the file is one that `set_static_paths` named."""
    return inside_any(os.path.abspath(path), static)


def check_output(path: str, demo: Blocks) -> None:
    """Raises InvalidPathError for a file that a function may not show."""
    path = os.path.abspath(path)
    blocked, allowed = listed(demo, "blocked_paths"), listed(demo, "allowed_paths")
    if inside_any(path, blocked):
        raise InvalidPathError(f"{path} may not be shown: launch(blocked_paths=…) names it.")
    if inside_any(path, [*allowed, *static, store.folder()]):
        return
    here = os.getcwd()
    if inside_any(path, [here]):
        if any(part.startswith(".") for part in os.path.relpath(path, here).split(os.sep)):
            raise InvalidPathError(
                f"{path} may not be shown: its name begins with a dot. Name it in "
                "launch(allowed_paths=[…]) if it is meant for the visitor."
            )
        return
    if not inside_any(path, [store.temporary()]):
        raise InvalidPathError(
            f"{path} may not be shown: it is neither in the app's folder ({here}) nor in the "
            f"folder for temporary files ({store.temporary()}). Write it there, or name its folder "
            "in launch(allowed_paths=[…])."
        )


def check_reference(path: str, demo: Blocks) -> None:
    """Raises InvalidPathError for a file that text in the page may not refer to."""
    path = os.path.abspath(path)
    if inside_any(path, listed(demo, "blocked_paths")):
        raise InvalidPathError(f"{path} may not be shown: launch(blocked_paths=…) names it.")
    if not inside_any(path, [*listed(demo, "allowed_paths"), *static, store.folder()]):
        raise InvalidPathError(
            f"{path} may not be referred to. Name it or its folder in gr.set_static_paths([…]) or "
            "in launch(allowed_paths=[…])."
        )


def listed(demo: Blocks, option: str) -> list[str]:
    """The paths of a launch option."""
    given = demo.launch_options.get(option) or ()
    paths = [given] if isinstance(given, (str, os.PathLike)) else given
    return [os.path.abspath(path) for path in paths]


def inside_any(path: str, folders: Iterable[str]) -> bool:
    """Whether a path is one of these files or stands in one of these folders."""
    return any(path == each or path.startswith(each.rstrip(os.sep) + os.sep) for each in folders)
