// base64 and percent encoding.

function $base64_b64encode(s) {
  let text = "";
  for (const byte of $bytesLike(s)) text += String.fromCharCode(byte);
  return new TextEncoder().encode(btoa(text));
}
// Paths as on the servers that Python's own run on.
function $os_path_splitPath(p) {
  const at = p.lastIndexOf("/") + 1, head = p.slice(0, at);
  return [/^\/+$/.test(head) ? head : head.replace(/\/+$/, ""), p.slice(at)];
}
function $os_path_basename(p) {
  return $os_path_splitPath(p)[1];
}
function $os_path_dirname(p) {
  return $os_path_splitPath(p)[0];
}
function $os_path_splitext(p) {
  const at = p.search(/[^./][^/]*$/), dot = p.lastIndexOf(".");
  return at < 0 || dot <= at ? $tuple(p, "") : $tuple(p.slice(0, dot), p.slice(dot));
}
function $os_path_join(first, ...rest) {
  return rest.reduce((path, p) => (p[0] === "/" ? p : !path || path.endsWith("/") ? path + p : path + "/" + p), first);
}
function $os_path_split(p) {
  return $tuple(...$os_path_splitPath(p));
}
function $os_path_isabs(p) {
  return p.startsWith("/");
}
function $os_path_normpath(p) {
  if (p === "") return ".";
  const root = /^\/\/(?!\/)/.test(p) ? "//" : p[0] === "/" ? "/" : "", out = [];
  for (const part of p.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== ".." || (!root && !out.length) || out.at(-1) === "..") out.push(part);
    else out.pop();
  }
  return root + out.join("/") || ".";
}
function $os_path_commonprefix(list) {
  const all = $array(list);
  if (!all.length) return "";
  const low = $min(null, undefined, all), high = $max(null, undefined, all);
  let i = 0;
  while (i < $len(low) && i < $len(high) && $eq($at(low, i), $at(high, i))) i++;
  return $slice(low, 0, i);
}
function $bytesLike(s) {
  s = $bytesOf(s); //? $bytearray
  if (s instanceof Uint8Array) return s;
  throw new $TypeError("a bytes-like object is required, not '" + $typename(s) + "'");
}
const $binascii_Error = $exception("Error", $ValueError);
// As Python does it: what is no letter of the alphabet is passed over.
function $base64_b64decode(s) {
  const text = typeof s === "string" ? s : new TextDecoder("latin1").decode($bytesLike(s));
  if (typeof s === "string" && /[^\0-\x7f]/.test(s)) throw new $ValueError("string argument should contain only ASCII characters");
  const clean = text.replace(/[^A-Za-z0-9+/=]/g, "");
  const [, letters, pads] = /^([A-Za-z0-9+/]*)(=*)/.exec(clean), over = letters.length % 4;
  if (over === 1)
    throw new $binascii_Error("Invalid base64-encoded string: number of data characters (" + letters.length + ") cannot be 1 more than a multiple of 4");
  if (over && pads.length < 4 - over) throw new $binascii_Error("Incorrect padding");
  return Uint8Array.from(atob(letters), (c) => c.charCodeAt(0));
}
function $swapped(bytes, from, to) {
  return bytes.map((b) => (b === from[0] ? to[0] : b === from[1] ? to[1] : b));
}
function $base64_urlsafe_b64encode(s) {
  return $swapped($base64_b64encode(s), [43, 47], [45, 95]);
}
function $base64_urlsafe_b64decode(s) {
  const bytes = typeof s === "string" ? new TextEncoder().encode(s) : $bytesLike(s);
  return $base64_b64decode($swapped(bytes, [45, 95], [43, 47]));
}
function $urllib_parse_quote(s, safe = "/") {
  let out = "";
  for (const byte of s instanceof Uint8Array ? s : new TextEncoder().encode(s)) {
    const c = String.fromCharCode(byte);
    out += /[A-Za-z0-9_.~-]/.test(c) || (byte < 128 && safe.includes(c)) ? c : "%" + byte.toString(16).toUpperCase().padStart(2, "0");
  }
  return out;
}
function $urllib_parse_quote_plus(s, safe = "") {
  return $urllib_parse_quote(s, safe + " ").replaceAll(" ", "+");
}
function $urllib_parse_unquote(s) {
  return s.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) =>
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(run.slice(1).split("%"), (x) => parseInt(x, 16))));
}
function $urllib_parse_unquote_plus(s) {
  return $urllib_parse_unquote(s.replaceAll("+", " "));
}
function $urllib_parse_urlencode(query) {
  const pairs = query instanceof $Dict ? $array($dict_items(query)) : $array(query);
  return pairs.map(([k, v]) => $urllib_parse_quote_plus($str(k)) + "=" + $urllib_parse_quote_plus($str(v))).join("&");
}
