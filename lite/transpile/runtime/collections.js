// collections

// The base of the author's own kinds of dict.
class $DictBase extends $Dict {
  __init__(source, kw) {
    $dict_update(this, source, kw);
  }
  __repr__() {
    return "{" + Array.from(this, (k) => $repr(k) + ": " + $repr(this.get($key(k)))).join(", ") + "}";
  }
}
$def($DictBase.prototype.__init__, "dict", ["x"], 0, [], false, true, [], 1);
class $collections_ChainMap extends $Object {
  static $name = "ChainMap";
  __init__(...maps) {
    this.maps = maps.length ? maps : [new $Dict()];
  }
  find(k) {
    return this.maps.find((map) => map.has($key(k)));
  }
  all() {
    return this.maps.reduceRight((sum, map) => $dict_update(sum, map), new $Dict());
  }
  __getitem__(k) {
    const map = this.find(k);
    if (!map) throw new $KeyError(k);
    return map.get($key(k));
  }
  __setitem__(k, v) {
    this.maps[0].put(k, v);
  }
  __delitem__(k) {
    if (!this.maps[0].has($key(k))) throw new $KeyError("Key not found in the first mapping: " + $repr(k));
    $dict_pop(this.maps[0], k);
  }
  __contains__(k) {
    return Boolean(this.find(k));
  }
  __len__() {
    return this.all().size;
  }
  __iter__() {
    return this.all();
  }
  __eq__(other) {
    return $eq(this.all(), other instanceof $collections_ChainMap ? other.all() : other);
  }
  __repr__() {
    return "ChainMap(" + this.maps.map($repr).join(", ") + ")";
  }
  get(k, fallback = null) {
    const map = this.find(k);
    return map ? map.get($key(k)) : fallback;
  }
  keys() {
    return $dict_keys(this.all());
  }
  values() {
    return $dict_values(this.all());
  }
  items() {
    return $dict_items(this.all());
  }
  pop(k, fallback) {
    if (!this.maps[0].has($key(k)) && fallback === undefined) throw new $KeyError("Key not found in the first mapping: " + $repr(k));
    return $dict_pop(this.maps[0], k, fallback);
  }
  popitem() {
    if (!this.maps[0].size) throw new $KeyError("No keys found in the first mapping.");
    return $dict_popitem(this.maps[0]);
  }
  setdefault(k, fallback = null) {
    if (!this.find(k)) this.maps[0].put(k, fallback);
    return this.__getitem__(k);
  }
  update(source, kw) {
    $dict_update(this.maps[0], source, kw);
    return null;
  }
  clear() {
    return $dict_clear(this.maps[0]);
  }
  copy() {
    return $new($collections_ChainMap, $dict_copy(this.maps[0]), ...this.maps.slice(1));
  }
  new_child(map = new $Dict()) {
    return $new($collections_ChainMap, map, ...this.maps);
  }
  get parents() {
    return $new($collections_ChainMap, ...this.maps.slice(1));
  }
}
class $collections_deque extends $Object {
  static $module = "collections";
  __init__(items = [], most = null) {
    this.items = [];
    this.maxlen = most;
    if (most !== null && $index(most) < 0) throw new $ValueError("maxlen must be non-negative");
    this.extend(items);
  }
  // Its items, to be changed: who is in a loop over them will notice.
  get changed() {
    this.state = (this.state ?? 0) + 1;
    return this.items;
  }
  append(x) {
    this.changed.push(x);
    if (this.maxlen !== null && this.items.length > this.maxlen) this.items.shift();
    return null;
  }
  appendleft(x) {
    this.changed.unshift(x);
    if (this.maxlen !== null && this.items.length > this.maxlen) this.items.pop();
    return null;
  }
  pop() {
    if (!this.items.length) throw new $IndexError("pop from an empty deque");
    return this.changed.pop();
  }
  popleft() {
    if (!this.items.length) throw new $IndexError("pop from an empty deque");
    return this.changed.shift();
  }
  extend(items) {
    for (const x of [...$iter(items)]) this.append(x);
    return null;
  }
  extendleft(items) {
    for (const x of [...$iter(items)]) this.appendleft(x);
    return null;
  }
  like(items) {
    return $new($collections_deque, items, this.maxlen);
  }
  __add__(other) {
    if (!(other instanceof $collections_deque))
      throw new $TypeError('can only concatenate deque (not "' + $typename(other) + '") to deque');
    return this.like([...this.items, ...other.items]);
  }
  __iadd__(items) {
    this.extend(items);
    return this;
  }
  __mul__(n) {
    return this.like($repeat(this.items, n));
  }
  __rmul__(n) {
    return this.__mul__(n);
  }
  __delitem__(i) {
    $drop(this.changed, i);
  }
  rotate(n = 1) {
    const size = this.items.length;
    if (size) {
      const by = ((n % size) + size) % size;
      this.items.unshift(...this.changed.splice(size - by));
    }
    return null;
  }
  clear() {
    this.changed.length = 0;
    return null;
  }
  copy() {
    return $new($collections_deque, this.items, this.maxlen);
  }
  count(x) {
    return $list_count(this.items, x);
  }
  index(x) {
    const i = this.items.findIndex((v) => $alike(v, x));
    if (i < 0) throw new $ValueError($repr(x) + " is not in deque");
    return i;
  }
  insert(i, x) {
    if (this.items.length === this.maxlen) throw new $IndexError("deque already at its maximum size");
    return $list_insert(this.changed, i, x);
  }
  remove(x) {
    const i = this.items.findIndex((v) => $alike(v, x));
    if (i < 0) throw new $ValueError($repr(x) + " is not in deque");
    this.changed.splice(i, 1);
    return null;
  }
  reverse() {
    this.items.reverse();
    return null;
  }
  *__iter__() {
    const { state, items } = this;
    for (const x of items) {
      yield x;
      if (this.state !== state) throw new $RuntimeError("deque mutated during iteration");
    }
  }
  __len__() {
    return this.items.length;
  }
  __getitem__(i) {
    if (i instanceof $Slice) throw new $TypeError("sequence index must be integer, not 'slice'");
    let n = $index(i);
    if (n < 0) n += this.items.length;
    if (n < 0 || n >= this.items.length) throw new $IndexError("deque index out of range");
    return this.items[n];
  }
  __setitem__(i, v) {
    this.__getitem__(i);
    this.items[i < 0 ? i + this.items.length : i] = v;
  }
  __contains__(x) {
    return $in(x, this.items);
  }
  __reversed__() {
    return [...this.items].reverse();
  }
  __eq__(other) {
    return other instanceof $collections_deque && $eq(this.items, other.items);
  }
  __compare__(other) {
    return other instanceof $collections_deque ? $compare(this.items, other.items, "<") : undefined;
  }
  __repr__() {
    return "deque(" + $repr(this.items) + (this.maxlen === null ? ")" : ", maxlen=" + this.maxlen + ")");
  }
  __plain__() {
    return $sent(this.items);
  }
}
$collections_deque.$name = "deque";
$def($collections_deque.prototype.__init__, "deque", ["iterable", "maxlen"], 0);
class $collections_defaultdict extends $Dict {
  static $module = "collections";
  __init__(factory = null, source, kw) {
    if (factory !== null && !$callable(factory)) throw new $TypeError("first argument must be callable or None");
    this.factory = factory;
    $dict_update(this, source, kw);
  }
  get default_factory() {
    throw $unable("defaultdict.default_factory");
  }
  set default_factory(factory) {
    this.factory = factory;
  }
  __missing__(k) {
    if (this.factory === null) throw new $KeyError(k);
    const v = $call(this.factory);
    this.put(k, v);
    return v;
  }
  __repr__() {
    const inner = Array.from(this, (k) => $repr(k) + ": " + $repr(this.get($key(k)))).join(", ");
    return $typename(this) + "(" + $repr(this.factory) + ", {" + inner + "})";
  }
}
$collections_defaultdict.prototype.name = "defaultdict";
$def($collections_defaultdict.prototype.__init__, "defaultdict", ["f", "x"], 0, [], false, true, [], 2);
class $collections_OrderedDict extends $Dict {
  static $module = "collections";
  update_py(source, kw) { //? $natives
    return $own(this, "__setitem__") ? $putAll(this, source, kw) : $dict_updateMethod(this, source, kw); //? $natives
  } //? $natives
  __init__(source, kw) {
    if ($own(this, "__setitem__")) return $putAll(this, source, kw); //? $natives
    $dict_update(this, source, kw);
  }
  move_to_end(k, last = true) {
    $dict_at(this, k);
    const all = Array.from(this, (x) => [x, this.get($key(x))]), at = $key(k);
    const own = all.filter(([x]) => $key(x) === at), others = all.filter(([x]) => $key(x) !== at);
    $dict_clear(this);
    for (const [x, y] of $truth(last) ? [...others, ...own] : [...own, ...others]) this.put(x, y);
    return null;
  }
  popitemAt(last = true) {
    if (!this.size) throw new $KeyError("dictionary is empty");
    const k = $truth(last) ? [...this].at(-1) : [...this][0];
    return $tuple(k, $dict_pop(this, k));
  }
  __eq__(other) {
    return $mapEq(this, other) && (!(other instanceof $collections_OrderedDict) || $eq([...this], [...other]));
  }
  __repr__() {
    const inner = Array.from(this, (k) => "(" + $repr(k) + ", " + $repr(this.get($key(k))) + ")").join(", ");
    return $typename(this) + "(" + (inner && "[" + inner + "]") + ")";
  }
}
$collections_OrderedDict.prototype.name = "OrderedDict";
$def($collections_OrderedDict.prototype.move_to_end, "move_to_end", ["key", "last"], 1);
$def($collections_OrderedDict.prototype.__init__, "OrderedDict", ["x"], 0, [], false, true, [], 1);
class $collections_Counter extends $Dict {
  __init__(source, kw) {
    this.update_py(source, kw);
  }
  update_py(source, kw) {
    for (const from of [source, kw]) {
      if (from === undefined || from === null) continue;
      const old = this.size;
      if (from instanceof $Dict)
        for (const k of from) this.put(k, old ? $add(from.get($key(k)), this.get($key(k)) ?? 0) : from.get($key(k)));
      else for (const k of $iter(from)) this.put(k, $add(this.get($key(k)) ?? 0, 1));
    }
    return null;
  }
  __delitem__(k) {
    if (this.has($key(k))) $dict_pop(this, k);
  }
  __pos__() {
    return this.__add__(new $collections_Counter());
  }
  __neg__() {
    return new $collections_Counter().__sub__(this);
  }
  subtract(source, kw) {
    if (kw) this.subtract(kw);
    if (source === undefined || source === null) return null;
    if (source instanceof $Dict) for (const k of source) this.put(k, $sub(this.get($key(k)) ?? 0, source.get($key(k))));
    else for (const k of $iter(source)) this.put(k, $sub(this.get($key(k)) ?? 0, 1));
    return null;
  }
  __missing__() {
    return 0;
  }
  pairs() {
    return Array.from(this, (k) => $tuple(k, this.get($key(k))));
  }
  most_common(n = null) {
    const all = this.pairs();
    all.sort((a, b) => ($lt(b[1], a[1]) ? -1 : $lt(a[1], b[1]) ? 1 : 0));
    return n === null ? all : all.slice(0, Math.max(0, n));
  }
  *each() {
    for (const [k, n] of this.pairs()) for (let i = 0; i < n; i++) yield k;
  }
  elements() {
    return new $Iterator(this.each());
  }
  total() {
    return $sum(this.pairs().map((p) => p[1]));
  }
  combine(other, f) {
    if (!(other instanceof $collections_Counter)) return $NotImplemented;
    const out = $new($collections_Counter);
    const keys = $set_from([...this, ...other]);
    for (const k of keys.values()) {
      const v = f(this.get($key(k)) ?? 0, other.get($key(k)) ?? 0);
      if ($gt(v, 0)) out.put(k, v);
    }
    return out;
  }
  __add__(other) {
    return this.combine(other, $add);
  }
  __iadd__(other) {
    return this.become(this.__add__(other));
  }
  __isub__(other) {
    return this.become(this.__sub__(other));
  }
  __iand__(other) {
    return this.become(this.__and__(other));
  }
  __ior__(other) {
    return this.become(this.__or__(other));
  }
  become(other) {
    if (other === $NotImplemented) return other;
    $dict_clear(this);
    $dict_update(this, other);
    return this;
  }
  __sub__(other) {
    return this.combine(other, $sub);
  }
  __and__(other) {
    return this.combine(other, (a, b) => ($lt(a, b) ? a : b));
  }
  __or__(other) {
    return this.combine(other, (a, b) => ($lt(a, b) ? b : a));
  }
  __compare__(other) {
    if (!(other instanceof $collections_Counter)) return undefined;
    const keys = [...$set_from([...this, ...other]).values()], n = (d, k) => d.get($key(k)) ?? 0;
    const less = keys.every((k) => $le(n(this, k), n(other, k))), more = keys.every((k) => $ge(n(this, k), n(other, k)));
    return less && more ? 0 : less ? -1 : more ? 1 : NaN;
  }
  __eq__(other) {
    return other instanceof $collections_Counter ? this.__compare__(other) === 0 : $mapEq(this, other);
  }
  __repr__() {
    const inner = this.most_common().map(([k, v]) => $repr(k) + ": " + $repr(v)).join(", ");
    return $typename(this) + (inner ? "({" + inner + "})" : "()");
  }
}
$collections_Counter.prototype.name = "Counter";
$def($collections_Counter.prototype.subtract, "subtract", ["iterable"], 0, [], false, true, [], 1);
$def($collections_Counter.prototype.most_common, "most_common", ["n"], 0);
$def($collections_Counter.prototype.__init__, "Counter", ["x"], 0, [], false, true);
