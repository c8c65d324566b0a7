"""Random calls of operators, methods and the library, compared in CPython and JavaScript.

`python -m tests.transpile.calls 10000 [seed]` runs that many and prints the wrong ones.

A template is one line of TEMPLATES: `{pool}` becomes a value of that pool, `«a|b»` one of its
parts; statements before the call end with `;;`. Half of the values stand in the call, so that
their types are known; the others, and all of `{POOL}`, come from a variable that could hold
anything.
"""

from __future__ import annotations

import random
import re
import sys

from tests.transpile.compare import Outcome, compare, written

IMPORTS = """
import base64, bisect, collections, functools, heapq, html, itertools, json, math, random, re
import statistics, string, textwrap, unicodedata, uuid
import colorsys, difflib, hashlib, io, os
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from urllib.parse import parse_qs, urljoin, urlparse
"""

POOLS = {
    "str": r"""
        '' | 'a' | 'Hello World' | '  pad\t' | 'éß' | 'a😀b' | '123' | '-4.5' | 'ǆ' | 'İstanbul'
        'a,b,,c' | 'x=1;y=2' | 'line1\nline2\r\nline3' | 'ABC' | 'tEST' | '0x1f' | '１２' | '½'
        '\x00' | '%d' | '{}' | 'word word word' | 'Ünïcödé' | 'aaa' | '\u2028x' | 'ﬁ' | 'Ꭰ' | '1e5'
        'inf' | '2024-02-29' | '12:30:45' | '_9' | 'class' | 'ſ'
    """,
    "int": """
        0 | 1 | -1 | 2 | 3 | 7 | 10 | -13 | 255 | 256 | 2**31 | 2**53 | 2**53 + 1 | -2**63 | 10**20
        True | False | 100 | 12345 | -99999
    """,
    "float": """
        0.0 | -0.0 | 1.0 | 0.1 | -2.5 | 2.5 | 1e16 | 1e-7 | 123456.789 | float('inf') | float('nan')
        -1.5 | 1e22 | 3.14159 | 0.5 | 1e300 | 5e-324 | 1.7976931348623157e308 | 2.675 | 1e15 + 0.3
    """,
    "list": """
        [] | [1] | [3, 1, 2] | [1.5, 2, True] | ['b', 'a', 'C'] | [[1, 2], [3]] | [None, 0, '']
        [0, -0.0, False] | [10**20, 1, 2**53] | ['a', 'a', 'b'] | [1, 2, 3, 4, 5, 6] | [5, 3, 5, 1]
        [(1, 'a'), (2, 'b')]
    """,
    "dict": """
        {} | {'a': 1} | {'b': 2, 'a': 1} | {1: 'x', 2.5: 'y'} | {(1, 2): 3} | {'k': [1]}
        {True: 1, '1': 2, 1.0: 3} | {None: 0}
    """,
    "set": "set() | {1} | {1, 2, 3} | {2, 3, 4} | {'a'} | frozenset({1, 2}) | {1.0, 2}",
    "bytes": r"b'' | b'abc' | b'\x00\xff' | b'12' | b'Hello' | 'é😀'.encode()",
    "other": "None | (1,) | () | range(3)",
    "delta": """
        timedelta(days=1) | timedelta(hours=-5) | timedelta(microseconds=1) | timedelta(0)
        timedelta(days=-1, seconds=3) | timedelta(weeks=2, milliseconds=7) | timedelta(seconds=0.1)
    """,
    "datetime": """
        datetime(2024, 2, 29, 12, 30, 45, 123456) | datetime(1970, 1, 1) | datetime(1, 1, 1)
        datetime(1999, 12, 31, 23, 59, 59) | datetime(2024, 3, 10, 5, 6, tzinfo=timezone.utc)
        datetime(2000, 1, 1, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))
        datetime(9999, 12, 31, 23, 59)
    """,
    "date": "date(2024, 2, 29) | date(1970, 1, 1) | date(2023, 12, 31) | date(1, 1, 1)",
    "time": "time(12, 30) | time(0) | time(23, 59, 59, 999999)",
    "at": "0 | 1 | -1 | 2 | -2 | 3 | 5 | -5 | 10",
    "end": "0 | 1 | -1 | 5 | -5 | None",
    "size": "0 | 5 | 12 | -1",
    "factor": "0 | 1 | -1 | 3 | 2.0 | None | True | [1]",
    "regex": r"""
        r'\w+' | r'(\d+)-(\d+)' | r'(?P<k>\w)=(?P<v>\d)' | r'a*' | r'^\s*¦\s*$' | r'(a)¦(b)' | r'$'
        r'[^\W\d_]+' | r'\b' | r'\B' | r'(?i)hello' | r'(?m)^l' | r'.' | r'(?s).+' | r'[aeiou]'
        r',' | r'(?<=l)i' | r'x(?=1)' | r'(.)\1' | r'\d{2,}?' | r'(?:a¦b)+' | r'[\s,;]+' | r'\Z'
        r'(?x) w o # c' | r'\S+?' | r'é¦ß' | r'[À-ÿ]' | r'(?!a)' | r'(?<!\d)'
    """,
    "put": r"'X' | r'<\g<0>>' | r'\1' | lambda m: m[0].upper() | r'\n' | lambda m: str(m.span())",
    "json": r"""
        '[1, 2.0, -0, 1e5, true, null]' | '{"a": {"b": []}}' | '"\\u00e9\\ud83d\\ude00"' | 'nope'
        '' | '[1,]' | '{"a": 1, "a": 2}' | '12345678901234567890' | 'NaN' | '-Infinity' | ' 1 '
        '01' | '1.' | '"\t"' | '[1 2]' | '{1: 2}'
    """,
    "clock": r"""
        '%Y-%m-%d %H:%M:%S' | '%d %b %Y' | '%A %B %j' | '%I:%M %p' | '%y/%U/%W/%w' | '%%¦%f¦%z¦%Z'
        '%c' | '%x %X' | '%G-W%V-%u' | '%D %T' | '%a, %d'
    """,
    "stamp": """
        '2024-02-29 12:30' | '29/02/24' | 'Feb 3 2021' | '2021-13-01' | '12:30 PM'
        '2024-02-29T12:30:45.5+0200' | '1 January 2020'
    """,
    "stamps": """
        '%Y-%m-%d %H:%M' | '%d/%m/%y' | '%b %d %Y' | '%Y-%m-%d' | '%I:%M %p'
        '%Y-%m-%dT%H:%M:%S.%f%z' | '%d %B %Y'
    """,
    "iso": """
        '2024-02-29' | '2024-02-29T12:30:45' | '2024-W09-4' | '12:30' | '12:30:45.123' | '12:3045'
        '2024-02-29 12:30+02:00' | '2024-02-30' | 'x' | '2024-02-29T12:30:45Z' | '2024W094'
    """,
    "chance": """
        random() | randint(1, 6) | choice([1, 2, 3]) | uniform(1, 2) | sample(range(10), 3)
        gauss(0, 1) | randrange(0, 100, 7) | choices([1, 2, 3], k=4) | getrandbits(70)
        choices([1, 2], weights=[1, 3], k=3) | triangular(0, 1) | betavariate(1, 2) | randbytes(3)
        expovariate(1.5) | normalvariate(0, 1) | shuffle([1, 2, 3]) | lognormvariate(0, 1)
        paretovariate(2) | weibullvariate(1, 2) | gammavariate(2, 1)
    """,
    "decimal": """
        Decimal('1.10') | Decimal('-7') | Decimal('0') | Decimal('-0.00') | Decimal('1E+5')
        Decimal('123456789012345678901234567890.5') | Decimal('2.675') | Decimal('0.0000001')
        Decimal('-1234.5678') | Decimal(3) | Decimal('9.995') | Decimal('99')
    """,
    "fraction": """
        Fraction(1, 3) | Fraction(-7, 2) | Fraction(0) | Fraction(22, 7) | Fraction('0.125')
        Fraction(10**20, 3) | Fraction(5) | Fraction(-1, 10**9)
    """,
    "place": "'1' | '0.1' | '0.01' | '0.001' | '1E+2' | '10'",
    "down": """
        'ROUND_HALF_UP' | 'ROUND_DOWN' | 'ROUND_UP' | 'ROUND_CEILING' | 'ROUND_FLOOR'
        'ROUND_HALF_DOWN' | 'ROUND_HALF_EVEN' | 'ROUND_05UP'
    """,
    "address": """
        'https://user:pw@Ex.com:80/a/b;p?x=1&y=2&x=%C3%A9+b&z=#f' | 'mailto:a@b.c' | 'a/../b?c=d'
        '//host/p' | 'http://[::1]:8080/x' | '' | '?q' | '#f' | '../../g' | 'HTTP://A.b/c/./d/../e'
    """,
    "level": "0 | 0.25 | 0.5 | 1 | 0.1 | 0.99",
    "seed": "0 | 42 | -7 | 1.5 | 10**30 | 'seed' | b'seed'",
}
UNION = {
    "exact": ("decimal", "decimal", "decimal", "fraction", "fraction", "int"),
    "number": ("int", "float"),
    "any": ("str", "int", "float", "list", "dict", "set", "bytes", "other"),
    "when": ("datetime", "date"),
    "moment": ("datetime", "date", "time", "delta"),
}

TEMPLATES = r"""
{decimal} «+|-|*|/|//|%|<|<=|==|!=|>|>=» «{decimal}|{int}|{number}»
{fraction} «+|-|*|/|//|%|<|<=|==|!=|>|>=» «{fraction}|{int}|{float}»
«{int}|{float}» «+|-|*|/|//|%|<|==|>» {exact}
«abs|round|int|float|bool|str|repr|hash|math.floor|math.ceil|-|+» ({exact})
round({exact}, «0|1|2|-1|None»)
{decimal}.quantize(Decimal({place}), rounding={down})
{decimal}.«normalize|sqrt|to_integral_value|as_tuple|adjusted|is_zero|as_integer_ratio»()
format({decimal}, '{spec}')
«{decimal}|{fraction}» ** «0|1|2|5|-1|-2»
divmod({exact}, {exact})
sorted([{exact}, {int}, {fraction}])
sum([{decimal}, {decimal}, 1])
Fraction({str}) + 1
Decimal({str}) + 1
{fraction}.limit_denominator(«1|10|1000»)
Fraction({float}).limit_denominator(100)
«urlparse|urlparse»({address}).«geturl()|hostname|port|path|query|_asdict()»
urljoin({address}, {address})
parse_qs(urlparse({address}).query)
os.path.«normpath|split|isabs|basename|dirname|splitext»(«{str}|{address}»)
colorsys.«rgb_to_hsv|hsv_to_rgb|rgb_to_hls|hls_to_rgb»({level}, {level}, {level})
statistics.NormalDist({int}, abs({float}) + 1).«cdf|pdf|zscore»({number})
statistics.NormalDist(5, 2).inv_cdf({level})
bisect.«bisect|bisect_left»({list}, {number}, key=«float|abs»)
{str}.«upper|lower|title|capitalize|swapcase|casefold|strip|lstrip|rstrip|splitlines|split|encode»()
{str}.«isalpha|isdigit|isdecimal|isnumeric|isalnum|isspace|isupper|islower|istitle|isidentifier»()
{str}.«isprintable|isascii|rsplit»()
{str}.«find|rfind|index|rindex|count|startswith|endswith»({str}, {end}, {end})
{str}.«find|count|split|rsplit|partition|rpartition|strip|lstrip|rstrip|join|index»({str})
{str}.«removeprefix|removesuffix|startswith|endswith»({str})
{str}.«split|rsplit»(«None|{str}», {at})
{str}.«center|ljust|rjust»({size}, «'*'|{str}»)
{str}.«zfill|expandtabs»({size})
{str}.replace({str}, {str}, {at})
{str}.translate(str.maketrans(«{97: None, 98: chr(65)}|{'a': 'zz'}|'ab', 'xy'|'ab', 'xy', 'l'»))
{str}[{end}:{end}:«1|-1|2|-2|None|3»]
{str}[{at}]
{list}[{at}]
{list}[{end}:{end}:«1|-1|2|-2|None»]
{str} «+|<|==|in|>=» {any}
{any} «+|-|/|//|<|<=|==|!=|&|¦|^|>>|and|or|in|not in» {any}
{any} «*|**|<<» {factor}
{number} «+|-|*|/|//|%» {number}
divmod({number}, {number})
round({number}, «0|1|2|-1|-2|None|5»)
round({float})
pow({int}, «0|1|5|-1», {int})
«int|float|bool|str|repr|ascii|len|abs|list|tuple|any|all|dict»({any})
list(reversed({any}))
int({str}, «0|2|8|10|16|36»)
hash({int})
«bin|hex|oct|chr»({int})
ord({str})
sorted({any}, reverse=«True|False»)
sorted({list}, key=«str|repr|lambda x: -x|len|abs|bool»)
sum({list}, {number})
sum({list})
min({any}, default=None)
max({list}, key=«str|repr»)
sorted(set({any}), key=repr)
list(zip({any}, {any}))
list(enumerate({any}, {int}))
list(map(str, {any}))
list(filter(None, {any}))
format({number}, '{spec}')
format({number}, '{spec}')
format({str}, '{spec}')
'{percent}' % ({number},)
'{percent}' % ({any},)
{list}.«index|count»({number})
(lambda x: (x.«pop()|pop(0)|reverse()|sort()|clear()|copy()|append(1)|extend((1, 2))», x))({list})
(lambda x: (x.«insert(-1, 9)|pop(-2)|remove(1)|sort(key=str, reverse=True)», x))({list})
(lambda x: (x.«get(1)|get(None, 5)|pop(1, None)|pop(2)|popitem()|setdefault(1, 2)», x))({dict})
(lambda x: (x.«update(a=9)|copy()|items()|keys()|values()|clear()», x))({dict})
{dict} | {dict}
{dict}[«{str}|{int}|None|(1, 2)|(1, 2.0)»]
«{int}|{float}|None» in {dict}
sorted({set} «¦|&|-|^» {set}, key=repr)
{set} «<|<=|==|>|>=» {set}
{set}.«issubset|issuperset|isdisjoint»({any})
math.«floor|ceil|trunc|sqrt|exp|log|log2|log10|sin|cos|fabs|degrees|radians|isnan»({number})
math.«isinf|isfinite|factorial|isqrt|atan|asin|sinh|cbrt|exp2|expm1|log1p|ulp|frexp|modf»({number})
math.«gcd|lcm|comb|perm|pow|fmod|hypot|copysign|isclose|atan2|remainder»({number}, {number})
math.nextafter({number}, {number})
math.«prod|fsum»({list})
{float}.«is_integer|as_integer_ratio|hex|conjugate»()
float.fromhex(«'0x1.8p3'|'inf'|'1.fp-3'|{str}»)
({int}).«bit_length|bit_count»()
({int}).to_bytes(«1|2|8», «'big'|'little'», signed=«True|False»)
int.from_bytes({bytes}, «'big'|'little'», signed=«True|False»)
{bytes}.«hex|decode|upper|split|strip|isalnum|title|isdigit»()
{bytes}.«find|count|split|startswith|partition|rfind|strip|join»({bytes})
{bytes}.replace({bytes}, {bytes})
{bytes}[{end}:{end}]
{bytes} + {bytes}
json.dumps({any}, «indent=2|sort_keys=True|ensure_ascii=False|separators=(',', ':')|default=str»)
json.dumps({any}, «skipkeys=True|allow_nan=False|indent='--'»)
json.dumps([{list}, {dict}, {float}, {str}])
json.loads({json})
re.«findall|split»({regex}, {str})
re.sub({regex}, {put}, {str})
re.subn({regex}, {put}, {str}, «0|1|2»)
(lambda m: m and (m.groups(), m.span(), m.groupdict(), m.lastgroup))(re.search({regex}, {str}))
(lambda m: m and m[0])(re.«match|fullmatch»({regex}, {str}, «re.I|re.S|re.A|re.M¦re.I»))
[(m.start(), m[0]) for m in re.finditer({regex}, {str})]
re.escape({str})
re.compile({regex}).split({str}, «0|1»)
{datetime} «+|-» {delta}
{datetime} - {datetime}
{date} - {date}
{date} + {delta}
{when} «<|==|>=» {when}
{delta} «+|-|/|//|%|<|==» {delta}
{delta} «*|/|//» {number}
«str|repr»({moment})
{datetime}.«isoformat()|date()|time()|weekday()|isoweekday()|isocalendar()|timetuple()|ctime()»
{datetime}.«toordinal()|replace(day=1)|replace(year=2023)|replace(tzinfo=None)|utcoffset()|tzname()»
{datetime}.«isoformat(timespec='minutes')|isoformat(' ')»
«{datetime}|{date}|{time}».strftime({clock})
datetime.strptime({stamp}, {stamps})
«datetime|date|time».fromisoformat({iso})
date(«2024|0|10000|2023», «2|13|1», «29|31|1»)
{delta}.total_seconds()
datetime.fromtimestamp(«0|1.5|1e9|-1|1709210000.123456», timezone.utc)
list(itertools.«permutations|combinations|combinations_with_replacement»({list}, 2))[:20]
list(itertools.«accumulate|chain.from_iterable|pairwise»({any}))
list(itertools.islice({any}, «0|2|None», «3|None», «1|2»))
list(itertools.zip_longest({any}, {any}, fillvalue=«None|0»))
[(k, list(g)) for k, g in itertools.groupby({any}, «None|str|bool»)]
list(itertools.product({any}, {any}))[:12]
list(itertools.«takewhile|dropwhile|filterfalse»(bool, {any}))
list(itertools.compress({any}, {list}))
collections.Counter({any}).most_common(«1|2|None»)
collections.Counter({str}) «+|-|&|¦|==» collections.Counter({str})
(lambda q: (q.«append(1)|appendleft(0)|pop()|popleft()|rotate(1)|rotate(-2)|index(1)», q))({deque})
(lambda q: (q.«extend([1, 2])|extendleft([1, 2])|insert(1, 5)|remove(1)|reverse()», q))({deque})
(lambda o: (o.move_to_end(1), o.popitem(last=False), o))(collections.OrderedDict({dict}))
collections.ChainMap({dict}, {dict}).«get(1)|maps|parents»
statistics.«mean|median|mode|stdev|variance|pstdev|pvariance|median_low|multimode|fmean»({list})
statistics.«harmonic_mean|geometric_mean|quantiles»(«[1, 2, 3, 4]|[1.5, 2.5]|{list}»)
functools.reduce(lambda a, b: a + b, {any}, «0|''|[]»)
(lambda r: [r.{chance} for _ in range(3)])(random.Random({seed}))
string.capwords({str})
string.Template(«'$a and ${b}'|'$$ $a'|'$1'»).«substitute|safe_substitute»(«a=1|a=1, b=2|{dict}»)
textwrap.«wrap|fill|shorten»(«'The quick brown fox jumps over the lazy dog'|{str}», «5|10|20»)
bisect.«bisect|bisect_left»(«[1, 2, 2, 3]|[]», {number})
(lambda h: (heapq.heapify(h), heapq.heappop(h), h))({list})
heapq.«nsmallest|nlargest»(2, {list})
base64.b64encode({bytes})
uuid.UUID(«'12345678123456781234567812345678'|'x'|'{12345678-1234-5678-1234-567812345678}'»)
unicodedata.normalize(«'NFD'|'NFKC'», {str})
html.escape({str})
x = {list} ;; x[{end}:{end}:«1|-1|2|None»] = {any} ;; x
x = {list} ;; x[{at}] = {any} ;; x
x = {list} ;; del x[{end}:{end}:«1|-1|2|None»] ;; x
x = {list} ;; del x[{at}] ;; x
x = {list} ;; x += {any} ;; x
x = {list} ;; x *= {factor} ;; x
x = y = {list} ;; x «+=|*=» «[1]|'ab'|2|(3,)|{1: 2}» ;; (x, y, x is y)
x = {any} ;; x «+=|-=|*=|/=|//=|¦=|&=|^=» «{factor}|[1]|'a'|{1}|2.5|3» ;; x
a, b = {any} ;; (a, b)
a, *b = {any} ;; (a, b)
*a, b, c = {any} ;; (a, b, c)
[*{any}, *{any}]
{**{dict}, **{dict}}
(lambda *a, **k: (a, k))(*{any}, **{dict})
x = {dict} ;; del x[«{str}|{int}|None|(1, 2)»] ;; x
x = {dict} ;; x[{any}] = 1 ;; x
x = {set} ;; x.«add|update|difference_update»({any}) ;; sorted(x, key=repr)
x = {set} ;; x.«discard|remove»(«{str}|{number}|None») ;; sorted(x, key=repr)
{k: v for k, v in zip({any}, {any})}
sorted({k for k in {any}}, key=repr)
[x for y in {any} for x in y if x]
({any})[{any}]
({any}).«count|index|copy|get|items|upper|append|pop|update|add»(«|{any}»)
f"{{NUMBER}:{spec}}"
f"{{STR}!r:{spec}}"
f"{{MOMENT}:%H-%d %B}"
f"{{ANY}!r} {{ANY}}"
str.«upper|title|strip|join»({str}, «*()|{any}»)
«isinstance|issubclass»({any}, «int|(str, list)|bool|float|dict»)
«type({any}).__name__|callable({any})|hash({str}) == hash({str})»
«min|max»({any}, {any})
«min|max»({number}, {number}, {number})
sum({any}, «[]|0|()|1.5»)
list(range({at}, {at}, {at}))
range({at}, {at}, {at})[{end}:{end}:{at}]
«{number} < {number} < {number}|{number} == {number} != {number}|not {any} or {any}»
{number} «is|is not» None
int({float})
math.floor({float}) + math.ceil({float})
list(zip({any}, {any}, strict=True))
dict(zip({str}, {list}))
(lambda a, /, b=2, *c, d={any}, **e: (a, b, c, d, e))({any}, *{list})
[i for i, x in enumerate({any}) if x in {any}]
next(iter({any}), 'none')
list(map(lambda a, b: (a, b), {any}, {any}))
"".join(sorted({str}))
"".join(map(str, {list}))
str({list}).«replace(', ', ';')|split(',')|count(',')»
"%s and %r" % ({any}, {any})
"%(a)s %(b)5.1f" % {'a': {any}, 'b': {number}}
"{0} {1!r:>8} {k}".format({any}, {str}, k={any})
"{:«>|^|<»{w}}|{:.{p}}".format({str}, {str}, w=9, p=2)
(lambda s: (s.«throw(ValueError)|close()|__next__()»,))(x for x in {any})
"""
"""Left out, as JavaScript cannot tell them: complex results, hash(nan), tan() of large numbers."""
POOLS["deque"] = (
    "collections.deque([1, 2, 3], 3) | collections.deque([]) | collections.deque([5, 1])"
)
SPEC = [
    ["", "*", "0", "é"],
    ["", "<", ">", "^", "="],
    ["", "+", "-", " "],
    ["", "#"],
    ["", "0"],
    ["", "1", "5", "12", "30"],
    ["", ",", "_"],
    ["", ".0", ".2", ".10"],
    [*"defgnsxXobcEGF%", ""],
]
PERCENT = [
    ["%"],
    ["", "-", "0", "+", " ", "#"],
    ["", "5", "10"],
    ["", ".2", ".0"],
    [*"dsrfegxoc%iaXG"],
]
CHOICE = re.compile(r"«([^«»]*)»")
VALUE = re.compile(r"\{(\w+)\}")


def values(pool: str) -> list[str]:
    """The values of a pool, as Python text."""
    lines = POOLS[pool].strip().splitlines()
    return [v.strip().replace("¦", "|") for line in lines for v in line.split(" | ")]


class Maker:
    """Makes one function as Python text."""

    def __init__(self, rng: random.Random):
        self.rng = rng
        self.variables: list[str] = []

    def make(self, name: str) -> str:
        template = self.rng.choice(TEMPLATES.strip().splitlines())
        filled = VALUE.sub(self.value, CHOICE.sub(self.choice, template))
        *before, call = filled.split(" ;; ")
        lines = [
            f"    v{i} = [{code}, None, 'q', {{}}, 1.5][turn]"
            for i, code in enumerate(self.variables)
        ]
        lines += [f"    {statement}" for statement in before]
        return "\n".join([f"def {name}(turn):", *lines, f"    return repr({call})"])

    def choice(self, found: re.Match[str]) -> str:
        return self.rng.choice(found[1].split("|")).replace("¦", "|")

    def value(self, found: re.Match[str]) -> str:
        pool, hidden = found[1].lower(), found[1].isupper()
        if pool in ("spec", "percent"):
            return "".join(map(self.rng.choice, SPEC if pool == "spec" else PERCENT))
        if pool not in POOLS and pool not in UNION:
            return found[0]  # a field of string.Template
        pool = self.rng.choice(UNION.get(pool, (pool,)))
        code = self.rng.choice(values(pool))
        if not hidden and (pool in ("chance", "regex") or self.rng.random() < 0.5):
            return code
        self.variables.append(code)
        return f"v{len(self.variables) - 1}"


def is_complex(outcome: Outcome) -> bool:
    """JavaScript says that it cannot know the answer."""
    return "complex" in str(outcome.javascript) or "'Unsupported'" in str(outcome.javascript)


def check(count: int, seed: int, batch: int = 500) -> list[Outcome]:
    """Everything that is neither the same on both sides nor refused."""
    rng = random.Random(seed)
    bad: list[Outcome] = []
    for start in range(0, count, batch):
        made = [Maker(rng).make(f"f{i}") for i in range(min(batch, count - start))]
        with written(f"calls_{seed}_{start}", IMPORTS + "\n\n".join(made)) as module:
            calls = [(text, getattr(module, f"f{i}"), [(0,)]) for i, text in enumerate(made)]
            bad += [o for o in compare(calls) if not o.refused and not o.same]
    return [o for o in bad if not is_complex(o)]


if __name__ == "__main__":
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    wrong = check(many, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    for outcome in wrong[:20]:
        print(outcome.label, outcome.python, outcome.javascript, sep="\n  ")
    print(f"{many} calls, {len(wrong)} wrong")
