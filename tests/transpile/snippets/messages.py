# ruff: noqa – snippets show what authors write, not how we do
"""Messages of errors, formats of numbers, texts, dates and patterns."""

from __future__ import annotations
from typing import *
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


# ---------- LeetCode
@case([2, 7, 11, 15], 9)
def err(f, *a):
    try:
        return f(*a)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


@case()
def error_messages():
    out = []

    def t(f):
        try:
            out.append(repr(f()))
        except Exception as e:
            out.append(f"{type(e).__name__}: {e}")

    d = {"a": 1}
    l = [1, 2]
    s = "abc"
    t(lambda: d["b"])
    t(lambda: l[5])
    t(lambda: s[10])
    t(lambda: int("x"))
    t(lambda: float("y"))
    t(lambda: 1 / 0)
    t(lambda: 1 // 0)
    t(lambda: 1 % 0)
    t(lambda: 1.0 / 0)
    t(lambda: 1.0 // 0)
    t(lambda: 5.5 % 0)
    t(lambda: "a" + 1)
    t(lambda: 1 + "a")
    t(lambda: [1] + (2,))
    t(lambda: None + 1)
    t(lambda: "a" * "b")
    t(lambda: "a" - "b")
    t(lambda: {} < {})
    t(lambda: 1 < "a")
    t(lambda: None < 3)
    t(lambda: [1] < ["1"])
    t(lambda: len(5))
    t(lambda: l["a"])
    t(lambda: l.index(9))
    t(lambda: l.remove(9))
    t(lambda: [].pop())
    t(lambda: {}.popitem())
    t(lambda: set().pop())
    t(lambda: d.pop("zz"))
    t(lambda: next(iter([])))
    t(lambda: max([]))
    t(lambda: min(()))
    t(lambda: sum(["a"]))
    t(lambda: sorted([1, "a"]))
    t(lambda: int([]))
    t(lambda: int(None))
    t(lambda: float(None))
    t(lambda: ord("ab"))
    t(lambda: chr(-1))
    t(lambda: "{}".format())
    t(lambda: "{a}".format(b=1))
    t(lambda: "%d" % "x")
    t(lambda: "%s %s" % (1,))
    t(lambda: "%s" % (1, 2))
    t(lambda: f"{1:q}")
    t(lambda: f"{'a':d}")
    t(lambda: f"{1.5:d}")
    t(lambda: "a".join([1]))
    t(lambda: "abc".index("z"))
    t(lambda: (1, 2).index(3))
    t(lambda: range(5).index(7))
    t(lambda: [1, 2, 3][::0])
    t(lambda: range(1, 2, 0))
    t(lambda: {[1]: 2})
    t(lambda: {{}})
    t(lambda: hash([]))
    t(lambda: dict([1]))
    t(lambda: dict([(1, 2, 3)]))
    t(lambda: list(5))
    t(lambda: iter(5))
    t(lambda: round("a"))
    t(lambda: abs("a"))
    t(lambda: -"a")
    t(lambda: ~1.5)
    t(lambda: 1 << -1)
    t(lambda: 1 @ 2)
    t(lambda: divmod(1, 0))
    t(lambda: pow(0, -1))
    t(lambda: math.sqrt(-1))
    t(lambda: math.log(0))
    t(lambda: math.factorial(-1))
    t(lambda: math.factorial(1.5))
    t(lambda: int("12", 1))
    t(lambda: int("9", 8))
    t(lambda: json.loads("{bad"))
    t(lambda: json.loads(""))
    t(lambda: json.loads("[1,]"))
    t(lambda: datetime.strptime("x", "%Y"))
    t(lambda: date(2024, 2, 30))
    t(lambda: date.fromisoformat("x"))
    t(lambda: random.choice([]))
    t(lambda: random.randint(5, 1))
    t(lambda: random.sample([1], 3))
    t(lambda: statistics.mean([]))
    return out


@case(1234567.891)
@case(0.000012345)
@case(-1.5)
@case(0)
@case(1e21)
@case(123456789012345678)
@case(float("1e16"))
def num_format(x):
    specs = [
        "",
        "d",
        "f",
        ".0f",
        ".2f",
        "e",
        ".3e",
        "g",
        ".3g",
        "n",
        "%",
        ".1%",
        ",",
        "_",
        ",.2f",
        "+",
        " ",
        "010",
        "<10",
        ">10",
        "^10",
        "*^12",
        "=+12",
        "#x",
        "x",
        "b",
        "o",
        "c",
        "+.1e",
        "G",
        ".10g",
        "#g",
        "08.3f",
        ",d",
        "_.3f",
        "E",
        "F",
        "z.0f",
        "-",
    ]
    out = []
    for sp in specs:
        try:
            out.append(format(x, sp))
        except (ValueError, TypeError, OverflowError) as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


@case("héllo wörld")
@case("")
@case("ß ŉ ǆ İ ﬁ")
@case("12½ ²")
@case("😀 a\tb\nc")
def str_methods(s):
    return [
        s.upper(),
        s.lower(),
        s.title(),
        s.capitalize(),
        s.swapcase(),
        s.casefold(),
        s.isalpha(),
        s.isalnum(),
        s.isdigit(),
        s.isdecimal(),
        s.isnumeric(),
        s.isspace(),
        s.istitle(),
        s.isupper(),
        s.islower(),
        s.isidentifier(),
        s.isprintable(),
        s.isascii(),
        s.center(20, "*"),
        s.ljust(15, "."),
        s.rjust(15, "-"),
        s.zfill(15),
        s.split(),
        s.split(" "),
        s.rsplit(None, 1),
        s.splitlines(),
        s.splitlines(True),
        s.partition(" "),
        s.rpartition(" "),
        s.expandtabs(4),
        len(s),
        s[::-1],
        s[1:-1],
        s[-3:],
        repr(s),
        ascii(s),
        list(s.encode()),
        s.find("l"),
        s.rfind("l"),
        s.count("l"),
        s.count(""),
        s.replace("l", "L", 1),
        s.strip("hd"),
        s.startswith(("h", "x")),
        s.endswith("d", 2),
        [ord(c) for c in s[:3]],
        s.removeprefix("h"),
        s.removesuffix("d"),
        s * 2,
        "l" in s,
        sorted(set(s)),
        s.encode("utf-8").hex(),
        list(s.encode())[:4],
        s.translate({108: "L", 111: None}),
    ]


@case("2024-03-15T10:30:45")
@case("1999-12-31T23:59:59.123456")
def dates(t):
    d = datetime.fromisoformat(t)
    out = [
        str(d),
        repr(d),
        d.isoformat(),
        d.date().isoformat(),
        str(d.time()),
        d.weekday(),
        d.isoweekday(),
        d.isocalendar()[1],
        tuple(d.isocalendar()),
        d.strftime("%Y-%m-%d %H:%M:%S %A %a %B %b %j %U %W %y %I %p %f %% %d/%m"),
        d.strftime("%-d %-m"),
        f"{d:%d.%m.%Y}",
        str(d + timedelta(days=1, hours=5)),
        str(d - datetime(2000, 1, 1)),
        (d - datetime(2000, 1, 1)).days,
        (d - datetime(2000, 1, 1)).total_seconds(),
        d.replace(year=2020, day=1).isoformat(),
        d.toordinal(),
        d.timetuple().tm_yday,
        d > datetime(2000, 1, 1),
        min(d, datetime(2000, 1, 1)).year,
        d.ctime(),
        d.timestamp() is not None,
        datetime.combine(d.date(), clock(1, 2)).isoformat(),
        date.fromordinal(738000).isoformat(),
        d.date() == date(2024, 3, 15),
        hash(d.date()) == hash(d.date()),
        {d.date(): 1}[d.date()],
        str(date.max),
        str(timedelta(days=-1, seconds=5)),
        repr(timedelta(hours=25, microseconds=5)),
        str(timedelta(weeks=1) / 2),
        timedelta(days=1) // timedelta(hours=5),
        divmod(timedelta(days=1), timedelta(hours=5))[1].seconds,
        str(abs(timedelta(days=-3))),
        timedelta(minutes=90).total_seconds() / 3600,
        str(3 * timedelta(hours=1)),
        sum([timedelta(1), timedelta(2)], timedelta()).days,
        d.isoformat(sep=" ", timespec="minutes"),
        d.strftime("%c"),
        d.strftime("%x %X"),
    ]
    return out


@case("15/03/2024", "%d/%m/%Y")
@case("Mar 5, 2023 4:07 PM", "%b %d, %Y %I:%M %p")
@case("2024-13-01", "%Y-%m-%d")
@case("2024-02-30", "%Y-%m-%d")
@case("20240315 101112", "%Y%m%d %H%M%S")
@case("10:30 x", "%H:%M")
def parse_date(t, fmt):
    try:
        return datetime.strptime(t, fmt).isoformat()
    except ValueError as e:
        return str(e)


@case("2000-02-29", "2024-02-28")
@case("1990-05-17", "2024-05-17")
def age(b, today):
    b, t = date.fromisoformat(b), date.fromisoformat(today)
    years = t.year - b.year - ((t.month, t.day) < (b.month, b.day))
    try:
        nxt = b.replace(year=t.year)
    except ValueError:
        nxt = b.replace(year=t.year, day=28)
    if nxt < t:
        nxt = nxt.replace(year=t.year + 1)
    return years, (nxt - t).days, ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][b.weekday()]


@case()
def tz():
    u = datetime(2024, 3, 10, 12, tzinfo=timezone.utc)
    z = timezone(timedelta(hours=5, minutes=30), "IST")
    v = u.astimezone(z)
    return (
        str(u),
        u.isoformat(),
        str(v),
        v.tzname(),
        u == v,
        repr(timezone.utc),
        v.utcoffset().seconds,
        u.timestamp(),
        datetime.fromtimestamp(0, timezone.utc).isoformat(),
        datetime.fromisoformat("2024-01-01T00:00:00+02:00").isoformat(),
        datetime.strptime("2024-01-01 +0200", "%Y-%m-%d %z").isoformat(),
        u.strftime("%z %Z"),
        (v - u).total_seconds(),
    )


@case("Contact: a.b@x.org, c@d.co; (555) 123-4567 or 555.987.6543 on 2024-01-02")
def regexes(t):
    return [
        re.findall(r"[\w.]+@[\w.]+", t),
        re.findall(r"\(?(\d{3})\)?[ .-](\d{3})[.-](\d{4})", t),
        re.sub(r"\d", "#", t),
        re.sub(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)", r"\g<d>/\g<m>/\1", t),
        re.split(r"[,;]\s*", t),
        re.split(r"([,;])", t, maxsplit=1),
        [m.span() for m in re.finditer(r"\b\w", t)][:5],
        re.search(r"(?i)CONTACT", t).group(),
        re.match(r"x", t),
        bool(re.fullmatch(r".*", t, re.S)),
        re.sub(r"\b(\w)(\w*)", lambda m: m[1].upper() + m.group(2), t),
        re.escape("a.b*c"),
        re.compile(r"(\w+): (?P<rest>.*)").match(t).groupdict(),
        re.subn("o", "0", t),
        re.search(r"(\d+)(x)?", t).groups(),
        re.search(r"(\d+)(x)?", t).groups("-"),
        re.search(r"\d+", t).start(),
        re.compile("a|b", re.I | re.M).flags & re.I == re.I,
        re.findall(r"(?<=@)\w+", t),
        re.findall(r"(?m)^C", t),
        re.findall("", "ab"),
        re.sub("x*", "-", "abxd"),
        re.findall(r"a{2,3}?", "aaaa"),
        re.sub(r"(a)(b)?", r"[\1\2]", "ab a"),
        re.match(r"(?P<a>x)?y", "y").group("a"),
        re.search(r"[^\W\d_]+", "12ab").group(),
        re.search(r"\Aab\Z", "ab") is not None,
        re.split(r"\s+", " a  b "),
        re.findall(r"[\u00e0-\u00ff]+", "àéz"),
        repr(re.search("b", "abc")),
    ]
