/** Selecting a part of a plot's x axis. */
import { useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { ChartView, Drawn } from "./series.ts";
import type { Drawing } from "./vega.ts";

export const css = `
.chart-area.selectable { cursor: crosshair; user-select: none; }
.chart-area:focus-visible { outline: 2px solid var(--color-accent); outline-offset: 2px; border-radius: var(--radius-sm); }
.chart-brush {
  position: absolute; pointer-events: none; border-inline: 1px solid var(--color-accent);
  background: color-mix(in srgb, var(--color-accent) 18%, transparent);
}
`;

/** Milliseconds after a drag until it counts. */
const SETTLE = 250;

type Range = [number, number];

/** Selecting a part of the x axis by dragging, or by keys. */
export function useDrag(
  view: ChartView,
  drawing: { value: Drawing | null },
  drawn: { value: Drawn | null | undefined },
) {
  const range = useSignal<Range | null>(null);
  const state = useMemo(() => ({ from: null as number | null, timer: 0 }), []);
  const possible =
    view.listens("select") && Boolean(drawn.value && drawn.value.xKind !== "nominal");
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

export function Brush({
  drag,
  drawing,
}: {
  drag: ReturnType<typeof useDrag>;
  drawing: Drawing | null;
}): JSX.Element | null {
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
