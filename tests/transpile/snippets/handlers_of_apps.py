# ruff: noqa – snippets show what authors write, not how we do
"""What small apps compute: carts, calculators, games, tables, texts."""

from __future__ import annotations

import base64
import calendar
import copy
import datetime
import heapq
import itertools
import json
import math
import operator
import re
import string
import textwrap
import time
import typing
from collections import Counter, deque
from contextlib import contextmanager, nullcontext, suppress
from typing import Callable, Optional, TypedDict

from tests.transpile.cases import case

PRICES = {"apple": 0.5, "pear": 0.75, "melon": 3}


TAX = 0.19


@case([["apple", 3], ["melon", 1]], "SAVE10")
@case([], "")
@case([["fig", 1]], "x")
def cart(items, code):
    try:
        net = sum(PRICES[name] * n for name, n in items)
    except KeyError as missing:
        return {"error": f"No price for {missing}"}
    off = {"SAVE10": 0.1}.get(code.strip().upper(), 0)
    total = net * (1 - off) * (1 + TAX)
    lines = [f"{name:<10}{n:>3} x {PRICES[name]:>6.2f}" for name, n in items]
    return {
        "lines": "\n".join(lines),
        "total": round(total, 2),
        "text": f"{total:,.2f} €",
        "saved": f"{net * off:.2%}",
    }


@case("aB3$xyzq")
@case("")
@case("password")
def strength(pw):
    rules = {
        "length": len(pw) >= 8,
        "lower": any(c.islower() for c in pw),
        "upper": any(map(str.isupper, pw)),
        "digit": bool(re.search(r"\d", pw)),
        "special": bool(set(pw) & set(string.punctuation)),
    }
    score = sum(rules.values())
    bar = "█" * score + "░" * (len(rules) - score)
    return (
        score,
        bar,
        [k for k, ok in rules.items() if not ok],
        ["weak", "ok", "good"][min(score // 2, 2)],
    )


@case(1994)
@case(0)
@case(4000)
def roman(n):
    if not 0 < n < 4000:
        raise ValueError(f"{n} out of range")
    out = ""
    for v, s in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        "M CM D CD C XC L XL X IX V IV I".split(),
    ):
        k, n = divmod(n, v)
        out += s * k
    return out


@case("3 + 4 * 2 / ( 1 - 5 ) ^ 2")
@case("1 / 0")
@case("2 +")
@case("(1")
def calc(text):
    prec = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}
    ops = {
        "+": operator.add,
        "-": operator.sub,
        "*": operator.mul,
        "/": operator.truediv,
        "^": operator.pow,
    }
    out, stack = [], []

    def apply():
        op = stack.pop()
        b, a = out.pop(), out.pop()
        out.append(ops[op](a, b))

    for tok in re.findall(r"\d+(?:\.\d+)?|[-+*/^()]", text):
        if tok[0].isdigit():
            out.append(float(tok) if "." in tok else int(tok))
        elif tok == "(":
            stack.append(tok)
        elif tok == ")":
            while stack[-1] != "(":
                apply()
            stack.pop()
        else:
            while (
                stack
                and stack[-1] != "("
                and (prec[stack[-1]] > prec[tok] or prec[stack[-1]] == prec[tok] and tok != "^")
            ):
                apply()
            stack.append(tok)
    while stack:
        apply()
    return out[0]


@case("Hello, World! Hello again; it's me.")
@case("")
def text_stats(t):
    words = re.findall(r"[A-Za-z']+", t.lower())
    c = Counter(words)
    return {
        "words": len(words),
        "unique": len(c),
        "top": c.most_common(2),
        "avg": round(sum(map(len, words)) / len(words), 2) if words else None,
        "longest": max(words, key=len, default=""),
        "sentences": len([s for s in re.split(r"[.!?;]+", t) if s.strip()]),
        "letters": dict(sorted(Counter(ch for ch in t.lower() if ch.isalpha()).items())[:3]),
    }


@case("khoor", 3)
@case("Zebra!", -1)
def caesar(s, k):
    def sh(c):
        if not c.isascii() or not c.isalpha():
            return c
        base = ord("A") if c.isupper() else ord("a")
        return chr((ord(c) - base - k) % 26 + base)

    return "".join(map(sh, s)), s.translate(
        str.maketrans(
            string.ascii_lowercase, string.ascii_lowercase[k:] + string.ascii_lowercase[:k]
        )
    )


@case(200000, 3.5, 30)
@case(1000, 0, 1)
def mortgage(p, rate, years):
    r = rate / 1200
    n = years * 12
    pay = p / n if r == 0 else p * r * (1 + r) ** n / ((1 + r) ** n - 1)
    rows = []
    left = p
    for m in range(1, n + 1):
        i = left * r
        left -= pay - i
        if m % 12 == 0:
            rows.append((m // 12, round(i, 2), round(max(left, 0), 2)))
    return f"{pay:.2f}", rows[:2], rows[-1], f"{pay * n - p:,.0f}"


@case("kitten", "sitting")
@case("", "abc")
def levenshtein(a, b):
    prev = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        cur = [i]
        for j, y in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (x != y)))
        prev = cur
    return prev[-1]


@case(["XOX", "OXO", "XOX"])
@case(["XX ", "OO ", "   "])
def tictactoe(rows):
    lines = [
        *rows,
        *("".join(c) for c in zip(*rows)),
        "".join(rows[i][i] for i in range(3)),
        "".join(rows[i][~i] for i in range(3)),
    ]
    for p in "XO":
        if p * 3 in lines:
            return f"{p} wins"
    return (
        "draw"
        if " " not in "".join(rows)
        else ("O" if sum(r.count("X") for r in rows) > sum(r.count("O") for r in rows) else "X")
        + " to move"
    )


@case([[0, 1, 0], [0, 1, 0], [0, 1, 0]])
def life(g):
    h, w = len(g), len(g[0])

    def n(y, x):
        return sum(
            g[(y + dy) % h][(x + dx) % w]
            for dy in (-1, 0, 1)
            for dx in (-1, 0, 1)
            if (dy, dx) != (0, 0)
        )

    new = [[int(n(y, x) == 3 or g[y][x] and n(y, x) == 2) for x in range(w)] for y in range(h)]
    return (
        new,
        "\n".join("".join(" #"[c] for c in r) for r in new),
        {(y, x) for y in range(h) for x in range(w) if new[y][x]},
    )


@case("4539 1488 0343 6467")
@case("8273 1232 7352 0569")
def luhn(s):
    d = [int(c) for c in reversed(s) if c.isdigit()]
    return sum(d[::2]) + sum(sum(divmod(2 * x, 10)) for x in d[1::2]), not (
        sum(d[::2]) + sum(sum(divmod(2 * x, 10)) for x in d[1::2])
    ) % 10


@case(2024, 2)
@case(2023, 10)
def month(y, m):
    first, n = calendar.monthrange(y, m)
    weeks = calendar.monthcalendar(y, m)
    return (
        first,
        n,
        weeks[0],
        weeks[-1],
        calendar.month_name[m],
        calendar.day_abbr[first],
        [f"{d:2}" if d else "  " for d in weeks[1]],
    )


@case("hëllo")
def b64(s):
    e = base64.b64encode(s.encode())
    return (
        e.decode(),
        base64.b64decode(e).decode(),
        s.encode().hex(),
        bytes.fromhex("6869").decode(),
        list(s.encode("utf-8")),
    )


@case("the quick brown fox jumps over the lazy dog", 20)
def wrap(t, w):
    return (
        textwrap.wrap(t, w),
        textwrap.fill(t, w),
        textwrap.shorten(t, 15),
        textwrap.dedent("  a\n   b\n"),
        textwrap.indent("a\nb", "> "),
    )


@case(30)
def sieve(n):
    s = [True] * (n + 1)
    s[:2] = [False, False]
    for i in range(2, math.isqrt(n) + 1):
        if s[i]:
            s[i * i :: i] = [False] * len(s[i * i :: i])
    return [i for i, p in enumerate(s) if p]


@case(["b", "a"], "c", 1)
@case([], "", 0)
def todo(tasks, new, idx):
    tasks = tasks or []
    if new.strip() and new not in tasks:
        tasks.append(new.strip())
    with suppress(IndexError):
        tasks.insert(0, tasks.pop(idx))
    return (
        tasks,
        len(tasks),
        f"{len(tasks)} task{'s' if len(tasks) != 1 else ''}",
        "\n".join(f"{i}. {t}" for i, t in enumerate(tasks, start=1)) or "nothing",
    )


@case([1, 2, 3, 4, 5, 6, 7], 3, 2)
@case([], 3, 1)
def paginate(xs, size, page):
    pages = max(1, -(-len(xs) // size))
    page = max(1, min(page, pages))
    part = xs[(page - 1) * size : page * size]
    return part, pages, f"{page}/{pages}", [xs[i : i + size] for i in range(0, len(xs), size)]


@case("user@example.com", "2020-01-31", "150")
@case("bad", "2020-13-01", "abc")
def validate(mail, day, age):
    errs = []
    if not re.fullmatch(r"[\w.+-]+@[\w-]+\.[\w.]+", mail):
        errs.append("mail")
    try:
        d = datetime.date.fromisoformat(day)
    except ValueError as e:
        errs.append(f"day: {e}")
    else:
        errs.append(d.strftime("%A"))
    try:
        n = int(age)
        assert 0 <= n <= 120, "age out of range"
    except (ValueError, AssertionError) as e:
        errs.append(f"{type(e).__name__}: {e}")
    finally:
        errs.append("done")
    return errs


@case([[1, 2], [3, 4]], [[5, 6], [7, 8]])
def matrix(a, b):
    mul = [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
    return (
        mul,
        [list(r) for r in zip(*a)],
        a[0][0] * a[1][1] - a[0][1] * a[1][0],
        [x for r in a for x in r],
        sum(map(sum, a)),
        list(map(list, zip(*[iter(range(6))] * 2))),
    )


@case("aaabccd")
@case("")
def rle(s):
    enc = "".join(f"{k}{len(list(g))}" for k, g in itertools.groupby(s))
    return enc, "".join(c * int(n) for c, n in re.findall(r"(\D)(\d+)", enc))


@case({"a": {"b": [1, {"c": 2}]}, "d": None})
def flatten(d):
    def go(v, path=()):
        if isinstance(v, dict):
            for k, x in v.items():
                yield from go(x, (*path, k))
        elif isinstance(v, (list, tuple)):
            for i, x in enumerate(v):
                yield from go(x, path + (i,))
        else:
            yield ".".join(map(str, path)), v

    return dict(go(d)), copy.deepcopy(d) == d, copy.copy(d) is d


@case(3)
def hanoi(n):
    moves = []

    def go(k, a, b, c):
        if k:
            go(k - 1, a, c, b)
            moves.append(f"{a}->{c}")
            go(k - 1, b, a, c)

    go(n, *"ABC")
    return len(moves), moves


@case([5, 2, 8])
def heap(xs):
    h = []
    for x in xs:
        heapq.heappush(h, (-x, str(x)))
    heapq.heapify(xs)
    return (
        [heapq.heappop(h) for _ in range(len(h))],
        xs,
        heapq.nlargest(2, xs),
        heapq.heapreplace(xs, 9),
        list(heapq.merge([1, 4], [2, 3])),
    )


class Node:
    __slots__ = ("v", "next")

    def __init__(self, v, next=None):
        self.v, self.next = v, next


class Linked:
    def __init__(self, *xs):
        self.head = None
        self._n = 0
        for x in reversed(xs):
            self.push(x)

    def push(self, x):
        self.head = Node(x, self.head)
        self._n += 1
        return self

    def __len__(self):
        return self._n

    def __iter__(self):
        n = self.head
        while n:
            yield n.v
            n = n.next

    def __reversed__(self):
        return reversed(list(self))

    def __repr__(self):
        return "->".join(map(repr, self))

    def __getitem__(self, i):
        if isinstance(i, slice):
            return list(self)[i]
        for k, v in enumerate(self):
            if k == i:
                return v
        raise IndexError(i)


@case(1)
def linked(x):
    l = Linked(x, "a", None)
    try:
        l[9]
    except IndexError as e:
        err = e.args
    return (
        repr(l),
        len(l),
        l[1],
        l[:2],
        list(reversed(l)),
        err,
        x in l,
        [*l.push(0)],
        max(Linked(3, 7)),
        bool(Linked()),
    )


class Account:
    interest = 0.02

    def __init__(self, owner, balance=0.0):
        self.owner, self.__balance, self._log = owner, balance, []

    @property
    def balance(self):
        return self.__balance

    @balance.setter
    def balance(self, v):
        if v < 0:
            raise ValueError("negative")
        self.__balance = v

    def deposit(self, amount: float) -> "Account":
        self.balance += amount
        self._log.append(("in", amount))
        return self

    @classmethod
    def joint(cls, *names):
        return cls(" & ".join(names))

    @staticmethod
    def fee(x):
        return max(1, x // 100)

    def __iadd__(self, o):
        self.deposit(o)
        return self

    def __eq__(self, o):
        return NotImplemented if not isinstance(o, Account) else self.balance == o.balance


@case(50)
@case(-5)
def account(n):
    a = Account.joint("A", "B").deposit(100)
    try:
        a += n
        a.balance -= 20
        a.balance = -1
    except ValueError as e:
        err = str(e)
    return (
        a.owner,
        a.balance,
        a._log,
        err,
        Account.fee(250),
        a.interest,
        a == Account("x", 130.0),
        a == 5,
        a != 5,
        hasattr(a, "nope"),
        getattr(a, "nope", "d"),
        isinstance(a, Account),
    )


@case("x")
def contexts(x):
    log = []

    @contextmanager
    def tag(name):
        log.append(f"<{name}>")
        try:
            yield name.upper()
        finally:
            log.append(f"</{name}>")

    with tag("a") as a, tag("b") as b:
        log.append(a + b)
    try:
        with tag("c"):
            raise KeyError("inside")
    except KeyError as e:
        log.append(repr(e))
    with nullcontext(5) as five:
        log.append(five)
    return log


@case([3, 1, 2])
def iterators(xs):
    it = iter(xs)
    a = next(it)
    rest = list(it)
    e = enumerate("ab")
    z = zip(xs, "abc")
    return (
        a,
        rest,
        next(it, "end"),
        next(e),
        list(e),
        dict(z),
        list(iter(lambda c=iter([1, 2, 0, 3]): next(c), 0)),
        [*map(str, xs)],
        sum(x for x in xs if x > 1),
        any(x > 2 for x in xs),
        list(filter(lambda x: x % 2, xs)),
        tuple(reversed(xs)),
        sorted(xs)[::-1],
    )


@case(0)
@case(3)
def generators(n):
    def count():
        i = 0
        while i < n:
            r = yield i
            i = r if r is not None else i + 1

    g = count()
    got = list(g)

    def windows(xs, k):
        d = deque(maxlen=k)
        for x in xs:
            d.append(x)
            if len(d) == k:
                yield tuple(d)

    return got, list(windows(range(5), 3)), list(zip(*[iter("abcdef")] * 3))


@case('[1, {"a": [true, null, 1.5e3]}]')
def json_parser(s):
    pos = 0

    def ws():
        nonlocal pos
        while pos < len(s) and s[pos] in " \n\t":
            pos += 1

    def value():
        nonlocal pos
        ws()
        c = s[pos]
        if c == "[":
            pos += 1
            out = []
            ws()
            while s[pos] != "]":
                out.append(value())
                ws()
                if s[pos] == ",":
                    pos += 1
            pos += 1
            return out
        if c == "{":
            pos += 1
            d = {}
            ws()
            while s[pos] != "}":
                k = value()
                ws()
                assert s[pos] == ":"
                pos += 1
                d[k] = value()
                ws()
                if s[pos] == ",":
                    pos += 1
                    ws()
            pos += 1
            return d
        if c == '"':
            end = s.index('"', pos + 1)
            r = s[pos + 1 : end]
            pos = end + 1
            return r
        for lit, v in (("true", True), ("false", False), ("null", None)):
            if s.startswith(lit, pos):
                pos += len(lit)
                return v
        m = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?").match(s, pos)
        pos = m.end()
        return float(m.group()) if m.group(1) or m.group(2) else int(m.group())

    return value()


@case(1)
def time_things(x):
    t = time.gmtime(0)
    return (
        time.strftime("%Y-%m-%d", t),
        t.tm_year,
        datetime.datetime.fromtimestamp(0, datetime.timezone.utc).isoformat(),
        datetime.timedelta(hours=36).days,
        str(datetime.timedelta(minutes=90)),
        (datetime.datetime(2024, 3, 1) - datetime.timedelta(days=1)).day,
    )


class Shape(typing.Protocol):
    def area(self) -> float: ...


class Sq:
    def __init__(self, s):
        self.s = s

    def area(self):
        return self.s**2


class Movie(TypedDict):
    name: str
    year: int


@case(3)
def typings(n: int) -> Optional[list[int]]:
    m: Movie = {"name": "x", "year": n}
    s: Shape = Sq(n)
    f: Callable[[int], int] = lambda v: v + 1
    xs: list[int] = []
    xs.append(f(n))
    return m, s.area(), xs, typing.cast(int, "a")
