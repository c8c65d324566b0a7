"""A button that copies an address which brings everything back as it is now."""

from __future__ import annotations

from lite.components.button import Button
from lite.field import KW_ONLY

__all__ = ["DeepLinkButton"]


class DeepLinkButton(Button):
    """Copies an address that holds the values of all components, compressed; no server is asked.

    Who opens it sees them before the app's load events run. Left out are files, plots, `gr.HTML`
    and state: they do not fit, or an address from a stranger must not bring them.
    """

    value: str = "Share via Link"
    copied_value: str = "Link Copied!"
    _: KW_ONLY
