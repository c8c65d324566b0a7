// random: Mersenne Twister and CPython's ways of drawing from it.

// An argument of randrange(): a float of an integer's value is one.
function $wholeArg([x, name]) {
  if ($isInt(x) || x?.__index__) return $index(x);
  const n = $toInt(x);
  if (n != x) throw new $ValueError("non-integer " + name + " for randrange()");
  return n;
}

class $random_Random extends $Object {
  static $partial = $partly("betavariate expovariate gammavariate gauss normalvariate");
  __init__(seed = null) {
    this.seed(seed);
  }
  seed(a = null) {
    if (a !== null && !$isInt(a)) throw $unable("such a seed of a class of one's own");
    let n = BigInt(a ?? Math.floor(Math.random() * 2 ** 52));
    if (n < 0n) n = -n;
    const key = [];
    do {
      key.push(Number(n & 0xffffffffn));
      n >>= 32n;
    } while (n);
    this.byArray(key);
    this.spare = null;
    return null;
  }
  byArray(key) {
    const mt = new Uint32Array(624);
    mt[0] = 19650218;
    for (let i = 1; i < 624; i++) mt[i] = Math.imul(1812433253, mt[i - 1] ^ (mt[i - 1] >>> 30)) + i;
    let i = 1, j = 0;
    for (let k = Math.max(624, key.length); k; k--) {
      mt[i] = (mt[i] ^ Math.imul(mt[i - 1] ^ (mt[i - 1] >>> 30), 1664525)) + key[j] + j;
      if (++i > 623) {
        mt[0] = mt[623];
        i = 1;
      }
      if (++j >= key.length) j = 0;
    }
    for (let k = 623; k; k--) {
      mt[i] = (mt[i] ^ Math.imul(mt[i - 1] ^ (mt[i - 1] >>> 30), 1566083941)) - i;
      if (++i > 623) {
        mt[0] = mt[623];
        i = 1;
      }
    }
    mt[0] = 0x80000000;
    this.mt = mt;
    this.at = 624;
  }
  word() {
    const mt = this.mt;
    if (this.at >= 624) {
      for (let i = 0; i < 624; i++) {
        const y = (mt[i] & 0x80000000) | (mt[(i + 1) % 624] & 0x7fffffff);
        mt[i] = mt[(i + 397) % 624] ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
      }
      this.at = 0;
    }
    let y = mt[this.at++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }
  // random() as a raw double.
  unit() {
    const a = this.word() >>> 5, b = this.word() >>> 6;
    return (a * 67108864 + b) / 9007199254740992;
  }
  random() {
    return $float(this.unit());
  }
  getrandbits(k) {
    let n = $index(k), r = 0n, shift = 0n;
    if (n < 0) throw new $ValueError("number of bits must be non-negative");
    for (; n > 0; n -= 32) {
      const w = this.word();
      r |= BigInt(n < 32 ? w >>> (32 - n) : w) << shift;
      shift += 32n;
    }
    return $int(r);
  }
  below(n) {
    const big = BigInt(n), k = big.toString(2).length;
    if (k <= 32) {
      let r;
      do r = this.word() >>> (32 - k);
      while (r >= n);
      return r;
    }
    let r;
    do r = this.getrandbits(k);
    while (r >= big);
    return r;
  }
  randrange(start, stop = null, step = 1) {
    let from = stop === null ? 0 : start, to = stop === null ? start : stop;
    for (const v of [from, to, step]) if (!$isInt(v)) $index(v); //? $since312
    [from, to, step] = [[from, "arg 1"], [to, stop === null ? "arg 1" : "stop"], [step, "step"]].map($wholeArg); //? $before312
    if (step === 0) throw new $ValueError("zero step for randrange()");
    const width = $sub(to, from);
    const n = step === 1 ? width : $floordiv($sub($add(width, step), step > 0 ? 1 : -1), step);
    if (n <= 0)
      throw new $ValueError(stop === null || step !== 1 ? "empty range for randrange()"
        : "empty range for randrange() (" + $str(from) + ", " + $str(to) + ", " + $str(width) + ")");
    return $add(from, $mul(step, this.below(n)));
  }
  randint(a, b) {
    return this.randrange(a, $add(b, 1));
  }
  choice(xs) {
    const n = $len(xs);
    if (!n) throw new $IndexError("Cannot choose from an empty sequence");
    return $at(xs, this.below(n));
  }
  shuffle(x) {
    for (let i = $len(x) - 1; i > 0; i--) {
      const j = this.below(i + 1), one = $at(x, i), other = $at(x, j);
      $put(x, i, other);
      $put(x, j, one);
    }
    return null;
  }
  sample(population, k, counts = null) {
    if (!Array.isArray(population) && !/^(str|range|bytes|deque)$/.test($typename(population))) throw new $TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).");
    let pool = population?.__len__ && counts === null ? population : $array(population);
    if (counts !== null) {
      const times = $array(counts);
      if (times.length !== pool.length) throw new $ValueError("The number of counts does not match the population");
      pool = pool.flatMap((x, i) => Array(times[i]).fill(x));
    }
    const n = $len(pool);
    if (k < 0 || k > n) throw new $ValueError("Sample larger than population or is negative");
    let size = 21;
    if (k > 5) size += 4 ** Math.ceil(Math.log(k * 3) / Math.log(4));
    const out = [];
    if (n <= size) {
      const rest = [...$iter(pool)];
      for (let i = 0; i < k; i++) {
        const j = this.below(n - i);
        out.push(rest[j]);
        rest[j] = rest[n - i - 1];
      }
      return out;
    }
    const seen = new Set();
    for (let i = 0; i < k; i++) {
      let j = this.below(n);
      while (seen.has(j)) j = this.below(n);
      seen.add(j);
      out.push($at(pool, j));
    }
    return out;
  }
  choices(population, weights = null, cum = null, k = 1) {
    const n = $len(population), out = [];
    if (cum && weights) throw new $TypeError("Cannot specify both weights and cumulative weights");
    let total = cum && $array(cum);
    if (weights) {
      let sum = 0;
      total = $array(weights).map((w) => (sum = $add(sum, w)));
    }
    if (!total) {
      for (let i = 0; i < k; i++) out.push($at(population, Math.floor(this.unit() * n)));
      return out;
    }
    if (total.length !== n) throw new $ValueError("The number of weights does not match the population");
    if (!n) throw new $IndexError("list index out of range");
    const sums = total.map($double), all = sums.at(-1);
    if (all <= 0) throw new $ValueError("Total of weights must be greater than zero");
    if (!isFinite(all)) throw new $ValueError("Total of weights must be finite");
    for (let i = 0; i < k; i++) {
      const r = this.unit() * all;
      let low = 0, high = n - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (r < sums[middle]) high = middle;
        else low = middle + 1;
      }
      out.push($at(population, low));
    }
    return out;
  }
  uniform(a, b) {
    const x = $double(a), width = $double($sub(b, a));
    return $float(x + width * this.unit());
  }
  triangular(low = 0, high = 1, mode = null) {
    let a = $double(low), b = $double(high), u = this.unit();
    if (a === b) return $float(a);
    let c = mode === null ? 0.5 : ($double(mode) - a) / (b - a);
    if (u > c) {
      u = 1 - u;
      c = 1 - c;
      [a, b] = [b, a];
    }
    return $float(a + (b - a) * Math.sqrt(u * c));
  }
  getstate() {
    return $tuple(3, $tuple(...this.mt, this.at), this.spare === null ? null : $float(this.spare));
  }
  setstate(state) {
    this.mt = [...state[1]].slice(0, 624);
    this.at = state[1][624];
    this.spare = state[2] === null ? null : $double(state[2]);
    return null;
  }
  randbytes(n) {
    const bits = BigInt(this.getrandbits(n * 8));
    return Uint8Array.from({ length: n }, (_, i) => Number((bits >> BigInt(8 * i)) & 255n)); // printed by $reprBytes
  }
}
$random_Random.$name = "Random";
$def($random_Random.prototype.sample, "sample", ["population", "k"], 2, ["counts"]);
$def($random_Random.prototype.choices, "choices", ["population", "weights"], 1, ["cum_weights", "k"]);
$named($random_Random, { randint: "a b", uniform: "a b", choice: "seq", shuffle: "x", getrandbits: "k", randbytes: "n",
  triangular: "low high mode", randrange: "start stop step", seed: "a" });
// The signatures of some methods.
function $named(cls, methods) {
  for (const [name, names] of Object.entries(methods)) {
    const made = cls.prototype[name];
    $def(made, name, names.split(" "), made.length);
  }
}
// With the distributions, and any kind of seed: few scripts need them.
class $random_Curves extends $random_Random {
  seed(a = null) {
    return super.seed($seedOf(a));
  }
  gauss(mu = 0, sigma = 1) {
    let z = this.spare;
    this.spare = null;
    if (z === null) {
      const angle = this.unit() * 2 * Math.PI;
      const size = Math.sqrt(-2 * $exactLog(1 - this.unit()));
      const [sin, cos] = $sinCos(angle).map(([hi, lo]) => hi + lo);
      z = cos * size;
      this.spare = sin * size;
    }
    return $float($double(mu) + z * $double(sigma));
  }
  normalvariate(mu = 0, sigma = 1) {
    for (;;) {
      const u = this.unit(), v = 1 - this.unit();
      const z = 1.7155277699214135 * (u - 0.5) / v;
      if (z * z / 4 <= -$exactLog(v)) return $float($double(mu) + z * $double(sigma));
    }
  }
  gammavariate(alpha, beta) {
    return $float(this.gamma($double(alpha), $double(beta)));
  }
  gamma(alpha, beta) {
    if (alpha <= 0 || beta <= 0) throw new $ValueError("gammavariate: alpha and beta must be > 0.0");
    if (alpha === 1) return -$exactLog(1 - this.unit()) * beta;
    if (alpha > 1) {
      const inverse = Math.sqrt(2 * alpha - 1), b = alpha - 1.3862943611198906, c = alpha + inverse;
      for (;;) {
        const u = this.unit();
        if (!(u > 1e-7 && u < 0.9999999)) continue;
        const w = 1 - this.unit(), v = $exactLog(u / (1 - u)) / inverse, x = alpha * $math_exp(v);
        const z = u * u * w, r = b + c * v - x;
        if (r + 2.504077396776274 - 4.5 * z >= 0 || r >= $exactLog(z)) return x * beta;
      }
    }
    for (;;) {
      const b = (Math.E + alpha) / Math.E, p = b * this.unit();
      const x = p <= 1 ? $exactPow(p, 1 / alpha) : -$exactLog((b - p) / alpha), u = this.unit();
      if (p > 1 ? u <= $exactPow(x, alpha - 1) : u <= $math_exp(-x)) return x * beta;
    }
  }
  betavariate(alpha, beta) {
    const y = this.gamma($double(alpha), 1);
    return $float(y ? y / (y + this.gamma($double(beta), 1)) : 0);
  }
  lognormvariate(mu = 0, sigma = 1) {
    return $float($math_exp($double(this.normalvariate(mu, sigma))));
  }
  paretovariate(alpha) {
    return $float($exactPow(1 - this.unit(), $divFloat(-1, $double(alpha))));
  }
  weibullvariate(alpha, beta) {
    return $float($double(alpha) * $exactPow(-$exactLog(1 - this.unit()), $divFloat(1, $double(beta))));
  }
  expovariate(rate = 1) {
    return $float($divFloat(-$exactLog(1 - this.unit()), $double(rate)));
  }
}
$random_Curves.$name = "Random";
$named($random_Curves, { gauss: "mu sigma", normalvariate: "mu sigma", lognormvariate: "mu sigma", expovariate: "lambd", seed: "a",
  betavariate: "alpha beta", gammavariate: "alpha beta", weibullvariate: "alpha beta", paretovariate: "alpha" });
function $seedOf(a) {
  if (a === null) return a;
  if (a instanceof $IntEnum) a = a.value; //? $IntEnum
  if (a instanceof $TextEnum) a = a.value; //? $TextEnum
  if ($isInt(a)) return BigInt(a);
  if (typeof a === "string") return $seedText(new TextEncoder().encode(a));
  if (a instanceof Uint8Array) return $seedText(a);
  if ($isFloat(a)) return BigInt.asUintN(64, $hashNumber(a));
  throw new $TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.");
}
// A str seed is its UTF-8 bytes followed by their SHA-512, as one big-endian int.
function $seedText(bytes) {
  return BigInt("0x" + [...bytes, ...$sha512(bytes)].map((b) => b.toString(16).padStart(2, "0")).join(""));
}
function $sha512(bytes) {
  const primes = [];
  for (let n = 2; primes.length < 80; n++) if (primes.every((p) => n % p)) primes.push(n);
  const mask = 0xffffffffffffffffn;
  const root = (n, power) => {
    const target = BigInt(n) << BigInt(64 * power);
    let low = 0n, high = 1n << 72n;
    while (high - low > 1n) {
      const mid = (low + high) >> 1n;
      if (mid ** BigInt(power) <= target) low = mid;
      else high = mid;
    }
    return low & mask;
  };
  const h = primes.slice(0, 8).map((p) => root(p, 2)), k = primes.map((p) => root(p, 3));
  const size = Math.ceil((bytes.length + 17) / 128) * 128, data = new Uint8Array(size);
  data.set(bytes);
  data[bytes.length] = 128;
  new DataView(data.buffer).setBigUint64(size - 8, BigInt(bytes.length * 8));
  const turn = (x, n) => ((x >> BigInt(n)) | (x << BigInt(64 - n))) & mask;
  for (let at = 0; at < size; at += 128) {
    const w = Array.from({ length: 16 }, (_, i) => new DataView(data.buffer).getBigUint64(at + i * 8));
    for (let i = 16; i < 80; i++) {
      const a = w[i - 15], b = w[i - 2];
      w[i] = (w[i - 16] + (turn(a, 1) ^ turn(a, 8) ^ (a >> 7n)) + w[i - 7]
        + (turn(b, 19) ^ turn(b, 61) ^ (b >> 6n))) & mask;
    }
    const s = [...h];
    for (let i = 0; i < 80; i++) {
      const [a, b, c, , e, f, g, last] = s;
      const t1 = last + (turn(e, 14) ^ turn(e, 18) ^ turn(e, 41)) + ((e & f) ^ (~e & mask & g)) + k[i] + w[i];
      const t2 = (turn(a, 28) ^ turn(a, 34) ^ turn(a, 39)) + ((a & b) ^ (a & c) ^ (b & c));
      s.pop();
      s.unshift((t1 + t2) & mask);
      s[4] = (s[4] + t1) & mask;
    }
    s.forEach((v, i) => (h[i] = (h[i] + v) & mask));
  }
  return h.flatMap((v) => Array.from({ length: 8 }, (_, i) => Number((v >> BigInt(56 - 8 * i)) & 255n)));
}
const $random = { made: null };
function $shared() {
  $random.made ??= $new($random_Curves); //? $random_Curves
  return ($random.made ??= $new($random_Random));
}
function $curved() {
  return ($random.made ??= $new($random_Curves));
}
function $random_seed(a = null) {
  return $shared().seed($seedOf(a));
}
function $random_random() {
  return $shared().unit();
}
function $random_randint(a, b) {
  return $shared().randint(a, b);
}
function $random_randrange(a, b, c) {
  return $shared().randrange(a, b, c);
}
function $random_choice(xs) {
  return $shared().choice(xs);
}
function $random_choices(xs, weights, cum, k) {
  return $shared().choices(xs, weights, cum, k);
}
function $random_shuffle(xs) {
  return $shared().shuffle(xs);
}
function $random_sample(xs, k, counts) {
  return $shared().sample(xs, k, counts);
}
function $random_uniform(a, b) {
  return $shared().uniform(a, b);
}
function $random_gauss(mu, sigma) {
  return $curved().gauss(mu, sigma);
}
function $random_normalvariate(mu, sigma) {
  return $curved().normalvariate(mu, sigma);
}
function $random_triangular(a, b, c) {
  return $shared().triangular(a, b, c);
}
function $random_expovariate(rate) {
  return $curved().expovariate(rate);
}
function $random_getrandbits(k) {
  return $shared().getrandbits(k);
}
function $random_getstate() {
  return $shared().getstate();
}
function $random_setstate(state) {
  return $shared().setstate(state);
}
function $random_randbytes(n) {
  return $shared().randbytes(n);
}
function $random_gammavariate(alpha, beta) {
  return $curved().gammavariate(alpha, beta);
}
function $random_betavariate(alpha, beta) {
  return $curved().betavariate(alpha, beta);
}
function $random_lognormvariate(mu = 0, sigma = 1) {
  return $curved().lognormvariate(mu, sigma);
}
function $random_paretovariate(alpha) {
  return $curved().paretovariate(alpha);
}
function $random_weibullvariate(alpha, beta) {
  return $curved().weibullvariate(alpha, beta);
}
