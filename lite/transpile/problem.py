"""What the transpiler refuses, and how it says so."""

from __future__ import annotations

from dataclasses import dataclass

from lite.errors import TranspileError

__all__ = ["Problem", "TranspileError"]


@dataclass(frozen=True, order=True)
class Problem:
    """One construct that cannot be transpiled."""

    file: str
    line: int
    column: int
    construct: str
    why: str
    fix: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}"
        return f"{place}: {self.construct} – {self.why} – {self.fix}"
