/** The frame around what cropping keeps. */
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Rect } from "./raster.ts";
import type { Studio } from "./studio.ts";

/** Corners and edges by the sides they move; the first one moves the whole. */
const GRIPS = ["nesw", "n", "e", "s", "w", "nw", "ne", "se", "sw"] as const;
const SMALLEST = 1;

export default function Selection({ studio }: { studio: Studio }): JSX.Element {
  const { x, y, zoom } = studio.viewport.place.value;
  const rect = studio.selection.value;
  const style = {
    left: `${x + rect.x * zoom}px`,
    top: `${y + rect.y * zoom}px`,
    width: `${rect.width * zoom}px`,
    height: `${rect.height * zoom}px`,
  };
  return (
    <div class="editor-selection" style={style}>
      {GRIPS.map((sides) => (
        <Grip key={sides} studio={studio} sides={sides} />
      ))}
    </div>
  );
}

function Grip({ studio, sides }: { studio: Studio; sides: string }): JSX.Element {
  const start = useRef<{ x: number; y: number; rect: Rect } | null>(null);
  const end = () => {
    start.current = null;
  };
  return (
    <div
      class={`grip ${sides}`}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.x, y: event.y, rect: studio.selection.peek() };
      }}
      onPointerMove={(event) => {
        if (!start.current) return;
        const { zoom } = studio.viewport.place.peek();
        const [dx, dy] = [(event.x - start.current.x) / zoom, (event.y - start.current.y) / zoom];
        studio.selection.value = dragged(start.current.rect, sides, dx, dy, studio.sheet.peek());
      }}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}

/** The rectangle with some of its sides moved, inside the sheet. */
export function dragged(
  { x, y, width, height }: Rect,
  sides: string,
  dx: number,
  dy: number,
  sheet: { width: number; height: number },
): Rect {
  const clamp = (low: number, at: number, high: number) => Math.min(high, Math.max(low, at));
  if (sides === "nesw")
    return {
      x: Math.round(clamp(0, x + dx, sheet.width - width)),
      y: Math.round(clamp(0, y + dy, sheet.height - height)),
      width,
      height,
    };
  const [right, bottom] = [x + width, y + height];
  const left = sides.includes("w") ? clamp(0, x + dx, right - SMALLEST) : x;
  const top = sides.includes("n") ? clamp(0, y + dy, bottom - SMALLEST) : y;
  const far = sides.includes("e") ? clamp(left + SMALLEST, right + dx, sheet.width) : right;
  const low = sides.includes("s") ? clamp(top + SMALLEST, bottom + dy, sheet.height) : bottom;
  const [at, down] = [Math.round(left), Math.round(top)];
  return {
    x: at,
    y: down,
    width: Math.max(SMALLEST, Math.round(far) - at),
    height: Math.max(SMALLEST, Math.round(low) - down),
  };
}
