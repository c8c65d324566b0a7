/** Mouse, pen and fingers on the drawing area. */
import type { Studio } from "./studio.ts";

interface Spot {
  x: number;
  y: number;
}

type Held = PointerEvent & { currentTarget: HTMLElement };

/** Draws or pans with one pointer; two fingers zoom and pan. */
export class Gestures {
  private readonly down = new Map<number, Spot>();
  private mode: "draw" | "pan" | "pinch" | null = null;

  constructor(private readonly studio: Studio) {}

  press = (event: Held): void => {
    if (event.button > 1) return;
    this.down.set(event.pointerId, spotOf(event));
    event.currentTarget.setPointerCapture(event.pointerId);
    if (this.down.size > 1) {
      this.studio.drop(); // the first finger was no line but half of a pinch
      this.mode = "pinch";
    } else if (event.button === 1 || this.studio.tool.peek() === "pan") {
      event.preventDefault(); // the middle button would scroll
      this.mode = "pan";
    } else if (this.studio.inHand) {
      this.mode = "draw";
      const { x, y } = this.at(event);
      this.studio.press(x, y, pressure(event));
    }
  };

  move = (event: Held): void => {
    const before = this.down.get(event.pointerId);
    const now = spotOf(event);
    this.studio.pen.value = this.at(event);
    if (!before) return;
    if (this.mode === "draw") {
      // Browsers give several positions at once; without them fast lines have corners.
      const all = event.getCoalescedEvents?.() ?? [];
      for (const each of all.length ? all : [event]) {
        const { x, y } = this.at({ ...spotOf(each), currentTarget: event.currentTarget });
        this.studio.move(x, y, pressure(each));
      }
    } else if (this.mode === "pan") {
      this.studio.viewport.panBy(now.x - before.x, now.y - before.y);
    } else if (this.mode === "pinch") this.pinch(event, before, now);
    this.down.set(event.pointerId, now);
  };

  release = (event: Held): void => {
    if (!this.down.delete(event.pointerId)) return;
    if (this.mode === "draw") {
      if (event.type === "pointercancel") this.studio.drop();
      else this.studio.lift();
    }
    if (this.down.size === 0) this.mode = null;
    if (event.pointerType === "touch") this.studio.pen.value = null;
  };

  leave = (): void => {
    if (this.down.size === 0) this.studio.pen.value = null;
  };

  /** A wheel with Ctrl, and what a touchpad sends for a pinch. */
  wheel = (event: WheelEvent & { currentTarget: HTMLElement }): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const factor = Math.exp(-Math.max(-100, Math.min(100, event.deltaY * lines)) / 250);
    this.studio.viewport.zoomBy(factor, inside(spotOf(event), event.currentTarget));
  };

  private pinch(event: Held, before: Spot, now: Spot): void {
    const other = [...this.down].find(([id]) => id !== event.pointerId)?.[1];
    if (!other) return;
    const factor = distance(now, other) / Math.max(1, distance(before, other));
    this.studio.viewport.zoomBy(factor, inside(middle(now, other), event.currentTarget));
    this.studio.viewport.panBy((now.x - before.x) / 2, (now.y - before.y) / 2);
  }

  /** Where in the picture an event happens. */
  private at(event: Spot & { currentTarget: HTMLElement }): Spot {
    const { x, y } = inside(spotOf(event), event.currentTarget);
    return this.studio.viewport.toPicture(x, y);
  }
}

function spotOf({ x, y }: Spot): Spot {
  return { x, y };
}

function inside({ x, y }: Spot, element: HTMLElement): Spot {
  const box = element.getBoundingClientRect();
  return { x: x - box.left - element.clientLeft, y: y - box.top - element.clientTop };
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middle(a: Spot, b: Spot): Spot {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Only pens measure it; mice always say one half, fingers anything. */
function pressure(event: PointerEvent): number | undefined {
  return event.pointerType === "pen" && event.pressure > 0 ? event.pressure : undefined;
}
