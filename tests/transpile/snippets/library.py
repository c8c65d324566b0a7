# ruff: noqa – snippets show what authors write, not how we do
"""The standard library."""

import collections
import datetime as dt
import functools
import heapq
import itertools
import json
import math
import operator
import random
import re
import statistics
import string
import uuid
from collections import Counter, OrderedDict, defaultdict, deque
from datetime import date, datetime, timedelta

from tests.transpile.cases import case

WORD = re.compile(r"\b\w+\b")


@case(2.0)
@case(10)
@case(0.5)
@case(100.25)
@case(7)
def math_functions(x):
    return [
        math.sqrt(x),
        math.floor(x),
        math.ceil(x),
        math.exp(x),
        math.log(x),
        math.log10(x),
        math.log2(x),
        math.log(x, 3),
        math.sin(x),
        math.cos(x),
        math.tan(x),
        math.atan(x),
        math.hypot(x, 1),
        math.degrees(x),
        math.radians(x),
        math.pow(x, 1.5),
        math.trunc(-x),
        math.fabs(-x),
        math.pi,
        math.e,
        math.tau,
        math.isclose(x, x + 1e-12),
        repr(math.sqrt(16)),
        str(math.floor(x)),
    ]


@case(-1)
def math_errors(x):
    out = []
    for f in (math.sqrt, math.log, math.factorial):
        try:
            out.append(f(x))
        except ValueError as e:
            out.append(str(e))
    return out


@case(10, 3)
@case(52, 5)
def combinatorics(n, k):
    return (
        math.factorial(n),
        math.comb(n, k),
        math.perm(n, k),
        math.gcd(n, k * 2),
        math.lcm(n, k),
        math.isqrt(n),
        math.prod([n, k, 2]),
        math.fsum([0.1] * 10),
        math.dist([0, 0], [3, 4]),
        math.inf > n,
        math.isnan(math.nan),
    )


@case(0.1, 1.1)
@case(12.5, 3.25)
@case(1.07, 25)
@case(2, 0.333)
def pow_digits(a, b):
    return [
        a**b,
        math.pow(a, b),
        math.exp(b * 0.1),
        math.log(a + b),
        (1 + a / 100) ** (b * 12),
        a**-b,
    ]


@case(42)
@case(0)
@case(123456789012)
@case("seed")
@case("")
def seeded(seed):
    random.seed(seed)
    xs = list(range(10))
    random.shuffle(xs)
    return [
        random.random(),
        random.randint(1, 6),
        random.choice("abc"),
        xs,
        random.sample(range(100), 5),
        random.uniform(1, 10),
        random.randrange(0, 100, 5),
        random.choices(["a", "b"], k=3),
        random.choices([1, 2, 3], weights=[1, 2, 3], k=2),
        random.gauss(0, 1),
        random.gauss(5, 2),
        random.getrandbits(40),
        random.sample([1, 2, 3], 2),
    ]


@case(7)
def own_random(seed):
    rng = random.Random(seed)
    return [
        rng.random(),
        rng.randint(1, 100),
        rng.choice([1, 2]),
        rng.choices("ab", k=2),
        rng.normalvariate(0, 1),
        rng.expovariate(2),
        rng.triangular(0, 10, 3),
    ]


@case(1)
def random_errors(n):
    try:
        random.choice([])
    except IndexError as e:
        return str(e)
    return n


@case({"a": [1, 2.5, None, True], "b": {"c": 'é\n"q"'}})
@case([])
@case("text")
@case(1.5)
def json_dump(x):
    return [
        json.dumps(x),
        json.dumps(x, indent=2),
        json.dumps(x, ensure_ascii=False),
        json.dumps(x, sort_keys=True, separators=(",", ":")),
        json.loads(json.dumps(x)) == x,
    ]


@case('{"a": [1, 2.0, -3e2, null, true], "b": "\\u00e9\\n"}')
@case("[1, 2")
@case("{bad}")
@case("")
@case("12345678901234567890")
@case('"a" x')
def json_load(text):
    try:
        return repr(json.loads(text))
    except json.JSONDecodeError as e:
        return f"line {e.lineno} column {e.colno}: {e.msg}"


@case("x")
def json_value_error(text):
    try:
        json.loads(text)
    except ValueError as e:
        return str(e)


@case("The cat sat on the mat 42 times, 7 dogs")
@case("")
@case("ünïcode wörds 😀 x")
def regex(text):
    m = re.search(r"(\d+)\s+(\w+)", text)
    return [
        re.findall(r"\w+", text),
        WORD.findall(text),
        re.sub(r"\d+", "#", text),
        re.sub(r"(\w+) (\w+)", r"\2 \1", text, count=1),
        re.split(r"[\s,]+", text),
        m.group() if m else None,
        m.groups() if m else None,
        m.span(1) if m else None,
        bool(re.match(r"[A-Z]", text)),
        re.sub(r"\b(\w)", lambda k: k.group(1).upper(), text),
        [x.start() for x in re.finditer("t", text)],
    ]


@case("2024-01-31")
@case("31.01.2024")
@case("a2024-01-31")
def regex_groups(text):
    m = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)$", text)
    if not m:
        return None
    return m.groupdict(), m["year"], m.group("month", "day"), m.start("day"), m.end()


@case("user@example.com")
@case("bad@")
@case("a.b+c@d-e.co.uk\n")
def regex_email(text):
    return bool(re.fullmatch(r"[\w.+-]+@[\w-]+\.[\w.-]+", text)), bool(
        re.match(r"^[^@]+@[^@]+\.[a-z]+$", text)
    )


@case("Hello\nworld\nHELLO")
def regex_flags(text):
    return [
        re.findall(r"^hello$", text, re.IGNORECASE | re.MULTILINE),
        re.findall(r"(?i)hello", text),
        re.findall("o.w", text, flags=re.S),
        re.findall(r"l+?", text),
        re.findall(r"x*", "axb"),
        re.sub("x*", "-", "abxd"),
        re.split(r"(o)", text),
        re.escape("a.b*c"),
        re.findall(r"(?<=l)o", text),
        re.subn("l", "L", text),
    ]


@case("(")
@case("*a")
@case("[a")
def regex_errors(pattern):
    try:
        return re.findall(pattern, "aaa")
    except re.error:
        return "bad pattern"


@case(["a", "b", "a", "c", "a"])
@case([])
def counters(xs):
    c = Counter(xs)
    c.update(["b", "b"])
    c["z"] += 1
    return [
        c,
        c.most_common(2),
        c["missing"],
        sum(c.values()),
        str(c),
        list(c.elements()),
        c + Counter("ab"),
        c - Counter("aab"),
        c.total(),
        dict(c),
        Counter("hello").most_common(1),
        sorted(c),
        len(c),
    ]


@case(["apple", "avocado", "bean"])
def default_dicts(words):
    groups = defaultdict(list)
    for w in words:
        groups[w[0]].append(w)
    counts = defaultdict(int)
    for w in words:
        counts[len(w)] += 1
    nested = defaultdict(lambda: defaultdict(int))
    nested["a"]["b"] += 1
    return (
        groups,
        counts,
        dict(groups),
        "q" in groups,
        groups["q"],
        str(counts),
        nested["a"]["b"],
        len(groups),
    )


@case([1, 2, 3])
def deques(xs):
    d = deque(xs, maxlen=4)
    d.append(4)
    d.append(5)
    d.appendleft(0)
    d.rotate(1)
    left = d.popleft()
    return (
        list(d),
        left,
        d.pop(),
        len(d),
        str(d),
        d[0],
        3 in d,
        [x for x in d],
        d.maxlen,
        collections.deque([1]) == deque([1]),
    )


@case(1)
def ordered(n):
    d = OrderedDict([("a", 1), ("b", 2)])
    d.move_to_end("a")
    d["c"] = n
    return list(d.items()), d.popitem(), d.popitem(last=False), str(d)


@case([1, 2, 3, 4])
def itertools_(xs):
    it = itertools
    return [
        list(it.chain(xs, "ab")),
        list(it.islice(xs, 1, 3)),
        list(it.islice(it.count(5, 2), 3)),
        list(it.accumulate(xs)),
        list(it.accumulate(xs, lambda a, b: a * b)),
        list(it.product("ab", [1, 2])),
        list(it.permutations(xs, 2))[:4],
        list(it.combinations(xs, 2)),
        list(it.zip_longest(xs, "a", fillvalue="-")),
        list(it.takewhile(lambda x: x < 3, xs)),
        list(it.dropwhile(lambda x: x < 3, xs)),
        [(k, list(g)) for k, g in it.groupby([1, 1, 2, 1])],
        list(it.pairwise(xs)),
        list(it.repeat("x", 2)),
        list(it.chain.from_iterable([[1], [2]])),
        list(it.starmap(pow, [(2, 3)])),
        list(it.combinations_with_replacement("ab", 2)),
        list(it.islice(it.cycle("ab"), 5)),
    ]


@case([3, 1, 2])
def functools_(xs):
    double = functools.partial(operator.mul, 2)
    named = functools.partial(int, base=2)
    return (
        functools.reduce(lambda a, b: a + b, xs),
        functools.reduce(operator.mul, xs, 1),
        double(5),
        sorted(xs, key=functools.cmp_to_key(lambda a, b: b - a)),
        list(map(operator.itemgetter("k"), [{"k": 1}])),
        sorted([(1, "b"), (0, "c")], key=operator.itemgetter(1)),
        named("101"),
    )


@case([])
def reduce_error(xs):
    return functools.reduce(lambda a, b: a + b, xs)


@case([1, 2, 3, 4])
@case([2.5, 3.5, 1])
@case([5])
@case([])
@case([1, 1, 2, 9.5])
def stats(xs):
    out = []
    for f in (
        statistics.mean,
        statistics.median,
        statistics.stdev,
        statistics.pstdev,
        statistics.variance,
        statistics.mode,
        statistics.fmean,
    ):
        try:
            out.append(repr(f(xs)))
        except statistics.StatisticsError as e:
            out.append(str(e))
    return out


@case([1, 2, 3, 4, 5, 6])
def quantiles(xs):
    return (
        statistics.quantiles(xs),
        statistics.quantiles(xs, n=3, method="inclusive"),
        statistics.median_low(xs),
        statistics.multimode([1, 1, 2, 2]),
    )


@case(2024, 2, 28)
@case(2023, 12, 31)
@case(2024, 2, 30)
@case(1, 1, 1)
def dates(y, m, d):
    day = date(y, m, d)
    return [
        str(day),
        day.isoformat(),
        day.strftime("%d/%m/%Y %A %B %j"),
        day.weekday(),
        day.isoweekday(),
        str(day + timedelta(days=2)),
        (date(2025, 1, 1) - day).days,
        day < date(2024, 6, 1),
        repr(day),
        f"{day:%b %d}",
        str(day.replace(day=1)),
        list(day.isocalendar()),
    ]


@case("2024-03-10 14:05:09")
@case("bad")
def datetimes(text):
    t = datetime.strptime(text, "%Y-%m-%d %H:%M:%S")
    later = t + timedelta(hours=30, minutes=5.5)
    return [
        str(t),
        t.isoformat(),
        later.strftime("%I:%M %p, %a %d %b %y"),
        str(later - t),
        (later - t).total_seconds(),
        t.hour,
        str(t.date()),
        str(t.time()),
        later > t,
        repr(t),
        str(t.replace(hour=0, minute=0)),
        f"{t:%Y}",
        dt.datetime(2024, 1, 1) == datetime(2024, 1, 1),
    ]


@case(1.5, 90)
@case(-1, 30)
def deltas(days, minutes):
    t = timedelta(days=days, minutes=minutes)
    return [
        str(t),
        repr(t),
        t.days,
        t.seconds,
        t.total_seconds(),
        str(t * 2),
        str(t / 2),
        str(-t),
        t > timedelta(0),
        str(abs(t)),
        t / timedelta(hours=1),
        str(t // 2),
    ]


@case("2024-02-29")
@case("2024-2-9")
@case("nonsense")
def iso_dates(text):
    try:
        d = date.fromisoformat(text)
    except ValueError as e:
        return str(e)
    return d.year, d.month, d.day, str(datetime.fromisoformat(text + "T10:00:00"))


@case("05 March 2021 3:07 PM")
def parse_names(text):
    t = datetime.strptime(text, "%d %B %Y %I:%M %p")
    return str(t), t.strftime("%-d" if False else "%d")


@case(1)
def now_is_plausible(n):
    t = datetime.now()
    return (
        t.year > 2020,
        date.today() <= t.date(),
        isinstance(t, datetime),
        len(str(uuid.uuid4())),
        uuid.uuid4() != uuid.uuid4(),
    )


@case("hello world")
def string_module(s):
    return (
        string.ascii_lowercase,
        string.digits,
        string.punctuation,
        string.capwords(s),
        [c for c in s if c in string.ascii_letters][:3],
        string.whitespace,
    )


@case([5, 1, 4, 2])
def heaps(xs):
    heapq.heapify(xs)
    heapq.heappush(xs, 0)
    out = [heapq.heappop(xs) for _ in range(3)]
    return out, xs, heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, [1, 5, 3])


@case(6)
def local_imports(n):
    import bisect
    import copy
    from math import floor as down

    xs = [1, 3, 5]
    bisect.insort(xs, 4)
    ys = copy.deepcopy([xs, {"a": xs}])
    ys[0].append(n)
    return xs, ys, bisect.bisect_left(xs, 4), down(2.7), bisect.bisect(xs, 3)


@case("<a href='x'>&</a>")
def html_escape(s):
    import html

    return html.escape(s), html.escape(s, quote=False)


@case(10)
def monte_carlo(n):
    random.seed(1)
    inside = sum(1 for _ in range(n) if random.random() ** 2 + random.random() ** 2 <= 1)
    return 4 * inside / n


@case("a1b22")
def regex_iter(s):
    return {m.group(): m.span() for m in re.finditer(r"\d+", s)}, [
        m.group(0) for m in re.finditer(r"[a-z]", s)
    ]


@case("Hello, World! Hello?")
def word_frequency(text):
    words = re.findall(r"[a-z']+", text.lower())
    return Counter(words).most_common(), max(set(words), key=words.count)


@case(12)
def password(length):
    random.seed(length)
    alphabet = string.ascii_letters + string.digits
    return "".join(random.choice(alphabet) for _ in range(length))


@case("1990-05-17", "2024-05-16")
def age(born, today):
    b, t = date.fromisoformat(born), date.fromisoformat(today)
    return t.year - b.year - ((t.month, t.day) < (b.month, b.day))
