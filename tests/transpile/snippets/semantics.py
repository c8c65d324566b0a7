# ruff: noqa – snippets show what authors write, not how we do
"""When things are evaluated, what is shared, which type a name has; generators that are left early."""

from __future__ import annotations
import math, random, json, re, itertools, functools, collections, string, operator, copy
from contextlib import contextmanager
from collections import Counter, defaultdict, deque, OrderedDict, namedtuple
from dataclasses import dataclass, field
from tests.transpile.cases import case


@case(3)
def order_of_evaluation(n):
    log = []

    def t(x, v=None):
        log.append(x)
        return v if v is not None else x

    d = {}
    d[t("key")] = t("value")
    xs = [0] * 5
    xs[t(1)] += t(2)
    xs[t(0)], xs[t(3)] = t(10), t(20)
    t("f", lambda *a, **k: (a, k))(t("a"), *t("star", [1, 2]), k=t("kw"), **t("kws", {"z": 1}))
    {t("k1"): t("v1"), t("k2"): t("v2")}
    t(1) < t(2) < t(0) < t(9)
    t(True) and t(0) or t("or")
    t("yes") if t(0, False) else t("no")
    f"{t('f1')}{t('f2'):>{t('w', 5)}}"
    [t(i) for i in range(2) if t(f"if{i}")]
    xs[t(0) : t(2)] = t("sl", [7])
    a = b = t("chain")
    try:
        {}[t("missing")] = t(1) / 0
    except ZeroDivisionError:
        log.append("zde")
    try:
        t("callee", None) if False else (lambda: 1)(t("arg"))
    except TypeError:
        log.append("te")
    (t("x"), t("y"))[t(0)]
    t("obj", [3, 1]).sort(key=t("keyfn", lambda v: -v))
    assert t("assert"), t("unused message")
    del d[t("key")]
    x = [t("l1"), *t("l2", []), t("l3")]
    t(2) ** t(3) - t(4) * -t(5)
    not t(0) == t(1)
    t(1) in t("in", [1])
    lambda q=t("default"): q

    def g(p=t("d1"), *, r: "ann" = t("d2")):
        pass

    return log, xs, a, b


@case([1, 2, 3])
def aliasing(xs):
    ys = xs
    ys.append(4)
    zs = xs[:]
    zs[0] = "z"
    grid = [[0] * 2] * 2
    grid[0][0] = 1
    grid2 = [[0] * 2 for _ in range(2)]
    grid2[0][0] = 1

    def add(x, acc=[]):
        acc.append(x)
        return acc

    d = dict.fromkeys("ab", [])
    d["a"].append(1)
    a = b = []
    a += [1]
    c = a
    c = c + [2]
    t = ([],)
    t[0].append(5)
    e = {"k": xs}
    f = {**e}
    f["k"].append(9)

    def change(lst, num, s):
        lst.append(num)
        num += 1
        s += "!"
        lst = []
        return lst, num, s

    n, s = 1, "s"
    r = change(xs, n, s)
    for row in (rows := [[1], [2]]):
        row.append(0)
    for x in xs:
        x = 99
    it = iter(xs)
    next(it)
    lst = [1, 2, 3, 4]
    for v in lst:
        if v % 2 == 0:
            lst.remove(v)
    for i, v in enumerate(ls2 := [1, 2, 3]):
        if i < 3:
            ls2.append(v * 10) if len(ls2) < 6 else None
    u = [1, 2]
    u.extend(u)
    u[:0] = u
    return (
        xs,
        ys is xs,
        zs,
        grid,
        grid2,
        add(1),
        add(2),
        d,
        a,
        b,
        a is b,
        c,
        t,
        e,
        r,
        n,
        s,
        rows,
        list(it),
        lst,
        ls2,
        u,
        a == b != c,
    )


@case({"a": 1, "b": 2, "c": 3})
@case({})
def dict_ops(d):
    e = dict(d)
    out = [
        e.get("a"),
        e.get("z", 0),
        e.pop("b", None),
        e.setdefault("n", []),
        list(e.items()),
        e | {"a": 9},
        {**e, "q": 1},
        "a" in e,
        dict(sorted(e.items(), reverse=True)),
        {v: k for k, v in d.items()},
        list(reversed(d)),
        d == dict(reversed(list(d.items()))),
        len(d),
        bool(d),
        max(d, key=d.get, default=None),
        sum(d.values()),
        sorted(d, key=lambda k: -d[k]),
        list(zip(d, d.values())),
        d.keys() & {"a", "z"},
        d.keys() - {"a"},
        d.keys() == set(d),
        d.items() <= {("a", 1), ("b", 2), ("c", 3)},
        list(d.items())[:1],
        next(iter(d), None),
        next(reversed(d.values()), None),
        str(d.keys()),
        repr(d.values()),
        repr(d.items()),
        isinstance(d.keys(), list),
        [*d],
        {k: v for k, v in d.items() if v > 1},
        dict([("x", 1), ["y", 2]]),
        dict(zip("ab", [1, 2]), c=3),
        d.copy() is d,
    ]
    e.update({"u": 1}, v=2)
    e.update([("w", 3)])
    e |= {"x": 4}
    e["new"] = e.pop("u")
    del e["v"]
    try:
        for k in e:
            e[k + "!"] = 1
    except RuntimeError as err:
        out.append(str(err))
    try:
        e.popitem()
        out.append(e.popitem())
        {}.popitem()
    except KeyError as err:
        out.append(str(err))
    for k in list(e):
        e.pop(k)
    v = d.values()
    ks = d.keys()
    d["late"] = 5
    return (
        out,
        e,
        list(v),
        list(ks),
        d.get("late") is not None,
        {1: "a", 1.0: "b", True: "c"},
        {(1, 2): 3}[1, 2],
        {"a": {"b": {"c": 1}}}["a"]["b"]["c"],
    )


@case(7)
@case(0)
def int_float_typing(n: int):
    x = n / 2
    y = n // 2
    z = n * 1.0
    i = int(x)
    acc = 0
    for k in range(n):
        acc += k / 2 if k % 2 else k
    total = 0.0
    for k in range(n):
        total += k
    cnt = 0
    while cnt < 2.5:
        cnt += 1
    m = max(1, 2.0, n)
    r = round(x)
    r2 = round(x, 1)
    s = sum([1, 2.5, n]) + sum([]) + sum([0.5] * 2)
    b = True + n
    w = n if n > 3 else n / 1
    u = [
        1,
        1.0,
        True,
        x,
        y,
        z,
        i,
        acc,
        total,
        cnt,
        m,
        r,
        r2,
        s,
        b,
        w,
        -x,
        abs(-2.0),
        abs(-2),
        7 % 2.0,
        7 // 2.0,
        2**2.0,
        2**-1,
        4**0.5,
        int(2.9),
        float(3),
        10 / 5,
        1e3,
        1_000,
        3.0 == 3,
        math.floor(2.5),
        math.ceil(2.1),
        math.sqrt(16),
        min(2, 2.0),
        max(2.0, 2),
        divmod(7, 2.0),
        round(2.5),
        round(3.0, 0),
        round(7, 2),
        sum([1.5, 1.5]),
        0.1 + 0.2,
        1e16,
        1e15,
        123456789012345680.0,
        -0.0,
        0.0 * -1,
        5e-324,
        1.7976931348623157e308,
        float("1e3"),
        int(1e20),
        2**0.5 * 2**0.5,
        1 / 3,
        100 * 1.1,
        3 * 0.1,
        1e-7,
        0.00001,
        1e22,
        1e21 + 1,
        n * 10**15,
        n * 10.0**15,
    ]
    return (
        ", ".join(map(str, u)),
        [type(v).__name__ for v in u],
        f"{x} {y} {z} {acc} {total} {cnt} {m} {w}",
        str(x) + repr(z),
        json.dumps(u[:20]),
    )


@case(5, 2.5, "ab", [1, 2], {"k": 1}, True)
@case(0, -0.5, "", [], {}, False)
def typed_args(n: int, x: float, s: str, xs: list[int], d: dict[str, int], b: bool):
    n += 1
    n2 = n * n - n // 2 % 3
    x2 = x * n + n / 4
    s2 = s + str(n) + s * 2
    if b:
        n = n * 1000003**3
    for i, v in enumerate(xs):
        xs[i] = v * n
    for k in d:
        d[k] += n
    d["x"] = x
    while n > 10 and b:
        n //= 7
    q = None
    for c in s:
        q = c if q is None else q + c.upper()
    z = x
    if not b:
        z = int(x)
    return (
        n,
        n2,
        x2,
        s2,
        xs,
        d,
        q,
        z,
        [n & 0xFF, n | 1, n ^ 5, n << 3, n >> 1, -n, ~n, +n],
        (n if b else x) + 1,
        s or "empty",
        xs or None,
        (b and n) or x,
        b + n,
        n == x,
        n < x < 10,
        f"{n:05d}|{x:+.2e}|{s:>4}|{b!s:<6}|{xs}",
        not s,
        len(s) + len(xs) + len(d),
        s[:1] + s[-1:] if s else s,
        min(n, x),
        max(xs, default=n),
        sum(xs) / (len(xs) or 1),
    )


@case(3)
def late_types(n):
    x = 1
    for i in range(n):
        if i == 1:
            x = "s"
        elif i == 2:
            x = [x]
        else:
            x = x + 0.5
    y = None
    try:
        y = int("5")
        y = int("bad")
    except ValueError:
        y = y or "none"
    finally:
        z = y
    k = 0
    while True:
        k += 1
        if k > 2:
            k = k / 2
            break

    def f(a, b=None):
        if b is None:
            b = a
        if isinstance(a, str):
            return a + b
        if isinstance(a, (list, tuple)):
            return [*a, *b]
        return a * b

    w = 10 if n > 5 else "ten"
    v = [1, "a", 2.5, None, (1,), {"k": 1}]
    total = 0
    for item in v:
        match item:
            case int() | float():
                total += item
            case str():
                total = total + len(item)
            case tuple():
                total += item[0]
            case _:
                pass
    for p in (1, 2.0, "3", True):
        if isinstance(p, bool):
            q = "bool"
        elif isinstance(p, int):
            q = p + 1
        elif isinstance(p, float):
            q = p / 2
        else:
            q = p * 2
        v.append(q)
    u = 5
    u = u if u else None
    if u is not None and u > 3:
        u += 0.5
    del u
    u = "again"
    return x, y, z, k, f(2), f("a"), f([1]), f(2, 3.5), f((1,), "x"), w, total, v, u, repr(k)


class Meta:
    total = 0
    items: list = []

    def __init__(self, v):
        self.v = v
        Meta.total += 1
        self.items.append(v)

    def set_total(self, t):
        self.total = t
        return self

    @classmethod
    def make(cls, *vs):
        return [cls(v) for v in vs]

    @property
    def double(self):
        return self.v * 2

    def __getattr__(self, name):
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(f"no {name}")


@case(2)
def class_state(n):
    base, count = Meta.total, len(Meta.items)
    a, b = Meta.make(n, n + 1)
    a.set_total(99)
    b.extra = "e"
    Meta.shared = "s"
    a.items = ["own"]
    out = [
        Meta.total - base,
        a.total,
        b.total - base,
        b.extra,
        a.shared,
        len(b.items) - count,
        a.items,
        a.double,
        a.dyn_hello,
        getattr(b, "zzz", "dflt"),
        hasattr(a, "dyn_x"),
        hasattr(a, "zz"),
        vars(b) == {"v": n + 1, "extra": "e"},
        sorted(vars(a)),
        type(a).total - base,
    ]
    try:
        a.double = 5
    except AttributeError as e:
        out.append("ro")
    try:
        a.nothing
    except AttributeError as e:
        out.append(str(e))
    del b.extra
    out.append(hasattr(b, "extra"))
    m = a.set_total
    m(5)
    out += [
        a.total,
        callable(m),
        Meta.set_total(b, 7).total,
        (lambda: a.v)(),
        [x.v for x in (a, b)],
        getattr(a, "v"),
        setattr(a, "v", 50),
        a.v,
    ]
    return out


@case("abc", 2)
@case("", 0)
def while_machine(text, k):
    state, out, i = "start", [], 0
    while i <= len(text):
        c = text[i] if i < len(text) else None
        if state == "start":
            if c is None:
                break
            state = "vowel" if c in "aeiou" else "cons"
            continue
        elif state == "vowel":
            out.append(c.upper())
            state = "next"
        elif state == "cons":
            out.append(c * k)
            state = "next"
        if state == "next":
            i += 1
            state = "start"
    else:
        out.append("never")
    pos = 0
    res = []
    while pos < 10:
        pos += 1
        if pos % 2:
            continue
        try:
            if pos == 4:
                continue
            if pos == 8:
                break
            res.append(pos)
        finally:
            res.append(f"f{pos}")
    for a in range(3):
        for b in range(3):
            if b == 2:
                break
            if a == b:
                continue
            res.append((a, b))
        else:
            res.append("else")
        if a == 1:
            break
    else:
        res.append("outer else")
    return out, state, res, pos, a, b


@case([3, 1, 2])
def lambda_traps(xs):
    fs = [lambda: x for x in xs]
    gs = [lambda x=x: x for x in xs]
    hs = []
    for x in xs:

        def h():
            return x

        hs.append(h)
    ks = list(map(lambda x: lambda: x, xs))
    i = 5
    a = [i for i in range(2)]
    fn = lambda n: 1 if n < 2 else n * fn(n - 1)
    key = {"neg": lambda v: -v, "id": lambda v: v}
    y = 1
    read = lambda: y
    y = 2
    gen = (y * v for v in xs)
    y = 10
    z = [f() for f in [lambda: [w for w in xs if w > 1]]]

    def outer():
        v = 0

        def inc():
            nonlocal v
            v += 1
            return v

        def both():
            return inc(), inc(), v

        return both() + (v,)

    apply = lambda f, *a, **k: f(*a, **k)
    return (
        [f() for f in fs],
        [g() for g in gs],
        [h() for h in hs],
        [k() for k in ks],
        i,
        a,
        fn(5),
        sorted(xs, key=key["neg"]),
        read(),
        list(gen),
        z,
        outer(),
        apply(max, 1, 2),
        apply(sorted, xs, reverse=True),
        (lambda a, b=2, *c, d=4, **e: (a, b, c, d, e))(1, 3, 5, d=6, f=7),
        [*map(lambda p: p[1], enumerate(xs))],
        (lambda: None)(),
        x,
    )


@case("x")
@case(None)
def unusual_exceptions(arg):
    out = []

    def f(n):
        try:
            try:
                if n == 0:
                    raise ValueError("zero")
                if n == 1:
                    raise KeyError("one")
                if n == 2:
                    return "returned"
                if n == 3:
                    raise TypeError("three")
            except ValueError as e:
                out.append(str(e))
                raise RuntimeError("from value") from None
            except KeyError as e:
                out.append(repr(e))
                raise
            else:
                out.append("else")
            finally:
                out.append(f"finally {n}")
        except (RuntimeError, KeyError) as e:
            return type(e).__name__, e.__cause__
        return "end"

    for n in range(5):
        try:
            out.append(f(n))
        except TypeError as e:
            out.append(e.args)
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            saved = e
            raise LookupError("second") from e
    except LookupError as e2:
        out += [e2.__cause__ is saved, str(e2.__cause__)]
    try:
        raise Exception("a", 1, [2])
    except Exception as e:
        out += [e.args, str(e), repr(e)]
    try:
        raise KeyError
    except KeyError as e:
        out += [e.args, str(e), repr(e)]

    class E(Exception):
        pass

    class F(E):
        def __init__(self, a, b):
            self.a, self.b = a, b

    for cls in (E, F):
        try:
            raise cls(1, 2)
        except F as e:
            out.append((e.a, e.b, e.args, str(e)))
        except E as e:
            out.append((e.args, str(e)))

    def gen():
        try:
            yield 1
        except ValueError:
            yield "caught"

    g = gen()
    next(g)
    out.append(g.throw(ValueError()))

    def ret():
        for i in range(3):
            try:
                return i
            finally:
                if i == 0:
                    out.append("fin")

    out.append(ret())
    try:
        assert arg is None, ("msg", 1)
    except AssertionError as e:
        out.append(e.args)
    try:
        int(arg)
    except (TypeError, ValueError) as e:
        out.append(str(e))
    e = "still here"
    try:
        raise ValueError("v") if arg else IndexError("i")
    except (ValueError, IndexError) as err:
        e = err
    out.append(str(e))
    return out


@case(["b", "a", "C"])
@case([3, 1.5, True])
@case([[2], [1, 5], []])
@case([(1, "b"), (1, "a")])
@case([1, "a"])
@case([None, 1])
def sorting(xs):
    try:
        a = sorted(xs)
        xs.sort(reverse=True)
        return (
            a,
            xs,
            min(xs),
            max(xs),
            sorted(xs, key=str),
            sorted(xs, key=lambda v: (isinstance(v, str), v)),
            xs.sort(key=repr),
            xs,
            list(reversed(xs)),
            xs.index(a[0]),
            xs.count(a[0]),
            a < xs,
            a == xs[::-1],
        )
    except TypeError as e:
        return str(e)


@case("key=value; other = 3 ;flag;x=1=2")
@case("")
@case(" ; = ;a= ")
def parse_pairs(s):
    out = {}
    for part in filter(None, map(str.strip, s.split(";"))):
        k, sep, v = part.partition("=")
        k, v = k.strip(), v.strip()
        if not sep:
            out[k] = True
        elif v.isdigit():
            out[k] = int(v)
        else:
            out[k] = v or None
    lines = [f"{k}: {v!r}" for k, v in out.items()]
    width = max(map(len, out), default=0)
    return (
        out,
        "\n".join(lines),
        [k.ljust(width, ".") + str(v).rjust(6) for k, v in out.items()],
        "&".join(f"{k}={v}" for k, v in sorted(out.items(), key=lambda kv: (str(kv[1]), kv[0]))),
        s.replace(" ", "").split(";"),
        s.find("="),
        s.rfind("="),
        s.strip("; ").count("="),
        s.upper().title(),
        [*s[:3]],
        s[::2],
        any(c.isspace() for c in s),
        sum(c == "=" for c in s),
    )


class Noted:
    def __init__(self, log, n, swallow=False):
        self.log, self.n, self.s = log, n, swallow

    def __enter__(self):
        self.log.append("enter " + self.n)
        return self.n

    def __exit__(self, t, v, tb):
        self.log.append(f"exit {self.n} {t.__name__ if t else None}")
        return self.s


def numbers(log, n):
    try:
        for i in range(n):
            got = yield i
            if got:
                log.append(("got", got))
    except ValueError as e:
        log.append(str(e))
        yield "recovered"
    finally:
        log.append("fin")
    return "ret"


def wrapping(log, n):
    for x in numbers(log, n):
        yield x * 10
    log.append("wrapping done")


def delegating(log, n):
    r = yield from numbers(log, n)
    yield r


def managed(log, n):
    with Noted(log, "a") as a:
        with Noted(log, "b"):
            for i in range(n):
                try:
                    yield (a, i)
                except KeyError as e:
                    log.append(repr(e))
        log.append("between")
    yield "end"


@contextmanager
def cm(log):
    log.append("cm in")
    try:
        yield 1
    finally:
        log.append("cm out")


def with_cm(log):
    with cm(log) as x:
        yield x
        yield x + 1


@case(3)
@case(0)
@case(1)
def left_early(n):
    log = []
    for x in numbers(log, n):
        log.append(x)
        break
    for x in wrapping(log, n):
        log.append(x)
        break
    for x in delegating(log, n):
        log.append(x)
        if x == 1:
            break
    for x in managed(log, n):
        log.append(x)
        break
    for x in with_cm(log):
        log.append(x)
        break
    log.append(list(managed(log, n)))
    log.append(list(with_cm(log)))
    return log


@case(3)
@case(1)
def held_by_variables(n):
    log = []

    def use():
        g = numbers(log, n)
        log.append(next(g))
        try:
            log.append(g.send("x"))
        except StopIteration as e:
            log.append(e.value)
        log.append("leaving")
        return len(log)

    log.append(use())

    def use2():
        g = numbers(log, n)
        next(g)
        g.close()
        log.append("closed")
        log.append(next(g, "none"))

    use2()

    def use3():
        g = numbers(log, n)
        next(g)
        log.append(g.throw(ValueError("v")))

    use3()

    def use4():
        g = delegating(log, n)
        for x in g:
            log.append(x)
            break
        log.append("still")
        for x in g:
            log.append(x)
            if x == 1:
                return "early"
        return "late"

    log.append(use4())

    def use5():
        g = managed(log, n)
        h = with_cm(log)
        log.append(next(g))
        log.append(g.throw(KeyError("k")) if n > 1 else 0)
        log.append(next(h))
        log.append("before")

    use5()

    def use6():
        g = numbers(log, n)
        log.append("never started")

    use6()

    def use7():
        g = wrapping(log, n)
        next(g)
        log.append("w")

    use7()
    g = numbers(log, n)
    next(g)
    log.append("end")
    return log


@case(2)
def taken_whole(n):
    log = []
    return sum(numbers(log, n)), max(numbers(log, n)), sorted(numbers(log, n)), log
