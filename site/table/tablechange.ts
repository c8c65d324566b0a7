/** Copies of a table with changes. */
import { type Column, type Sent, Table, type TableValue } from "./table.ts";

/** What a component's value is made of. */
export function valueFor(table: Table): TableValue {
  const { headers, metadata } = table;
  const types = table.types ? { types: [...table.types] } : {};
  if (!table.packed) {
    const data = Array.from({ length: table.length }, (_, row) => table.row(row));
    return { headers: [...headers], data, metadata, ...types };
  }
  return {
    headers: [...headers],
    columns: table.columns.map(pack),
    rows: table.length,
    metadata,
    ...types,
  };
}

function changed(
  table: Table,
  columns: readonly Column[],
  headers = table.headers,
  length = table.length,
): Table {
  // How cells are shown belongs to the cells that came from Python.
  return new Table(headers, columns, length, table.types, null, table.packed);
}

/** Other values in some cells: `[row, column, value]`. */
export function set(table: Table, changes: Iterable<readonly [number, number, unknown]>): Table {
  const columns = [...table.columns];
  const own = new Set<number>();
  for (const [row, column, value] of changes) {
    let values = columns[column];
    if (!values) continue;
    const fits =
      Array.isArray(values) ||
      (typeof value === "number" && (values instanceof Float64Array || Number.isInteger(value)));
    if (!own.has(column) || !fits) {
      values = fits ? values.slice() : table.column(column);
      if (!fits && own.has(column)) values = Array.from(columns[column] ?? []);
      columns[column] = values;
      own.add(column);
    }
    values[row] = value as number;
  }
  return changed(table, columns);
}

export function insertRow(table: Table, at: number): Table {
  const columns = table.columns.map((values) => {
    const list = Array.from<unknown>(values);
    list.splice(at, 0, "");
    return list;
  });
  return changed(table, columns, table.headers, table.length + 1);
}

/** Only these rows, in this order. */
export function keep(table: Table, rows: ArrayLike<number>): Table {
  const columns = table.columns.map((values): Column => {
    if (Array.isArray(values)) return Array.from(rows, (row) => values[row]);
    const picked = values.slice(0, rows.length);
    for (let at = 0; at < rows.length; at++) picked[at] = values[rows[at] ?? 0] ?? 0;
    return picked;
  });
  return changed(table, columns, table.headers, rows.length);
}

export function deleteRow(table: Table, at: number): Table {
  return keep(
    table,
    spliced(
      Array.from({ length: table.length }, (_, row) => row),
      at,
      1,
    ),
  );
}

export function insertColumn(table: Table, at: number): Table {
  const name = String(table.headers.length + 1);
  const column = new Array<unknown>(table.length).fill("");
  const columns = spliced(table.columns, at, 0, column);
  const wider = changed(table, columns, spliced(table.headers, at, 0, name));
  return typed(wider, (types) => spliced(types, at, 0, "str"));
}

export function deleteColumn(table: Table, at: number): Table {
  const columns = spliced(table.columns, at, 1);
  const narrower = changed(table, columns, spliced(table.headers, at, 1));
  return typed(narrower, (types) => spliced(types, at, 1));
}

export function rename(table: Table, at: number, name: string): Table {
  return changed(table, table.columns, spliced(table.headers, at, 1, name));
}

function typed(table: Table, change: (types: readonly string[]) => string[]): Table {
  const { headers, columns, length, types, metadata, packed } = table;
  return new Table(headers, columns, length, types && change(types), metadata, packed);
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

/** A text that someone wrote, as a value of a column; text where it does not fit. */
export function valueFrom(text: string, datatype: string): unknown {
  if (datatype === "number") {
    const number = Number(text.trim().replace(/^([^.,]*),([^.,]*)$/, "$1.$2"));
    return text.trim() === "" ? null : Number.isFinite(number) ? number : text;
  }
  if (datatype === "bool") return /^\s*(true|1|yes|on)\s*$/i.test(text);
  return text;
}
