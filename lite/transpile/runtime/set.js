// set and frozenset: a Map from $key(x) to x. Loops run in CPython's order where hashes are
// known (numbers and tuples of them); the order of strings differs from run to run in Python too.

class $Set extends Map {
  add(x) {
    const key = $key(x);
    if (!super.has(key)) {
      super.set(key, x);
      if (this.table && !this.table.add(x)) this.table = null;
    }
    return this;
  }
  // Under the key, the item itself; true where there was one.
  delete(key) {
    if (!this.has(key)) return false;
    $setTable(this)?.drop(this.get(key));
    return super.delete(key);
  }
  clear() {
    super.clear();
    this.table = undefined;
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

// CPython's table (Objects/setobject.c): linear probes of 10, then a perturbed jump; what is taken
// out leaves a mark behind; it grows at three fifths full.
class $Table {
  constructor() {
    this.finger = 0;
    this.empty(8);
  }
  empty(size) {
    this.slots = new Array(size);
    this.fill = this.used = 0;
  }
  get items() {
    return this.slots.filter((slot) => slot).map((slot) => slot.x);
  }
  seek(h, test) {
    const { slots } = this, size = BigInt(slots.length);
    let perturb = BigInt.asUintN(64, BigInt(h)), i = Number(perturb % size);
    for (;;) {
      const last = i + 9 < slots.length ? i + 9 : i;
      for (let j = i; j <= last; j++) if (test(slots[j], j)) return j;
      perturb >>= 5n;
      i = Number((BigInt(i * 5 + 1) + perturb) % size);
    }
  }
  put(slot, at = this.seek(slot.h, (old) => old === undefined)) {
    this.fill += this.slots[at] === undefined;
    this.slots[at] = slot;
    this.used++;
  }
  // False for an item whose place is not known.
  add(x) {
    const h = $hashOf(x);
    if (h === undefined) return false;
    let left; // the last mark on the way is taken first
    const free = this.seek(h, (slot, at) => {
      if (slot === null) left = at;
      return slot === undefined;
    });
    this.put({ x, h }, left ?? free);
    if (left === undefined && this.full(0)) this.grow();
    return true;
  }
  full(more) {
    return (this.fill + more) * 5 >= (this.slots.length - 1) * 3;
  }
  grow() {
    this.resize(this.used * (this.used > 5e4 ? 2 : 4));
  }
  resize(least) {
    const old = this.slots;
    let size = 8;
    while (size <= least) size *= 2;
    this.empty(size);
    this.take(old);
  }
  take(slots) {
    for (const slot of slots) if (slot) this.put(slot);
  }
  // Before `n` items of another set or a dict are added.
  expect(n) {
    if (this.full(n)) this.resize((this.used + n) * 2);
  }
  drop(x) {
    this.slots[this.seek($hashOf(x), (slot) => slot && Object.is(slot.x, x))] = null;
    this.used--;
  }
  first() {
    while (!this.slots[this.finger %= this.slots.length]) this.finger++;
    return this.slots[this.finger++].x;
  }
  // An empty one takes over another's places.
  copy(other) {
    this.expect(other.used);
    if (this.slots.length !== other.slots.length || other.fill !== other.used) this.take(other.slots);
    else Object.assign(this, { slots: [...other.slots], fill: other.fill, used: other.used });
  }
}
// The table of a set whose items all have known hashes, else null. Until it is asked for, the order in
// which items came tells it.
function $setTable(s) {
  if (s.table === undefined) {
    const made = new $Table();
    s.table = [...s.values()].every((x) => made.add(x)) ? made : null;
  }
  return s.table;
}
function $setOrder(s) {
  return $setTable(s)?.items ?? [...s.values()];
}
// A set takes the items of another.
function $setMerge(s, other) {
  if (s === other || !other.size) return s;
  const from = $setTable(other), to = from && $setTable(s);
  if (!to) s.table = null;
  else if (to.fill) to.expect(other.size);
  else {
    to.copy(from);
    s.table = null;
  }
  for (const x of from?.items ?? other.values()) s.add(x);
  s.table = to;
  return s;
}
function $setAddAll(s, items) {
  if (items instanceof $Set) return $setMerge(s, items);
  const to = items instanceof Map && items.constructor === $Dict ? $setTable(s) : null; //? $Dict
  to?.expect(items.size); //? $Dict
  for (const x of Array.isArray(items) ? items : [...$iter(items)]) s.add(x);
  return s;
}
function $set(...items) {
  return $set_from(items);
}
// `{1, 2, 3}` of constants: Python keeps them as a frozenset, and copies that.
function $setShown(...items) {
  return $set_from($frozenset([...$frozenset(items)]));
}
// The same, looped over.
function $setLooped(...items) {
  return $frozenset([...$frozenset(items)]);
}
function $set_from(items = []) {
  return $setAddAll(new $Set(), items);
}
function $frozenset(items = []) {
  return $setAddAll(new $FrozenSet(), items);
}
// A new set of the same kind.
function $same(s, items) {
  return $setAddAll(s instanceof $FrozenSet ? new $FrozenSet() : new $Set(), items);
}
// As Python looks for a set in a set: by what a frozenset of the same items would be.
function $setKey(x) {
  return x instanceof $Set ? $FrozenSet.prototype.__key__.call(x) : $key(x);
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
  s.delete($setKey(x));
  return null;
}
function $set_remove(s, x) {
  $thaw(s, "remove"); //? $FrozenSet
  if (!s.delete($setKey(x))) throw new $KeyError(x);
  return null;
}
function $set_pop(s) {
  $thaw(s, "pop"); //? $FrozenSet
  if (!s.size) throw new $KeyError("pop from an empty set");
  const table = $setTable(s), x = table ? table.first() : s.values().next().value;
  s.delete($key(x));
  return x;
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
  for (const other of others) if (other !== undefined) $setAddAll(s, other);
  return null;
}
function $set_union(s, ...others) {
  const out = $same(s, s);
  for (const other of others) if (other !== s) $setAddAll(out, other);
  return out;
}
function $set_intersection(s, ...others) {
  if (!others.length) return $set_copy(s);
  return others.reduce((out, other) => $common(out, other), s);
}
function $common(s, other) {
  if (s === other) return $set_copy(s);
  const swap = other instanceof $Set && other.size > s.size, [walked, asked] = swap ? [s, other] : [other, s];
  const out = $same(s, []);
  for (const x of $iter(walked)) if (asked.has($key(x))) out.add(x);
  return out;
}
function $set_difference(s, ...others) {
  if (!others.length) return $set_copy(s);
  const [other, ...more] = others, keyed = other instanceof $Set || other instanceof Map; // a dict
  let out;
  if (!keyed || s.size >> 2 > other.size) $takeOut((out = $set_copy(s)), other);
  else out = $same(s, [...s].filter((x) => !other.has($key(x))));
  for (const another of more) $takeOut(out, another);
  return out;
}
function $takeOut(s, other) {
  if (s === other) return s.clear();
  const all = other instanceof $Set && other.size >> 3 > s.size ? $common(other, s) : other;
  for (const x of all instanceof $Set ? $setOrder(all) : [...$iter(all)]) s.delete($key(x));
  const { table } = s;
  if (table && table.fill - table.used > (table.slots.length - 1) >> 2) table.grow();
}
function $set_symmetric_difference(s, other) {
  const out = $same(s, other);
  $toggle(out, s);
  return out;
}
function $toggle(s, items) {
  for (const x of [...$iter(items)]) if (!s.delete($key(x))) s.add(x);
}
function $set_intersection_update(s, ...others) {
  $thaw(s, "intersection_update"); //? $FrozenSet
  const kept = $set_intersection(s, ...others), items = [...kept.values()];
  s.clear();
  for (const x of items) s.add(x);
  s.table = $setTable(kept);
  return null;
}
function $set_difference_update(s, ...others) {
  $thaw(s, "difference_update"); //? $FrozenSet
  for (const other of others) $takeOut(s, other);
  return null;
}
function $set_symmetric_difference_update(s, other) {
  $thaw(s, "symmetric_difference_update"); //? $FrozenSet
  if (s === other) s.clear();
  else $toggle(s, other instanceof Map ? other : $set_from(other));
  return null;
}
function $asSet(x) {
  return x instanceof Map ? x : $set_from(x);
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
