/** Which rows of a table are shown, and in which order. */
import { type Table, textOf } from "./table.ts";

export interface Sort {
  column: number;
  descending: boolean;
}

export const OPERATORS = {
  contains: "contains",
  excludes: "does not contain",
  equals: "is",
  starts: "starts with",
  above: "is greater than",
  below: "is less than",
  empty: "is empty",
  filled: "is not empty",
} as const;

export type Operator = keyof typeof OPERATORS;

export interface Filter {
  column: number;
  operator: Operator;
  text: string;
}

export interface Arrangement {
  query: string;
  filters: readonly Filter[];
  sorts: readonly Sort[];
}

/** The rows to show; null where all are shown as they stand. */
export function arrange(table: Table, { query, filters, sorts }: Arrangement): Int32Array | null {
  const wanted = query.trim().toLowerCase();
  const tests = filters.map((filter) => testOf(table, filter));
  if (!wanted && tests.length === 0 && sorts.length === 0) return null;
  const rows: number[] = [];
  for (let row = 0; row < table.length; row++)
    if ((!wanted || found(table, row, wanted)) && tests.every((test) => test(row))) rows.push(row);
  if (sorts.length) rows.sort(order(table, sorts));
  return Int32Array.from(rows);
}

function found(table: Table, row: number, wanted: string): boolean {
  for (let column = 0; column < table.width; column++)
    if (textOf(table.cell(row, column)).toLowerCase().includes(wanted)) return true;
  return false;
}

function testOf(table: Table, { column, operator, text }: Filter): (row: number) => boolean {
  const wanted = text.trim().toLowerCase();
  const number = Number(wanted);
  const cell = (row: number) => textOf(table.cell(row, column)).toLowerCase();
  const numeric = wanted !== "" && Number.isFinite(number);
  const beyond = (row: number, sign: number) => {
    const own = cell(row);
    if (own === "") return false;
    if (numeric) return (Number(own) - number) * sign > 0;
    return collator.compare(own, wanted) * sign > 0;
  };
  switch (operator) {
    case "contains":
      return (row) => cell(row).includes(wanted);
    case "excludes":
      return (row) => !cell(row).includes(wanted);
    case "equals":
      return (row) =>
        cell(row) === wanted || (numeric && cell(row) !== "" && Number(cell(row)) === number);
    case "starts":
      return (row) => cell(row).startsWith(wanted);
    case "above":
      return (row) => beyond(row, 1);
    case "below":
      return (row) => beyond(row, -1);
    case "empty":
      return (row) => cell(row) === "";
    case "filled":
      return (row) => cell(row) !== "";
  }
}

const collator = new Intl.Collator(undefined, { numeric: true });

/** Numbers before texts, empty cells last in either direction. */
function order(table: Table, sorts: readonly Sort[]): (a: number, b: number) => number {
  const keys = sorts.map(({ column, descending }) => {
    const values = table.column(column);
    return { values, sign: descending ? -1 : 1 };
  });
  return (a, b) => {
    for (const { values, sign } of keys) {
      const [left, right] = [values[a], values[b]];
      const [none, other] = [left === null || left === "", right === null || right === ""];
      if (none !== other) return none ? 1 : -1;
      const result = none ? 0 : compare(left, right) * sign;
      if (result) return result;
    }
    return a - b;
  };
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "number") return -1;
  if (typeof b === "number") return 1;
  return collator.compare(textOf(a), textOf(b));
}
