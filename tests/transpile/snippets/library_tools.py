# ruff: noqa – snippets show what authors write, not how we do
"""Smaller parts of the library: distributions, aware times, encoders, addresses, texts as files, logs, colours."""

import statistics, datetime, time, json, io, logging, warnings, colorsys, os, types, contextlib, sys
from types import SimpleNamespace
from datetime import timezone, timedelta
from urllib.parse import urlparse, parse_qs, urljoin, urlsplit, parse_qsl, urlunparse
from statistics import NormalDist
from tests.transpile.cases import case

log = logging.getLogger(__name__)


@case([1, 2.5, 4, 9])
def dist(xs):
    n = NormalDist(100, 15)
    m = NormalDist.from_samples(xs)
    return [
        n.cdf(115),
        n.pdf(100),
        n.inv_cdf(0.975),
        n.inv_cdf(1e-12),
        n.inv_cdf(0.001),
        n.mean,
        n.stdev,
        n.variance,
        m.mean,
        m.stdev,
        n.zscore(130),
        n.quantiles(5),
        n.overlap(NormalDist(110, 10)),
        n.overlap(NormalDist(110, 15)),
        repr(n + 5),
        repr(n * 2 - m),
        repr(-n / 3),
        n == NormalDist(100, 15),
        repr(5 - n),
        n.median,
        n.mode,
        {n: 1}[NormalDist(100, 15)],
    ]


@case()
def dist_err():
    out = []
    for f in (
        lambda: NormalDist(1, -1),
        lambda: NormalDist(1, 0).pdf(1),
        lambda: NormalDist(1, 0).cdf(1),
        lambda: NormalDist().inv_cdf(2),
        lambda: NormalDist().overlap(3),
        lambda: statistics.linear_regression([1], [1]),
        lambda: statistics.linear_regression([1, 1], [1, 2]),
        lambda: statistics.fmean([], [1]),
        lambda: statistics.fmean([1, 2], [1]),
        lambda: statistics.fmean([1], [0]),
        lambda: statistics.median_grouped([]),
    ):
        try:
            out.append(repr(f()))
        except (statistics.StatisticsError, TypeError) as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


@case([1, 2, 3, 4.5], [2, 4.1, 6.2, 9])
def regress(x, y):
    r = statistics.linear_regression(x, y)
    s, i = r
    return (
        r,
        r.slope,
        s,
        i,
        repr(statistics.linear_regression(x, y, proportional=True)),
        statistics.fmean(x, y),
        statistics.fmean(x, weights=y),
        statistics.median_grouped([1, 2, 2, 3, 4, 4, 4, 5]),
        statistics.median_grouped([52, 52, 53, 54], interval=2),
        statistics.correlation(x, y),
    )


@case("2024-02-29T10:00:00+02:00")
def aware(s):
    d = datetime.datetime.fromisoformat(s)
    u = d.astimezone(timezone.utc)
    t = datetime.time(10, 30, tzinfo=timezone.utc)
    e = datetime.time(12, 30, tzinfo=timezone(timedelta(hours=2)))
    return [
        d.timetz().isoformat(),
        repr(d.timetz()),
        t.isoformat(),
        str(t.tzinfo),
        t.replace(hour=5).isoformat(),
        str(t.utcoffset()),
        t.tzname(),
        t == e,
        t < datetime.time(11, tzinfo=timezone.utc),
        datetime.time.fromisoformat("04:05+01:00").isoformat(),
        repr(t),
        datetime.datetime.combine(d.date(), t).isoformat(),
        f"{t:%H %z}",
        f"{t}",
        d.time().isoformat(),
        t == datetime.time(10, 30),
        len({t, e}),
        datetime.datetime.fromordinal(738000).isoformat(),
        datetime.time(1).tzinfo,
        t.replace(tzinfo=None) == datetime.time(10, 30),
        0,
    ]


@case()
def cmp_err():
    try:
        return datetime.time(1) < datetime.time(2, tzinfo=timezone.utc)
    except TypeError as e:
        return str(e)


@case()
def times():
    t = time.strptime("2024-01-02 03:04", "%Y-%m-%d %H:%M")
    return (
        list(t),
        t.tm_mday,
        time.asctime(time.gmtime(0)),
        time.strftime("%d", t),
        time.process_time() >= 0,
        repr(t),
    )


@case()
def json_custom():
    class Enc(json.JSONEncoder):
        def default(self, o):
            if isinstance(o, set):
                return sorted(o)
            if isinstance(o, datetime.date):
                return o.isoformat()
            return super().default(o)

    out = [
        json.dumps({"s": {3, 1}, "d": datetime.date(2024, 1, 2)}, cls=Enc),
        json.dumps([{1}], cls=Enc, indent=1),
        Enc().encode([{2}]),
    ]
    try:
        json.dumps([object()], cls=Enc)
    except TypeError as e:
        out.append(str(e))
    return out


class Enc2(json.JSONEncoder):
    def default(self, obj):
        if hasattr(obj, "__dict__"):
            return obj.__dict__
        return json.JSONEncoder.default(self, obj)


@case()
def json_custom2():
    class P:
        def __init__(self):
            self.x = 1
            self.y = [2]

    return json.dumps({"p": P()}, cls=Enc2, sort_keys=True)


@case()
def ns():
    n = SimpleNamespace(a=1, b="x", size=3, count=[1])
    n.c = [1]
    n.name = "q"
    try:
        n.zzz
    except AttributeError as e:
        m = str(e)
    return (
        n.a,
        n.b,
        n.c,
        n.size,
        n.count,
        repr(n),
        n == SimpleNamespace(**vars(n)),
        vars(n),
        m,
        n.name,
        hasattr(n, "zz"),
        n == 5,
        n != SimpleNamespace(),
    )


@case("ab\ncd\n\nx")
def sio(s):
    b = io.StringIO()
    b.write("a")
    print("x", 1, file=b)
    b.write("é😀")
    print(file=b)
    print("q", "r", sep="-", end="", file=b)
    r = io.StringIO(s)
    out = [
        r.readline(),
        r.read(2),
        r.tell(),
        list(r),
        r.read(),
        r.seek(0),
        r.readlines(),
        r.seek(1),
        r.read(),
    ]
    with io.StringIO("k") as f:
        k = f.read()
    try:
        f.read()
    except ValueError as e:
        m = str(e)
    w = io.StringIO("hello")
    w.write("J")
    w.writelines(["x", "y"])
    w.seek(0, 2)
    w.write("!")
    for i, line in enumerate(io.StringIO(s)):
        out.append((i, line.strip()))

    class Tee:
        def __init__(self):
            self.parts = []

        def write(self, t):
            self.parts.append(t)

    tee = Tee()
    print("a", "b", file=tee)
    print(1, file=sys.stderr)
    try:
        b.write(5)
    except TypeError as e:
        m2 = str(e)
    return b.getvalue(), out, k, m, w.getvalue(), tee.parts, m2


@case("x")
def redirected(s):
    f = io.StringIO()

    def shout(x):
        print(x.upper())
        print("done", end="")

    with contextlib.redirect_stdout(f):
        shout(s)
    return f.getvalue()


@case("x")
def logs(s):
    log.info("x %s", s)
    logging.warning("w %d%%", 5)
    log.error("bad")
    logging.getLogger("a.b").setLevel(logging.DEBUG)
    log.debug("d")
    logging.basicConfig(level=logging.INFO)
    warnings.warn("old", DeprecationWarning, stacklevel=2)
    log.warning("x", extra={"a": 1})
    log.exception("q")
    return (
        log.isEnabledFor(10),
        logging.getLevelName(30),
        logging.INFO,
        logging.getLogger("a.b").level,
        logging.getLogger("q").name,
    )


@case(255, 128, 0)
@case(10, 10, 10)
@case(1, 2, 250)
def colours(r, g, b):
    f = [c / 255 for c in (r, g, b)]
    h, l, s = colorsys.rgb_to_hls(*f)
    return (
        colorsys.rgb_to_hsv(*f),
        (h, l, s),
        colorsys.hls_to_rgb(h, l, s),
        colorsys.hsv_to_rgb(0.3, 0.5, 0.7),
        colorsys.hsv_to_rgb(0, 0, 1),
        [colorsys.hsv_to_rgb(i / 6, 1, 1) for i in range(7)],
        colorsys.rgb_to_hsv(r, g, b),
    )


@case("/a/./b//../c.txt")
@case("")
@case("../x/..")
@case("//a/b/")
def paths(p):
    return (
        os.path.normpath(p),
        os.path.isabs(p),
        os.path.split(p),
        os.path.commonprefix([p, "/a/b"]),
        os.path.commonprefix([]),
        os.path.basename(p),
        os.path.join(p, "q"),
    )


@case("https://user:pw@Ex.com:80/a/b;p?x=1&y=2&x=%C3%A9+b&z=#f")
@case("mailto:a@b.c")
@case("a/b?c")
@case("//host")
@case("http://[::1]:8080/x")
@case("HTTP://x.y:abc/")
@case("")
def urls(u):
    p = urlparse(u)
    q = urlsplit(u)
    try:
        port = p.port
    except ValueError as e:
        port = str(e)
    return (
        p,
        p.scheme,
        p.netloc,
        p.path,
        p.query,
        parse_qs(p.query),
        port,
        p.fragment,
        p.hostname,
        p.username,
        p.password,
        p.geturl(),
        q,
        parse_qsl(p.query, keep_blank_values=True),
        repr(p),
        p._replace(scheme="ftp").geturl(),
        urlunparse(p),
    )


@case("http://a/b/c/d;p?q")
def joins(b):
    return (
        [
            urljoin(b, u)
            for u in [
                "g:h",
                "g",
                "./g",
                "g/",
                "/g",
                "//g",
                "?y",
                "g?y",
                "#s",
                "g#s",
                ";x",
                "",
                ".",
                "./",
                "..",
                "../",
                "../g",
                "../..",
                "../../",
                "../../g",
                "../../../g",
                "/./g",
                "g.",
                "..g",
                "./../g",
                "g;x=1/../y",
                "g?y/./x",
                "http:g",
            ]
        ],
        urljoin("", "x"),
        urljoin("a/b", "c"),
        urljoin("http://x", "y"),
    )


class Bare:
    __slots__ = ("x",)


@case()
def who_has_a_dict():
    made = [
        json.JSONDecodeError("a", "b", 0),
        Enc2(),
        Bare(),
        1,
        "x",
        [1],
        {},
        {1},
        None,
        Enc2,
        datetime.date(2024, 1, 1),
        ns,
    ]
    return [hasattr(x, "__dict__") for x in made], json.dumps(
        [Bare, [1]], default=lambda o: ["b"], indent=1
    )
