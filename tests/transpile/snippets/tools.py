# ruff: noqa – snippets show what authors write, not how we do
"""Small tools as people put them behind a button: parsers, games, tables, dates."""

import bisect
import calendar
import functools
import heapq
import itertools
import json
import math
import operator
import random
import re
import statistics
import string
import textwrap
from abc import ABC, abstractmethod
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import asdict, astuple, dataclass, field, replace
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum, IntEnum, auto
from fractions import Fraction
from functools import lru_cache, partial, reduce, total_ordering
from typing import (
    Any,
    Callable,
    Dict,
    Generic,
    Iterator,
    List,
    NamedTuple,
    Optional,
    Tuple,
    TypeVar,
    Union,
)

from tests.transpile.cases import case

T = TypeVar("T")


# Tokens and parsers


class TokenKind(Enum):
    NUMBER = auto()
    OP = auto()
    LPAREN = auto()
    RPAREN = auto()


@dataclass(frozen=True)
class Token:
    kind: TokenKind
    text: str
    pos: int = 0


TOKEN_RE = re.compile(r"\s*(?:(?P<num>\d+(?:\.\d*)?)|(?P<op>[-+*/^%])|(?P<lp>\()|(?P<rp>\)))")


def tokenize(source: str) -> List[Token]:
    tokens = []
    pos = 0
    source = source.rstrip()
    while pos < len(source):
        m = TOKEN_RE.match(source, pos)
        if m is None:
            raise SyntaxError(f"unexpected {source[pos]!r} at {pos}")
        if m.lastgroup == "num":
            tokens.append(Token(TokenKind.NUMBER, m.group("num"), m.start("num")))
        elif m.lastgroup == "op":
            tokens.append(Token(TokenKind.OP, m["op"], m.start()))
        elif m.lastgroup == "lp":
            tokens.append(Token(TokenKind.LPAREN, "("))
        else:
            tokens.append(Token(TokenKind.RPAREN, ")"))
        pos = m.end()
    return tokens


class Parser:
    PRECEDENCE = {"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "^": 3}

    def __init__(self, tokens: List[Token]):
        self.tokens = tokens
        self.i = 0

    @property
    def current(self) -> Optional[Token]:
        return self.tokens[self.i] if self.i < len(self.tokens) else None

    def advance(self) -> Token:
        tok = self.current
        if tok is None:
            raise ValueError("unexpected end")
        self.i += 1
        return tok

    def primary(self) -> float:
        tok = self.advance()
        if tok.kind is TokenKind.NUMBER:
            return float(tok.text) if "." in tok.text else int(tok.text)
        if tok.kind is TokenKind.LPAREN:
            value = self.expression(0)
            closing = self.advance()
            if closing.kind != TokenKind.RPAREN:
                raise ValueError("expected )")
            return value
        if tok.text == "-":
            return -self.primary()
        raise ValueError(f"unexpected {tok.text}")

    def expression(self, min_prec: int = 0) -> float:
        left = self.primary()
        while (
            (tok := self.current)
            and tok.kind == TokenKind.OP
            and self.PRECEDENCE[tok.text] >= min_prec
        ):
            op = self.advance().text
            nxt = self.PRECEDENCE[op] + (0 if op == "^" else 1)
            right = self.expression(nxt)
            match op:
                case "+":
                    left = left + right
                case "-":
                    left -= right
                case "*":
                    left *= right
                case "/":
                    left /= right
                case "%":
                    left %= right
                case "^":
                    left **= right
        return left


@case("1 + 2 * 3")
@case("2 ^ 3 ^ 2")
@case("(1 + 2) * -3 / 4")
@case("7 % 4 + 10 / 4")
@case("1 +")
@case("1 / 0")
@case("2 $ 3")
def pratt(source):
    try:
        parser = Parser(tokenize(source))
        result = parser.expression()
        if parser.current is not None:
            raise ValueError("trailing input")
    except ZeroDivisionError:
        return "division by zero!"
    except (ValueError, SyntaxError) as err:
        return f"{type(err).__name__}: {err}"
    return result


@case("name,age\nAda,36\nBob,41\n")
@case('a,b\n"x, y","say ""hi"""\n')
@case("")
def csv_parse(text):
    rows, row, cell, quoted = [], [], "", False
    i = 0
    while i < len(text):
        ch = text[i]
        if quoted:
            if ch == '"':
                if i + 1 < len(text) and text[i + 1] == '"':
                    cell += '"'
                    i += 1
                else:
                    quoted = False
            else:
                cell += ch
        elif ch == '"':
            quoted = True
        elif ch == ",":
            row.append(cell)
            cell = ""
        elif ch == "\n":
            row.append(cell)
            rows.append(row)
            row, cell = [], ""
        else:
            cell += ch
        i += 1
    if cell or row:
        row.append(cell)
        rows.append(row)
    if not rows:
        return []
    header, *body = rows
    return [dict(zip(header, r)) for r in body]


@case("[section]\nkey = 1\n; note\nother=two words\n[next]\na=b=c")
@case("novalue")
def ini(text):
    result, current = {}, None
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or line.startswith((";", "#")):
            continue
        if line[0] == "[" and line[-1] == "]":
            current = result.setdefault(line[1:-1], {})
            continue
        key, sep, value = line.partition("=")
        if not sep:
            raise ValueError(f"line {number}: no '='")
        if current is None:
            current = result.setdefault("DEFAULT", {})
        current[key.strip()] = value.strip()
    return result


@case("# Title\n\nSome *text* and **bold**\n- one\n- two\n\n`code`")
def markdown(text):
    out = []
    in_list = False
    for line in text.split("\n"):
        if m := re.match(r"^(#{1,6})\s+(.*)$", line):
            level = len(m.group(1))
            out.append(f"<h{level}>{m.group(2)}</h{level}>")
            continue
        if line.startswith("- "):
            if not in_list:
                out.append("<ul>")
                in_list = True
            out.append(f"<li>{line[2:]}</li>")
            continue
        elif in_list:
            out.append("</ul>")
            in_list = False
        if not line:
            continue
        line = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", line)
        line = re.sub(r"\*(.+?)\*", lambda m: "<i>" + m[1] + "</i>", line)
        line = re.sub(r"`([^`]+)`", r"<code>\g<1></code>", line)
        out.append(f"<p>{line}</p>")
    return "\n".join(out)


@case("https://user@example.com:8080/a/b?x=1&y=2#top")
@case("not a url")
def split_url(url):
    m = re.fullmatch(
        r"""
        (?P<scheme>[a-z]+)://        # scheme
        (?:(?P<user>\w+)@)?
        (?P<host>[\w.-]+)
        (?::(?P<port>\d+))?
        (?P<path>/[^?#]*)?
        (?:\?(?P<query>[^#]*))?
        (?:\#(?P<frag>.*))?
        """,
        url,
        re.VERBOSE | re.IGNORECASE,
    )
    if not m:
        return None
    parts = m.groupdict()
    if parts["port"]:
        parts["port"] = int(parts["port"])
    parts["query"] = dict(p.split("=", 1) for p in (parts["query"] or "").split("&") if p)
    return parts


@case("3d4 2d6+1 d20-2")
def dice_specs(text):
    found = []
    for count, sides, mod in re.findall(r"(\d*)d(\d+)([+-]\d+)?", text):
        found.append((int(count or 1), int(sides), int(mod or 0)))
    return found, sum(c * (s + 1) / 2 + m for c, s, m in found)


@case('{"a": [1, 2.50, null, true], "b": {"c": "x\\u00e9\\n"}}')
@case("[1, 2,")
@case("{'a': 1}")
def pretty_json(text):
    try:
        data = json.loads(text)
    except json.JSONDecodeError as e:
        return f"Invalid JSON at line {e.lineno}, column {e.colno}"
    return json.dumps(data, indent=2, sort_keys=True)


@case({"a": {"b": [1, {"c": 2}]}, "d": None})
def flatten_json(obj):
    out = {}

    def walk(value, path):
        if isinstance(value, dict):
            for k, v in value.items():
                walk(v, f"{path}.{k}" if path else k)
        elif isinstance(value, (list, tuple)):
            for i, v in enumerate(value):
                walk(v, f"{path}[{i}]")
        else:
            out[path] = value

    walk(obj, "")
    return out


@case("IX")
@case("MCMXCIV")
@case("ABC")
def from_roman(s: str) -> int:
    values = dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000)
    total = 0
    for a, b in itertools.zip_longest(s, s[1:]):
        if a not in values:
            raise ValueError(f"bad numeral: {a!r}")
        v = values[a]
        total += -v if b and values.get(b, 0) > v else v
    return total


@case(0)
@case(15)
@case(1234567)
@case(1000000000000)
def in_words(n):
    ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    if n < 20:
        return ones[n]
    if n < 100:
        t, o = divmod(n, 10)
        return tens[t] + ("-" + ones[o] if o else "")
    if n < 1000:
        h, rest = divmod(n, 100)
        return ones[h] + " hundred" + (f" and {in_words(rest)}" if rest else "")
    for power, name in [(4, "trillion"), (3, "billion"), (2, "million"), (1, "thousand")]:
        if n >= 1000**power:
            head, rest = divmod(n, 1000**power)
            return f"{in_words(head)} {name}" + (f" {in_words(rest)}" if rest else "")
    return "?"


# Games


@case(["X", "X", "X", "", "O", "O", "", "", ""])
@case(["X", "O", "X", "X", "O", "O", "O", "X", "X"])
@case(["", "", "", "", "X", "", "", "", ""])
def tic_tac_toe(board):
    lines = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]

    def winner(b):
        for x, y, z in lines:
            if b[x] and b[x] == b[y] == b[z]:
                return b[x]
        return None

    def minimax(b, player):
        w = winner(b)
        if w:
            return (1 if w == "O" else -1), None
        free = [i for i, c in enumerate(b) if not c]
        if not free:
            return 0, None
        results = []
        for i in free[:4]:
            nb = b.copy()
            nb[i] = player
            score, _ = minimax(nb, "O" if player == "X" else "X")
            results.append((score, i))
        return max(results) if player == "O" else min(results)

    return winner(board), minimax(board, "O")


@case(3)
@case(4)
def hanoi(n, a="A", b="B", c="C"):
    moves = []

    def move(k, src, dst, via):
        if k == 0:
            return
        move(k - 1, src, via, dst)
        moves.append(f"{src}->{dst}")
        move(k - 1, via, dst, src)

    move(n, a, c, b)
    return len(moves), moves


@case(6)
@case(1)
def queens(n):
    def place(row, cols, d1, d2, path):
        if row == n:
            yield tuple(path)
            return
        for c in range(n):
            if c not in cols and row + c not in d1 and row - c not in d2:
                yield from place(row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}, path + [c])

    return list(place(0, set(), set(), set(), []))


@case([[0, 1, 0], [0, 1, 0], [0, 1, 0]], 3)
def life_steps(grid, steps):
    rows, cols = len(grid), len(grid[0])
    for _ in range(steps):
        grid = [
            [
                int(
                    (
                        alive := sum(
                            grid[(r + dr) % rows][(c + dc) % cols]
                            for dr in (-1, 0, 1)
                            for dc in (-1, 0, 1)
                            if (dr, dc) != (0, 0)
                        )
                    )
                    == 3
                    or (alive == 2 and grid[r][c] == 1)
                )
                for c in range(cols)
            ]
            for r in range(rows)
        ]
    return "\n".join("".join("#" if x else "." for x in row) for row in grid)


@case("crane", "cigar")
@case("allee", "label")
def wordle_hint(guess, answer):
    result = ["⬛"] * 5
    remaining = Counter()
    for i, (g, a) in enumerate(zip(guess, answer)):
        if g == a:
            result[i] = "🟩"
        else:
            remaining[a] += 1
    for i, g in enumerate(guess):
        if result[i] == "⬛" and remaining[g] > 0:
            result[i] = "🟨"
            remaining[g] -= 1
    return "".join(result)


@case(42)
@case(7)
def shuffled_deck(seed):
    rng = random.Random(seed)
    deck = [f"{rank}{suit}" for suit in "♠♥♦♣" for rank in [*"23456789", "10", *"JQKA"]]
    rng.shuffle(deck)
    hands = [sorted(deck[i::4])[:3] for i in range(4)]
    return hands, rng.choice(deck), rng.sample(range(100), 5), round(rng.gauss(0, 1), 9)


@case([4, 8, 15, 16, 23, 42], 23)
@case([], 1)
def guess_steps(xs, target):
    lo, hi, steps = 0, len(xs) - 1, []
    while lo <= hi:
        mid = (lo + hi) // 2
        steps.append(mid)
        if xs[mid] == target:
            return mid, steps
        elif xs[mid] < target:
            lo = mid + 1
        else:
            hi = mid - 1
    return -1, steps


# Dates


@case("2024-02-28", 3)
@case("2023-12-31", -400)
def shift_date(text, days):
    d = date.fromisoformat(text) + timedelta(days=days)
    return (
        d.isoformat(),
        d.strftime("%A, %d %B %Y"),
        d.isocalendar()[1],
        (d.replace(day=1) - timedelta(1)).day,
    )


@case("1990-05-17", "2024-05-16")
@case("2000-02-29", "2023-03-01")
def age_at(born, today):
    b = datetime.strptime(born, "%Y-%m-%d").date()
    t = datetime.strptime(today, "%Y-%m-%d").date()
    years = t.year - b.year - ((t.month, t.day) < (b.month, b.day))
    return years, (t - b).days, calendar.month_name[b.month], calendar.day_abbr[b.weekday()]


@case(2024, 2)
@case(2023, 10)
def month_grid(year, month):
    first, days = calendar.monthrange(year, month)
    cells = [""] * first + [str(d) for d in range(1, days + 1)]
    cells += [""] * (-len(cells) % 7)
    weeks = [cells[i : i + 7] for i in range(0, len(cells), 7)]
    return "\n".join(" ".join(f"{c:>2}" for c in week).rstrip() for week in weeks)


@case(3661)
@case(59)
@case(90061.5)
def hms(seconds):
    return str(timedelta(seconds=seconds)), timedelta(seconds=seconds) > timedelta(hours=1)


@case("12:30", "14:05")
@case("9:00", "8:15")
def time_between(a, b):
    fmt = "%H:%M"
    delta = datetime.strptime(b, fmt) - datetime.strptime(a, fmt)
    if delta.days < 0:
        delta += timedelta(days=1)
    hours, rest = divmod(delta.seconds, 3600)
    return f"{hours}h {rest // 60:02d}m"


@case(["2024-01-15", "2023-06-01", "2024-01-02"])
def sort_dates(xs):
    ds = sorted(date.fromisoformat(x) for x in xs)
    by_month = {}
    for key, group in itertools.groupby(ds, key=lambda d: (d.year, d.month)):
        by_month["%04d-%02d" % key] = [d.day for d in group]
    return by_month, max(ds).toordinal() - min(ds).toordinal(), f"{ds[0]:%d.%m.%y}"


# Classes


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return f"Version({'.'.join(map(str, self.parts))!r})"

    def __hash__(self):
        return hash(self.parts)


@case(["1.10.0", "1.2.0", "1.2", "0.9.9"])
def newest(texts):
    vs = [Version(t) for t in texts]
    return (
        repr(sorted(vs)),
        str(max(vs)),
        Version("1.0") >= Version("0.1"),
        len({Version("1.0"), Version("1.0")}),
    )


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    def __getitem__(self, ij):
        i, j = ij
        return self.rows[i][j]

    def __setitem__(self, ij, value):
        i, j = ij
        self.rows[i][j] = value

    def __matmul__(self, other):
        return Matrix(
            [
                [sum(a * b for a, b in zip(row, col)) for col in zip(*other.rows)]
                for row in self.rows
            ]
        )

    def __add__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        return Matrix([[x + y for x, y in zip(a, b)] for a, b in zip(self.rows, other.rows)])

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __len__(self):
        return len(self.rows)

    def __iter__(self):
        return iter(self.rows)

    def __contains__(self, x):
        return any(x in row for row in self.rows)

    def __bool__(self):
        return any(any(row) for row in self.rows)

    def __call__(self, k):
        return Matrix([[k * x for x in row] for row in self.rows])

    def __neg__(self):
        return self(-1)

    @classmethod
    def identity(cls, n):
        return cls([[1 if i == j else 0 for j in range(n)] for i in range(n)])

    @staticmethod
    def zeros(n, m=None):
        return Matrix([[0] * (m or n) for _ in range(n)])


@case([[1, 2], [3, 4]])
def matrices(rows):
    m = Matrix(rows)
    i = Matrix.identity(2)
    m[0, 1] = 9
    return (
        (m @ m).rows,
        (m + i).rows,
        m @ i == m,
        len(m),
        list(m),
        9 in m,
        7 in m,
        bool(Matrix.zeros(2)),
        m(2).rows,
        (-m).rows,
        m[1, 0],
        m != i,
    )


@case()
def matrix_type_error():
    return Matrix([[1]]) + 3


class Shape(ABC):
    count = 0

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    @abstractmethod
    def area(self) -> float: ...

    def describe(self):
        return f"{self.name} with area {self.area():.2f}"

    def __str__(self):
        return self.describe()


class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r

    def area(self):
        return math.pi * self.r**2


class Rect(Shape):
    def __init__(self, w, h, name="rect"):
        super().__init__(name)
        self._w, self._h = w, h

    @property
    def w(self):
        return self._w

    @w.setter
    def w(self, value):
        if value <= 0:
            raise ValueError("width must be positive")
        self._w = value

    def area(self):
        return self._w * self._h


class Square(Rect):
    def __init__(self, s):
        Rect.__init__(self, s, s, name="square")

    def describe(self):
        return super().describe() + "!"


@case(2)
def shapes(n):
    made = [Circle(n), Rect(n, 3), Square(n)]
    made[1].w = 5
    try:
        made[1].w = -1
    except ValueError as e:
        note = str(e)
    return (
        [str(s) for s in made],
        note,
        [type(s).__name__ for s in made],
        isinstance(made[2], Shape),
        sum(s.area() for s in made),
    )


@dataclass
class Account:
    owner: str
    balance: float = 0.0
    history: list = field(default_factory=list)
    limit: int = field(default=100, repr=False)

    def __post_init__(self):
        self.owner = self.owner.title()

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        if amount > self.balance + self.limit:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.history.append(("withdraw", amount))
        return self


class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} lacks {amount - account.balance:.2f}")
        self.amount = amount


@case("ada lovelace", [50, -20, 500])
@case("bob", [10, -5.5])
@case("x", [0])
def bank(owner, steps):
    acc = Account(owner)
    try:
        for s in steps:
            acc.deposit(s) if s >= 0 else acc.withdraw(-s)
        if steps[-1] > 100:
            acc.withdraw(10_000)
    except InsufficientFunds as e:
        return str(e), e.amount, repr(acc)
    return repr(acc), asdict(acc), acc == Account(owner)


class Node(Generic[T]):
    __slots__ = ("value", "next")

    def __init__(self, value: T, next: "Optional[Node[T]]" = None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self.size = 0
        for x in items:
            self.push(x)

    def push(self, x):
        self.head = Node(x, self.head)
        self.size += 1

    def __iter__(self) -> Iterator:
        node = self.head
        while node is not None:
            yield node.value
            node = node.next

    def reverse(self):
        prev = None
        node = self.head
        while node:
            node.next, prev, node = prev, node, node.next
        self.head = prev


@case([1, 2, 3])
def linked(xs):
    l = LinkedList(xs)
    before = list(l)
    l.reverse()
    return before, list(l), l.size, 2 in l, max(l), ",".join(str(x) for x in l)


class Stack(list):
    def peek(self):
        return self[-1] if self else None


class Tree:
    def __init__(self):
        self.root = None

    def insert(self, key):
        def go(node):
            if node is None:
                return {"key": key, "left": None, "right": None}
            if key < node["key"]:
                node["left"] = go(node["left"])
            elif key > node["key"]:
                node["right"] = go(node["right"])
            return node

        self.root = go(self.root)

    def walk(self, node="root"):
        if node == "root":
            node = self.root
        if node:
            yield from self.walk(node["left"])
            yield node["key"]
            yield from self.walk(node["right"])


@case([5, 2, 8, 1, 9, 2])
def tree_sort(xs):
    t = Tree()
    for x in xs:
        t.insert(x)
    return list(t.walk()), next(t.walk())


class Color(Enum):
    RED = "#f00"
    GREEN = "#0f0"

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def parse(cls, text):
        for member in cls:
            if member.name.lower() == text.lower():
                return member
        raise ValueError(f"no color {text}")


class Level(IntEnum):
    LOW = 1
    HIGH = 3


@case("red")
@case("blue")
def colors(text):
    c = Color.parse(text)
    return (
        c.value,
        c.pretty,
        c.name,
        str(c),
        Color["GREEN"].value,
        Color("#f00") is Color.RED,
        [m.name for m in Color],
        Level.HIGH > Level.LOW,
        Level(3).name,
        Level.LOW + 1,
        len(Color),
    )


class Point(NamedTuple):
    x: float
    y: float = 0

    def dist(self, other: "Point") -> float:
        return math.hypot(self.x - other.x, self.y - other.y)


Pair = namedtuple("Pair", "left right")


@case(3, 4)
def points(x, y):
    p = Point(x, y)
    q = p._replace(x=0)
    a, b = p
    pair = Pair(p, right=q)
    return (
        p.dist(Point(0)),
        q,
        a + b,
        str(p),
        pair.left.x,
        p._asdict(),
        p == (x, y),
        sorted([Point(2, 1), Point(1, 2)])[0].y,
        pair._fields,
    )


# Tables and lists


ROWS = [
    {"name": "Ann", "dept": "IT", "pay": 5200},
    {"name": "Bob", "dept": "HR", "pay": 4100},
    {"name": "Cyd", "dept": "IT", "pay": 6100},
    {"name": "Dan", "dept": "Ops", "pay": 3900.5},
]


@case("pay", True)
@case("name", False)
@case("zip", False)
def sort_table(key, descending):
    return [
        [r["name"], r[key]] for r in sorted(ROWS, key=operator.itemgetter(key), reverse=descending)
    ]


@case()
def group_pay():
    groups = defaultdict(list)
    for r in ROWS:
        groups[r["dept"]].append(r["pay"])
    lines = [f"{'dept':<6}|{'n':>3}|{'mean':>10}"]
    lines.append("-" * len(lines[0]))
    for dept, pays in sorted(groups.items(), key=lambda kv: (-len(kv[1]), kv[0])):
        lines.append(f"{dept:<6}|{len(pays):>3}|{statistics.mean(pays):>10,.1f}")
    return "\n".join(lines)


@case("it")
@case("")
def filter_table(query):
    q = query.strip().casefold()
    return [
        list(r.values()) for r in ROWS if not q or any(q in str(v).casefold() for v in r.values())
    ]


@case([["a", 1], ["b", 2], ["a", 3]])
def pivot(rows):
    totals = {}
    for k, v in rows:
        totals[k] = totals.get(k, 0) + v
    width = max(map(len, totals))
    return [
        f"{k:>{width + 2}}: {'*' * v} {v / sum(totals.values()):.1%}" for k, v in totals.items()
    ]


@case([1, 2, 3, 4, 5, 6, 7], 3)
@case([], 2)
@case([1], 0)
def chunked(xs, n):
    return [xs[i : i + n] for i in range(0, len(xs), n)]


@case([3, 1, 2, 3, 1])
def dedupe(xs):
    seen = set()
    unique = [x for x in xs if not (x in seen or seen.add(x))]
    return (
        unique,
        list(dict.fromkeys(xs)),
        sorted(set(xs)),
        [k for k, v in Counter(xs).items() if v > 1],
    )


@case([[1, 2, 3], [4, 5, 6]])
def rotate(m):
    return (
        [list(r) for r in zip(*m[::-1])],
        [*map(list, zip(*m))],
        sum(m, []),
        [row[::-1] for row in m],
    )


@case([5, 3, 9, 1])
def ranks(xs):
    order = sorted(range(len(xs)), key=xs.__getitem__)
    out = [0] * len(xs)
    for rank, i in enumerate(order, start=1):
        out[i] = rank
    return (
        out,
        bisect.bisect_left(sorted(xs), 4),
        heapq.nlargest(2, xs),
        [max(xs[: i + 1]) for i in range(len(xs))],
    )


@case({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []})
@case({"a": ["b"], "b": ["a"]})
def topo(graph):
    indeg = {n: 0 for n in graph}
    for outs in graph.values():
        for o in outs:
            indeg[o] += 1
    queue = deque(sorted(n for n, d in indeg.items() if d == 0))
    order = []
    while queue:
        n = queue.popleft()
        order.append(n)
        for o in graph[n]:
            indeg[o] -= 1
            if not indeg[o]:
                queue.append(o)
    if len(order) != len(graph):
        raise ValueError("cycle")
    return order


@case({"A": {"B": 1, "C": 4}, "B": {"C": 2, "D": 5}, "C": {"D": 1}, "D": {}}, "A", "D")
def dijkstra(g, start, goal):
    heap = [(0, start, [start])]
    seen = set()
    while heap:
        cost, node, path = heapq.heappop(heap)
        if node == goal:
            return cost, path
        if node in seen:
            continue
        seen.add(node)
        for nxt, w in g[node].items():
            heapq.heappush(heap, (cost + w, nxt, path + [nxt]))
    return float("inf"), []


@case(["S.#", "..#", "#.E"])
def maze(lines):
    start = next((r, c) for r, row in enumerate(lines) for c, ch in enumerate(row) if ch == "S")
    q, came = deque([start]), {start: None}
    while q:
        r, c = q.popleft()
        if lines[r][c] == "E":
            path = []
            at = (r, c)
            while at is not None:
                path.append(at)
                at = came[at]
            return path[::-1]
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            nr, nc = r + dr, c + dc
            if (
                0 <= nr < len(lines)
                and 0 <= nc < len(lines[nr])
                and lines[nr][nc] != "#"
                and (nr, nc) not in came
            ):
                came[nr, nc] = (r, c)
                q.append((nr, nc))
    return None


# Numbers


@case(100)
def primes(n):
    sieve = bytearray([1]) * (n + 1)
    sieve[0:2] = b"\x00\x00"
    for p in range(2, int(n**0.5) + 1):
        if sieve[p]:
            sieve[p * p :: p] = bytes(len(range(p * p, n + 1, p)))
    return [i for i, on in enumerate(sieve) if on]


@case(360)
@case(97)
@case(1)
def factors(n):
    out = Counter()
    d = 2
    while d * d <= n:
        while n % d == 0:
            out[d] += 1
            n //= d
        d += 1
    if n > 1:
        out[n] += 1
    return " × ".join(f"{p}^{e}" if e > 1 else str(p) for p, e in sorted(out.items())) or "1"


@case(30)
@case(100)
def big_fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a, len(str(a)), a % 10**9, f"{a:,}", a.bit_length()


@case(255, 16)
@case(-10, 2)
@case(0, 7)
@case(123456789012345678901234567890, 36)
def to_base(n, base):
    if not 2 <= base <= 36:
        raise ValueError("base")
    digits = string.digits + string.ascii_lowercase
    sign, n = ("-", -n) if n < 0 else ("", n)
    out = ""
    while True:
        n, r = divmod(n, base)
        out = digits[r] + out
        if n == 0:
            break
    return sign + out, int(out, base)


@case(1000, 5, 10)
@case(200000, 3.5, 30)
def mortgage(principal, rate, years):
    r = rate / 100 / 12
    n = years * 12
    pay = principal * r * (1 + r) ** n / ((1 + r) ** n - 1)
    rows = []
    balance = principal
    for month in range(1, 4):
        interest = balance * r
        balance -= pay - interest
        rows.append((month, round(pay, 2), round(interest, 2), round(balance, 2)))
    return f"${pay:,.2f}", rows


@case([2.5, 3.5, 1, 4])
@case([1])
@case([])
def summary(xs):
    try:
        return {
            "n": len(xs),
            "mean": statistics.mean(xs),
            "median": statistics.median(xs),
            "stdev": statistics.stdev(xs) if len(xs) > 1 else 0,
            "range": max(xs) - min(xs),
            "p": sorted(xs)[len(xs) // 2],
        }
    except statistics.StatisticsError as e:
        return "no data: " + str(e)


@case(10, 3)
@case(-7, 2)
@case(5.5, 2)
@case(1, 0)
def all_ops(a, b):
    return (
        a + b,
        a - b,
        a * b,
        a / b,
        a // b,
        a % b,
        a**b,
        divmod(a, b),
        -a,
        abs(a),
        a == b,
        a < b,
        round(a / b, 3),
    )


@case("12.50", 3)
@case("0.1", 3)
def with_decimal(price, n):
    return str(Decimal(price) * n)


@case(1, 3)
def with_fraction(a, b):
    return str(Fraction(a, b) + Fraction(1, 6))


# Text


@case("The quick brown fox jumps over the lazy dog near the bank", 20)
@case("", 10)
def wrap(text, width):
    return textwrap.wrap(text, width), textwrap.fill(text, width), textwrap.shorten(text, width)


@case("  a\n    b\n  c")
def dedented(text):
    return textwrap.dedent(text), textwrap.indent(text, "> ")


@case("Hello, World!", 3)
@case("xyz", -30)
def caesar_table(text, k):
    low, up = string.ascii_lowercase, string.ascii_uppercase
    k %= 26
    table = str.maketrans(low + up, low[k:] + low[:k] + up[k:] + up[:k])
    return text.translate(table)


@case("attack at dawn", "lemon")
def vigenere(text, key):
    shifts = itertools.cycle(ord(c) - 97 for c in key)
    return "".join(chr((ord(c) - 97 + next(shifts)) % 26 + 97) if c.isalpha() else c for c in text)


@case("aaabbc")
@case("")
def rle(s):
    packed = "".join(f"{k}{sum(1 for _ in g)}" for k, g in itertools.groupby(s))
    return packed, "".join(c * int(n) for c, n in re.findall(r"(\D)(\d+)", packed))


@case("the cat and the hat and the bat")
def top_words(text):
    counts = Counter(re.findall(r"[a-z']+", text.lower()))
    return (
        counts.most_common(2),
        dict(counts),
        counts.total(),
        counts["nope"],
        (counts - Counter(["the"])).most_common(1),
    )


@case("kitten", "sitting")
@case("", "abc")
def levenshtein(a, b):
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[j - 1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]


@case("Hello World")
@case("ÄÖü ß")
@case("snake_case_name here")
def cases(text):
    words = re.split(r"[\s_-]+", text.strip())
    return (
        "".join(w.capitalize() for w in words),
        words[0].lower() + "".join(w.title() for w in words[1:]),
        "_".join(w.lower() for w in words),
        "-".join(words).upper(),
        text.swapcase(),
        text[::-1],
        re.sub(r"(?<!^)(?=[A-Z])", "_", "CamelCaseName").lower(),
    )


@case("hunter2")
@case("Tr0ub4dor&3")
@case("")
def password_strength(pw):
    checks = {
        "length": len(pw) >= 8,
        "upper": any(c.isupper() for c in pw),
        "lower": any(map(str.islower, pw)),
        "digit": bool(re.search(r"\d", pw)),
        "special": any(c in string.punctuation for c in pw),
    }
    score = sum(checks.values())
    missing = ", ".join(name for name, ok in checks.items() if not ok) or "none"
    return f"{score}/5", missing, ["weak", "ok", "strong"][min(score // 2, 2)]


@case("Hello")
def encodings(text):
    data = text.encode("utf-8")
    return (
        list(data),
        data.hex(),
        " ".join(f"{b:08b}" for b in data),
        sum(data) % 256,
        bytes(reversed(data)).decode(),
    )


@case("4539 1488 0343 6467")
@case("1234")
def luhn(number):
    digits = [int(c) for c in number if c.isdigit()]
    check = sum(d if i % 2 == 0 else sum(divmod(d * 2, 10)) for i, d in enumerate(reversed(digits)))
    return check % 10 == 0


@case("a{b[c](d)}")
@case("(]")
@case("((")
def balanced(s):
    pairs = {")": "(", "]": "[", "}": "{"}
    stack = []
    for i, ch in enumerate(s):
        if ch in pairs.values():
            stack.append((ch, i))
        elif ch in pairs:
            if not stack or stack.pop()[0] != pairs[ch]:
                return False, i
    return not stack, stack[-1][1] if stack else None
