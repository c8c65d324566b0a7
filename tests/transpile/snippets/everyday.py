# ruff: noqa – snippets show what authors write, not how we do
"""Everyday handlers: forms, state, updates, closures, text, error handling."""

from __future__ import annotations

import calendar
import collections
import contextlib
import copy
import dataclasses
import datetime as dt
import enum
import functools
import itertools as it
import json
import math
import operator
import random
import re
import statistics as st
import string
import time
import typing as t
import unicodedata
import uuid
from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass, field
from functools import cmp_to_key, partial, reduce, singledispatch, wraps
from itertools import (
    chain,
    combinations,
    count,
    cycle,
    groupby,
    islice,
    permutations,
    product,
    takewhile,
)

from tests.transpile import gr
from tests.transpile.cases import case

name_box = gr.Textbox(elem_id="name")
list_box = gr.Dropdown(elem_id="list")
out_box = gr.Markdown(elem_id="out")
TAX = {"DE": 0.19, "US": 0.07}
_CACHE: dict = {}


@case("", "", 0)
@case("ann@example.com", "secret12", 20)
@case("bad@", "x", 200)
def signup(email, password, age):
    errors = []
    if not re.match(r"^[\w.+-]+@[\w-]+\.[\w.-]+$", email or ""):
        errors.append("Invalid email")
    if len(password) < 8:
        errors.append(f"Password too short ({len(password)}/8)")
    if not 0 < age < 150:
        errors.append("Age out of range")
    if errors:
        return {
            out_box: gr.update(value="\n".join(f"- {e}" for e in errors), visible=True),
            name_box: gr.Textbox(interactive=True),
        }
    return {
        out_box: gr.update(visible=False),
        name_box: gr.update(value=email.split("@")[0].title()),
    }


@case("fruit")
@case("none")
def dependent_dropdown(kind):
    options = {"fruit": ["apple", "fig"], "veg": ["leek"]}.get(kind, [])
    return gr.Dropdown(
        choices=options, value=options[0] if options else None, interactive=bool(options)
    )


@case(["a"], "b")
@case(None, " ")
@case([], "a")
def add_item(items, new):
    items = list(items or [])
    new = new.strip()
    if not new:
        gr.Warning("Empty!")
        return gr.skip(), gr.skip(), new
    if new in items:
        raise gr.Error("Already there")
    items.append(new)
    return items, gr.update(choices=items, value=items[-1]), ""


@case(3)
@case(0)
def visible_rows(k):
    return [gr.update(visible=i < k) for i in range(4)]


@case(2)
def rows_tuple(k):
    return tuple(gr.Textbox(visible=True, label=f"Item {i + 1}") for i in range(k)) + (
        gr.skip(),
    ) * (4 - k)


@case("7", "+", "5")
@case("7", "/", "0")
@case("x", "*", "0")
@case("2", "**", "0.5")
def calc(a, op, b):
    ops = {
        "+": operator.add,
        "-": operator.sub,
        "*": operator.mul,
        "/": operator.truediv,
        "//": operator.floordiv,
        "%": operator.mod,
        "**": pow,
    }
    try:
        x, y = (float(v) if "." in v else int(v) for v in (a, b))
        result = ops[op](x, y)
    except (ValueError, KeyError) as e:
        return f"bad input: {e}"
    except ZeroDivisionError:
        return "cannot divide by zero"
    else:
        return f"{a} {op} {b} = {result:g}"
    finally:
        print("done")


@case([], "5")
@case(["5", "0", "+", "2"], "=")
@case(["1", "/", "0"], "=")
@case(["1"], "C")
@case(["1", "2"], "⌫")
def keypad(keys, key):
    if key == "C":
        return [], "0"
    if key == "⌫":
        keys = keys[:-1]
        return keys, "".join(keys) or "0"
    if key != "=":
        return [*keys, key], "".join(keys + [key])
    tokens = re.findall(r"\d+\.?\d*|[-+*/]", "".join(keys))
    total = float(tokens[0])
    for op, num in zip(tokens[1::2], map(float, tokens[2::2])):
        match op:
            case "+":
                total += num
            case "-":
                total -= num
            case "*":
                total *= num
            case "/" if num == 0:
                return [], "Error"
            case "/":
                total /= num
            case _:
                raise ValueError(op)
    text = str(int(total)) if total.is_integer() else f"{total:.6g}"
    return list(text), text


@case(100, "DE")
@case(19.99, "US")
@case(5, "FR")
def gross(net, country):
    rate = TAX.get(country)
    if rate is None:
        raise gr.Error(f"No rate for {country}")
    return f"{net * (1 + rate):,.2f} ({rate:.0%})"


@case(20, "C", "F")
@case(300, "K", "C")
@case(0, "F", "K")
@case(1, "C", "C")
def temperature(value, src, dst):
    to_c = {"C": lambda v: v, "F": lambda v: (v - 32) * 5 / 9, "K": lambda v: v - 273.15}
    from_c = {"C": lambda v: v, "F": lambda v: v * 9 / 5 + 32, "K": lambda v: v + 273.15}
    return round(from_c[dst](to_c[src](value)), 2)


@case([{"role": "user", "content": "hi"}], "what time?")
@case([], "Hello")
def chat_reply(history, message):
    rules = [
        (r"\b(hi|hello)\b", "Hey there!"),
        (r"time", "It is always now."),
        (r"(\d+) *\+ *(\d+)", None),
    ]
    for pattern, answer in rules:
        m = re.search(pattern, message, re.I)
        if m:
            answer = answer or str(int(m[1]) + int(m[2]))
            break
    else:
        answer = "You said: " + message
    return history + [
        {"role": "user", "content": message},
        {"role": "assistant", "content": answer},
    ], ""


@case([[1, "a"], [2, "b"], [3, "a"]], "a")
@case([[1, "a"]], None)
def filter_rows(rows, wanted):
    return [r for r in rows if wanted is None or r[1] == wanted]


@case("b", ["a", "b", "c"], -1)
@case("a", ["a", "b", "c"], -1)
@case("c", ["a", "b", "c"], 1)
def move_item(item, items, delta):
    i = items.index(item)
    j = max(0, min(len(items) - 1, i + delta))
    items.insert(j, items.pop(i))
    return items


@case("one two  three", " ")
@case("a,b;c", ",;")
def splitter(text, seps):
    words, word = [], ""
    for ch in text + seps[0]:
        if ch in seps:
            if word:
                words.append(word)
            word = ""
        else:
            word += ch
    return words, len(words), max(words, key=len, default="")


@case("Hello there. How are you? Fine!")
@case("")
def text_stats(text):
    words = text.split()
    sentences = [s for s in re.split(r"[.!?]+\s*", text) if s]
    return {
        "chars": len(text),
        "no_spaces": len(text.replace(" ", "")),
        "words": len(words),
        "sentences": len(sentences),
        "avg": round(sum(map(len, words)) / len(words), 2) if words else 0,
        "longest": max(words, key=lambda w: (len(w), w), default=None),
        "reading": f"{math.ceil(len(words) / 200)} min",
        "unique": len({w.lower().strip(string.punctuation) for w in words}),
    }


@case("Crème Brûlée")
def slug(text):
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


@case('<b>5 > 3 & "x"</b>')
def escape_it(text):
    import html

    return html.escape(text), html.unescape(html.escape(text))


@case(5)
@case(0)
def pyramid(n):
    return "\n".join(("*" * (2 * i - 1)).center(2 * n - 1).rstrip() for i in range(1, n + 1))


@case(3)
def table_of(n):
    head = "     " + "".join(f"{i:4d}" for i in range(1, n + 1))
    rows = [f"{i:4d}|" + "".join("%4d" % (i * j) for j in range(1, n + 1)) for i in range(1, n + 1)]
    return "\n".join([head, "-" * len(head), *rows])


@case(7)
@case(27)
def collatz(n):
    def gen(k):
        while k != 1:
            yield k
            k = k // 2 if k % 2 == 0 else 3 * k + 1
        yield 1

    steps = list(gen(n))
    return len(steps) - 1, max(steps), list(islice(gen(n), 5)), sum(1 for s in gen(n) if s % 2)


@case(10)
def generators(n):
    def fib():
        a, b = 0, 1
        while True:
            yield a
            a, b = b, a + b

    def take(k, xs):
        return [x for _, x in zip(range(k), xs)]

    evens = (x for x in fib() if not x % 2)
    return (
        take(n, fib()),
        take(3, evens),
        list(takewhile(lambda x: x < 20, fib())),
        next(x for x in fib() if x > 50),
    )


@case()
def coroutine():
    def averager():
        total, n, avg = 0, 0, None
        while True:
            x = yield avg
            if x is None:
                return total
            total += x
            n += 1
            avg = total / n

    g = averager()
    next(g)
    seen = [g.send(10), g.send(20), g.send(60)]
    try:
        g.send(None)
    except StopIteration as stop:
        return seen, stop.value


@case()
def delegation():
    def inner():
        got = yield 1
        yield got
        return "end"

    def outer():
        result = yield from inner()
        yield result

    g = outer()
    return next(g), g.send("x"), next(g), list(g)


@case(5)
def streaming(n):
    text = ""
    for i in range(n):
        text += str(i)
        yield text, gr.update(visible=i == n - 1)


@case()
def closures():
    def counter(start=0, *, step=1):
        value = start

        def inc(times=1):
            nonlocal value
            value += step * times
            return value

        def reset():
            nonlocal value
            value = start

        return inc, reset

    inc, reset = counter(10, step=5)
    a = [inc(), inc(2), inc(times=3)]
    reset()
    fs = [lambda i=i: i * 10 for i in range(3)]
    late = [lambda: i for i in range(3)]
    return a, inc(), [f() for f in fs], [f() for f in late]


def timed(label="", *, log):
    def deco(fn):
        @wraps(fn)
        def wrapper(*args, **kwargs):
            log.append(f"{label}>{fn.__name__}{args}{sorted(kwargs.items())}")
            try:
                return fn(*args, **kwargs)
            finally:
                log.append(f"{label}<")

        return wrapper

    return deco


@case(3)
def decorated(n):
    log = []

    @timed("a", log=log)
    @timed("b", log=log)
    def work(x, y=2, *rest, scale=1):
        return (x + y + sum(rest)) * scale

    return work(n), work(n, 1, 5, scale=10), work(x=n, y=0), log


@case(30)
def memo_fib(n):
    @functools.lru_cache(maxsize=None)
    def fib(k):
        return k if k < 2 else fib(k - 1) + fib(k - 2)

    cache = {}

    def climb(k):
        if k <= 1:
            return 1
        if k not in cache:
            cache[k] = climb(k - 1) + climb(k - 2)
        return cache[k]

    return fib(n), climb(n)


@case([1, 2, 3, 4])
def functional(xs):
    compose = lambda *fs: reduce(lambda f, g: lambda x: f(g(x)), fs)
    add = lambda a: lambda b: a + b
    double = partial(operator.mul, 2)
    return (
        compose(double, add(3))(4),
        list(map(double, xs)),
        reduce(operator.mul, xs, 1),
        list(filter(None, [0, 1, "", "a", None])),
        sorted(xs, key=cmp_to_key(lambda a, b: b - a)),
        list(map(lambda a, b: a * b, xs, xs[::-1])),
        list(it.accumulate(xs)),
        list(it.starmap(pow, [(2, 3), (3, 2)])),
        dict(zip("abc", it.count(1))),
        [*it.chain([1], (2,), {3: 0})],
    )


@case("abc")
def combos(s):
    return (
        ["".join(p) for p in permutations(s)],
        list(combinations(s, 2)),
        ["".join(p) for p in product(s, repeat=2)][:4],
        [(k, len(list(g))) for k, g in groupby("aabbbc")],
        list(islice(cycle(s), 7)),
        list(it.zip_longest(s, "x", fillvalue="-")),
        list(it.combinations_with_replacement(s, 2))[:3],
        list(it.compress(s, [1, 0, 1])),
        list(it.pairwise(s)),
    )


@case({"type": "circle", "r": 2})
@case({"type": "rect", "w": 2, "h": 3})
@case({"type": "tri", "sides": [3, 4, 5]})
@case({"type": "tri", "sides": []})
@case(["move", 1, 2])
@case(["stop"])
@case(["say", "a", "b", "c"])
@case("text")
@case(7)
@case(-7)
@case(None)
@case(True)
@case(2.5)
def matcher(x):
    match x:
        case {"type": "circle", "r": r}:
            return round(math.pi * r**2, 3)
        case {"type": "rect", "w": w, "h": h, **rest}:
            return w * h, rest
        case {"type": "tri", "sides": [a, b, c]}:
            s = (a + b + c) / 2
            return math.sqrt(s * (s - a) * (s - b) * (s - c))
        case {"type": str(kind)}:
            return f"unknown {kind}"
        case ["move", int(dx), int() as dy]:
            return dx + dy
        case ["stop"] | ["quit"]:
            return "bye"
        case ["say", first, *others]:
            return first, others
        case str() as text if text:
            return text.upper()
        case True | False:
            return "bool"
        case int(n) if n < 0:
            return "negative"
        case int() | float():
            return "number"
        case None:
            return "none"


@dataclass
class Point3:
    x: int
    y: int = 0
    tags: list[str] = field(default_factory=list)

    __match_args__ = ("x", "y")


class Kind(enum.Enum):
    A = 1
    B = "b"


@case(0, 0)
@case(0, 5)
@case(3, 3)
@case(1, 2)
def match_class(x, y):
    match Point3(x, y), Kind.A:
        case Point3(0, 0), _:
            return "origin"
        case Point3(x=0, y=v), Kind.B:
            return "b"
        case Point3(x=0, y=v), Kind.A:
            return f"y axis {v}"
        case Point3(a, b), k if a == b:
            return f"diagonal {a} {k.name}"
        case (Point3(), _):
            return "point"


@case("3 + 4 * (2 - 1)")
@case("2 * (3 + ")
@case("")
def recursive_descent(src):
    tokens = re.findall(r"\d+(?:\.\d+)?|[()+\-*/]", src)
    pos = 0

    def peek():
        return tokens[pos] if pos < len(tokens) else None

    def eat(expected=None):
        nonlocal pos
        tok = peek()
        if tok is None or (expected and tok != expected):
            raise SyntaxError(f"expected {expected or 'token'}, got {tok}")
        pos += 1
        return tok

    def factor():
        if peek() == "(":
            eat("(")
            v = expr()
            eat(")")
            return v
        if peek() == "-":
            eat()
            return -factor()
        return float(eat())

    def term():
        v = factor()
        while peek() in ("*", "/"):
            v = v * factor() if eat() == "*" else v / factor()
        return v

    def expr():
        v = term()
        while peek() and peek() in "+-":
            if eat() == "+":
                v += term()
            else:
                v -= term()
        return v

    try:
        return expr()
    except SyntaxError as e:
        return str(e)


class Temperature:
    """With a validated property."""

    absolute_zero = -273.15

    def __init__(self, celsius=0.0):
        self.celsius = celsius

    @property
    def celsius(self):
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < self.absolute_zero:
            raise ValueError(f"below absolute zero: {value}")
        self._celsius = float(value)

    @property
    def fahrenheit(self):
        return self.celsius * 1.8 + 32

    @classmethod
    def from_f(cls, f):
        return cls((f - 32) / 1.8)

    def __lt__(self, other):
        return self.celsius < other.celsius

    def __eq__(self, other):
        return isinstance(other, Temperature) and math.isclose(self.celsius, other.celsius)

    def __hash__(self):
        return hash(round(self.celsius, 6))

    def __repr__(self):
        return f"{type(self).__name__}({self.celsius:.1f})"

    def __add__(self, d):
        return Temperature(self.celsius + (d.celsius if isinstance(d, Temperature) else d))

    __radd__ = __add__

    def __format__(self, spec):
        return f"{self.fahrenheit:.1f}°F" if spec == "f" else f"{self.celsius:.1f}°C"

    def __float__(self):
        return self.celsius


@case(25)
@case(-300)
def temperatures(c):
    t = Temperature(c)
    u = Temperature.from_f(77)
    return (
        repr(t),
        t == u,
        sorted([Temperature(30), u])[0].celsius,
        f"{t:f} {t}",
        sum([t, u]).celsius,
        len({t, u}),
        float(t),
        max(t, u).fahrenheit,
    )


class Inventory:
    def __init__(self):
        self._items: dict[str, int] = {}

    def __setitem__(self, name, n):
        if n < 0:
            raise ValueError("negative stock")
        self._items[name] = n

    def __getitem__(self, name):
        return self._items.get(name, 0)

    def __delitem__(self, name):
        del self._items[name]

    def __contains__(self, name):
        return name in self._items

    def __iter__(self):
        return iter(sorted(self._items))

    def __len__(self):
        return len(self._items)

    def __enter__(self):
        self._backup = dict(self._items)
        return self

    def __exit__(self, kind, value, tb):
        if kind is not None:
            self._items = self._backup
        return kind is ValueError or (kind is not None and issubclass(kind, KeyError))


@case()
def inventory():
    inv = Inventory()
    inv["fig"] = 3
    inv["fig"] += 2
    with inv as i:
        i["fig"] -= 1
        i["kiwi"] = -1
    with inv:
        del inv["nope"]
    inv["apple"] = 1
    return (
        inv["fig"],
        "kiwi" in inv,
        list(inv),
        len(inv),
        inv["zzz"],
        [x for x in inv if inv[x] > 2],
        bool(Inventory()),
    )


class Animal:
    sound = "..."
    registry = {}

    def __init_subclass__(cls, **kw):
        Animal.registry[cls.__name__.lower()] = cls

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} says {self.sound}"


class Dog(Animal):
    sound = "Woof"

    def speak(self):
        return super().speak() + "!"


class Puppy(Dog):
    def __init__(self, name, age=1):
        super().__init__(name + " jr")
        self.age = age


@case("Rex")
def animals(name):
    pets = [Dog(name), Puppy(name), Puppy(name, age=2), Animal("x")]
    return (
        [p.speak() for p in pets],
        isinstance(pets[1], Dog),
        [getattr(p, "age", None) for p in pets],
        hasattr(pets[0], "age"),
    )


@case("dog")
def animal_registry(kind):
    return Animal.registry[kind]("Fido").speak()


@case()
def module_cache():
    key = "k"
    if key not in _CACHE:
        _CACHE[key] = len(_CACHE) + 1
    return _CACHE[key]


@case([3, 1, 2])
def sorts(xs):
    def bubble(a):
        a = a[:]
        for i in range(len(a)):
            swapped = False
            for j in range(len(a) - 1 - i):
                if a[j] > a[j + 1]:
                    a[j], a[j + 1] = a[j + 1], a[j]
                    swapped = True
            if not swapped:
                break
        return a

    def quick(a):
        if len(a) <= 1:
            return a
        p, *rest = a
        return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])

    def merge(a):
        if len(a) < 2:
            return a
        m = len(a) // 2
        l, r = merge(a[:m]), merge(a[m:])
        out = []
        while l and r:
            out.append((l if l[0] <= r[0] else r).pop(0))
        return out + l + r

    def insertion(a):
        for i in range(1, len(a)):
            x, j = a[i], i - 1
            while j >= 0 and a[j] > x:
                a[j + 1] = a[j]
                j -= 1
            a[j + 1] = x
        return a

    return bubble(xs), quick(xs), merge(xs), insertion(list(xs)), xs


@case([["Ann", 30], ["bob", 25], ["Cy", 30]])
def multi_sort(people):
    return (
        sorted(people, key=lambda p: (-p[1], p[0].lower())),
        sorted(people, key=lambda p: p[0].lower(), reverse=True),
        min(people, key=lambda p: p[1])[0],
        [p for p, _ in sorted(people)],
        sorted({p[1] for p in people}, reverse=True),
    )


@case("12:5")
@case("25:00")
@case("aa")
def parse_time(text):
    try:
        h, m = map(int, text.split(":"))
        assert 0 <= h < 24 and 0 <= m < 60, "out of range"
    except AssertionError as e:
        return f"invalid: {e}"
    except Exception as e:
        return f"{e.__class__.__name__}: {e}"
    return f"{h:02}:{m:02} {'AM' if h < 12 else 'PM'}"


@case(1)
@case(0)
@case("a")
@case(None)
def error_chain(x):
    try:
        try:
            return 10 / x
        except ZeroDivisionError as e:
            raise ValueError("no zero") from e
        except TypeError:
            raise
    except ValueError as e:
        return str(e), type(e.__cause__).__name__, isinstance(e.__cause__, ArithmeticError)
    except (TypeError, KeyError) as e:
        return "type", str(e)


class ValidationError(ValueError):
    def __init__(self, field, message="invalid"):
        self.field = field
        self.message = message
        super().__init__(f"{field}: {message}")


@case({"age": "x"})
@case({"age": -1})
@case({})
@case({"age": "41"})
def validate(form):
    def number(key):
        try:
            value = int(form[key])
        except KeyError:
            raise ValidationError(key, "missing") from None
        except (TypeError, ValueError):
            raise ValidationError(key)
        if value < 0:
            raise ValidationError(key, message="negative")
        return value

    try:
        return number("age")
    except ValidationError as err:
        return err.field, err.message, str(err), err.args, repr(err)


@case()
def uncaught():
    raise ValidationError("x")


@case(True)
@case(False)
def finally_order(fail):
    log = []

    def work():
        try:
            log.append("try")
            if fail:
                raise RuntimeError("boom")
            return "ok"
        except RuntimeError:
            log.append("except")
            return "failed"
        else:
            log.append("else")
        finally:
            log.append("finally")

    return work(), log


@contextlib.contextmanager
def tag(out, name):
    out.append(f"<{name}>")
    yield out
    out.append(f"</{name}>")


@case()
def context_managers():
    out = []
    with tag(out, "a"), tag(out, "b") as o:
        o.append("x")
    with contextlib.suppress(KeyError, ZeroDivisionError):
        1 / 0
        out.append("no")
    return "".join(out)


@case(5)
@case(2**40)
@case(-3)
def int_things(n):
    return (
        n.bit_length(),
        bin(n),
        hex(n),
        oct(n),
        n & 0xFF,
        n | 1,
        n ^ 3,
        ~n,
        n << 3,
        n >> 1,
        -n // 2,
        -n % 7,
        divmod(-n, 4),
        n**3,
        f"{n:b}",
        f"{n:#x}",
        f"{n:,}",
        f"{n:+d}",
        f"{n:010d}",
        f"{n:e}",
        int(str(n)[::-1].rstrip("-")),
        pow(n, 5, 13) if n > 0 else None,
        math.factorial(20),
        2**100,
        10**20 // 3,
        -(10**20) // 7,
        (2**70) % 1000,
        int("123456789" * 3),
        round(12345, -2),
        n == float(n),
    )


@case(3.14159)
@case(-0.5)
@case(1e21)
@case(100)
def float_formats(x):
    return (
        f"{x:.2f}",
        f"{x:10.3f}|",
        f"{x:<10.1f}|",
        f"{x:^12.2e}|",
        f"{x:g}",
        f"{x:.3g}",
        f"{x:%}",
        f"{x:,.1f}",
        f"{x:+}",
        str(x),
        repr(x),
        "%.3f" % x,
        "%5.1f|%-8s|%03d" % (x, "ab", 7),
        "{:>8.2f}".format(x),
        "{0:.1f} {0:.2f} {name}".format(x, name="n"),
        round(x, 2),
        round(x),
        int(x),
        math.floor(x),
        math.ceil(x),
        x // 1,
        x % 1,
        abs(x),
        x.is_integer() if isinstance(x, float) else True,
        math.isclose(x, x + 1e-12),
    )


@case("héllo wörld 👍🏽!")
def unicode_text(s):
    return (
        len(s),
        s[::-1],
        s.upper(),
        s.title(),
        s.find("👍"),
        s[-2:],
        list(s)[-3:],
        s.encode("utf-8")[:3].hex(),
        s.center(22, "*"),
        s.index("w"),
        ord(s[1]),
        s.isascii(),
        [c for c in s if c.isalpha()][:3],
        s.split("ö"),
    )


@case("  Mixed Case text\t")
def string_methods(s):
    u = s.strip()
    return (
        u.capitalize(),
        u.swapcase(),
        u.title(),
        u.startswith(("Mi", "x")),
        u.endswith("text"),
        u.replace("e", "3", 2),
        u.count("e"),
        u.rfind("e"),
        u.partition(" "),
        u.rpartition(" "),
        u.split(None, 1),
        u.rsplit(" ", 1),
        u.zfill(20),
        u.ljust(18, ".") + "|",
        "-".join(u),
        u.removeprefix("Mixed "),
        u.removesuffix("text"),
        u.isalpha(),
        u.replace(" ", "").isalpha(),
        s.expandtabs(4),
        "a-b_c".translate(str.maketrans({"-": " ", "_": None})),
        "abc" < "abd",
        "Z" < "a",
        "10" < "9",
        u.casefold() == u.lower(),
        "x" * 3 + "y",
        "%s is %r" % (u, u),
        "a\tb\nc".splitlines(),
        u.encode().decode(),
        "".join(reversed(u)),
        "ab12".isalnum(),
        "12".isdigit(),
        "½".isnumeric(),
        " ".isspace(),
        "Abc".istitle(),
        "if".isidentifier(),
    )


@case([1, [2, [3, [4]]], "ab"])
def deep(x):
    def flat(v):
        for item in v:
            if isinstance(item, list):
                yield from flat(item)
            else:
                yield item

    y = copy.deepcopy(x)
    y[1][1].append("new")
    z = copy.copy(x)
    z.append(0)
    return list(flat(x)), list(flat(y)), len(x), str(x), x == y, json.dumps(y)


@case()
def dict_things():
    d = {"b": 1, "a": 2, 3: "x", (1, 2): [1], None: 0, True: "t", 1.5: "f"}
    d["c"] = d.pop("b")
    d.setdefault("l", []).append(5)
    d |= {"z": 26}
    e = {**d, "a": 3}
    inv = {v: k for k, v in {"x": 1, "y": 2}.items()}
    return (
        list(d),
        d[1],
        d.get("q", "-"),
        e["a"],
        inv,
        sorted(k for k in d if isinstance(k, str)),
        d == e,
        len(d),
        "a" in d,
        list(d.items())[0],
        dict(sorted(inv.items(), reverse=True)),
        max(inv, key=inv.get),
        [*inv.values()],
        dict.fromkeys("ab", 0),
        dict(a=1, **{"b": 2}),
        {k: {j for j in range(k)} for k in range(3)},
        d.keys() & {"a", "zz"},
        next(iter(d)),
        list(reversed(inv)),
        str(inv),
    )


@case()
def set_things():
    a, b = {1, 2, 3}, set([3, 4])
    a.add(9)
    a.discard(100)
    b |= {7}
    return (
        a | b,
        a & b,
        a - b,
        a ^ b,
        a >= {1},
        {1} < a,
        a.isdisjoint(b),
        frozenset([1, 1]),
        len(a),
        3 in a,
        sorted(a, reverse=True),
        {(1, 2), (1, 2)},
        sum(a),
        a == {9, 3, 2, 1},
        {x % 2 for x in a},
        set("hello") - set("help"),
    )


@case([5, 3, 8])
def list_things(xs):
    ys = xs[:]
    ys.extend([1, 1])
    ys.insert(1, 99)
    ys.remove(1)
    ys[1:3] = [7]
    ys += (4,)
    del ys[0]
    zs = [0] * 3
    zs[-1] = 5
    grid = [[0] * 2 for _ in range(2)]
    grid[0][1] = 1
    first, *middle, last = ys
    ys.sort(reverse=True)
    return (
        ys,
        zs,
        grid,
        first,
        middle,
        last,
        ys.index(7),
        ys.count(1),
        xs * 2,
        [x for x in xs if x in ys],
        xs[::-1],
        xs[-2:],
        xs[5:],
        any(x > 7 for x in xs),
        all(xs),
        list(enumerate(xs, 1)),
        list(zip(xs, ys)),
        sum(xs) / len(xs),
        max(xs) - min(xs),
        sorted(map(str, xs)),
        [a + b for a, b in zip(xs, xs[1:])],
        [[j for j in range(i)] for i in range(3)],
    )


@case("2024-03-10", "1 week")
@case("2024-01-31", "2 days")
@case("nope", "1 day")
def due(start, span):
    units = {"day": 1, "week": 7}
    m = re.fullmatch(r"(\d+) (day|week)s?", span)
    try:
        d = dt.date.fromisoformat(start) + dt.timedelta(days=int(m.group(1)) * units[m.group(2)])
    except ValueError as e:
        return "bad date"
    return (
        d.strftime("%a %d %b %Y"),
        d.weekday() >= 5,
        str(d),
        f"{d:%Y/%m/%d}",
        (d - dt.date(2024, 1, 1)).days,
        d.replace(month=1).isoformat(),
    )


@case("2024-05-06 07:08:09")
def datetimes(text):
    d = dt.datetime.strptime(text, "%Y-%m-%d %H:%M:%S")
    e = d + dt.timedelta(hours=20, minutes=5)
    return (
        d.isoformat(),
        e.strftime("%I:%M %p"),
        (e - d).total_seconds(),
        str(e - d),
        d.date() == e.date(),
        e > d,
        d.hour,
        repr(d),
        f"{d:%H:%M}",
        d.time().isoformat(),
        str(dt.timedelta(days=-1, hours=3)),
        (e - d) // dt.timedelta(hours=1),
        d.replace(hour=0, minute=0).isoformat(),
        d.strftime("%j %U %y %-d"),
    )


@case(12)
def seeded(n):
    random.seed(n)
    a = [random.randint(1, 6) for _ in range(5)]
    b = (
        random.choices("abc", k=3),
        random.sample(range(10), 3),
        random.uniform(1, 2),
        random.random(),
    )
    xs = list(range(5))
    random.shuffle(xs)
    rng = random.Random("seed")
    return (
        a,
        b,
        xs,
        rng.randint(0, 10**12),
        random.choices([1, 2], weights=[1, 9], k=3),
        random.gauss(0, 1),
        random.randrange(0, 100, 5),
        random.choice(["x", "y"]),
        random.triangular(0, 1, 0.5),
    )


@case([2, 4, 4, 5, 7, 9])
def stats(xs):
    return (
        st.mean(xs),
        st.median(xs),
        st.mode(xs),
        st.pstdev(xs),
        st.stdev(xs),
        st.variance(xs),
        st.median_low(xs),
        st.quantiles(xs, n=4),
        st.fmean(xs),
        st.geometric_mean(xs),
        st.harmonic_mean(xs),
        st.multimode("aabb"),
    )


@case()
def typed_things():
    def f(a: int, /, b: t.Optional[int] = None, *args: int, key: str = "k", **kw: t.Any) -> list:
        return [a, b, list(args), key, sorted(kw)]

    T: t.List[int] = [1]
    x: int
    x = 5
    return f(1), f(1, 2, 3, 4, key="z", q=1), f(*[1, 2], **{"key": "y", "w": 2}), x, T


@case(1)
@case(2)
@case(3)
@case(4)
def type_errors(n):
    def g(a, b=1, *, c):
        return a + b + c

    if n == 1:
        return g(*[1])
    if n == 2:
        return "a" + 1
    if n == 3:
        return len(5)
    return [1] < ["a"]


@case()
def uuid_like():
    u = str(uuid.uuid4())
    return len(u), u.count("-"), u[14]


@case({"a": 1, "b": [1, 2, {"c": None}], "d": "é"})
def json_things(x):
    return (
        json.dumps(x),
        json.dumps(x, indent=4),
        json.dumps(x, ensure_ascii=False, separators=(",", ":")),
        json.loads('{"k": [1.0, 2, "x", true, null, 1e3]}'),
        json.dumps({1: 2, None: True, 2.5: [float("inf")]}),
        json.loads("[]") == [],
        json.dumps('a/b"\\\n'),
    )


@case()
def counter_things():
    c = Counter("mississippi")
    c.update("sss")
    c["z"] += 0
    d = c.copy()
    d.subtract({"s": 5})
    dd = defaultdict(lambda: defaultdict(int))
    dd["x"]["y"] += 2
    q = deque([1, 2, 3], maxlen=3)
    q.append(4)
    q.appendleft(0)
    q.rotate(1)
    od = OrderedDict(a=1, b=2)
    od.move_to_end("a")
    return (
        c.most_common(2),
        d,
        c + d,
        c & d,
        sorted(c.elements())[:3],
        dict(dd["x"]),
        list(q),
        list(od),
        c.most_common()[-1],
        sum(c.values()),
        q[0],
        len(q),
    )


@case(1000)
@case(1234567.891)
@case(-5)
def money(x):
    return (
        f"${x:,.2f}",
        f"{x / 1000:.1f}k",
        f"{abs(x):>15,.0f}",
        "€{:,.2f}".format(x).replace(",", " ").replace(".", ","),
        f"{x:.2e}",
    )


@case(0)
@case(1023)
@case(1536)
@case(5 * 1024**3)
def file_size(n):
    for unit in ("B", "KB", "MB", "GB"):
        if n < 1024 or unit == "GB":
            return f"{n:.1f} {unit}" if unit != "B" else f"{n} B"
        n /= 1024


@case("rgb(255, 128, 0)")
@case("#ff8000")
@case("#f80")
@case("blue")
def color(text):
    text = text.strip().lower()
    if m := re.fullmatch(r"rgb\((\d+),\s*(\d+),\s*(\d+)\)", text):
        r, g, b = (int(v) for v in m.groups())
    elif text.startswith("#"):
        h = text.lstrip("#")
        if len(h) == 3:
            h = "".join(c * 2 for c in h)
        r, g, b = (int(h[i : i + 2], 16) for i in (0, 2, 4))
    else:
        raise gr.Error("Unknown color: " + text)
    lum = (0.299 * r + 0.587 * g + 0.114 * b) / 255
    return (
        f"#{r:02X}{g:02X}{b:02X}",
        (r, g, b),
        "black" if lum > 0.5 else "white",
        [round(c / 255, 3) for c in (r, g, b)],
    )


@case("hello world", 4)
def bits(text, width):
    crc = 0xFFFFFFFF
    for byte in text.encode():
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ (0xEDB88320 if crc & 1 else 0)
    h = 5381
    for ch in text:
        h = ((h << 5) + h + ord(ch)) & 0xFFFFFFFF
    fnv = 14695981039346656037
    for b in text.encode():
        fnv = ((fnv ^ b) * 1099511628211) % 2**64
    return (
        f"{crc ^ 0xFFFFFFFF:08x}",
        h,
        fnv,
        format(h, "032b").count("1"),
        bin(5).zfill(width),
        int("1011", 2),
    )


@case("the rain in spain")
def trie(text):
    root = {}
    for word in text.split():
        node = root
        for ch in word:
            node = node.setdefault(ch, {})
        node["$"] = True

    def words(node, prefix=""):
        for ch, nxt in sorted(node.items(), key=lambda kv: kv[0]):
            if ch == "$":
                yield prefix
            else:
                yield from words(nxt, prefix + ch)

    return list(words(root)), list(words(root["r"], "r"))


@case([1, 5, 10, 25], 63)
@case([5, 10], 3)
def coins(values, amount):
    best = [0] + [math.inf] * amount
    used = [None] * (amount + 1)
    for a in range(1, amount + 1):
        for c in values:
            if c <= a and best[a - c] + 1 < best[a]:
                best[a], used[a] = best[a - c] + 1, c
    if best[amount] is math.inf or best[amount] == float("inf"):
        return None
    out = Counter()
    while amount:
        out[used[amount]] += 1
        amount -= used[amount]
    return dict(out), sum(out.values())


@case("abcbdab", "bdcaba")
def lcs(a, b):
    dp = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            dp[i + 1][j + 1] = dp[i][j] + x if x == y else max(dp[i + 1][j], dp[i][j + 1], key=len)
    return dp[-1][-1]


@case([[5, 3, 0, 0], [0, 0, 1, 2]])
def sudoku_like(grid):
    empties = [(r, c) for r, row in enumerate(grid) for c, v in enumerate(row) if not v]

    def solve(k=0):
        if k == len(empties):
            return True
        r, c = empties[k]
        for v in range(1, 7):
            if v in grid[r] or any(row[c] == v for row in grid):
                continue
            grid[r][c] = v
            if solve(k + 1):
                return True
            grid[r][c] = 0
        return False

    return solve(), grid


@case("", 3)
@case("rock", 1)
def rps(choice, seed):
    rng = random.Random(seed)
    beats = {"rock": "scissors", "paper": "rock", "scissors": "paper"}
    if choice not in beats:
        return f"Choose one of {', '.join(beats)}", gr.update()
    other = rng.choice(list(beats))
    result = "draw" if choice == other else "win" if beats[choice] == other else "lose"
    return f"{choice} vs {other}: {result}", gr.update(
        value=result.upper(), variant="primary" if result == "win" else "stop"
    )


@case("python", ["p", "x", "y"])
@case("a", ["a"])
def hangman(word, guesses):
    shown = " ".join(c if c in guesses else "_" for c in word)
    misses = [g for g in guesses if g not in word]
    lives = 6 - len(misses)
    status = "won" if "_" not in shown else "lost" if lives <= 0 else "playing"
    return (
        shown,
        "♥" * lives + "♡" * (6 - lives),
        status,
        gr.Textbox(interactive=status == "playing"),
    )
