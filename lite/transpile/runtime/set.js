// set and frozenset: a Map from $key(x) to x. Loops run in CPython's order where hashes are
// known (ints and such); the order of strings differs from run to run in Python too.

class $Set extends Map {
  add(x) {
    const key = $key(x);
    if (!super.has(key)) super.set(key, x);
    return this;
  }
  *[Symbol.iterator]() {
    const size = this.size;
    for (const x of $setOrder(this)) {
      yield x;
      if (this.size !== size) throw new $RuntimeError("Set changed size during iteration");
    }
  }
  __repr__() {
    const inner = Array.from(this, $repr).join(", ");
    if (this instanceof $FrozenSet) return inner ? "frozenset({" + inner + "})" : "frozenset()";
    return inner ? "{" + inner + "}" : "set()";
  }
}
$Set.prototype.name = "set";
class $FrozenSet extends $Set {
  __key__() {
    return "\0f" + Array.from(this.values(), $keyText).sort().join("");
  }
}
$FrozenSet.prototype.name = "frozenset";

// CPython's table: linear probes of 10, then a perturbed jump; grows at three fifths full.
function $setOrder(set) {
  const items = Array.from(set.values());
  if (items.length < 2 || !items.every((x) => Number.isSafeInteger(x) || typeof x === "boolean"))
    return items;
  let mask = 7, table = new Array(8), used = 0;
  const hash = (x) => (Number(x) === -1 ? -2n : BigInt(x) % 2305843009213693951n);
  const place = (slots, m, x) => {
    const h = hash(x), whole = BigInt.asUintN(64, h);
    let perturb = whole, i = Number(whole & BigInt(m));
    for (;;) {
      const last = i + 9 <= m ? i + 9 : i;
      for (let j = i; j <= last; j++) if (slots[j] === undefined) return void (slots[j] = x);
      perturb >>= 5n;
      i = Number((BigInt(i) * 5n + 1n + perturb) & BigInt(m));
    }
  };
  for (const x of items) {
    place(table, mask, x);
    used++;
    if (used * 5 >= mask * 3) {
      let size = 8;
      const goal = used > 50000 ? used * 2 : used * 4;
      while (size <= goal) size *= 2;
      const bigger = new Array(size);
      for (const old of table) if (old !== undefined) place(bigger, size - 1, old);
      table = bigger;
      mask = size - 1;
    }
  }
  return table.filter((x) => x !== undefined);
}
function $set(...items) {
  return $set_from(items);
}
function $set_from(items = []) {
  const s = new $Set();
  for (const x of $iter(items)) s.add(x);
  return s;
}
function $frozenset(items = []) {
  const s = new $FrozenSet();
  for (const x of $iter(items)) s.add(x);
  return s;
}
function $same(s, items) {
  return s instanceof $FrozenSet ? $frozenset(items) : $set_from(items);
}
function $thaw(s, method) {
  if (s instanceof $FrozenSet) throw new $AttributeError("'frozenset' object has no attribute '" + method + "'");
}
function $set_add(s, x) {
  $thaw(s, "add"); //? $FrozenSet
  s.add(x);
  return null;
}
function $set_discard(s, x) {
  $thaw(s, "discard"); //? $FrozenSet
  s.delete($key(x));
  return null;
}
function $set_remove(s, x) {
  $thaw(s, "remove"); //? $FrozenSet
  if (!s.delete($key(x))) throw new $KeyError(x);
  return null;
}
function $set_pop(s) {
  $thaw(s, "pop"); //? $FrozenSet
  for (const x of s) {
    s.delete($key(x));
    return x;
  }
  throw new $KeyError("pop from an empty set");
}
function $set_clear(s) {
  $thaw(s, "clear"); //? $FrozenSet
  s.clear();
  return null;
}
function $set_copy(s) {
  return $same(s, s);
}
function $set_update(s, ...others) {
  $thaw(s, "update"); //? $FrozenSet
  for (const other of others) if (other !== undefined) for (const x of [...$iter(other)]) s.add(x);
  return null;
}
function $set_union(s, ...others) {
  const out = [...s];
  for (const other of others) out.push(...$iter(other));
  return $same(s, out);
}
function $asSet(x) {
  return x instanceof Map ? x : $set_from(x);
}
function $set_intersection(s, ...others) {
  const sets = others.map($asSet);
  const [first, rest] = sets.length === 1 && sets[0] instanceof $Set && sets[0].size > s.size
    ? [s, sets] : sets.length === 1 ? [sets[0] instanceof $Set ? sets[0] : $set_from(others[0]), [s]] : [s, sets];
  return $same(s, [...first].filter((x) => rest.every((o) => o.has($key(x)))));
}
function $set_difference(s, ...others) {
  const sets = others.map($asSet);
  return $same(s, [...s].filter((x) => !sets.some((o) => o.has($key(x)))));
}
function $set_symmetric_difference(s, other) {
  const o = $asSet(other);
  return $same(s, [...[...s].filter((x) => !o.has($key(x))), ...[...$iter(other)].filter((x) => !s.has($key(x)))]);
}
function $set_intersection_update(s, ...others) {
  $thaw(s, "intersection_update"); //? $FrozenSet
  return $replace(s, $set_intersection(s, ...others));
}
function $set_difference_update(s, ...others) {
  $thaw(s, "difference_update"); //? $FrozenSet
  return $replace(s, $set_difference(s, ...others));
}
function $set_symmetric_difference_update(s, other) {
  $thaw(s, "symmetric_difference_update"); //? $FrozenSet
  return $replace(s, $set_symmetric_difference(s, other));
}
function $replace(s, items) {
  const all = [...items];
  s.clear();
  for (const x of all) s.add(x);
  return null;
}
function $set_issubset(s, other) {
  const o = $asSet(other);
  return [...s].every((x) => o.has($key(x)));
}
function $set_issuperset(s, other) {
  return [...$iter(other)].every((x) => s.has($key(x)));
}
function $set_isdisjoint(s, other) {
  return ![...$iter(other)].some((x) => s.has($key(x)));
}
// As a number: -1 subset, 0 equal, 1 superset, NaN neither.
function $set_compare(a, b) {
  if (!(b instanceof $Set))
    throw new $TypeError("'<' not supported between instances of 'set' and '" + $typename(b) + "'");
  const below = $set_issubset(a, b), above = $set_issuperset(a, b);
  return below && above ? 0 : below ? -1 : above ? 1 : NaN;
}
