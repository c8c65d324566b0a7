# ruff: noqa – snippets show what authors write, not how we do
"""Tools of a page: units, dates, Markdown, ciphers; tables of functions."""

from __future__ import annotations
import json, math, re, random, string, datetime, itertools, functools, collections, time
from collections import defaultdict, Counter
from datetime import datetime as DT, date, timedelta, timezone
from tests.transpile.cases import case

VOWELS = set("aeiou")
CONFIG = {"max": 3, "levels": ["low", "mid", "high"], "nested": {"on": True}}
REGISTRY = {}
HISTORY = []
_cache: dict = {}
LIMIT = 5


def register(name):
    def deco(f):
        REGISTRY[name] = f
        return f

    return deco


@register("up")
def _up(s):
    return s.upper()


@register("rev")
def _rev(s):
    return s[::-1]


OPS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "×": lambda a, b: a * b,
    "÷": lambda a, b: a / b if b else float("nan"),
}
UNITS = {("km", "mi"): 0.621371, ("kg", "lb"): 2.20462}


@case("hello", "up")
@case("hello", "rev")
@case("hello", "nope")
def dispatch(s, k):
    f = REGISTRY.get(k)
    if f is None:
        raise KeyError(k)
    return (
        f(s),
        sorted(REGISTRY),
        CONFIG["levels"][-1],
        CONFIG["nested"]["on"],
        [c for c in s if c in VOWELS],
    )


@case(6, "÷", 4)
@case(6, "÷", 0)
@case(6, "^", 0)
def ops(a, op, b):
    try:
        r = OPS[op](a, b)
    except KeyError:
        return f"unknown operator {op!r}; use one of {', '.join(OPS)}"
    return r, f"{a} {op} {b} = {r:g}", math.isnan(r)


@case(10, "km", "mi")
@case(10, "lb", "kg")
@case(10, "a", "b")
def convert(v, a, b):
    if (a, b) in UNITS:
        f = UNITS[a, b]
    elif (b, a) in UNITS:
        f = 1 / UNITS[b, a]
    else:
        return None
    return round(v * f, 4), f"{v} {a} = {v * f:.3f} {b}"


@case("x")
def memo(k):
    if k not in _cache:
        _cache[k] = len(_cache) + 1
        HISTORY.append(k)
    return _cache[k], HISTORY[-LIMIT:], len(HISTORY)


@case("2024-01-31", 1)
@case("2024-01-31", 13)
@case("bad", 1)
def add_months(s, n):
    try:
        d = DT.strptime(s, "%Y-%m-%d").date()
    except ValueError as e:
        return {"error": str(e)}
    y, m = divmod(d.month - 1 + n, 12)
    y += d.year
    m += 1
    last = [
        31,
        29 if y % 4 == 0 and (y % 100 != 0 or y % 400 == 0) else 28,
        31,
        30,
        31,
        30,
        31,
        31,
        30,
        31,
        30,
        31,
    ][m - 1]
    r = d.replace(year=y, month=m, day=min(d.day, last))
    return r.isoformat(), (r - d).days, f"{r:%d %B %Y}", r.strftime("%A"), r > d, str(r - d)


@case([{"name": "Ann", "age": "30"}, {"name": "", "age": "x"}, {"age": 5}])
def validate(rows):
    def check(r):
        if not (n := r.get("name")):
            yield "name missing"
        elif len(n) < 2:
            yield "short"
        try:
            a = int(r["age"])
        except KeyError as e:
            yield f"no {e.args[0]}"
        except (ValueError, TypeError) as e:
            yield f"age: {e}"
        else:
            if not 0 < a < 150:
                yield "range"

    errs = {i: list(check(r)) for i, r in enumerate(rows)}
    return (
        errs,
        {i: "; ".join(e) for i, e in errs.items() if e},
        any(errs.values()),
        sum(map(len, errs.values())),
    )


@case("# Title\n\n- a\n- b\n\n**bold** and *it* `code` [x](http://y.z)\n1. one\n")
def md(t):
    out = []
    in_list = False
    for ln in t.split("\n"):
        ln = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", ln)
        ln = re.sub(r"\*(.+?)\*", r"<i>\1</i>", ln)
        ln = re.sub(r"`([^`]+)`", r"<code>\1</code>", ln)
        ln = re.sub(r"\[([^\]]+)\]\(([^)]+)\)", r'<a href="\2">\1</a>', ln)
        if m := re.match(r"(#{1,6})\s+(.*)", ln):
            ln = f"<h{len(m[1])}>{m[2]}</h{len(m[1])}>"
        if m := re.match(r"[-*] (.*)", ln):
            if not in_list:
                out.append("<ul>")
                in_list = True
            out.append(f"<li>{m.group(1)}</li>")
            continue
        if in_list:
            out.append("</ul>")
            in_list = False
        if ln.strip():
            out.append(ln)
    return "\n".join(out)


@case("a=1;b=2;;c", ";")
def kv(s, sep):
    d = {}
    for part in filter(None, s.split(sep)):
        k, eq, v = part.partition("=")
        d[k] = int(v) if v.isdigit() else v or None
    return (
        d,
        dict(p.split("=") for p in s.split(sep) if "=" in p),
        {v: k for k, v in d.items()},
        "&".join(f"{k}={v}" for k, v in d.items()),
        [*d],
        d | {"z": 0},
        sorted(d.items(), key=lambda t: str(t[1])),
        dict(reversed(d.items())),
    )


@case([1, 5, 2, 8, 3])
def stats(xs):
    n = len(xs)
    mean = sum(xs) / n
    var = sum((x - mean) ** 2 for x in xs) / n
    s = sorted(xs)
    med = s[n // 2] if n % 2 else (s[n // 2 - 1] + s[n // 2]) / 2
    q = [s[int(n * p)] for p in (0.25, 0.5, 0.75)]
    hist = Counter(x // 3 for x in xs)
    bars = [f"{k * 3:>2}-{k * 3 + 2:<2} {'█' * v}{'░' * (5 - v)}" for k, v in sorted(hist.items())]
    norm = [round((x - min(xs)) / (max(xs) - min(xs)), 3) for x in xs]
    cum = list(itertools.accumulate(xs))
    ma = [sum(xs[max(0, i - 1) : i + 2]) / len(xs[max(0, i - 1) : i + 2]) for i in range(n)]
    return (
        f"{mean:.2f} ± {math.sqrt(var):.2f}",
        med,
        q,
        "\n".join(bars),
        norm,
        cum,
        [round(v, 2) for v in ma],
        f"{max(xs)=} {min(xs)=}",
        sum(a * b for a, b in zip(xs, xs[1:])),
        [x for x in xs if abs(x - mean) > math.sqrt(var)],
        max(enumerate(xs), key=lambda t: t[1]),
    )


@case("AbC xyz", 13)
def ciphers(t, k):
    rot = "".join(
        chr((ord(c) - (b := 65 if c.isupper() else 97) + k) % 26 + b) if c.isalpha() else c
        for c in t
    )
    atb = t.translate(str.maketrans("abcdefghijklmnopqrstuvwxyz", "zyxwvutsrqponmlkjihgfedcba"))
    vig = "".join(
        chr((ord(c) - 97 + ord(kk) - 97) % 26 + 97)
        for c, kk in zip("hello", itertools.cycle("key"))
    )
    binary = " ".join(format(ord(c), "08b") for c in t)
    back = "".join(chr(int(b, 2)) for b in binary.split())
    xor = [ord(a) ^ ord(b) for a, b in zip(t, itertools.cycle("k"))]
    hx = "".join(f"{v:02x}" for v in xor)
    rail = ["".join(t[i::3]) for i in range(3)]
    pig = " ".join(
        w[1:] + w[0] + "ay" if w[0].lower() not in VOWELS else w + "way" for w in t.split()
    )
    chk = functools.reduce(lambda h, c: (h * 31 + ord(c)) & 0xFFFFFFFF, t, 7)
    adler = sum((i + 1) * ord(c) for i, c in enumerate(t)) % 65521
    crc = 0xFFFFFFFF
    for byte in t.encode():
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ (0xEDB88320 if crc & 1 else 0)
    return (
        rot,
        atb,
        vig,
        binary,
        back == t,
        hx,
        rail,
        pig,
        chk,
        adler,
        hex(crc ^ 0xFFFFFFFF),
        int(hx, 16),
        sum(map(ord, t)) % 256,
        (1 << 40) | 5,
        -1 >> 3,
        2**64 - 1 & 0xFFFF,
        (0xDEADBEEF * 0x10001) % 2**32,
        ~(1 << 35),
        7**25 % 1000,
    )
