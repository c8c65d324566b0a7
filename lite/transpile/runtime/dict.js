// dict: a Map from $key(k) to the value. `names` remembers keys that differ from their $key.

class $Dict extends Map {
  constructor() {
    super();
  }
  put(k, v) {
    const key = $key(k);
    if (key !== k && !super.has(key)) (this.names ??= new Map()).set(key, k);
    super.set(key, v);
    return this;
  }
  *[Symbol.iterator]() {
    const size = this.size;
    for (const key of super.keys()) {
      yield this.names?.has(key) ? this.names.get(key) : $plainKey(key);
      if (this.size !== size)
        throw new $RuntimeError("dictionary changed size during iteration");
    }
  }
  __repr__() {
    const inner = Array.from(this, (k) => $repr(k) + ": " + $repr(this.get($key(k)))).join(", ");
    const name = $typename(this);
    return name === "dict" ? "{" + inner + "}" : name + (inner ? "({" + inner + "})" : "()");
  }
}
$Dict.prototype.name = "dict";
function $plainKey(key) {
  return typeof key === "string" && key.charCodeAt(0) === 0 ? key.slice(2) : key;
}
// `{k: v, …}` from a flat list.
function $dict(...flat) {
  const d = new $Dict();
  for (let i = 0; i < flat.length; i += 2) d.put(flat[i], flat[i + 1]);
  return d;
}
function $record(object) {
  const d = new $Dict();
  for (const k in object) d.set(k, object[k]);
  return d;
}
function $dict_at(d, k) {
  const v = d.get($key(k));
  if (v !== undefined) return v;
  if (d.__missing__) return d.__missing__(k);
  throw new $KeyError(k);
}
function $dict_from(source = undefined, kw) {
  return $dict_update(new $Dict(), source, kw);
}
function $dict_update(d, source, kw) {
  if (source instanceof $Dict) for (const k of source) d.put(k, source.get($key(k)));
  else if (source?.keys && ![Map, Array, Uint8Array].some((native) => source instanceof native)) for (const k of $iter(source.keys())) d.put(k, $at(source, k));
  else if (source !== undefined) {
    let i = 0;
    for (const pair of $iter(source)) {
      if (typeof pair !== "string" && !pair?.[Symbol.iterator] && !pair?.__iter__)
        throw new $TypeError("cannot convert dictionary update sequence element #" + i + " to a sequence");
      const two = $array(pair);
      if (two.length !== 2)
        throw new $ValueError("dictionary update sequence element #" + i + " has length " + two.length + "; 2 is required");
      d.put(two[0], two[1]);
      i++;
    }
  }
  if (kw) for (const k of kw) d.put(k, kw.get(k));
  return d;
}
function $dict_updateMethod(d, source, kw) {
  $dict_update(d, source, kw);
  return null;
}
function $dict_merge(a, b) {
  return $dict_update($dict_copy(a), b);
}
// `f(**a, **b)`: keywords are texts, each given once.
function $keywords(a, b) {
  for (const k of b instanceof $Dict ? b : $iter(b.keys())) {
    if (typeof k !== "string") throw new $TypeError("keywords must be strings");
    if (a.has($key(k))) throw new $TypeError("got multiple values for keyword argument '" + k + "'");
  }
  return $dict_merge(a, b);
}
function $dict_copy(d) {
  let copy = new d.constructor();
  if (d instanceof $DictBase) copy = new $Dict(); //? $DictBase
  for (const k of d) copy.put(k, d.get($key(k)));
  if (d.factory !== undefined) copy.factory = d.factory;
  return copy;
}
function $dict_get(d, k, fallback = null) {
  const v = d.get($key(k));
  return v === undefined ? fallback : v;
}
function $dict_setdefault(d, k, fallback = null) {
  const key = $key(k);
  if (!d.has(key) && $own(d, "__setitem__") && d.popitemAt) d.__setitem__(k, fallback); //? $natives
  if (!d.has(key)) d.put(k, fallback);
  return d.get(key);
}
function $dict_pop(d, k, fallback) {
  const key = $key(k), v = d.get(key);
  if (v === undefined) {
    if (fallback !== undefined) return fallback;
    throw new $KeyError(k);
  }
  d.delete(key);
  d.names?.delete(key);
  return v;
}
function $dict_popitem(d) {
  if (!d.size) throw new $KeyError("popitem(): dictionary is empty");
  const k = [...d].at(-1);
  return $tuple(k, $dict_pop(d, k));
}
function $dict_clear(d) {
  d.clear();
  d.names = undefined;
  return null;
}
// keys(), values() and items(): live, sized, comparable as sets are.
class $View {
  constructor(d, kind) {
    this.d = d;
    this.kind = kind;
  }
  *[Symbol.iterator]() {
    const { d, kind } = this;
    for (const k of d) {
      if (kind === "keys") yield k;
      else if (kind === "values") yield d.get($key(k));
      else yield $tuple(k, d.get($key(k)));
    }
  }
  __len__() {
    return this.d.size;
  }
  __repr__() {
    return "dict_" + this.kind + "([" + Array.from(this, $repr).join(", ") + "])";
  }
  __contains__(x) {
    if (this.kind === "keys") return this.d.has($key(x));
    if (this.kind === "items")
      return x instanceof $Tuple && x.length === 2 && this.d.has($key(x[0])) && $alike(this.d.get($key(x[0])), x[1]);
    for (const item of this) if ($alike(item, x)) return true;
    return false;
  }
  __eq__(other) {
    return this === other || this.__compare__(other) === 0;
  }
  __compare__(other) {
    if (this.kind === "values" || !(other instanceof $Set || (other instanceof $View && other.kind !== "values"))) return undefined;
    const above = [...$iter(other)].every((x) => this.__contains__(x)), more = this.d.size - $len(other);
    return above ? more : more <= 0 && [...this].every((x) => $in(x, other)) ? -1 : NaN;
  }
  // What a set does with another; values are none.
  like(f) {
    return this.kind === "values" ? $NotImplemented : f($set_from(this));
  }
  __and__(other) {
    return this.like((s) => $set_intersection(s, other));
  }
  __or__(other) {
    return this.like((s) => $set_union(s, other));
  }
  __sub__(other) {
    return this.like((s) => $set_difference(s, other));
  }
  __xor__(other) {
    return this.like((s) => $set_symmetric_difference(s, $set_from(other)));
  }
  __rand__(other) {
    return this.__and__(other);
  }
  __ror__(other) {
    return this.like(() => $set_union($set_from(other), this));
  }
  __rsub__(other) {
    return this.like(() => $set_difference($set_from(other), this));
  }
  __rxor__(other) {
    return this.__xor__(other);
  }
  isdisjoint(other) {
    return ![...$iter(other)].some((x) => this.__contains__(x));
  }
  get name() {
    return "dict_" + this.kind;
  }
}
function $dict_keys(d) {
  return new $View(d, "keys");
}
function $dict_values(d) {
  return new $View(d, "values");
}
function $dict_items(d) {
  return new $View(d, "items");
}
function $dict_fromkeys(keys, value = null) {
  const d = new $Dict();
  for (const k of $iter(keys)) d.put(k, value);
  return d;
}
