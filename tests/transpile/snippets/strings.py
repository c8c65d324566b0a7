# ruff: noqa – snippets show what authors write, not how we do
"""Strings, formatting, slices."""

from tests.transpile.cases import case


@case("Hello World")
@case("ärger ßtraße")
@case("don't STOP")
@case("")
@case("a😀b")
def case_methods(s):
    return [s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()]


@case("  a b  ")
@case("xxaxx")
@case("")
@case("\t\n x \r\n")
def strips(s):
    return [s.strip(), s.lstrip(), s.rstrip(), s.strip("x"), s.lstrip("x "), s.rstrip("x ")]


@case("a,b,,c", ",")
@case("a--b--c", "--")
@case("abc", "")
@case("", ",")
def splits(s, sep):
    return [s.split(sep), s.split(sep, 1), s.rsplit(sep, 1), s.partition(sep), s.rpartition(sep)]


@case("  the quick  brown fox ")
@case("")
@case("one")
@case("a\tb\nc d")
def words(s):
    return [s.split(), s.split(None, 1), s.rsplit(None, 1), len(s.split())]


@case("banana", "an")
@case("banana", "x")
@case("😀a😀", "😀")
@case("aaa", "")
def finds(s, sub):
    return [
        s.find(sub),
        s.rfind(sub),
        s.count(sub),
        sub in s,
        s.startswith(sub),
        s.endswith(sub),
        s.find(sub, 2),
        s.find(sub, 1, 3),
    ]


@case("abc", "c")
@case("abc", "z")
def index_of(s, sub):
    return s.index(sub), s.rindex(sub)


@case("banana")
@case("a😀b😀")
def replaces(s):
    return [
        s.replace("a", "o"),
        s.replace("a", "$&"),
        s.replace("a", "", 1),
        s.replace("", "-"),
        s.replace("", "-", 2),
    ]


@case("hello")
@case("a😀bc")
@case("")
def slices(s):
    return [s[1:3], s[::-1], s[-2:], s[:2], s[::2], s[5:1], s[-1:-4:-1], s[10:], len(s)]


@case("hello", 1)
@case("a😀b", 1)
@case("a😀b", -1)
@case("abc", 5)
@case("abc", -4)
@case("abc", "x")
@case("abc", 1.5)
def char_at(s, i):
    return s[i]


@case("abc", 10)
@case("😀", 4)
@case("abc", 2)
def pads(s, n):
    return [s.ljust(n) + "|", s.rjust(n), s.center(n, "*"), s.zfill(n), "-5".zfill(n)]


@case("12")
@case("abc")
@case("a1")
@case("")
@case(" ")
@case("½")
@case("٣")
@case("Abc Def")
@case("²")
def tests(s):
    return [
        s.isdigit(),
        s.isalpha(),
        s.isalnum(),
        s.isspace(),
        s.isupper(),
        s.islower(),
        s.istitle(),
        s.isdecimal(),
        s.isnumeric(),
        s.isidentifier(),
        s.isascii(),
        s.isprintable(),
    ]


@case(3.14159, 42, "text", True)
@case(-0.5, -7, "", False)
@case(1234567.891, 1234567, "long text here", None)
def fstrings(x, n, s, flag):
    return [
        f"{x:.2f}",
        f"{x:10.3f}|",
        f"{x:<10.1f}|",
        f"{x:^12.2f}|",
        f"{x:+.1f}",
        f"{x:,.2f}",
        f"{x:e}",
        f"{x:.3g}",
        f"{x:%}",
        f"{x:.1%}",
        f"{n:d}",
        f"{n:05d}",
        f"{n:,}",
        f"{n:+}",
        f"{n:x}",
        f"{n:#b}",
        f"{n:_}",
        f"{n:>8}|",
        f"{s:>10}|",
        f"{s:.3}",
        f"{s!r}",
        f"{flag}",
        f"{s:*^12}",
        f"{x!s:>12}",
        f"{n=}",
        f"{{}}",
    ]


@case(7, 3, 10)
@case(2.5, 1, 6)
def nested_spec(x, digits, width):
    return f"{x:{width}.{digits}f}|{x:>{width}}|{'a' if x > 3 else 'b'}"


@case(1e-7)
@case(123456789.5)
@case(1e22)
@case(0.1)
@case(100000.5)
@case(1e5 + 0.5)
@case(2.5)
@case(0.001)
def float_formats(x):
    return [
        f"{x}",
        f"{x:g}",
        f"{x:.0f}",
        f"{x:.10g}",
        f"{x:.3e}",
        f"{x:n}",
        f"{x:G}",
        f"{x:08.2f}",
        "%g" % x,
        "%.3f" % x,
        "%e" % x,
    ]


@case(0.125)
@case(0.375)
@case(2.675)
@case(1.005)
@case(0.5)
@case(1.5)
@case(2.5)
def half_ways(x):
    return [f"{x:.2f}", f"{x:.1f}", f"{x:.0f}", round(x, 2), round(x, 1), f"{x:.1%}"]


@case("Bob", 3, 4.5)
def percent(name, n, x):
    return [
        "%s is %d" % (name, n),
        "%5.1f|%-6s|%05d" % (x, name, n),
        "%x %o %e" % (n, n, x),
        "%(a)s-%(b)r" % {"a": name, "b": name},
        "100%%" % (),
        "%s" % name,
        "%r" % [name],
    ]


@case(1, 2)
@case("a", [1])
def percent_errors(a, b):
    return "%s %s %s" % (a, b)


@case("Bob", 42)
def format_method(name, n):
    return [
        "{} {}".format(name, n),
        "{1} {0}".format(name, n),
        "{name:>6}|{n:04d}".format(name=name, n=n),
        "{0[0]} {1}".format([n], name),
        "{{}}".format(),
        "{!r:>8}".format(name),
        "{:{w}}|".format(name, w=6),
    ]


@case("{} {}")
@case("{0} {x}")
@case("{")
@case("{} {} {}")
def format_errors(template):
    return template.format(1, 2)


@case(["a", "b"])
@case([])
@case(["a", 1])
def joins(xs):
    return [", ".join(xs), "".join(xs), "-".join("xyz"), "\n".join(x + "!" for x in xs)]


@case("a\nb\r\nc\n")
@case("")
@case("one")
def lines(s):
    return [s.splitlines(), s.splitlines(True), s.count("\n")]


@case("hello world")
def counts(s):
    result = {}
    for c in s:
        if c.isalpha():
            result[c] = result.get(c, 0) + 1
    return result


@case("A man a plan")
@case("racecar")
@case("")
def palindrome(s):
    t = "".join(c.lower() for c in s if c.isalnum())
    return t == t[::-1]


@case("hello", 3)
@case("xyz", 25)
@case("Ünï", 1)
def caesar(text, shift):
    out = []
    for c in text:
        if "a" <= c <= "z":
            out.append(chr((ord(c) - ord("a") + shift) % 26 + ord("a")))
        else:
            out.append(c)
    return "".join(out)


@case("hello world foo")
def camel(s):
    first, *rest = s.split()
    return first + "".join(w.capitalize() for w in rest)


@case("HelloWorldFoo")
def snake(s):
    return "".join("_" + c.lower() if c.isupper() else c for c in s).lstrip("_")


@case("test@example.com")
@case("bad")
@case("a@b@c")
def email(s):
    if s.count("@") != 1:
        return "invalid"
    user, domain = s.split("@")
    return f"{user} at {domain}" if "." in domain else "no dot"


@case("a", "b")
@case("Z", "a")
@case("😀", "\uffff")
@case("", "a")
@case("abc", "abd")
def text_order(a, b):
    return [a < b, a <= b, a > b, a >= b, a == b, max(a, b), sorted([b, a])]


@case("it's")
@case('say "hi"')
@case("a\\b\n\t\x00é\u200b")
@case("both ' and \"")
def reprs(s):
    return [repr(s), ascii(s), str([s]), f"{s!r}", f"{[s]}"]


@case("abc")
def iterate(s):
    out = []
    for i, c in enumerate(s):
        out.append(f"{i}{c}")
    for i in range(len(s)):
        out.append(s[i] * 2)
    return out, list(s), tuple(s), sorted(s, reverse=True)


@case("ab", 3)
@case("ab", 0)
@case("ab", -1)
@case("ab", 1.5)
def repeats(s, n):
    return s * n


@case("text", None)
@case("text", 5)
@case(5, "text")
@case(None, "x")
def concat_errors(a, b):
    return a + b


@case("a\tb", 4)
def tabs(s, n):
    return s.expandtabs(n), s.expandtabs()


@case("prefix-name", "prefix-")
@case("name", "x")
def affixes(s, p):
    return [
        s.removeprefix(p),
        s.removesuffix("name"),
        s.startswith(("a", "p")),
        s.endswith(("e", "z")),
    ]


@case("hello")
def translate(s):
    table = str.maketrans("helo", "HELO")
    return s.translate(table), s.translate(str.maketrans("", "", "l")), s.translate({104: "J"})


@case("The Cat")
def vowels(s):
    return sum(1 for c in s.lower() if c in "aeiou"), [c for c in s if c not in "aeiou"]


@case(5)
@case(0)
def pyramid(n):
    return "\n".join(" " * (n - i) + "*" * (2 * i - 1) for i in range(1, n + 1))


@case(1000000)
@case(1)
@case(-2500.5)
def money(x):
    return f"${x:,.2f}" if x >= 0 else f"-${-x:,.2f}"


@case("3 4 +")
@case("2 3 * 4 +")
@case("1 0 /")
def rpn(text):
    stack = []
    for token in text.split():
        if token in "+-*/":
            b, a = stack.pop(), stack.pop()
            stack.append({"+": a + b, "-": a - b, "*": a * b}.get(token) if token != "/" else a / b)
        else:
            stack.append(float(token))
    return stack[0]


@case("abc", 2)
def multiline(name, n):
    return f"""Name: {name}
Count: {n}
{"-" * 10}
`tick` ${name}"""


@case("x=1;y=2")
@case("")
def parse_pairs(text):
    return dict(pair.split("=") for pair in text.split(";") if pair)


@case("hello")
def encode(s):
    data = s.encode()
    return len(data), data.decode(), list(data), data.hex(), str(data)


@case(65)
@case(128512)
@case(-1)
def chars(n):
    return chr(n), ord(chr(n))


@case("a-b_c d")
def isin_set(s):
    return [c for c in s if c in {"-", "_", " "}]


@case(3)
def adjacent(n):
    return "ab" + f"{n}{n + 1}!"


@case("word word2")
def str_of_things(s):
    return [
        str(None),
        str(True),
        str([1, "a", None]),
        str((1,)),
        str({"a": 1}),
        str(1.0),
        str({1}),
        str(range(3)),
    ]


@case(123.456)
@case(-5)
@case(2**70)
def int_formats(n):
    return [
        format(n, ",.2f"),
        format(n, ">20"),
        format(n),
        format(round(n), "08d"),
        format(round(n), "#x"),
    ]


@case("a")
@case(None)
def bad_format(x):
    return f"{x:.2f}"


@case("  Mixed Case  ")
def chain(s):
    return s.strip().lower().replace(" ", "-").split("-")
