# ruff: noqa – snippets show what authors write, not how we do
"""Methods with decorators of the author and of the library; properties by call."""

import functools
from contextlib import contextmanager
from functools import lru_cache, cache, wraps
from tests.transpile.cases import case


def logged(fn):
    @wraps(fn)
    def w(self, *a, **k):
        self.log.append((fn.__name__, a, k))
        return fn(self, *a, **k)

    return w


def times(n):
    def d(fn):
        @wraps(fn)
        def w(*a, **k):
            return [fn(*a, **k) for _ in range(n)]

        return w

    return d


def helper(x):
    return x * 3


class S:
    def __init__(self):
        self.log = []
        self.n = 0

    @logged
    def add(self, x, y=1):
        """adds"""
        self.n += x + y
        return self.n

    @times(2)
    def inc(self):
        self.n += 1
        return self.n

    @lru_cache(maxsize=None)
    def fib(self, n):
        return n if n < 2 else self.fib(n - 1) + self.fib(n - 2)

    @cache
    def sq(self, x):
        self.n += 1
        return x * x

    @contextmanager
    def indent(self, by=2):
        self.log.append(">" * by)
        try:
            yield self
        finally:
            self.log.append("<")

    f = staticmethod(helper)
    g = classmethod(lambda cls, x: (cls.__name__, x))

    @staticmethod
    @times(2)
    def st(x):
        return x

    @classmethod
    def mk(cls):
        return cls()

    @property
    @logged
    def size(self):
        return self.n


class T(S):
    def add(self, x, y=2):
        return super().add(x, y=y) + 100


@case()
def decorated_methods():
    s = S()
    out = [s.add(1), s.add(1, y=5), s.inc()]
    t = T()
    out.append(t.add(1))
    out.append(t.log)
    return out, s.log, S.add.__name__


@case()
def cached_methods():
    s = S()
    return s.fib(20), s.sq(3), s.sq(3), s.n


@case()
def manager_methods():
    s = S()
    with s.indent() as x, s.indent(by=4):
        s.log.append(x is s)
    return s.log


@case()
def static_values():
    s = S()
    return s.f(2), S.f(3), s.g(1), S.g(2), s.st(4), type(S.mk()).__name__, s.size, s.log


class Guarded:
    def checked(fn):
        @wraps(fn)
        def w(self, *a, **k):
            if any(x is None for x in a):
                raise ValueError(f"{fn.__name__}: None")
            return fn(self, *a, **k)

        return w

    @checked
    def __init__(self, a, *, b=2):
        self.a, self.b = a, b

    @checked
    def sum(self, *more):
        return self.a + self.b + sum(more)

    @staticmethod
    @lru_cache(None)
    def slow(n):
        return n**2

    @functools.cached_property
    def twice(self):
        return self.a * 2


@case(1)
@case(None)
def guarded(x):
    try:
        g = Guarded(x, b=5)
    except ValueError as e:
        return str(e)
    try:
        g.sum(1, None)
    except ValueError as e:
        m = str(e)
    h = g.sum
    total = sum(map(g.sum, [1, 2]))
    return (
        g.sum(),
        g.sum(1, 2),
        m,
        Guarded.slow(4),
        g.slow(3),
        g.twice,
        h(5),
        total,
        [Guarded(i).sum() for i in range(2)],
        Guarded.sum(g, 4),
    )
