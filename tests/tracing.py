"""What the page's main thread did, from a trace of the browser."""

from __future__ import annotations

from typing import Any


def tasks(events: list[dict[str, Any]]) -> list[float]:
    """Milliseconds of processor time of each task, which a busy machine does not lengthen."""
    main = {
        (event["pid"], event["tid"])
        for event in events
        if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"
    }
    return [
        event["tdur"] / 1000
        for event in events
        if (event["pid"], event["tid"]) in main and "RunTask" in event["name"] and "tdur" in event
    ]


CATEGORIES = ["toplevel", "__metadata"]
"""What the browser must record for `tasks`."""
