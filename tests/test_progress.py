from __future__ import annotations

import asyncio
import sys
import types
from collections.abc import AsyncIterator
from typing import Any

import pytest

import lite as gr
from lite.testing import Page


def told(fn: Any) -> list[tuple[Any, str]]:
    """What the page hears of a listener's progress."""
    with gr.Blocks() as demo:
        go, out = gr.Button(), gr.Textbox()
        go.click(fn, None, out)
    page = Page(demo)
    page.fire(go, "click")
    assert page.problems == []
    return [(m["fraction"], m["text"]) for m in page.messages if m["type"] == "progress"]


def test_explicit_progress() -> None:
    def work(progress: gr.Progress = gr.Progress()) -> None:  # noqa: B008
        progress(0, desc="Starting")
        progress(0.25)
        progress((3, 4), desc="Step", unit="files")
        progress(None, desc="Who knows")
        progress(7)

    assert told(work) == [
        (0.0, "Starting - 0.0%"),
        (0.25, "25.0%"),
        (0.75, "Step - 3/4 files"),
        (None, "Who knows"),
        (1.0, "700.0%"),
    ]


def test_a_loop_shows_each_step() -> None:
    def work(progress=gr.Progress()):  # type: ignore[no-untyped-def]  # noqa: B008
        assert [x for x in progress.tqdm("ab", desc="Read")] == ["a", "b"]  # noqa: C416

    assert told(work) == [
        (0.0, "Read - 0/2 steps"),
        (0.5, "Read - 1/2 steps"),
        (1.0, "Read - 2/2 steps"),
    ]


def test_loops_inside_loops() -> None:
    def work(progress: gr.Progress = gr.Progress()) -> None:  # noqa: B008
        for _ in progress.tqdm([1], desc="Out"):
            for _ in progress.tqdm(iter("x"), desc="In", total=1):
                break
        assert progress.iterables == []

    assert told(work) == [
        (0.0, "Out - 0/1 steps"),
        (0.0, "Out - 0/1 steps · In - 0/1 steps"),
        (1.0, "Out - 1/1 steps"),
    ]


def test_a_loop_without_a_known_end() -> None:
    def work(progress: gr.Progress = gr.Progress()) -> None:  # noqa: B008
        list(progress.tqdm(iter("a")))

    assert told(work) == [(None, "0 steps"), (None, "1 steps")]


def test_counting_by_hand() -> None:
    def work(progress: gr.Progress = gr.Progress()) -> None:  # noqa: B008
        bar = progress.tqdm(None, desc="Load", total=4)
        bar.update(3)
        bar.close()

    assert told(work) == [(0.75, "Load - 3/4 steps")]


def test_asynchronous_loops() -> None:
    async def letters() -> AsyncIterator[str]:
        for letter in "ab":
            await asyncio.sleep(0)
            yield letter

    async def work(progress: gr.Progress = gr.Progress()) -> str:  # noqa: B008
        return "".join([x async for x in progress.tqdm(letters(), total=2)])  # type: ignore[arg-type]

    assert [fraction for fraction, _ in told(work)] == [0.0, 0.5, 1.0]


def test_progress_is_shown_on_the_outputs() -> None:
    seen: list[Any] = []

    async def work(progress: gr.Progress = gr.Progress()) -> None:  # noqa: B008
        progress(0.5, desc="Half")
        for _ in range(5):
            await asyncio.sleep(0)
        seen.append(page.status[out._id])

    with gr.Blocks() as demo:
        go, out = gr.Button(), gr.Textbox()
        go.click(work, None, out)
    page = Page(demo)
    page.fire(go, "click")
    assert (seen[0]["fraction"], seen[0]["text"]) == (0.5, "Half - 50.0%")


def test_runs_that_interleave_do_not_mix() -> None:
    async def work(name: str, progress: gr.Progress = gr.Progress()) -> None:  # noqa: B008
        for part in (0.1, 0.2):
            progress(part, desc=name)
            await asyncio.sleep(0)

    with gr.Blocks() as demo:
        a, b = gr.Textbox("a"), gr.Textbox("b")
        for box in (a, b):
            box.submit(work, box, box, concurrency_limit=2)
    page = Page(demo)
    page.start(a, "submit")
    page.start(b, "submit")
    page.settle()
    runs = {(m["run"], m["text"][0]) for m in page.messages if m["type"] == "progress"}
    assert runs == {(1, "a"), (2, "b")}


def test_progress_does_nothing_outside_a_run() -> None:
    progress = gr.Progress()
    progress(0.5)
    assert list(progress.tqdm([1, 2])) == [1, 2]
    assert len(progress.tqdm([1, 2])) == 2


def test_the_authors_tqdm_bars(monkeypatch: pytest.MonkeyPatch) -> None:
    class Bar:
        """As much of tqdm as its patch touches."""

        unit = "it"

        def __init__(self, iterable: Any, desc: str) -> None:
            self.iterable, self.desc, self.n, self.total = iterable, desc, 0, len(iterable)

        def __iter__(self) -> Any:
            yield from self.iterable

        def update(self, n: float = 1) -> None:
            self.n += int(n)

        def close(self) -> None: ...

    std = types.ModuleType("tqdm.std")
    std.tqdm = Bar  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "tqdm", types.ModuleType("tqdm"))
    monkeypatch.setitem(sys.modules, "tqdm.std", std)

    def work(progress: gr.Progress = gr.Progress(track_tqdm=True)) -> str:  # noqa: B008
        return "".join(Bar("ab", desc="Load: "))

    assert told(work) == [(0.5, "Load - 1/2 it"), (1.0, "Load - 2/2 it")]


def test_a_header_is_found_by_the_name_of_its_parameter() -> None:
    def look(x: str, user_agent: gr.Header, x_none: gr.Header | None, more: str = "!") -> str:
        return f"{x} {user_agent} {x_none}{more}"

    with gr.Blocks() as demo:
        box = gr.Textbox("x")
        box.submit(look, box, box)
    page = Page(demo, page={"user_agent": "Test/1"})
    page.fire(box, "submit")
    assert page.value(box) == "x Test/1 None!"


def test_the_request_says_what_the_page_knows() -> None:
    got: list[Any] = []

    def look(x: str, request: gr.Request) -> None:
        got.append(request)

    with gr.Blocks() as demo:
        box = gr.Textbox("x")
        box.submit(look, box)
    page = Page(
        demo,
        page={
            "url": "https://example.org/app/?name=Ada&empty=",
            "user_agent": "Test/1",
            "languages": ["de", "en"],
            "referrer": "https://example.org/",
            "cookies": "a=1; b=x=y",
        },
    )
    page.fire(box, "submit")
    page.fire(box, "submit")
    request, again = got
    assert request.headers["User-Agent"] == "Test/1"
    assert request.headers.get("accept-language") == "de,en"
    assert (request.headers.host, request.headers.user_agent) == ("example.org", "Test/1")
    assert dict(request.query_params) == {"name": "Ada", "empty": ""}
    assert request.query_params.name == "Ada"
    assert request.cookies == {"a": "1", "b": "x=y"}
    assert (request.client.host, request.client["host"]) == ("127.0.0.1", "127.0.0.1")
    assert request.username is None
    assert request.session_hash == again.session_hash
    with pytest.raises(AttributeError, match="has no 'nothing'"):
        _ = request.nothing


def test_each_page_is_a_session_of_its_own() -> None:
    got: list[Any] = []

    def look(request: gr.Request) -> None:
        got.append(request.session_hash)

    with gr.Blocks() as demo:
        demo.load(look)
    Page(demo)
    Page(demo)
    assert got[0] != got[1]


def test_a_request_may_be_made_by_hand() -> None:
    request = gr.Request(username="ada", session_hash="x", headers={"host": "h"})
    assert (request.username, request.session_hash) == ("ada", "x")
    assert request.headers == {"host": "h"}
