"""Static types: what the transpiler can prove about a value.

A type is a set of shapes. An int shape carries the interval its values lie in; plain JavaScript
arithmetic is printed only where the interval of the result is inside the safe integers.
"""

from __future__ import annotations

from dataclasses import dataclass

SAFE = 2**53 - 1
LARGE = 2**60  # stands for "no bound": beyond it, ints are BigInts
COUNT = 2**46  # no loop runs more often than this: it would take a day


@dataclass(frozen=True)
class Type:
    """The shapes a value may have; `kinds` is empty where nothing is known."""

    kinds: frozenset[str]
    low: int = -LARGE
    high: int = LARGE
    ref: object = None
    """For a single instance shape: the class it is of."""

    @property
    def one(self) -> str:
        """The only shape, or an empty string."""
        return next(iter(self.kinds)) if len(self.kinds) == 1 else ""

    @property
    def bounded(self) -> bool:
        """A JavaScript number that is an int, never a BigInt."""
        return self.one == "int" and self.low >= -SAFE and self.high <= SAFE

    @property
    def numeric(self) -> bool:
        return bool(self.kinds) and self.kinds <= {"int", "float", "bool"}

    @property
    def unbound(self) -> bool:
        """The variable may not have been assigned."""
        return "unbound" in self.kinds

    def without(self, *kinds: str) -> Type:
        """This type once the named shapes are ruled out."""
        if not self.kinds:
            return self
        left = self.kinds - set(kinds)
        return Type(left, self.low, self.high, self.ref) if left else ANY


def simple(kind: str) -> Type:
    return Type(frozenset([kind]))


ANY = Type(frozenset())
NONE = simple("None")
BOOL = simple("bool")
INT = simple("int")
FLOAT = simple("float")
STR = simple("str")
LIST = simple("list")
TUPLE = simple("tuple")
DICT = simple("dict")
SET = simple("set")
UNBOUND = simple("unbound")
MAYBE = Type(frozenset(["unbound", "any"]))
KINDS = {"int", "float", "str", "bool", "None", "list", "tuple", "dict", "set"}


def integer(low: int, high: int) -> Type:
    """An int between two bounds; a bound beyond the safe integers is no bound."""
    if low < -SAFE or high > SAFE:
        return INT
    return Type(frozenset(["int"]), low, high)


def instance(cls: object) -> Type:
    return Type(frozenset(["instance"]), ref=cls)


def join(a: Type, b: Type) -> Type:
    """What is known of a value that is one or the other."""
    if a == b:
        return a
    if not a.kinds or not b.kinds:
        return MAYBE if a.unbound or b.unbound else ANY
    kinds = a.kinds | b.kinds
    if len(kinds) > 4 or ("instance" in kinds and a.ref != b.ref):
        return MAYBE if "unbound" in kinds else ANY
    bounds = [t for t in (a, b) if "int" in t.kinds]
    low = min((t.low for t in bounds), default=-LARGE)
    high = max((t.high for t in bounds), default=LARGE)
    return Type(kinds, low, high, a.ref or b.ref)


def widen(before: Type, after: Type) -> Type:
    """The join at a loop's head, with the bounds that still move given up."""
    both = join(before, after)
    if both != before and "int" in both.kinds:
        return Type(both.kinds, -LARGE, LARGE, both.ref)
    return both


def named(name: str) -> Type:
    """The type a table entry or an annotation names."""
    kind = name.split("[")[0]
    if kind == "index":
        return integer(-1, 2**32)
    return simple(kind) if kind in KINDS else ANY
