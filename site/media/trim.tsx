/** Two handles on a line of time, for the part that is kept. */
import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { clock } from "../clock.ts";
import type { FileData } from "../files.ts";
import { Small } from "./transport.tsx";

export const css = `
.trim { position: relative; height: 24px; }
.trim .part { position: absolute; inset-block: 4px; border-radius: var(--radius-sm); background: var(--trim-color, var(--color-accent-soft)); border: 1px solid var(--color-accent); pointer-events: none; }
.trim input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; appearance: none; background: none; pointer-events: none; }
.trim input::-webkit-slider-runnable-track { background: none; }
.trim input::-moz-range-track { background: none; }
.trim input::-webkit-slider-thumb { appearance: none; pointer-events: auto; width: 10px; height: 24px; margin: 0; border: 0; border-radius: var(--radius-sm); background: var(--color-accent); cursor: ew-resize; }
.trim input::-moz-range-thumb { pointer-events: auto; width: 10px; height: 24px; border: 0; border-radius: var(--radius-sm); background: var(--color-accent); cursor: ew-resize; }
`;

interface TrimProps {
  part: Signal<[number, number]>;
  length: number;
  color?: string | null;
}

export function Trim({ part, length, color = null }: TrimProps): JSX.Element {
  const [from, to] = part.value;
  const least = Math.min(0.01, length);
  const share = (seconds: number) => `${length ? (seconds / length) * 100 : 0}%`;
  const ends = [
    {
      name: "Trim start",
      at: from,
      set: (to_: number): [number, number] => [Math.min(to_, to - least), to],
    },
    {
      name: "Trim end",
      at: to,
      set: (to_: number): [number, number] => [from, Math.max(to_, from + least)],
    },
  ];
  return (
    <div class="trim" style={color ? { "--trim-color": color } : {}}>
      <span
        class="part"
        style={{ "inset-inline-start": share(from), "inset-inline-end": share(length - to) }}
      />
      {ends.map(({ name, at, set }) => (
        <input
          key={name}
          type="range"
          aria-label={name}
          aria-valuetext={clock(at)}
          min={0}
          max={length}
          step={0.01}
          value={at}
          onInput={({ currentTarget }) => {
            part.value = set(currentTarget.valueAsNumber);
            currentTarget.valueAsNumber = part.peek()[name === "Trim start" ? 0 : 1];
          }}
        />
      ))}
    </div>
  );
}

const SCISSORS =
  "M7 5a2 2 0 100 4 2 2 0 000-4zM7 15a2 2 0 100 4 2 2 0 000-4zM8.5 8.5L20 19M8.5 15.5L20 5";
const UNDO = "M5 5v5h5M5.5 10a7.5 7.5 0 11-1 4.5";

interface ToolsProps {
  /** What the buttons do, in words. */
  names: { trim: string; reset: string };
  part: Signal<[number, number] | null>;
  length: number;
  original: Signal<FileData | null>;
  /** Whether it is being shortened at this moment. */
  busy?: boolean;
  cut: () => void;
  change: (file: FileData) => void;
}

/** Begins to trim, does it or leaves it, and takes it back. */
export function TrimTools(props: ToolsProps): JSX.Element {
  const { names, part, length, original, busy, cut, change } = props;
  const leave = () => {
    part.value = null;
  };
  if (part.value)
    return (
      <>
        <button type="button" class="gr-button secondary sm" disabled={busy} onClick={cut}>
          {busy ? "Trimming…" : "Trim"}
        </button>
        <button type="button" class="gr-button secondary sm" disabled={busy} onClick={leave}>
          Cancel
        </button>
      </>
    );
  const before = original.value;
  const reset = () => {
    original.value = null;
    if (before) change(before);
  };
  const begin = () => {
    part.value = [length * 0.25, length * 0.75];
  };
  return (
    <>
      {before ? <Small name={names.reset} path={UNDO} act={reset} /> : null}
      <Small name={names.trim} path={SCISSORS} act={begin} />
    </>
  );
}
