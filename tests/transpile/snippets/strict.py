# ruff: noqa – snippets show what authors write, not how we do
"""Calls that do not fit, NaN in containers, lengths below nothing: what Python does not let pass."""

from __future__ import annotations
import math
from enum import IntEnum
from tests.transpile.cases import case


class Grade(IntEnum):
    LOW = 1
    HIGH = 3


@case(1)
@case(4)
def enum_members_are_numbers(n):
    shown = [
        "%d" % Grade.LOW,
        "%s" % Grade.HIGH,
        "%5d|%-4d|%04d" % (Grade.LOW, Grade.HIGH, Grade.LOW),
    ]
    return [
        *shown,
        "%x" % Grade.HIGH,
        "%f" % Grade.LOW,
        "%r" % Grade.LOW,
        "%c" % Grade(n),
        "%i" % Grade(n),
    ]


def doubling():
    x = yield 1
    while x:
        x = yield x * 2


@case(5)
@case(None)
def sends_too_early(v):
    it, other = doubling(), doubling()
    found = [it.send(None), it.send(v or 1)]
    try:
        it.send(0)
    except StopIteration:
        found.append("end")
    try:
        return [found, other.send(v)]
    except TypeError as e:
        return [found, str(e), next(other), other.send(3)]


@case([1, 2])
@case([])
def key_without_argument(xs):
    return sorted(xs, key=lambda: 1)


def two(a, b):
    return a + b


def none():
    return 0


class Holder:
    def __init__(self, a):
        self.a = a

    def one(self, a):
        return a

    def nothing(self):
        return 0

    @staticmethod
    def alone(a):
        return a

    @classmethod
    def of(cls, a):
        return a


class Empty:
    pass


@case("two", [1])
@case("two", [1, 2, 3])
@case("none", [1])
@case("none", [])
@case("Holder", [])
@case("Holder", [1, 2])
@case("Empty", [1])
@case("Empty", [])
def tables_of_callables(name, args):
    try:
        made = {"two": two, "none": none, "Holder": Holder, "Empty": Empty}[name](*args)
        return type(made).__name__
    except TypeError as e:
        return str(e)


@case("one", [1, 2])
@case("one", [])
@case("nothing", [1])
@case("alone", [1, 2])
@case("alone", [1])
@case("of", [1, 2])
@case("of", [])
@case("of", [1])
def methods_by_name(name, args):
    try:
        return getattr(Holder(0), name)(*args)
    except TypeError as e:
        return str(e)


@case()
def nan_is_itself_in_a_list():
    nan = float("nan")
    xs, t = [nan, 1], (nan,)
    found = [
        nan in xs,
        xs.index(nan),
        xs.count(nan),
        xs == [nan, 1],
        nan in t,
        nan == nan,
        t == (nan,),
    ]
    more = [
        float("nan") in xs,
        {nan: 1}.get(nan),
        nan in {nan},
        {"a": nan} == {"a": nan},
        nan is nan,
    ]
    return [*found, *more, math.nan in [math.nan], xs.remove(nan), xs]


@case()
def two_nans_are_two_things():
    a, b = float("nan"), float("nan")
    return [
        a in [b],
        [a] == [b],
        [a] == [a],
        a is b,
        {a: 1} == {b: 1},
        len({a, b}),
        [a, b].count(a),
    ]


@case("nan")
@case("1.5")
def nan_from_text(text):
    x = float(text)
    xs = [x, 2.0]
    return [x in xs, xs == [x, 2.0], x == x, xs.index(x), math.isnan(x)]


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Tested(Sized):
    def __bool__(self):
        return self.n


class Unequal:
    def __eq__(self, other):
        return False


@case(2)
@case(0)
@case(-1)
@case("a")
@case(1.5)
def lengths(n):
    return [len(Sized(n)), bool(Sized(n))]


@case(True)
@case(1)
@case("a")
def truths(n):
    return "yes" if Tested(n) else "no"


@case()
def equal_to_itself():
    x = Unequal()
    return [x == x, x in [x], [x] == [x], [x].count(x)]


@case(5)
@case("ab")
@case(None)
def keys_from(x):
    return dict.fromkeys(x, 0)


@case(1, "a")
@case("a", 1)
@case([1], 2)
@case(None, 1)
@case({"a": 1}, 2)
def messages_of_augmented_assignment(a, b):
    found = []
    for sign in "+-/%":
        try:
            x, y = a, {"k": a}
            if sign == "+":
                x += b
            elif sign == "-":
                y["k"] -= b
            elif sign == "/":
                x /= b
            else:
                x **= b
            found.append(x)
        except TypeError as e:
            found.append(str(e))
    return found


@case(2.0)
@case(10)
@case(-0.3)
@case(1e-310)
def cube_roots(x):
    return [math.cbrt(x), math.cbrt(x * 7), math.cbrt(x / 3), math.cbrt(x * 1e5)]
