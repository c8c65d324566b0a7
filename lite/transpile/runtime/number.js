// Numbers. An int is a safe JavaScript integer, or a BigInt beyond that. A float is a JavaScript
// number, in a $Float box where its value is a safe integer, so that 1.0 and 1 stay two things.

class $Float {
  constructor(v) {
    this.v = v;
  }
  valueOf() {
    return this.v;
  }
}
// A raw double, as a Python float.
function $float(x) {
  return Number.isSafeInteger(x) ? new $Float(x) : x;
}
// A BigInt, as a Python int.
function $int(x) {
  const n = Number(x);
  return Number.isSafeInteger(n) ? n : x;
}
function $isInt(x) {
  return Number.isSafeInteger(x) || typeof x === "bigint" || typeof x === "boolean";
}
function $isFloat(x) {
  return typeof x === "number" ? !Number.isSafeInteger(x) : x instanceof $Float;
}
function $isNumber(x) {
  return typeof x === "number" || typeof x === "bigint" || typeof x === "boolean"
    || x instanceof $Float;
}
// Any Python number as a raw double.
function $double(x) {
  if (typeof x !== "bigint") return Number(x);
  const n = Number(x);
  if (!isFinite(n)) throw new $OverflowError("int too large to convert to float");
  return n;
}
function $isBig(x) {
  return typeof x === "bigint";
}
// The slow half of an operator: big ints, boxed floats, bools, then objects.
function $arith(a, b, sign, name, compute) {
  if ($isNumber(a) && $isNumber(b)) {
    if ($isFloat(a) || $isFloat(b)) return $float(compute($double(a), $double(b)));
    return $int(compute(BigInt(a), BigInt(b)));
  }
  return $operate(a, b, sign, name);
}
function $operate(a, b, sign, name) {
  const left = a?.["__" + name + "__"], right = b?.["__r" + name + "__"];
  const first = right && left && a.constructor !== b.constructor && b instanceof a.constructor && right !== a["__r" + name + "__"];
  if (first) {
    const result = right.call(b, a);
    if (result !== $NotImplemented) return result;
  }
  if (left) {
    const result = left.call(a, b);
    if (result !== $NotImplemented) return result;
  }
  if (!first && right && (a?.constructor !== b.constructor || !left)) {
    const result = right.call(b, a);
    if (result !== $NotImplemented) return result;
  }
  if (name === "add" && (typeof a === "string" || Array.isArray(a)) && !left) $uncatenable(a, b);
  throw new $TypeError("unsupported operand type(s) for " + sign + ": '" + $fullname(a)
    + "' and '" + $fullname(b) + "'");
}
const $NotImplemented = { toString: () => "NotImplemented", __repr__: () => "NotImplemented" };

function $add(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    if ((a | 0) === a && (b | 0) === b) return a + b;
    const r = a + b;
    if (Number.isSafeInteger(a) && Number.isSafeInteger(b))
      return r <= 9007199254740991 && r >= -9007199254740991 ? r : BigInt(a) + BigInt(b);
    return $float(r);
  }
  if (typeof a === "string" && typeof b === "string") return a + b;
  return $addSlow(a, b);
}
function $addSlow(a, b) {
  if (a instanceof Uint8Array) {
    if (b instanceof Uint8Array) return Uint8Array.from([...a, ...b]);
    if (b instanceof $bytearray) return Uint8Array.from([...a, ...b.items]); //? $bytearray
    throw new $TypeError("can't concat " + $typename(b) + " to bytes");
  }
  if (Array.isArray(a) && !a.__add__) {
    const tuple = a instanceof $Tuple;
    if (Array.isArray(b) && tuple === b instanceof $Tuple)
      return tuple ? $Tuple.from([...a, ...b]) : [...a, ...b];
  }
  return $arith(a, b, "+", "add", (x, y) => x + y);
}
function $uncatenable(a, b) {
  throw new $TypeError("can only concatenate " + $typename(a) + ' (not "' + $typename(b) + '") to ' + $typename(a));
}
function $sub(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    if ((a | 0) === a && (b | 0) === b) return a - b;
    const r = a - b;
    if (Number.isSafeInteger(a) && Number.isSafeInteger(b))
      return r <= 9007199254740991 && r >= -9007199254740991 ? r : BigInt(a) - BigInt(b);
    return $float(r);
  }
  if (a instanceof $Set && b instanceof $Set) return $set_difference(a, b); //? $Set
  return $arith(a, b, "-", "sub", (x, y) => x - y);
}
function $mul(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    const r = a * b;
    if ((a | 0) === a && (b | 0) === b && r <= 9007199254740991 && r >= -9007199254740991) return r + 0;
    if (Number.isSafeInteger(a) && Number.isSafeInteger(b))
      return r <= 9007199254740991 && r >= -9007199254740991 ? r + 0 : BigInt(a) * BigInt(b);
    return $float(r);
  }
  if (a?.__mul__ || b?.__rmul__) return $operate(a, b, "*", "mul"); // before a sequence repeats itself
  if (typeof a === "string" || Array.isArray(a)) return $repeat(a, b);
  if (typeof b === "string" || Array.isArray(b)) return $repeat(b, a);
  if (a instanceof Uint8Array) return Uint8Array.from($repeat([...a], b));
  if (b instanceof Uint8Array) return Uint8Array.from($repeat([...b], a));
  return $arith(a, b, "*", "mul", (x, y) => x * y);
}
function $repeat(sequence, times) {
  if (!$isInt(times) && times?.__index__) return $repeat(sequence, $index(times));
  if (!$isInt(times))
    throw new $TypeError("can't multiply sequence by non-int of type '" + $fullname(times) + "'");
  const n = Math.max(0, Number(times));
  if (typeof sequence === "string") return sequence.repeat(n);
  const out = [];
  for (let i = 0; i < n; i++) for (const x of sequence) out.push(x);
  return sequence instanceof $Tuple ? $Tuple.from(out) : out;
}
function $div(a, b) {
  if (typeof a === "number" && typeof b === "number" && b !== 0) return $float(a / b);
  if (!$isNumber(a) || !$isNumber(b)) return $operate(a, b, "/", "truediv");
  return $float($divide(a, b));
}
// True division, to a raw double.
function $divide(a, b) {
  if ($isFloat(a) || $isFloat(b)) {
    const x = $double(a), y = $double(b);
    if (y === 0) throw new $ZeroDivisionError("float division by zero");
    return x / y;
  }
  if (b == 0) throw new $ZeroDivisionError("division by zero");
  if (typeof a !== "bigint" && typeof b !== "bigint") return a / b;
  return $divideBig(BigInt(a), BigInt(b));
}
function $small(x) {
  return Number.isSafeInteger(x) && x <= 67108864 && x >= -67108864;
}
function $divInt(x, y) {
  if (y === 0) throw new $ZeroDivisionError("division by zero");
  return x / y;
}
function $divFloat(x, y) {
  if (y === 0) throw new $ZeroDivisionError("float division by zero");
  return x / y;
}
// Two big ints to the nearest double: keep 66 significant bits and one that says "inexact".
function $divideBig(a, b) {
  const negative = a < 0n !== b < 0n;
  if (a < 0n) a = -a;
  if (b < 0n) b = -b;
  const shift = BigInt(Math.min(1074, 66 - a.toString(2).length + b.toString(2).length));
  if (shift > 0n) a <<= shift;
  else b <<= -shift;
  const q = (a / b) << 1n | (a % b ? 1n : 0n);
  const r = Number(q) / 2 * 2 ** Number(-shift);
  if (!isFinite(r)) throw new $OverflowError("integer division result too large for a float");
  return negative ? -r : r;
}
function $floordiv(a, b) {
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b) && b !== 0) return Math.floor(a / b) + 0;
  if (!$isNumber(a) || !$isNumber(b)) return $operate(a, b, "//", "floordiv");
  if ($isFloat(a) || $isFloat(b)) return $float($floorFloat($double(a), $double(b)));
  if (b == 0) throw new $ZeroDivisionError("integer division or modulo by zero");
  const x = BigInt(a), y = BigInt(b), q = x / y;
  return $int(x % y && x < 0n !== y < 0n ? q - 1n : q);
}
function $floorFloat(a, b) {
  if (b === 0) throw new $ZeroDivisionError("float floor division by zero");
  const rest = a % b;
  if (rest !== rest) return NaN;
  const quotient = (a - rest) / b - (rest && rest < 0 !== b < 0 ? 1 : 0);
  if (!quotient) return 1 / (a / b) < 0 ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}
function $modFloat(a, b) {
  if (b === 0) throw new $ZeroDivisionError("float modulo");
  const r = a % b;
  return r ? r < 0 !== b < 0 ? r + b : r : r !== r ? r : b < 0 ? -0 : 0;
}
function $mod(a, b) {
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b) && b !== 0) {
    const r = a % b;
    return (r && r < 0 !== b < 0 ? r + b : r) + 0;
  }
  if (typeof a === "string") return $str_percent(a, b); //? $str_percent
  if (!$isNumber(a) || !$isNumber(b)) return $operate(a, b, "%", "mod");
  if ($isFloat(a) || $isFloat(b)) return $float($modFloat($double(a), $double(b)));
  if (b == 0) throw new $ZeroDivisionError("integer modulo by zero");
  const y = BigInt(b), r = BigInt(a) % y;
  return $int(r && r < 0n !== y < 0n ? r + y : r);
}
function $pow(a, b, m) {
  if (m !== undefined && m !== null) return $powmod(a, b, m);
  if (!$isNumber(a) || !$isNumber(b)) return $operate(a, b, "** or pow()", "pow");
  if ($isFloat(a) || $isFloat(b) || b < 0) return $float($powFloat($double(a), $double(b)));
  const r = Number(a) ** Number(b);
  return Number.isSafeInteger(r) ? r + 0 : $int(BigInt(a) ** BigInt(b));
}
function $powmod(a, b, m) {
  if (a?.__pow__) return a.__pow__(b, m);
  if (![a, b, m].every($isInt))
    throw [a, b, m].every($isNumber) ? new $TypeError("pow() 3rd argument not allowed unless all arguments are integers") : new $TypeError("unsupported operand type(s) for ** or pow(): " + [a, b, m].map((x) => "'" + $typename(x) + "'").join(", "));
  let base = BigInt(a), n = BigInt(b), r = 1n;
  const mod = BigInt(m);
  if (mod === 0n) throw new $ValueError("pow() 3rd argument cannot be 0");
  const size = mod < 0n ? -mod : mod;
  if (size === 1n) return 0;
  if (n < 0n) {
    let [x, y, u, v] = [((base % size) + size) % size, size, 1n, 0n];
    while (x > 1n) {
      if (!y) break;
      [x, y, u, v] = [y, x % y, v, u - (x / y) * v];
    }
    if (x !== 1n && size !== 1n) throw new $ValueError("base is not invertible for the given modulus");
    base = u;
    n = -n;
  }
  for (base %= mod; n > 0n; n >>= 1n) {
    if (n & 1n) r = r * base % mod;
    base = base * base % mod;
  }
  r %= mod;
  return $int(r && r < 0n !== mod < 0n ? r + mod : r);
}
// Python refuses to print integers of more than 4300 digits, which takes time by their square.
function $printable(n) {
  if (typeof n === "bigint" && n.toString(16).replace("-", "").length > 3571 && String(n).replace("-", "").length > 4300)
    throw new $ValueError("Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
}
function $powFloat(a, b) {
  if (a === 0 && b < 0)
    throw new $ZeroDivisionError("0.0 cannot be raised to a negative power");
  if (a === 1 || b === 0) return 1;
  if (a === -1 && !isFinite(b) && b === b) return 1;
  if (a < 0 && isFinite(a) && isFinite(b) && !Number.isInteger(b))
    throw $unable("a fractional power of a negative number, which is complex,");
  const r = $exactPow(a, b);
  if (!isFinite(r) && isFinite(a) && isFinite(b))
    throw new $OverflowError(34, "Numerical result out of range");
  return r;
}
// 106-bit arithmetic (Dekker, Knuth): the last digit is the one a good libm gives.
function $twoProduct(a, b) {
  const p = a * b, s = 134217729;
  const ah = s * a - (s * a - a), al = a - ah, bh = s * b - (s * b - b), bl = b - bh;
  return [p, ah * bh - p + ah * bl + al * bh + al * bl];
}
function $dd(hi, lo) {
  const s = hi + lo;
  return [s, lo - (s - hi)];
}
function $ddMul(a, b) {
  const [p, e] = $twoProduct(a[0], b[0]);
  return $dd(p, e + a[0] * b[1] + a[1] * b[0]);
}
function $ddAdd(a, b) {
  const s = a[0] + b[0], v = s - a[0];
  return $dd(s, a[0] - (s - v) + (b[0] - v) + a[1] + b[1]);
}
function $ddDiv(a, b) {
  const q = a[0] / b[0];
  const r = $ddAdd(a, $ddMul([-q, 0], b));
  return $dd(q, (r[0] + r[1]) / b[0]);
}
const $ln2 = [0.6931471805599453, 2.3190468138462996e-17];
// e to the power of a 106-bit number, as [hi, lo, binary exponent].
function $ddExp(x) {
  const k = Math.round(x[0] / $ln2[0]);
  let r = $ddAdd(x, $ddMul([-k, 0], $ln2));
  r = [r[0] / 256, r[1] / 256];
  let term = r, sum = r;
  for (let i = 2; i < 14; i++) {
    term = $ddDiv($ddMul(term, r), [i, 0]);
    sum = $ddAdd(sum, term);
  }
  // (1 + s)² - 1 = 2s + s², eight times: no digits are lost next to the 1.
  for (let i = 0; i < 8; i++) sum = $ddAdd([2 * sum[0], 2 * sum[1]], $ddMul(sum, sum));
  return [...$ddAdd([1, 0], sum), k];
}
function $exponent(x) {
  return Math.min(1023, Math.floor(Math.log2(x)));
}
function $ddLog(x) {
  const e = $exponent(x), m = e < -1000 ? x * 2 ** 600 / 2 ** (e + 600) : x / 2 ** e;
  let y = [Math.log(m), 0];
  for (let i = 0; i < 2; i++) {
    const [hi, lo, k] = $ddExp([-y[0], -y[1]]);
    const p = $ddMul([m, 0], [hi * 2 ** k, lo * 2 ** k]);
    const d = $ddAdd(p, [-1, 0]);
    y = $ddAdd(y, $ddAdd(d, $ddMul([-d[0] / 2, 0], d)));
  }
  return $ddAdd(y, $ddMul([e, 0], $ln2));
}
function $scale(hi, lo, k) {
  if (k > 1023) return (hi + lo) * 2 ** 1023 * 2 ** (k - 1023);
  return k < -1000 ? (hi + lo) * 2 ** -1000 * 2 ** (k + 1000) : (hi + lo) * 2 ** k;
}
function $exactPow(a, b) {
  if (b === 1) return a;
  if (b === 2) return a * a;
  if (b === -1) return 1 / a;
  if (b === 0.5 && a > 0) return Math.sqrt(a);
  const rough = a ** b;
  if (!isFinite(rough) || rough === 0 || Math.abs(rough) < 1e-290 || Math.abs(rough) > 1e290)
    return rough;
  if (Number.isInteger(a) && Number.isInteger(b) && Number.isSafeInteger(rough)) return rough;
  const y = $ddMul([b, 0], $ddLog(Math.abs(a)));
  const [hi, lo, k] = $ddExp(y);
  const r = $scale(hi, lo, k);
  return rough < 0 ? -r : r;
}
function $bits(a, b, sign, name, compute) {
  if ($isInt(a) && $isInt(b)) {
    const r = compute(BigInt(a), BigInt(b));
    return typeof a === "boolean" && typeof b === "boolean" ? r !== 0n : $int(r);
  }
  return $operate(a, b, sign, name);
}
function $and(a, b) {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) return a & b;
  if (a instanceof $Set && b instanceof $Set) return $set_intersection(a, b); //? $Set
  return $bits(a, b, "&", "and", (x, y) => x & y);
}
function $or(a, b) {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) return a | b;
  if (a instanceof $Set && b instanceof $Set) return $set_union(a, b); //? $Set
  if (a instanceof $Dict && b instanceof $Dict && !a.__or__) return $dict_merge(a, b); //? $Dict
  return $bits(a, b, "|", "or", (x, y) => x | y);
}
function $xor(a, b) {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) return a ^ b;
  if (a instanceof $Set && b instanceof $Set) return $set_symmetric_difference(a, b); //? $Set
  return $bits(a, b, "^", "xor", (x, y) => x ^ y);
}
function $lshift(a, b) {
  if ($isInt(a) && b < 0) throw new $ValueError("negative shift count");
  const r = $bits(a, b, "<<", "lshift", (x, y) => x << y);
  return typeof r === "boolean" ? Number(a) << Number(b) : r;
}
function $rshift(a, b) {
  if ($isInt(a) && b < 0) throw new $ValueError("negative shift count");
  const r = $bits(a, b, ">>", "rshift", (x, y) => x >> y);
  return typeof r === "boolean" ? Number(a) >> Number(b) : r;
}
function $matmul(a, b) {
  return $operate(a, b, "@", "matmul");
}
function $neg(x) {
  if (typeof x === "number" && x !== 0) return -x;
  return $unary(x, "-", "neg", (v) => -v);
}
function $pos(x) {
  return $unary(x, "+", "pos", (v) => v);
}
function $unary(x, sign, name, compute) {
  if ($isFloat(x)) return $float(compute($double(x)));
  if ($isInt(x)) return $int(compute(BigInt(x)));
  if (x?.["__" + name + "__"]) return x["__" + name + "__"]();
  throw new $TypeError("bad operand type for unary " + sign + ": '" + $typename(x) + "'");
}
function $invert(x) {
  if ($isInt(x)) return $int(-BigInt(x) - 1n);
  return $unary($isFloat(x) ? $reject(x) : x, "~", "invert", (v) => v);
}
function $reject(x) {
  throw new $TypeError("bad operand type for unary ~: '" + $typename(x) + "'");
}
// An int used as an index or a count.
function $index(x) {
  if (typeof x === "number" && Number.isSafeInteger(x)) return x;
  if ($isInt(x)) return Number(x);
  if (x?.__index__) return x.__index__();
  throw new $TypeError("'" + $typename(x) + "' object cannot be interpreted as an integer");
}
// One end of a range.
function $bounded(x) {
  const n = $index(x);
  if (Math.abs(n) > 9007199254740991) throw $unable("a range beyond 2**53");
  return n;
}
// What Python alone can do. No exception of Python's, so that no handler takes it: where the page has Python, it answers.
function $unable(what) {
  return Object.assign(new Error(what + " is possible in Python only: leave out js=True"), { name: "Unsupported" });
}
function $int_as_integer_ratio(n) {
  return $tuple($pos(n), 1);
}
function $int_to_bytes(n, length = 1, order = "big", signed = false) {
  $checkOrder(order);
  let left = BigInt(n);
  const size = BigInt(8 * Number(length)), top = 1n << (signed ? size - 1n : size);
  if (left < 0n && !signed) throw new $OverflowError("can't convert negative int to unsigned");
  if (left >= top || (signed && left < -top)) throw new $OverflowError("int too big to convert");
  if (left < 0n) left += 1n << size;
  const out = Uint8Array.from({ length: Number(length) }, (_, i) => Number((left >> BigInt(8 * i)) & 255n));
  return order === "big" ? out.reverse() : out; // printed by $reprBytes
}
function $checkOrder(order) {
  if (order !== "big" && order !== "little") throw new $ValueError("byteorder must be either 'little' or 'big'");
}
function $int_from_bytes(bytes, order = "big", signed = false) {
  $checkOrder(order);
  const all = [...$iter(bytes)];
  if (order === "little") all.reverse();
  let n = all.reduce((sum, b) => (sum << 8n) | BigInt(b), 0n);
  if (signed && all[0] & 128) n -= 1n << BigInt(8 * all.length);
  return $int(n);
}
