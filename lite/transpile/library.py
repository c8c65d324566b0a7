"""Supported library modules, as signatures (see names.py)."""

# Methods and attributes of library objects; they are JavaScript methods of the same name.
OBJECTS = """
append appendleft clear copy count extend extendleft index insert maxlen pop popleft remove
reverse rotate most_common elements subtract total update move_to_end
group groups groupdict start end span expand string re pattern flags lastindex lastgroup endpos stop step search match
fullmatch finditer findall split sub subn groupindex
year month day hour minute second microsecond days seconds microseconds total_seconds toordinal
tzinfo utcoffset tzname dst astimezone timetuple ctime fold
tm_year tm_mon tm_mday tm_hour tm_min tm_sec tm_wday tm_yday tm_isdst
weekday isoweekday isocalendar isoformat replace strftime date time timestamp
seed random randint randrange choice choices shuffle sample uniform gauss triangular
normalvariate expovariate getrandbits hex int version args value msg doc pos lineno colno
name items index selected target key _asdict _replace _fields __name__ row_value col_value liked
__cause__ __dict__ substitute safe_substitute template gammavariate betavariate lognormvariate paretovariate weibullvariate
randbytes getstate setstate reason encoding object
enter_context callback pop_all close func keywords add_note __notes__ __context__ __suppress_context__
hexdigest digest digest_size block_size line_num fieldnames writerow writerows writeheader
ratio quick_ratio real_quick_ratio get_matching_blocks get_opcodes get_grouped_opcodes find_longest_match set_seq1
set_seq2 set_seqs a b size bytes
data
write getvalue writelines read readline readlines seek tell truncate flush readable writable closed timetz fields
urn encode pdf cdf inv_cdf quantiles zscore overlap mean median mode stdev variance slope intercept scheme netloc
path params query fragment hostname port username password geturl debug info warning warn error exception critical
fatal log setLevel isEnabledFor getEffectiveLevel level
limit_denominator as_integer_ratio is_integer quantize to_integral_value to_integral normalize sqrt as_tuple adjusted
compare copy_abs copy_negate is_zero is_signed is_finite is_nan is_infinite sign digits exponent prec rounding
with_traceback exceptions message split subgroup derive code week hits misses maxsize currsize maps new_child parents indices start stop step
"""

ASKED = dict.fromkeys(
    ("add_note", "__notes__", "__context__", "__suppress_context__", "with_traceback"), "$noted"
)
"""What a script links because it asks for an attribute."""
MODULES = """
builtins array re datetime time string collections itertools functools statistics uuid contextlib
enum dataclasses json json.decoder random operator heapq queue calendar types abc collections.abc
fractions decimal io csv difflib logging hashlib pathlib urllib.parse numbers
"""
"""Where the classes of library objects are."""

# ruff: noqa: E501
LIBRARY = """
math.sqrt(x) -> float
math.floor(x) -> int
math.ceil(x) -> int
math.trunc(x) -> int
math.fabs(x) -> float
math.pow(x, y) -> float
math.exp(x) -> float
math.expm1(x) -> float
math.log(x, base=None) -> float
math.log10(x) -> float
math.log2(x) -> float
math.log1p(x) -> float
math.sin(x) -> float
math.cos(x) -> float
math.tan(x) -> float
math.asin(x) -> float
math.acos(x) -> float
math.atan(x) -> float
math.atan2(y, x) -> float
math.sinh(x) -> float
math.cosh(x) -> float
math.tanh(x) -> float
math.hypot(*xs) -> float
math.dist(p, q) -> float
math.degrees(x) -> float
math.radians(x) -> float
math.fmod(x, y) -> float
math.copysign(x, y) -> float
math.isnan(x) -> bool
math.isinf(x) -> bool
math.isfinite(x) -> bool
math.isclose(a, b, *, rel_tol=1e-9, abs_tol=0.0) -> bool
math.factorial(n) -> int
math.gcd(*xs) -> int
math.lcm(*xs) -> int
math.comb(n, k) -> int
math.perm(n, k=None) -> int
math.isqrt(n) -> int
math.prod(xs, *, start=1)
math.fsum(xs) -> float
math.modf(x) -> tuple
math.cbrt(x) -> float
random.seed(a=None) -> None
random.random() -> float
random.randint(a, b) -> int
random.randrange(start, stop=None, step=1) -> int
random.choice(xs)
random.choices(xs, weights=None, *, cum_weights=None, k=1) -> list
random.shuffle(xs) -> None
random.sample(xs, k, *, counts=None) -> list
random.uniform(a, b)
random.gauss(mu=0.0, sigma=1.0)
random.normalvariate(mu=0.0, sigma=1.0)
random.triangular(low=0.0, high=1.0, mode=None)
random.expovariate(lambd=1.0)
random.getrandbits(k) -> int
random.Random(x=None) = $random_Curves
json.dumps(obj, *, ensure_ascii=True, indent=None, separators=None, sort_keys=False, default=None, allow_nan=True, skipkeys=False, cls=None) -> str
json.loads(s, *, object_hook=None, object_pairs_hook=None, parse_float=None, parse_int=None)
re.compile(pattern, flags=0)
re.search(pattern, string, flags=0)
re.match(pattern, string, flags=0)
re.fullmatch(pattern, string, flags=0)
re.findall(pattern, string, flags=0) -> list
re.finditer(pattern, string, flags=0)
re.sub(pattern, repl, string, count=0, flags=0) -> str
re.subn(pattern, repl, string, count=0, flags=0) -> tuple
re.split(pattern, string, maxsplit=0, flags=0) -> list
re.escape(pattern) -> str
collections.deque(iterable=(), maxlen=None) = $collections_deque
collections.defaultdict(f=None, x=None, /, **kw) = $collections_defaultdict
collections.OrderedDict(x=None, /, **kw) = $collections_OrderedDict
collections.Counter(x=None, /, **kw) = $collections_Counter
collections.ChainMap(*maps) = $collections_ChainMap
itertools.count(start=0, step=1)
itertools.cycle(xs)
itertools.repeat(object, times=None)
itertools.chain(*xs)
itertools.islice(xs, start, stop=None, step=1)
itertools.accumulate(iterable, func=None, *, initial=None)
itertools.product(*xs, repeat=1)
itertools.permutations(iterable, r=None)
itertools.combinations(iterable, r)
itertools.combinations_with_replacement(iterable, r)
itertools.takewhile(f, xs)
itertools.dropwhile(f, xs)
itertools.filterfalse(f, xs)
itertools.starmap(f, xs)
itertools.groupby(iterable, key=None)
itertools.pairwise(xs)
itertools.zip_longest(*xs, fillvalue=None)
itertools.compress(data, selectors)
itertools.tee(xs, n=2)
functools.reduce(f, xs, initial=None)
functools.partial(f, /, *args, **kw)
functools.cmp_to_key(mycmp)
operator.itemgetter(*keys)
operator.attrgetter(*keys)
operator.add(a, b) = $add
operator.sub(a, b) = $sub
operator.mul(a, b) = $mul
operator.truediv(a, b) = $div
operator.floordiv(a, b) = $floordiv
operator.mod(a, b)
operator.pow(a, b) = $pow
operator.neg(a) = $neg
operator.and_(a, b) = $and
operator.or_(a, b) = $or
operator.xor(a, b) = $xor
operator.lt(a, b) -> bool = $lt
operator.le(a, b) -> bool = $le
operator.gt(a, b) -> bool = $gt
operator.ge(a, b) -> bool = $ge
operator.eq(a, b) -> bool
operator.ne(a, b) -> bool
operator.not_(a) -> bool
operator.getitem(a, b) = $at
operator.contains(a, b) -> bool
contextlib.suppress(*classes) = $contextlib_suppress
contextlib.nullcontext(x=None) = $contextlib_nullcontext
contextlib.closing(thing) = $contextlib_closing
contextlib.ExitStack() = $contextlib_ExitStack
datetime.datetime(year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None) = $datetime_datetime
datetime.date(year, month, day) = $datetime_date
datetime.time(hour=0, minute=0, second=0, microsecond=0, tzinfo=None) = $datetime_time
datetime.timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0) = $datetime_timedelta
datetime.datetime.now(tz=None)
datetime.datetime.today()
datetime.datetime.utcnow()
datetime.datetime.fromtimestamp(t, tz=None)
datetime.datetime.fromisoformat(s)
datetime.datetime.strptime(s, format)
datetime.datetime.combine(d, t, tzinfo=None)
datetime.date.today()
datetime.date.fromisoformat(s)
datetime.date.fromordinal(n)
itertools.chain.from_iterable(xs)
time.time() -> float
time.perf_counter() -> float
time.monotonic() -> float
time.time_ns() -> int
time.strftime(format, t=None) -> str
calendar.monthrange(year, month) -> tuple
calendar.isleap(year) -> bool
statistics.mean(data)
statistics.fmean(data, weights=None) -> float
statistics.median(data)
statistics.median_low(data)
statistics.median_high(data)
statistics.mode(data)
statistics.multimode(data) -> list
statistics.variance(data)
statistics.pvariance(data)
statistics.stdev(data) -> float
statistics.pstdev(data) -> float
statistics.quantiles(data, *, n=4, method='exclusive') -> list
string.capwords(s, sep=None) -> str
uuid.uuid4()
uuid.UUID(hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None) = $uuid_UUID
heapq.heappush(heap, x) -> None
heapq.heappop(heap)
heapq.heapify(heap) -> None
heapq.nlargest(n, iterable, key=None) -> list
heapq.nsmallest(n, iterable, key=None) -> list
bisect.bisect_left(a, x, lo=0, hi=None, *, key=None) -> index
bisect.bisect_right(a, x, lo=0, hi=None, *, key=None) -> index
bisect.bisect(a, x, lo=0, hi=None, *, key=None) -> index = $bisect_bisect_right
bisect.insort(a, x, lo=0, hi=None, *, key=None) -> None
bisect.insort_right(a, x, lo=0, hi=None, *, key=None) -> None = $bisect_insort
copy.copy(x)
copy.deepcopy(x, memo=None)
html.escape(s, quote=True) -> str
unicodedata.normalize(form, s) -> str
statistics.geometric_mean(data) -> float
statistics.harmonic_mean(data)
textwrap.wrap(text, width=70, *, initial_indent='', subsequent_indent='', break_long_words=True, break_on_hyphens=True, max_lines=None, placeholder=' [...]') -> list
textwrap.fill(text, width=70, *, initial_indent='', subsequent_indent='', break_long_words=True, break_on_hyphens=True, max_lines=None, placeholder=' [...]') -> str
textwrap.dedent(text) -> str
textwrap.indent(text, prefix, predicate=None) -> str
textwrap.shorten(text, width, *, placeholder=' [...]') -> str
dataclasses.asdict(obj)
dataclasses.astuple(obj)
dataclasses.fields(class_or_instance) -> tuple
dataclasses.is_dataclass(obj) -> bool
os.path.basename(p) -> str
os.path.dirname(p) -> str
os.path.splitext(p) -> tuple
os.path.join(a, *p) -> str
dataclasses.replace(obj, /, **changes)
math.exp2(x) -> float
math.asinh(x) -> float
math.acosh(x) -> float
math.atanh(x) -> float
math.gamma(x) -> float
math.lgamma(x) -> float
math.erf(x) -> float
math.erfc(x) -> float
math.frexp(x) -> tuple
math.ldexp(x, i) -> float
math.remainder(x, y) -> float
math.nextafter(x, y) -> float
math.ulp(x) -> float
random.betavariate(alpha, beta)
random.gammavariate(alpha, beta)
random.lognormvariate(mu, sigma)
random.paretovariate(alpha)
random.weibullvariate(alpha, beta)
random.randbytes(n) -> bytes
random.getstate()
random.setstate(state) -> None
operator.abs(a) = $abs
operator.concat(a, b) = $add
operator.invert(a) = $invert
operator.inv(a) = $invert
operator.is_(a, b) -> bool
operator.is_not(a, b) -> bool
operator.lshift(a, b) = $lshift
operator.rshift(a, b) = $rshift
operator.pos(a) = $pos
operator.truth(a) -> bool = $bool
operator.index(a) -> int = $index
statistics.covariance(x, y)
statistics.correlation(x, y)
heapq.heappushpop(heap, x)
heapq.heapreplace(heap, x)
heapq.merge(*xs, key=None, reverse=False)
bisect.insort_left(a, x, lo=0, hi=None, *, key=None) -> None
calendar.weekday(year, month, day) -> int
calendar.leapdays(a, b) -> int
calendar.monthcalendar(year, month) -> list
string.Template(template) = $string_Template
time.localtime(secs=None)
time.gmtime(secs=None)
time.ctime(secs=None) -> str
time.mktime(t) -> float
time.perf_counter_ns() -> int
time.monotonic_ns() -> int
datetime.date.fromtimestamp(t)
datetime.date.fromisocalendar(year, week, day)
datetime.time.fromisoformat(s)
datetime.timezone(offset, name=None) = $datetime_timezone
base64.b64encode(s) -> bytes
base64.b64decode(s) -> bytes
base64.urlsafe_b64encode(s) -> bytes
base64.urlsafe_b64decode(s) -> bytes
urllib.parse.quote(string, safe='/') -> str
urllib.parse.quote_plus(string, safe='') -> str
urllib.parse.unquote(string) -> str
urllib.parse.unquote_plus(string) -> str
urllib.parse.urlencode(query) -> str
json.JSONEncoder(*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, default=None) = $json_JSONEncoder
collections.abc.Mapping()
collections.abc.MutableMapping()
collections.abc.Sequence()
collections.abc.MutableSequence()
collections.abc.Iterator()
collections.UserDict(x=None, /, **kw)
collections.UserList(initlist=None)
contextlib.ContextDecorator()
contextlib.AbstractContextManager()
operator.setitem(a, b, c) -> None
operator.delitem(a, b) -> None
operator.countOf(a, b) -> int
operator.indexOf(a, b) -> int
operator.call(f, /, *args, **kw)
operator.matmul(a, b) = $matmul
operator.iadd(a, b) = $iadd
operator.isub(a, b) = $isub
operator.imul(a, b) = $imul
operator.ior(a, b) = $ior
operator.iand(a, b) = $iand
operator.ixor(a, b) = $ixor
operator.itruediv(a, b) = $div
operator.ifloordiv(a, b) = $floordiv
operator.imod(a, b) = $operator_mod
operator.ipow(a, b) = $pow
operator.iconcat(a, b) = $iadd
secrets.token_bytes(nbytes=None) -> bytes
secrets.token_hex(nbytes=None) -> str
secrets.token_urlsafe(nbytes=None) -> str
secrets.randbelow(exclusive_upper_bound) -> int
secrets.compare_digest(a, b) -> bool
unicodedata.combining(c) -> int
unicodedata.category(c) -> str
time.sleep(secs) -> None
hashlib.md5(string=b'', *, usedforsecurity=True)
hashlib.sha1(string=b'', *, usedforsecurity=True)
hashlib.sha256(string=b'', *, usedforsecurity=True)
hashlib.sha512(string=b'', *, usedforsecurity=True)
hashlib.new(name, data=b'', *, usedforsecurity=True)
uuid.uuid3(namespace, name)
uuid.uuid5(namespace, name)
binascii.hexlify(data) -> bytes
binascii.unhexlify(hexstr) -> bytes = $bytes_fromhex
binascii.crc32(data, crc=0) -> int = $zlib_crc32
zlib.crc32(data, value=0) -> int
csv.reader(csvfile, **kw)
csv.writer(csvfile, **kw)
csv.DictReader(f, fieldnames=None, restkey=None, restval=None, dialect='excel', **kw) = $csv_DictReader
csv.DictWriter(f, fieldnames, restval='', extrasaction='raise', dialect='excel', **kw) = $csv_DictWriter
difflib.SequenceMatcher(isjunk=None, a='', b='', autojunk=True) = $difflib_SequenceMatcher
difflib.get_close_matches(word, possibilities, n=3, cutoff=0.6) -> list
difflib.unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\\n')
fractions.Fraction(numerator=0, denominator=None) = $fractions_Fraction
decimal.Decimal(value='0') = $decimal_Decimal
decimal.getcontext()
decimal.localcontext(ctx=None, **kwargs)
json.JSONEncoder.default(self, o)
statistics.NormalDist(mu=0.0, sigma=1.0) = $statistics_NormalDist
statistics.NormalDist.from_samples(data)
statistics.linear_regression(x, y, /, *, proportional=False)
statistics.median_grouped(data, interval=1.0) -> float
datetime.datetime.fromordinal(n)
time.strptime(string, format='%a %b %d %H:%M:%S %Y')
time.asctime(t=None) -> str
time.process_time() -> float = $time_perf_counter
types.SimpleNamespace(**kw) = $types_SimpleNamespace
io.StringIO(initial_value='', newline='\\n') = $io_StringIO
contextlib.redirect_stdout(new_target) = $contextlib_redirect_stdout
logging.getLogger(name=None)
logging.basicConfig(**kw) -> None
logging.debug(msg, *args, **kw) -> None
logging.info(msg, *args, **kw) -> None
logging.warning(msg, *args, **kw) -> None
logging.error(msg, *args, **kw) -> None
logging.critical(msg, *args, **kw) -> None
logging.getLevelName(level)
warnings.warn(message, category=None, stacklevel=1) -> None
colorsys.rgb_to_hsv(r, g, b) -> tuple
colorsys.hsv_to_rgb(h, s, v) -> tuple
colorsys.rgb_to_hls(r, g, b) -> tuple
colorsys.hls_to_rgb(h, l, s) -> tuple
os.path.split(p) -> tuple
os.path.normpath(p) -> str
os.path.isabs(p) -> bool
os.path.commonprefix(m)
urllib.parse.urlparse(url, scheme='', allow_fragments=True)
urllib.parse.urlsplit(url, scheme='', allow_fragments=True)
urllib.parse.parse_qs(qs, keep_blank_values=False) -> dict
urllib.parse.parse_qsl(qs, keep_blank_values=False) -> list
urllib.parse.urlunparse(components) -> str
urllib.parse.urljoin(base, url) -> str
int.from_bytes(bytes, byteorder='big', *, signed=False) -> int
bytes.fromhex(s) -> bytes
float.fromhex(s) -> float
"""
