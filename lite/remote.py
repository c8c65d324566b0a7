"""A Gradio server or Space as an app of ours: its layout from its config, its functions by HTTP.

Calls go to the server's public API: a POST starts a run, the answers come as an event stream. The
page asks the server itself, so the server must allow that (CORS), as Spaces do.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

import lite as gr
from lite.block import Block, BlockContext, Component
from lite.blocks import Blocks
from lite.errors import Error, LiteError
from lite.events import Listener, ListenerOptions, Trigger, listen
from lite.files import with_each_file
from lite.names import HOMES
from lite.patch import skip

if TYPE_CHECKING:
    from lite.network import Answer, Headers

Step = tuple[str, Any]
"""The name of an event of the stream, and what came with it."""


def unreachable(name: str, reason: object) -> Error:
    """The sentence about a server that does not answer."""
    return Error(
        f"Space {name} cannot be reached from this page ({reason}). It must be running, public, "
        "and allow other sites to call it."
    )


def fetch(method: str, url: str, headers: Headers, body: bytes | None = None) -> Answer:
    """What a server answers, in the page and outside of it."""
    if sys.platform == "emscripten":
        from lite import network

        return network.fetch(method, url, headers, body, None)
    from urllib.error import HTTPError
    from urllib.request import Request, urlopen

    request = Request(url, body, dict(headers), method=method)
    try:
        with urlopen(request) as answer:
            return answer.status, answer.reason, list(answer.headers.items()), answer.read()
    except HTTPError as error:
        return error.code, error.reason, list(error.headers.items()), error.read()


async def lines(method: str, url: str, headers: Headers, body: bytes | None) -> AsyncIterator[str]:
    """The lines of an answer, each as soon as it has come."""
    if sys.platform == "emscripten":
        from lite import network

        rest = b""
        _, _, parts = await network.fetch_parts(method, url, headers, body)
        async for chunk in parts:
            *whole, rest = (rest + chunk).split(b"\n")
            for line in whole:
                yield line.decode()
    else:
        _, _, _, rest = fetch(method, url, headers, body)
    for line in rest.decode().splitlines():
        yield line


class Server:
    """A Gradio server: its config, and runs of its functions within one session there."""

    def __init__(self, url: str, name: str, token: str | None = None) -> None:
        self.url = url.rstrip("/")
        self.name = name
        self.session = os.urandom(6).hex()
        """Where the server keeps the states of this visit."""
        self.turn = asyncio.Lock()
        """Streams of one session would take each other's events."""
        self.headers: Headers = [("Authorization", f"Bearer {token}")] if token else []
        self.api = f"{self.url}/gradio_api"

    def config(self) -> dict[str, Any] | None:
        """What the server says of its app; None where it is no Gradio server."""
        status, _, _, body = self.ask("GET", f"{self.url}/config")
        if status in (401, 403):
            raise unreachable(self.name, "it asks for a login")
        if status != 200:
            return None
        try:
            config = json.loads(body)
        except ValueError:
            return None
        if not isinstance(config, dict) or "dependencies" not in config:
            return None
        self.api = self.url + config.get("api_prefix", "")
        return config

    def ask(self, method: str, url: str, body: bytes | None = None, kind: str = "") -> Answer:
        """One answer; raises Error where there is none."""
        headers = [*self.headers, ("Content-Type", kind)] if kind else self.headers
        try:
            return fetch(method, url, headers, body)
        except OSError as error:
            raise unreachable(self.name, "there is no answer") from error

    def start(self, api_name: str, data: Sequence[Any], session: str | None = None) -> str:
        """Starts a run, in a session of its own if none is given; gives its stream's address."""
        call = f"{self.api}/call/{api_name}"
        told = {"data": list(data), "session_hash": session or os.urandom(6).hex()}
        body = json.dumps(told).encode()
        status, reason, _, answer = self.ask("POST", call, body, "application/json")
        if status != 200:
            raise Error(f"Space {self.name} refused the call of {api_name} ({status} {reason}).")
        return f"{call}/{json.loads(answer)['event_id']}"

    def run(self, api_name: str, data: Sequence[Any]) -> list[Any]:
        """The last results of a run; waits for them."""
        found: list[Any] = []
        for result in self.results(self.start(api_name, data)):
            found = result or found
        return found

    def results(self, stream: str) -> Iterator[list[Any]]:
        """The results of a run, when it has ended."""
        _, _, _, body = self.ask("GET", stream)
        for event, content in events(body.decode().splitlines()):
            result = self.result(event, content)
            if result is not None:
                yield result

    async def steps(
        self, api_name: str, data: Sequence[Any], session: str | None = None
    ) -> AsyncIterator[list[Any]]:
        """The results of a run, each as it comes."""
        async for result in self.follow(self.start(api_name, data, session)):
            yield result

    async def follow(self, stream: str) -> AsyncIterator[list[Any]]:
        """The results that a run's stream brings, each as it comes."""
        kept: list[str] = []
        async for line in lines("GET", stream, self.headers, None):
            kept.append(line)
            if line.startswith("data:"):
                for event, content in events(kept):
                    result = self.result(event, content)
                    if result is not None:
                        yield result
                kept = []

    def result(self, event: str, content: Any) -> list[Any] | None:
        """The results that an event of the stream brings; raises what the server's app raised."""
        if event == "error":
            told = content if isinstance(content, dict) else {"error": content}
            message = told.get("error") or f"A function of {self.name} failed."
            known = {name: told[name] for name in ("duration", "visible", "title") if name in told}
            raise Error(str(message), **known)
        return content if event in ("generating", "complete") else None

    def upload(self, file: Mapping[str, Any]) -> dict[str, Any]:
        """A file of ours, put where the server's functions can read it."""
        from lite.files import local

        edge = os.urandom(12).hex()
        name = str(file.get("orig_name") or os.path.basename(file["path"])).replace('"', "")
        with open(local(file), "rb") as source:
            content = source.read()
        head = f'--{edge}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n'
        kind = f"Content-Type: {file.get('mime_type') or 'application/octet-stream'}\r\n\r\n"
        body = b"".join([head.encode(), kind.encode(), content, f"\r\n--{edge}--\r\n".encode()])
        form = f"multipart/form-data; boundary={edge}"
        status, reason, _, answer = self.ask("POST", f"{self.api}/upload", body, form)
        if status != 200:
            raise Error(f"Space {self.name} did not take the file {name} ({status} {reason}).")
        return {**file, "path": json.loads(answer)[0], "url": None}

    def outgoing(self, value: Any) -> Any:
        """A value of our page as the server takes it: files are uploaded."""
        own = f"{self.api}/file="

        def put(file: dict[str, Any]) -> dict[str, Any]:
            path = str(file["path"])
            return {**file, "path": path[len(own) :]} if path.startswith(own) else self.upload(file)

        return with_each_file(value, put)

    def incoming(self, value: Any) -> Any:
        """A value of the server as our page takes it: its files have an address."""

        def addressed(file: dict[str, Any]) -> dict[str, Any]:
            url = file.get("url") or f"{self.api}/file={file['path']}"
            return {**file, "path": url, "url": url}

        return with_each_file(value, addressed)


def events(lines: Sequence[str]) -> Iterator[Step]:
    """The events of a stream, with their data decoded."""
    name = ""
    for line in lines:
        field, _, text = line.partition(":")
        if field == "event":
            name = text.strip()
        elif field == "data" and name:
            try:
                yield name, json.loads(text)
            except ValueError:
                yield name, text.strip()


class Function:
    """One function of the server. It waits for the answer without keeping Python busy."""

    def __init__(
        self, server: Server, api_name: str, hidden: Sequence[bool], stateful: bool
    ) -> None:
        self.server = server
        self.stateful = stateful
        self.api_name = self.__name__ = api_name
        self.hidden = list(hidden)
        """Which outputs are states, whose values the server keeps."""
        self.count = 0

    async def __call__(self, *values: Any) -> Any:
        last: Any = skip()
        async for step in self.steps(*values):
            last = step
        return last

    async def steps(self, *values: Any) -> AsyncIterator[Any]:
        """Every result."""
        server = self.server
        given = [server.outgoing(each) for each in values]
        async with server.turn if self.stateful else nullcontext():
            session = server.session if self.stateful else None
            async for row in server.steps(self.api_name, given, session):
                yield self.shown(row)

    def blocking(self, *values: Any) -> Any:
        """The last result, for callers that cannot await."""
        given = [self.server.outgoing(each) for each in values]
        return self.shown(self.server.run(self.api_name, given))

    def shown(self, row: Sequence[Any]) -> Any:
        """A row of results as a listener of ours gives them."""
        self.count += 1
        pairs = zip(self.hidden, row, strict=False)
        # A state's new value stays there; another number lets its `change` listeners run.
        parts = [self.count if hidden else self.server.incoming(value) for hidden, value in pairs]
        return parts[0] if len(self.hidden) == 1 and parts else parts


class Steps(Function):
    """A function of the server that gives results step by step."""

    async def __call__(self, *values: Any) -> AsyncIterator[Any]:  # type: ignore[override]
        async for step in self.steps(*values):
            yield step


OTHER_NAMES = {"tabitem": "Tab", "form": ""}
"""Types of a config that are no names of ours; a form makes itself."""


def class_of(kind: str) -> type[Block] | None:
    """Our class for a type in a config; None where there is none."""
    by_lower = {name.lower(): name for name in HOMES}
    name = OTHER_NAMES.get(kind, by_lower.get(kind))
    found = getattr(gr, name) if name else None
    fits = isinstance(found, type) and issubclass(found, Block) and not issubclass(found, Blocks)
    return found if fits else None


def build(config: Mapping[str, Any], server: Server) -> Blocks:
    """The app that a config describes."""
    with Blocks(
        title=str(config.get("title") or server.name),
        fill_height=bool(config.get("fill_height")),
        fill_width=bool(config.get("fill_width")),
    ) as demo:
        made: dict[int, Block] = {}
        described = {each["id"]: each for each in config["components"]}
        for node in config["layout"]["children"]:
            plant(node, described, server, made)
        connect(demo, config["dependencies"], server, made)
    return demo


def plant(
    node: Mapping[str, Any],
    described: Mapping[int, Mapping[str, Any]],
    server: Server,
    made: dict[int, Block],
) -> None:
    """Creates one block of the layout, and those inside it."""
    told = described.get(node["id"])
    children = node.get("children") or []
    cls = class_of(told["type"]) if told else None
    if told is None or cls is None:
        if told is not None and not children and told["type"] not in ("form", "rendered"):
            gr.Markdown(f"*{told['type']}: this part of {server.name} cannot be shown here.*")
        for child in children:
            plant(child, described, server, made)
        return
    block = created(cls, told["props"], server)
    made[node["id"]] = block
    if isinstance(block, BlockContext):
        with block:
            for child in children:
                plant(child, described, server, made)


LEFT_OUT = {"key", "preserved_by_key", "render", "every", "inputs", "html_attributes"}
"""Arguments that a config does not give in the form our constructors take."""


def created(cls: type[Block], props: Mapping[str, Any], server: Server) -> Block:
    """A block with the arguments that a config gives it, as far as it takes them."""
    given = {
        name: server.incoming(value)
        for name, value in props.items()
        if name in cls.fields and name not in LEFT_OUT and value is not None
    }
    try:
        return cls(**given)
    except (LiteError, Error):
        given.pop("value", None)
        return cls(**given)


def connect(
    demo: Blocks, dependencies: Sequence[Mapping[str, Any]], server: Server, made: dict[int, Block]
) -> None:
    """Binds the server's functions to what starts them."""
    from lite.endpoint import Value

    listeners: dict[int, Listener] = {}
    for told in dependencies:
        if told.get("rendered_in") is not None or not (told["backend_fn"] or told["js"]):
            continue
        blocks = [*told["inputs"], *told["outputs"]]
        known = all(block in made for block in blocks)

        def place(ids: Sequence[int], known: bool = known) -> list[Block]:
            return [made[each] if known else Value(render=False) for each in ids]

        inputs, outputs = place(told["inputs"]), place(told["outputs"])
        options = {
            **{name: told[name] for name in ListenerOptions.fields if name in told},
            "fn": function(told, server, inputs, outputs) if told["backend_fn"] else None,
            "inputs": inputs,
            "outputs": outputs,
            "js": told["js"] if isinstance(told["js"], str) else None,
            "preprocess": False,
            "postprocess": False,
            "batch": False,
            "cancels": None,
            "show_progress_on": None,
            "key": None,
        }
        targets = triggers(demo, told["targets"], made) if known else []
        listeners[told["id"]] = listen(demo, targets, options).listener
    chain(dependencies, listeners)


def function(
    told: Mapping[str, Any], server: Server, inputs: Sequence[Block], outputs: Sequence[Block]
) -> Function:
    """What calls one of the server's functions."""
    kind = Steps if told.get("types", {}).get("generator") else Function
    hidden = [is_state(each) for each in outputs]
    stateful = any(hidden) or any(map(is_state, inputs))
    return kind(server, str(told["api_name"]), hidden, stateful)


def is_state(block: Block) -> bool:
    """Whether the server keeps the block's value."""
    return isinstance(block, Component) and block.stateful


def triggers(
    demo: Blocks, targets: Sequence[Sequence[Any]], made: Mapping[int, Block]
) -> list[Trigger]:
    """The events of ours that start a listener there."""
    found = []
    for block, event in targets:
        owner = made.get(block, demo if event == "load" else None)
        if owner is not None and event in owner.EVENTS:
            found.append(Trigger(owner, event))
    return found


def chain(dependencies: Sequence[Mapping[str, Any]], listeners: Mapping[int, Listener]) -> None:
    """Lets listeners follow and cancel each other as they do on the server."""
    for told in dependencies:
        listener = listeners.get(told["id"])
        if listener is None:
            continue
        after = listeners.get(told.get("trigger_after"))  # type: ignore[arg-type]
        if after is not None:
            failure, success = (
                told.get(f"trigger_only_on_{outcome}") for outcome in ("failure", "success")
            )
            listener.after = after
            listener.after_outcome = "failure" if failure else "success" if success else "any"
        cancels = (listeners.get(each) for each in told.get("cancels") or ())
        listener.cancelled = [each.id for each in cancels if each is not None]
