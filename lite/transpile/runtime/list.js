// list and tuple methods, range, sorting.

function $list(x = []) {
  return Array.from($iter(x));
}
function $tupleOf(x = []) {
  return x instanceof $Tuple && !x.name ? x : $Tuple.from($iter(x));
}
function $list_append(x, v) {
  x.push(v);
  return null;
}
function $list_extend(x, items) {
  for (const v of items === x ? [...x] : $iter(items)) x.push(v);
  return null;
}
function $list_insert(x, i, v) {
  const n = $index(i);
  x.splice(n < 0 ? Math.max(0, n + x.length) : n, 0, v);
  return null;
}
function $list_pop(x, i = -1) {
  if (!x.length) throw new $IndexError("pop from empty list");
  let n = $index(i);
  if (n < 0) n += x.length;
  if (n < 0 || n >= x.length) throw new $IndexError("pop index out of range");
  return n === x.length - 1 ? x.pop() : x.splice(n, 1)[0];
}
function $list_remove(x, v) {
  const i = x.findIndex((item) => $alike(item, v));
  if (i < 0) throw new $ValueError("list.remove(x): x not in list");
  x.splice(i, 1);
  return null;
}
function $list_index(x, v, start = 0, stop = x.length) {
  const [from, to] = $bounds(start, stop, null, x.length);
  for (let i = from; i < to; i++) if ($alike(x[i], v)) return i;
  throw new $ValueError(x instanceof $Tuple ? "tuple.index(x): x not in tuple" : $repr(v) + " is not in list");
}
function $list_count(x, v) {
  return x.filter((item) => $alike(item, v)).length;
}
function $list_reverse(x) {
  x.reverse();
  return null;
}
function $list_copy(x) {
  return x.slice();
}
function $list_clear(x) {
  x.length = 0;
  return null;
}
function $list_sort(x, key = null, reverse = false) {
  $sortInPlace(x, key, reverse);
  return null;
}
// Python only asks `later < earlier`; a stable sort with the arguments swapped asks the same.
function $sortInPlace(x, key, reverse) {
  const keys = key === null ? x : x.map((v) => $call(key, v));
  const order = keys.map((_, i) => i);
  if (x.length === 1) return x;
  if (keys.every((k) => typeof k === "number")) order.sort((i, j) => keys[i] - keys[j] || 0);
  else order.sort((i, j) => ($lt(keys[i], keys[j]) ? -1 : $lt(keys[j], keys[i]) ? 1 : 0));
  if (reverse) $stableReverse(order, keys);
  const sorted = order.map((i) => x[i]);
  sorted.forEach((v, i) => (x[i] = v));
  return x;
}
// Backwards, with equal items still in their first order.
function $stableReverse(order, keys) {
  const out = [];
  let end = order.length;
  while (end > 0) {
    let start = end - 1;
    while (start > 0 && !$lt(keys[order[start - 1]], keys[order[end - 1]])) start--;
    out.push(...order.slice(start, end));
    end = start;
  }
  out.forEach((v, i) => (order[i] = v));
}
function $sorted(x, key = null, reverse = false) {
  return $sortInPlace([...$iter(x)], key, $truth(reverse));
}
// range(start, stop, step), without its items.
// What a sequence pattern matches, as an array.
function $sequence(x) {
  if (x instanceof $Range) return [...x]; //? $Range
  if (x instanceof $collections_deque) return x.items; //? $collections_deque
  return Array.isArray(x) ? x : null;
}
class $Range {
  constructor(start, stop, step) {
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.n = Math.max(0, Math.ceil((stop - start) / step));
  }
  *[Symbol.iterator]() {
    for (let i = 0; i < this.n; i++) yield this.start + i * this.step;
  }
  __len__() {
    return this.n;
  }
  __getitem__(i) {
    if (i instanceof $Slice) { //? $Slice
      const [from, to, by] = $bounds(i.start, i.stop, i.step, this.n); //? $Slice
      return new $Range(this.start + from * this.step, this.start + to * this.step, by * this.step); //? $Slice
    } //? $Slice
    let n = $position(this, i);
    if (n < 0) n += this.n;
    if (n < 0 || n >= this.n) throw new $IndexError("range object index out of range");
    return this.start + n * this.step;
  }
  __contains__(x) {
    const n = $isNumber(x) ? ($double(x) - this.start) / this.step : NaN;
    return Number.isInteger(n) && n >= 0 && n < this.n;
  }
  __key__() {
    return "\0r" + (this.n > 1 ? [this.n, this.start, this.step] : this.n ? [1, this.start] : "");
  }
  __eq__(other) {
    return other instanceof $Range && this.n === other.n && (this.n < 1 || this.start === other.start
      && (this.n < 2 || this.step === other.step));
  }
  __repr__() {
    return "range(" + this.start + ", " + this.stop + (this.step === 1 ? ")" : ", " + this.step + ")");
  }
  __reversed__() {
    return [...this].reverse();
  }
  index(x) {
    if (!this.__contains__(x)) throw new $ValueError($repr(x) + " is not in range");
    return (x - this.start) / this.step;
  }
  count(x) {
    return this.__contains__(x) ? 1 : 0;
  }
}
$Range.prototype.name = "range";
function $range(start, stop, step = 1) {
  if (stop === undefined) [start, stop] = [0, start];
  const by = $bounded(step);
  if (by === 0) throw new $ValueError("range() arg 3 must not be zero");
  return new $Range($bounded(start), $bounded(stop), by);
}
