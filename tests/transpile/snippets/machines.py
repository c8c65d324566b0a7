# ruff: noqa – snippets show what authors write, not how we do
"""Parsers, games and trees with classes inside classes; decorated methods of inner classes."""

import functools, re, math, itertools, collections, json, string, datetime, random
from collections import Counter, defaultdict, deque
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto
from tests.transpile.cases import case


def traced(fn):
    @functools.wraps(fn)
    def w(self, *a):
        self.calls += 1
        return fn(self, *a)

    return w


@case(3)
def inner_decorated(n):
    class C:
        def __init__(self):
            self.calls = 0
            self._v = n0()

        @traced
        def go(self, x):
            return x + self._v

        @functools.lru_cache(maxsize=None)
        def fact(self, k):
            return 1 if k < 2 else k * self.fact(k - 1)

        def _g(self):
            return self._v

        v = property(_g)

    c = C()
    return c.go(n), c.calls, c.fact(5), c.v


def n0():
    return 10


class Parser:
    class Error(ValueError):
        def __init__(self, msg, pos):
            super().__init__(f"{msg} at {pos}")
            self.pos = pos

    def __init__(self, text):
        self.text, self.pos = text, 0

    def peek(self):
        return self.text[self.pos : self.pos + 1]

    def eat(self, c):
        if self.peek() != c:
            raise self.Error(f"expected {c!r}", self.pos)
        self.pos += 1

    def ws(self):
        while self.peek().isspace():
            self.pos += 1

    def value(self):
        self.ws()
        c = self.peek()
        if c == "[":
            return self.seq("]", self.value)
        if c == "{":
            return dict(self.seq("}", self.pair))
        if c == '"':
            return self.string()
        m = re.compile(r"-?\d+(\.\d+)?|true|false|null").match(self.text, self.pos)
        if not m:
            raise Parser.Error("unexpected", self.pos)
        self.pos = m.end()
        return {"true": True, "false": False, "null": None}.get(
            m[0], float(m[0]) if m[1] else m[0] if not m[0].lstrip("-").isdigit() else int(m[0])
        )

    def pair(self):
        self.ws()
        k = self.string()
        self.ws()
        self.eat(":")
        return k, self.value()

    def string(self):
        self.eat('"')
        s = self.pos
        while self.peek() != '"':
            if not self.peek():
                raise self.Error("unterminated", s)
            self.pos += 1
        self.eat('"')
        return self.text[s : self.pos - 1]

    def seq(self, end, item):
        self.pos += 1
        out = []
        self.ws()
        while self.peek() != end:
            out.append(item())
            self.ws()
            if self.peek() == ",":
                self.pos += 1
                self.ws()
            elif self.peek() != end:
                raise self.Error("expected , or " + end, self.pos)
        self.pos += 1
        return out


@case('{"a": [1, 2.5, {"b": null}], "c": "x", "d": true}')
@case("[1, 2")
@case('{"a" 1}')
@case("@")
def parse(s):
    try:
        return Parser(s).value()
    except Parser.Error as e:
        return str(e), e.pos, isinstance(e, ValueError)


class Game:
    class State(Enum):
        PLAY = auto()
        WON = auto()
        DRAW = auto()

    LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]

    def __init__(self):
        self.b = [" "] * 9
        self.turns = itertools.cycle("XO")
        self.state = self.State.PLAY

    def play(self, i):
        if self.state is not Game.State.PLAY:
            raise RuntimeError("game over")
        if not 0 <= i < 9:
            raise IndexError(i)
        if self.b[i] != " ":
            raise ValueError(f"{i} taken")
        p = next(self.turns)
        self.b[i] = p
        if any(all(self.b[j] == p for j in l) for l in self.LINES):
            self.state = self.State.WON
        elif " " not in self.b:
            self.state = self.State.DRAW
        return self

    def __str__(self):
        return "\n-+-+-\n".join("|".join(self.b[r : r + 3]) for r in (0, 3, 6))


@case([0, 3, 1, 4, 2, 5])
@case([0, 0])
@case([9])
def tictactoe(moves):
    g = Game()
    try:
        for m in moves:
            g.play(m)
    except (ValueError, IndexError, RuntimeError) as e:
        return f"{type(e).__name__}: {e}", str(g), g.state.name
    return str(g), g.state


@dataclass
class Node:
    val: int
    kids: list["Node"] = field(default_factory=list)

    def __iter__(self):
        yield self
        for k in self.kids:
            yield from k

    @property
    def depth(self):
        return 1 + max((k.depth for k in self.kids), default=0)

    @classmethod
    def build(cls, spec):
        return cls(spec[0], [cls.build(s) for s in spec[1:]])

    def show(self, ind=0):
        return "\n".join([" " * ind + str(self.val), *(k.show(ind + 2) for k in self.kids)])

    def map(self, f):
        return Node(f(self.val), [k.map(f) for k in self.kids])


@case([1, [2, [4]], [3]])
def trees(spec):
    t = Node.build(spec)
    q = deque([(t, 0)])
    lv = defaultdict(list)
    while q:
        n, d = q.popleft()
        lv[d].append(n.val)
        q.extend((k, d + 1) for k in n.kids)
    return (
        [n.val for n in t],
        t.depth,
        t.show(),
        dict(lv),
        sum(n.val for n in t.map(lambda x: x * x)),
        t == Node.build(spec),
        max(t, key=lambda n: n.val).val,
        repr(t.kids[1]),
    )


@case(["add 5", "mul 3", "undo", "add 1", "redo", "foo", "undo", "undo", "undo"])
def undo(cmds):
    ops = {
        "add": (lambda x, n: x + n, lambda x, n: x - n),
        "mul": (lambda x, n: x * n, lambda x, n: x / n),
    }
    val, done, undone, log = 0, [], [], []
    for c in cmds:
        name, *args = c.split()
        match name, args:
            case ("add" | "mul") as op, [n]:
                val = ops[op][0](val, int(n))
                done.append((op, int(n)))
                undone.clear()
            case "undo", [] if done:
                op, n = done.pop()
                val = ops[op][1](val, n)
                undone.append((op, n))
            case "redo", [] if undone:
                op, n = undone.pop()
                val = ops[op][0](val, n)
                done.append((op, n))
            case _:
                log.append(f"?{c}")
                continue
        log.append(f"{val:g}")
    return log


@case(10, 3)
def paginate(n, per):
    items = [f"item {i}" for i in range(1, n + 1)]
    pages = [items[i : i + per] for i in range(0, n, per)]

    def page(k):
        return {
            "items": pages[k - 1],
            "prev": k - 1 or None,
            "next": k + 1 if k < len(pages) else None,
            "of": -(-n // per),
        }

    return (
        page(1),
        page(len(pages)),
        [*map(len, pages)],
        " ".join(f"[{i}]" if i == 2 else str(i) for i in range(1, len(pages) + 1)),
    )


@case("#ff8800")
@case("#xyz")
@case("rgb(1, 2, 300)")
def color(s):
    if m := re.fullmatch(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", s, re.I):
        rgb = tuple(int(x, 16) for x in m.groups())
    elif m := re.fullmatch(r"rgb\((\d+),\s*(\d+),\s*(\d+)\)", s):
        rgb = tuple(min(255, int(x)) for x in m.groups())
    else:
        return None
    lum = sum(c * w for c, w in zip(rgb, (0.299, 0.587, 0.114)))
    return (
        rgb,
        "#%02x%02x%02x" % rgb,
        "#" + "".join(f"{c:02X}" for c in rgb),
        round(lum, 2),
        "black" if lum > 128 else "white",
        tuple(255 - c for c in rgb),
        f"{(rgb[0] << 16) + (rgb[1] << 8) + rgb[2]:#08x}",
    )


@case()
def names_of_views():
    d = {"a": 1}
    return [
        type(x).__name__
        for x in (
            d.items(),
            d.keys(),
            d.values(),
            d,
            (n for n in d),
            Node(1),
            Game.State.PLAY,
            ValueError(),
            datetime.date(2024, 1, 1),
            Counter(),
            deque(),
        )
    ]
