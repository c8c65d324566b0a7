# ruff: noqa – snippets show what authors write, not how we do
"""What listeners of an app do, once more."""

from __future__ import annotations
import re, json, math, itertools, functools, collections, operator, random, time, enum, typing, dataclasses, string, statistics, textwrap, html, copy, contextlib, abc, datetime as dt, heapq, bisect, uuid
from collections import Counter, defaultdict, deque, namedtuple, OrderedDict
from dataclasses import dataclass, field, asdict, astuple, replace
from enum import Enum, IntEnum, auto
from functools import reduce, partial, lru_cache, wraps
from itertools import chain, groupby, islice, takewhile
from typing import Any, Callable, Iterable, Optional, Union
from tests.transpile.cases import case


@case("john", "j@x.com", "Secret1!", 20)
@case("", "bad", "x", 5)
def signup(name, email, pw, age):
    rules = [
        ("name", lambda: bool(name.strip()), "Name required"),
        (
            "email",
            lambda: re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", email, re.I) is not None,
            "Invalid email",
        ),
        (
            "pw",
            lambda: (
                len(pw) >= 8
                and any(map(str.isdigit, pw))
                and any(c in string.punctuation for c in pw)
            ),
            "Weak password",
        ),
        ("age", lambda: 13 <= age < 120, f"Age {age!r} out of range"),
    ]
    errors = {k: msg for k, ok, msg in rules if not ok()}
    return {
        "ok": not errors,
        "errors": errors,
        "summary": "; ".join(f"{k}={v}" for k, v in errors.items()) or "fine",
    }


class Cart:
    TAX = 0.2

    def __init__(self):
        self._items: dict[str, tuple[float, int]] = {}

    def add(self, name: str, price: float, qty: int = 1) -> Cart:
        p, q = self._items.get(name, (price, 0))
        self._items[name] = (price, q + qty)
        return self

    def remove(self, name):
        try:
            del self._items[name]
        except KeyError:
            raise KeyError(f"no {name}") from None

    @property
    def total(self):
        return round(sum(p * q for p, q in self._items.values()) * (1 + self.TAX), 2)

    def __iter__(self):
        return iter(sorted(self._items.items(), key=lambda kv: (-kv[1][0], kv[0])))

    def __len__(self):
        return sum(q for _, q in self._items.values())

    def __getitem__(self, k):
        return self._items[k]

    def __contains__(self, k):
        return k in self._items

    def __str__(self):
        return "\n".join(f"{n:<10}{q:>3} x {p:>8.2f}" for n, (p, q) in self)


@case([["pen", 1.5, 3], ["book", 12.25, 1], ["pen", 1.5, 1]])
def cart(items):
    c = Cart()
    for it in items:
        c.add(*it)
    try:
        c.remove("zzz")
    except KeyError as e:
        msg = e.args[0]
    return c.total, len(c), str(c), "pen" in c, c["pen"], msg, [n for n, _ in c]


@case("the cat sat on the mat the end", 2)
def top_words(text, n):
    freq = Counter(text.split())
    by_len = defaultdict(list)
    for w in freq:
        by_len[len(w)].append(w)
    bars = [f"{w:>5} {'█' * c} {c / sum(freq.values()):.1%}" for w, c in freq.most_common(n)]
    return (
        bars,
        {k: sorted(v) for k, v in sorted(by_len.items())},
        [(k, len(list(g))) for k, g in groupby(sorted(text.replace(" ", "")))][:3],
    )


@case("2 + 3 * 4 - (1 + 1) ^ 2")
@case("10 / 4")
@case("1 +")
@case("2 $ 3")
def shunting(expr):
    prec = {"+": (1, "L"), "-": (1, "L"), "*": (2, "L"), "/": (2, "L"), "^": (3, "R")}
    out, ops = [], []
    for m in re.finditer(r"\s*(?:(?P<num>\d+(?:\.\d+)?)|(?P<op>[-+*/^()])|(?P<bad>\S))", expr):
        match m.lastgroup:
            case "num":
                out.append(float(m["num"]))
            case "bad":
                raise ValueError(f"Unexpected {m['bad']!r} at {m.start('bad')}")
            case "op":
                t = m["op"]
                if t == "(":
                    ops.append(t)
                elif t == ")":
                    while ops and ops[-1] != "(":
                        out.append(ops.pop())
                    ops.pop()
                else:
                    p, assoc = prec[t]
                    while (
                        ops
                        and ops[-1] != "("
                        and (prec[ops[-1]][0] > p or (prec[ops[-1]][0] == p and assoc == "L"))
                    ):
                        out.append(ops.pop())
                    ops.append(t)
    out += reversed(ops)
    st = []
    for t in out:
        if isinstance(t, float):
            st.append(t)
            continue
        b, a = st.pop(), st.pop()
        st.append(
            {
                "+": operator.add,
                "-": operator.sub,
                "*": operator.mul,
                "/": operator.truediv,
                "^": operator.pow,
            }[t](a, b)
        )
    return st.pop()


@dataclass
class Todo:
    text: str
    done: bool = False
    tags: set[str] = field(default_factory=set)
    id: int = field(default_factory=itertools.count(1).__next__)

    def toggle(self):
        self.done = not self.done
        return self


@case(["buy milk #home", "write code #work #urgent"])
def todos(lines):
    items = []
    for l in lines:
        tags = set(re.findall(r"#(\w+)", l))
        items.append(Todo(re.sub(r"\s*#\w+", "", l), tags=tags))
    items[0].toggle()
    view = {"all": items, "open": [t for t in items if not t.done]}
    return (
        [t.text for t in view["open"]],
        sorted(set().union(*(t.tags for t in items))),
        [replace(t, done=True).done for t in items],
        len({t.id for t in items}),
    )


@case([["a", "b"], ["b", "c"], ["a", "d"], ["d", "c"]], "a")
def graph(edges, start):
    g = defaultdict(set)
    for a, b in edges:
        g[a].add(b)
        g[b].add(a)
    seen, q, dist = {start}, deque([start]), {start: 0}
    while q:
        n = q.popleft()
        for m in sorted(g[n] - seen):
            seen.add(m)
            dist[m] = dist[n] + 1
            q.append(m)

    def dfs(n, path=()):
        if n in path:
            return
        yield n
        for m in sorted(g[n]):
            if m not in path:
                yield from itertools.islice(dfs(m, path + (n,)), 1)

    return dist, list(dfs(start)), {k: sorted(v) for k, v in g.items()}


@case([[0, 4, 0], [4, 0, 1], [0, 1, 0]])
def dijkstra(w):
    n = len(w)
    d = [math.inf] * n
    d[0] = 0
    h = [(0, 0)]
    prev = {}
    while h:
        c, u = heapq.heappop(h)
        if c > d[u]:
            continue
        for v, k in enumerate(w[u]):
            if k and (nd := c + k) < d[v]:
                d[v] = nd
                prev[v] = u
                heapq.heappush(h, (nd, v))
    return d, prev


@case("3d6+2", 42)
@case("bad", 1)
def dice(spec, seed):
    m = re.fullmatch(r"(\d*)d(\d+)([+-]\d+)?", spec)
    if not m:
        return f"cannot parse {spec!r}"
    n, s, mod = int(m[1] or 1), int(m[2]), int(m[3] or 0)
    r = random.Random(seed)
    rolls = [r.randint(1, s) for _ in range(n)]
    return rolls, sum(rolls) + mod, r.choice(["a", "b"]), r.sample(range(5), 3)


@case("2024-01-15", "2024-03-01")
def date_range(a, b):
    d1, d2 = (dt.date.fromisoformat(x) for x in (a, b))
    weeks = [d1 + dt.timedelta(weeks=i) for i in range((d2 - d1).days // 7 + 1)]
    by_month = {k: len(list(g)) for k, g in groupby(weeks, key=lambda d: d.strftime("%b %Y"))}
    bus = sum(1 for i in range((d2 - d1).days) if (d1 + dt.timedelta(i)).weekday() < 5)
    return (
        [w.isoformat() for w in weeks[:2]],
        by_month,
        bus,
        (d2 - d1) // dt.timedelta(days=1),
        max(weeks).strftime("%d/%m/%y"),
        f"{d1:%A}",
        d1 < d2,
    )


@case({"a": {"b": [1, {"c": 2}]}}, "a.b.1.c")
@case({"a": 1}, "x.y")
def deep_get(obj, path):
    def get(o, keys):
        for k in keys:
            try:
                o = o[int(k)] if isinstance(o, list) else o[k]
            except (KeyError, IndexError, ValueError, TypeError) as e:
                return f"<{type(e).__name__}>"
        return o

    def flat(o, pre=""):
        if isinstance(o, dict):
            for k, v in o.items():
                yield from flat(v, f"{pre}.{k}" if pre else k)
        elif isinstance(o, list):
            for i, v in enumerate(o):
                yield from flat(v, f"{pre}[{i}]")
        else:
            yield pre, o

    return get(obj, path.split(".")), dict(flat(obj))


class Event:
    def __init__(self):
        self._subs = defaultdict(list)

    def on(self, name):
        def deco(fn):
            self._subs[name].append(fn)
            return fn

        return deco

    def emit(self, name, *a, **k):
        return [fn(*a, **k) for fn in self._subs[name]]


@case(3)
def events(n):
    bus = Event()
    log = []

    @bus.on("add")
    def one(x, scale=1):
        log.append(x)
        return x * scale

    @bus.on("add")
    def two(x, **kw):
        return -x, sorted(kw)

    return bus.emit("add", n), bus.emit("add", n, scale=2), bus.emit("none"), log, one.__name__


def memo(fn):
    cache = {}

    @wraps(fn)
    def inner(*args):
        if args not in cache:
            cache[args] = fn(*args)
        return cache[args]

    inner.cache = cache
    return inner


@memo
def grid_paths(r, c):
    return 1 if r == 1 or c == 1 else grid_paths(r - 1, c) + grid_paths(r, c - 1)


@case(4, 5)
def paths(r, c):
    return grid_paths(r, c), len(grid_paths.cache) > 3


@case("HELLO", "KEY")
def vigenere(text, key):
    A = string.ascii_uppercase
    enc = "".join(A[(A.index(t) + A.index(k)) % 26] for t, k in zip(text, itertools.cycle(key)))
    dec = "".join(A[(A.index(t) - A.index(k)) % 26] for t, k in zip(enc, itertools.cycle(key)))
    return (
        enc,
        dec,
        text.encode().hex(" ") if False else [f"{ord(c):08b}" for c in text[:2]],
        "".join(chr(ord(c) ^ 32) for c in text),
    )


@case(1994)
@case(4)
def roman(n):
    vals = {
        1000: "M",
        900: "CM",
        500: "D",
        400: "CD",
        100: "C",
        90: "XC",
        50: "L",
        40: "XL",
        10: "X",
        9: "IX",
        5: "V",
        4: "IV",
        1: "I",
    }
    out = ""
    for v, s in vals.items():
        q, n = divmod(n, v)
        out += s * q
    r = [dict(zip("IVXLCDM", [1, 5, 10, 50, 100, 500, 1000]))[c] for c in out]
    back = sum(-v if v < w else v for v, w in zip(r, r[1:] + [0]))
    return out, back


@case([[5, 3, 0], [6, 0, 0], [0, 9, 8]])
def board(rows):
    empty = [(r, c) for r, row in enumerate(rows) for c, v in enumerate(row) if not v]
    cols = [set(c) - {0} for c in zip(*rows)]
    cand = {(r, c): sorted(set(range(1, 10)) - set(rows[r]) - cols[c])[:3] for r, c in empty}
    txt = "\n".join("|".join(str(v or ".") for v in row) for row in rows)
    return empty, cand, txt, any(all(r) for r in rows), [*zip(*rows[::-1])]


@case(1234.5, "EUR")
@case(-0.5, "USD")
def currency(x, cur):
    sym = {"EUR": "{:,.2f} €", "USD": "${:,.2f}"}.get(cur, "{:.3g} " + cur)
    s = sym.format(abs(x))
    neg = "-" if x < 0 else ""
    return (
        f"{neg}{s}",
        f"{x:+,.1f}",
        f"{x:>12_.2f}",
        f"{int(x):#x}",
        f"{x:.2e}",
        "%08.2f" % x,
        str(x).rjust(10, "·"),
        f"{round(x, -2)}",
        f"{x!r:^12}",
        f"{x:n}" if False else "",
    )


class Matrix2:
    def __init__(self, *rows):
        self.rows = [list(r) for r in rows]

    @classmethod
    def identity(cls, n):
        return cls(*[[1 if i == j else 0 for j in range(n)] for i in range(n)])

    def __matmul__(self, o):
        return Matrix2(
            *[[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows]
        )

    def __pow__(self, n):
        return reduce(operator.matmul, [self] * n, Matrix2.identity(len(self.rows)))

    def __eq__(self, o):
        return self.rows == o.rows

    def __getitem__(self, ij):
        i, j = ij
        return self.rows[i][j]

    def __setitem__(self, ij, v):
        self.rows[ij[0]][ij[1]] = v

    def __repr__(self):
        return f"Matrix2({', '.join(map(str, self.rows))})"


@case(10)
def fib_matrix(n):
    m = Matrix2([1, 1], [1, 0])
    p = m**n
    q = Matrix2.identity(2)
    q[0, 1] = 9
    return p[0, 1], repr(q), m == Matrix2([1, 1], [1, 0]), m != q


class Temp(Enum):
    COLD = range(-50, 10)
    MILD = range(10, 25)
    HOT = range(25, 60)

    @classmethod
    def of(cls, t):
        return next((m for m in cls if t in m.value), None)


@case(12)
@case(100)
def classify(t):
    m = Temp.of(t)
    return (
        m.name.lower() if m else None,
        [x.name for x in Temp],
        {m.name: len(m.value) for m in Temp},
    )


@case("key = value\n[sec]\na=1 ; c\n\n# x\nb = two words\n")
def ini(text):
    cfg, cur = {}, "DEFAULT"
    for no, raw in enumerate(text.splitlines(), 1):
        line, *_ = re.split(r"\s*[;#]", raw, maxsplit=1)
        if not (line := line.strip()):
            continue
        if line[0] == "[" and line[-1] == "]":
            cur = line[1:-1]
            cfg.setdefault(cur, {})
            continue
        k, sep, v = line.partition("=")
        if not sep:
            raise SyntaxError(f"line {no}")
        cfg.setdefault(cur, {})[k.strip()] = int(v) if v.strip().isdigit() else v.strip()
    return cfg, json.dumps(cfg, sort_keys=True)


@case([3, 1, 2], "desc")
@case(["b", "A"], "asc")
@case([1, "a"], "asc")
def sort_by(xs, order):
    try:
        return sorted(
            xs, key=lambda v: v.lower() if isinstance(v, str) else v, reverse=order == "desc"
        )
    except TypeError as e:
        return f"cannot sort: {e}"


@case(7)
def collatz(n):
    def seq(n):
        while True:
            yield n
            if n == 1:
                return
            n = n // 2 if n % 2 == 0 else 3 * n + 1

    s = list(seq(n))
    return (
        s,
        len(s),
        max(s),
        list(takewhile(lambda x: x > 10, s)),
        sum(1 for _ in seq(27)),
        dict(zip(*[iter(s[:4])] * 2)),
    )


@case("<p>Hi <b>you</b> & me</p>")
def strip_tags(s):
    stack, errs = [], []
    for m in re.finditer(r"<(/?)(\w+)[^>]*>", s):
        close, tag = m.groups()
        if not close:
            stack.append(tag)
        elif not stack or stack.pop() != tag:
            errs.append(tag)
    return re.sub(r"<[^>]+>", "", s), html.escape(s), stack, errs, textwrap.wrap("word " * 10, 20)


class Node:
    __slots__ = ("val", "next")

    def __init__(self, val, next=None):
        self.val, self.next = val, next


class LinkedList:
    def __init__(self, xs=()):
        self.head = None
        for x in reversed(list(xs)):
            self.head = Node(x, self.head)

    def __iter__(self):
        n = self.head
        while n:
            yield n.val
            n = n.next

    def reverse(self):
        prev, cur = None, self.head
        while cur:
            cur.next, prev, cur = prev, cur, cur.next
        self.head = prev
        return self

    def __repr__(self):
        return " -> ".join(map(repr, self)) or "empty"


@case([1, 2, 3])
@case([])
def linked(xs):
    return repr(LinkedList(xs)), list(LinkedList(xs).reverse()), 2 in LinkedList(xs)


class Observable:
    def __init__(self, **kw):
        object.__setattr__(self, "_log", [])
        for k, v in kw.items():
            setattr(self, k, v)

    def __setattr__(self, k, v):
        self._log.append((k, getattr(self, k, None), v))
        super().__setattr__(k, v)


@case(5)
def observed(n):
    o = Observable(x=1)
    o.x = n
    o.y = o.x + 1
    o.x += 1
    return o._log, o.x, o.y


@case("a=1&b=2&a=3")
def query(s):
    out = {}
    for k, _, v in (p.partition("=") for p in s.split("&")):
        out.setdefault(k, []).append(v)
    return {k: v[0] if len(v) == 1 else v for k, v in out.items()}, "&".join(
        f"{k}={x}" for k, vs in out.items() for x in vs
    )


@case([10, 20, 30, 40, 50], 3)
def moving(xs, k):
    win = deque(maxlen=k)
    out = []
    for x in xs:
        win.append(x)
        out.append(sum(win) / len(win) if len(win) == k else None)
    ema = list(itertools.accumulate(xs, lambda a, x: a * 0.5 + x * 0.5))
    return (
        out,
        ema,
        statistics.mean(xs),
        statistics.pstdev(xs),
        [b - a for a, b in itertools.pairwise(xs)],
        statistics.median(xs),
        sorted(xs)[len(xs) * 9 // 10],
    )


@case(3)
def bank(n):
    class InsufficientFunds(Exception):
        def __init__(self, need, have):
            self.need, self.have = need, have
            super().__init__(f"need {need}, have {have}")

        @property
        def short(self):
            return self.need - self.have

    class Account:
        def __init__(self, b):
            self.b = b
            self.history = []

        def withdraw(self, x):
            if x > self.b:
                raise InsufficientFunds(x, self.b)
            self.b -= x
            self.history.append(-x)

    a = Account(n)
    try:
        a.withdraw(2)
        a.withdraw(5)
    except InsufficientFunds as e:
        return str(e), e.short, e.args, a.history, isinstance(e, Exception), repr(e)


@case("level")
@case("héllo")
def string_checks(s):
    vowels = set("aeiou")
    enc = [(k, len(list(g))) for k, g in groupby(s)]
    return (
        s == s[::-1],
        "".join(f"{k}{n}" for k, n in enc),
        sum(c in vowels for c in s),
        s.translate(str.maketrans("aeiou", "*****")),
        " ".join(w.capitalize() for w in s.split("l")),
        sorted(Counter(s).items(), key=lambda t: (-t[1], t[0]))[0],
        s.isascii(),
        "".join(sorted(set(s), key=s.index)),
        any(a == b for a, b in zip(s, s[1:])),
        s.encode("utf-8")[:3].hex(),
        s.center(11, "~"),
        f"{s:->8}|{s:.2}",
    )


@case(12)
def units(n):
    conv = {("km", "mi"): lambda x: x * 0.621371, ("c", "f"): lambda x: x * 9 / 5 + 32}
    conv |= {
        (b, a): (lambda f: lambda y: (y - f(0)) / (f(1) - f(0)))(f) for (a, b), f in conv.items()
    }
    return {f"{a}->{b}": round(f(n), 3) for (a, b), f in conv.items()}


def pipeline(*steps):
    return lambda x: reduce(lambda acc, f: f(acc), steps, x)


@case("  Hello World  ")
def pipe(s):
    slug = pipeline(
        str.strip, str.lower, partial(re.sub, r"\s+", "-"), lambda t: t.replace("o", "0")
    )
    return slug(s), list(map(slug, ["A b", "C"])), pipeline()(5)


@case(3)
def scopes(n):
    x = "outer"
    res = []

    def f():
        nonlocal x
        res.append(x)
        x = "changed"

        class C:
            y = x if False else 5

            def get(self):
                return x, self.y

        return C().get()

    r = f()
    for i in range(n):
        if i == 1:
            continue
        for j in range(n):
            if j == 2:
                break
            res.append((i, j))
        else:
            res.append("never")
    else:
        res.append("end")
    del res[0]
    assert len(res) > 0, "empty"
    return r, res, [i for i in range(n) if i], x
