// difflib: what two sequences have in common.
class $difflib_SequenceMatcher extends $Object {
  static $partial = $partly("opcodes");
  __init__(junk = null, a = "", b = "", autojunk = true) {
    this.isjunk = junk;
    this.autojunk = $truth(autojunk);
    this.set_seqs(a, b);
  }
  set_seqs(a, b) {
    this.set_seq1(a);
    return this.set_seq2(b);
  }
  set_seq1(a) {
    Object.assign(this, { a, as: [...$iter(a)], blocks: null, codes: null });
    return null;
  }
  set_seq2(b) {
    Object.assign(this, { b, bs: [...$iter(b)], blocks: null, codes: null, places: new Map(), junk: new Set() });
    this.bs.forEach((x, i) => {
      const key = $key(x);
      if (!this.places.has(key)) this.places.set(key, []);
      this.places.get(key).push(i);
    });
    this.all = new Map([...this.places].map(([key, list]) => [key, list.length]));
    for (const [key, [first]] of [...this.places])
      if (this.isjunk !== null && $truth($call(this.isjunk, this.bs[first]))) {
        this.junk.add(key);
        this.places.delete(key);
      }
    const n = this.bs.length, most = Math.floor(n / 100) + 1;
    if (this.autojunk && n >= 200) for (const [key, list] of [...this.places]) if (list.length > most) this.places.delete(key);
    return null;
  }
  longest(alo, ahi, blo, bhi) {
    const keys = this.as.map($key), { bs, junk } = this, same = (i, j) => $alike(this.as[i], bs[j]);
    let [bi, bj, size] = [alo, blo, 0], runs = new Map();
    for (let i = alo; i < ahi; i++) {
      const next = new Map();
      for (const j of this.places.get(keys[i]) ?? []) {
        if (j < blo) continue;
        if (j >= bhi) break;
        const k = (runs.get(j - 1) ?? 0) + 1;
        next.set(j, k);
        if (k > size) [bi, bj, size] = [i - k + 1, j - k + 1, k];
      }
      runs = next;
    }
    for (const wanted of [false, true]) {
      const fit = (j) => junk.has($key(bs[j])) === wanted;
      while (bi > alo && bj > blo && fit(bj - 1) && same(bi - 1, bj - 1)) [bi, bj, size] = [bi - 1, bj - 1, size + 1];
      while (bi + size < ahi && bj + size < bhi && fit(bj + size) && same(bi + size, bj + size)) size++;
    }
    return [bi, bj, size];
  }
  find_longest_match(alo = 0, ahi = null, blo = 0, bhi = null) {
    return $Matching.$make(...this.longest(alo, ahi ?? this.as.length, blo, bhi ?? this.bs.length));
  }
  get_matching_blocks() {
    if (this.blocks) return this.blocks;
    const queue = [[0, this.as.length, 0, this.bs.length]], found = [];
    while (queue.length) {
      const [alo, ahi, blo, bhi] = queue.pop(), [i, j, k] = this.longest(alo, ahi, blo, bhi);
      if (!k) continue;
      found.push([i, j, k]);
      if (alo < i && blo < j) queue.push([alo, i, blo, j]);
      if (i + k < ahi && j + k < bhi) queue.push([i + k, ahi, j + k, bhi]);
    }
    found.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
    const joined = [];
    for (const [i, j, k] of found) {
      const last = joined.at(-1);
      if (last && last[0] + last[2] === i && last[1] + last[2] === j) last[2] += k;
      else joined.push([i, j, k]);
    }
    joined.push([this.as.length, this.bs.length, 0]);
    return (this.blocks = joined.map((x) => $Matching.$make(...x)));
  }
  get_opcodes() {
    if (this.codes) return this.codes;
    const out = [];
    let i = 0, j = 0;
    for (const [ai, bj, size] of this.get_matching_blocks()) {
      const tag = i < ai && j < bj ? "replace" : i < ai ? "delete" : j < bj ? "insert" : "";
      if (tag) out.push($tuple(tag, i, ai, j, bj));
      [i, j] = [ai + size, bj + size];
      if (size) out.push($tuple("equal", ai, i, bj, j));
    }
    return (this.codes = out);
  }
  get_grouped_opcodes(n = 3) {
    let codes = this.get_opcodes().map((c) => [...c]);
    if (!codes.length) codes = [["equal", 0, 1, 0, 1]];
    const first = codes[0], last = codes.at(-1);
    if (first[0] === "equal") [first[1], first[3]] = [Math.max(first[1], first[2] - n), Math.max(first[3], first[4] - n)];
    if (last[0] === "equal") [last[2], last[4]] = [Math.min(last[2], last[1] + n), Math.min(last[4], last[3] + n)];
    const groups = [];
    let group = [];
    for (let [tag, i1, i2, j1, j2] of codes) {
      if (tag === "equal" && i2 - i1 > 2 * n) {
        group.push($tuple(tag, i1, Math.min(i2, i1 + n), j1, Math.min(j2, j1 + n)));
        groups.push(group);
        group = [];
        [i1, j1] = [Math.max(i1, i2 - n), Math.max(j1, j2 - n)];
      }
      group.push($tuple(tag, i1, i2, j1, j2));
    }
    if (group.length && !(group.length === 1 && group[0][0] === "equal")) groups.push(group);
    return new $Iterator(groups[Symbol.iterator]());
  }
  share(matches) {
    const size = this.as.length + this.bs.length;
    return $float(size ? (2 * matches) / size : 1);
  }
  ratio() {
    return this.share(this.get_matching_blocks().reduce((sum, block) => sum + block[2], 0));
  }
  quick_ratio() {
    const left = new Map(this.all);
    let matches = 0;
    for (const x of this.as) {
      const n = left.get($key(x)) ?? 0;
      left.set($key(x), n - 1);
      if (n > 0) matches++;
    }
    return this.share(matches);
  }
  real_quick_ratio() {
    return this.share(Math.min(this.as.length, this.bs.length));
  }
}
$difflib_SequenceMatcher.$name = "SequenceMatcher";
$def($difflib_SequenceMatcher.prototype.__init__, "SequenceMatcher", ["isjunk", "a", "b", "autojunk"], 0);
$def($difflib_SequenceMatcher.prototype.find_longest_match, "find_longest_match", ["alo", "ahi", "blo", "bhi"], 0);
$def($difflib_SequenceMatcher.prototype.get_grouped_opcodes, "get_grouped_opcodes", ["n"], 0);
const $Matching = $namedtuple("Match", ["a", "b", "size"], []);
function $difflib_get_close_matches(word, possibilities, n = 3, cutoff = 0.6) {
  if (!$gt(n, 0)) throw new $ValueError("n must be > 0: " + $repr(n));
  if (!($ge(cutoff, 0) && $le(cutoff, 1))) throw new $ValueError("cutoff must be in [0.0, 1.0]: " + $repr(cutoff));
  const matcher = $new($difflib_SequenceMatcher), found = [], least = $double(cutoff);
  matcher.set_seq2(word);
  for (const x of $iter(possibilities)) {
    matcher.set_seq1(x);
    if ([matcher.real_quick_ratio(), matcher.quick_ratio(), matcher.ratio()].every((r) => $double(r) >= least)) found.push($tuple(matcher.ratio(), x));
  }
  return $heapq_nlargest(n, found).map((pair) => pair[1]);
}
function* $unified(a, b, from, to, fromDate, toDate, n, end) {
  const lines = [...$iter(a)], others = [...$iter(b)], range = (start, stop) => {
    const size = stop - start;
    return size === 1 ? String(start + 1) : (size ? start + 1 : start) + "," + size;
  };
  let started = false;
  for (const group of $new($difflib_SequenceMatcher, null, lines, others).get_grouped_opcodes(n)) {
    if (!started) {
      started = true;
      yield "--- " + from + (fromDate && "\t" + fromDate) + end;
      yield "+++ " + to + (toDate && "\t" + toDate) + end;
    }
    const first = group[0], last = group.at(-1);
    yield "@@ -" + range(first[1], last[2]) + " +" + range(first[3], last[4]) + " @@" + end;
    for (const [tag, i1, i2, j1, j2] of group) {
      if (tag === "equal") for (const line of lines.slice(i1, i2)) yield " " + line;
      if (tag === "replace" || tag === "delete") for (const line of lines.slice(i1, i2)) yield "-" + line;
      if (tag === "replace" || tag === "insert") for (const line of others.slice(j1, j2)) yield "+" + line;
    }
  }
}
function $difflib_unified_diff(a, b, from = "", to = "", fromDate = "", toDate = "", n = 3, end = "\n") {
  return new $Iterator($unified(a, b, from, to, fromDate, toDate, n, end));
}
