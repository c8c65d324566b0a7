// urllib.parse: addresses in parts.
const $urlParts = ["scheme", "netloc", "path", "params", "query", "fragment"];
const $hierarchical = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews", "prospero",
  "rtsp", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss"];
// Who may leave the machine out, and what a relative address may join.
const $relative = $hierarchical.filter((name) => !["telnet", "snews", "rsync", "nfs", "git", "git+ssh"].includes(name));
const $withParams = ["", "ftp", "hdl", "prospero", "http", "https", "shttp", "rtsp", "rtspu", "sip", "sips", "mms", "sftp", "tel"];
function $hostOf(netloc) {
  const host = netloc.slice(netloc.lastIndexOf("@") + 1), six = /^\[([^\]]*)\](?::(.*))?/.exec(host);
  if (six) return [six[1], six[2] || null];
  const at = host.indexOf(":");
  return at < 0 ? [host, null] : [host.slice(0, at), host.slice(at + 1) || null];
}
function $addressClass(name, fields) {
  const made = $namedtuple(name, fields, []);
  const user = (x) => (x.netloc.includes("@") ? x.netloc.slice(0, x.netloc.lastIndexOf("@")) : "");
  const getters = {
    hostname: (x) => {
      const [host] = $hostOf(x.netloc), zone = host.indexOf("%");
      return host ? (zone < 0 ? host.toLowerCase() : host.slice(0, zone).toLowerCase() + host.slice(zone)) : null;
    },
    port: (x) => {
      const port = $hostOf(x.netloc)[1];
      if (port === null) return null;
      if (!/^[0-9]+$/.test(port)) throw new $ValueError("Port could not be cast to integer value as " + $repr(port));
      if (Number(port) > 65535) throw new $ValueError("Port out of range 0-65535");
      return Number(port);
    },
    username: (x) => (user(x) ? user(x).split(":")[0] : null),
    password: (x) => (user(x).includes(":") ? user(x).slice(user(x).indexOf(":") + 1) : null),
  };
  for (const [key, get] of Object.entries(getters)) Object.defineProperty(made.prototype, key, { get() { return get(this); } });
  made.prototype.geturl = function () {
    return fields.length === 6 ? $urllib_parse_urlunparse(this) : $unsplit(...this);
  };
  return made;
}
const $ParseResult = $addressClass("ParseResult", $urlParts);
const $SplitResult = $addressClass("SplitResult", $urlParts.filter((name) => name !== "params"));
function $splitAddress(address, scheme, fragments) {
  if (typeof address !== "string") throw $unable("an address that is no text");
  let url = address.replace(/^[\0-\x20]+/, "").replace(/[\t\r\n]/g, ""), netloc = "", query = "", fragment = "";
  scheme = scheme.replace(/^[\0-\x20]+|[\0-\x20]+$/g, "").replace(/[\t\r\n]/g, "");
  const head = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(url);
  if (head) [scheme, url] = [head[1].toLowerCase(), url.slice(head[0].length)];
  if (url.startsWith("//")) {
    const end = url.slice(2).search(/[/?#]/), stop = end < 0 ? url.length : end + 2;
    [netloc, url] = [url.slice(2, stop), url.slice(stop)];
    if (netloc.includes("[") !== netloc.includes("]")) throw new $ValueError("Invalid IPv6 URL");
    if (/[^\0-\x7f]/.test(netloc)) throw $unable("a host that is no ASCII");
  }
  const cut = (mark) => {
    const at = url.indexOf(mark);
    if (at < 0) return "";
    const rest = url.slice(at + 1);
    url = url.slice(0, at);
    return rest;
  };
  if ($truth(fragments)) fragment = cut("#");
  query = cut("?");
  return [scheme, netloc, url, query, fragment];
}
function $urllib_parse_urlsplit(url, scheme = "", fragments = true) {
  return $SplitResult.$make(...$splitAddress(url, scheme, fragments));
}
function $urllib_parse_urlparse(address, scheme = "", fragments = true) {
  const [kind, netloc, path, query, fragment] = $splitAddress(address, scheme, fragments);
  const last = path.lastIndexOf("/") < 0 ? 0 : path.lastIndexOf("/"), at = $withParams.includes(kind) ? path.indexOf(";", last) : -1;
  return $ParseResult.$make(kind, netloc, at < 0 ? path : path.slice(0, at), at < 0 ? "" : path.slice(at + 1), query, fragment);
}
function $unsplit(scheme, netloc, url, query, fragment) {
  if (netloc || (scheme && $hierarchical.includes(scheme) && !url.startsWith("//"))) url = "//" + netloc + (url && url[0] !== "/" ? "/" : "") + url;
  return (scheme ? scheme + ":" : "") + url + (query && "?" + query) + (fragment && "#" + fragment);
}
function $urllib_parse_urlunparse(parts) {
  const [scheme, netloc, url, params, query, fragment] = $array(parts);
  return $unsplit(scheme, netloc, params ? url + ";" + params : url, query, fragment);
}
function $urllib_parse_urljoin(base, url) {
  if (!base || !url) return url || base;
  const [bs, bn, bp, bparams, bq] = $urllib_parse_urlparse(base), [scheme, netloc, path, params, query, fragment] = $urllib_parse_urlparse(url, bs);
  if (scheme !== bs || !$relative.includes(scheme)) return url;
  if (netloc) return $urllib_parse_urlunparse([scheme, netloc, path, params, query, fragment]);
  if (!path && !params) return $urllib_parse_urlunparse([scheme, bn, bp, bparams, query || bq, fragment]);
  const above = bp.split("/");
  if (above.at(-1) !== "") above.pop();
  let segments = path[0] === "/" ? path.split("/") : [...above, ...path.split("/")];
  if (path[0] !== "/") segments = [segments[0], ...segments.slice(1, -1).filter(Boolean), segments.at(-1)];
  const out = [];
  for (const part of segments) {
    if (part === "..") out.pop();
    else if (part !== ".") out.push(part);
  }
  if (segments.at(-1) === "." || segments.at(-1) === "..") out.push("");
  return $urllib_parse_urlunparse([scheme, bn, out.join("/") || "/", params, query, fragment]);
}
function $urllib_parse_parse_qsl(text, blank = false) {
  const out = [];
  for (const part of text.split("&")) {
    const at = part.indexOf("="), value = at < 0 ? "" : part.slice(at + 1);
    if (!part || (!value && !$truth(blank))) continue;
    out.push($tuple($urllib_parse_unquote_plus(at < 0 ? part : part.slice(0, at)), $urllib_parse_unquote_plus(value)));
  }
  return out;
}
function $urllib_parse_parse_qs(text, blank = false) {
  const found = new $Dict();
  for (const [k, v] of $urllib_parse_parse_qsl(text, blank)) found.put(k, [...(found.get($key(k)) ?? []), v]);
  return found;
}
