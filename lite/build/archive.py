"""The author's files as one file: read by `readArchive` in `worker/runtime.ts`."""

from __future__ import annotations

import gzip
import json
from pathlib import Path


def pack(files: dict[str, Path]) -> bytes:
    """Length of the index, index, contents; compressed as a whole, equal for equal files."""
    contents = {name: path.read_bytes() for name, path in sorted(files.items())}
    sizes = [[name, len(content)] for name, content in contents.items()]
    index = json.dumps(sizes, separators=(",", ":")).encode()
    data = b"".join([len(index).to_bytes(4, "big"), index, *contents.values()])
    return gzip.compress(data, 9, mtime=0)
