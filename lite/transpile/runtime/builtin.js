// Built-in functions.

function $abs(x) {
  if (typeof x === "number" && x !== 0) return Math.abs(x);
  if ($isInt(x)) return x < 0 ? -x : $pos(x);
  if ($isFloat(x)) return $float(Math.abs($double(x)));
  if (x?.__abs__) return x.__abs__();
  throw new $TypeError("bad operand type for abs(): '" + $typename(x) + "'");
}
function $all(x) {
  for (const v of $iter(x)) if (!$truth(v)) return false;
  return true;
}
function $any(x) {
  for (const v of $iter(x)) if ($truth(v)) return true;
  return false;
}
function $bool(x = false) {
  return $truth(x);
}
function $toInt(x = 0, base) {
  if (base !== undefined || typeof x === "string" || x instanceof Uint8Array) return $parseInt(x, base ?? 10);
  if ($isInt(x)) return typeof x === "boolean" ? Number(x) : x;
  if ($isFloat(x)) return $truncate($double(x));
  if (x?.__int__) return x.__int__();
  throw new $TypeError("int() argument must be a string, a bytes-like object or a real number, not '"
    + $typename(x) + "'");
}
function $truncate(x) {
  if (x !== x) throw new $ValueError("cannot convert float NaN to integer");
  if (!isFinite(x)) throw new $OverflowError("cannot convert float infinity to integer");
  const n = Math.trunc(x) + 0;
  return Number.isSafeInteger(n) ? n : BigInt(n);
}
function $parseInt(given, base) {
  if (base !== 0 && (base < 2 || base > 36))
    throw new $ValueError("int() base must be >= 2 and <= 36, or 0");
  const text = $plainText(given);
  if (typeof text !== "string") throw new $TypeError("int() can't convert non-string with explicit base");
  const fail = () => new $ValueError("invalid literal for int() with base " + base + ": " + $repr(given));
  let [, sign, prefix, digits] = $trim($ascii(text)).match(/^([+-]?)(0[xXoObB]_?)?(.*)$/s);
  const named = { x: 16, o: 8, b: 2 }[prefix?.[1].toLowerCase()];
  if (prefix && base !== 0 && base !== named) digits = prefix + digits;
  const radix = base === 0 ? named ?? 10 : base;
  if (!/^[0-9a-z]+(_[0-9a-z]+)*$/i.test(digits)) throw fail();
  const many = digits.replace(/_/g, "").length;
  if (many > 4300 && radix & (radix - 1))
    throw new $ValueError("Exceeds the limit (4300 digits) for integer string conversion: value has " + many + " digits; use sys.set_int_max_str_digits() to increase the limit");
  if (base === 0 && !named && /^0[\d_]*[1-9]/.test(digits)) throw fail();
  let n = 0n;
  for (const c of digits.replace(/_/g, "")) {
    const d = parseInt(c, 36);
    if (d >= radix) throw fail();
    n = n * BigInt(radix) + BigInt(d);
  }
  return $int(sign === "-" ? -n : n);
}
// Decimal digits of other scripts as ASCII ones.
function $ascii(text) {
  return text.replace(/\p{Nd}/gu, (c) => (c <= "9" ? c : String($digit(c))));
}
function $digit(c) {
  let zero = c.codePointAt(0);
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && c.codePointAt(0) - zero < 9) zero--;
  return c.codePointAt(0) - zero;
}
function $toFloat(x = 0) {
  return $float($number(x));
}
// Digits may stand in bytes too.
function $plainText(x) {
  return x instanceof Uint8Array ? String.fromCharCode(...x) : x;
}
// float(x), raw.
function $number(x) {
  const given = $plainText(x);
  if (typeof given === "string") {
    const text = $trim($ascii(given)).toLowerCase();
    if (/^[+-]?(\d+(_\d+)*\.?(\d+(_\d+)*)?|\.\d+(_\d+)*)(e[+-]?\d+(_\d+)*)?$/.test(text))
      return Number(text.replace(/_/g, ""));
    const word = text.match(/^([+-]?)(inf|infinity|nan)$/);
    if (!word) throw new $ValueError("could not convert string to float: " + $repr(x));
    return word[2] === "nan" ? NaN : word[1] === "-" ? -Infinity : Infinity;
  }
  if ($isNumber(x)) return $double(x);
  if (x?.__float__) return $double(x.__float__());
  throw new $TypeError("float() argument must be a string or a real number, not '" + $typename(x) + "'");
}
function $toStr(x = "") {
  return $str(x);
}
function $chr(i) {
  const n = $index(i);
  if (n !== (n | 0)) throw new $OverflowError("Python int too large to convert to C int");
  if (n < 0 || n > 0x10ffff) throw new $ValueError("chr() arg not in range(0x110000)");
  if (n >> 11 === 27) throw $unable("half of a surrogate pair");
  return String.fromCodePoint(n);
}
function $ord(c) {
  if (typeof c !== "string") throw new $TypeError("ord() expected string of length 1, but " + $typename(c) + " found");
  if ($strlen(c) !== 1)
    throw new $TypeError("ord() expected a character, but string of length " + $strlen(c) + " found");
  return c.codePointAt(0);
}
function $radix(x, base, prefix) {
  const n = typeof x === "number" ? x : $index(x);
  return (n < 0 ? "-" : "") + prefix + (n < 0 ? -n : n).toString(base);
}
function $bin(x) {
  return $radix($whole(x), 2, "0b");
}
function $oct(x) {
  return $radix($whole(x), 8, "0o");
}
function $hex(x) {
  return $radix($whole(x), 16, "0x");
}
function $whole(x) {
  return typeof x === "bigint" ? { valueOf: () => x, __index__: () => x } : $index(x);
}
function $divmod(a, b) {
  let r = a?.__divmod__?.(b) ?? $NotImplemented;
  if (r === $NotImplemented) r = b?.__rdivmod__?.(a) ?? r;
  if (r !== $NotImplemented) return r;
  if (a?.__divmod__ || b?.__rdivmod__) throw new $TypeError("unsupported operand type(s) for divmod(): '" + $fullname(a) + "' and '" + $fullname(b) + "'");
  if (!$isNumber(a) && !a?.__floordiv__ || !$isNumber(b) && !b?.__rfloordiv__ && !a?.__floordiv__) return $operate(a, b, "divmod()", "divmod");
  if (b == 0 && $isNumber(a) && ($isFloat(a) || $isFloat(b))) throw new $ZeroDivisionError("float divmod()");
  return $tuple($floordiv(a, b), $mod(a, b));
}
function* $enumerating(x, start) {
  let i = start;
  for (const v of x) {
    yield $tuple(i, v);
    i++;
  }
}
function $enumerate(x, start = 0) {
  return new $Iterator($enumerating($iter(x), $isInt(start) ? $pos(start) : $index(start)), "enumerate");
}
function* $zipping(sources, strict) {
  const its = sources.map((s) => s[Symbol.iterator]());
  while (its.length) {
    const out = [];
    for (const [i, it] of its.entries()) {
      const step = it.next();
      if (step.done) {
        if (!strict) return;
        if (i > 0) throw new $ValueError("zip() argument " + (i + 1) + " is shorter than argument" + (i > 1 ? "s 1-" + i : " 1"));
        for (const [j, other] of its.entries())
          if (j > 0 && !other.next().done)
            throw new $ValueError("zip() argument " + (j + 1) + " is longer than argument" + (j > 1 ? "s 1-" + j : " 1"));
        return;
      }
      out.push(step.value);
    }
    yield $tuple(...out);
  }
}
function $zip(strict = false, ...sources) {
  return new $Iterator($zipping(sources.map($iter), $truth(strict)), "zip");
}
function* $mapping(f, sources) {
  if (sources.length === 1) for (const x of sources[0]) yield $call(f, x);
  else for (const items of $zipping(sources, false)) yield $call(f, ...items);
}
function $map(f, ...sources) {
  return new $Iterator($mapping(f, sources.map($iter)), "map");
}
function* $filtering(f, source) {
  for (const x of source) if ($truth(f === null ? x : $call(f, x))) yield x;
}
function $filter(f, source) {
  return new $Iterator($filtering(f, $iter(source)), "filter");
}
function* $backwards(x) {
  for (let i = $len(x) - 1; i >= 0; i--) yield $at(x, i);
}
function $reversed(x) {
  if (x instanceof $Dict) return new $Iterator([...x].reverse()[Symbol.iterator]()); //? $Dict
  if (x instanceof $View) return new $Iterator([...x].reverse()[Symbol.iterator]()); //? $View
  if (x?.__reversed__) return $iterator(x.__reversed__());
  if (typeof x !== "string" && !Array.isArray(x) && !(x instanceof Uint8Array) && !x?.__getitem__)
    throw new $TypeError("'" + $typename(x) + "' object is not reversible");
  return new $Iterator($backwards(x));
}
function* $until(f, end) {
  for (let x = $call(f); !$eq(x, end); x = $call(f)) yield x;
}
function $iterator(x, end) {
  if (end !== undefined) return new $Iterator($until(x, end));
  if (typeof x?.next === "function") return x;
  if (x?.__next__) return x;
  if (x !== undefined) return new $Iterator($iter(x)[Symbol.iterator](), $iteratorName(x)); //? $callableName
  return new $Iterator($iter(x)[Symbol.iterator]());
}
function $iteratorName(x) {
  if (typeof x === "string") return /^[\x00-\x7f]*$/.test(x) ? "str_ascii_iterator" : "str_iterator"; //? $callableName
  if (x instanceof Map) return $typename(x) === "set" || $typename(x) === "frozenset" ? "set_iterator" : "dict_keyiterator";
  return $typename(x).replace(/^(dict_\w+)s$/, "$1") + (x instanceof $View ? "iterator" : "_iterator");
}
function $next(it, fallback) {
  if (it?.__next__) {
    if (fallback === undefined) return it.__next__();
    const step = $step(it);
    return step.done ? fallback : step.value;
  }
  if (typeof it?.next !== "function") throw new $TypeError("'" + $typename(it) + "' object is not an iterator");
  const step = it.next();
  if (!step.done) return step.value;
  if (fallback !== undefined) return fallback;
  throw new $StopIteration(...(step.value == null ? [] : [step.value]));
}
function $best(name, sign, key, fallback, args) {
  const items = args.length === 1 ? $iter(args[0]) : args;
  let best, bestKey;
  for (const x of items) {
    const k = key === null ? x : $call(key, x);
    if (bestKey === undefined || (sign < 0 ? $lt(k, bestKey) : $gt(k, bestKey))) {
      best = x;
      bestKey = k;
    }
  }
  if (best !== undefined) return best;
  if (fallback !== undefined) return fallback;
  throw new $ValueError(name + "() arg is an empty sequence");
}
function $min(key = null, fallback, ...args) {
  return $best("min", -1, key, fallback, args);
}
function $max(key = null, fallback, ...args) {
  return $best("max", 1, key, fallback, args);
}
function $sum(x, start = 0) {
  if (typeof start === "string") throw new $TypeError("sum() can't sum strings [use ''.join(seq) instead]");
  let total = start;
  let lost = 0; //? $since312
  for (const v of $iter(x)) {
    if ($isFloat(total) && $isFloat(v)) { //? $since312
      const a = $double(total), b = $double(v), sum = a + b; //? $since312
      lost += Math.abs(a) >= Math.abs(b) ? a - sum + b : b - sum + a; //? $since312
    } else if (lost && !$isInt(v)) [total, lost] = [$compensated(total, lost), 0]; //? $since312
    total = $add(total, v);
  }
  total = $compensated(total, lost); //? $since312
  return total;
}
// The digits that sum() lost while it added floats, as Python 3.12 puts them back.
function $compensated(total, lost) {
  return lost && isFinite(lost) ? $float($double(total) + lost) : total;
}
function $round(x, digits = null) {
  if (digits === null) {
    if ($isFloat(x)) return $truncate($halfEven($double(x)));
    if ($isInt(x)) return $pos(x);
    if (x?.__round__) return x.__round__();
    throw new $TypeError("type " + $typename(x) + " doesn't define __round__ method");
  }
  const n = $index(digits);
  if ($isFloat(x)) return $float($roundFloat($double(x), n));
  if (!$isInt(x)) {
    if (x?.__round__) return x.__round__(n);
    throw new $TypeError("type " + $typename(x) + " doesn't define __round__ method");
  }
  if (n >= 0) return $pos(x);
  const unit = 10n ** BigInt(-n), big = BigInt(x), twice = (((big % unit) + unit) % unit) * 2n;
  const low = big - twice / 2n;
  const up = twice > unit || (twice === unit && (low / unit) % 2n !== 0n);
  return $int(up ? low + unit : low);
}
function $halfEven(x) {
  const r = Math.round(x);
  return Math.abs(x % 1) === 0.5 && r % 2 ? r - 1 : r;
}
function $roundFloat(x, n) {
  if (!isFinite(x) || n > 323) return x;
  const r = Number($fixed(Math.abs(x), n));
  return x < 0 || Object.is(x, -0) ? -r : r;
}
// |x| with n digits after the point (rounded to tens where negative), exact, ties to even.
function $fixed(x, n) {
  const [m, e] = $binary(x);
  const ten = 10n ** BigInt(Math.abs(n));
  let top = n >= 0 ? m * ten : m, bottom = n >= 0 ? 1n : ten;
  if (e >= 0) top <<= BigInt(e);
  else bottom <<= BigInt(-e);
  let q = top / bottom;
  const twice = (top % bottom) * 2n;
  if (twice > bottom || (twice === bottom && q & 1n)) q += 1n;
  if (n <= 0) return String(q * (n < 0 ? ten : 1n));
  const digits = String(q).padStart(n + 1, "0");
  return digits.slice(0, -n) + "." + digits.slice(-n);
}
// A finite double as mantissa and binary exponent.
function $binary(x) {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0) & 0x7fffffffffffffffn;
  const e = Number(bits >> 52n), m = bits & 0xfffffffffffffn;
  return e ? [m | 0x10000000000000n, e - 1075] : [m, -1074];
}
// Numbers that are equal have the same hash: the value modulo a prime.
function $hashNumber(x) {
  const prime = (1n << 61n) - 1n;
  let h;
  if ($isInt(x)) h = BigInt(x) % prime;
  else {
    const v = $double(x);
    if (!isFinite(v)) return v !== v ? 0n : v > 0 ? 314159n : -314159n;
    let m = v, e = 0;
    while (!Number.isInteger(m)) {
      m *= 2;
      e++;
    }
    h = ((BigInt(m) % prime) << BigInt((61 - (e % 61)) % 61)) % prime;
  }
  return h === -1n ? -2n : h;
}
function $hash(x) {
  $key(x); // what cannot be hashed raises
  const known = $hashOf(x);
  if (known !== undefined) return $int(BigInt(known));
  if ($isFloat(x)) throw $unable("hash(nan)");
  if (x?.__hash__) return x.__hash__();
  let h = 7;
  for (const c of $keyText(x)) h = (Math.imul(h, 31) + c.codePointAt(0)) | 0;
  return h;
}
// The hash that CPython computes; undefined where it differs from run to run.
function $hashOf(x) {
  if (Number.isSafeInteger(x)) return x === -1 ? -2 : x;
  if ($isNumber(x)) return Number.isNaN($isFloat(x) ? $double(x) : 0) ? undefined : $hashNumber(x);
  if (x === null) return 0xfca86420; //? $since312
  if (x instanceof $Tuple) return $hashTuple(x); //? $hashTuple
  if (x instanceof $FrozenSet) return $hashSet(x); //? $frozenset
  if (typeof x !== "object" || !x?.__hash__) return undefined;
  const own = x.__hash__();
  if (!$isInt(own)) throw new $TypeError("__hash__ method should return an integer");
  return BigInt.asIntN(64, BigInt(own)) === BigInt(own) ? own == -1 ? -2 : own : $hashNumber(own);
}
function $word(n) {
  return BigInt.asUintN(64, n);
}
// Of the items' hashes, none of which may be unknown.
function $hashAll(items, compute, instead) {
  const hashes = Array.from(items, $hashOf);
  if (hashes.includes(undefined)) return undefined;
  const h = BigInt.asIntN(64, compute(hashes.map(BigInt)));
  return h === -1n ? instead : h;
}
function $hashTuple(items) {
  return $hashAll(items, (lanes) => {
    const mix = (h, lane) => {
      const sum = $word(h + $word(lane) * 14029467366897019727n);
      return $word($word(sum << 31n | sum >> 33n) * 11400714785074694791n);
    };
    return lanes.reduce(mix, 2870177450012600261n) + (BigInt(lanes.length) ^ 2870177450013471926n);
  }, 1546275796);
}
function $hashSet(items) {
  return $hashAll(items.values(), (lanes) => {
    const mix = (h, one) => h ^ $word(($word(one) ^ 89869747n ^ $word(one) << 16n) * 3644798167n);
    const h = $word(lanes.reduce(mix, 0n) ^ BigInt(lanes.length + 1) * 1927868237n);
    return (h ^ h >> 11n ^ h >> 25n) * 69069n + 907133923n;
  }, 590923713);
}
// What the classes of collections.abc ask of a value.
function $protocol(x, name) {
  const kind = $typename(x), has = (...names) => names.every((n) => $isObject(x) && x["__" + n + "__"]);
  const iterates = typeof x === "string" || $isObject(x) && (has("iter") || x[Symbol.iterator]);
  const next = $isObject(x) && (typeof x.next === "function" || has("next"));
  const known = typeof x === "string" || Array.isArray(x) || x instanceof Map || x instanceof Uint8Array || x instanceof $Range;
  const sized = known || has("len");
  if (x instanceof $collections_abc_Mapping && ["Mapping", "Collection"].includes(name)) return true; //? $collections_abc_Mapping
  if (x instanceof $collections_abc_MutableMapping && name === "MutableMapping") return true; //? $collections_abc_MutableMapping
  if (x instanceof $collections_abc_Sequence && ["Sequence", "Reversible"].includes(name)) return true; //? $collections_abc_Sequence
  if (x instanceof $collections_abc_MutableSequence && name === "MutableSequence") return true; //? $collections_abc_MutableSequence
  switch (name) {
    case "Iterable": return Boolean(iterates || next);
    case "Iterator": return next;
    case "Generator": return $isGenerator(x);
    case "Sized": return Boolean(sized);
    case "Container": return Boolean(known || has("contains"));
    case "Collection": return Boolean(known || has("contains", "iter", "len"));
    case "Reversible": return Boolean(Array.isArray(x) || typeof x === "string" || x instanceof $Dict || has("reversed"));
    case "Mapping": case "MutableMapping": return x instanceof $Dict;
    case "Sequence": return ["str", "list", "tuple", "range", "bytes", "deque"].includes(kind) || x instanceof $Tuple;
    case "MutableSequence": return ["list", "deque"].includes(kind);
    case "Set": return x instanceof $Set; //? $Set
    case "MutableSet": return x instanceof $Set && !(x instanceof $FrozenSet); //? $Set
    case "Hashable": return typeof x === "function" || x instanceof $Range || !$isObject(x) || !(Array.isArray(x) && !(x instanceof $Tuple) || x instanceof Map && !x.__key__ || x.__eq__ && !x.__hash__ && !x.__key__);
  }
  return false;
}
// What the classes of numbers ask of a value.
function $numeric(x, name) {
  if (name === "Integral") return $isInt(x);
  if (x instanceof $decimal_Decimal) return name === "Number"; //? $decimal_Decimal
  if (x instanceof $fractions_Fraction) return true; //? $fractions_Fraction
  return name === "Rational" ? $isInt(x) : $isNumber(x);
}
function $isObject(x) {
  return typeof x === "object" && x !== null;
}
function $callable(x) {
  return typeof x === "function" || typeof x?.__call__ === "function";
}
function $print(sep = " ", end = "\n", ...args) {
  if ($printed.file) return $printTo($printed.file, sep, end, ...args); //? $contextlib_redirect_stdout
  const text = args.map($str).join(sep ?? " ") + (end ?? "\n");
  $printed.text += text;
  const lines = $printed.text.split("\n");
  $printed.text = lines.pop();
  for (const line of lines) globalThis.console?.log(line);
  return null;
}
const $printed = { text: "" };
function $issubclass(a, b) {
  if (typeof a !== "function") throw new $TypeError("issubclass() arg 1 must be a class");
  if (Array.isArray(b)) return b.some((c) => $issubclass(a, c));
  const names = [a, b].map((c) => typeof c === "function" && $builtinType(c));
  if (b === $Object || names.every(Boolean)) return b === $Object || names[0] === names[1] || String(names) === "bool,int";
  return a === b || a.prototype instanceof b;
}
