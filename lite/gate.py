"""Queues: who runs now, who waits, and who of the waiting goes along with another."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lite.events import Listener

OWN = object()
"""What a run waits for: its own turn. Anything else is the answer that another run got for it."""


class Waiting:
    """A run that waits for its turn."""

    def __init__(self, listener: Listener, message: Mapping[str, Any]) -> None:
        self.listener = listener
        self.message = message
        self.run: int = message["run"]
        self.turn: asyncio.Future[Any] = asyncio.get_event_loop().create_future()

    @property
    def has_turn(self) -> bool:
        """Whether a place is kept for it."""
        turn = self.turn
        heard = turn.done() and not turn.cancelled() and turn.exception() is None
        return heard and turn.result() is OWN


class Gate:
    """Lets so many runs through at once; the others wait in order."""

    def __init__(self, limit: int) -> None:
        self.free = limit
        self.waiting: list[Waiting] = []

    def enter(self) -> bool:
        """Takes a free place; False where there is none."""
        if self.free <= 0 or self.waiting:
            return False
        self.free -= 1
        return True

    def leave(self) -> None:
        """Gives the place to the run that waits longest."""
        self.free += 1
        while self.free > 0 and self.waiting:
            first = self.waiting.pop(0)
            if not first.turn.done():
                self.free -= 1
                first.turn.set_result(OWN)

    def mates(self, listener: Listener) -> list[Waiting]:
        """The runs that a batch takes along: they need no turn of their own any more."""
        same = [each for each in self.waiting if each.listener is listener]
        taken = [each for each in same if not each.turn.done()][: listener.max_batch_size - 1]
        self.waiting = [each for each in self.waiting if each not in taken]
        return taken

    def put_back(self, mates: list[Waiting]) -> None:
        """Lets runs wait again, before all others: the batch was given up."""
        self.waiting[:0] = [each for each in mates if not each.turn.done()]
