# ruff: noqa – snippets show what authors write, not how we do
"""Models of things: accounts, trees, points, money; containers of the standard library."""

from __future__ import annotations
import json, math, re, random, string, collections, itertools, functools, datetime, time, operator, statistics, textwrap, copy
from collections import *
from dataclasses import *
from enum import Enum, Flag, IntFlag, StrEnum
from typing import Any, Optional, Union, Callable, Protocol, Generic, TypeVar
from abc import ABC, abstractmethod
from tests.transpile.cases import case

T = TypeVar("T")


class Repo(Generic[T]):
    def __init__(self):
        self.items: dict[int, T] = {}
        self._next = 1

    def add(self, x: T) -> int:
        i = self._next
        self.items[i] = x
        self._next += 1
        return i

    def find(self, pred: Callable[[T], bool]) -> list[T]:
        return [x for x in self.items.values() if pred(x)]


class Account(ABC):
    rate = 0.01
    _count = 0

    def __init__(self, owner: str, balance: float = 0):
        self.owner = owner
        self.__balance = balance
        self.history: list[tuple[str, float]] = []
        type(self)._count += 1

    @property
    def balance(self):
        return self.__balance

    @abstractmethod
    def fee(self) -> float: ...
    def deposit(self, amt):
        if amt <= 0:
            raise ValueError("Deposit must be positive")
        self.__balance += amt
        self.history.append(("dep", amt))
        return self

    def withdraw(self, amt):
        total = amt + self.fee()
        if total > self.__balance:
            raise InsufficientFunds(self.__balance, total)
        self.__balance -= total
        self.history.append(("wd", amt))
        return self


class InsufficientFunds(Exception):
    def __init__(self, have, need):
        self.have, self.need = have, need
        super().__init__(f"Need ${need:.2f}, have ${have:.2f}")


class Checking(Account):
    def fee(self):
        return 1


class Savings(Account):
    rate = 0.05

    def fee(self):
        return round(self.balance * self.rate, 2)


@case(100, 30)
@case(10, 30)
@case(0, -1)
def bank(a, b):
    out = []
    for cls in (Checking, Savings):
        acc = cls("Ann", 50)
        try:
            acc.deposit(a).withdraw(b)
        except InsufficientFunds as e:
            out.append((str(e), e.have, e.need))
        except ValueError as e:
            out.append(repr(e))
        else:
            out.append("fine")
        finally:
            out.append((acc.balance, acc.history, cls.__name__, isinstance(acc, Account)))
    r: Repo[str] = Repo()
    r.add("x")
    r.add("yy")
    return out, r.find(lambda s: len(s) > 1), r.items


@case([["a", "b", 5], ["b", "c", 2], ["a", "c", 9], ["c", "d", 1]], "a", "d")
def dijkstra(edges, s, t):
    import heapq

    g = defaultdict(list)
    for u, v, w in edges:
        g[u].append((v, w))
        g[v].append((u, w))
    dist = {n: float("inf") for n in g}
    dist[s] = 0
    prev = {}
    pq = [(0, s)]
    while pq:
        d, u = heapq.heappop(pq)
        if d > dist[u]:
            continue
        for v, w in g[u]:
            if (nd := d + w) < dist[v]:
                dist[v] = nd
                prev[v] = u
                heapq.heappush(pq, (nd, v))
    path, cur = [], t
    while cur in prev:
        path.append(cur)
        cur = prev[cur]
    return dist, [s, *reversed(path)]


@case('name,age\nAnn,30\n"Bob, Jr",41\n')
def csv_parse(text):
    rows = []
    for line in text.strip().split("\n"):
        cells, cur, quoted = [], "", False
        for ch in line:
            if ch == '"':
                quoted = not quoted
            elif ch == "," and not quoted:
                cells.append(cur)
                cur = ""
            else:
                cur += ch
        cells.append(cur)
        rows.append(cells)
    head, *body = rows
    recs = [dict(zip(head, r)) for r in body]
    ages = [int(r["age"]) for r in recs]
    w = {h: max(len(h), *(len(r[h]) for r in recs)) for h in head}
    table = "\n".join(
        [
            " | ".join(h.ljust(w[h]) for h in head),
            "-+-".join("-" * w[h] for h in head),
            *(" | ".join(r[h].ljust(w[h]) for h in head) for r in recs),
        ]
    )
    return (
        recs,
        sum(ages) / len(ages),
        table,
        json.dumps(recs),
        json.dumps(recs, indent=1, ensure_ascii=False),
        sorted(recs, key=lambda r: -int(r["age"]))[0]["name"],
    )


@case('{"a": [1, 2.0, null, true, "x\\u00e9"], "b": {"c": -1e3, "d": 1e400}}')
@case("[NaN, 1.5e-7, 12345678901234567890]")
@case('{"a": 1, "a": 2}')
@case('{"x": tru}')
@case('"unterminated')
@case("[1, 2")
@case(" ")
def jsons(t):
    try:
        v = json.loads(t)
    except json.JSONDecodeError as e:
        return str(e), e.pos, e.lineno, e.colno, e.msg
    return (
        v,
        repr(v),
        json.dumps(v),
        json.dumps(v, separators=(",", ":")),
        json.dumps(v, indent=2, sort_keys=True) if isinstance(v, dict) else "",
        type(v).__name__,
        json.dumps({"t": (1, 2), 3: None, True: False, 1.5: "f"}),
        json.dumps('é\n"\\\u2028😀'),
        json.dumps("é😀", ensure_ascii=False),
        json.dumps([]),
        json.dumps({}),
        json.dumps([[], {}], indent=2),
    )


@case()
def json_err():
    out = []
    for v in ({1, 2}, {(1, 2): 3}, [datetime.date(2024, 1, 1)]):
        try:
            out.append(json.dumps(v))
        except TypeError as e:
            out.append(str(e))
    out.append(json.dumps({"d": datetime.date(2024, 1, 1)}, default=str))
    return out


class Perm(Flag):
    R = 4
    W = 2
    X = 1


class Op(StrEnum):
    ADD = "add"
    SUB = "sub"


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def g(self):
        return 6.67e-11 * self.mass / self.radius**2

    def __str__(self):
        return self.name.lower()


@case("add")
def flags(o):
    return (
        Op(o) is Op.ADD,
        Op.ADD.upper(),
        f"{Op.SUB}",
        Op.ADD == "add",
        str(Planet.MARS),
        round(Planet.EARTH.g, 3),
        [p.name for p in Planet if p.g < 5],
        Planet["EARTH"].mass,
        max(Planet, key=lambda p: p.mass).name,
        {p: p.name for p in Planet}[Planet.MARS],
        Op.__members__.keys().__len__() if False else len(list(Op)),
    )


@dataclass
class Node:
    value: Any
    children: list["Node"] = field(default_factory=list)
    parent: Optional["Node"] = field(default=None, repr=False, compare=False)

    def add(self, v):
        n = Node(v, parent=self)
        self.children.append(n)
        return n

    def walk(self, depth=0):
        yield depth, self.value
        for c in self.children:
            yield from c.walk(depth + 1)

    @property
    def root(self):
        return self.parent.root if self.parent else self

    def __lt__(self, o):
        return self.value < o.value


@case("root")
def tree(v):
    r = Node(v)
    a = r.add("a")
    b = a.add("b")
    r.add("c")
    return (
        "\n".join("  " * d + str(x) for d, x in r.walk()),
        b.root is r,
        repr(r),
        r == Node(v, [Node("a", [Node("b")]), Node("c")]),
        len(r.children),
        asdict(Node(1)) if False else None,
        sorted([Node(2), Node(1)])[0].value,
    )


@dataclass
class Base:
    id: int = 0
    tags: set = field(default_factory=set)


@dataclass
class Child(Base):
    name: str = "?"
    size: int = field(init=False)
    kind: str = field(default="k", kw_only=True)

    def __post_init__(self):
        self.size = len(self.name)


@case(1, "abc")
def inherit(i, n):
    c = Child(i, {"x"}, n, kind="z")
    d = replace(Base(5), id=6)
    err = 1
    return repr(c), c.size, asdict(d), d, c == Child(i, {"x"}, n, kind="z"), err


class LRU(OrderedDict):
    def __init__(self, cap):
        super().__init__()
        self.cap = cap

    def get(self, k):
        if k not in self:
            return -1
        self.move_to_end(k)
        return self[k]

    def put(self, k, v):
        self[k] = v
        self.move_to_end(k)
        if len(self) > self.cap:
            self.popitem(last=False)


class Bag(dict):
    def __missing__(self, k):
        return f"no {k}"

    def total(self):
        return sum(self.values())


class Vec(list):
    def __add__(self, o):
        return Vec(a + b for a, b in zip(self, o))

    def norm(self):
        return math.sqrt(sum(x * x for x in self))


class Str(str):
    def shout(self):
        return self.upper() + "!"


@case(2)
def subclasses(n):
    c = LRU(n)
    c.put(1, 1)
    c.put(2, 2)
    a = c.get(1)
    c.put(3, 3)
    b = Bag(x=1, y=2)
    out = [a, list(c), c.get(2), b["zz"], b.total(), b.get("q"), "x" in b, len(b), dict(b)]
    return out


@case(3)
def vec(n):
    v = Vec([n, 4]) + Vec([0, 0])
    return v, v.norm(), len(v), v[0], isinstance(v, list)


@case("a")
def strsub(s):
    return Str(s).shout(), Str(s) + "b", len(Str(s))


@case([1, 2, 3, 4, 5, 6])
def deques(xs):
    d = deque(xs, maxlen=4)
    d.append(7)
    d.appendleft(0)
    d.rotate(1)
    e = deque()
    e.extend("ab")
    e.extendleft("cd")
    e.insert(1, "z")
    e.remove("a")
    return (
        list(d),
        d[0],
        d[-1],
        len(d),
        d.maxlen,
        e,
        e.pop(),
        e.popleft(),
        list(e),
        7 in d,
        d.count(7),
        list(reversed(d)),
        bool(deque()),
        d == deque(d),
        repr(deque([1])),
        repr(deque([1], 3)),
        [*itertools.islice(d, 1, 3)],
        d.index(d[1]),
        sum(d),
        sorted(d),
        d.copy() == d,
    )


@case("x")
def ns(k):
    od = OrderedDict(b=1, a=2)
    od.move_to_end("b")
    od["c"] = 3
    dd = defaultdict(lambda: defaultdict(int))
    dd["p"]["q"] += 2
    dd["p"]["r"]
    dd2 = defaultdict(set)
    dd2["k"].add(1)
    cnt = Counter()
    cnt["a"] += 1
    cnt.update("aab")
    cnt.update({"z": -1})
    P = namedtuple("P", ["x", "y"])
    p = P(1, y=2)
    return (
        od,
        list(od),
        od.popitem(last=False),
        dd,
        dict(dd2),
        repr(dd2),
        cnt,
        cnt.most_common(1),
        [k for k, v in cnt.items() if v > 0],
        p,
        p.x + p.y,
        p._replace(x=5),
        P(*[3, 4]),
        P(**{"x": 1, "y": 2}) == p,
        tuple(p),
        dd.get("nope"),
        "nope" in dd,
        repr(od),
        sum(cnt.values()),
        max(cnt, key=cnt.get),
        repr(p),
    )


@case(5)
def scopes(n):
    total = 0

    def add(k):
        nonlocal total
        total += k

        def inner():
            nonlocal total
            total *= 2
            return total

        return inner()

    fs = []
    for i in range(n):

        def f(x, i=i, *rest, sep="-", **kw):
            return sep.join(map(str, [x, i, *rest, *kw.items()]))

        fs.append(f)
    res = [
        add(2),
        add(3),
        total,
        fs[1]("a"),
        fs[2]("b", 9, 8, 7, sep="+", q=1),
        [*map(lambda t: t[0], [(1, 2)])],
    ]
    x = [i for i in range(3)]
    y = {i: [j for j in range(i)] for i in x}
    z = [(a, b) for a in x for b in x if a != b if a + b > 2]
    try:
        i2
    except NameError as e:
        res.append(str(e))
    for i in range(2):
        pass
    else:
        res.append("else")
    while True:
        n -= 1
        if n < 0:
            break
        if n % 2:
            continue
        res.append(n)
    a, (b, *c), d = 1, (2, 3, 4), 5
    (p, q), r = [[1, 2], 3]
    *h, t = "abc"
    first, *_ = range(3)
    m = n2 = []
    m.append(1)
    a, b = b, a
    res += [
        a,
        b,
        c,
        d,
        p,
        q,
        r,
        h,
        t,
        first,
        n2,
        y,
        z,
        i,
        [*range(2), *"ab"],
        {**{"a": 1}, "b": 2},
        (lambda *a, **k: (a, k))(1, b=2),
        print("x"),
        1 if n else 2,
        not n,
        3 < 5 > 2 != 7,
        1 < 2 < 2,
        None or 0 or "z",
        [] and 1,
        "ab",
    ]
    del x[0]
    res.append(x)
    return res


class Pt(namedtuple("Pt", "x y")):
    __slots__ = ()

    @property
    def size(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __add__(self, o):
        return Pt(self.x + o.x, self.y + o.y)

    def __str__(self):
        return f"({self.x}; {self.y})"


class Money:
    def __init__(self, a, c="EUR"):
        self.a, self.c = a, c

    def __add__(self, o):
        if isinstance(o, (int, float)):
            o = Money(o, self.c)
        if not isinstance(o, Money):
            return NotImplemented
        if o.c != self.c:
            raise ValueError(f"{self.c} != {o.c}")
        return self.__class__(self.a + o.a, self.c)

    __radd__ = __add__

    def __eq__(self, o):
        return type(self) == type(o) and (self.a, self.c) == (o.a, o.c)

    def __hash__(self):
        return hash((self.a, self.c))

    def __repr__(self):
        return f"{type(self).__name__}({self.a}, {self.c!r})"

    def __getitem__(self, k):
        return getattr(self, k)

    def __lt__(self, o):
        return self.a < o.a

    def __int__(self):
        return int(self.a)

    def __float__(self):
        return float(self.a)

    def __round__(self, n=None):
        return Money(round(self.a, n))

    def __index__(self):
        return int(self.a)

    def __neg__(self):
        return Money(-self.a)

    def __mod__(self, o):
        return Money(self.a % o)

    def __pow__(self, o):
        return self.a**o

    def __rsub__(self, o):
        return o - self.a

    def __matmul__(self, o):
        return self.a * o.a

    def __and__(self, o):
        return self.a & o.a

    def __invert__(self):
        return ~self.a


class Cents(Money):
    pass


@case(3)
def pts(n):
    p = Pt(n, 4)
    m = Cents(5) + Cents(6) + 1
    try:
        Money(1) + "x"
    except TypeError as e:
        r = str(e)
    try:
        Money(1) + Money(1, "USD")
    except ValueError as e:
        r2 = str(e)
    return (
        str(p),
        p.size,
        p + p,
        p._replace(x=0),
        p.x,
        repr(m),
        sum([Money(1), Money(2)]),
        m == Cents(12),
        m != Cents(1),
        Money(1) == Cents(1),
        {Money(1): 2}[Money(1)],
        m["a"],
        r,
        r2,
        max(Money(3), Money(9)).a,
        int(m),
        float(m),
        round(Money(2.567), 1).a,
        [10, 20, 30][Money(1)],
        -m,
        m % 5,
        m**2,
        20 - m,
        m @ m,
        Money(6) & Money(3),
        ~Money(5),
        sorted([Money(3), Money(1)])[0].a,
    )
