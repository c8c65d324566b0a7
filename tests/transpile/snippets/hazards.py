# ruff: noqa – snippets show what authors write, not how we do
"""Names that mean something in JavaScript, orders of evaluation, loops and exceptions."""

from __future__ import annotations
import math, re, json
from dataclasses import dataclass, field
from enum import Enum
from typing import Any
from tests.transpile.cases import case


class Map:
    def __init__(self):
        self.size = 0
        self.length = 5
        self.get = 3
        self.name = "n"
        self.constructor = 1
        self.prototype = 2
        self.then = 7
        self.toString = 8
        self.message = 9
        self.stack = 1
        self.value = 2
        self.args = 4
        self.next = 5
        self.done = 6
        self.v = 1
        self.keys = [1]
        self.items = [2]
        self.us = 3

    def set(self, k):
        self.size += k
        return self

    def has(self, k):
        return k == self.size

    def delete(self):
        return "deleted"

    def valueOf(self):
        return "v"

    def call(self):
        return "c"

    def apply(self, x):
        return x

    def bind(self):
        return "b"

    def toJSON(self):
        return "j"

    def hasOwnProperty(self):
        return "h"

    def entries(self):
        return "e"


class Date:
    def __init__(self, y):
        self.year = y

    def now(self):
        return self.year


class Object:
    x = 1


class Symbol(Enum):
    X = 1
    length = 2
    prototype = 3


class Error(Exception):
    pass


class Array:
    def __init__(self, *xs):
        self.xs = xs

    def __len__(self):
        return len(self.xs)

    def map(self, f):
        return [f(x) for x in self.xs]


def Number(x):
    return x + 1


def String(x):
    return x * 2


def undefined():
    return "u"


def Boolean():
    return "B"


Infinity = 5
NaN = 6


@case(3)
def names(arguments):
    m = Map().set(2)
    (
        eval_,
        new,
        delete,
        function,
        var,
        let,
        const,
        this,
        void,
        typeof,
        instanceof,
        switch,
        default,
        null,
        true,
        false,
        enum,
        await_,
        package,
        interface,
        static,
        public,
        protected,
        private,
        debugger,
        catch,
        throw,
        export,
        do,
        extends,
        super_,
        undefined_,
        window,
        globalThis,
        console,
        require,
        module,
        exports,
    ) = range(38)
    let = let + var
    this = this + 1
    Math = 5
    Map_ = Map
    out = [
        m.size,
        m.length,
        m.get,
        m.name,
        m.constructor,
        m.prototype,
        m.then,
        m.toString,
        m.message,
        m.stack,
        m.value,
        m.args,
        m.next,
        m.done,
        m.v,
        m.keys,
        m.items,
        m.us,
        m.has(2),
        m.delete(),
        m.valueOf(),
        m.call(),
        m.apply(4),
        m.bind(),
        m.toJSON(),
        m.hasOwnProperty(),
        m.entries(),
    ]
    out += [
        Date(4).now(),
        Object.x,
        Symbol.X.name,
        Symbol.length.value,
        Symbol.prototype.name,
        Array(1, 2).map(lambda x: x + arguments),
        len(Array(1)),
        Number(1),
        String("a"),
        undefined(),
        Boolean(),
        Infinity,
        NaN,
        Math,
        let,
        this,
        enum,
        console,
        float("inf"),
        math.nan != math.nan,
        max(1, 2),
        None,
    ]
    d = {
        "__proto__": 1,
        "constructor": 2,
        "toString": 3,
        "length": 4,
        "get": 5,
        "size": 6,
        "hasOwnProperty": 7,
    }
    d["__proto__"] += 1
    out += [
        d,
        d["__proto__"],
        d.get("constructor"),
        "valueOf" in d,
        len(d),
        {"a": {"__proto__": {"b": 1}}},
        json.loads('{"__proto__": 5}'),
        {k: v for k, v in d.items()},
        dict(length=1, name=2),
        set(["constructor"]),
    ]
    try:
        raise Error("boo", 1)
    except Error as e:
        out += [str(e), e.args, type(e).__name__]
    return out


@dataclass
class Row:
    length: int = 0
    name: str = ""
    constructor: str = "c"
    keys: list = field(default_factory=list)
    get: int = 2
    class_: str = "q"
    _private: int = 1
    __hidden: int = 3

    def hidden(self):
        return self.__hidden

    def update(self, name):
        self.name = name
        return self

    def items(self):
        return ["i"]

    def copy(self):
        return Row(self.length + 1)

    def append(self, x):
        self.keys.append(x)

    def pop(self):
        return "popped"

    def sort(self):
        return "sorted"

    def index(self, x):
        return x

    def count(self):
        return "cnt"

    def format(self, *a):
        return a

    def join(self, x):
        return x

    def split(self):
        return "spl"

    def lower(self):
        return "low"

    def add(self, x):
        return x

    def clear(self):
        self.keys = []

    def remove(self, x):
        return x

    def find(self, x):
        return x

    def close(self):
        return "closed"

    def send(self, x):
        return x

    def hex(self):
        return "hex"

    def title(self):
        return "T"

    def values(self):
        return (1,)


@case("z")
def rows(n):
    r = Row(3).update(n)
    r.append(5)
    return (
        repr(r),
        r.items(),
        r.copy().length,
        r.pop(),
        r.sort(),
        r.index(4),
        r.count(),
        r.format(1, 2),
        r.join("x"),
        r.split(),
        r.lower(),
        r.add(1),
        r.remove(2),
        r.find("f"),
        r.close(),
        r.send(3),
        r.hex(),
        r.title(),
        r.values(),
        r.keys,
        r.hidden(),
        r._private,
        r == Row(3, "z", keys=[5]),
    )


@case()
def shadow():
    list_ = [1]
    str_ = "a"
    len = lambda x: 99
    sum = 5
    max = {"a": 1}

    def print(x):
        return f"p{x}"

    dict = 3
    id = 7
    type = "t"
    range = [1, 2]
    input = "in"
    filter = "f"
    return len([1]), sum, max["a"], print(1), dict, id, type, [r for r in range], input, filter


@case("a,b;c")
def chained(t):
    x = y = []
    x.append(1)
    a = b = 0
    a += 1
    i = 0

    def side():
        nonlocal i
        i += 1
        return i

    lst = [0] * 5
    lst[side()] = side()
    lst[side() - 1] += side()
    d = {}
    d[side()] = d[side()] = side()
    r = [side() for _ in range(2)] + [side() if i % 2 else -1]
    s = f"{side()}{side()}"
    t1 = (side(), side())
    k = dict(a=side(), b=side())
    c = side() < side() < side()
    e = side() and 0 and side()
    g = [*[side()], *(side(),)]
    h = {side(): side()}
    u, v = side(), side()
    (lambda *q: None)(side(), side())
    return y, a, b, lst, d, r, s, t1, k, c, e, g, h, u, v, i


@case([3, 1, 2])
def aliasing(xs):
    a = xs
    b = xs[:]
    a.append(4)
    c = a
    c += [5]
    d = a + [6]
    a = a + [7]
    m = [[0] * 2 for _ in range(2)]
    m2 = m[:]
    m2[0][0] = 9

    def f(l, acc=[]):
        acc.append(l)
        return acc

    t = ([1], 2)
    t[0].append(3)
    try:
        t[0] += [4]
    except TypeError as e:
        err = str(e)
    q = {"k": xs}
    q["k"].append(0)
    z = dict(q)
    z["k"].sort()
    z["n"] = 1
    for x in xs[:]:
        if x > 3:
            xs.remove(x)
    it = iter(xs)
    p = [next(it), *it]
    w = list(map(lambda x: x * 2, xs))
    gen = (x for x in xs)
    xs.append(100)
    del b[0]
    s = slice(1, 3)
    return (
        xs,
        b,
        c,
        d,
        a,
        m,
        m2,
        f(1),
        f(2),
        t,
        err,
        q,
        z,
        p,
        w,
        list(gen),
        xs[s],
        xs is c,
        m[0] is m2[0],
        a == xs,
    )


@case(10)
def loops(n):
    out = []
    for i in range(n):
        if i == 2:
            continue
        if i == 5:
            break
        for j in range(i):
            if j == 1:
                break
            out.append((i, j))
        else:
            out.append(f"else{i}")
    else:
        out.append("never")
    i = 0
    while i < 3:
        try:
            i += 1
            if i == 2:
                continue
            out.append(i)
        finally:
            out.append("f")

    def early(x):
        for k in x:
            try:
                if k == 2:
                    return k
            finally:
                out.append(f"fin{k}")
        return None

    out += [early([1, 2, 3]), early([])]
    for k, (a, b) in {"x": (1, 2), "y": (3, 4)}.items():
        out.append(f"{k}{a}{b}")
    for idx, ch in enumerate("ab", start=1):
        out.append(ch * idx)
    for a, b in zip("ab", range(5)):
        out.append((a, b))
    for x in reversed(range(0, 10, 3)):
        out.append(x)
    for x in sorted({3, 1}):
        out.append(x)
    n2 = 5
    while (n2 := n2 - 2) > 0:
        out.append(n2)
    for i in range(3):
        i = 10
    out.append(i)
    for lst in [[1], [2]]:
        lst[0] += 1
        out.append(lst)
    for _ in range(2):
        for _ in range(2):
            out.append("n")
    it = iter([1, 2, 3])
    for x in it:
        out.append(x)
        next(it, None)
    return out


@case("x")
def excs(t):
    out = []

    def f(k):
        try:
            if k == 0:
                raise ValueError("v")
            if k == 1:
                return "ret"
            if k == 2:
                {}["missing"]
            if k == 3:
                raise RuntimeError("r")
            out.append("body")
        except ValueError as e:
            out.append(f"V{e}")
            try:
                raise TypeError("inner") from e
            except TypeError as e2:
                out.append((str(e2), str(e2.__cause__)))
        except (KeyError, IndexError) as e:
            out.append(f"K{e!r}")
        except RuntimeError as e:
            out.append(str(e))
        else:
            out.append("else")
        finally:
            out.append("fin")
        return "end"

    res = [f(k) for k in range(5)]

    def g():
        try:
            return "try"
        finally:
            out.append("g")

    def h():
        try:
            raise ValueError(1)
        except ValueError:
            return "ex"
        finally:
            return "override"

    def rr():
        try:
            try:
                raise KeyError("a")
            except KeyError:
                raise
        except LookupError as e:
            return repr(e), isinstance(e, Exception)

    class Custom(ValueError):
        def __init__(self, a, b=2):
            super().__init__(a)
            self.b = b

    try:
        raise Custom("q", b=5)
    except ValueError as e:
        out.append((str(e), e.b, repr(e), e.args))
    try:
        raise Exception
    except Exception as e:
        out.append((str(e), repr(e), e.args))
    try:
        assert t == "y", f"not {t}"
    except AssertionError as e:
        out.append(str(e))
    try:
        [1, 2].index(5)
    except ValueError:
        out.append("idx")
    try:
        int("z" + t)
    except (TypeError, ValueError) as e:
        out.append(type(e).__name__)
    e = ValueError("a", "b")
    out += [
        str(e),
        e.args[1],
        repr(e),
        str(KeyError("k")),
        repr(KeyError("k")),
        str(ValueError()),
        bool(ValueError()),
        e == e,
    ]

    def nested():
        for i in range(3):
            try:
                if i == 1:
                    raise ZeroDivisionError
            except ZeroDivisionError:
                continue
            else:
                out.append(i)

    nested()
    return res, out, g(), h(), rr()
