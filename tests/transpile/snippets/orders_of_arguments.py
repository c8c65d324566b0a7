# ruff: noqa – snippets show what authors write, not how we do
"""Keywords of managers and of functions by type, `super()` calls of methods with `*args`."""

from contextlib import contextmanager
import functools
from tests.transpile.cases import case


@contextmanager
def tag(out, name, cls=None):
    out.append(f"<{name} {cls}>")
    yield name
    out.append(f"</{name}>")


@case()
def f():
    out = []
    with tag(out, name="b", cls="x") as n:
        out.append(n)
    with tag(out, "i"):
        pass

    @contextmanager
    def inner(a, b=2):
        out.append((a, b))
        yield
        out.append("end")

    with inner(1, b=5):
        pass
    with inner(b=7, a=1):
        pass
    return out


@case(3)
def g(n):
    @functools.lru_cache(maxsize=None)
    def h(a, b=1):
        return a + b

    return h(1, b=2), h(a=3), h.cache_info().misses, h(1)


def deco(fn=None, *, times=2):
    if fn is None:
        return functools.partial(deco, times=times)

    @functools.wraps(fn)
    def w(*a, **k):
        return [fn(*a, **k) for _ in range(times)]

    return w


@deco(times=3)
def hello(n="x"):
    return n


@deco
def hi(n="y"):
    return n


@case()
def d():
    return hello(n="q"), hi(), hello.__name__


import functools
from tests.transpile.cases import case


class A:
    def __init__(self, *args, **kw):
        self.args = args
        self.kw = kw

    def m(self, a, *rest, k=1, **kw):
        return a, rest, k, kw

    def n(self, a, b=2, *, c=3):
        return a, b, c


class B(A):
    def __init__(self, x):
        super().__init__(x, 2)

    def m(self, *a):
        return super().m(*a), super().m(1), super().m(1, 2, 3), super().m(1, k=5, z=6)

    def n(self):
        return super().n(1), super().n(1, c=9), super().n(1, 4)


class C(B):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self.z = 1


@functools.singledispatch
def show(x, sep=","):
    return f"{x}{sep}"


@show.register
def _(x: list, sep=","):
    return sep.join(map(str, x))


class F:
    @functools.singledispatchmethod
    def fmt(self, x, sep="-"):
        return f"{x}{sep}"

    @fmt.register
    def _(self, x: list, sep="-"):
        return sep.join(map(str, x))


@case()
def above():
    b = B(1)
    c = C(x=5)
    return b.args, b.kw, b.m(7), b.n(), c.args, c.z, A(1, k=2).kw, A().args


@case()
def by_type():
    xs = [3, 1, 2]
    srt = xs.sort
    srt(reverse=True)
    s = "a-b"
    sp = s.split
    return (
        show(1, sep=";"),
        show([1, 2], sep="+"),
        show([1]),
        F().fmt([1, 2], sep="*"),
        F().fmt(3),
        F().fmt(x=4) if False else 0,
        xs,
        sp("-"),
        sp(sep="-"),
        list(map(str.upper, "ab")),
    )


class Base:
    def template(self):
        return f"{self.pre()}-{self.body()}"

    def pre(self):
        return type(self).__name__

    def body(self):
        raise NotImplementedError


class Impl(Base):
    def body(self):
        return super().pre()


@case()
def h():
    try:
        Base().template()
    except NotImplementedError as e:
        r = repr(e)
    return Impl().template(), r


@case([1, 2])
def callbacks(xs):
    reg = {}

    def on(name=None, *, once=False):
        def d(fn):
            reg[name or fn.__name__] = (fn, once)
            return fn

        return d

    @on(once=True)
    def click(x, y=0):
        return x + y

    @on("k")
    def key(**kw):
        return kw

    return (
        reg["click"][0](1, y=2),
        reg["click"][1],
        reg["k"][0](a=1),
        [f(3) for f, o in [reg["click"]]],
    )
