/** What the three plots share: frame, drawing, tooltip, selection by dragging, buttons. */
import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { createRef, type JSX, type RefObject } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { OwnButtons } from "./buttons.tsx";
import { Frame, Label } from "./frame.tsx";
import { Drawing as Picture } from "./icons.tsx";
import { type Drawn, type Mark, type Point, readTable, type Settings, series } from "./series.ts";
import type { Drawing, Look, Size } from "./vega.ts";
import type { View } from "./view.ts";

export const css = `
.chart { display: flex; flex-direction: column; }
.chart-area { position: relative; width: 100%; min-height: 60px; touch-action: pan-y; }
.chart-area > div > svg, .chart-area > div > canvas { display: block; overflow: visible; }
.chart-area.selectable { cursor: crosshair; user-select: none; }
.chart-area:focus-visible { outline: 2px solid var(--color-accent); outline-offset: 2px; border-radius: var(--radius-sm); }
.chart-place { position: absolute; inset: 0; }
.chart-brush {
  position: absolute; pointer-events: none; border-inline: 1px solid var(--color-accent);
  background: color-mix(in srgb, var(--color-accent) 18%, transparent);
}
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
.chart-caption { margin: var(--spacing-md) 0 0; color: var(--body-text-color-subdued); font-size: var(--text-sm); text-align: center; }
.chart-empty { min-height: 160px; display: grid; place-items: center; color: var(--body-text-color-subdued); }
.chart:fullscreen { padding: var(--spacing-xxl); background: var(--background-fill-primary); overflow: auto; }
`;

const HEIGHT = 320;
const SETTLE = 250;
const EXPORT = "M12 4v10M8 10.5l4 4 4-4M5 19h14";
const EXPAND = "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5";

type AnyChart = View<"lineplot"> | View<"scatterplot"> | View<"barplot">;

interface Place {
  x: number;
  y: number;
}

interface ChartProps {
  view: AnyChart;
  mark: Mark;
}

const NAMES = (
  "x y color title x_title y_title color_title x_bin y_aggregate color_map colors_in_legend x_lim " +
  "y_lim x_label_angle y_label_angle x_axis_format y_axis_format x_axis_labels_visible caption sort " +
  "tooltip height label"
).split(" ");

/** The arguments as they are now; reading them subscribes to them. */
function settingsOf(view: AnyChart): Settings {
  return Object.fromEntries(
    NAMES.map((name) => [name, view.block.prop(name).value]),
  ) as unknown as Settings;
}

function lookOf(element: HTMLElement): Look {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const dark = element.closest(".dark") !== null;
  return {
    text: style.color,
    muted: read("--body-text-color-subdued"),
    line: read("--border-color-primary"),
    accent: read("--color-accent"),
    scale: dark
      ? [read("--primary-900"), read("--primary-300")]
      : [read("--primary-200"), read("--primary-800")],
    font: style.fontFamily,
    background: read("--block-background-fill"),
  };
}

/** Counts changes between light and dark. */
function useTheme() {
  const turns = useSignal(0);
  useEffect(() => {
    const watch = new MutationObserver(() => {
      turns.value++;
    });
    watch.observe(document.body, { attributes: true, attributeFilter: ["class"] });
    return () => watch.disconnect();
  }, []);
  return turns;
}

/** Keeps the drawing as the arguments say, in the size of its place. */
function useDrawing(view: AnyChart, mark: Mark, place: RefObject<HTMLDivElement | null>) {
  const over = useSignal<Point | null>(null);
  const ready = useSignal<Drawing | null>(null);
  const full = useSignal(false);
  const theme = useTheme();
  const drawn = useComputed(() => {
    const data = view.value.value;
    return data && data.rows > 0 ? series(data, settingsOf(view), mark) : null;
  });
  const size = (): Size => ({
    width: place.current?.parentElement?.clientWidth || 300,
    height: full.value ? window.innerHeight - 120 : (view.height.value ?? HEIGHT),
  });
  useEffect(() => {
    let drawing: Drawing | null = null;
    let gone = false;
    void import("./vega.ts").then((module) => {
      if (gone || !place.current) return;
      drawing = new module.Drawing(place.current, (point) => {
        over.value = point;
      });
      ready.value = drawing;
    });
    const sized = new ResizeObserver(() => void drawing?.resize(size()));
    if (place.current?.parentElement) sized.observe(place.current.parentElement);
    const changed = () => {
      full.value =
        document.fullscreenElement !== null &&
        place.current !== null &&
        document.fullscreenElement.contains(place.current);
    };
    document.addEventListener("fullscreenchange", changed);
    return () => {
      gone = true;
      sized.disconnect();
      document.removeEventListener("fullscreenchange", changed);
      drawing?.stop();
    };
  }, []);
  useSignalEffect(() => {
    theme.value;
    const now = drawn.value;
    const settings = settingsOf(view);
    const room = size();
    if (!ready.value || !place.current || !now) return;
    void ready.value.draw(now, settings, mark, lookOf(place.current), room);
  });
  return { drawn, drawing: ready, over, size };
}

export function Chart({ view, mark }: ChartProps): JSX.Element {
  const { block, buttons, caption, title, label, container } = view;
  const place = useMemo(() => createRef<HTMLDivElement>(), []);
  const { drawn, drawing, over, size } = useDrawing(view, mark, place);
  const pointer = useSignal<Place>({ x: 0, y: 0 });
  const drag = useDrag(view, drawing, drawn);
  const empty = drawn.value === null;
  const own = buttons.value ?? [];
  const name = title.value ?? label.value ?? `${view.y.value ?? ""} by ${view.x.value ?? ""}`;
  const said = `${name}${drawn.value ? `: ${inWords(view, drawn.value, mark)}` : ""}`;
  const named = drag.possible
    ? {
        role: "application" as const,
        tabIndex: 0,
        "aria-label": `${said}; arrow keys select a range`,
      }
    : { role: "figure" as const, "aria-label": said };
  return (
    <Frame view={view} class="chart" bare={!container.value}>
      {label.value ? <Label block={block} text={label.value} /> : null}
      <OwnButtons block={block}>
        {own.includes("export") ? <ExportButton drawing={drawing} name={name} /> : null}
        {own.includes("fullscreen") ? <FullscreenButton place={place} /> : null}
      </OwnButtons>
      <div
        class={`chart-area ${drag.possible ? "selectable" : ""}`}
        data-testid={block.type}
        style={{ height: `${empty ? 160 : size().height}px` }}
        {...named}
        {...drag.handlers}
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          pointer.value = { x: event.clientX - box.left, y: event.clientY - box.top };
          if (mark === "line") over.value = nearest(drawing.value, drawn.value, pointer.value);
          drag.move(event);
        }}
        onPointerLeave={() => {
          over.value = null;
        }}
      >
        <div class="chart-place" ref={place} />
        {empty ? (
          <div class="chart-empty">{view.value.value ? "No rows to draw" : "No data yet"}</div>
        ) : null}
        <Brush drag={drag} drawing={drawing.value} />
        <Tip
          view={view}
          mark={mark}
          drawn={drawn.value}
          drawing={drawing.value}
          point={over.value}
          at={pointer.value}
        />
      </div>
      {caption.value ? <p class="chart-caption">{caption.value}</p> : null}
    </Frame>
  );
}

/** What a plot shows, for those who do not see it: "25 points, weight from 120 to 320". */
function inWords(
  view: AnyChart,
  { points, x, xKind, colors, colorKind }: Drawn,
  mark: Mark,
): string {
  const name = view.x_title.value ?? view.x.value ?? "x";
  const range =
    xKind === "nominal"
      ? `${name} ${x.slice(0, 8).join(", ")}${x.length > 8 ? " …" : ""}`
      : `${name} from ${shown(x[0], xKind)} to ${shown(x[1], xKind)}`;
  const places = mark === "bar" ? new Set(points.map((point) => point.x)).size : points.length;
  const groups = colorKind === "nominal" ? ` in ${colors.length} colours` : "";
  return `${places} ${mark === "bar" ? "bars" : "points"}${groups}, ${range}`;
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
  view: AnyChart;
  mark: Mark;
  drawn: Drawn | null;
  drawing: Drawing | null;
  point: Point | null;
  at: Place;
}

/** What the pointer is over, in words. */
function Tip({ view, mark, drawn, drawing, point, at }: TipProps): JSX.Element | null {
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

function words(view: AnyChart, drawn: Drawn, point: Point): [string, string][] {
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

type Range = [number, number];

/** Selecting a part of the x axis by dragging, or by keys. */
function useDrag(
  view: AnyChart,
  drawing: { value: Drawing | null },
  drawn: { value: Drawn | null },
) {
  const range = useSignal<Range | null>(null);
  const state = useMemo(() => ({ from: null as number | null, timer: 0 }), []);
  const possible =
    view.listens("select") && drawn.value !== null && drawn.value.xKind !== "nominal";
  useSignalEffect(() => {
    view.x_lim.value; // a new axis has no selection yet
    range.value = null;
  });
  useEffect(() => () => clearTimeout(state.timer), []);
  const along = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const area = drawing.value?.area();
    if (!area) return null;
    const box = event.currentTarget.getBoundingClientRect();
    return Math.min(Math.max(event.clientX - box.left - area.left, 0), area.width);
  };
  const settle = () => {
    clearTimeout(state.timer);
    state.timer = window.setTimeout(() => {
      const now = range.peek();
      if (!now || !drawing.value) return;
      const unit = drawn.value?.xKind === "temporal" ? 1000 : 1;
      const index = now.map((pixels) => Number(drawing.value?.invert(pixels)) / unit);
      view.emit("select", { index, value: index, selected: true });
    }, SETTLE);
  };
  const end = () => {
    if (state.from === null) return;
    state.from = null;
    const now = range.peek();
    if (now && now[1] - now[0] >= 4) settle();
    else range.value = null;
  };
  return {
    possible,
    range,
    move(event: PointerEvent & { currentTarget: HTMLElement }) {
      const at = state.from === null ? null : along(event);
      if (at === null || state.from === null) return;
      range.value = [Math.min(state.from, at), Math.max(state.from, at)];
    },
    handlers: {
      onDblClick: () => {
        clearTimeout(state.timer);
        range.value = null;
        view.emit("double_click");
      },
      ...(possible
        ? {
            onPointerDown: (event: PointerEvent & { currentTarget: HTMLElement }) => {
              if (event.button !== 0) return;
              clearTimeout(state.timer);
              range.value = null;
              state.from = along(event);
              event.currentTarget.setPointerCapture(event.pointerId);
            },
            onPointerUp: end,
            onPointerCancel: end,
            onKeyDown: (event: KeyboardEvent) => {
              const area = drawing.value?.area();
              const next = area && moved(range.peek(), event, area.width);
              if (next === undefined || next === null) return;
              event.preventDefault();
              range.value = next === "none" ? null : next;
              if (next !== "none") settle();
            },
          }
        : {}),
    },
  };
}

/** The selection after a key: arrows move it, with Shift its end, Escape takes it away. */
function moved(
  range: Range | null,
  { key, shiftKey }: KeyboardEvent,
  width: number,
): Range | "none" | null {
  if (key === "Escape") return "none";
  if (key !== "ArrowLeft" && key !== "ArrowRight") return null;
  const step = (key === "ArrowLeft" ? -1 : 1) * (width / 20);
  const [from, to] = range ?? [width * 0.4 - step, width * 0.6 - step];
  const within = (at: number) => Math.min(Math.max(at, 0), width);
  if (shiftKey) return [from, Math.max(within(to + step), from + width / 20)];
  const shift = Math.min(Math.max(step, -from), width - to);
  return [from + shift, to + shift];
}

function Brush({ drag, drawing }: { drag: ReturnType<typeof useDrag>; drawing: Drawing | null }) {
  const [range, area] = [drag.range.value, drawing?.area()];
  if (!range || !area) return null;
  const style = {
    left: `${area.left + range[0]}px`,
    width: `${range[1] - range[0]}px`,
    top: `${area.top}px`,
    height: `${area.height}px`,
  };
  return <div class="chart-brush" data-testid="selection" style={style} />;
}

function ExportButton({ drawing, name }: { drawing: { value: Drawing | null }; name: string }) {
  const save = async () => {
    const url = await drawing.value?.picture();
    if (!url) return;
    const link = document.createElement("a");
    link.href = url;
    link.download = `${name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "plot"}.png`;
    link.click();
  };
  return (
    <button
      type="button"
      class="icon-button"
      aria-label="Export"
      title="Save as PNG"
      onClick={save}
    >
      <Picture path={EXPORT} />
    </button>
  );
}

function FullscreenButton({ place }: { place: RefObject<HTMLDivElement | null> }) {
  const toggle = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void place.current?.closest(".chart")?.requestFullscreen();
  };
  return (
    <button
      type="button"
      class="icon-button"
      aria-label="Fullscreen"
      title="Fullscreen"
      onClick={toggle}
    >
      <Picture path={EXPAND} />
    </button>
  );
}
