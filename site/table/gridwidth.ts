/** How wide the columns of a table are. */
import type { Sheet } from "./sheet.ts";
import { textOf } from "./table.ts";

/** Widths and starts of columns in pixels. */
export interface Tracks {
  /** Where the first column starts: behind the row numbers. */
  start: number;
  widths: number[];
  offsets: number[];
  total: number;
}

const SAMPLE = 60;
/** Characters of a cell that tell how wide it wants to be. */
const ENOUGH = 2000;
const CHARACTER = 8.4;
const PADDING = 26;
/** The header's sort mark and menu. */
const CONTROLS = 56;
const [NARROW, WIDE] = [72, 320];

/** The width a column asks for; null where its content decides. */
function wanted(text: string | undefined, room: number): number | null {
  const number = Number.parseFloat(text ?? "");
  if (!Number.isFinite(number)) return null;
  if (text?.endsWith("%")) return (number / 100) * room;
  return text?.endsWith("px") || text === String(number) ? number : null;
}

function natural(sheet: Sheet, column: number): number {
  const table = sheet.table.value;
  let most = (table.headers[column]?.length ?? 0) * CHARACTER + CONTROLS;
  const limit = sheet.view.max_chars.value ?? Infinity;
  for (let row = 0; row < Math.min(SAMPLE, table.length); row++) {
    const text = textOf(table.cell(row, column)).slice(0, ENOUGH);
    const line = text.includes("\n")
      ? Math.max(...text.split("\n").map((each) => each.length))
      : text.length;
    most = Math.max(most, Math.min(line, limit) * CHARACTER);
  }
  return Math.min(Math.max(most + PADDING, NARROW), WIDE);
}

/** Columns as wide as they ask for; those that do not ask share what is left of `room`. */
export function tracks(sheet: Sheet, room: number): Tracks {
  const table = sheet.table.value;
  const digits = String(table.length).length;
  const start = sheet.view.show_row_numbers.value ? 24 + digits * 9 : 0;
  const given = table.headers.map((_, at) => wanted(sheet.view.column_widths.value[at], room));
  const widths = given.map((width, at) => width ?? natural(sheet, at));
  const sum = widths.reduce((all, width) => all + width, start);
  const open = widths.reduce((all, width, at) => all + (given[at] === null ? width : 0), 0);
  const left = room - sum;
  if (left > 0 && open > 0)
    for (const [at, width] of widths.entries())
      if (given[at] === null) widths[at] = width + (left * width) / open;
  const offsets: number[] = [];
  let total = start;
  for (const width of widths) {
    offsets.push(total);
    total += width;
  }
  return { start, widths, offsets, total: Math.max(total, 0) };
}
