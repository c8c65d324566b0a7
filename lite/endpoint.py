"""Listeners without a page: an app called as a function, and functions as an app's endpoints."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from lite.block import Block, Component
from lite.errors import ArgumentError, InvalidApiNameError, LayoutError
from lite.events import Listener, current_app, listen
from lite.field import KW_ONLY, Fields, bind, nearest
from lite.parameter import fill, special_parameters, unwrap
from lite.patch import arguments, is_skip, is_update
from lite.result import pair

if TYPE_CHECKING:
    from lite.blocks import Blocks

Result = TypeVar("Result")
UPDATE = {"__type__": "update"}
GENERATOR = 0x20 | 0x200
"""Flags of the code of sync and async generator functions."""


def call(demo: Blocks, values: Sequence[Any], fn_index: int, api_name: str | None) -> Any:
    """What a listener's outputs would show for these inputs; several outputs give a list."""
    listener = chosen(demo, fn_index, api_name)
    refuse(listener)
    blocks = components(listener.input_blocks)
    if len(values) != len(blocks):
        names = ", ".join(map(str, blocks)) or "none"
        raise ArgumentError(
            f"{listener} takes {len(blocks)} inputs ({names}), but the app was called with "
            f"{len(values)}."
        )
    given = [received(block, each, listener) for block, each in zip(blocks, values, strict=True)]
    result = answer(listener, given)
    parts = {id(block): value for block, value in pair(listener, result)}
    shown = [
        sent(block, parts[id(block)], listener) if id(block) in parts else UPDATE
        for block in listener.output_blocks
    ]
    return shown[0] if len(shown) == 1 else shown


def chosen(demo: Blocks, fn_index: int, api_name: str | None) -> Listener:
    """The listener of that name, else the one at that place; raises where there is none."""
    listeners = list(demo.listeners.values())
    if api_name is None:
        if not 0 <= fn_index < len(listeners):
            raise LayoutError(f"The app has {len(listeners)} listeners, none has index {fn_index}.")
        found = listeners[fn_index]
        if hidden(demo, found):
            raise LayoutError(f"{found} is private to the app that was loaded: api_visibility=.")
        return found
    listeners = [each for each in listeners if not hidden(demo, each)]
    names = [each.name for each in listeners]
    if api_name not in names:
        plain = api_name.removeprefix("/")
        raise InvalidApiNameError(
            f"The app has no listener with api_name={api_name!r}{nearest(plain, names)}"
        )
    return listeners[names.index(api_name)]


def hidden(demo: Blocks, listener: Listener) -> bool:
    """Whether the listener can be called by its own app alone."""
    return demo.elsewhere and listener.api_visibility == "private"


def refuse(listener: Listener) -> None:
    """Raises where a listener means nothing outside a page."""
    if listener.fn is None:
        raise LayoutError(f"{listener} has only JavaScript, so it cannot be called in Python.")
    code = getattr(unwrap(listener.fn)[0], "__code__", None)
    generates = code is not None and bool(code.co_flags & GENERATOR)
    blocks = [*listener.input_blocks, *listener.output_blocks]
    if generates or any(isinstance(each, Component) and each.stateful for each in blocks):
        what = "gives results step by step" if generates else "uses gr.State"
        raise LayoutError(
            f"{listener} {what}, so it cannot be called as a function. Open the app with .launch() "
            "instead."
        )


def components(blocks: Sequence[Block]) -> list[Component]:
    """The blocks, all of which must have a value."""
    return [block for block in blocks if isinstance(block, Component)]


def received(block: Component, value: Any, listener: Listener) -> Any:
    """What the listener's function gets for an argument of the call."""
    if listener.batch:
        return value
    given = with_files(value) if holds_files(block) else value
    return block.preprocess(given) if listener.preprocess else given


def sent(block: Block, value: Any, listener: Listener) -> Any:
    """What the caller gets for an output's part of the result."""
    if listener.batch:
        return value
    if is_skip(value):
        return UPDATE
    if is_update(value):
        return {**arguments(value, block), **UPDATE}
    shown = isinstance(block, Component) and listener.postprocess
    return as_paths(block.page_value(value) if shown else value)  # type: ignore[attr-defined]


def holds_files(block: Component) -> bool:
    """Whether the component's value is a file, or has files in it."""
    kinds = (owner.__dict__.get("__page_types__", {}) for owner in type(block).__mro__)
    return any("FileData" in str(each.get("value", "")) for each in kinds)


def with_files(value: Any) -> Any:
    """An argument with paths and addresses made what the page would send for them."""
    from lite.files import REMOTE, entry, to_page
    from lite.store import keep

    if isinstance(value, (list, tuple)):
        return [with_files(each) for each in value]
    if isinstance(value, dict) and "path" not in value:
        return {name: value[name] if name == "text" else with_files(value[name]) for name in value}
    if isinstance(value, (str, os.PathLike)):
        path = os.fspath(value)
        if path.startswith((*REMOTE, "data:")):
            return to_page(path, "The app")
        if os.path.isfile(path):
            kept = keep(path)
            return entry(kept, None, os.path.basename(path), os.path.getsize(kept), None)
    return value


def as_paths(value: Any) -> Any:
    """A result with files as their paths."""
    from lite.files import with_each_file

    return with_each_file(value, lambda file: file["path"])


def answer(listener: Listener, values: list[Any]) -> Any:
    """Calls the function as a listener would, without a page: there is no request."""
    count = len(values) - len(listener.input_names)
    named = dict(zip(listener.input_names, values[count:], strict=True))
    positional = values[:count]
    if listener.inputs_as_dict:
        positional = [dict(zip(listener.input_blocks, positional, strict=False))]
    positional, more = fill(special_parameters(listener.fn), positional, None, {})
    # A function of another server has a way to wait that works in every browser.
    function = getattr(listener.fn, "blocking", listener.fn)
    result = function(*positional, **named, **more)
    if isinstance(result, (Iterator, AsyncIterator)) and hasattr(result, "__next__"):
        refuse_steps(listener, result)
    return finished(result, str(listener)) if isinstance(result, Awaitable) else result


def refuse_steps(listener: Listener, result: Any) -> None:
    """Raises for a generator that a plain function made."""
    if hasattr(result, "gi_frame"):
        raise LayoutError(
            f"{listener} gives results step by step, so it cannot be called as a function."
        )


def finished(awaitable: Awaitable[Result], who: str) -> Result:
    """The result of something asynchronous, for synchronous code that must wait for it.

    Raises LayoutError where the browser can neither suspend Python nor get the result at once.
    """

    async def run() -> Result:
        return await awaitable

    if sys.platform == "emscripten":
        return waited(run(), who)
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(run())
    from concurrent.futures import ThreadPoolExecutor
    from contextvars import copy_context

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(copy_context().run, asyncio.run, run()).result()


def waited(coroutine: Any, who: str) -> Any:
    """`finished` for the page, where there is one thread only."""
    from lite import suspend

    if suspend.possible():
        return suspend.wait(coroutine)
    try:
        coroutine.send(None)
    except StopIteration as done:
        return done.value
    coroutine.close()
    raise LayoutError(
        f"{who} is asynchronous and has to wait, which a call from a synchronous function can do "
        "only where the browser suspends Python (JSPI). Make it a plain function, or await the "
        "function itself instead of calling the app."
    )


class Value(Component):
    """A parameter or result of a function under `gr.api`; it is in no layout."""

    block_name = "api"
    typed: Any = None
    """Its type hint."""


class ApiOptions(Fields):
    """The arguments of `gr.api`, in Gradio's order."""

    fn: Callable[..., Any] | Literal["decorator"] = "decorator"
    _: KW_ONLY
    api_name: str | None = None
    api_description: str | None = None
    queue: bool = True
    batch: bool = False
    max_batch_size: int = 4
    concurrency_limit: int | Literal["default"] | None = "default"
    concurrency_id: str | None = None
    api_visibility: Literal["public", "private", "undocumented"] = "public"
    time_limit: int | None = None
    stream_every: float = 0.5


def api(*args: Any, **kwargs: Any) -> Any:
    """Makes a typed function an endpoint of the app, without any component.

    `demo(…, api_name=…)` calls it. Its parameters need type hints; a tuple as result type makes
    one result of each member. There is no server: nothing outside the page can call it.
    """
    options = bind(ApiOptions.fields, "api()", args, kwargs)
    root = current_app("api")

    def register(fn: Callable[..., Any]) -> Any:
        inputs, outputs = values_of(fn)
        given = {**options, "fn": fn, "inputs": inputs, "outputs": outputs}
        return listen(root, [], {**given, "show_progress": "hidden"})

    fn = options.get("fn", "decorator")
    return register if fn == "decorator" else register(fn)


def values_of(fn: Callable[..., Any]) -> tuple[list[Value], list[Value]]:
    """What stands for a function's parameters and results; raises without type hints."""
    plain, skipped = unwrap(fn)
    code = plain.__code__
    special = {each.name for each in special_parameters(fn)}
    names = [name for name in code.co_varnames[skipped : code.co_argcount] if name not in special]
    hints: Mapping[str, Any] = getattr(plain, "__annotations__", {})
    missing = [name for name in names if name not in hints]
    if missing:
        raise LayoutError(
            f"gr.api() takes functions whose parameters have type hints, and {plain.__name__}() "
            f"has none for {', '.join(missing)}."
        )
    inputs = [Value(label=name, typed=hints[name], render=False) for name in names]
    outputs = [Value(typed=hint, render=False) for hint in results_of(hints.get("return"), plain)]
    return inputs, outputs


def results_of(hint: Any, fn: Any) -> list[Any]:
    """The type of each result."""
    from lite.parameter import resolve

    found = resolve(hint, fn)
    if found is None or found is type(None):
        return []
    inner = getattr(found, "__args__", ())
    if getattr(found, "__origin__", None) is tuple and Ellipsis not in inner:
        return list(inner)
    return [found]
