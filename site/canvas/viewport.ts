/** Which part of the picture is seen, and how large. */
import { signal } from "@preact/signals";

export interface Place {
  /** Where the picture's corner stands in the window, in CSS pixels. */
  x: number;
  y: number;
  zoom: number;
}

const MARGIN = 16;
const LARGEST = 32;
const SMALLEST = 0.02;

export class Viewport {
  readonly place = signal<Place>({ x: 0, y: 0, zoom: 1 });
  /** Whether the picture is shown as large as the window allows, also when that changes. */
  readonly fitted = signal(true);
  private window = { width: 0, height: 0 };
  private picture = { width: 1, height: 1 };

  /** The window has another size. */
  open(width: number, height: number): void {
    this.window = { width, height };
    if (this.fitted.peek()) this.fit();
    else this.put(this.place.peek());
  }

  /** The picture has another size. */
  show(width: number, height: number): void {
    if (this.picture.width === width && this.picture.height === height) return;
    this.picture = { width, height };
    this.fit();
  }

  fit(): void {
    const across = (this.window.width - 2 * MARGIN) / this.picture.width;
    const down = (this.window.height - 2 * MARGIN) / this.picture.height;
    this.fitted.value = true;
    this.put({ x: 0, y: 0, zoom: Math.min(across, down) });
  }

  /** Makes it larger or smaller around a point of the window, else around its middle. */
  zoomBy(factor: number, at = { x: this.window.width / 2, y: this.window.height / 2 }): void {
    const { x, y, zoom } = this.place.peek();
    const next = Math.min(LARGEST, Math.max(SMALLEST, zoom * factor));
    const by = next / zoom;
    this.fitted.value = false;
    this.put({ x: at.x - (at.x - x) * by, y: at.y - (at.y - y) * by, zoom: next });
  }

  panBy(dx: number, dy: number): void {
    const { x, y, zoom } = this.place.peek();
    this.fitted.value = false;
    this.put({ x: x + dx, y: y + dy, zoom });
  }

  /** The point of the picture that is seen at a point of the window. */
  toPicture(x: number, y: number): { x: number; y: number } {
    const place = this.place.peek();
    return { x: (x - place.x) / place.zoom, y: (y - place.y) / place.zoom };
  }

  /** Centres what fits, and keeps a part of what does not in sight. */
  private put({ x, y, zoom: asked }: Place): void {
    const zoom = Math.min(LARGEST, Math.max(SMALLEST, asked));
    const along = (at: number, room: number, length: number) =>
      length <= room ? (room - length) / 2 : Math.min(room / 2, Math.max(room / 2 - length, at));
    this.place.value = {
      x: along(x, this.window.width, this.picture.width * zoom),
      y: along(y, this.window.height, this.picture.height * zoom),
      zoom,
    };
  }
}
