// decimal: numbers by their decimal digits, finite ones.

const $decimals = { context: null, kinds: {} };
class $DecimalContext extends $Object {
  __init__(prec = 28, rounding = "ROUND_HALF_EVEN") {
    Object.assign(this, { prec, rounding });
  }
  copy() {
    return $new($DecimalContext, this.prec, this.rounding);
  }
  __enter__() {
    this.before = $decimal_getcontext();
    return ($decimals.context = this);
  }
  __exit__() {
    $decimals.context = this.before;
    return null;
  }
}
$DecimalContext.$name = "Context";
function $decimal_getcontext() {
  return ($decimals.context ??= $new($DecimalContext));
}
function $decimal_localcontext(context = null, kw) {
  const made = (context ?? $decimal_getcontext()).copy();
  for (const k of kw ?? []) $setattr(made, k, kw.get(k));
  return made;
}
class $decimal_InvalidOperation extends $ArithmeticError {}
$decimal_InvalidOperation.prototype.name = "InvalidOperation";
class $decimal_DivisionByZero extends $ZeroDivisionError {}
$decimal_DivisionByZero.prototype.name = "DivisionByZero";
function $decimalError(kind, why = kind.prototype.name) {
  return new kind([($decimals.kinds[why] ??= { __repr__: () => "<class 'decimal." + why + "'>" })]);
}
// A coefficient without its last digits, rounded.
function $dropDigits(negative, n, count, rounding) {
  const unit = 10n ** BigInt(Math.max(0, count)), q = n / unit, rest = n % unit, half = unit / 2n;
  const up = {
    ROUND_DOWN: () => false,
    ROUND_UP: () => rest > 0n,
    ROUND_CEILING: () => rest > 0n && !negative,
    ROUND_FLOOR: () => rest > 0n && negative,
    ROUND_HALF_UP: () => rest >= half,
    ROUND_HALF_DOWN: () => rest > half,
    ROUND_HALF_EVEN: () => rest > half || (rest === half && q % 2n === 1n),
    ROUND_05UP: () => rest > 0n && q % 5n === 0n,
  }[rounding];
  if (!up) throw new $TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]");
  return count <= 0 ? n * 10n ** BigInt(-count) : up() ? q + 1n : q;
}
// A decimal of at most as many digits as the context allows.
function $decimalOf(negative, n, e, rounding) {
  const { prec, rounding: usual } = $decimal_getcontext(), over = String(n).length - prec;
  if (over > 0) {
    n = $dropDigits(negative, n, over, rounding ?? usual);
    e += over;
    if (String(n).length > prec) [n, e] = [n / 10n, e + 1];
  }
  if (e + String(n).length > 1000000 || e < -1000000) throw $unable("a decimal of such a size");
  return $rawDecimal(negative, n, e);
}
function $rawDecimal(negative, n, e) {
  return Object.assign(new $decimal_Decimal(), { negative, n, e });
}
class $decimal_Decimal extends $Object {
  static $partial = $partly("exp imag ln max min real shift");
  static $module = "decimal";
  static $of(value = "0") {
    if (value instanceof $decimal_Decimal) return value;
    if ($isInt(value)) return $rawDecimal(value < 0, BigInt(value < 0 ? -BigInt(value) : value), 0);
    if (typeof value === "string") return $decimalFrom(value);
    if (!$isFloat(value)) {
      if (Array.isArray(value)) throw $unable("Decimal() of a tuple");
      throw new $TypeError("conversion from " + $fullname(value) + " to Decimal is not supported");
    }
    const v = $double(value);
    if (!isFinite(v)) throw $unable("Decimal() of such a number");
    const [top, bottom] = $ratio(value), digits = bottom.toString(2).length - 1;
    return $rawDecimal(v < 0 || Object.is(v, -0), (top < 0n ? -top : top) * 5n ** BigInt(digits), -digits);
  }
  get signed() {
    return this.negative ? -this.n : this.n;
  }
  exact() {
    return this.e >= 0 ? [this.signed * 10n ** BigInt(this.e), 1n] : [this.signed, 10n ** BigInt(-this.e)];
  }
  // With another decimal or an int.
  with(o, f) {
    return o instanceof $decimal_Decimal || $isInt(o) ? f($decimal_Decimal.$of(o)) : $NotImplemented;
  }
  sum(a, b) {
    const e = Math.min(a.e, b.e), by = (x) => x.signed * 10n ** BigInt(x.e - e), n = by(a) + by(b);
    const floor = $decimal_getcontext().rounding === "ROUND_FLOOR";
    const negative = n < 0n || (n === 0n && ((a.negative && b.negative) || (floor && (a.negative || b.negative))));
    return $decimalOf(negative, n < 0n ? -n : n, e);
  }
  __add__(o) {
    return this.with(o, (x) => this.sum(this, x));
  }
  __radd__(o) {
    return this.__add__(o);
  }
  __sub__(o) {
    return this.with(o, (x) => this.sum(this, x.flipped()));
  }
  __rsub__(o) {
    return this.with(o, (x) => this.sum(x, this.flipped()));
  }
  flipped() {
    return $rawDecimal(!this.negative, this.n, this.e);
  }
  __mul__(o) {
    return this.with(o, (x) => $decimalOf(this.negative !== x.negative, this.n * x.n, this.e + x.e));
  }
  __rmul__(o) {
    return this.__mul__(o);
  }
  by(a, b) {
    if (b.n === 0n) throw a.n === 0n ? $decimalError($decimal_InvalidOperation, "DivisionUndefined") : $decimalError($decimal_DivisionByZero);
    const negative = a.negative !== b.negative, ideal = a.e - b.e;
    if (a.n === 0n) return $decimalOf(negative, 0n, ideal);
    const shift = String(b.n).length - String(a.n).length + $decimal_getcontext().prec + 1, by = 10n ** BigInt(Math.abs(shift));
    const [top, bottom] = shift >= 0 ? [a.n * by, b.n] : [a.n, b.n * by];
    let q = top / bottom, e = ideal - shift;
    if (top % bottom) q += q % 5n === 0n ? 1n : 0n;
    else for (; e < ideal && q % 10n === 0n; e++) q /= 10n;
    return $decimalOf(negative, q, e);
  }
  __truediv__(o) {
    return this.with(o, (x) => this.by(this, x));
  }
  __rtruediv__(o) {
    return this.with(o, (x) => this.by(x, this));
  }
  // The quotient towards zero and what is left.
  parted(a, b) {
    const e = Math.min(a.e, b.e), by = (x) => x.n * 10n ** BigInt(x.e - e), q = by(a) / by(b);
    if (String(q).length > $decimal_getcontext().prec) throw $decimalError($decimal_InvalidOperation, "DivisionImpossible");
    return [$rawDecimal(a.negative !== b.negative, q, 0), $decimalOf(a.negative, by(a) % by(b), e)];
  }
  whole(a, b) {
    if (b.n !== 0n) return this.parted(a, b)[0];
    throw a.n === 0n ? $decimalError($decimal_InvalidOperation, "DivisionUndefined") : $decimalError($decimal_DivisionByZero);
  }
  rest(a, b) {
    if (b.n !== 0n) return this.parted(a, b)[1];
    throw $decimalError($decimal_InvalidOperation, a.n === 0n ? "DivisionUndefined" : undefined);
  }
  __floordiv__(o) {
    return this.with(o, (x) => this.whole(this, x));
  }
  __rfloordiv__(o) {
    return this.with(o, (x) => this.whole(x, this));
  }
  __mod__(o) {
    return this.with(o, (x) => this.rest(this, x));
  }
  __rmod__(o) {
    return this.with(o, (x) => this.rest(x, this));
  }
  both(a, b) {
    if (b.n !== 0n) return $tuple(...this.parted(a, b));
    if (a.n === 0n) throw $decimalError($decimal_InvalidOperation, "DivisionUndefined");
    const error = $decimalError($decimal_InvalidOperation);
    error.args[0].push(...$decimalError($decimal_DivisionByZero).args[0]);
    throw error;
  }
  __divmod__(o) {
    return this.with(o, (x) => this.both(this, x));
  }
  __rdivmod__(o) {
    return this.with(o, (x) => this.both(x, this));
  }
  __pow__(o, mod = null) {
    if (mod !== null) throw $unable("pow() of decimals with a modulus");
    return this.with(o, (x) => this.power(x));
  }
  __rpow__(o) {
    return this.with(o, (x) => x.power(this));
  }
  power(x) {
    const [top, bottom] = x.exact();
    if (top % bottom || (this.n === 0n && top <= 0n && top !== 0n)) throw $unable("such a power of a decimal");
    const n = top / bottom, size = n < 0n ? -n : n;
    if (n === 0n && this.n === 0n) throw $decimalError($decimal_InvalidOperation);
    if (size > 5000n) throw $unable("such a power of a decimal");
    const negative = this.negative && size % 2n === 1n;
    if (this.n === 0n) return $rawDecimal(negative, 0n, 0);
    const e = this.e * Number(size);
    if (n >= 0n) return $decimalOf(negative, this.n ** size, e);
    return this.by($rawDecimal(false, 1n, 0), $rawDecimal(negative, this.n ** size, e));
  }
  __neg__() {
    return $decimalOf(this.n === 0n ? false : !this.negative, this.n, this.e);
  }
  __pos__() {
    return $decimalOf(this.n === 0n ? false : this.negative, this.n, this.e);
  }
  __abs__() {
    return $decimalOf(false, this.n, this.e);
  }
  __bool__() {
    return this.n !== 0n;
  }
  __int__() {
    const [top, bottom] = this.exact();
    return $int(top / bottom);
  }
  __trunc__() {
    return this.__int__();
  }
  __float__() {
    return $float(Number(this.__str__()));
  }
  __floor__() {
    return $int($floorBig(...this.exact()));
  }
  __ceil__() {
    const [top, bottom] = this.exact();
    return $int(-$floorBig(-top, bottom));
  }
  __round__(n = null) {
    return n === null ? $nearest(...this.exact()) : this.quantize($rawDecimal(false, 1n, -n));
  }
  __compare__(o) {
    const exact = o?.exact || $isNumber(o) ? $exactly(o) : null;
    if (exact === null) return undefined;
    if (!exact && $double(o) !== $double(o)) throw $decimalError($decimal_InvalidOperation);
    if (!exact) return -$double(o);
    const [a, b] = this.exact(), gap = a * exact[1] - exact[0] * b;
    return gap < 0n ? -1 : gap > 0n ? 1 : 0;
  }
  __eq__(o) {
    if ($isFloat(o) && $double(o) !== $double(o)) return false;
    const order = this.__compare__(o);
    return order === undefined ? $NotImplemented : order === 0;
  }
  __key__() {
    return $exactKey(...this.exact());
  }
  __hash__() {
    return $exactHash(...this.exact());
  }
  scientific(mark) {
    const digits = String(this.n), left = this.e + digits.length;
    return $pointed(digits, left, this.e <= 0 && left > -6 ? left : 1, mark);
  }
  __str__() {
    return (this.negative ? "-" : "") + this.scientific("E").join("");
  }
  __repr__() {
    return "Decimal('" + this.__str__() + "')";
  }
  __format__(spec) {
    return spec ? $formatDecimal(this, spec) : this.__str__();
  }
  __plain__() {
    return this.__str__();
  }
  rescaled(e, rounding) {
    return $rawDecimal(this.negative, $dropDigits(this.negative, this.n, e - this.e, rounding ?? $decimal_getcontext().rounding), e);
  }
  quantize(like, rounding = null) {
    const made = this.rescaled($decimal_Decimal.$of(like).e, rounding);
    if (String(made.n).length > $decimal_getcontext().prec) throw $decimalError($decimal_InvalidOperation);
    return made;
  }
  to_integral_value(rounding = null) {
    return this.e >= 0 ? this : this.rescaled(0, rounding);
  }
  to_integral(rounding = null) {
    return this.to_integral_value(rounding);
  }
  normalize() {
    let { negative, n, e } = $decimalOf(this.negative, this.n, this.e);
    if (n === 0n) return $rawDecimal(negative, 0n, 0);
    for (; n % 10n === 0n; e++) n /= 10n;
    return $rawDecimal(negative, n, e);
  }
  sqrt() {
    if (this.n === 0n) return $decimalOf(this.negative, 0n, Math.floor(this.e / 2));
    if (this.negative) throw $decimalError($decimal_InvalidOperation);
    const size = String(this.n).length, odd = Math.abs(this.e % 2) === 1, half = odd ? (size >> 1) + 1 : (size + 1) >> 1;
    const shift = $decimal_getcontext().prec + 1 - half, by = 100n ** BigInt(Math.abs(shift)), start = odd ? this.n * 10n : this.n;
    const c = shift >= 0 ? start * by : start / by, root = BigInt($math_isqrt($int(c)));
    const exact = root * root === c && (shift >= 0 || start % by === 0n), e = Math.floor(this.e / 2);
    if (exact) return $decimalOf(false, shift >= 0 ? root / 10n ** BigInt(shift) : root * 10n ** BigInt(-shift), e, "ROUND_HALF_EVEN");
    return $decimalOf(false, root % 5n === 0n ? root + 1n : root, e - shift, "ROUND_HALF_EVEN");
  }
  as_tuple() {
    return $DecimalTuple.$make(Number(this.negative), $Tuple.from(String(this.n), Number), this.e);
  }
  as_integer_ratio() {
    const [top, bottom] = this.exact(), by = $commonDivisor(top, bottom);
    return $tuple($int(top / by), $int(bottom / by));
  }
  adjusted() {
    return this.n === 0n ? this.e : this.e + String(this.n).length - 1;
  }
  compare(o) {
    return $rawDecimal(this.__compare__(o) < 0, this.__compare__(o) ? 1n : 0n, 0);
  }
  copy_abs() {
    return $rawDecimal(false, this.n, this.e);
  }
  copy_negate() {
    return this.flipped();
  }
  is_zero() {
    return this.n === 0n;
  }
  is_signed() {
    return this.negative;
  }
  is_finite() {
    return true;
  }
  is_nan() {
    return false;
  }
  is_infinite() {
    return false;
  }
  conjugate() {
    return this;
  }
}
$decimal_Decimal.$name = "Decimal";
$decimal_Decimal.prototype.__init__ = $def(function () {}, "Decimal", ["value"], 0);
for (const [name, names, required] of [["quantize", ["exp", "rounding"], 1], ["to_integral_value", ["rounding"], 0], ["to_integral", ["rounding"], 0]])
  $def($decimal_Decimal.prototype[name], name, names, required);
const $DecimalTuple = $namedtuple("DecimalTuple", ["sign", "digits", "exponent"], []);
// Digits with a point after the first `dot` of them, and the power of ten that is left.
function $pointed(digits, left, dot, mark) {
  const whole = dot <= 0 ? "0" : digits.slice(0, dot) + "0".repeat(Math.max(0, dot - digits.length));
  const rest = dot <= 0 ? "0".repeat(-dot) + digits : digits.slice(dot), power = left - dot;
  return [whole, (rest && "." + rest) + (power ? mark + (power < 0 ? "-" : "+") + Math.abs(power) : "")];
}
function $decimalFrom(text) {
  const clean = $trim($ascii(text)).replaceAll("_", "");
  const m = /^([-+]?)(?=\d|\.\d)(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i.exec(clean);
  if (m) return $rawDecimal(m[1] === "-", BigInt(m[2] + (m[3] ?? "")), Number(m[4] ?? 0) - (m[3] ?? "").length);
  if (/^[-+]?(?:inf(?:inity)?|s?nan\d*)$/i.test(clean)) throw $unable("Decimal(" + $repr(text) + ")");
  throw $decimalError($decimal_InvalidOperation, "ConversionSyntax");
}
function $formatDecimal(x, spec) {
  let parts;
  try {
    parts = $spec(spec, 0.5);
  } catch {
    throw new $ValueError("invalid format string");
  }
  if (parts.group === "_" || parts.alt || /^(?:[^][<>=^]|[<>=^])[-+ ]?z?0|^[-+ ]?z?00/u.test(spec)) throw new $ValueError("invalid format string");
  if (parts.z || parts.type === "n") throw $unable("this format of a decimal");
  const kind = parts.type.toLowerCase() || "g", places = parts.precision;
  let { negative, n, e } = x, whole, rest;
  const shorten = (size) => {
    const over = String(n).length - size;
    if (over <= 0) return;
    n = $dropDigits(negative, n, over, $decimal_getcontext().rounding);
    e += over;
    if (String(n).length > size) [n, e] = [n / 10n, e + 1];
  };
  if (kind === "e" && places !== null) {
    shorten(places + 1);
    if (n !== 0n) while (String(n).length < places + 1) [n, e] = [n * 10n, e - 1];
  }
  if (kind === "g" && places !== null) shorten(places || 1);
  if (kind === "%") e += 2;
  if (kind === "f" || kind === "%") {
    const made = $rawDecimal(negative, n, e), fixed = places !== null ? made.rescaled(-places) : e > 0 ? made.rescaled(0) : made;
    const digits = String(fixed.n), left = fixed.e + digits.length;
    [whole, rest] = $pointed(digits, left, left, "");
    if (kind === "%") rest += "%";
  } else {
    const digits = String(n), left = e + digits.length, mark = parts.type === "e" || parts.type === "g" ? "e" : "E";
    [whole, rest] = $pointed(digits, left, kind === "g" && e <= 0 && left > -6 ? left : 1, mark);
    if (kind === "e" && left === 1) rest += mark + "+0";
    if (kind === "e" && n === 0n && places) [whole, rest] = ["0", "." + "0".repeat(places) + mark + (e + places < 0 ? "-" : "+") + Math.abs(e + places)];
  }
  return $formatNumber([negative, "", whole, rest], { ...parts, type: "f" });
}
