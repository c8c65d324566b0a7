# ruff: noqa – snippets show what authors write, not how we do
"""Corners of the library: numbers without end, views of dicts, aware dates, enums that are texts."""

from __future__ import annotations
import json, math, random, re, statistics, string, operator
from dataclasses import dataclass, field
from datetime import date, datetime, time as clock, timedelta, timezone
from enum import Enum, IntEnum, StrEnum, auto
from tests.transpile.cases import case


class Mode(StrEnum):
    ON = auto()
    OFF = auto()


@case("on")
@case("off")
@case("x")
def an_enum_of_texts_equals_its_text(m):
    mode = Mode(m)
    return [mode == "on", "on" == mode, mode != "on", mode in ("on",), {"on": 1}.get(mode)]


@case(97, "5c")
@case(97, ",c")
@case(97, "_c")
@case(97, "05c")
@case(97, "<5c")
@case(97, "_n")
@case(97, "#c")
@case(128512, "^5c")
def characters_are_padded_as_numbers(n, spec):
    return format(n, spec)


@case("2024-W10-1")
@case("2024W101")
@case("2024-W10")
@case("2024-W101")
@case("2024-W00")
@case("2024-0310")
@case("20240310-1020")
@case("2024W101T10")
@case("2024-0310T10")
def weeks_in_iso_dates(text):
    out = []
    try:
        out.append(str(date.fromisoformat(text)))
    except ValueError as e:
        out.append(type(e).__name__)
    try:
        out.append(str(datetime.fromisoformat(text)))
    except ValueError as e:
        out.append(type(e).__name__)
    return out


@case("2024-01-31T23:59:59", 14)
@case("2024-01-31T23:59:59", -5.5)
def the_same_instant_is_the_same_key(text, hours):
    here = datetime.fromisoformat(text).replace(tzinfo=timezone.utc)
    there = here.astimezone(timezone(timedelta(hours=hours)))
    return [here == there, hash(here) == hash(there), {here: 1}.get(there), len({here, there})]


@case(1)
@case(7)
def samples_of_counted_things(seed):
    random.seed(seed)
    r = random.Random(seed)
    return [
        random.sample(["r", "g", "b"], counts=[3, 2, 40], k=3),
        r.sample(["r", "g"], counts=(1, 1), k=2),
        random.random(),
    ]


@case("nan")
@case("inf")
@case("-inf")
def numbers_without_end(text):
    x = float(text)
    out = []
    for f in (
        lambda: timedelta(days=x),
        lambda: statistics.mean([x, 1]),
        lambda: statistics.variance([1, 2, x]),
        lambda: statistics.pvariance([1, x]),
        lambda: statistics.fmean([x, 1]),
        lambda: math.fsum([1, x, -x]),
        lambda: math.fsum([x, x]),
        lambda: math.fmod(3, x),
        lambda: math.fmod(x, 3),
        lambda: math.fmod(x, 0),
        lambda: math.modf(x),
        lambda: x.as_integer_ratio(),
        lambda: f"{x:%}|{x:.0f}",
    ):
        try:
            out.append(repr(f()))
        except Exception as e:
            out.append(type(e).__name__)
    return out


@case(3)
def the_largest_double(n):
    x = 1.7976931348623157e308
    return f"{x:%}", math.log(x), math.log(x) / n, math.log2(x), math.log10(x)


@case(0, -1, 1)
@case(7, 28, -2)
@case(3, -1, -7)
@case(3, -2, 7)
@case(2, -1, 4)
@case(5, 0, 1)
@case(5, 3, -1)
def powers_of_a_modulus(a, b, m):
    return pow(a, b, m)


@case({"a": [1]}, {"a": [1], "b": 2})
@case({"a": 1}, {"a": 1})
@case({"a": 1}, {"b": 1})
@case({}, {})
def views_are_compared(a, b):
    return [
        a.items() == b.items(),
        a.items() != b.items(),
        a.items() <= b.items(),
        a.items() > b.items(),
        a.keys() < b.keys(),
        a.keys() == set(b),
        set(a) == b.keys(),
        set(a) != b.keys(),
        frozenset(a) == b.keys(),
        a.keys() == b,
        a.values() == a.values(),
        a.items().isdisjoint({("a", 1)}),
        ("a", [1]) in a.items(),
        ["a", 1] in a.items(),
    ]


class Switch:
    def __init__(self, on):
        self.on = on

    def shown(self):
        return {"this": self, "on": self.on}


@case("TRUE")
@case("null")
@case("x²")
def keys_that_are_words_of_javascript(text):
    words = {"true": True, "false": False}
    null, undefined = None, 1
    more = {"null": None, "undefined": undefined, "class": null, "x²": 2, "½": 3, "π": 4}
    return [words.get(text.lower()), more.get(text, "?"), list(more), Switch(2).shown()["this"].on]


class Part:
    limit = 3
    names = ["a"]

    def __init__(self):
        self.inst = 1

    @property
    def label(self):
        return f"{type(self).__name__}:{self.limit}"

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def twice(x):
        return 2 * x


class Mid(Part):
    limit = 4


class Low(Mid):
    limit = 5

    @property
    def label(self):
        return super().label + "!" + str(super().limit)

    def all(self):
        return [
            super().names,
            super().limit,
            [super(Low, self).limit for _ in range(2)],
            sorted([2, 1], key=lambda v: v * super(Low, self).limit),
        ]

    def gen(self):
        yield super().limit
        yield from [super(Low, self).label for _ in "a"]

    @classmethod
    def make(cls):
        x = super().make()
        x.extra = super().limit
        return x

    def twice_(self):
        return super().twice(4)


class Plus(Low):
    limit = 6


@case(1)
def what_a_class_above_has(x):
    l = Low()
    p = Plus.make()
    out = [l.label, l.all(), list(l.gen()), p.label, p.extra, l.twice_()]
    return out


@case(1)
@case(3)
def the_smallest_doubles(n):
    return [
        statistics.mean([n * 1e-320]),
        n / 2**1074,
        n / 2**1075,
        (2 * n + 1) / 2**1076,
        (2**53 * n + 1) / 2**1080,
        (2**1024 - 2**970) / n,
        3 * 2**1023 / (4 * n),
    ]


@case("2024-05-17T10:20:30.5")
@case("2224-05-17T10:20:30.000001")
def a_local_time_elsewhere(text):
    moment = datetime.fromisoformat(text)
    there = timezone(timedelta(hours=3, minutes=30))
    return str(moment.astimezone(timezone.utc)), str(moment.astimezone(there))


NOON = clock(12, 30)


@case("07:05")
@case("13:00:01")
def a_time_of_the_module(text):
    return str(NOON), NOON < clock.fromisoformat(text), str(clock.max), NOON.hour


class Priority(Enum):
    LOW = 1
    HIGH = 2

    def __str__(self):
        return self.name.lower()


class Plain(Enum):
    MON = 1


class Kind(str, Enum):
    CAT = "cat"
    DOG = "dog"


class Score(IntEnum):
    GOOD = 5


@case(1)
@case(2)
def members_are_padded(n):
    p = Priority(n)
    return f"{p:>6}|{p:^9}|{p}", f"{Plain.MON:*>12}", "{:<10}|".format(p), format(Plain.MON, "9")


@case("a cat")
@case("")
def members_that_are_texts_and_numbers(text):
    kinds = sorted(Kind, key=lambda k: k.value)
    return [
        ", ".join(kinds),
        Kind.CAT in text,
        Kind.CAT * 2,
        Kind.DOG[0],
        Kind.DOG[1:],
        Kind.DOG[::-1],
        [-Score.GOOD, abs(Score.GOOD), ~Score.GOOD, round(Score.GOOD, -1), +Score.GOOD],
    ]


@case("a cat, a dog")
@case("cat")
def members_in_methods_of_texts(text):
    kind = Kind(text.split(" ")[1].strip(",")) if " " in text else Kind.CAT
    return [
        text.replace(kind, "x"),
        text.replace("a", kind),
        text.split(kind),
        text.startswith(kind),
        text.find(kind),
        text.count(kind),
        text.index(Kind.CAT),
        text.removesuffix(Kind.DOG),
        text.strip(kind),
        [1, 5].index(Score.GOOD),
        ["cat"].count(kind),
        text.ljust(Score.GOOD, "."),
        Score.GOOD << 2,
        100 >> Score.GOOD,
    ]


@case("-")
def an_enum_is_joined(mark):
    return mark.join(Kind), mark.join("ab"), mark.join({"x": 1}), mark.join(k.name for k in Kind)
