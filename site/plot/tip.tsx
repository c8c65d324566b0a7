/** What the pointer is over, in words; loaded when it first comes over a plot. */
import type { JSX } from "preact";
import { type ChartView, type Drawn, type Mark, type Point, readTable } from "./series.ts";
import type { Drawing } from "./vega.ts";
import { shown } from "./words.ts";

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

/** The point of a line that is nearest along x, within reach. */
function nearest(drawing: Drawing | null, drawn: Drawn | null, at: Place): Point | null {
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
  /** What the drawing says that the pointer is over; a line's points are found by `at`. */
  over: Point | null;
  at: Place;
}

export default function Tip(props: TipProps): JSX.Element | null {
  const { view, mark, drawn, drawing, over, at } = props;
  const area = drawing?.area();
  const point = mark === "line" ? nearest(drawing, drawn, at) : over;
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
