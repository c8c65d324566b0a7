/** Two pictures on each other by pointer: the line between them moves, both are zoomed and moved. */
import type { Signal } from "@preact/signals";
import { Fingers, type Spot } from "../fingers.ts";

/** How many times its size a picture can be seen at most. */
const CLOSEST = 15;
/** Pixels beside the line in which a press means the line. */
const NEAR = 24;
/** Pixels that a press may move and still be a click. */
const STILL = 4;

/** How near the pictures are seen, and how far they are moved. */
export interface Zoom {
  scale: number;
  x: number;
  y: number;
}

export const WHOLE: Zoom = { scale: 1, x: 0, y: 0 };

/** The zoom with the picture's point at `x`, `y` of the box where it was, and no empty margin. */
export function closer(from: Zoom, factor: number, x: number, y: number, box: DOMRect): Zoom {
  const scale = Math.min(CLOSEST, Math.max(1, from.scale * factor));
  const ratio = scale / from.scale;
  return within({ scale, x: x - (x - from.x) * ratio, y: y - (y - from.y) * ratio }, box);
}

function within({ scale, x, y }: Zoom, { width, height }: DOMRect): Zoom {
  return {
    scale,
    x: Math.min(0, Math.max(width * (1 - scale), x)),
    y: Math.min(0, Math.max(height * (1 - scale), y)),
  };
}

type Held = PointerEvent & { currentTarget: HTMLElement };

/**
 * What pointers do in the place with both pictures: a press moves the line, on zoomed pictures only
 * near it, else they are dragged; two fingers zoom, as does the wheel.
 */
export class Gestures {
  private readonly fingers = new Fingers();
  private mode: "line" | "pan" | "pinch" = "line";
  private start = { x: 0, y: 0, at: 0 };
  /** Whether the press may still be a click. */
  private still = true;

  constructor(
    private readonly zoom: Signal<Zoom>,
    /** Where the line is, in percent. */
    private readonly at: Signal<number>,
    private readonly click: (x: number, y: number) => void,
  ) {}

  press = (event: Held): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    this.fingers.press(event);
    if (this.fingers.count > 1) {
      if (this.mode === "line") this.at.value = this.start.at; // it was half of a pinch
      this.mode = "pinch";
      return;
    }
    const box = event.currentTarget.getBoundingClientRect();
    const at = this.at.peek();
    const beside = Math.abs(event.x - box.left - (box.width * at) / 100) >= NEAR;
    this.mode = this.zoom.peek().scale > 1 && beside ? "pan" : "line";
    this.start = { x: event.x, y: event.y, at };
    this.still = true;
    // A finger may be about to scroll the page.
    if (this.mode === "line" && event.pointerType !== "touch") this.line(event);
  };

  move = (event: Held): void => {
    const box = event.currentTarget.getBoundingClientRect();
    if (this.mode === "pinch") {
      const pinch = this.fingers.pinch(event);
      if (!pinch) return;
      this.closer(pinch.middle, pinch.factor, box);
      this.by(pinch.way, box);
      return;
    }
    const way = this.fingers.move(event);
    if (!way) return;
    const { x, y } = this.start;
    if (Math.hypot(event.x - x, event.y - y) > STILL) this.still = false;
    if (this.mode === "pan") this.by(way, box);
    else this.line(event);
  };

  release = (event: Held): void => {
    if (!this.fingers.release(event)) return;
    if (this.mode === "pinch") {
      this.mode = "pan";
      this.still = false;
      return;
    }
    if (event.type === "pointercancel") {
      if (this.mode === "line") this.at.value = this.start.at;
    } else if (this.still) {
      if (this.mode === "line") this.line(event);
      this.click(event.x, event.y);
    }
    event.currentTarget.querySelector("input")?.focus({ preventScroll: true });
  };

  wheel = (event: WheelEvent): void => {
    const element = event.currentTarget;
    const out = this.zoom.peek().scale === 1 && event.deltaY >= 0;
    if (out || !(element instanceof HTMLElement)) return;
    event.preventDefault();
    this.closer(event, Math.exp(-event.deltaY / 500), element.getBoundingClientRect());
  };

  private closer({ x, y }: Spot, factor: number, box: DOMRect): void {
    this.zoom.value = closer(this.zoom.peek(), factor, x - box.left, y - box.top, box);
  }

  private by(way: Spot, box: DOMRect): void {
    const { scale, x, y } = this.zoom.peek();
    this.zoom.value = within({ scale, x: x + way.x, y: y + way.y }, box);
  }

  private line({ x, currentTarget }: Held): void {
    const { left, width } = currentTarget.getBoundingClientRect();
    this.at.value = Math.min(100, Math.max(0, ((x - left) / width) * 100));
  }
}
