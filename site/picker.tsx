/** The panel to mix a colour in; loaded when a colour's button opens it. */
import { type Signal, useSignal } from "@preact/signals";
import { createRef, type JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { type Format, type Hsv, hsvOf, parse, rgb, textOf, write } from "./colour.ts";
import { Drawing } from "./icons.tsx";
import { Panel } from "./panel.tsx";
import type { View } from "./view.ts";

export const css = `
.color-picker {
  position: fixed; inset: auto; margin: 0; padding: var(--spacing-lg); overflow: visible; min-width: 15.5rem; max-width: 15.5rem;
  border: 1px solid var(--border-color-primary); border-radius: var(--input-radius); background: var(--background-fill-primary);
  color: var(--body-text-color); box-shadow: var(--shadow-drop-lg), 0 8px 24px rgb(0 0 0 / 14%); font-size: var(--text-md); direction: ltr;
}
.color-picker [role="slider"] { position: relative; border-radius: var(--radius-sm); cursor: crosshair; touch-action: none; }
.color-gradient {
  height: 140px; margin-bottom: var(--spacing-lg);
  background: linear-gradient(to top, #000, transparent), linear-gradient(to right, #fff, transparent), hsl(var(--hue) 100% 50%);
}
.hue-slider { height: 14px; margin-bottom: var(--spacing-lg); background: linear-gradient(to right, #f00, #ff0, #0f0, #0ff, #00f, #f0f, #f00); }
.color-picker .marker {
  position: absolute; width: 14px; height: 14px; margin: -7px; border: 2px solid #fff; border-radius: 50%; background: var(--colour);
  box-shadow: 0 0 0 1px rgb(0 0 0 / 50%); pointer-events: none;
}
.hue-slider .marker { top: 50%; background: hsl(var(--hue) 100% 50%); }
.color-picker .written { display: flex; gap: var(--spacing-xs); }
.color-picker .written .input { padding: 4px 8px; font: var(--text-sm)/1.5 var(--font-mono); }
.color-picker .formats { display: flex; gap: var(--spacing-xs); margin-top: var(--spacing-md); }
.color-picker .formats .gr-button { flex: 1; min-width: 0; padding: 3px; }
.color-picker .formats [aria-pressed="true"] { border-color: var(--color-accent); box-shadow: inset 0 0 0 1px var(--color-accent); }
`;

const DROPPER =
  "M13 7l4 4M15 9l-8.5 8.5L3 21l.5-3.5L12 9M14 6l2-2a2.1 2.1 0 013 0l1 1a2.1 2.1 0 010 3l-2 2";
const FORMATS: Format[] = ["Hex", "RGB", "HSL"];

interface Dropper {
  open(): Promise<{ sRGBHex: string }>;
}

/** Only some browsers can pick a colour from the screen. */
const Dropper = (globalThis as { EyeDropper?: new () => Dropper }).EyeDropper;

interface Picking {
  view: View<"colorpicker">;
  colour: Signal<Hsv>;
  set: (colour: Hsv) => void;
}

interface PickerProps extends Picking {
  field: () => HTMLElement | null;
  close: () => void;
  leave: () => void;
}

export default function Picker({ field, close, leave, ...picking }: PickerProps): JSX.Element {
  return (
    <Panel field={field} class="color-picker" label="Color" close={close} leave={leave}>
      <Fields {...picking} />
    </Panel>
  );
}

function Fields(picking: Picking): JSX.Element {
  const { view, colour, set } = picking;
  const now = colour.value;
  const format = useSignal<Format>("Hex");
  const style = { "--hue": String(now.h), "--colour": textOf(rgb(now)) };
  return (
    <div style={style}>
      <Plane {...picking} />
      <Hue {...picking} />
      <div class="written">
        <Written {...picking} format={format.value} />
        {Dropper ? (
          <button
            type="button"
            class="icon-button eyedropper"
            aria-label="Pick from the screen"
            title="Pick from the screen"
            onClick={async () => {
              const found = await new Dropper().open().catch(() => null); // Escape ends it
              const picked = parse(found?.sRGBHex ?? "");
              if (!picked) return;
              set(hsvOf(picked));
              release(view);
            }}
          >
            <Drawing path={DROPPER} />
          </button>
        ) : null}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons are no fieldset */}
      <div class="formats" role="group" aria-label="Format">
        {FORMATS.map((each) => (
          <button
            key={each}
            type="button"
            class="gr-button sm secondary"
            aria-pressed={format.value === each}
            onClick={() => {
              format.value = each;
            }}
          >
            {each}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Follows the pointer from pressing to letting go; gives shares of width and height. */
function drag(move: (x: number, y: number) => void, end: () => void) {
  return (event: PointerEvent) => {
    const area = event.currentTarget as HTMLElement;
    const box = area.getBoundingClientRect();
    const share = (at: number, from: number, size: number) =>
      Math.min(Math.max((at - from) / size, 0), 1);
    const follow = ({ clientX, clientY }: PointerEvent) =>
      move(share(clientX, box.left, box.width), share(clientY, box.top, box.height));
    area.setPointerCapture(event.pointerId);
    follow(event);
    area.addEventListener("pointermove", follow);
    const done = () => {
      area.removeEventListener("pointermove", follow);
      end();
    };
    area.addEventListener("lostpointercapture", done, { once: true });
  };
}

const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

function clamp(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}

/** Saturation from left to right, brightness from bottom to top. */
function Plane({ view, colour, set }: Picking): JSX.Element {
  const area = useMemo(() => createRef<HTMLDivElement>(), []);
  const { s, v } = colour.value;
  useEffect(() => area.current?.focus(), []);
  const step = (key: string, size: number): boolean => {
    const [x, y] = STEPS[key] ?? [0, 0];
    if (x === 0 && y === 0) return false;
    const now = colour.peek();
    set({ ...now, s: clamp(now.s + x * size), v: clamp(now.v + y * size) });
    return true;
  };
  return (
    <div
      ref={area}
      class="color-gradient"
      role="slider"
      tabIndex={0}
      aria-label="Saturation and brightness"
      aria-valuenow={Math.round(s * 100)}
      aria-valuetext={`saturation ${Math.round(s * 100)}%, brightness ${Math.round(v * 100)}%`}
      onPointerDown={drag(
        (x, y) => set({ ...colour.peek(), s: x, v: 1 - y }),
        () => release(view),
      )}
      onKeyDown={(event) => {
        if (step(event.key, event.shiftKey ? 0.1 : 0.01)) event.preventDefault();
      }}
      onKeyUp={({ key }) => {
        if (key in STEPS) release(view);
      }}
    >
      <div class="marker" style={{ left: `${s * 100}%`, top: `${(1 - v) * 100}%` }} />
    </div>
  );
}

function release({ value, emit }: View<"colorpicker">): void {
  emit("release", value.peek());
}

function Hue({ view, colour, set }: Picking): JSX.Element {
  const { h } = colour.value;
  const step = (key: string, size: number): boolean => {
    const [x, y] = STEPS[key] ?? [0, 0];
    if (x + y === 0) return false;
    const now = colour.peek();
    set({ ...now, h: Math.min(Math.max(now.h + (x + y) * size, 0), 359) });
    return true;
  };
  return (
    <div
      class="hue-slider"
      role="slider"
      tabIndex={0}
      aria-label="Hue"
      aria-valuemin={0}
      aria-valuemax={360}
      aria-valuenow={Math.round(h)}
      onPointerDown={drag(
        (x) => set({ ...colour.peek(), h: Math.min(x * 360, 359) }),
        () => release(view),
      )}
      onKeyDown={(event) => {
        if (step(event.key, event.shiftKey ? 10 : 1)) event.preventDefault();
      }}
      onKeyUp={({ key }) => {
        if (key in STEPS) release(view);
      }}
    >
      <div class="marker" style={{ left: `${(h / 360) * 100}%` }} />
    </div>
  );
}

/** The colour as text, in the chosen format; any CSS colour may be typed. */
function Written({ view, colour, set, format }: Picking & { format: Format }): JSX.Element {
  const wrong = useSignal(false);
  const text = view.value.value === null ? "" : write(rgb(colour.value), format);
  const enter = (typed: string): boolean => {
    const found = parse(typed.trim());
    wrong.value = found === null && typed.trim() !== "";
    if (found && typed.trim() !== text) set(hsvOf(found));
    return found !== null;
  };
  return (
    <input
      class="input"
      type="text"
      aria-label="Colour as text"
      spellcheck={false}
      value={text}
      aria-invalid={wrong.value ? true : undefined}
      onKeyDown={(event) => {
        if (event.key === "Enter" && enter(event.currentTarget.value)) view.emit("submit");
      }}
      onChange={({ currentTarget }) => enter(currentTarget.value)}
    />
  );
}
