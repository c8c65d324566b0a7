"""Small promises of the library that are easily broken."""

from __future__ import annotations

import itertools
import json
import math
import random
import re
import textwrap
from collections import Counter
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import Enum, Flag, IntEnum, StrEnum
from functools import cache, lru_cache

from tests.transpile.cases import case


@cache
def steps(n):
    return n if n < 2 else steps(n - 1) + steps(n - 2)


@case(12)
def remembered(n):
    steps.cache_clear()

    @lru_cache(maxsize=2)
    def double(x):
        return x * 2

    return steps(n), str(steps.cache_info()), [double(x) for x in (1, 2, 3, 1)], double.cache_info()


@case("aabbbc")
def groups_share(text):
    groups = itertools.groupby(text)
    _, first = next(groups)
    key, second = next(groups)
    return list(first), key, list(second)


@case(3)
def shared_iterators(n):
    a, b = itertools.tee(itertools.count(n))
    return next(a), next(a), next(b), str(itertools.count(n)), str(itertools.repeat(n, 2))


class Size(IntEnum):
    S = 1
    L = 2


class Word(StrEnum):
    A = "a"
    B = "bee"


class Kind(str, Enum):
    A = "a"
    B = "b"


class Right(Flag):
    READ = 1
    WRITE = 2


@case("a bee, a bee")
def words_in_calls(text):
    return [
        text.startswith((Kind.B, Kind.A)),
        text.partition(Word.B)[2],
        text.count(Word.B),
        re.sub(Word.B, Kind.B, text),
        re.findall(Kind.A, text),
        text.translate({97: Kind.B}),
        int(Kind.A, 16),
        ord(Word.A),
        textwrap.wrap(Word.B),
        f"{Kind.A} {Word.A:>4}",
        Size.L.real + Size.L.numerator,
        random.Random(Size.L).random(),
        [m.name for m in reversed(Size)],
        repr(Size),
        repr(Right),
    ]


@case(4)
@case(1)
def rights(n):
    try:
        return repr(Right(n))
    except ValueError as error:
        return str(error)


@dataclass(frozen=True)
class Spot:
    x: int
    y: int = 7


@dataclass
class Board:
    spots: dict[str, Spot]
    side: int = 3


@case("delete")
@case("assign")
def frozen(how):
    spot = Spot(1)
    try:
        if how == "delete":
            del spot.x
        else:
            spot.x = 2
    except FrozenInstanceError as error:
        return str(error)
    return spot.x


@case(2)
def unfolded(n):
    board = Board({"a": Spot(n)})
    return asdict(board), astuple(board), Board.side, replace(board, side=n), Spot.y


@case()
def holds_itself():
    xs: list[object] = [1]
    xs.append(xs)
    d: dict[str, object] = {}
    d["d"] = d
    return str(xs), repr(d)


@case("%d.%m.%Y|%-d|%C|%P|%c")
@case("%5Y|%_d|%^a|%#p")
def clocks(how):
    return datetime(2024, 3, 5, 9, 7).strftime(how)


@case("2024-03-05", "%x")
@case("03/05/24", "%x")
@case("09:07:00", "%X")
@case("UTC", "%Z")
def parsed(text, how):
    try:
        return str(datetime.strptime(text, how))
    except ValueError as error:
        return str(error)


@case("20240229")
@case("12:30:45.5")
@case("12.5")
@case("1230")
@case("T12")
@case("12:3")
@case("24:00")
def times(text):
    try:
        return str(time.fromisoformat(text)), f"{time.fromisoformat(text):%H}"
    except ValueError as error:
        return str(error)


@case(1)
def plain_dates(n):
    day = date(2024, 1, n)
    return f"{day}|{day:%Y}", format(day, ""), str(type(day)), repr(timedelta)


@case(1e15)
@case(-1e22)
@case(1.5e300)
@case(1234567.25)
def far_angles(x):
    return math.sin(x), math.cos(x), math.tan(x)


@case("choices")
@case("sample")
@case("shuffle")
@case("getrandbits")
@case("weights")
@case("expovariate")
def drawn_wrongly(how):
    rng = random.Random(-1.5)
    first = rng.random()
    try:
        if how == "choices":
            return rng.choices("ab", [1, 2], cum_weights=[1, 3])
        if how == "sample":
            return rng.sample({1: 2}.keys(), 1)
        if how == "shuffle":
            return rng.shuffle((1, 2, 3))
        if how == "getrandbits":
            return rng.getrandbits(-1)
        if how == "weights":
            return rng.choices([1, 2], weights=[float("inf"), 1])
        return rng.expovariate(0)
    except (TypeError, ValueError, ZeroDivisionError) as error:
        return first, type(error).__name__, str(error)


@case()
def sampled_far():
    return random.Random(3).sample(range(10**10), 3)


@case("a1b22")
def replacements(text):
    nothing = re.sub(r"\d", lambda m: None, text)
    octal = re.sub("(a)", r"\101\0", text)
    try:
        re.sub(r"\d", lambda m: 5, text)
    except TypeError as error:
        return nothing, octal, str(error), repr(re.compile("a", re.I | re.X))


@case("[1,\n2,\n}")
@case('"😀" x')
def places(text):
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        return error.lineno, error.colno, error.pos, str(error)


@case()
def counted():
    counter = Counter("abb")
    counter.subtract(b=1)
    try:
        return counter + {"a": 1}
    except TypeError as error:
        return dict(counter), str(error)


@case([3, "a"])
def kinds(values):
    names = [type(v).__name__ for v in (type(values), len, iter(values), zip(), {}.keys())]
    return names, isinstance(int, type), str(type(values[0]))


@case("0")
@case("-0")
@case("12.5")
def short_numbers(text):
    return [format(float(text), spec) for spec in (".0", "#.0", ".1", ".2", "#.1")]


def swallow(step):
    try:
        return step()
    except Exception:
        return "caught"
    finally:
        pass


@case("é")
def handled(text):
    return swallow(lambda: text.encode("ascii")), b"a\xff".decode("utf-8", "backslashreplace")


@case(49)
@case(300)
@case(-(10**20))
def numbers_in_bytes(n):
    return n in b"12"
