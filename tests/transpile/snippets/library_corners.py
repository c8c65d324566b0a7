# ruff: noqa – snippets show what authors write, not how we do
"""Large values for the library, copies of its containers, and classes derived from its own."""

import copy, csv, hashlib, io, json, logging, random, secrets, uuid
from collections import UserDict, UserList, defaultdict

from tests.transpile.cases import case

loud = logging.getLogger("tests.corners.loud")
loud.setLevel(logging.DEBUG)
below = logging.getLogger("tests.corners.loud.below")


@case(300_000)
def digests_of_much(n):
    h = hashlib.sha1(bytearray(b"abc"))
    h.update(b"d" * n)
    h.update(bytearray(b"e"))
    return hashlib.md5(b"x" * n + b"y").hexdigest(), h.hexdigest()


@case(70_000)
@case(-1)
def secrets_of_many_bytes(n):
    try:
        return len(secrets.token_bytes(n)), len(secrets.token_hex(n))
    except ValueError as error:
        return str(error)


@case()
def levels():
    logging.getLogger("p").setLevel("DEBUG")
    found = [
        logging.getLogger("p.q.r").getEffectiveLevel(),
        logging.getLogger("pq").isEnabledFor(10),
    ]
    logging.getLogger("p").setLevel("NOTSET")
    try:
        logging.getLogger("p").setLevel(1.5)
    except TypeError as error:
        found.append(str(error))
    return [
        *found,
        logging.getLogger("p").level,
        logging.getLevelName("NOTSET"),
        logging.getLevelName(0),
        loud.isEnabledFor(10),
        loud.level,
        below.getEffectiveLevel(),
    ]


class Missing(UserDict):
    def __missing__(self, key):
        return "missing"


@case()
def user_dicts():
    d = Missing(a=1)
    joined, copied, other = d | {"b": 2}, d.copy(), copy.copy(d)
    copied["c"] = other["d"] = 3
    d |= {"e": 5}
    shown = [dict(x) for x in (d, joined, copied, other, {"z": 0} | d)]
    return shown, type(joined).__name__, d["q"], d.get("q"), d.get("q", default=7), d.get("a")


@case()
def user_lists():
    one = UserList([3, 1])
    copied, same = copy.copy(one), one
    copied.append(9)
    same *= 2
    return list(one), list(copied), list([0] + one), type([0] + one).__name__


@case()
def views():
    d = UserDict(a=1, b=2)
    return (
        d.keys().isdisjoint({"z"}),
        d.keys().isdisjoint(["a"]),
        d.items().isdisjoint([("a", 1)]),
    )


@case()
def bytearrays():
    one = bytearray(b"a")
    copied = copy.copy(one)
    copied.append(98)
    told = []
    for act in (lambda: one.pop(7), lambda: bytearray().pop()):
        try:
            act()
        except IndexError as error:
            told.append(str(error))
    return (
        [
            bytes(one),
            bytes(copied),
            b"x" + one,
            b",".join([one, b"b"]),
            b"abc".find(bytearray(b"c")),
        ],
        [one < b"b", one >= bytearray(b"a"), b"b" < one, sorted([bytearray(b"b"), one])[0]],
        told,
    )


class Sets(json.JSONEncoder):
    def default(self, o):
        return sorted(o) if isinstance(o, set) else super().default(o)


class Rows(csv.DictReader):
    def first(self):
        return next(self)


class Table(csv.DictWriter):
    pass


class Short(uuid.UUID):
    def short(self):
        return self.hex[-4:]


class Dice(random.Random):
    def two(self):
        return self.randint(1, 6), self.randint(1, 6)


@case()
def derived():
    out = io.StringIO()
    table = Table(out, ["a", "b"], delimiter=";", lineterminator="\n", extrasaction="ignore")
    table.writerow({"a": "x;y", "c": 1})
    return (
        Sets(indent=1, sort_keys=True).encode({"b": {2, 1}, "a": [1.5]}),
        Rows(io.StringIO("1;2"), ["a", "b"], delimiter=";").first(),
        Rows(io.StringIO("a\tb\n1\t2"), dialect="excel-tab").first(),
        out.getvalue(),
        Short(int=5).short(),
        Short("12345678123456781234567812345678").short(),
        Dice(5).two(),
    )


@case()
def named_afterwards():
    rows = csv.DictReader(io.StringIO("1,2\n"))
    rows.fieldnames = ["x", "y"]
    made = defaultdict(int)
    made.default_factory = list
    made["a"].append(1)
    return list(rows), made
