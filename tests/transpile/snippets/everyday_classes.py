# ruff: noqa – snippets show what authors write, not how we do
"""Classes as authors write them: by decorators, proxies, properties, containers; and idioms."""

from __future__ import annotations
import re, json, math, itertools, functools, collections, operator, random, string, statistics, textwrap, copy, contextlib, datetime, heapq, bisect
from collections import Counter, defaultdict, deque, namedtuple, OrderedDict
from dataclasses import dataclass, field
from typing import Iterator, NamedTuple
from tests.transpile.cases import case


def singleton(cls):
    inst = {}

    @functools.wraps(cls, updated=())
    def get(*a, **k):
        if cls not in inst:
            inst[cls] = cls(*a, **k)
        return inst[cls]

    return get


@singleton
class Config:
    def __init__(self, v=1):
        self.v = v


@case()
def class_deco():
    return Config(5) is Config(6), Config().v


def add_repr(cls):
    cls.__repr__ = lambda self: (
        f"{cls.__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
    )
    cls.tagged = True
    return cls


@add_repr
class Pt:
    def __init__(self, x, y):
        self.x, self.y = x, y


@case(1)
def class_deco2(x):
    return repr(Pt(x, "a")), Pt.tagged, Pt(1, 2).tagged


class Proxy:
    def __init__(self, obj):
        self._obj = obj
        self._calls = []

    def __getattr__(self, n):
        v = getattr(self._obj, n)
        if callable(v):

            def w(*a, **k):
                self._calls.append((n, a))
                return v(*a, **k)

            return w
        return v


class Calc:
    base = 10

    def add(self, a, b=1):
        return self.base + a + b


@case(2)
def proxies(n):
    p = Proxy(Calc())
    out = [p.add(n), p.add(n, b=5), p.base, p._calls]
    try:
        p.nope
    except AttributeError as e:
        out.append(str(e))
    return out


class Temp:
    def __init__(self, c):
        self._c = c

    def _get(self):
        return self._c

    def _set(self, v):
        self._c = v

    c = property(_get, _set, doc="celsius")
    k = property(lambda self: self._c + 273)


@case(5)
def props(c):
    t = Temp(c)
    t.c += 1
    try:
        t.k = 3
    except AttributeError:
        m = "ro"
    return t.c, t.k, m


class Poly:
    def __init__(self, *c):
        self.c = list(c)

    def __call__(self, x):
        return functools.reduce(lambda a, b: a * x + b, self.c, 0)

    def __class_getitem__(cls, n):
        return f"Poly[{n}]"

    def __getitem__(self, i):
        return self.c[i] if isinstance(i, int) else Poly(*self.c[i])

    def __len__(self):
        return len(self.c)

    def __reversed__(self):
        return iter(self.c[::-1])

    def __iter__(self):
        yield from self.c

    def __str__(self):
        return " + ".join(f"{k}x^{i}" for i, k in enumerate(reversed(self.c)) if k)


@case(2)
def polys(x):
    p = Poly(1, 0, 3)
    return (
        p(x),
        list(map(p, range(3))),
        p[0],
        p[-1],
        list(p[1:]),
        len(p),
        list(reversed(p)),
        str(p),
        [*p],
        3 in p,
        max(p),
        callable(p),
        sorted(p),
        dict(enumerate(p)),
        sum(p),
        tuple(p),
        (a := p[0]) and a,
    )


@case([3, 1, 2])
def idioms(xs):
    it = iter(xs)
    pairs = list(zip(it, it))
    d = {}
    for i, x in enumerate(xs, 1):
        d.setdefault(x % 2, []).append((i, x))
    (a, (b, *c)), e = (1, (2, 3, 4)), 5
    f, *_, g = range(5)
    ys = xs[:]
    ys[1:2] = [9, 8]
    del ys[0]
    zs = [*xs, *ys]
    zs[::2] = [0] * len(zs[::2])
    n = iter(lambda: len(ys) and ys.pop(), 9)
    drained = list(n)
    cmp = sorted(xs, key=functools.cmp_to_key(lambda a, b: (a < b) - (a > b)))
    nested = {k: {kk: vv for kk, vv in v} for k, v in d.items()}
    s = {frozenset({1, 2}), frozenset({2, 1})}
    t = ((1, 2), (3,))
    u = "x" if not xs else "y" if len(xs) > 5 else "z"
    return (
        pairs,
        d,
        [a, b, c, e, f, g],
        ys,
        zs,
        drained,
        cmp,
        nested,
        len(s),
        sum(t, ()),
        u,
        1 < xs[0] <= 3 != 4,
        not xs or xs[-1],
        [y for x in xs if (y := x * 2) > 2],
        {**{"a": 1}, **dict(b=2)},
        list(map(lambda p: p[::-1], ["ab"])),
        any(x > 2 for x in xs) and all(xs),
        [i for i, (p, q) in enumerate(zip(xs, xs[1:])) if p > q],
        " ".join(map("{:>3}".format, xs)),
        "{0[0]}-{1.real}-{k[a]}".format(xs, 5, k={"a": 7}),
        "%(x)s %(y)05.2f" % {"x": "q", "y": 2.5},
        list(reversed({"a": 1, "b": 2})),
        {"a": 1}.keys() | {"b"},
        dict.fromkeys("ab", 0),
        list(zip("ab", [1, 2], strict=True)),
        max({"a": 3, "b": 5}.items(), key=lambda kv: kv[1])[0],
        divmod(17, 5),
        round(17 / 5, 1),
        xs.index(1),
        xs.count(7),
        [None] * 2,
        [[0] * 2 for _ in range(2)],
        "ab",
        bool([]),
        (lambda *a, k=1: (a, k))(1, 2, k=3),
        sorted([(1, "b"), (1, "a")]),
        xs is xs,
        xs == list(xs),
        type(xs).__name__,
        isinstance(xs, (list, tuple)),
        ord("a"),
        chr(98),
        hex(255),
        f"{10:>5}|{'a':<3}|{3.14159:.2f}|{1e6:,.0f}|{0.5:%}",
    )


class Inventory:
    class OutOfStock(Exception):
        pass

    LIMIT = 5

    def __init__(self):
        self.items: dict[str, int] = Counter()

    def __enter__(self):
        self._bak = dict(self.items)
        return self

    def __exit__(self, t, v, tb):
        if t:
            self.items = Counter(self._bak)
        return t is not None and issubclass(t, Inventory.OutOfStock)

    def take(self, n, q=1):
        if self.items[n] < q:
            raise self.OutOfStock(f"{n}: {self.items[n]} < {q}")
        self.items[n] -= q

    def __missing__(self, k):
        return 0

    def __iadd__(self, o):
        self.items.update(o)
        return self


@case("a", 2)
@case("a", 9)
def inventory(n, q):
    inv = Inventory()
    inv += {"a": 3}
    inv += Counter("ab")
    with inv as i:
        i.take("b")
        i.take(n, q)
    try:
        inv.take("zz")
    except Inventory.OutOfStock as e:
        m = str(e)
    return dict(inv.items), m, Inventory.LIMIT


class Lexeme(NamedTuple):
    kind: str
    text: str = ""

    @property
    def size(self):
        return len(self.text)

    def __str__(self):
        return f"{self.kind}:{self.text}"

    @classmethod
    def of(cls, s):
        return cls(*s.split(":"))


@case("num:12")
def lexemes(s):
    l = Lexeme.of(s)
    k, t = l
    return (
        l,
        str(l),
        l.size,
        l._replace(text="x"),
        l == ("num", "12"),
        k,
        l[1],
        l._asdict(),
        sorted([Lexeme("b"), Lexeme("a")])[0].kind,
        isinstance(l, tuple),
        {l: 1}[Lexeme("num", "12")],
        repr(l),
        len(l),
    )


@case(20)
def sim(seed):
    r = random.Random(seed)
    deck = [f"{v}{s}" for s in "♠♥" for v in "A23"]
    r.shuffle(deck)
    hist = Counter(r.choices("abc", weights=[5, 3, 1], k=50))
    walk = list(itertools.accumulate((r.choice((-1, 1)) for _ in range(10)), initial=0))
    pi = sum(r.random() ** 2 + r.random() ** 2 <= 1 for _ in range(200)) / 50
    return (
        deck,
        sorted(hist.items()),
        walk,
        pi,
        r.gauss(0, 1),
        r.sample(range(100), 5),
        r.uniform(1, 2),
        r.randrange(0, 100, 5),
        round(r.triangular(0, 10, 5), 3),
        r.expovariate(1),
        random.Random("s").random(),
    )


@case("a,b;c|d", ",;|")
def splitting(s, seps):
    out = [s]
    for c in seps:
        out = [y for x in out for y in x.split(c)]
    rx = re.split(f"[{re.escape(seps)}]", s)
    tr = s.translate({ord(c): " " for c in seps}).split()
    return (
        out == rx == tr,
        rx,
        re.findall(r"(?=(\w.\w))", s),
        re.sub(r"[,;|]", lambda m: {",": "<", ";": ">"}.get(m[0], "?"), s),
        re.match(r"(?P<first>\w)(?:,(?P<second>\w))?", s).groupdict(),
        [*re.finditer("[a-d]", s)][-1].span(),
        re.compile(
            r"""
        (\w)   # letter
        [,;]   # sep
    """,
            re.X,
        ).findall(s),
        re.fullmatch("[a-z,;|]+", s) is not None,
        re.sub(r"(?P<a>\w),(?P<b>\w)", r"\g<b>,\g<a>", s),
        re.split(r"(,)", "a,b"),
        re.search(r"z|(c)", s).groups(),
        bool(re.match(r"^\d+$", "12\n")),
        re.findall(r"\b\w", "ab cd"),
        re.sub("", "-", "ab"),
        re.subn("b", "", s)[1],
    )


@case({"users": [{"id": 1, "tags": ["a"]}, {"id": 2, "tags": []}], "n": None, "f": 1.5, "t": True})
def jsons(d):
    s = json.dumps(d, indent=2)
    back = json.loads(s)
    c = copy.deepcopy(d)
    c["users"][0]["tags"].append("z")
    sh = copy.copy(d)
    sh["n"] = 5

    def walk(o, depth=0):
        match o:
            case dict():
                return max([depth, *(walk(v, depth + 1) for v in o.values())])
            case list():
                return max([depth, *(walk(v, depth + 1) for v in o)])
            case _:
                return depth

    def merge(a, b):
        return {
            k: merge(a[k], b[k])
            if isinstance(a.get(k), dict) and isinstance(b.get(k), dict)
            else b.get(k, a.get(k))
            for k in a | b
        }

    try:
        json.loads("{'a': 1}")
    except ValueError as e:
        err = str(e)
    return (
        s,
        back == d,
        d["users"][0]["tags"],
        sh["n"],
        d["n"],
        walk(d),
        merge({"a": {"x": 1}, "b": 2}, {"a": {"y": 2}}),
        err,
        json.dumps({"b": 1, "a": [1, 2]}, sort_keys=True, separators=(",", ":")),
        json.dumps("é\n"),
        json.dumps("é", ensure_ascii=False),
        json.loads('[1, 2.50, 1e3, "\\u00e9"]'),
        json.dumps({1: 2, None: 3, True: 4}),
        json.dumps(datetime.date(2024, 1, 2), default=str),
        json.loads('{"a": 1}', object_hook=lambda o: list(o.items())),
    )
