"""First values that are pictures, packed for the way: in the page they need no packing."""

from __future__ import annotations

import struct
import zlib

from lite.picture import SIGNATURE, chunk, digest


def packed(url: str, data: bytes) -> bytes:
    """The same picture in fewer bytes, where it is a PNG file that we made."""
    if not data.startswith(SIGNATURE) or f"/{digest(data)}/" not in url:
        return data
    parts = list(chunks(data))
    content = [part for kind, part in parts if kind == b"IDAT"]
    if len(content) != 1 or not is_stored(content[0]):
        return data
    smaller = zlib.compress(zlib.decompress(content[0]), 9)
    return SIGNATURE + b"".join(
        chunk(kind, smaller if kind == b"IDAT" else part) for kind, part in parts
    )


def is_stored(data: bytes) -> bool:
    """Whether zlib's data begin with a block that is stored as it is."""
    return len(data) > 2 and data[2] & 0b110 == 0


def chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """A PNG file's parts by their kinds."""
    found, at = [], len(SIGNATURE)
    while at + 12 <= len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        found.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + length]))
        at += 12 + length
    return found
