// json

class $json_JSONDecodeError extends $ValueError {
  constructor(msg, doc, pos) {
    const before = $slice(doc, 0, pos), lineno = before.split("\n").length, colno = $strlen(before.slice(before.lastIndexOf("\n") + 1)) + 1;
    super(msg + ": line " + lineno + " column " + colno + " (char " + pos + ")");
    Object.assign(this, { msg, doc, pos, lineno, colno });
  }
}
$json_JSONDecodeError.prototype.name = "JSONDecodeError";
function $json_dumps(x, ascii = true, indent = null, separators = null, sort = false, fallback = null, nan = true, skip = false, kind = null) {
  if (kind !== null) { //? $json_JSONEncoder
    const encoder = $call(kind); //? $json_JSONEncoder
    fallback = fallback ?? ((o) => encoder.default(o)); //? $json_JSONEncoder
  } //? $json_JSONEncoder
  const unit = indent === null ? null : typeof indent === "string" ? indent : " ".repeat(indent);
  const [comma, colon] = separators ?? [unit === null ? ", " : ",", ": "];
  const text = (s) => {
    const plain = JSON.stringify(s).replace(/\\u([89ab])/g, "\\u$1").replace(/\x7f/g, "\x7f");
    return $truth(ascii) ? plain.replace(/[\u007f-\uffff]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0")) : plain;
  };
  const key = (k) => {
    if (typeof k === "string") return k;
    if (k?.__json__) return String(k.__json__()); //? $ValueEnum
    if (k === null || $isNumber(k)) return write(k, "");
    if ($truth(skip)) return null;
    throw new $TypeError("keys must be str, int, float, bool or None, not " + $typename(k));
  };
  const outer = new Set();
  const wrap = (open, v, close, pad, each) => {
    if (outer.has(v)) throw new $ValueError("Circular reference detected");
    outer.add(v);
    const items = each(pad + (unit ?? ""));
    outer.delete(v);
    if (!items.length) return open + close;
    if (unit === null) return open + items.join(comma) + close;
    const inner = pad + unit;
    return open + "\n" + inner + items.join(comma + "\n" + inner) + "\n" + pad + close;
  };
  const write = (v, pad) => {
    if (v?.__json__) v = v.__json__(); //? $ValueEnum
    if (typeof v === "string") return text(v);
    if (v === null) return "null";
    if (typeof v === "boolean") return String(v);
    if ($isFloat(v)) {
      const n = $double(v);
      if (!isFinite(n) && !$truth(nan)) throw new $ValueError("Out of range float values are not JSON compliant");
      return isFinite(n) ? $floatText(n) : n !== n ? "NaN" : n > 0 ? "Infinity" : "-Infinity";
    }
    if ($isInt(v)) return $repr(v);
    if (Array.isArray(v)) return wrap("[", v, "]", pad, (next) => v.map((item) => write(item, next)));
    if (v instanceof $Dict) {
      const keys = ($truth(sort) ? $sorted([...v]) : [...v]).map((k) => [k, key(k)]).filter(([, name]) => name !== null);
      return wrap("{", v, "}", pad, (next) => keys.map(([k, name]) => text(name) + colon + write(v.get($key(k)), next)));
    }
    if (fallback !== null) {
      if (outer.has(v)) throw new $ValueError("Circular reference detected");
      outer.add(v);
      const text = write($call(fallback, v), pad);
      outer.delete(v);
      return text;
    }
    throw new $TypeError("Object of type " + $typename(v) + " is not JSON serializable");
  };
  return write(x, "");
}
// The base of the author's encoders: they say what to do with other types.
class $json_JSONEncoder extends $Object {
  static $partial = $partly("indent");
  __init__(skip = false, ascii = true, circular = true, nan = true, sort = false, indent = null, separators = null, fallback = null) {
    if (!$truth(circular)) throw $unable("JSONEncoder(check_circular=False)");
    this.options = [ascii, indent, separators, sort, fallback, nan, skip];
  }
  default(o) {
    throw new $TypeError("Object of type " + $typename(o) + " is not JSON serializable");
  }
  encode(o) {
    const given = [...this.options];
    given[4] ??= (x) => this.default(x);
    return $json_dumps(o, ...given);
  }
}
$json_JSONEncoder.$name = "JSONEncoder";
$def($json_JSONEncoder.prototype.__init__, "JSONEncoder.__init__", [], 0, ["skipkeys", "ensure_ascii", "check_circular", "allow_nan", "sort_keys", "indent", "separators", "default"]);
function $json_JSONEncoder_default(encoder, o) {
  return $json_JSONEncoder.prototype.default.call(encoder, o);
}
function $json_loads(source, hook = null, pairs = null, float = null, int = null) {
  if (source instanceof Uint8Array) return $json_loads($bytes_decode(source), hook, pairs, float, int);
  if (typeof source !== "string")
    throw new $TypeError("the JSON object must be str, bytes or bytearray, not " + $typename(source));
  let at = 0;
  const fail = (message, where = at) => {
    return new $json_JSONDecodeError(message, source, $count16(source, where));
  };
  if (source[0] === "\ufeff") throw fail("Unexpected UTF-8 BOM (decode using utf-8-sig)");
  const space = () => {
    while (" \t\n\r".includes(source[at]) && at < source.length) at++;
  };
  const string = () => {
    const start = at++;
    let out = "";
    for (;;) {
      const c = source[at];
      if (c === undefined) throw fail("Unterminated string starting at", start);
      if (c === '"' && /^[\udc00-\udfff]|[\ud800-\udbff]$|[\ud800-\udbff](?![\udc00-\udfff])|[^\ud800-\udbff][\udc00-\udfff]/.test(out)) throw $unable("half of a surrogate pair");
      if (c === '"') break;
      if (c < " ") throw fail("Invalid control character at");
      if (c === "\\") {
        const e = source[at + 1];
        if (e === undefined) throw fail("Unterminated string starting at", start);
        if (e === "u") {
          if (!/^[0-9a-fA-F]{4}$/.test(source.slice(at + 2, at + 6))) throw fail("Invalid \\uXXXX escape", at + 1);
          out += String.fromCharCode(parseInt(source.slice(at + 2, at + 6), 16));
          at += 6;
          continue;
        }
        const to = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" }[e];
        if (to === undefined) throw fail("Invalid \\escape");
        out += to;
        at += 2;
      } else {
        out += c;
        at++;
      }
    }
    at++;
    return out;
  };
  const value = () => {
    const c = source[at];
    if (c === '"') return string();
    if (c === "{") return object();
    if (c === "[") return list();
    for (const [word, v] of [["null", null], ["true", true], ["false", false], ["NaN", NaN], ["Infinity", Infinity], ["-Infinity", -Infinity]])
      if (source.startsWith(word, at)) {
        at += word.length;
        return v;
      }
    const m = /^-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/.exec(source.slice(at));
    if (!m) throw fail("Expecting value");
    at += m[0].length;
    if (m[1] || m[2]) return float === null ? $float(Number(m[0])) : $call(float, m[0]);
    return int === null ? $int(BigInt(m[0])) : $call(int, m[0]);
  };
  const list = () => {
    const out = [];
    at++;
    space();
    if (source[at] === "]") return at++, out;
    for (;;) {
      out.push(value());
      space();
      if (source[at] === "]") return at++, out;
      if (source[at] !== ",") throw fail("Expecting ',' delimiter");
      at++;
      space();
    }
  };
  const object = () => {
    const out = new $Dict(), all = [];
    const end = () => {
      at++;
      return pairs !== null ? $call(pairs, all) : hook !== null ? $call(hook, out) : out;
    };
    at++;
    space();
    if (source[at] === "}") return end();
    for (;;) {
      if (source[at] !== '"') throw fail("Expecting property name enclosed in double quotes");
      const k = string();
      space();
      if (source[at] !== ":") throw fail("Expecting ':' delimiter");
      at++;
      space();
      const v = value();
      out.put(k, v);
      all.push($tuple(k, v));
      space();
      if (source[at] === "}") return end();
      if (source[at] !== ",") throw fail("Expecting ',' delimiter");
      at++;
      space();
    }
  };
  space();
  const result = value();
  space();
  if (at < source.length) throw fail("Extra data");
  return result;
}
