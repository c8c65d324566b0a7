"""One event, from the page's message to the answers: read inputs, call, send results."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from typing import TYPE_CHECKING, Any, Literal

from lite import session as sessions
from lite.block import Block, Component, shorten
from lite.errors import Error, LayoutError, ProtocolError
from lite.field import KW_ONLY, Fields
from lite.parameter import fill
from lite.problem import describe
from lite.session import Send, Session
from lite.state import content_key
from lite.update import arguments, is_skip, is_update

if TYPE_CHECKING:
    from lite.blocks import Blocks
    from lite.events import Listener


class QueueOptions(Fields):
    """The arguments of `queue`, in Gradio's order."""

    status_update_rate: float | Literal["auto"] = "auto"
    api_open: bool | None = None
    max_size: int | None = None
    _: KW_ONLY
    default_concurrency_limit: int | None | Literal["not_set"] = "not_set"


class Runner:
    """Runs the listeners of one app for one page."""

    def __init__(self, demo: Blocks, send: Send) -> None:
        self.demo = demo
        self.send = send
        self.session = Session(demo, send)
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._gates: dict[object, asyncio.Semaphore] = {}

    def receive(self, message: Mapping[str, Any]) -> None:
        """Takes one message from the page; answers go through `send`, now or later."""
        kind = message["type"]
        if kind == "run":
            self._start(message)
        elif kind == "cancel":
            self._cancel(message["run"])
        else:
            raise ProtocolError(f"The page sent a message of unknown type '{kind}'.")

    def _start(self, message: Mapping[str, Any]) -> None:
        task = eager_task(self._run(message))
        if not task.done():
            self._tasks[message["run"]] = task
            task.add_done_callback(lambda _: self._tasks.pop(message["run"], None))

    def _cancel(self, run: int) -> None:
        task = self._tasks.get(run)
        if task is not None:
            task.cancel()

    async def _run(self, message: Mapping[str, Any]) -> None:
        run: int = message["run"]
        listener = self.demo.listeners[message["fn"]]
        token = sessions.current.set(self.session)
        try:
            async with self._gate(listener):
                self.session.run = run
                await self._answer(listener, message)
        except asyncio.CancelledError:
            self.send({"type": "done", "run": run})
        except Exception as error:
            self._report(run, listener, error)
        else:
            self.send({"type": "done", "run": run})
        finally:
            sessions.current.reset(token)

    def _report(self, run: int, listener: Listener, error: Exception) -> None:
        problem = describe(error)
        if not isinstance(error, Error) or error.print_exception:
            print(problem["traceback"] or f"{listener}: {problem['message']}", file=sys.stderr)
        self.send({"type": "failed", "run": run, "problem": problem})

    def _gate(self, listener: Listener) -> AbstractAsyncContextManager[object]:
        """Lets as many runs through at once as the listener's queue allows."""
        limit = listener.concurrency_limit
        if limit == "default":
            options = getattr(self.demo, "queue_options", {})
            limit = options.get("default_concurrency_limit", "not_set")
            limit = 1 if limit == "not_set" else limit
        if limit is None or not listener.queue:
            return nullcontext()
        key = listener.concurrency_id or listener.fn
        return self._gates.setdefault(key, asyncio.Semaphore(limit))

    async def _answer(self, listener: Listener, message: Mapping[str, Any]) -> None:
        states = self._states(listener)
        before = {state._id: content_key(self.session.state(state)) for state in states}
        values = self._inputs(listener, message["inputs"])
        async for result in results(self._call(listener, values, message)):
            changes = self._changes(listener, result)
            for state in states:
                key = content_key(self.session.state(state))
                if key != before[state._id]:
                    before[state._id] = key
                    changes.append({"id": state._id, "props": {"value": self.session.bump(state)}})
            if changes:
                self.send({"type": "update", "run": message["run"], "changes": changes})

    def _states(self, listener: Listener) -> list[Component]:
        """The outputs whose change the page cannot see, because Python keeps their value."""
        blocks = listener.output_blocks
        return [block for block in blocks if isinstance(block, Component) and block.stateful]

    def _inputs(self, listener: Listener, payload: Sequence[Any]) -> list[Any]:
        blocks = listener.input_blocks
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
        return seen.preprocess(value) if convert else value

    def _call(self, listener: Listener, values: list[Any], message: Mapping[str, Any]) -> Any:
        fn = listener.fn
        assert callable(fn)
        if listener.inputs_as_dict:
            values = [dict(zip(listener.input_blocks, values, strict=True))]
        named = dict(zip(listener.input_names, values[len(values) - len(listener.input_names) :]))
        positional = values[: len(values) - len(named)]
        if listener.batch:
            result = fn(*[[value] for value in positional])
            return [column[0] for column in result] if len(listener.output_blocks) > 1 else result[0]
        return fn(*fill(fn, positional, self.demo, message), **named)

    def _changes(self, listener: Listener, result: Any) -> list[dict[str, Any]]:
        changes = []
        for block, value in pair(listener, result):
            props = self._props(listener, block, value)
            if props:
                changes.append({"id": block._id, "props": props})
        return changes

    def _props(self, listener: Listener, block: Block, value: Any) -> dict[str, Any]:
        """The props an output gets for its part of the result."""
        if is_skip(value):
            return {}
        if isinstance(block, Component) and block.stateful:
            if is_update(value):
                value = arguments(value, block).get("value")
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


def pair(listener: Listener, result: Any) -> list[tuple[Block, Any]]:
    """Each output with its part of what the function gave; outputs not mentioned are left out."""
    outputs = listener.output_blocks
    if isinstance(result, dict) and any(isinstance(key, Block) for key in result):
        return pair_by_key(listener, result)
    if not outputs:
        return []
    if len(outputs) == 1:
        return [(outputs[0], result)]
    if is_skip(result):
        return []
    values = list(result) if isinstance(result, (list, tuple)) else [result]
    if len(values) < len(outputs):
        raise LayoutError(
            f"{listener} returned {len(values)} value{'s' * (len(values) != 1)} for "
            f"{len(outputs)} outputs ({', '.join(map(str, outputs))}). Return a tuple with one "
            "value for each, gr.skip() for those that stay."
        )
    if len(values) > len(outputs):
        print(
            f"{listener} returned {len(values)} values for {len(outputs)} outputs; "
            "the last ones are dropped.",
            file=sys.stderr,
        )
    return list(zip(outputs, values, strict=False))


def pair_by_key(listener: Listener, result: Mapping[Any, Any]) -> list[tuple[Block, Any]]:
    """Like `pair`, for a dict whose keys are outputs."""
    for key in result:
        if not isinstance(key, Block):
            raise LayoutError(
                f"{listener} returned a dict that mixes components with other keys "
                f"({shorten(key)}). Use components as all keys, or none."
            )
        if key not in listener.output_blocks:
            raise LayoutError(
                f"{listener} returned a value for {key}, which is not among its outputs. "
                "Add it to outputs=."
            )
    return list(result.items())


async def results(result: Any) -> AsyncIterator[Any]:
    """Every value of a function's answer, whichever of the four kinds the function is."""
    if isinstance(result, AsyncIterator):
        async for value in result:
            yield value
    elif isinstance(result, Awaitable):
        yield await result
    elif isinstance(result, Iterator) and hasattr(result, "gi_frame"):
        for value in result:
            yield value
            # The page gets each value, and other runs a turn, before the next is computed.
            await asyncio.sleep(0)
    else:
        yield result


def eager_task(coroutine: Any) -> asyncio.Task[None]:
    """A task that runs at once up to its first wait, where Python (3.12) can do that.

    A click that needs no waiting is then answered without a turn of the event loop.
    """
    loop = asyncio.get_event_loop()
    if sys.version_info >= (3, 12) and loop.is_running():
        return asyncio.Task(coroutine, loop=loop, eager_start=True)
    return loop.create_task(coroutine)


