/** One line of a brush or an eraser, from pressing to lifting. */
import type { Step } from "./history.ts";
import { blank, inkOf, part, type Raster, type Rect, within } from "./raster.ts";

export interface Pen {
  /** Any colour of CSS. */
  color: string;
  /** Between 0 and 1, on top of what the colour says. */
  opacity: number;
  size: number;
  /** Whether the size follows that of the picture, until the visitor chooses one. */
  auto: boolean;
  erases: boolean;
}

interface Point {
  x: number;
  y: number;
}

/** Where a line passes, and how wide it is there. */
interface Spot extends Point {
  width: number;
}

/**
 * A brush paints opaquely on `overlay`, which the page shows as transparently as the colour is:
 * a line that crosses itself does not get darker there. The overlay is as fine as the screen, for
 * browsers copy whole canvases for every frame. An eraser works on the layer itself.
 */
export class Stroke {
  readonly overlay: Raster;
  readonly opacity: number;
  private readonly before: Raster | null;
  private readonly ink: CanvasRenderingContext2D;
  private readonly color: string;
  private readonly spots: Spot[] = [];

  /** `scale` is how many pixels of the screen one of the picture has. */
  constructor(
    private readonly layer: Raster,
    private readonly pen: Pen,
    scale: number,
  ) {
    const { width, height } = layer;
    const { solid, alpha } = dissected(pen.color);
    const fine = pen.erases ? 1 / Math.max(width, height) : Math.min(1, scale);
    this.color = solid;
    this.opacity = pen.erases ? 1 : alpha * pen.opacity;
    this.overlay = blank(Math.ceil(width * fine), Math.ceil(height * fine));
    this.overlay.style.width = `${width}px`;
    this.overlay.style.height = `${height}px`;
    this.before = pen.erases ? part(layer, { x: 0, y: 0, width, height }) : null;
    this.ink = inkOf(pen.erases ? layer : this.overlay);
    this.ink.save();
    if (!pen.erases) this.ink.scale(this.overlay.width / width, this.overlay.height / height);
    this.prepare(this.ink);
  }

  /** Goes on to a point; `pressure` is between 0 and 1, and 0.5 where nobody measures it. */
  to({ x, y }: Point, pressure = 0.5): void {
    this.spots.push({ x, y, width: this.pen.size * (0.5 + pressure) });
    segment(this.ink, this.spots, this.spots.length - 1);
  }

  /** Lifts the pen; gives what undoes the line. */
  end(): Step {
    segment(this.ink, this.spots, this.spots.length);
    this.ink.restore();
    const rect = this.rect();
    const before = part(this.before ?? this.layer, rect);
    if (!this.before && rect.width && rect.height) {
      const ink = inkOf(this.layer);
      ink.globalAlpha = this.opacity;
      ink.drawImage(this.line(rect), rect.x, rect.y);
      ink.globalAlpha = 1;
    }
    return patch(this.layer, rect, before);
  }

  /** Takes everything back. */
  cancel(): void {
    this.ink.restore();
    if (this.before) replace(this.layer, this.rect(), part(this.before, this.rect()));
  }

  /** The whole line once more, as fine as the picture. */
  private line(rect: Rect): Raster {
    const raster = blank(rect.width, rect.height);
    const ink = inkOf(raster);
    ink.translate(-rect.x, -rect.y);
    this.prepare(ink);
    for (let at = 0; at <= this.spots.length; at++) segment(ink, this.spots, at);
    return raster;
  }

  private prepare(ink: CanvasRenderingContext2D): void {
    ink.lineCap = "round";
    ink.lineJoin = "round";
    ink.strokeStyle = this.color;
    ink.globalCompositeOperation = this.pen.erases ? "destination-out" : "source-over";
  }

  private rect(): Rect {
    const box = { left: 1 / 0, top: 1 / 0, right: -1 / 0, bottom: -1 / 0 };
    for (const { x, y, width } of this.spots) {
      const far = width / 2 + 1;
      box.left = Math.min(box.left, x - far);
      box.top = Math.min(box.top, y - far);
      box.right = Math.max(box.right, x + far);
      box.bottom = Math.max(box.bottom, y + far);
    }
    const { left: x, top: y, right, bottom } = box;
    const rect = { x, y, width: right - x, height: bottom - y };
    return within(rect, this.layer.width, this.layer.height);
  }
}

/** The part of a line between the middles before and after a spot; one more ends the line. */
function segment(ink: CanvasRenderingContext2D, spots: Spot[], at: number): void {
  const [before, last, next] = [spots[at - 2], spots[at - 1], spots[at]];
  const here = next ?? last;
  if (!here) return;
  ink.lineWidth = here.width;
  ink.beginPath();
  if (!last) ink.moveTo(here.x, here.y);
  else {
    const start = before ? middle(before, last) : last;
    ink.moveTo(start.x, start.y);
  }
  if (last && next) {
    const end = middle(last, next);
    ink.quadraticCurveTo(last.x, last.y, end.x, end.y);
  } else ink.lineTo(here.x, here.y);
  ink.stroke();
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** A step that puts the pixels of a part back, and forth. */
function patch(raster: Raster, rect: Rect, before: Raster): Step {
  let other = before;
  return {
    size: rect.width * rect.height * 4,
    swap() {
      const now = part(raster, rect);
      replace(raster, rect, other);
      other = now;
    },
  };
}

function replace(raster: Raster, { x, y, width, height }: Rect, pixels: Raster): void {
  if (width === 0 || height === 0) return;
  const ink = inkOf(raster);
  ink.clearRect(x, y, width, height);
  ink.drawImage(pixels, 0, 0, width, height, x, y, width, height);
}

/** A colour without its transparency, and that by itself. */
export function dissected(color: string): { solid: string; alpha: number } {
  const ink = inkOf(blank(1, 1));
  ink.fillStyle = color;
  const plain = String(ink.fillStyle); // #rrggbb, or rgba(…) where it is transparent
  const parts = /^rgba\((.+),\s*([\d.]+)\)$/.exec(plain);
  return parts
    ? { solid: `rgb(${parts[1]})`, alpha: Number(parts[2]) }
    : { solid: plain, alpha: 1 };
}
