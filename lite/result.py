"""What a listener's function gave, sorted out: one value or many, and which output gets which."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from lite.block import Block, shorten
from lite.errors import LayoutError
from lite.patch import is_skip

if TYPE_CHECKING:
    from lite.events import Listener


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
        raise LayoutError(too_few(listener, values, result))
    if len(values) > len(outputs):
        print(
            f"{listener} returned {len(values)} values for {len(outputs)} outputs; "
            "the last ones are dropped.",
            file=sys.stderr,
        )
    return list(zip(outputs, values, strict=False))


def too_few(listener: Listener, values: Sequence[Any], result: Any) -> str:
    """The sentence about a result that does not fill every output."""
    outputs = listener.output_blocks
    count = f"{len(values)} value{'s' * (len(values) != 1)}"
    what = "None" if result is None else count
    return (
        f"{listener} returned {what} for {len(outputs)} outputs "
        f"({', '.join(map(str, outputs))}). Return a tuple with one value for each, gr.skip() for "
        "those that stay."
    )


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


def in_batch(listener: Listener, result: Any, at: int, count: int) -> Any:
    """One run's part of what a batch function gave: a list for each output, itself in a list."""
    if not listener.output_blocks:
        return None
    if not isinstance(result, (list, tuple)) or not all(
        isinstance(column, (list, tuple)) and len(column) >= count for column in result
    ):
        raise LayoutError(
            f"{listener} has batch=True and returned {shorten(result)}. Return one list for each "
            "output, with one value for each call in it."
        )
    values = [column[at] for column in result]
    return values[0] if len(listener.output_blocks) == 1 and values else values


async def results(result: Any) -> AsyncIterator[Any]:
    """Every value of a function's answer, whichever of the four kinds the function is."""
    if isinstance(result, AsyncIterator) and hasattr(result, "aclose"):
        try:
            async for value in result:
                yield value
        finally:
            await result.aclose()
    elif isinstance(result, Awaitable):
        yield await result
    elif isinstance(result, Iterator) and hasattr(result, "gi_frame"):
        try:
            for value in result:
                yield value
                # The page gets each value, and other runs a turn, before the next is computed.
                await asyncio.sleep(0)
        finally:
            result.close()  # type: ignore[attr-defined]  # a generator, as its frame shows
    else:
        yield result
