"""Each snippet runs in CPython and in JavaScript; results and exception types must agree."""

from __future__ import annotations

import importlib
import pkgutil

from tests.transpile import snippets
from tests.transpile.cases import CASES
from tests.transpile.compare import compare


def modules() -> list[str]:
    return [f"{snippets.__name__}.{m.name}" for m in pkgutil.iter_modules(snippets.__path__)]


def collected() -> list[tuple[str, object, list[tuple[object, ...]]]]:
    for name in modules():
        importlib.import_module(name)
    return [(f"{fn.__module__.split('.')[-1]}.{fn.__qualname__}", fn, cases)
            for fn, cases in CASES.items()]


def test_snippets_mean_the_same_in_javascript() -> None:
    calls = collected()
    outcomes = compare(calls)
    refused = [o for o in outcomes if o.refused]
    wrong = [o for o in outcomes if not o.refused and not o.same]
    assert not wrong, "\n".join(f"{o.label}: {o.python} / {o.javascript}" for o in wrong)
    assert len(refused) <= len(calls) * 0.05, "\n".join(f"{o.label}: {o.refused}" for o in refused)
