// The classes of collections.abc that give methods to those derived from them.
class $collections_abc_Iterator extends $Object {
  static $name = "Iterator";
  __iter__() {
    return this;
  }
}
class $AbstractView extends $Object {
  __init__(map, kind) {
    Object.assign(this, { map, kind });
  }
  __len__() {
    return $len(this.map);
  }
  *each() {
    for (const k of $iter(this.map)) yield this.kind === "Keys" ? k : this.kind === "Values" ? $at(this.map, k) : $tuple(k, $at(this.map, k));
  }
  __iter__() {
    return new $Iterator(this.each());
  }
  __contains__(x) {
    if (this.kind === "Keys") return $in(x, this.map);
    return [...this.each()].some((y) => $alike(y, x));
  }
  __eq__(other) {
    return this.kind === "Values" ? $NotImplemented : $eq($set_from(this), $set_from(other));
  }
  isdisjoint(other) {
    return ![...$iter(other)].some((x) => this.__contains__(x));
  }
  __repr__() {
    return this.kind + "View(" + $repr(this.map) + ")";
  }
}
for (const [name, f] of Object.entries({ and: $and, or: $or, sub: $sub, xor: $xor }))
  $AbstractView.prototype["__" + name + "__"] = function (other) {
    return f($set_from(this), $set_from(other));
  };
class $collections_abc_Mapping extends $Object {
  static $name = "Mapping";
  get(key, fallback = null) {
    try {
      return this.__getitem__(key);
    } catch (error) {
      if (error instanceof $KeyError) return fallback;
      throw error;
    }
  }
  __contains__(key) {
    try {
      this.__getitem__(key);
    } catch (error) {
      if (error instanceof $KeyError) return false;
      throw error;
    }
    return true;
  }
  keys() {
    return $new($AbstractView, this, "Keys");
  }
  values() {
    return $new($AbstractView, this, "Values");
  }
  items() {
    return $new($AbstractView, this, "Items");
  }
  __eq__(other) {
    if (!(other instanceof $Dict || other instanceof $collections_abc_Mapping)) return $NotImplemented;
    return $eq($dict_from(this), $dict_from(other));
  }
}
$def($collections_abc_Mapping.prototype.get, "Mapping.get", ["key", "default"], 1);
class $collections_abc_MutableMapping extends $collections_abc_Mapping {
  static $name = "MutableMapping";
  pop(key, fallback) {
    let value;
    try {
      value = this.__getitem__(key);
    } catch (error) {
      if (fallback === undefined || !(error instanceof $KeyError)) throw error;
      return fallback;
    }
    this.__delitem__(key);
    return value;
  }
  popitem() {
    for (const key of $iter(this)) {
      const value = this.__getitem__(key);
      this.__delitem__(key);
      return $tuple(key, value);
    }
    throw new $KeyError();
  }
  clear() {
    while ($len(this)) this.popitem();
    return null;
  }
  update(source, kw) {
    const given = $dict_from(source, kw);
    for (const key of given) this.__setitem__(key, given.get($key(key)));
    return null;
  }
  setdefault(key, fallback = null) {
    if ($collections_abc_Mapping.prototype.__contains__.call(this, key)) return this.__getitem__(key);
    this.__setitem__(key, fallback);
    return fallback;
  }
}
$def($collections_abc_MutableMapping.prototype.update, "MutableMapping.update", ["other"], 0, [], false, true, [], 1);
$def($collections_abc_MutableMapping.prototype.pop, "MutableMapping.pop", ["key", "default"], 1);
$def($collections_abc_MutableMapping.prototype.setdefault, "MutableMapping.setdefault", ["key", "default"], 1);
class $collections_abc_Sequence extends $Object {
  static $name = "Sequence";
  *each() {
    yield* $items(this);
  }
  __iter__() {
    return new $Iterator($items(this));
  }
  __contains__(x) {
    for (const y of $items(this)) if ($alike(y, x)) return true;
    return false;
  }
  __reversed__() {
    return Array.from({ length: $len(this) }, (_, i) => i).reverse().map((i) => this.__getitem__(i));
  }
  index(x, start = 0, stop = null) {
    const [from, to] = $bounds(start, stop, null, $len(this));
    for (let i = from; i < to; i++) if ($alike(this.__getitem__(i), x)) return i;
    throw new $ValueError();
  }
  count(x) {
    let n = 0;
    for (const y of $iter(this)) if ($alike(y, x)) n++;
    return n;
  }
}
class $collections_abc_MutableSequence extends $collections_abc_Sequence {
  static $name = "MutableSequence";
  append(x) {
    this.insert($len(this), x);
    return null;
  }
  extend(items) {
    for (const x of items === this ? [...$iter(items)] : $iter(items)) this.append(x);
    return null;
  }
  pop(i = -1) {
    const x = this.__getitem__(i);
    this.__delitem__(i);
    return x;
  }
  remove(x) {
    this.__delitem__(this.index(x));
    return null;
  }
  clear() {
    while ($len(this)) this.pop();
    return null;
  }
  reverse() {
    const n = $len(this);
    for (let i = 0; i < n >> 1; i++) {
      const [a, b] = [this.__getitem__(n - i - 1), this.__getitem__(i)];
      this.__setitem__(i, a);
      this.__setitem__(n - i - 1, b);
    }
    return null;
  }
  __iadd__(items) {
    this.extend(items);
    return this;
  }
}
class $collections_UserDict extends $collections_abc_MutableMapping {
  static $name = "UserDict";
  __init__(source, kw) {
    this.data = new $Dict();
    if (source !== undefined && source !== null) this.update(source);
    if (kw?.size) this.update(kw);
  }
  __len__() {
    return this.data.size;
  }
  __getitem__(key) {
    if (this.data.has($key(key))) return this.data.get($key(key));
    if (this.__missing__) return this.__missing__(key);
    throw new $KeyError(key);
  }
  __setitem__(key, value) {
    this.data.put(key, value);
  }
  __delitem__(key) {
    $dict_pop(this.data, key);
  }
  __iter__() {
    return this.data;
  }
  __contains__(key) {
    return this.data.has($key(key));
  }
  __copy__() {
    return Object.assign(Object.create(Object.getPrototypeOf(this)), this, { data: $dict_copy(this.data) });
  }
  copy() {
    return this.__copy__();
  }
  __or__(other) {
    return this.joined(this, other);
  }
  __ror__(other) {
    return this.joined(other, this);
  }
  __ior__(other) {
    this.update(other);
    return this;
  }
  joined(...parts) {
    if (!parts.every((part) => part instanceof $Dict || part instanceof $collections_UserDict)) return $NotImplemented;
    const made = $new(this.constructor);
    for (const part of parts) made.update(part);
    return made;
  }
  get(key, fallback = null) { return $in(key, this) ? $at(this, key) : fallback; } //? $since312
  __repr__() {
    return $repr(this.data);
  }
}
$def($collections_UserDict.prototype.get, "UserDict.get", ["key", "default"], 1); //? $since312
$def($collections_UserDict.prototype.__init__, "UserDict", ["dict"], 0, [], false, true, [], 1);
class $collections_UserList extends $collections_abc_MutableSequence {
  static $name = "UserList";
  __init__(items = null) {
    this.data = items === null ? [] : [...$iter(items)];
  }
  __len__() {
    return this.data.length;
  }
  __getitem__(i) {
    return i instanceof $Slice ? $new(this.constructor, $at(this.data, i)) : $at(this.data, i);
  }
  __setitem__(i, x) {
    if (i instanceof $Slice) $putSlice(this.data, i.start, i.stop, i.step, x);
    else $put(this.data, i, x);
  }
  __delitem__(i) {
    if (i instanceof $Slice) $dropSlice(this.data, i.start, i.stop, i.step);
    else $drop(this.data, i);
  }
  __contains__(x) {
    return $in(x, this.data);
  }
  __eq__(other) {
    return $eq(this.data, other instanceof $collections_UserList ? other.data : other);
  }
  __compare__(other) {
    return $compare(this.data, other instanceof $collections_UserList ? other.data : other, "<");
  }
  __add__(other) {
    return $new(this.constructor, [...this.data, ...$iter(other instanceof $collections_UserList ? other.data : other)]);
  }
  __radd__(other) {
    return $new(this.constructor, [...$iter(other), ...this.data]);
  }
  __mul__(n) {
    return $new(this.constructor, $repeat(this.data, n));
  }
  __imul__(n) {
    this.data = $repeat(this.data, n);
    return this;
  }
  __repr__() {
    return $repr(this.data);
  }
  append(x) {
    this.data.push(x);
    return null;
  }
  insert(i, x) {
    return $list_insert(this.data, i, x);
  }
  pop(i = -1) {
    return $list_pop(this.data, i);
  }
  remove(x) {
    return $list_remove(this.data, x);
  }
  clear() {
    return $list_clear(this.data);
  }
  index(x, ...range) {
    return $list_index(this.data, x, ...range);
  }
  reverse() {
    return $list_reverse(this.data);
  }
  sort(key, reverse) {
    return $list_sort(this.data, key, reverse);
  }
  extend(items) {
    return $list_extend(this.data, items instanceof $collections_UserList ? items.data : items);
  }
  copy() {
    return $new(this.constructor, this.data);
  }
  __copy__() {
    return Object.assign(Object.create(Object.getPrototypeOf(this)), this, { data: [...this.data] });
  }
}
$def($collections_UserList.prototype.__init__, "UserList", ["initlist"], 0);
$def($collections_UserList.prototype.sort, "sort", [], 0, ["key", "reverse"]);
