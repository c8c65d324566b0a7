"""What one visitor's page has in Python: state values and changed blocks."""

from __future__ import annotations

import asyncio
import copy
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from lite.block import Block, Component

if TYPE_CHECKING:
    from lite.blocks import Blocks

Send = Callable[[Mapping[str, Any]], None]
Give = Callable[[str, str], None]


class Session:
    """The visitor's side of an app in Python; here there is one for each page."""

    def __init__(self, demo: Blocks, send: Send) -> None:
        self.demo = demo
        self.send = send
        self.give: Give = lambda path, media: None
        """Hands a file to the page, once; set where there is a page."""
        self.hash = os.urandom(6).hex()
        self.page: dict[str, Any] = {}
        """What the page says of itself: url, user_agent, languages, referrer, cookies."""
        self.dirty = False
        """Whether something changed that a Python started again would have to know."""
        self.touched: set[int] = set()
        """States that a run has read or written: their content may have changed."""
        self._expiry: dict[int, asyncio.TimerHandle] = {}
        self._changed: dict[int, Block] = {}
        self._state: dict[int, Any] = {}
        self._versions: dict[int, int] = {}

    def block(self, block: Block) -> Block:
        """The block as this visitor sees it, earlier updates included."""
        return self._changed.get(block._id, block)

    def change(self, block: Block, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """Applies an update; gives the props that the page must change."""
        before = self.block(block)
        after = before.updated(arguments)
        self._changed[block._id] = after
        self.dirty = True
        names = {name for name in arguments if name not in block.unsent}
        old, new = before.arguments(), after.arguments()
        # `prepare` may have changed more than was passed.
        props = {n: v for n, v in new.items() if n in names or old.get(n) != v}
        if "value" in names and isinstance(after, Component):
            if callable(after.value):
                after.value = after.value()
            props["value"] = after.page_value(after.value)
        return props

    def state(self, block: Component) -> Any:
        """A state's object: the same one until a listener replaces it."""
        if block._id not in self._state:
            default = block.value
            self._state[block._id] = default() if callable(default) else copy.deepcopy(default)
            self._keep_for_a_while(block)
        self.touched.add(block._id)
        self.dirty = True
        return self._state[block._id]

    def set_state(self, block: Component, value: Any) -> None:
        """Replaces a state's object."""
        self._state[block._id] = value
        self.touched.add(block._id)
        self.dirty = True
        self._keep_for_a_while(block)

    def _keep_for_a_while(self, block: Component) -> None:
        """Drops a state with `time_to_live` so long after this."""
        seconds: float | None = getattr(block, "time_to_live", None)
        if seconds is None:
            return
        earlier = self._expiry.pop(block._id, None)
        if earlier is not None:
            earlier.cancel()
        loop = asyncio.get_event_loop()
        self._expiry[block._id] = loop.call_later(seconds, self.drop_state, block)

    def drop_state(self, block: Block) -> None:
        """Forgets a state's value and calls its `delete_callback`; its default comes back."""
        expiry = self._expiry.pop(block._id, None)
        if expiry is not None:
            expiry.cancel()
        if block._id not in self._state:
            return
        value = self._state.pop(block._id)
        self.dirty = True
        self.touched.discard(block._id)
        callback = getattr(block, "delete_callback", None)
        if callback is None:
            return
        try:
            callback(value)
        except Exception as error:
            from lite.problem import describe

            print(describe(error)["traceback"] or str(error), file=sys.stderr)

    def forget(self, blocks: Iterable[Block]) -> None:
        """Forgets blocks that are no more on the page."""
        for block in blocks:
            self.drop_state(block)
            self._changed.pop(block._id, None)
            self._versions.pop(block._id, None)

    def leave(self) -> None:
        """Drops every state: the visitor is leaving."""
        for number in list(self._state):
            block = self.demo.blocks.get(number)
            if block is not None:
                self.drop_state(block)

    def bump(self, block: Component) -> int:
        """The next version number of a state, by which the page knows that it changed."""
        self._versions[block._id] = self._versions.get(block._id, 0) + 1
        return self._versions[block._id]

    def memory(self) -> tuple[dict[int, Block], dict[int, Any]]:
        """What `restore` needs to forget everything that happens from here on."""
        return dict(self._changed), dict(self._state)

    def restore(self, memory: tuple[dict[int, Block], dict[int, Any]]) -> None:
        """Takes back the changes since `memory` was called: a result is shown whole or not."""
        self._changed, self._state = memory


current: ContextVar[Session | None] = ContextVar("session", default=None)
"""The session whose listener is running; None outside a run."""

run: ContextVar[int | None] = ContextVar("run", default=None)
"""The number of the run that is going on; None outside a run."""
