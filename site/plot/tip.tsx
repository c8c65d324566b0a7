/** What a plot says in words: of all it shows, and of what the pointer is over. */
import type { JSX } from "preact";
import { type ChartView, type Drawn, type Mark, type Point, readTable } from "./series.ts";
import type { Drawing } from "./vega.ts";

export const css = `
.chart-dot {
  position: absolute; width: 9px; height: 9px; margin: -4.5px; border-radius: 50%; pointer-events: none;
  border: 2px solid var(--block-background-fill); box-shadow: 0 0 0 1px currentColor; background: currentColor;
}
.chart-tip {
  position: absolute; z-index: 4; pointer-events: none; max-width: 240px; padding: 6px 9px; border-radius: var(--radius-md);
  border: 1px solid var(--border-color-primary); background: var(--background-fill-primary);
  color: var(--body-text-color); box-shadow: var(--shadow-drop-lg); font-size: var(--text-xs);
  overflow-wrap: anywhere;
}
.chart-tip dl { margin: 0; display: grid; grid-template-columns: auto auto; gap: 1px 10px; }
.chart-tip dt { color: var(--body-text-color-subdued); }
.chart-tip dd { margin: 0; text-align: end; font-variant-numeric: tabular-nums; }
`;

/** Distances from the corner of a plot. */
export interface Place {
  x: number;
  y: number;
}

/** What a plot shows, for those who do not see it: "25 points, weight from 120 to 320". */
export function inWords(
  view: ChartView,
  { points, x, xKind, colors, colorKind }: Drawn,
  mark: Mark,
): string {
  const name = view.x_title.value ?? view.x.value ?? "x";
  const range =
    xKind === "nominal"
      ? `${name} ${x.slice(0, 8).join(", ")}${x.length > 8 ? " …" : ""}`
      : `${name} from ${shown(x[0], xKind)} to ${shown(x[1], xKind)}`;
  const places = mark === "bar" ? new Set(points.map((point) => point.x)).size : points.length;
  const groups =
    colorKind === "nominal" ? ` in ${colors.length} colour${colors.length === 1 ? "" : "s"}` : "";
  return `${places} ${mark === "bar" ? "bar" : "point"}${places === 1 ? "" : "s"}${groups}, ${range}`;
}

/** The point of a line that is nearest along x, within reach. */
export function nearest(drawing: Drawing | null, drawn: Drawn | null, at: Place): Point | null {
  const area = drawing?.area();
  if (!drawing || !drawn || !area) return null;
  const [x, y] = [at.x - area.left, at.y - area.top];
  if (x < -8 || x > area.width + 8 || y < -8 || y > area.height + 8) return null;
  let [best, least]: [Point | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const point of drawn.points) {
    const found = drawing.at(point);
    if (found.x < -1 || found.x > area.width + 1) continue;
    const far = Math.abs(found.x - x) * 4 + Math.abs(found.y - y);
    if (far < least) [best, least] = [point, far];
  }
  return best;
}

interface TipProps {
  view: ChartView;
  mark: Mark;
  drawn: Drawn | null;
  drawing: Drawing | null;
  point: Point | null;
  at: Place;
}

/** What the pointer is over, in words. */
export function Tip({ view, mark, drawn, drawing, point, at }: TipProps): JSX.Element | null {
  const area = drawing?.area();
  if (view.tooltip.value === "none" || !drawn || !drawing || !area || !point) return null;
  const spot = drawing.at(point);
  const place = mark === "line" ? { x: spot.x + area.left, y: spot.y + area.top } : at;
  const start = place.x < area.left + area.width / 2;
  const style = {
    top: `${Math.max(0, place.y - 14)}px`,
    ...(start ? { left: `${place.x + 14}px` } : { right: `calc(100% - ${place.x - 14}px)` }),
  };
  return (
    <>
      {mark === "line" ? (
        <span
          class="chart-dot"
          style={{
            left: `${place.x}px`,
            top: `${place.y}px`,
            color: drawing.color(point) || "var(--color-accent)",
          }}
        />
      ) : null}
      <div class="chart-tip" role="tooltip" style={style}>
        <dl>
          {words(view, drawn, point).map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
      </div>
    </>
  );
}

const NUMBER = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 6 });

function shown(value: number | string | null | undefined, kind: string): string {
  if (value === null || value === undefined || (typeof value === "number" && Number.isNaN(value)))
    return "–";
  if (typeof value === "string") return value;
  return kind === "temporal" ? new Date(value).toLocaleString() : NUMBER.format(value);
}

function words(view: ChartView, drawn: Drawn, point: Point): [string, string][] {
  const { x, y, color, tooltip } = view;
  const far = drawn.binned && point.x2 !== undefined ? ` – ${shown(point.x2, drawn.xKind)}` : "";
  const table = view.value.value ? readTable(view.value.value) : null;
  const row = point.row;
  const xs = row !== null && x.value ? table?.get(x.value)?.values[row] : point.x;
  const found: [string, string][] = [
    [view.x_title.value ?? x.value ?? "x", shown(xs, drawn.xKind) + far],
    [view.y_title.value ?? y.value ?? "count", shown(point.height, "quantitative")],
  ];
  if (color.value)
    found.push([view.color_title.value ?? color.value, shown(point.color, drawn.colorKind ?? "")]);
  if (tooltip.value === "axis" || row === null || !table) return found;
  const more = tooltip.value === "all" ? [...table.keys()] : tooltip.value;
  for (const name of Array.isArray(more) ? more : []) {
    const column = table.get(name);
    if (column && ![x.value, y.value, color.value].includes(name))
      found.push([name, shown(column.values[row], column.kind)]);
  }
  return found;
}
