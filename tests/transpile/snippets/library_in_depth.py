# ruff: noqa – snippets show what authors write, not how we do
"""The standard library at its edges: regular expressions, dates, seeds, JSON, collections."""

from __future__ import annotations

import collections
import datetime
import functools
import itertools
import json
import operator
import random
import re
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

import lite as gr
from tests.transpile.cases import case


class Money:
    def __init__(self, c):
        self.c = c

    def __add__(self, o):
        return Money(self.c + (o.c if isinstance(o, Money) else o))

    def __radd__(self, o):
        return Money(o + self.c) if isinstance(o, int) else NotImplemented

    def __eq__(self, o):
        return isinstance(o, Money) and self.c == o.c

    def __lt__(self, o):
        return self.c < o.c

    def __repr__(self):
        return f"${self.c / 100:.2f}"

    def __bool__(self):
        return self.c != 0


class Tip(Money):
    def __radd__(self, o):
        return "tip"


@case([100, 250])
@case([])
def sums(xs):
    ms = [Money(x) for x in xs]
    out = [
        repr(sum(ms)),
        sum(ms, Money(5)).c,
        repr(Money(1) + Tip(2)),
        repr(Money(1) + Money(2)),
        sorted(ms)[:1] == ms[:1],
        bool(Money(0)),
        [m for m in ms if m],
    ]
    for bad in (
        lambda: "a" + Money(1),
        lambda: [1] + Money(1),
        lambda: Money(1) - 1,
        lambda: Money(1) > 5,
        lambda: {Money(1)},
        lambda: None + Money(2),
    ):
        try:
            out.append(bad())
        except (TypeError, AttributeError) as e:
            out.append(type(e).__name__)
    return str(out)


@case("a1b22")
def re_more(s):
    p = re.compile(r"(?P<l>[a-z])(?P<n>\d+)", re.I | re.X)
    out = [
        p.sub(lambda m: m["n"] + m["l"], s),
        [m.groups() for m in p.finditer(s)],
        p.match(s).lastgroup,
        p.match(s).end("n"),
        p.search(s, 2).group(0),
        p.fullmatch(s),
        p.flags & re.I != 0,
        p.groupindex["n"],
        p.groups,
        re.findall(r"(?m)^\w", "a\nb"),
        re.sub(r"\s+", " ", " a \n b "),
        re.split(r"(?:,|;)\s*", "a, b;c"),
        re.sub("x*", "-", "abxd"),
        re.findall(r"\b\w+\b", "héllo wörld"),
        re.match(r"(?s).+", "a\nb").group(),
        re.sub(r"(a)(?=b)", r"[\1]", "abac"),
        re.findall(r"(?<!a)b", "ab bb"),
        re.search(r"(\w+) \1", "the the").group(),
        re.sub(r"\\", "/", "a\\b"),
        re.findall(r"[^\W\d_]+", "a1_b"),
        re.findall(r"\d{2,3}?", "12345"),
        re.split("", "abc"),
        re.sub(r"^|$", "|", "x"),
        re.escape("a b-c_d"),
        re.match("a|b|", "c").group(),
        re.search(r"\Aab\Z", "ab") is not None,
        re.sub("(?P<x>.)", r"\g<x>\g<0>", "ab"),
        re.findall(r".", "a\nb", re.DOTALL),
        re.sub("a", "b", "aaa", 2),
        re.sub("[", "x", "a") if False else 0,
    ]
    try:
        re.compile("(")
    except re.error as e:
        out.append(str(e))
    return out


@case("2024-03-10T08:05:09")
def dt_more(s):
    t = datetime.datetime.fromisoformat(s)
    d = t.date()
    tz = datetime.timezone(datetime.timedelta(hours=2), "X")
    a = t.replace(tzinfo=datetime.timezone.utc)
    return [
        str(a.astimezone(tz)),
        a.astimezone(tz).strftime("%H %z %Z"),
        a.timestamp(),
        datetime.datetime.combine(d, datetime.time(1, 2)).isoformat(),
        t.isoformat(sep=" ", timespec="minutes"),
        (d - datetime.date(2024, 1, 1)).days,
        [str(d + datetime.timedelta(days=i)) for i in range(2)],
        t > datetime.datetime(2020, 1, 1),
        max(d, datetime.date(2030, 1, 1)).year,
        t.strftime("%d/%m/%y %I:%M%p %U %W %w %G-W%V"),
        datetime.datetime.strptime("10 Mar 2024 5:07 PM", "%d %b %Y %I:%M %p").isoformat(),
        str(datetime.timedelta(days=1, seconds=3661, microseconds=5)),
        datetime.timedelta(1) / datetime.timedelta(hours=1),
        divmod(datetime.timedelta(hours=5), datetime.timedelta(hours=2))
        == (2, datetime.timedelta(hours=1)),
        abs(datetime.timedelta(-1)).days,
        repr(t),
        repr(d),
        d.ctime(),
        t.ctime(),
        d.timetuple().tm_yday,
        datetime.date.fromordinal(738000).isoformat(),
        datetime.date.fromisocalendar(2024, 1, 1).isoformat(),
        datetime.date.max.year,
        datetime.timedelta.max.days,
        hash(d) == hash(datetime.date(2024, 3, 10)),
        d in {datetime.date(2024, 3, 10)},
        f"{d}",
        f"{t:%c}",
        str(t.time().replace(hour=1)),
        t.weekday(),
        bool(datetime.timedelta()),
        sum([datetime.timedelta(1), datetime.timedelta(2)], datetime.timedelta()).days,
        -datetime.timedelta(days=1, hours=1) == datetime.timedelta(days=-2, hours=23),
        datetime.timedelta(weeks=1, milliseconds=5).total_seconds(),
        (t - t).total_seconds(),
    ]


@case(9)
def rnd_more(seed):
    random.seed(seed)
    out = [
        random.random(),
        random.randrange(5),
        random.randint(-3, 3),
        random.choice([1, 2, 3]),
        random.sample("abcdef", 3),
        random.choices("ab", k=3),
        random.uniform(-1, 1),
        random.gauss(0, 1),
        random.shuffle(x := [1, 2, 3, 4]) or x,
        random.getrandbits(5),
        random.sample(range(100), k=5),
        random.choices([1, 2, 3], cum_weights=[1, 3, 6], k=2),
        random.randrange(10, 0, -2),
        random.triangular(),
    ]
    st = random.getstate()
    a = random.random()
    random.setstate(st)
    b = random.random()
    r2 = random.Random("text")
    r3 = random.Random(1.5)
    r4 = random.Random(2**70)
    r5 = random.Random(b"x")
    out += [
        a == b,
        r2.random(),
        r3.random(),
        r4.random(),
        r5.random(),
        random.Random(-5).random(),
        random.Random(True).random(),
    ]
    for bad in (
        lambda: random.choice([]),
        lambda: random.sample([1], 2),
        lambda: random.randrange(0),
        lambda: random.choices([], k=1),
    ):
        try:
            out.append(bad())
        except Exception as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


@case("x")
def itertools_more(x):
    g = itertools.groupby("AAAABBBCCD")
    a, b = itertools.tee([1, 2, 3])
    next(b)
    return [
        [(k, len(list(v))) for k, v in g],
        list(zip(a, b)),
        list(itertools.islice("ABCDEFG", 2, None, 2)),
        list(itertools.accumulate([1, 2, 3], operator.mul)),
        list(itertools.product([1, 2], "ab")),
        next(itertools.count(10, -1)),
        list(itertools.islice(itertools.count(0.5, 0.5), 3)),
        dict(zip(itertools.count(), "ab")),
        list(itertools.permutations("abc", 2))[:3],
        len(list(itertools.combinations(range(6), 3))),
        list(itertools.zip_longest([1], [2, 3])),
        list(itertools.chain("ab", [1])),
        [*itertools.repeat(x, 2)],
        list(itertools.starmap(lambda a, b: a + b, [(1, 2)])),
        sum(itertools.compress([1, 2, 3], [0, 1, 1])),
    ]


@case([["a", 2], ["b", 1]])
def collections_more(rows):
    c = Counter({"a": 3, "b": 1})
    c.update("abc")
    c.subtract({"a": 1})
    c["zero"] += 0
    d = defaultdict(lambda: [0, 0])
    d["x"][0] += 1
    dd = defaultdict(int, a=1)
    dd["b"] += 1
    q = deque(range(5), 3)
    q.extend([9])
    q.extendleft([7, 8])
    q.remove(8) if 8 in q else None
    o = OrderedDict(rows)
    o.move_to_end("a")
    o2 = OrderedDict(sorted(o.items(), key=lambda kv: kv[1]))
    P = namedtuple("P", ["x", "y"])
    p = P(1, y=2)
    return [
        dict(c),
        c.most_common(),
        +c == Counter(a=3, b=2, c=1),
        -c,
        c["none"],
        list(c.keys())[:2],
        c & Counter(a=1),
        c | Counter(z=1),
        sum(c.values()),
        dict(d),
        dict(dd),
        list(q),
        q.maxlen,
        q[0],
        q[-1],
        list(o),
        list(o2.items()),
        o == dict(o),
        p,
        p.x,
        p._asdict(),
        p._replace(x=9),
        list(reversed(q)),
        deque([1, 2]) == deque([1, 2]),
        q.count(9),
        q.index(9),
        collections.ChainMap({"a": 1}, {"b": 2})["b"],
        max(c, key=c.get),
        [k for k, v in c.items() if v > 1],
        Counter("hello").most_common(1)[0][0],
        Counter([1, 1]) == Counter({1: 2}),
        dict(Counter("ab") + Counter("b")),
        deque("abc").popleft(),
        len(q),
        q.copy() == q,
    ]


@case({"a": [1, 2.5, None, True, "x\u2028"], "z": {}, "k": []})
def json_more(v):
    out = [
        json.dumps(v, indent=1),
        json.dumps(v, indent="\t", sort_keys=True),
        json.dumps([], indent=2),
        json.dumps({}, indent=2),
        json.dumps([[]], indent=2),
        json.dumps("\x00\x1f\x7f\ud83d\ude00/"),
        json.dumps(float("nan")),
        json.dumps(-0.0),
        json.dumps(1e16),
        json.dumps(1e-5),
        json.dumps(10**20),
        json.loads("[NaN, Infinity, -Infinity]")[1:],
        json.loads('"\\u00e9\\n\\/"'),
        json.loads(" [1 , 2 ] "),
        json.loads("1e5"),
        json.loads("-0.0"),
        json.loads('{"a":1,"a":2}'),
        json.dumps({"b": 1, "a": 2}, separators=(", ", ":")),
        json.loads(b'"x"'),
        json.dumps(("a", ["b"])),
    ]
    for bad in (
        '["a]',
        "[1 2]",
        '{"a" 1}',
        '{"a": }',
        "[1,2",
        "tru",
        "'a'",
        "01",
        "1.",
        '"\\x"',
        "{1:2}",
        "[]]",
        "\ufeff1" if False else "-",
    ):
        try:
            out.append(json.loads(bad))
        except ValueError as e:
            out.append(str(e))
    return out


@case(5)
def decorators(n):
    calls = []

    def trace(prefix="", *, times=1):
        def wrap(f):
            @functools.wraps(f)
            def inner(*a, **k):
                calls.append((prefix + f.__name__, a, k))
                return [f(*a, **k) for _ in range(times)][-1]

            inner.count = 0
            return inner

        return wrap

    @trace("t:", times=2)
    def add(a, b=2):
        return a + b

    class Memo:
        def __init__(self, f):
            self.f, self.c = f, {}

        def __call__(self, *a):
            if a not in self.c:
                self.c[a] = self.f(*a)
            return self.c[a]

    @Memo
    def fib(k):
        return k if k < 2 else fib(k - 1) + fib(k - 2)

    @functools.cache
    def fact(k):
        return 1 if k < 2 else k * fact(k - 1)

    add(1)
    add(1, b=5)
    add.count += 1
    return (
        calls,
        fib(30),
        len(fib.c),
        fact(20),
        add.__name__,
        add.count,
        functools.reduce(operator.add, [[1], [2]]),
        list(map(functools.partial(add, b=1), [1, 2])),
        fact.cache_info().hits >= 0,
    )


@case(3)
def scope(n):
    x = "outer"

    def a():
        x = "a"

        def b():
            nonlocal x
            x += "b"
            return x

        return b() + x

    class K:
        x = "class"
        y = [x for _ in range(2)]

        def get(self):
            return x

    fs = {}
    for name in ("p", "q"):

        def f(name=name):
            return name

        fs[name] = f
    gen = (i * n for i in range(n))
    n = 100
    lst = [(lambda k: lambda: k)(i) for i in range(3)]

    def varargs(first, *args, sep="-", **kw):
        return sep.join([first, *args]), sorted(kw.items())

    return (
        a(),
        K().get(),
        K.y,
        [f() for f in fs.values()],
        list(gen),
        [g() for g in lst],
        varargs("a", "b", sep="+", z=1, y=2),
        varargs(*"abc", **{"sep": ""}),
        x,
    )


@case(2)
@case(0)
def notices(n):
    if n == 0:
        raise gr.Error("none", duration=5, title="T")
    gr.Info(f"{n} done")
    gr.Warning("careful")
    return n


@case("3", None)
@case("", 5)
@case("abc", 0)
def none_logic(a, b):
    return [
        a or "default",
        b if b is not None else -1,
        a and b,
        not a,
        b == None,
        (a, b) == ("3", None),
        a and a[0],
        [x for x in (a, b) if x],
        len(a or ""),
        (b or 0) + 1,
        str(b),
        f"{b}",
        bool(a) + bool(b),
        None is None,
        b in (None, 0),
        {None: 1}.get(b),
        (a or b) and "x",
        a.isdigit() and int(a) > 2,
        all([a, b]),
        any([a, b]),
    ]


@case([3, 0, 2])
def comprehension(xs):
    return (
        [[y for y in range(x)] for x in xs],
        {x: x**2 for x in xs if x},
        {x % 2 for x in xs},
        sum(x * y for x, y in zip(xs, xs[1:])),
        [a if a else "zero" for a in xs],
        [(i, x) for i, x in enumerate(xs) if i != x],
        [c for w in ["ab", "cd"] for c in w if c not in "bc"],
        {k: [v for v in xs if v > k] for k in range(2)},
        [x for x in [1, [2, 3]] for _ in range(2)],
        max((x for x in xs), default=0),
        " ".join(str(x) for x in xs),
        [*(x + 1 for x in xs)],
        tuple(x for x in xs),
        dict((str(k), v) for k, v in enumerate(xs)),
        [x for x in xs if (lambda q: q > 1)(x)],
        [i for i in range(10) if i % 2 if i % 3],
        [[i * j for j in range(3)] for i in range(3)],
        list(zip(*[[1, 2], [3, 4]])),
        sorted({x: -x for x in xs}.items(), key=lambda kv: kv[1]),
    )
