/** What one table on the page knows and can do: its selection, order, edits and their undoing. */
import { batch, computed, signal } from "@preact/signals";
import { arrange, type Filter, type Sort } from "./arrange.ts";
import { parse } from "./delimited.ts";
import { Table, textOf, valueFrom } from "./table.ts";
import type { View } from "./view.ts";

/** A cell as the visitor sees it; row -1 is the header. */
export interface Place {
  row: number;
  column: number;
}

/** A cell whose text is being written. */
export interface Edit extends Place {
  text: string;
}

export interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** An open menu: at which cell, and where on the screen. */
export interface Menu extends Place {
  x: number;
  y: number;
  filtering: boolean;
}

const UNDOS = 50;

export class Sheet {
  readonly sorts = signal<readonly Sort[]>([]);
  readonly filters = signal<readonly Filter[]>([]);
  readonly query = signal("");
  readonly active = signal<Place | null>(null);
  readonly anchor = signal<Place | null>(null);
  readonly editing = signal<Edit | null>(null);
  readonly menu = signal<Menu | null>(null);
  readonly fullscreen = signal(false);
  /** Counts requests to bring the active cell into sight. */
  readonly reveals = signal(0);
  private readonly undos: unknown[] = [];
  private readonly redos: unknown[] = [];

  constructor(readonly view: View<"dataframe">) {}

  private readonly given = computed(() =>
    Table.read(this.view.value.value, this.view.headers.value),
  );

  /** The table shown: the value, or empty rows to write into where there is none. */
  readonly table = computed(() => {
    const table = this.given.value;
    if (table.length > 0 || !this.interactive) return table;
    const headers = table.width ? table.headers : this.view.headers.value;
    return Table.blank(headers, Math.max(1, this.view.row_count.value));
  });

  readonly rows = computed(() =>
    arrange(this.table.value, {
      query: this.query.value,
      filters: this.filters.value,
      sorts: this.sorts.value,
    }),
  );

  readonly count = computed(() => this.rows.value?.length ?? this.table.value.length);

  readonly range = computed((): Range | null => {
    const active = this.active.value;
    if (!active) return null;
    const from = this.anchor.value ?? active;
    return {
      top: Math.min(from.row, active.row),
      bottom: Math.max(from.row, active.row),
      left: Math.min(from.column, active.column),
      right: Math.max(from.column, active.column),
    };
  });

  get interactive(): boolean {
    return this.view.interactive.value === true;
  }

  /** The row's position in the value. */
  source(row: number): number {
    const rows = this.rows.value;
    return rows ? (rows[row] ?? -1) : row;
  }

  at({ row, column }: Place): unknown {
    return this.table.value.cell(this.source(row), column);
  }

  datatype(column: number): string {
    const { datatype } = this.view;
    if (datatype.value === "auto") return this.table.value.types?.[column] ?? "str";
    return typeof datatype.value === "string" ? datatype.value : (datatype.value[column] ?? "str");
  }

  editable(column: number): boolean {
    return this.interactive && !this.view.static_columns.value?.includes(column);
  }

  can(action: "addRow" | "deleteRow" | "addColumn" | "deleteColumn"): boolean {
    if (!this.interactive) return false;
    const rows = action.endsWith("Row");
    const [low, high] = rows ? this.view.row_limits.value : this.view.column_limits.value;
    const fixed = !rows && Boolean(this.view.static_columns.value?.length);
    const count = rows ? this.table.value.length : this.table.value.width;
    const least = Math.max(low ?? 0, rows ? 0 : 1);
    return !fixed && (action.startsWith("add") ? count < (high ?? Infinity) : count > least);
  }

  /** Moves the selection; `extend` keeps its other end. */
  go({ row, column }: Place, extend = false): void {
    const place = {
      row: clamp(row, -1, this.count.value - 1),
      column: clamp(column, 0, this.table.value.width - 1),
    };
    if (extend && place.row < 0) return;
    const before = this.active.peek();
    batch(() => {
      if (!extend) this.anchor.value = place;
      this.active.value = place;
      this.reveals.value++;
    });
    const moved = before?.row !== place.row || before.column !== place.column;
    if (moved && !extend && place.row >= 0) this.told(place);
  }

  private told(place: Place): void {
    if (!this.view.listens("select")) return;
    const row = this.source(place.row);
    this.view.emit("select", {
      index: [row, place.column],
      value: this.at(place),
      row_value: this.table.value.row(row),
      col_value: this.table.value.column(place.column),
    });
  }

  /** Opens the cell's field with this text, or with what the cell holds. */
  edit(place: Place, text?: string): void {
    if (place.row < 0 ? !this.can("addColumn") : !this.editable(place.column)) return;
    if (place.row >= 0 && this.datatype(place.column) === "bool") return;
    const own = place.row < 0 ? this.table.value.headers[place.column] : this.at(place);
    this.editing.value = { ...place, text: text ?? textOf(own) };
  }

  /** Takes what was written into the cell that is being edited. */
  commit(text: string): void {
    const place = this.editing.peek();
    if (!place) return;
    this.editing.value = null;
    if (place.row < 0) {
      if (text !== this.table.value.headers[place.column])
        this.change(this.table.value.rename(place.column, text));
      return;
    }
    if (text !== textOf(this.at(place)))
      this.write(place, valueFrom(text, this.datatype(place.column)));
  }

  /** Gives one cell another value. */
  write(place: Place, value: unknown): void {
    const row = this.source(place.row);
    const previous_value = this.at(place);
    this.change(this.table.value.set([[row, place.column, value]]));
    const index = [row, place.column];
    this.view.emit("edit", { index, previous_value, value });
  }

  change(table: Table): void {
    this.undos.push(this.view.value.peek());
    if (this.undos.length > UNDOS) this.undos.shift();
    this.redos.length = 0;
    this.take(table.value());
  }

  private take(value: unknown): void {
    this.view.value.value = value;
    this.view.emit("input");
  }

  undo(): void {
    if (!this.undos.length) return;
    this.redos.push(this.view.value.peek());
    this.take(this.undos.pop());
  }

  redo(): void {
    if (!this.redos.length) return;
    this.undos.push(this.view.value.peek());
    this.take(this.redos.pop());
  }

  insertRow(row: number): void {
    if (!this.can("addRow")) return;
    const { length } = this.table.value;
    const end = row >= this.count.value;
    this.change(this.table.value.insertRow(end ? length : this.source(row)));
    this.go({ row: Math.min(row, this.count.value - 1), column: this.active.peek()?.column ?? 0 });
  }

  deleteRow(row: number): void {
    if (this.can("deleteRow")) this.change(this.table.value.deleteRow(this.source(row)));
  }

  insertColumn(column: number): void {
    if (!this.can("addColumn")) return;
    this.forget();
    this.change(this.table.value.insertColumn(column));
  }

  deleteColumn(column: number): void {
    if (!this.can("deleteColumn")) return;
    this.forget();
    this.change(this.table.value.deleteColumn(column));
    this.active.value = null;
  }

  /** Columns move: sorts and filters no longer mean what they said. */
  private forget(): void {
    batch(() => {
      this.sorts.value = [];
      this.filters.value = [];
    });
  }

  /** Sorts by a column; `also` keeps the columns sorted by already. Undefined ends it. */
  sort(column: number, descending: boolean | undefined, also = false): void {
    const rest = this.sorts.peek().filter((each) => each.column !== column);
    const own = descending === undefined ? [] : [{ column, descending }];
    this.sorts.value = also ? [...rest, ...own] : own;
  }

  /** Upwards, downwards, not at all: one step further. */
  cycle(column: number, also: boolean): void {
    const now = this.sorts.peek().find((each) => each.column === column);
    this.sort(column, now ? (now.descending ? undefined : true) : false, also);
  }

  /** Makes the rows found the value. */
  applyFilter(): void {
    const rows = this.rows.peek();
    if (!rows) return;
    this.change(this.table.value.keep(rows));
    batch(() => {
      this.query.value = "";
      this.filters.value = [];
    });
  }

  /** The selected cells as texts. */
  selected(): string[][] {
    const range = this.range.peek();
    if (!range) return [];
    const { top, bottom, left, right } = range;
    const { headers } = this.table.value;
    return steps(top, bottom).map((row) =>
      steps(left, right).map((column) =>
        row < 0 ? (headers[column] ?? "") : textOf(this.at({ row, column })),
      ),
    );
  }

  /** Headers and rows as shown. */
  texts(): string[][] {
    const table = this.table.value;
    const rows = steps(0, this.count.value - 1).map((row) =>
      table.row(this.source(row)).map(textOf),
    );
    return [[...table.headers], ...rows];
  }

  /** Empties the selected cells. */
  clear(): void {
    const range = this.range.peek();
    if (range) this.fill(range, () => "");
  }

  /** Writes tab-separated text from the selection's corner on; one cell fills the selection. */
  paste(text: string): void {
    const range = this.range.peek();
    if (!range || !this.interactive || range.top < 0) return;
    const rows = parse(text.replace(/\r?\n$/, ""), "\t");
    const [first] = rows;
    if (rows.length === 1 && first?.length === 1) {
      this.fill(range, () => first[0] ?? "");
      return;
    }
    const width = Math.max(...rows.map((row) => row.length));
    const end = { bottom: range.top + rows.length - 1, right: range.left + width - 1 };
    this.fill({ ...range, ...end }, (row, column) => rows[row]?.[column]);
    const right = Math.min(end.right, this.table.value.width - 1);
    this.anchor.value = { row: range.top, column: range.left };
    this.active.value = { row: Math.min(end.bottom, this.count.value - 1), column: right };
  }

  private fill(range: Range, text: (row: number, column: number) => string | undefined): void {
    let table = this.table.value;
    const [, most] = this.view.row_limits.value;
    // Rows are added where all are shown as they stand; else the end of the view is the end.
    const room = this.rows.value ? this.count.value : (most ?? Infinity);
    while (table.length <= Math.min(range.bottom, room - 1)) table = table.insertRow(table.length);
    const added = table.length > this.table.value.length;
    const changes: [number, number, unknown][] = [];
    for (const row of steps(Math.max(0, range.top), range.bottom))
      for (const column of steps(range.left, range.right)) {
        const written = text(row - range.top, column - range.left);
        const source = this.rows.value ? this.source(row) : row;
        if (written === undefined || source < 0 || source >= table.length) continue;
        if (!this.editable(column) || column >= table.width) continue;
        changes.push([source, column, valueFrom(written, this.datatype(column))]);
      }
    if (changes.length || added) this.change(table.set(changes));
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

function steps(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
