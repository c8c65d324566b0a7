# ruff: noqa – snippets show what authors write, not how we do
"""Numbers and dates at their edges, regular expressions, forms of a page."""

import calendar
import html
import math
import re
import string
import time
from datetime import date, datetime, time as clock, timedelta, timezone

from tests.transpile import gr
from tests.transpile.cases import case


def told(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


@case(7, 3)
@case(-7, 3)
@case(7, -3)
@case(-7, -3)
@case(0, 5)
@case(5, 0)
@case(2**70, -12345)
@case(-(2**64), 2**33)
def division(a, b):
    return [
        told(lambda: a // b),
        told(lambda: a % b),
        told(lambda: divmod(a, b)),
        told(lambda: a / b),
        told(lambda: math.fmod(a, b)),
        told(lambda: a // float(b)),
        told(lambda: a % float(b)),
        told(lambda: divmod(float(a), b)),
        told(lambda: a & b),
        a | b,
        a ^ b,
        ~a,
        told(lambda: a << (b % 7 if b else 1)),
        told(lambda: a >> 2),
        told(lambda: a >> b),
        -a // 2,
        told(lambda: math.gcd(a, b)),
        told(lambda: int(a / b)) if b else 0,
        told(lambda: round(a, -2)),
        a < b,
        abs(a),
    ]


@case(3, 200, 13)
@case(2, -1, 7)
@case(5, -1, 10)
@case(0, 0, 5)
@case(-3, 3, 5)
@case(2, 100, -7)
def powers(a, b, m):
    return [
        told(pow, a, b, m),
        told(lambda: a**b),
        told(lambda: float(a) ** b),
        told(pow, a, abs(b)),
        told(lambda: (-a) ** 0.5 if a < 0 else (a**0.5)),
        told(math.isqrt, a),
        told(lambda: pow(a, b, 0)),
        told(math.pow, a, b),
        told(lambda: 2**-a),
        told(math.comb, b, 2),
        told(math.perm, 5, 2),
        told(math.factorial, a),
    ]


@case(0)
@case(1)
@case(-255)
@case(2**64 - 1)
@case(10**30)
def whole(n):
    return [
        n.bit_length(),
        n.bit_count(),
        bin(n),
        hex(n),
        oct(n),
        told(lambda: list(n.to_bytes(8, "big"))),
        told(lambda: list(n.to_bytes(4, "little", signed=True))),
        int.from_bytes(b"\x01\xff", "little"),
        int.from_bytes([255, 254], "big", signed=True),
        str(n)[::-1],
        len(str(n)),
        int(str(n), 10),
        int(hex(n), 16),
        float(n),
        n == float(n),
        hash(n) == hash(float(n)),
        int(f"{n:b}", 2),
        n.as_integer_ratio(),
        n.conjugate() if False else n,
        n * 1.0,
        n // 1,
        n % 10,
        sum(int(c) for c in str(abs(n))),
        isinstance(n, int),
        bool(n),
        n // -1,
        round(n / 7, 3),
    ]


@case("12")
@case(" -0x1F ")
@case("1_000")
@case("0b101")
@case("1e3")
@case("٣")
@case("")
@case("+5")
@case("--5")
@case("nan")
@case("-Infinity")
@case(".5")
@case("5.")
@case("1__0")
@case("\n7\t")
def conversions(s):
    return [
        told(int, s),
        told(int, s, 0),
        told(int, s, 16),
        told(float, s),
        told(bool, s),
        told(lambda: int(float(s))),
        s.isdigit(),
        s.isnumeric(),
        told(lambda: str(float(s))),
        told(lambda: round(float(s))),
    ]


@case(0.5)
@case(1.5)
@case(2.675)
@case(-2.5)
@case(1234.5678)
@case(1e300)
@case(1e-10)
def rounding(x):
    return [
        round(x),
        round(x, 1),
        round(x, 2),
        round(x, -2),
        math.floor(x),
        math.ceil(x),
        math.trunc(x),
        int(x),
        x // 1,
        x % 1,
        -x % 3,
        divmod(x, 0.3),
        math.modf(x),
        math.frexp(x),
        repr(x * 3),
        str(x / 3),
        f"{x:.1f}",
        f"{x:.15g}",
        x.is_integer(),
        float(f"{x:.3g}"),
        math.copysign(1, -x),
        abs(-x),
        max(x, 1),
        min(x, 1),
        x == 0.1 * 5,
        sum([x] * 3),
        math.fsum([x] * 10),
        math.hypot(x, 1),
        math.isclose(x, x + 1e-12),
        hash(x) == hash(x),
    ]


@case()
def specials():
    inf, nan = float("inf"), float("nan")
    return [
        inf - inf,
        inf * 0,
        nan == nan,
        nan != nan,
        inf > 10**400,
        -inf < 0,
        max(nan, 1),
        max(1, nan),
        min([3, nan, 1]),
        sorted([3, 1, 2]),
        0.0 == -0.0,
        str(-0.0),
        1 / inf,
        told(lambda: int(inf)),
        told(lambda: int(nan)),
        told(lambda: round(nan)),
        told(lambda: inf // 1),
        told(lambda: 1.0 % 0),
        told(lambda: 0.0**-1),
        told(lambda: 10.0**400),
        told(lambda: math.exp(1000)),
        told(lambda: math.log(0)),
        told(math.sqrt, -1),
        told(math.acos, 2),
        told(lambda: float(10**400)),
        told(lambda: 10**400 / 3),
        10**400 // 10**398,
        told(lambda: math.floor(nan)),
        bool(nan),
        repr([0.1, 1e22, 1e21, 123456789012345680.0]),
        0.1 + 0.2 == 0.3,
        True + True,
        True / 2,
        ~True,
        -True,
        True << 3,
        "ab" * True,
        [1, 2][True],
        sum([True, False, True]),
        math.pi,
        math.e,
        math.tau,
        math.inf,
    ]


@case("2024-02-29")
@case("2023-12-31")
@case("1999-01-01")
def days(text):
    d = date.fromisoformat(text)
    n = d + timedelta(days=30)
    return [
        str(n),
        d.weekday(),
        d.isoweekday(),
        list(d.isocalendar()),
        d.strftime("%a %d %b %Y, %j %U %W %w %y %B %A %m/%d %%"),
        d.toordinal(),
        (n - d).days,
        str(d - timedelta(weeks=1)),
        d.replace(day=1).isoformat(),
        told(lambda: str(d.replace(month=2, day=30))),
        repr(d),
        d < n,
        max(d, n) == n,
        calendar.monthrange(d.year, d.month),
        calendar.isleap(d.year),
        f"{d:%d.%m.%y}",
        f"{d}",
        str(date.fromordinal(d.toordinal() + 1)),
        told(lambda: d + 1),
        told(lambda: d < 5),
        d == 5,
        d.timetuple().tm_yday,
        str(date(d.year + 1, 1, 1) - d),
        told(date, 2023, 13, 1),
        told(date, 2023, 2, 29),
        {d: 1}[date.fromisoformat(text)],
        d.ctime(),
    ]


@case("2024-03-10 14:30:05")
@case("2023-01-01 00:00:00")
def moments(text):
    t = datetime.strptime(text, "%Y-%m-%d %H:%M:%S")
    u = t + timedelta(hours=36, minutes=-5, milliseconds=250)
    gap = u - t
    return [
        t.isoformat(),
        str(u),
        repr(gap),
        str(gap),
        gap.total_seconds(),
        gap.days,
        gap.seconds,
        gap / 2 == timedelta(seconds=gap.total_seconds() / 2),
        gap // timedelta(hours=1),
        str(gap % timedelta(hours=1)),
        str(-gap),
        repr(-gap),
        str(abs(-gap)),
        u.strftime("%I:%M %p %f %H%M%S"),
        t.date().isoformat(),
        t.time().isoformat(),
        str(datetime.combine(t.date(), clock(9, 30))),
        t.replace(hour=0, minute=0).isoformat(sep=" ", timespec="minutes"),
        u.isoformat(timespec="milliseconds"),
        t == datetime.fromisoformat(text),
        t.replace(tzinfo=timezone.utc).isoformat(),
        t.replace(tzinfo=timezone.utc).timestamp(),
        str(t.replace(tzinfo=timezone(timedelta(hours=-5, minutes=-30))).astimezone(timezone.utc)),
        told(lambda: t - t.replace(tzinfo=timezone.utc)),
        told(lambda: t < t.date()),
        str(timedelta(days=-1, seconds=5)),
        timedelta(hours=1) * 2.5 == timedelta(minutes=150),
        str(sum([gap, gap], timedelta())),
        bool(timedelta()),
        f"{t:%H:%M}",
        t.strftime("%x %X %c"),
    ]


@case("31/12/2023", "%d/%m/%Y")
@case("Mar 5, 2024 3:07 PM", "%b %d, %Y %I:%M %p")
@case("2024-13-01", "%Y-%m-%d")
@case("2024-01-01x", "%Y-%m-%d")
@case("5", "%Q")
@case("5", "%")
@case("12:30", "%H:%M:%S")
@case("2024 060", "%Y %j")
@case("2024-01-01T10:00:00+0200", "%Y-%m-%dT%H:%M:%S%z")
@case("24", "%y")
@case("2024-02-30", "%Y-%m-%d")
@case("  7", "%d")
@case("Friday", "%A")
@case("10 %", "%d %%")
@case("2024 10 1", "%Y %U %w")
@case("2024 W10 1", "%G W%V %u")
@case("2024.5", "%Y.%m")
@case("12.5", "%S.%f")
@case("a+b 3", "a+b %d")
def parsing(text, form):
    return told(lambda: repr(datetime.strptime(text, form)))


@case(2024, 2)
@case(2023, 12)
@case(1, 1)
@case(0, 3)
@case(-4, 2)
@case(2024, 13)
def calendars(y, m):
    return [
        told(calendar.monthrange, y, m),
        told(calendar.isleap, y),
        told(calendar.weekday, y, m, 1),
        told(calendar.monthcalendar, y, m),
        told(calendar.leapdays, y, 2030),
    ]


@case("Call 555-1234 or (555) 987-6543 ext 12")
@case("")
def searches(text):
    p = re.compile(r"(?P<area>\(\d{3}\)\s*)?(?P<a>\d{3})-(?P<b>\d{4})(?:\s+ext\s+(\d+))?", re.I)
    ms = list(p.finditer(text))
    m = p.search(text)
    return [
        [
            (
                m.group(),
                m.span(),
                m.groups(),
                m.groupdict(),
                m.lastindex,
                m.lastgroup,
                m["a"],
                m.start("b"),
                m.groups("-"),
            )
            for m in ms
        ],
        p.findall(text),
        p.sub(r"\g<b>:\2", text),
        p.subn(lambda m: m["a"][::-1], text, 1),
        p.split(text),
        bool(m),
        m and m.expand(r"<\g<a>>"),
        p.groups,
        p.groupindex["b"],
        p.pattern[:6],
        bool(p.fullmatch(text)),
        m and m.end(),
        m and text[m.end() :],
    ]


@case("one  two\tthree\nFour five")
@case("aaa.bbb,ccc;;ddd")
def regexes(s):
    return [
        re.split(r"[\s.,;]+", s),
        re.split(r"([.,;])", s, maxsplit=2),
        re.sub(r"(\w)(\w*)", lambda m: m[1].upper() + m[2].lower(), s),
        re.findall(r"\b\w{3}\b", s),
        re.findall(r"(\w)\1", s),
        re.sub(r"(?i)F", "_", s),
        re.findall(r"^\w+", s, re.M),
        re.match(r"\w+(?=\s)", s) and 1,
        re.sub(r"\s*", "-", s),
        re.escape("a.b*c d"),
        re.sub(r"(?P<x>a)+", r"[\g<x>]", s),
        re.sub("b", r"\\", s),
        re.findall(r"(?x) \w+ # word", s),
        re.search(r"(?s)e.F", s) is not None,
        re.findall(r"(?<!a)b|c(?!c)", s),
        re.sub(r"", ".", "ab"),
        re.findall(r"", "ab"),
        re.subn("[a-c]", "", s),
        [m.start() for m in re.finditer("(?=a)", s)],
        re.fullmatch(r".*", s, re.DOTALL) is not None,
        re.sub(r"\W", lambda m: f"%{ord(m.group()):02X}", s),
        re.findall(r"[^\W\d_]+", s),
        re.split(r"(?=[A-Z])", s),
        re.match("(a)|(o)", s).groups(),
        re.sub(r"(a)|(o)", r"<\1\2>", s),
    ]


@case("(")
@case("*a")
@case("[a")
@case("a{2,1}")
@case(r"\1")
@case("(?P<x>a)(?P<x>b)")
@case("(?<=a+)b")
@case("(?<=a|bc)d")
@case("[z-a]")
@case("(?z)a")
@case("a**")
@case("\\")
@case("x{2}")
@case("(?(1)a|b)")
@case("é\\w")
@case("(?P=x)")
def patterns(p):
    try:
        return [m.group() for m in re.finditer(p, "aabbccd xx éa")]
    except re.error as e:
        return "error"


@case("<a href='x'>T&C &lt; \"q\"</a>")
@case("plain")
def escaping(s):
    e = html.escape(s)
    return [e, html.escape(s, quote=False), e.count("&")]


@case("héllo wörld ñ ß")
@case("ΑΣ ǰ ﬁ İi")
@case("x_1 y-2 Z")
def letters(s):
    table = str.maketrans({"l": "L", "o": None, "w": "ww", ord("x"): 88})
    return [
        s.translate(table),
        s.translate(str.maketrans("abc", "xyz", "h")),
        s.upper(),
        s.lower(),
        s.casefold(),
        s.title(),
        s.capitalize(),
        s.swapcase(),
        s.isalpha(),
        s.isalnum(),
        s.islower(),
        s.isupper(),
        s.istitle(),
        s.isascii(),
        s.isspace(),
        s.isidentifier(),
        [ord(c) for c in s[:3]],
        s.center(20, "·"),
        s[::-1],
        sorted(s),
        s.encode("utf-8").hex(),
        ascii(s),
        repr(s),
        s.find("w"),
        s.index(" "),
        s.rindex(" "),
        s.count(""),
        s * 2,
        s > "m",
        max(s),
        min(s),
        "-".join(s),
        s.replace("", "|"),
        list(enumerate(s))[-1],
        string.capwords(s),
        s.split(" ", 1),
        s.ljust(5, "*"),
        s.zfill(18),
        s.startswith(s[:2]),
        set(s) & set("lo"),
        "é" in s,
        len(s),
    ]


out = gr.Textbox(elem_id="out")
num = gr.Number(elem_id="num")


@case("")
@case("5")
@case("-1")
@case("x")
def validated(text):
    if not text.strip():
        raise gr.Error("Enter a number")
    try:
        n = int(text)
    except ValueError as e:
        return {out: gr.update(value=f"not a number: {e}", visible=True), num: gr.skip()}
    if n < 0:
        gr.Warning("negative")
        return gr.skip(), None
    return {num: n * 2, out: gr.Textbox(value=f"{n:03d}", label="Done", interactive=False)}


@case(["a", "b"], "a", True)
@case([], None, False)
def choices(items, picked, show):
    left = [i for i in items if i != picked]
    return (
        gr.Dropdown(choices=left, value=left[0] if left else None, visible=show),
        gr.update(interactive=bool(left)),
        *[gr.update(visible=i < len(items)) for i in range(3)],
        gr.Button(f"{len(left)} left", variant="stop" if not left else "primary"),
    )


@case([["x", 1]], "y", 2)
@case([], "", 0)
def rows(table, name, n):
    table = [*table, [name or "?", n]]
    table.sort(key=lambda r: (-r[1], r[0].lower()))
    return (
        gr.update(value=table),
        gr.update(maximum=max(r[1] for r in table)),
        "\n".join(f"| {a:<5} | {b:>3} |" for a, b in table),
    )


@case([{"role": "user", "content": "hi"}], "again")
@case([], "/clear")
def chats(history, message):
    match message.split():
        case ["/clear"]:
            return "", []
        case ["/last"] if history:
            return "", history + [history[-1]]
        case [*words]:
            reply = {
                "role": "assistant",
                "content": " ".join(w.capitalize() for w in reversed(words)),
            }
            return gr.update(value="", placeholder="…"), history + [
                {"role": "user", "content": message},
                reply,
            ]


@case({"name": "A", "age": "x"})
@case({"name": "", "age": "200", "mail": "a@b.c"})
def forms(data):
    checks = {
        "name": lambda v: bool(v.strip()) or "required",
        "age": lambda v: v.isdigit() and 0 < int(v) < 150 or "a number from 1 to 149",
        "mail": lambda v: (
            re.fullmatch(r"[^@\s]+@[^@\s]+\.\w+", v) is not None or "an e-mail address"
        ),
    }
    errors = {k: r for k, f in checks.items() if (r := f(data.get(k, ""))) is not True}
    if errors:
        return gr.update(
            value="\n".join(f"- **{k}**: {v}" for k, v in errors.items()), visible=True
        ), gr.update(interactive=False)
    return gr.update(visible=False), gr.update(interactive=True)
