// statistics.NormalDist, and straight lines through points.

// Wichura's rational approximations (AS 241) of the inverse of the normal distribution.
const $wichura = {
  near: [
    [2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513, 133.14166789178438, 3.3871328727963665],
    [5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579, 42.31333070160091, 1],
  ],
  middle: [
    [0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835],
    [1.0507500716444169e-09, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851, 1.6763848301838038, 2.053191626637759, 1],
  ],
  far: [
    [2.0103343992922881e-07, 2.7115555687434876e-05, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103],
    [2.0442631033899397e-15, 1.421511758316446e-07, 1.8463183175100548e-05, 0.0007868691311456133, 0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1],
  ],
};
function $normalInverse(p) {
  const quotient = ([top, bottom], r, by = 1) => (top.reduce((sum, c) => sum * r + c, 0) * by) / bottom.reduce((sum, c) => sum * r + c, 0);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return quotient($wichura.near, 0.180625 - q * q, q);
  const r = Math.sqrt(-$math_log($float(q <= 0 ? p : 1 - p)));
  const x = r <= 5 ? quotient($wichura.middle, r - 1.6) : quotient($wichura.far, r - 5);
  return q < 0 ? -x : x;
}
class $statistics_NormalDist extends $Object {
  __init__(mu = $float(0), sigma = $float(1)) {
    if ($lt(sigma, 0)) throw new $statistics_StatisticsError("sigma must be non-negative");
    this.mu = $real(mu);
    this.sigma = $real(sigma);
  }
  spread(what) {
    if (this.sigma === 0) throw new $statistics_StatisticsError(what + "() not defined when sigma is zero");
    return this.sigma;
  }
  pdf(x) {
    const square = this.sigma * this.sigma, off = $real(x) - this.mu;
    this.spread("pdf");
    return $float($math_exp((off * off) / (-2 * square)) / Math.sqrt(6.283185307179586 * square));
  }
  raw(x) {
    return 0.5 * (1 + $math_erf((x - this.mu) / (this.spread("cdf") * 1.4142135623730951)));
  }
  cdf(x) {
    return $float(this.raw($real(x)));
  }
  inv_cdf(p) {
    const at = $real(p);
    if (at <= 0 || at >= 1) throw new $statistics_StatisticsError("p must be in the range 0.0 < p < 1.0");
    if (this.sigma <= 0) throw new $statistics_StatisticsError("cdf() not defined when sigma at or below zero");
    return $float(this.mu + $normalInverse(at) * this.sigma);
  }
  quantiles(n = 4) {
    return Array.from({ length: Math.max(0, n - 1) }, (_, i) => this.inv_cdf($float((i + 1) / n)));
  }
  zscore(x) {
    return $float(($real(x) - this.mu) / this.spread("zscore"));
  }
  overlap(other) {
    if (!(other instanceof $statistics_NormalDist)) throw new $TypeError("Expected another NormalDist instance");
    const later = other.sigma < this.sigma || (other.sigma === this.sigma && other.mu < this.mu);
    const [a, b] = later ? [other, this] : [this, other], va = a.sigma * a.sigma, vb = b.sigma * b.sigma;
    if (!va || !vb) throw new $statistics_StatisticsError("overlap() not defined when sigma is zero");
    const dv = vb - va, dm = Math.abs(b.mu - a.mu);
    if (!dv) return $float(1 - $math_erf(dm / (2 * a.sigma * 1.4142135623730951)));
    const p = a.mu * vb - b.mu * va, q = a.sigma * b.sigma * Math.sqrt(dm * dm + dv * $math_log($float(vb / va)));
    const gap = (x) => Math.abs(b.raw(x) - a.raw(x));
    return $float(1 - (gap((p + q) / dv) + gap((p - q) / dv)));
  }
  get mean() {
    return $float(this.mu);
  }
  get median() {
    return this.mean;
  }
  get mode() {
    return this.mean;
  }
  get stdev() {
    return $float(this.sigma);
  }
  get variance() {
    return $float(this.sigma * this.sigma);
  }
  like(mu, sigma) {
    return $new($statistics_NormalDist, $float(mu), $float(sigma));
  }
  __add__(o) {
    if (o instanceof $statistics_NormalDist) return this.like(this.mu + o.mu, $math_hypot($float(this.sigma), $float(o.sigma)));
    return this.like(this.mu + $real(o), this.sigma);
  }
  __radd__(o) {
    return this.__add__(o);
  }
  __sub__(o) {
    if (o instanceof $statistics_NormalDist) return this.like(this.mu - o.mu, $math_hypot($float(this.sigma), $float(o.sigma)));
    return this.like(this.mu - $real(o), this.sigma);
  }
  __rsub__(o) {
    return this.__sub__(o).__neg__();
  }
  __mul__(o) {
    return this.like(this.mu * $real(o), this.sigma * Math.abs($real(o)));
  }
  __rmul__(o) {
    return this.__mul__(o);
  }
  __truediv__(o) {
    return this.like($divFloat(this.mu, $real(o)), this.sigma / Math.abs($real(o)));
  }
  __pos__() {
    return this.like(this.mu, this.sigma);
  }
  __neg__() {
    return this.like(-this.mu, this.sigma);
  }
  __eq__(o) {
    return o instanceof $statistics_NormalDist ? o.mu === this.mu && o.sigma === this.sigma : $NotImplemented;
  }
  __key__() {
    return "\0normal" + this.mu + "," + this.sigma;
  }
  __repr__() {
    return $typename(this) + "(mu=" + $floatText(this.mu) + ", sigma=" + $floatText(this.sigma) + ")";
  }
}
$statistics_NormalDist.$name = "NormalDist";
$def($statistics_NormalDist.prototype.__init__, "NormalDist", ["mu", "sigma"], 0);
$def($statistics_NormalDist.prototype.quantiles, "quantiles", ["n"], 0);
function $statistics_NormalDist_from_samples(data) {
  const all = $list(data);
  return $new($statistics_NormalDist, $float($real($statistics_mean(all))), $float($statistics_stdev(all)));
}
const $Line = $namedtuple("LinearRegression", ["slope", "intercept"], []);
function $statistics_linear_regression(x, y, proportional = false) {
  const n = $len(x), xs = $array(x).map($real), ys = $array(y).map($real);
  if ($len(y) !== n) throw new $statistics_StatisticsError("linear regression requires that both inputs have same number of data points");
  if (n < 2) throw new $statistics_StatisticsError("linear regression requires at least two data points");
  const through = $truth(proportional), sum = (list) => $math_fsum(list.map($float));
  const xm = through ? 0 : sum(xs) / n, ym = through ? 0 : sum(ys) / n;
  const sxx = sum(xs.map((v) => (v - xm) * (v - xm)));
  if (sxx === 0) throw new $statistics_StatisticsError("x is constant");
  const slope = sum(xs.map((v, i) => (v - xm) * (ys[i] - ym))) / sxx;
  return $Line.$make($float(slope), $float(through ? 0 : ym - slope * xm));
}
function $statistics_median_grouped(xs, interval = $float(1)) {
  const data = $sorted($data(xs, 1, "no median for empty data")), n = data.length, x = data[n >> 1];
  const i = $bisect_bisect_left(data, x), j = $bisect_bisect_right(data, x, i), size = $real(interval);
  return $real(x) - size / 2 + (size * (n / 2 - i)) / (j - i);
}
