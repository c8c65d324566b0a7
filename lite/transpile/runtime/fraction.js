// fractions.Fraction: quotients of whole numbers.

// The exact value of a number as [top, bottom], or undefined.
function $exactly(x) {
  if (x?.exact) return x.exact();
  if ($isInt(x)) return [BigInt(x), 1n];
  return $isFloat(x) && isFinite($double(x)) ? $ratio(x) : undefined;
}
function $commonDivisor(a, b) {
  while (b) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}
// Equal numbers have equal keys, whatever their types.
function $exactKey(top, bottom) {
  const by = $commonDivisor(top, bottom), [n, d] = [top / by, bottom / by];
  if (d === 1n) return $key($int(n));
  if ((d & (d - 1n)) === 0n && n.toString(2).length < 54 && d.toString(2).length < 1000) return Number(n) / Number(d);
  return "\0q" + n + "/" + d;
}
function $exactHash(top, bottom) {
  const prime = (1n << 61n) - 1n, by = $commonDivisor(top, bottom), size = (top < 0n ? -top : top) / by;
  const inverse = (bottom / by) % prime ? BigInt($powmod($int(bottom / by), $int(prime - 2n), $int(prime))) : 0n;
  const h = inverse ? (size % prime) * inverse % prime : 314159n, signed = top < 0n ? -h : h;
  return $int(signed === -1n ? -2n : signed);
}
function $quotient(top, bottom) {
  if (bottom === 0n) throw new $ZeroDivisionError("Fraction(" + top + ", 0)");
  const made = new $fractions_Fraction(), by = $commonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
  made.top = top / by;
  made.bottom = bottom / by;
  return made;
}
function $floorBig(a, b) {
  const q = a / b;
  return a % b && a < 0n !== b < 0n ? q - 1n : q;
}
class $fractions_Fraction extends $Object {
  static $partial = $partly("imag real");
  static $of(top = 0, bottom = null) {
    if (bottom === null && typeof top === "string") return $fractionOf(top);
    const whole = (x) => ($isInt(x) ? [BigInt(x), 1n] : x instanceof $fractions_Fraction ? x.exact() : undefined);
    if (bottom !== null) {
      const [a, b] = [whole(top), whole(bottom)];
      if (!a || !b) throw new $TypeError("both arguments should be Rational instances");
      if (b[0] === 0n) throw new $ZeroDivisionError("Fraction(" + a[0] * b[1] + ", 0)");
      return $quotient(a[0] * b[1], a[1] * b[0]);
    }
    const exact = $exactly(top);
    if (exact) return $quotient(...exact);
    if ($isFloat(top))
      throw $double(top) === $double(top) ? new $OverflowError("cannot convert Infinity to integer ratio") : new $ValueError("cannot convert NaN to integer ratio");
    throw new $TypeError("argument should be a string or a Rational instance");
  }
  exact() {
    return [this.top, this.bottom];
  }
  get numerator() {
    return $int(this.top);
  }
  get denominator() {
    return $int(this.bottom);
  }
  // With another rational by `f`, with a float as floats.
  with(other, f, sign) {
    if ($isInt(other) || other instanceof $fractions_Fraction) return f(...this.exact(), ...$exactly(other));
    return $isFloat(other) ? sign($float(this.raw()), other) : $NotImplemented;
  }
  raw() {
    return $divideBig(this.top, this.bottom);
  }
  __add__(o) {
    return this.with(o, (a, b, c, d) => $quotient(a * d + c * b, b * d), $add);
  }
  __radd__(o) {
    return this.with(o, (a, b, c, d) => $quotient(a * d + c * b, b * d), (x, y) => $add(y, x));
  }
  __sub__(o) {
    return this.with(o, (a, b, c, d) => $quotient(a * d - c * b, b * d), $sub);
  }
  __rsub__(o) {
    return this.with(o, (a, b, c, d) => $quotient(c * b - a * d, b * d), (x, y) => $sub(y, x));
  }
  __mul__(o) {
    return this.with(o, (a, b, c, d) => $quotient(a * c, b * d), $mul);
  }
  __rmul__(o) {
    return this.with(o, (a, b, c, d) => $quotient(a * c, b * d), (x, y) => $mul(y, x));
  }
  __truediv__(o) {
    return this.with(o, (a, b, c, d) => $divided(a, b, c, d), $div);
  }
  __rtruediv__(o) {
    return this.with(o, (a, b, c, d) => $divided(c, d, a, b), (x, y) => $div(y, x));
  }
  __floordiv__(o) {
    return this.with(o, (a, b, c, d) => $wholeOver(a * d, b * c), $floordiv);
  }
  __rfloordiv__(o) {
    return this.with(o, (a, b, c, d) => $wholeOver(c * b, d * a), (x, y) => $floordiv(y, x));
  }
  __mod__(o) {
    return this.with(o, $restOver, $mod);
  }
  __rmod__(o) {
    return this.with(o, (a, b, c, d) => $restOver(c, d, a, b), (x, y) => $mod(y, x));
  }
  __divmod__(o) {
    const whole = this.__floordiv__(o);
    return whole === $NotImplemented ? whole : $tuple(whole, this.__mod__(o));
  }
  __rdivmod__(o) {
    const whole = this.__rfloordiv__(o);
    return whole === $NotImplemented ? whole : $tuple(whole, this.__rmod__(o));
  }
  __pow__(o) {
    if (!$isInt(o) && !(o instanceof $fractions_Fraction && o.bottom === 1n)) {
      const by = o instanceof $fractions_Fraction ? $float(o.raw()) : o;
      return $isFloat(by) ? $pow($float(this.raw()), by) : $NotImplemented;
    }
    const n = $exactly(o)[0];
    return n >= 0n ? $quotient(this.top ** n, this.bottom ** n) : $quotient(this.bottom ** -n, this.top ** -n);
  }
  __rpow__(o) {
    if (this.bottom === 1n && this.top >= 0n) return $pow(o, this.numerator);
    if ($isInt(o)) return $fractions_Fraction.$of(o).__pow__(this);
    return $pow(o, this.bottom === 1n ? this.numerator : $float(this.raw()));
  }
  __neg__() {
    return $quotient(-this.top, this.bottom);
  }
  __pos__() {
    return $quotient(this.top, this.bottom);
  }
  __abs__() {
    return this.top < 0n ? this.__neg__() : this.__pos__();
  }
  __bool__() {
    return this.top !== 0n;
  }
  __int__() {
    return $int(this.top / this.bottom);
  }
  __trunc__() {
    return this.__int__();
  }
  __float__() {
    return $float(this.raw());
  }
  __floor__() {
    return $int($floorBig(this.top, this.bottom));
  }
  __ceil__() {
    return $int(-$floorBig(-this.top, this.bottom));
  }
  __round__(n = null) {
    if (n === null) return $nearest(this.top, this.bottom);
    const by = 10n ** BigInt(Math.abs(n));
    return n > 0 ? $quotient(BigInt($nearest(this.top * by, this.bottom)), by) : $quotient(BigInt($nearest(this.top, this.bottom * by)) * by, 1n);
  }
  __compare__(o) {
    if (!$isNumber(o) && !(o instanceof $fractions_Fraction)) return undefined;
    const exact = $exactly(o);
    if (!exact) return -$double(o);
    const gap = this.top * exact[1] - exact[0] * this.bottom;
    return gap < 0n ? -1 : gap > 0n ? 1 : 0;
  }
  __eq__(o) {
    if (!$isNumber(o) && !(o instanceof $fractions_Fraction)) return $NotImplemented;
    return this.__compare__(o) === 0;
  }
  __key__() {
    return $exactKey(this.top, this.bottom);
  }
  __hash__() {
    return $exactHash(this.top, this.bottom);
  }
  __repr__() {
    return "Fraction(" + this.top + ", " + this.bottom + ")";
  }
  __str__() {
    return this.bottom === 1n ? String(this.top) : this.top + "/" + this.bottom;
  }
  __format__(spec) {
    if (spec) throw $unable("a format of a fraction"); //? $since312
    if (spec) throw new $TypeError("unsupported format string passed to Fraction.__format__");
    return this.__str__();
  }
  __plain__() {
    return this.__str__();
  }
  as_integer_ratio() {
    return $tuple(this.numerator, this.denominator);
  }
  is_integer() {
    return this.bottom === 1n;
  }
  conjugate() {
    return this.__pos__();
  }
  limit_denominator(most = 1000000) {
    const limit = BigInt($index(most));
    if (limit < 1n) throw new $ValueError("max_denominator should be at least 1");
    if (this.bottom <= limit) return this.__pos__();
    let [p0, q0, p1, q1, n, d] = [0n, 1n, 1n, 0n, this.top, this.bottom];
    for (;;) {
      const a = $floorBig(n, d), q2 = q0 + a * q1;
      if (q2 > limit) break;
      [p0, q0, p1, q1] = [p1, q1, p0 + a * p1, q2];
      [n, d] = [d, n - a * d];
    }
    const k = (limit - q0) / q1, far = $quotient(p0 + k * p1, q0 + k * q1), near = $quotient(p1, q1);
    const gap = (x) => x.__sub__(this).__abs__();
    return gap(near).__compare__(gap(far)) <= 0 ? near : far;
  }
}
$fractions_Fraction.$name = "Fraction";
$fractions_Fraction.prototype.__init__ = $def(function () {}, "Fraction", ["numerator", "denominator"], 0);
$def($fractions_Fraction.prototype.limit_denominator, "limit_denominator", ["max_denominator"], 0);
function $over(top, bottom) {
  if (bottom === 0n) throw new $ZeroDivisionError("Fraction(" + top + ", 0)");
  return $quotient(top, bottom);
}
function $divided(a, b, c, d) {
  return $over(c ? a * d : a < 0n ? -1n : a && 1n, b * c);
}
function $wholeOver(top, bottom) {
  if (bottom === 0n) throw new $ZeroDivisionError("integer division or modulo by zero");
  return $int($floorBig(top, bottom));
}
function $restOver(a, b, c, d) {
  if (c === 0n) throw new $ZeroDivisionError("integer modulo by zero");
  return $quotient(a * d - $floorBig(a * d, b * c) * b * c, b * d);
}
// "3/4", "-0.25", "1e3"
function $fractionOf(text) {
  const m = /^\s*([-+]?)(?=\d|\.\d)(\d*|\d+(?:_\d+)*)(?:(?:\/(\d+(?:_\d+)*))?|(?:\.(\d*|\d+(?:_\d+)*))?(?:e([-+]?\d+))?)\s*$/i.exec($ascii(text));
  if (!m) throw new $ValueError("Invalid literal for Fraction: " + $repr(text));
  const digits = (x) => (x ?? "").replaceAll("_", ""), [, sign, whole, bottom, rest, power] = m;
  let top = BigInt(digits(whole) + digits(rest) || 0), under = bottom === undefined ? 10n ** BigInt(digits(rest).length) : BigInt(digits(bottom));
  const e = BigInt(power ?? 0);
  if (e > 0n) top *= 10n ** e;
  else under *= 10n ** -e;
  return $over(sign === "-" ? -top : top, under);
}
