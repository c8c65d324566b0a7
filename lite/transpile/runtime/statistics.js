// statistics, string, uuid, textwrap, heapq, copy.

class $statistics_StatisticsError extends $ValueError {}
$statistics_StatisticsError.prototype.name = "StatisticsError";
function $data(xs, least, message) {
  const data = [...$iter(xs)];
  if (data.length < least) throw new $statistics_StatisticsError(message);
  return data;
}
// An exact sum as a fraction: top / bottom.
function $fraction(x) {
  if (x?.exact) throw $unable("statistics of fractions or decimals");
  if (!$isNumber(x)) throw new $TypeError("can't convert type '" + $typename(x) + "' to numerator/denominator");
  if ($isInt(x)) return [BigInt(x), 1n];
  const [a, b] = $float_as_integer_ratio(x);
  return [BigInt(a), BigInt(b)];
}
function $sumFractions(list) {
  let top = 0n, bottom = 1n;
  for (const [a, b] of list) {
    if (b === bottom) top += a;
    else [top, bottom] = [top * b + a * bottom, bottom * b];
  }
  return [top, bottom];
}
// A fraction as an int where all data were ints and it is whole, else as a float.
function $fromFraction(top, bottom, data) {
  if (data.every($isInt) && top % bottom === 0n) return $int(top / bottom);
  return $float($divideBig2(top, bottom));
}
function $divideBig2(top, bottom) {
  return top === 0n ? 0 : $divideBig(top, bottom);
}
// The sum of a list with inf or nan in it, or 0.
function $boundless(data) {
  const sum = data.map((x) => ($isFloat(x) ? $double(x) : 0)).filter((x) => !isFinite(x)).reduce((a, b) => a + b, 0);
  return sum;
}
function $statistics_mean(xs) {
  const data = $data(xs, 1, "mean requires at least one data point"), endless = $boundless(data);
  if (endless !== 0) return $float(endless);
  const [top, bottom] = $sumFractions(data.map($fraction));
  return $fromFraction(top, bottom * BigInt(data.length), data);
}
function $statistics_fmean(xs, weights = null) {
  if (weights === null) {
    const data = $data(xs, 1, "fmean requires at least one data point");
    return $math_fsum(data) / data.length;
  }
  const data = $array(xs), by = $array(weights), products = $math_fsum(data.slice(0, by.length).map((x, i) => $mul(x, by[i])));
  if (data.length !== by.length) throw new $statistics_StatisticsError("data and weights must be the same length");
  const sum = $math_fsum(by);
  if (!sum) throw new $statistics_StatisticsError("sum of weights must be non-zero");
  return products / sum;
}
function $statistics_geometric_mean(xs) {
  const data = $array(xs).map($real);
  if (!data.length || data.some((x) => !(x > 0))) throw new $statistics_StatisticsError("geometric mean requires a non-empty dataset containing positive numbers");
  return $math_exp($math_fsum(data.map($exactLog)) / data.length);
}
function $statistics_harmonic_mean(xs) {
  const data = $data(xs, 1, "harmonic_mean requires at least one data point");
  if (data.some((x) => $lt(x, 0))) throw new $statistics_StatisticsError("harmonic mean does not support negative values");
  if (data.length === 1) return data[0];
  if (data.some((x) => $eq(x, 0))) return 0;
  const [top, bottom] = $sumFractions(data.map((x) => $fraction($div(1, x))));
  return $fromFraction(bottom * BigInt(data.length), top, [0.5]);
}
function $statistics_median(xs) {
  const data = $sorted($data(xs, 1, "no median for empty data")), n = data.length >> 1;
  return data.length % 2 ? data[n] : $div($add(data[n - 1], data[n]), 2);
}
function $statistics_median_low(xs) {
  const data = $sorted($data(xs, 1, "no median for empty data"));
  return data[(data.length - 1) >> 1];
}
function $statistics_median_high(xs) {
  const data = $sorted($data(xs, 1, "no median for empty data"));
  return data[data.length >> 1];
}
function $counts(xs) {
  const seen = new $Dict();
  for (const x of xs) seen.put(x, (seen.get($key(x)) ?? 0) + 1);
  return seen;
}
function $statistics_mode(xs) {
  const seen = $counts($data(xs, 1, "no mode for empty data")), most = Math.max(...seen.values());
  return [...seen].find((k) => seen.get($key(k)) === most);
}
function $statistics_multimode(xs) {
  const seen = $counts([...$iter(xs)]), most = Math.max(0, ...seen.values());
  return [...seen].filter((k) => seen.get($key(k)) === most);
}
// The sum of squared distances from the mean, as a fraction.
function $spread(data) {
  const all = data.map($fraction), n = BigInt(data.length);
  const [st, sb] = $sumFractions(all);
  const [qt, qb] = $sumFractions(all.map(([a, b]) => [a * a, b * b]));
  return [qt * n * sb * sb - st * st * qb, n * qb * sb * sb];
}
function $variance(data, less) {
  const [top, bottom] = $spread(data);
  return [top, bottom * BigInt(data.length - less)];
}
function $statistics_variance(xs) {
  const data = $data(xs, 2, "variance requires at least two data points");
  const endless = $boundless(data);
  if (endless !== 0) return $float(endless);
  return $fromFraction(...$variance(data, 1), data);
}
function $statistics_pvariance(xs) {
  const data = $data(xs, 1, "pvariance requires at least one data point");
  const endless = $boundless(data);
  if (endless !== 0) return $float(endless);
  return $fromFraction(...$variance(data, 0), data);
}
// The square root of a fraction, rounded once.
function $rootOf([top, bottom]) {
  if (top === 0n) return 0;
  let shift = 0n;
  while ((top << shift) / bottom < 1n << 140n) shift += 2n;
  const n = (top << shift) / bottom;
  const root = $math_isqrt(n);
  return $divideBig(BigInt(root) * 2n + 1n, 1n << (shift / 2n + 1n));
}
function $exactRoot(fraction) {
  const [top, bottom] = fraction, a = BigInt($math_isqrt($int(top * bottom)));
  return a * a === top * bottom ? $divideBig2(a, bottom) : $rootOf(fraction);
}
function $statistics_stdev(xs) {
  return $exactRoot($variance($data(xs, 2, "stdev requires at least two data points"), 1));
}
function $statistics_pstdev(xs) {
  return $exactRoot($variance($data(xs, 1, "pstdev requires at least one data point"), 0));
}
function $statistics_quantiles(xs, n = 4, method = "exclusive") {
  if (n < 1) throw new $statistics_StatisticsError("n must be at least 1");
  if (method !== "exclusive" && method !== "inclusive") throw new $ValueError("Unknown method: " + $repr(method));
  const data = $sorted($data(xs, 2, "must have at least two data points")), size = data.length, out = [];
  for (let i = 1; i < n; i++) {
    const m = method === "inclusive" ? size - 1 : size + 1;
    let j = Math.floor((i * m) / n);
    if (method !== "inclusive") j = Math.min(Math.max(j, 1), size - 1);
    const delta = i * m - j * n, low = method === "inclusive" ? j : j - 1;
    out.push($div($add($mul(data[low], n - delta), $mul(data[low + 1] ?? 0, delta)), n));
  }
  return out;
}
function $string_capwords(s, sep = null) {
  return $str_split(s, sep).map($str_capitalize).join(sep ?? " ");
}
class $uuid_UUID extends $Object {
  static $partial = $partly("node time variant");
  __init__(hex = null, bytes = null, little = null, fields = null, int = null, version = null) {
    if (little !== null || fields !== null) throw $unable("UUID() of such parts");
    if ([hex, bytes, int].filter((x) => x !== null).length !== 1)
      throw new $TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given");
    if (bytes !== null && bytes.length !== 16) throw new $ValueError("bytes is not a 16-char string");
    if (int !== null && (int < 0 || int >= 2 ** 128)) throw new $ValueError("int is out of range (need a 128-bit value)");
    let clean = hex !== null ? hex.replace(/urn:|uuid:|[{}-]/g, "")
      : bytes !== null ? $bytes_hex(bytes) : BigInt(int).toString(16).padStart(32, "0");
    if (!/^[0-9a-fA-F]{32}$/.test(clean)) throw new $ValueError("badly formed hexadecimal UUID string");
    if (version !== null) {
      if (version < 1 || version > 5) throw new $ValueError("illegal version number");
      const variant = (8 + (parseInt(clean[16], 16) & 3)).toString(16);
      clean = clean.slice(0, 12) + version + clean.slice(13, 16) + variant + clean.slice(17);
    }
    this.hex = clean.toLowerCase();
  }
  get bytes() {
    return $bytes_fromhex(this.hex);
  }
  get urn() {
    return "urn:uuid:" + this.__str__();
  }
  get int() {
    return $int(BigInt("0x" + this.hex));
  }
  part(from, to) {
    return parseInt(this.hex.slice(from, to), 16);
  }
  get fields() {
    return $tuple(this.part(0, 8), this.part(8, 12), this.part(12, 16), this.part(16, 18), this.part(18, 20), this.part(20));
  }
  get version() {
    return "89ab".includes(this.hex[16]) ? parseInt(this.hex[12], 16) : null;
  }
  __str__() {
    return this.hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }
  __repr__() {
    return "UUID('" + this.__str__() + "')";
  }
  __eq__(o) {
    return o instanceof $uuid_UUID && o.hex === this.hex;
  }
  __compare__(o) {
    return o instanceof $uuid_UUID ? (this.hex > o.hex) - (this.hex < o.hex) : undefined;
  }
  __key__() {
    return "\0uuid" + this.hex;
  }
}
$uuid_UUID.$name = "UUID";
function $uuid_uuid4() {
  const hex = Array.from({ length: 32 }, () => Math.floor(Math.random() * 16));
  hex[12] = 4;
  hex[16] = 8 + (hex[16] & 3);
  return $new($uuid_UUID, hex.map((n) => n.toString(16)).join(""));
}
function $heapq_heappush(heap, x) {
  heap.push(x);
  $siftDown(heap, 0, heap.length - 1);
  return null;
}
function $siftDown(heap, start, at) {
  const x = heap[at];
  while (at > start) {
    const parent = (at - 1) >> 1;
    if (!$lt(x, heap[parent])) break;
    heap[at] = heap[parent];
    at = parent;
  }
  heap[at] = x;
}
function $siftUp(heap, at) {
  const start = at, x = heap[at], end = heap.length;
  let child = 2 * at + 1;
  while (child < end) {
    if (child + 1 < end && !$lt(heap[child], heap[child + 1])) child++;
    heap[at] = heap[child];
    at = child;
    child = 2 * at + 1;
  }
  heap[at] = x;
  $siftDown(heap, start, at);
}
function $heapq_heappop(heap) {
  if (!heap.length) throw new $IndexError("index out of range");
  const last = heap.pop();
  if (!heap.length) return last;
  const top = heap[0];
  heap[0] = last;
  $siftUp(heap, 0);
  return top;
}
function $heapq_heapify(heap) {
  for (let i = (heap.length >> 1) - 1; i >= 0; i--) $siftUp(heap, i);
  return null;
}
function $heapq_nlargest(n, xs, key = null) {
  return $sorted(xs, key, true).slice(0, Math.max(0, n));
}
function $heapq_nsmallest(n, xs, key = null) {
  return $sorted(xs, key).slice(0, Math.max(0, n));
}
function $copy_copy(x) {
  if (x?.__copy__) return x.__copy__();
  if (x?.$derived && $isClass(x.constructor) && x.constructor.$name !== "Counter" && !x.$module) return $copyDerived(x, (v) => v); //? $natives
  if (x instanceof $collections_deque) return x.copy(); //? $collections_deque
  if (Array.isArray(x)) return x instanceof $Tuple ? x : [...x];
  if (x instanceof $Dict) return $dict_copy(x); //? $Dict
  if (x instanceof $Set) return $set_copy(x); //? $Set
  if ($changeable(x)) return Object.assign(Object.create(Object.getPrototypeOf(x)), x);
  return x;
}
// An object of its own state; of others, equal ones are as good as the same.
function $changeable(x) {
  return x instanceof $Object && !x.constructor.$all && (!x.__key__ || x.$fields);
}
function $copy_deepcopy(x, memo = null) {
  return $deep(x, memo?.seen ?? new Map());
}
function $deep(x, seen) {
  if (typeof x !== "object" || x === null || x instanceof $Float) return x;
  if (seen.has(x)) return seen.get(x);
  let out = x;
  if (x.__deepcopy__) {
    seen.set(x, (out = x.__deepcopy__(Object.assign(new $Dict(), { seen }))));
    return out;
  }
  if (x instanceof $Tuple) {
    const items = Array.from(x, (v) => $deep(v, seen));
    return items.every((v, i) => v === x[i]) ? x : Object.setPrototypeOf(items, Object.getPrototypeOf(x));
  }
  if (Array.isArray(x)) {
    seen.set(x, (out = []));
    for (const v of x) out.push($deep(v, seen));
  } else if (x instanceof $Dict) {
    seen.set(x, (out = new x.constructor()));
    for (const k of x) out.put($deep(k, seen), $deep(x.get($key(k)), seen));
    if (x.factory !== undefined) out.factory = x.factory;
  } else if (x instanceof $Set) { //? $Set
    out = $same(x, Array.from(x.values(), (v) => $deep(v, seen))); //? $Set
  } else if ($changeable(x)) {
    seen.set(x, (out = Object.create(Object.getPrototypeOf(x))));
    for (const k of Object.keys(x)) out[k] = $deep(x[k], seen);
  }
  return out;
}
function $html_escape(s, quote = true) {
  const out = s.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return $truth(quote) ? out.replace(/"/g, "&quot;").replace(/'/g, "&#x27;") : out;
}
function $heapq_heappushpop(heap, x) {
  if (!heap.length || !$lt(heap[0], x)) return x;
  return $heapq_heapreplace(heap, x);
}
function $heapq_heapreplace(heap, x) {
  if (!heap.length) throw new $IndexError("index out of range");
  const top = heap[0];
  heap[0] = x;
  $siftUp(heap, 0);
  return top;
}
function* $heapq_merge(key = null, reverse = false, ...xs) {
  const rows = xs.map((each, at) => ({ at, items: $iter(each)[Symbol.iterator]() }));
  const next = (row) => {
    const step = row.items.next();
    row.done = step.done;
    row.item = step.value;
    if (!row.done) row.key = key === null ? row.item : $call(key, row.item);
  };
  rows.forEach(next);
  for (;;) {
    let best = null;
    for (const row of rows)
      if (!row.done && (!best || (reverse ? $lt(best.key, row.key) : $lt(row.key, best.key)))) best = row;
    if (!best) return;
    yield best.item;
    next(best);
  }
}
function $pairsOf(x, y, what) {
  const a = $array(x), b = $array(y);
  if (a.length !== b.length) throw new $statistics_StatisticsError(what + " requires that both inputs have same number of data points");
  if (a.length < 2) throw new $statistics_StatisticsError(what + " requires at least two data points");
  const middle = (xs) => $math_fsum(xs) / xs.length, p = middle(a), q = middle(b);
  return [a.map((v) => $double(v) - p), b.map((v) => $double(v) - q)];
}
function $dot(a, b) {
  return $math_fsum(a.map((v, i) => $float(v * b[i])));
}
function $statistics_covariance(x, y) {
  const [a, b] = $pairsOf(x, y, "covariance");
  return $float($dot(a, b) / (a.length - 1));
}
function $statistics_correlation(x, y) {
  const [a, b] = $pairsOf(x, y, "correlation");
  const size = Math.sqrt($dot(a, a) * $dot(b, b));
  if (!size) throw new $statistics_StatisticsError("at least one of the inputs is constant");
  return $float($dot(a, b) / size);
}
