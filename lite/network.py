"""HTTP from Python's own libraries: a page has no sockets, but the browser fetches.

`http.client` writes its request to something like a socket and reads the answer from it, which is
enough for urllib and what stands on it (`pandas.read_csv(url)`). httpx gets transports. Below
requests stands urllib3, whose own way in Pyodide's version makes all of Python wait. Where the
browser can suspend Python other listeners go on meanwhile.
"""

from __future__ import annotations

import asyncio
import io
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from lite import suspend

Headers = list[tuple[str, str]]
Answer = tuple[int, str, Headers, bytes]
"""Status, its reason, headers, body."""

BROWSERS = frozenset(
    "accept-charset accept-encoding connection content-length cookie date expect host keep-alive "
    "origin referer te trailer transfer-encoding upgrade user-agent via".split()
)
"""Headers that a page may not set."""
DECODED = frozenset({"content-encoding", "content-length", "transfer-encoding"})
"""Headers of an answer that its body, as the browser gives it, no longer fits."""


class Unreachable(ConnectionError):
    """The browser could not, or would not, fetch."""

    def __init__(self, url: str, error: object) -> None:
        super().__init__(
            f"{url} cannot be reached from this page ({error}). Is there a network, and does that "
            "host allow other sites to read it (CORS)?"
        )


def fetch(
    method: str, url: str, headers: Headers, body: bytes | None, timeout: float | None
) -> Answer:
    """What a host answers; raises Unreachable. `timeout` is in seconds."""
    if suspend.possible():
        answer: Answer = suspend.wait(fetch_async(method, url, headers, body, timeout))
        return answer
    return fetch_blocking(method, url, headers, body)


async def fetch_async(
    method: str, url: str, headers: Headers, body: bytes | None, timeout: float | None
) -> Answer:
    """`fetch` for asynchronous callers."""
    import js  # type: ignore[import-not-found]  # exists only in the page
    from pyodide.ffi import JsException, to_js  # type: ignore[import-not-found]

    options: dict[str, Any] = {"method": method, "headers": settable(headers)}
    if body:
        options["body"] = body
    if timeout is not None:
        options["signal"] = js.AbortSignal.timeout(int(timeout * 1000))
    try:
        init = to_js(options, dict_converter=js.Object.fromEntries)
        response = await js.fetch(url, init)
        content = await response.arrayBuffer()
    except JsException as error:
        if error.name == "TimeoutError":
            raise TimeoutError(f"{url} did not answer within {timeout} seconds.") from None
        raise Unreachable(url, error.message) from None
    received = [(str(name), str(value)) for name, value in response.headers.entries()]
    return response.status, response.statusText, fitting(received), content.to_bytes()


async def fetch_parts(
    method: str, url: str, headers: Headers, body: bytes | None
) -> tuple[int, Headers, AsyncIterator[bytes]]:
    """An answer's status and headers, and its body part by part as it comes.

    Raises Unreachable, now or from a part.
    """
    import js
    from pyodide.ffi import JsException, to_js

    options: dict[str, Any] = {"method": method, "headers": settable(headers)}
    if body:
        options["body"] = body
    control = js.AbortController.new()
    options["signal"] = control.signal
    try:
        response = await js.fetch(url, to_js(options, dict_converter=js.Object.fromEntries))
    except JsException as error:
        raise Unreachable(url, error.message) from None

    async def parts() -> AsyncIterator[bytes]:
        try:
            reader = response.body.getReader()
            while not (part := await reader.read()).done:
                yield part.value.to_bytes()
        except JsException as error:
            raise Unreachable(url, error.message) from None
        finally:
            control.abort()

    received = [(str(name), str(value)) for name, value in response.headers.entries()]
    return response.status, fitting(received), parts()


build_fetch: Callable[..., Any] | None = None
"""How the build, which has no XMLHttpRequest, fetches: (method, url, headers, body) as JSON."""


def fetch_blocking(method: str, url: str, headers: Headers, body: bytes | None) -> Answer:
    """`fetch` where Python cannot be suspended; a worker may wait for an answer."""
    if build_fetch is not None:
        return fetch_at_build(method, url, headers, body)
    import js
    from pyodide.ffi import JsException, to_js

    request = js.XMLHttpRequest.new()
    request.open(method, url, False)
    request.responseType = "arraybuffer"
    for name, value in settable(headers):
        request.setRequestHeader(name, value)
    try:
        request.send(to_js(body) if body else None)
    except JsException as error:
        raise Unreachable(url, error.message) from None
    lines = str(request.getAllResponseHeaders()).strip().splitlines()
    received = [(name, value.strip()) for name, _, value in (line.partition(":") for line in lines)]
    return request.status, request.statusText, fitting(received), request.response.to_bytes()


def fetch_at_build(method: str, url: str, headers: Headers, body: bytes | None) -> Answer:
    """`fetch` of the app's first start, which Node does for it."""
    import json
    from base64 import b64decode, b64encode

    assert build_fetch is not None
    text = None if body is None else b64encode(body).decode()
    told = json.loads(build_fetch(json.dumps([method, url, settable(headers), text])))
    if "error" in told:
        raise Unreachable(url, told["error"])
    received = [(name, value) for name, value in told["headers"]]
    return told["status"], told["reason"], fitting(received), b64decode(told["body"])


def settable(headers: Headers) -> list[list[str]]:
    """The headers that a page may send."""
    return [[name, value] for name, value in headers if name.lower() not in BROWSERS]


def fitting(headers: Headers) -> Headers:
    """The headers of an answer that are still true."""
    return [(name, value) for name, value in headers if name.lower() not in DECODED]


class Wire:
    """What `http.client` takes for a socket."""

    def __init__(self, origin: str, timeout: object) -> None:
        self.origin = origin
        self.timeout = timeout if isinstance(timeout, (int, float)) else None
        self.sent = bytearray()
        self.answer = b""

    def sendall(self, data: Any) -> None:
        """Takes a part of the request."""
        self.sent += bytes(data)

    def ask(self) -> None:
        """Fetches what was sent so far."""
        head, _, body = bytes(self.sent).partition(b"\r\n\r\n")
        self.sent.clear()
        first, *lines = head.decode("latin-1").split("\r\n")
        method, path, _ = first.split(" ", 2)
        pairs = (line.partition(":") for line in lines)
        headers = [(name.strip(), value.strip()) for name, _, value in pairs]
        if any(name.lower() == "transfer-encoding" for name, _ in headers):
            body = unchunked(body)
        url = path if "://" in path else self.origin + path
        status, reason, received, content = fetch(method, url, headers, body, self.timeout)
        if method != "HEAD":
            received.append(("Content-Length", str(len(content))))
        text = "".join(f"{name}: {value}\r\n" for name, value in received)
        self.answer = f"HTTP/1.1 {status} {reason}\r\n{text}\r\n".encode("latin-1") + content

    def makefile(self, *_: object, **__: object) -> io.BytesIO:
        """The whole answer."""
        if self.sent:
            self.ask()
        return io.BytesIO(self.answer)

    def close(self) -> None:
        """There is nothing to close."""

    def settimeout(self, timeout: float | None) -> None:
        """Seconds until fetching is given up."""
        self.timeout = timeout


def unchunked(body: bytes) -> bytes:
    """A request's body that was sent in chunks."""
    found = b""
    while body:
        size, _, body = body.partition(b"\r\n")
        length = int(size.split(b";")[0], 16)
        if not length:
            break
        found += body[:length]
        body = body[length + 2 :]
    return found


def patch_client(module: Any) -> None:
    """Lets the connections of `http.client` fetch."""

    def connect(self: Any) -> None:
        port = "" if self.port == self.default_port else f":{self.port}"
        scheme = "https" if self.default_port == 443 else "http"
        self.sock = Wire(f"{scheme}://{self.host}{port}", self.timeout)

    end = module.HTTPConnection.endheaders

    def endheaders(self: Any, message_body: Any = None, **options: Any) -> None:
        end(self, message_body, **options)
        # Failing here is failing to connect, which the callers of `request` expect.
        sent = bytes(self.sock.sent).lower()
        if message_body is not None or (
            b"\r\ncontent-length:" not in sent and b"\r\ntransfer-encoding:" not in sent
        ):
            self.sock.ask()

    def initialise(self: Any, host: str, port: int | None = None, **options: Any) -> None:
        options.pop("context", None)  # the browser sees to it
        module.HTTPConnection.__init__(self, host, port, **options)

    module.HTTPConnection.connect = connect
    module.HTTPConnection.endheaders = endheaders
    namespace = {"__init__": initialise, "connect": connect, "default_port": 443}
    module.HTTPSConnection = type("HTTPSConnection", (module.HTTPConnection,), namespace)
    module._create_https_context = lambda version: None


def patch_httpx(module: Any) -> None:
    """Gives httpx transports that fetch."""

    def parts(request: Any) -> tuple[str, str, Headers]:
        return request.method, str(request.url), list(request.headers.items())

    def seconds(request: Any) -> float | None:
        found: float | None = request.extensions.get("timeout", {}).get("read")
        return found

    def response(request: Any, answer: Answer) -> Any:
        status, _, headers, content = answer
        stream = module.ByteStream(content)
        return module.Response(status, headers=headers, stream=stream, request=request)

    class HTTPTransport(module.BaseTransport):  # type: ignore[misc]
        def __init__(self, *_: object, **__: object) -> None:
            """Takes httpx's options; the browser decides about all of them."""

        def handle_request(self, request: Any) -> Any:
            try:
                return response(request, fetch(*parts(request), request.read(), seconds(request)))
            except TimeoutError as error:
                raise module.ReadTimeout(str(error), request=request) from error
            except Unreachable as error:
                raise module.ConnectError(str(error), request=request) from error

    class AsyncHTTPTransport(module.AsyncBaseTransport):  # type: ignore[misc]
        def __init__(self, *_: object, **__: object) -> None:
            """Takes httpx's options; the browser decides about all of them."""

        async def handle_async_request(self, request: Any) -> Any:
            try:
                body = await request.aread()
                return response(request, await fetch_async(*parts(request), body, seconds(request)))
            except TimeoutError as error:
                raise module.ReadTimeout(str(error), request=request) from error
            except Unreachable as error:
                raise module.ConnectError(str(error), request=request) from error

    for holder in (module, module._client, module._transports.default):
        holder.HTTPTransport = HTTPTransport
        holder.AsyncHTTPTransport = AsyncHTTPTransport


class Stream(io.RawIOBase):
    """A body that is read as it comes, where Python can be suspended."""

    def __init__(self, parts: AsyncIterator[bytes]) -> None:
        self.parts = parts
        self.rest = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Waits for the next part unless some of the last one is left."""
        if not self.rest:
            self.rest = suspend.wait(anext(self.parts, b""))
        part, self.rest = self.rest[: len(buffer)], self.rest[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)


def patch_urllib3(module: Any) -> None:
    """Lets urllib3, on which requests stands, fetch as all others do."""

    def parts(request: Any) -> tuple[str, str, Headers, bytes | None]:
        body = request.body
        if isinstance(body, str):
            body = body.encode()
        elif hasattr(body, "read"):
            body = body.read()
        content = None if body is None else bytes(body)
        return request.method, request.url, list(request.headers.items()), content

    def guarded(request: Any, ask: Callable[[], tuple[int, Headers, Any]]) -> Any:
        try:
            status, headers, body = ask()
        except TimeoutError as error:
            raise module._TimeoutError(str(error), request=request) from error
        except Unreachable as error:
            raise module._RequestError(str(error), request=request) from error
        return module.EmscriptenResponse(
            status_code=status, headers=dict(headers), body=body, request=request
        )

    def send_request(request: Any) -> Any:
        def ask() -> tuple[int, Headers, bytes]:
            status, _, headers, body = fetch(*parts(request), request.timeout or None)
            return status, headers, body

        return guarded(request, ask)

    def send_streaming_request(request: Any) -> Any:
        if not suspend.possible():
            return None

        def ask() -> tuple[int, Headers, io.BufferedReader]:
            started = fetch_parts(*parts(request))
            waited = asyncio.wait_for(started, request.timeout or None)
            status, headers, body = suspend.wait(waited)
            return status, headers, io.BufferedReader(Stream(body))

        return guarded(request, ask)

    module.send_request = send_request
    module.send_streaming_request = send_streaming_request


def patch_socket(module: Any) -> None:
    """Says why nothing connects, which the system's own words do not."""

    def connect(self: object, address: Any) -> None:
        where = f"{address[0]}:{address[1]}" if isinstance(address, tuple) else str(address)
        raise ConnectionError(
            f"A browser has no sockets, so this page cannot connect to {where}. Ask a service "
            "over HTTP instead: with urllib, requests or httpx."
        )

    module.socket.connect = module.socket.connect_ex = connect
    module.create_connection = lambda address, *_, **__: connect(module, address)


PATCHES: dict[str, Callable[[Any], None]] = {
    "http.client": patch_client,
    "socket": patch_socket,
    "httpx": patch_httpx,
    "urllib3.contrib.emscripten.fetch": patch_urllib3,
}


class Mender:
    """A module's loader that mends the module."""

    def __init__(self, loader: Any) -> None:
        self.loader = loader

    def __getattr__(self, name: str) -> Any:
        return getattr(self.loader, name)

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """What the module's own loader creates."""
        created: ModuleType | None = self.loader.create_module(spec)
        return created

    def exec_module(self, module: ModuleType) -> None:
        """Runs the module, then mends it."""
        self.loader.exec_module(module)
        PATCHES[module.__name__](module)


class Finder:
    """Finds the modules in PATCHES as the others do, and mends them once they have run."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module's own spec with a loader that mends it; None for any other."""
        if name not in PATCHES:
            return None
        finders = (each for each in sys.meta_path if each is not self)
        specs = (each.find_spec(name, path, target) for each in finders)
        spec = next(filter(None, specs), None)
        if spec is not None and spec.loader is not None:
            spec.loader = Mender(spec.loader)  # type: ignore[assignment]
        return spec


def install() -> None:
    """Mends the libraries that the app will import, and those that are there."""
    sys.meta_path.insert(0, Finder())
    for name, mend in PATCHES.items():
        if name in sys.modules:
            mend(sys.modules[name])
