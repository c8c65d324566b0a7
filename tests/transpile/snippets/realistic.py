# ruff: noqa – snippets show what authors write, not how we do
"""Whole listeners as people write them."""

from __future__ import annotations

import json
import math
import random
import re
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any, Optional

from tests.transpile.cases import case

HISTORY: list[str] = []
counter = 0
PRICES = {"apple": 0.5, "pear": 0.75, "fig": 1.25}
MORSE = {"a": ".-", "b": "-...", "c": "-.-."}
REVERSED = {v: k for k, v in MORSE.items()}


@case()
def state_counter():
    global counter
    counter += 1
    HISTORY.append(f"call {counter}")
    return counter, list(HISTORY), len(HISTORY)


@case({"apple": 3, "fig": 2}, "SAVE10")
@case({}, None)
@case({"kiwi": 1}, "X")
def checkout(cart: dict[str, int], code: Optional[str] = None) -> dict[str, Any]:
    try:
        subtotal = sum(PRICES[name] * n for name, n in cart.items())
    except KeyError as e:
        return {"error": f"Unknown item: {e}"}
    discount = subtotal * 0.1 if code == "SAVE10" else 0
    tax = round((subtotal - discount) * 0.08, 2)
    return {
        "subtotal": round(subtotal, 2),
        "discount": discount,
        "tax": tax,
        "total": f"{subtotal - discount + tax:.2f}",
    }


@case("ab c!")
def morse(text: str) -> str:
    words = []
    for word in text.lower().split():
        words.append(" ".join(MORSE.get(ch, "?") for ch in word))
    return " / ".join(words)


@case(".- -...")
def unmorse(code):
    return "".join(REVERSED.get(c, "#") for c in code.split())


@case(1000.0, 5.5, 10)
@case(100, 0, 1)
def loan(amount: float, rate: float, years: int) -> str:
    n = years * 12
    r = rate / 100 / 12
    if r == 0:
        payment = amount / n
    else:
        payment = amount * r * (1 + r) ** n / ((1 + r) ** n - 1)
    rows = []
    balance = amount
    for month in range(1, min(n, 3) + 1):
        interest = balance * r
        balance -= payment - interest
        rows.append(f"| {month} | {payment:,.2f} | {interest:,.2f} | {balance:,.2f} |")
    return "\n".join(["| M | P | I | B |", "|---|---|---|---|", *rows])


@case("12 + 3 * (4 - 1)")
@case("2 ** 3 ** 2")
@case("1 /")
@case("10 / 0")
@case("((1)")
def expression(text):
    tokens = re.findall(r"\d+\.?\d*|\*\*|[-+*/()]", text)
    pos = 0

    def peek():
        return tokens[pos] if pos < len(tokens) else None

    def take(expected=None):
        nonlocal pos
        token = peek()
        if token is None or (expected and token != expected):
            raise SyntaxError(f"expected {expected}, got {token}")
        pos += 1
        return token

    def atom():
        token = take()
        if token == "(":
            value = add()
            take(")")
            return value
        if token == "-":
            return -atom()
        return float(token) if "." in token else int(token)

    def power():
        base = atom()
        if peek() == "**":
            take()
            return base ** power()
        return base

    def mul():
        value = power()
        while peek() in ("*", "/"):
            if take() == "*":
                value *= power()
            else:
                value /= power()
        return value

    def add():
        value = mul()
        while peek() in ("+", "-"):
            value = value + mul() if take() == "+" else value - mul()
        return value

    result = add()
    if pos != len(tokens):
        raise SyntaxError("trailing input")
    return f"{text} = {result}"


@dataclass
class Task:
    title: str
    done: bool = False
    tags: list[str] = field(default_factory=list)
    priority: int = 1

    @property
    def label(self) -> str:
        return ("[x] " if self.done else "[ ] ") + self.title

    def toggled(self) -> "Task":
        return replace(self, done=not self.done)


@case(["Buy milk #home !2", "Write #work", "Rest"])
def tasks(lines):
    out = []
    for line in lines:
        tags = re.findall(r"#(\w+)", line)
        m = re.search(r"!(\d)", line)
        out.append(
            Task(re.sub(r"\s*[#!]\w+", "", line), tags=tags, priority=int(m.group(1)) if m else 1)
        )
    out[0] = out[0].toggled()
    out.sort(key=lambda t: (-t.priority, t.title))
    by_tag = defaultdict(list)
    for t in out:
        for tag in t.tags or ["none"]:
            by_tag[tag].append(t.title)
    return (
        [t.label for t in out],
        dict(by_tag),
        asdict(out[0]),
        str(out[1]),
        sum(t.done for t in out),
    )


@case([["X", "X", "X"], ["O", "", "O"], ["", "", ""]])
@case([["X", "O", "X"], ["O", "O", "X"], ["X", "X", "O"]])
@case([["", "", ""], ["", "", ""], ["", "", ""]])
def winner(board):
    lines = [row for row in board]
    lines += [list(col) for col in zip(*board)]
    lines.append([board[i][i] for i in range(3)])
    lines.append([board[i][2 - i] for i in range(3)])
    for a, b, c in lines:
        if a and a == b == c:
            return f"{a} wins"
    return "draw" if all(cell for row in board for cell in row) else None


@case([[0, 1, 0], [0, 1, 0], [0, 1, 0]])
def life(grid):
    h, w = len(grid), len(grid[0])

    def alive(r, c):
        return sum(
            grid[(r + i) % h][(c + j) % w]
            for i in (-1, 0, 1)
            for j in (-1, 0, 1)
            if (i, j) != (0, 0)
        )

    return [
        [1 if (n := alive(r, c)) == 3 or (n == 2 and grid[r][c]) else 0 for c in range(w)]
        for r in range(h)
    ]


@case("crane", "react")
@case("allee", "apple")
def wordle(guess, answer):
    marks = ["⬜"] * 5
    left = Counter()
    for i, (g, a) in enumerate(zip(guess, answer)):
        if g == a:
            marks[i] = "🟩"
        else:
            left[a] += 1
    for i, g in enumerate(guess):
        if marks[i] == "⬜" and left[g] > 0:
            marks[i] = "🟨"
            left[g] -= 1
    return "".join(marks)


@case("name,age\nAnn,30\nBob,x\n\nCid,41")
def csv(text):
    header, *rows = [line.split(",") for line in text.strip().split("\n") if line]
    records = [dict(zip(header, row)) for row in rows]
    ages, bad = [], []
    for n, r in enumerate(records, start=2):
        try:
            ages.append(int(r["age"]))
        except ValueError:
            bad.append(f"line {n}: {r['age']!r}")
    return records, sum(ages) / len(ages) if ages else None, bad, json.dumps(records[0])


@case("#ff8000")
@case("#abc")
@case("red")
def color(text: str):
    m = re.fullmatch(r"#([0-9a-f]{3}|[0-9a-f]{6})", text.lower())
    if m is None:
        raise ValueError(f"not a colour: {text}")
    h = m.group(1)
    if len(h) == 3:
        h = "".join(c * 2 for c in h)
    r, g, b = (int(h[i : i + 2], 16) for i in (0, 2, 4))
    hi, lo = max(r, g, b), min(r, g, b)
    light = (hi + lo) / 2 / 255
    return (
        f"rgb({r}, {g}, {b})",
        f"{light:.0%}",
        "#{:02x}{:02x}{:02x}".format(255 - r, 255 - g, 255 - b),
    )


@case(5, 3, 42)
def dice(n, sides, seed):
    rng = random.Random(seed)
    rolls = [rng.randint(1, sides) for _ in range(n)]
    return {
        "rolls": rolls,
        "sum": sum(rolls),
        "mean": round(sum(rolls) / n, 3),
        "hist": {k: rolls.count(k) for k in sorted(set(rolls))},
    }


@case(2024, 2)
@case(2023, 10)
def calendar_page(year, month):
    first = date(year, month, 1)
    nxt = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    days = (nxt - first).days
    cells = ["  "] * first.weekday() + [f"{d:2}" for d in range(1, days + 1)]
    return first.strftime("%B %Y"), [" ".join(cells[i : i + 7]) for i in range(0, len(cells), 7)]


@case("kitten", "sitting")
@case("", "abc")
def distance(a, b):
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[j - 1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]


@case({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, "a", "d")
@case({"a": []}, "a", "z")
def shortest(graph, start, goal):
    from collections import deque

    queue, seen = deque([(start, [start])]), {start}
    while queue:
        node, path = queue.popleft()
        if node == goal:
            return " → ".join(path)
        for nxt in graph.get(node, []):
            if nxt not in seen:
                seen.add(nxt)
                queue.append((nxt, path + [nxt]))
    return None


@case([5, 2, 9, 1])
def quick(xs):
    if len(xs) <= 1:
        return xs
    p, *rest = xs
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])


@case(100, "C", "F")
@case(0, "K", "C")
@case(1, "X", "C")
def convert(value: float, source: str, target: str):
    to_c = {"C": lambda v: v, "F": lambda v: (v - 32) * 5 / 9, "K": lambda v: v - 273.15}
    from_c = {"C": lambda v: v, "F": lambda v: v * 9 / 5 + 32, "K": lambda v: v + 273.15}
    if source not in to_c or target not in from_c:
        return "?"
    result = from_c[target](to_c[source](value))
    return f"{value}°{source} = {result:.2f}°{target}", result


@case("The quick brown fox. It jumps! Does it? Yes.")
@case("")
def text_stats(text: str):
    words = text.split()
    sentences = [s for s in re.split(r"[.!?]+", text) if s.strip()]
    longest = max(words, key=len, default="-")
    freq = Counter(w.strip(".,!?").lower() for w in words)
    return {
        "words": len(words),
        "sentences": len(sentences),
        "longest": longest,
        "avg": round(sum(map(len, words)) / len(words), 2) if words else 0.0,
        "top": freq.most_common(2),
        "minutes": math.ceil(len(words) / 200),
    }


@case(["a", "b", "c"], 1, 1)
@case(["a", "b", "c"], 0, -1)
def move(items, index, step):
    new = index + step
    if not 0 <= new < len(items):
        return items, index
    items[index], items[new] = items[new], items[index]
    return items, new


class Stack:
    def __init__(self, items=()):
        self._items = list(items)

    def push(self, *items):
        for item in items:
            self._items.append(item)
        return self

    def pop(self):
        if not self:
            raise IndexError("empty stack")
        return self._items.pop()

    def __len__(self):
        return len(self._items)

    def __repr__(self):
        return f"{type(self).__name__}({self._items!r})"


class Limited(Stack):
    limit = 2

    def push(self, *items):
        if len(self) + len(items) > self.limit:
            raise OverflowError(f"limit is {self.limit}")
        return super().push(*items)


@case(1)
@case(5)
def stacks(n):
    s = Stack([0]).push(1, 2)
    t = Limited()
    log = [repr(s), s.pop(), len(s), bool(t)]
    try:
        t.push(*range(n))
        log.append(repr(t))
    except OverflowError as e:
        log.append(str(e))
    try:
        Stack().pop()
    except IndexError as e:
        log.append(repr(e))
    return log


@case("2024-01-15", 45)
def due(start: str, days: int):
    d = datetime.strptime(start, "%Y-%m-%d").date() + timedelta(days=days)
    while d.weekday() >= 5:
        d += timedelta(days=1)
    return d.isoformat(), d.strftime("%a"), (d - date(2024, 1, 1)).days


@case([{"id": 1, "tags": ["x"]}, {"id": 2, "tags": []}])
def query(rows):
    index = {row["id"]: row for row in rows}
    flat = sorted({t for r in rows for t in r["tags"]})
    return (
        index[1]["tags"],
        flat,
        any(not r["tags"] for r in rows),
        [*index],
        json.loads(json.dumps(index[2])),
    )


@case(3)
def sieve(n):
    limit = n * 10
    flags = [True] * (limit + 1)
    flags[0:2] = [False, False]
    for i in range(2, int(limit**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = [False] * len(flags[i * i :: i])
    return [i for i, f in enumerate(flags) if f]


@case(10)
def pipeline(n):
    evens = (x for x in range(n) if x % 2 == 0)
    squares = map(lambda x: x**2, evens)
    total = 0
    for i, s in enumerate(squares):
        if i == 3:
            break
        total += s
    return total, list(squares), list(evens)


@case("a=1&b=2&a=3")
def query_string(text):
    out: dict[str, list[str]] = {}
    for part in text.split("&"):
        key, sep, value = part.partition("=")
        out.setdefault(key, []).append(value)
    return {k: v[0] if len(v) == 1 else v for k, v in out.items()}


@case(1234567.891)
@case(0.000123)
def humanize(n: float):
    for unit in ["", "K", "M"]:
        if abs(n) < 1000:
            return f"{n:3.1f}{unit}"
        n /= 1000.0
    return f"{n:.1f}B"


@case(3661)
@case(59)
def duration(s: int):
    h, rest = divmod(s, 3600)
    m, s = divmod(rest, 60)
    parts = [f"{v}{u}" for v, u in ((h, "h"), (m, "m"), (s, "s")) if v]
    return " ".join(parts) or "0s", f"{h:02d}:{m:02d}:{s:02d}"
