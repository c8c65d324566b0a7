# ruff: noqa – snippets show what authors write, not how we do
"""Counters, secrets, kinds of characters, operator, managers that decorate, bytearray."""

import contextlib, itertools, operator, re, secrets, time, functools, unicodedata
from dataclasses import dataclass, field
from typing import NewType
from tests.transpile.cases import case

UserId = NewType("UserId", int)
IDS = itertools.count(10, 5)


@dataclass
class Ticket:
    title: str
    id: int = field(default_factory=itertools.count(1).__next__)


@case(5)
def counted(n):
    return (
        UserId(n) + 1,
        [Ticket(str(i)).id - Ticket("z").id for i in range(2)],
        next(IDS) > 9,
        [next(IDS) - next(IDS)],
    )


@case(4)
def secret(n):
    return (
        len(secrets.token_hex(n)),
        secrets.randbelow(1),
        len(secrets.token_urlsafe(8)),
        len(secrets.token_bytes()),
        secrets.compare_digest("a", "a"),
    )


@case("Crème Brûlée à la carte")
@case("Ǆ ñ 你好 ½ _")
def slugify(s):
    n = unicodedata.normalize("NFKD", s)
    a = "".join(c for c in n if not unicodedata.combining(c))
    return (
        a,
        re.sub(r"[^a-z0-9]+", "-", a.lower()).strip("-"),
        [unicodedata.category(c) for c in s],
        [unicodedata.combining(c) for c in n],
        n.encode("ascii", "ignore").decode(),
    )


@case("ab")
def wrong_character(c):
    try:
        return unicodedata.category(c)
    except TypeError as e:
        return "TypeError"


@case(3)
def timed(n):
    def clock(fn):
        @functools.wraps(fn)
        def w(*a):
            t = time.perf_counter()
            r = fn(*a)
            w.elapsed = time.perf_counter() - t
            return r

        return w

    @clock
    def work(n):
        time.sleep(0.001)
        return n * 2

    return work(n), work.elapsed > 0, work.__name__


@case([1, 2, 2])
def operators(xs):
    d = {"a": 1}
    operator.setitem(d, "b", 2)
    operator.delitem(d, "a")
    operator.setitem(xs, slice(0, 1), [9, 8])
    try:
        operator.indexOf(xs, 77)
    except ValueError as e:
        m = str(e)
    return (
        d,
        operator.countOf(xs, 2),
        operator.indexOf(xs, 2),
        operator.iadd(xs, [3]),
        xs,
        operator.call(max, 1, 2),
        operator.ixor(5, 3),
        operator.itruediv(3, 2),
        operator.call(sorted, xs, reverse=True),
        m,
    )


class Ctx(contextlib.ContextDecorator):
    def __init__(self, log, quiet=False):
        self.log, self.quiet = log, quiet

    def __enter__(self):
        self.log.append("in")
        return self

    def __exit__(self, *e):
        self.log.append(e[0].__name__ if e[0] else "out")
        return self.quiet


class Plain(contextlib.AbstractContextManager):
    def __exit__(self, *e):
        return True


@case(5)
def decorating_managers(n):
    log = []

    @Ctx(log)
    def f(x, y=1):
        return x + y

    @Ctx(log, quiet=True)
    def g():
        raise ValueError("q")

    with Plain() as p:
        raise KeyError(1)
    with Ctx(log) as c:
        log.append("body")
    return f(n), f(n, y=3), g(), log, f.__name__, isinstance(p, Plain)


@case([1, 2, 300])
def changing_bytes(xs):
    b = bytearray(b"abc")
    b.append(100)
    b[0] = 65
    b.extend(b"xy")
    b += b"!"
    b[1:3] = b"--"
    del b[-1]
    out = [
        b.decode(),
        len(b),
        list(b),
        bytes(b).hex(),
        b.hex(),
        repr(b),
        b == b"A--dxy",
        b[0],
        b[1:3],
        b.pop(),
        b"-" in b,
        65 in b,
        b + b"z",
        bytearray(3),
        bytearray([1, 2]),
        str(b),
        b.copy() is b,
        [x for x in b],
        bool(bytearray()),
        isinstance(b, bytearray),
        type(b).__name__,
        b * 2,
        bytearray("é", "utf-8"),
    ]
    for f in (
        lambda: b.append(256),
        lambda: bytearray(xs),
        lambda: b[99],
        lambda: b + "x",
        lambda: bytearray().pop(),
    ):
        try:
            out.append(f())
        except Exception as e:
            out.append(f"{type(e).__name__}: {e}")
    b.reverse()
    b.clear()
    return [repr(x) if isinstance(x, bytearray) else x for x in out], len(b)


class Window:
    def __init__(self, xs):
        self.xs = list(xs)

    def __getitem__(self, i):
        return self.xs[i]

    def __setitem__(self, i, v):
        self.xs[i] = v

    def __delitem__(self, i):
        del self.xs[i]


@case([1, 2, 3, 4])
def slices_of_own_classes(xs):
    w = Window(xs)
    w[1:3] = [9]
    del w[:1]
    w[-1] = 7
    out = [w.xs, w[0:1], w[::-1]]
    for f in (
        lambda: operator.setitem((1,), slice(0, 1), [2]),
        lambda: operator.delitem("ab", slice(0, 1)),
    ):
        try:
            out.append(f())
        except TypeError as e:
            out.append(str(e))
    t = (1, 2)
    s = "ab"
    try:
        t[0:1] = [3]
    except TypeError as e:
        out.append(str(e))
    try:
        del s[0:1]
    except TypeError as e:
        out.append(str(e))
    return out
