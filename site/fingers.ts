/** The pointers that are down on a picture, and what two of them do together. */

export interface Spot {
  x: number;
  y: number;
}

/** How two fingers change a picture. */
export interface Pinch {
  factor: number;
  /** Between the fingers, in the window. */
  middle: Spot;
  /** How far they have moved together. */
  way: Spot;
}

export class Fingers {
  private readonly down = new Map<number, Spot>();

  get count(): number {
    return this.down.size;
  }

  press({ pointerId, x, y }: PointerEvent): void {
    this.down.set(pointerId, { x, y });
  }

  /** How far a pointer has moved since it was last asked; null where it is not down. */
  move({ pointerId, x, y }: PointerEvent): Spot | null {
    const before = this.down.get(pointerId);
    if (!before) return null;
    this.down.set(pointerId, { x, y });
    return { x: x - before.x, y: y - before.y };
  }

  /** The same for one of two that are down. */
  pinch(event: PointerEvent): Pinch | null {
    const before = this.down.get(event.pointerId);
    const other = [...this.down].find(([id]) => id !== event.pointerId)?.[1];
    const way = this.move(event);
    if (!before || !other || !way) return null;
    const now = { x: event.x, y: event.y };
    return {
      factor: distance(now, other) / Math.max(1, distance(before, other)),
      middle: { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 },
      way: { x: way.x / 2, y: way.y / 2 },
    };
  }

  /** Whether the pointer was down. */
  release({ pointerId }: PointerEvent): boolean {
    return this.down.delete(pointerId);
  }
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
