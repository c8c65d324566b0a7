# ruff: noqa – snippets show what authors write, not how we do
"""What small apps are made of: a calculator, tables, forms, games, trees, accounts, events; copies."""

from __future__ import annotations
import math, random, json, re, datetime, itertools, functools, collections, string, statistics, enum, dataclasses, operator, contextlib, copy, textwrap, typing, time, html, io, abc, bisect, heapq, calendar
from datetime import date, timedelta
from collections import Counter, defaultdict, deque, OrderedDict, namedtuple
from enum import Enum
from dataclasses import dataclass, field
from functools import partial, reduce, lru_cache, wraps
from typing import Any, Callable, Generic, Iterator, Optional, Protocol, TypeVar
from tests.transpile.cases import case


@case("3 + 4 * (2 - 1) ** 2 / 8")
@case("-(2 + 3) % 4")
@case("2 ^ 3")
@case("1 / 0")
@case("(1 + 2")
@case("sqrt(16) + max(1, 2, 3)")
@case("2 ** -1 + .5")
@case("")
def calculator(text):
    tokens = re.findall(r"\d*\.?\d+|[a-z]+|\*\*|//|[-+*/%(),^]", text)
    pos = 0
    FUNCS = {"sqrt": math.sqrt, "max": max, "abs": abs, "round": round}

    def peek():
        return tokens[pos] if pos < len(tokens) else None

    def take(expected=None):
        nonlocal pos
        tok = peek()
        if tok is None or (expected and tok != expected):
            raise SyntaxError(f"expected {expected!r}, got {tok!r} at {pos}")
        pos += 1
        return tok

    def expr():
        v = term()
        while peek() in ("+", "-"):
            v = v + term() if take() == "+" else v - term()
        return v

    def term():
        v = unary()
        while peek() in {"*", "/", "%", "//"}:
            op = take()
            w = unary()
            v = {"*": lambda: v * w, "/": lambda: v / w, "%": lambda: v % w, "//": lambda: v // w}[
                op
            ]()
        return v

    def unary():
        if peek() == "-":
            take()
            return -unary()
        return power()

    def power():
        base = atom()
        if peek() in ("**", "^"):
            take()
            return base ** unary()
        return base

    def atom():
        tok = take()
        if tok == "(":
            v = expr()
            take(")")
            return v
        if tok in FUNCS:
            take("(")
            args = [expr()]
            while peek() == ",":
                take()
                args.append(expr())
            take(")")
            return FUNCS[tok](*args)
        try:
            return int(tok)
        except ValueError:
            return float(tok)

    try:
        r = expr()
        if pos != len(tokens):
            raise SyntaxError("trailing " + tokens[pos])
        return f"{r:g}", r
    except (SyntaxError, ZeroDivisionError, KeyError) as e:
        return type(e).__name__, str(e)


@case(
    [
        {"name": "Ann", "age": 31, "dept": "X", "pay": 1200.5},
        {"name": "Bob", "age": 25, "dept": "Y", "pay": None},
        {"name": "Cy", "age": 31, "dept": "X", "pay": 900},
    ],
    "age",
    "n",
)
@case([], "age", "")
def table_ops(rows, key, query):
    match = [r for r in rows if query.lower() in r["name"].lower()]
    ordered = sorted(match, key=lambda r: (-r[key], r["name"]))
    groups = {}
    for r in rows:
        groups.setdefault(r["dept"], []).append(r)
    totals = {d: sum(r["pay"] or 0 for r in rs) for d, rs in groups.items()}
    avg = {
        d: round(statistics.mean([r["pay"] for r in rs if r["pay"] is not None] or [0]), 2)
        for d, rs in groups.items()
    }
    head = list(rows[0]) if rows else []
    widths = [max(len(str(c)), *(len(str(r[c])) for r in rows)) if rows else 0 for c in head]
    text = "\n".join(
        [" | ".join(f"{c:<{w}}" for c, w in zip(head, widths)), "-+-".join("-" * w for w in widths)]
        + [
            " | ".join(
                f"{str(r[c]):>{w}}" if isinstance(r[c], (int, float)) else f"{r[c]!s:<{w}}"
                for c, w in zip(head, widths)
            )
            for r in rows
        ]
    )
    csv = "\r\n".join(
        ",".join(
            f'"{v}"' if isinstance(v, str) else "" if v is None else str(v) for v in r.values()
        )
        for r in rows
    )
    pivot = defaultdict(Counter)
    for r in rows:
        pivot[r["dept"]][r[key]] += 1
    ages = [r["age"] for r in rows]
    return (
        ordered,
        groups,
        totals,
        avg,
        text,
        csv,
        {k: dict(v) for k, v in pivot.items()},
        max(rows, key=lambda r: r["pay"] or 0, default=None),
        [dict(zip(head, r.values())) == r for r in rows],
        list(zip(*[r.values() for r in rows])),
        {**(rows[0] if rows else {}), "new": 1},
        [{k: v for k, v in r.items() if v} for r in rows],
        f"{sum(ages) / len(ages):.1f}" if ages else "n/a",
        any(r["pay"] is None for r in rows),
    )


@case("user@example.com", "Secret123!", "2001-05-17")
@case("bad@", "short", "17/05/2001")
@case("", "", "")
@case("A.B+c@x-y.co.uk", "alllowercase1", "2030-01-01")
def validate(email, password, born):
    errors = {}
    if not email:
        errors["email"] = "required"
    elif not re.fullmatch(r"[^@\s]+@[\w-]+(\.[\w-]+)+", email):
        errors["email"] = "invalid"
    rules = [
        (len(password) >= 8, "8+ chars"),
        (any(map(str.isupper, password)), "uppercase"),
        (any(c.isdigit() for c in password), "digit"),
        (re.search(r"[^\w\s]", password), "symbol"),
    ]
    missing = [msg for ok, msg in rules if not ok]
    score = len(rules) - len(missing)
    try:
        y, m, d = map(int, born.split("-"))
        age = (date(2024, 6, 1) - date(y, m, d)).days // 365.25
        if age < 0:
            errors["born"] = "future"
    except ValueError as e:
        age, errors["born"] = None, f"bad date ({e})"
    bar = "█" * score + "░" * (len(rules) - score)
    return (
        errors or "ok",
        ", ".join(missing[:-1])
        + (" and " if len(missing) > 1 else "")
        + (missing[-1] if missing else "none"),
        bar,
        age,
        f"{email[:2]}{'*' * max(0, email.find('@') - 2)}{email[email.find('@') :] if '@' in email else ''}",
        {True: "valid", False: "invalid"}[not errors],
    )


@case("hello world, Hello!", 3)
@case("", 1)
@case("Zebra 123", 25)
def ciphers(text, k):
    caesar = "".join(
        chr((ord(c) - (b := 65 if c.isupper() else 97) + k) % 26 + b) if c.isalpha() else c
        for c in text
    )
    table = str.maketrans(
        string.ascii_lowercase, string.ascii_lowercase[k:] + string.ascii_lowercase[:k]
    )
    rle = "".join(f"{len(list(g))}{c}" for c, g in itertools.groupby(text))
    words = re.findall(r"\w+", text.lower())
    freq = Counter(words).most_common()
    vowels = sum(map(text.lower().count, "aeiou"))
    pig = " ".join(w[1:] + w[0] + "ay" if w[0] not in "aeiou" else w + "way" for w in words)
    bits = " ".join(f"{ord(c):08b}" for c in text[:3])
    morse = dict(zip("helo wrd", [".... . .-.. ---".split()[i % 4] for i in range(8)]))
    return (
        caesar,
        text.translate(table),
        rle,
        freq,
        vowels,
        pig,
        bits,
        text == text[::-1],
        "".join(sorted(set(text), key=text.index)),
        " ".join(morse.get(c, "?") for c in text.lower()),
        text.title().swapcase(),
        hash(text) == hash(text[:]),
        sum(ord(c) * 31**i for i, c in enumerate(text[:12])) % 2**32,
        "".join(random.Random(k).sample(text, len(text))),
    )


@case([["X", "O", ""], ["X", "X", "O"], ["O", "", "X"]])
@case([["", "", ""], ["", "", ""], ["", "", ""]])
@case([["O", "X", "O"], ["X", "O", "X"], ["X", "O", "X"]])
def tictactoe(board):
    n = len(board)
    lines = [
        *board,
        *zip(*board),
        [board[i][i] for i in range(n)],
        [board[i][~i] for i in range(n)],
    ]
    winner = next((line[0] for line in lines if line[0] and len(set(line)) == 1), None)
    empty = [(r, c) for r, row in enumerate(board) for c, cell in enumerate(row) if not cell]
    turn = (
        "X" if sum(row.count("X") for row in board) <= sum(row.count("O") for row in board) else "O"
    )

    def minimax(b, player):
        for p in "XO":
            if any(
                all(b[i] == p for i in l)
                for l in (
                    (0, 1, 2),
                    (3, 4, 5),
                    (6, 7, 8),
                    (0, 3, 6),
                    (1, 4, 7),
                    (2, 5, 8),
                    (0, 4, 8),
                    (2, 4, 6),
                )
            ):
                return (1 if p == "X" else -1), None
        moves = [i for i, c in enumerate(b) if not c]
        if not moves:
            return 0, None
        best = None
        for m in moves[:3] if len(moves) > 6 else moves:
            b[m] = player
            score, _ = minimax(b, "O" if player == "X" else "X")
            b[m] = ""
            if best is None or (score > best[0] if player == "X" else score < best[0]):
                best = score, m
        return best

    return (
        winner,
        empty,
        turn,
        minimax([c for row in board for c in row], turn),
        "\n".join("|".join(c or " " for c in row) for row in board),
        not empty and not winner,
        list(map(list, zip(*board[::-1]))),
    )


class Node:
    def __init__(self, key, left=None, right=None):
        self.key, self.left, self.right = key, left, right

    def insert(self, key):
        side = "left" if key < self.key else "right"
        child = getattr(self, side)
        if child:
            child.insert(key)
        else:
            setattr(self, side, Node(key))
        return self

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right

    def __contains__(self, k):
        return (
            k == self.key
            or (k in (self.left or ()))
            or (self.right is not None and k in self.right)
        )

    def depth(self):
        return 1 + max((c.depth() for c in (self.left, self.right) if c), default=0)

    def __repr__(self):
        return f"Node({self.key!r}{f', {self.left!r}' if self.left else ''}{f', right={self.right!r}' if self.right else ''})"

    def __len__(self):
        return sum(1 for _ in self)


@case([5, 2, 8, 1, 9, 3])
@case([1])
@case(["m", "a", "z"])
def trees(keys):
    root = Node(keys[0])
    for k in keys[1:]:
        root.insert(k)

    def walk(n, level=0):
        if n is None:
            return
        yield level, n.key
        for c in (n.left, n.right):
            yield from walk(c, level + 1)

    by_level = defaultdict(list)
    for lv, k in walk(root):
        by_level[lv].append(k)
    q, bfs = deque([root]), []
    while q:
        n = q.popleft()
        bfs.append(n.key)
        q.extend(filter(None, (n.left, n.right)))
    graph = {k: [x for x in keys if abs(keys.index(x) - i) == 1] for i, k in enumerate(keys)}

    def paths(a, b, seen=()):
        if a == b:
            return [[*seen, b]]
        return [p for x in graph[a] if x not in seen for p in paths(x, b, (*seen, a))]

    return (
        list(root),
        keys[-1] in root,
        77 in root if isinstance(keys[0], int) else None,
        root.depth(),
        repr(root),
        len(root),
        dict(by_level),
        bfs,
        paths(keys[0], keys[-1]),
        [*reversed(sorted(root))],
        bool(root),
    )


class Account:
    interest = 0.02

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.__balance = balance
        self._log = []

    @property
    def balance(self):
        return self.__balance

    def deposit(self, n):
        if n <= 0:
            raise ValueError("positive amounts only")
        self.__balance += n
        self._log.append(("+", n))
        return self

    def withdraw(self, n):
        if n > self.__balance:
            raise InsufficientFunds(self.__balance, n)
        self.__balance -= n
        self._log.append(("-", n))
        return self

    def __str__(self):
        return f"{self.owner}: ${self.balance:,.2f}"

    def __enter__(self):
        self.__saved = self.__balance
        return self

    def __exit__(self, t, v, tb):
        if t:
            self.__balance = self.__saved
        return t is not None and issubclass(t, InsufficientFunds)


class BankError(Exception):
    """Base."""


class InsufficientFunds(BankError):
    def __init__(self, balance, needed):
        super().__init__(f"need {needed - balance} more")
        self.balance, self.needed = balance, needed


class Savings(Account):
    interest = 0.05

    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
        self.months = 0

    def tick(self, months=1):
        for _ in range(months):
            self.deposit(round(self.balance * self.interest / 12, 2))
            self.months += 1
        return self

    def withdraw(self, n):
        if self.months < 1:
            raise BankError("locked")
        return super().withdraw(n + 1)


@case(100, 30)
@case(10, 50)
@case(5, -1)
def bank(start, amount):
    out = []
    for cls in (Account, Savings):
        a = cls("Zoe", start)
        try:
            a.deposit(50).withdraw(amount)
            out.append(str(a))
        except InsufficientFunds as e:
            out.append((str(e), e.balance, e.needed, e.args, repr(e)))
        except (BankError, ValueError) as e:
            out.append(f"{type(e).__name__}: {e}")
        with a as b:
            b.deposit(1)
            b.withdraw(10**6)
        out.append((a.balance, a._log, cls.interest, a.interest, isinstance(a, Account)))
    s = Savings("Kim", balance=1000).tick(3)
    try:
        s.balance = 5
    except AttributeError as e:
        out.append(str(e))
    try:
        s.__balance
    except AttributeError as e:
        out.append(str(e))
    out += [
        str(s),
        s.months,
        s._Account__balance,
        f"{s!s:>20}",
        hasattr(s, "__balance"),
        [c.__name__ for c in (BankError, InsufficientFunds) if issubclass(c, Exception)],
    ]
    return out


T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self, items: list[T] | None = None) -> None:
        self._items: list[T] = list(items or [])

    def push(self, *xs: T) -> "Stack[T]":
        self._items.extend(xs)
        return self

    def pop(self) -> T:
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return reversed(self._items)

    def __bool__(self) -> bool:
        return bool(self._items)

    def __getitem__(self, i):
        return Stack(self._items[i]) if isinstance(i, slice) else self._items[i]

    def __setitem__(self, i, v):
        self._items[i] = v

    def __delitem__(self, i):
        del self._items[i]

    def __eq__(self, o):
        return isinstance(o, Stack) and self._items == o._items

    def __repr__(self):
        return f"{self.__class__.__name__}({self._items})"

    def __copy__(self):
        return Stack(self._items)


class Shape(abc.ABC):
    registry: dict[str, type] = {}

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Shape.registry[cls.__name__.lower()] = cls

    @property
    @abc.abstractmethod
    def area(self): ...
    @classmethod
    def make(cls, kind, *args):
        return cls.registry[kind](*args)

    def __lt__(self, o):
        return self.area < o.area


class Square(Shape):
    def __init__(self, s):
        self.s = s

    @property
    def area(self):
        return self.s**2


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    @property
    def area(self):
        return round(math.pi * self.r**2, 2)


@case(["square", "circle"], 2)
@case(["blob"], 1)
def generics(kinds, n):
    s = Stack([1, 2])
    s.push(3, 4)[0] = "first"
    t = copy.copy(s)
    del t[-1]
    try:
        shapes = [Shape.make(k, n) for k in kinds]
    except KeyError as e:
        shapes = [Square(n)]
        s.push(str(e))
    try:
        Shape()
    except TypeError as e:
        err = str(e)
    return (
        list(s),
        len(s),
        bool(Stack()),
        repr(s[1:]),
        s[-1],
        s == t,
        repr(t),
        3 in s,
        [x.area for x in sorted(shapes)],
        max(shapes).area,
        sorted(Shape.registry),
        err,
        s.pop(),
        [*zip(s, range(2))],
        dict(enumerate(s)),
        isinstance(shapes[0], Shape),
    )


class Events:
    def __init__(self):
        self._h: dict[str, list[Callable]] = {}

    def on(self, name, fn=None, *, once=False):
        def add(f):
            self._h.setdefault(name, []).append((f, once))
            return f

        return add(fn) if fn else add

    def emit(self, name, *a, **k):
        res = [f(*a, **k) for f, _ in self._h.get(name, ())]
        self._h[name] = [(f, o) for f, o in self._h.get(name, []) if not o]
        return res


@case(3)
def event_bus(n):
    bus, log = Events(), []
    bus.on("tick", log.append)

    @bus.on("tick", once=True)
    def first(x):
        log.append(("once", x))

    bus.on("sum", lambda *a, start=0: sum(a, start))
    for i in range(n):
        bus.emit("tick", i)

    class Undo:
        def __init__(self):
            self.done, self.undone = [], []

        def do(self, f, undo):
            f()
            self.done.append((f, undo))
            self.undone.clear()

        def undo(self):
            if not self.done:
                return False
            f, u = self.done.pop()
            u()
            self.undone.append((f, u))
            return True

        def redo(self):
            if self.undone:
                f, u = self.undone.pop()
                f()
                self.done.append((f, u))

    state = {"v": 0}
    u = Undo()
    for k in range(1, n + 1):
        u.do(lambda k=k: state.update(v=state["v"] + k), lambda k=k: state.update(v=state["v"] - k))
    seen = [state["v"]]
    u.undo()
    seen.append(state["v"])
    u.redo()
    seen.append(state["v"])
    while u.undo():
        seen.append(state["v"])
    return log, bus.emit("sum", 1, 2, start=10), bus.emit("none"), first.__name__, seen


@case(10)
@case(0)
def generators_pipeline(n):
    def numbers(limit):
        a, b = 0, 1
        while a < limit:
            yield a
            a, b = b, a + b

    def batched(it, size):
        it = iter(it)
        while batch := tuple(itertools.islice(it, size)):
            yield batch

    def window(seq, k=2):
        d = deque(maxlen=k)
        for x in seq:
            d.append(x)
            if len(d) == k:
                yield tuple(d)

    def running():
        total = count = 0
        avg = None
        while True:
            x = yield avg
            if x is None:
                continue
            total += x
            count += 1
            avg = total / count

    r = running()
    next(r)

    def flatten(x):
        if isinstance(x, (list, tuple)):
            for y in x:
                yield from flatten(y)
        else:
            yield x

    def primes():
        found = []
        for c in itertools.count(2):
            if all(c % p for p in itertools.takewhile(lambda p: p * p <= c, found)):
                found.append(c)
                yield c

    g = (x * x for x in numbers(n) if x % 2)

    def with_return():
        yield 1
        return "r"

    def outer():
        v = yield from with_return()
        yield v

    it = iter([1, 2, 3])
    pairs = list(zip(it, it))
    e = enumerate("ab", 1)
    return (
        list(numbers(n)),
        list(batched(range(n), 3)),
        list(window(range(n), 3)),
        [r.send(x) for x in (10, 20, 60)],
        list(flatten([1, [2, (3, [4])], []])),
        list(itertools.islice(primes(), n)),
        next(g, None),
        sum(g),
        list(g),
        list(outer()),
        pairs,
        next(e),
        list(e),
        list(iter(lambda c=iter("abcde"): next(c), "d")),
        max(numbers(n), default=-1),
        dict.fromkeys(numbers(n), 0),
        [*map(lambda p: p[0] * p[1], window(range(n)))],
        tuple(x for x in range(3)),
        "".join(c for c in "hello" if c not in "l"),
        set(numbers(n)) & {1, 2},
        sorted(numbers(n), reverse=True)[:2],
        any(x > 5 for x in numbers(n)),
        (lambda gen: (next(gen), gen.close(), next(gen, "closed")))(primes()),
    )


@case(4)
def nested_scopes(n):
    x = "global-ish"

    def a():
        x = "a"

        def b():
            nonlocal x
            x += "b"

            def c():
                return x + "c"

            return c

        r = b()()
        return r, x

    class K:
        x = "class"
        y = [len("abc")]

        def m(self):
            return x, self.x, K.x

        z = x + "!"

    def default(v=[], w={}):
        v.append(n)
        w[len(v)] = n
        return v, w

    default()
    fs = {}
    for i in range(n):

        def f(i=i, *, j=n):
            return i * j

        fs[i] = f

    def counter():
        c = 0

        def get():
            nonlocal c
            c += 1
            return c

        return get

    c1, c2 = counter(), counter()

    def shadow(list, str=None):
        return [list, str]

    try:

        def later():
            return undefined_yet

        r = later()
        undefined_yet = 1
    except NameError as e:
        r = type(e).__name__
    del i
    try:
        i
    except UnboundLocalError as e:
        s = str(e)
    except NameError as e:
        s = "name"
    return (
        a(),
        x,
        K().m(),
        K.z,
        default(),
        [f() for f in fs.values()],
        fs[2](j=10),
        c1(),
        c1(),
        c2(),
        shadow(1),
        r,
        s,
        (lambda x: lambda y: x + y)(1)(2),
        [(lambda: k)() for k in range(3)],
        {k: (lambda v: v + k)(1) for k in range(2)},
    )


@dataclass(frozen=True)
class Fz:
    xs: list


@dataclass
class Pl:
    xs: list
    other: "Pl" = None


class Single(Enum):
    A = 1


class Own:
    def __init__(self, v):
        self.v = v

    def __copy__(self):
        return Own(("copied", self.v))

    def __deepcopy__(self, memo):
        return Own(("deep", copy.deepcopy(self.v, memo)))


class Knot:
    def __init__(self):
        self.items = [1]
        self.me = self


Pair = namedtuple("N", "a b")


@case([1, [2]])
def copies(xs):
    q = deque(xs, maxlen=5)
    d = defaultdict(list, {1: [1]})
    c = Counter("aab")
    o = OrderedDict(a=[1])
    f = Fz(xs)
    p = Pl(xs, Pl([9]))
    n = Pair(xs, 1)
    l = Knot()
    s = {1, 2}
    t = (1, xs)
    out = []
    for x in (q, d, c, o, f, p, n, s, t, {"k": xs}, xs):
        a, b = copy.copy(x), copy.deepcopy(x)
        out.append(
            (
                type(a).__name__,
                type(b).__name__,
                a == x,
                b == x,
                repr(a),
                repr(b),
                a is x if not isinstance(x, tuple) else 0,
                b is x,
            )
        )
    a, b = copy.copy(q), copy.deepcopy(q)
    a.append("z")
    b[1].append("deep")
    out.append((repr(q), repr(a), repr(b)))
    a, b = copy.copy(d), copy.deepcopy(d)
    a[5].append(1)
    b[1].append(2)
    b[6].append(3)
    out.append((repr(d), repr(a), repr(b)))
    a, b = copy.copy(f), copy.deepcopy(f)
    b.xs.append(1)
    a.xs.append(7)
    out.append((repr(f), repr(a), repr(b)))
    a, b = copy.copy(p), copy.deepcopy(p)
    b.xs.append(1)
    a.other.xs.append(7)
    out.append((repr(p), repr(a), repr(b)))
    b = copy.deepcopy(n)
    b.a.append(5)
    m = copy.deepcopy(l)
    out.append(
        (
            repr(n),
            repr(b),
            m.me is m,
            m.me is l,
            copy.deepcopy(Single.A) is Single.A,
            copy.copy(Single.A) is Single.A,
            copy.copy(Own(1)).v,
            copy.deepcopy(Own([1])).v,
            copy.deepcopy(date(2024, 1, 2)),
            copy.deepcopy([xs, xs])[0] is copy.deepcopy([xs, xs])[1],
            (lambda z: z[0] is z[1])(copy.deepcopy([xs, xs])),
            copy.copy((1, 2)),
            copy.deepcopy({"f": len}) is not None,
        )
    )
    return repr(out)


@case(2)
def class_in_function(n):
    x = "outer"

    class K:
        a = b = n
        x = "inner"
        z = x + "!"
        w = (a, b + 1)

        def m(self, k=3):
            return x, self.x, self.z, k

    class L(K):
        a = K.b + 10

        def m(self):
            return super().m(4) + (self.a,)

    return K.a, K.b, K.z, K.w, K().m(), L().m(), L.x
