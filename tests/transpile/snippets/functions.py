# ruff: noqa – snippets show what authors write, not how we do
"""Functions, closures, generators, classes, control flow."""

import functools
from collections import namedtuple
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from tests.transpile.cases import case

LIMITS = {"low": 10, "high": 20}
NAMES = ["zero", "one", "two"]
GREETING = "Hello"
FACTOR = 2.0


def helper(x, scale=2, *, offset=0):
    return x * scale + offset


def variadic(*args, **kwargs):
    return args, kwargs


@case(3)
def call_forms(x):
    return (
        helper(x),
        helper(x, 3),
        helper(x, offset=1),
        helper(scale=4, x=x),
        helper(x, 5, offset=x),
    )


@case(1, 2)
def star_calls(a, b):
    args = [a, b]
    kw = {"offset": 5}
    return (
        helper(*args),
        helper(*args, **kw),
        helper(a, **kw),
        variadic(*args, z=3),
        variadic(a, *args, **{"k": 1}),
        variadic(),
    )


@case(15)
@case(25)
@case(5)
def module_constants(x):
    if x < LIMITS["low"]:
        return NAMES[0]
    return NAMES[1] if x < LIMITS["high"] else f"{GREETING} {x * FACTOR}"


@case(5)
def closures(n):
    count = 0

    def bump(by=1):
        nonlocal count
        count += by
        return count

    bump()
    bump(n)

    def twice(f):
        return lambda: (f(), f())

    return twice(bump)(), count


@case(3)
def late_binding(n):
    fs = []
    for i in range(n):
        fs.append(lambda: i)
    gs = [lambda i=i: i for i in range(n)]
    return [f() for f in fs], [g() for g in gs], i


@case(10)
def recursion(n):
    def fib(k):
        return k if k < 2 else fib(k - 1) + fib(k - 2)

    return fib(n), factorial(n)


def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)


@case(5)
@case(0)
def generators(n):
    def count(limit):
        i = 0
        while i < limit:
            yield i
            i += 1
        return "done"

    def outer():
        result = yield from count(n)
        yield result

    g = count(n)
    first = next(g, None)
    return (
        list(outer()),
        first,
        list(g),
        sum(count(n)),
        list(x * 2 for x in count(n)),
        next(g, "end"),
    )


@case(3)
def generator_function(n):
    for i in range(n):
        yield i * i


@case([1, 2, 3, 4])
def generator_break(xs):
    it = iter(xs)
    out = []
    for x in it:
        if x == 2:
            break
        out.append(x)
    return out, list(it)


@case(1)
def generator_send(x):
    def averager():
        total, count, average = 0, 0, None
        while True:
            value = yield average
            total += value
            count += 1
            average = total / count

    g = averager()
    next(g)
    return g.send(10), g.send(20)


@case([])
def stop_iteration(xs):
    return next(iter(xs))


@case([1, 5, 3], 5)
@case([1, 2], 5)
def loop_else(xs, target):
    for x in xs:
        if x == target:
            found = "yes"
            break
    else:
        found = "no"
    i = 0
    while i < 3:
        i += 1
        if i == target:
            break
    else:
        found += "!"
    return found


@case(10)
def continue_break(n):
    out = []
    for i in range(n):
        if i % 2:
            continue
        if i > 6:
            break
        for j in range(i):
            if j == 2:
                break
            out.append((i, j))
    return out, i


@case(5)
def loop_variable_after(n):
    for i in range(n):
        pass
    total = 0
    for k in range(3):
        k += 1
        total += k
    return i, k, total


@case(0)
@case(1)
def unbound(n):
    if n:
        value = 5
    return value


@case([])
@case([1])
def unbound_loop(xs):
    for x in xs:
        pass
    return x


@case(1)
def name_error(n):
    return undefined_name + n  # noqa: F821


@case("a")
@case("b")
@case("c")
@case("d")
def try_forms(kind):
    log = []
    try:
        log.append("try")
        if kind == "a":
            raise ValueError("bad", 1)
        if kind == "b":
            raise KeyError("k")
        if kind == "c":
            return log
    except ValueError as e:
        log.append(f"value {e} {e.args}")
    except (KeyError, IndexError) as e:
        log.append(f"lookup {e!r} {e}")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log


@case(1)
@case(2)
@case(3)
def nested_try(n):
    try:
        try:
            if n == 1:
                raise ValueError("inner")
            if n == 2:
                [][5]
            return "none"
        except ValueError as error:
            raise RuntimeError("outer") from error
        finally:
            n = 10
    except RuntimeError as e:
        return str(e), n
    except LookupError as e:
        return type(e).__name__, str(e), isinstance(e, IndexError), n


@case("x")
@case("3")
def reraise(text):
    try:
        return int(text)
    except ValueError:
        raise


@case(5)
@case(-1)
def custom_error(n):
    try:
        check(n)
    except TooSmall as e:
        return e.value, str(e), isinstance(e, ValueError)
    return "fine"


class TooSmall(ValueError):
    def __init__(self, value):
        super().__init__(f"{value} is too small")
        self.value = value


def check(n):
    if n < 0:
        raise TooSmall(n)


@case(-2)
def custom_raised(n):
    check(n)


class Plain(Exception):
    """Nothing of its own."""


@case("m")
def plain_error(m):
    raise Plain(m, 2)


@case(3)
@case(-3)
def asserts(n):
    assert n > 0, f"{n} must be positive"
    assert isinstance(n, int)
    return n


@case(1)
def many_errors(n):
    out = []
    for f in (
        lambda: 1 / 0,
        lambda: [][0],
        lambda: {}["x"],
        lambda: int("q"),
        lambda: None.x,
        lambda: "a" + 1,
        lambda: len(5),
    ):
        try:
            f()
        except Exception as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


@case(0)
@case(1)
@case("hello")
@case([1, 2])
@case([1, 2, 3])
@case([])
@case({"type": "circle", "r": 2})
@case({"type": "rect", "w": 2, "h": 3})
@case(None)
@case(7.5)
@case(["add", 1, 2])
@case(True)
def matching(x):
    match x:
        case True | None:
            return "singleton"
        case 0:
            return "zero"
        case int(n) if n > 0:
            return f"int {n}"
        case str():
            return "text"
        case []:
            return "empty"
        case ["add", a, b]:
            return a + b
        case [a, b]:
            return f"pair {a} {b}"
        case [first, *rest]:
            return first, rest
        case {"type": "circle", "r": r}:
            return r * r * 3
        case {"type": kind, **rest}:
            return kind, rest
        case float() as f:
            return f"float {f}"
        case _:
            return "other"


@case("start")
@case("stop")
@case("pause")
def match_words(word):
    match word:
        case "start" | "go":
            state = "running"
        case "stop":
            state = "stopped"
        case other:
            state = f"unknown {other}"
    return state


class Counter:
    total = 0

    def __init__(self, start=0):
        self.value = start
        self.history = []

    def add(self, n=1):
        self.value += n
        self.history.append(n)
        return self

    @property
    def double(self):
        return self.value * 2

    @staticmethod
    def parse(text):
        return Counter(int(text))

    @classmethod
    def zero(cls):
        return cls(0)

    def __str__(self):
        return f"Counter({self.value})"

    def __eq__(self, other):
        return isinstance(other, Counter) and self.value == other.value

    def __lt__(self, other):
        return self.value < other.value

    def __add__(self, other):
        return Counter(self.value + other.value)

    def __len__(self):
        return len(self.history)

    def __getitem__(self, i):
        return self.history[i]

    def __contains__(self, n):
        return n in self.history

    def __iter__(self):
        return iter(self.history)

    def __call__(self, x):
        return x + self.value

    def __bool__(self):
        return self.value != 0


@case(3)
def classes(n):
    c = Counter(n)
    c.add().add(5).add(n=2)
    d = Counter.parse("4")
    e = Counter.zero()
    return [
        str(c),
        c.double,
        len(c),
        c[0],
        5 in c,
        list(c),
        c(10),
        bool(e),
        (c + d).value,
        c == d,
        d < c,
        sorted([c, d])[0].value,
        c.history,
        max(c, d).value,
        [str(x) for x in (c, d)],
        f"{c}",
        Counter.total,
    ]


@case(1)
def attribute_error(n):
    return Counter(n).missing


class Animal:
    sound = "..."

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} says {self.sound}"

    def kind(self):
        return type(self).__name__


class Dog(Animal):
    sound = "Woof"

    def __init__(self, name, tricks=()):
        super().__init__(name)
        self.tricks = list(tricks)

    def speak(self):
        return super().speak() + "!"


@case("Rex")
def inheritance(name):
    a, d = Animal("Cat"), Dog(name, ["sit"])
    return [
        a.speak(),
        d.speak(),
        d.kind(),
        isinstance(d, Animal),
        isinstance(a, Dog),
        d.tricks,
        [x.speak() for x in (a, d)],
        hasattr(d, "tricks"),
        getattr(a, "tricks", None),
        d.name,
    ]


@dataclass
class Point:
    x: float
    y: float = 0.5
    tags: list = field(default_factory=list)

    def norm(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __post_init__(self):
        self.sum = self.x + self.y


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


@case(3, 4)
def dataclasses_(x, y):
    p, q = Point(x, y), Point(x=x, y=y)
    p.tags.append("a")
    q.x = 5
    return [str(p), p == q, p == Point(x, y, ["a"]), p.norm(), p.sum, q.tags, repr(q), p.x]


@case(1, 2)
def frozen(a, b):
    v, w = Version(a, b), Version(a)
    return [
        v > w,
        w < v,
        str(max(v, w)),
        {v: 1}[Version(a, b)],
        v == Version(a, b),
        sorted([v, w])[0].minor,
        len({v, w, Version(a, b)}),
    ]


@case(1)
def frozen_error(n):
    v = Version(n)
    v.major = 2
    return v


class Color(Enum):
    RED = "r"
    GREEN = "g"

    def label(self):
        return self.name.title()


@case("r")
@case("x")
def enums(value):
    c = Color(value)
    return [
        c is Color.RED,
        c.name,
        c.value,
        str(c),
        repr(c),
        c.label(),
        [x.value for x in Color],
        Color["GREEN"].value,
        {Color.RED: 1}[c],
        c == Color.GREEN,
    ]


class Pair(NamedTuple):
    left: int
    right: int = 7


Spot = namedtuple("Spot", ["x", "y"])


@case(1)
def named_tuples(n):
    p, s = Pair(n), Spot(n, y=2)
    a, b = p
    return [
        p.left,
        p[1],
        str(p),
        a + b,
        s.x + s.y,
        s == (n, 2),
        s._replace(x=9),
        p._asdict(),
        len(s),
        list(s),
    ]


def logged(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        return ["called", fn(*args, **kwargs)]

    return wrapper


@logged
def decorated_helper(a, b=1):
    return a + b


@case(5)
def uses_decorated(n):
    return decorated_helper(n), decorated_helper(n, b=3)


@functools.lru_cache(maxsize=None)
def cached_fib(n):
    return n if n < 2 else cached_fib(n - 1) + cached_fib(n - 2)


@case(50)
def memoized(n):
    return cached_fib(n)


def maker(n):
    def add(x):
        return x + n

    return add


add_ten = maker(10)


@case(5)
def made_function(x):
    return add_ten(x), maker(x)(1)


@case(3)
def inner_class(n):
    class Box:
        size = 4

        def __init__(self, v):
            self.v = v + n

        def get(self):
            return self.v * self.size

    return Box(1).get(), [Box(i).v for i in range(2)]


class Manager:
    def __init__(self):
        self.log = []

    def __enter__(self):
        self.log.append("in")
        return self

    def __exit__(self, kind, error, trace):
        self.log.append("out" if kind is None else kind.__name__)
        return kind is ValueError


@case(0)
@case(1)
@case(2)
def with_blocks(n):
    m = Manager()
    try:
        with m as inner:
            inner.log.append("body")
            if n == 1:
                raise ValueError("x")
            if n == 2:
                raise KeyError("y")
    except KeyError:
        m.log.append("caught")
    return m.log


@case(2, 3)
def lambdas(a, b):
    f = lambda x, y=b: x * y  # noqa: E731
    g = lambda *xs, k=1, **kw: (xs, k, kw)  # noqa: E731
    return (
        f(a),
        f(a, 5),
        f(y=1, x=7),
        g(1, 2, k=3, z=4),
        (lambda: a)(),
        list(map(lambda p: p[0], [(1, 2)])),
    )


@case(1)
def arity_error(n):
    f = [lambda: 0, lambda x: x][n]
    return f()


@case(5)
@case(None)
def optional(n: int | None = None):
    if n is None:
        return "none"
    return n + 1


@case("a", 1)
@case(1.5, None)
@case([1], {"k": 2})
@case(True, [1])
def isinstances(a, b):
    return [
        isinstance(a, str),
        isinstance(a, (int, float)),
        isinstance(a, bool),
        isinstance(a, list | dict),
        isinstance(b, dict),
        b is None,
        type(a).__name__,
        type(a) is str,
        type(a) == int,
        isinstance(b, tuple),
        callable(a),
        isinstance(a, int),
    ]


@case(3)
def mutable_default(n, seen=[]):  # noqa: B006
    seen = list(seen)
    seen.append(n)
    return seen


@case(1000000)
def deep(n):
    def f(k):
        return f(k + 1)

    try:
        return f(0)
    except RecursionError:
        return "too deep"


@case(5)
def conditional_expressions(n):
    size = "small" if n < 3 else "medium" if n < 10 else "large"
    return (
        size,
        (n or 1),
        (None or n),
        (0 and n),
        n if n else None,
        not n,
        (n > 3) + 1,
        [1, 2][n > 3],
    )


@case(7)
def scopes(x):
    y = x
    xs = [x for x in range(3)]
    zs = {x: y for y, x in enumerate("ab")}
    return x, y, xs, zs


@case(2)
def reserved_words(new):
    function, var, let, this, delete, default = new, 1, 2, 3, 4, 5
    const = {"class": function, "typeof": var}
    arguments = [let, this, delete, default]
    Math, Map, Object, undefined = 1, 2, 3, 4
    return const, arguments, Math + Map + Object + undefined


@case("obj")
def reserved_attributes(x):
    o = Holder(x)
    o.length = 3
    return o.name, o.constructor, o.length, o.message


class Holder:
    def __init__(self, x):
        self.name = x
        self.constructor = x * 2
        self.message = "m"


@case(4)
def early_returns(n):
    while True:
        n += 1
        if n > 10:
            return n
        if n % 7 == 0:
            break
    return -n


@case([3, 4])
def multiple_targets(xs):
    a = b = []
    a.append(1)
    xs[0] = c = 9
    return a, b, xs, c


@case([1, 2, 3])
def augmented(xs):
    xs[0] += 10
    xs[-1] *= 2
    d = {"a": 1}
    d["a"] -= 5
    n = 7
    n //= 2
    n **= 2
    n %= 5
    n <<= 2
    n |= 1
    s = "a"
    s += "b"
    s *= 2
    t = (1,)
    t += (2,)
    f = 1.5
    f /= 2
    return xs, d, n, s, t, f
