# ruff: noqa – snippets show what authors write, not how we do
"""Classes that act like containers, and small algorithms over them."""

from __future__ import annotations

import collections
import datetime
import functools
import math
import operator
import re
from collections import Counter, defaultdict, deque

from tests.transpile.cases import case


class Interval:
    def __init__(self, lo, hi):
        self.lo, self.hi = lo, hi

    def __contains__(self, x):
        return self.lo <= x <= self.hi

    def __len__(self):
        return max(0, self.hi - self.lo)

    def __iter__(self):
        x = self.lo
        while x < self.hi:
            yield x
            x += 1

    def __reversed__(self):
        yield from range(self.hi - 1, self.lo - 1, -1)

    def __getitem__(self, k):
        if isinstance(k, tuple):
            return [self[i] for i in k]
        if isinstance(k, slice):
            return list(range(self.lo, self.hi))[k]
        if k < 0:
            k += len(self)
        if not 0 <= k < len(self):
            raise IndexError("interval index out of range")
        return self.lo + k

    def __eq__(self, o):
        return (self.lo, self.hi) == (o.lo, o.hi) if isinstance(o, Interval) else NotImplemented

    def __ne__(self, o):
        return not self == o

    def __hash__(self):
        return hash((self.lo, self.hi))

    def __and__(self, o):
        return Interval(max(self.lo, o.lo), min(self.hi, o.hi))

    def __or__(self, o):
        return Interval(min(self.lo, o.lo), max(self.hi, o.hi))

    def __str__(self):
        return f"[{self.lo}, {self.hi})"

    __repr__ = __str__

    def __format__(self, spec):
        return f"{self.lo:{spec}}..{self.hi:{spec}}" if spec else str(self)

    def __copy__(self):
        return Interval(self.lo, self.hi)

    def __le__(self, o):
        return self.lo >= o.lo and self.hi <= o.hi


@case(2, 6)
@case(5, 5)
def interval(a, b):
    i = Interval(a, b)
    j = Interval(0, 4)
    out = [
        3 in i,
        len(i),
        list(i),
        list(reversed(i)),
        bool(i),
        i[0:2],
        str(i & j),
        repr(i | j),
        f"{i}",
        f"{i:03d}",
        i == Interval(a, b),
        i != j,
        i == 5,
        len({i, Interval(a, b)}),
        sum(i),
        max(j),
        sorted(j, reverse=True),
        [*j][1],
        dict.fromkeys(j, 0),
        j[0, 2],
        "".join(map(str, j)),
        i <= j,
        list(zip(i, j)),
        list(enumerate(j))[-1],
        any(x > 2 for x in j),
        set(j) & {1, 9},
        tuple(j),
        [a for a, *_ in zip(j, j)],
        j[-1],
    ]
    try:
        out.append(i[99])
    except IndexError as e:
        out.append(str(e))
    try:
        i < j
    except TypeError as e:
        out.append(str(e))
    return out


class Tree:
    def __init__(self, v, *kids):
        self.v, self.kids = v, list(kids)

    def walk(self, depth=0):
        yield depth, self.v
        for k in self.kids:
            yield from k.walk(depth + 1)

    @property
    def height(self):
        return 1 + max((k.height for k in self.kids), default=0)

    @classmethod
    def parse(cls, s):
        stack = [cls("root")]
        for tok in re.findall(r"[()]|\w+", s):
            if tok == "(":
                stack.append(stack[-1].kids[-1])
            elif tok == ")":
                stack.pop()
            else:
                stack[-1].kids.append(cls(tok))
        return stack[0]

    def render(self):
        return "\n".join("  " * d + str(v) for d, v in self.walk())

    def find(self, v, path=()):
        path = path + (self.v,)
        if self.v == v:
            return path
        for k in self.kids:
            if p := k.find(v, path):
                return p
        return None


@case("a(b c(d)) e")
@case("")
def trees(s):
    t = Tree.parse(s)
    return (
        t.render(),
        t.height,
        t.find("d"),
        [v for d, v in t.walk() if d == 1],
        functools.reduce(lambda n, _: n + 1, t.walk(), 0),
    )


class EventEmitter:
    def __init__(self):
        self._h = defaultdict(list)

    def on(self, name, fn=None):
        if fn is None:
            return lambda f: self.on(name, f)
        self._h[name].append(fn)
        return fn

    def emit(self, name, *a, **k):
        return [h(*a, **k) for h in self._h.get(name, ())]


@case("hi")
def emitter(x):
    e = EventEmitter()
    log = []

    @e.on("msg")
    def first(m, loud=False):
        log.append(m)
        return m.upper() if loud else m

    e.on("msg", lambda m, **_: len(m))
    return e.emit("msg", x), e.emit("msg", x, loud=True), e.emit("none"), log


class LRU:
    def __init__(self, n):
        self.n, self.d = n, collections.OrderedDict()

    def get(self, k, make):
        if k in self.d:
            self.d.move_to_end(k)
        else:
            self.d[k] = make(k)
            if len(self.d) > self.n:
                self.d.popitem(last=False)
        return self.d[k]


@case([1, 2, 1, 3, 2])
def lru(ks):
    c = LRU(2)
    made = []

    def make(k):
        made.append(k)
        return k * 10

    return [c.get(k, make) for k in ks], made, list(c.d.items())


class Machine:
    states = {"idle": {"coin": "ready"}, "ready": {"push": "idle", "coin": "ready"}}

    def __init__(self):
        self.state = "idle"
        self.n = 0

    def __call__(self, ev):
        try:
            self.state = self.states[self.state][ev]
        except KeyError:
            raise ValueError(f"no {ev!r} in {self.state}") from None
        self.n += 1
        return self


@case(["coin", "push"])
@case(["push"])
def machine(evs):
    m = Machine()
    for e in evs:
        m(e)
    return m.state, m.n


@case([[1, 3], [2, 6], [8, 10], [9, 9]])
def merge(iv):
    out = []
    for s, e in sorted(iv):
        if out and s <= out[-1][1]:
            out[-1][1] = max(out[-1][1], e)
        else:
            out.append([s, e])
    return out


@case(["a->b", "b->c", "a->c", "d"])
@case(["a->b", "b->a"])
def topo(edges):
    g = {}
    for e in edges:
        a, _, b = e.partition("->")
        g.setdefault(a, set())
        if b:
            g.setdefault(b, set()).add(a)
    done = []
    while g:
        free = sorted(k for k, v in g.items() if not v)
        if not free:
            raise RuntimeError(f"cycle: {sorted(g)}")
        done += free
        g = {k: v - set(free) for k, v in g.items() if k not in free}
    return done


@case(4)
@case(1)
def queens(n):
    def go(row, cols, d1, d2):
        if row == n:
            yield []
            return
        for c in range(n):
            if c in cols or row + c in d1 or row - c in d2:
                continue
            for rest in go(row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}):
                yield [c, *rest]

    sols = list(go(0, set(), frozenset(), set()))
    return (
        len(sols),
        sols[:1],
        ["".join("Q" if c == x else "." for x in range(n)) for c in sols[0]] if sols else None,
    )


@case("2026-11-26", "2027-01-01")
@case("2024-02-29", "2023-02-28")
def countdown(a, b):
    x, y = (datetime.date.fromisoformat(s) for s in (a, b))
    d = y - x
    weeks, days = divmod(abs(d.days), 7)
    return (
        f"{'in' if d.days >= 0 else 'ago'} {weeks}w {days}d",
        d.days,
        sum((x + datetime.timedelta(i)).weekday() < 5 for i in range(max(d.days, 0))),
        x.replace(year=x.year + 4).isoformat(),
        y.strftime("%A, %d %B %Y").replace(" 0", " "),
    )


@case("SELECT name, age FROM people WHERE age >= 18")
@case("DROP")
def sql(q):
    m = re.match(
        r"SELECT\s+(?P<cols>[\w, *]+)\s+FROM\s+(?P<t>\w+)(?:\s+WHERE\s+(?P<c>\w+)\s*(?P<op>[<>=]+)\s*(?P<v>\d+))?$",
        q,
        re.I,
    )
    if not m:
        raise SyntaxError("bad query")
    rows = [{"name": "Ann", "age": 30}, {"name": "Bob", "age": 10}]
    ops = {">=": operator.ge, "=": operator.eq, "<": operator.lt}
    if m["c"]:
        rows = [r for r in rows if ops[m["op"]](r[m["c"]], int(m["v"]))]
    cols = [c.strip() for c in m["cols"].split(",")]
    return [{c: r[c] for c in cols} for r in rows], m.groupdict()


@case({"a": 1, "b": {"c": [1, 2]}}, {"b": {"c": 5, "d": 6}, "e": None})
def deep_merge(a, b):
    out = {**a}
    for k, v in b.items():
        out[k] = (
            deep_merge(out[k], v) if isinstance(v, dict) and isinstance(out.get(k), dict) else v
        )
    return out


@case(17)
@case(-17)
def divs(n):
    return [
        n // 5,
        n % 5,
        n // -5,
        n % -5,
        divmod(n, 5),
        divmod(n, -5),
        n / 5,
        n // 2.5,
        n % 2.5,
        int(n / 5),
        round(n / 5),
        math.floor(n / 5),
        math.fmod(n, 5),
        n >> 1,
        n << 3,
        n & 7,
        n | 8,
        n ^ 3,
        ~n,
        -n,
        abs(n),
        n**2,
        n**-1,
        n**0.5 if n > 0 else 0,
        pow(n, 3, 7),
        bin(n),
        hex(n),
        oct(n),
        f"{n:+}",
        f"{n:08.3f}",
        f"{n:e}",
        f"{n:x}",
        str(n)[::-1],
        n == float(n),
        n is not None,
        n.bit_length(),
        (n).__class__.__name__,
        n.conjugate() if False else 0,
        int(str(n)),
        float(f"{n}"),
        n * "ab",
        n * [0],
        -n * "ab",
    ]


@case("abc", 2)
def star_args(s, n):
    def f(*args, **kw):
        return args, sorted(kw.items())

    def g(a, /, b, *, c=3):
        return a, b, c

    def h(a, b=[]):
        b.append(a)
        return b

    args = [1, 2]
    kw = {"x": 1}
    out = [
        f(*args, *s, **kw, y=2),
        g(1, b=2),
        g(*args, **{"c": 9}),
        h(1),
        h(2),
        h(3, []),
        f(),
        (lambda *a, **k: (a, k))(1, z=2),
        max(*args),
        print(*args, sep="") if False else 0,
        [*args, *range(n)],
        dict(**kw, k=1),
        "{}{x}".format(*args, **kw),
        list(map(lambda a, b: a * b, args, (3, 4))),
        f(*(i for i in range(2))),
    ]
    for bad in (lambda: f(**{1: 2}), lambda: f(**kw, **kw), lambda: f(*5)):
        try:
            out.append(bad())
        except TypeError as e:
            out.append(type(e).__name__)
    return out


@case(1)
def str_of_things(x):
    class P:
        def __repr__(self):
            return "<P>"

    class Q:
        def __str__(self):
            return "q!"

    return [
        str(P()),
        f"{P()}",
        f"{P()!s}",
        "%s %r" % (P(), P()),
        str([P()]),
        str({"a": P()}),
        str(Q()),
        f"{Q()}",
        str((1,)),
        str({1: "a"}),
        str([None, True, 1.0, "x", b"y"]),
        repr(
            {
                "a",
            }
        ),
        str(range(3)),
        str(1e5),
        str(1e16),
        str(123456.789e3),
        str(float("nan")),
        str(-0.0),
        str(1 / 3),
        repr("\\"),
        repr("'"),
        repr('"'),
        repr("'\""),
        str(frozenset([1])),
        str(deque([1], 2)),
        str(Counter("a")),
        str(type(1)),
        str(ValueError("x")),
        repr(ValueError("x", 1)),
        str(KeyError("k")),
        str(slice(1, 2)),
        str(Ellipsis),
        str(NotImplemented),
        str(int),
        str(datetime.timedelta(1)),
        str(b"a"),
        str(...),
        str(True),
        str(10**25),
        repr(1.0),
        repr(100000000000000000.0),
        repr(0.1 + 0.2),
        repr(5e-324),
        repr(1.7976931348623157e308),
    ]
