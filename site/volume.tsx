/** A button that opens a slider for how loud it is. */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Drawing } from "./icons.tsx";

const LOUD = "M4 9h4l5-4v14l-5-4H4zM16 9a4 4 0 010 6M18.500 6.500a8 8 0 010 11";
const QUIET = "M4 9h4l5-4v14l-5-4H4zM16 9l5 6M21 9l-5 6";

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
