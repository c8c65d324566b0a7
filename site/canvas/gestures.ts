/** Mouse, pen and fingers on the drawing area. */
import { Fingers, type Spot } from "../fingers.ts";
import type { Studio } from "./studio.ts";

type Held = PointerEvent & { currentTarget: HTMLElement };

/** Draws or pans with one pointer; two fingers zoom and pan. */
export class Gestures {
  private readonly fingers = new Fingers();
  private mode: "draw" | "pan" | "pinch" | null = null;

  constructor(private readonly studio: Studio) {}

  press = (event: Held): void => {
    if (event.button > 1) return;
    this.fingers.press(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    if (this.fingers.count > 1) {
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
    this.studio.pen.value = this.at(event);
    if (this.mode === "pinch") {
      this.pinch(event);
      return;
    }
    const way = this.fingers.move(event);
    if (!way) return;
    if (this.mode === "draw") {
      // Browsers give several positions at once; without them fast lines have corners.
      const all = event.getCoalescedEvents?.() ?? [];
      for (const each of all.length ? all : [event]) {
        const { x, y } = this.at({ ...spotOf(each), currentTarget: event.currentTarget });
        this.studio.move(x, y, pressure(each));
      }
    } else if (this.mode === "pan") this.studio.viewport.panBy(way.x, way.y);
  };

  release = (event: Held): void => {
    if (!this.fingers.release(event)) return;
    if (this.mode === "draw") {
      if (event.type === "pointercancel") this.studio.drop();
      else this.studio.lift();
    }
    if (this.fingers.count === 0) this.mode = null;
    if (event.pointerType === "touch") this.studio.pen.value = null;
  };

  leave = (): void => {
    if (this.fingers.count === 0) this.studio.pen.value = null;
  };

  /** A wheel with Ctrl, and what a touchpad sends for a pinch. */
  wheel = (event: WheelEvent & { currentTarget: HTMLElement }): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const factor = Math.exp(-Math.max(-100, Math.min(100, event.deltaY * lines)) / 250);
    this.studio.viewport.zoomBy(factor, inside(spotOf(event), event.currentTarget));
  };

  private pinch(event: Held): void {
    const pinch = this.fingers.pinch(event);
    if (!pinch) return;
    const { factor, middle, way } = pinch;
    this.studio.viewport.zoomBy(factor, inside(middle, event.currentTarget));
    this.studio.viewport.panBy(way.x, way.y);
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

/** Only pens measure it; mice always say one half, fingers anything. */
function pressure(event: PointerEvent): number | undefined {
  return event.pointerType === "pen" && event.pressure > 0 ? event.pressure : undefined;
}
