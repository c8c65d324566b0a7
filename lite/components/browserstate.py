"""A value kept in the visitor's own browser."""

from __future__ import annotations

from typing import Any

from lite.block import LOOKS, Component
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["BrowserState"]


class BrowserState(Component):
    """JSON data that survives a reload: it is kept, encrypted, in the browser's localStorage.

    Without `storage_key` and `secret` the site's address and the component's place among the app's
    BrowserStates stand in for them. What cannot be read or decrypted counts as not stored. Other
    pages of the same host that know both can read it.
    """

    without = ("value", *LOOKS)

    default_value: Any = None
    _: KW_ONLY
    storage_key: str | None = None
    secret: str | None = None

    change = Event("The value changed, or was read when the page opened.", "always_last")

    def prepare(self) -> None:
        self.value = self.default_value

    def postprocess(self, value: Any) -> Any:
        return plain(value)


def plain(value: Any) -> Any:
    """JSON data: models of pydantic become dicts, tuples and sets lists."""
    if hasattr(value, "model_dump"):
        return plain(value.model_dump())
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(item) for item in value]
    return value
