"""Files as values: what the page and a function get for a path, an address or an upload."""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

from lite import access, store
from lite import session as sessions
from lite.errors import ComponentError

TYPES = {
    ".aac": "audio/aac",
    ".avi": "video/x-msvideo",
    ".avif": "image/avif",
    ".bmp": "image/bmp",
    ".csv": "text/csv",
    ".flac": "audio/flac",
    ".gif": "image/gif",
    ".glb": "model/gltf-binary",
    ".gltf": "model/gltf+json",
    ".htm": "text/html",
    ".html": "text/html",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".json": "application/json",
    ".m4a": "audio/mp4",
    ".md": "text/markdown",
    ".mkv": "video/x-matroska",
    ".mov": "video/quicktime",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".obj": "model/obj",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".py": "text/x-python",
    ".srt": "application/x-subrip",
    ".stl": "model/stl",
    ".svg": "image/svg+xml",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".txt": "text/plain",
    ".vtt": "text/vtt",
    ".wav": "audio/wav",
    ".webm": "video/webm",
    ".webp": "image/webp",
    ".zip": "application/zip",
}
"""Media types of what apps show most; `mimetypes` would cost its import."""

REMOTE = ("http://", "https://")


class FileData:
    """A file as pages know it: its `path` in the cache, its name, and where the page finds it."""

    def __init__(
        self,
        path: str,
        url: str | None = None,
        size: int | None = None,
        orig_name: str | None = None,
        mime_type: str | None = None,
        is_stream: bool = False,
        meta: Mapping[str, Any] | None = None,
    ) -> None:
        self.path = os.fspath(path)
        self.url = url
        self.size = size
        self.orig_name = orig_name
        self.mime_type = mime_type
        self.is_stream = is_stream
        self.meta = dict(meta or {"_type": "gradio.FileData"})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FileData) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]  # it can be changed

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"FileData({told})"

    def model_dump(self) -> dict[str, Any]:
        """The same as a dict."""
        return dict(vars(self))

    @property
    def is_none(self) -> bool:
        """Whether it stands for no file at all."""
        return not self.path and not self.url

    @classmethod
    def from_path(cls, path: str) -> FileData:
        """The file at that path."""
        return cls(path)

    @classmethod
    def from_json(cls, x: Mapping[str, Any]) -> FileData:
        """The file that `model_dump` made this of."""
        return cls(**x)

    @staticmethod
    def is_file_data(obj: Any) -> bool:
        """Whether this is what `model_dump` makes of a file."""
        marked = isinstance(obj, dict) and "path" in obj and isinstance(obj.get("meta"), dict)
        return marked and obj["meta"].get("_type") == "gradio.FileData"

    def copy_to_dir(self, dir: str | os.PathLike[str]) -> FileData:
        """A copy of the file in another folder."""
        import shutil

        target = os.path.join(os.path.abspath(dir), os.path.basename(self.path))
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copyfile(self.path, target)
        return FileData(**{**vars(self), "path": target, "url": None})


class NamedString(str):
    """A path that also answers to `.name`, as older apps ask of an upload."""

    @property
    def name(self) -> str:
        """The path itself."""
        return str(self)


class FileSize:
    """Sizes in bytes, for `launch(max_file_size=5 * gr.FileSize.MB)`."""

    B = 1
    KB = 1024
    MB = 1024**2
    GB = 1024**3
    TB = 1024**4


def bytes_of(size: str | int | None) -> int | None:
    """A size such as `"5mb"` in bytes; raises ValueError for a unit that there is not."""
    if size is None or isinstance(size, int):
        return size
    found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([A-Za-z]*)\s*", size)
    units = {name: getattr(FileSize, name) for name in ("B", "KB", "MB", "GB", "TB")}
    if not found or (found[2] or "b").upper() not in units:
        raise ValueError(
            f"max_file_size={size!r} is no size. Write a number and one of b, kb, mb, gb, tb, as "
            'in "5mb".'
        )
    return int(float(found[1]) * units[(found[2] or "b").upper()])


def media_type(name: str) -> str:
    """The media type that a file's name promises."""
    end = os.path.splitext(name)[1].lower()
    if end in TYPES or not end:
        return TYPES.get(end, "application/octet-stream")
    from mimetypes import guess_type

    return guess_type(name)[0] or "application/octet-stream"


def to_page(source: Any, owner: object, name: str | None = None) -> dict[str, Any] | None:
    """A file as the page gets it: a path, an address, or what stands for one already.

    Raises ComponentError where there is no such file, InvalidPathError where it may not be shown.
    """
    if source is None:
        return None
    given: dict[str, Any] = {}
    if isinstance(source, FileData):
        given = source.model_dump()
    elif isinstance(source, Mapping):
        given = dict(source)
    elif isinstance(source, (str, os.PathLike)):
        given = {"path": os.fspath(source)}
    path, url = given.get("path") or given.get("url"), given.get("url")
    if not isinstance(path, str):
        raise ComponentError(f"{owner}: expected the path of a file, got {source!r}.")
    if path.startswith("data:"):
        path, url = from_data_url(path, name or given.get("orig_name")), None
    if path.startswith(REMOTE):
        named = name or given.get("orig_name") or os.path.basename(unquote(urlsplit(path).path))
        return entry(path, url or path, named, given.get("size"), given.get("mime_type"))
    if not os.path.isfile(path):
        what = "is a folder" if os.path.isdir(path) else "does not exist"
        raise ComponentError(
            f"{owner}: the file {path} {what}. Paths are relative to the app's folder."
        )
    return on_page(path, name or given.get("orig_name"), given.get("mime_type"))


def on_page(path: str, name: str | None = None, media: str | None = None) -> dict[str, Any]:
    """A file of ours, handed to the page or put among the files of the site."""
    session = sessions.current.get()
    if session is not None:
        access.check_output(path, session.demo)
    static = access.is_static(path)
    kept = os.path.abspath(path) if static else store.keep(path, name)
    name = name or os.path.basename(path)
    media = media or media_type(name)
    url = None
    if session is None:
        url = store.publish(kept)
    else:
        session.give(kept, media)
    return entry(kept, url, name, os.path.getsize(kept), media)


def entry(
    path: str, url: str | None, name: str, size: int | None, media: str | None
) -> dict[str, Any]:
    """A file's description, with the keys that Gradio's pages use."""
    return {
        "path": path,
        "url": url,
        "size": size,
        "orig_name": name,
        "mime_type": media or media_type(name),
        "is_stream": False,
        "meta": {"_type": "gradio.FileData"},
    }


def with_each_file(
    value: Any,
    convert: Callable[[dict[str, Any]], Any],
    is_file: Callable[[Any], bool] = FileData.is_file_data,
) -> Any:
    """The value with each file in it converted, however deep it lies in dicts, lists, tuples."""
    if is_file(value):
        return convert(value)
    if isinstance(value, dict):
        return {name: with_each_file(each, convert, is_file) for name, each in value.items()}
    if type(value) in (list, tuple):
        return type(value)(with_each_file(each, convert, is_file) for each in value)
    return value


def local(value: Mapping[str, Any]) -> str:
    """The path at which a function can read the page's file."""
    path: str = value.get("path") or value["url"]
    if path.startswith("data:"):
        return from_data_url(path, value.get("orig_name"))
    if not path.startswith(REMOTE):
        return path
    name = value.get("orig_name") or os.path.basename(unquote(urlsplit(path).path))
    return store.keep_bytes(download(path), name or "file")


def download(url: str) -> bytes:
    """What another host answers; raises ComponentError where it does not."""
    import sys

    try:
        if sys.platform == "emscripten":
            from lite.browser import download as get
        else:
            from urllib.request import urlopen

            def get(url: str) -> bytes:
                with urlopen(url) as answer:
                    content: bytes = answer.read()
                    return content

        return get(url)
    except Exception as error:
        raise ComponentError(
            f"{url} could not be loaded ({error}). A page may only read from hosts that allow it."
        ) from error


def from_data_url(url: str, name: str | None = None) -> str:
    """The content of a `data:` address as a file in the cache."""
    head, _, text = url.partition(",")
    media = head.removeprefix("data:").partition(";")[0]
    content = base64.b64decode(text) if head.endswith(";base64") else unquote(text).encode()
    ends = [end for end, kind in TYPES.items() if kind == media]
    return store.keep_bytes(content, name or f"file{ends[0] if ends else ''}")


def picture_url(path: str) -> str:
    """An address for a small picture: the address itself, or a local file as a data URL.

    Raises ComponentError where the file is missing or no picture.
    """
    if path.startswith((*REMOTE, "data:", "blob:", "//")):
        return path
    kind = TYPES.get(os.path.splitext(path)[1].lower(), "")
    if not kind.startswith("image/"):
        ends = sorted(end for end, kind in TYPES.items() if kind.startswith("image/"))
        raise ComponentError(f"{path} is no picture: use one of {', '.join(ends)}.")
    return data_url(path, kind)


def data_url(path: str, kind: str | None = None) -> str:
    """An address that holds a local file; raises ComponentError where it cannot be read."""
    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError as error:
        raise ComponentError(
            f"The file {path} cannot be read ({error.strerror}). "
            "Paths are relative to the app's folder."
        ) from error
    return f"data:{kind or media_type(path)};base64,{base64.b64encode(content).decode()}"
