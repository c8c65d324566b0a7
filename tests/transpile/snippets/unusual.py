# ruff: noqa – snippets show what authors write, not how we do
"""Classes that change how attributes work, types as values, bytes, generators with an end."""

from __future__ import annotations
import operator, os.path, re
from abc import ABC, abstractmethod
from collections import ChainMap, Counter, defaultdict, deque, namedtuple
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Sized
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass
from datetime import time
from enum import Enum, IntEnum, StrEnum
from functools import lru_cache, singledispatch
from typing import TypedDict, cast
from tests.transpile.cases import case

Point = namedtuple("Point", "x y z", defaults=[0])


@case()
def none_in_named_tuples():
    p = Point(None, 2)
    return [p, p._replace(y=None), Point(1, None), Point(1, y=None, z=None), p == (None, 2, 0)]


@case({"a": 1})
def keywords_named_as_parameters(d):
    d.update(x=2, self=3)
    return [d, dict(x=1, y=2), Counter(x=2), defaultdict(int, f=1, x=2), dict(d, x=9)]


class Level(IntEnum):
    LOW = 1
    HIGH = 5


class Sign(StrEnum):
    PLUS = "+"


@case()
def enum_members_are_values():
    return [
        isinstance(Level.LOW, int),
        isinstance(Sign.PLUS, str),
        repr(Level.HIGH),
        repr(Sign.PLUS),
        isinstance(2, (Level, str)),
    ]


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    def double(self):
        return self.area() * 2


class Square(Shape):
    def __init__(self, n):
        self.n = n

    def area(self):
        return self.n**2


@case("Square", 3)
@case("Shape", 3)
def abstract_classes(name, n):
    return {"Square": Square, "Shape": Shape}[name](*[n][: name == "Square"]).double()


class Guarded:
    def __init__(self, v):
        self.v = v

    def __setattr__(self, name, value):
        if name == "v" and value < 0:
            raise ValueError("negative")
        super().__setattr__(name, value)


@dataclass(frozen=True)
class Derived:
    x: int
    twice: int = 0

    def __post_init__(self):
        object.__setattr__(self, "twice", self.x * 2)


@case(1)
@case(-1)
def attributes_are_guarded(n):
    g = Guarded(n)
    setattr(g, "w", 7)
    try:
        g.v = -5
    except ValueError as e:
        return [g.v, g.w, str(e), repr(Derived(n))]


class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, kind=None):
        return getattr(obj, self.name)

    def __set__(self, obj, value):
        if value < 0:
            raise ValueError(self.name)
        setattr(obj, self.name, value)


def shown(cls):
    cls.__repr__ = lambda self: f"<{cls.__name__} {self.size}>"
    cls.tag = "t"
    return cls


@shown
class Crate:
    size = Positive()
    half = lambda self, by=2: self.size / by

    class Lid:
        depth = 3

        def deep(self):
            return self.depth

    for letter in "ab":
        last = letter

    def __init__(self, size):
        self.size = size


@case(4)
@case(-4)
def classes_with_more_in_them(n):
    c = Crate(n)
    return [
        repr(c),
        c.half(),
        c.half(by=4),
        Crate.Lid().deep(),
        c.Lid.depth,
        c.tag,
        Crate.last,
        vars(c),
        c.__dict__ == {"_size": n},
    ]


class Options:
    count = 0
    items = []

    def __init__(self, **kw):
        self.name = "n"
        self.__dict__.update(kw)
        type(self).count += 1

    @classmethod
    def clear(cls):
        cls.count = 0
        cls.items.clear()

    def __repr__(self):
        return f"Options({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"


@case(1)
def attributes_as_dicts(n):
    Options.clear()
    o = Options(a=n, message="m")
    o.items.append(n)
    return [
        repr(o),
        o.message,
        {**vars(o)},
        sorted(vars(o)),
        "a" in o.__dict__,
        Options.count,
        Options.items,
    ]


class Defaults(dict):
    def __missing__(self, key):
        return f"<{key}>"


class Todo(TypedDict):
    text: str
    done: bool


NOTHING = object()


@case("a")
@case("q")
def kinds_of_dicts(key):
    d = Defaults(a=1, x=2)
    d.update([("b", 3)], self=4)
    found = d.get(key, NOTHING)
    return [
        d[key],
        repr(d),
        len(d),
        "{a} {z}".format_map(d),
        Todo(text="t", done=True),
        found is NOTHING,
        cast(int, key),
    ]


CASTS = {"int": int, "float": float, "list": list, "bool": bool}


@case(1)
@case("7")
@case([1])
@case(None)
@case(True)
@case(2.5)
def types_as_values(x):
    kind = type(x)
    table = {int: "i", str: "s", list: "l", float: "f"}
    number = type(x) in (int, float)
    return [
        kind.__name__,
        str(kind),
        kind is int,
        table.get(kind),
        number,
        isinstance(x, kind),
        [k for k, t in CASTS.items() if t is kind],
    ]


class Half:
    def __init__(self, n):
        self.n = n

    def __divmod__(self, other):
        return (self.n, other)


@case()
def operators_of_objects():
    texts = sorted(["b", "aa", "a"], key=operator.methodcaller("count", "a"))
    return [divmod(Half(1), 2), texts, list(map(operator.methodcaller("upper"), texts))]


def closing(log, n):
    try:
        for i in range(n):
            yield i
    finally:
        log.append("closed")


@contextmanager
def opened(log, name):
    log.append(name)
    try:
        yield name.upper()
    finally:
        log.append("/" + name)


@case(1)
@case(9)
def generators_with_an_end(n):
    log = []

    def within():
        with opened(log, "r") as name:
            yield name
            yield name + "2"

    for x in closing(log, 3):
        log.append(x)
        if x == n:
            break
    log.append("after")
    for name in within():
        if n == 1:
            break
    return [log, list(closing(log, 2)), [x for x in closing(log, 1)], log]


@lru_cache(maxsize=2)
def squared(x, y=0):
    return x * x + y


@case([1, 2, 1, 3, 2, 1])
def counts_of_a_cache(xs):
    squared.cache_clear()
    made = [squared(x) for x in xs] + [squared(1, 0), squared(1, y=0)]
    return [made, squared.cache_info(), squared.cache_info().hits]


@case("hello")
@case("é")
@case("")
def bytes_as_values(text):
    b = text.encode()
    table = {b"a": 1, b: 2}
    return [
        table[b], b"l" in b, 108 in b, bool(b), b.upper(), b.split(b"l"), b.replace(b"l", b"L"), b.find(b"l"),
        b.startswith(b"h"), b"-".join([b, b"x"]), b.isalpha(), bytes(3), bytes([65, 66]), repr(b), b < b"i", bytes("é", "utf-8"),
    ]  # fmt: skip


@case("ff")
@case("61e282")
@case("c328")
@case("eda080")
@case("c3a9")
def texts_that_are_not_utf8(digits):
    try:
        return bytes.fromhex(digits).decode()
    except UnicodeDecodeError as e:
        return [str(e), repr(e), e.start, e.reason]


@case("é", "ascii")
@case("a€€b", "latin-1")
@case("x", "nope")
def texts_that_cannot_be_encoded(text, encoding):
    try:
        return list(text.encode(encoding))
    except UnicodeEncodeError as e:
        return [str(e), e.args]


PATTERNS = """( [a a** (?P<n>a \\ [b-a] *a ) (?<n>a) (a(b (+) a{3,2} a{2}{3} a+?b (?Z (?P<>a) (?P<1>a) (?P=q) (a)\\2
\\q [\\q] \\x1 [a-\\d] [-a] [--a] []a] x{,2} a{,} (?<=a+)b ^* a??? (?=a)* a(?i)b [a-z a{2,1}? é( 😀[ \\b* (?P<a>x)(?P<a>y)""".split()


@case()
def messages_of_patterns():
    found = []
    for pattern in [*PATTERNS, "a\n(b"]:
        try:
            found.append(re.findall(pattern, "a1-b aab"))
        except re.error as e:
            found.append((str(e), e.msg, e.pos, e.lineno, e.colno))
    return found


class Looped:
    def __iter__(self):
        yield 1


@case(1)
@case("a")
@case([1])
@case({})
@case(None)
def protocols(x):
    sorts = [
        isinstance(x, Iterable),
        isinstance(x, Mapping),
        isinstance(x, Sequence),
        isinstance(x, Hashable),
    ]
    return [
        *sorts,
        isinstance(x, (Callable, Sized)),
        isinstance(Looped(), Iterable),
        isinstance(Looped(), Sized),
        isinstance(iter("a"), Iterator),
    ]


@singledispatch
def told(x):
    return f"something {x}"


@told.register
def _(x: int):
    return f"int {x}"


@told.register(list)
def _(x):
    return f"list of {len(x)}"


@case(1)
@case(True)
@case([1])
@case("a")
@case(None)
def dispatched_by_type(x):
    return told(x), list(map(told, [x]))


@case({"x": 1}, {"x": None, "y": 3})
def chained_maps(a, b):
    c = ChainMap(a, b)
    child = c.new_child({"z": 0})
    child["x"] = 9
    return [
        c["x"],
        c.get("q", 0),
        ChainMap(b, a).get("x", 5),
        dict(c),
        "y" in c,
        list(c),
        len(child),
        child,
        child.parents == c,
        c.maps,
    ]


@case(1)
def decorated_classes_in_functions(n):
    @dataclass(order=True)
    class Pair:
        a: int
        b: int = 2

        def both(self):
            return self.a + self.b

    class Kind(Enum):
        ONE = 1

    made = Pair(n)
    return (
        repr(made),
        made.both(),
        made < Pair(n, 3),
        Kind.ONE.name,
        [f.name for f in fields(Pair)],
        is_dataclass(made),
    )


class Button:
    def __init__(self):
        self.handlers = []

    def pressed(self):
        return "pressed"

    def off(self, handler):
        self.handlers.remove(handler)
        return len(self.handlers)


Size = Enum("Size", "S M L")


class Planet(Enum):
    EARTH = (5.97, 6.37)

    def __init__(self, mass, radius):
        self.mass = mass


class Answer(Enum):
    YES = 1

    @classmethod
    def _missing_(cls, value):
        return cls.YES if value == "y" else None


@case("y")
@case("n")
def methods_and_members_are_found_again(text):
    b = Button()
    b.handlers = [b.pressed, b.off]
    same = [
        b.pressed == b.pressed,
        b.pressed == Button().pressed,
        b.pressed in b.handlers,
        b.off(b.pressed),
        b.pressed.__name__,
    ]
    return [
        same,
        [s.name for s in Size],
        Size(3).name,
        Size["M"].value,
        Planet((5.97, 6.37)).mass,
        Answer(text).name,
    ]


@case("x/y.tar.gz")
@case("/a/b/")
@case(".hidden")
@case("")
def paths(p):
    return os.path.basename(p), os.path.dirname(p), os.path.splitext(p), os.path.join("a", p, "c")


@case("Hello wo", "upper")
@case("a,b", "split", ",")
@case("x", "nope")
@case([3, 1], "count", 3)
@case({"a": 1}, "get", "a")
@case(5, "upper")
def methods_named_at_run_time(x, name, *args):
    try:
        return getattr(x, name)(*args), getattr(x, "nothing", "none")
    except AttributeError as e:
        return str(e)


@case()
def containers_in_place():
    d = deque([1, 2], maxlen=3)
    e = d + deque([5])
    d += [7, 8]
    del e[0]
    c = same = Counter("aab")
    c += Counter("b")
    c |= Counter("zz")
    s, k = {1}, {"a": 1, "b": 2}
    try:
        s |= [2]
    except TypeError as error:
        told = str(error)
    views = [
        {"a", "z"} & k.keys(),
        {"a", "z"} - k.keys(),
        sorted({"z"} | k.keys()),
        k.keys().isdisjoint("x"),
    ]
    return [
        d,
        e,
        deque([1]) * 2,
        same,
        c is same,
        told,
        *views,
        str(time(1, 2).replace(hour=5)),
        3**-1,
        9007199254740991**-1,
    ]


class Gone:
    def __init__(self):
        self.y = 1

    def __ne__(self, other):
        return "differs"

    def __pow__(self, n, m=None):
        return (n, m)


@case()
def attributes_that_are_gone():
    g = Gone()
    del g.y
    try:
        return g.y
    except AttributeError as e:
        found = [str(e), g != 1, pow(g, 2, 3)]
    try:
        with g:
            pass
    except TypeError as e:
        return [*found, str(e)]


class Scaled:
    def __init__(self, by):
        self.by = by

    def __call__(self, *xs, scale=1, **more):
        return (self.by + sum(xs)) * scale, more

    def __getitem__(self, i):
        return [*range(*i.indices(self.by))] if isinstance(i, slice) else i


@case(3)
def callable_objects(n):
    s = Scaled(n)
    return list(map(s, [1, 2])), s(1, scale=2, z=3), s[::-1], s[1:], repr(slice(1, None, 2))


NumberLike = int | float


@case(1)
@case("a")
def unions_and_ellipsis(x):
    y = ...
    return isinstance(x, NumberLike), y is ..., y is None, repr(...)


counted = 0


@case(2)
def counts_in_an_inner_function(n):
    global counted
    counted = 0

    def step():
        global counted
        counted += n
        return counted

    return [step(), step(), counted]
