/** What one table on the page knows and can do: its selection, order, edits and their undoing. */
import { batch, computed, signal } from "@preact/signals";
import type { View } from "../view.ts";
import { arrange, type Filter, type Sort } from "./arrange.ts";
import type { Pen } from "./pen.tsx";
import { Table, textOf } from "./table.ts";

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
  pen: Pen | null = null;

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

  /** Moves the selection; `extend` keeps its other end, `again` tells of the same place, too. */
  go({ row, column }: Place, extend = false, again = false): void {
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
    const moved = again || before?.row !== place.row || before.column !== place.column;
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

  /** Changes a table that may be changed, by what is loaded for such tables only. */
  with(change: (pen: Pen) => void): void {
    if (!this.interactive) return;
    if (this.pen) change(this.pen);
    else
      void import("./pen.tsx").then(({ Pen }) => {
        this.pen ??= new Pen(this);
        change(this.pen);
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
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

export function steps(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
