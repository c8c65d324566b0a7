// math: raw doubles in and out.

function $real(x) {
  if (typeof x !== "number" && !$isNumber(x) && !x?.__float__)
    if (x?.__index__) x = x.__index__();
    else throw new $TypeError("must be real number, not " + $typename(x));
  return $number(x);
}
function $math_sqrt(x) {
  const v = $real(x);
  if (v < 0) throw new $ValueError("math domain error");
  return Math.sqrt(v);
}
function $sqrtFloat(x) {
  if (x < 0) throw new $ValueError("math domain error");
  return Math.sqrt(x);
}
function $math_floor(x) {
  return $isInt(x) ? $pos(x) : x?.__floor__ ? x.__floor__() : $truncate(Math.floor($real(x)));
}
function $math_ceil(x) {
  return $isInt(x) ? $pos(x) : x?.__ceil__ ? x.__ceil__() : $truncate(Math.ceil($real(x)));
}
function $math_trunc(x) {
  return $isInt(x) ? $pos(x) : x?.__trunc__ ? x.__trunc__() : $truncate($real(x));
}
function $math_fabs(x) {
  return Math.abs($real(x));
}
function $math_pow(x, y) {
  const a = $real(x), b = $real(y);
  if (a === 0 && b < 0) throw new $ValueError("math domain error");
  if (a < 0 && isFinite(a) && isFinite(b) && !Number.isInteger(b)) throw new $ValueError("math domain error");
  if (a === 1 || b === 0 || (a === -1 && !isFinite(b) && b === b)) return 1;
  return $ranged($exactPow(a, b), a, b);
}
function $ranged(r, ...from) {
  if (!isFinite(r) && from.every(isFinite)) throw new $OverflowError("math range error");
  return r;
}
function $math_exp(x) {
  const v = $real(x);
  if (!isFinite(v) || Math.abs(v) > 700 || v === 0) return $ranged(Math.exp(v), v);
  const [hi, lo, k] = $ddExp([v, 0]);
  return $scale(hi, lo, k);
}
function $math_expm1(x) {
  const v = $real(x);
  return $ranged(Math.expm1(v), v);
}
// A log's argument: a big int is scaled down, and gives the log of the scale too.
function $logOf(x) {
  if (typeof x === "bigint" && x > 0n && !isFinite(Number(x))) {
    const shift = x.toString(2).length - 60;
    return [Number(x >> BigInt(shift)), shift];
  }
  const v = $real(x);
  if (v <= 0) throw new $ValueError("math domain error");
  return [v, 0];
}
function $exactLog(v) {
  if (v === 1 || !isFinite(v)) return v === 1 ? 0 : v;
  const [hi, lo] = $ddLog(v);
  return hi + lo;
}
function $math_log(x, base) {
  const [v, shift] = $logOf(x);
  const r = shift ? $exactLog(v) + shift * Math.LN2 : $exactLog(v);
  if (base === undefined) return r;
  const bottom = $exactLog($logOf(base)[0]);
  if (bottom === 0) throw new $ZeroDivisionError("float division by zero");
  return r / bottom;
}
// As glibc does it: the power of two apart.
function $math_log10(x) {
  const [v, shift] = $logOf(x);
  if (!isFinite(v)) return v;
  const k = $exponent(v), y = k < 0 ? k + 1 : k;
  const low = y * 3.69423907715893078616e-13 + 4.34294481903251816668e-1 * $exactLog(v / 2 ** y);
  return low + y * 3.01029995663611771306e-1 + (shift && shift * Math.log10(2));
}
function $math_log2(x) {
  const [v, shift] = $logOf(x);
  if (!isFinite(v)) return v;
  const e = Math.round(Math.log2(v));
  if (2 ** e === v) return e + shift;
  const [hi, lo] = $ddMul($ddLog(v), [1.4426950408889634, 2.0355273740931033e-17]);
  return hi + lo + shift;
}
function $math_log1p(x) {
  const v = $real(x);
  if (v <= -1) throw new $ValueError("math domain error");
  return Math.log1p(v);
}
// Reduced by multiples of half pi in 106 bits, then a Taylor series in 106 bits.
const $halfPi = [1.5707963267948966, 6.123233995736766e-17];
function $turned(x) {
  const n = Math.round(x / $halfPi[0]);
  const r = $ddAdd($ddAdd([x, 0], [-$twoProduct(n, $halfPi[0])[0], 0]),
    $ddAdd([-$twoProduct(n, $halfPi[0])[1], 0], $ddMul([-n, 0], [$halfPi[1], -1.4973849048591833e-33])));
  return [((n % 4) + 4) % 4, r];
}
// Pi with so many bits after the point (Machin).
function $pi(bits) {
  const one = 1n << BigInt(bits);
  const arctan = (n) => {
    let power = one / n, sum = power;
    for (let i = 3n, sign = -1n; (power /= n * n); i += 2n, sign = -sign) sum += sign * (power / i);
    return sum;
  };
  return 16n * arctan(5n) - 4n * arctan(239n);
}
// The same for what is far from zero: in whole numbers.
function $turnedFar(x) {
  const [m, e] = $binary(x), bits = Math.max(e, 0) + 300;
  const value = m << BigInt(bits + e), half = $pi(bits) >> 1n, n = (value + half / 2n) / half;
  const rest = (value - n * half) >> BigInt(bits - 200), hi = Number(rest), lo = Number(rest - BigInt(hi)), turns = Number(n % 4n);
  const r = [hi * 2 ** -200, lo * 2 ** -200];
  return x < 0 ? [(4 - turns) % 4, $minus(r)] : [turns, r];
}
function $sinCos(x, [n, r] = $turned(x)) {
  const square = $ddMul(r, r);
  const series = (term, from) => {
    let sum = term;
    for (let i = from; i < from + 26; i += 2) {
      term = $ddDiv($ddMul([-term[0], -term[1]], square), [i * (i + 1), 0]);
      sum = $ddAdd(sum, term);
    }
    return sum;
  };
  const sin = series(r, 2), cos = series([1, 0], 1);
  const minus = ([a, b]) => [-a, -b];
  return [[sin, cos], [cos, minus(sin)], [minus(sin), minus(cos)], [minus(cos), sin]][n];
}
function $trig(x, exact, rough) {
  const v = $real(x);
  if (v === Infinity || v === -Infinity) throw new $ValueError("math domain error");
  return v === 0 || v !== v ? rough(v) : exact($sinCos(v, Math.abs(v) > 1e6 ? $turnedFar(v) : undefined));
}
function $math_sin(x) {
  return $trig(x, ([s]) => s[0] + s[1], Math.sin);
}
function $math_cos(x) {
  return $trig(x, ([, c]) => c[0] + c[1], Math.cos);
}
function $math_tan(x) {
  return $trig(x, ([s, c]) => $ddDiv(s, c).reduce((hi, lo) => hi + lo), Math.tan);
}
function $math_asin(x) {
  const v = $unit(x), y = Math.asin(v);
  if (Math.abs(v) === 1 || v === 0 || v !== v) return y;
  const [s, c] = $sinCos(y);
  return $corrected(y, $ddDiv($ddAdd([v, 0], $minus(s)), c));
}
function $math_acos(x) {
  const v = $unit(x), y = Math.acos(v);
  if (Math.abs(v) === 1 || v !== v) return y;
  const [s, c] = $sinCos(y);
  return $corrected(y, $ddDiv($ddAdd(c, [-v, 0]), s));
}
function $unit(x) {
  const v = $real(x);
  if (Math.abs(v) > 1) throw new $ValueError("math domain error");
  return v;
}
function $math_atan(x) {
  return $angle($real(x), 1);
}
// The angle of a point: a step of Newton in 106 bits makes the rough one exact.
function $angle(y, x) {
  const t = Math.atan2(y, x), size = Math.hypot(x, y);
  if (!(size > 1e-150 && size < 1e150) || !t || !x || !y) return t;
  const [s, c] = $sinCos(t);
  const over = $ddAdd($ddMul([y, 0], c), $minus($ddMul([x, 0], s)));
  return $corrected(t, $ddDiv(over, [size, 0]));
}
function $minus([hi, lo]) {
  return [-hi, -lo];
}
function $corrected(y, step) {
  return y + (step[0] + step[1]);
}
function $math_atan2(y, x) {
  return $angle($real(y), $real(x));
}
// As glibc does them: from its exp, and expm1 where that would lose digits.
function $math_sinh(x) {
  const v = $real(x), size = Math.abs(v), half = v < 0 ? -0.5 : 0.5;
  if (size < 2 ** -28 || !isFinite(v)) return v;
  if (size >= 22) return $largeHyperbola(size, half);
  const t = Math.expm1(size);
  return half * (size < 1 ? 2 * t - t * t / (t + 1) : t + t / (t + 1));
}
function $math_cosh(x) {
  const v = $real(x), size = Math.abs(v);
  if (!isFinite(v)) return size;
  if (size >= 22) return $largeHyperbola(size, 0.5);
  if (size > 0.34657359027997264) return 0.5 * $math_exp(size) + 0.5 / $math_exp(size);
  const t = Math.expm1(size);
  return 1 + t * t / (2 + 2 * t);
}
function $largeHyperbola(size, half) {
  if (size <= 709) return half * $math_exp(size);
  const root = Math.exp(size / 2);
  return $ranged(half * root * root, size);
}
function $math_tanh(x) {
  return Math.tanh($real(x));
}
function $math_hypot(...xs) {
  const all = xs.map($real);
  if (all.some((v) => v === Infinity || v === -Infinity)) return Infinity;
  const most = Math.max(0, ...all.map(Math.abs));
  if (!most || most !== most || most > 1e150 || most < 1e-150) return most && Math.hypot(...all);
  let sum = [0, 0];
  for (const v of all) sum = $ddAdd(sum, $twoProduct(v, v));
  const root = Math.sqrt(sum[0]);
  const rest = $ddAdd(sum, $ddMul([-root, 0], [root, 0]));
  return root + (rest[0] + rest[1]) / (2 * root);
}
function $math_dist(p, q) {
  const a = $array(p), b = $array(q);
  if (a.length !== b.length) throw new $ValueError("both points must have the same number of dimensions");
  return $math_hypot(...a.map((v, i) => $real(v) - $real(b[i])));
}
function $math_degrees(x) {
  return $real(x) * (180 / Math.PI);
}
function $math_radians(x) {
  return $real(x) * (Math.PI / 180);
}
function $math_fmod(x, y) {
  const a = $real(x), b = $real(y);
  if (a === a && b === b && isNaN(a % b)) throw new $ValueError("math domain error");
  return a % b;
}
function $math_copysign(x, y) {
  const b = $real(y), size = Math.abs($real(x));
  return b < 0 || Object.is(b, -0) ? -size : size;
}
function $math_isnan(x) {
  return Number.isNaN($real(x));
}
function $math_isinf(x) {
  return Math.abs($real(x)) === Infinity;
}
function $math_isfinite(x) {
  return isFinite($real(x));
}
function $math_isclose(a, b, rel = 1e-9, abs = 0) {
  const x = $real(a), y = $real(b);
  if ($real(rel) < 0 || $real(abs) < 0) throw new $ValueError("tolerances must be non-negative");
  if (x === y) return true;
  if (!isFinite(x) || !isFinite(y)) return false;
  const gap = Math.abs(x - y);
  return gap <= Math.abs($real(rel) * y) || gap <= Math.abs($real(rel) * x) || gap <= $real(abs);
}
function $math_factorial(x) {
  if (!$isInt(x)) throw new $TypeError("'" + $typename(x) + "' object cannot be interpreted as an integer");
  if (x < 0) throw new $ValueError("factorial() not defined for negative values");
  let r = 1n;
  for (let i = 2n; i <= BigInt(x); i++) r *= i;
  return $int(r);
}
function $math_gcd(...xs) {
  let r = 0n;
  for (const x of xs) {
    let y = BigInt($wholeBig(x));
    while (y) [r, y] = [y, r % y];
  }
  return $int(r < 0n ? -r : r);
}
function $wholeBig(x) {
  if (typeof x === "bigint") return x;
  return $index(x);
}
function $math_lcm(...xs) {
  let r = 1n;
  for (const x of xs) {
    const v = BigInt($wholeBig(x));
    if (v === 0n) { xs.forEach($wholeBig); return 0; }
    r = r * v / BigInt($math_gcd($int(r), x));
  }
  return $int(r < 0n ? -r : r);
}
function $math_comb(n, k) {
  const a = BigInt($wholeBig(n)), b = BigInt($wholeBig(k));
  if (a < 0n || b < 0n) throw new $ValueError((a < 0n ? "n" : "k") + " must be a non-negative integer");
  if (b > a) return 0;
  let r = 1n;
  for (let i = 0n; i < b; i++) r = r * (a - i) / (i + 1n);
  return $int(r);
}
function $math_perm(n, k = null) {
  if (k === null) return $math_factorial(n);
  const a = BigInt($wholeBig(n)), b = BigInt($wholeBig(k));
  if (a < 0n || b < 0n) throw new $ValueError((a < 0n ? "n" : "k") + " must be a non-negative integer");
  let r = b > a ? 0n : 1n;
  for (let i = 0n; i < b; i++) r *= a - i;
  return $int(r);
}
function $math_isqrt(x) {
  const n = BigInt($wholeBig(x));
  if (n < 0n) throw new $ValueError("isqrt() argument must be nonnegative");
  if (n < 2n) return $int(n);
  let r = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (r + n / r) >> 1n;
    if (next >= r) return $int(r);
    r = next;
  }
}
function $math_prod(xs, start = 1) {
  let r = start;
  for (const x of $iter(xs)) r = $mul(r, x);
  return r;
}
// Shewchuk's exact sum.
function $math_fsum(xs) {
  const partials = [];
  let endless = 0;
  for (const item of $iter(xs)) {
    let x = $real(item), i = 0;
    if (!isFinite(x)) {
      if (endless === -x) throw new $ValueError("-inf + inf in fsum");
      endless += x;
      continue;
    }
    for (let y of partials) {
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const hi = x + y, lo = y - (hi - x);
      if (lo) partials[i++] = lo;
      x = hi;
    }
    if (!isFinite(x)) throw new $OverflowError("intermediate overflow in fsum");
    partials.length = i;
    partials.push(x);
  }
  if (endless !== 0) return endless;
  let n = partials.length;
  if (!n) return 0;
  let hi = partials[--n], lo = 0;
  while (n > 0) {
    const x = hi, y = partials[--n];
    hi = x + y;
    lo = y - (hi - x);
    if (lo) break;
  }
  if (n > 0 && ((lo < 0 && partials[n - 1] < 0) || (lo > 0 && partials[n - 1] > 0))) {
    const y = lo * 2, x = hi + y;
    if (y === x - hi) hi = x;
  }
  return hi || 0;
}
function $math_modf(x) {
  const v = $real(x);
  if (v !== v) return $tuple(v, v);
  const whole = isFinite(v) ? Math.trunc(v) : v;
  const rest = isFinite(v) ? v - whole : 0;
  return $tuple($float(rest || (v < 0 || Object.is(v, -0) ? -0 : 0)), $float(whole));
}
// As glibc does it, which is not always the nearest double: a polynomial, then a step of Halley's.
function $math_cbrt(x) {
  const v = $real(x);
  if (!v || !isFinite(v)) return v;
  const [m, e] = $math_frexp(Math.abs(v)), third = Math.trunc(e / 3);
  const [first, ...rest] = [-0.14526389938548637, 0.7849323449766392, -1.8346927748361308, 2.4469312256353444,
    -2.114994941673713, 1.508191937815849, 0.35489576504391984];
  const u = rest.reduce((sum, c) => sum * m + c, first), cube = u * u * u;
  const rests = [0.6299605249474365, 0.7937005259840997, 1, 1.2599210498948732, 1.5874010519681996];
  return Math.sign(v) * (((m + m + cube) * u) / (cube + cube + m)) * rests[e - 3 * third + 2] * 2 ** third;
}
function $math_exp2(x) {
  const v = $real(x);
  return $ranged($exactPow(2, v), v);
}
function $math_frexp(x) {
  const v = $real(x);
  if (!v || !isFinite(v)) return $tuple($float(v), 0);
  let e = Math.max(-1023, Math.floor(Math.log2(Math.abs(v))) + 1), m = v * 2 ** -Math.trunc(e / 2) * 2 ** -(e - Math.trunc(e / 2));
  for (; Math.abs(m) < 0.5; e--) m *= 2;
  for (; Math.abs(m) >= 1; e++) m /= 2;
  return $tuple($float(m), e);
}
function $math_ldexp(x, i) {
  const v = $real(x), n = Math.max(-2200, Math.min(2200, Number($index(i))));
  let r = v;
  for (let left = n; left && r && isFinite(r); ) {
    // The last step rounds, and only that one may leave the normal numbers.
    const step = Math.max(-1000, Math.min(1000, left));
    if (step < 0 && Math.abs(r) * 2 ** step < 2 ** -1000 && left !== n) {
      r *= 2 ** left;
      break;
    }
    r *= 2 ** step;
    left -= step;
  }
  return $ranged(r, v);
}
function $math_remainder(x, y) {
  const a = $real(x), b = $real(y);
  if (a !== a || b !== b) return NaN;
  if (!isFinite(a) || b === 0) throw new $ValueError("math domain error");
  if (!isFinite(b)) return a;
  const size = Math.abs(b), rest = Math.abs(a) % size, other = size - rest;
  const even = () => ((Math.abs(a) - rest) / size) % 2 === 0 || 2 * rest === size && (Math.abs(a) % (2 * size)) === rest;
  const r = rest < other || (rest === other && even()) ? rest : -other;
  return Math.sign(a) * r || (Object.is(a, -0) || a < 0 ? -0 : 0);
}
function $math_nextafter(x, y) {
  const a = $real(x), b = $real(y);
  if (a !== a || b !== b) return NaN;
  if (a === b) return b;
  if (a === 0) return Math.sign(b) * 5e-324;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, a);
  view.setBigInt64(0, view.getBigInt64(0) + (a < b === a > 0 ? 1n : -1n));
  return view.getFloat64(0);
}
function $math_ulp(x) {
  const v = Math.abs($real(x));
  return !isFinite(v) ? v : v === Number.MAX_VALUE ? 2 ** 971 : $math_nextafter(v, Infinity) - v;
}
function $math_asinh(x) {
  const v = $real(x), size = Math.abs(v), square = v * v;
  if (size < 2 ** -28 || !isFinite(v)) return v;
  const y = size > 2 ** 28 ? $exactLog(size) + Math.LN2
    : size > 2 ? $exactLog(2 * size + 1 / (Math.sqrt(square + 1) + size)) : Math.log1p(size + square / (1 + Math.sqrt(1 + square)));
  return v < 0 ? -y : y;
}
function $math_acosh(x) {
  const v = $real(x);
  if (v < 1) throw new $ValueError("math domain error");
  if (v > 2 ** 28) return $exactLog(v) + Math.LN2;
  return v > 2 ? $exactLog(2 * v - 1 / (v + Math.sqrt(v * v - 1))) : Math.acosh(v);
}
function $math_atanh(x) {
  const v = $real(x);
  if (Math.abs(v) >= 1) throw new $ValueError("math domain error");
  return Math.atanh(v);
}
// Lanczos' approximation, with the numbers and steps of CPython.
const $lanczosG = 6.024680040776729583740234375;
const $lanczos = [
  [23531376880.41076, 0], [42919803642.6491, 39916800], [35711959237.35567, 120543840], [17921034426.03721, 150917976],
  [6039542586.352028, 105258076], [1439720407.3117216, 45995730], [248874557.86205417, 13339535], [31426415.585400194, 2637558],
  [2876370.6289353725, 357423], [186056.26539522348, 32670], [8071.672002365816, 1925], [210.82427775157936, 66], [2.5066282746310002, 1],
];
function $lanczosSum(x) {
  let over = 0, under = 0;
  for (const [a, b] of x < 5 ? $lanczos.toReversed() : $lanczos) {
    over = (x < 5 ? over * x : over / x) + a;
    under = (x < 5 ? under * x : under / x) + b;
  }
  return over / under;
}
function $sinPi(x) {
  const y = x % 2, n = Math.round(2 * y);
  if (n === 1) return $math_cos(Math.PI * (y - 0.5));
  if (n === 3) return -$math_cos(Math.PI * (y - 1.5));
  return $math_sin(Math.PI * (n === 2 ? 1 - y : n === 4 ? y - 2 : y));
}
function $math_gamma(x) {
  const v = $real(x), size = Math.abs(v), half = $lanczosG - 0.5;
  if (v !== v || v === Infinity) return v;
  if (v === -Infinity || v === 0 || (v < 0 && Number.isInteger(v))) throw new $ValueError("math domain error");
  if (Number.isInteger(v) && v <= 23) return Number($math_factorial(v - 1));
  if (size < 1e-20) return $ranged(1 / v, v);
  if (size > 200) return v < 0 ? 0 / ($sinPi(size) * -1) : $ranged(Infinity, v);
  const y = size + half;
  const z = (size > half ? y - size - half : y - half - size) * $lanczosG / y;
  let r = v < 0 ? -Math.PI / $sinPi(size) / size * $math_exp(y) / $lanczosSum(size) : $lanczosSum(size) / $math_exp(y);
  r += v < 0 ? -(z * r) : z * r;
  const times = (power) => (r = v < 0 ? r / power : r * power);
  if (size < 140) times($exactPow(y, size - 0.5));
  else for (let i = 0; i < 2; i++) times($exactPow(y, size / 2 - 0.25));
  return $ranged(r, v);
}
function $math_lgamma(x) {
  const v = $real(x), size = Math.abs(v);
  if (!isFinite(v)) return v !== v ? v : Infinity;
  if (Number.isInteger(v) && v <= 2) {
    if (v <= 0) throw new $ValueError("math domain error");
    return 0;
  }
  if (size < 1e-20) return -$exactLog(size);
  let r = $exactLog($lanczosSum(size)) - $lanczosG;
  r += (size - 0.5) * ($exactLog(size + $lanczosG - 0.5) - 1);
  if (v < 0) r = 1.1447298858494002 - $exactLog(Math.abs($sinPi(size))) - $exactLog(size) - r;
  return $ranged(r, v);
}
// erf as glibc has it: a quotient of polynomials for each piece, summed in pairs.
function $polynomial(x, coefficients) {
  const x2 = x * x, x4 = x2 * x2, powers = [1, x2, x4, x4 * x2, x4 * x4];
  let sum = 0;
  for (let i = 0; i < coefficients.length; i += 2) sum += powers[i / 2] * (coefficients[i] + x * (coefficients[i + 1] ?? 0));
  return sum;
}
function $erfNear(x) {
  const s = Math.abs(x) - 1;
  return $polynomial(s, [-2.36211856075265944077e-3, 0.414856118683748331666, -0.372207876035701323847, 0.318346619901161753674,
    -0.110894694282396677476, 3.54783043256182359371e-2, -2.16637559486879084300e-3])
    / $polynomial(s, [1, 0.106420880400844228286, 0.540397917702171048937, 7.18286544141962662868e-2, 0.126171219808761642112,
      1.36370839120290507362e-2, 1.19844998467991074170e-2]);
}
function $erfFar(size) {
  const s = 1 / (size * size), near = size < 1 / 0.35;
  const above = near
    ? [-9.86494403484714822705e-3, -0.693858572707181764372, -10.5586262253232909814, -62.3753324503260060396, -162.396669462573470355,
      -184.605092906711035994, -81.2874355063065934246, -9.81432934416914548592]
    : [-9.86494292470009928597e-3, -0.799283237680523006574, -17.7579549177547519889, -160.636384855821916062, -637.566443368389627722,
      -1025.09513161107724954, -483.519191608651397019];
  const below = near
    ? [1, 19.6512716674392571292, 137.657754143519042600, 434.565877475229228821, 645.387271733267880336, 429.008140027567833386,
      108.635005541779435134, 6.57024977031928170135, -6.04244152148580987438e-2]
    : [1, 30.3380607434824582924, 325.792512996573918826, 1536.72958608443695994, 3199.85821950859553908, 2553.05040643316442583,
      474.528541206955367215, -22.4409524465858183362];
  const z = new Float64Array([size]);
  new Uint32Array(z.buffer)[0] = 0;
  return $math_exp(-z[0] * z[0] - 0.5625) * $math_exp((z[0] - size) * (z[0] + size) + $polynomial(s, above) / $polynomial(s, below)) / size;
}
function $erfSmall(x) {
  const z = x * x;
  return $polynomial(z, [0.128379167095512558561, -0.325042107247001499370, -2.84817495755985104766e-2, -5.77027029648944159157e-3,
    -2.37630166566501626084e-5])
    / $polynomial(z, [1, 0.397917223959155352819, 6.50222499887672944485e-2, 5.08130628187576562776e-3, 1.32494738004321644526e-4,
      -3.96022827877536812320e-6]);
}
function $math_erf(x) {
  const v = $real(x), size = Math.abs(v), sign = v < 0 ? -1 : 1;
  if (v !== v) return v;
  if (size < 0.84375) return size < 2 ** -28 ? 0.125 * (8 * v + 1.02703333676410069053 * v) : v + v * $erfSmall(v);
  if (size < 1.25) return sign * (0.845062911510467529297 + $erfNear(v));
  return size >= 6 ? sign : sign * (1 - $erfFar(size));
}
function $math_erfc(x) {
  const v = $real(x), size = Math.abs(v);
  if (v !== v) return v;
  if (size < 0.84375) {
    if (size < 2 ** -56) return 1 - v;
    const y = $erfSmall(v);
    return v < 0.25 ? 1 - (v + v * y) : 0.5 - (v - 0.5 + v * y);
  }
  if (size < 1.25) return v >= 0 ? 1 - 0.845062911510467529297 - $erfNear(v) : 1 + (0.845062911510467529297 + $erfNear(v));
  if (size < 28 && v >= -6) return v > 0 ? $erfFar(size) : 2 - $erfFar(size);
  return v > 0 ? 0 : 2;
}
