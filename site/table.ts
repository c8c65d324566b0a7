/** A table on the page: columns of values, and copies of it with changes. */

/** A column as it travels: plain values or a buffer. */
type Sent = unknown[] | { type: "int" | "wide" | "float"; data: ArrayBuffer };

export interface Metadata {
  display_value?: string[][] | null;
  styling?: string[][] | null;
}

/** A component's value: rows, or columns where numbers travel as buffers. */
interface TableValue {
  headers?: unknown[];
  data?: unknown[][];
  columns?: Sent[];
  rows?: number;
  metadata?: Metadata | null;
  types?: string[];
}

/** A column's values; numbers in a buffer where they came so. */
type Column = unknown[] | Int32Array | Float64Array;

export class Table {
  constructor(
    readonly headers: readonly string[],
    readonly columns: readonly Column[],
    readonly length: number,
    readonly types: readonly string[] | null,
    readonly metadata: Metadata | null,
    /** Whether it travels as columns. */
    private readonly packed: boolean,
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

  /** What a component's value is made of. */
  value(): TableValue {
    const { headers, metadata } = this;
    const types = this.types ? { types: [...this.types] } : {};
    if (!this.packed) {
      const data = Array.from({ length: this.length }, (_, row) => this.row(row));
      return { headers: [...headers], data, metadata, ...types };
    }
    return {
      headers: [...headers],
      columns: this.columns.map(pack),
      rows: this.length,
      metadata,
      ...types,
    };
  }

  private with(columns: readonly Column[], headers = this.headers, length = this.length): Table {
    // How cells are shown belongs to the cells that came from Python.
    return new Table(headers, columns, length, this.types, null, this.packed);
  }

  /** Other values in some cells: `[row, column, value]`. */
  set(changes: Iterable<readonly [number, number, unknown]>): Table {
    const columns = [...this.columns];
    const own = new Set<number>();
    for (const [row, column, value] of changes) {
      let values = columns[column];
      if (!values) continue;
      const fits =
        Array.isArray(values) ||
        (typeof value === "number" && (values instanceof Float64Array || Number.isInteger(value)));
      if (!own.has(column) || !fits) {
        values = fits ? values.slice() : this.column(column);
        if (!fits && own.has(column)) values = Array.from(columns[column] ?? []);
        columns[column] = values;
        own.add(column);
      }
      values[row] = value as number;
    }
    return this.with(columns);
  }

  insertRow(at: number): Table {
    const columns = this.columns.map((values) => {
      const list = Array.from<unknown>(values);
      list.splice(at, 0, "");
      return list;
    });
    return this.with(columns, this.headers, this.length + 1);
  }

  /** Only these rows, in this order. */
  keep(rows: ArrayLike<number>): Table {
    const columns = this.columns.map((values): Column => {
      if (Array.isArray(values)) return Array.from(rows, (row) => values[row]);
      const picked = values.slice(0, rows.length);
      for (let at = 0; at < rows.length; at++) picked[at] = values[rows[at] ?? 0] ?? 0;
      return picked;
    });
    return this.with(columns, this.headers, rows.length);
  }

  deleteRow(at: number): Table {
    return this.keep(
      spliced(
        Array.from({ length: this.length }, (_, row) => row),
        at,
        1,
      ),
    );
  }

  insertColumn(at: number): Table {
    const name = String(this.headers.length + 1);
    const column = new Array<unknown>(this.length).fill("");
    const table = this.with(
      spliced(this.columns, at, 0, column),
      spliced(this.headers, at, 0, name),
    );
    return table.typed((types) => spliced(types, at, 0, "str"));
  }

  deleteColumn(at: number): Table {
    const table = this.with(spliced(this.columns, at, 1), spliced(this.headers, at, 1));
    return table.typed((types) => spliced(types, at, 1));
  }

  rename(at: number, name: string): Table {
    return this.with(this.columns, spliced(this.headers, at, 1, name));
  }

  private typed(change: (types: readonly string[]) => string[]): Table {
    const { headers, columns, length, types, metadata, packed } = this;
    return new Table(headers, columns, length, types && change(types), metadata, packed);
  }
}

function unpack(column: Sent): Column {
  if (Array.isArray(column)) return column;
  return column.type === "int" ? new Int32Array(column.data) : new Float64Array(column.data);
}

function pack(values: Column): Sent {
  if (Array.isArray(values)) return values;
  const data = values.slice().buffer as ArrayBuffer;
  if (values instanceof Int32Array) return { type: "int", data };
  const whole = values.every((value) => Number.isSafeInteger(value));
  return { type: whole ? "wide" : "float", data };
}

function spliced<Item>(list: readonly Item[], at: number, gone: number, ...added: Item[]): Item[] {
  const copy = [...list];
  copy.splice(at, gone, ...added);
  return copy;
}

/** A cell as text. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** A text that someone wrote, as a value of a column; text where it does not fit. */
export function valueFrom(text: string, datatype: string): unknown {
  if (datatype === "number") {
    const number = Number(text.trim().replace(/^([^.,]*),([^.,]*)$/, "$1.$2"));
    return text.trim() === "" ? null : Number.isFinite(number) ? number : text;
  }
  if (datatype === "bool") return /^\s*(true|1|yes|on)\s*$/i.test(text);
  return text;
}
