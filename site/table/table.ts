/** A table on the page: columns of values, and copies of it with changes. */

/** A column as it travels: plain values or a buffer. */
export type Sent = unknown[] | { type: "int" | "wide" | "float"; data: ArrayBuffer };

export interface Metadata {
  display_value?: string[][] | null;
  styling?: string[][] | null;
}

/** A component's value: rows, or columns where numbers travel as buffers. */
export interface TableValue {
  headers?: unknown[];
  data?: unknown[][];
  columns?: Sent[];
  rows?: number;
  metadata?: Metadata | null;
  types?: string[];
}

/** A column's values; numbers in a buffer where they came so. */
export type Column = unknown[] | Int32Array | Float64Array;

export class Table {
  constructor(
    readonly headers: readonly string[],
    readonly columns: readonly Column[],
    readonly length: number,
    readonly types: readonly string[] | null,
    readonly metadata: Metadata | null,
    /** Whether it travels as columns. */
    readonly packed: boolean,
  ) {}

  static read(value: unknown, headers: readonly string[]): Table {
    const given = (value && typeof value === "object" ? value : {}) as TableValue;
    const names = (given.headers ?? headers).map(String);
    const types = given.types ?? null;
    const metadata = given.metadata ?? null;
    if (given.columns)
      return new Table(names, given.columns.map(unpack), given.rows ?? 0, types, metadata, true);
    const data = given.data ?? [];
    const width = data.reduce((most, row) => Math.max(most, row.length), 0) || names.length;
    while (names.length < width) names.push(String(names.length + 1));
    const columns = names.map((_, at) => data.map((row) => row[at] ?? null));
    return new Table(names, columns, data.length, types, metadata, false);
  }

  /** Empty cells to write into. */
  static blank(headers: readonly string[], length: number): Table {
    const columns = headers.map(() => new Array<unknown>(length).fill(""));
    return new Table(headers, columns, length, null, null, false);
  }

  get width(): number {
    return this.columns.length;
  }

  cell(row: number, column: number): unknown {
    const value = this.columns[column]?.[row];
    return value === undefined || Number.isNaN(value) ? null : value;
  }

  row(row: number): unknown[] {
    return this.columns.map((_, column) => this.cell(row, column));
  }

  column(column: number): unknown[] {
    return Array.from({ length: this.length }, (_, row) => this.cell(row, column));
  }
}

function unpack(column: Sent): Column {
  if (Array.isArray(column)) return column;
  return column.type === "int" ? new Int32Array(column.data) : new Float64Array(column.data);
}

/** A cell as text. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
