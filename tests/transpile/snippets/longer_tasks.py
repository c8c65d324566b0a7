# ruff: noqa – snippets show what authors write, not how we do
"""Tasks of a page or two: records, machines, parsers, games with numbers."""

from __future__ import annotations
import re, json, math, itertools, functools, collections, operator, random, time, enum, typing, dataclasses, string, statistics, textwrap, html, copy, contextlib, abc, datetime, heapq, bisect, uuid
from collections import Counter, defaultdict, deque, namedtuple, OrderedDict, ChainMap
from dataclasses import dataclass, field, asdict, astuple, replace, fields
from enum import Enum, IntEnum, auto, Flag
from functools import reduce, partial, lru_cache, wraps, total_ordering, cached_property
from itertools import chain, groupby, islice, takewhile
from typing import Any, Callable, Iterable, Optional, Union, Generic, TypeVar, ClassVar
from tests.transpile.cases import case

T = TypeVar("T")


@dataclass
class Animal:
    name: str
    sound: ClassVar[str] = "..."
    legs: int = 4

    def speak(self) -> str:
        return f"{self.name} says {self.sound}"

    def __lt__(self, o):
        return self.name < o.name


@dataclass
class Dog(Animal):
    sound: ClassVar[str] = "Woof"
    tricks: list[str] = field(default_factory=list)

    def add(self, *tricks: str) -> Dog:
        self.tricks.extend(tricks)
        return self


@dataclass(frozen=True, order=True)
class Pt:
    x: float
    y: float = 0.0

    def dist(self, o: Pt) -> float:
        return math.dist((self.x, self.y), (o.x, o.y))

    @classmethod
    def parse(cls, s):
        return cls(*map(float, s.split(",")))

    def __add__(self, o):
        return Pt(self.x + o.x, self.y + o.y) if isinstance(o, Pt) else NotImplemented


@case("1,2", "4,6")
def dataclasses_(a, b):
    d = Dog("Rex").add("sit", "roll")
    p, q = Pt.parse(a), Pt.parse(b)
    try:
        p.x = 3
    except Exception as e:
        m = f"{type(e).__name__}: {e}"
    try:
        p + 1
    except TypeError as e:
        m2 = str(e)
    return (
        d.speak(),
        asdict(d),
        repr(d),
        d == Dog("Rex", tricks=["sit", "roll"]),
        p.dist(q),
        p < q,
        max(p, q),
        sorted([q, p])[0] == p,
        {p: 1}[Pt(1.0, 2.0)],
        m,
        m2,
        astuple(p),
        [f.name for f in fields(d)],
        repr(p + q),
        sorted([Dog("b"), Animal("a")])[0].name,
        dataclasses.is_dataclass(d),
        replace(p, y=9),
    )


class Money:
    def __init__(self, a, c="USD"):
        self.a, self.c = round(a, 2), c

    def _chk(self, o):
        if isinstance(o, Money):
            if o.c != self.c:
                raise ValueError("currency mismatch")
            return o.a
        if isinstance(o, (int, float)):
            return o
        return NotImplemented

    def __add__(self, o):
        v = self._chk(o)
        return v if v is NotImplemented else Money(self.a + v, self.c)

    __radd__ = __add__

    def __sub__(self, o):
        return self + (-o if not isinstance(o, Money) else Money(-o.a, o.c))

    def __rsub__(self, o):
        return Money(o - self.a, self.c)

    def __mul__(self, k):
        return Money(self.a * k, self.c)

    __rmul__ = __mul__

    def __truediv__(self, o):
        return self.a / o.a if isinstance(o, Money) else Money(self.a / o, self.c)

    def __floordiv__(self, k):
        return Money(self.a // k, self.c)

    def __mod__(self, k):
        return Money(self.a % k, self.c)

    def __neg__(self):
        return Money(-self.a, self.c)

    def __bool__(self):
        return self.a != 0

    def __eq__(self, o):
        return isinstance(o, Money) and (self.a, self.c) == (o.a, o.c)

    def __hash__(self):
        return hash((self.a, self.c))

    def __lt__(self, o):
        return self.a < self._chk(o)

    def __le__(self, o):
        return self.a <= self._chk(o)

    def __str__(self):
        return f"{self.a:,.2f} {self.c}"

    def __repr__(self):
        return f"Money({self.a!r}, {self.c!r})"

    def __format__(self, s):
        return format(self.a, s) if s else str(self)

    def __float__(self):
        return float(self.a)

    def __int__(self):
        return int(self.a)

    def __round__(self, n=None):
        return Money(round(self.a, n), self.c)

    def __abs__(self):
        return Money(abs(self.a), self.c)


@case(19.99, 3)
def money(p, q):
    m = Money(p)
    out = [
        m * q,
        q * m,
        m + 1,
        1 + m,
        sum([m, m]),
        m - Money(5),
        100 - m,
        m / 2,
        m / Money(2),
        m // 3,
        m % 5,
        -m,
        abs(-m),
        round(m, 1),
        round(m),
    ]
    errs = []
    for f in (
        lambda: m + "x",
        lambda: "x" + m,
        lambda: m + Money(1, "EUR"),
        lambda: m < "a",
        lambda: m > None,
    ):
        try:
            errs.append(f())
        except (TypeError, ValueError) as e:
            errs.append(f"{type(e).__name__}: {e}")
    m2 = m
    m2 += 5
    m2 *= 2
    return (
        [str(x) for x in out],
        errs,
        bool(Money(0)),
        m == Money(p),
        len({m, Money(p)}),
        max(m, Money(3)),
        f"{m}|{m:.1f}|{m:>10.3f}",
        float(m),
        int(m),
        m2,
        m <= Money(p),
        m != Money(1),
        min([Money(3), Money(2)], key=float),
        m > Money(1),
        m >= 2,
    )


class Tokenizer:
    SPEC = [
        ("NUM", r"\d+(\.\d*)?"),
        ("ID", r"[A-Za-z_]\w*"),
        ("OP", r"[+\-*/=()<>!]=?"),
        ("STR", r'"(?:[^"\\]|\\.)*"'),
        ("WS", r"\s+"),
        ("BAD", r"."),
    ]
    RX = re.compile("|".join(f"(?P<{n}>{p})" for n, p in SPEC))

    def __init__(self, src):
        self.src = src

    def __iter__(self):
        for m in self.RX.finditer(self.src):
            k, v = m.lastgroup, m.group()
            if k == "WS":
                continue
            if k == "BAD":
                raise SyntaxError(f"{v!r} at {m.start()}")
            yield k, float(v) if k == "NUM" else v[1:-1] if k == "STR" else v


@case('x = 3.5 * (y >= 2) + "a b"')
@case("a $ b")
def tokens(s):
    try:
        return list(Tokenizer(s))
    except SyntaxError as e:
        return str(e), e.msg


class Stack(Generic[T]):
    def __init__(self, *xs: T) -> None:
        self._d: deque[T] = deque(xs)

    def push(self, *xs: T) -> "Stack[T]":
        for x in xs:
            self._d.append(x)
        return self

    def pop(self) -> T:
        try:
            return self._d.pop()
        except IndexError as e:
            raise LookupError("empty stack") from e

    __len__ = lambda self: len(self._d)

    @property
    def top(self) -> Optional[T]:
        return self._d[-1] if self._d else None


@case(["(", "[", "]", ")"])
@case(["(", "]"])
@case([")"])
def balanced(ts):
    pairs = dict(zip(")]}", "([{"))
    s: Stack[str] = Stack()
    for t in ts:
        if t in pairs.values():
            s.push(t)
        elif not len(s) or s.pop() != pairs[t]:
            return False
    try:
        s.pop()
    except LookupError as e:
        return True, str(e), repr(e.__cause__), s.top


class Light(Enum):
    RED = ("stop", 30)
    GREEN = ("go", 25)
    YELLOW = ("slow", 5)

    def __init__(self, action, secs):
        self.action, self.secs = action, secs

    @property
    def next(self):
        m = list(Light)
        return m[(m.index(self) + 1) % len(m)]

    def __str__(self):
        return f"{self.name.title()}({self.action})"


@case(70)
def lights(t):
    cur = Light.RED
    log = []
    while t > 0:
        log.append(f"{cur!s:<15}{cur.secs:>3}s")
        t -= cur.secs
        cur = cur.next
    return (
        log,
        cur is Light.RED,
        Light["GREEN"].value,
        Light(("slow", 5)).name,
        [l.name for l in Light],
        cur in (Light.RED, Light.GREEN),
    )


@case([{"name": "Bo", "age": 3, "tags": ["x", "y"]}, {"name": "Al", "age": 30}])
def records(rows):
    by = sorted(rows, key=lambda r: (-r["age"], r["name"]))
    g = {
        k: [r["name"] for r in v]
        for k, v in groupby(
            sorted(rows, key=lambda r: r["age"] > 18),
            key=lambda r: "adult" if r["age"] > 18 else "child",
        )
    }
    cols = sorted({k for r in rows for k in r})
    table = [" | ".join(f"{c:^8}" for c in cols)] + [
        " | ".join(f"{str(r.get(c, '-')):<8}" for c in cols) for r in rows
    ]
    total = reduce(lambda a, r: a | {r["name"]: a.get(r["name"], 0) + r["age"]}, rows, {})
    pick = operator.itemgetter("name", "age")
    return (
        [r["name"] for r in by],
        g,
        table,
        total,
        list(map(pick, rows)),
        json.dumps(by[0], sort_keys=True, indent=None),
        next((r for r in rows if r["age"] > 100), {"name": "none"})["name"],
        [*{**rows[0], "age": 5}.items()][1],
        sum(len(r.get("tags", ())) for r in rows),
        {**{k: type(v).__name__ for k, v in rows[0].items()}},
    )


@case(5)
def gens(n):
    def countdown(n):
        while n:
            got = yield n
            n = n - 1 if got is None else got
        return "liftoff"

    def run():
        r = yield from countdown(3)
        yield r

    g = countdown(n)
    a = [next(g), g.send(2), next(g)]
    try:
        next(g)
    except StopIteration as e:
        a.append(e.value)

    def chunks(xs, k):
        it = iter(xs)
        while c := list(islice(it, k)):
            yield c

    def window(xs, k):
        return zip(*(islice(xs, i, None) for i in range(k)))

    pipe = (x * x for x in (y for y in range(n) if y % 2))
    first = next(pipe)
    return (
        a,
        list(run()),
        list(chunks(range(7), 3)),
        list(window([1, 2, 3, 4], 2)),
        first,
        list(pipe),
        sum(pipe),
        [*map(lambda p: p[0] * p[1], enumerate([5, 6], 1))],
        dict(enumerate("ab")),
        list(zip(range(3), itertools.count(10, 5))),
    )


class Retry:
    def __init__(self, n, *exc):
        self.n, self.exc, self.log = n, exc or (Exception,), []

    def __call__(self, fn):
        @wraps(fn)
        def inner(*a, **k):
            for i in range(1, self.n + 1):
                try:
                    r = fn(*a, **k)
                except self.exc as e:
                    self.log.append(f"{i}: {type(e).__name__}({e})")
                    if i == self.n:
                        raise RuntimeError("gave up") from e
                else:
                    self.log.append("ok")
                    return r
                finally:
                    self.log.append("done")

        inner.log = self.log
        return inner


@case(2)
@case(9)
def retries(fails):
    left = [fails]
    r = Retry(3, ValueError, KeyError)

    @r
    def flaky(x, *, scale=1):
        if left[0] > 0:
            left[0] -= 1
            raise ValueError(left[0])
        return x * scale

    try:
        return flaky(4, scale=2), r.log, flaky.log is r.log, flaky.__name__
    except RuntimeError as e:
        return str(e), str(e.__cause__), r.log


@case("The rain in Spain")
def text_tools(s):
    t = string.Template("$who likes ${what}")
    w = s.split()
    acro = "".join(x[0] for x in w).upper()
    lens = {len(x) for x in w}
    return (
        t.substitute(who="Al", what="tea"),
        t.safe_substitute(who="Bo"),
        acro,
        sorted(lens),
        s.replace("ain", "AIN", 1).split("AIN"),
        [m.span() for m in re.finditer(r"ain\b", s)],
        re.sub(r"(\w+) (\w+)", r"\2 \1", s),
        "{:>{w}.{p}f}".format(3.14159, w=8, p=2),
        f"{s!r:.10}",
        f"{'x' if len(w) > 3 else 'y'}",
        s.partition("in")[2],
        "-".join(reversed(w)),
        textwrap.indent("a\nb", "> "),
        s.lower().count("a"),
        s.swapcase(),
        f"{len(s):04d}",
        "%s has %d words (%.1f%%)" % (s[:3], len(w), 12.345),
        s.title() == s,
        "".join(c for c in s if c not in "aeiou"),
        max(w, key=len),
        sorted(w, key=str.casefold, reverse=True),
        ", ".join(f"{k}={v}" for k, v in sorted(Counter(s.lower()).items()) if v > 2),
    )


@case(30)
def numbers(n):
    primes = [p for p in range(2, n) if all(p % d for d in range(2, math.isqrt(p) + 1))]
    divs = {k: [d for d in range(1, k + 1) if k % d == 0] for k in (12, 13)}
    digits = [int(c) for c in str(2**64)]
    fib = reduce(lambda a, _: a + [a[-1] + a[-2]], range(8), [0, 1])
    perfect = [k for k in range(1, 500) if sum(d for d in range(1, k) if k % d == 0) == k]
    return (
        primes,
        divs,
        sum(digits),
        fib,
        perfect,
        bin(n)[2:].zfill(8),
        int("1e", 16),
        f"{n:b}",
        round(math.pi, 4),
        divmod(-7, 2),
        -7 // 2,
        -7 % 3,
        7.5 // 2,
        2**-1,
        10**20,
        0.1 + 0.2,
        round(0.5),
        round(1.5),
        round(-2.5),
        math.gcd(84, 36),
        pow(3, 100, 7),
        abs(-3.2),
        1e3,
        5 / 2,
        6 / 2,
        int(-3.7),
        float("1.5e2"),
        7 & 3,
        7 ^ 2,
        ~5,
        1 << 10,
        sum([0.1] * 10),
        math.fsum([0.1] * 10),
        math.ceil(2.1),
        math.floor(-2.1),
        max(1, 2.5),
        min("b", "a"),
        True + True,
        3 == 3.0,
        isinstance(True, int),
    )


@case(3)
def classes_in(n):
    class Base:
        count: int = 0
        items: list = []

        def __init__(self, v):
            self.v = v
            type(self).count += 1

        def __repr__(self):
            return f"{self.__class__.__name__}({self.v})"

        @staticmethod
        def twice(x):
            return x * 2

        @classmethod
        def make(cls, *vs):
            return [cls(v) for v in vs]

        @property
        def double(self):
            return self.twice(self.v)

        @double.setter
        def double(self, x):
            self.v = x / 2

    class Child(Base):
        def __init__(self, v, w=1):
            super().__init__(v)
            self.w = w

        def __eq__(self, o):
            return isinstance(o, Child) and vars(self) == vars(o)

    a, b = Base.make(1, 2)
    c = Child(n, w=5)
    a.double = 9
    Base.items.append(1)
    return (
        repr([a, b, c]),
        Base.count,
        Child.count,
        c == Child(n, 5),
        c.double,
        a.v,
        isinstance(c, Base),
        issubclass(Child, Base),
        Child.items,
        hasattr(c, "w"),
        getattr(c, "nope", None),
        c.__class__.__name__,
        sorted(vars(c)),
        callable(Base.make),
        type(c) is Child,
    )


@case("2024-02-28", 2)
def dates(s, n):
    d = datetime.date.fromisoformat(s)
    e = d + datetime.timedelta(days=n)
    t = datetime.datetime.strptime("28/02/2024 14:05", "%d/%m/%Y %H:%M")
    diff = datetime.datetime(2024, 3, 1) - t
    h, r = divmod(diff.seconds, 3600)
    q = (d.month - 1) // 3 + 1
    first = d.replace(day=1)
    nxt = (first + datetime.timedelta(32)).replace(day=1)
    return (
        e.isoformat(),
        e.strftime("%a %d %b"),
        t.isoformat(),
        str(diff),
        f"{diff.days}d {h}h {r // 60}m",
        q,
        (nxt - first).days,
        d.isocalendar()[1],
        d.timetuple().tm_yday,
        t.strftime("%I:%M %p"),
        (e - d).days,
        d < e,
        [x.day for x in (d + datetime.timedelta(i) for i in range(3))],
        t.replace(hour=0).isoformat(timespec="minutes"),
        datetime.date(2024, 1, 31).weekday(),
        e.year % 4 == 0,
        t.date() == d,
        str(t.time()),
        datetime.timedelta(minutes=90).total_seconds(),
        max(d, e).ctime(),
    )


@case({"op": "add", "args": [1, 2]})
@case({"op": "neg", "args": [5]})
@case({"op": "cat", "args": ["a", "b", "c"]})
@case({"op": "zzz"})
@case(["list", 1, 2, 3])
@case(("pair", (1, 2)))
@case("hello")
@case(3.5)
@case(None)
def dispatch(cmd):
    match cmd:
        case {"op": "add", "args": [a, b]}:
            return a + b
        case {"op": "neg", "args": [x]} if x > 0:
            return -x
        case {"op": str() as op, "args": [str(), *rest] as allx}:
            return op, len(rest), "".join(allx)
        case {"op": op, **kw} if not kw:
            return f"unknown {op}"
        case ["list", *xs] | [_, *xs] if len(xs) > 2:
            return sum(xs)
        case [tag, (x, y)]:
            return tag, x, y
        case str(s) if s.startswith("h"):
            return s.upper()
        case int() | float():
            return "number"
        case None:
            return "nothing"
        case _:
            return "other"


@case(4)
def matrix(n):
    spiral = [[0] * n for _ in range(n)]
    r = c = 0
    dr, dc = 0, 1
    for i in range(1, n * n + 1):
        spiral[r][c] = i
        if spiral[(r + dr) % n][(c + dc) % n]:
            dr, dc = dc, -dr
        r += dr
        c += dc
    diag = [spiral[i][i] for i in range(n)]
    T = [*map(list, zip(*spiral))]
    return (
        spiral,
        diag,
        T == [list(x) for x in zip(*spiral)],
        [max(row) for row in spiral],
        sum(map(sum, spiral)),
        [row[::-1] for row in spiral][0],
        any(0 in row for row in spiral),
        list(chain(*spiral))[:5],
        [[int(i == j) for j in range(2)] for i in range(2)],
    )


@case([5, 1, 4], 3)
def search(xs, t):
    xs = sorted(xs)
    lo, hi = 0, len(xs)
    while lo < hi:
        mid = (lo + hi) // 2
        if xs[mid] < t:
            lo = mid + 1
        else:
            hi = mid
    h = [(-x, i) for i, x in enumerate(xs)]
    heapq.heapify(h)
    top = heapq.heappop(h)

    def knap(ws, cap):
        @lru_cache(None)
        def best(i, c):
            return (
                0
                if i == len(ws)
                else max(best(i + 1, c), ws[i] + best(i + 1, c - ws[i]) if ws[i] <= c else 0)
            )

        return best(0, cap), best.cache_info().currsize

    def lcs(a, b):
        d = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
        for i, x in enumerate(a):
            for j, y in enumerate(b):
                d[i + 1][j + 1] = d[i][j] + 1 if x == y else max(d[i][j + 1], d[i + 1][j])
        return d[-1][-1]

    def subsets(s):
        return [[]] if not s else (lambda r: r + [[s[0]] + x for x in r])(subsets(s[1:]))

    def edit(a, b, memo={}):
        if not a or not b:
            return len(a) + len(b)
        if (a, b) not in memo:
            memo[a, b] = min(
                edit(a[1:], b) + 1, edit(a, b[1:]) + 1, edit(a[1:], b[1:]) + (a[0] != b[0])
            )
        return memo[a, b]

    return (
        lo,
        bisect.bisect_left(xs, t),
        top,
        knap((3, 4, 5), 9),
        lcs("AGGTAB", "GXTXAYB"),
        subsets([1, 2]),
        edit("kitten", "sitting"),
        [*itertools.combinations(xs, 2)],
        list(itertools.permutations("ab")),
        len(list(itertools.product(*[range(2)] * 3))),
    )


@case("a")
def exc_flow(k):
    log = []

    class Res:
        def __enter__(self):
            log.append("open")
            return self

        def __exit__(self, t, v, tb):
            log.append(f"close {t.__name__ if t else None}")
            return t is KeyError

    def work(k):
        with Res() as r, contextlib.suppress(ZeroDivisionError):
            if k == "a":
                raise KeyError("k")
            if k == "b":
                1 / 0
            return "done"
        return "after"

    out = [work(x) for x in "abc"]
    try:
        try:
            raise ValueError("inner")
        finally:
            log.append("cleanup")
    except (TypeError, ValueError) as e:
        log.append(repr(e))
    else:
        log.append("never")
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
        finally:
            log.append(i)

    def ret():
        try:
            return "try"
        finally:
            log.append("fin")

    ret()
    try:
        assert k == "b", f"bad {k}"
    except AssertionError as e:
        log.append(str(e))
    return out, log
