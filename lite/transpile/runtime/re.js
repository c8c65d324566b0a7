// re: a pattern becomes a RegExp that means the same; what cannot raises re.error.

class $re_error extends $Exception {}
$re_error.prototype.name = "error";
function $badPattern(msg, pattern, pos) {
  const before = pattern.slice(0, pos).split("\n"), lineno = before.length, colno = before.at(-1).length + 1;
  const place = pos === null ? "" : " at position " + pos + (pattern.includes("\n") ? " (line " + lineno + ", column " + colno + ")" : "");
  return Object.assign(new $re_error(msg + place), { msg, pattern, pos, ...(pos === null ? { lineno: null, colno: null } : { lineno, colno }) });
}
const $flags = { I: 2, L: 4, M: 8, S: 16, U: 32, X: 64, A: 256 };
const $cache = new Map();
function $re_compile(pattern, flags = 0) {
  if (pattern instanceof $TextEnum) pattern = pattern.value; //? $TextEnum
  if (pattern instanceof $Pattern && flags != 0) throw new $ValueError("cannot process flags argument with a compiled pattern");
  if (pattern instanceof $Pattern) return pattern;
  if (typeof pattern !== "string") throw new $TypeError("first argument must be string or compiled pattern");
  const key = flags + ":" + pattern;
  if (!$cache.has(key)) $cache.set(key, new $Pattern(pattern, flags));
  return $cache.get(key);
}
// The source of a RegExp, the names of its groups and its flags.
function $translate(pattern, flags) {
  let out = "", i = 0, groups = 0;
  const names = new Map();
  const head = /^\(\?([aiLmsux]+)\)/.exec(pattern);
  if (head) {
    for (const c of head[1]) flags |= $flags[c.toUpperCase()];
    i = head[0].length;
  }
  const fail = (message, at = i) => $badPattern(message, pattern, at === null ? null : Array.from(pattern.slice(0, at)).length);
  const ascii = flags & 256;
  const classes = ascii ? { d: "0-9", w: "a-zA-Z0-9_", s: " \\t-\\r" }
    : { d: "\\p{Nd}", w: "\\p{L}\\p{N}_", s: $space };
  const inner = (c) => classes[c] ?? { D: "\\P{Nd}", S: "\\S", W: "" }[c];
  const outer = (c) => ("DWS".includes(c) ? "[^" + classes[c.toLowerCase()] + "]" : "[" + classes[c] + "]");
  const escape = (inClass) => {
    const c = pattern[i + 1];
    i += 2;
    const start = i - 2;
    if (c === undefined) throw fail("bad escape (end of pattern)", start);
    if ("dwsDWS".includes(c)) {
      if (!inClass) return outer(c);
      if (c === "W" || (c === "D" && ascii)) {
        without.push(classes[c.toLowerCase()]);
        return "";
      }
      return inner(c);
    }
    const octal = /^(?:0[0-7]{0,2}|[0-3][0-7]{2})/.exec(pattern.slice(i - 1)) ?? (inClass && /^[0-7]{1,3}/.exec(pattern.slice(i - 1)));
    if (octal) {
      i += octal[0].length - 1;
      return "\\u{" + parseInt(octal[0], 8).toString(16) + "}";
    }
    if (!inClass && /[1-9]/.test(c)) {
      const more = /^\d?/.exec(pattern.slice(i))[0];
      i += more.length;
      if (Number(c + more) > groups) throw fail("invalid group reference " + c + more, start + 1);
      refer(Number(c + more), start);
      return "(?:\\" + c + more + ")";
    }
    if (!inClass && c === "A") return "^";
    if (!inClass && c === "Z") return "$";
    if (!inClass && (c === "b" || c === "B")) {
      const w = "[" + classes.w + "]";
      const edge = "(?:(?<=" + w + ")(?!" + w + ")|(?<!" + w + ")(?=" + w + "))";
      return c === "b" ? edge : "(?!" + edge + ")(?:(?=[^])|(?<=[^]))";
    }
    if (inClass && c === "b") return "\\x08";
    if (c === "a") return "\\x07";
    if ("nrtfv".includes(c)) return "\\" + c;
    if (c === "x" || c === "u" || c === "U") {
      const size = { x: 2, u: 4, U: 8 }[c], hex = /^[0-9a-fA-F]*/.exec(pattern.slice(i, i + size))[0];
      if (hex.length < size) throw fail("incomplete escape \\" + c + hex, start);
      i += size;
      return "\\u{" + hex + "}";
    }
    if (/[a-zA-Z]/.test(c)) throw fail("bad escape \\" + c, start);
    return c === "-" && !inClass ? c : $literal(c);
  };
  // What a set has beside its own letters: all but these.
  let without = [];
  const set = () => {
    const start = i;
    let text = "[";
    without = [];
    i++;
    if (pattern[i] === "^") {
      text += "^";
      i++;
    }
    for (let first = true; ; first = false) {
      if (i >= pattern.length) throw fail("unterminated character set", start);
      $checkRange(pattern, i, fail);
      const c = String.fromCodePoint(pattern.codePointAt(i));
      if (c === "]" && !first) break;
      if (c === "\\") text += escape(true);
      else {
        text += "[]{}()/|&~^$".includes(c) ? "\\" + c : c === "-" && (first || pattern[i + 1] === "]") ? "\\-" : c;
        i += c.length;
      }
    }
    i++;
    const plain = text.replace(/\\([&~])/g, "$1") + "]";
    if (plain.startsWith("[^")) return without.length ? "(?:" + without.map((w) => "(?=[" + w + "])").join("") + (plain === "[^]" ? "[^]" : plain) + ")" : plain;
    return without.length ? "(?:" + [plain, ...without.map((w) => "[^" + w + "]")].join("|") + ")" : plain;
  };
  const group = () => {
    const rest = pattern.slice(i);
    let m;
    if (/^\(\?(?:[:=!]|<[=!])/.test(rest)) {
      const text = /^\(\?(?:[:=!]|<[=!])/.exec(rest)[0];
      i += text.length;
      return text;
    }
    if ((m = /^\(\?P<([^>]*)(>?)/.exec(rest))) {
      if (!m[1]) throw fail("missing group name", i + 4);
      if (!m[2]) throw fail("missing >, unterminated name", i + 4);
      if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(m[1])) throw fail("bad character in group name " + $repr(m[1]), i + 4);
      if (names.has(m[1]))
        throw fail("redefinition of group name " + $repr(m[1]) + " as group " + (groups + 1) + "; was group " + names.get(m[1]), i + 4);
      names.set(m[1], ++groups);
      i += m[0].length;
      return "(";
    }
    if ((m = /^\(\?P=(\w+)\)/.exec(rest))) {
      if (!names.has(m[1])) throw fail("unknown group name " + $repr(m[1]), i + 4);
      refer(names.get(m[1]), i);
      i += m[0].length;
      return "(?:\\" + names.get(m[1]) + ")";
    }
    if ((m = /^\(\?#[^)]*\)/.exec(rest))) {
      i += m[0].length;
      return "";
    }
    if (rest === "(?" || rest === "(?P") throw fail("unexpected end of pattern", pattern.length);
    if (/^\(\?[aiLmsux]+\)/.test(rest)) throw fail("global flags not at the start of the expression");
    if ((m = /^\(\?\((\w+)\)/.exec(rest)) && !(Number(m[1]) <= groups || names.has(m[1])))
      throw /^\d/.test(m[1]) ? fail("invalid group reference " + m[1], i + 3) : fail("unknown group name " + $repr(m[1]), i + 3);
    if (/^\(\?(?:>|\(|[aiLmsux-]+:)/.test(rest)) throw $unable("the group " + rest.slice(0, 3) + " of a pattern");
    if (rest.startsWith("(?")) throw fail("unknown extension " + Array.from(rest.slice(1)).slice(0, /^\(\?[<P]/.test(rest) ? 3 : 2).join(""), i + 1);
    groups++;
    i++;
    return "(";
  };
  const LOOK = /^\(\?<?[=!]/;
  let anchored = -1; // where an anchor has just ended: it cannot be repeated
  const open = [], starts = [], closed = [];
  const refer = (n, at) => {
    if (open.includes(n)) throw fail("cannot refer to an open group", at);
    if ([frame, ...frames].some((f) => f.kind?.startsWith("(?<") && n > f.before)) throw fail("cannot refer to group defined in the same lookbehind subpattern", at);
  };
  // How many characters each part takes: a look-behind must know.
  const widths = [], frames = [];
  let frame = { sum: 0, last: 0, alts: [] };
  const atom = (wide) => {
    frame.sum += wide;
    frame.last = wide;
  };
  let repeated = -1;
  const repeat = (times, size = 1) => {
    if (anchored === i) throw fail("nothing to repeat");
    if (repeated === i) throw fail("multiple repeat");
    repeated = i + size + (pattern[i + size] === "?" ? 1 : 0);
    if (frame.last) frame.sum += frame.last * (times - 1);
    frame.last = 0;
  };
  const close = (number) => {
    const all = [...frame.alts, frame.sum], wide = all.every((w) => w === all[0]) ? all[0] : NaN;
    if (frame.kind.startsWith("(?<") && wide !== wide) throw fail("look-behind requires fixed-width pattern", null);
    const look = LOOK.test(frame.kind);
    frame = frames.pop();
    if (number) widths[number] = wide;
    atom(look ? 0 : wide);
    return look ? "))" : ")";
  };
  while (i < pattern.length) {
    const c = String.fromCodePoint(pattern.codePointAt(i));
    if (c === "\\") {
      const edge = /^\\[AZbB]/.test(pattern.slice(i)), text = escape(false), back = /^\(\?:\\(\d+)\)$/.exec(text);
      atom(back ? widths[back[1]] : text.startsWith("(?") ? 0 : 1);
      if (edge) anchored = i;
      out += text;
    } else if (c === "[") {
      out += set();
      atom(1);
    } else if (c === "|") {
      frame.alts.push(frame.sum);
      frame.sum = frame.last = 0;
      out += c;
      i++;
    } else if (c === "(") {
      const start = i, before = groups, text = group();
      if (text && !text.endsWith(")")) {
        starts.push(start);
        open.push(groups > before ? groups : 0);
        frames.push(frame);
        frame = { sum: 0, last: 0, alts: [], kind: text, before };
      } else if (text) atom(widths[/\d+/.exec(text)]);
      out += LOOK.test(text) ? "(?:" + text : text; // JavaScript repeats no bare look-around
    } else if (c === ")") {
      if (!open.length) throw fail("unbalanced parenthesis");
      const number = open.pop();
      starts.pop();
      closed.push(number);
      out += close(number);
      i++;
    } else if (c === "$") {
      out += flags & 8 ? "(?=\\n|$)" : "(?=\\n?$)";
      anchored = ++i;
    } else if (c === "^") {
      out += flags & 8 ? "(?<=\\n|^)" : "^";
      anchored = ++i;
    } else if (c === ".") {
      out += flags & 16 ? "[^]" : "[^\\n]";
      atom(1);
      i++;
    } else if (c === "{") {
      const m = /^\{(\d*)(,?)(\d*)\}/.exec(pattern.slice(i));
      if (m && (m[1] || m[2])) {
        if (m[1] && m[3] && Number(m[1]) > Number(m[3])) throw fail("min repeat greater than max repeat", i + 1);
        if (out === "" || /(^|[^\\])[(|]$/.test(out)) throw fail("nothing to repeat");
        out += "{" + (m[1] || "0") + m[2] + m[3] + "}" + (pattern[i + m[0].length] === "?" ? "?" : "");
        repeat(!m[2] || m[1] === m[3] ? Number(m[1]) : NaN, m[0].length);
        i = repeated;
      } else {
        out += "\\{";
        atom(1);
        i++;
      }
    } else if (c === "}" || c === "]" || c === "/") {
      out += "\\" + c;
      atom(1);
      i++;
    } else if (flags & 64 && /\s/.test(c)) i++;
    else if (flags & 64 && c === "#") {
      while (i < pattern.length && pattern[i] !== "\n") i++;
    } else if ("*+?".includes(c)) {
      if (out === "" || /(^|[^\\])[(|]$/.test(out)) throw fail("nothing to repeat");
      if (pattern[i + 1] === "+" ) throw $unable("a possessive quantifier of a pattern");
      repeat(NaN);
      out += pattern.slice(i, repeated);
      i = repeated;
    } else {
      out += c;
      atom(1);
      i += c.length;
    }
  }
  if (open.length) throw fail("missing ), unterminated subpattern", starts.at(-1));
  return [out, names, groups, flags, closed.filter(Boolean)];
}
// `b-a` in a set.
function $checkRange(pattern, i, fail) {
  const m = /^(\\.|[^\\])-(\\.|[^\\\]])/su.exec(pattern.slice(i));
  if (!m || pattern[i - 1] === "-") return;
  const [low, high] = [m[1], m[2]].map((part) => (/^\\[a-zA-Z0-9]/.test(part) ? NaN : part.replace(/^\\/, "").codePointAt(0)));
  if (low > high || [m[1], m[2]].some((part) => /^\\[dwsDWS]$/.test(part))) throw fail("bad character range " + m[0], i);
}
// The next match; an engine finds empty ones between the halves of a character as well.
function $exec(regex, text) {
  for (;;) {
    const m = regex.exec(text), at = m?.index;
    if (!m || !at || text.codePointAt(at - 1) < 65536) return m;
    regex.lastIndex = at + 1;
  }
}
// A pattern that was not known before: JavaScript takes a reference to a group that is missing, and
// forgets groups in the next round of a repetition, where Python does neither.
function $checkGroups(pattern, names, verbose) {
  const unsure = new Set();
  let i = 0, count = 0;
  const taken = (regex) => {
    const m = regex.exec(pattern.slice(i));
    if (m) i += m[0].length;
    return m;
  };
  const refer = (n) => {
    if (unsure.has(Number(n))) throw $unable("a reference to a group that may be missing in a pattern");
    return [0, []];
  };
  // The least width of what comes next, and the groups in it.
  const atom = () => {
    let m;
    if ((m = taken(/^\\([1-9]\d?)(?![0-7])/))) return refer(m[1]);
    if ((m = taken(/^\(\?P=(\w+)\)/))) return refer(names.get(m[1]));
    if (taken(/^(?:\\[AZbB]|[$^]|\(\?(?:#[^)]*|[a-zA-Z]+)\))/)) return [0, []];
    if (verbose && taken(/^(?:\s|#.*)/)) return [0, []];
    if (taken(/^(?:\\[^]|\[\^?\]?(?:\\[^]|[^\\\]])*\])/)) return [1, []];
    if (!(m = taken(/^\((?:\?(?:P<\w+>|<?[:=!]))?/))) return i++, [1, []];
    const own = m[0] === "(" || m[0].includes("P") ? ++count : 0, look = /[=!]$/.test(m[0]);
    const [least, inner] = alternatives();
    i++;
    if (m[0].endsWith("!")) inner.forEach((n) => unsure.add(n));
    return [look ? 0 : least, own ? [...inner, own] : inner, own];
  };
  const alternatives = () => {
    const all = [];
    let least = Infinity, sum = 0;
    while (i < pattern.length && pattern[i] !== ")") {
      if (taken(/^\|/)) {
        least = Math.min(least, sum);
        sum = 0;
        all.forEach((n) => unsure.add(n));
        continue;
      }
      const [wide, inner, own] = atom(), m = taken(/^(?:[*+?]|\{(\d*)(,?)(\d*)\})\??/);
      const from = !m ? 1 : m[0][0] === "{" ? Number(m[1]) : Number(m[0][0] === "+");
      const most = !m || m[0][0] === "?" ? 1 : m[3] ? Number(m[3]) : m[2] === "" ? Number(m[1]) : 2;
      if (most > 1 && inner.length && (!wide || inner.some((n) => n !== own && unsure.has(n))))
        throw $unable("a repetition of groups that may be missing in a pattern");
      if (!from) inner.forEach((n) => unsure.add(n));
      sum += wide * from;
      all.push(...inner);
    }
    if (least < Infinity) all.forEach((n) => unsure.add(n));
    return [Math.min(least, sum), all];
  };
  alternatives();
}
class $Pattern extends $Object {
  constructor(pattern, flags) {
    super();
    const [source, names, groups, all, closed] = $translate(pattern, Number(flags));
    $checkGroups(pattern, names, all & 64); //? $checkGroups
    Object.assign(this, { pattern, flags: all | 32, names, groups, closed });
    try {
      this.regex = new RegExp(source, "dguy".replace("y", "") + (all & 2 ? "i" : ""));
      this.sticky = new RegExp(source, "duy" + (all & 2 ? "i" : ""));
    } catch (error) {
      throw $badPattern(error.message, pattern, null);
    }
  }
  at(regex, text, from) {
    regex.lastIndex = from;
    const m = $exec(regex, text);
    return m ? new $Match(this, text, m) : null;
  }
  search(text, pos = 0, end) {
    return this.at(this.regex, $upTo(text, end), $offset16(text, pos));
  }
  match(text, pos = 0, end) {
    return this.at(this.sticky, $upTo(text, end), $offset16(text, pos));
  }
  fullmatch(text, pos = 0, end) {
    const regex = new RegExp("(?:" + this.regex.source + ")(?![^])", this.sticky.flags);
    return this.at(regex, $upTo(text, end), $offset16(text, pos));
  }
  *each(text, pos = 0, end) {
    text = $upTo(text, end);
    const regex = new RegExp(this.regex.source, this.regex.flags);
    regex.lastIndex = $offset16(text, pos);
    let after = -1;
    for (;;) {
      const m = $exec(regex, text);
      if (!m) return;
      yield new $Match(this, text, m);
      after = m.index + m[0].length;
      if (m[0] === "") {
        // After an empty match, a longer one may start at the same place.
        const more = new RegExp("(?=[^])(?:" + this.regex.source + ")(?<!(?<![^])[^]{" + after + "})", regex.flags.replace("g", "") + "y");
        more.lastIndex = after;
        const next = text.length > after ? more.exec(text) : null;
        if (next && next[0]) {
          yield new $Match(this, text, next);
          regex.lastIndex = next.index + next[0].length;
        } else regex.lastIndex = after + ((text.codePointAt(after) ?? 0) > 65535 ? 2 : 1);
      }
    }
  }
  finditer(text, pos, end) {
    return new $Iterator(this.each(text, pos, end));
  }
  findall(text, pos, end) {
    return Array.from(this.each(text, pos, end), (m) =>
      this.groups === 0 ? m.m[0] : this.groups === 1 ? m.m[1] ?? "" : $tuple(...m.m.slice(1).map((g) => g ?? "")));
  }
  split(text, most = 0) {
    text = $subject(text);
    const out = [];
    let from = 0, n = 0;
    for (const { m } of this.each(text)) {
      if (most && n === most) break;
      out.push(text.slice(from, m.index), ...m.slice(1).map((g) => g ?? null));
      from = m.index + m[0].length;
      n++;
    }
    out.push(text.slice(from));
    return out;
  }
  subn(replacement, text, most = 0) { return $replaced(this, replacement, text, most); } //? $replaced
  sub(replacement, text, most = 0) { return $replaced(this, replacement, text, most)[0]; } //? $replaced
  get groupindex() {
    return $record(Object.fromEntries(this.names));
  }
  __repr__() {
    const names = Object.entries({ IGNORECASE: 2, MULTILINE: 8, DOTALL: 16, VERBOSE: 64, ASCII: 256 }).filter(([, bit]) => this.flags & bit);
    return "re.compile(" + $repr(this.pattern).slice(0, 200) + (names.length ? ", re." : "") + names.map(([name]) => name).join("|re.") + ")";
  }
}
$Pattern.$name = "Pattern";
for (const name of ["search", "match", "fullmatch", "finditer", "findall"])
  $def($Pattern.prototype[name], name, ["string", "pos", "endpos"], 1);
$def($Pattern.prototype.split, "split", ["string", "maxsplit"], 1);
for (const name of ["sub", "subn"]) $def($Pattern.prototype[name], name, ["repl", "string", "count"], 2); //? $replaced
// sub(), and how many times.
function $replaced(pattern, replacement, text, most) {
  if (replacement instanceof $TextEnum) replacement = replacement.value; //? $TextEnum
  text = $subject(text);
  const out = [];
  let from = 0, n = 0;
  for (const match of pattern.each(text)) {
    if (most && n === most) break;
    const m = match.m;
    if (m.index > from) out.push(text.slice(from, m.index));
    const made = typeof replacement === "string" ? $expanded(match, replacement) : $call(replacement, match);
    if (made !== null && typeof made !== "string") throw new $TypeError("sequence item " + out.length + ": expected str instance, " + $typename(made) + " found");
    if (made !== null) out.push(made);
    from = m.index + m[0].length;
    n++;
  }
  if (!n && typeof replacement === "string") $expanded(new $Match(pattern, text, [""]), replacement);
  return $tuple(out.join("") + text.slice(from), n);
}
function $expanded(match, template) {
  return template.replace(/\\(?:g<([^>]*)>|(0[0-7]{0,2}|[0-3][0-7]{2})|(\d\d?)|([^]))/g, (whole, name, octal, digits, c) => {
    if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
    if (name && !/^\d+$/.test(name) && !match.re.names.has(name)) throw new $IndexError("unknown group name " + $repr(name));
    if (name !== undefined) return match.one(/^\d+$/.test(name) ? Number(name) : name) ?? "";
    if (digits !== undefined) {
      if (Number(digits) > match.re.groups) throw new $re_error("invalid group reference " + digits + " at position 1");
      return match.one(Number(digits)) ?? "";
    }
    const to = { n: "\n", t: "\t", r: "\r", "\\": "\\", a: "\x07", f: "\f", v: "\v", b: "\b" }[c];
    if (to === undefined && /[a-zA-Z]/.test(c)) throw new $re_error("bad escape \\" + c + " at position 0");
    return to ?? whole;
  });
}
function $subject(text) {
  if (text instanceof $TextEnum) return text.value; //? $TextEnum
  if (text instanceof Uint8Array) throw new $TypeError("cannot use a string pattern on a bytes-like object");
  if (typeof text !== "string") throw new $TypeError("expected string or bytes-like object, got '" + $typename(text) + "'");
  return text;
}
function $upTo(text, end) {
  text = $subject(text);
  return end === undefined ? text : $slice(text, 0, Math.max(0, end));
}
function $offset16(text, pos) {
  return pos > 0 && typeof text === "string" ? $slice(text, 0, pos).length : 0;
}
class $Match extends $Object {
  constructor(pattern, text, m) {
    super();
    Object.assign(this, { re: pattern, string: text, m });
  }
  which(g) {
    const n = typeof g === "string" ? this.re.names.get(g) : g;
    if (n === undefined || n < 0 || n > this.re.groups) throw new $IndexError("no such group");
    return n;
  }
  one(g) {
    return this.m[this.which(g)] ?? null;
  }
  group(...which) {
    if (which.length < 2) return this.one(which[0] ?? 0);
    return $tuple(...which.map((g) => this.one(g)));
  }
  groups(fallback = null) {
    return $tuple(...this.m.slice(1).map((g) => g ?? fallback));
  }
  groupdict(fallback = null) {
    const d = new $Dict();
    for (const [name, n] of this.re.names) d.put(name, this.m[n] ?? fallback);
    return d;
  }
  place(g, end) {
    const at = this.m.indices[this.which(g)]?.[end];
    return at === undefined ? -1 : $count16(this.string, at);
  }
  start(g = 0) {
    return this.place(g, 0);
  }
  end(g = 0) {
    return this.place(g, 1);
  }
  span(g = 0) {
    return $tuple(this.place(g, 0), this.place(g, 1));
  }
  expand(template) { return $expanded(this, template); } //? $replaced
  get lastindex() {
    return this.re.closed.findLast((g) => this.m[g] !== undefined) ?? null;
  }
  get lastgroup() {
    const n = this.lastindex;
    for (const [name, at] of this.re.names) if (at === n) return name;
    return null;
  }
  get pos() {
    return 0;
  }
  get endpos() {
    return $strlen(this.string);
  }
  __getitem__(g) {
    return this.one(g);
  }
  __bool__() {
    return true;
  }
  __repr__() {
    return "<re.Match object; span=" + $repr(this.span()) + ", match=" + $repr(this.m[0]) + ">";
  }
}
for (const name of ["groups", "groupdict"]) $def($Match.prototype[name], name, ["default"], 0);
$Match.$name = "Match";
function $re_search(p, text, flags = 0) {
  return $re_compile(p, flags).search(text);
}
function $re_match(p, text, flags = 0) {
  return $re_compile(p, flags).match(text);
}
function $re_fullmatch(p, text, flags = 0) {
  return $re_compile(p, flags).fullmatch(text);
}
function $re_findall(p, text, flags = 0) {
  return $re_compile(p, flags).findall(text);
}
function $re_finditer(p, text, flags = 0) {
  return $re_compile(p, flags).finditer(text);
}
function $re_sub(p, replacement, text, most = 0, flags = 0) {
  return $replaced($re_compile(p, flags), replacement, text, most)[0];
}
function $re_subn(p, replacement, text, most = 0, flags = 0) {
  return $replaced($re_compile(p, flags), replacement, text, most);
}
function $re_split(p, text, most = 0, flags = 0) {
  return $re_compile(p, flags).split(text, most);
}
function $re_escape(text) {
  return text.replace(/[\t\n\v\f\r #$&()*+\-.?[\\\]^{|}~]/g, "\\$&");
}
