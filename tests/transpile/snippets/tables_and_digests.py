# ruff: noqa – snippets show what authors write, not how we do
"""csv, hashlib, difflib and constants of the module."""

import csv, io, hashlib, difflib, uuid, zlib, binascii
from decimal import Decimal
from fractions import Fraction
from tests.transpile.cases import case

RATE = Decimal("0.19")
HALF = Fraction(1, 2)


@case('a,b\n1,2\n"x,y",3\n')
@case('a,b,c\n"q""q",  x ,"multi\nline"\n\n1\n')
@case("")
@case('x\r\ny,""\r\n')
@case('a;b\n1;"2"x\n')
def reads(s):
    rows = list(csv.reader(io.StringIO(s)))
    r = csv.reader(s.splitlines(), delimiter=";", skipinitialspace=True)
    out = [(r.line_num, row) for row in r]
    d = csv.DictReader(io.StringIO(s))
    dicts = list(d)
    return (
        rows,
        out,
        dicts,
        d.fieldnames,
        list(csv.DictReader(s.splitlines(), fieldnames=["p", "q"], restkey="more", restval="?")),
    )


@case([["a", "b,c"], [1, None], ['q"q', 2.5], ["line\nbreak", True], [""], []])
def writes(rows):
    out = io.StringIO()
    w = csv.writer(out)
    n = [w.writerow(r) for r in rows]
    t = io.StringIO()
    csv.writer(t, delimiter="\t", quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    q = io.StringIO()
    csv.writer(q, quoting=csv.QUOTE_NONNUMERIC, quotechar="'").writerows(rows)
    d = io.StringIO()
    dw = csv.DictWriter(d, fieldnames=["a", "b"], extrasaction="ignore")
    dw.writeheader()
    dw.writerow({"a": 1, "b": "x,y", "c": 3})
    dw.writerows([{"a": 2}])
    try:
        csv.DictWriter(io.StringIO(), ["a"]).writerow({"z": 1})
    except ValueError as e:
        m = str(e)
    return out.getvalue(), n, t.getvalue(), q.getvalue(), d.getvalue(), m


@case()
def csv_errors():
    out = []
    for f in (
        lambda: list(csv.reader([1])),
        lambda: list(csv.reader(["a\rb"])),
        lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]),
        lambda: csv.writer(io.StringIO()).writerow(5),
        lambda: csv.reader([], delimiter="ab"),
        lambda: list(csv.reader(["1,2", 'a,"b"'], quoting=csv.QUOTE_NONNUMERIC)),
    ):
        try:
            out.append(f())
        except csv.Error as e:
            out.append("Error " + str(e))
        except Exception as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


@case("hello")
@case("")
@case("é" * 70)
@case("x" * 111)
@case("x" * 112)
@case("x" * 1000)
def hashes(s):
    b = s.encode()
    h = hashlib.sha256()
    h.update(b)
    h.update(b"!")
    c = h.copy()
    c.update(b"?")
    return [
        hashlib.sha256(b).hexdigest(),
        hashlib.md5(b).hexdigest(),
        hashlib.sha1(b).hexdigest(),
        hashlib.sha512(b).hexdigest(),
        h.hexdigest(),
        c.hexdigest(),
        h.name,
        h.digest_size,
        h.block_size,
        h.digest()[:4].hex(),
        hashlib.new("md5", b).hexdigest(),
        zlib.crc32(b),
        binascii.crc32(b, 5),
        binascii.hexlify(b),
        str(uuid.uuid5(uuid.NAMESPACE_DNS, s)),
        str(uuid.uuid3(uuid.NAMESPACE_URL, s)),
        uuid.uuid5(uuid.NAMESPACE_DNS, s).version,
        int(hashlib.md5(b).hexdigest(), 16) % 1000,
    ]


@case()
def hash_error():
    try:
        hashlib.md5("text")
    except TypeError as e:
        return str(e)


@case("appel", "apple")
@case("", "")
@case("abcd", "bcde")
@case("private Thread currentThread;", "private volatile Thread currentThread;")
@case("aaaa", "aa")
def matches(a, b):
    m = difflib.SequenceMatcher(None, a, b)
    j = difflib.SequenceMatcher(lambda x: x == " ", a, b)
    return [
        m.ratio(),
        m.quick_ratio(),
        m.real_quick_ratio(),
        [tuple(x) for x in m.get_matching_blocks()],
        m.get_opcodes(),
        m.find_longest_match(0, len(a), 0, len(b)),
        repr(m.find_longest_match()),
        j.ratio(),
        j.get_opcodes(),
        m.get_matching_blocks()[0].size,
    ]


@case("appel")
@case("pineaple")
@case("x")
def close(w):
    words = ["ape", "apple", "peach", "puppy", "pineapple"]
    try:
        difflib.get_close_matches(w, words, n=0)
    except ValueError as e:
        m = str(e)
    return (
        difflib.get_close_matches(w, words),
        difflib.get_close_matches(w, words, n=1, cutoff=0.3),
        m,
    )


@case("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n", "a\nB\nc\nd\ne\nf\ng\nh\nj\nk\n")
@case("same\n", "same\n")
@case("", "x\n")
def diffs(a, b):
    x, y = a.splitlines(), b.splitlines()
    return (
        list(difflib.unified_diff(x, y, "old", "new", lineterm="")),
        list(difflib.unified_diff(a.splitlines(True), b.splitlines(True), n=1)),
        list(difflib.SequenceMatcher(None, x, y).get_grouped_opcodes(2)),
    )


@case([1] * 150 + list(range(100)), list(range(100)) + [1] * 160)
def long_matches(a, b):
    return difflib.SequenceMatcher(None, a, b).ratio(), difflib.SequenceMatcher(
        None, a, b, autojunk=False
    ).ratio()


@case("100")
def module_constants(x):
    return str(Decimal(x) * RATE), str(HALF + 1), HALF == 0.5
