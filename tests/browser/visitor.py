"""What a visitor does, in the words of the tests."""

from __future__ import annotations

from playwright.sync_api import Page


def press(page: Page, name: str) -> None:
    """Clicks the button of exactly that name."""
    page.get_by_role("button", name=name, exact=True).click()
