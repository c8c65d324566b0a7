# ruff: noqa – snippets show what authors write, not how we do
"""Text for people: tables, money, the format mini-language, templates."""

import json
import math
import string
import textwrap

from tests.transpile.cases import case


@case(1234567.891)
@case(-0.5)
@case(0)
@case(12345678901234567890)
def numbers(x):
    return [
        f"{x:>15,.2f}",
        f"{x:<+12.1f}|",
        f"{x:^14.3e}|",
        f"{x:_.0f}",
        f"{x:012.3f}",
        f"{x: .2%}",
        f"{x:g}",
        f"{x:.3g}",
        f"{x:G}",
        f"{x:#.3g}",
        f"{x:*^20,}",
        f"{x!r:>25}",
        f"{x!s:~<25}",
    ]


@case(255)
@case(-255)
@case(0)
@case(2**70)
@case(True)
def integers(n):
    return [
        f"{n:+#010x}",
        f"{n:#b}",
        f"{n:_b}",
        f"{n:o}",
        f"{n:X}",
        f"{n:#X}",
        f"{n:,}",
        f"{n:08d}",
        f"{n:=+8d}",
        f"{n:<8}|",
        f"{n:^8}|",
        f"{n: d}",
        f"{n:.1f}",
        f"{n:e}",
        f"{n:#o}",
        f"{n:020_b}",
        f"{n:+,d}",
        f"{n:%}",
    ]


@case("abc", 8, "<")
@case("é", 3, "^")
@case("long text", 4, ">")
def texts(s, w, a):
    return [
        f"{s:{w}}",
        f"{s:{a}{w}}|",
        f"{s:-{a}{w}}",
        f"{s!r:{w}.{w - 1}}|",
        f"{s:.2}",
        f"{s!a}",
        f"{s:{'*'}{a}{w}s}",
        "{:{}}".format(s, w),
        "{0:{a}{w}}|".format(s, a=a, w=w),
        "%-*s|" % (w, s),
        "%.*s" % (2, s),
    ]


@case("x", "d")
@case(1.5, "d")
@case(3, "s")
@case("x", "+")
@case("x", "=5")
@case([1], ">5")
@case(None, "")
@case(None, "5")
@case(3, ",_")
@case("a", ",")
@case(1.5, "x")
@case(5, "c")
@case(3, ".2")
@case(True, "5")
@case(1.5, "Q")
def bad_formats(x, spec):
    try:
        return format(x, spec)
    except (ValueError, TypeError) as e:
        return type(e).__name__, str(e)


@case([["pear", 3, 0.5], ["fig", 12, 10.25]])
@case([])
def invoice(rows):
    head = ("Item", "Qty", "Price", "Sum")
    body = [(n, f"{q}", f"{p:.2f}", f"{q * p:,.2f}") for n, q, p in rows]
    widths = [max(map(len, col)) for col in zip(head, *body)]
    line = "+".join("-" * (w + 2) for w in widths)
    show = lambda r: "|".join(
        f" {c:<{w}} " if i == 0 else f" {c:>{w}} " for i, (c, w) in enumerate(zip(r, widths))
    )
    total = sum(q * p for _, q, p in rows)
    return "\n".join(
        [show(head), line, *map(show, body), line, f"{'Total':<{sum(widths)}}{total:>12,.2f}"]
    )


@case({"a": 1, "b": [1, 2], "c": {"d": None}})
@case({})
def markdown(d, level=1):
    def walk(x, depth):
        if isinstance(x, dict):
            for k, v in x.items():
                if isinstance(v, (dict, list)):
                    yield f"{'  ' * depth}- **{k}**:"
                    yield from walk(v, depth + 1)
                else:
                    yield f"{'  ' * depth}- **{k}**: `{v!r}`"
        else:
            yield from (f"{'  ' * depth}{i}. {v}" for i, v in enumerate(x, 1))

    return "\n".join(walk(d, 0)) or "*nothing*"


@case(0)
@case(59)
@case(3661)
@case(90061)
@case(-5)
def duration(seconds):
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    m, s = divmod(seconds, 60)
    h, m = divmod(m, 60)
    d, h = divmod(h, 24)
    words = [
        f"{v} {n}{'s' * (v != 1)}"
        for v, n in ((d, "day"), (h, "hour"), (m, "minute"), (s, "second"))
        if v
    ]
    return sign + (
        ", ".join(words[:-1]) + " and " * (len(words) > 1) + words[-1] if words else "now"
    ), f"{h:02}:{m:02}:{s:02}"


@case([3, 1, 4, 1, 5])
@case([0, 0])
def bars(xs):
    top = max(xs) or 1
    lines = [f"{i:>2} {'█' * round(x / top * 10):<10} {x / top:>7.1%}" for i, x in enumerate(xs)]
    columns = ["".join("#" if x >= level else " " for x in xs) for level in range(max(xs), 0, -1)]
    return lines, columns


@case("Ada", 36, ["x", "y"])
def templates(name, age, tags):
    who = {"name": name, "age": age, "tags": tags}
    return [
        "{name} is {age:>5}".format(**who),
        "{0[name]!r} {0[tags][1]}".format(who),
        "%(name)s %(age)05.1f%%" % who,
        string.Template("$name ${age}th $$ $other").safe_substitute(who),
        "{:{fill}^{w}}".format(name, fill="·", w=11),
        "{} {} {}".format(*tags, age),
        "{1}{0}{1}".format(*tags),
        "{{}} {}".format(1),
        f"{name=} {age=:>4} {tags = }",
        "%s %r %d%%" % (name, name, age),
        "%5.1f|%-6d|%+d|%x|%#o|%e|%c" % (age, age, age, age, age, age, "z"),
        f"{'nested ' + f'{age:{len(tags)}}'!r}",
    ]


@case("%d", "x")
@case("%s %s", "x")
@case("%q", 1)
@case("{} {}", 1)
@case("{a}", 1)
@case("{", 1)
@case("}", 1)
@case("{0} {}", 1)
@case("{!z}", 3)
def bad_templates(form, x):
    out = []
    for f in (lambda: form % x, lambda: form.format(x)):
        try:
            out.append(f())
        except Exception as e:
            out.append((type(e).__name__, str(e)))
    return out


@case("some words that have to be wrapped, since they are long-winded and hyphen-ated", 20)
@case("", 5)
@case("a\n\n  b\tc", 10)
def wrapped(text, w):
    return [
        textwrap.fill(text, w),
        textwrap.wrap(text, w, initial_indent="* ", subsequent_indent="  "),
        textwrap.shorten(text, w),
        textwrap.indent(text, "> "),
        textwrap.dedent("    a\n      b\n    c"),
    ]


@case(0.1 + 0.2)
@case(1e16)
@case(1e-5)
@case(123456789.123456789)
@case(5e-324)
@case(1.7976931348623157e308)
@case(-0.0)
@case(100.0)
@case(2.5)
@case(3.5)
@case(2.675)
@case(1e15 + 0.5)
def floats(x):
    x = float(x)
    return [
        repr(x),
        str(x),
        f"{x}",
        f"{x:.0f}",
        f"{x:.2f}",
        f"{x:.17g}",
        f"{x:e}",
        round(x, 2),
        round(x),
        round(x, -1),
        f"{x:n}" if x < 100 else "",
        json.dumps(x),
        math.floor(x),
        int(x),
        x == int(x),
        x.is_integer(),
        x.as_integer_ratio(),
        f"{x:,}",
        f"{x:.3}",
        f"{x:10.4}|",
        f"{x:<10}|",
    ]


@case(1024)
@case(0)
@case(123456789)
@case(2**80)
def sizes(n):
    size = float(n)
    for unit in ["B", "KiB", "MiB", "GiB", "TiB"]:
        if abs(size) < 1024 or unit == "TiB":
            break
        size /= 1024
    return f"{size:.1f} {unit}" if unit != "B" else f"{n:d} B", f"{n:.3g}", f"{n / 1e6:,.3f}M"


@case("Grüße, ÇA va? ß ǆ İ ŉ", 30)
@case("tab\tand\r\nlines\x0bmore\x1cend\u2028x", 4)
@case("123 ½ ² ٣ Ⅷ x1", 8)
def unicode_words(s, w):
    return [
        s.upper(),
        s.lower(),
        s.title(),
        s.swapcase(),
        s.capitalize(),
        s.casefold(),
        s.splitlines(),
        s.splitlines(True),
        s.expandtabs(w),
        s.center(w + 3, "*"),
        [c for c in s if c.isalpha()],
        [c.isdigit() for c in s],
        [c.isnumeric() for c in s],
        [c.isdecimal() for c in s],
        s.isidentifier(),
        s.isprintable(),
        s.istitle(),
        s.zfill(w),
        list(s.encode("utf-8")),
        len(s.encode()),
        s.rsplit(None, 1),
        s.split(maxsplit=1),
        s.rpartition(" "),
        s.partition("ß"),
    ]


@case("a,b,,c", ",")
@case("  lead and trail  ", None)
@case("xx", "x")
@case("abc", "")
def splitting(s, sep):
    return [
        s.split(sep),
        s.split(sep, 1),
        s.rsplit(sep, 1),
        s.split(sep, 0),
        s.rsplit(sep, 2),
        s.partition(sep or " "),
        s.strip(sep),
        s.lstrip(sep),
        s.rstrip(sep),
        s.replace(sep or "a", "<>", 1),
        s.count(sep or "a"),
        s.find(sep or "d"),
        s.rfind(sep or "a", 0, -1),
        s.startswith(("a", " ")),
        s.endswith("l", 1, 3),
        s.removeprefix("a"),
        s.removesuffix("x"),
    ]


@case("abc")
def text_errors(s):
    out = []
    for f in (
        lambda: s.index("z"),
        lambda: s + 1,
        lambda: s * "a",
        lambda: s[10],
        lambda: s["a"],
        lambda: s.center("x"),
        lambda: s.join([1, 2]),
        lambda: s.removeprefix(2),
        lambda: s.split(1),
        lambda: "é".encode("ascii"),
        lambda: chr(-1),
        lambda: ord("ab"),
        lambda: int("0x1f"),
        lambda: int("z", 37),
        lambda: int("", 10),
        lambda: float("1_"),
        lambda: "a" < 1,
        lambda: -s,
        lambda: s[::0],
        lambda: s.startswith(1),
        lambda: "".join(5),
        lambda: s.strip(1),
    ):
        try:
            out.append(repr(f()))
        except Exception as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


@case({"name": 'Ä"\n\t\u2028', "n": [1, 2.5, None, True], "d": {}})
@case([])
def jsons(x):
    return [
        json.dumps(x),
        json.dumps(x, indent=2),
        json.dumps(x, ensure_ascii=False),
        json.dumps(x, separators=(",", ":")),
        json.dumps(x, sort_keys=True, indent="\t"),
        json.loads(json.dumps(x)) == x,
    ]


@case('{"a": [1, 2.50, -0, 1e3, true, null]}')
@case("[1,]")
@case("{'a': 1}")
@case("")
@case('{"a": 1} x')
@case('"\\ud83d\\ude00 \\x"')
@case("NaN")
@case("-Infinity")
@case("123456789012345678901234567890")
@case("01")
@case('"a\nb"')
@case('{"a" 1}')
def parsed(text):
    try:
        v = json.loads(text)
        return repr(v), type(v).__name__
    except json.JSONDecodeError as e:
        return e.msg, e.pos, e.lineno, e.colno, str(e)


@case()
def json_odd():
    out = [
        json.dumps({1: 2, None: 3, True: 4, 1.5: 5}),
        json.dumps((1, (2,))),
        json.dumps(float("nan")),
        json.dumps([1e100, 1e-7, -0.0]),
    ]
    for bad in ({1, 2}, {(1, 2): 3}):
        try:
            out.append(json.dumps(bad))
        except TypeError as e:
            out.append(str(e)[:40])
    return out + [json.dumps({"b": {1}, "a": 2}, default=sorted), json.loads('{"x": 1, "x": 2}')]


@case(3, "apple")
@case(1, "box")
@case(0, "city")
def plural(n, word):
    rules = [("y", "ies", lambda w: w[-2] not in "aeiou"), (("s", "x", "ch"), "es", lambda w: True)]
    for end, new, ok in rules:
        if word.endswith(end) and ok(word):
            many = word[:-1] + new if end == "y" else word + new
            break
    else:
        many = word + "s"
    return f"{n or 'no'} {word if n == 1 else many}"


@case(1234.5)
@case(-0.004)
def european(x):
    s = f"{abs(x):,.2f}".translate(str.maketrans(",.", ".,"))
    return (
        f"{'-' * (x < 0)}{s} €",
        f"({s})" if x < 0 else s,
        "{:,}".format(round(x)).replace(",", "'"),
    )


@case(0)
@case(7)
@case(121)
@case(19)
@case(1000013)
def words(n):
    ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = dict(enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2))

    def say(k):
        if k < 20:
            return ones[k]
        if k < 100:
            return tens[k // 10] + (f"-{ones[k % 10]}" if k % 10 else "")
        for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
            if k >= size:
                q, r = divmod(k, size)
                return f"{say(q)} {name}" + (f" {'and ' if r < 100 else ''}{say(r)}" if r else "")

    ordinal = f"{n}{'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"
    return say(n).capitalize(), ordinal
