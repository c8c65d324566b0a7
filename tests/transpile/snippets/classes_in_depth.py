# ruff: noqa – snippets show what authors write, not how we do
"""Classes with every kind of method, and corners of texts, lists, loops and exceptions."""

from __future__ import annotations

import dataclasses
import datetime
import functools
import math
import operator
import string
import uuid
from dataclasses import KW_ONLY, dataclass, field
from enum import Enum, StrEnum, auto
from functools import total_ordering
from typing import ClassVar, Generic, NamedTuple, TypeVar

from tests.transpile.cases import case


@total_ordering
class Version:
    def __init__(self, s):
        self.parts = tuple(int(p) for p in s.split("."))

    def __eq__(self, o):
        return self.parts == o.parts

    def __lt__(self, o):
        return self.parts < o.parts

    def __hash__(self):
        return hash(self.parts)

    def __str__(self):
        return ".".join(map(str, self.parts))


@case("1.2.10", "1.10.0")
@case("1", "1")
@case("x", "1")
def versions(a, b):
    x, y = Version(a), Version(b)
    return (
        x < y,
        x >= y,
        x == y,
        str(max(x, y)),
        [str(v) for v in sorted([y, x, Version("0.9")])],
        len({x, y, Version(b)}),
    )


class Vec:
    def __init__(self, *c):
        self.c = list(c)

    def __add__(self, o):
        return Vec(*(a + b for a, b in zip(self.c, o.c, strict=True)))

    def __mul__(self, k):
        if isinstance(k, Vec):
            return sum(map(operator.mul, self.c, k.c))
        return Vec(*[a * k for a in self.c])

    __rmul__ = __mul__

    def __matmul__(self, o):
        return self * o

    def __neg__(self):
        return self * -1

    def __sub__(self, o):
        return self + -o

    def __abs__(self):
        return math.hypot(*self.c)

    def __iadd__(self, o):
        self.c = (self + o).c
        return self

    def __getitem__(self, i):
        return self.c[i]

    def __setitem__(self, i, v):
        self.c[i] = v

    def __delitem__(self, i):
        del self.c[i]

    def __repr__(self):
        return f"Vec{tuple(self.c)}"

    def __pow__(self, n):
        return Vec(*(a**n for a in self.c))

    def __truediv__(self, k):
        return Vec(*(a / k for a in self.c))

    def __floordiv__(self, k):
        return Vec(*(a // k for a in self.c))

    def __mod__(self, k):
        return Vec(*(a % k for a in self.c))

    def __rsub__(self, k):
        return Vec(*(k - a for a in self.c))

    def __lshift__(self, k):
        self.c.append(k)
        return self

    def __invert__(self):
        return Vec(*self.c[::-1])

    def __round__(self, n=0):
        return Vec(*(round(a, n) for a in self.c))

    def __int__(self):
        return int(abs(self))

    def __float__(self):
        return float(abs(self))

    def __index__(self):
        return len(self.c)


@case(3, 4)
@case(0.5, -2)
def vectors(a, b):
    v = Vec(a, b)
    w = 2 * v
    w += Vec(1, 1)
    u = v
    u <<= 7
    v2 = Vec(a, b)
    v2[0] = 9
    del v2[1]
    try:
        Vec(1) + Vec(1, 2)
    except ValueError as e:
        err = str(e)
    return str(
        [
            v,
            w,
            v @ Vec(1, 1),
            -v,
            abs(Vec(a, b)),
            u is v,
            v2,
            Vec(a, b) ** 2,
            Vec(a, b) / 2,
            Vec(a, b) // 2,
            Vec(a, b) % 2,
            10 - Vec(a, b),
            ~v,
            round(Vec(a / 3, b), 2),
            int(Vec(3, 4)),
            float(Vec(3, 4)),
            [10, 20, 30][Vec(1, 2)],
            "ab" * Vec(1, 2),
            bin(Vec(1)),
        ]
    ), err


class Default(dict):
    def __missing__(self, k):
        self[k] = v = k * 2
        return v


@case("a")
def missing(k):
    d = Default(x="y")
    return d[k], d["x"], dict(d), k in d, d.get("zz"), len(d), isinstance(d, dict)


class Reg:
    kinds = {}

    def __init_subclass__(cls, name=None, **k):
        super().__init_subclass__(**k)
        Reg.kinds[name or cls.__name__.lower()] = cls


class Csv(Reg):
    run = lambda self: "csv"


class Js(Reg, name="json"):
    def run(self):
        return "js"


@case("csv")
@case("json")
@case("x")
def registry(k):
    return Reg.kinds[k]().run(), sorted(Reg.kinds)


class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, o, t=None):
        return self if o is None else getattr(o, self.name)

    def __set__(self, o, v):
        if not isinstance(v, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}")
        setattr(o, self.name, v)


class Person:
    name = Typed(str)
    age = Typed(int)

    def __init__(self, name, age):
        self.name, self.age = name, age


@case("Ann", 3)
@case("Ann", "3")
@case(5, 1)
def descriptors(n, a):
    p = Person(n, a)
    p.age += 1
    return p.name, p.age


class Proxy:
    def __init__(self, t):
        object.__setattr__(self, "t", t)

    def __getattr__(self, n):
        if n.startswith("get_"):
            return lambda: self.t.get(n[4:])
        raise AttributeError(n)

    def __setattr__(self, n, v):
        self.t[n] = v

    def __delattr__(self, n):
        del self.t[n]


@case(1)
def proxies(x):
    p = Proxy({"a": x})
    p.b = 2
    try:
        p.zzz
    except AttributeError as e:
        err = str(e)
    del p.a
    return p.get_a(), p.get_b(), err, p.t


class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


@case(1)
def mro(x):
    return D().who(), isinstance(D(), C), issubclass(D, A), type(D()).__name__, B().who()


class Weekday(StrEnum):
    MON = auto()
    TUE = "tuesday"


class Op(Enum):
    ADD = ("+", lambda a, b: a + b)
    MUL = ("*", lambda a, b: a * b)

    def __init__(self, sign, fn):
        self.sign, self.fn = sign, fn

    def __call__(self, a, b):
        return self.fn(a, b)

    @classmethod
    def of(cls, s):
        return next((o for o in cls if o.sign == s), None)


@case("+")
@case("?")
def enum_more(s):
    o = Op.of(s)
    return (
        Weekday.MON,
        Weekday("tuesday").name,
        Weekday.MON.upper(),
        f"{Weekday.TUE:>9}",
        o and o(2, 3),
        o and o.name,
        len(Op),
        list(Op.__members__),
        Weekday.MON == "mon",
        Op.ADD in Op,
        {Op.ADD: 1}[Op.ADD],
    )


@dataclass
class Item:
    name: str
    price: float = 0.0
    _: KW_ONLY
    tags: list[str] = field(default_factory=list)
    count: ClassVar[int] = 0
    secret: str = field(default="s", repr=False)

    @property
    def label(self):
        return f"{self.name}@{self.price:.1f}"


@dataclass
class Special(Item):
    off: float = 0.5

    def final(self):
        return self.price * (1 - self.off)


@dataclass(slots=True, frozen=True, order=True)
class Key:
    a: int
    b: str = "b"


@case("x", 2)
def datac(n, p):
    i = Item(n, p, tags=["t"])
    s = Special(n, p, 0.25)
    i2 = dataclasses.replace(i, price=9)
    i2.tags.append("u")
    match i:
        case Item(name="x", price=pp):
            m = pp
        case _:
            m = None
    return (
        repr(i),
        repr(s),
        s.final(),
        i.label,
        i == Item(n, p, tags=["t"]),
        dataclasses.asdict(s),
        i.tags,
        m,
        Key(1) < Key(2),
        Key(1) == Key(1),
        len({Key(1), Key(1)}),
        str(Key(1, b="c")),
        [f.name for f in dataclasses.fields(s)],
        dataclasses.is_dataclass(i),
        s == i,
    )


class Emp(NamedTuple):
    name: str
    pay: int = 1

    @property
    def year(self):
        return self.pay * 12

    def __str__(self):
        return f"{self.name}!"


@case("a")
def nts(n):
    e = Emp(n, 5)
    match e:
        case Emp(name, 5):
            r = name
        case (_, p):
            r = p
    return (
        e.year,
        str(e),
        repr(e),
        r,
        e._asdict(),
        sorted([Emp("b"), Emp("a")])[0].name,
        e == (n, 5),
        e[::-1],
        Emp(**{"name": "z"}).pay,
        isinstance(e, tuple),
        e.index(5),
        e.count(n),
    )


T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, v: T) -> None:
        self.v = v

    def map(self, f) -> "Box":
        return Box(f(self.v))


@case(2)
def generic(n):
    return Box(n).map(lambda x: x + 1).map(str).v, Box[int](n).v


class Shape:
    @functools.singledispatchmethod
    def show(self, x):
        return "any"

    @show.register
    def _(self, x: int):
        return "int"

    @show.register(list)
    def _l(self, x):
        return "list"


@functools.singledispatch
def kind(x):
    return "other"


@kind.register(str)
def _(x):
    return "str"


@kind.register
def _(x: float):
    return "float"


@case(1)
def dispatch(x):
    return kind("a"), kind(2.5), kind([]), kind(x)


@case("{:>{w}.{p}f}|{!r:^9}|{0}", 3.14159)
def fmt_nested(t, x):
    out = [
        "{:>{w}.{p}f}|{!r:^9}".format(x, "ab", w=10, p=2),
        "{0[1]} {1.name} {2[k]}".format([1, 2], Emp("n"), {"k": 5}),
        "{{}} {}".format(1),
        f"{x:{'>'}{10}}",
        f"{x=}",
        f"{x = :.2f}",
        f"{'ab'!r}",
        f"{[i for i in range(3)]}",
        f"{ {'a': 1}['a'] }",
        f"{x!s:>10}",
        f"{'yes' if x else 'no'}",
        f"{1_000:_}",
        "{:%Y}".format(datetime.date(2020, 1, 1)),
        "{:,}".format(10**9),
        f"{True:d} {True}",
        f"{None}",
        f"{-0.0:.1f} {-0.001:.1f}",
        f"{1e-10:.3g} {123456789:.3g} {0.00001234:g}",
        f"{255:#06x} {255:#b} {5:03} {-5:03}",
        "%s %r %5.1f %-5d| %05d %x %o %e %% %c %+d" % ("a", "b", x, 3, 4, 255, 8, x, "z", 2),
        "%(a)s-%(b)03d" % {"a": 1, "b": 2},
        "%*d" % (5, 3),
        "%.3s" % "abcdef",
        f"{'é':>3}{'😀':<3}|",
        format(3.0),
        format("x", "*^5"),
        f"{1.5:n} {10:c}",
        string.Template("$a ${b} $$").substitute(a=1, b=2),
    ]
    return out


@case("Hello World")
@case("")
def str_more(s):
    return [
        s.index("o") if "o" in s else -1,
        s.rindex("o") if "o" in s else -1,
        s.split("o", 1),
        s.rsplit("o", 1),
        s.find("o", 5),
        s.find("o", -3),
        s.count("l", 3),
        s.count(""),
        s.startswith("World", 6),
        s.replace("", "-"),
        s.replace("l", "L", 2),
        s.join(["a", "b"]),
        s.center(3),
        s.zfill(3),
        "-5".zfill(4),
        s.title(),
        "they're".title(),
        s.isalnum(),
        "²".isdigit(),
        "½".isnumeric(),
        "१".isdecimal(),
        s.partition("zz"),
        s * 2,
        s < "I",
        s[1:-1:2],
        s.expandtabs(),
        "a\tb".expandtabs(4),
        list(s)[:3],
        sorted(s)[:3],
        "".join(reversed(s)),
        s.encode("utf-16-le")[:4] if False else 0,
        "a,b,,c".split(","),
        " a  b ".split(),
        " a  b ".split(" "),
        "abc".strip("ac"),
        "xxabcxx".lstrip("x"),
        "mississippi".rstrip("ip"),
        "A" < "a",
        "é" > "z",
        "abc".maketrans({"a": None}),
        "abc".translate({97: None, 98: "BB"}),
        "1,2;3".translate(str.maketrans(",;", "  ")).split(),
        str(b"ab"),
        repr("it's"),
        repr("a\"b'c"),
        repr("\n\t\x00\x7f\u200b"),
        "\N{BULLET}",
        r"\n",
        "ab",
        """x
y""",
        "abc".casefold() == "ABC".casefold(),
        "a".isidentifier(),
        max("abc"),
        "abc" in "xabcx",
        "%" in s,
    ]


@case([4, 2, 9])
def list_more(xs):
    ys = xs * 2
    ys.extend("ab")
    ys.insert(-1, "i")
    ys.insert(100, "end")
    ys.remove(2)
    zs = ys.copy()
    zs.reverse()
    zs.clear()
    a = b = [1]
    a += [2]
    c = a + [3]
    m = [[0] * 2] * 2
    m[0][0] = 1
    n = [[0] * 2 for _ in range(2)]
    n[0][0] = 1
    del ys[-1], ys[0]
    x, (y, *z) = 1, [2, 3, 4]
    t = (1,) * 3
    t += (2,)
    i = 0
    lst = [0, 0, 0]
    i, lst[i] = 1, 5
    return (
        ys,
        zs,
        b,
        c,
        m,
        n,
        x,
        y,
        z,
        t,
        lst,
        [*range(3), *"ab"],
        xs.index(9),
        xs.index(9, 1),
        xs.count(2),
        [1, [2, [3]]] == [1, [2, [3]]],
        [1, 2] < [1, 3],
        (1, 2) < (1, 2, 0),
        [] < [0],
        list("abc"),
        [None] * 2,
        [[j for j in range(i)] for i in range(3)],
        [(i, j) for i in range(3) for j in range(i) if (i + j) % 2],
        xs[-1],
        xs[-3:],
        any([]),
        all([]),
        sum([[1], [2]], []),
        [x for x in xs if x > 2 if x < 9],
    )


@case(7)
def loops(n):
    out = []
    for i in range(n, 0, -2):
        if i == 3:
            continue
        out.append(i)
    else:
        out.append("else")
    while True:
        n -= 1
        if n < 3:
            break
    else:
        out.append("no")
    for i, (a, *b) in enumerate([(1, 2, 3), (4,)]):
        out.append((i, a, b))
    for k, v in {"a": 1}.items():
        out.append(k * v)
    for x in (1, 2):
        for y in (3, 4):
            if y == 4:
                break
            out.append(x * y)
        else:
            out.append("inner")
    i = 10
    [i for i in range(3)]
    out.append(i)
    for i in []:
        pass
    out.append(i)
    xs = [1, 2, 3]
    for x in xs:
        if x < 3:
            xs.append(x + 10) if len(xs) < 6 else None
    out.append(xs)
    for c in "ab":
        pass
    out.append(c)
    for d["k"] in [1, 2] if False else []:
        pass
    return out


@case(3)
@case(0)
def exceptions(n):
    class MyErr(ValueError):
        def __init__(self, code, msg="m"):
            super().__init__(msg)
            self.code = code

        def __str__(self):
            return f"E{self.code}: {super().__str__()}"

    out = []
    try:
        try:
            if n:
                raise MyErr(n)
            raise RuntimeError
        except (KeyError, MyErr) as e:
            out += [str(e), e.code, e.args, repr(e), isinstance(e, ValueError)]
            raise
        finally:
            out.append("f")
    except ValueError as e:
        out.append(("outer", type(e).__name__))
    except RuntimeError as e:
        out.append(("rt", str(e), repr(e)))
    try:
        raise ValueError("a", 2)
    except Exception as e:
        out += [e.args, str(e)]
    try:
        assert n > 5, f"n={n}"
    except AssertionError as e:
        out.append(str(e))
    try:
        raise KeyError("k")
    except LookupError as e:
        out.append(str(e))
    try:
        int("x")
    except ValueError:
        out.append("ve")
    else:
        out.append("no")

    def nested():
        for i in range(3):
            try:
                if i == 1:
                    return i
            finally:
                out.append(f"fin{i}")

    out.append(nested())
    try:
        raise StopIteration(4)
    except StopIteration as s:
        out.append(s.value)
    try:
        e = 1
        raise ValueError
    except ValueError as e:
        pass
    try:
        e
    except NameError as x:
        out.append("deleted")
    try:
        raise OSError(2, "gone")
    except OSError as o:
        out.append((o.errno, o.strerror, str(o)))
    err = None
    try:
        [][0]
    except IndexError as ex:
        err = ex
    out.append(str(err))
    return out


@case(1)
def uuids(x):
    u = uuid.UUID("12345678123456781234567812345678")
    return (
        str(u),
        u.hex,
        u.version,
        len(str(uuid.uuid4())),
        uuid.uuid4().version,
        u == uuid.UUID(str(u)),
        repr(u),
    )


@case([1, "a", None, 2.5, True, [1], {"k": 1}, "x"])
def type_checks(xs):
    def kind(x):
        match x:
            case bool():
                return "bool"
            case int() | float():
                return "num"
            case str() if x == "x":
                return "x"
            case str():
                return "str"
            case [*_]:
                return "list"
            case {"k": k, **r}:
                return f"map{k}{r}"
            case None:
                return "none"

    return (
        [kind(x) for x in xs],
        [type(x).__name__ for x in xs],
        [isinstance(x, (int, str)) for x in xs],
        [callable(x) for x in xs],
        [x is True for x in xs],
        [type(x) is int for x in xs],
        [type(x) == bool for x in xs],
        [x.__class__.__name__ for x in xs],
    )
