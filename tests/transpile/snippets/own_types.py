# ruff: noqa – snippets show what authors write, not how we do
"""Closures, classes, dataclasses, enums and named tuples; json and regular expressions."""

from __future__ import annotations
import math, random, json, re, datetime, itertools, functools, collections, string, statistics, enum, dataclasses, operator, contextlib, copy, textwrap, typing, time, html, io, abc
from collections import Counter, defaultdict, deque, OrderedDict, namedtuple
from dataclasses import dataclass, field
from enum import Enum, IntEnum, Flag, IntFlag, auto, unique
from typing import NamedTuple, Any, Optional
from tests.transpile.cases import case


@case(5)
def closures(n):
    count = 0

    def inc(by=1, *, twice=False):
        nonlocal count
        count += by * (2 if twice else 1)
        return count

    def make():
        hist = []

        def add(x):
            hist.append(x)

            def undo():
                return hist.pop() if hist else None

            return undo

        return add, hist

    add, hist = make()
    undo = add(1)
    add(2)
    fs = []
    for i in range(3):
        fs.append(lambda k, i=i: (i, k, n))
    gs = [lambda: i for i in range(3)]
    return (
        inc(),
        inc(5),
        inc(twice=True),
        count,
        undo(),
        hist,
        [f(0) for f in fs],
        [g() for g in gs],
        i,
        (lambda *a, **k: (a, k))(1, 2, z=3),
    )


def sig(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


@case([[1], {"d": 4}])
@case([[1, 2, 3, 4, 5], {"d": 4, "z": 1}])
@case([[], {"d": 1}])
@case([[1], {}])
@case([[1], {"d": 1, "a": 9}])
@case([[1, 2, 3], {"d": 1, "c": 9}])
def call_signatures(call):
    args, kw = call
    try:
        return sig(*args, **kw)
    except TypeError as e:
        return str(e)


class Temperature:
    count = 0
    _registry: dict = {}

    def __init__(self, c=0.0):
        self.c = c
        type(self).count += 1
        Temperature._registry[id(self)] = True

    @property
    def f(self):
        return self.c * 9 / 5 + 32

    @f.setter
    def f(self, value):
        if value < -459.67:
            raise ValueError(f"too cold: {value}")
        self.c = (value - 32) * 5 / 9

    @f.deleter
    def f(self):
        self.c = None

    @classmethod
    def from_f(cls, f):
        t = cls()
        t.f = f
        return t

    @staticmethod
    def valid(x):
        return isinstance(x, (int, float)) and not isinstance(x, bool)

    def __repr__(self):
        return f"{type(self).__name__}({self.c:.1f})"

    def __eq__(self, o):
        return self.c == o.c if isinstance(o, Temperature) else NotImplemented

    def __lt__(self, o):
        return self.c < o.c

    def __hash__(self):
        return hash(self.c)

    def __bool__(self):
        return self.c != 0


class Body(Temperature):
    def __init__(self, c, who="me"):
        super().__init__(c)
        self.who = who

    def __str__(self):
        return f"{self.who}: {super().__repr__()}"


@case(212)
@case(-500)
@case(98.6)
def class_props(f):
    try:
        t = Temperature.from_f(f)
        b = Body(37.5)
        d = {t: 1, Temperature(t.c): 2}
        r = [
            t,
            t.f,
            str(b),
            repr(b),
            f"{b}",
            f"{b!r:>20}",
            Temperature.valid(True),
            b.valid(2),
            t < b,
            t > b,
            sorted([b, t]),
            max(t, b),
            len(d),
            bool(Temperature()),
            t == 5,
            t != Temperature(t.c),
            isinstance(b, Temperature),
            issubclass(Body, Temperature),
            Body.__name__,
            type(b) is Body,
            type(b) == Temperature,
            hasattr(t, "who"),
            getattr(b, "who"),
            getattr(t, "who", "?"),
        ]
        del t.f
        r.append(t.c)
        return r
    except ValueError as e:
        return str(e)


class Vec:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y) if isinstance(o, Vec) else NotImplemented

    def __radd__(self, o):
        return self if o == 0 else NotImplemented

    def __sub__(self, o):
        return Vec(self.x - o.x, self.y - o.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __truediv__(self, k):
        return Vec(self.x / k, self.y / k)

    def __neg__(self):
        return Vec(-self.x, -self.y)

    def __abs__(self):
        return math.hypot(self.x, self.y)

    def __iter__(self):
        yield self.x
        yield self.y

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __len__(self):
        return 2

    def __eq__(self, o):
        return tuple(self) == tuple(o)

    def __matmul__(self, o):
        return self.x * o.x + self.y * o.y

    def __pow__(self, n):
        return Vec(self.x**n, self.y**n)

    def __contains__(self, v):
        return v in (self.x, self.y)

    def __call__(self, f):
        return Vec(f(self.x), f(self.y))

    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self

    def __repr__(self):
        return f"Vec({self.x!r}, {self.y!r})"

    def __format__(self, spec):
        return f"<{self.x:{spec}}, {self.y:{spec}}>" if spec else repr(self)

    def __round__(self, n=0):
        return Vec(round(self.x, n), round(self.y, n))

    def __reversed__(self):
        return iter((self.y, self.x))

    def __index__(self):
        return int(self.x)

    def __float__(self):
        return float(self.x)

    def __int__(self):
        return int(self.y)


@case(3, 4)
@case(-1.5, 2)
def operators(x, y):
    v = Vec(x, y)
    w = v
    w += Vec(1, 1)
    a, b = v
    out = [
        v + w,
        sum([v, w]),
        v - Vec(1, 0),
        v * 2,
        3 * v,
        v / 2,
        -v,
        abs(Vec(3, 4)),
        list(v),
        v[0],
        v[-1],
        len(v),
        v == w,
        v != Vec(0, 0),
        v is w,
        v @ w,
        v**2,
        y in v,
        v(lambda t: t + 1),
        f"{v:.2f}",
        f"{v}",
        str(v),
        round(v / 3, 2),
        list(reversed(v)),
        a,
        b,
        [10, 20, 30, 40, 50][Vec(2, 0)],
        float(v),
        int(v),
        max(v),
        sorted(v),
        dict(zip("ab", v)),
        [*v],
        (lambda p, q: (p, q))(*v),
        bin(Vec(5, 0)),
        "x" * 1,
    ]
    for bad in (
        lambda: v + 1,
        lambda: "a" + v,
        lambda: v << 1,
        lambda: v < v,
        lambda: v[5],
        lambda: hash(v),
    ):
        try:
            out.append(bad())
        except Exception as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    tags: list = field(default_factory=list, compare=False, repr=False)
    done: bool = False
    slug: str = field(init=False, default="")

    def __post_init__(self):
        self.slug = self.name.lower().replace(" ", "-")


@dataclass(frozen=True)
class Money:
    amount: int
    currency: str = "EUR"

    def __add__(self, o):
        if self.currency != o.currency:
            raise ValueError("currency")
        return dataclasses.replace(self, amount=self.amount + o.amount)


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Derived(Base):
    c: int = field(default=3, kw_only=True)
    d: list[int] = field(default_factory=lambda: [1])


@dataclass(eq=False)
class NoEq:
    x: int = 1


@dataclass(kw_only=True, slots=True)
class Conf:
    host: str = "localhost"
    port: int


@case(2, "Write Code")
@case(0, "")
def dataclass_use(p, name):
    t = Task(p, name)
    u = Task(1, "Other", ["x"], done=True)
    m = Money(p) + Money(5)
    out = [
        t,
        u,
        t < u,
        t <= u,
        sorted([t, u])[0].slug,
        t == Task(p, "zzz"),
        t.tags,
        m,
        m == Money(p + 5),
        len({m, Money(p + 5), Money(1, "USD")}),
        hash(m) == hash(Money(p + 5)),
        Derived(1),
        Derived(1, 5, [2], c=9),
        Derived(1) == Derived(1),
        NoEq() == NoEq(),
        dataclasses.asdict(t),
        dataclasses.astuple(m),
        [f.name for f in dataclasses.fields(Derived)],
        Conf(port=8),
        dataclasses.is_dataclass(t),
        dataclasses.replace(u, name="New Name").slug if False else 0,
        repr(t),
    ]
    for bad in (
        lambda: setattr(m, "amount", 1),
        lambda: t < 5,
        lambda: m < m,
        lambda: {t: 1},
        lambda: Money(1) + Money(1, "X"),
        lambda: dataclasses.replace(m, nope=1),
    ):
        try:
            out.append(bad())
        except Exception as e:
            out.append(f"{type(e).__name__}: {e}")
    return repr(out)


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return round(6.67e-11 * self.mass / self.radius**2, 2)


class Level(IntEnum):
    LOW = 1
    MID = auto()
    HIGH = 10

    @classmethod
    def parse(cls, s):
        return cls[s.upper()]


class Perm(IntFlag):
    R = 4
    W = 2
    X = 1


class Style(Flag):
    BOLD = auto()
    ITALIC = auto()
    UNDER = auto()
    FANCY = BOLD | ITALIC


class Kind(str, Enum):
    A = "alpha"
    B = "beta"

    def __str__(self):
        return self.value


class Alias(Enum):
    ONE = 1
    UNO = 1
    TWO = "two"

    @classmethod
    def _missing_(cls, v):
        return cls.TWO if v == 2 else None


@case("mid")
@case("HIGH")
@case("nope")
def enums(s):
    out = [
        Planet.EARTH.gravity,
        Planet.MARS.name,
        Planet.MARS.value,
        [p.name for p in Planet],
        Level.LOW < Level.HIGH,
        Level.MID + 1,
        Level(10),
        Level.HIGH == 10,
        sorted(Level, reverse=True),
        f"{Level.MID} {Level.MID!r} {Level.MID:03d}",
        str(Level.LOW),
        max(Level).name,
        [0, 1, 2][Level.LOW],
        Kind("alpha"),
        Kind.A == "alpha",
        Kind.B.upper(),
        f"{Kind.A}",
        "x" + Kind.A,
        Kind.A in {"alpha": 1},
        {Kind.A: 1}["alpha"],
        Alias.UNO is Alias.ONE,
        Alias.UNO.name,
        Alias(2),
        list(Alias),
        len(Alias),
        Alias["UNO"],
        repr(Alias.TWO),
        Alias.ONE in Alias,
        isinstance(Level.LOW, int),
        Alias.ONE.value,
        list(Alias.__members__),
        json.dumps({"k": Kind.A, "l": Level.HIGH}),
        type(Level.LOW + 1).__name__,
        {Alias.ONE: "a"}[Alias.UNO],
        hash(Level.LOW) == hash(1),
        bool(Level.LOW),
        Level.LOW is Level(1),
    ]
    for f in (
        lambda: Level.parse(s),
        lambda: Alias("bad"),
        lambda: Alias.ONE < Alias.TWO,
        lambda: Planet(1),
        lambda: setattr(Alias, "ONE", 5),
        lambda: Kind["Z"],
    ):
        try:
            out.append(repr(f()))
        except Exception as e:
            out.append(f"{type(e).__name__}: {e}")
    return repr(out)


@case(5)
@case(0)
@case(7)
def flags(n):
    p = Perm(n)
    s = Style.BOLD | Style.UNDER
    return str(
        [
            p,
            repr(p),
            str(p),
            int(p),
            p & Perm.R,
            Perm.R in p,
            bool(p),
            Perm.R | Perm.X,
            Perm.R | 1,
            ~Perm.R & 7,
            p == n,
            [f.name for f in Perm if f in p],
            s,
            repr(s),
            str(s),
            Style.BOLD in s,
            s & Style.BOLD,
            s ^ Style.BOLD,
            ~s,
            Style.FANCY,
            Style(3),
            s.value,
            bool(Style(0)),
            Style(0),
            Style.FANCY in (s | Style.ITALIC),
            list(s),
            len(s),
            s | Style.FANCY,
            p.name,
            p | Perm.W,
            p - 1,
            p * 2,
            f"{p}",
            f"{p:d}",
        ]
    )


class Emp(NamedTuple):
    name: str
    salary: float = 100.5
    tags: tuple = ()

    @property
    def first(self):
        return self.name.split()[0]

    def raised(self, pct):
        return self._replace(salary=self.salary * (1 + pct / 100))


P3 = namedtuple("P3", "x y z", defaults=[0, 0])
Row = namedtuple("Row", ["id", "value"])


@case("Ada L", 10)
@case("", 0)
def named_tuples(name, pct):
    e = Emp(name)
    out = [
        e,
        e.raised(pct),
        e[0],
        e.salary,
        e._asdict(),
        e == (name, 100.5, ()),
        Emp._fields,
        P3(1),
        P3(1, 2, z=3)._replace(y=9),
        P3._make([1, 2, 3]),
        [*e],
        len(e),
        e + (1,),
        e[:2],
        sorted([P3(2), P3(1, 5), P3(1, 2)]),
        {P3(1): 1}[(1, 0, 0)],
        Row(id=1, value="a").value,
        isinstance(e, tuple),
        P3(1) < (1, 1),
        hash(P3(1)) == hash((1, 0, 0)),
        str(Row(1, [2])),
        e.count(100.5),
        e.index(name),
        Emp.__name__,
        P3._field_defaults if False else 0,
        json.dumps(Row(1, "b")),
        type(e).__name__,
    ]
    a, *rest = P3(1, 2, 3)
    match P3(4, 5):
        case P3(x, y, z=0):
            out.append((x, y))
    for f in (
        lambda: e.first,
        lambda: P3(),
        lambda: P3(1, 2, 3, 4),
        lambda: P3(1)._replace(w=1),
        lambda: P3(1).w,
        lambda: setattr(e, "name", 1),
        lambda: P3(1)[7],
    ):
        try:
            out.append(f())
        except Exception as err:
            out.append(f"{type(err).__name__}: {err}")
    return out, a, rest


@case(2.5)
@case(-7.25)
@case(0)
@case(100)
@case(170.6)
def maths2(x):
    out = []
    for f in (math.asinh, math.acosh, math.atanh, math.gamma, math.lgamma, math.erf, math.erfc):
        try:
            out.append(round(f(x), 9))
        except (ValueError, OverflowError) as e:
            out.append(f"{type(e).__name__}: {e}")
    return (
        out,
        [math.pi, math.e, math.tau, math.inf, -math.inf, str(math.nan)],
        math.comb(10, 3),
        math.perm(5, 2),
        math.gcd(12, 18, 27),
        math.lcm(4, 6),
        math.prod([1, 2, x]),
        math.fsum([0.1] * 10),
        sum([0.1] * 10),
        math.hypot(3, 4, 12),
        math.dist((1, 2), (4, 6)),
        math.copysign(3, -0.0),
        math.fmod(-7, 3),
        -7 % 3,
        math.isclose(0.1 + 0.2, 0.3),
        math.atan2(-1, -1),
        round(2.5),
        round(3.5),
        round(-0.5),
        round(2.675, 2),
        round(1234, -2),
        round(15, -1),
        round(25, -1),
        round(1e20),
        round(0.1 + 0.2, 15),
        math.floor(-0.5),
        math.ceil(-0.5),
        int(-3.9),
        math.log(8, 2),
        math.log(100, 10),
        math.pow(2, 0.5),
    )


@case(42)
@case("seed")
@case(3.5)
@case(None)
@case(10**30)
@case(-7)
def randoms(seed):
    if seed is None:
        random.seed(0)
    else:
        random.seed(seed)
    xs = list(range(10))
    random.shuffle(xs)
    r = random.Random(7)
    return [
        random.random(),
        random.randint(1, 6),
        random.randint(-(10**12), 10**12),
        random.choice("abc"),
        random.choice([1, 2, 3]),
        xs,
        random.sample(range(100), 5),
        random.sample(["a", "b", "c"], 3),
        random.uniform(-1, 1),
        random.gauss(0, 1),
        random.gauss(10, 2),
        random.choices("abc", k=5),
        random.choices([1, 2, 3], weights=[5, 1, 1], k=6),
        random.choices("xy", cum_weights=[1, 4], k=3),
        random.randrange(10),
        random.randrange(5, 50, 5),
        random.randrange(10, 0, -3),
        random.triangular(0, 10, 3),
        random.expovariate(1.5),
        random.betavariate(2, 3),
        random.getrandbits(70),
        random.normalvariate(0, 1),
        r.random(),
        r.choice(range(5, 50)),
        r.sample(xs, k=2),
        [r.randint(0, 1) for _ in range(5)],
        r.vonmisesvariate(0, 4) if False else 0,
        random.randbytes(3).hex(),
        random.choice(tuple(xs)),
        random.sample(sorted({3, 1, 2}), 2),
    ]


@case({"b": [1, 2.5, None, True], "a": {"x": 'é\n"q"😀'}, "c": []})
@case([])
@case("plain")
@case(None)
@case([1, [2, [3, {}]], {"k": {"j": []}}])
def json_dumps(v):
    return [
        json.dumps(v),
        json.dumps(v, indent=2),
        json.dumps(v, separators=(",", ":")),
        json.dumps(v, sort_keys=True, indent="\t"),
        json.dumps(v, ensure_ascii=False),
        json.dumps(v, indent=0),
        json.dumps((1, 2.0, 1e100, -0.0, float("inf"), float("nan"))),
        json.dumps({1: "a", None: 1, True: 2, 1.5: 3}),
        json.loads(json.dumps(v)) == v,
        json.dumps({"t": (1, 2)}, indent=1, separators=(", ", " = ")),
        json.dumps(v, default=str),
        json.dumps(
            [datetime.date(2024, 1, 2), {1}],
            default=lambda o: sorted(o) if isinstance(o, set) else o.isoformat(),
        ),
    ]


@case('{"a": [1, 2.0, 1e5, -0, true, null], "b": "\\u00e9\\n\\ud83d\\ude00"}')
@case("[1, 2")
@case("")
@case('{"a": 1,}')
@case("{'a': 1}")
@case("[1] x")
@case("nul")
@case('"unterminated')
@case('{"a" 1}')
@case("[NaN, Infinity, -Infinity]")
@case("123456789012345678901234567890")
@case('{"a": 1, "a": 2}')
@case("  [ ]  ")
@case('"bad \\x escape"')
@case("01")
@case("[1 2]")
@case('"tab\tin"')
@case("1.")
@case("-")
def json_loads(s):
    try:
        v = json.loads(s)
        return v, repr(v)
    except json.JSONDecodeError as e:
        return str(e), e.msg, e.pos, e.lineno, e.colno, isinstance(e, ValueError)


@case()
def json_errors():
    out = []
    for v in ({1, 2}, 1 + 0, b"x", {(1, 2): 3}, lambda: 1, {"a": {"b": {1}}}):
        try:
            out.append(json.dumps(v))
        except TypeError as e:
            out.append(str(e)[:60])
    a = []
    a.append(a)
    try:
        json.dumps(a)
    except ValueError as e:
        out.append(str(e))
    try:
        json.dumps(float("nan"), allow_nan=False)
    except ValueError as e:
        out.append(str(e)[:40])
    return (
        out,
        json.dumps({(1, 2): 1, "a": 2}, skipkeys=True),
        json.loads("[1.5, 2]", parse_float=str),
        json.loads('{"a": 1}', object_hook=lambda d: list(d.items())),
    )


@case("John: 25, jane:30; BOB:x, ann: 7")
@case("")
def regexes(s):
    pat = re.compile(r"(?P<name>[a-z]+)\s*:\s*(?P<age>\d+)", re.I)
    ms = list(pat.finditer(s))
    return [
        [
            (
                m.group(),
                m.group(1, 2),
                m["name"],
                m.start("age"),
                m.span(),
                m.groups(),
                m.groupdict(),
                m.lastindex,
                m.lastgroup,
            )
            for m in ms
        ],
        pat.findall(s),
        pat.sub(r"\g<age>=\1", s),
        pat.sub(lambda m: m["name"].title() + str(int(m[2]) + 1), s, count=1),
        re.split(r"\s*[,;]\s*", s),
        re.split(r"([,;])", s, maxsplit=1),
        re.subn(r"\d", "#", s),
        bool(pat.search(s)),
        pat.match(s, 1) and pat.match(s, 1).group(),
        re.findall(r"\b\w", s),
        re.sub(r"(?i)[aeiou]", "", s),
        re.fullmatch(r".*", s) is not None,
        re.escape("a.b*c[d]"),
        re.findall(r"(a)|(b)", "abc"),
        re.sub("x*", "-", "abxd"),
        re.split(r"x*", "axbc"),
        re.findall(r"(?m)^\w+$", "ab\ncd\n"),
        re.search(r"(?s)a.b", "a\nb") is not None,
        re.findall(r"(?x) \d+ # digits\n", "a12b3"),
        re.sub(r"(\w)(\w)?", lambda m: f"[{m[1]}{m[2] or ''}]", "abc"),
        re.findall(r"(?<=\$)\d+(?!\d|\.)", "$12 $3.5"),
        pat.pattern,
        pat.groups,
        pat.groupindex.get("age"),
        re.match("(a)?b", "b").groups("def"),
        re.match(r"(\d+)-(\d+)", "10-20").expand(r"\2/\1"),
        repr(re.search("b+", "abbc")),
        re.IGNORECASE == re.I,
    ]


@case("(")
@case("[a")
@case("*a")
@case("a{2,1}")
@case("(?P<n>a)(?P<n>b)")
@case(r"\1")
@case("a**")
@case(r"(?<=a+)b")
@case("good")
def regex_errors(p):
    try:
        return bool(re.search(p, "aab good"))
    except re.error as e:
        return str(e), e.pos
