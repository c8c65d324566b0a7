"""Results kept by their arguments."""

from __future__ import annotations

import asyncio
from typing import Any

import lite as gr
from lite.testing import Page


def test_equal_arguments_are_computed_once():
    calls = []

    @gr.cache
    def describe(what: Any, times: int = 1) -> str:
        calls.append(what)
        return f"{what} {times}"

    assert describe([1, {"a": 2}]) == describe([1, {"a": 2}], 1) == describe(what=[1, {"a": 2}])
    assert len(calls) == 1
    describe([1, {"a": 3}])
    describe([1, {"a": 2}], times=2)
    assert len(calls) == 3
    assert describe.__name__ == "describe"


def test_generators_give_all_their_values_again():
    calls = []

    @gr.cache
    def steps(n: int) -> Any:
        calls.append(n)
        yield from range(n)

    assert list(steps(3)) == list(steps(3)) == [0, 1, 2]
    next(iter(steps(5)))  # broken off: not kept
    assert list(steps(5)) == [0, 1, 2, 3, 4]
    assert calls == [3, 5, 5]


def test_async_functions_and_generators():
    calls = []

    @gr.cache(max_size=0)
    async def slow(n: int) -> int:
        calls.append(n)
        return n

    @gr.cache
    async def stream(n: int) -> Any:
        calls.append(n)
        for i in range(n):
            yield i

    async def use() -> list[Any]:
        return [
            await slow(1),
            await slow(1),
            [i async for i in stream(2)],
            [i async for i in stream(2)],
        ]

    assert asyncio.run(use()) == [1, 1, [0, 1], [0, 1]]
    assert calls == [1, 2]


def test_the_least_recently_used_goes_first():
    calls = []

    @gr.cache(max_size=2)
    def f(n: int) -> int:
        calls.append(n)
        return n

    for n in (1, 2, 1, 3, 1, 2):
        f(n)
    assert calls == [1, 2, 3, 2]


def test_a_limit_of_bytes():
    kept = gr.Cache(max_memory="1kb")
    kept.set("a", text="x" * 600)
    kept.set("b", text="x" * 600)
    assert (kept.get("a"), kept.keys()) == (None, ["b"])


def test_a_key_of_ones_own():
    calls = []

    @gr.cache(key=lambda given: given["prompt"])
    def answer(prompt: str, seed: int) -> int:
        calls.append(seed)
        return seed

    assert (answer("a", 1), answer("a", 2), answer("b", 3)) == (1, 1, 3)


def test_a_cache_by_hand():
    kept = gr.Cache()
    assert kept.get("a") is None
    kept.set(["a", 1], x=1, y=2)
    assert kept.get(["a", 1]) == {"x": 1, "y": 2}
    assert kept.keys() == [["a", 1]]
    kept.clear()
    assert kept.keys() == []


def test_listeners_get_the_cache_of_their_default():
    kept = gr.Cache()

    @gr.cache
    def shout(text: str) -> str:
        return text.upper()

    def answer(text: str, found: gr.Cache = kept) -> str:
        hit = found.get(text)
        if hit:
            return f"again {hit['said']}"
        found.set(text, said=shout(text))
        return shout(text)

    with gr.Blocks() as demo:
        box, out = gr.Textbox("a"), gr.Textbox()
        box.submit(answer, box, out)
    page = Page(demo)
    page.fire(box, "submit")
    assert page.value(out) == "A"
    page.fire(box, "submit")
    assert page.value(out) == "again A"


def test_one_cache_for_a_function_cached_in_a_listener():
    calls = []

    def plain(n: int) -> int:
        calls.append(n)
        return n

    assert [gr.cache(plain)(1), gr.cache(plain)(1)] == [1, 1]
    assert len(calls) == 2  # it closes over `calls`: what it answers may differ
    assert [gr.cache(module_level)(1), gr.cache(module_level)(1)] == [1, 1]
    assert len(CALLS) == 1


CALLS: list[int] = []


def module_level(n: int) -> int:
    CALLS.append(n)
    return n
