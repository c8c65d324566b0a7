/** What is being said at a moment, below a player. */
import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";

export interface Cue {
  start: number;
  end: number;
  text: string;
}

export function Subtitle({
  cues,
  time,
}: {
  cues: Cue[];
  time: ReadonlySignal<number>;
}): JSX.Element {
  const now = cues.find(({ start, end }) => start <= time.value && time.value < end);
  return (
    <p class="subtitle-display" data-testid="subtitle-display">
      {now?.text ?? ""}
    </p>
  );
}
