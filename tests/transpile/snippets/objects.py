# ruff: noqa – snippets show what authors write, not how we do
"""Classes, enums, generators, matching, closures."""

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
@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    tags: list[str] = field(default_factory=list, compare=False)
    name: str = field(default="v", repr=False, init=True)
    count: ClassVar[int] = 0

    def __post_init__(self):
        if self.major < 0:
            raise ValueError("negative")
        Version.count += 1

    @classmethod
    def parse(cls, s: str) -> "Version":
        a, _, b = s.partition(".")
        return cls(int(a), int(b or 0))

    @staticmethod
    def valid(s):
        return bool(re.fullmatch(r"\d+(\.\d+)?", s))

    def __str__(self):
        return f"{self.major}.{self.minor}"

    def bump(self, **kw):
        return replace(self, **kw)


@case(["1.2", "1.10", "0.9", "2"])
@case(["x"])
@case(["-1"])
def versions(vs):
    out = [Version.parse(v) for v in vs if Version.valid(v) or v.startswith("-")]
    if not out:
        return "none"
    return (
        [str(v) for v in sorted(out)],
        repr(max(out)),
        asdict(out[0]),
        astuple(out[0]),
        out[0] == Version(1, 2, ["x"]),
        out[0] < out[1],
        str(out[0].bump(minor=99)),
        out[0] != out[1],
        Version.valid("a"),
    )


@dataclass(frozen=True)
class Pt:
    x: float
    y: float = 0.0

    def __add__(self, o):
        return Pt(self.x + o.x, self.y + o.y)

    def __mul__(self, k):
        return Pt(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __neg__(self):
        return Pt(-self.x, -self.y)

    def __abs__(self):
        return math.hypot(self.x, self.y)

    def __bool__(self):
        return bool(self.x or self.y)

    def __iter__(self):
        return iter((self.x, self.y))


@case(3, 4)
@case(0, 0)
def points(x, y):
    p = Pt(x, y)
    try:
        p.x = 5
    except Exception as e:
        err = type(e).__name__, str(e)
    a, b = p
    return (
        str(p + p),
        2 * p == p * 2,
        abs(p),
        bool(p),
        {p: 1}[Pt(x, y)],
        len({p, Pt(x, y)}),
        err,
        (a, b),
        -p,
        [*p],
        hash(p) == hash(Pt(x, y)),
        p in [Pt(x, y)],
    )


class Color(Enum):
    RED = 1
    GREEN = "g"
    BLUE = (0, 0, 255)

    @property
    def nice(self):
        return self.name.title()

    @classmethod
    def default(cls):
        return cls.RED


class Level(IntEnum):
    LOW = auto()
    HIGH = auto()


class Mode(str, Enum):
    A = "a"
    B = "b"


@case("RED")
@case("PINK")
def enums(n):
    try:
        c = Color[n]
    except KeyError as e:
        return f"no {e}"
    return (
        c.name,
        c.value,
        str(c),
        repr(c),
        c.nice,
        [m.name for m in Color],
        Color(1) is c,
        Color.default().name,
        len(Color),
        Color.RED in Color,
        Level.HIGH > Level.LOW,
        Level.HIGH + 1,
        str(Level.HIGH),
        sorted(Level),
        Mode.A == "a",
        Mode("b").name,
        f"{Mode.A.value}",
        {Color.RED: 1}[c],
        isinstance(c, Color),
        list(Color.__members__),
        c == Color.GREEN,
        Level(2).name,
    )


@case("CIRCLE")
def enum_bad(n):
    try:
        Color(99)
    except ValueError as e:
        a = str(e)
    try:
        Mode("zz")
    except ValueError as e:
        b = str(e)
    return a, b


class Animal:
    registry: dict = {}
    sound = "..."

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Animal.registry[cls.__name__.lower()] = cls

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} says {self.sound}"

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"


class Dog(Animal):
    sound = "woof"

    def speak(self):
        return super().speak() + "!"


class Puppy(Dog):
    @property
    def age(self):
        return self._age

    @age.setter
    def age(self, v):
        if v < 0:
            raise ValueError("age must be >= 0")
        self._age = v

    def speak(self):
        return super().speak().upper()


@case("dog")
@case("puppy")
@case("cat")
def animals(k):
    cls = Animal.registry.get(k)
    if cls is None:
        return f"unknown {k}, have {sorted(Animal.registry)}"
    a = cls("Rex")
    out = [
        a.speak(),
        repr(a),
        isinstance(a, Dog),
        issubclass(cls, Animal),
        hasattr(a, "age"),
        getattr(a, "nope", "dflt"),
        a.__class__.__name__,
        1,
    ]
    if isinstance(a, Puppy):
        a.age = 3
        out.append(a.age)
        try:
            a.age = -1
        except ValueError as e:
            out.append(str(e))
    return out


class Stack:
    def __init__(self, items=()):
        self._items = list(items)

    def push(self, x):
        self._items.append(x)
        return self

    def pop(self):
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

    def __len__(self):
        return len(self._items)

    def __getitem__(self, i):
        return self._items[i]

    def __setitem__(self, i, v):
        self._items[i] = v

    def __delitem__(self, i):
        del self._items[i]

    def __contains__(self, x):
        return x in self._items

    def __eq__(self, o):
        return isinstance(o, Stack) and self._items == o._items

    def __repr__(self):
        return f"Stack({self._items})"

    def __enter__(self):
        return self

    def __exit__(self, t, v, tb):
        self._items.append(t.__name__ if t else "ok")
        return t is ValueError

    def __call__(self, n):
        return self._items * n

    def __iadd__(self, o):
        self._items += o
        return self

    def __reversed__(self):
        return reversed(self._items)

    def __format__(self, spec):
        return f"<{len(self)}{spec}>"


@case([1, 2, 3])
@case([])
def stacks(xs):
    s = Stack(xs).push(9)
    out = [
        len(s),
        s[0],
        s[-1],
        s[1:],
        9 in s,
        list(s),
        s == Stack([*xs, 9]),
        repr(s),
        s(2),
        f"{s:q}",
        list(reversed(s)),
        bool(Stack()),
    ]
    s[0] = "z"
    del s[-1]
    s += [7, 8]
    with s as t:
        t.push(1)
    with s:
        raise ValueError("x")
    try:
        with s:
            raise KeyError("y")
    except KeyError:
        out.append("key")
    out.append(repr(s))
    try:
        while True:
            s.pop()
    except IndexError as e:
        out.append(str(e))
    return out


@total_ordering
class Card:
    def __init__(self, r, s):
        self.r, self.s = r, s

    def __eq__(self, o):
        return (self.r, self.s) == (o.r, o.s)

    def __lt__(self, o):
        return (self.r, self.s) < (o.r, o.s)

    def __hash__(self):
        return hash((self.r, self.s))

    def __repr__(self):
        return f"{self.r}{self.s}"


@case(7)
def cards(seed):
    rng = random.Random(seed)
    deck = [Card(r, s) for s in "HS" for r in range(1, 8)]
    rng.shuffle(deck)
    hand = sorted(deck[:5])
    return (
        hand.__repr__(),
        max(hand) >= min(hand),
        len(set(deck + hand)),
        rng.random(),
        rng.randint(1, 6),
        rng.choice("abc"),
        rng.sample(range(100), 3),
        rng.uniform(1, 2),
        rng.choices([1, 2, 3], weights=[1, 1, 8], k=4),
        round(rng.gauss(0, 1), 12),
        rng.randrange(0, 100, 7),
        round(rng.triangular(0, 1), 12),
        round(rng.expovariate(2), 12),
        rng.getrandbits(40),
        round(rng.betavariate(1, 2), 12),
        round(rng.normalvariate(), 12),
        rng.randbytes(3).hex(),
    )


@case(3)
def random_module(seed):
    random.seed(seed)
    xs = list(range(10))
    random.shuffle(xs)
    a = [random.random() for _ in range(3)]
    random.seed("text")
    b = (
        random.randint(0, 10**20),
        random.choice(xs),
        random.sample("abcdef", 3),
        random.getrandbits(100),
    )
    st = random.getstate()
    c = random.random()
    random.setstate(st)
    random.seed(1.5)
    d = random.random()
    random.seed(None)
    return xs, a, b, c, d


def timed(label="x", *, loud=False):
    def deco(fn):
        calls = 0

        @wraps(fn)
        def inner(*a, **k):
            nonlocal calls
            calls += 1
            r = fn(*a, **k)
            return f"{label}{'!' if loud else ''}:{fn.__name__}:{calls}:{r}"

        inner.calls = lambda: calls
        return inner

    return deco


@timed("T", loud=True)
def hello(name, greeting="hi"):
    return f"{greeting} {name}"


@case("Bob")
def decorated(n):
    return hello(n), hello(n, greeting="yo"), hello.__name__


def gen(n):
    got = yield "start"
    while n > 0:
        got = yield (n, got)
        n -= 1
    return "end"


@case(2)
def generators(n):
    g = gen(n)
    out = [next(g), g.send("a"), g.send("b")]
    try:
        g.send("c")
    except StopIteration as e:
        out.append(e.value)

    def outer():
        r = yield from gen(1)
        yield r

    out.append(list(outer()))
    g2 = (x * x for x in range(5) if x % 2)
    out += [
        list(g2),
        list(g2),
        next((x for x in [] if x), "none"),
        any(x > 3 for x in [1, 5]),
        all(x for x in []),
    ]

    def fin():
        try:
            yield 1
            yield 2
        finally:
            out.append("closed")

    h = fin()
    next(h)
    h.close()

    def thrower():
        try:
            yield 1
        except ValueError as e:
            yield f"caught {e}"

    t = thrower()
    next(t)
    out.append(t.throw(ValueError("v")))
    out.append(list(islice(count(5, 2), 3)))
    out.append(list(accumulate([1, 2, 3], operator.mul)))
    out.append(list(zip_longest([1], [2, 3], fillvalue=0)))
    out.append([list(g) for k, g in groupby(sorted(["a", "bb", "c"], key=len), key=len)])
    out.append(list(chain.from_iterable([[1], [2]])))
    out.append(list(product("ab", repeat=2))[:3])
    out.append(list(pairwise([1, 2, 3])))
    out.append(list(starmap(pow, [(2, 3)])))
    a, b = tee([1, 2])
    out.append((list(a), list(b)))
    out.append(dict(enumerate("ab", 1)))
    out.append(list(takewhile(lambda x: x < 3, [1, 2, 5, 1])))
    out.append(list(map(max, [1, 5], [3, 2])))
    return out


@case({"type": "circle", "r": 2})
@case({"type": "rect", "w": 2, "h": 3, "x": 1})
@case([1, [2, 3], {"k": "v"}])
@case("go north")
@case(42)
@case(-1.5)
@case(None)
@case([])
@case({"type": "poly", "points": [[1, 2], [3, 4], [5, 6]]})
def matching(cmd):
    match cmd:
        case {"type": "circle", "r": (int() | float()) as r}:
            return f"circle {math.pi * r**2:.2f}"
        case {"type": "rect", "w": w, "h": h, **rest}:
            return w * h, rest
        case {"type": "poly", "points": [first, *_, last]}:
            return first, last
        case [x, [y, *ys], {"k": str(v)}]:
            return x, y, ys, v
        case str() as s if " " in s:
            match s.split():
                case ["go", ("north" | "south") as d]:
                    return f"going {d}"
                case _:
                    return "?"
        case int(n) if n > 10:
            return "big"
        case float() | int():
            return "num"
        case None:
            return "none"
        case []:
            return "empty"
        case _:
            return "other"


class Shape:
    __match_args__ = ("w", "h")

    def __init__(self, w, h):
        self.w, self.h = w, h


@case(2, 3)
@case(2, 2)
def match_class(w, h):
    match Shape(w, h):
        case Shape(a, b) if a == b:
            return "square"
        case Shape(w=2, h=x):
            return f"w2 h{x}"
    match Pt(w, h):
        case Pt(x=0):
            return "zero"
        case Pt(a, b):
            return a + b


@singledispatch
def describe(x):
    return "thing"


@describe.register
def _(x: int):
    return f"int {x}"


@describe.register(list)
def _(x):
    return f"list {len(x)}"


@case(5)
@case([1])
@case("a")
def dispatch(x):
    return describe(x)


class Temp:
    def __init__(self, c):
        self.c = c

    @cached_property
    def f(self):
        return self.c * 9 / 5 + 32

    @property
    def k(self):
        return self.c + 273.15

    def __getattr__(self, n):
        if n.startswith("as_"):
            return f"{n[3:]}={self.c}"
        raise AttributeError(f"no {n}")


@case(20)
def temps(c):
    t = Temp(c)
    r = [t.f, t.f, t.k, t.as_c]
    try:
        t.bogus
    except AttributeError as e:
        r.append(str(e))
    return r


Point3 = namedtuple("Point3", "x y z", defaults=[0])


class Emp(NamedTuple):
    name: str
    pay: float = 10.5

    def yearly(self):
        return self.pay * 12


@case(1, 2)
def named(a, b):
    p = Point3(a, b)
    e = Emp("Al")
    return (
        p,
        p.x,
        p._asdict(),
        p._replace(x=9),
        repr(p),
        str(e),
        e.yearly(),
        e[0],
        Point3._fields,
        p == (a, b, 0),
        Point3._make([1, 2, 3]).z,
        sorted([Emp("b", 1), Emp("a", 2)])[0].name,
        e._replace(name="Z"),
        [*e],
        len(p),
        hash(p) == hash((a, b, 0)),
    )


class A:
    def who(self):
        return "A"


class B(A):
    def who(self):
        return "B" + super().who()


class C(A):
    def who(self):
        return "C" + super().who()


class D(B, C):
    def who(self):
        return "D" + super().who()


@case()
def mro():
    return D().who(), [c.__name__ for c in D.__mro__], isinstance(D(), C)


@case(10)
def closures(n):
    fs = [lambda x, i=i: x + i for i in range(3)]
    gs = [lambda: i for i in range(3)]

    def counter():
        c = 0

        def inc(by=1):
            nonlocal c
            c += by
            return c

        return inc

    c1, c2 = counter(), counter()
    c1()
    c1(5)
    add = lambda *a, **k: (sum(a), sorted(k.items()))
    compose = lambda *f: reduce(lambda g, h: lambda x: h(g(x)), f)
    p = partial(pow, 2)
    q = partial(int, base=2)
    return (
        [f(n) for f in fs],
        [g() for g in gs],
        c1(),
        c2(),
        add(1, 2, z=1, a=2),
        compose(lambda x: x + 1, lambda x: x * 2)(n),
        p(n),
        q("101"),
        max([3, -5], key=abs),
        sorted("bAc", key=str.lower),
        list(map(str.upper, "ab")),
        list(filter(None, [0, 1, "", "a"])),
    )
