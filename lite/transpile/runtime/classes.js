// What decorators and base classes add to a class.

// A class written again as a link in a chain of bases: its instances are the original's too.
function $mixed(again, original) {
  again.$original = original;
  again.prototype.$bases = [...(again.prototype.$bases ?? []), original];
  if (!Object.hasOwn(original, Symbol.hasInstance))
    Object.defineProperty(original, Symbol.hasInstance, {
      value(x) {
        return Function.prototype[Symbol.hasInstance].call(this, x) || Boolean(x?.$bases?.includes(this));
      },
    });
}

// `__mro__`: a class and those above it.
function $mro(cls) {
  if (!$isClass(cls)) throw new $AttributeError("'" + $typename(cls) + "' object has no attribute '__mro__'");
  const found = [];
  for (let c = cls; c.prototype instanceof $Object || c.prototype instanceof $BaseException || c === $BaseException; c = Object.getPrototypeOf(c))
    found.push(Object.hasOwn(c, "$original") ? c.$original : c);
  return $tuple(...found, $Object);
}
function $dataclass(cls, fields, { eq, order, frozen, hashed = frozen, repr = true, title, hidden = [], unequal = [], ready = [] }) {
  const proto = cls.prototype;
  const compared = fields.filter((f) => !unequal.includes(f)), shown = fields.filter((f) => !hidden.includes(f));
  const values = (x) => $tuple(...compared.map((f) => x[$mangle(f)]));
  proto.$fields = fields;
  proto.$ready = ready;
  if (repr && !Object.hasOwn(proto, "__repr__")) proto.__repr__ = function () {
    return (title ?? this.constructor.$name) + "(" + shown.map((f) => f + "=" + $repr(this[$mangle(f)])).join(", ") + ")";
  };
  if (eq && !Object.hasOwn(proto, "__eq__")) {
    proto.__eq__ = function (other) {
      return other?.constructor === this.constructor ? $eq(values(this), values(other)) : $NotImplemented;
    };
    if (hashed) {
      proto.__key__ ??= function () {
        return "\0d" + $id(this.constructor) + $key(values(this));
      };
      proto.__hash__ ??= function () { return $hash(values(this)); }; //? $hashOf
    }
  }
  if (order) proto.__compare__ = function (other) {
    return other?.constructor === this.constructor ? $compare(values(this), values(other), "<") : undefined;
  };
  if (frozen) proto.$frozen = true;
}
function $dataclasses_fields(x) {
  const names = (x?.prototype ?? x)?.$fields;
  if (!names) throw new $TypeError("must be called with a dataclass type or instance");
  return $tuple(...names.map((name) => Object.assign(new $Object(), { $name: name })));
}
function $dataclasses_is_dataclass(x) {
  return Boolean((x?.prototype ?? x)?.$fields);
}
function $dataclasses_asdict(x) {
  return $unfolded(x, (fields, values) => $record(Object.fromEntries(fields.map((f, i) => [f, values[i]]))));
}
function $dataclasses_astuple(x) {
  return $unfolded(x, (fields, values) => $Tuple.from(values));
}
// Dataclasses anywhere in a value, each made into something else.
function $unfolded(x, make) {
  const inner = (v) => $unfolded(v, make);
  if (x?.$fields) return make(x.$fields, x.$fields.map((f) => inner(x[$mangle(f)])));
  if (x instanceof $Tuple && x.name) return x.constructor.from(x, inner);
  if (Array.isArray(x)) return x instanceof $Tuple ? $Tuple.from(x, inner) : x.map(inner);
  if (!(x instanceof $Dict)) return $copy_deepcopy(x);
  const d = new x.constructor();
  for (const k of x) d.put(inner(k), inner(x.get($key(k))));
  if (x.factory !== undefined) d.factory = x.factory;
  return d;
}
function $dataclasses_replace(x, kw) {
  const fixed = x.$ready.find((f) => kw?.has(f));
  if (fixed) throw new $ValueError("field " + fixed + " is declared with init=False, it cannot be specified with replace()");
  const given = x.$fields.filter((f) => !x.$ready.includes(f));
  const values = $record(Object.fromEntries(given.map((f) => [f, x[$mangle(f)]])));
  return $apply(x.constructor, [], $dict_update(values, kw));
}
// What decorators made of a method, and functions that a class gives as they are.
function $methodOf(f, name) {
  const made = $def(function (kw, ...args) {
    return kw.size ? $apply(f, [this, ...args], kw) : $call(f, this, ...args);
  }, name, [], 0, [], true, true);
  return Object.assign(made, { $name: name });
}
function $staticOf(f, name) {
  const made = $def((kw, ...args) => (kw.size ? $apply(f, args, kw) : $call(f, ...args)), name, [], 0, [], true, true);
  return Object.assign(made, { $static: true, $name: name });
}
function $classOf(f, name) {
  const made = $def(function (kw, ...args) {
    const cls = typeof this === "function" ? this : this.constructor;
    return kw.size ? $apply(f, [cls, ...args], kw) : $call(f, cls, ...args);
  }, name, [], 0, [], true, true);
  return Object.assign(made, { $class: true, $name: name });
}
// A function put into a class: called as a method, it gets the object first.
function $withSelf(f) {
  const made = function (...args) {
    return $call(f, this, ...args);
  };
  const get = () => f.$sig ? { ...f.$sig, positional: f.$sig.positional.slice(1), required: f.$sig.required - 1 } : null;
  return Object.defineProperty(made, "$sig", { get, set() {} }); // the function gets its own later
}
// A descriptor of the author: reading and writing the attribute calls it.
function $described(cls, name, descriptor) {
  Object.defineProperty(cls.prototype, name, {
    configurable: true,
    get() {
      return descriptor.__get__(this, cls);
    },
    set(value) {
      if (descriptor.__set__) descriptor.__set__(this, value);
      else Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true });
    },
  });
}
// The first value of a cached property becomes an attribute of the object.
function $cached(cls, name) {
  const { get } = Object.getOwnPropertyDescriptor(cls.prototype, name);
  const keep = (x, value) => Object.defineProperty(x, name, { value, writable: true, configurable: true, enumerable: true });
  Object.defineProperty(cls.prototype, name, {
    configurable: true,
    get() {
      const value = get.call(this);
      keep(this, value);
      return value;
    },
    set(value) {
      keep(this, value);
    },
  });
}
function $total_ordering(cls) {
  const proto = cls.prototype, own = ["lt", "gt", "le", "ge"].find((n) => Object.hasOwn(proto, "__" + n + "__"));
  const less = (a, b) => {
    if (own === "lt") return $truth(a.__lt__(b));
    if (own === "gt") return !$truth(a.__gt__(b)) && !$eq(a, b);
    if (own === "le") return $truth(a.__le__(b)) && !$eq(a, b);
    return !$truth(a.__ge__(b));
  };
  proto.__compare__ = function (other) {
    if (!(other instanceof cls)) return undefined;
    return less(this, other) ? -1 : $eq(this, other) ? 0 : 1;
  };
}
class $Enum extends $Object {
  static *[Symbol.iterator]() {
    yield* this.$members;
  }
  static $of(value) {
    if (value === undefined) throw new $TypeError("EnumType.__call__() missing 1 required positional argument: 'value'");
    const found = this.$members.find((m) => $eq(m.value, value)) ?? this.prototype._missing_?.call(this, value);
    if (!found) throw new $ValueError($repr(value) + " is not a valid " + this.$name);
    return found;
  }
  static __getitem__(name) {
    return $dict_at(this.$all, name);
  }
  static __len__() {
    return this.$members.length;
  }
  static __reversed__() {
    return [...this.$members].reverse();
  }
  static __contains__(x) {
    if (!(x instanceof $Enum)) throw new $TypeError("unsupported operand type(s) for 'in': '" + $typename(x) + "' and 'EnumType'"); //? $before312
    return x instanceof this || !(x instanceof $Enum) && this.$members.some((m) => $eq(m.value, x));
  }
  __str__() {
    return this.constructor.$name + "." + this.$name;
  }
  __repr__() {
    return "<" + this.constructor.$name + "." + this.$name + ": " + $repr(this.value) + ">";
  }
  __format__(spec) { return $format(this.__str__(), spec); } //? $format
  toString() {
    return this.__str__();
  }
  __plain__() {
    return $sent(this.value);
  }
}
// Members that are also an int or a str: `class Level(IntEnum)`, `class Kind(str, Enum)`.
class $ValueEnum extends $Enum {
  __eq__(other) {
    return $eq(this.value, other instanceof $ValueEnum ? other.value : other);
  }
  __key__() {
    return $key(this.value);
  }
  __hash__() {
    return $hash(this.value);
  }
  __compare__(other) {
    return $compare(this.value, other instanceof $ValueEnum ? other.value : other, "<");
  }
  __bool__() {
    return $truth(this.value);
  }
  __json__() {
    return this.value;
  }
}
class $IntEnum extends $ValueEnum {
  get real() {
    return this.value;
  }
  get imag() {
    return 0;
  }
  get numerator() {
    return this.value;
  }
  get denominator() {
    return 1;
  }
  __index__() {
    return this.value;
  }
  __int__() {
    return this.value;
  }
  __float__() {
    return $double(this.value);
  }
  __str__() {
    return String(this.value);
  }
  __format__(spec) {
    return $format(this.value, spec);
  }
  valueOf() {
    return this.value;
  }
}
for (const [name, f] of Object.entries({ add: $add, sub: $sub, mul: $mul, truediv: $div, floordiv: $floordiv, mod: $mod, pow: $pow, and: $and, or: $or, xor: $xor, lshift: $lshift, rshift: $rshift })) {
  $IntEnum.prototype["__" + name + "__"] = function (other) {
    return f(this.value, other instanceof $IntEnum ? other.value : other);
  };
  $IntEnum.prototype["__r" + name + "__"] = function (other) {
    return f(other, this.value);
  };
}
for (const [name, f] of Object.entries({ neg: $neg, pos: $pos, abs: $abs, invert: $invert, round: $round })) {
  $IntEnum.prototype["__" + name + "__"] = function (...more) {
    return f(this.value, ...more);
  };
}
class $MixedIntEnum extends $IntEnum {
  __str__() {
    return $Enum.prototype.__str__.call(this);
  }
  __format__(spec) {
    return $format(this.__str__(), spec);
  }
}
// Members that combine: those that are no single one are made when they are met.
class $Flag extends $Enum {
  static combine = true;
  static $of(value) {
    if (value instanceof this) return value;
    const all = this.every(), wrong = !$isInt(value) || ($and(value, $invert(all)) != 0 && value >= 0);
    if (wrong) throw new $ValueError($isInt(value) ? $flagsTold(this, value, all) : $repr(value) + " is not a valid " + this.$name);
    return this.met(value < 0 ? $and(all, value) : value, 0);
  }
  static met(value, more) {
    this.$made ??= new Map();
    const key = BigInt(value), known = [...this.$all.values()].find((m) => m.value == value);
    if (!known && !this.$made.has(key)) {
      const made = Object.assign(new this(), { value });
      const parts = made.parts().map((m) => m.$name);
      if (more != 0) parts.push(more);
      made.$name = parts.length ? parts.join("|") : null;
      this.$made.set(key, made);
    }
    return known ?? this.$made.get(key);
  }
  static every() {
    return this.$members.reduce((sum, m) => $or(sum, m.value), 0);
  }
  parts() {
    return this.constructor.$members.filter((m) => $and(m.value, this.value) != 0);
  }
  combine(other, f) {
    return other instanceof this.constructor ? this.constructor.$of(f(this.value, other.value)) : $NotImplemented;
  }
  __or__(other) {
    return this.combine(other, $or);
  }
  __and__(other) {
    return this.combine(other, $and);
  }
  __xor__(other) {
    return this.combine(other, $xor);
  }
  __invert__() {
    return this.constructor.$of($and(this.constructor.every(), $invert(this.value)));
  }
  __contains__(other) {
    if (!(other instanceof this.constructor))
      throw new $TypeError("unsupported operand type(s) for 'in': '" + $typename(other) + "' and '" + $typename(this) + "'");
    return $eq($and(this.value, other.value), other.value);
  }
  __bool__() {
    return this.value != 0;
  }
  __len__() {
    return this.parts().length;
  }
  __iter__() {
    return this.parts();
  }
  __str__() {
    return this.$name === null ? this.constructor.$name + "(" + this.value + ")" : super.__str__();
  }
  __repr__() {
    return this.$name === null ? "<" + this.constructor.$name + ": " + this.value + ">" : super.__repr__();
  }
}
function $flagsTold(cls, value, all) {
  const size = Math.max($int_bit_length(value), $int_bit_length(all));
  const bits = (n) => "0b0 " + n.toString(2).padStart(size, "0");
  return $repr(cls) + " invalid value " + $repr(value) + "\n    given " + bits(value) + "\n  allowed " + bits(all);
}
// Flags that are ints: bits without a name are kept.
class $IntFlag extends $IntEnum {
  static combine = true;
  static met = $Flag.met;
  static every = $Flag.every;
  static $of(value) {
    if (value instanceof this) return value;
    if (!$isInt(value)) throw new $ValueError($repr(value) + " is not a valid " + this.$name);
    const all = this.every(), size = (n) => 1n << BigInt($int_bit_length(n));
    if (value < 0) value = $int((size(all) > size(value) ? size(all) : size(value)) + BigInt(value));
    return this.met(value, $and(value, $invert(all)));
  }
  combine(other, f) {
    return $isInt(other) || other instanceof this.constructor ? this.constructor.$of(f(this.value, other.value ?? other)) : $NotImplemented;
  }
  __ror__(other) {
    return this.__or__(other);
  }
  __rand__(other) {
    return this.__and__(other);
  }
  __rxor__(other) {
    return this.__xor__(other);
  }
  __invert__() {
    return this.constructor.$of($invert(this.value));
  }
  __repr__() {
    return "<" + this.constructor.$name + (this.$name === null ? "" : "." + this.$name) + ": " + this.value + ">";
  }
}
for (const name of ["parts", "__or__", "__and__", "__xor__", "__contains__", "__len__", "__iter__"]) $IntFlag.prototype[name] = $Flag.prototype[name];
function $worth(x) {
  if (x instanceof $Tuple && !x.name) return $Tuple.from(x, $worth); //? $ValueEnum
  if (x instanceof $ValueEnum) return x.value; //? $ValueEnum
  return x;
}
// `class K(str, Enum)`: its text is K.A; a StrEnum's is the value.
class $TextEnum extends $ValueEnum {
  __add__(other) {
    return $add(this.value, other instanceof $ValueEnum ? other.value : other);
  }
  __radd__(other) {
    return $add(other, this.value);
  }
  __mul__(n) {
    return $mul(this.value, n);
  }
  __getitem__(at) {
    return $at(this.value, at);
  }
  __len__() {
    return $len(this.value);
  }
  __iter__() {
    return $iter(this.value);
  }
  __contains__(x) {
    return $in(x, this.value);
  }
}
class $StrEnum extends $TextEnum {
  __str__() {
    return this.value;
  }
  __format__(spec) {
    return $format(this.value, spec);
  }
}
function $enum(cls, pairs) {
  cls.$members = [];
  cls.$all = new $Dict();
  for (const [name, value, more] of pairs) {
    const same = [...cls.$all.values()].find((m) => $eq(m.value, value));
    const member = same ?? Object.assign(new cls(), { $name: name, value }, more);
    const several = cls.combine && (value < 1 || (value & (value - 1)) !== 0); //? $Flag
    if (several) { cls[$mangle(name)] = member; cls.$all.put(name, member); continue; } //? $Flag
    if (!same) cls.$members.push(member);
    cls[$mangle(name)] = member;
    cls.$all.put(name, member);
  }
}
function $namedtuple(name, fields, defaults) {
  const cls = class extends $Tuple {
    static _make(values) {
      return this.from($iter(values));
    }
    __repr__() {
      return this.name + "(" + fields.map((f, i) => f + "=" + $repr(this[i])).join(", ") + ")";
    }
    _asdict() {
      return $record(Object.fromEntries(fields.map((f, i) => [f, this[i]])));
    }
    _replace(kw) {
      for (const k of kw) if (!fields.includes(k)) throw new $ValueError("Got unexpected field names: " + $repr([k]));
      return this.constructor.from(fields.map((f, i) => (kw.has(f) ? kw.get(f) : this[i])));
    }
    get _fields() {
      return $tuple(...fields);
    }
  };
  fields.forEach((f, i) => Object.defineProperty(cls.prototype, $mangle(f), { get() { return this[i]; }, set() { throw new $AttributeError("can't set attribute"); } }));
  cls.prototype.name = name;
  cls.$name = name;
  cls._make.$class = true;
  cls._fields = $tuple(...fields);
  cls._field_defaults = cls.prototype._field_defaults = $dict(...defaults.flatMap((v, i) => [fields[fields.length - defaults.length + i], v]));
  $def(cls.prototype._replace, "_replace", [], 0, [], false, true);
  cls.$make = $def(function (...values) {
    return this.from(fields.map((_, i) => (values[i] === undefined ? defaults[i - fields.length + defaults.length] : values[i])));
  }, name + ".__new__", fields, fields.length - defaults.length);
  cls.$make.$sig.hidden = 1;
  return cls;
}
function $enum_members(cls) {
  return $dict_from(cls.$all);
}
