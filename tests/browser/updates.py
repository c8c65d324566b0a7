"""Tables of updates: an app that makes each when asked, and what the page shows of it."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import Any

from playwright.sync_api import Page, expect

Check = tuple[str, str, dict[str, Any], str, Any]
"""A component, an argument, an update, a script that looks at the element, what it must find."""

APPLY = """
    def apply(n):
        kind, update = UPDATES[n]
        return {parts[kind]: gr.update(**update), done: n}

    which.submit(apply, which, [*parts.values(), done], trigger_mode="multiple")

demo.launch()
"""
"""The end of an app with `UPDATES`, `parts` by their kinds, and the numbers `which` and `done`."""


def found(page: Page, kind: str, script: str, wanted: object) -> object:
    """What the script says of the component, as soon as it is what was wanted."""
    part = page.locator(f"#{kind}")
    end = time.monotonic() + 5
    while True:
        said = part.evaluate(
            f"it => {{ try {{ return {script} }} catch (e) {{ return `${{e}}` }} }}"
        )
        fits = said == wanted
        if isinstance(wanted, str) and wanted.startswith("*"):
            fits = wanted[1:] in str(said)
        if fits or time.monotonic() > end:
            return wanted if fits else said
        page.wait_for_timeout(50)


def unfit(page: Page, table: Sequence[Check], ids: Mapping[str, str] | None = None) -> list[str]:
    """Makes every update, in order; says of which the page does not show what is wanted."""
    wrong = []
    for n, (kind, name, update, script, wanted) in enumerate(table):
        page.get_by_label("which").fill(str(n))
        page.get_by_label("which").press("Enter")
        expect(page.get_by_label("done")).to_have_value(str(n))
        said = found(page, (ids or {}).get(kind, kind), script, wanted)
        if said != wanted:
            wrong.append(f"{kind} {name}: {update} gives {said!r}, not {wanted!r}")
    return wrong
