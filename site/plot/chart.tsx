/** What the three plots share: frame, drawing, theme and buttons. */
import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { createRef, type JSX, type RefObject } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { OwnButtons } from "../buttons.tsx";
import { Frame, Label } from "../frame.tsx";
import { FullscreenButton } from "../fullscreen.tsx";
import { Drawing as Picture } from "../icons.tsx";
import { lazy } from "../lazy.tsx";
import { Brush, css as brushCss, useDrag } from "./brush.tsx";
import type { ChartView, Drawn, Mark, Point, Settings, series } from "./series.ts";
import type { Place } from "./tip.tsx";
import type { Drawing, Size } from "./vega.ts";
import { inWords } from "./words.ts";

const Tip = lazy(() => import("./tip.tsx"), null);

export const css = `
.chart { display: flex; flex-direction: column; overflow-x: clip; }
.chart-area { position: relative; width: 100%; min-height: 60px; touch-action: pan-y; }
.chart-area > div > svg, .chart-area > div > canvas { display: block; overflow: visible; }
.chart-place { position: absolute; inset: 0; }
.chart-caption { margin: var(--spacing-md) 0 0; font-size: var(--text-sm); text-align: center; }
.chart-empty { height: 100%; display: grid; place-items: center; color: var(--body-text-color-subdued); }
.chart:fullscreen { padding: var(--spacing-xxl); background: var(--background-fill-primary); overflow: auto; }
${brushCss}`;

const HEIGHT = 307;
const EMPTY_HEIGHT = 110;
const EXPORT = "M12 4v10M8 10.5l4 4 4-4M5 19h14";

interface ChartProps {
  view: ChartView;
  mark: Mark;
}

const NAMES = (
  "x y color title x_title y_title color_title x_bin y_aggregate color_map colors_in_legend x_lim " +
  "y_lim x_label_angle y_label_angle x_axis_format y_axis_format x_axis_labels_visible caption sort " +
  "tooltip height label"
).split(" ");

/** The arguments as they are now; reading them subscribes to them. */
function settingsOf(view: ChartView): Settings {
  return Object.fromEntries(
    NAMES.map((name) => [name, view.block.prop(name).value]),
  ) as unknown as Settings;
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
function useDrawing(view: ChartView, mark: Mark, place: RefObject<HTMLDivElement | null>) {
  const over = useSignal<Point | null>(null);
  const ready = useSignal<Drawing | null>(null);
  const read = useSignal<typeof series | null>(null);
  const full = useSignal(false);
  const theme = useTheme();
  /** Undefined until what reads tables is there. */
  const drawn = useComputed((): Drawn | null | undefined => {
    const data = view.value.value;
    if (!data || data.rows === 0) return null;
    return read.value?.(data, settingsOf(view), mark);
  });
  const size = (): Size => ({
    width: place.current?.parentElement?.clientWidth || 300,
    height: full.value ? window.innerHeight - 120 : (view.height.value ?? HEIGHT),
  });
  useEffect(() => {
    let drawing: Drawing | null = null;
    let gone = false;
    void import("./series.ts").then(({ series }) => {
      read.value = series;
    });
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
    if (!ready.value || !now) return;
    void ready.value.draw(now, settings, mark, room);
  });
  return { drawn, drawing: ready, over, size };
}

export function Chart({ view, mark }: ChartProps): JSX.Element {
  const { block, buttons, caption, title, label, container } = view;
  const place = useMemo(() => createRef<HTMLDivElement>(), []);
  const { drawn, drawing, over, size } = useDrawing(view, mark, place);
  const pointer = useSignal<Place | null>(null);
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
        {own.includes("fullscreen") ? <FullscreenButton /> : null}
      </OwnButtons>
      <div
        class={`chart-area ${drag.possible ? "selectable" : ""}`}
        data-testid={block.type}
        style={{ height: `${empty ? EMPTY_HEIGHT : size().height}px` }}
        {...named}
        {...drag.handlers}
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          pointer.value = { x: event.clientX - box.left, y: event.clientY - box.top };
          drag.move(event);
        }}
        onPointerLeave={() => {
          pointer.value = null;
          over.value = null;
        }}
      >
        <div class="chart-place" ref={place} />
        {empty ? (
          <div class="chart-empty">{view.value.value ? "No rows to draw" : "No data yet"}</div>
        ) : null}
        <Brush drag={drag} drawing={drawing.value} />
        {pointer.value && drawn.value ? (
          <Tip
            view={view}
            mark={mark}
            drawn={drawn.value}
            drawing={drawing.value}
            over={over.value}
            at={pointer.value}
          />
        ) : null}
      </div>
      {caption.value ? <p class="chart-caption">{caption.value}</p> : null}
    </Frame>
  );
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
