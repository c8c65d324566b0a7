// datetime: dates and times, with time zones of a fixed offset.

const $months = ["January", "February", "March", "April", "May", "June", "July", "August",
  "September", "October", "November", "December"];
const $days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
function $pad2(n, size = 2) {
  return String(n).padStart(size, "0");
}
// Days since 0001-01-01 is 1, as in Python.
function $ordinal(y, m, d) {
  const date = new Date(0);
  date.setUTCFullYear(y, m - 1, d);
  return Math.round(date.getTime() / 86400000) + 719163;
}
function $fromOrdinal(n) {
  if (n < 1 || n > 3652059) throw new $OverflowError("date value out of range");
  const date = new Date((n - 719163) * 86400000);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}
function $monthLength(y, m) {
  return m === 2 && (y % 4 || (y % 100 === 0 && y % 400)) ? 28 : [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1];
}
function $checkInts(...parts) {
  for (const n of parts)
    if (!$isInt(n)) throw new $TypeError("'" + $typename(n) + "' object cannot be interpreted as an integer");
}
function $checkText(x, what) {
  if (x instanceof $TextEnum) return x.value; //? $TextEnum
  if (typeof x !== "string") throw new $TypeError(what + " must be str" + (what.includes("argument 1") ? ", not " + $typename(x) : ""));
  return x;
}
function $checkDate(y, m, d) {
  $checkInts(y, m, d);
  if (y < 1 || y > 9999) throw new $ValueError("year " + y + " is out of range");
  if (m < 1 || m > 12) throw new $ValueError("month must be in 1..12");
  if (d < 1 || d > $monthLength(y, m)) throw new $ValueError("day is out of range for month");
}
function $checkTime(h, m, s, u) {
  $checkInts(h, m, s, u);
  if (h < 0 || h > 23) throw new $ValueError("hour must be in 0..23");
  if (m < 0 || m > 59) throw new $ValueError("minute must be in 0..59");
  if (s < 0 || s > 59) throw new $ValueError("second must be in 0..59");
  if (u < 0 || u > 999999) throw new $ValueError("microsecond must be in 0..999999");
}
class $datetime_timedelta extends $Object {
  static $module = "datetime";
  __init__(days = 0, seconds = 0, microseconds = 0, milliseconds = 0, minutes = 0, hours = 0, weeks = 0) {
    const parts = { microseconds, milliseconds, seconds, minutes, hours, days, weeks };
    const units = [1, 1000, 1000000, 60000000, 3600000000, 86400000000, 604800000000];
    let total = 0n, rest = 0;
    for (const [name, n] of Object.entries(parts)) {
      if (!$isNumber(n)) throw new $TypeError("unsupported type for timedelta " + name + " component: " + $fullname(n));
      const unit = units.shift();
      const whole = $toInt(n), more = $isFloat(n) ? ($double(n) - Number(whole)) * unit : 0;
      total += BigInt(whole) * BigInt(unit) + BigInt(Math.trunc(more));
      rest += more - Math.trunc(more);
    }
    const odd = Number(total & 1n), half = Math.abs(rest) % 1 === 0.5;
    this.set($int(total + BigInt(half ? 2 * $halfEven((rest + odd) / 2) - odd : Math.round(rest))));
  }
  // From an int of microseconds.
  set(us) {
    this.us = us;
    const days = $floordiv(us, 86400000000), rest = $mod(us, 86400000000);
    if ($abs(days) > 999999999) throw new $OverflowError("days=" + days + "; must have magnitude <= 999999999");
    this.days = days;
    this.seconds = Math.floor(rest / 1000000);
    this.microseconds = rest % 1000000;
    return this;
  }
  total_seconds() {
    return $div(this.us, 1000000);
  }
  __add__(o) {
    return o instanceof $datetime_timedelta ? $delta($add(this.us, o.us)) : $NotImplemented;
  }
  __sub__(o) {
    return o instanceof $datetime_timedelta ? $delta($sub(this.us, o.us)) : $NotImplemented;
  }
  __neg__() {
    return $delta($neg(this.us));
  }
  __pos__() {
    return this;
  }
  __abs__() {
    return $delta($abs(this.us));
  }
  __mul__(n) {
    if (!$isNumber(n)) return $NotImplemented;
    const [a, b] = $ratio(n);
    return $delta($nearest(BigInt(this.us) * a, b));
  }
  __rmul__(n) {
    return this.__mul__(n);
  }
  __truediv__(o) {
    if (o instanceof $datetime_timedelta) return $div(this.us, o.us);
    if (!$isNumber(o)) return $NotImplemented;
    const [a, b] = $ratio(o);
    return $delta($nearest(BigInt(this.us) * b, a));
  }
  __floordiv__(o) {
    if (o instanceof $datetime_timedelta) return $floordiv(this.us, o.us);
    return $isInt(o) ? $delta($floordiv(this.us, o)) : $NotImplemented;
  }
  __mod__(o) {
    return o instanceof $datetime_timedelta ? $delta($mod(this.us, o.us)) : $NotImplemented;
  }
  __bool__() {
    return this.us !== 0;
  }
  __eq__(o) {
    return o instanceof $datetime_timedelta && o.us === this.us;
  }
  __compare__(o) {
    return o instanceof $datetime_timedelta ? Number($sub(this.us, o.us)) : undefined;
  }
  __key__() {
    return "\0delta" + this.us;
  }
  __str__() {
    const h = Math.floor(this.seconds / 3600), m = Math.floor(this.seconds / 60) % 60;
    const clock = h + ":" + $pad2(m) + ":" + $pad2(this.seconds % 60)
      + (this.microseconds ? "." + $pad2(this.microseconds, 6) : "");
    return this.days ? this.days + " day" + (Math.abs(this.days) === 1 ? "" : "s") + ", " + clock : clock;
  }
  __repr__() {
    const parts = ["days", "seconds", "microseconds"].filter((k) => this[k]).map((k) => k + "=" + this[k]);
    return "datetime.timedelta(" + (parts.join(", ") || "0") + ")";
  }
  __plain__() {
    return this.__str__();
  }
}
$datetime_timedelta.$name = "timedelta";
$def($datetime_timedelta.prototype.__init__, "timedelta",
  ["days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"], 0);
// A number as a quotient of two big ints.
function $ratio(x) {
  if ($isInt(x)) return [BigInt(x), 1n];
  return $float_as_integer_ratio($double(x)).map(BigInt);
}
// The int next to a quotient, halves to even.
function $nearest(a, b) {
  if (b === 0n) throw new $ZeroDivisionError("integer division or modulo by zero");
  if (b < 0n) [a, b] = [-a, -b];
  const rest = ((a % b) + b) % b, low = (a - rest) / b;
  return $int(2n * rest > b || (2n * rest === b && low & 1n) ? low + 1n : low);
}
function $delta(us) {
  return new $datetime_timedelta().set(us);
}
class $datetime_date extends $Object {
  static $module = "datetime";
  __init__(year, month, day) {
    $checkDate(year, month, day);
    Object.assign(this, { year, month, day });
  }
  like(n) {
    const [y, m, d] = $fromOrdinal(n);
    return $new($datetime_date, y, m, d);
  }
  toordinal() {
    return $ordinal(this.year, this.month, this.day);
  }
  weekday() {
    return (this.toordinal() + 6) % 7;
  }
  isoweekday() {
    return this.weekday() + 1;
  }
  isocalendar() {
    const n = this.toordinal(), thursday = n - this.weekday() + 3, [y] = $fromOrdinal(thursday);
    return $isoDate.$make(y, Math.floor((thursday - $ordinal(y, 1, 1)) / 7) + 1, this.weekday() + 1);
  }
  isoformat() {
    return $pad2(this.year, 4) + "-" + $pad2(this.month) + "-" + $pad2(this.day);
  }
  replace(year = this.year, month = this.month, day = this.day) {
    return $new($datetime_date, year, month, day);
  }
  strftime(format) {
    return $strftime(this, format);
  }
  timetuple() {
    return $structTime(this, -1);
  }
  ctime() {
    return this.strftime("%a %b %e %H:%M:%S ") + $pad2(this.year, 4);
  }
  get micros() {
    return this.toordinal() * 86400000000;
  }
  __add__(o) {
    return o instanceof $datetime_timedelta ? this.like(this.toordinal() + o.days) : $NotImplemented;
  }
  __radd__(o) {
    return this.__add__(o);
  }
  __sub__(o) {
    if (o instanceof $datetime_timedelta) return this.like(this.toordinal() - o.days);
    if (o instanceof $datetime_date && o.constructor === this.constructor) return $delta($mul(this.toordinal() - o.toordinal(), 86400000000));
    return $NotImplemented;
  }
  __eq__(o) {
    return o?.constructor === this.constructor && o.micros === this.micros;
  }
  __compare__(o) {
    return o?.constructor === this.constructor ? this.micros - o.micros : undefined;
  }
  __key__() {
    return "\0" + this.constructor.$name + this.micros;
  }
  __format__(spec) {
    return spec ? this.strftime(spec) : this.__str__();
  }
  __str__() {
    return this.isoformat();
  }
  __repr__() {
    return "datetime.date(" + [this.year, this.month, this.day].join(", ") + ")";
  }
  __plain__() {
    return this.__str__();
  }
}
$datetime_date.$name = "date";
$def($datetime_date.prototype.__init__, "date", ["year", "month", "day"], 3);
$def($datetime_date.prototype.replace, "replace", ["year", "month", "day"], 0);
function $clockTo(x, spec) {
  const text = $clock(x), size = { hours: 2, minutes: 5, seconds: 8, milliseconds: 12, microseconds: 15 }[spec];
  if (spec === "auto") return text;
  if (!size) throw new $ValueError("Unknown timespec value");
  return (text.slice(0, 8) + "." + $pad2(x.microsecond, 6)).slice(0, size);
}
class $datetime_time extends $Object {
  static $module = "datetime";
  __init__(hour = 0, minute = 0, second = 0, microsecond = 0, tzinfo = null) {
    $checkTime(hour, minute, second, microsecond);
    Object.assign(this, { hour, minute, second, microsecond, tzinfo, fold: 0 });
  }
  get micros() {
    return ((this.hour * 60 + this.minute) * 60 + this.second) * 1000000 + this.microsecond - (this.tzinfo?.us ?? 0);
  }
  isoformat(spec = "auto") {
    return $clockTo(this, spec) + (this.tzinfo ? $offset(this.tzinfo.us, ":") : "");
  }
  strftime(format) {
    return $strftime(this, format);
  }
  replace(hour = this.hour, minute = this.minute, second = this.second, microsecond = this.microsecond, tzinfo = this.tzinfo) {
    return $new($datetime_time, hour, minute, second, microsecond, tzinfo);
  }
  utcoffset() {
    return this.tzinfo && this.tzinfo.utcoffset(null);
  }
  tzname() {
    return this.tzinfo && this.tzinfo.tzname(null);
  }
  dst() {
    return null;
  }
  __eq__(o) {
    return o instanceof $datetime_time && !o.tzinfo === !this.tzinfo && o.micros === this.micros;
  }
  __compare__(o) {
    if (!(o instanceof $datetime_time)) return undefined;
    if (!o.tzinfo !== !this.tzinfo) throw new $TypeError("can't compare offset-naive and offset-aware times");
    return this.micros - o.micros;
  }
  __key__() {
    return "\0time" + this.micros + (this.tzinfo ? "Z" : "");
  }
  __format__(spec) {
    return spec ? this.strftime(spec) : this.__str__();
  }
  __str__() {
    return this.isoformat();
  }
  __repr__() {
    const zone = this.tzinfo ? ["tzinfo=" + $repr(this.tzinfo)] : [];
    return "datetime.time(" + [...$clockParts(this), ...zone].join(", ") + ")";
  }
  __plain__() {
    return this.__str__();
  }
}
$datetime_time.$name = "time";
$def($datetime_time.prototype.replace, "replace", ["hour", "minute", "second", "microsecond", "tzinfo"], 0);
$def($datetime_time.prototype.isoformat, "isoformat", ["timespec"], 0);
$def($datetime_time.prototype.__init__, "time", ["hour", "minute", "second", "microsecond", "tzinfo"], 0);
function $clock(t) {
  return $pad2(t.hour) + ":" + $pad2(t.minute) + ":" + $pad2(t.second)
    + (t.microsecond ? "." + $pad2(t.microsecond, 6) : "");
}
function $clockParts(t) {
  const parts = [t.hour, t.minute];
  if (t.second || t.microsecond) parts.push(t.second);
  if (t.microsecond) parts.push(t.microsecond);
  return parts;
}
class $datetime_datetime extends $datetime_date {
  static $module = "datetime";
  __init__(year, month, day, hour = 0, minute = 0, second = 0, microsecond = 0, tzinfo = null) {
    super.__init__(year, month, day);
    $checkTime(hour, minute, second, microsecond);
    Object.assign(this, { hour, minute, second, microsecond, tzinfo, fold: 0 });
  }
  utcoffset() {
    return this.tzinfo && this.tzinfo.utcoffset(this);
  }
  tzname() {
    return this.tzinfo && this.tzinfo.tzname(this);
  }
  dst() {
    return null;
  }
  astimezone(tz = null) {
    if (tz === null) throw $unable("astimezone() without a zone");
    return $withZone(this.shift(tz.us - (this.tzinfo?.us ?? $localDate(this).getTimezoneOffset() * -6e7)), tz);
  }
  timetz() {
    return $new($datetime_time, this.hour, this.minute, this.second, this.microsecond, this.tzinfo);
  }
  // Micros since year 1 go beyond the safe integers, so days and the rest move apart.
  shift(us) {
    const at = $add(((this.hour * 60 + this.minute) * 60 + this.second) * 1000000 + this.microsecond, us);
    return $withZone($fromParts(this.toordinal() + $floordiv(at, 86400000000), $mod(at, 86400000000)), this.tzinfo);
  }
  // Microseconds between two of a kind; both have a time zone, or none has.
  since(o) {
    const part = (t) => ((t.hour * 60 + t.minute) * 60 + t.second) * 1000000 + t.microsecond - (t.tzinfo?.us ?? 0);
    return $add($mul(this.toordinal() - o.toordinal(), 86400000000), part(this) - part(o));
  }
  __add__(o) {
    return o instanceof $datetime_timedelta ? this.shift(o.us) : $NotImplemented;
  }
  __sub__(o) {
    if (o instanceof $datetime_timedelta) return this.shift($neg(o.us));
    if (!(o instanceof $datetime_datetime)) return $NotImplemented;
    if (!this.tzinfo !== !o.tzinfo)
      throw new $TypeError("can't subtract offset-naive and offset-aware datetimes");
    return $delta(this.since(o));
  }
  __eq__(o) {
    return o instanceof $datetime_datetime && !this.tzinfo === !o.tzinfo && this.since(o) === 0;
  }
  __compare__(o) {
    if (o?.constructor === $datetime_date) throw new $TypeError("can't compare datetime.datetime to datetime.date");
    if (!(o instanceof $datetime_datetime)) return undefined;
    if (!this.tzinfo !== !o.tzinfo)
      throw new $TypeError("can't compare offset-naive and offset-aware datetimes");
    return Number(this.since(o));
  }
  __key__() {
    return "\0datetime" + (this.tzinfo ? this.since($epoch()) + "Z" : this.isoformat());
  }
  date() {
    return $new($datetime_date, this.year, this.month, this.day);
  }
  time() {
    return $new($datetime_time, this.hour, this.minute, this.second, this.microsecond);
  }
  replace(year = this.year, month = this.month, day = this.day, hour = this.hour, minute = this.minute,
    second = this.second, microsecond = this.microsecond, tzinfo = this.tzinfo) {
    return $new($datetime_datetime, year, month, day, hour, minute, second, microsecond, tzinfo);
  }
  timestamp() {
    if (this.tzinfo) return $div(this.since($epoch()), 1000000);
    return $float($localDate(this).getTime() / 1000 + this.microsecond / 1e6);
  }
  isoformat(sep = "T", spec = "auto") {
    return super.isoformat() + sep + $clockTo(this, spec) + (this.tzinfo ? $offset(this.tzinfo.us, ":") : "");
  }
  __str__() {
    return this.isoformat(" ");
  }
  __repr__() {
    const zone = this.tzinfo ? ["tzinfo=" + $repr(this.tzinfo)] : [];
    return "datetime.datetime(" + [this.year, this.month, this.day, ...$clockParts(this), ...zone].join(", ") + ")";
  }
}
$datetime_datetime.$name = "datetime";
$def($datetime_datetime.prototype.__init__, "datetime",
  ["year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo"], 3);
$def($datetime_datetime.prototype.replace, "replace",
  ["year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo"], 0);
$def($datetime_datetime.prototype.astimezone, "astimezone", ["tz"], 0);
$def($datetime_datetime.prototype.isoformat, "isoformat", ["sep", "timespec"], 0);
class $datetime_timezone extends $Object {
  static $module = "datetime";
  __init__(offset, name = null) {
    if (!(offset instanceof $datetime_timedelta))
      throw new $TypeError("timezone() argument 1 must be datetime.timedelta, not " + $typename(offset));
    if (Math.abs(offset.us) >= 86400000000)
      throw new $ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not " + $repr(offset) + ".");
    this.us = offset.us;
    this.label = name;
  }
  utcoffset() {
    return $delta(this.us);
  }
  tzname() {
    return this.label ?? "UTC" + (this.us ? $offset(this.us, ":") : "");
  }
  dst() {
    return null;
  }
  __eq__(o) {
    return o instanceof $datetime_timezone && o.us === this.us;
  }
  __key__() {
    return "\0zone" + this.us;
  }
  __str__() {
    return this.tzname();
  }
  __repr__() {
    if (!this.us && this.label === null) return "datetime.timezone.utc";
    const name = this.label === null ? "" : ", " + $repr(this.label);
    return "datetime.timezone(" + $repr($delta(this.us)) + name + ")";
  }
}
$datetime_timezone.$name = "timezone";
$def($datetime_timezone.prototype.__init__, "timezone", ["offset", "name"], 1);
const $zones = { utc: null };
function $utc() {
  return ($zones.utc ??= $new($datetime_timezone, $delta(0)));
}
function $epoch() {
  return $new($datetime_datetime, 1970, 1, 1, 0, 0, 0, 0, $utc());
}
function $withZone(t, tz) {
  t.tzinfo = tz;
  return t;
}
function $offset(us, gap) {
  const s = Math.abs(us) / 1e6;
  return (us < 0 ? "-" : "+") + $pad2(Math.floor(s / 3600)) + gap + $pad2(Math.floor(s / 60) % 60)
    + (s % 60 ? gap + $pad2(Math.floor(s % 60)) : "");
}
function $zoneOf(text) {
  if (!text || text === "Z") return text ? $utc() : null;
  const m = /^([-+])(\d\d)(?::?(\d\d)(?::?(\d\d))?)?$/.exec(text);
  const us = (m[1] === "-" ? -1 : 1) * ((Number(m[2]) * 60 + Number(m[3] ?? 0)) * 60 + Number(m[4] ?? 0)) * 1e6;
  return us ? $new($datetime_timezone, $delta(us)) : $utc();
}
// time.struct_time: a tuple whose parts have names.
class $StructTime extends $Tuple {
  get tm_year() { return this[0]; }
  get tm_mon() { return this[1]; }
  get tm_mday() { return this[2]; }
  get tm_hour() { return this[3]; }
  get tm_min() { return this[4]; }
  get tm_sec() { return this[5]; }
  get tm_wday() { return this[6]; }
  get tm_yday() { return this[7]; }
  get tm_isdst() { return this[8]; }
  __repr__() {
    const names = ["year", "mon", "mday", "hour", "min", "sec", "wday", "yday", "isdst"];
    return "time.struct_time(" + names.map((n, i) => "tm_" + n + "=" + this[i]).join(", ") + ")";
  }
}
Object.defineProperty($StructTime.prototype, "name", { value: "struct_time" });
function $structTime(t, dst) {
  const { year, month, day, hour = 0, minute = 0, second = 0 } = t;
  return $StructTime.from([year, month, day, hour, minute, second, t.weekday(), t.toordinal() - $ordinal(year, 1, 1) + 1, dst]);
}
function $fromStruct(t) {
  return $new($datetime_datetime, ...t.slice(0, 6));
}
function $time_gmtime(secs = null) {
  return $structTime($epoch().shift(Math.floor($double(secs ?? $time_time())) * 1e6), 0);
}
function $time_localtime(secs = null) {
  return $structTime($datetime_datetime_fromtimestamp(Math.floor($double(secs ?? $time_time()))), 0);
}
function $time_ctime(secs = null) {
  return $fromStruct($time_localtime(secs)).ctime();
}
function $time_mktime(t) {
  return $double($fromStruct(t).timestamp());
}
function $time_perf_counter_ns() {
  return Math.round($time_perf_counter() * 1e9);
}
function $time_monotonic_ns() {
  return $time_perf_counter_ns();
}
function $datetime_date_fromtimestamp(t) {
  return $datetime_datetime_fromtimestamp(t).date();
}
function $datetime_datetime_fromordinal(n) {
  return $new($datetime_datetime, ...$fromOrdinal(n));
}
function $time_strptime(text, format = "%a %b %d %H:%M:%S %Y") {
  const t = $datetime_datetime_strptime(text, format);
  return $structTime(t, -1);
}
function $time_asctime(t = $time_localtime()) {
  return $fromStruct(t).ctime();
}
const $isoDate = $namedtuple("datetime.IsoCalendarDate", ["year", "week", "weekday"], []);
function $datetime_date_fromisocalendar(year, week, day) {
  const first = $ordinal(year, 1, 4), start = first - ((first + 6) % 7);
  const weeks = ($ordinal(year + 1, 1, 4) - (($ordinal(year + 1, 1, 4) + 6) % 7) - start) / 7;
  if (week < 1 || week > weeks) throw new $ValueError("Invalid week: " + week);
  if (day < 1 || day > 7) throw new $ValueError("Invalid day: " + day + " (range is [1, 7])");
  return $new($datetime_date, ...$fromOrdinal(start + (week - 1) * 7 + day - 1));
}
function $datetime_time_fromisoformat(text) {
  text = $checkText(text, "fromisoformat: argument");
  return $new($datetime_time, ...$isoTime(text.replace(/^T/, ""), text));
}
function $fromParts(day, us) {
  const [y, m, d] = $fromOrdinal(day), s = Math.floor(us / 1000000);
  return $new($datetime_datetime, y, m, d, Math.floor(s / 3600), Math.floor(s / 60) % 60, s % 60, us - s * 1000000);
}
function $fromDate(d, us = d.getMilliseconds() * 1000) {
  return $new($datetime_datetime, d.getFullYear(), d.getMonth() + 1, d.getDate(), d.getHours(), d.getMinutes(), d.getSeconds(), us);
}
function $datetime_datetime_now(tz = null) {
  return tz === null ? $fromDate(new Date()) : $datetime_datetime_fromtimestamp($time_time(), tz);
}
function $datetime_datetime_today() {
  return $fromDate(new Date());
}
function $datetime_datetime_utcnow() {
  const d = new Date();
  return $fromDate(new Date(d.getTime() + d.getTimezoneOffset() * 60000));
}
function $localDate(t) {
  const d = new Date(0);
  d.setFullYear(t.year, t.month - 1, t.day);
  d.setHours(t.hour, t.minute, t.second, 0);
  return d;
}
function $datetime_date_today() {
  return $fromDate(new Date()).date();
}
function $datetime_datetime_fromtimestamp(t, tz = null) {
  const us = $halfEven($double(t) * 1e6), s = Math.floor(us / 1e6);
  if (tz !== null) return $epoch().shift(us).astimezone(tz);
  return $fromDate(new Date(s * 1000), us - s * 1e6);
}
function $datetime_date_fromordinal(n) {
  $checkInts(n);
  if (n < 1 || n > 3652059) throw new $ValueError(n < 1 ? "ordinal must be >= 1" : "year is out of range");
  return $new($datetime_date, ...$fromOrdinal(n));
}
function $datetime_datetime_combine(d, t, tzinfo = t.tzinfo) {
  for (const [i, x, cls] of [[1, d, $datetime_date], [2, t, $datetime_time]])
    if (!(x instanceof cls)) throw new $TypeError("combine() argument " + i + " must be " + cls.$module + "." + cls.$name + ", not " + $typename(x));
  return $new($datetime_datetime, d.year, d.month, d.day, t.hour, t.minute, t.second, t.microsecond, tzinfo);
}
function $datetime_date_fromisoformat(text) {
  text = $checkText(text, "fromisoformat: argument");
  return $new($datetime_date, ...$isoDay(text, text));
}
// Year, month and day of "2024-02-29", "20240229", "2024-W09-4" or "2024W09".
function $isoDay(day, text) {
  const week = /^(\d{4})(-?)W(\d\d)(?:\2(\d))?$/.exec(day);
  if (week) {
    const d = $datetime_date_fromisocalendar(Number(week[1]), Number(week[3]), Number(week[4] ?? 1));
    return [d.year, d.month, d.day];
  }
  const m = /^(\d{4})(-?)(\d\d)\2(\d\d)$/.exec(day);
  if (!m) throw new $ValueError("Invalid isoformat string: " + $repr(text));
  return [m[1], m[3], m[4]].map(Number);
}
// Hour, minute, second and microsecond as CPython reads them: a fraction may follow any of them, and
// needs no point where there are no colons. Undefined where it reads none.
function $clockOf(text) {
  const out = [0, 0, 0, 0];
  let at = 0, colons = false;
  for (let i = 0; i < 3; i++) {
    if (!/^\d\d$/.test(text.slice(at, at + 2))) return undefined;
    out[i] = Number(text.slice(at, at + 2));
    at += 2;
    const c = text[at++];
    if (i === 0) colons = c === ":";
    if (c === undefined) return out;
    if (at >= text.length) return undefined;
    if (c === "." || c === ",") break;
    if (!colons) at--;
    else if (c !== ":") return undefined;
    else if (i === 2) return undefined;
  }
  const rest = text.slice(at);
  if (!/^\d+$/.test(rest)) return undefined;
  out[3] = Number(rest.slice(0, 6).padEnd(6, "0"));
  return out;
}
// A clock and its zone, as parts of a datetime.
function $isoTime(text, whole) {
  const [, clock, zone] = /^([^-+Z]*)(Z$|[-+].*$)?/.exec(text);
  const parts = clock + (zone ?? "") === text ? $clockOf(clock) : undefined;
  const away = parts && zone && zone !== "Z" ? $clockOf(zone.slice(1)) : [0, 0, 0, 0];
  if (!parts || !away) throw new $ValueError("Invalid isoformat string: " + $repr(whole));
  const us = (((away[0] * 60 + away[1]) * 60 + away[2]) * 1e6 + away[3]) * (zone?.[0] === "-" ? -1 : 1);
  return [...parts, zone === undefined ? null : us ? $new($datetime_timezone, $delta(us)) : $utc()];
}
function $datetime_datetime_fromisoformat(text) {
  text = $checkText(text, "fromisoformat: argument");
  const m = /^(\d{4}-?(?:\d\d-?\d\d|W\d\d(?:-?\d(?!\d:))?))(?:(?:[\ud800-\udbff][\udc00-\udfff]|[^])([^]+))?$/.exec(text);
  return $new($datetime_datetime, ...$isoDay(m?.[1], text), ...(m[2] === undefined ? [] : $isoTime(m[2], text)));
}
const $composed = { F: "%Y-%m-%d", T: "%H:%M:%S", D: "%m/%d/%y", x: "%m/%d/%y", X: "%H:%M:%S", c: "%a %b %e %H:%M:%S %Y", R: "%H:%M", r: "%I:%M:%S %p" };
function $strftime(t, format, own) {
  if (format instanceof $TextEnum) format = format.value; //? $TextEnum
  const day = t.year === undefined ? $ordinal(1900, 1, 1) : t.toordinal();
  const d = t.year === undefined ? { year: 1900, month: 1, day: 1 } : t;
  const { hour = 0, minute = 0, second = 0, microsecond = 0 } = t;
  const weekday = own ? own[6] : (day + 6) % 7, yearDay = own ? own[7] || 1 : day - $ordinal(d.year, 1, 1) + 1;
  const iso = () => (t.isocalendar ? t : $new($datetime_date, 1900, 1, 1)).isocalendar();
  const parts = {
    Y: () => String(d.year), m: () => $pad2(d.month), d: () => $pad2(d.day), H: () => $pad2(hour),
    M: () => $pad2(minute), S: () => $pad2(second), f: () => $pad2(microsecond, 6),
    y: () => $pad2(d.year % 100), I: () => $pad2(hour % 12 || 12), p: () => (hour < 12 ? "AM" : "PM"),
    A: () => $days[weekday], a: () => $days[weekday].slice(0, 3), B: () => $months[d.month - 1],
    b: () => $months[d.month - 1].slice(0, 3), h: () => $months[d.month - 1].slice(0, 3),
    j: () => $pad2(yearDay, 3), w: () => String((weekday + 1) % 7), u: () => String(weekday + 1),
    U: () => $pad2(Math.floor((yearDay + 6 - ((weekday + 1) % 7)) / 7)), W: () => $pad2(Math.floor((yearDay + 6 - weekday) / 7)),
    V: () => $pad2(iso()[1]), G: () => String(iso()[0]), e: () => String(d.day).padStart(2), "%": () => "%", z: () => (t.tzinfo ? $offset(t.tzinfo.us, "") : ""), Z: () => (t.tzinfo ? t.tzname() : ""),
    n: () => "\n", t: () => "\t", C: () => String(Math.floor(d.year / 100)), P: () => (hour < 12 ? "am" : "pm"), k: () => String(hour).padStart(2),
    l: () => String(hour % 12 || 12).padStart(2), s: () => String(Math.floor($double(t.timestamp()))),
  };
  return format.replace(/%([-_0^#]*)(\d*)([a-zA-Z%])/g, (whole, flags, width, c) => {
    const several = $composed[c];
    if (!several && !parts[c]) return whole;
    let text = several ? $strftime(t, several, own) : parts[c]();
    text = $flagged(text, c, flags, width); //? $flagged
    return flags === "-" ? text.replace(/^[0 ]+(?=.)/, "") : text;
  });
}
// `%^a`, `%_d` and `%5Y`, as glibc has them.
function $flagged(text, c, flags, width) {
  if (flags.includes("#") && "pZ".includes(c)) text = text.toLowerCase();
  else if (/[\^#]/.test(flags)) text = text.toUpperCase();
  if (!/^[ \d]*$/.test(text)) return text.padStart(Number(width));
  const size = flags.includes("-") ? Number(width) : Math.max(text.length, Number(width));
  if (/[-_0]/.test(flags) || width) text = text.replace(/^[0 ]+(?=.)/, "");
  return text.padStart(size, flags.includes("_") || "ekl".includes(c) && !flags.includes("0") ? " " : "0");
}
// The day that a year, a week and a weekday tell.
function $weekDate(v, seen) {
  const { G, V, day } = v;
  if (G !== undefined && (V === undefined || day === undefined))
    throw new $ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').");
  if (G !== undefined && v.j) throw new $ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.");
  if (V !== undefined && G === undefined)
    throw new $ValueError(seen.includes("Y") || seen.includes("y") || day === undefined
      ? seen.includes("Y") && day !== undefined ? "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead."
        : "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u')."
      : "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').");
  if (G !== undefined) {
    const d = $datetime_date_fromisocalendar(G, V, day + 1);
    [v.Y, v.m, v.d] = [d.year, d.month, d.day];
  } else if (day !== undefined && !v.j && (v.U ?? v.W) !== undefined && (seen.includes("Y") || seen.includes("y"))) {
    const sunday = v.U !== undefined && seen.lastIndexOf("U") > seen.lastIndexOf("W"), shift = sunday ? 1 : 0;
    const first = ($ordinal(v.Y, 1, 1) + 6 + shift) % 7, week = sunday ? v.U : v.W, at = (day + shift) % 7;
    const j = week ? 1 + (7 - first) % 7 + 7 * (week - 1) + at : 1 + at - first;
    [v.Y, v.m, v.d] = $fromOrdinal($ordinal(v.Y, 1, 1) + j - 1);
  }
}
function $datetime_datetime_strptime(text, format) {
  text = $checkText(text, "strptime() argument 1");
  const short = (list) => list.map((x) => x.slice(0, 3)).join("|");
  const digits = { Y: "\\d{4}", m: "1[0-2]|0[1-9]|[1-9]", d: "3[01]|[12]\\d|0[1-9]|[1-9]| [1-9]", H: "2[0-3]|[01]\\d|\\d",
    M: "[0-5]\\d|\\d", S: "6[01]|[0-5]\\d|\\d", f: "\\d{1,6}", y: "\\d\\d", I: "1[0-2]|0[1-9]|[1-9]", p: "am|pm",
    B: $months.join("|"), b: short($months), A: $days.join("|"), a: short($days), j: "36[0-6]|3[0-5]\\d|[12]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]",
    z: "[-+]\\d\\d:?[0-5]\\d|Z", U: "5[0-3]|[0-4]\\d|\\d", W: "5[0-3]|[0-4]\\d|\\d", w: "[0-6]", u: "[1-7]",
    Z: "utc|gmt", G: "\\d{4}", V: "5[0-3]|0[1-9]|[1-4]\\d|\\d" };
  const stray = /^(?:[^%]|%[a-zA-Z%])*%(?:([^a-zA-Z%])|$)/u.exec(format);
  if (stray) throw new $ValueError((stray[1] ? $repr(stray[1]) + " is a bad directive" : "stray %") + " in format " + $repr(format));
  const seen = [];
  const source = format.replace(/%([a-zA-Z%])/g, (part, c) => ("cxX".includes(c) ? $composed[c].replace("e", "d") : part)).replace(/\s+/g, " ").replace(/%([a-zA-Z%])|([\\^$.*+?()[\]{}|/])|( )/g, (whole, c, mark, gap) => {
    if (mark) return "\\" + mark;
    if (gap) return "\\s+";
    if (c === "%") return "%";
    if (!digits[c]) throw new $ValueError("'" + c + "' is a bad directive in format " + $repr(format));
    seen.push(c);
    return "(" + digits[c] + ")";
  });
  const m = new RegExp("^" + source, "i").exec(text);
  if (!m) throw new $ValueError("time data " + $repr(text) + " does not match format " + $repr(format));
  if (m[0].length < text.length) throw new $ValueError("unconverted data remains: " + text.slice(m[0].length));
  const v = { Y: 1900, m: 1, d: 1, H: 0, M: 0, S: 0, f: 0 };
  const find = (list, x) => list.findIndex((y) => y.slice(0, 3).toLowerCase() === x.slice(0, 3).toLowerCase()) + 1;
  seen.forEach((c, i) => {
    const x = m[i + 1];
    if (c === "y") v.Y = Number(x) + (Number(x) < 69 ? 2000 : 1900);
    else if (c === "B" || c === "b") v.m = find($months, x);
    else if (c === "f") v.f = Number(x.padEnd(6, "0"));
    else if (c === "I") v.H = (v.H >= 12 ? 12 : 0) + (Number(x) % 12);
    else if (c === "p") v.pm = x.toLowerCase() === "pm";
    else if (c === "j") v.j = Number(x);
    else if (c === "z") v.z = $zoneOf(x.toUpperCase());
    else if (c === "A" || c === "a") v.day = find($days, x) - 1;
    else if (c === "w" || c === "u") v.day = (Number(x) + 6) % 7;
    else if (c !== "Z") v[c] = Number(x);
  });
  $weekDate(v, seen);
  if (v.pm !== undefined && seen.includes("I")) v.H = (v.H % 12) + (v.pm ? 12 : 0);
  if (v.j) [, v.m, v.d] = $fromOrdinal($ordinal(v.Y, 1, 1) + v.j - 1);
  return $new($datetime_datetime, v.Y, v.m, v.d, v.H, v.M, v.S, v.f, v.z ?? null);
}
function $time_time() {
  return Date.now() / 1000;
}
// For moments only (see call.py): the page waits with it.
function $time_sleep(secs) {
  const end = $time_perf_counter() + $double(secs);
  if ($double(secs) < 0) throw new $ValueError("sleep length must be non-negative");
  while ($time_perf_counter() < end);
  return null;
}
function $time_perf_counter() {
  return globalThis.performance ? performance.now() / 1000 : Date.now() / 1000;
}
function $time_monotonic() {
  return $time_perf_counter();
}
function $time_time_ns() {
  return $int(BigInt(Date.now()) * 1000000n);
}
function $time_strftime(format, t) {
  if (t !== undefined && !(t instanceof $Tuple)) throw new $TypeError("Tuple or struct_time argument required");
  if (t && t.length !== 9) throw new $TypeError("time.strftime(): illegal time tuple argument");
  return $strftime(t === undefined ? $datetime_datetime_now() : $fromStruct(t), format, t);
}
const $IllegalMonthError = $exception("IllegalMonthError", $ValueError);
function $calendar_monthrange(y, m) {
  if (m < 1 || m > 12) throw new $IllegalMonthError("bad month number " + m + "; must be 1-12");
  return $tuple($calendar_weekday(y, m, 1), $monthLength(y, m));
}
function $calendar_isleap(y) {
  return $monthLength(y, 2) === 29;
}
function $calendar_weekday(y, m, d) {
  if (y < 1 || y > 9999) y = 2000 + $mod(y, 400);
  $new($datetime_date, y, m, d);
  return ($ordinal(y, m, d) + 6) % 7;
}
function $calendar_leapdays(a, b) {
  const before = (y) => Math.floor((y - 1) / 4) - Math.floor((y - 1) / 100) + Math.floor((y - 1) / 400);
  return before(b) - before(a);
}
function $calendar_monthcalendar(y, m) {
  const [first, size] = $calendar_monthrange(y, m), weeks = [];
  for (let day = 1 - first; day <= size; day += 7)
    weeks.push(Array.from({ length: 7 }, (_, i) => (day + i > 0 && day + i <= size ? day + i : 0)));
  return weeks;
}
