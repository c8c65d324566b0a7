/** A video that arrives in pieces: they play one after the other. */
import { effect, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type FileData, nameOf } from "../files.ts";
import type { View } from "../view.ts";
import { css as controls, PlayButton, play } from "./transport.tsx";

export const css = `
.reel { display: flex; flex-direction: column; gap: var(--spacing-sm); }
.reel .screens { display: grid; background: #000; border-radius: var(--radius-md); overflow: hidden; }
.reel video { grid-area: 1 / 1; width: 100%; min-height: 120px; max-height: 70vh; object-fit: contain; }
.reel video.waiting { visibility: hidden; }
.reel .controls { display: flex; align-items: center; gap: var(--spacing-md); color: var(--body-text-color-subdued); font-size: var(--text-sm); }
${controls}`;

/** Two screens take turns: while one plays, the other already has the next piece. */
export default function Reel({ view, name }: { view: View<"video">; name: string }): JSX.Element {
  const { block, value, emit } = view;
  const screens = [useRef<HTMLVideoElement>(null), useRef<HTMLVideoElement>(null)];
  const pieces = useSignal<string[]>([]);
  /** The piece that is shown now. */
  const at = useSignal(0);
  const playing = useSignal(false);
  const run = useRef<unknown>(undefined);
  /** Whether it goes on by itself as soon as there is another piece. */
  const eager = useRef(false);
  const clear = () => {
    for (const url of pieces.peek()) URL.revokeObjectURL(url);
  };
  const take = async (file: FileData, url: string) => {
    const own = (file.meta as { run?: unknown }).run;
    const follows = own === run.current || block.status.peek() === null;
    const blob = await (await fetch(url)).blob();
    if (!follows || run.current === undefined) {
      clear();
      pieces.value = [];
      at.value = 0;
      eager.current = view.autoplay.peek();
    }
    run.current = own;
    pieces.value = [...pieces.peek(), URL.createObjectURL(blob)];
  };
  useEffect(() => {
    let last = Promise.resolve();
    const stop = effect(() => {
      const file = value.value;
      if (!file?.is_stream || !file.url) return;
      const { url } = file;
      last = last
        .then(() => take(file, url))
        .catch(() => {
          block.invalid.value = `The piece ${nameOf(file)} could not be loaded.`;
        });
    });
    return () => {
      stop();
      clear();
    };
  }, []);
  const current = () => screens[at.peek() % 2]?.current ?? null;
  useEffect(() => {
    if (pieces.value.length > at.value && eager.current && current()?.paused)
      void play(current() as HTMLVideoElement);
  }, [pieces.value.length, at.value]);
  const over = () => {
    if (at.peek() + 1 < pieces.peek().length) {
      at.value++;
      return;
    }
    if (block.status.peek() !== null) {
      at.value++; // the next piece has not come yet
      return;
    }
    playing.value = false;
    eager.current = false;
    at.value = 0;
    emit("stop");
    emit("end");
  };
  const toggle = () => {
    const screen = current();
    if (!screen) return;
    eager.current = screen.paused;
    if (screen.paused) void play(screen);
    else screen.pause();
  };
  return (
    <div class="reel" data-testid="streaming-video">
      <div class="screens">
        {screens.map((screen, which) => {
          const shown = at.value % 2 === which;
          const piece = shown ? at.value : at.value + 1;
          return (
            // biome-ignore lint/a11y/useMediaCaption: pieces have no subtitles
            <video
              key={which}
              ref={screen}
              class={shown ? "" : "waiting"}
              aria-label={`Video ${name}`}
              src={pieces.value[piece]}
              preload="auto"
              playsInline
              onPlay={() => {
                if (!playing.peek()) emit("play");
                playing.value = true;
              }}
              onPause={({ currentTarget }) => {
                if (currentTarget.ended || currentTarget !== current()) return;
                playing.value = false;
                emit("pause");
              }}
              onEnded={over}
              onError={() => {
                if (!pieces.peek()[piece]) return;
                block.invalid.value = `Piece ${piece + 1} of the video cannot be played: it is damaged, or this browser does not know its format.`;
              }}
            />
          );
        })}
      </div>
      <div class="controls">
        <PlayButton playing={playing.value} toggle={toggle} />
        <span>
          Piece {Math.min(at.value + 1, pieces.value.length)} of {pieces.value.length}
        </span>
      </div>
    </div>
  );
}
