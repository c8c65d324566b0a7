# ruff: noqa – snippets show what authors write, not how we do
"""Containers, data classes, enums, matching, sorting, iterators."""

import functools
import heapq
import itertools
import operator
import random
import statistics
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import asdict, astuple, dataclass, field, fields, replace
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto
from typing import NamedTuple

from tests.transpile.cases import case


@case("mississippi", "miss")
@case("", "a")
def counters(a, b):
    x, y = Counter(a), Counter(b)
    z = Counter(x)
    z.subtract(y)
    out = [
        x + y,
        x - y,
        x & y,
        x | y,
        +z,
        -z,
        z,
        x.most_common(2),
        sorted(x.elements()),
        x.total(),
        x == y,
        x["zz"],
        sum((x + y).values()),
    ]
    x.update("ss")
    x["q"] += 3
    del x["q"]
    return [repr(o) if isinstance(o, Counter) else o for o in out] + [
        x,
        x >= y,
        list(x),
        x.most_common()[-1:],
    ]


@case([1, 2, 3, 4, 5], 2)
@case([], 1)
def deques(xs, k):
    d = deque(xs, maxlen=4)
    out = [list(d)]
    d.rotate(k)
    d.appendleft(0)
    d.extendleft([8, 9])
    out += [list(d), d.maxlen, len(d), repr(d), 9 in d, d.count(0), d[0], d[-1], list(reversed(d))]
    e = d.copy()
    e.rotate(-1)
    e.insert(1, "x") if len(e) < 4 else e.pop()
    e.reverse()
    try:
        e.remove(77)
    except ValueError as err:
        out.append(str(err))
    d.clear()
    try:
        d.popleft()
    except IndexError as err:
        out.append(str(err))
    return out + [list(e), d == deque(), bool(d)]


@case()
def ordered():
    d = OrderedDict(a=1, b=2, c=3)
    d.move_to_end("a")
    d.move_to_end("c", last=False)
    out = [
        list(d.items()),
        repr(d),
        d == {"a": 1, "b": 2, "c": 3},
        d == OrderedDict(a=1, b=2, c=3),
        d.popitem(last=False),
        d.popitem(),
    ]
    try:
        d.move_to_end("zz")
    except KeyError as e:
        out.append(repr(e))
    return out + [list(reversed(d))]


class LRU:
    def __init__(self, size):
        self.size, self.data = size, OrderedDict()

    def get(self, k, default=None):
        if k not in self.data:
            return default
        self.data.move_to_end(k)
        return self.data[k]

    def put(self, k, v):
        self.data[k] = v
        self.data.move_to_end(k)
        while len(self.data) > self.size:
            self.data.popitem(last=False)


@case(2)
def cache_class(n):
    c = LRU(n)
    c.put(1, "a")
    c.put(2, "b")
    c.get(1)
    c.put(3, "c")
    return [c.get(k) for k in (1, 2, 3)], c.get(9, -1)


@case()
def defaults():
    tree = lambda: defaultdict(tree)
    t = tree()
    t["a"]["b"]["c"] = 1
    t["a"]["x"]
    n = defaultdict(int, z=5)
    n["q"] += 1
    out = [list(t["a"]), n, n.get("none"), "none" in n, dict(n), n | {"r": 2}]
    try:
        defaultdict(None)["x"]
    except KeyError as e:
        out.append(str(e))
    return out


@case({"a": 1, "b": 2})
def dict_methods(d):
    out = [
        d | {"c": 3},
        {**d, "a": 9},
        dict.fromkeys("xy", 0),
        dict(zip("ab", [1, 2])),
        dict([("k", "v")], w=1),
        list(d.items() & {("a", 1)}),
        d.keys() - {"a"},
        d.keys() | {"z"} >= {"a"},
        list(reversed(d)),
        d.pop("zz", None),
        d.setdefault("n", []),
        d == dict(reversed(d.items())),
    ]
    d["n"].append(1)
    d.update({"a": 5}, e=6)
    d |= [("f", 7)]
    k, v = d.popitem()
    del d["e"]
    view = d.values()
    d["late"] = 0
    out += [
        k,
        v,
        list(view),
        len(view),
        {v: k for k, v in d.items() if isinstance(v, int)},
        max(d, key=lambda k: d[k] if isinstance(d[k], int) else -1),
    ]
    try:
        for k in d:
            d[k + "!"] = 1
    except RuntimeError as e:
        out.append(str(e))
    return out


@case([3, 1, 2], [2, 3, 9])
def sets(a, b):
    x, y = set(a), frozenset(b)
    z = x.copy()
    z ^= y
    x.discard(77)
    out = [
        x & y,
        x | y,
        x - y,
        y - x,
        x ^ y,
        z,
        x <= x | y,
        x.isdisjoint({7}),
        x > {1},
        type(y | x).__name__,
        type(x | y).__name__,
        x == {1, 2, 3},
        {frozenset({1, 2}): "k"}[frozenset([2, 1])],
        len({1, 1.0, True}),
        {1, "1"} == {"1", 1},
    ]
    x.intersection_update(y, [2])
    try:
        x.remove(5)
    except KeyError as e:
        out.append(repr(e))
    return out + [
        x,
        sorted(set().union(a, b)),
        set("abca").intersection("bcd"),
        {*a, *b},
        y.issuperset([2]),
    ]


def put(b):
    b[::2] = [1]


@case([1, 2, 3, 4, 5, 6, 7])
def slices(xs):
    a = xs[:]
    a[1:3] = ["x"]
    b = xs[:]
    b[::2] = [0] * 4
    c = xs[:]
    del c[::3]
    d = xs[:]
    d[10:] = [8]
    d[0:0] = [0]
    e = xs[:]
    e[2:2] = e
    f = xs[:]
    f[5:2] = [9]
    out = [a, b, c, d, e, f, xs[::-2], xs[5:1:-2], xs[-100:2], xs[3:-100:-1], xs[slice(1, None, 3)]]
    for bad in (
        lambda: put(b),
        lambda: xs[::0],
        lambda: xs["a"],
        lambda: xs[99],
        lambda: xs.index(99),
        lambda: xs.remove(99),
        lambda: [].pop(),
        lambda: xs.pop(99),
        lambda: xs.insert("a", 1),
        lambda: [1] + (2,),
        lambda: [1] < ["a"],
    ):
        try:
            out.append(bad())
        except Exception as err:
            out.append(f"{type(err).__name__}: {err}")
    return out


@case([("b", 2), ("a", 2), ("c", 1), ("a", 1)])
def sorts(xs):
    byvalue = sorted(xs, key=lambda p: (-p[1], p[0]))
    stable = sorted(sorted(xs), key=operator.itemgetter(1), reverse=True)
    ys = list(xs)
    ys.sort(
        key=functools.cmp_to_key(
            lambda a, b: (a[1] > b[1]) - (a[1] < b[1]) or (a[0] < b[0]) - (a[0] > b[0])
        )
    )
    return (
        byvalue,
        stable,
        ys,
        min(xs, key=lambda p: p[::-1]),
        max(xs, key=lambda p: p[1]),
        sorted("bAc", key=str.lower),
        sorted([True, 0, 2.5, -1]),
        sorted([[2], [1, 5], []]),
        sorted({"b": 1, "a": 2}),
        sorted("hello", reverse=True),
        heapq.nsmallest(2, xs),
        heapq.nlargest(2, xs, key=lambda p: p[1]),
    )


@case([1, "a"])
@case([None, 1])
@case([[1], (1,)])
@case([{}, {}])
def unsortable(xs):
    try:
        return sorted([*xs, *xs] if xs != [[1], [1]] else [[1], (1,)])
    except TypeError as e:
        return str(e)


@case([1, 2, 3, 4], 2)
@case([], 3)
def iterators(xs, k):
    return [
        list(itertools.accumulate(xs, operator.mul)),
        list(itertools.accumulate(xs, initial=10)),
        [list(g) for _, g in itertools.groupby(xs, lambda x: x // k)],
        list(itertools.islice(itertools.cycle(xs or [0]), 1, 8, k)),
        list(itertools.zip_longest(xs, "ab", fillvalue="-")),
        list(itertools.pairwise(xs)),
        list(itertools.combinations(xs, k))[:3],
        list(itertools.permutations(xs, k))[-2:],
        list(itertools.product("ab", repeat=2)),
        list(itertools.chain("a", xs)),
        list(itertools.takewhile(lambda x: x < 3, xs)),
        list(itertools.dropwhile(lambda x: x < 3, xs)),
        list(itertools.starmap(pow, [(2, 3), (3, 2)])),
        list(itertools.compress("abc", [1, 0, 1])),
        list(itertools.filterfalse(None, [0, 1, ""])),
        [next(c) for c in [itertools.count(5, -2)] for _ in range(3)],
        list(itertools.combinations_with_replacement("ab", 2)),
        list(itertools.repeat("x", 2)),
    ]


@case([1, 2, 3])
@case([])
def lazies(xs):
    it = iter(xs)
    first = next(it, "none")
    rest = list(it)
    m = map(lambda a, b: a * b, xs, itertools.count(1))
    e = enumerate(xs, start=10)
    z = zip(xs, xs[1:])
    a, b = itertools.tee(xs)
    f = filter(None, [0, *xs])
    return (
        first,
        rest,
        list(m),
        list(m),
        dict(e),
        list(z),
        next(a, 0),
        list(b),
        sum(f),
        any(x > 2 for x in xs),
        all(x for x in xs),
        list(zip(*[xs, xs])),
        [*reversed(xs)],
        sum([[x] for x in xs], []),
        max(xs, default=None),
        min(xs, key=lambda x: -x, default=0),
    )


@case([1, 2], [3])
@case([1], [2])
def strict(a, b):
    return list(zip(a, b, strict=True))


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    tag: str = field(default="", compare=False)

    @classmethod
    def parse(cls, text):
        head, _, tag = text.partition("-")
        return cls(*map(int, head.split(".")), tag=tag)

    def __str__(self):
        return f"{self.major}.{self.minor}" + (f"-{self.tag}" if self.tag else "")


@case(["1.2", "1.10-rc", "1.2-b", "2"])
@case(["1.2.3"])
@case(["x"])
def versions(texts):
    vs = [Version.parse(t) for t in texts]
    out = (
        [str(v) for v in sorted(vs)],
        repr(max(vs)),
        len(set(vs)),
        vs[0] == vs[-1],
        replace(vs[0], minor=9),
        hash(vs[0]) == hash(Version.parse(texts[0])),
    )
    try:
        vs[0].major = 3
    except AttributeError as e:
        return out, type(e).__name__, str(e)


@dataclass
class Task:
    title: str
    tags: list = field(default_factory=list)
    done: bool = False
    score: float = field(init=False, repr=False)
    parent: "Task | None" = None

    def __post_init__(self):
        if not self.title:
            raise ValueError("a task needs a title")
        self.score = len(self.title) / 2


@case("write")
@case("")
def tasks(title):
    a, b = Task(title), Task(title, ["x"], parent=Task("p"))
    a.tags.append("q")
    return (
        repr(a),
        repr(b),
        asdict(b),
        astuple(a),
        a == Task(title, ["q"]),
        a != b,
        a.score,
        replace(b, done=True).done,
    )


class Color(Enum):
    RED = 1
    GREEN = 2
    LIME = 2
    BLUE = auto()

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def default(cls):
        return cls.RED


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    ALL = R | W | X


class Level(IntEnum):
    LOW = 1
    HIGH = 5


class Mode(StrEnum):
    DARK = auto()
    LIGHT = "hell"


@case(2)
@case(9)
def enums(n):
    c = Color(n)
    return [
        c.name,
        c.value,
        str(c),
        repr(c),
        c is Color.LIME,
        Color["RED"].pretty,
        [m.name for m in Color],
        len(Color),
        Color.default().name,
        {Color.RED: 1}[Color.RED],
        c in (Color.RED, Color.GREEN),
        isinstance(c, Color),
        Color.BLUE.value,
        list(Color.__members__),
        f"{c}",
        f"{Level.LOW}",
        Level.HIGH > 3,
        Level.LOW + 1,
        Mode.DARK,
        Mode("hell").name,
        f"{Mode.DARK:>6}",
        Mode.LIGHT.upper(),
        sorted(Level, reverse=True),
        max(Level).name,
        hash(Color.RED) == hash(Color.RED),
    ]


@case("w")
@case("rx")
def flags(text):
    p = Perm(0)
    for c in text:
        p |= Perm[c.upper()]
    return (
        p.value,
        bool(p & Perm.W),
        Perm.R in p,
        p == Perm.R | Perm.X,
        (Perm.ALL & ~p).value,
        bool(Perm(0)),
        [f.name for f in p],
    )


@case({"type": "circle", "r": 2})
@case({"type": "rect", "w": 1, "h": 2, "extra": 0})
@case([1, 2, 3])
@case([1, [2, 3]])
@case([])
@case("text")
@case(7)
@case(None)
@case(-1.5)
@case(True)
def matched(x):
    match x:
        case {"type": "circle", "r": (int() | float()) as r}:
            return "circle", r
        case {"type": kind, **rest}:
            return kind, rest
        case []:
            return "empty"
        case [int(a), [b, *_]]:
            return "nested", a, b
        case [first, *middle, last] if first < last:
            return first, middle, last
        case True | False:
            return "bool"
        case int(n) if n > 5:
            return "big", n
        case str() as s:
            return "str", s
        case None:
            return "none"
        case float(v):
            return "float", v
        case _:
            return "other"


class Node(NamedTuple):
    value: int
    left: "Node | None" = None
    right: "Node | None" = None


@dataclass
class Move:
    kind: str
    by: int = 1


@case([5, 2, 8, 1])
def match_classes(xs):
    def insert(t, v):
        match t:
            case None:
                return Node(v)
            case Node(w, l, r) if v < w:
                return Node(w, insert(l, v), r)
            case Node(value=w, left=l, right=r):
                return t._replace(right=insert(r, v))

    def walk(t):
        if t:
            yield from walk(t.left)
            yield t.value
            yield from walk(t.right)

    def step(pos, move):
        match move:
            case Move("up", n):
                return pos[0], pos[1] + n
            case Move(kind="down" | "left" as k, by=n):
                return (pos[0] - n * (k == "left"), pos[1] - n * (k == "down"))
            case Color.RED:
                return "red"
            case (x, y):
                return x, y
            case Move():
                return pos

    root = functools.reduce(insert, xs, None)
    return (
        list(walk(root)),
        repr(root),
        [
            step((0, 0), m)
            for m in (Move("up", 3), Move("left"), Move("x"), Color.RED, (1, 2), "zz")
        ],
    )


@case([2, 4, 4, 4, 5, 5, 7, 9])
@case([1])
@case([])
def stats(xs):
    out = []
    for f in (
        statistics.mean,
        statistics.median,
        statistics.mode,
        statistics.stdev,
        statistics.pstdev,
        statistics.variance,
        statistics.quantiles,
        statistics.fmean,
        statistics.multimode,
        statistics.harmonic_mean,
    ):
        try:
            out.append(repr(f(xs)))
        except statistics.StatisticsError as e:
            out.append(str(e))
    return out


@case(1)
@case("seed")
@case(-7)
def randoms(seed):
    random.seed(seed)
    xs = list(range(10))
    random.shuffle(xs)
    r = random.Random(seed)
    return [
        xs,
        random.choice("abc"),
        random.choices([1, 2, 3], weights=[5, 1, 1], k=5),
        random.sample(range(100), 4),
        random.random(),
        random.gauss(0, 1),
        random.uniform(1, 2),
        random.randint(-5, 5),
        random.randrange(0, 100, 7),
        r.random(),
        random.getrandbits(40),
        random.triangular(),
        random.choices("ab", cum_weights=[1, 4], k=3),
        random.betavariate(1, 2),
        random.expovariate(2),
        random.normalvariate(),
    ]


Point = namedtuple("Point", "x y", defaults=[0])


@case(3)
def tuples(n):
    p = Point(n)
    x, y = p
    return (
        p,
        repr(p),
        p._asdict(),
        p == (n, 0),
        p < Point(n, 1),
        p + (1,),
        Point._fields,
        Point._make([1, 2]).y,
        max(Point(1, 2), Point(1, 3)),
        {p: 1}[n, 0],
        p.count(0),
        (1, 2, 3)[::-1],
        (1,) * 3,
        tuple("ab"),
        () == tuple([]),
        hash((1, 2)) == hash((1, 2)),
        (1, "a") < (1, "b"),
    )


@case([1, 2, 3, 4, 5])
@case([1])
def unpacking(xs):
    first, *rest = xs
    *init, last = xs
    a, (b, *c), d = 1, "xyz", [4]
    for i, (k, *v) in enumerate([(1, 2, 3), "ab"]):
        rest.append((i, k, v))
    (e, f), g = [1, 2], 3
    h = i = [0]
    h += [1]
    swap = {"a": 1}
    swap["a"], swap["b"] = 5, swap["a"]

    def star(*args, **kw):
        return args, kw

    try:
        x, y, *z = xs
    except ValueError as err:
        z = str(err)
    try:
        x, y = xs
    except ValueError as err:
        y = str(err)
    return (
        first,
        rest,
        init,
        last,
        a,
        b,
        c,
        d,
        e,
        f,
        g,
        i,
        swap,
        star(*xs, *"ab", **{"k": 1}, **swap),
        z,
        y,
        [*range(3), *{7: 8}],
        {**{"a": 1}, "b": 2},
    )


@case([3, 1, 4])
def walrus(xs):
    total = 0
    running = [total := total + x for x in xs]
    if (n := len(xs)) > 2 and (m := max(xs)):
        running.append((n, m))
    while (x := xs.pop()) != 3:
        running.append(x)
    return (
        running,
        [y for x in "ab" if (y := x * 2)],
        [(i, j) for i in range(3) for j in range(i) if (i + j) % 2],
        {x: [y for y in range(x)] for x in range(3)},
        {len(w) for w in ("a", "bb", "cc")},
        total,
    )


class Style(Flag):
    NONE = 0
    BOLD = 1
    ITALIC = 2
    UNDER = 4
    FANCY = BOLD | UNDER

    @classmethod
    def parse(cls, text):
        found = cls.NONE
        for word in text.split():
            try:
                found |= cls[word.upper()]
            except KeyError:
                raise ValueError(f"unknown style {word!r}") from None
        return found


@case("bold italic")
@case("fancy")
@case("")
@case("bold wavy")
def styles(text):
    s = Style.parse(text)
    return [
        str(s),
        repr(s),
        s.name,
        s.value,
        [m.name for m in s],
        [m.name for m in Style],
        len(s),
        bool(s),
        Style.BOLD in s,
        Style.FANCY in s,
        str(s | Style.UNDER),
        (s ^ Style.FANCY).value,
        str(~s),
        s == Style(s.value),
        s is Style.BOLD | Style.ITALIC,
        Style(5).name,
        Style.FANCY.name,
        list(Style.__members__),
        len(Style),
        {s: 1}[Style(s.value)],
        isinstance(s, Style),
        s & Style.BOLD == Style.BOLD,
        not s & Style.ITALIC,
    ]


@case(9)
@case(-1)
def wrong_flags(n):
    try:
        return Style(n).value
    except ValueError as e:
        return type(e).__name__
