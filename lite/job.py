"""A call of another Gradio app's function while it goes on: `client.submit(…)`.

Where the browser can suspend Python (JSPI) the answers come while the app does something else.
Elsewhere whoever asks the job waits for its end.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import nullcontext
from enum import Enum
from time import time
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from lite.errors import Error, LiteError

if TYPE_CHECKING:
    from datetime import datetime

    from lite.client import Endpoint
    from lite.remote import Server


class Status(Enum):
    """How far a call has come."""

    STARTING = "STARTING"
    JOINING_QUEUE = "JOINING_QUEUE"
    QUEUE_FULL = "QUEUE_FULL"
    IN_QUEUE = "IN_QUEUE"
    SENDING_DATA = "SENDING_DATA"
    PROCESSING = "PROCESSING"
    ITERATING = "ITERATING"
    PROGRESS = "PROGRESS"
    FINISHED = "FINISHED"
    CANCELLED = "CANCELLED"
    LOG = "LOG"


class StatusUpdate(NamedTuple):
    """How a job stands; the server's queue is not told here."""

    code: Any
    rank: int | None
    queue_size: int | None
    eta: float | None
    success: bool | None
    time: datetime | None
    progress_data: list[Any] | None
    log: tuple[str, str] | None = None
    type: Literal["status", "output"] = "status"


class OutputUpdate(NamedTuple):
    """A result that came, for `async for update in job`."""

    outputs: list[Any]
    success: bool
    type: Literal["output"] = "output"
    final: bool = False


class AppError(Error, ValueError):
    """What the other app raised, for its visitors to read."""

    def __str__(self) -> str:
        return self.message


def can_wait() -> bool:
    """Whether this very call may wait without blocking the page's other listeners."""
    if sys.platform != "emscripten":
        return False
    from lite import suspend

    return suspend.possible()


def wait(awaitable: Any) -> Any:
    """Its result, with Python left to others meanwhile; only where `can_wait()`."""
    from lite import suspend

    return suspend.wait(awaitable)


class Job:
    """A call on its way. Iterating gives the results one by one, `result()` the last one."""

    def __init__(
        self,
        server: Server,
        endpoint: Endpoint,
        data: list[Any],
        callbacks: list[Callable[..., Any]],
    ) -> None:
        self.server = server
        self.endpoint = endpoint
        self.data = data
        self.callbacks: list[Callable[[Job], Any]] = [spread(each) for each in callbacks]
        self.rows: list[list[Any]] = []
        self.values: list[Any] = []
        """The results as far as somebody asked for them: their files are fetched only then."""
        self.error: BaseException | None = None
        self.ended = self.stopped = False
        self.session = os.urandom(6).hex()
        self.stream = ""
        self.task: asyncio.Task[None] | None = None
        self.news = asyncio.Event()
        self.counter = 0
        if can_wait():
            self.task = asyncio.ensure_future(self._follow())
        else:
            self._start(endpoint.stateful)
            if endpoint.stateful:
                self._finish()
            elif callbacks:
                self._finish_soon()

    def _start(self, own: bool) -> None:
        """Sends the call, in the client's session or in one of its own."""
        if own:
            self.session = self.server.session
        self.stream = self.server.start(self.endpoint.name, self.data, self.session)

    async def _follow(self) -> None:
        """Takes the results as they come; a state's runs follow one another."""
        server, turn = self.server, self.server.turn
        own = self.endpoint.stateful or not turn.locked()
        try:
            async with turn if own else nullcontext():
                if not self.stream:
                    self._start(own)
                async for row in server.follow(self.stream):
                    self._take(row)
        except (Error, LiteError, OSError) as error:
            self.error = raised(error)
        finally:
            self._end()

    def _finish(self, timeout: float | None = None) -> None:
        """Returns when the job has ended; raises TimeoutError."""
        if self.ended:
            return
        if self.task is None:
            try:
                for row in self.server.results(self.stream):
                    self._take(row)
            except (Error, LiteError, OSError) as error:
                self.error = raised(error)
            self._end()
        elif can_wait():
            wait(asyncio.wait_for(asyncio.shield(self.task), timeout))
        else:
            raise LiteError(
                f"The call of {self.endpoint.api_name} goes on, and an async function cannot wait "
                "for job.result(). Write `async for update in job`, or a function without async."
            )

    def _finish_soon(self) -> None:
        """Ends once the caller has the job in hand, if there is a loop to wait for that."""
        try:
            asyncio.get_running_loop().call_soon(self._finish)
        except RuntimeError:
            self._finish()

    def _take(self, row: list[Any]) -> None:
        # A generator's last result comes once more as the whole answer.
        if not self.rows or row != self.rows[-1] or not self.endpoint.generator:
            self.rows.append(row)
        self._tell()

    def _tell(self) -> None:
        self.news.set()
        self.news = asyncio.Event()

    def _end(self) -> None:
        self.ended = True
        self._tell()
        for callback in self.callbacks:
            self._call(callback)

    def _call(self, callback: Callable[[Job], Any]) -> None:
        """A callback's error has nobody to go to: it is printed."""
        try:
            callback(self)
        except Exception as error:
            from lite.problem import describe

            print(describe(error)["traceback"] or str(error), file=sys.stderr)

    def _value(self, index: int) -> Any:
        """One result as the caller gets it."""
        while len(self.values) <= index:
            self.values.append(self.endpoint.result(self.server, self.rows[len(self.values)]))
        return self.values[index]

    def result(self, timeout: float | None = None) -> Any:
        """The last result; waits for it. Raises what the other app raised."""
        self._finish(timeout)
        if self.stopped:
            from concurrent.futures import CancelledError

            raise CancelledError
        if self.error is not None:
            raise self.error
        return self._value(len(self.rows) - 1) if self.rows else ()

    def exception(self, timeout: float | None = None) -> BaseException | None:
        """What the other app raised; waits for its end."""
        self._finish(timeout)
        return self.error

    def outputs(self) -> list[Any]:
        """The results that have come."""
        self._look()
        return [self._value(index) for index in range(len(self.rows))]

    def _look(self) -> None:
        """Lets the job go on a little, or to its end where nothing goes on meanwhile."""
        if self.task is None:
            self._finish()
        elif can_wait() and not self.ended:
            wait(asyncio.sleep(0.01))

    def done(self) -> bool:
        """Whether the job has ended."""
        self._look()
        return self.ended

    def running(self) -> bool:
        """Whether the job goes on."""
        return not self.done()

    def cancelled(self) -> bool:
        """Whether `cancel()` ended it."""
        return self.stopped

    def status(self) -> StatusUpdate:
        """How the job stands."""
        self._look()
        return self._status()

    def _status(self) -> StatusUpdate:
        from datetime import datetime

        code, success = "PROCESSING" if self.stream else "STARTING", None
        if self.stopped:
            code, success = "CANCELLED", False
        elif self.ended:
            code, success = "FINISHED", self.error is None
        elif self.rows and self.endpoint.generator:
            code, success = "ITERATING", True
        rank = 0 if self.ended else None
        now = datetime.fromtimestamp(time())
        return StatusUpdate(Status[code], rank, None, None, success, now, None)

    def cancel(self) -> bool:
        """Stops listening, and asks the server to stop; False where the job has ended."""
        if self.ended:
            return False
        self.stopped = True
        if self.stream:
            self._stop_there()
        if self.task is None:
            self._end()
        else:
            self.task.cancel()
        return True

    def _stop_there(self) -> None:
        event, number = self.stream.rpartition("/")[2], self.endpoint.fn_index
        told = {"event_id": event, "fn_index": number, "session_hash": self.session}
        body = json.dumps(told).encode()
        self.server.ask("POST", f"{self.server.api}/cancel", body, "application/json")

    def add_done_callback(self, fn: Callable[[Job], Any]) -> None:
        """Calls the function with this job when it has ended."""
        if self.ended:
            self._call(fn)
        else:
            self.callbacks.append(fn)

    def __iter__(self) -> Job:
        return self

    def __next__(self) -> Any:
        if self.task is None:
            self._finish()
        while len(self.rows) <= self.counter and not self.ended:
            if not can_wait():
                self._finish()
            wait(self.news.wait())
        if len(self.rows) <= self.counter:
            raise StopIteration
        self.counter += 1
        return self._value(self.counter - 1)

    async def __aiter__(self) -> AsyncIterator[StatusUpdate | OutputUpdate]:
        if self.task is None and not self.ended:
            self.task = asyncio.ensure_future(self._follow())
        yield self._status()
        seen = 0
        while seen < len(self.rows) or not self.ended:
            if seen == len(self.rows):
                await self.news.wait()
                continue
            value = self._value(seen)
            seen += 1
            last = self.ended and seen == len(self.rows)
            yield OutputUpdate([value], success=True, final=last)
        yield self._status()


def spread(callback: Callable[..., Any]) -> Callable[[Job], Any]:
    """A callback for results as one for jobs."""

    def told(job: Job) -> Any:
        result = job.result()
        return callback(*result) if isinstance(result, tuple) else callback(result)

    return told


def raised(error: BaseException) -> BaseException:
    """The other app's error under the name that callers catch it by."""
    if type(error) is not Error:
        return error
    told = (error.message, error.duration, error.visible, error.title, error.print_exception)
    return AppError(*told)
