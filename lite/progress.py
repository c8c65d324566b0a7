"""How far a run has come: a parameter of the listener, shown on its outputs."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Sized
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from lite import session as sessions

if TYPE_CHECKING:
    from typing_extensions import Self

    from lite.session import Session


class TrackedIterable:
    """One loop that is going on."""

    def __init__(
        self, iterator: Any, index: float | None, length: float | None, desc: str | None, unit: str
    ) -> None:
        self.iterator = iterator
        self.index = index
        self.length = length
        self.desc = desc
        self.unit = unit

    @property
    def fraction(self) -> float | None:
        """Between 0 and 1; None while the end is unknown."""
        if self.index is None or not self.length:
            return None
        return min(max(self.index / self.length, 0.0), 1.0)

    def __str__(self) -> str:
        done = None if self.index is None else f"{self.index:g}"
        if done is not None and self.length is not None:
            done = f"{done}/{self.length:g}"
        parts = [self.desc, None if done is None else f"{done} {self.unit}"]
        return " - ".join(part for part in parts if part)


class Progress:
    """Shows how far a listener has come; take it as the default of a parameter.

    `def fn(text, progress=gr.Progress())`, then `progress(0.3, desc="Reading")` or
    `for item in progress.tqdm(items)`. With `track_tqdm=True` the author's own tqdm bars are shown.
    Outside a run it does nothing.
    """

    def __init__(self, track_tqdm: bool = False) -> None:
        self.track_tqdm = track_tqdm
        self.iterables: list[TrackedIterable] = []
        self._session: Session | None = None
        self._run: int | None = None

    @classmethod
    def for_run(cls, session: Session | None, default: Progress | None) -> Progress:
        """A fresh one for the run that is going on, so that runs do not mix."""
        progress = cls(default.track_tqdm if default is not None else False)
        progress._session, progress._run = session, sessions.run.get()
        if progress.track_tqdm:
            show_tqdm(progress)
        return progress

    def __call__(
        self,
        progress: float | tuple[float, float | None] | None,
        desc: str | None = None,
        total: float | None = None,
        unit: str = "steps",
        _tqdm: Any = None,
    ) -> float | tuple[float, float | None] | None:
        """Sets how far the run is: a number up to 1, a pair `(step, steps)`, None if unknown."""
        if isinstance(progress, tuple):
            now = TrackedIterable(None, progress[0], progress[1], desc, unit)
            self._send(now.fraction, [*self.iterables, now])
        else:
            if progress is not None and total:
                progress = progress / total
            shown = None if progress is None else f"{100 * progress:.1f}%"
            text = " - ".join(part for part in (desc, shown) if part)
            self._send(progress, self.iterables, text)
        return progress

    def tqdm(
        self,
        iterable: Iterable[Any] | None,
        desc: str | None = None,
        total: float | None = None,
        unit: str = "steps",
        _tqdm: Any = None,
    ) -> Self:
        """Goes through the items and shows how many are done; gives back what to loop over."""
        if iterable is None:
            self.iterables.append(TrackedIterable(None, 0, total, desc, unit))
            return self
        length = len(iterable) if isinstance(iterable, Sized) and total is None else total
        iterator = iterable.__aiter__() if hasattr(iterable, "__aiter__") else iter(iterable)
        self.iterables.append(TrackedIterable(iterator, 0, length, desc, unit))
        return self

    def update(self, n: float = 1) -> None:
        """Counts `n` more steps of the innermost loop."""
        if self.iterables:
            loop = self.iterables[-1]
            loop.index = (loop.index or 0) + n
            self._send(loop.fraction, self.iterables)

    def close(self, _tqdm: Any = None) -> None:
        """Ends the innermost loop."""
        if self.iterables:
            self.iterables.pop()

    def __len__(self) -> int:
        return int(self.iterables[-1].length or 0) if self.iterables else 0

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[Any]:
        return Loop(self, self.iterables[-1])

    def __aiter__(self) -> AsyncIterator[Any]:
        return AsyncLoop(self, self.iterables[-1])

    def _send(
        self, fraction: float | None, levels: Iterable[TrackedIterable], text: str = ""
    ) -> None:
        if self._session is None or self._run is None:
            return
        if fraction is not None:
            fraction = min(max(float(fraction), 0.0), 1.0)
        texts = [*(str(level) for level in levels), text]
        joined = " · ".join(part for part in texts if part)
        message = {"type": "progress", "run": self._run, "fraction": fraction, "text": joined}
        self._session.send(message)


class Loop:
    """Goes through one tracked iterable; a step counts when the next item is asked for."""

    def __init__(self, progress: Progress, loop: TrackedIterable) -> None:
        self.progress = progress
        self.loop = loop
        self.started = False

    def __iter__(self) -> Self:
        return self

    def __len__(self) -> int:
        return int(self.loop.length or 0)

    def step(self) -> None:
        """Reports that an item is done, or that the loop begins."""
        del self.progress.iterables[self.progress.iterables.index(self.loop) + 1 :]
        self.loop.index = (self.loop.index or 0) + (1 if self.started else 0)
        self.started = True
        self.progress._send(self.loop.fraction, self.progress.iterables)

    def __next__(self) -> Any:
        self.step()
        try:
            return next(self.loop.iterator)
        except StopIteration:
            self.progress.close()
            raise


class AsyncLoop(Loop):
    """Like `Loop`, over what gives its items asynchronously."""

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Any:
        self.step()
        try:
            return await anext(self.loop.iterator)
        except StopAsyncIteration:
            self.progress.close()
            raise


shown: ContextVar[Progress | None] = ContextVar("shown", default=None)
"""Where the author's tqdm bars of this run are shown."""


def show_tqdm(progress: Progress) -> None:
    """Lets tqdm report to `progress`; does nothing where tqdm is not installed."""
    from importlib import import_module

    try:
        std: Any = import_module("tqdm.std")
    except ImportError:
        return
    shown.set(progress)
    if not hasattr(std.tqdm, "_lite"):
        std.tqdm._lite = True
        std.tqdm.__iter__ = iterate
        std.tqdm.update = reporting(std.tqdm.update)


def iterate(bar: Any) -> Iterator[Any]:
    """tqdm's own loop skips `update` to be fast; here every step is told."""
    try:
        for item in bar.iterable:
            yield item
            bar.update(1)
    finally:
        bar.close()


def reporting(update: Any) -> Any:
    """tqdm's `update`, which also tells the run's `Progress`."""

    def report(bar: Any, n: float = 1) -> Any:
        result = update(bar, n)
        progress = shown.get()
        if progress is not None:
            desc = (bar.desc or "").rstrip(": ") or None
            now = TrackedIterable(None, bar.n, bar.total, desc, bar.unit or "it")
            progress._send(now.fraction, [*progress.iterables, now])
        return result

    return report
