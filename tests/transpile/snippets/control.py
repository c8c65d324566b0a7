# ruff: noqa – snippets show what authors write, not how we do
"""Generators, errors, closures, signatures, classes."""

import contextlib
import functools
import re
from abc import ABC, abstractmethod
from functools import cached_property, lru_cache, partial, singledispatch, total_ordering, wraps

from tests.transpile.cases import case


def told(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


@case([3, "stop", 4])
@case([])
def averaging(items):
    def averager():
        total, n, mean = 0.0, 0, None
        while True:
            x = yield mean
            if x == "stop":
                return "done", n
            total += x
            n += 1
            mean = total / n

    g = averager()
    out = [next(g)]
    for x in items:
        try:
            out.append(g.send(x))
        except StopIteration as e:
            out.append(e.value)
            break
    return out


@case()
def delegating():
    def inner():
        try:
            got = yield "inner 1"
            yield f"inner got {got}"
        except ValueError as e:
            yield f"inner caught {e}"
        return "result"

    def outer():
        value = yield from inner()
        yield f"outer got {value}"
        yield from "ab"
        return 9

    a, b = outer(), outer()
    out = [next(a), a.send(5), next(a), list(a), next(b), b.throw(ValueError("boo")), list(b)]
    c = outer()
    next(c)
    out.append(told(c.throw, KeyError("k")))
    d = outer()
    out.append(told(d.throw, KeyError))
    d.close()
    return out + [list(d), told(next, d)]


@case(3)
def closing(n):
    log = []

    def source():
        i = 0
        while True:
            try:
                yield i
            except ValueError:
                log.append("never")
                raise
            i += 1

    g = source()
    for x in g:
        log.append(x)
        if x == n:
            break
    g.close()
    g.close()
    return log


@case()
def stop_inside():
    def bad():
        yield 1
        raise StopIteration("no")

    def hidden():
        it = iter([])
        yield 0
        yield next(it)

    def fine():
        yield 1
        return 5

    out = []
    for g in (bad(), hidden()):
        try:
            out += list(g)
        except RuntimeError as e:
            out.append((str(e), type(e.__cause__).__name__))
    return out, list(fine()), told(lambda: list(next(iter([])) for _ in range(2)))


@case([1, 2])
@case([])
def yield_finally(xs):
    log = []

    def read():
        log.append("open")
        try:
            for x in xs:
                yield x
        finally:
            log.append("close")

    out = [x * 2 for x in read()]
    return out, log, sum(read()), log


class AppError(Exception):
    code = 500

    def __init__(self, message, *, hint=None):
        super().__init__(message)
        self.hint = hint


class NotFound(AppError, LookupError):
    code = 404

    def __str__(self):
        return f"[{self.code}] {super().__str__()} ({self.hint or 'no hint'})"


@case("x")
@case("y")
@case("z")
def own_errors(k):
    try:
        if k == "x":
            raise NotFound("missing", hint="look")
        if k == "y":
            raise AppError("general")
        return {"a": 1}[k]
    except LookupError as e:
        return type(e).__name__, str(e), repr(e), isinstance(e, AppError), e.args
    except AppError as e:
        return e.code, e.hint, e.args, str(e)


@case(0)
@case(1)
@case(2)
@case(3)
def chaining(k):
    def low():
        if k == 0:
            return 1 / 0
        if k == 1:
            return int("x")
        if k == 2:
            return [][0]
        return {}["k"]

    try:
        try:
            low()
        except ZeroDivisionError as e:
            raise ValueError("bad divisor") from e
        except ValueError:
            raise TypeError("second")
        except IndexError as e:
            raise KeyError("hidden") from None
    except Exception as e:
        c = e.__cause__
        return type(e).__name__, str(e), c and (type(c).__name__, str(c))
    finally:
        k += 1


@case(1)
@case(0)
def finals(x):
    log = []

    def f():
        try:
            log.append("try")
            if x:
                return "from try"
            1 / 0
        except ZeroDivisionError:
            log.append("except")
            return "from except"
        else:
            log.append("else")
        finally:
            log.append("finally")
            if x == 5:
                return "never"

    def g():
        for i in range(3):
            try:
                if i == 1:
                    continue
                if i == 2:
                    break
                log.append(i)
            finally:
                log.append(f"end {i}")
        else:
            log.append("else")
        return i

    return f(), g(), log


def signature(a, b=2, /, c=3, *rest, d, e=5, **others):
    return a, b, c, rest, d, e, others


def simple(x, y=1):
    return x, y


def only(*, key):
    return key


@case()
def calls():
    f, s, o = signature, simple, only
    return [
        told(f, 1, d=4),
        told(f, 1, 2, 3, 4, 5, d=6, z=7),
        told(f),
        told(f, 1),
        told(f, d=1),
        told(f, a=1, d=2),
        told(f, 1, b=2, d=3),
        told(f, 1, c=9, d=3, e=0),
        told(s),
        told(s, 1, 2, 3),
        told(s, 1, x=2),
        told(s, 1, z=2),
        told(s, y=2),
        told(o),
        told(o, 1),
        told(o, key=1, other=2),
        told(lambda a, b: a, 1),
        told(s, *[1, 2], **{}),
        told(s, *[1], **{"y": 5}),
        told(partial(s, y=9), 4),
        told(partial(s, 1), 2),
    ]


def remember(x, seen=[], count={"n": 0}):
    seen.append(x)
    count["n"] += 1
    return list(seen), count["n"]


total = 0
history = []
seen_by_slow = []


def bump(by=1):
    global total
    total += by
    history.append(total)
    return total


@case(2)
def state(n):
    return remember(n), remember(n + 1), bump(n), bump()


@case(3)
def closures(n):
    fs = [lambda: i for i in range(n)]
    gs = [lambda i=i: i for i in range(n)]

    def counter():
        c = 0

        def up(by=1):
            nonlocal c
            c += by
            return c

        def read():
            return c

        return up, read

    up, read = counter()
    up()
    up(5)
    acc = []
    for i in range(n):

        def add(x, k=i):
            return x + k + i

        acc.append(add)
    compose = lambda *f: functools.reduce(lambda g, h: lambda x: h(g(x)), f, lambda x: x)
    return (
        [f() for f in fs],
        [g() for g in gs],
        read(),
        [a(1) for a in acc],
        compose(str, len, lambda x: x * 2)(1234),
    )


def retry(times=2, *, on=(ValueError,)):
    def wrap(f):
        @wraps(f)
        def inner(*args, **kw):
            for i in range(times):
                try:
                    return f(*args, attempt=i, **kw)
                except on as e:
                    last = e
            raise last

        inner.times = times
        return inner

    return wrap


@retry(3, on=(ValueError, KeyError))
def flaky(n, *, attempt=0):
    """Fails first."""
    if attempt < n:
        raise ValueError(f"attempt {attempt}")
    return attempt


@case(1)
@case(5)
def decorated(n):
    return flaky(n), flaky.__name__


@total_ordering
class Money:
    __slots__ = ("amount", "unit")

    def __init__(self, amount, unit="EUR"):
        self.amount, self.unit = amount, unit

    def __add__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self.amount + other.amount, self.unit)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __mul__(self, k):
        return Money(self.amount * k, self.unit)

    __rmul__ = __mul__

    def __eq__(self, other):
        return isinstance(other, Money) and self.amount == other.amount

    def __lt__(self, other):
        return self.amount < other.amount

    def __hash__(self):
        return hash(self.amount)

    def __neg__(self):
        return Money(-self.amount)

    def __bool__(self):
        return self.amount != 0

    def __repr__(self):
        return f"Money({self.amount!r})"

    def __format__(self, spec):
        return f"{self.amount:{spec or '.2f'}} {self.unit}"


@case(3)
def money(n):
    a, b = Money(n), Money(1.5)
    return [
        repr(a + b),
        repr(sum([a, b])),
        repr(2 * a),
        a > b,
        a >= a,
        a != b,
        a == Money(n),
        len({a, Money(n)}),
        repr(-a),
        bool(Money(0)),
        f"{a}",
        f"{b:>8.1f}",
        "{:.3f}".format(a),
        told(lambda: a + 1),
        told(lambda: 1 + a),
        repr(max(a, b)),
        sorted([b, a, b])[0] is b,
    ]


class Shape(ABC):
    registry = {}

    def __init_subclass__(cls, /, kind=None, **kw):
        super().__init_subclass__(**kw)
        Shape.registry[kind or cls.__name__] = cls.__name__

    @abstractmethod
    def area(self): ...

    def describe(self):
        return f"{type(self).__name__} {self.area():.2f}"

    @staticmethod
    def unit():
        return "m²"

    @classmethod
    def make(cls, *args):
        return cls(*args)


class Square(Shape):
    def __init__(self, side):
        self._side = side
        self.reads = 0

    @property
    def side(self):
        self.reads += 1
        return self._side

    @side.setter
    def side(self, v):
        if v < 0:
            raise ValueError(f"negative: {v}")
        self._side = v

    @cached_property
    def diagonal(self):
        self.reads += 100
        return self._side * 2**0.5

    def area(self):
        return self.side**2


class Cube(Square):
    def area(self):
        return 6 * super().area()

    def describe(self):
        return "cube: " + super().describe()


@case(2)
@case(-1)
def shapes(n):
    s = Square.make(n)
    s.side += 1
    s.diagonal, s.diagonal
    c = Cube(1)
    s.note = "x"
    return (
        s.describe(),
        c.describe(),
        s.reads,
        s.unit(),
        Shape.unit(),
        isinstance(c, Shape),
        issubclass(Cube, Square),
        hasattr(s, "nope"),
        getattr(s, "nope", 5),
        told(setattr, s, "side", -1),
        c.__class__.__name__,
        type(c) is Cube,
        told(lambda: s.side()),
    )


class Loud:
    def speak(self):
        return "LOUD"


class Polite:
    def speak(self):
        return "please"

    def bow(self):
        return f"{self.speak()}*"


class Base:
    def speak(self):
        return "base"


class A(Base):
    def speak(self):
        return "A>" + super().speak()


class B(Base):
    def speak(self):
        return "B>" + super().speak()


class C(A, B):
    def speak(self):
        return "C>" + super().speak()


class Both(Polite, Loud):
    pass


@case()
def several_bases():
    c, b = C(), Both()
    return c.speak(), b.speak(), b.bow(), isinstance(c, B), isinstance(b, Loud)


@singledispatch
def shown(x):
    return f"other {x}"


@shown.register
def _(x: int):
    return f"int {x}"


@shown.register(list)
def _(x):
    return "[" + ", ".join(map(shown, x)) + "]"


@case(1)
@case("a")
@case([1, "b", [2.5]])
@case(True)
def dispatch(x):
    return shown(x)


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    def __getitem__(self, at):
        if isinstance(at, tuple):
            r, c = at
            return self.rows[r][c]
        if isinstance(at, slice):
            return Matrix(self.rows[at])
        return self.rows[at]

    def __setitem__(self, at, v):
        r, c = at
        self.rows[r][c] = v

    def __delitem__(self, r):
        del self.rows[r]

    def __len__(self):
        return len(self.rows)

    def __iter__(self):
        return (x for r in self.rows for x in r)

    def __contains__(self, x):
        return any(x in r for r in self.rows)

    def __matmul__(self, o):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])

    def __call__(self, f):
        return Matrix([map(f, r) for r in self.rows])

    def __eq__(self, o):
        return self.rows == o.rows

    def __enter__(self):
        self.saved = [r[:] for r in self.rows]
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None:
            self.rows = self.saved
        return kind is ValueError


@case([[1, 2], [3, 4]])
def matrices(rows):
    m = Matrix(rows)
    m[0, 1] = 9
    with m:
        m[0, 0] = 100
        raise ValueError
    try:
        with m as k:
            k[0, 0] = 7
            raise KeyError("x")
    except KeyError:
        pass
    n = m @ m
    out = [
        list(m),
        m[1],
        m[1, 0],
        len(m),
        9 in m,
        77 in m,
        n.rows,
        m(lambda x: -x).rows,
        m == Matrix(m.rows),
        m[:1].rows,
        list(reversed(m.rows)),
        [*m],
        sum(m),
        max(m),
        dict(enumerate(m)),
    ]
    del n[0]
    return (
        out,
        n.rows,
        told(lambda: hash(m)),
        told(lambda: m + 1),
        told(lambda: m < m),
        told(lambda: m[5]),
    )


class Stack(list):
    def push(self, x):
        self.append(x)
        return self

    @property
    def top(self):
        return self[-1]


class Bag(dict):
    def total(self):
        return sum(self.values())

    def __missing__(self, key):
        return 0


@case(1)
def derived(x):
    s = Stack([0])
    s.push(x).push(5)
    b = Bag(a=1)
    b["z"] += 2
    return (
        s.top,
        len(s),
        list(s),
        s == [0, x, 5],
        s[1:],
        isinstance(s, list),
        b.total(),
        b,
        b["q"],
        repr(b),
        type(s).__name__,
    )


@lru_cache(maxsize=2)
def slow(x, y=0):
    seen_by_slow.append(x)
    return x * 2


@case()
def cached():
    slow.cache_clear()
    before = len(seen_by_slow)
    out = [
        slow(1),
        slow(1),
        slow(2),
        slow(3),
        slow(1),
        slow(1, 0),
        slow(1, y=0),
        slow(1.0),
        slow(True),
    ]
    info = slow.cache_info()
    return (
        out,
        len(seen_by_slow) - before,
        info.hits,
        info.misses,
        info.maxsize,
        info.currsize,
        repr(info),
    )


@contextlib.contextmanager
def guard(log, name):
    log.append(f"+{name}")
    try:
        yield len(log)
    except ValueError as e:
        log.append(f"!{e}")
    finally:
        log.append(f"-{name}")


@case("v")
@case("k")
@case("")
def contexts(kind):
    log = []
    with guard(log, "a") as a, guard(log, "b") as b:
        if kind == "v":
            raise ValueError("v")
        if kind == "k":
            with contextlib.suppress(KeyError):
                raise KeyError
        log.append((a, b))
    return log


@case(10)
def pipelines(n):
    def nat(start=0):
        while True:
            yield start
            start += 1

    def take(k, it):
        for _, x in zip(range(k), it):
            yield x

    def chunks(it, size):
        buf = []
        for x in it:
            buf.append(x)
            if len(buf) == size:
                yield tuple(buf)
                buf = []
        if buf:
            yield tuple(buf)

    primes = (x for x in nat(2) if all(x % d for d in range(2, int(x**0.5) + 1)))
    fib = lambda a=0, b=1: iter([a, *take(n, (a := b, b := a + b)[0] and [b])]) if False else None
    return (
        list(chunks(take(n, primes), 3)),
        next(primes),
        [*take(2, primes)],
        list(zip(nat(), "abc")),
        dict(zip("ab", nat(5))),
    )


@case("5 + x")
@case("5")
def lazy_errors(text):
    def parse():
        for part in text.split():
            if part.isdigit():
                yield int(part)
            elif part == "+":
                yield part
            else:
                raise SyntaxError(f"unexpected {part!r}")

    g = parse()
    first = next(g)
    return first, told(lambda: list(g)), told(next, g), list(g)


@case()
def iterator_class():
    class Countdown:
        def __init__(self, n):
            self.n = n

        def __iter__(self):
            return self

        def __next__(self):
            if self.n <= 0:
                raise StopIteration
            self.n -= 1
            return self.n + 1

        def __length_hint__(self):
            return self.n

    c = Countdown(3)
    a, *b = c
    return (
        a,
        b,
        list(c),
        max(Countdown(4)),
        2 in Countdown(3),
        list(zip(Countdown(2), "xyz")),
        sorted(Countdown(3)),
        ",".join(map(str, Countdown(2))),
        sum(x for x in Countdown(3)),
        next(Countdown(0), "end"),
        list(iter([1, 2, 0, 3].pop, 0)),
    )


class Named:
    def __init__(self, name, **kw):
        super().__init__(**kw)
        self.name = name

    def parts(self):
        return [f"name={self.name}", *super().parts()]


class Sized:
    limit = 10

    def __init__(self, size=1, **kw):
        super().__init__(**kw)
        self.size = size

    @property
    def big(self):
        return self.size > self.limit

    def parts(self):
        return [f"size={self.size}", *super().parts()]


class Root:
    def __init__(self):
        self.log = ["root"]

    def parts(self):
        return self.log


class Thing(Named, Sized, Root):
    limit = 3

    def parts(self):
        return ["thing", *super().parts()]


class Sub(Thing):
    def parts(self):
        return super().parts()[::-1]


class Comparable:
    def __lt__(self, other):
        return self.key() < other.key()

    def __eq__(self, other):
        return self.key() == other.key()


class Printable:
    def __repr__(self):
        return f"<{type(self).__name__} {self.key()}>"


class Card(Comparable, Printable):
    def __init__(self, rank):
        self.rank = rank

    def key(self):
        return "23456789TJQKA".index(self.rank)


class FieldError(Exception):
    def __init__(self, field, *, why="bad"):
        super().__init__(f"{field}: {why}")
        self.field = field


class Missing(FieldError, KeyError):
    pass


@case("KA2")
def mixins(ranks):
    t, s = Thing("n", size=5), Sub("s")
    cards = sorted(map(Card, ranks))
    caught = []
    for cls in (Missing, KeyError, FieldError, LookupError):
        try:
            raise Missing("f", why="gone")
        except cls as e:
            caught.append((type(e).__name__, e.field, e.args))
    return (
        t.parts(),
        t.big,
        s.parts(),
        s.big,
        isinstance(s, Sized),
        isinstance(s, Named),
        issubclass(Sub, Sized),
        issubclass(Sub, Card),
        repr(cards),
        cards[0] == Card(ranks[0]),
        max(cards).rank,
        isinstance(cards[0], Printable),
        caught,
        isinstance(t, Sub),
        isinstance(t, Card),
    )


@case(80)
def remembered(n):
    calls = 0

    @functools.cache
    def ways(k):
        nonlocal calls
        calls += 1
        return 1 if k < 2 else ways(k - 1) + ways(k - 2)

    return ways(n), calls, ways.__name__


def louder(fn):
    def inner(*args):
        return fn(*args) + 1

    return inner


def listed(fn):
    def inner(k):
        return list(fn(k))

    return inner


@case(3)
@case(0)
def decorated_and_recursive(n):
    @louder
    def down(k):
        return 0 if k == 0 else down(k - 1)

    @listed
    def up(k):
        yield k
        if k:
            yield from up(k - 1)

    return down(n), up(n)


@case(3)
@case(1)
def redefined(n):
    def f(k):
        return k

    g = f

    def f(k):  # noqa: F811
        return 0 if k == 0 else 1 + f(k - 1)

    if n > 2:

        def h(k):
            return 0 if k <= 0 else 2 + h(k - 1)
    else:

        def h(k):
            return k

    return f(n), g(n), h(n), h.__name__


@case("é", 3)
@case("", 0)
def bytes_joined(text, n):
    raw = text.encode()
    both = raw + b"c"
    both += b"!"
    try:
        wrong = both + text
    except TypeError as e:
        wrong = str(e)
    parts = (both, both * n, n * b"ab", raw + b"x")
    return [list(part) for part in parts], len(raw + raw), both.decode(), wrong
