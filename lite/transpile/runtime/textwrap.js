// textwrap

function $wrapChunks(text, hyphens) {
  const w = "[\\p{L}\\p{N}_!\"'&.,?]", l = "[\\p{L}_]", s = "[\\t\\n\\v\\f\\r ]", n = "[^\\t\\n\\v\\f\\r ]";
  const word = hyphens
    ? "(?<=" + w + ")-{2,}(?=[\\p{L}\\p{N}_])|" + n + "+?(?:-(?:(?<=" + l + "{2}-)|(?<=" + l + "-" + w + "-))(?=" + l + "-?" + l + ")|(?=" + s + "|$)|(?<=" + w + ")(?=-{2,}[\\p{L}\\p{N}_]))"
    : n + "+";
  return text.match(new RegExp(s + "+|" + word, "gu")) ?? [];
}
function $textwrap_wrap(text, width = 70, first = "", rest = "", breaking = true, hyphens = true, most = null, mark = " [...]") {
  if (width <= 0) throw new $ValueError("invalid width " + $repr(width) + " (must be > 0)");
  if (most !== null && $strlen(most > 1 ? rest : first) + $strlen($str_lstrip(mark)) > width) throw new $ValueError("placeholder too large for max width");
  const chunks = $wrapChunks($str_expandtabs(text).replace(/[\t\n\v\f\r ]/g, " "), hyphens).reverse();
  const lines = [], blank = (x) => !x.trim();
  while (chunks.length) {
    const indent = lines.length ? rest : first, room = width - $strlen(indent), line = [];
    if (lines.length && blank(chunks.at(-1))) chunks.pop();
    let used = 0;
    while (chunks.length && used + $strlen(chunks.at(-1)) <= room) {
      used += $strlen(chunks.at(-1));
      line.push(chunks.pop());
    }
    if (chunks.length && $strlen(chunks.at(-1)) > room) {
      const space = room < 1 ? 1 : room - used;
      if (breaking) {
        const chunk = chunks.pop();
        let end = space;
        if (hyphens && $strlen(chunk) > space) {
          const at = $slice(chunk, 0, space).lastIndexOf("-");
          if (at > 0 && /[^-]/.test(chunk.slice(0, at))) end = at + 1;
        }
        if (end > 0) line.push($slice(chunk, 0, end));
        if (end < $strlen(chunk)) chunks.push($slice(chunk, Math.max(end, 0)));
      } else if (!line.length) line.push(chunks.pop());
    }
    if (line.length && blank(line.at(-1))) line.pop();
    if (!line.length) continue;
    const size = () => $strlen(line.join("")), over = chunks.length && !(chunks.length === 1 && blank(chunks[0])) || size() > room;
    if (most === null || lines.length + 1 < most || !over) {
      lines.push(indent + line.join(""));
      continue;
    }
    while (line.length && !(!blank(line.at(-1)) && size() + $strlen(mark) <= room)) line.pop();
    const before = lines.length && !line.length ? $str_rstrip(lines.at(-1)) : null;
    if (line.length) lines.push(indent + line.join("") + mark);
    else if (before !== null && $strlen(before + mark) <= width) lines[lines.length - 1] = before + mark;
    else lines.push(indent + $str_lstrip(mark));
    break;
  }
  return lines;
}
function $textwrap_shorten(text, width, placeholder = " [...]") {
  return $textwrap_fill($words(text, -1).join(" "), width, "", "", true, true, 1, placeholder);
}
function $textwrap_fill(...args) {
  return $textwrap_wrap(...args).join("\n");
}
function $textwrap_dedent(text) {
  text = text.replace(/^[ \t]+$/gm, "");
  let margin = null;
  for (const [, indent] of text.matchAll(/(?<![^\n])([ \t]*)[^ \t\n]/g)) {
    if (margin === null) margin = indent;
    let n = 0;
    while (n < margin.length && margin[n] === indent[n]) n++;
    margin = margin.slice(0, n);
  }
  return margin ? text.split("\n").map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line)).join("\n") : text;
}
function $textwrap_indent(text, prefix, predicate = null) {
  return $str_splitlines(text, true).map((line) =>
    ((predicate === null ? line.trim() : $truth($call(predicate, line))) ? prefix : "") + line).join("");
}
