// What every value can be asked: its type, truth, equality, order, text, hash, items.
// A line that ends in "//? $Name" is kept only in scripts that use $Name for another reason.

// A tuple is an array that knows it is not a list.
class $Tuple extends Array {
  static get [Symbol.species]() {
    return Array;
  }
}
function $tuple(...items) {
  return Object.setPrototypeOf(items, $Tuple.prototype);
}
// The base of transpiled classes and of the library's own.
class $Object {
  static $name = "object"; //? $mro
  __init__() {}
}
const $Ellipsis = new (class extends $Object {
  static $name = "ellipsis";
  __repr__() {
    return "Ellipsis";
  }
})();
function $typename(x) {
  if (x === null) return "NoneType";
  if (typeof x === "boolean") return "bool";
  if ($isInt(x)) return "int";
  if ($isFloat(x)) return "float";
  if (typeof x === "string") return "str";
  if (typeof x === "function") return $callableName(x); //? $callableName
  if (typeof x === "function") return $isClass(x) ? "type" : "function";
  if (x instanceof $Tuple) return x.name ?? "tuple";
  if (Array.isArray(x)) return x.name ?? "list";
  if (x instanceof Uint8Array) return "bytes";
  const cls = x.constructor;
  return cls.$name || x.name || "generator";
}
// The type of a class or a function.
function $callableName(x) {
  if (x.$all) return "EnumType"; //? $enum
  if ($isClass(x) || $builtinType(x) || x.$test) return "type";
  return x.$self !== undefined ? "method" : x.name[0] === "$" ? "builtin_function_or_method" : "function";
}
function $isType(x) {
  return typeof x === "function" && /^(type|EnumType)$/.test($callableName(x));
}
// As error messages name a type: `datetime.date`.
function $fullname(x) {
  const module = typeof x === "object" && x !== null && Object.hasOwn(x.constructor, "$module") ? x.constructor.$module + "." : "";
  return module + $typename(x);
}
function $truth(x) {
  if ($own(x, "__bool__")) return $isTrue(x.__bool__()); //? $natives
  if ($own(x, "__len__")) return x.__len__() > 0; //? $natives
  if (typeof x === "object" && x !== null) {
    if (Array.isArray(x) || x instanceof Uint8Array) return x.length > 0;
    if (x instanceof $Float) return x.v !== 0;
    if (x instanceof Map) return x.size > 0; //? $Dict
    if (x.__bool__) return $isTrue(x.__bool__()); //? $methods
    if (x.__len__) return $size(x) > 0; //? $methods
    if (x.__bool__) return x.__bool__();
    if (x.__len__) return x.__len__() > 0;
    return true;
  }
  return typeof x === "number" ? x !== 0 : Boolean(x);
}
function $isTrue(x) {
  if (typeof x !== "boolean") throw new $TypeError("__bool__ should return bool, returned " + $typename(x));
  return x;
}
function $size(x) {
  const n = $index(x.__len__());
  if (n < 0) throw new $ValueError("__len__() should return >= 0");
  return n;
}
// As containers compare their items: what is the same object is equal, even if it is NaN.
function $alike(a, b) {
  return Object.is(a, b) || $eq(a, b);
}
function $eq(a, b) {
  if (typeof a !== "object" || a === null) {
    if (a === b) return true;
    if (typeof a === "function") return Boolean(a.$method) && a.$method === b?.$method && a.$self === b.$self;
    if (typeof b !== "object" || b === null)
      return $isNumber(a) && $isNumber(b) && a == b;
    return (b.__eq__ || b instanceof $Float) && $eq(b, a);
  }
  if (a instanceof $Float) return $isNumber(b) && a.v == b;
  if (a.__eq__) {
    let r = a.__eq__(b);
    if (r === $NotImplemented) r = b?.__eq__?.(a) ?? r;
    return r === $NotImplemented ? a === b : $truth(r);
  }
  if (a === b) return true;
  if (b?.__eq__) return $eq(b, a);
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a instanceof $Tuple === b instanceof $Tuple
      && a.every((x, i) => $alike(x, b[i]));
  if (a instanceof Map) return $mapEq(a, b); //? $Dict
  return a instanceof Uint8Array && b instanceof Uint8Array && String(a) === String(b);
}
// `a != b` where some class has its own idea of it.
function $ne(a, b) {
  let r = a?.__ne__?.(b) ?? $NotImplemented;
  if (r === $NotImplemented && !a?.__eq__) r = b?.__ne__?.(a) ?? r;
  return r === $NotImplemented ? !$eq(a, b) : r;
}
// Dicts and sets: the same keys and, for dicts, equal values.
function $mapEq(a, b) {
  if (!(b instanceof Map) || a.size !== b.size || a instanceof $Dict !== b instanceof $Dict)
    return false;
  for (const [k, v] of a.entries())
    if (!b.has(k) || (a instanceof $Dict && !$alike(v, b.get(k)))) return false;
  return true;
}
// Negative, zero or positive; NaN where the two are not ordered.
function $compare(a, b, sign) {
  if ($isNumber(a) && $isNumber(b)) return a < b ? -1 : a > b ? 1 : a == b ? 0 : NaN;
  if (typeof a === "string" && typeof b === "string") return $compareText(a, b);
  if (Array.isArray(a) && Array.isArray(b) && a instanceof $Tuple === b instanceof $Tuple) {
    for (let i = 0; i < a.length && i < b.length; i++)
      if (!$alike(a[i], b[i])) return $compare(a[i], b[i], sign);
    return a.length - b.length;
  }
  return $compareObjects(a, b, sign);
}
function $compareObjects(a, b, sign) {
  const names = { "<": ["lt", "gt"], ">": ["gt", "lt"], "<=": ["le", "ge"], ">=": ["ge", "le"] };
  const [name, mirror] = names[sign];
  if (a?.__compare__) {
    const r = a.__compare__(b);
    if (r !== undefined) return r;
  }
  if (b?.__compare__) {
    const r = b.__compare__(a);
    if (r !== undefined) return -r;
  }
  if (a instanceof $Set && b instanceof $Set) return $set_compare(a, b); //? $Set
  if (a instanceof Uint8Array && b instanceof Uint8Array) return $compare([...a], [...b], sign); //? $reprBytes
  let r = a?.["__" + name + "__"]?.(b) ?? $NotImplemented;
  if (r === $NotImplemented) r = b?.["__" + mirror + "__"]?.(a) ?? $NotImplemented;
  if (r === $NotImplemented)
    throw new $TypeError("'" + sign + "' not supported between instances of '" + $fullname(a)
      + "' and '" + $fullname(b) + "'");
  return $truth(r) ? (name[0] === "l" ? -1 : 1) : NaN;
}
// By code points: a surrogate half must not sort below U+E000.
function $compareText(a, b) {
  if (a === b) return 0;
  const n = Math.min(a.length, b.length);
  let i = 0;
  while (i < n && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  if (i === n) return a.length - b.length;
  const x = a.charCodeAt(i), y = b.charCodeAt(i);
  return (x >= 0xd800 && x < 0xe000 ? x + 0x10000 : x) - (y >= 0xd800 && y < 0xe000 ? y + 0x10000 : y);
}
function $lt(a, b) {
  if (typeof a === "number" && typeof b === "number") return a < b;
  return $compare(a, b, "<") < 0;
}
function $le(a, b) {
  if (typeof a === "number" && typeof b === "number") return a <= b;
  return $compare(a, b, "<=") <= 0;
}
function $gt(a, b) {
  if (typeof a === "number" && typeof b === "number") return a > b;
  return $compare(a, b, ">") > 0;
}
function $ge(a, b) {
  if (typeof a === "number" && typeof b === "number") return a >= b;
  return $compare(a, b, ">=") >= 0;
}
function $is(a, b) {
  return Object.is(a, b) || (a instanceof $Float && b instanceof $Float && a.v === b.v);
}
// The shortest text that reads back as the same double, the way Python writes it.
function $floatText(x) {
  if (!isFinite(x)) return x !== x ? "nan" : x > 0 ? "inf" : "-inf";
  if (x === 0) return 1 / x < 0 ? "-0.0" : "0.0";
  const size = Math.abs(x);
  if (size >= 1e16 || size < 1e-4) return x.toExponential().replace(/e([+-])(\d)$/, "e$10$2");
  return String(x) + (Number.isInteger(x) ? ".0" : "");
}
function $str(x) {
  if (typeof x === "string") return x;
  if (x?.__str__) return x.__str__();
  return $repr(x);
}
function $repr(x) {
  switch (typeof x) {
    case "string":
      return $reprText(x);
    case "number":
      return Number.isSafeInteger(x) ? String(x) : $floatText(x);
    case "boolean":
      return x ? "True" : "False";
    case "bigint":
      $printable(x); //? $operate
      $printable(x); //? $math_factorial
      return String(x);
    case "function":
      if ($isClass(x)) return $classText(x); //? $classText
      return $isClass(x) || $builtinType(x) || x.$test ? "<class '" + $className(x) + "'>" : "<function " + x.name + ">";
  }
  if (x === null) return "None";
  const cycle = $cycle(x); //? $cycle
  if (cycle) return cycle; //? $cycle
  if (x instanceof $Float) return $floatText(x.v);
  if (x.__repr__) return x.__repr__();
  if (x instanceof $Tuple) return "(" + x.map($repr).join(", ") + (x.length === 1 ? ",)" : ")");
  if (Array.isArray(x)) return "[" + x.map($repr).join(", ") + "]";
  if (x instanceof Uint8Array) return $reprBytes(x); //? $reprBytes
  return "<" + $typename(x) + " object>";
}
// The text of a container that is being told already: one that holds itself.
const $told = new Map();
function $cycle(x) {
  if (!Array.isArray(x) && !(x instanceof Map) && !x.$fields) return undefined;
  if ($told.get(x)) return void $told.set(x, false);
  if ($told.has(x)) return x instanceof $Tuple ? "(...)" : Array.isArray(x) ? "[...]" : x instanceof Map ? "{...}" : "...";
  $told.set(x, true);
  try {
    return $repr(x);
  } finally {
    $told.delete(x);
  }
}
function $libraryText(x) {
  const found = /^\$([a-z]+)_([A-Za-z]+)$/.exec(x.name);
  return "<class '" + (x === $Object ? "object" : found ? found[1] + "." + found[2] : $className(x)) + "'>";
}
function $classText(x) {
  if (x.combine) return "<flag '" + x.$name + "'>"; //? $Flag
  if (x.$all) return "<enum '" + x.$name + "'>"; //? $enum
  if (x.name[0] === "$") return $libraryText(x); //? $libraryText
  if (Object.hasOwn(x, "$name")) throw $unable("the text of a class, which names its module,");
  return "<class '" + $className(x) + "'>";
}
// The Python names of runtime functions that stand for built-in types.
const $builtinTypes = { toInt: "int", toFloat: "float", frozenset: "frozenset", bytes: "bytes", toStr: "str", list: "list", bool: "bool",
  dict_from: "dict", set_from: "set", tupleOf: "tuple" };
function $builtinType(x) {
  if (x.name) return x.name[0] === "$" ? $builtinTypes[x.name.slice(1)] : undefined;
  return Object.values($builtinTypes).find((name) => name === x.$sig?.name); // with a signature of its own
}
function $className(x) {
  return x.$name ?? x.prototype?.name ?? $builtinType(x) ?? (x.name || "<lambda>");
}
function $reprText(x) {
  const quote = x.includes("'") && !x.includes('"') ? '"' : "'";
  const named = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\", "'": "\\'" };
  const unsafe = quote === "'" ? /[\p{C}\p{Z}\\']/gu : /[\p{C}\p{Z}\\]/gu;
  return quote + x.replace(unsafe, (c) => {
    if (c === " ") return c;
    if (named[c]) return named[c];
    const n = c.codePointAt(0), hex = n.toString(16);
    return n < 256 ? "\\x" + hex.padStart(2, "0")
      : n < 65536 ? "\\u" + hex.padStart(4, "0") : "\\U" + hex.padStart(8, "0");
  }) + quote;
}
// The Map key of a hashable value: equal values have the same key.
function $key(x) {
  switch (typeof x) {
    case "string":
      return x.charCodeAt(0) === 0 ? "\0s" + x : x;
    case "number":
      return Number.isInteger(x) && !Number.isSafeInteger(x) ? BigInt(x) : x;
    case "boolean":
      return x ? 1 : 0;
    case "object":
      return x === null ? x : $keyOf(x);
  }
  return x;
}
function $keyOf(x) {
  if (x instanceof $Float) return x.v === x.v ? x.v : x;
  if (x instanceof $Tuple) return "\0t" + x.map($keyText).join("");
  if (x.__key__) return x.__key__();
  if (x instanceof Uint8Array) return "\0b" + x; //? $reprBytes
  if (Array.isArray(x) || x instanceof Map || (x.__eq__ && !x.__hash__))
    throw new $TypeError("unhashable type: '" + $typename(x) + "'");
  if (x.__hash__ && x.__eq__) return $ownKey(x, x.__hash__()); //? $ownKey
  return x;
}
// Objects of the author are told apart by __eq__ among those of one hash; one may equal its hash itself.
const $hashed = new Map();
function $ownKey(x, hash) {
  if ($isInt(hash) && $equalsInt(x, hash)) return $key(hash);
  const key = "\0h" + $str(hash), alike = $hashed.get(key) ?? [], at = alike.findIndex((other) => $alike(other, x));
  $hashed.set(key, alike);
  return key + " " + (at < 0 ? alike.push(x) - 1 : at);
}
function $equalsInt(x, n) {
  try {
    return $eq(x, n);
  } catch {
    return false;
  }
}
const $ids = new WeakMap();
function $id(x) {
  if (!$ids.has(x)) $ids.set(x, ($ids.count = ($ids.count ?? 0) + 1));
  return $ids.get(x);
}
function $keyText(x) {
  const key = $key(x);
  const text = key !== null && /object|function/.test(typeof key) ? "o" + $id(key)
    : (typeof key)[0] + String(key);
  return text.length + ":" + text;
}
// Anything Python can loop over, as something JavaScript can.
function $iter(x) {
  if ($own(x, "__iter__")) return $iter(x.__iter__()); //? $natives
  if (typeof x === "string" || Array.isArray(x)) return x;
  if (x?.__iter__) {
    const it = x.__iter__();
    if (it !== x) return $iter(it);
  }
  if (typeof x?.next === "function") return new $Iterator(x);
  if (x?.__next__) return new $Iterator({ next: () => $step(x) });
  if (x?.[Symbol.iterator]) return x;
  if (x?.__getitem__) return new $Iterator($items(x));
  throw new $TypeError("'" + $typename(x) + "' object is not iterable");
}
function* $items(x) {
  for (let i = 0; ; i++) {
    let item;
    try {
      item = x.__getitem__(i);
    } catch (error) {
      if (error instanceof $IndexError) return;
      throw error;
    }
    yield item;
  }
}
function $step(x) {
  try {
    return { value: x.__next__(), done: false };
  } catch (error) {
    if (error instanceof $StopIteration) return { value: undefined, done: true };
    throw error;
  }
}
// An iterator that a `break` does not close: Python's go on where they stopped.
class $Iterator {
  constructor(source, name = "iterator") {
    Object.assign(this, { source, name });
  }
  next(value) {
    return this.source.next(value);
  }
  [Symbol.iterator]() {
    return this;
  }
}
function $array(x) {
  return Array.isArray(x) ? x : Array.from($iter(x));
}
// `a, *b, c = x`: `before` names, then a star, then `after` (undefined without a star).
function $unpack(x, before, after) {
  if (!Array.isArray(x)) {
    if (typeof x !== "string" && !x?.[Symbol.iterator] && !x?.__iter__ && !x?.__next__ && !x?.__getitem__)
      throw new $TypeError("cannot unpack non-iterable " + $typename(x) + " object");
    x = after === undefined ? $take(x, before + 1) : Array.from($iter(x));
  }
  if (after === undefined) {
    if (x.length > before)
      throw new $ValueError("too many values to unpack (expected " + before + ")");
    if (x.length < before)
      throw new $ValueError("not enough values to unpack (expected " + before + ", got " + x.length + ")");
    return x;
  }
  if (x.length < before + after)
    throw new $ValueError("not enough values to unpack (expected at least " + (before + after)
      + ", got " + x.length + ")");
  const end = x.length - after;
  return [...x.slice(0, before), x.slice(before, end), ...x.slice(end)];
}
function $take(x, n) {
  const out = [];
  for (const item of $iter(x)) {
    out.push(item);
    if (out.length === n) break;
  }
  return out;
}
function $len(x) {
  if ($own(x, "__len__")) return $size(x); //? $natives
  if (typeof x === "string") return $strlen(x);
  if (Array.isArray(x) || x instanceof Uint8Array) return x.length;
  if (x instanceof Map) return x.size; //? $Dict
  if (x?.__len__) return $size(x);
  throw new $TypeError("object of type '" + $typename(x) + "' has no len()");
}
const $wide = /[\ud800-\udfff]/;
// The last string that was asked about, split into code points where it needs to be.
const $seen = { text: "", points: null };
function $points(text) {
  if (text !== $seen.text) {
    $seen.text = text;
    $seen.points = $wide.test(text) ? Array.from(text) : null;
  }
  return $seen.points;
}
function $strlen(text) {
  return ($points(text) ?? text).length;
}
function $at(x, i) {
  if ($own(x, "__getitem__")) return x.__getitem__(i); //? $natives
  if (Number.isInteger(i) && Array.isArray(x)) {
    const v = x[i < 0 ? i + x.length : i];
    if (v !== undefined) return v;
  }
  return $atSlow(x, i);
}
function $atSlow(x, i) {
  if (x instanceof $Dict) return $dict_at(x, i); //? $Dict
  if (x?.__getitem__) return x.__getitem__(i);
  const text = typeof x === "string";
  if (!text && !Array.isArray(x) && !(x instanceof Uint8Array))
    throw new $TypeError("'" + $typename(x) + "' object is not subscriptable");
  if (i instanceof $Slice) return $slice(x, i.start, i.stop, i.step); //? $Slice
  const items = text ? $points(x) ?? x : x;
  let n = $position(x, i);
  if (n < 0) n += items.length;
  if (n < 0 || n >= items.length) throw new $IndexError((x instanceof Uint8Array ? "" : $typename2(x) + " ") + "index out of range");
  return items[n];
}
function $typename2(x) {
  return typeof x === "string" ? "string" : x instanceof $Tuple ? "tuple" : $typename(x);
}
function $position(x, i) {
  if ($isInt(i)) return Number(i);
  if (i?.__index__) return i.__index__();
  if (typeof x === "string")
    throw new $TypeError("string indices must be integers, not '" + $typename(i) + "'");
  throw new $TypeError($typename2(x) + " indices must be integers or slices, not " + $typename(i));
}
function $put(x, i, v) {
  if ($own(x, "__setitem__")) return void x.__setitem__(i, v); //? $natives
  if (x instanceof $Dict) return void x.put(i, v); //? $Dict
  if (x?.__setitem__) return void x.__setitem__(i, v);
  if (!Array.isArray(x) || x instanceof $Tuple)
    throw new $TypeError("'" + $typename(x) + "' object does not support item assignment");
  if (i instanceof $Slice) return void $putSlice(x, i.start, i.stop, i.step, v); //? $Slice
  let n = $position(x, i);
  if (n < 0) n += x.length;
  if (n < 0 || n >= x.length) throw new $IndexError("list assignment index out of range");
  x[n] = v;
}
function $drop(x, i) {
  if (x?.__delitem__) return void x.__delitem__(i);
  if (x instanceof $Dict) return void $dict_pop(x, i); //? $Dict
  if (!Array.isArray(x) || x instanceof $Tuple)
    throw new $TypeError("'" + $typename(x) + "' object doesn't support item deletion");
  if (i instanceof $Slice) return void $dropSlice(x, i.start, i.stop, i.step); //? $Slice
  let n = $position(x, i);
  if (n < 0) n += x.length;
  if (n < 0 || n >= x.length) throw new $IndexError("list assignment index out of range");
  x.splice(n, 1);
}
class $Slice {
  constructor(start, stop, step) {
    Object.assign(this, { start, stop, step });
  }
  indices(n) {
    return $tuple(...$bounds(this.start, this.stop, this.step, $index(n)));
  }
  __repr__() {
    return "slice(" + [this.start, this.stop, this.step].map($repr).join(", ") + ")";
  }
  __eq__(other) {
    return other instanceof $Slice && $eq($tuple(this.start, this.stop, this.step), $tuple(other.start, other.stop, other.step));
  }
}
$Slice.$name = "slice";
// The three numbers a slice means for a sequence of `n` items.
function $bounds(start, stop, step, n) {
  step = step === null ? 1 : $index(step);
  if (step === 0) throw new $ValueError("slice step cannot be zero");
  const clip = (x, low, high) => Math.min(Math.max(x < 0 ? x + n : x, low), high);
  const low = step > 0 ? 0 : -1, high = step > 0 ? n : n - 1;
  return [
    start === null ? (step > 0 ? 0 : n - 1) : clip($sliceIndex(start), low, high),
    stop === null ? (step > 0 ? n : -1) : clip($sliceIndex(stop), low, high),
    step,
  ];
}
function $sliceIndex(x) {
  if (!$isInt(x) && !x?.__index__)
    throw new $TypeError("slice indices must be integers or None or have an __index__ method");
  return $index(x);
}
function $slice(x, start = null, stop = null, step = null) {
  if (x?.__getitem__) return x.__getitem__(new $Slice(start, stop, step));
  if (typeof x !== "string" && !Array.isArray(x) && !(x instanceof Uint8Array))
    throw new $TypeError(x instanceof Map ? "unhashable type: 'slice'" : "'" + $typename(x) + "' object is not subscriptable");
  const items = typeof x === "string" ? $points(x) ?? x : x;
  const [from, to, by] = $bounds(start, stop, step, items.length);
  let out;
  if (by === 1) out = items.slice(from, Math.max(from, to));
  else {
    out = [];
    for (let i = from; by > 0 ? i < to : i > to; i += by) out.push(items[i]);
  }
  if (typeof x === "string") return typeof out === "string" ? out : out.join("");
  if (x instanceof Uint8Array) return Uint8Array.from(out);
  return x instanceof $Tuple ? $Tuple.from(out) : out;
}
function $sliceWith(x, key) {
  return $slice(x, key.start, key.stop, key.step);
}
function $putSlice(x, start, stop, step, value) {
  if ($own(x, "__setitem__")) return void x.__setitem__(new $Slice(start, stop, step), value); //? $natives
  if (x?.__setitem__ && !Array.isArray(x)) return void x.__setitem__(new $Slice(start, stop, step), value);
  if (!Array.isArray(x) || x instanceof $Tuple) throw new $TypeError("'" + $typename(x) + "' object does not support item assignment");
  const [from, to, by] = $bounds(start, stop, step, x.length);
  const items = [...$iter(value)];
  if (by === 1) return void $splice(x, from, Math.max(from, to) - from, items);
  const places = [];
  for (let i = from; by > 0 ? i < to : i > to; i += by) places.push(i);
  if (places.length !== items.length)
    throw new $ValueError("attempt to assign sequence of size " + items.length
      + " to extended slice of size " + places.length);
  places.forEach((place, i) => (x[place] = items[i]));
}
function $splice(x, from, count, items) {
  const tail = x.slice(from + count);
  x.length = from;
  for (const item of items) x.push(item);
  for (const item of tail) x.push(item);
}
function $dropSlice(x, start, stop, step) {
  if ($own(x, "__delitem__")) return void x.__delitem__(new $Slice(start, stop, step)); //? $natives
  if (x?.__delitem__ && !Array.isArray(x)) return void x.__delitem__(new $Slice(start, stop, step));
  if (!Array.isArray(x) || x instanceof $Tuple) throw new $TypeError("'" + $typename(x) + "' object does not support item deletion");
  const [from, to, by] = $bounds(start, stop, step, x.length);
  if (by === 1) return void x.splice(from, Math.max(0, to - from));
  const gone = new Set();
  for (let i = from; by > 0 ? i < to : i > to; i += by) gone.add(i);
  $splice(x, 0, x.length, x.filter((_, i) => !gone.has(i)));
}
function $has(box, x) {
  return $in(x, box);
}
function $in(x, box) {
  if ($own(box, "__contains__")) return $truth(box.__contains__(x)); //? $natives
  if (typeof box === "string") {
    if (typeof x === "string") return box.includes(x);
    if (x instanceof $TextEnum) return box.includes(x.value); //? $TextEnum
    throw new $TypeError("'in <string>' requires string as left operand, not " + $typename(x));
  }
  if (box instanceof $Set && x instanceof $Set) return box.has($setKey(x)); //? $frozenset
  if (box instanceof Map) return box.has($key(x)); //? $Dict
  if (box instanceof Uint8Array) return $bytes_in(x, box); //? $reprBytes
  if (box?.__contains__) return $truth(box.__contains__(x));
  if (!Array.isArray(box) && !box?.[Symbol.iterator] && !box?.__iter__ && !box?.__next__ && !box?.__getitem__)
    throw new $TypeError("argument of type '" + $typename(box) + "' is not iterable");
  for (const item of $iter(box)) if ($alike(item, x)) return true;
  return false;
}
