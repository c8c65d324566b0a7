// bytearray: bytes that change.
function $byteOf(x) {
  const n = $index(x);
  if (n < 0 || n > 255) throw new $ValueError("byte must be in range(0, 256)");
  return n;
}
function $bytesOf(x) {
  return x instanceof $bytearray ? Uint8Array.from(x.items) : x;
}
class $bytearray extends $Object {
  static $partial = $partly("capitalize center count endswith expandtabs find index isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill");
  __init__(source, encoding) {
    this.items = source === undefined ? [] : Array.isArray(source) ? source.map($byteOf) : Array.from(source instanceof $bytearray ? source.items : $bytes(source, encoding));
  }
  like(items) {
    return $new($bytearray, Uint8Array.from(items));
  }
  place(i, what = "bytearray") {
    let n = $index(i);
    if (n < 0) n += this.items.length;
    if (n < 0 || n >= this.items.length) throw new $IndexError(what + " index out of range");
    return n;
  }
  append(x) {
    this.items.push($byteOf(x));
    return null;
  }
  extend(items) {
    for (const x of [...$iter(items)]) this.items.push($byteOf(x));
    return null;
  }
  insert(i, x) {
    return $list_insert(this.items, i, $byteOf(x));
  }
  pop(i = -1) {
    if (!this.items.length) throw new $IndexError("pop from empty bytearray");
    return this.items.splice(this.place(i, "pop"), 1)[0];
  }
  remove(x) {
    const at = this.items.indexOf($byteOf(x));
    if (at < 0) throw new $ValueError("value not found in bytearray");
    this.items.splice(at, 1);
    return null;
  }
  reverse() {
    this.items.reverse();
    return null;
  }
  clear() {
    this.items.length = 0;
    return null;
  }
  copy() {
    return this.like(this.items);
  }
  __copy__() {
    return this.copy();
  }
  decode(encoding, errors) {
    return $bytes_decode($bytesOf(this), encoding, errors);
  }
  hex(sep) {
    return $bytes_hex($bytesOf(this), sep);
  }
  __len__() {
    return this.items.length;
  }
  *each() {
    for (const x of this.items) yield x;
  }
  __iter__() {
    return new $Iterator(this.each());
  }
  __getitem__(i) {
    if (i instanceof $Slice) return this.like($slice(this.items, i.start, i.stop, i.step));
    return this.items[this.place(i)];
  }
  __setitem__(i, x) {
    if (i instanceof $Slice) $putSlice(this.items, i.start, i.stop, i.step, [...$iter(x)].map($byteOf));
    else this.items[this.place(i)] = $byteOf(x);
  }
  __delitem__(i) {
    if (i instanceof $Slice) $dropSlice(this.items, i.start, i.stop, i.step);
    else this.items.splice(this.place(i), 1);
  }
  __contains__(x) {
    return $bytes_in($bytesOf(x), $bytesOf(this));
  }
  __add__(other) {
    const more = $bytesOf(other);
    if (!(more instanceof Uint8Array)) throw new $TypeError("can't concat " + $typename(other) + " to bytearray");
    return this.like([...this.items, ...more]);
  }
  __iadd__(other) {
    this.extend(other);
    return this;
  }
  __mul__(n) {
    return this.like($repeat(this.items, n));
  }
  __eq__(other) {
    const more = $bytesOf(other);
    return more instanceof Uint8Array ? $eq($bytesOf(this), more) : $NotImplemented;
  }
  __compare__(other) {
    const more = $bytesOf(other);
    return more instanceof Uint8Array ? $compare($bytesOf(this), more, "<") : undefined;
  }
  __repr__() {
    return "bytearray(" + $reprBytes($bytesOf(this)) + ")";
  }
  __plain__() {
    return $bytesOf(this);
  }
}
$bytearray.$name = "bytearray";
$def($bytearray.prototype.__init__, "bytearray", ["source", "encoding"], 0);
