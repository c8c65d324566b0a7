# ruff: noqa – snippets show what authors write, not how we do
"""One idea each."""

import collections
import enum
import functools
import itertools
import math
import operator
import re
from abc import ABC, abstractmethod
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial, total_ordering, wraps
from typing import ClassVar

from tests.transpile.cases import case


@case(5)
def s001(n):
    return n.__class__.__name__, type(n).__name__


@case("a")
def s002(x):
    return x if x else "none"


@case([1, 2])
def s003(xs):
    return [*map(lambda x: x + 1, xs)]


@case(3)
def s004(n):
    return [[i * j for j in range(n)] for i in range(n)]


@case({"a": {"b": [1, 2]}})
def s005(d):
    return d["a"]["b"][-1], d.get("x", {}).get("y")


@case("a,b")
def s006(s):
    a, b = s.split(",")
    return b + a


@case(7)
def s007(n):
    return "odd" if n & 1 else "even"


@case([3, 1])
def s008(xs):
    xs.sort()
    return xs, xs.sort()


@case(2)
def s009(n):
    return {**{str(i): i for i in range(n)}, "n": n}


@case("x")
def s010(s):
    return f"{s!r:>6}{s:^5}{'q'!s}{1 + 1}"


@case(4)
def s011(n):
    return sum(i for i in range(n) if i % 2 == 0), max(i * -1 for i in range(n))


@case([1, 2, 3])
def s012(xs):
    return xs[-1], xs[:-1], xs[::-1], xs[1:][0]


@case("Ab")
def s013(s):
    return s.swapcase() + s * 2 + s[::-1]


@case(10)
def s014(n):
    return n // 3, -n // 3, n % -3, divmod(-n, 3), n**2 % 7


@case([0, "", None, [], {}, 1])
def s015(xs):
    return [not x for x in xs], [x is None for x in xs], list(filter(None, xs))


@case(1, 2)
def s016(a, b):
    return (a, b) < (b, a), [a] + [b], (a,) + (b,), a if a > b else b


@case({"b": 1, "a": 2})
def s017(d):
    return (
        sorted(d.items(), key=lambda kv: kv[1], reverse=True),
        min(d, key=d.get),
        list(d.items())[0],
    )


@case("hello")
def s018(s):
    return {c: s.count(c) for c in sorted(set(s))}, len(set(s))


@case(5)
def s019(n):
    def inner():
        return n * 2

    n = 10
    return inner()


@case(3)
def s020(n):
    total = 0
    while n:
        total, n = total + n, n - 1
    return total


@case([1, [2, [3]]])
def s021(x):
    return str(x), repr(x), x == [1, [2, [3]]]


@case(0)
@case(5)
def s022(x):
    try:
        return 10 / x
    except ZeroDivisionError:
        return "inf"
    finally:
        x += 1


@case(1)
def s023(x):
    try:
        return "try"
    finally:
        return "finally"


@case(3)
def s024(n):
    out = []
    for i in range(n):
        try:
            if i == 1:
                continue
            out.append(i)
        finally:
            out.append("f")
    return out


@case(2)
def s025(n):
    f = partial(pow, n)
    return f(3), partial(sorted, reverse=True)([1, 3, 2]), partial(max, 5)(1, 2)


@case("a b")
def s026(s):
    return list(map(str.upper, s.split())), list(map(len, s.split())), sorted("bA", key=str.lower)


@case([1, 2, 3, 4])
def s027(xs):
    return (
        functools.reduce(lambda a, b: a * b, xs),
        list(itertools.accumulate(xs, operator.mul)),
        list(zip(xs, xs[1:])),
    )


@case(5)
def s028(n):
    return [i for i in range(n, 0, -1)], list(range(n))[::2], range(n)[2], list(reversed(range(3)))


@case("racecar")
def s029(s):
    return s == "".join(reversed(s)), all(s[i] == s[-i - 1] for i in range(len(s) // 2))


@case([5, 3])
def s030(xs):
    (a, b), c = xs, 7
    return a, b, c


@case(3.5)
def s031(x):
    return x.is_integer(), int(x), math.floor(x), round(x), str(x / 2), x == int(x)


@case("12a")
def s032(s):
    return "".join(filter(str.isdigit, s)), [c.isdigit() for c in s], s.isalnum()


@case(1, 2, 3)
def s033(*args):
    return len(args), args, sum(args), args[1:], max(*args)


@case(1)
def s034(x, *rest, flag=False, **kw):
    return x, rest, flag, kw


@case([[1, "a"], [2, "b"]])
def s035(rows):
    return {k: v for k, v in rows}, [v for _, v in rows], dict(rows), list(map(tuple, rows))


@case(10)
def s036(n):
    return (
        f"{n:b} {n:o} {n:X} {n:08b} {n:#x} {n:+d} {n: d} {n:>5} {n:<5}| {n:^5}| {n:e} {n:.2f} {n:c}"
    )


@case(0.1)
def s037(x):
    return x + 0.2, round(x + 0.2, 2), x * 3, 1 - 0.9, f"{x:.20f}", x.as_integer_ratio()[1] > 0


@case(255)
def s038(n):
    return (
        hex(n)[2:],
        int("ff", 16) == n,
        bin(n).count("1"),
        n.bit_length(),
        n >> 4,
        n & 15,
        n ^ 1,
        ~n,
    )


@case("abc")
def s039(s):
    return (
        [s[i:j] for i in range(3) for j in range(i + 1, 4)],
        list(enumerate(s, start=1)),
        s.index("c"),
    )


@case([3, 1, 2])
def s040(xs):
    return sorted(xs) == [1, 2, 3], sorted(range(len(xs)), key=lambda i: xs[i]), xs.index(max(xs))


class Temp:
    scale = "C"
    made = 0

    def __init__(self, deg):
        self._deg = deg
        Temp.made += 1

    @property
    def deg(self):
        return self._deg

    @deg.setter
    def deg(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._deg = value

    def __repr__(self):
        return f"Temp({self._deg!r})"

    def __eq__(self, other):
        if not isinstance(other, Temp):
            return NotImplemented
        return self._deg == other._deg

    def __hash__(self):
        return hash(self._deg)

    def __getattr__(self, name):
        if name == "magic":
            return 42
        raise AttributeError(name)

    def __mul__(self, k):
        return Temp(self._deg * k)

    __rmul__ = __mul__

    def __neg__(self):
        return Temp(-self._deg)

    def __iadd__(self, k):
        self._deg += k
        return self

    def __setitem__(self, k, v):
        self._deg = (k, v)


@case(5)
def s041(n):
    t = Temp(n)
    t.deg = n * 2
    try:
        t.deg = -300
    except ValueError as e:
        err = str(e)
    u = 3 * t
    u += 1
    v = -t
    return (
        t.deg,
        err,
        repr([t, u, v]),
        t == Temp(n * 2),
        t != u,
        {t: "k"}[Temp(n * 2)],
        t.magic,
        hasattr(t, "nope"),
        t == 5,
    )


@case(1)
def s042(n):
    t = Temp(n)
    t["a"] = 1
    before = Temp.made
    Temp(1)
    return t._deg, Temp.made - before, t.scale, Temp.scale


@total_ordering
class Grade:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __lt__(self, o):
        return self.v < o.v


@case(1, 2)
def s043(a, b):
    return (
        Grade(a) >= Grade(b),
        Grade(a) <= Grade(b),
        Grade(a) > Grade(b),
        sorted([Grade(b), Grade(a)])[0].v,
        Grade(a) != Grade(b),
    )


class Shape(ABC):
    @abstractmethod
    def area(self): ...
    def describe(self):
        return f"{self.__class__.__name__} {self.area():.2f}"


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def area(self):
        return math.pi * self.r**2


class Square(Shape):
    def __init__(self, s):
        self.s = s

    def area(self):
        return self.s * self.s


@case(2)
def s044(n):
    return (
        [s.describe() for s in (Circle(n), Square(n))],
        isinstance(Circle(1), Shape),
        issubclass(Square, Shape),
    )


@contextmanager
def tag(log, name):
    log.append(f"<{name}>")
    try:
        yield name.upper()
    finally:
        log.append(f"</{name}>")


@case("b")
def s045(x):
    log = []
    with suppress(KeyError):
        {}["x"]
        log.append("never")
    return log


def retry(times):
    def deco(fn):
        @wraps(fn)
        def wrapper(*a, **k):
            for i in range(times):
                try:
                    return fn(*a, **k)
                except ValueError:
                    last = i
            return f"failed {last + 1}"

        return wrapper

    return deco


@retry(3)
def flaky(x):
    if x < 0:
        raise ValueError
    return x


@case(1)
@case(-1)
def s046(x):
    return flaky(x)


@dataclass(order=True)
class Card:
    RANKS: ClassVar[str] = "23456789TJQKA"
    rank: int
    suit: str = "S"

    @classmethod
    def parse(cls, text):
        return cls(cls.RANKS.index(text[0]), text[1])

    def __str__(self):
        return self.RANKS[self.rank] + self.suit


@case(["AS", "2H", "TD"])
def s047(xs):
    cards = sorted(Card.parse(x) for x in xs)
    return (
        [str(c) for c in cards],
        f"{cards[0]}",
        repr(cards[0]),
        max(cards).suit,
        cards[0] == Card(0, "H"),
    )


class Level(enum.Enum):
    LOW = 1
    HIGH = 2


@case(2)
def s048(n):
    match Level(n):
        case Level.LOW:
            return "low"
        case Level.HIGH:
            return "high " + Level.HIGH.name


@case({"op": "add", "args": [1, 2]})
@case({"op": "neg", "args": [5]})
@case({"op": "?"})
def s049(msg):
    match msg:
        case {"op": "add", "args": [x, y]}:
            return x + y
        case {"op": "neg", "args": [x]}:
            return -x
        case {"op": str(op)} if op != "x":
            return f"unknown {op}"


@case([1, 2])
@case([0, 5])
@case([3, 3])
def s050(p):
    match tuple(p):
        case (0, y):
            return f"on y at {y}"
        case (x, y) if x == y:
            return "diagonal"
        case (x, y):
            return f"{x},{y}"


@case(3)
def s051(n):
    def gen():
        try:
            for i in range(n):
                got = yield i
                if got:
                    yield f"got {got}"
        except ValueError:
            yield "err"

    g = gen()
    return next(g), g.send("a"), next(g), list(g)


@case(2)
def s052(n):
    def count():
        i = 0
        while True:
            yield i
            i += 1

    return (
        list(itertools.islice(count(), n)),
        [x for x, _ in zip(count(), "ab")],
        dict(zip("ab", count())),
    )


@case([1, 2, 3])
def s053(xs):
    return (
        any(x > 2 for x in xs),
        all(isinstance(x, int) for x in xs),
        next((x for x in xs if x > 5), -1),
        sum(1 for _ in xs),
    )


@case("k")
def s054(k):
    d = {}
    d.setdefault(k, []).append(1)
    d[k] += [2]
    d.setdefault(k, []).extend([3])
    return d


@case([1, 2, 2, 3])
def s055(xs):
    seen = set()
    return [x for x in xs if not (x in seen or seen.add(x))]


@case("a1b2")
def s056(s):
    return re.sub(r"([a-z])(\d)", lambda m: m.group(1) * int(m.group(2)), s), re.findall(
        r"([a-z])(\d)", s
    )


@case(100)
def s057(n):
    return [("Fizz" * (i % 3 == 0) + "Buzz" * (i % 5 == 0)) or i for i in range(1, 16)]


@case([1, 2, 3, 4, 5])
def s058(xs):
    mean = sum(xs) / len(xs)
    return mean, (sum((x - mean) ** 2 for x in xs) / len(xs)) ** 0.5


@case("")
@case("  ")
@case("x")
def s059(s):
    return "empty" if not s.strip() else s.strip(), bool(s), len(s) or None


@case(None)
@case(0)
@case("")
def s060(v):
    return v or "d", v is not None and v, (v if v is not None else "n"), v == 0, v is None


@case([[1, 2], [3, 4]])
def s061(m):
    return (
        sum(map(sum, m)),
        [*zip(*m)],
        [sum(r) for r in m],
        [[r[i] for r in m] for i in (0, 1)],
        max(max(r) for r in m),
    )


@case("x=1; y = 2 ;")
def s062(s):
    return {k.strip(): int(v) for k, v in (p.split("=") for p in s.split(";") if p.strip())}


@case(3, "ab")
def s063(n, s):
    return n * s, s * n, [s] * n, [[]] * 2 == [[], []], (s,) * n


@case(5)
def s064(n):
    xs = list(range(n))
    del xs[1::2]
    xs[1:1] = [9, 9]
    return xs, xs.pop(-2), xs


@case("hello world")
def s065(s):
    return (
        s.title(),
        s.center(15, "*"),
        s.find("o", 5),
        s.rfind("o"),
        s.replace("l", "L", 2),
        s.partition(" ")[2],
        s.split("o", 1),
    )


@case([1.5, 2, "3", None, True, [1], {"a": 1}])
def s066(xs):
    return (
        [type(x).__name__ for x in xs],
        [str(x) for x in xs],
        [isinstance(x, (int, float)) and not isinstance(x, bool) for x in xs],
    )


@case("bob")
def s067(name, /, greeting="Hi", *, end="!"):
    return f"{greeting} {name}{end}"


@case(2)
def s068(x):
    return (
        (lambda a, b=x: a * b)(4),
        (lambda *a: sum(a))(1, 2),
        [f(3) for f in [lambda v: v + 1, lambda v: v * v]],
    )


@case([3, 1, 2])
def s069(xs):
    a = xs
    b = list(xs)
    a.append(0)
    return a is xs, b is xs, len(a) - len(b), b == xs[:-1]


@case({"a": 1})
def s070(d):
    e = d
    e["b"] = 2
    f = dict(d, c=3)
    g = {**d}
    g.pop("a")
    return d, f, g, d == e


@case(10, 20)
def s071(a, b):
    a ^= b
    b ^= a
    a ^= b
    return a, b


@case([1, 2, 3])
def s072(xs):
    it = iter(xs)
    pairs = []
    while True:
        try:
            pairs.append(next(it))
        except StopIteration:
            break
    return pairs


@case("abc")
def s073(s):
    return (
        s.encode("utf-8")[0],
        bytes([65, 66]).decode(),
        b"hi".hex(),
        list(b"ab"),
        len("é".encode()),
    )


@case(5)
def s074(n):
    return (
        sum([[1], [2]], []),
        sum((0.5, 0.25)),
        max("b", "a"),
        min([1], [0, 5]),
        max([(1, "b"), (1, "a")]),
        abs(-n),
    )


@case([4, 2])
def s075(xs):
    first, second, *_ = xs + [0, 0]
    return first, second, _


@case(12345.678)
def s076(x):
    return (
        f"{x:,}",
        f"{x:,.1f}",
        f"{x:15,.2f}",
        f"{x:_.0f}",
        f"{x:.3s}" if isinstance(x, str) else f"{x:.3}",
        f"{x!r}",
    )


@case(7)
def s077(n):
    for d in range(2, n):
        if n % d == 0:
            return f"{d} divides"
    else:
        return "prime"


@case(["x", "y"])
def s078(names):
    return (
        {n: i for i, n in enumerate(names)},
        {i: n for i, n in enumerate(names, 1)},
        "".join(names).join("--"),
        ", ".join(f"{i}:{n}" for i, n in enumerate(names)),
    )


@case(-7)
def s079(n):
    return (
        abs(n),
        n // 2,
        n % 2,
        int(n / 2),
        round(n / 2),
        math.trunc(n / 2),
        -n // 2,
        divmod(n, 2),
        n >> 1,
    )


@case(1)
def s080(x):
    if x == 1:
        y = "one"
    elif x == 2:
        y = "two"
    else:
        y = "many"
    return y


@case("é")
def s081(s):
    return (
        len(s),
        ord(s),
        s.upper(),
        s.encode().hex(),
        s.isalpha(),
        ascii(s),
        "\N{BULLET}",
        "\x41",
        r"\n",
    )


@case([1, 2, 3])
def s082(xs):
    return (
        2 in xs,
        xs.count(2),
        xs == [1, 2, 3],
        xs != [1],
        xs < [1, 3],
        xs + [4],
        xs * 2,
        [1, 2] <= xs,
    )


@case(3)
def s083(n):
    return (
        (n > 1) + (n > 2),
        True * 5,
        -True,
        sum(x > 1 for x in range(n)),
        [False, True][n > 1],
        int(True),
        str(True),
        True == 1,
        True is True,
    )


@case({"x": 1, "y": 2})
def s084(p):
    return "{x}-{y}".format(**p), "%(x)d/%(y)d" % p, "{0[x]}".format(p), f"{p['x']}{p['y']}"


@case([("a", 3), ("b", 1)])
def s085(xs):
    return (
        max(xs, key=lambda p: p[1])[0],
        sorted(xs, key=operator.itemgetter(1)),
        [k for k, _ in xs],
        dict(map(reversed, xs)),
    )


@case("2,3;4,5")
def s086(t):
    return [[int(x) for x in row.split(",")] for row in t.split(";")], [
        tuple(map(int, r.split(","))) for r in t.split(";")
    ]


@case(4)
def s087(n):
    memo = {}
    fib = lambda k: k if k < 2 else memo.setdefault(k, fib(k - 1) + fib(k - 2))
    return fib(n * 5), memo[4]


@case(["b", "a", "c"])
def s088(xs):
    xs.insert(1, "z")
    xs.remove("a")
    xs.extend("de")
    xs.reverse()
    return xs, xs.index("z"), xs[-2:]


@case("aXbXc")
def s089(s):
    return (
        s.split("X"),
        s.split("X", 1),
        s.rsplit("X", 1),
        "X".join(reversed(s.split("X"))),
        s.replace("X", ""),
        s.lower().islower(),
    )


@case([])
def s090(xs):
    try:
        return max(xs)
    except ValueError as e:
        return f"{type(e).__name__}: {e}"


@case("abc")
def s091(s):
    try:
        return int(s)
    except (TypeError, ValueError) as e:
        return str(e), e.args, repr(e)


@case({})
def s092(d):
    try:
        return d["missing"]
    except KeyError as e:
        return str(e), e.args[0], repr(e)


@case(5)
def s093(n):
    try:
        raise RuntimeError("a", n)
    except Exception as e:
        return str(e), e.args, isinstance(e, RuntimeError), type(e).__name__


@case(1)
def s094(n):
    class E(Exception):
        def __init__(self, code):
            self.code = code
            super().__init__(f"code {code}")

    try:
        raise E(n)
    except E as e:
        return e.code, str(e), e.args


@case(2)
def s095(n):
    errors = []
    for v in ("1", "x", None, [], 2.7):
        try:
            errors.append(int(v))
        except (ValueError, TypeError) as e:
            errors.append(type(e).__name__)
    return errors


@case(3)
def s096(n):
    a = b = n
    a += 1
    x, y = y, x = 1, 2
    return a, b, x, y


@case([1, 2, 3, 4, 5, 6])
def s097(xs):
    return xs[1:5:2], xs[-3:-1], xs[::-2], xs[4:1:-1], xs[:0], xs[100:], xs[-100:2]


@case("a")
def s098(x):
    return [y for y in (x, None, "b") if y is not None]


@case(12)
def s099(n):
    return (
        [d for d in range(1, n + 1) if n % d == 0],
        sum(int(c) for c in str(n)),
        str(n).zfill(5),
        int(str(n)[::-1]),
        len(str(n)),
    )


@case("The end")
def s100(s):
    return (
        s.startswith("The"),
        s.endswith(("end", "x")),
        s[0].isupper(),
        s.find("q"),
        "end" in s,
        s.count("e"),
        s.lower().count("t"),
    )


@case(3)
def s101(n):
    d = collections.defaultdict(lambda: n)
    d["a"] += 1
    return d["a"], d["z"], sorted(d), "q" in d, d.get("q")


@case(["a", "b", "a"])
def s102(xs):
    c = collections.Counter(xs)
    del c["b"]
    c["a"] -= 1
    return c, c["zz"], max(c, key=c.get), c == {"a": 1}


@case(3)
def s103(n):
    q = collections.deque(range(n))
    q.append(9)
    q.popleft()
    q.extend([1])
    return list(q), q[-1], len(q), bool(q), sum(q)


@case(4)
def s104(n):
    return (
        math.sqrt(n),
        math.sqrt(2),
        math.pi * n,
        math.floor(-0.5),
        math.ceil(0.2),
        math.hypot(3, n),
        math.log(math.e),
        math.cos(0),
        math.sin(math.pi / 6),
        math.inf,
        -math.inf,
    )


@case("x" * 3)
def s105(s):
    return (
        s + "y",
        s < "y",
        "a" < "B",
        "apple" < "banana",
        "Z" < "a",
        "" < "a",
        max(s),
        min("hello"),
    )


@case([1, 2, 3])
def s106(xs):
    return (
        str(xs)[1:-1],
        f"{xs}",
        "%s" % xs,
        "{}".format(xs),
        str(tuple(xs)),
        str({"k": xs}),
        str({1}),
        repr("it's"),
        repr('"'),
    )


@case(9)
def s107(n):
    return n**0.5, n**-1, 2**n, 10**20, (-2) ** 3, 0**0, n**0, 2.0**3, round(n**0.5)


@case(10**15, 10**5)
def s108(a, b):
    return (
        a * b,
        a * b // 7,
        (a * b) % 1000,
        str(a * b),
        a * b > a,
        -(a * b),
        abs(-a * b),
        a * b == 10**20,
        float(a * b),
        a * b / 3,
    )


@case(True, False)
def s109(a, b):
    return (
        a and b,
        a or b,
        not a,
        a ^ b,
        a & b,
        a | b,
        a == b,
        a > b,
        a + b,
        [a, b].count(True),
        str(a),
        f"{a!r} {b:d}",
    )


@case("q")
def s110(x):
    global_like = {"n": 0}

    def inc():
        global_like["n"] += 1
        return global_like["n"]

    return inc(), inc(), (lambda: inc())()


@case(3)
def s111(n):
    f = {"sq": lambda x: x * x, "neg": lambda x: -x, "str": str}
    return [g(n) for g in f.values()], f["sq"](4), [*f]


@case([5])
def s112(xs):
    [x] = xs
    (y,) = xs
    return x + y


@case("a b c")
def s113(s):
    head, _, tail = s.partition(" ")
    *init, last = s.split()
    return head, tail, init, last


@case({"k": [1, 2]})
def s114(d):
    return (
        [f"{k}{v}" for k, vs in d.items() for v in vs],
        {v: k for k, vs in d.items() for v in vs},
        sum(len(v) for v in d.values()),
    )


@case(6)
def s115(n):
    return [n := n - 1 for _ in range(3)] if False else n, (m := n + 1) * m


@case(0.5)
def s116(x):
    return (
        round(x),
        round(1.5),
        round(2.5),
        round(-1.5),
        round(2.675, 2),
        round(1234.5678, -2),
        round(5, -1),
        round(15, -1),
        round(0.5 + x),
        round(1e20),
    )


@case("aé😀")
def s117(s):
    return (
        len(s),
        s[::-1],
        s[-1],
        s[1:],
        list(s),
        s.find("😀"),
        s.ljust(5, "."),
        s.center(6),
        sorted(s),
        s.replace("😀", "!"),
        f"{s:>5}",
    )


@case([1, "a", None])
def s118(xs):
    return (
        [x for x in xs if isinstance(x, str)],
        {type(x).__name__ for x in xs} == {"int", "str", "NoneType"},
        [str(x) for x in xs],
    )


@case(1, 0)
def s119(a, b):
    return (
        a and b or "x",
        (a or b) and "y",
        a if b else (b or "z"),
        not a == b,
        not (a and b),
        a < 2 > b,
        a != b != 2,
    )


@case("x")
def s120(k):
    return (
        {k: 1, "y": 2}.get(k),
        {1: "a"}[True],
        {1.0: "f"}[1],
        (1, 2) in {(1, 2): 0},
        {None: 1}[None],
        {"a": 1, "a": 2},
    )


@case(2)
def s121(n):
    def outer():
        x = n

        def inner():
            nonlocal x
            x += 1
            return x

        return inner

    a, b = outer(), outer()
    return a(), a(), b()


@case([2, 1])
def s122(xs):
    return (
        sorted(xs, reverse=True),
        list(reversed(xs)),
        xs[::-1] == list(reversed(xs)),
        min(xs),
        sorted([(2, "a"), (1, "b"), (2, "A")]),
    )


@case("3")
def s123(s):
    n = int(s) if s.isdigit() else 0
    return n * 2, s * 2, float(s), str(n) == s, n == 3, s == 3


@case(1234)
def s124(n):
    return (
        [int(d) for d in str(n)],
        sum(map(int, str(n))),
        "".join(sorted(str(n), reverse=True)),
        int("".join(reversed(str(n)))),
        n % 10,
        n // 10 % 10,
    )
