"""Dispatchers: methods of whichever built-in type a value turns out to have."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lite.transpile import names
from lite.transpile.ledger import Ledger


class Dispatchers(Ledger):
    """The part of a program that knows methods of built-in types."""

    def dispatcher(self, name: str) -> str:
        """A function that calls a method of whichever built-in type the value has."""
        made = f"$m_{name}"
        if name not in self.dispatchers:
            self.dispatchers[name] = made
            self.runtime.add("$method")
        return made

    def most_arguments(self, name: str, found: names.Entry) -> int | None:
        """How many arguments a type's method takes, where another type's takes more."""
        every = [e for e in (names.entry(f"{t}.{name}") for t in names.method_types(name)) if e]
        counts = [len(e.positional) if not e.args.vararg else 99 for e in every]
        more = len(found.keyword_only) + (found.args.kwarg is not None)
        own = len(found.positional) + more if not found.args.vararg else 99
        if own >= max(counts):
            return None
        self.runtime.add("$atMost")
        return own

    def dispatcher_code(self, name: str, linked: Iterable[str]) -> list[str]:
        """The text of a dispatcher; types the script cannot make are left out."""
        present = set(linked)
        out = [f"function $m_{name}(x, ...args) {{"]
        if "$natives" in present:
            out.append(f'  if ($own(x, "{name}")) return $method(x, "{name}", ...args);')
        if "$ValueEnum" in present:
            out.append(f"  if (x instanceof $ValueEnum && !x.{name}) x = x.value;")
        for kind in names.method_types(name):
            found = names.entry(f"{kind}.{name}")
            need = {"dict": "$Dict", "set": "$Set"}.get(kind)
            if found is None or (need and need not in present):
                continue
            self.runtime.add(found.js)
            test = {
                "list": "$isList(x)",
                "tuple": "x instanceof $Tuple",
                "int": "$isInt(x)",
                "float": "$isFloat(x)",
                "dict": "x instanceof $Dict",
                "set": "x instanceof $Set",
                "generator": "$isGenerator(x)",
                "bytes": "x instanceof Uint8Array",
            }.get(kind, 'typeof x === "string"')
            if kind == "dict" and name in ("update", "popitem"):
                own = {"update": "update_py", "popitem": "popitemAt"}[name]
                out.append(f"  if (x?.{own}) return x.{own}(...args);")
            self.runtime.update(re.findall(r"\$[A-Za-z_]\w*", test))
            most = self.most_arguments(name, found)
            given = f"$atMost({most}, '{kind}.{name}', args)" if most is not None else "args"
            out.append(f"  if ({test}) return {found.js}(x, ...{given});")
        if "$reprBytes" in present and name in names.BYTES:
            self.runtime.add("$bytes_call")
            given = "[[...$iter(args[0])]]" if name == "join" else "args"
            self.runtime.add("$iter")
            out.append(
                f"  if (x instanceof Uint8Array) return $bytes_call($str_{name}, x, {given});"
            )
        passed = "...args"
        known = [e for e in (names.entry(f"{t}.{name}") for t in names.method_types(name)) if e]
        if known[0].args.kwarg and known[0].args.vararg:
            count = len(known[0].positional)  # the keywords stand behind them; there are none
            passed = f"...args.slice(0, {count}), ...args.slice({count + 1})"
        out.append(f'  return $method(x, "{name}", {passed});')
        return [*out, "}"]
