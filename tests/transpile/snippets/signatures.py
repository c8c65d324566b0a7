# ruff: noqa – snippets show what authors write, not how we do
"""Calls that do not fit, attributes that are not there, and how objects are made."""

import bisect
import functools
import math
from collections.abc import Callable
from functools import singledispatchmethod
from typing import Any

from tests.transpile.cases import case


def told(*calls: Callable[[], object]) -> list[object]:
    out: list[object] = []
    for each in calls:
        try:
            out.append(each())
        except (TypeError, AttributeError) as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


def total(a: int, b: int = 2, *, c: int = 3) -> int:
    return a + b + c


@case()
def wrong_calls() -> list[object]:
    f: Any = total
    return told(
        lambda: total(),
        lambda: total(1, 2, 3),
        lambda: total(1, d=4),
        lambda: total(1, a=2),
        lambda: total(1, c=5),
        lambda: f(1, 2, 3),
    )


@case(1)
def wrong_calls_of_an_inner_function(x: int) -> list[object]:
    def inner(a: int, *, by: int) -> int:
        return a * by

    def plain(a: int) -> int:
        return a

    return told(
        lambda: inner(x),
        lambda: inner(x, 2),
        lambda: plain(),
        lambda: plain(x, x),
        lambda: plain(b=1),
        lambda: inner(x, by=4),
    )


class Point:
    def __init__(self, x: int, y: int) -> None:
        self.x, self.y = x, y

    def move(self, dx: int) -> "Point":
        self.x += dx
        return self


class Named(Point):
    def __init__(self, name: str) -> None:
        super().__init__(1)
        self.label = name


@case()
def wrong_calls_of_classes() -> list[object]:
    point = Point(1, 2)
    return told(
        lambda: Point(1),
        lambda: Point(1, 2, 3),
        lambda: Point(x=1, z=2),
        lambda: point.move(),
        lambda: point.move(1, 2),
        lambda: Named("a"),
        lambda: point.move(5).x,
    )


@case([1], "a", {"k": 1})
def wrong_calls_of_builtins(xs: Any, text: Any, d: Any) -> list[object]:
    return told(
        lambda: len(),
        lambda: len(xs, xs),
        lambda: int("1", 2, 3),
        lambda: text.upper(1),
        lambda: "a".upper(1),
        lambda: xs.append(),
        lambda: [].append(),
        lambda: d.get(),
        lambda: sorted(),
        lambda: math.sqrt(),
        lambda: abs(1, 2),
        lambda: min(),
        lambda: print(1, foo=2),
        lambda: zip([1], strange=True),
        lambda: text.split(",", 1, 2),
    )


@case(None)
@case(1)
@case("x")
@case([1])
@case({"a": 1})
def missing_attributes(x: Any) -> list[object]:
    return told(
        lambda: x.wobble,
        lambda: x.wobble(),
        lambda: Point.wobble,
        lambda: Point(1, 2).wobble,
        lambda: getattr(x, "wobble", "none"),
    )


class Slotted:
    __slots__ = ("_b", "x")
    kind = "slotted"

    def __init__(self, x: int) -> None:
        self.x = x

    @property
    def b(self) -> int:
        return self._b

    @b.setter
    def b(self, value: int) -> None:
        self._b = value


class Wide(Slotted):
    pass


class Deep(Slotted):
    __slots__ = ("z",)


CORNER = Deep(7)


def put(x: Any, name: str, value: object) -> object:
    setattr(x, name, value)
    return getattr(x, name)


@case(3)
def slots(n: int) -> list[object]:
    plain, wide, deep = Slotted(n), Wide(n), Deep(n)
    plain.b = 5

    def wild(x: Any) -> None:
        x.other = 1

    return told(
        lambda: plain.b,
        lambda: put(plain, "x", 9),
        lambda: put(plain, "y", 9),
        lambda: wild(plain),
        lambda: put(plain, "kind", "other"),
        lambda: put(wide, "y", 8),
        lambda: put(deep, "z", 7),
        lambda: put(deep, "y", 7),
        lambda: plain._b + plain.x,
        lambda: CORNER.x,
    )


@case(3)
def slots_of_an_inner_class(n: int) -> list[object]:
    class Pair:
        __slots__ = ["a", "b"]

        def __init__(self, a: int) -> None:
            self.a = a

        def grow(self) -> None:
            self.c = 1

    class Loose(Pair):
        pass

    loose = Loose(n)
    loose.grow()
    return told(lambda: Pair(n).a, lambda: Pair(n).grow(), lambda: loose.c)


class Single:
    made: "Single | None" = None

    def __new__(cls, *args: object) -> "Single":
        if cls.made is None:
            cls.made = super().__new__(cls)
        return cls.made

    def __init__(self, value: int = 0) -> None:
        self.value = value


class Doubled:
    value: int

    def __new__(cls, value: int) -> "Doubled":
        made = object.__new__(cls)
        made.value = value * 2
        return made


class Either:
    def __new__(cls, n: int) -> Any:
        return super().__new__(cls) if n else n

    def __init__(self, n: int) -> None:
        self.n = n


@case(4)
def made_by_new(n: int) -> list[object]:
    class Inner:
        count = 0

        def __new__(cls) -> "Inner":
            cls.count += 1
            return super().__new__(cls)

    Inner(), Inner()
    one, two = Single(1), Single(n)
    return [
        one is two,
        one.value,
        Doubled(n).value,
        Either(n).n,
        Either(0),
        Inner.count,
        told(lambda: Doubled(), lambda: Doubled(1, 2)),
    ]


class Shown:
    """Shows values."""

    @singledispatchmethod
    def show(self, x):
        return str(x)

    @show.register
    def _(self, x: int):
        return f"{x:,}"

    @show.register(float)
    def _(self, x):
        return f"{x:.2f}"

    @show.register
    def _(self, x: list, sep=","):
        return sep.join(map(self.show, x))


class Loud(Shown):
    pass


@case([1234567, 2.5, "s", True])
@case([])
def methods_by_type(xs):
    return [Loud().show(x) for x in xs], Shown().show(xs), Shown().show(xs, "-"), Shown.__doc__


def greet(name: str, times=2, *, mark="!"):
    """Says hello."""
    return f"Hello {name}{mark * times}"


@case("Bo")
def records_of_functions(name):
    made = functools.partial(greet, "Al", mark="?")
    return [
        greet.__doc__, greet.__defaults__, greet.__kwdefaults__, list(greet.__annotations__),
        told.__name__, made.func(name), made.args, made.keywords, made(), Point.__doc__,
    ]  # fmt: skip


class Base:
    def who(self):
        return "base"


class Left(Base):
    def who(self):
        return "left " + super().who()


class Right(Base):
    def who(self):
        return "right " + super().who()


class Both(Left, Right):
    def who(self):
        return "both " + super().who()


class Counted:
    seen = 0

    @classmethod
    def look(cls):
        cls.seen += 1
        return cls.seen


@case()
def orders_of_classes():
    class Inner(Base):
        pass

    return [
        Both().who(), [c.__name__ for c in Both.__mro__], [c.__name__ for c in Both.mro()],
        [c.__name__ for c in Inner.__mro__], [c.__name__ for c in type(Both()).__mro__],
        Both.__bases__[1].__name__, Base in Inner.__mro__, Left in type(Both()).__mro__,
        [c.__name__ for c in KeyedError.__mro__], object in Base.__mro__, Counted.look() > 0,
    ]  # fmt: skip


class KeyedError(KeyError):
    pass


@case([1, 3, 5])
def places_by_key(xs):
    class Squares:
        def __len__(self):
            return 10

        def __getitem__(self, i):
            return i * i

    made = [{"a": 1}, {"a": 3}]
    bisect.insort(made, {"a": 2}, key=lambda d: d["a"])
    bisect.insort_left(xs, 3, 0, 2)
    at = [bisect.bisect_left(made, 2, key=lambda d: d["a"]), bisect.bisect(Squares(), 50)]
    return made, xs, at, bisect.bisect_right(xs, 3, lo=1, hi=2), told(lambda: bisect.bisect(xs))


class Bare:
    kind = "bare"


@case(1)
def arguments_for_a_class_that_takes_none(n):
    class Inner:
        pass

    told = []
    for make in (lambda: Bare(n), lambda: Bare(a=n), lambda: Inner(n), lambda: Inner(a=n)):
        try:
            told.append(make().kind)
        except TypeError as error:
            told.append(str(error))
    return told
