/** Clicks into a picture as pixels of the picture itself. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useRef } from "preact/hooks";

export const css = `
.picture-select { position: relative; display: grid; place-items: center; min-width: 0; min-height: 0; width: 100%; flex: 1; padding: 0; border: 0; background: none; cursor: crosshair; }
.picture-select .crosshair { position: absolute; width: 20px; height: 20px; margin: -10px; border: 2px solid white; border-radius: 50%; box-shadow: 0 0 0 2px black; pointer-events: none; }
`;

interface SelectProps {
  /** Called with the pixel: from the left, from the top. */
  onSelect: (pixel: [number, number]) => void;
  label: string;
  children: ComponentChildren;
}

/** A picture that can be clicked; arrow keys move a ring, Enter selects where it is. */
export function Selectable({ onSelect, label, children }: SelectProps): JSX.Element {
  const place = useRef<HTMLButtonElement>(null);
  const ring = useSignal<{ x: number; y: number } | null>(null);
  const select = (event: MouseEvent) => {
    const found = shown(place.current?.querySelector("img"));
    if (!found) return;
    // Without a pointer, as by Enter, the ring tells where.
    const at = ring.peek() ?? { x: 0.5, y: 0.5 };
    const byKey = event.detail === 0;
    const x = byKey ? found.left + at.x * found.width : event.clientX;
    const y = byKey ? found.top + at.y * found.height : event.clientY;
    const index = pixelAt(found.image, x, y);
    if (index) onSelect(index);
  };
  const move = (event: KeyboardEvent) => {
    const steps: Record<string, [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const { x, y } = ring.peek() ?? { x: 0.5, y: 0.5 };
    const far = event.shiftKey ? 0.1 : 0.01;
    ring.value = { x: within(x + step[0] * far), y: within(y + step[1] * far) };
  };
  return (
    <button
      ref={place}
      type="button"
      class="picture-select"
      aria-label={label}
      title="Click, or move with arrow keys and press Enter"
      onClick={select}
      onKeyDown={move}
      onBlur={() => {
        ring.value = null;
      }}
    >
      {children}
      {ring.value ? <span class="crosshair" style={position(place.current, ring.value)} /> : null}
    </button>
  );
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function pixel(share: number, size: number): number {
  return Math.min(size - 1, Math.floor(share * size + 1e-6));
}

/** Where the picture itself is on the screen: less than its element where it keeps its shape. */
function shown(image: HTMLImageElement | null | undefined) {
  if (!image?.naturalWidth) return null;
  const box = image.getBoundingClientRect();
  const most = getComputedStyle(image).objectFit === "contain" ? Number.POSITIVE_INFINITY : 1;
  const scale = Math.min(most, box.width / image.naturalWidth, box.height / image.naturalHeight);
  const width = image.naturalWidth * scale;
  const height = image.naturalHeight * scale;
  return {
    image,
    width,
    height,
    left: box.left + (box.width - width) / 2,
    top: box.top + (box.height - height) / 2,
  };
}

/** The pixel of the picture below a point of the screen; null beside it. */
export function pixelAt(image: HTMLImageElement, x: number, y: number): [number, number] | null {
  const found = shown(image);
  if (!found) return null;
  const [across, down] = [(x - found.left) / found.width, (y - found.top) / found.height];
  if (across < 0 || down < 0 || across > 1 || down > 1) return null;
  return [pixel(across, image.naturalWidth), pixel(down, image.naturalHeight)];
}

function position(place: HTMLElement | null, { x, y }: { x: number; y: number }) {
  const found = shown(place?.querySelector("img"));
  const box = place?.getBoundingClientRect();
  if (!found || !box) return {};
  return {
    left: `${found.left - box.left + x * found.width}px`,
    top: `${found.top - box.top + y * found.height}px`,
  };
}
