/** From a table and a plot's arguments to what is drawn: points, groups, domains. */
import type { LinePlotProps } from "../props.gen.ts";
import type { View } from "../view.ts";

export type ChartView = View<"lineplot"> | View<"scatterplot"> | View<"barplot">;
export type Mark = "line" | "point" | "bar";
export type Kind = "quantitative" | "temporal" | "nominal";
export type Settings = Omit<LinePlotProps, "value">;
type Sent = NonNullable<LinePlotProps["value"]>;
type Cell = number | string | null;

export interface Column {
  name: string;
  kind: Kind;
  values: ArrayLike<Cell>;
}

/** What is drawn at one place; bars reach from `x` to `x2` and from `base` to `y`. */
export interface Point {
  x: number | string;
  x2?: number;
  y: number;
  base: number;
  color: number | string;
  /** Its own height where bars stand on each other. */
  height: number;
  /** The row it comes from; null for a group of rows. */
  row: number | null;
}

export interface Drawn {
  points: Point[];
  xKind: Kind;
  colorKind: Kind | null;
  /** Categories, or both ends. */
  x: (number | string)[];
  y: [number, number];
  /** Colour categories, or both ends. */
  colors: (number | string)[];
  /** Bars of one place stand side by side. */
  beside: boolean;
  binned: boolean;
}

const tables = new WeakMap<object, Map<string, Column>>();

/** The columns by name; made once for each value. */
export function readTable(sent: Sent): Map<string, Column> {
  const known = tables.get(sent);
  if (known) return known;
  const table = new Map<string, Column>();
  for (const { name, kind, naive, values } of sent.columns) {
    const cells: ArrayLike<Cell> = Array.isArray(values) ? values : new Float64Array(values);
    table.set(name, {
      name,
      kind,
      values: naive
        ? Array.from(cells, (at) => (typeof at === "number" ? asWritten(at) : at))
        : cells,
    });
  }
  tables.set(sent, table);
  return table;
}

/** A time without a zone, sent as if UTC, as the moment when the visitor's clock shows the same. */
function asWritten(time: number): number {
  if (Number.isNaN(time)) return time;
  const utc = new Date(time);
  return new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
    utc.getUTCMilliseconds(),
  ).getTime();
}

const UNITS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A bin's width along the axis: `"15m"` is 900,000 milliseconds. */
function binWidth(bin: string | number | null, kind: Kind): number | null {
  if (bin === null || kind === "nominal") return null;
  if (typeof bin === "number") return kind === "temporal" ? bin * 1000 : bin;
  return Number.parseFloat(bin) * (UNITS[bin.slice(-1)] ?? 1);
}

function binStart(x: number, width: number, kind: Kind): number {
  const shift = kind === "temporal" ? new Date(x).getTimezoneOffset() * 60_000 : 0;
  return Math.floor((x - shift) / width + 1e-9) * width + shift;
}

/** Where the last bin starts; it holds its upper edge too, so nothing stands beyond the data. */
function lastBin(rows: Point[], width: number, kind: Kind): number {
  const [low, high] = span(rows.map(({ x }) => Number(x)));
  const start = binStart(high, width, kind);
  const edge = Math.abs(high - start) <= width * 1e-9;
  return edge && binStart(low, width, kind) < start ? start - width : start;
}

const COUNT = { kind: "quantitative" as const };

/** What the plot shows of its table; null where its columns are not chosen yet. */
export function series(sent: Sent, settings: Settings, mark: Mark): Drawn | null {
  const table = readTable(sent);
  const xs = table.get(settings.x ?? "");
  const counted = settings.y_aggregate === "count";
  const ys = table.get(settings.y ?? "") ?? (counted ? COUNT : undefined);
  if (!xs || !ys) return null;
  const colors = table.get(settings.color ?? "");
  const width = binWidth(settings.x_bin as string | number | null, xs.kind);
  const numericColor = colors && colors.kind !== "nominal";
  const rows = rowsOf(sent.rows, xs, "values" in ys ? ys.values : null, colors, counted);
  const byCategory = xs.kind === "nominal" && (mark !== "point" || settings.y_aggregate !== null);
  const grouped = width !== null || byCategory;
  const how = settings.y_aggregate ?? "sum";
  const stacks = mark === "bar" && colors !== undefined && !numericColor;
  let points = rows;
  if (grouped) points = groups(rows, width, xs.kind, how, mark);
  else if (mark === "bar") points = widened(rows, xs.kind);
  const xDomain =
    xs.kind === "nominal"
      ? categories(points, settings.sort)
      : limited(extentOf(points), settings.x_lim, xs.kind);
  const summed = how === "sum" || how === "count";
  const colorNames = numericColor ? [] : names(rows);
  const shown = stacks ? ordered(points, colorNames) : points;
  if (stacks && (summed || !grouped)) stack(shown);
  if (mark !== "bar" && xs.kind !== "nominal") shown.sort((a, b) => Number(a.x) - Number(b.x));
  if (xs.kind === "nominal") {
    const place = new Map(xDomain.map((name, at) => [name, at]));
    shown.sort((a, b) => (place.get(a.x) ?? 0) - (place.get(b.x) ?? 0));
  }
  const grounded = (stacks && summed) || (mark === "bar" && xs.kind !== "nominal");
  return {
    points: shown,
    xKind: xs.kind,
    colorKind: colors ? (numericColor ? "quantitative" : "nominal") : null,
    x: xDomain,
    y: heights(visible(shown, xs.kind, settings), settings, mark, grounded),
    colors: numericColor ? span(shown.map(({ color }) => Number(color))) : colorNames,
    beside: stacks && grouped && !summed && xs.kind === "nominal",
    binned: width !== null,
  };
}

/** The rows that can be drawn: with a place along x, and a height. */
function rowsOf(
  count: number,
  xs: Column,
  ys: ArrayLike<Cell> | null,
  colors: Column | undefined,
  counted: boolean,
): Point[] {
  const found: Point[] = [];
  for (let row = 0; row < count; row++) {
    const x = xs.values[row] ?? null;
    const y = counted ? 1 : (ys?.[row] ?? null);
    if (x === null || typeof y !== "number" || Number.isNaN(x) || Number.isNaN(y)) continue;
    const color = colors ? (colors.values[row] ?? "") : "";
    if (typeof color === "number" && Number.isNaN(color)) continue;
    found.push({ x, y, base: 0, color, height: y, row });
  }
  return found;
}

const COMBINE: Record<string, (values: number[]) => number> = {
  sum: (values) => values.reduce((a, b) => a + b, 0),
  count: (values) => values.length,
  mean: (values) => values.reduce((a, b) => a + b, 0) / values.length,
  min: (values) => values.reduce((a, b) => Math.min(a, b)),
  max: (values) => values.reduce((a, b) => Math.max(a, b)),
  median: (values) => {
    const sorted = Float64Array.from(values).sort();
    const middle = sorted.length >> 1;
    const upper = sorted[middle] ?? 0;
    return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
  },
};

/** One point for each place along x and each colour. */
function groups(rows: Point[], width: number | null, kind: Kind, how: string, mark: Mark): Point[] {
  const found = new Map<string, { x: number | string; color: number | string; all: number[] }>();
  const last = width === null ? 0 : lastBin(rows, width, kind);
  for (const { x, y, color } of rows) {
    const place = width === null ? x : Math.min(binStart(Number(x), width, kind), last);
    const key = `${place}\u0000${color}`;
    const group = found.get(key);
    if (group) group.all.push(y);
    else found.set(key, { x: place, color, all: [y] });
  }
  const combine = COMBINE[how] ?? COMBINE.sum;
  return [...found.values()].map(({ x, color, all }) => {
    const y = combine?.(all) ?? 0;
    const point: Point = { x, y, base: 0, color, height: y, row: null };
    if (width === null || typeof x === "string") return point;
    if (mark === "bar") point.x2 = x + width;
    else if (kind === "quantitative") point.x = x + width / 2;
    return point;
  });
}

/** Bars at numbers of their own: as wide as the least distance allows. */
function widened(points: Point[], kind: Kind): Point[] {
  if (kind === "nominal") return points;
  const places = [...new Set(points.map(({ x }) => Number(x)))].sort((a, b) => a - b);
  let gap = Number.POSITIVE_INFINITY;
  for (let at = 1; at < places.length; at++)
    gap = Math.min(gap, (places[at] ?? 0) - (places[at - 1] ?? 0));
  const half = Number.isFinite(gap) ? gap * 0.4 : kind === "temporal" ? 1800_000 : 0.4;
  return points.map((point) => ({
    ...point,
    x: Number(point.x) - half,
    x2: Number(point.x) + half,
  }));
}

/** Puts bars of the same place on each other, those below zero hanging from it. */
function stack(points: Point[]): void {
  const tops = new Map<string, number>();
  for (const point of points) {
    const key = `${point.height < 0 ? "-" : "+"}${point.x}`;
    point.base = tops.get(key) ?? 0;
    point.y = point.base + point.height;
    tops.set(key, point.y);
  }
}

/** The last colour of the legend first: it stands at the bottom of a stack. */
function ordered(points: Point[], colors: string[]): Point[] {
  const place = new Map(colors.map((name, at) => [name, at]));
  return [...points].sort(
    (a, b) => (place.get(String(b.color)) ?? 0) - (place.get(String(a.color)) ?? 0),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The colours in the order in which the rows bring them. */
function names(points: Point[]): string[] {
  return [...new Set(points.map(({ color }) => String(color)))];
}

/** The categories along x in their order. */
function categories(points: Point[], sort: Settings["sort"]): string[] {
  const heights = new Map<string, number>();
  for (const { x, height } of points)
    heights.set(String(x), (heights.get(String(x)) ?? 0) + height);
  const found = [...heights.keys()].sort(compare);
  if (Array.isArray(sort)) {
    const first = sort.map(String).filter((name) => heights.has(name));
    return [...first, ...found.filter((name) => !first.includes(name))];
  }
  if (sort === "y" || sort === "-y")
    found.sort((a, b) => (heights.get(a) ?? 0) - (heights.get(b) ?? 0));
  return sort?.startsWith("-") ? found.reverse() : found;
}

function span(values: number[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 1];
}

function extentOf(points: Point[]): [number, number] {
  return span(points.flatMap(({ x, x2 }) => (x2 === undefined ? [Number(x)] : [Number(x), x2])));
}

type Ends = (number | null)[] | null;

/** The ends that the author chose; a time axis counts seconds, we milliseconds. */
function limited([low, high]: [number, number], limits: Ends, kind: Kind): [number, number] {
  const unit = kind === "temporal" ? 1000 : 1;
  const [from, to] = [limits?.[0] ?? null, limits?.[1] ?? null];
  if (low === high)
    [low, high] = kind === "temporal" ? [low - 500, high + 500] : [low - 0.5, high + 0.5];
  if (kind !== "temporal" && from === null && to === null) [low, high] = nice(low, high);
  return [from === null ? low : from * unit, to === null ? high : to * unit];
}

/** Both ends moved outwards to round numbers. */
function nice(low: number, high: number): [number, number] {
  const rough = (high - low) / 10;
  if (!(rough > 0)) return [low, high];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10);
  const tidy = (value: number) => Number(value.toPrecision(12));
  return [tidy(Math.floor(low / step) * step), tidy(Math.ceil(high / step) * step)];
}

/** The points within the limits of x, or all where none is. */
function visible(points: Point[], kind: Kind, { x_lim }: Settings): Point[] {
  if (!x_lim || kind === "nominal") return points;
  const unit = kind === "temporal" ? 1000 : 1;
  const from = (x_lim[0] ?? Number.NEGATIVE_INFINITY) * unit;
  const to = (x_lim[1] ?? Number.POSITIVE_INFINITY) * unit;
  const inside = points.filter(({ x, x2 }) => (x2 ?? Number(x)) >= from && Number(x) <= to);
  return inside.length > 0 ? inside : points;
}

/** The ends of the y axis: near the data, from zero where bars stand on it or on each other. */
function heights(
  points: Point[],
  { y_lim }: Settings,
  mark: Mark,
  zero: boolean,
): [number, number] {
  let [low, high] = span(points.map(({ y }) => y));
  if (zero) [low, high] = [Math.min(0, low), Math.max(0, high)];
  else if (low === high) [low, high] = low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)];
  else if (mark === "bar") {
    // The least bar keeps a height that can be seen.
    const foot = low - (high - low) * 0.1;
    low = low >= 0 ? Math.max(0, foot) : foot;
  }
  [low, high] = nice(low, high);
  return [y_lim?.[0] ?? low, y_lim?.[1] ?? high];
}
