# ruff: noqa – snippets show what authors write, not how we do
"""Small tasks of the standard library, and tools a page would have."""

from __future__ import annotations
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
import contextlib, uuid, calendar, heapq, bisect, base64, urllib.parse
from contextlib import contextmanager, suppress


@contextmanager
def tag(name, out):
    out.append(f"<{name}>")
    try:
        yield name.upper()
    finally:
        out.append(f"</{name}>")


@case("b")
def ctx(n):
    out = []
    with tag(n, out) as t, tag("i", out):
        out.append(t)
    try:
        with tag("x", out):
            raise KeyError("k")
    except KeyError as e:
        out.append(repr(e))
    with suppress(ZeroDivisionError, IndexError):
        1 / 0
    with contextlib.nullcontext(5) as v:
        out.append(v)
    return out


@case([5, 1, 4])
def heaps(xs):
    h = list(xs)
    heapq.heapify(h)
    out = [
        heapq.heappushpop(h, 3),
        heapq.heapreplace(h, 9),
        sorted(h),
        heapq.nsmallest(2, xs),
        heapq.nlargest(2, xs, key=lambda v: -v),
        list(heapq.merge([1, 4], [2, 3], [0])),
        list(heapq.merge([4, 1], [3], reverse=True)),
    ]
    a = [1, 3, 3, 7]
    bisect.insort(a, 4)
    bisect.insort_left(a, 3)
    return (
        out,
        a,
        bisect.bisect(a, 3),
        bisect.bisect_left(a, 3),
        calendar.monthrange(2024, 2),
        calendar.isleap(1900),
        calendar.weekday(2024, 3, 15),
        calendar.monthcalendar(2024, 2),
        calendar.month_name[3],
        calendar.day_abbr[0],
        calendar.leapdays(2000, 2025),
    )


@case("héllo wörld? a=1&b=2/ü")
def encodings(t):
    b = base64.b64encode(t.encode()).decode()
    u = base64.urlsafe_b64encode(bytes([251, 255])).decode()
    q = urllib.parse.quote(t)
    try:
        base64.b64decode("abc")
    except Exception as e:
        err_ = str(e)
    return (
        b,
        base64.b64decode(b).decode(),
        u,
        list(base64.urlsafe_b64decode(u)),
        q,
        urllib.parse.unquote(q) == t,
        urllib.parse.quote_plus(t),
        urllib.parse.urlencode({"q": t, "n": 1}),
        urllib.parse.unquote_plus("a+b%20c"),
        err_,
        t.encode().hex(),
        bytes.fromhex("6869").decode() if False else "",
        str(t.encode()[:3]),
        len(t.encode()),
        t.encode("ascii", "ignore").decode(),
        t.encode("ascii", "replace").decode(),
        t.encode("latin-1").decode("latin-1"),
    )


@case([1.5, 2.5, 2.5, 4], [2, 4, 5, 9])
@case([1, 2], [1, 1])
@case([], [])
def stats(a, b):
    out = []
    for f in (
        statistics.mean,
        statistics.median,
        statistics.mode,
        statistics.stdev,
        statistics.variance,
        statistics.pstdev,
        statistics.fmean,
        statistics.median_low,
        statistics.median_high,
        statistics.multimode,
        statistics.quantiles,
    ):
        try:
            out.append(f(a))
        except statistics.StatisticsError as e:
            out.append(str(e))
    for f in (statistics.covariance, statistics.correlation):
        try:
            out.append(f(a, b))
        except statistics.StatisticsError as e:
            out.append(str(e))
    return out


@case("The $name costs $$${price}", {"name": "cup", "price": 5})
@case("bad ${ here", {})
@case("$missing", {})
def templates(t, d):
    T = string.Template(t)
    try:
        return T.substitute(d), T.substitute(d, name="mug")
    except (KeyError, ValueError) as e:
        return type(e).__name__, str(e), T.safe_substitute(d)


@case(5)
def lru(n):
    calls = []

    @lru_cache
    def f(x, y=1):
        calls.append(x)
        return x * y

    @cache
    def g(x):
        calls.append(-x)
        return x

    return f(n), f(n), f(n, 2), g(1), g(1), calls


@case([{"n": "a", "v": 3}, {"n": "b", "v": None}, {"n": "c", "v": 1}])
def sort_keys(rows):
    ok = [r for r in rows if r["v"] is not None]
    return (
        sorted(ok, key=operator.itemgetter("v")),
        sorted(rows, key=lambda r: (r["v"] is None, r["v"] or 0)),
        min(ok, key=lambda r: r["v"])["n"],
        {r["n"]: r["v"] for r in rows},
        sorted("banana"),
        sorted(["B", "a"], key=str.casefold),
        sorted([(1, "b"), (1, "a")], reverse=True),
        sorted({"b": 1, "a": 2}.items(), key=lambda kv: -kv[1]),
        list(map(operator.itemgetter("n", "v"), rows)),
        functools.reduce(lambda a, r: a + (r["v"] or 0), rows, 0),
        [*map(lambda r: r["n"], filter(lambda r: r["v"], rows))],
        list(zip(*[("a", 1), ("b", 2)])),
        dict(zip(("x", "y"), zip([1, 2], [3, 4]))),
        max(rows, key=lambda r: r["v"] or -1),
        any(r["v"] is None for r in rows),
        sum(1 for r in rows if r["v"]),
        next((r for r in rows if r["n"] == "z"), None),
        [r.get("q", "-") for r in rows],
        [k for r in rows for k, v in r.items() if v],
    )


@case("alice@example.com", "Passw0rd!", "17")
@case("bad", "short", "x")
@case("", "", "")
def validate_form(email, pw, age):
    errors = {}
    if not email:
        errors["email"] = "required"
    elif not re.match(r"^[\w.+-]+@[\w-]+\.[\w.-]+$", email):
        errors["email"] = "invalid"
    checks = [
        (len(pw) >= 8, "8 chars"),
        (any(map(str.isupper, pw)), "upper"),
        (re.search(r"\d", pw), "digit"),
        (set(pw) & set(string.punctuation), "symbol"),
    ]
    missing = [m for ok, m in checks if not ok]
    if missing:
        errors["pw"] = (
            "needs " + ", ".join(missing[:-1]) + (" and " if len(missing) > 1 else "") + missing[-1]
        )
    try:
        if (a := int(age)) < 18:
            errors["age"] = f"{18 - a} years too young"
    except ValueError:
        errors["age"] = f"{age!r} is not a number"
    return (
        errors or "ok",
        f"{len(errors)} error{'s' if len(errors) != 1 else ''}",
        "⭐" * (4 - len(missing)) + "☆" * len(missing),
    )


@case("1 + 2 * (3 - 4) / 5")
@case("2 ** 3 ** 2")
@case("(1")
@case("1 / 0")
@case("-3 + +4 % 3")
def calculator(expr):
    tokens = re.findall(r"\d+\.?\d*|\*\*|[-+*/%()]", expr)
    pos = 0

    def peek():
        return tokens[pos] if pos < len(tokens) else None

    def take(t=None):
        nonlocal pos
        got = peek()
        if t and got != t:
            raise SyntaxError(f"expected {t!r}, got {got!r}")
        pos += 1
        return got

    def atom():
        if peek() == "(":
            take()
            v = add()
            take(")")
            return v
        if peek() in ("-", "+"):
            s = take()
            v = unary()
            return -v if s == "-" else v
        t = take()
        if t is None:
            raise SyntaxError("unexpected end")
        return float(t) if "." in t else int(t)

    def unary():
        return power()

    def power():
        b = atom()
        if peek() == "**":
            take()
            return b ** power()
        return b

    def mul():
        v = unary()
        while peek() in ("*", "/", "%"):
            op = take()
            r = unary()
            v = {"*": lambda: v * r, "/": lambda: v / r, "%": lambda: v % r}[op]()
        return v

    def add():
        v = mul()
        while (op := peek()) in ("+", "-"):
            take()
            r = mul()
            v = v + r if op == "+" else v - r
        return v

    try:
        return repr(add())
    except (SyntaxError, ZeroDivisionError) as e:
        return f"{type(e).__name__}: {e}"


@case(1234.5, "EUR")
@case(-0.005, "USD")
@case(1e9, "JPY")
def money(x, cur):
    sym = {"EUR": "€", "USD": "$"}.get(cur, cur + " ")
    s = f"{abs(x):,.2f}"
    de = s.replace(",", "X").replace(".", ",").replace("X", ".")
    units = ["", "K", "M", "B"]
    k, v = 0, abs(x)
    while v >= 1000 and k < 3:
        v /= 1000
        k += 1
    return (
        f"{'-' if x < 0 else ''}{sym}{s}",
        de,
        f"{v:.1f}{units[k]}",
        f"{x:+.1%}",
        round(x, 2),
        f"{x:012.2f}",
        f"{int(x):,}".replace(",", " "),
        "%0.2f" % x,
        str(round(x * 1.19, 2)),
        divmod(int(abs(x)), 60),
        f"{x:.3g}",
        f"{x:_.1f}",
        format(x, "e"),
        math.floor(x),
        -(-int(x) // 7),
    )


@case("hello", 3)
@case("", 1)
def text_tools(t, n):
    return (
        t.center(n * 5, "="),
        [t[i : i + n] for i in range(0, len(t), n)],
        t[::-1],
        t[:n].rjust(10, "."),
        " ".join(t),
        "-".join(reversed(t)),
        t.replace("l", "").upper().lower().title(),
        "".join(sorted(set(t))),
        Counter(t).most_common(1),
        t.isalpha() and t == t.lower(),
        sum(c in "aeiou" for c in t),
        {c: t.count(c) for c in dict.fromkeys(t)},
        "".join(c.upper() if i % 2 else c for i, c in enumerate(t)),
        t.translate(str.maketrans("helo", "HELO")),
        ",".join(f"{ord(c):02x}" for c in t),
        [ord(c) ^ n for c in t],
        "".join(chr(ord(c) + n) for c in t),
        t.split("l"),
        t.partition("l"),
        t * 0 or "empty",
        t and t[0],
        t[-1:],
        [*enumerate(t)][:2],
        list(zip(t, t[1:])),
        re.sub(r"(.)\1", r"<\1>", t),
        textwrap.fill(t * 5, 12),
        t.find("l", 3),
        max(t, default="?"),
        t > "h",
        t == t[::-1],
        "%-8s|" % t,
        f"{t:>8}|{t[:2]!r}",
        t.encode().hex(" ") if False else "",
        string.ascii_lowercase[n],
        t.startswith(("he", "x")),
        not t,
    )
