"""What a visit has in Python, as bytes that the page keeps for a Python that must start again.

Values of `State`, blocks that listeners have changed, and the numbers under which `gr.render`
knows what it made. Components' values live on the page anyway.
"""

from __future__ import annotations

import pickle
import time
from typing import TYPE_CHECKING, Any

from lite import context
from lite.block import Block
from lite.rendering import Rendered

if TYPE_CHECKING:
    from lite.blocks import Blocks
    from lite.protocol import Memory
    from lite.session import Session

HEAVY = 0.05
"""A state that takes more seconds than this is not mirrored again: it would slow down every run."""


class Mirror:
    """Takes pictures of a session, and brings one back."""

    def __init__(self, demo: Blocks, session: Session) -> None:
        self.demo = demo
        self.session = session
        self._packed: dict[int, bytes] = {}
        self._left: set[int] = set()
        """States that cannot be pickled, or take too long."""

    def picture(self) -> Memory:
        """What `restore` needs, for the page."""
        for block in self.session.touched:
            self._pack(block)
        self.session.touched.clear()
        self.session.dirty = False
        kept = self.session._state
        content = {
            "states": {each: self._packed[each] for each in self._packed if each in kept},
            "changed": self._changed(),
            "places": {place._id: packable(place.ids) for place in self._places()},
            "last": (context.last(), self.demo._last_listener),
        }
        return {"type": "memory", "data": pickle.dumps(content), "lost": bool(self._left)}

    def _pack(self, block: int) -> None:
        if block in self._left:
            return
        began = time.perf_counter()
        try:
            self._packed[block] = pickle.dumps(self.session._state[block])
        except Exception:  # a value's own __reduce__ may raise anything
            self._packed.pop(block, None)
            self._left.add(block)
            return
        if time.perf_counter() - began > HEAVY:
            self._left.add(block)

    def _changed(self) -> dict[int, dict[str, Any]]:
        """The arguments that listeners have changed, by block."""
        found = {}
        for block, now in self.session._changed.items():
            before = self.demo.blocks.get(block)
            if before is not None:
                values = {name: getattr(now, name) for name in now.fields}
                new = {n: v for n, v in values.items() if v is not getattr(before, n)}
                found[block] = packable(new)
        return found

    def _places(self) -> list[Rendered]:
        return [block for block in self.demo.blocks.values() if isinstance(block, Rendered)]

    def restore(self, data: bytes) -> None:
        """Brings a picture back into a Python that has just started the app."""
        content: dict[str, Any] = pickle.loads(data)
        for block, packed in content["states"].items():
            self.session._state[block] = pickle.loads(packed)
        self._packed = dict(content["states"])
        for block, arguments in content["changed"].items():
            known: Block | None = self.demo.blocks.get(block)
            if known is not None:
                self.session.change(known, arguments)
        for place in self._places():
            place.ids = content["places"].get(place._id, place.ids)
        block, self.demo._last_listener = content["last"]
        context.go_on(block)


def packable(items: dict[Any, Any]) -> dict[Any, Any]:
    """The items that can be pickled."""
    found = {}
    for key, value in items.items():
        try:
            pickle.dumps((key, value))
        except Exception:
            continue
        found[key] = value
    return found
