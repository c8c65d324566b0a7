"""The cache folder: files that components show or hand to functions, named by their content."""

from __future__ import annotations

import os
from collections.abc import Iterable

published: dict[str, str] = {}
"""Files of the first layout, by their address in the site; the build writes them there."""

_known: dict[tuple[str, str], tuple[tuple[int, int], str]] = {}
"""What `keep` made of a file and name, with the file's size and time then."""

SITE_FOLDER = "files"
CHUNK = 1 << 20
LONGEST = 200


def folder() -> str:
    """Where uploads and outputs stand: `GRADIO_TEMP_DIR`, else a folder of the system's own."""
    own = os.environ.get("GRADIO_TEMP_DIR")
    return os.path.abspath(own) if own else os.path.join(temporary(), "gradio")


def temporary() -> str:
    """The system's folder for temporary files."""
    named = next(filter(None, map(os.environ.get, ("TMPDIR", "TEMP", "TMP"))), "/tmp")
    if os.path.isdir(named):
        return os.path.abspath(named)
    import tempfile

    return tempfile.gettempdir()


def keep(path: str, name: str | None = None) -> str:
    """The path of a copy in the cache; the file itself where it stands there already."""
    path = os.path.abspath(path)
    name = clean(name or os.path.basename(path))
    if path.startswith(folder() + os.sep):
        return path
    state = os.stat(path)
    mark = (state.st_size, state.st_mtime_ns)
    seen, target = _known.get((path, name), (None, ""))
    if seen == mark and os.path.exists(target):
        os.utime(target)  # it counts as new
        return target
    with open(path, "rb") as file:
        target = place(iter(lambda: file.read(CHUNK), b""), name)
        if not os.path.exists(target):
            import shutil

            os.makedirs(os.path.dirname(target), exist_ok=True)
            shutil.copyfile(path, target)
        os.utime(target)
    _known[path, name] = (mark, target)
    return target


def keep_bytes(data: bytes | memoryview, name: str, digest: str | None = None) -> str:
    """The path of a file in the cache that holds these bytes; `digest` tells them from others."""
    name = clean(name)
    target = os.path.join(folder(), digest, name) if digest else place([data], name)
    if not os.path.exists(target):
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "wb") as file:
            file.write(data)
    os.utime(target)
    return target


def expire(age: float) -> list[str]:
    """Removes files of the cache that are older than so many seconds; gives their paths.

    Those of the first layout stay.
    """
    import time

    oldest = time.time() - age
    kept = set(published.values())
    found = [
        path
        for parent, _, names in os.walk(folder())
        for path in (os.path.join(parent, name) for name in names)
        if path not in kept and os.stat(path).st_mtime < oldest
    ]
    for path in found:
        os.remove(path)
        if not os.listdir(os.path.dirname(path)):
            os.rmdir(os.path.dirname(path))
    return found


def place(parts: Iterable[bytes | memoryview], name: str) -> str:
    """Where a file with this content and name stands in the cache."""
    from hashlib import blake2b

    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(part)
    return os.path.join(folder(), digest.hexdigest(), name)


def clean(name: str) -> str:
    """A file's name without what a file system or an address could take amiss."""
    kept = "".join(letter for letter in name if letter.isalnum() or letter in "._- ,").strip()
    stem, end = os.path.splitext(kept)
    while len((stem + end).encode()) > LONGEST:
        stem, end = (stem[:-1], end) if stem else (end[:LONGEST], "")
    return stem + end if (stem + end).strip(".") else "file"


def publish(path: str) -> str:
    """The address in the site of a file of the first layout."""
    from urllib.parse import quote

    parts = os.path.abspath(path).split(os.sep)[-2:]
    if not path.startswith(folder() + os.sep):  # a static path, which is not copied
        with open(path, "rb") as file:
            parts = place(iter(lambda: file.read(CHUNK), b""), clean(parts[-1])).split(os.sep)[-2:]
    url = f"{SITE_FOLDER}/{parts[0]}/{quote(parts[1])}"
    published[url] = path
    return url
