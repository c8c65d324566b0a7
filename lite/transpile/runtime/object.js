// Attributes, calls and classes.

function $attr(x, name, mangled = name) {
  const value = x === null || $isPrimitive(x) ? undefined : $lookup(x, mangled);
  $ownOnly(x, name); //? $Dict
  $ownOnly(x, name); //? $Set
  if (value !== undefined) return value;
  if (x?.__getattr__) return x.__getattr__(name);
  if (x?.constructor?.$partial?.has(name)) throw $unable($fullname(x) + "." + name); //? $partly
  throw new $AttributeError($attributeOwner(x) + " has no attribute '" + name + "'");
}
// What Python's class has besides, as far as other values have it, too: Python answers for that.
function $partly(names) {
  return new Set(names.split(" "));
}
// What a dict or a set has from JavaScript's Map is none of Python's.
function $ownOnly(x, name) {
  if (x instanceof Map && (name === "size" ? !x.$derived : name in Map.prototype && x[name] === Map.prototype[name]))
    throw new $AttributeError($attributeOwner(x) + " has no attribute '" + name + "'");
}
function $attributeOwner(x) {
  return typeof x === "function" && x.prototype instanceof $Object
    ? "type object '" + $className(x) + "'" : "'" + $fullname(x) + "' object";
}
// `x.real` and its like: parts of a number, or attributes of those names.
function $part(x, name) {
  if ($isNumber(x)) {
    const float = $isFloat(x);
    if (name === "imag") return float ? $float(0) : 0;
    if (name === "real" || name === "numerator" && !float) return typeof x === "boolean" ? Number(x) : x;
    if (name === "denominator" && !float) return 1;
  }
  return $attr(x, name, $mangle(name));
}
function $isPrimitive(x) {
  return typeof x !== "object" && typeof x !== "function" || Array.isArray(x) && !x.name;
}
function $lookup(x, name) {
  if (x.$derived && $natives.has(name)) name = "$" + name; //? $natives
  if (typeof x === "function") {
    if (name === "__name__" || name === "__qualname__") return $className(x);
    const found = (Object.hasOwn(x, name) || !(name in (x.prototype ?? {})) ? x : x.prototype)[name];
    if (typeof found !== "function" || found.$static || $isClass(found)) return found;
    if (found.$class) return $signed(found, x);
    return x.prototype?.[name] === found ? $signed(found) : found;
  }
  if (name === "__class__") return x.constructor;
  const value = x[name];
  if (typeof value !== "function" || Object.hasOwn(x, name) || $isClass(value)) return value;
  return value.$static ? value : $signed(value, x);
}
// A method bound to its object keeps the signature; without an object it gets `self` back.
function $signed(method, x) {
  if (x === undefined && Object.hasOwn(method, "$plain")) return method.$plain;
  const sig = method.$sig;
  const made = x === undefined ? (self, ...args) => method.apply(self, args) : (...args) => method.apply(x, args);
  Object.assign(made, { $name: method.$name ?? method.name, $self: x, $method: method });
  made.$sig = !sig ? null : x !== undefined ? { ...sig, hidden: 1 }
    : { ...sig, positional: ["self", ...sig.positional], required: sig.required + 1, bare: sig.bare && sig.bare + 1 };
  if (x === undefined) method.$plain = made;
  return made;
}
function $tupleField(x, name, mangled) {
  throw new $AttributeError(mangled in x ? "can't set attribute" : "'" + $typename(x) + "' object has no attribute '" + name + "'");
}
function $isClass(x) {
  return typeof x === "function" && (x.prototype instanceof $Object || x.prototype instanceof Error || typeof x.prototype?.__init__ === "function");
}
function $setattr(x, name, value, mangled = name) {
  if (x === null || $isPrimitive(x) || x instanceof Map && x.constructor === $Dict)
    throw new $AttributeError("'" + $typename(x) + "' object has no attribute '" + name + "'");
  if (x instanceof $Tuple) $tupleField(x, name, mangled); //? $namedtuple
  if (x.$derived && $natives.has(name)) mangled = "$" + name; //? $natives
  if (x.__setattr__) return x.__setattr__(name, value); //? $setAnyway
  if (x instanceof $Enum && (name === "value" || name === "name")) throw new $AttributeError("<enum 'Enum'> cannot set attribute '" + name + "'"); //? $enum
  if (x.$all instanceof $Dict && x.$all.has(name)) throw new $AttributeError("cannot reassign member '" + name + "'"); //? $enum
  if (x.$slots) $slot(x, name, mangled); //? $slot
  if (x.$frozen) throw new $FrozenInstanceError("cannot assign to field '" + name + "'"); //? $FrozenInstanceError
  if ($isClass(x)) x.prototype[mangled] = value;
  else x[mangled] = value;
  return null;
}
// An attribute of an object that has only slots and what properties take.
function $slot(x, name, mangled) {
  if (x.$slots.includes(name) || Object.getOwnPropertyDescriptor(x, mangled)) return;
  for (let proto = x; proto; proto = Object.getPrototypeOf(proto)) if (Object.getOwnPropertyDescriptor(proto, mangled)?.set) return;
  throw new $AttributeError("'" + $typename(x) + "' object " + (mangled in x ? "attribute '" + name + "' is read-only" : "has no attribute '" + name + "'"));
}
// `__slots__` of a class made in a function; one of the classes above may have none.
function $slotted(cls, names) {
  const above = Object.getPrototypeOf(cls.prototype).$slots;
  const own = typeof names === "string" ? [names] : [...$iter(names)];
  if (above || Object.getPrototypeOf(cls) === $Object) cls.prototype.$slots = [...(above ?? []), ...own];
  $slot; // the rule that keeps them
}
// The attributes of an object, as a dict of its own.
function $vars(x) {
  const d = new $Dict();
  if (x?.$derived && $isClass(x.constructor)) return $ownNames(x).forEach((name) => d.put(name.replace(/^\$/, ""), x[name])), d; //? $natives
  if (x === null || $isPrimitive(x) || x instanceof Map) throw new $TypeError("vars() argument must have __dict__ attribute");
  for (const name of Object.keys(x)) d.put(name.replace(/^\$/, ""), x[name]);
  return d;
}
// hasattr(x, "__dict__"): the library's own objects have none, but for a few.
function $hasDict(x) {
  if (typeof x === "function") return $isClass(x) || x.name[0] !== "$" || Boolean($builtinType(x));
  const cls = x !== null && typeof x === "object" && $isClass(x.constructor) ? x.constructor : null;
  return cls !== null && !x.$slots && (!Object.hasOwn(cls, "$module") || cls.$name === "SimpleNamespace");
}
function $setattrs(x, attributes) {
  for (const name of attributes) $setattr(x, name, attributes.get(name), $mangle(name));
  return null;
}
// `name = property(get, set)` in a class.
function $property(cls, field, name, get, set) {
  Object.defineProperty(cls.prototype, field, {
    configurable: true,
    get() {
      if (get === null) throw new $AttributeError("property '" + name + "' of '" + $typename(this) + "' object has no getter");
      return $call(get, this);
    },
    set(value) {
      if (set === null) $readOnly(this, name);
      $call(set, this, value);
    },
  });
}
function $readOnly(x, name) {
  throw new $AttributeError("property '" + name + "' of '" + $typename(x) + "' object has no setter");
}
// What object.__setattr__ does.
function $setAnyway(name, value) {
  this[$mangle(name)] = value;
  return null;
}
function $delattr(x, name, mangled = name) {
  if (x.$derived && $natives.has(name)) mangled = "$" + name; //? $natives
  if (x?.__delattr__) return void x.__delattr__(name);
  if (x["$drop_" + name]) return void x["$drop_" + name]();
  if (x.$frozen) throw new $FrozenInstanceError("cannot delete field '" + name + "'"); //? $FrozenInstanceError
  if (!Object.hasOwn(x, mangled))
    throw new $AttributeError("'" + $typename(x) + "' object has no attribute '" + name + "'");
  delete x[mangled];
}
const $FrozenInstanceError = $exception("FrozenInstanceError", $AttributeError);

function $getattr(x, name, fallback) {
  const own = $builtinMethods[$typename(x)]; //? $builtinMethods
  if (own && Object.hasOwn(own, name)) return (...args) => own[name](x, ...args); //? $builtinMethods
  try {
    return $attr(x, name, $mangle(name));
  } catch (error) {
    if (fallback !== undefined && error instanceof $AttributeError) return fallback;
    throw error;
  }
}
const $reserved = new Set(["constructor", "name", "message", "stack", "cause", "toString",
  "valueOf", "length", "prototype", "toLocaleString", "hasOwnProperty", "isPrototypeOf",
  "propertyIsEnumerable", "__proto__", "arguments", "caller", "apply", "call", "bind"]);
function $mangle(name) {
  return $reserved.has(name) ? "$" + name : name;
}
function $hasattr(x, name) {
  return $getattr(x, name, $NotImplemented) !== $NotImplemented;
}
function $new(cls, ...args) {
  if (cls.$of) return cls.$of(...args);
  if (cls.prototype.__new__) return $create(cls, args, null); //? $create
  const x = new cls(...args);
  x.__init__(...args);
  return x;
}
// An object of a class that has a `__new__`, its own or one from above.
function $create(cls, args, kw) {
  const make = cls.prototype.__new__ ?? $plainNew, init = cls.prototype.__init__;
  const x = make(...$arrange(make, [cls, ...args], kw));
  if (x instanceof cls) x.__init__(...(init === $Object.prototype.__init__ ? [] : $arrange(init, args, kw)));
  return x;
}
const $plainNew = ($Object.prototype.__new__ = (cls, ...args) => {
  if (args.length && cls.prototype.__new__ !== $plainNew) throw new $TypeError("object.__new__() takes exactly one argument (the type to instantiate)");
  return new cls();
});
// Parameters of a function used as a value: [positional names, how many are required,
// keyword-only names, has *args, has **kwargs, keyword-only names without a default, how many are
// positional-only]. Its JavaScript order is that one, with *args last.
function $def(f, name, positional, required, only = [], star = false, rest = false, must = [], bare = 0) {
  f.$sig = { name, positional, required, only, star, rest, must, bare };
  return f;
}
// A function whose parameters are all positional: their names stand in its text.
function $plain(f, name) {
  const text = String(f), names = text.slice(text.indexOf("(") + 1, text.indexOf(")"));
  if (/[=.]/.test(names)) f.$sig = null; // the runtime's own: it takes what it is given
  else $def(f, text[0] === "(" ? "<lambda>" : name, names ? names.split(", ").map((n) => n.replace(/_?\$.*/, "")) : [], f.length);
}
// The methods of a class, for calls that do not know it.
function $methods(cls) {
  for (const name of Object.getOwnPropertyNames(cls.prototype)) {
    const { value } = Object.getOwnPropertyDescriptor(cls.prototype, name);
    if (typeof value === "function" && value !== cls && !value.$sig) $plain(value, cls.$name + "." + name);
  }
}
// Call a value with Python's rules.
function $call(f, ...args) {
  if (typeof f !== "function") {
    if (f?.__call__) return f.__call__(...$arrange(f.__call__, args, null)); //? $methods
    throw new $TypeError("'" + $typename(f) + "' object is not callable");
  }
  if ($isClass(f)) return $construct(f, args, null);
  if (f.$make) return f.$make(...$arrange(f.$make, args, null));
  if (f.$sig === undefined && args.length !== f.length && f.name[0] !== "$") $plain(f, f.name); //? $plain
  return f.$sig ? f(...$arrange(f, args, null)) : f(...args);
}
// Call with keywords: `kw` is a Dict of them.
function $apply(f, args, kw) {
  if (f?.__call__ && typeof f !== "function") return f.__call__(...$arrange(f.__call__, args, kw));
  if (typeof f !== "function") return $call(f, ...args);
  if ($isClass(f)) return $construct(f, args, kw);
  if (f.$make) return f.$make(...$arrange(f.$make, args, kw));
  if (!kw?.size) return $call(f, ...args);
  return f(...$arrange(f, args, kw));
}
function $construct(cls, args, kw) {
  const init = cls.prototype.__init__;
  if (cls.prototype.__new__) return $create(cls, args, kw); //? $create
  if (init === $Object.prototype.__init__ && (args.length || kw?.size) && cls.name[0] !== "$" && !cls.$of) throw new $TypeError(cls.$name + "() takes no arguments"); //? $plain
  return $new(cls, ...(cls.$of ? args : $arrange(init, args, kw)));
}
function $arrange(f, args, kw) {
  const sig = f?.$sig;
  if (!sig) {
    if (kw?.size) throw $unable("a call of such a function with keywords"); //? $apply
    return args;
  }
  const { name, positional, required, only, star, rest, must, bare } = sig;
  if (!kw && args.length === positional.length && !only.length && !star && !rest) return args;
  const out = args.slice(0, positional.length);
  const names = [...positional, ...only];
  if (args.length > positional.length && !star) $arity(sig, args.length);
  const others = rest ? new $Dict() : null;
  if (bare && kw && !rest) $positionalOnly(sig, kw); //? $apply
  for (const k of kw ? kw.keys() : []) {
    const at = names.indexOf(k, bare);
    if (at >= 0 && out[at] !== undefined)
      throw new $TypeError(name + "() got multiple values for argument '" + k + "'");
    if (at >= 0) out[at] = kw.get(k);
    else if (others) others.put(k, kw.get(k));
    else throw new $TypeError(name + "() got an unexpected keyword argument '" + k + "'");
  }
  const missing = positional.slice(0, required).filter((_, i) => out[i] === undefined);
  if (missing.length) $missing(name, missing);
  const unset = must.filter((k) => out[names.indexOf(k)] === undefined);
  if (unset.length) $missing(name, unset, "keyword-only");
  while (out.length < names.length) out.push(undefined);
  if (rest) out.push(others);
  return star ? [...out, ...args.slice(positional.length)] : out;
}
function $positionalOnly({ name, positional, bare }, kw) {
  const wrong = positional.slice(0, bare).filter((k) => kw.has(k));
  if (wrong.length)
    throw new $TypeError(name + "() got some positional-only arguments passed as keyword arguments: '" + wrong.join(", ") + "'");
}
function $arity({ name, positional, required, hidden = name.endsWith("__init__") }, given) {
  const most = positional.length + hidden, least = required + hidden;
  throw new $TypeError(name + "() takes " + (least < most ? "from " + least + " to " : "") + most + " positional argument"
    + (most === 1 && least === 1 ? "" : "s") + " but " + (given += hidden) + (given === 1 ? " was" : " were") + " given");
}
function $missing(name, missing, kind = "positional") {
  const quoted = missing.map((x) => "'" + x + "'");
  const list = quoted.length < 3 ? quoted.join(" and ")
    : quoted.slice(0, -1).join(", ") + ", and " + quoted.at(-1);
  throw new $TypeError(name + "() missing " + missing.length + " required " + kind + " argument"
    + (missing.length > 1 ? "s" : "") + ": " + list);
}
// A call that Python takes from no one: its arguments are evaluated first.
function $unfit(why) {
  throw new $TypeError(why);
}
function $unfitMethod(x, name, why) {
  $unlike(x, name, why);
  if (x?.__getattr__) return $call(x.__getattr__(name));
  if (x?.constructor?.$partial?.has(name)) throw $unable($fullname(x) + "." + name); //? $partly
  throw new $AttributeError($attributeOwner(x) + " has no attribute '" + name + "'");
}
// The receiver of a call that fits none of the built-in types with such a method.
function $unlike(x, name, why) {
  if (why.has($typename(x))) throw new $TypeError(why.get($typename(x)));
  return x;
}
// The arguments of a built-in type's method, which takes no more than `n`.
function $atMost(n, name, args) {
  if (args.length > n)
    throw new $TypeError(n ? name.split(".")[1] + " expected at most " + n + " argument" + (n > 1 ? "s" : "") + ", got " + args.length
      : name + "() takes no arguments (" + args.length + " given)");
  return args;
}
function $method(x, name, ...args) {
  return $call($attr(x, name, $mangle(name)), ...args);
}
function $isinstance(x, cls) {
  if (Array.isArray(cls)) return cls.some((c) => $isinstance(x, c));
  if (typeof cls?.$test === "function") return cls.$test(x);
  if (typeof cls === "function" && !$isClass(cls) && $builtinType(cls)) return $typename(x) === $builtinType(cls) || $builtinType(cls) === "int" && typeof x === "boolean"; //? $type
  if (typeof cls !== "function")
    throw new $TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
  return x instanceof cls;
}
// `type(x)`, for comparison: the class, or the name of a built-in type.
function $typeOf(x) {
  return x !== null && typeof x === "object" && $isClass(x.constructor) ? x.constructor : $typename(x);
}
// `type(x)` as a value.
function $type(x) {
  if (typeof x === "function" && ($isClass(x) || $builtinType(x) || x.$test)) return $metaclass;
  const named = { int: $toInt, float: $toFloat, str: $toStr, bool: $bool, list: $list, tuple: $tupleOf, dict: $dict_from, set: $set_from,
    frozenset: $frozenset, bytes: $bytes };
  if (x !== null && typeof x === "object" && $isClass(x.constructor)) return x.constructor;
  const name = $typename(x);
  return named[name] ?? ($otherTypes[name] ??= Object.assign(() => null, { $name: name, $test: (y) => $typename(y) === name }));
}
const $otherTypes = {};
const $metaclass = Object.assign(() => null, { $name: "type", $test: $isClass });
function $isList(x) {
  return Array.isArray(x) && !(x instanceof $Tuple);
}
function $isSet(x) {
  return x instanceof $Set && !(x instanceof $FrozenSet); //? $Set
  return false;
}
function $isGenerator(x) {
  return Object.prototype.toString.call(x) === "[object Generator]";
}
// `xs.append` as a value; an object's own attribute comes first.
function $bound(x, name, call, signature) {
  if (typeof x === "function" || x instanceof $Object || x instanceof Error || (x instanceof $Tuple && x.name)) return $attr(x, name, $mangle(name));
  const f = (...args) => call(x, ...args);
  return signature ? $def(f, ...signature) : f;
}
