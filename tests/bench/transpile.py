"""Sizes and speed of the transpiler: `python -m tests.bench.transpile`."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from lite.transpile import TranspileError, link, transpile
from tests.bench import transpile_kernels as kernels
from tests.transpile.compare import node

PROCESSES = 5
CORE = ("number", "value", "error", "object", "boundary")


def shortened(text: str) -> str:
    """A rough minifier: no comments, no indentation, short runtime names."""
    lines = [re.sub(r" // .*$", "", line).strip() for line in text.splitlines()]
    out = "\n".join(line for line in lines if line and not line.startswith("//"))
    names = sorted(link.parts(), key=len, reverse=True)
    short = {name: f"${i:x}" for i, name in enumerate(names)}
    return re.sub(r"\$[A-Za-z_]\w*", lambda m: short.get(m[0], m[0]), out)


def size(text: str) -> int:
    return len(gzip.compress(shortened(text).encode(), 9, mtime=0))


def sizes() -> None:
    known = link.parts()
    core = {n for n, p in known.items() if p.file in CORE}
    listener = transpile(lambda show: {"visible": show}, name="entry")
    print(f"core (what a small listener links): {size(link.link(set(listener.needs)))} bytes gzip")
    print(f"core files: {size(link.link(core))} bytes gzip; all: {size(link.link(set(known)))}")


def linked() -> None:
    """What the scripts of the snippets link, each for itself."""
    from tests.test_transpile import collected

    found = []
    for _, fn, _ in collected():
        with suppress(TranspileError):
            found.append((size(link.link(set(transpile(fn, name="entry").needs))), fn.__name__))
    found.sort()
    middle, most = found[len(found) // 2], found[len(found) * 99 // 100]
    print(
        f"a snippet links: median {middle[0]}, 99 % at most {most[0]}, most {found[-1]} bytes gzip"
    )


def speed() -> None:
    codes = {
        name: transpile(fn, name="entry").self_contained()
        for name, fn in vars(kernels).items()
        if name.startswith(("typed", "untyped"))
    }
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(codes, file)
        file.flush()
        command = [node(), str(Path(__file__).with_suffix(".mjs")), file.name]
        # V8 compiles one and the same loop to faster or slower code from process to process.
        runs = [subprocess.check_output(command, text=True) for _ in range(PROCESSES)]
    for lines in zip(*(run.splitlines() for run in runs), strict=True):
        times = [json.loads(line) for line in lines]
        ours, entry, hand = (min(t[side] for t in times) for side in ("ours", "entry", "hand"))
        wrong = "" if all(each["same"] for each in times) else " WRONG"
        what = f"{times[0]['name']:<20} {ours:.3f} ms, by hand {hand:.3f} ms"
        print(f"{what}: {ours / hand:.2f} ×, called by the page {entry / hand:.2f} ×{wrong}")


def pace() -> None:
    from tests.test_transpile import collected

    functions = [fn for _, fn, _ in collected()]
    for _ in range(2):
        start = time.perf_counter()
        for fn in functions:
            with suppress(TranspileError):
                transpile(fn)
        took = (time.perf_counter() - start) / len(functions) * 1000
    print(f"transpiling: {took:.1f} ms a function ({len(functions)} snippets)")


if __name__ == "__main__":
    sizes()
    linked()
    speed()
    pace()
