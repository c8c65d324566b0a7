"""`gradio_client`: calls of other Gradio apps, as `from gradio_client import Client` writes them.

A client asks its server nothing until it is first used: most stand at the top of a module.
"""

from __future__ import annotations

import json
import os
import warnings
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from typing import Any, Literal, TypedDict

from lite import store
from lite.errors import Error
from lite.external import host_of, is_address
from lite.files import REMOTE, with_each_file
from lite.job import AppError, Job, OutputUpdate, Status, StatusUpdate
from lite.remote import Server

__all__ = ["AppError", "Client", "FileData", "Job", "OutputUpdate", "Status", "StatusUpdate"]
__all__ += ["AuthenticationError", "ValidationError", "file", "handle_file"]
__version__ = "2.7.2"

SKIPPED = frozenset("accordion column dataset form group row state tab tabitem tabs".split())
"""Components without a value for callers, where the server does not say which."""
OLD = {
    "hf_token": "token",
    "output_dir": "download_files",
    "serialize": "",
    "upload_files": "",
}
"""Arguments of earlier versions, and what they are called now."""
SILENT = frozenset({"ws", "sse", "sse_v1", "sse_v2"})
"""Protocols of servers too old to have the addresses that are used here."""


class FileData(TypedDict, total=False):
    """A file as servers know it."""

    path: str
    url: str | None
    size: int | None
    orig_name: str | None
    mime_type: str | None
    is_stream: bool
    meta: dict[str, Any]


class AuthenticationError(ValueError):
    """The other app wants a login that a page cannot give."""


class ValidationError(ValueError):
    """The other app refused what it was given."""


def handle_file(filepath_or_url: str | os.PathLike[str]) -> dict[str, Any]:
    """A path or an address as a file to pass to `predict`; raises ValueError for neither."""
    path = os.fspath(filepath_or_url)
    made = {"path": path, "meta": {"_type": "gradio.FileData"}, "orig_name": os.path.basename(path)}
    if path.startswith(REMOTE):
        return {**made, "url": path}
    if not os.path.exists(path):
        raise ValueError(f"handle_file: {path} is no file of this app and no address.")
    return made


def file(filepath_or_url: str | os.PathLike[str]) -> dict[str, Any]:
    """The older name of `handle_file`."""
    warnings.warn("gradio_client.file() is called handle_file() now.", stacklevel=2)
    return handle_file(filepath_or_url)


class Endpoint:
    """One function of the other app: what it takes and gives."""

    def __init__(self, told: Mapping[str, Any], blocks: Mapping[int, Any], info: Any) -> None:
        self.name = str(told["api_name"])
        self.api_name = f"/{self.name}"
        self.fn_index: int = told["id"]
        self.visibility = told.get("api_visibility", "public")
        self.generator = bool(told.get("types", {}).get("generator"))
        self.parameters = info["named_endpoints"].get(self.api_name, {}).get("parameters")
        kinds = [[blocks[each]["type"] for each in told[side]] for side in ("inputs", "outputs")]
        self.states = [kind == "state" for kind in kinds[0]]
        self.stateful = "state" in kinds[0] + kinds[1]
        self.shown = [
            not blocks[each].get("skip_api", kind in SKIPPED)
            for each, kind in zip(told["outputs"], kinds[1], strict=True)
        ]
        self.download: str | Literal[False] = ""
        self.skips = True

    def arguments(self, given: Sequence[Any], named: Mapping[str, Any]) -> list[Any]:
        """The values of a call in the server's order; its states stay with it."""
        values = self.filled(given, named)
        for at, state in enumerate(self.states):
            if state:
                values.insert(at, None)
        return values

    def filled(self, given: Sequence[Any], named: Mapping[str, Any]) -> list[Any]:
        """The values with defaults; raises TypeError as a call in Python does."""
        parameters = self.parameters or []
        names = [each.get("parameter_name") or each["label"] for each in parameters]
        taken = ", ".join(names) or "nothing"
        for name in named:
            if name not in names:
                raise TypeError(f"{self.api_name} has no parameter '{name}'. It takes {taken}.")
            if names.index(name) < len(given):
                raise TypeError(f"{self.api_name}: '{name}' is given twice, by place and by name.")
        values = list(given[: len(parameters)]) if self.parameters is not None else list(given)
        for name, each in list(zip(names, parameters, strict=True))[len(values) :]:
            if name not in named and not each.get("parameter_has_default"):
                raise TypeError(f"{self.api_name} needs a value for '{name}'. It takes {taken}.")
            values.append(named.get(name, each.get("parameter_default")))
        return values

    def result(self, server: Server, row: Sequence[Any]) -> Any:
        """What the server answered, as the caller gets it."""
        pairs = zip(row, self.shown, strict=False)
        kept = [value for value, shown in pairs if shown or not self.skips]
        if self.download is not False:
            kept = with_each_file(kept, lambda told: self.saved(server, told), has_path)
        return kept[0] if len(kept) == 1 else tuple(kept)

    def saved(self, server: Server, told: Mapping[str, Any]) -> str:
        """A copy of the server's file among ours."""
        from hashlib import sha256
        from urllib.parse import quote

        path, url = told["path"], str(told.get("url") or "")
        streamed = told.get("is_stream") or path.startswith(REMOTE)
        address = url if streamed and url else f"{server.api}/file={quote(path)}"
        status, reason, _, body = server.ask("GET", address)
        if status != 200:
            raise Error(f"{server.name} did not give its file {path} ({status} {reason}).")
        place = os.path.join(self.download or store.folder(), sha256(body).hexdigest())
        os.makedirs(place, exist_ok=True)
        target = os.path.join(place, store.clean(os.path.basename(path)))
        with open(target, "wb") as copied:
            copied.write(body)
        return os.path.abspath(target)

    def usage(self) -> str:
        """How it is called, for people."""
        parameters, words, lines = self.parameters or [], [], []
        for each in parameters:
            name = each.get("parameter_name") or each["label"]
            default = repr(each.get("parameter_default"))
            ending = f" = {default}" if each.get("parameter_has_default") else ""
            words.append(name)
            kind = each["python_type"]["type"]
            lines.append(f"    {name}: {kind}{ending}  ({each['component']})\n")
        call = ", ".join([*words, f'api_name="{self.api_name}"'])
        return f"\npredict({call})\n{''.join(lines)}"


class Client:
    """Another Gradio app, by its address or as `"owner/space"`, to call its functions."""

    def __init__(
        self,
        src: str,
        token: str | None = None,
        max_workers: int = 40,
        verbose: bool = True,
        auth: tuple[str, str] | None = None,
        httpx_kwargs: dict[str, Any] | None = None,
        *,
        headers: dict[str, str] | None = None,
        download_files: str | os.PathLike[str] | Literal[False] | None = None,
        ssl_verify: bool = True,
        _skip_components: bool = True,
        analytics_enabled: bool = True,
        oauth_token: str | None = None,
        **former: Any,
    ) -> None:
        refuse(former)
        refuse_login(auth, httpx_kwargs or {}, oauth_token)
        address = src.rstrip("/") if is_address(src) else host_of(src)
        self.src = f"{address}/"
        self.space_id = None if is_address(src) else src
        self.token = token
        self.verbose = verbose
        self.headers = dict(headers or {})
        self.download_files = download_files
        self._skip_components = _skip_components
        self._server = Server(address, src, token)
        self._server.headers += self.headers.items()
        self._config: dict[str, Any] | None = None
        self._endpoints: dict[int, Endpoint] = {}
        self._described: dict[str, Any] = {}

    @property
    def session_hash(self) -> str:
        """Where the server keeps the states of this client."""
        return self._server.session

    @property
    def config(self) -> dict[str, Any]:
        """What the server says of its app; asks it at first."""
        if self._config is None:
            self._connect()
        assert self._config is not None
        return self._config

    @property
    def _info(self) -> dict[str, Any]:
        """What the server says of its functions."""
        _ = self.config
        return self._described

    @property
    def endpoints(self) -> dict[int, Endpoint]:
        """The functions that may be called, by their `fn_index`."""
        _ = self.config
        return self._endpoints

    def _connect(self) -> None:
        server = self._server
        config = server.config()
        if config is None:
            raise ValueError(f"{self.src} answers, but not as a Gradio server, so it has no API.")
        if config.get("protocol", "ws") in SILENT:
            raise ValueError(
                f"{self.src} runs Gradio {config.get('version')}, which is too old to be called "
                "from a page. It must be brought to Gradio 4.29 or later."
            )
        status, reason, _, body = server.ask("GET", f"{server.api}/info?serialize=False")
        if status != 200:
            raise ValueError(f"{self.src} does not tell its functions ({status} {reason}).")
        self._described = json.loads(body)
        blocks = {each["id"]: each for each in config["components"]}
        self._endpoints = {
            told["id"]: self._endpoint(told, blocks)
            for told in ({"id": at, **each} for at, each in enumerate(config["dependencies"]))
            if callable_by_name(told)
        }
        self._config = config
        if self.verbose:
            print(f"Connected to {self.src}")

    def _endpoint(self, told: Mapping[str, Any], blocks: Mapping[int, Any]) -> Endpoint:
        made = Endpoint(told, blocks, self._described)
        given = self.download_files
        made.download = given if given is False else os.fspath(given or "")
        made.skips = self._skip_components
        return made

    def _chosen(self, api_name: str | None, fn_index: int | None) -> Endpoint:
        """The function that is meant; raises ValueError where that is not clear."""
        known = self.endpoints
        names = ", ".join(each.api_name for each in known.values()) or "none"
        if api_name is not None:
            found = next((each for each in known.values() if each.api_name == api_name), None)
            if found is None:
                slash = "" if api_name.startswith("/") else " Names begin with a slash."
                raise ValueError(
                    f"{self.src} has no function with api_name {api_name!r}.{slash} It has {names}."
                )
            return found
        if fn_index is not None:
            if fn_index not in known:
                raise ValueError(f"{self.src} has no public function with fn_index={fn_index}.")
            return known[fn_index]
        public = [each for each in known.values() if each.visibility == "public"]
        if len(public) != 1:
            raise ValueError(f"{self.src} has several functions; give api_name, one of {names}.")
        return public[0]

    def predict(
        self,
        *args: Any,
        api_name: str | None = None,
        fn_index: int | None = None,
        headers: dict[str, str] | None = None,
        **kwargs: Any,
    ) -> Any:
        """Calls a function and waits for its last result: a tuple where there are several."""
        return self.submit(
            *args, api_name=api_name, fn_index=fn_index, headers=headers, **kwargs
        ).result()

    def submit(
        self,
        *args: Any,
        api_name: str | None = None,
        fn_index: int | None = None,
        headers: dict[str, str] | None = None,
        result_callbacks: Callable[..., Any] | list[Callable[..., Any]] | None = None,
        **kwargs: Any,
    ) -> Job:
        """Calls a function; gives a job to ask for results."""
        endpoint = self._chosen(api_name, fn_index)
        server = self._server
        if headers:
            server = copy(server)
            server.headers = [*server.headers, *headers.items()]
        data = [sent(server, each) for each in endpoint.arguments(args, kwargs)]
        callbacks = [result_callbacks] if callable(result_callbacks) else result_callbacks
        return Job(server, endpoint, data, callbacks or [])

    def view_api(
        self,
        all_endpoints: bool | None = None,
        print_info: bool = True,
        return_format: Literal["dict", "str"] | None = None,
    ) -> dict[str, Any] | str | None:
        """Prints the functions with their parameters, and gives them in the format asked for."""
        listed = [
            each.usage()
            for each in self.endpoints.values()
            if all_endpoints or each.visibility == "public"
        ]
        text = f"{self.src} has {len(listed)} functions:\n{''.join(listed)}"
        if print_info:
            print(text)
        if return_format == "dict":
            return self._info
        return text if return_format == "str" else None

    def reset_session(self) -> None:
        """Lets the server forget the states of this client."""
        self._server.session = os.urandom(6).hex()

    def close(self) -> None:
        """There is no connection that stays open."""

    @classmethod
    def duplicate(cls, *args: Any, **kwargs: Any) -> Client:
        """Not possible here: raises gr.Error with what to do instead."""
        raise Error(
            "Client.duplicate needs a token that may write, which a page cannot keep. Duplicate "
            "the Space on huggingface.co, then write Client('your-name/the-space')."
        )

    def __repr__(self) -> str:
        return f"Client({self._server.name!r})"


def callable_by_name(told: Mapping[str, Any]) -> bool:
    """Whether callers may use this function."""
    private = told.get("api_visibility") == "private"
    return isinstance(told.get("api_name"), str) and not private and told["backend_fn"] is not False


def has_path(value: Any) -> bool:
    """Whether a server's answer means a file by this."""
    return isinstance(value, dict) and isinstance(value.get("path"), str)


def sent(server: Server, value: Any) -> Any:
    """A value for the server: files of ours are put there, addresses stay."""

    def put(file: dict[str, Any]) -> dict[str, Any]:
        return file if file["path"].startswith(REMOTE) else server.upload(file)

    return with_each_file(value, put, lambda each: has_path(each) and bool(each.get("meta")))


def refuse(former: Mapping[str, Any]) -> None:
    """Raises TypeError for arguments that there are not, with what replaced old ones."""
    for name in former:
        told = f"Client() has no argument '{name}'"
        if OLD.get(name):
            told += f"; it is called {OLD[name]} now"
        elif name in OLD:
            told += " any more: files are passed with handle_file(path). Leave it out"
        raise TypeError(f"{told}.")


def refuse_login(auth: object, httpx_kwargs: Mapping[str, Any], oauth_token: str | None) -> None:
    """Raises where the call would need what a page cannot send."""
    if auth is not None or httpx_kwargs.get("auth") or httpx_kwargs.get("cookies"):
        raise AuthenticationError(
            "Client: a page cannot log in to another site, because browsers do not send its "
            "cookies from here. Call an app without a login, or one that takes token=."
        )
    if oauth_token:
        raise AuthenticationError(
            "Client: a page cannot keep the visitor's token of Hugging Face, so oauth_token= is "
            "of no use here. Leave it out."
        )
