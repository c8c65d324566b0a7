// bisect: places in a sorted sequence.

// The first place at which `after(item)` holds.
function $place(xs, low, high, key, after) {
  let a = $index(low), b = high === null ? $len(xs) : $index(high);
  if (a < 0) throw new $ValueError("lo must be non-negative");
  while (a < b) {
    const mid = Math.floor((a + b) / 2), item = $at(xs, mid);
    if (after(key === null ? item : $call(key, item))) b = mid;
    else a = mid + 1;
  }
  return a;
}
function $bisect_bisect_left(xs, x, low = 0, high = null, key = null) {
  return $place(xs, low, high, key, (item) => !$lt(item, x));
}
function $bisect_bisect_right(xs, x, low = 0, high = null, key = null) {
  return $place(xs, low, high, key, (item) => $lt(x, item));
}
function $bisect_insort(xs, x, low = 0, high = null, key = null) {
  const at = $bisect_bisect_right(xs, key === null ? x : $call(key, x), low, high, key);
  return $insortAt(xs, at, x);
}
function $bisect_insort_left(xs, x, low = 0, high = null, key = null) {
  const at = $bisect_bisect_left(xs, key === null ? x : $call(key, x), low, high, key);
  return $insortAt(xs, at, x);
}
function $insortAt(xs, at, x) {
  if (Array.isArray(xs)) xs.splice(at, 0, x);
  else $method(xs, "insert", at, x);
  return null;
}
