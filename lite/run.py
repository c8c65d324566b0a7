"""One event, from the page's message to the answers: read inputs, call, send results."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import aclosing, asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from lite import session as sessions
from lite import store
from lite.block import Block, Component, shorten
from lite.errors import ComponentError, Error, LayoutError, ProtocolError
from lite.field import KW_ONLY, Fields, nearest
from lite.gate import OWN, Gate, Waiting
from lite.parameter import fill, special_parameters
from lite.patch import MARK, arguments, is_skip, is_update
from lite.problem import describe
from lite.result import in_batch, pair, results
from lite.session import Send, Session
from lite.state import content_key

if TYPE_CHECKING:
    from lite.blocks import Blocks
    from lite.events import Listener
    from lite.mirror import Mirror


class QueueOptions(Fields):
    """The arguments of `queue`, in Gradio's order."""

    status_update_rate: float | Literal["auto"] = "auto"
    api_open: bool | None = None
    max_size: int | None = None
    _: KW_ONLY
    default_concurrency_limit: int | Literal["not_set"] | None = "not_set"


class Runner:
    """Runs the listeners of one app for one page."""

    def __init__(self, demo: Blocks, send: Send) -> None:
        self.demo = demo
        self.send = send
        self.session = Session(demo, send)
        self.on_cancel: Callable[[int], None] = lambda run: None
        """Ends what a synchronous function waits for, where that is possible."""
        self._mirror: Mirror | None = None
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._calls: set[asyncio.Task[None]] = set()
        self._gates: dict[object, Gate] = {}
        self._cleaning = False

    def receive(self, message: Mapping[str, Any]) -> None:
        """Takes one message from the page; answers go through `send`, now or later."""
        kind = message["type"]
        if self.demo.delete_cache and not self._cleaning:
            self._cleaning = True
            self._clean_later(*self.demo.delete_cache)
        if kind == "run":
            self._start(message)
        elif kind == "visit":
            if self.session.page:
                self._start_anew()
            self.session.page = dict(message)
        elif kind == "call":
            self._call_served(message)
        elif kind == "cancel":
            self._cancel(message["run"])
        elif kind == "leave":
            self.session.leave()
        elif kind == "resume":
            self._mirrored().restore(message["data"])
        else:
            raise ProtocolError(f"The page sent a message of unknown type '{kind}'.")

    def _clean_later(self, frequency: float, age: float) -> None:
        def clean() -> None:
            paths = store.expire(age)
            if paths:
                self.send({"type": "expired", "paths": paths})
            self._clean_later(frequency, age)

        asyncio.get_event_loop().call_later(frequency, clean)

    def _start(self, message: Mapping[str, Any]) -> None:
        run: int = message["run"]
        task = eager_task(self._run(message))
        if not task.done():
            self._tasks[run] = task
        task.add_done_callback(lambda _: self._tasks.pop(run, None))

    def _start_anew(self) -> None:
        """The visitor has gone to another page of the app, which is a session of its own.

        The page has cancelled its runs; what is under way listens to its being left.
        """
        give = self.session.give
        self.session = Session(self.demo, self.send)
        self.session.give = give
        self._mirror = None

    def _call_served(self, message: Mapping[str, Any]) -> None:
        task = eager_task(self._reply(message))
        if not task.done():  # or nobody would hold it
            self._calls.add(task)
            task.add_done_callback(self._calls.discard)

    async def _reply(self, message: Mapping[str, Any]) -> None:
        """Answers a call of one of a block's own functions."""
        sessions.current.set(self.session)
        answer = {"type": "reply", "call": message["call"], "result": None, "problem": None}
        try:
            block = self.demo.blocks.get(message["id"])
            owner = self.session.block(block) if block else None
            result = served(owner, message["fn"])(*message["args"])
            result = await result if isinstance(result, Awaitable) else result
            self.send({**answer, "result": self.demo.with_files(result)})
        except Exception as error:  # the result may be nothing that can be sent
            problem = describe(error)
            print(problem["traceback"] or problem["message"], file=sys.stderr)
            self.send({**answer, "problem": problem})

    def _cancel(self, run: int) -> None:
        self.send({"type": "cancelling", "run": run})
        task = self._tasks.get(run)
        if task is not None:
            task.cancel()
            self.on_cancel(run)

    async def _run(self, message: Mapping[str, Any]) -> None:
        run: int = message["run"]
        listener = self.demo.listeners.get(message["fn"])
        if listener is None:  # its part of the layout was made anew while the message travelled
            self.send({"type": "done", "run": run})
            return
        # Each task has its own context, so runs that interleave do not see each other's number.
        sessions.current.set(self.session)
        sessions.run.set(run)
        task = asyncio.current_task()
        if task is not None:  # a synchronous function may be suspended before `_start` goes on
            self._tasks[run] = task
        try:
            if not await self._accepts(listener, message):
                return
            async with self._turn(listener, message) as answer:
                await self._answer(listener, message, answer)
        except asyncio.CancelledError:
            self.send({"type": "done", "run": run})
        except GeneratorExit:
            raise
        except BaseException as error:  # sys.exit() in a listener must not end the interpreter
            self._report(run, listener, error)

    def _report(self, run: int, listener: Listener, error: BaseException) -> None:
        problem = describe(error)
        if not isinstance(error, Error) or error.print_exception:
            print(problem["traceback"] or f"{listener}: {problem['message']}", file=sys.stderr)
        self.send({"type": "failed", "run": run, "problem": problem})

    def _gate(self, listener: Listener) -> Gate | None:
        """The listener's queue; None where any number of runs may go on at once."""
        key = queue_key(listener)
        if not listener.queue:
            return None
        if key not in self._gates:
            others = [each for each in self.demo.listeners.values() if queue_key(each) == key]
            limits = [limit for each in others if (limit := self._limit(each)) is not None]
            if not limits:
                return None
            self._gates[key] = Gate(min(limits))
        return self._gates[key]

    @asynccontextmanager
    async def _turn(self, listener: Listener, message: Mapping[str, Any]) -> AsyncIterator[Any]:
        """Waits until the listener's queue lets the run through; its place is shown meanwhile.

        Gives OWN, or the answer where another run's batch has taken this one along.
        """
        gate = self._gate(listener)
        if gate is None:
            yield OWN
            return
        answer = OWN if gate.enter() else await self._wait(gate, Waiting(listener, message))
        try:
            yield answer
        finally:
            if answer is OWN:
                gate.leave()
                self._tell_places(gate)

    async def _wait(self, gate: Gate, waiting: Waiting) -> Any:
        self._refuse_if_full()
        gate.waiting.append(waiting)
        self._tell_places(gate)
        try:
            answer = await waiting.turn
        except asyncio.CancelledError:
            if waiting in gate.waiting:
                gate.waiting.remove(waiting)
                self._tell_places(gate)
            elif waiting.has_turn:  # it came just then
                gate.leave()
            raise
        self._tell_place(waiting.run, "")
        return answer

    def _refuse_if_full(self) -> None:
        """Raises Error where as many runs wait as `queue(max_size=…)` allows."""
        size = self._queue_option("max_size", None)
        if size is not None and sum(len(gate.waiting) for gate in self._gates.values()) >= size:
            raise Error(f"The queue is full: {size} runs are waiting already. Try again soon.")

    def _tell_places(self, gate: Gate) -> None:
        for at, waiting in enumerate(gate.waiting, 1):
            self._tell_place(waiting.run, f"queue: {at}/{len(gate.waiting)}")

    def _tell_place(self, run: int, text: str) -> None:
        self.send({"type": "progress", "run": run, "fraction": None, "text": text})

    def _queue_option(self, name: str, default: Any) -> Any:
        return getattr(self.demo, "queue_options", {}).get(name, default)

    def _limit(self, listener: Listener) -> int | None:
        """How many runs of the listener may go on at once."""
        limit: int | Literal["default", "not_set"] | None = listener.concurrency_limit
        if limit == "default":
            limit = self._queue_option("default_concurrency_limit", "not_set")
        if limit == "not_set":
            named = os.environ.get("GRADIO_DEFAULT_CONCURRENCY_LIMIT", "1")
            limit = None if named.lower() == "none" else int(named)
        return limit  # type: ignore[return-value]

    async def _accepts(self, listener: Listener, message: Mapping[str, Any]) -> bool:
        """Whether the listener's validator, which waits for nothing, lets the run go on."""
        if listener.validator is None:
            return True
        values = self._inputs(listener, message["inputs"])
        complaints = await self._complaints(listener, values, message)
        if complaints:
            self.send({"type": "invalid", "run": message["run"], "complaints": complaints})
        return not complaints

    async def _answer(self, listener: Listener, message: Mapping[str, Any], answer: Any) -> None:
        run: int = message["run"]
        states = self._states(listener)
        before = {state._id: content_key(self.session.state(state)) for state in states}
        place = next(iter(listener.output_blocks), None)
        if place is not None and place.block_name == "rendered":
            self._render(place, listener, self._inputs(listener, message["inputs"]), message)
            return
        async with aclosing(self._steps(listener, message, answer)) as steps:  # type: ignore[type-var]
            async for result in steps:
                changes = self._changes(listener, result)
                for state in states:
                    key = content_key(self.session.state(state))
                    if key != before[state._id]:
                        before[state._id] = key
                        version = self.session.bump(state)
                        changes.append({"id": state._id, "props": {"value": version}})
                if changes:
                    self.send({"type": "update", "run": run, "changes": changes})
        self._finish(run)

    async def _steps(
        self, listener: Listener, message: Mapping[str, Any], answer: Any
    ) -> AsyncIterator[Any]:
        """Everything that the listener's function gives."""
        if answer is not OWN:
            yield answer
            return
        values = self._inputs(listener, message["inputs"])
        if listener.batch:
            yield await self._in_batch(listener, values, message)
            return
        limit = listener.time_limit if (message["target"] or {}).get("event") == "stream" else None
        end = None if limit is None else time.monotonic() + limit
        async with aclosing(results(self._call(listener.fn, listener, values, message))) as steps:  # type: ignore[type-var]
            async for result in steps:
                yield result
                if end is not None and time.monotonic() > end:
                    return

    async def _in_batch(
        self, listener: Listener, values: list[Any], message: Mapping[str, Any]
    ) -> Any:
        """The run's part of one call for it and for those that wait for the same function."""
        gate = self._gate(listener)
        rows, mates = [values], []
        for mate in gate.mates(listener) if gate else ():
            try:
                rows.append(self._inputs(listener, mate.message["inputs"]))
                mates.append(mate)
            except Exception as error:
                mate.turn.set_exception(error)
        if gate:
            self._tell_places(gate)
        columns = [list(column) for column in zip(*rows, strict=True)]
        try:
            result = self._call(listener.fn, listener, columns, message)
            if isinstance(result, (Iterator, AsyncIterator)):
                raise LayoutError(
                    f"{listener} has batch=True and is a generator. Return the lists at once."
                )
            result = await result if isinstance(result, Awaitable) else result
            found = [in_batch(listener, result, at, len(rows)) for at in range(len(rows))]
        except asyncio.CancelledError:
            if gate:
                gate.put_back(mates)
            raise
        except BaseException as error:
            for mate in mates:
                if not mate.turn.done():
                    mate.turn.set_exception(error)
            raise
        for mate, row in zip(mates, found[1:], strict=True):
            if not mate.turn.done():
                mate.turn.set_result(row)
        return found[0]

    def _finish(self, run: int) -> None:
        """Ends a run; then the page learns what Python would have to remember.

        In this order, since an event that comes before the end may be ignored, and the first
        picture takes a while.
        """
        self.send({"type": "done", "run": run})
        if self.session.dirty:
            self.send(self._mirrored().picture())

    def _mirrored(self) -> Mirror:
        if self._mirror is None:
            from lite.mirror import Mirror

            self._mirror = Mirror(self.demo, self.session)
        return self._mirror

    def _render(
        self, place: Any, listener: Listener, values: list[Any], message: Mapping[str, Any]
    ) -> None:
        """Makes a rendered part anew."""
        from lite import rendering

        run: int = message["run"]
        call = partial(self._call, listener.fn, listener, values, message)
        before = [self.demo.blocks[each] for each in place.made]
        self.send(rendering.run(place, self.demo, call, run))
        self.session.forget(each for each in before if each._id not in self.demo.blocks)
        used = {queue_key(each) for each in self.demo.listeners.values()}
        for key in self._gates.keys() - used:
            del self._gates[key]
        self.session.dirty = True
        self._finish(run)

    def _states(self, listener: Listener) -> list[Component]:
        """The outputs whose change the page cannot see, because Python keeps their value."""
        blocks = listener.output_blocks
        return [block for block in blocks if isinstance(block, Component) and block.stateful]

    def _inputs(self, listener: Listener, payload: Sequence[Any]) -> list[Any]:
        blocks = listener.input_blocks
        if len(payload) != len(blocks):
            raise LayoutError(
                f"{listener} has {len(blocks)} inputs, but its JavaScript gave {len(payload)} "
                "values. Return an array with one value for each input."
            )
        return [
            self._input(block, value, listener.preprocess)
            for block, value in zip(blocks, payload, strict=True)
        ]

    def _input(self, block: Block, value: Any, convert: bool) -> Any:
        if not isinstance(block, Component):
            raise LayoutError(f"{block} has no value and cannot be an input.")
        if block.stateful:
            return self.session.state(block)
        seen = self.session.block(block)
        assert isinstance(seen, Component)
        return seen.python_value(value) if convert else value

    def _call(
        self, fn: Any, listener: Listener, values: Sequence[Any], message: Mapping[str, Any]
    ) -> Any:
        """Calls a listener's function, or its validator, as the listener's options say."""
        count = len(values) - len(listener.input_names)
        named = dict(zip(listener.input_names, values[count:], strict=True))
        positional = list(values[:count])
        if listener.inputs_as_dict:
            positional = [dict(zip(listener.input_blocks, positional, strict=False))]
        if fn not in listener.specials:
            listener.specials[fn] = special_parameters(fn, len(positional), listener.input_names)
        specials = listener.specials[fn]
        if specials:
            positional, more = fill(specials, positional, self.session, message)
            named.update(more)
        return fn(*positional, **named)

    async def _complaints(
        self, listener: Listener, values: Sequence[Any], message: Mapping[str, Any]
    ) -> list[dict[str, Any]]:
        """What the listener's validator finds wrong with its inputs."""
        found: list[dict[str, Any]] = []
        async for result in results(self._call(listener.validator, listener, values, message)):
            verdicts = result if isinstance(result, (list, tuple)) else [result]
            for block, verdict in zip(listener.input_blocks, verdicts, strict=False):
                refused = isinstance(verdict, dict) and verdict.get("is_valid") is False
                if refused and verdict.get(MARK) == "validate":
                    found.append({"id": block._id, "message": str(verdict["message"])})
        return found

    def _changes(self, listener: Listener, result: Any) -> list[dict[str, Any]]:
        memory = self.session.memory()
        changes = []
        try:
            for block, value in pair(listener, result):
                props = self.demo.with_files(self._props(listener, block, value))
                if props:
                    changes.append({"id": block._id, "props": props})
        except Exception:
            self.session.restore(memory)
            raise
        return changes

    def _props(self, listener: Listener, block: Block, value: Any) -> dict[str, Any]:
        """The props an output gets for its part of the result."""
        if is_skip(value):
            return {}
        if isinstance(block, Component) and block.stateful:
            if is_update(value):
                given = arguments(value, block)
                if "value" not in given:
                    return {}
                value = given["value"]
            self.session.set_state(block, value)
            return {}
        if is_update(value):
            return self.session.change(block, arguments(value, block))
        if not isinstance(block, Component):
            raise LayoutError(
                f"{block} has no value: return gr.update(…) or {type(block).__name__}(…) for it, "
                f"not {shorten(value)}."
            )
        seen = self.session.block(block)
        assert isinstance(seen, Component)
        return {"value": seen.page_value(value) if listener.postprocess else value}


def served(owner: Block | None, name: str) -> Callable[..., Any]:
    """The function that a block offers to its half in the page; raises ComponentError."""
    offered = owner.served() if isinstance(owner, Component) else {}
    if name not in offered:
        hint = nearest(name, offered)
        raise ComponentError(f"{owner} has no server function '{name}'{hint}")
    return offered[name]


def queue_key(listener: Listener) -> object:
    """What listeners must share to wait for each other: the id given, else the function."""
    return listener.concurrency_id or listener.fn


def eager_task(coroutine: Any) -> asyncio.Task[None]:
    """A task that runs at once up to its first wait, where Python (3.12) can do that.

    A click that needs no waiting is then answered without a turn of the event loop.
    """
    loop = asyncio.get_event_loop()
    if sys.version_info >= (3, 12) and loop.is_running():
        return asyncio.Task(coroutine, loop=loop, eager_start=True)
    return loop.create_task(coroutine)
