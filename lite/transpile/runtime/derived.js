// The author's own kinds of list and dict. Their attributes that Array and Map have as well stand
// under another name, and `$derived` lists their methods: those come before what the runtime does.
const $natives = new Set("at concat copyWithin entries every fill filter find findIndex findLast findLastIndex flat flatMap forEach includes indexOf join keys lastIndexOf map pop push reduce reduceRight reverse shift slice some sort splice toReversed toSorted toSpliced unshift values with clear delete get has set size put names factory getOrInsert getOrInsertComputed update_py popitemAt pairs each combine become".split(" "));
function $own(x, name) {
  return Boolean(x?.$derived?.includes(name));
}
// What is declared with a class of this kind.
function $derive(cls, name, methods) {
  const proto = cls.prototype;
  proto.$derived = [...(Object.getPrototypeOf(proto).$derived ?? []), ...methods];
  Object.defineProperty(proto, "name", { value: name });
}
class $ListBase extends Array {
  static get [Symbol.species]() {
    return Array;
  }
  constructor() {
    super();
  }
  __init__(items = []) {
    $refill(this, [...$iter(items)]);
  }
  __getitem__(i) {
    if (i instanceof $Slice) return $slice(Array.from(this), i.start, i.stop, i.step);
    return $at(Array.from(this), i);
  }
  __setitem__(i, v) {
    const items = Array.from(this);
    if (i instanceof $Slice) $putSlice(items, i.start, i.stop, i.step, v);
    else $put(items, i, v);
    $refill(this, items);
  }
  __delitem__(i) {
    const items = Array.from(this);
    if (i instanceof $Slice) $dropSlice(items, i.start, i.stop, i.step);
    else $drop(items, i);
    $refill(this, items);
  }
  __len__() {
    return this.length;
  }
  __contains__(x) {
    return $in(x, Array.from(this));
  }
  __iter__() {
    return new $Iterator(Array.prototype[Symbol.iterator].call(this));
  }
  __eq__(other) {
    return $isList(other) ? $eq(Array.from(this), Array.from(other)) : $NotImplemented;
  }
  __add__(other) {
    return $add(Array.from(this), Array.isArray(other) && !(other instanceof $Tuple) ? Array.from(other) : other);
  }
  __mul__(n) {
    return $mul(Array.from(this), n);
  }
  __repr__() {
    return "[" + Array.from(this, $repr).join(", ") + "]";
  }
  __str__() {
    return $repr(this);
  }
  append(v) {
    return $list_append(this, v);
  }
  extend(items) {
    return $list_extend(this, items);
  }
  insert(i, v) {
    return $list_insert(this, i, v);
  }
  remove(v) {
    return $list_remove(this, v);
  }
  count(v) {
    return $list_count(this, v);
  }
  index(v, ...range) {
    return $list_index(this, v, ...range);
  }
  copy() {
    return $list_copy(this);
  }
  $clear() {
    return $list_clear(this);
  }
  $pop(i) {
    return $list_pop(this, i);
  }
  $reverse() {
    return $list_reverse(this);
  }
  $sort(key, reverse) {
    return $list_sort(this, key, reverse);
  }
}
$derive($ListBase, "list", []);
$def($ListBase.prototype.__init__, "list", ["iterable"], 0, [], false, false, [], 1);
$def($ListBase.prototype.$sort, "sort", [], 0, ["key", "reverse"]);
function $refill(list, items) {
  list.length = 0;
  for (const x of items) list[list.length] = x;
}
// What super() finds in a dict.
const $dictMethods = Object.assign($Dict.prototype, {
  $derived: [],
  __getitem__(k) { return $dict_at(this, k); },
  __setitem__(k, v) { this.put(k, v); return null; },
  __contains__(k) { return this.has($key(k)); },
  __len__() { return this.size; },
  __str__() { return $repr(this); },
  $get(k, fallback) { return $dict_get(this, k, fallback); },
  $pop(k, fallback) { return $dict_pop(this, k, fallback); },
  popitem(last) { return this.popitemAt ? this.popitemAt(last) : $dict_popitem(this); },
  setdefault(k, fallback) { return $dict_setdefault(this, k, fallback); },
  update(source, kw) { return this.update_py ? this.update_py(source, kw) : $dict_updateMethod(this, source, kw); },
  copy() { return $dict_copy(this); },
  items() { return $dict_items(this); },
  $keys() { return $dict_keys(this); },
  $values() { return $dict_values(this); },
  $clear() { return $dict_clear(this); },
});
$def($dictMethods.update, "update", ["x"], 0, [], false, true, [], 1);
$Dict.prototype.__delitem__ ??= function (k) {
  $dict_pop(this, k);
};
// An OrderedDict puts what it is given by the method of the author.
function $putAll(d, source, kw) {
  const given = $dict_from(source, kw);
  for (const k of given) d.__setitem__(k, given.get($key(k)));
  return null;
}
// The attributes of such an object are those that are no items.
function $ownNames(x) {
  return Object.keys(x).filter((name) => !/^\d+$/.test(name) && name !== "names" && name !== "factory");
}
function $copyDerived(x, each) {
  const copy = new x.constructor();
  if (Array.isArray(x)) $refill(copy, Array.from(x, each));
  else for (const k of [...$Dict.prototype[Symbol.iterator].call(x)]) copy.put(each(k), each(x.get($key(k))));
  for (const name of $ownNames(x)) copy[name] = each(x[name]);
  if (x.factory !== undefined) copy.factory = x.factory;
  return copy;
}
