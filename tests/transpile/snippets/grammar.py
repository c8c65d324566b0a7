# ruff: noqa – snippets show what authors write, not how we do
"""Corners of the language: equality of numbers, repeated targets, f-strings, recursion."""

from tests.transpile.cases import case


@case(1.0, True, 1)
@case(0.5, False, 0)
def eqs(f, b, i):
    return (
        1 == 1.0 == True,
        1.0 == True,
        True == 1.0,
        1 == True,
        0 == False,
        0.0 == False,
        f == b,
        b == i,
        f == i,
        1.0 == i,
        True == i,
        True == f,
        1.0 in [True],
        True in [1],
        1 in {1.0},
        {True: 1}[1],
        {1.0: 2}[1],
        1.0 != True,
        [1, True] == [1.0, 1],
        (1 == 1.0) == True,
        True + 1.0,
        True < 2.0,
        1.5 > True,
        True is True,
        1.0 <= True,
        not 0.0,
        not 1.0 == True,
        True == True,
        "a" == 1,
        None == 0,
        2 == 2.0 == 2,
    )


@case([[1, 2, 3], [4, 5, 6]])
def unders(rows):
    a = [x for _, x, _ in rows]
    b = {x for _, _, x in rows}
    c = {x: y for x, _, y in rows}
    d = []
    for _, y, _ in rows:
        d.append(y)
    _, e, _ = rows[0]
    g = list(x for x, *_ in rows)
    h = [p for (p, _, _), _ in [(rows[0], 1)]]
    f = (lambda t: [z for _, z, _ in t])(rows)
    with_ = [(i, x) for i, (x, _, _) in enumerate(rows)]
    (q, _), _ = (1, 2), 3
    return a, b, c, d, e, f, g, h, with_, q


import functools


class Mixin:
    def tag(self):
        return f"<{self.name}>"


@case("x")
def fstr(n):
    width, prec = 10, 3
    v = 3.14159
    d = {"a": {"b": [1, 2]}}
    return [
        f"{v:{width}.{prec}}",
        f"{v:>{width}}",
        f"{d['a']['b'][0]}",
        f"{n.upper()!r:>5}",
        f"{(lambda x: x * 2)(3)}",
        f"{'yes' if n else 'no':^7}",
        f"{n}{n!r}{n!s}{n!a}",
        f"{{{n}}}",
        f"{v=:.2f}",
        f"{n = }",
        f"{1 + 1 = }",
        f"{len(n):03d}",
        f"{[x for x in range(3)]}",
        f"{ {1: 2}[1] }",
        f"{v:.2f}%",
        f"{1234567.891:,.1f}",
        f"{True:d}",
        f"{None!s:>6}",
        f"{n:*<5}{n:->5}",
        f"a{'b'}cd{n}",
        f"{'%s' % n}",
        f"{'{}'.format(n)}",
        f"{n!r}".strip("'"),
        f"{-5:+d} {5:+d} {0:+}",
        f"{1e-10:.3g}",
        f"{1 / 3:.0%}",
        f"{10**10:e}",
        f"{255:#X} {255:o} {5:08b}",
        f"{3.0}",
        f"{3:.1f}",
        f"{'multi'}\n{'line'}",
        f"{'ab'}",
        rf"\d{n}",
        f"{d['a']}",
    ]


@case([1, [2, [3, [4]]]])
def rec(xs):
    def flat(l):
        for x in l:
            if isinstance(x, list):
                yield from flat(x)
            else:
                yield x

    def deep(l):
        return 1 + max((deep(x) for x in l if isinstance(x, list)), default=0)

    def mapr(f, l):
        return [mapr(f, x) if isinstance(x, list) else f(x) for x in l]

    def perms(s):
        return (
            [s]
            if len(s) < 2
            else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1 :])]
        )

    def subsets(s):
        return [[]] if not s else [r for t in subsets(s[1:]) for r in (t, [s[0]] + t)]

    def hanoi(n, a="A", b="B", c="C"):
        return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)

    def ack(m, n):
        return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))

    def gcd(a, b):
        return a if b == 0 else gcd(b, a % b)

    def pw(b, e):
        return 1 if e == 0 else pw(b * b, e // 2) * (b if e % 2 else 1)

    def collatz(n, k=0):
        return k if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, k + 1)

    return (
        list(flat(xs)),
        deep(xs),
        mapr(lambda x: x**2, xs),
        perms("abc"),
        subsets([1, 2, 3]),
        hanoi(5),
        ack(2, 3),
        gcd(48, 18),
        pw(3, 50),
        collatz(27),
        str(xs),
        functools.reduce(lambda a, b: a + b, flat(xs)),
    )


@case(1500)
def deep_recursion(n):
    def f(k):
        return 0 if k == 0 else 1 + f(k - 1)

    try:
        return f(900), f(n * 100)
    except RecursionError as e:
        return type(e).__name__


@case("[{]}")
def misc(s):
    a, b = 1, 2
    a, b = b, a + b
    x = [1, 2, 3, 4]
    x[0], x[-1] = x[-1], x[0]
    i = 0
    i, x[i] = 2, 99
    del x[1:3]
    s2 = {*x, *range(3)}
    t = (*x, 5)
    d = {**{"q": 1}, **dict(z=2)}
    first, *mid, last = "hello"
    (a2, b2), c2 = (1, 2), 3
    [p, q] = "xy"
    n = (y := 10) + y
    z = [w := 5, w**2]
    while (line := x.pop() if x else None) is not None:
        t += (line,)
    ok = all((seen := k) > 0 for k in t)
    cond = 1 if a > b else 2 if a == b else 3
    r = not (a and b) or (a is not None and b not in (1, 2))
    k = a if a else b
    lam = (lambda *args, key=None, **kw: (args, key, kw))(1, 2, key=3, z=4)
    g = (i * 2 for i in range(3) if i)
    gl = [next(g), *g]
    st = "".join([c for c in s if c in "[]{}"])
    m = max(*[1, 5], 3)
    mn = min([4, 2], key=lambda v: -v)
    bits = [bool(5 >> i & 1) for i in range(3)]
    u = [[] for _ in range(2)]
    u[0].append(1)
    v = [x for x in [None, 0, "", [], {}, (), False, "a", 1] if x]
    return (
        a,
        b,
        s2,
        t,
        d,
        first,
        mid,
        last,
        a2,
        b2,
        c2,
        p,
        q,
        n,
        y,
        z,
        ok,
        seen,
        cond,
        r,
        k,
        lam,
        gl,
        st,
        m,
        mn,
        bits,
        u,
        v,
        i,
    )
