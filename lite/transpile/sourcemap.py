"""Source maps: which Python line each line of JavaScript comes from."""

from __future__ import annotations

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def vlq(value: int) -> str:
    """A number in the base 64 of source maps."""
    rest = (-value << 1) | 1 if value < 0 else value << 1
    out = ""
    while True:
        digit, rest = rest & 31, rest >> 5
        out += DIGITS[digit | (32 if rest else 0)]
        if not rest:
            return out


def source_map(lines: list[tuple[str, int] | None]) -> dict[str, object]:
    """A version 3 map with one segment for each line."""
    sources = sorted({place[0] for place in lines if place})
    mappings = []
    last_source = last_line = 0
    for place in lines:
        if place is None:
            mappings.append("")
            continue
        source, line = sources.index(place[0]), place[1] - 1
        segment = vlq(0) + vlq(source - last_source) + vlq(line - last_line) + vlq(0)
        last_source, last_line = source, line
        mappings.append(segment)
    return {
        "version": 3,
        "sources": sources,
        "names": [],
        "mappings": ";".join(mappings),
    }
