// str methods. Positions are code points.

const $space = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
function $trim(s) {
  return $str_strip(s);
}
function $literal(c) {
  return c.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");
}
function $str_strip(s, chars = null) {
  if (chars !== null && typeof chars !== "string") throw new $TypeError("strip arg must be None or str");
  return $str_lstrip($str_rstrip(s, chars), chars);
}
function $str_lstrip(s, chars = null) {
  if (chars !== null && typeof chars !== "string") throw new $TypeError("lstrip arg must be None or str");
  if (chars === null) return s.replace(new RegExp("^[" + $space + "]+", "u"), "");
  const set = new Set(chars);
  let start = 0;
  for (const c of s) {
    if (!set.has(c)) break;
    start += c.length;
  }
  return s.slice(start);
}
function $str_rstrip(s, chars = null) {
  if (chars !== null && typeof chars !== "string") throw new $TypeError("rstrip arg must be None or str");
  if (chars !== null) {
    const set = new Set(chars), points = Array.from(s);
    while (points.length && set.has(points.at(-1))) points.pop();
    return points.join("");
  }
  let end = s.length;
  while (end && $isSpace(s.charCodeAt(end - 1))) end--;
  return s.slice(0, end);
}
function $isSpace(n) {
  return n === 32 || (n >= 9 && n <= 13) || (n >= 28 && n <= 31) || n === 0x85 || n === 0xa0
    || (n > 255 && /[\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(String.fromCharCode(n)));
}
function $str_upper(s) {
  return s.toUpperCase();
}
function $str_lower(s) {
  return s.toLowerCase();
}
function $str_casefold(s) {
  return Array.from(s, (c) => {
    const up = c.toUpperCase();
    return up.length > c.length && c.length === 1 ? up.toLowerCase() : c.toLowerCase();
  }).join("").replace(/ς/g, "σ").replace(/[\u13f8-\u13fd\uab70-\uabbf]/g, (c) => c.toUpperCase());
}
function $str_capitalize(s) {
  const [first = ""] = s;
  return $titleCase(first) + s.toLowerCase().slice(first.toLowerCase().length);
}
function $titleCase(c) {
  const pair = "ŉǄǅǆǇǈǉǊǋǌǱǲǳ".indexOf(c);
  if (c && pair >= 0) return pair ? "ǅǈǋǲ"[Math.floor((pair - 1) / 3)] : "ʼN";
  const up = c.toUpperCase();
  return Array.from(up).length > 1 ? Array.from(up)[0] + up.slice(1).toLowerCase() : up;
}
function $str_title(s) {
  let inside = false, at = 0;
  return Array.from(s, (c) => {
    const made = inside ? $lowerAt(s, c, at) : $titleCase(c);
    at += c.length;
    inside = /\p{Cased}/u.test(c);
    return made;
  }).join("");
}
function $str_swapcase(s) {
  let at = 0;
  return Array.from(s, (c) => {
    at += c.length;
    return c === c.toLowerCase() ? c.toUpperCase() : $lowerAt(s, c, at - c.length);
  }).join("");
}
// A sigma at the end of a word is another one.
function $lowerAt(s, c, at) {
  return c === "Σ" ? s.toLowerCase()[s.slice(0, at).toLowerCase().length] : c.toLowerCase();
}
function $check(name, x) {
  if (typeof x !== "string") throw new $TypeError(name + " must be str, not " + $typename(x));
  return x;
}
function $str_split(s, sep = null, most = -1) {
  if (sep === null) return $words(s, most);
  if (typeof sep !== "string") throw new $TypeError("must be str or None, not " + $typename(sep));
  if (sep === "") throw new $ValueError("empty separator");
  const parts = s.split(sep);
  if (most < 0 || parts.length <= most + 1) return parts;
  return [...parts.slice(0, most), parts.slice(most).join(sep)];
}
function $words(s, most) {
  const out = [];
  let rest = $str_lstrip(s);
  const gap = new RegExp("[" + $space + "]+");
  while (rest) {
    const m = gap.exec(rest);
    if (out.length === most || !m) {
      out.push(rest);
      break;
    }
    out.push(rest.slice(0, m.index));
    rest = rest.slice(m.index + m[0].length);
  }
  return out;
}
function $str_rsplit(s, sep = null, most = -1) {
  if (most < 0) return $str_split(s, sep);
  if (sep === null) {
    const turn = (x) => Array.from(x).reverse().join("");
    return $words(turn(s), most).map(turn).reverse();
  }
  if (sep === "") throw new $ValueError("empty separator");
  const parts = s.split(sep), cut = Math.max(0, parts.length - most);
  return cut > 0 ? [parts.slice(0, cut).join(sep), ...parts.slice(cut)] : parts;
}
function $str_splitlines(s, keep = false) {
  const out = s.match(/[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])|[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+$/g) ?? [];
  return $truth(keep) ? [...out] : out.map((x) => x.replace(/(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])$/, ""));
}
function $str_join(s, items) {
  if (items === null || (typeof items !== "object" && !items[Symbol.iterator]))
    throw new $TypeError("can only join an iterable");
  let list = $array(items);
  list = list.map((x) => (x instanceof $TextEnum ? x.value : x)); //? $TextEnum
  for (const [i, x] of list.entries())
    if (typeof x !== "string")
      throw new $TypeError("sequence item " + i + ": expected str instance, " + $typename(x) + " found");
  return list.join(s);
}
// A code point position for a UTF-16 one.
function $count16(s, at) {
  return $points(s) ? Array.from(s.slice(0, at)).length : at;
}
function $window(s, start, stop) {
  const n = $strlen(s);
  const [from, to] = $bounds(start, stop, null, n);
  if ((start ?? 0) > n) return null;
  return from > to ? null : [from, $slice(s, from, to)];
}
function $str_find(s, sub, start = null, stop = null) {
  sub = $must(sub);
  if (start === null && stop === null) {
    const at = s.indexOf(sub);
    return at < 0 ? at : $count16(s, at);
  }
  const w = $window(s, start, stop), at = w ? w[1].indexOf(sub) : -1;
  return at < 0 ? -1 : w[0] + $count16(w[1], at);
}
function $must(x) {
  if (x instanceof $TextEnum) return x.value; //? $TextEnum
  if (typeof x !== "string") throw new $TypeError("must be str, not " + $typename(x));
  return x;
}
function $str_rfind(s, sub, start = null, stop = null) {
  sub = $must(sub);
  const w = $window(s, start, stop), at = w ? w[1].lastIndexOf(sub) : -1;
  return at < 0 ? -1 : w[0] + $count16(w[1], at);
}
function $found(at) {
  if (at < 0) throw new $ValueError("substring not found");
  return at;
}
function $str_index(s, sub, start = null, stop = null) {
  return $found($str_find(s, sub, start, stop));
}
function $str_rindex(s, sub, start = null, stop = null) {
  return $found($str_rfind(s, sub, start, stop));
}
function $str_count(s, sub, start = null, stop = null) {
  sub = $must(sub);
  const w = $window(s, start, stop);
  if (!w) return 0;
  return sub === "" ? $strlen(w[1]) + 1 : w[1].split(sub).length - 1;
}
function $affix(name, s, x, start, stop, test) {
  const w = $window(s, start, stop);
  const tuple = x instanceof $Tuple;
  return Array.from(tuple ? x : [x]).some((item) => {
    if (typeof item !== "string")
      throw new $TypeError(tuple ? "tuple for " + name + " must only contain str, not " + $typename(item)
        : name + " first arg must be str or a tuple of str, not " + $typename(item));
    return w !== null && test(w[1], item);
  });
}
function $str_startswith(s, x, start = null, stop = null) {
  return $affix("startswith", s, x, start, stop, (a, b) => a.startsWith(b));
}
function $str_endswith(s, x, start = null, stop = null) {
  return $affix("endswith", s, x, start, stop, (a, b) => a.endsWith(b));
}
function $str_replace(s, old, now, most = -1) {
  $check("replace() argument 1", old);
  $check("replace() argument 2", now);
  if (most < 0) {
    if (old !== "" || !$points(s)) return s.replaceAll(old, () => now);
  }
  const parts = old === "" ? ["", ...Array.from(s), ""] : s.split(old);
  const n = most < 0 ? parts.length : most;
  return parts.reduce((out, part, i) => out + (i <= n ? now : old) + part);
}
function $str_partition(s, sep) {
  sep = $must(sep);
  if (sep === "") throw new $ValueError("empty separator");
  const at = s.indexOf(sep);
  return at < 0 ? $tuple(s, "", "") : $tuple(s.slice(0, at), sep, s.slice(at + sep.length));
}
function $str_rpartition(s, sep) {
  sep = $must(sep);
  if (sep === "") throw new $ValueError("empty separator");
  const at = s.lastIndexOf(sep);
  return at < 0 ? $tuple("", "", s) : $tuple(s.slice(0, at), sep, s.slice(at + sep.length));
}
function $fillWith(fill) {
  if (typeof fill !== "string" || $strlen(fill) !== 1)
    throw new $TypeError("The fill character must be exactly one character long");
  return fill;
}
function $str_ljust(s, width, fill = " ") {
  return s + $fillWith(fill).repeat(Math.max(0, $index(width) - $strlen(s)));
}
function $str_rjust(s, width, fill = " ") {
  return $fillWith(fill).repeat(Math.max(0, $index(width) - $strlen(s))) + s;
}
function $str_center(s, width, fill = " ") {
  const w = $index(width), room = Math.max(0, w - $strlen(s));
  const left = (room >> 1) + (room & w & 1);
  return $fillWith(fill).repeat(left) + s + fill.repeat(room - left);
}
function $str_zfill(s, width) {
  const sign = /^[+-]/.test(s) ? s[0] : "";
  return sign + "0".repeat(Math.max(0, $index(width) - $strlen(s))) + s.slice(sign.length);
}
function $str_expandtabs(s, size = 8) {
  $index(size);
  let column = 0;
  return Array.from(s, (c) => {
    if (c === "\n" || c === "\r") column = -1;
    const out = c === "\t" ? " ".repeat(size > 0 ? size - (column % size) : 0) : c;
    column += c === "\t" ? out.length : 1;
    return out;
  }).join("");
}
function $str_removeprefix(s, x) {
  if (typeof x !== "string") throw new $TypeError("removeprefix() argument must be str, not " + $typename(x));
  return s.startsWith(x) ? s.slice(x.length) : s;
}
function $str_removesuffix(s, x) {
  if (typeof x !== "string") throw new $TypeError("removesuffix() argument must be str, not " + $typename(x));
  return x && s.endsWith(x) ? s.slice(0, -x.length) : s;
}
function $str_isdigit(s) {
  return /^[\p{Nd}\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792]+$/u.test(s);
}
function $str_isdecimal(s) {
  return /^\p{Nd}+$/u.test(s);
}
function $str_isnumeric(s) {
  return /^[\p{N}\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u5343\u842c\u4e07\u5104\u4ebf]+$/u.test(s);
}
function $str_isalpha(s) {
  return /^\p{L}+$/u.test(s);
}
function $str_isalnum(s) {
  return /^[\p{L}\p{N}]+$/u.test(s);
}
function $str_isspace(s) {
  return s !== "" && $str_strip(s) === "";
}
function $str_isupper(s) {
  return /\p{Uppercase}/u.test(s) && !/[\p{Lowercase}\p{Lt}]/u.test(s);
}
function $str_islower(s) {
  return /\p{Lowercase}/u.test(s) && !/[\p{Uppercase}\p{Lt}]/u.test(s);
}
function $str_istitle(s) {
  let cased = false, found = false;
  for (const c of s) {
    const starts = /[\p{Uppercase}\p{Lt}]/u.test(c), goesOn = /\p{Lowercase}/u.test(c);
    if (starts ? cased : goesOn && !cased) return false;
    cased = starts || goesOn;
    found ||= cased;
  }
  return found;
}
function $str_isascii(s) {
  return /^[\x00-\x7f]*$/.test(s);
}
function $str_isprintable(s) {
  return !/[\p{C}\p{Z}]/u.test(s.replace(/ /g, ""));
}
function $str_isidentifier(s) {
  return /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(s);
}
function $str_maketrans(x, y, gone) {
  const d = new $Dict();
  if (y === undefined) for (const k of x) d.put(typeof k === "string" ? k.codePointAt(0) : k, x.get($key(k)));
  else {
    const a = Array.from(x), b = Array.from(y);
    if (a.length !== b.length)
      throw new $ValueError("the first two maketrans arguments must have equal length");
    a.forEach((c, i) => d.put(c.codePointAt(0), b[i].codePointAt(0)));
    for (const c of gone ?? "") d.put(c.codePointAt(0), null);
  }
  return d;
}
function $str_translate(s, table) {
  return Array.from(s, (c) => {
    let to = table.get(c.codePointAt(0));
    if (to instanceof $TextEnum) to = to.value; //? $TextEnum
    return to === undefined ? c : to === null ? "" : typeof to === "string" ? to : String.fromCodePoint(to);
  }).join("");
}
// The largest code an encoding holds; undefined for UTF-8.
function $encoding(name) {
  const plain = name.toLowerCase().replace(/[-_ ]/g, "");
  if (plain === "utf8") return undefined;
  if (/^(us)?ascii$/.test(plain)) return 127;
  if (/^(latin1?|iso88591|l1)$/.test(plain)) return 255;
  if (/^(utf|cp|iso|latin|windows|koi|mac|big5|gb|shiftjis|euc|idna|punycode)/.test(plain)) throw $unable("encoding " + name);
  throw new $LookupError("unknown encoding: " + name);
}
function $codecName(most) {
  return most === undefined ? "utf-8" : most > 127 ? "latin-1" : "ascii";
}
// Where UTF-8 goes wrong: start, end, reason.
function $badBytes(b) {
  for (let i = 0; ; ) {
    if (i >= b.length) return null;
    const lead = b[i], size = lead < 128 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (!size) return [i, i + 1, "invalid start byte"];
    for (let n = 1; n < size; n++) {
      const next = b[i + n], low = n > 1 ? 0 : { 0xe0: 0xa0, 0xf0: 0x90 }[lead], high = n > 1 ? 256 : { 0xed: 0xa0, 0xf4: 0x90 }[lead];
      if (next === undefined) return [i, b.length, "unexpected end of data"];
      if (next >> 6 !== 2 || next < low || next >= high) return [i, i + n, "invalid continuation byte"];
    }
    i += size;
  }
}
function $str_encode(s, encoding = "utf-8", errors = "strict") {
  const most = $encoding(encoding);
  const bad = (c) => (most === undefined ? /^[\ud800-\udfff]$/.test(c) : c.codePointAt(0) > most);
  const out = [];
  let at = 0;
  for (const c of s) {
    at++;
    if (!bad(c)) out.push(c);
    else if (errors === "replace") out.push("?");
    else if (errors === "xmlcharrefreplace") out.push("&#" + c.codePointAt(0) + ";");
    else if (errors === "backslashreplace") out.push($reprText(c).slice(1, -1).replace(/^[^\\]$/, (x) => $asciiRepr(x).slice(1, -1)));
    else if (errors !== "ignore") {
      let end = at;
      for (const all = [...s]; end < all.length && bad(all[end]); ) end++;
      throw new $UnicodeEncodeError($codecName(most), s, at - 1, end, most === undefined ? "surrogates not allowed" : "ordinal not in range(" + (most + 1) + ")");
    }
  }
  const text = out.join(""); // printed by $reprBytes
  return most === undefined ? new TextEncoder().encode(text) : Uint8Array.from(text, (c) => c.charCodeAt(0));
}
function $bytes_decode(b, encoding = "utf-8", errors = "strict") {
  const most = $encoding(encoding);
  if (errors === "surrogateescape" || errors === "surrogatepass") throw $unable("decode() with " + errors);
  if (most === undefined) {
    try {
      if (errors === "backslashreplace") return $decodeEach(b);
      return new TextDecoder("utf-8", { fatal: errors === "strict", ignoreBOM: true }).decode(b).replace(/\ufffd/g, errors === "ignore" ? "" : "$&");
    } catch {
      throw new $UnicodeDecodeError("utf-8", b, ...$badBytes(b));
    }
  }
  return Array.from(b, (n, at) => {
    if (n <= most) return String.fromCharCode(n);
    if (errors === "strict") throw new $UnicodeDecodeError($codecName(most), b, at, at + 1, "ordinal not in range(128)");
    return errors === "ignore" ? "" : "\ufffd";
  }).join("");
}
// UTF-8 where bytes that mean nothing are told as \\xff.
function $decodeEach(b) {
  let out = "";
  for (;;) {
    const found = $badBytes(b), end = found ? found[1] : b.length;
    out += new TextDecoder("utf-8", { ignoreBOM: true }).decode(b.slice(0, found ? found[0] : end));
    if (!found) return out;
    out += Array.from(b.slice(found[0], end), (n) => "\\x" + n.toString(16).padStart(2, "0")).join("");
    b = b.slice(end);
  }
}
function $unicodedata_normalize(form, text) {
  if (!/^NFK?[CD]$/.test(form)) throw new $ValueError("invalid normalization form");
  return text.normalize(form);
}
function $bytes_hex(b, sep = "", size = 1) {
  const all = Array.from(b, (x) => x.toString(16).padStart(2, "0")), n = Math.abs(size) || b.length || 1;
  const from = size > 0 ? all.length % n : 0, parts = from ? [all.slice(0, from).join("")] : [];
  for (let i = from; i < all.length; i += n) parts.push(all.slice(i, i + n).join(""));
  return parts.join($plainText(sep));
}
function $bytes_fromhex(text) {
  const digits = text.replace(/\s+/g, "");
  const wrong = /[^0-9a-fA-F]/.exec(text.replace(/\s/g, "0"));
  if (wrong || digits.length % 2) {
    const at = wrong ? wrong.index : text.length;
    throw new $ValueError("non-hexadecimal number found in fromhex() arg at position " + at);
  }
  return Uint8Array.from(digits.match(/../g) ?? [], (x) => parseInt(x, 16)); // printed by $reprBytes
}
function $reprBytes(b) {
  const inner = Array.from(b, (n) => {
    const c = String.fromCharCode(n);
    if (c === "\\") return "\\\\";
    if (c === "\n") return "\\n";
    if (c === "\r") return "\\r";
    if (c === "\t") return "\\t";
    return n < 32 || n > 126 ? "\\x" + n.toString(16).padStart(2, "0") : c;
  }).join("");
  return inner.includes("'") && !inner.includes('"') ? 'b"' + inner + '"' : "b'" + inner.replace(/'/g, "\\'") + "'";
}
function $bytes(x, encoding) {
  if (typeof x === "string") {
    if (encoding === undefined) throw new $TypeError("string argument without an encoding");
    return $str_encode(x, encoding);
  }
  if ($isInt(x) && x < 0) throw new $ValueError("negative count");
  if ($isInt(x)) return new Uint8Array(Number(x)); // printed by $reprBytes
  return Uint8Array.from($iter(x), (n) => {
    if ($index(n) < 0 || n > 255) throw new $ValueError("bytes must be in range(0, 256)");
    return Number(n);
  });
}
// The methods that bytes share with texts; what is not ASCII becomes a character without any meaning.
function $bytes_call(f, b, args) {
  const wide = (x) => {
    if (typeof x === "string") throw new $TypeError("a bytes-like object is required, not 'str'");
    if (Array.isArray(x)) return x.map(wide);
    x = $bytesOf(x); //? $bytearray
    return x instanceof Uint8Array ? Array.from(x, (n) => String.fromCharCode(n < 128 ? n : 0xe000 + n)).join("") : x;
  };
  const narrow = (x) => (typeof x === "string" ? Uint8Array.from(x, (c) => c.charCodeAt(0))
    : Array.isArray(x) ? Object.setPrototypeOf(x.map(narrow), Object.getPrototypeOf(x)) : x);
  return narrow(f(wide(b), ...args.map(wide)));
}
function $bytes_in(x, b) {
  if (!$isInt(x)) return $bytes_call($in, x, [b]);
  if (x < 0 || x > 255) throw new $ValueError("byte must be in range(0, 256)");
  return b.includes(Number(x));
}
function $int_bit_length(x) {
  return x == 0 ? 0 : $abs(x).toString(2).length;
}
function $int_bit_count(x) {
  return $abs(x).toString(2).replace(/0/g, "").length;
}
function $float_is_integer(x) {
  return Number.isInteger($double(x));
}
function $float_hex(x) {
  const v = $double(x), size = Math.abs(v), sign = v < 0 || Object.is(v, -0) ? "-" : "";
  if (!isFinite(v) || !v) return v === 0 ? sign + "0x0.0p+0" : v === v ? sign + "inf" : "nan";
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, size);
  const bits = view.getBigUint64(0), e = Number(bits >> 52n);
  const digits = (bits & 0xfffffffffffffn).toString(16).padStart(13, "0");
  return sign + (e ? "0x1." : "0x0.") + digits + "p" + (e < 1023 ? "-" : "+") + Math.abs((e || 1) - 1023);
}
function $float_fromhex(text) {
  const m = /^([-+]?)(?:(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([-+]?\d+))?|(inf|infinity|nan))$/.exec($trim(text).toLowerCase());
  if (!m || !(m[2] || m[3] || m[5])) throw new $ValueError("invalid hexadecimal floating-point string");
  const [, sign, whole, part = "", power = 0, word] = m, minus = sign === "-" ? -1 : 1;
  if (word) return minus * (word === "nan" ? NaN : Infinity);
  const e = Number(power) - 4 * part.length, half = Math.trunc(e / 2);
  const v = Number(BigInt("0x0" + whole + part)) * 2 ** half * 2 ** (e - half);
  if (v === Infinity) throw new $OverflowError("hexadecimal value too large to represent as a float");
  return minus * v;
}
function $float_as_integer_ratio(x) {
  const v = $double(x);
  if (v !== v) throw new $ValueError("cannot convert NaN to integer ratio");
  if (!isFinite(v)) throw new $OverflowError("cannot convert Infinity to integer ratio");
  const [m, e] = $binary(v);
  let top = e > 0 ? m << BigInt(e) : m, bottom = e < 0 ? 1n << BigInt(-e) : 1n;
  while (bottom > 1n && !(top & 1n)) {
    top >>= 1n;
    bottom >>= 1n;
  }
  return $tuple($int(x < 0 ? -top : top), $int(bottom));
}
// The methods of built-in types, for names that are known only at run time.
const $builtinMethods = {
  str: {
    capitalize: $str_capitalize, casefold: $str_casefold, center: $str_center, count: $str_count, encode: $str_encode,
    endswith: $str_endswith, expandtabs: $str_expandtabs, find: $str_find, format_map: $str_format_map, index: $str_index,
    isalnum: $str_isalnum, isalpha: $str_isalpha, isascii: $str_isascii, isdecimal: $str_isdecimal, isdigit: $str_isdigit,
    isidentifier: $str_isidentifier, islower: $str_islower, isnumeric: $str_isnumeric, isprintable: $str_isprintable,
    isspace: $str_isspace, istitle: $str_istitle, isupper: $str_isupper, join: $str_join, ljust: $str_ljust, lower:
    $str_lower, lstrip: $str_lstrip, partition: $str_partition, removeprefix: $str_removeprefix, removesuffix:
    $str_removesuffix, replace: $str_replace, rfind: $str_rfind, rindex: $str_rindex, rjust: $str_rjust, rpartition:
    $str_rpartition, rsplit: $str_rsplit, rstrip: $str_rstrip, split: $str_split, splitlines: $str_splitlines, startswith:
    $str_startswith, strip: $str_strip, swapcase: $str_swapcase, title: $str_title, translate: $str_translate, upper:
    $str_upper, zfill: $str_zfill
  },
  list: {
    append: $list_append, clear: $list_clear, copy: $list_copy, count: $list_count, extend: $list_extend, index:
    $list_index, insert: $list_insert, pop: $list_pop, remove: $list_remove, reverse: $list_reverse, sort: $list_sort
  },
  dict: { clear: $dict_clear, copy: $dict_copy, get: $dict_get, items: $dict_items, keys: $dict_keys, pop: $dict_pop, popitem: $dict_popitem, setdefault: $dict_setdefault, update: $dict_updateMethod, values: $dict_values }, //? $Dict
  set: { add: $set_add, clear: $set_clear, copy: $set_copy, difference: $set_difference, difference_update: $set_difference_update, discard: $set_discard, intersection: $set_intersection, intersection_update: $set_intersection_update, isdisjoint: $set_isdisjoint, issubset: $set_issubset, issuperset: $set_issuperset, pop: $set_pop, remove: $set_remove, symmetric_difference: $set_symmetric_difference, symmetric_difference_update: $set_symmetric_difference_update, union: $set_union, update: $set_update }, //? $Set
};
