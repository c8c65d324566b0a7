/** What all players share: starting, pausing, and the buttons for it. */
import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Drawing } from "../icons.tsx";

const PLAY = "M8 5l11 7-11 7z";
const PAUSE = "M8 5v14M16 5v14";
const LOUD = "M4 9h4l5-4v14l-5-4H4zM16 9a4 4 0 010 6M18.5 6.5a8 8 0 010 11";
const QUIET = "M4 9h4l5-4v14l-5-4H4zM16 9l5 6M21 9l-5 6";

/** Plays where the browser lets it: without a gesture of the visitor it may refuse. */
export function play(media: HTMLMediaElement): Promise<void> {
  return media.play().catch(() => {});
}

interface SmallProps {
  name: string;
  path: string;
  act: () => void;
  size?: number;
  class?: string;
}

/** A button that is a picture. */
export function Small({ name, path, act, size = 18, class: more = "" }: SmallProps): JSX.Element {
  return (
    <button
      type="button"
      class={`icon-button ${more}`}
      aria-label={name}
      title={name}
      onClick={act}
    >
      <Drawing path={path} size={size} />
    </button>
  );
}

interface PlayProps {
  playing: boolean;
  toggle: () => void;
  size?: number;
}

export function PlayButton({ playing, toggle, size = 20 }: PlayProps): JSX.Element {
  return (
    <Small
      name={playing ? "Pause" : "Play"}
      path={playing ? PAUSE : PLAY}
      act={toggle}
      size={size}
      class="play-pause-button"
    />
  );
}

/** Shows or hides subtitles. */
export function Captions({ on }: { on: Signal<boolean> }): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button lettered"
      data-testid="subtitles-toggle"
      aria-label="Subtitles"
      aria-pressed={on.value}
      onClick={() => {
        on.value = !on.value;
      }}
    >
      CC
    </button>
  );
}

/** A button that opens a slider for how loud it is. */
export function Volume({ of }: { of: { current: HTMLMediaElement | null } }): JSX.Element {
  const open = useSignal(false);
  const volume = useSignal(1);
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label="Adjust volume"
        title="Adjust volume"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <Drawing path={volume.value === 0 ? QUIET : LOUD} size={18} />
      </button>
      {open.value ? (
        <input
          type="range"
          class="volume"
          aria-label="Volume"
          min={0}
          max={1}
          step={0.01}
          value={volume.value}
          onInput={({ currentTarget: { valueAsNumber } }) => {
            volume.value = valueAsNumber;
            if (of.current) of.current.volume = valueAsNumber;
          }}
        />
      ) : null}
    </>
  );
}

/** Of every player's controls; each module that shows some takes it along. */
export const css = `
.controls input[type="range"] { accent-color: var(--color-accent); }
.controls .volume { flex: 0 1 72px; width: 72px; min-width: 40px; }
.controls .lettered { min-width: 34px; border: 1px solid currentColor; font-size: var(--text-xs); font-weight: 600; }
.controls .lettered[aria-pressed="true"] { border-color: var(--color-accent); background: var(--color-accent-soft); color: var(--body-text-color); }
.play-pause-button path { fill: currentColor; }
`;
