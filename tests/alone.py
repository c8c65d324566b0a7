"""One process at a time: the tests run in several, and some things are fetched only once."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def alone(name: str) -> Iterator[None]:
    """Keeps other processes of this machine out of the block of that name."""
    try:
        import fcntl
    except ImportError:  # Windows has other locks; there the tests run in one process.
        yield
        return
    with open(Path(tempfile.gettempdir()) / f"blocks-lite-{name}.lock", "w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
