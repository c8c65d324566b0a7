# ruff: noqa – snippets show what authors write, not how we do
"""The language from operators to context managers, many corners in each function."""

from __future__ import annotations
import math, random, json, re, datetime, itertools, functools, collections, string, statistics, enum, dataclasses, operator, contextlib, copy, textwrap, typing
from collections import Counter, defaultdict, deque, OrderedDict, namedtuple
from dataclasses import dataclass, field
from enum import Enum, IntEnum, Flag, IntFlag, auto
from typing import NamedTuple, Any
from tests.transpile.cases import case


@case(10, 3)
@case(-10, 3)
@case(10, -3)
@case(-7, -2)
@case(10**20, 7)
@case(-(10**20), 7)
@case(3, 10**18)
@case(5.5, 2)
@case(-5.5, 2)
@case(5.5, -0.3)
@case(1, 0)
@case(0, 5)
@case(2**53, 2**53 - 1)
def divisions(a, b):
    q, r = divmod(a, b)
    return [
        a // b,
        a % b,
        q,
        r,
        a / b,
        q * b + r,
        -a // b,
        a // -b,
        -(a % b),
        round(a / b, 4),
        a - b * (a // b),
    ]


@case(2**62, 3)
@case(-5, 2)
@case(255, 8)
@case(0, 0)
@case(-1, 100)
@case(2**31 - 1, 1)
@case(2**31, 31)
@case(True, 3)
def bit_tricks(n, k):
    return [
        n & k,
        n | k,
        n ^ k,
        ~n,
        n << k,
        n >> k,
        n & -n,
        (n >> 1) & 0x7FFFFFFF,
        n & 0xFFFFFFFF,
        bin(n),
        hex(n),
        oct(n),
        n.bit_length() if not isinstance(n, bool) else -1,
        (n << 40) >> 38,
        ~(n << k),
        n ^ ~k,
        bin(n & 0b1010),
        f"{n:b}".count("1"),
    ]


@case(-8, 10)
@case(2, 100)
@case(7, -2)
@case(0, 0)
@case(-2, -3)
@case(10, 15)
@case(1.5, 3)
@case(2, 0.5)
@case(0, -1)
def powers(a, b):
    out = []
    for f in (
        lambda: a**b,
        lambda: pow(a, b),
        lambda: -(a**2),
        lambda: (-a) ** 2,
        lambda: a**2**1,
        lambda: pow(a, abs(int(b)), 7),
        lambda: a**-1,
        lambda: math.pow(a, b),
    ):
        try:
            out.append(f())
        except (ArithmeticError, ValueError) as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


@case(5, 5, 6)
@case(1, 2, 3)
@case(3, 2, 1)
@case("a", "b", "c")
@case(1.5, 2, 2)
@case([1], [1, 2], [2])
@case(1, "a", 2)
def chained(a, b, c):
    seen = []

    def see(x):
        seen.append(x)
        return x

    return [
        a < b < c,
        a <= b <= c,
        a == b == c,
        a != b != c,
        see(a) < see(b) > see(c),
        a < b == b,
        seen,
        not a < b < c,
        1 if a < b else 0,
        (a < b) < 2,
        a in [b, c] == True,
    ]


@case(None, [])
@case(0, "x")
@case("", {})
@case([1], 0)
@case({"a": 1}, None)
@case(0.5, False)
def short_circuits(a, b):
    return [
        a and b,
        a or b,
        not a,
        a and b or "d",
        a or b or "d",
        (a and 1) or (b and 2),
        [] or a,
        None or b,
        bool(a) ^ bool(b),
        a if a else b,
        not not a,
        (a or 0) and 5,
        all([a, b]),
        any([a, b]),
        a is None,
        a is not None and b is not None,
        [x for x in (a, b) if x],
    ]


@case("abcdefgh")
@case("")
@case("a😀b🎉c")
@case([1, 2, 3, 4, 5, 6, 7])
@case([])
def slices(s):
    return [
        s[::-1],
        s[::2],
        s[1::2],
        s[-3:],
        s[:-2],
        s[5:2:-1],
        s[5:2],
        s[-1:-4:-1],
        s[:3:-1],
        s[::-2],
        s[100:],
        s[-100:2],
        s[2:-2],
        s[:0],
        s[None:None:None],
        s[::3][::-1],
        s[-2::-2],
        s[1:1],
    ]


@case([1, 2, 3, 4, 5, 6])
def slice_writes(xs):
    a = xs[:]
    a[1:3] = [9]
    b = xs[:]
    b[::2] = "abc"
    c = xs[:]
    c[2:2] = [7, 8]
    d = xs[:]
    del d[::2]
    e = xs[:]
    del e[-2:]
    f = xs[:]
    f[:] = []
    g = xs[:]
    g[4:] = range(3)
    h = xs[:]
    h[::-1] = xs
    try:
        xs[::2] = [1]
    except ValueError as err:
        i = str(err)
    j = xs[:]
    j[5:2] = ["in"]
    k = xs[:]
    k += "ab"
    k *= 2
    return a, b, c, d, e, f, g, h, i, j, k


@case(1234567.891)
@case(-0.5)
@case(0.000012345)
@case(123)
@case(-98765432109876)
@case(10**25)
def formats(x):
    specs = [
        ",",
        "_",
        "e",
        ".3e",
        "g",
        ".3g",
        "%",
        ".1%",
        "+",
        " ",
        "=+12",
        "*<15",
        "*>15",
        "*^15",
        "015",
        "+015,.1f",
        ",.2f",
        "_.3f",
        ".0f",
        "#.0f",
        "#g",
        "E",
        "G",
        "10.2f",
        "<10.1f",
        "^+12.1f",
        "0=12.1f",
        "x=+14.2f",
        ".15g",
        ".17g",
        "n",
    ]
    out = []
    for s in specs:
        out.append(format(x, s))
    return out


@case(255)
@case(-255)
@case(0)
@case(2**70)
def int_formats(n):
    return [
        f"{n:#x}|{n:#X}|{n:#o}|{n:#b}|{n:08b}|{n:#010x}|{n:_x}|{n:_b}|{n:+d}|{n: d}|{n:,}|{n:=+10}|{n:<#8x}|{n:^12,}|{n:x>6}|{n:010,}|{n:.2e}|{n:.0%}|{n:#_b}|{n:016_b}",
        "{:>{w}}|{:{f}{a}{w}}".format(n, n, w=12, f="*", a="^"),
        "%d|%5d|%-5d|%05d|%+d|%x|%X|%o|%#x|%#o|% d|%e|%.3f|%g|%s|%r" % ((n,) * 16),
        f"{n!r:>25}",
        f"{n=}",
        f"{n = :,}",
    ]


@case("hello")
@case("")
@case("naïve café 😀")
def text_formats(s):
    return [
        f"{s:>10}",
        f"{s:^11}|",
        f"{s:*<12}",
        f"{s:.3}",
        f"{s:10.2}|",
        f"{s!r}",
        f"{s!a}",
        f"{s!r:>20}",
        "%10s|%-10s|%.2s|%5.1s|" % (s, s, s, s),
        "%r %a" % (s, s),
        "{0!r:^20}|{0:>8}".format(s),
        "{:s}".format(s),
        f"{s:{'>'}{12}}",
        f"{'nested ' + s!s:.9}",
        f"{{{s}}}",
        f"{s}{s!r}{s:2}",
    ]


@case("%(name)s is %(age)d", {"name": "Al", "age": 3})
@case("%(x).2f%%", {"x": 12.345})
@case("%(x)5s|%(x)-5s|", {"x": "ab"})
@case("%(missing)s", {"x": 1})
@case("plain", {})
@case("%s", {"a": 1})
def mapping_percent(fmt, d):
    return fmt % d


@case("  Hello, World!  ")
@case("ß ŉ Ǆ İ")
@case("they're bill's friends from the UK")
@case("tab\tsep\r\nline\x0bvt\x1cfs\u2028ls")
@case("123 ²³ ½ ٣ Ⅷ")
@case("")
def str_methods(s):
    return [
        s.upper(),
        s.lower(),
        s.title(),
        s.capitalize(),
        s.swapcase(),
        s.casefold(),
        s.strip(),
        s.lstrip(" H"),
        s.rstrip("! "),
        s.split(),
        s.split(" "),
        s.split(",", 1),
        s.rsplit(None, 1),
        s.splitlines(),
        s.splitlines(True),
        s.partition(" "),
        s.rpartition(" "),
        s.find("l"),
        s.rfind("l"),
        s.count(""),
        s.count("l"),
        s.replace("l", "L", 1),
        s.replace("", "-"),
        s.startswith(("  H", "t")),
        s.endswith("  "),
        s.isalpha(),
        s.isdigit(),
        s.isdecimal(),
        s.isnumeric(),
        s.isalnum(),
        s.isspace(),
        s.isupper(),
        s.islower(),
        s.istitle(),
        s.isidentifier(),
        s.isprintable(),
        s.isascii(),
        s.center(30, "*"),
        s.ljust(25, "."),
        s.rjust(25),
        s.zfill(22),
        s.expandtabs(4),
        s.encode("utf-8"),
        s.translate(str.maketrans("lo", "01", "H")),
        s.removeprefix("  "),
        s.removesuffix("  "),
        "-".join(s[:4]),
        s * 2,
        s[::-1],
        list(s[:3]),
        sorted(s)[-3:],
        max(s, default="none"),
    ]


@case("12", 10)
@case("ff", 16)
@case("0xff", 16)
@case("0b101", 0)
@case("0o17", 0)
@case("  42\n", 10)
@case("1_000", 10)
@case("_1", 10)
@case("z", 36)
@case("٣", 10)
@case("-0x1F", 16)
@case("", 10)
@case("12.5", 10)
@case("9", 8)
@case("+7", 10)
@case("1e3", 10)
@case("1", 1)
def int_parsing(s, b):
    try:
        return int(s, b), hex(int(s, b))
    except ValueError as e:
        return str(e)


@case("1.5")
@case("  -2.25e3 ")
@case("inf")
@case("-Infinity")
@case("nan")
@case("1_0.5")
@case(".5")
@case("5.")
@case("1e")
@case("0x10")
@case("")
@case("1e400")
@case("infinit")
@case("１２.5")
def float_parsing(s):
    try:
        f = float(s)
        return f, repr(f), f.is_integer(), str(int(f)) if math.isfinite(f) else "no"
    except (ValueError, OverflowError) as e:
        return type(e).__name__, str(e)


@case()
def mixed_keys():
    d = {1: "int", "1": "str", (1,): "tuple", None: "none", frozenset([1]): "fs", 1.5: "float"}
    d[True] = "bool"
    d[1.0] = "f1"
    d[(1.0,)] = "tf"
    d[frozenset([True])] = "fs2"
    d[0] = "zero"
    d[False] = "false"
    d[-0.0] = "negzero"
    d[2**60] = "big"
    d[float(2**60)] = "bigfloat"
    return (
        d,
        list(d),
        len(d),
        d[1],
        d[(True,)],
        1.0 in d,
        "1" in d,
        (2,) in d,
        list(d.values()),
        str(d),
        {True: 1, 1: 2, 1.0: 3},
        {1: "a", True: "b"},
        {0.1 + 0.2: 1, 0.3: 2},
        {(): 1, "": 2, None: 3}[()],
        {b"a": 1, "a": 2},
    )


@case([1, 2, 3, 2], [2, 3, 4])
@case([], [1])
@case(["a", "b"], ["b"])
@case([1.5, True], [1, 2])
def set_ops(a, b):
    s, t = set(a), set(b)
    u = s.copy()
    u |= t
    v = s - t
    v ^= {1}
    w = frozenset(a)
    return [
        s | t,
        s & t,
        s - t,
        s ^ t,
        s <= t,
        s < s,
        s >= s & t,
        s.isdisjoint(t),
        s == set(a),
        u,
        v,
        sorted(map(str, s)),
        w | t,
        type(w | t).__name__,
        type(t | w).__name__,
        len(s),
        w == s,
        hash(w) == hash(frozenset(a)),
        s.union(b, a),
        s.difference(b),
        sorted(map(repr, s.symmetric_difference(b))),
        bool(s - s),
        {frozenset(a): 1}[w],
        set() == frozenset(),
        str(set()),
        repr(frozenset()),
        str({5}),
        repr(frozenset({"x"})),
        f"{ {1} }",
        str({(1, 2)}),
    ]


@case([[1, 2], [3], []])
@case([])
def comprehensions(rows):
    x = "outer"
    flat = [x for row in rows for x in row if x % 2]
    pairs = [(i, j) for i, row in enumerate(rows) for j, _ in enumerate(row)]
    nested = [[y * 2 for y in row] for row in rows]
    d = {i: {j: v for j, v in enumerate(row)} for i, row in enumerate(rows)}
    fns = [lambda: x for x in range(3)]
    fns2 = [lambda x=x: x for x in range(3)]
    s = {len(row) for row in rows}
    g = (sum(r) for r in rows)
    first = next(g, "none")
    return (
        flat,
        pairs,
        nested,
        d,
        x,
        [f() for f in fns],
        [f() for f in fns2],
        s,
        first,
        list(g),
        [y for y in [x, x]],
        [(x, y) for x in range(3) for y in range(x) if x != y],
        [[x for x in range(y)] for y in range(3)],
        {k: v for k, v in [("a", 1), ("a", 2)]},
        [z for x in [1, 2] if x > 1 for z in [x, x * 10] if z > 5],
        [last := v for v in range(3)],
        last,
    )


def counter_gen(n):
    total = 0
    try:
        for i in range(n):
            got = yield total
            total += got if got is not None else i
    finally:
        total = -1
    return total


def delegating(n):
    r = yield from counter_gen(n)
    yield ("result", r)
    yield from "ab"
    return "done"


@case(3)
@case(0)
def generator_send(n):
    g = delegating(n)
    out = [next(g)]
    try:
        while True:
            out.append(g.send(len(out) * 10))
    except StopIteration as stop:
        out.append(stop.value)
    return out


@case(3)
def generator_throw(n):
    log = []

    def gen():
        while True:
            try:
                x = yield len(log)
                log.append(x)
            except ValueError as e:
                log.append(f"caught {e}")
                yield "recovered"

    g = gen()
    out = [next(g), g.send("a"), g.throw(ValueError("bad")), next(g)]
    g.close()
    out.append(next(g, "closed"))
    try:
        g.throw(KeyError("k"))
    except KeyError as e:
        out.append(repr(e))
    return out, log


@case()
def generator_cleanup():
    log = []

    def gen():
        log.append("start")
        try:
            yield 1
            yield 2
        finally:
            log.append("cleanup")

    for x in gen():
        log.append(x)
        break
    g = gen()
    next(g)
    g.close()
    h = gen()
    log.append(list(h))
    try:

        def bad():
            yield 1
            raise StopIteration(5)

        list(bad())
    except RuntimeError as e:
        log.append(str(e))
    return log


@case([1, 2, 3, 4, 5])
@case([1, 2])
@case([1])
@case("xyz")
def stars(xs):
    try:
        first, *middle, last = xs
        (a, *b), c = [xs, 9]
        head, *_ = xs
        *init, tail = xs
        x = [*xs, *"ab", *{1: 2}, *(i for i in range(2))]
        t = *xs, 0
        d = {**{"a": 1}, "b": 2, **{"a": 3}}

        def f(*args, k=0, **kw):
            return args, k, kw

        return (
            first,
            middle,
            last,
            a,
            b,
            c,
            head,
            init,
            tail,
            x,
            t,
            d,
            f(*xs, *[1], k=2, **d),
            f(*[], **{}),
            {*xs, 1},
        )
    except ValueError as e:
        return str(e)


@case("a=1;b=22;bad;c=")
@case("")
def walrus(text):
    found = {}
    for part in text.split(";"):
        if (m := re.match(r"(\w+)=(\d*)", part)) and (v := m.group(2)):
            found[m[1]] = int(v)
    n = 0
    while (n := n + 1) < 5:
        pass
    return found, n, [y for x in range(5) if (y := x * x) > 3], (z := 3) + z, y


@dataclass
class Pt:
    x: int
    y: int = 0


class Cmd:
    __match_args__ = ("name", "args")

    def __init__(self, name, args):
        self.name, self.args = name, args


class Color(Enum):
    RED = 1
    GREEN = 2


def describe(v):
    match v:
        case None:
            return "none"
        case True | False:
            return f"bool {v}"
        case 0 | 1:
            return "bit"
        case int(n) if n < 0:
            return f"neg {n}"
        case int() | float():
            return f"num {v}"
        case "":
            return "empty"
        case str() as s if len(s) > 3:
            return f"long {s}"
        case "a" | "b" as letter:
            return f"letter {letter}"
        case str(s):
            return f"str {s}"
        case Pt(x=0, y=0):
            return "origin"
        case Pt(x, y) if x == y:
            return f"diag {x}"
        case Pt(x=px):
            return f"pt {px}"
        case Cmd("go", [where, *rest]):
            return f"go {where} {rest}"
        case Cmd(name=n):
            return f"cmd {n}"
        case Color.RED:
            return "red"
        case Color():
            return f"color {v.name}"
        case []:
            return "empty list"
        case [x]:
            return f"one {x}"
        case [int(a), int(b)]:
            return f"two ints {a + b}"
        case (first, *_, last):
            return f"seq {first}..{last}"
        case {"type": "circle", "r": (int() | float()) as r}:
            return f"circle {r}"
        case {"type": t, **rest} if rest:
            return f"{t} with {rest}"
        case {}:
            return f"map {len(v)}"
        case _:
            return "other"


@case(
    [
        None,
        True,
        0,
        1,
        -5,
        7,
        2.5,
        "",
        "long one",
        "a",
        "zz",
        [],
        [1],
        [1, 2],
        [1, "x", 3],
        {"type": "circle", "r": 2},
        {"type": "box", "w": 1},
        {"k": 1},
        {},
        {"type": "circle", "r": "x"},
    ]
)
def matching(values):
    extra = [
        Pt(0, 0),
        Pt(2, 2),
        Pt(3),
        Cmd("go", ["n", 1, 2]),
        Cmd("stop", []),
        Color.RED,
        Color.GREEN,
        (1, 2),
        {1, 2},
        (x for x in "a"),
        b"ab",
        range(3),
        deque([1, 2]),
    ]
    return [describe(v) for v in [*values, *extra[:-5]]] + [describe(v) for v in extra[-5:]]


@case([1, 2, 3], 2)
@case([1, 2, 3], 9)
@case([], 1)
def loop_else(xs, t):
    out = []
    for x in xs:
        if x == t:
            out.append("found")
            break
    else:
        out.append("missing")
    n = 3
    while n:
        n -= 1
        if n == t:
            break
    else:
        out.append("ran out")
    for i in range(3):
        for j in range(3):
            if j == i:
                continue
            if i * j == t:
                break
        else:
            out.append(i)
            continue
        out.append((i, j))
    for _ in xs:
        pass
    else:
        out.append("end")
    return out


@case("value")
@case("key")
@case("none")
@case("zero")
@case("other")
def try_paths(kind):
    log = []

    def inner():
        try:
            log.append("try")
            if kind == "value":
                raise ValueError("v")
            if kind == "key":
                return {}["k"]
            if kind == "zero":
                return 1 // 0
            if kind == "other":
                raise RuntimeError
            return "returned"
        except (KeyError, IndexError) as e:
            log.append(("lookup", str(e)))
            return "except"
        except ValueError:
            log.append("value")
            raise
        except ArithmeticError as e:
            raise RuntimeError("wrapped") from e
        else:
            log.append("else")
        finally:
            log.append("finally")

    try:
        r = inner()
    except Exception as e:
        r = (type(e).__name__, str(e), repr(e.__cause__), e.args)

    def override():
        try:
            return "a"
        finally:
            return "b"

    def loop():
        for i in range(5):
            try:
                if i == 1:
                    continue
                if i == 3:
                    break
            finally:
                log.append(i)
        return "after"

    def swallow():
        try:
            raise ValueError
        finally:
            return "swallowed"

    return r, log, override(), loop(), swallow()


class Managed:
    def __init__(self, name, log, swallow=False):
        self.name, self.log, self.swallow = name, log, swallow

    def __enter__(self):
        self.log.append(f"enter {self.name}")
        return self

    def __exit__(self, kind, value, tb):
        self.log.append(f"exit {self.name} {kind.__name__ if kind else None} {value}")
        return self.swallow


@case(True)
@case(False)
def with_blocks(swallow):
    log = []
    try:
        with Managed("a", log) as a, Managed("b", log, swallow) as b:
            log.append((a.name, b.name))
            raise ValueError("oops")
        log.append("after")
    except ValueError as e:
        log.append(f"caught {e}")
    with contextlib.suppress(KeyError, IndexError):
        log.append([][0])

    @contextlib.contextmanager
    def tag(name):
        log.append(f"<{name}>")
        try:
            yield name.upper()
        except TypeError:
            log.append("type error inside")
        finally:
            log.append(f"</{name}>")

    with tag("p") as p:
        log.append(p)
    with tag("q"):
        len(5)

    def ret():
        with Managed("r", log):
            return "value"

    log.append(ret())
    with contextlib.ExitStack() as stack:
        for n in "xy":
            stack.enter_context(Managed(n, log))
        stack.callback(log.append, "callback")
    return log
