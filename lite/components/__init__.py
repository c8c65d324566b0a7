"""Components, one in each module; `gr.components.NAME` is the same as `gr.NAME`."""

from __future__ import annotations

from typing import Any


def __getattr__(name: str) -> Any:
    from lite.shelf import found

    return found("components", name)
