# ruff: noqa – snippets show what authors write, not how we do
"""What listeners of small apps compute: tasks, boards, loans, calendars, sorting."""

from __future__ import annotations
import json, math, random, re, string, datetime, itertools, functools, collections, operator, statistics, time, uuid
from collections import Counter, defaultdict, deque
from datetime import date, timedelta
from typing import Optional
from tests.transpile.cases import case


@case("The rain in Spain", "ain")
@case("", "x")
def highlight(text, q):
    if not q.strip():
        return text
    pat = re.compile(re.escape(q), re.IGNORECASE)
    return (
        pat.sub(lambda m: f"**{m.group()}**", text),
        len(pat.findall(text)),
        [m.start() for m in pat.finditer(text)],
        pat.pattern,
        bool(pat.search(text)),
        pat.split(text),
    )


@case(" Buy milk @home #errand !high due:2024-05-01 ")
@case("x")
def parse_task(s):
    m = re.search(r"due:(\d{4})-(\d{2})-(\d{2})", s)
    due = date(*map(int, m.groups())) if m else None
    tags = re.findall(r"#(\w+)", s)
    ctx = re.findall(r"@(\w+)", s)
    pr = (re.search(r"!(\w+)", s) or [None, "normal"])[1]
    title = re.sub(r"\s+", " ", re.sub(r"[#@!]\w+|due:\S+", "", s)).strip()
    return {
        "title": title,
        "due": due.isoformat() if due else None,
        "tags": tags,
        "ctx": ctx,
        "priority": pr,
        "overdue": due is not None and due < date(2025, 1, 1),
        "in": f"{(due - date(2024, 4, 1)).days} days" if due else "-",
    }


@case(
    [
        {"id": 1, "p": None, "n": "a"},
        {"id": 2, "p": 1, "n": "b"},
        {"id": 3, "p": 2, "n": "c"},
        {"id": 4, "p": 1, "n": "d"},
    ]
)
def build_tree(rows):
    by = {r["id"]: {**r, "kids": []} for r in rows}
    roots = []
    for r in by.values():
        (by[r["p"]]["kids"] if r["p"] in by else roots).append(r)

    def render(ns, pre=""):
        for i, n in enumerate(ns):
            last = i == len(ns) - 1
            yield pre + ("└─ " if last else "├─ ") + n["n"]
            yield from render(n["kids"], pre + ("   " if last else "│  "))

    def depth(n):
        return 1 + max(map(depth, n["kids"]), default=0)

    return "\n".join(render(roots)), depth(roots[0]), json.dumps(roots, sort_keys=True)[:60]


@case("X.O.X.O..")
@case("XXX.OO...")
@case("XOXOXOOXO")
def tictactoe(b):
    lines = [b[i : i + 3] for i in (0, 3, 6)] + [b[i::3] for i in range(3)] + [b[::4], b[2:7:2]]
    for p in "XO":
        if p * 3 in lines:
            return f"{p} wins"
    if "." not in b:
        return "draw"
    turn = "X" if b.count("X") == b.count("O") else "O"
    memo = {}

    def mini(bd, who):
        if bd in memo:
            return memo[bd]
        ls = (
            [bd[i : i + 3] for i in (0, 3, 6)] + [bd[i::3] for i in range(3)] + [bd[::4], bd[2:7:2]]
        )
        if "XXX" in ls:
            return 1, None
        if "OOO" in ls:
            return -1, None
        if "." not in bd:
            return 0, None
        best = None
        for i, c in enumerate(bd):
            if c == ".":
                s, _ = mini(bd[:i] + who + bd[i + 1 :], "O" if who == "X" else "X")
                if best is None or (s > best[0] if who == "X" else s < best[0]):
                    best = (s, i)
        memo[bd] = best
        return best

    return turn, mini(b, turn)


@case(7, 12)
def password(seed, n):
    rng = random.Random(seed)
    alpha = string.ascii_letters + string.digits + "!@#$"
    while True:
        pw = "".join(rng.choice(alpha) for _ in range(n))
        if any(c.islower() for c in pw) and any(c.isdigit() for c in pw):
            break
    rng2 = random.Random(f"seed{seed}")
    dice = [rng2.randint(1, 6) for _ in range(5)]
    return (
        pw,
        dice,
        Counter(dice).most_common(1)[0],
        rng2.sample(["a", "b", "c"], k=2),
        rng2.choices("xyz", k=3),
        round(rng2.uniform(-1, 1), 10),
        rng2.shuffle(dice),
        dice,
        math.log2(len(alpha) ** n),
        rng.random() < 1,
    )


@case(2024, 2)
@case(2023, 12)
def calendar_view(y, m):
    first = date(y, m, 1)
    nxt = date(y + m // 12, m % 12 + 1, 1)
    days = (nxt - first).days
    cells = [""] * first.weekday() + [f"{d:2}" for d in range(1, days + 1)]
    weeks = [cells[i : i + 7] for i in range(0, len(cells), 7)]
    weeks[-1] += [""] * (7 - len(weeks[-1]))
    head = f"{first:%B %Y}".center(20)
    return (
        head,
        "\n".join(" ".join(c.rjust(2) for c in w) for w in weeks),
        days,
        first.strftime("%j"),
        (first - timedelta(days=1)).isoformat(),
        [(first + timedelta(weeks=k)).day for k in range(4)],
        first.replace(day=days).strftime("%a"),
    )


@case(250000, 4.5, 30)
@case(1000, 0, 1)
def mortgage(p, rate, years):
    r, n = rate / 100 / 12, years * 12
    pay = p / n if r == 0 else p * r * (1 + r) ** n / ((1 + r) ** n - 1)
    bal, rows, interest = p, [], 0
    for k in range(1, n + 1):
        i = bal * r
        interest += i
        bal -= pay - i
        if k <= 2 or k == n:
            rows.append([k, round(pay, 2), round(i, 2), round(abs(bal), 2)])
    return f"${pay:,.2f}", rows, f"{interest:,.0f}", f"{interest / p:.1%}"


@case("3h 20m")
@case("90")
@case("1:05:09")
@case("abc")
def duration(s):
    if m := re.fullmatch(r"(?:(\d+)h)?\s*(?:(\d+)m)?", s.strip()):
        if any(m.groups()):
            h, mi = (int(x or 0) for x in m.groups())
            total = h * 60 + mi
            return total, f"{total // 60:02d}:{total % 60:02d}", str(timedelta(minutes=total))
    if re.fullmatch(r"\d+(:\d+)*", s):
        total = functools.reduce(lambda a, x: a * 60 + int(x), s.split(":"), 0)
        return total, "{:d}:{:02d}:{:02d}".format(total // 3600, total // 60 % 60, total % 60)
    raise ValueError(f"cannot parse {s!r}")


@case([["Ann", "Math", 90], ["Bob", "Math", 72.5], ["Ann", "Art", None]])
def gradebook(rows):
    g = defaultdict(dict)
    for n, s, v in rows:
        g[n][s] = v
    stats = {}
    for n, subs in g.items():
        vals = [v for v in subs.values() if v is not None]
        avg = sum(vals) / len(vals) if vals else None
        stats[n] = {
            "avg": avg,
            "grade": next(
                (l for l, c in (("A", 90), ("B", 80), ("C", 70)) if avg is not None and avg >= c),
                "F",
            ),
            "missing": [k for k, v in subs.items() if v is None],
        }
    table = ["| Name | " + " | ".join(sorted({s for _, s, _ in rows})) + " |", "|---|" + "---|" * 2]
    for n in sorted(g):
        table.append(
            "| "
            + " | ".join(
                [n]
                + [
                    f"{g[n].get(s, ''):>5}" if g[n].get(s) is not None else "  -  "
                    for s in sorted({r[1] for r in rows})
                ]
            )
            + " |"
        )
    return (
        stats,
        "\n".join(table),
        dict(g),
        g["Ann"]["Math"],
        max(stats, key=lambda k: stats[k]["avg"] or 0),
        [s["grade"] for s in stats.values()],
    )


@case("aé😀z\u0301", 2)
def unicode_tools(s, n):
    return (
        len(s),
        [c for c in s],
        s[n],
        s[-1],
        s[:n],
        s[::-1],
        list(s.encode("utf-8")),
        [hex(ord(c)) for c in s],
        s.upper(),
        s.index("😀"),
        s.find("z"),
        "😀" in s,
        s.replace("😀", ":)"),
        s.ljust(8, "é"),
        s.split("é"),
        sorted(s),
        max(s),
        {c: i for i, c in enumerate(s)},
        list(zip(s, range(9))),
        f"{s:>8}|",
        f"{s[n]!r}",
        repr(s),
        ascii(s),
        s * 2,
        s == s[:],
        s < "b",
        "".join(reversed(s)),
        s.count("é"),
        s.strip("az"),
        re.sub(r"\W", "_", s),
        re.findall(".", s),
        "%s|%5s" % (s, s[n]),
        s.isalpha(),
        s.partition("😀"),
        s[1:3],
        s[n : n + 1].encode().hex(),
        chr(128512),
        "\N{GRINNING FACE}",
        "\U0001f600" == s[2],
        s.casefold(),
        s.center(9, "*"),
        s.startswith("aé"),
        s.rfind("z"),
        textlen(s),
        s.translate({ord("é"): "e", 128512: "!"}),
        list(map(ord, s[:2])),
        json.dumps(s),
        tuple(s)[2],
        s.title(),
        s.swapcase(),
        s[100:],
        s[-3:-1],
        s[::2],
        s.splitlines(),
        s.zfill(8),
    )


def textlen(s):
    return sum(2 if ord(c) > 0xFFFF else 1 for c in s)


@case([5, 3, 9, 1])
def sorts(xs):
    def bubble(a):
        a = a[:]
        n = len(a)
        for i in range(n):
            for j in range(n - 1 - i):
                if a[j] > a[j + 1]:
                    a[j], a[j + 1] = a[j + 1], a[j]
        return a

    def quick(a):
        return (
            a
            if len(a) <= 1
            else quick([x for x in a[1:] if x < a[0]])
            + [a[0]]
            + quick([x for x in a[1:] if x >= a[0]])
        )

    def merge(a):
        if len(a) < 2:
            return a
        m = len(a) // 2
        l, r = merge(a[:m]), merge(a[m:])
        out = []
        while l and r:
            out.append((l if l[0] <= r[0] else r).pop(0))
        return out + l + r

    def insertion(a):
        a = list(a)
        for i in range(1, len(a)):
            k, j = a[i], i - 1
            while j >= 0 and a[j] > k:
                a[j + 1] = a[j]
                j -= 1
            a[j + 1] = k
        return a

    def binsearch(a, t):
        lo, hi = 0, len(a) - 1
        while lo <= hi:
            mid = lo + (hi - lo) // 2
            if a[mid] == t:
                return mid
            lo, hi = (mid + 1, hi) if a[mid] < t else (lo, mid - 1)
        return ~lo

    r = bubble(xs)
    return (
        r == quick(xs) == merge(xs) == insertion(xs) == sorted(xs),
        binsearch(r, 9),
        binsearch(r, 4),
        sum(x * (-1) ** i for i, x in enumerate(xs)),
        [a for a, b in zip(r, r[1:]) if b - a > 1],
        list(itertools.accumulate(xs, max)),
        xs[-1:] + xs[:-1],
        [xs[i : i + 2] for i in range(0, len(xs), 2)],
        max(range(len(xs)), key=xs.__getitem__),
        [*map(sum, zip(xs, xs[1:]))],
        list(dict.fromkeys(xs + xs)),
        [i for i, x in enumerate(xs) if x == max(xs)],
        math.prod(xs),
        statistics.median(xs),
        functools.reduce(math.gcd, xs),
        [x for _, x in sorted(zip([3, 1, 2, 0], xs))],
        {True: "t", False: "f"}[len(xs) > 3],
        [[1] * n for n in range(3)],
        any(x > 8 for x in xs) and all(xs),
        sum(map(int, str(12345))),
        [*range(10)][2:8:3],
        divmod(-7, 2),
        (-7) // 2,
        -7 % 3,
        7 // -2,
        round(2.5),
        round(3.5),
        round(-2.5),
        round(0.125, 2),
        int(-3.9),
        0.1 + 0.2,
        1e3,
        10**-2,
        2**0.5,
        2**100,
        -(2**2),
        (1, 2) < (1, 3),
        "10" < "9",
        [1, [2]] == [1, [2]],
        1 == 1.0 == True,
        "a" * 3 + "b",
        5 & 3 | 4 ^ 1,
        1 << 10,
        ~5,
        0xFF,
        0b11,
        1_000,
    )


@case("cafe", ["bake", "face", "cafe", "facade"])
def closest(w, ws):
    @functools.lru_cache(None)
    def lev(a, b):
        if not a or not b:
            return len(a) + len(b)
        return min(lev(a[1:], b) + 1, lev(a, b[1:]) + 1, lev(a[1:], b[1:]) + (a[0] != b[0]))

    def jac(a, b):
        return len(set(a) & set(b)) / len(set(a) | set(b))

    return (
        sorted(ws, key=lambda x: (lev(w, x), x)),
        [round(jac(w, x), 3) for x in ws],
        lev.__name__ if False else "",
        [x for x in ws if sorted(x) == sorted(w)],
        {k: [*g] for k, g in itertools.groupby(sorted(ws, key=len), key=len)},
        [f"{x:<{max(map(len, ws))}}|" for x in ws],
    )
