# ruff: noqa – snippets show what authors write, not how we do
"""Identity, parts of numbers, and the arguments that random numbers take."""

from __future__ import annotations
import math, random
from tests.transpile.cases import case


@case(4)
@case(2.5)
@case(True)
def parts_of_numbers(x):
    return [
        "{0.real}".format(x),
        "{0.imag}".format(x),
        f"{x.real} {x.imag}",
        "{.numerator}".format(4),
        "{0.denominator}".format(7),
    ]


@case("a", 1)
@case("%d", 1)
@case("%s %s", [1, 2])
@case("%s %s", 1)
@case("a", [])
@case("a", {"x": 1})
def remainder(a, b):
    return a % b


@case()
def remainder_message():
    try:
        return "a" % 1
    except TypeError as e:
        return str(e)


@case()
def one_nan():
    a = float("nan")
    return [
        math.nan in [math.nan],
        float("nan") in [float("nan")],
        a in [a],
        a in (1, a),
        [a] == [a],
        [float("nan")] == [float("nan")],
        a == a,
        a is a,
        {a: 1}.get(a),
        [a].count(a),
        [a].index(a),
        {a: 1} == {a: 1},
        (a,) == (a,),
    ]


@case([1, 2])
def several_nans(xs):
    ys = [float("nan") for _ in xs]
    return [
        ys[0] in ys,
        float("nan") in ys,
        ys == ys,
        ys == list(ys),
        ys == [float("nan"), float("nan")],
        len({float("nan"), float("nan")}),
        len(set(ys)),
        float("nan") is float("nan"),
        math.inf - math.inf in ys,
    ]


class A:
    def m(self):
        return 1

    @staticmethod
    def s():
        return 2

    @classmethod
    def c(cls):
        return 3


@case()
def methods_of_a_class():
    a = A()
    m = a.m
    return [
        A.m is A.m,
        a.m is a.m,
        a.m == a.m,
        A.s is A.s,
        a.s is A.s,
        A.c is A.c,
        A.c == A.c,
        m is m,
        A.m == A.m,
        A.m is not A.m,
    ]


@case(1.5, 2)
@case(1, 2.5)
@case(1.0, 2)
@case(2, 1)
@case(1, 2)
@case("a", 2)
def whole_randint(a, b):
    random.seed(3)
    return random.randint(a, b)


@case(1.5, 2)
@case(1.0, 2.0)
@case(2, 2)
@case(10, None)
@case(10.5, None)
@case(0, None)
def whole_randrange(a, b):
    random.seed(3)
    return random.randrange(a, b) if b is not None else random.randrange(a)
