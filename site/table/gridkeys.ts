/** The keyboard of a table: that of a spreadsheet. */
import { format } from "./delimited.ts";
import type { Place, Sheet } from "./sheet.ts";

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where the key leads; undefined where it is no key to move by. */
function target(sheet: Sheet, event: KeyboardEvent, at: Place, page: number): Place | undefined {
  const far = event.ctrlKey || event.metaKey;
  const last = { row: sheet.count.value - 1, column: sheet.table.value.width - 1 };
  const rtl = event.currentTarget instanceof Element && direction(event.currentTarget) === "rtl";
  const step = STEPS[event.key];
  if (step) {
    const [down, across] = [step[0], rtl ? -step[1] : step[1]];
    if (!far) return { row: at.row + down, column: at.column + across };
    return {
      row: down ? (down < 0 ? 0 : last.row) : at.row,
      column: across ? (across < 0 ? 0 : last.column) : at.column,
    };
  }
  if (event.key === "Home") return { row: far ? 0 : at.row, column: 0 };
  if (event.key === "End") return { row: far ? last.row : at.row, column: last.column };
  if (event.key === "PageUp") return { row: Math.max(0, at.row - page), column: at.column };
  if (event.key === "PageDown") return { row: at.row + page, column: at.column };
  return undefined;
}

function direction(element: Element): string {
  return getComputedStyle(element).direction;
}

/** The cell after (or before) this one, row by row; undefined behind the last. */
export function next(sheet: Sheet, { row, column }: Place, back: boolean): Place | undefined {
  const width = sheet.table.value.width;
  const index = row * width + column + (back ? -1 : 1);
  if (index < 0 || index >= sheet.count.value * width) return undefined;
  return { row: Math.floor(index / width), column: index % width };
}

/** Does what a key asks for; true where it was one of the table's keys. */
export function press(sheet: Sheet, event: KeyboardEvent, page: number): boolean {
  const at = sheet.active.peek();
  const control = event.ctrlKey || event.metaKey;
  if (!at) {
    if (!STEPS[event.key]) return false;
    sheet.go({ row: 0, column: 0 });
    return true;
  }
  const menu = event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);
  if (menu || (event.key === "ArrowDown" && event.altKey)) return openMenu(sheet, event, at);
  const to = target(sheet, event, at, page);
  if (to) {
    sheet.go(to, event.shiftKey);
    return true;
  }
  if (control) return command(sheet, event);
  return at.row < 0 ? pressHeader(sheet, event, at) : pressCell(sheet, event, at);
}

function openMenu(sheet: Sheet, event: KeyboardEvent, at: Place): boolean {
  const grid = event.currentTarget instanceof Element ? event.currentTarget : null;
  const id = grid?.getAttribute("aria-activedescendant");
  const box = (id ? document.getElementById(id) : grid)?.getBoundingClientRect();
  sheet.menu.value = { ...at, x: box?.left ?? 0, y: box?.bottom ?? 0, filtering: false };
  return true;
}

function command(sheet: Sheet, event: KeyboardEvent): boolean {
  switch (event.key.toLowerCase()) {
    case "a":
      sheet.anchor.value = { row: 0, column: 0 };
      sheet.active.value = { row: sheet.count.value - 1, column: sheet.table.value.width - 1 };
      return true;
    case "z":
      if (event.shiftKey) sheet.with((pen) => pen.redo());
      else sheet.with((pen) => pen.undo());
      return true;
    case "y":
      sheet.with((pen) => pen.redo());
      return true;
    default:
      return false;
  }
}

function pressHeader(sheet: Sheet, event: KeyboardEvent, at: Place): boolean {
  if (event.key === "F2") sheet.with((pen) => pen.edit(at));
  else if (event.key === "Enter" || event.key === " ") sheet.cycle(at.column, event.shiftKey);
  else return false;
  return true;
}

function pressCell(sheet: Sheet, event: KeyboardEvent, at: Place): boolean {
  switch (event.key) {
    case "Escape":
      sheet.active.value = null;
      sheet.anchor.value = null;
      return true;
    case "Tab": {
      const to = sheet.interactive ? next(sheet, at, event.shiftKey) : undefined;
      if (to) sheet.go(to);
      return to !== undefined;
    }
    case "Delete":
    case "Backspace":
      sheet.with((pen) => pen.clear());
      return true;
    case "Enter":
    case "F2":
    case " ":
      if (sheet.datatype(at.column) === "bool" && event.key !== "F2") toggle(sheet, at);
      else if (event.key === " ") sheet.with((pen) => pen.edit(at, " "));
      else sheet.with((pen) => pen.edit(at));
      return true;
  }
  if (event.key.length !== 1 || event.altKey || event.isComposing) return false;
  sheet.with((pen) => pen.edit(at, event.key));
  return sheet.editing.peek() !== null;
}

/** Turns a box on or off. */
export function toggle(sheet: Sheet, at: Place): void {
  const value = sheet.at(at);
  if (sheet.editable(at.column)) sheet.with((pen) => pen.write(at, value !== true && value !== 1));
}

/** Puts the selected cells on the clipboard; `cut` empties them. */
export function copy(sheet: Sheet, event: ClipboardEvent, cut = false): void {
  const cells = sheet.selected();
  if (sheet.editing.peek() || cells.length === 0) return;
  event.clipboardData?.setData("text/plain", format(cells, "\t"));
  event.preventDefault();
  if (cut) sheet.with((pen) => pen.clear());
}

/** Takes cells from the clipboard. */
export function paste(sheet: Sheet, event: ClipboardEvent): void {
  if (sheet.editing.peek() || !sheet.interactive) return;
  const text = event.clipboardData?.getData("text/plain");
  if (text) sheet.with((pen) => pen.paste(text));
  event.preventDefault();
}
