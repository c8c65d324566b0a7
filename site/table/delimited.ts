/** Tables as text: tab-separated for the clipboard, comma-separated for files. */

export function format(rows: readonly (readonly string[])[], separator: "\t" | ","): string {
  const special = separator === "\t" ? /["\t\n\r]/ : /[",\n\r]/;
  const quoted = (text: string) => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(quoted).join(separator)).join("\n");
}

const QUOTED = /"(?:[^"]|"")*"(?=[\t,\r\n]|$)/y;

/** Rows of cells; a cell in quotes may hold line ends and the separator. */
export function parse(text: string, separator: "\t" | ","): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let cell = "";
    QUOTED.lastIndex = at;
    const quoted = QUOTED.exec(text);
    if (quoted) {
      cell = quoted[0].slice(1, -1).replaceAll('""', '"');
      at += quoted[0].length;
    } else {
      const start = at;
      while (at < text.length && text[at] !== separator && text[at] !== "\n") at++;
      cell = text.slice(start, at).replace(/\r$/, "");
    }
    rows.at(-1)?.push(cell);
    if (text[at] === "\r") at++;
    const end = text[at++];
    if (end === "\n" && at < text.length) rows.push([]);
    else if (end === separator && at >= text.length) rows.at(-1)?.push("");
  }
  return rows;
}
