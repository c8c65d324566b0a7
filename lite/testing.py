"""The page's half of the protocol in Python, so that an app can be tested without a browser.

    page = Page(demo)
    page.set(name, "Ada")
    page.fire(button, "click")
    assert page.value(greeting) == "Hello, Ada"

It follows `site/app.ts`: what starts a run, what a run that is still under way does to the next,
which listeners follow, and that a changed value fires `change` by itself. Every message passes
through `lite.wire`, as in a browser.
"""

from __future__ import annotations

import asyncio
import json
import os
import weakref
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from lite.run import Runner
from lite.wire import decode, encode

if TYPE_CHECKING:
    from lite.block import Block
    from lite.blocks import Blocks

Listener = dict[str, Any]
PATIENCE = 10.0
"""Seconds without any news after which waiting for a run fails."""


class Page:
    """One visitor's page: values and props of its blocks, and what it was told.

    `scripts` maps the text of a listener's `js=` to a Python function that plays it.
    """

    def __init__(
        self,
        demo: Blocks,
        load: bool = True,
        page: Mapping[str, Any] | None = None,
        scripts: Mapping[str, Callable[..., Any]] | None = None,
    ) -> None:
        self.demo = demo
        self.notices: list[dict[str, Any]] = []
        """What `gr.Info` and its kin showed, and the errors the visitor was told."""
        self.problems: list[dict[str, Any]] = []
        """Every run that failed, oldest first."""
        self.messages: list[dict[str, Any]] = []
        """Everything Python sent, oldest first."""
        self.status: dict[int, dict[str, Any]] = {}
        """The pending state shown on blocks, by id."""
        self.invalid: dict[int, str] = {}
        """What validators said about blocks, by id."""
        self._scripts = dict(scripts or {})
        self._props: dict[int, dict[str, Any]] = {}
        self._seen: dict[int, Any] = {}
        self._children: dict[int, list[int]] = {}
        self._runs: dict[int, Listener] = {}
        self._again: dict[int, tuple[Any, Any]] = {}
        self._last_run = 0
        self._last_call = 0
        self._replies: dict[int, dict[str, Any]] = {}
        self._loop = asyncio.new_event_loop()
        weakref.finalize(self, self._loop.close)
        self._ready: Callable[[], object] = lambda: False
        self._found: asyncio.Future[None] | None = None
        self.runner = Runner(demo, self._receive)
        self.runner.session.page.update(page or {})
        self.blueprint = decode(*encode(demo.blueprint()))
        self._listeners: list[Listener] = self.blueprint["listeners"]
        self._plant(self.blueprint["blocks"], self.blueprint["defaults"])
        if load:
            self._wait(self._load)

    def value(self, block: Block) -> Any:
        """What the page shows in the block."""
        return self._props[block._id]["value"]

    def props(self, block: Block) -> dict[str, Any]:
        """Everything the page knows of the block."""
        return self._props[block._id]

    def set(self, block: Block, value: Any) -> None:
        """Writes a value as the visitor does: fires `input`, and `change` if it differs."""
        self._wait(lambda: self._write(block, value))

    def upload(self, block: Block, *paths: str) -> None:
        """Uploads files as the visitor does; the block gets one, or a list where it takes several.

        Fires `upload`, and `change`.
        """
        from lite.files import entry, media_type
        from lite.store import keep

        given = [os.path.basename(path) for path in paths]
        files = [
            entry(keep(path), None, name, os.path.getsize(path), media_type(name))
            for path, name in zip(paths, given, strict=True)
        ]
        single = getattr(block, "file_count", "single") == "single"
        self._wait(lambda: self._upload(block, files[0] if single else files))

    def fire(self, block: Block, event: str, data: Any = None) -> None:
        """Fires an event and waits until every run that follows from it has ended."""
        self._wait(lambda: self._fire(block._id, event, data))

    def start(self, block: Block, event: str, data: Any = None) -> None:
        """Fires an event without waiting for the answer."""
        self.until(lambda: True, lambda: self._fire(block._id, event, data))

    def open(self, path: str = "") -> None:
        """Goes to another page of the app, or to the main one, in a session of its own."""
        self.close()
        url = f"http://127.0.0.1/?page={path}" if path else "http://127.0.0.1/"
        self._props.clear()
        self._children.clear()
        self._listeners = self.blueprint["listeners"]
        self._plant(self.blueprint["blocks"], self.blueprint["defaults"])
        self._send({"type": "visit", "url": url})
        page = next((n for n in self.blueprint["blocks"] if n["props"].get("path") == path), None)
        self._wait(lambda: self._load(page["id"] if page else None))

    def call(self, block: Block, fn: str, *args: Any) -> Any:
        """Calls a server function of the block as its half in the page does; gives the answer.

        Raises RuntimeError with the sentence that the page would get.
        """
        self._last_call += 1
        call = self._last_call
        message = {"type": "call", "call": call, "id": block._id, "fn": fn, "args": list(args)}
        self.until(lambda: call in self._replies, lambda: self._send(message))
        reply = self._replies.pop(call)
        if reply["problem"] is not None:
            raise RuntimeError(reply["problem"]["message"])
        return reply["result"]

    def settle(self) -> None:
        """Waits until nothing is under way."""
        self._wait(lambda: None)

    def until(self, ready: Callable[[], object], first: Callable[[], object] | None = None) -> None:
        """Lets the app run until `ready()`; fails when nothing happens for a while."""
        self._loop.run_until_complete(self._until(ready, first))

    def close(self) -> None:
        """The visitor leaves: ends what is under way and fires `unload`."""
        for run in list(self._runs):
            self._cancel(run)
        self._wait(lambda: self._fire(self.demo._id, "unload", None))
        self._send({"type": "leave"})
        self._loop.run_until_complete(asyncio.sleep(0))

    @property
    def busy(self) -> bool:
        """Whether any run is under way."""
        return bool(self._runs)

    # What happens on the page; method by method the twin of `site/app.ts`.

    def _plant(self, nodes: Sequence[Mapping[str, Any]], defaults: Mapping[str, Any]) -> None:
        for node in nodes:
            props = {"value": None, **defaults[node["type"]], **node["props"]}
            self._props[node["id"]] = props
            self._seen[node["id"]] = props["value"]
            self._children[node["id"]] = [child["id"] for child in node["children"]]
            self._plant(node["children"], defaults)

    def _graft(self, message: Mapping[str, Any]) -> None:
        before = {block: self._props[block] for block in self._below(message["id"])}
        for block in before:
            del self._props[block], self._seen[block], self._children[block]
        self._listeners = [
            *(each for each in self._listeners if each["id"] not in message["dropped"]),
            *message["listeners"],
        ]
        self._children[message["id"]] = [node["id"] for node in message["children"]]
        self._plant(message["children"], message["defaults"])
        for block in set(before) & set(self._props):
            kept = message["keep"].get(str(block), [])
            self._props[block].update({name: before[block][name] for name in kept})
            self._seen[block] = before[block]["value"]
        for listener in message["listeners"]:
            self._load_with(listener, lambda block: True)
        self._fire_changes()

    def _below(self, block: int) -> list[int]:
        children = self._children.get(block, [])
        return [each for child in children for each in (child, *self._below(child))]

    def _load(self, page: int | None = None) -> None:
        for listener in self._listeners:
            self._load_with(listener, lambda block: self._page_of(block) == page)

    def _load_with(self, listener: Listener, opened: Callable[[int], bool]) -> None:
        for target in listener["targets"]:
            if target["event"] == "load" and opened(target["id"]):
                self._start(listener, target, None)
                return

    def _page_of(self, block: int) -> int | None:
        pages = (node["id"] for node in self.blueprint["blocks"] if node["type"] == "page")
        return next((p for p in pages if block == p or block in self._below(p)), None)

    def _write(self, block: Block, value: Any) -> None:
        self._props[block._id]["value"] = value
        self._fire_changes()
        if "input" in block.EVENTS:
            self._fire(block._id, "input", None)

    def _upload(self, block: Block, value: Any) -> None:
        self._props[block._id]["value"] = value
        self._fire_changes()
        self._fire(block._id, "upload", None)

    def _fire(self, block: int, event: str, data: Any) -> None:
        target = {"id": block, "event": event}
        for listener in self._listeners:
            if target in listener["targets"]:
                self._start(listener, target, data)

    def _fire_changes(self) -> None:
        for block, props in self._props.items():
            if not same(props["value"], self._seen[block]):
                self._seen[block] = props["value"]
                self._fire(block, "change", None)

    def _start(self, listener: Listener, target: Any, data: Any) -> None:
        busy = any(each["id"] == listener["id"] for each in self._runs.values())
        if busy and listener["trigger_mode"] == "once":
            return
        if busy and listener["trigger_mode"] == "always_last":
            self._again[listener["id"]] = (target, data)
            return
        for run, other in list(self._runs.items()):
            if other["id"] in listener["cancels"]:
                self._cancel(run)
        inputs = [self._props[block]["value"] for block in listener["inputs"]]
        self._last_run += 1
        self._runs[self._last_run] = listener
        if listener["js"] is not None:
            inputs = self._run_script(self._last_run, listener, inputs)
        self._ask(self._last_run, listener, inputs, target, data)

    def _run_script(self, run: int, listener: Listener, inputs: list[Any]) -> list[Any]:
        source = self.demo.listeners[listener["id"]].js
        constant = constant_of(source)
        if source not in self._scripts and constant is not None:
            self._scripts[source] = lambda: constant
        result = self._scripts[source](*inputs) if source in self._scripts else inputs
        values = list(result) if isinstance(result, (list, tuple)) else [result]
        if listener["python"]:
            return values if listener["inputs"] else []
        if source in self._scripts:
            changes = zip(listener["outputs"], values, strict=False)
            self._apply([{"id": block, "props": {"value": value}} for block, value in changes])
        return inputs

    def _ask(self, run: int, listener: Listener, inputs: list[Any], target: Any, data: Any) -> None:
        if not listener["python"]:
            self._end(run, "success")
            return
        if listener["validates"]:
            for block in listener["inputs"]:
                self.invalid.pop(block, None)
        self._mark(listener, "pending")
        kind, fn = "run", listener["id"]
        self._send(
            {"type": kind, "run": run, "fn": fn, "inputs": inputs, "target": target, "data": data}
        )

    def _cancel(self, run: int) -> None:
        self._send({"type": "cancel", "run": run})
        self._unmark(self._runs.pop(run))

    def _send(self, message: Mapping[str, Any]) -> None:
        text, buffers = encode(message)
        self._loop.call_soon(lambda: self.runner.receive(decode(text, buffers)))

    def _receive(self, message: Mapping[str, Any]) -> None:
        text, buffers = encode(message)
        self._loop.call_soon(lambda: self._take(decode(text, buffers)))

    def _take(self, message: dict[str, Any]) -> None:
        self.messages.append(message)
        self._handle(message)
        if self._found is not None and not self._found.done() and self._ready():
            self._found.set_result(None)

    def _handle(self, message: dict[str, Any]) -> None:
        kind = message["type"]
        if kind == "notice":
            self.notices.append(message)
            return
        if kind == "rendered":
            self._graft(message)
            return
        if kind == "reply":
            self._replies[message["call"]] = message
            return
        if kind in ("memory", "cancelling", "expired"):
            return  # for a Python that must be started again, which none is here
        run = message["run"]
        listener = self._runs.get(run)
        if listener is None:
            return  # cancelled: its answer is no longer wanted
        if kind == "update":
            self._mark(listener, "generating")
            self._apply(message["changes"])
        elif kind == "progress":
            self._advance(listener, message)
        elif kind == "invalid":
            self._refuse(run, message)
        elif kind == "done":
            self._end(run, "success")
        else:
            assert kind == "failed", kind
            self._fail(run, message["problem"])

    def _apply(self, changes: Sequence[Mapping[str, Any]]) -> None:
        for change in changes:
            self._props[change["id"]].update(change["props"])
            if "value" in change["props"]:
                self.invalid.pop(change["id"], None)
        self._fire_changes()

    def _advance(self, listener: Listener, message: Mapping[str, Any]) -> None:
        for block in shown(listener):
            if block in self.status:
                news = {name: message[name] for name in ("fraction", "text")}
                self.status[block] = {**self.status[block], **news}

    def _refuse(self, run: int, message: Mapping[str, Any]) -> None:
        for item in message["complaints"]:
            self.invalid[item["id"]] = item["message"]
        listener = self._runs.pop(run)
        self._unmark(listener)
        self._repeat(listener)

    def _end(self, run: int, outcome: str) -> None:
        listener = self._runs.pop(run)
        if self.status and outcome == "success":
            self._unmark(listener)
        for following in self._listeners:
            fits = following["after_outcome"] in ("any", outcome)
            if following["after"] == listener["id"] and fits:
                self._start(following, None, None)
        self._repeat(listener)

    def _repeat(self, listener: Listener) -> None:
        if listener["id"] in self._again:
            self._start(listener, *self._again.pop(listener["id"]))

    def _fail(self, run: int, problem: dict[str, Any]) -> None:
        self._mark(self._runs[run], "error")
        self.problems.append(problem)
        authors = problem["traceback"] == "" or problem["name"] == "Error"
        if problem["visible"] and (authors or self.blueprint["show_error"]):
            told = {name: problem[name] for name in ("message", "title", "duration")}
            self.notices.append({"type": "notice", "level": "error", **told})
        self._end(run, "failure")

    def _mark(self, listener: Listener, state: str) -> None:
        for block in shown(listener):
            show = listener["show_progress"]
            self.status[block] = {"state": state, "show": show, "fraction": None, "text": ""}

    def _unmark(self, listener: Listener) -> None:
        for block in shown(listener):
            self.status.pop(block, None)

    def _wait(self, first: Callable[[], object]) -> None:
        self.until(lambda: not self._runs, first)
        self._loop.run_until_complete(self._drain())

    async def _drain(self) -> None:
        """Gives what was cancelled a chance to clean up."""
        for _ in range(100):
            if not self.runner._tasks:
                return
            await asyncio.sleep(0)

    async def _until(
        self, ready: Callable[[], object], first: Callable[[], object] | None = None
    ) -> None:
        if first is not None:
            first()
        if ready():
            return
        self._ready, self._found = ready, asyncio.get_running_loop().create_future()
        while not self._found.done():
            count = len(self.messages)
            await asyncio.wait([self._found], timeout=PATIENCE)
            if len(self.messages) == count and not self._found.done():
                raise TimeoutError(f"Nothing has happened for {PATIENCE:g} seconds.")


def shown(listener: Listener) -> list[int]:
    """The blocks that show a listener's pending state."""
    on = listener["show_progress_on"]
    return list(listener["outputs"] if on is None else on)


def constant_of(script: str) -> Any:
    """What a script that only gives JSON gives; None for any other script."""
    head, arrow, body = script.partition("=>")
    try:
        return json.loads(body) if arrow and head.strip() == "()" else None
    except ValueError:
        return None


def same(a: object, b: object) -> bool:
    """Whether two values are equal as JSON: 1 is 1.0, but True is not 1."""
    return isinstance(a, bool) == isinstance(b, bool) and a == b
