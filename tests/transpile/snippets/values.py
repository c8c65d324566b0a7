# ruff: noqa – snippets show what authors write, not how we do
"""Every operation on numbers, lists, dicts, sets and texts."""

from __future__ import annotations
from typing import *
import json, math, random, re, string, time, itertools, functools, statistics, collections, operator, textwrap, copy
from collections import Counter, defaultdict, deque, OrderedDict, namedtuple, ChainMap
from dataclasses import dataclass, field, asdict, astuple, replace
from datetime import date, datetime, timedelta, time as clock, timezone
from enum import Enum, IntEnum, auto
from functools import (
    reduce,
    lru_cache,
    cache,
    partial,
    wraps,
    total_ordering,
    cached_property,
    singledispatch,
)
from itertools import (
    accumulate,
    chain,
    combinations,
    groupby,
    islice,
    permutations,
    product,
    zip_longest,
    takewhile,
    dropwhile,
    count,
    cycle,
    repeat,
    pairwise,
    starmap,
    tee,
)
from tests.transpile.cases import case


# ---------- LeetCode
@case([2, 7, 11, 15], 9)
@case(17, 5)
@case(-17, 5)
@case(17, -5)
@case(2**70, 3)
@case(-(2**70), 2**65)
@case(0, 7)
@case(5, 0)
def int_ops(a, b):
    out = []
    for f in (
        operator.add,
        operator.sub,
        operator.mul,
        operator.floordiv,
        operator.mod,
        operator.truediv,
        divmod,
        operator.and_,
        operator.or_,
        operator.xor,
        math.gcd,
        math.lcm,
        operator.lt,
        operator.eq,
        max,
        pow if abs(b) < 50 else min,
    ):
        try:
            out.append(f(a, b))
        except Exception as e:
            out.append(f"{type(e).__name__}: {e}")
    out += [
        a << 3,
        a >> 2,
        ~a,
        -a,
        +a,
        abs(a),
        a.bit_length(),
        a.bit_count() if hasattr(a, "bit_count") else 0,
        math.isqrt(abs(a)),
        str(a)[::-1],
        hash(a) == hash(a),
        float(a),
        round(a, -1),
        round(a, 2),
        int(str(a)),
        a == float(a),
        bool(a),
        f"{a:,}",
        f"{a:x}",
        f"{a:e}",
        a.to_bytes(10, "big", signed=True).hex(),
        int.from_bytes(b"\x01\x02", "big"),
        pow(a, 3, 7),
        pow(3, -1, 7),
        a % 7.5,
        a / 3,
        a // 2.5,
        a.is_integer() if hasattr(a, "is_integer") else True,
    ]
    return out


@case(2.5)
@case(-0.0)
@case(1e308)
@case(0.1)
@case(-7.25)
@case(1e-320)
def float_ops(x):
    out = [
        x + 1,
        x * 2,
        x / 3,
        x // 2,
        x % 3,
        -x,
        abs(x),
        round(x),
        round(x, 1),
        round(x, -1),
        int(x),
        math.floor(x),
        math.ceil(x),
        math.trunc(x),
        x.is_integer(),
        str(x),
        repr(x),
        f"{x}",
        f"{x:.3f}",
        f"{x!r:>10}",
        x.as_integer_ratio(),
        math.modf(x),
        math.copysign(1, x),
        x == int(x),
        math.fmod(x, 2),
        math.isclose(x, x + 1e-12),
        math.frexp(x),
        math.ldexp(0.5, 3),
        x**2 if abs(x) < 1e100 else 0,
        math.remainder(x, 2),
        math.fsum([x] * 10) if abs(x) < 1e300 else 0,
        math.dist([0, 0], [x, x]) if abs(x) < 1e100 else 0,
        math.prod([x, 2]),
        float("1_000.5"),
        float(" 12 "),
        float("-inf"),
        math.isnan(float("nan")),
        x != x,
        max(x, 0),
        min(x, 0),
        sorted([x, 0, -1]),
        math.degrees(x),
        math.exp2(3) if hasattr(math, "exp2") else 8.0,
        math.log2(8),
        math.log(8, 2),
        math.log10(1000),
        math.log1p(0.5),
        math.expm1(0.5),
        math.sinh(1),
        math.atan2(1, -1),
        math.nextafter(1.0, 2.0),
        math.ulp(1.0),
    ]
    return [repr(v) for v in out]


@case("0b101")
@case("1_000")
@case(" -42 ")
@case("0x1F")
@case("٣")
@case("1.5")
@case("inf")
@case("1e3")
@case("")
def parse_nums(s):
    out = []
    for f in (
        int,
        float,
        lambda v: int(v, 0),
        lambda v: int(v, 16),
        lambda v: int(float(v)),
        bool,
        lambda v: v.strip().lstrip("-").isdigit(),
        str,
    ):
        try:
            out.append(repr(f(s)))
        except (ValueError, OverflowError) as e:
            out.append(str(e))
    return out


@case([3, 1, 2], [2, 5])
@case([], [])
@case(["b", "a"], ["a"])
def list_ops(a, b):
    c = a + b
    c.insert(1, "x")
    c.insert(-1, "y")
    c.insert(99, "z")
    d = c[:]
    d.reverse()
    e = c * 2
    e.extend("pq")
    e[1:3] = ["new"]
    e[::2] = ["e"] * len(e[::2])
    f = list(c)
    del f[0]
    del f[-2:]
    del f[::2]
    g = [*a, *b]
    g.sort(key=str, reverse=True)
    h = [[0] * 2] * 2
    h[0][0] = 1
    try:
        e[::2] = [1]
    except ValueError as err_:
        f.append(str(err_))
    i = a.copy()
    i += (9, 8)
    i *= 2
    return (
        c,
        d,
        e,
        f,
        g,
        h,
        i,
        a == sorted(a, key=str),
        c.count("x"),
        c.index("x"),
        c.index("z", 2),
        a < b if a and type(a[0]) == type(b[0]) else None,
        a <= a,
        [1, 2] < [1, 2, 0],
        [] < [1],
        list(reversed(c)),
        c[-1:0:-1],
        c[5:2:-1],
        c[::-2],
        c[10:],
        c[-100:2],
        [x for y in [a, b] for x in y if x],
        [[i * j for j in range(3)] for i in range(2)],
        sum([[1], [2]], []),
        all([]),
        any([]),
        list(zip(a, b)),
        list(enumerate(b, 1)),
        max(c, key=lambda v: len(str(v))),
        [None] * 2,
        a is a,
        a == a[:],
        a is not a[:],
        not a,
        len(c),
    )


@case({"b": 1, "a": 2})
@case({})
def dict_ops(d):
    e = dict(d)
    e["c"] = 3
    e.setdefault("d", []).append(1)
    e.update(z=1, **{"y": 2})
    e |= {"b": 9}
    f = {"x": 0} | d
    g = {**d, "k": None}
    g.pop("k")
    g.pop("nope", None)
    h = {v: k for k, v in d.items()}
    i = dict(sorted(d.items(), key=lambda kv: kv[1], reverse=True))
    j = dict.fromkeys("abc", 0)
    k = dict(zip("ab", [1, 2]))
    l = e.copy()
    l.clear()
    m = {1: "a", 1.0: "b", True: "c", (1, 2): "t", None: "n", frozenset([1]): "f"}
    it = list(e.items())
    last = e.popitem()
    keys = e.keys() & {"a", "b"}
    sub = d.keys() <= e.keys()
    diff = e.keys() - d.keys()
    return (
        e,
        f,
        g,
        h,
        i,
        j,
        k,
        l,
        m[1],
        len(m),
        it,
        last,
        sorted(keys),
        sub,
        sorted(diff),
        "a" in d,
        d.get("zz"),
        d.get("zz", 5),
        list(d),
        list(d.values()),
        list(reversed(d)),
        d == dict(reversed(list(d.items()))),
        str(d),
        min(d, default=None),
        max(d, key=d.get, default=None),
        sum(d.values()),
        sorted(d),
        {k: v for k, v in d.items() if v > 1},
        [*d],
        len(d),
        bool(d),
        next(iter(d), None),
        {"a": {"b": {"c": 1}}}["a"]["b"]["c"],
        repr(d.keys()),
        repr(d.items()),
        isinstance(d, dict),
        d.items() == d.items(),
        ("a", 2) in d.items(),
        2 in d.values(),
    )


@case()
def dict_iter_change():
    d = {1: 1, 2: 2}
    try:
        for k in d:
            d[k + 10] = 1
    except RuntimeError as e:
        return str(e)


@case([1, 2, 3], [2, 3, 4])
def set_ops(a, b):
    a, b = set(a), set(b)
    c = a.copy()
    c.add(9)
    c.discard(1)
    c.discard(100)
    c.update([7], (8,))
    c -= {7}
    c &= {2, 3, 8, 9}
    c ^= {2, 50}
    c |= {4}
    try:
        c.remove(1000)
    except KeyError as e:
        r = str(e)
    f = frozenset("ab")
    return (
        a | b,
        a & b,
        a - b,
        a ^ b,
        a < b,
        a <= a | b,
        a.isdisjoint({9}),
        a.issubset([1, 2, 3, 4]),
        a.issuperset([1]),
        a.union([5], [6]),
        a.intersection(b, [3]),
        a.difference([1]),
        a.symmetric_difference(b),
        c,
        r,
        len(f),
        {f: 1}[frozenset("ba")],
        a == {3, 2, 1},
        sorted(a, reverse=True),
        sum(a),
        1 in a,
        min(a),
        {x % 2 for x in a},
        bool(set()),
        f | {"c"},
        repr({5}),
        repr(set()),
        repr(frozenset([1])),
        set("aab") == {"a", "b"},
        type(f | {"c"}).__name__,
        set() == frozenset(),
    )


@case("the quick brown fox jumps over the lazy dog the end")
@case("")
def text_stats(t):
    w = t.split()
    c = Counter(w)
    letters = Counter(ch for ch in t if ch.isalpha())
    c2 = Counter(a=3, b=1)
    c2.subtract({"a": 1})
    c2["zz"]
    return (
        c.most_common(2),
        sum(c.values()),
        c["the"],
        letters.most_common(3),
        c + Counter(["the"]),
        c - Counter(w),
        len(c),
        dict(c),
        sorted(c.elements())[:3],
        c2,
        +c2,
        c2.total(),
        Counter("ab") & Counter("b"),
        Counter("a") | Counter("bb"),
        repr(Counter("aab")),
        " ".join(x.capitalize() for x in w),
        t.title(),
        textwrap.wrap(t, 15),
        textwrap.fill(t, 20),
        textwrap.shorten(t, 20),
        textwrap.dedent("  a\n   b"),
        textwrap.indent("a\nb", "> "),
        max(w, key=len, default=""),
        sorted(set(w), key=lambda x: (-len(x), x)),
        round(sum(map(len, w)) / len(w), 2) if w else 0,
        re.sub(r"\b(\w)", lambda m: m.group(1).upper(), t),
        t[:10] + "..." if len(t) > 10 else t,
        "|".join(f"{x:^7}" for x in w[:3]),
        Counter(t).get(" ", 0),
        "".join(sorted(t.replace(" ", "")))[:5],
        c == Counter(w),
        list(c)[:2],
        c.most_common()[-1:],
    )


@case()
def strings_fmt():
    name, n, x, d, l = "Bob", 42, 3.14159, {"k": 1, "a b": 2}, [1, 2]

    class O:
        pass

    o = O()
    o.attr = "at"
    o.l = [5]
    w, p = 10, 2
    return [
        "%s is %d years, %.2f %5.1f|%-6s|%06d %x %o %e %g %r %c %% %+d %i %u"
        % (name, n, x, x, name, n, n, n, x, x, name, "c", n, n, n),
        "%(a)s-%(b)03d" % {"a": 1, "b": 2},
        "%s" % [1],
        "%s" % None,
        "%5s|%-5s|" % ("ab", "cd"),
        "%.3s" % "abcdef",
        "%*d" % (5, 42),
        "%s" % (1,),
        "%#x %#o" % (255, 8),
        "%5.2f%%" % 12.345,
        "% d" % 5,
        "%X" % 255,
        "%c" % 65,
        "%a" % "é",
        "{} {} {}".format(1, "a", None),
        "{0} {1} {0}".format("a", "b"),
        "{name}: {v:.1f}".format(name="q", v=2.55),
        "{:>10}|{:<5}|{:^9}|".format("r", "l", "c"),
        "{:,}".format(1234567),
        "{0[1]} {1[k]} {1[a b]}".format(l, d),
        "{.attr} {0.l[0]}".format(o) if False else "{0.attr} {0.l[0]}".format(o),
        "{:{w}.{p}f}".format(x, w=w, p=p),
        "{{}}".format(),
        "{!r} {!s} {!a}".format("é", "é", "é"),
        "{:%}".format(0.25),
        "{:d}".format(True),
        "{:08.3f}".format(-x),
        "{:+,}".format(1000),
        "{:#b}".format(5),
        "{:e}".format(12345),
        "{:>{}}".format("a", 5),
        "{a}{b}".format_map({"a": 1, "b": 2}),
        f"{name!r:>8}|{n:5d}|{x:.{p}f}|{n:#06x}|{name:*^{w}}|{d['k']}|{l[0] + 1}|{{}}|{n=}|{x = :.1f}|{name!s}|{'a' if n else 'b'}|{len(l)}|{n:,}|{-n:+}|{True}|{None}|{[1]!s}|{1e10}|{1e16}|{1e-5}|{100000000.0}|{0.1 + 0.2}",
        f"{'nested ' + f'{n}'}",
        f"{lambda_ if (lambda_ := 5) else 0}",
        f"{datetime(2024, 1, 2):%Y/%m/%d}",
        f"{3:>+5}",
        f"{'é':>3}",
        f"{x:10.3}|{x:<10.3}|{1234.5:_}",
        f"{'ab'}",
        f"{n:c}",
        f"{1.0}",
        f"{1.0:g}",
        f"{1e100:.0f}"[:5],
        f"{0.5:.0f} {1.5:.0f} {2.5:.0f}",
        f"{2.675:.2f} {1.005:.2f}",
        f"{-0.0:.1f}",
        f"{float('nan'):.2f} {float('inf'):5}",
        str(1e22),
        str(123456789.123456789),
        str(1 / 3),
        repr(0.1),
        str(1e15),
        str(-1e-7),
        string.Template("$a ${b}c $$").substitute(a=1, b=2),
        string.Template("$x").safe_substitute(),
        string.capwords("hello  wORLD"),
        "abc",
        r"\n",
        "tab\there",
        "uni\u00e9\N{BULLET}",
        b"by\x00te".decode("latin1"),
        "\x41",
        "'",
        str(b"ab\xff"),
        repr('it\'s "q"'),
        repr("a\\b\n\t\x00\x7f\u200b"),
    ]
