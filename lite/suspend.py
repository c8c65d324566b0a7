"""Waiting in synchronous functions: where the browser can suspend Python (JSPI), others go on.

Pyodide suspends a stack that was entered by a promise, as the worker enters it. Elsewhere a wait
blocks Python, and the page goes on without it.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable
from typing import Any

from pyodide.ffi import can_run_sync, run_sync  # type: ignore[import-not-found]  # only in the page

from lite import session

blocking_sleep = time.sleep
_waits: dict[int | None, set[asyncio.Future[Any]]] = {}


def possible() -> bool:
    """Whether this very call may wait without blocking the others."""
    return bool(can_run_sync())


def wait(awaitable: Awaitable[Any]) -> Any:
    """The awaitable's result; the calling stack is suspended until then.

    Raises asyncio.CancelledError where the visitor stops the run meanwhile.
    """
    future = asyncio.ensure_future(awaitable)
    run = session.run.get()
    mine = _waits.setdefault(run, set())
    mine.add(future)
    try:
        return run_sync(future)
    except BaseException:
        if future.cancelled():  # Pyodide's own exception only wraps this one
            raise asyncio.CancelledError from None
        raise
    finally:
        mine.discard(future)
        if not mine:
            _waits.pop(run, None)


def cancel(run: int) -> None:
    """Ends what a run waits for."""
    for future in list(_waits.get(run, ())):
        future.cancel()


def sleep(seconds: float) -> None:
    """`time.sleep` for the page."""
    if not possible():
        return blocking_sleep(seconds)
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    wait(asyncio.sleep(seconds))
    return None


def install() -> None:
    """Makes `time.sleep` leave Python to others."""
    time.sleep = sleep  # type: ignore[assignment]
