/** What a plot shows, in words. */
import type { ChartView, Drawn, Mark } from "./series.ts";

/** For those who do not see it: "25 points, weight from 120 to 320". */
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

const NUMBER = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 6 });

/** A number, a time or a category as people write it. */
export function shown(value: number | string | null | undefined, kind: string): string {
  if (value === null || value === undefined || (typeof value === "number" && Number.isNaN(value)))
    return "–";
  if (typeof value === "string") return value;
  return kind === "temporal" ? new Date(value).toLocaleString() : NUMBER.format(value);
}
