// The format mini-language, and the two older ways to format.

function $format(x, spec = "") {
  if (x?.__format__) return x.__format__(spec);
  if (spec === "") return $str(x);
  const bool = typeof x === "boolean";
  if (bool) x = Number(x);
  if (typeof x !== "string" && !$isNumber(x)) throw new $TypeError("unsupported format string passed to " + $typename(x) + ".__format__");
  const parts = $spec(spec, x, bool ? "bool" : $typename(x));
  if (typeof x === "string") return $formatText(x, parts);
  if ($isFloat(x) || ($isNumber(x) && parts.type && "eEfFgG%".includes(parts.type)))
    return $formatNumber($formatFloat($double(x), parts), parts);
  return $formatNumber($formatInt(x, parts), parts);
}
function $spec(text, x, named) {
  const m = text.match(
    /^(?:([^]|[\ud800-\udbff][\udc00-\udfff])?([<>=^]))?([-+ ]?)(z?)(#?)(0?)(\d*)([,_]?)(?:\.(\d+))?([a-zA-Z%]?)$/);
  if (/(,_|_,)[^]?$/.test(text)) throw new $ValueError("Cannot specify both ',' and '_'.");
  if (!m) throw new $ValueError("Invalid format specifier '" + text + "' for object of type '" + named + "'");
  const [, fill, align, sign, z, alt, zero, width, group, precision, type] = m;
  const kind = type || (typeof x === "string" ? "s" : "d");
  if (group && !("deEfFgG%" + (group === "_" ? "boxX" : "")).includes(kind))
    throw new $ValueError("Cannot specify '" + group + "' with '" + kind + "'.");
  const known = typeof x === "string" ? "s" : $isFloat(x) ? "eEfFgGn%" : "bcdoxXneEfFgG%";
  if (type && !known.includes(type))
    throw new $ValueError("Unknown format code '" + type + "' for object of type '" + named + "'");
  return {
    fill: fill ?? (zero ? "0" : " "), align: align ?? (zero && typeof x !== "string" ? "=" : ""), sign, z, alt,
    width: Number(width || 0), group, type, precision: precision === undefined ? null : Number(precision),
  };
}
function $pad(text, { fill, align, width }, usual) {
  const room = width - $strlen(text);
  if (room <= 0) return text;
  const side = align || usual;
  if (side === "<") return text + fill.repeat(room);
  if (side === "^") return fill.repeat(room >> 1) + text + fill.repeat(room - (room >> 1));
  return fill.repeat(room) + text;
}
function $formatText(x, parts) {
  if (parts.sign) throw new $ValueError((parts.sign === " " ? "Space" : "Sign") + " not allowed in string format specifier");
  if (parts.z) throw new $ValueError("Negative zero coercion (z) not allowed in string format specifier");
  if (parts.alt) throw new $ValueError("Alternate form (#) not allowed in string format specifier");
  if (parts.align === "=") throw new $ValueError("'=' alignment not allowed in string format specifier");
  return $pad(parts.precision === null ? x : $slice(x, 0, parts.precision), parts, "<");
}
// [negative, prefix, digits before the point, the rest]
function $formatInt(x, { type, alt, precision, sign, z }) {
  if (z) throw new $ValueError("Negative zero coercion (z) not allowed in integer format specifier");
  if (precision !== null) throw new $ValueError("Precision not allowed in integer format specifier");
  const n = BigInt(x), size = n < 0n ? -n : n;
  if (type === "c") {
    if (sign || alt) throw new $ValueError((sign ? "Sign" : "Alternate form (#)") + " not allowed with integer format specifier 'c'");
    if (x < 0 || x > 0x10ffff) throw new $OverflowError("%c arg not in range(0x110000)");
    return [false, "", $chr(x), ""];
  }
  const base = { b: 2, o: 8, x: 16, X: 16 }[type] ?? 10;
  if (base === 10) $printable(n);
  const digits = size.toString(base);
  const prefix = alt && base !== 10 ? "0" + type : "";
  return [n < 0n, prefix, type === "X" ? digits.toUpperCase() : digits, ""];
}
function $formatFloat(x, { type, precision, alt, z }) {
  let negative = x < 0 || Object.is(x, -0), size = Math.abs(x), text;
  const kind = type.toLowerCase();
  if (kind === "%") size *= 100;
  if (!isFinite(size)) text = (x !== x ? "nan" : "inf") + (kind === "%" ? "%" : "");
  else if (kind === "f") text = $fixed(size, precision ?? 6);
  else if (kind === "%") text = $fixed(size, precision ?? 6) + "%";
  else if (kind === "e") text = $exponential(size, precision ?? 6);
  else if (kind === "" && precision === null) text = $floatText(size);
  else text = $general(size, precision ?? 6, kind === "", alt);
  if (x !== x) negative = false;
  if (alt && !/[.ni]/.test(text)) text = text.replace(/^\d+/, "$&.");
  if (z && negative && !/[1-9]/.test(text.split("e")[0])) negative = false;
  if (type === "E" || type === "F" || type === "G") text = text.toUpperCase();
  const [, whole, rest] = text.match(/^([0-9]*|inf|nan|INF|NAN)(.*)$/s);
  return [negative, "", whole, rest];
}
// d.ddde±xx with n digits after the point, exact, ties to even.
function $exponential(x, n) {
  if (x === 0) return $fixed(0, n) + "e+00";
  let e = Number(x.toExponential().split("e")[1]);
  let digits = $roundDigits(x, n - e);
  if (digits.length > n + 1) {
    e++;
    digits = $roundDigits(x, n - e);
  }
  const text = n ? digits[0] + "." + digits.slice(1) : digits;
  return text + "e" + (e < 0 ? "-" : "+") + String(Math.abs(e)).padStart(2, "0");
}
// The digits of round(x · 10ⁿ).
function $roundDigits(x, n) {
  const text = $fixed(x, n);
  return n >= 0 ? text.replace(".", "").replace(/^0+(?=.)/, "") : text.slice(0, text.length + n);
}
function $general(x, precision, plain, alt) {
  const p = precision || 1;
  if (x === 0 && plain && p === 1) return alt ? "0.e+00" : "0e+00";
  if (x === 0) return alt ? "0." + "0".repeat(p - 1) : plain ? "0.0" : "0";
  const [mantissa, exponent] = $exponential(x, p - 1).split("e");
  const e = Number(exponent);
  const trim = (text) => (alt || !text.includes(".") ? text : text.replace(/\.?0+$/, ""));
  if (e < -4 || e >= (plain ? Math.max(p - 1, 1) && p - (plain ? 1 : 0) : p)) {
    if (!(plain && e >= 0 && e < p - 1)) return trim(mantissa) + "e" + exponent;
  }
  const text = trim($fixed(x, Math.max(0, p - 1 - e)));
  return plain && !text.includes(".") ? text + ".0" : text;
}
function $formatNumber([negative, prefix, whole, rest], parts) {
  const sign = negative ? "-" : parts.sign === "-" ? "" : parts.sign;
  const comma = parts.group && /[bBoOxX]/.test(parts.type) ? [4, parts.group] : [3, parts.group];
  let digits = whole;
  const frame = sign.length + prefix.length + rest.length;
  if (parts.group && /\d/.test(whole)) {
    digits = $group(whole, ...comma);
    if (parts.align === "=" && parts.fill === "0") {
      let padded = whole;
      while ($group(padded, ...comma).length + frame < parts.width) padded = "0" + padded;
      digits = $group(padded, ...comma);
    }
  }
  if (parts.align === "=")
    return sign + prefix + parts.fill.repeat(Math.max(0, parts.width - frame - digits.length)) + digits + rest;
  return $pad(sign + prefix + digits + rest, parts, ">");
}
function $group(digits, size, mark) {
  return digits.replace(new RegExp("\\B(?=([0-9a-fA-F]{" + size + "})+$)", "g"), mark);
}
function $conversion(x, kind) {
  if (kind === "r") return $repr(x);
  if (kind !== "a" && kind !== "s") throw new $ValueError("Unknown conversion specifier " + kind);
  return kind === "a" ? $asciiRepr(x) : $str(x);
}
function $asciiRepr(x) {
  return $repr(x).replace(/[^\x00-\x7f]/gu, (c) => {
    const n = c.codePointAt(0), hex = n.toString(16);
    return n < 256 ? "\\x" + hex.padStart(2, "0")
      : n < 65536 ? "\\u" + hex.padStart(4, "0") : "\\U" + hex.padStart(8, "0");
  });
}
// "{} {name[0].x!r:>{width}}".format(…)
function $str_format(template, kw = null, ...args) {
  const counter = { next: 0, manual: false };
  return $formatWith(template, args, kw, counter, 2);
}
function $str_format_map(template, mapping) {
  return $formatWith(template, null, mapping, { next: 0 }, 2);
}
function $formatWith(template, args, kw, counter, depth) {
  if (depth < 0) throw new $ValueError("Max string recursion exceeded");
  let out = "";
  for (let i = 0; i < template.length; i++) {
    const c = template[i];
    if (c !== "{" && c !== "}") out += c;
    else if (template[i + 1] === c) out += template[i++];
    else if (c === "}") throw new $ValueError("Single '}' encountered in format string");
    else {
      const end = $closing(template, i);
      out += $replaceField(template.slice(i + 1, end), args, kw, counter, depth);
      i = end;
    }
  }
  return out;
}
function $closing(template, i) {
  let open = 0;
  for (let j = i; j < template.length; j++) {
    if (template[j] === "{") open++;
    if (template[j] === "}" && --open === 0) return j;
  }
  throw new $ValueError(template.length === i + 1 ? "Single '{' encountered in format string" : "expected '}' before end of string");
}
function $replaceField(field, args, kw, counter, depth) {
  const [, name, conversion, spec] = field.match(/^((?:[^!:\[]|\[[^\]]*\])*)(?:!([^:]))?(?::([^]*))?$/) ?? [];
  if (name === undefined) throw new $ValueError("expected ':' after conversion specifier");
  const [, first, path] = name.match(/^([^.[]*)([^]*)$/);
  let value;
  if (first === "" || /^\d+$/.test(first)) {
    const manual = first !== "";
    if (counter.manual !== undefined && counter.used && counter.manual !== manual)
      throw new $ValueError(manual
        ? "cannot switch from automatic field numbering to manual field specification"
        : "cannot switch from manual field specification to automatic field numbering");
    counter.used = true;
    counter.manual = manual;
    const at = manual ? Number(first) : counter.next++;
    if (!args) throw new $ValueError("Format string contains positional fields");
    if (at >= args.length)
      throw new $IndexError("Replacement index " + at + " out of range for positional args tuple");
    value = args[at];
  } else {
    value = kw === null ? undefined : kw instanceof $Dict ? $dict_at(kw, first) : $at(kw, first);
    if (value === undefined) throw new $KeyError(first);
  }
  for (const [, dot, item] of path.matchAll(/\.([^.[]+)|\[([^\]]+)\]/g))
    value = dot ? $part(value, dot) : $at(value, /^\d+$/.test(item) ? Number(item) : item);
  if (conversion) value = $conversion(value, conversion);
  return $format(value, spec ? $formatWith(spec, args, kw, counter, depth - 1) : "");
}
// "%s %(name)05.2f" % values
function $str_percent(template, values) {
  const tuple = values instanceof $Tuple, list = tuple ? values : [values];
  let next = 0, named = false;
  const take = () => {
    if (next >= list.length) throw new $TypeError("not enough arguments for format string");
    return list[next++];
  };
  const out = template.replace(
    /%(?:\(([^)]*)\))?([-+ #0]*)(\*|\d+)?(?:\.(\*|\d+)?)?[hlL]?([^]?)/g,
    (whole, key, flags, width, precision, type, at) => {
      if (whole === "%%") return "%";
      if (type === "") throw new $ValueError("incomplete format");
      const dotted = /\.[*\d]*[hlL]?[^]$/.test(whole.replace(/^%\([^)]*\)/, "%"));
      if (width === "*") width = take();
      if (precision === "*") precision = take();
      if (key !== undefined && !(values instanceof $Dict)) throw new $TypeError("format requires a mapping");
      named ||= key !== undefined;
      const value = key === undefined ? take() : $dict_at(values, key);
      return $percentField(value, flags, Number(width ?? 0), dotted ? Number(precision ?? 0) : null, type, at);
    });
  const mapping = values instanceof $Dict || Array.isArray(values) || values instanceof Uint8Array || values?.__getitem__;
  if (!named && next < list.length && (tuple || !mapping))
    throw new $TypeError("not all arguments converted during string formatting");
  return out;
}
function $percentField(value, flags, width, precision, type, at) {
  const left = flags.includes("-") || width < 0;
  const parts = {
    fill: flags.includes("0") && !left ? "0" : " ", align: left ? "<" : flags.includes("0") ? "=" : ">",
    sign: flags.includes("+") ? "+" : flags.includes(" ") ? " " : "", alt: flags.includes("#"), z: "",
    width: Math.abs(width), group: "", type, precision,
  };
  if ("sra".includes(type)) {
    const text = $conversion(value, type);
    return $pad(precision === null ? text : $slice(text, 0, precision), { ...parts, fill: " " }, ">");
  }
  if (type === "c" && (typeof value === "string" ? $strlen(value) !== 1 : !$isInt(value) && !value?.__index__)) throw new $TypeError("%c requires int or char");
  if (type === "c") {
    const n = typeof value === "string" ? 0 : $index(value);
    if (n < 0 || n > 0x10ffff) throw new $OverflowError("%c arg not in range(0x110000)");
    return $pad(typeof value === "string" ? value : $chr(n), { ...parts, fill: " " }, ">");
  }
  if (!"diuxXoeEfFgG".includes(type))
    throw new $ValueError("unsupported format character '" + type + "' (0x" + type.codePointAt(0).toString(16)
      + ") at index " + (at + 1));
  if (!$isNumber(value) && value?.__index__) value = value.__index__();
  if (!$isNumber(value) && value?.__float__ && !"xXo".includes(type)) value = "eEfFgG".includes(type) ? value.__float__() : value.__int__?.() ?? value;
  if (!$isNumber(value) || ("xXo".includes(type) && !$isInt(value)))
    throw new $TypeError("eEfFgG".includes(type) ? "must be real number, not " + $typename(value) : "%" + type + " format: "
      + ("xXo".includes(type) ? "an integer" : "a real number") + " is required, not " + $typename(value));
  if ("eEfFgG".includes(type)) return $formatNumber($formatFloat($double(value), parts), parts);
  const [negative, prefix, digits] = $formatInt($toInt(value), { ...parts, type: type === "i" || type === "u" ? "d" : type, precision: null, sign: "" });
  return $formatNumber([negative, prefix, digits.padStart(precision ?? 0, "0"), ""], { ...parts, type: "d" });
}
