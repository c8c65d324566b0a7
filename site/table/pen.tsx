/** Changes to a table: the field that a cell becomes, cells written and pasted, undone and done again. */
import { batch } from "@preact/signals";
import { createRef, type JSX, type TargetedKeyboardEvent } from "preact";
import { useLayoutEffect, useMemo } from "preact/hooks";
import { addStyle } from "../render.tsx";
import { parse } from "./delimited.ts";
import { next } from "./gridkeys.ts";
import { type Place, type Range, type Sheet, steps } from "./sheet.ts";
import { type Table, textOf } from "./table.ts";
import {
  deleteColumn,
  deleteRow,
  insertColumn,
  insertRow,
  keep,
  rename,
  set,
  valueFor,
  valueFrom,
} from "./tablechange.ts";

const UNDOS = 50;

const css = `
.cell-editor {
  position: absolute; inset: 0; z-index: 4; width: 100%; min-height: 100%; padding: 8px 12px; border: 0; resize: none;
  field-sizing: content; background: var(--input-background-fill-focus, var(--background-fill-primary)); background-color: var(--background-fill-primary);
  color: inherit; font: inherit; line-height: 1.45; outline: 2px solid var(--color-accent); outline-offset: -2px;
}
`;

export class Pen {
  private readonly undos: unknown[] = [];
  private readonly redos: unknown[] = [];
  readonly Field = Field;

  constructor(readonly sheet: Sheet) {
    addStyle(css);
  }

  /** Opens the cell's field with this text, or with what the cell holds. */
  edit(place: Place, text?: string): void {
    if (place.row < 0 ? !this.sheet.can("addColumn") : !this.sheet.editable(place.column)) return;
    if (place.row >= 0 && this.sheet.datatype(place.column) === "bool") return;
    const own = place.row < 0 ? this.sheet.table.value.headers[place.column] : this.sheet.at(place);
    this.sheet.editing.value = { ...place, text: text ?? textOf(own) };
  }

  /** Takes what was written into the cell that is being edited. */
  commit(text: string): void {
    const place = this.sheet.editing.peek();
    if (!place) return;
    this.sheet.editing.value = null;
    if (place.row < 0) {
      if (text !== this.sheet.table.value.headers[place.column])
        this.change(rename(this.sheet.table.value, place.column, text));
      return;
    }
    if (text !== textOf(this.sheet.at(place)))
      this.write(place, valueFrom(text, this.sheet.datatype(place.column)));
  }

  /** Gives one cell another value. */
  write(place: Place, value: unknown): void {
    const row = this.sheet.source(place.row);
    const previous_value = this.sheet.at(place);
    const index = [row, place.column];
    this.change(set(this.sheet.table.value, [[row, place.column, value]]), () =>
      this.sheet.view.emit("edit", { index, previous_value, value }),
    );
  }

  /** Gives every cell of a column this value. */
  writeAll(column: number, value: unknown): void {
    const rows = steps(0, this.sheet.table.value.length - 1);
    this.change(
      set(
        this.sheet.table.value,
        rows.map((row) => [row, column, value]),
      ),
    );
  }

  change(table: Table, tell?: () => void): void {
    this.undos.push(this.sheet.view.value.peek());
    if (this.undos.length > UNDOS) this.undos.shift();
    this.redos.length = 0;
    this.take(valueFor(table), tell);
  }

  private take(value: unknown, tell?: () => void): void {
    this.sheet.view.value.value = value;
    tell?.();
    this.sheet.view.emit("input");
  }

  undo(): void {
    if (!this.undos.length) return;
    this.redos.push(this.sheet.view.value.peek());
    this.take(this.undos.pop());
  }

  redo(): void {
    if (!this.redos.length) return;
    this.undos.push(this.sheet.view.value.peek());
    this.take(this.redos.pop());
  }

  insertRow(row: number): void {
    if (!this.sheet.can("addRow")) return;
    const { length } = this.sheet.table.value;
    const end = row >= this.sheet.count.value;
    this.change(insertRow(this.sheet.table.value, end ? length : this.sheet.source(row)));
    this.sheet.go({
      row: Math.min(row, this.sheet.count.value - 1),
      column: this.sheet.active.peek()?.column ?? 0,
    });
  }

  deleteRow(row: number): void {
    if (this.sheet.can("deleteRow"))
      this.change(deleteRow(this.sheet.table.value, this.sheet.source(row)));
  }

  insertColumn(column: number): void {
    if (!this.sheet.can("addColumn")) return;
    this.forget();
    this.change(insertColumn(this.sheet.table.value, column));
  }

  deleteColumn(column: number): void {
    if (!this.sheet.can("deleteColumn")) return;
    this.forget();
    this.change(deleteColumn(this.sheet.table.value, column));
    this.sheet.active.value = null;
  }

  /** Columns move: sorts and filters no longer mean what they said. */
  private forget(): void {
    batch(() => {
      this.sheet.sorts.value = [];
      this.sheet.filters.value = [];
    });
  }

  /** Makes the rows found the value. */
  applyFilter(): void {
    const rows = this.sheet.rows.peek();
    if (!rows) return;
    this.change(keep(this.sheet.table.value, rows));
    batch(() => {
      this.sheet.query.value = "";
      this.sheet.filters.value = [];
    });
  }

  /** Empties the selected cells. */
  clear(): void {
    const range = this.sheet.range.peek();
    if (range) this.fill(range, () => "");
  }

  /** Writes tab-separated text from the selection's corner on; one cell fills the selection. */
  paste(text: string): void {
    const range = this.sheet.range.peek();
    if (!range || !this.sheet.interactive || range.top < 0) return;
    const rows = parse(text.replace(/\r?\n$/, ""), "\t");
    const [first] = rows;
    if (rows.length === 1 && first?.length === 1) {
      this.fill(range, () => first[0] ?? "");
      return;
    }
    const width = Math.max(...rows.map((row) => row.length));
    const end = { bottom: range.top + rows.length - 1, right: range.left + width - 1 };
    this.fill({ ...range, ...end }, (row, column) => rows[row]?.[column]);
    const right = Math.min(end.right, this.sheet.table.value.width - 1);
    this.sheet.anchor.value = { row: range.top, column: range.left };
    this.sheet.active.value = {
      row: Math.min(end.bottom, this.sheet.count.value - 1),
      column: right,
    };
  }

  private fill(range: Range, text: (row: number, column: number) => string | undefined): void {
    let table = this.sheet.table.value;
    const [, most] = this.sheet.view.row_limits.value;
    // Rows are added where all are shown as they stand; else the end of the view is the end.
    const room = this.sheet.rows.value ? this.sheet.count.value : (most ?? Infinity);
    while (table.length <= Math.min(range.bottom, room - 1)) table = insertRow(table, table.length);
    const added = table.length > this.sheet.table.value.length;
    const changes: [number, number, unknown][] = [];
    for (const row of steps(Math.max(0, range.top), range.bottom))
      for (const column of steps(range.left, range.right)) {
        const written = text(row - range.top, column - range.left);
        const source = this.sheet.rows.value ? this.sheet.source(row) : row;
        if (written === undefined || source < 0 || source >= table.length) continue;
        if (!this.sheet.editable(column) || column >= table.width) continue;
        changes.push([source, column, valueFrom(written, this.sheet.datatype(column))]);
      }
    if (changes.length || added) this.change(set(table, changes));
  }
}

/** The field that a cell or a header becomes. */
function Field({ pen, label }: { pen: Pen; label: string }): JSX.Element {
  const { sheet } = pen;
  const field = useMemo(() => createRef<HTMLTextAreaElement>(), []);
  const first = sheet.editing.peek()?.text ?? "";
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.value = first;
    element.focus();
    element.setSelectionRange(first.length, first.length);
  }, []);
  const leave = (to?: Place) => {
    pen.commit(field.current?.value ?? "");
    back(field.current);
    if (to) sheet.go(to);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    if (event.isComposing) return;
    const at = sheet.editing.peek();
    if (!at) return;
    if (event.key === "Escape") {
      sheet.editing.value = null;
      back(event.currentTarget);
    } else if (event.key === "Enter" && !event.shiftKey) {
      leave(at.row < 0 ? undefined : { ...at, row: at.row + 1 });
    } else if (event.key === "Tab") {
      leave(at.row < 0 ? undefined : next(sheet, at, event.shiftKey));
    } else return;
    event.preventDefault();
  };
  return (
    <textarea
      ref={field}
      class="cell-editor"
      rows={1}
      aria-label={label}
      onKeyDown={onKeyDown}
      onBlur={() => pen.commit(field.current?.value ?? "")}
    />
  );
}

/** The table takes the keyboard again. */
function back(element: Element | null): void {
  element?.closest<HTMLElement>("[role=grid]")?.focus({ preventScroll: true });
}
