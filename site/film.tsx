/** A video with its controls: play, seek, volume, subtitles, whole screen, trim. */
import { type Signal, useSignal } from "@preact/signals";
import type { JSX, TargetedKeyboardEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { clock } from "./clock.ts";
import { cut } from "./cut.ts";
import { type FileData, nameOf } from "./files.ts";
import { Drawing, Icon } from "./icons.tsx";
import { type Cue, Subtitle } from "./subtitle.tsx";
import { PAUSE, PLAY, play, SCISSORS, UNDO } from "./transport.ts";
import { Trim, css as trimCss } from "./trim.tsx";
import type { View } from "./view.ts";
import { Volume } from "./volume.tsx";

export const css = `
.film { display: flex; flex-direction: column; gap: var(--spacing-sm); }
.film .screen { position: relative; display: flex; justify-content: center; background: #000; border-radius: var(--radius-md); overflow: hidden; }
.film video { width: 100%; min-height: 120px; max-height: 70vh; object-fit: contain; }
.film:fullscreen { padding: var(--spacing-md); background: #000; }
.film:fullscreen .screen { flex: 1; min-height: 0; }
.film:fullscreen video { max-height: none; height: 100%; }
.film .subtitle-display { position: absolute; inset: auto 10% 6%; margin: 0; color: #fff; text-shadow: 0 0 4px #000, 0 0 2px #000; font-size: var(--text-lg); text-align: center; white-space: pre-line; pointer-events: none; }
.film .watermark { position: absolute; max-width: 30%; max-height: 30%; pointer-events: none; }
.film .controls { display: flex; flex-wrap: wrap; align-items: center; gap: var(--spacing-sm); color: var(--body-text-color-subdued); font-size: var(--text-sm); font-variant-numeric: tabular-nums; }
.film .controls input[type="range"] { flex: 1; min-width: 60px; accent-color: var(--color-accent); }
.film .controls .volume { flex: 0 1 72px; }
.film .captions { min-width: 34px; border: 1px solid currentColor; font-size: var(--text-xs); font-weight: 600; }
.film .captions[aria-pressed="true"] { border-color: var(--color-accent); background: var(--color-accent-soft); color: var(--body-text-color); }
.film .play-pause-button path { fill: currentColor; }
${trimCss}`;

interface FilmProps {
  view: View<"video">;
  file: FileData;
  name: string;
  /** What the video was before it was trimmed; null where it was not. */
  original: Signal<FileData | null>;
  change: (file: FileData) => void;
}

export default function Film({ view, file, name, original, change }: FilmProps): JSX.Element {
  const { block, emit } = view;
  const place = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const time = useSignal(0);
  const length = useSignal(0);
  const playing = useSignal(false);
  const captions = useSignal(true);
  const trim = useSignal<[number, number] | null>(null);
  const busy = useSignal(false);
  const own = (file.meta as { subtitles?: Cue[] }).subtitles;
  const cues = own ?? view.subtitles.value;
  const active = view.interactive.value === true;
  const seek = (to: number) => {
    if (video.current) video.current.currentTime = Math.max(0, Math.min(length.peek(), to));
    time.value = to;
  };
  const toggle = () => {
    const media = video.current;
    if (media?.paused) void play(media);
    else media?.pause();
  };
  useEffect(() => {
    time.value = 0;
    trim.value = null;
    if (view.autoplay.peek() && video.current) void play(video.current);
  }, [file.url]);
  useEffect(() => {
    if (view.playback_position.value > 0) seek(view.playback_position.value);
  }, [view.playback_position.value, file.url]);
  const shorten = async () => {
    const part = trim.peek();
    if (!part || !file.url || busy.peek()) return;
    busy.value = true;
    try {
      const made = await cut(file.url, part, nameOf(file));
      original.value ??= file;
      change(made);
    } catch {
      block.invalid.value =
        "This browser cannot trim videos. Trim it with another program and upload it again.";
    }
    busy.value = false;
    trim.value = null;
  };
  const keys = (event: TargetedKeyboardEvent<HTMLVideoElement>) => {
    const step = { ArrowLeft: -5, ArrowRight: 5 }[event.key];
    if (event.key === " " || event.key === "k") toggle();
    else if (step) seek(time.peek() + step);
    else return;
    event.preventDefault();
  };
  const mark = view.watermark.value;
  return (
    // Time runs to the right in every language.
    <div class="film" ref={place} dir="ltr">
      <div class="screen">
        {/* biome-ignore lint/a11y/useMediaCaption: the subtitles stand over it */}
        <video
          ref={video}
          data-testid={`${name}-player`}
          aria-label={`Video ${name}`}
          src={file.url ?? undefined}
          loop={view.loop.value}
          preload="auto"
          playsInline
          tabIndex={0}
          onClick={toggle}
          onKeyDown={keys}
          onPlay={() => {
            playing.value = true;
            emit("play");
          }}
          onPause={({ currentTarget }) => {
            playing.value = false;
            if (!currentTarget.ended) emit("pause");
          }}
          onEnded={() => {
            emit("stop");
            emit("end");
          }}
          onLoadedMetadata={({ currentTarget }) => {
            // Recordings lack their length until somebody looks for their end.
            if (currentTarget.duration === Number.POSITIVE_INFINITY)
              currentTarget.currentTime = Number.MAX_SAFE_INTEGER;
          }}
          onDurationChange={({ currentTarget }) => {
            const known = Number.isFinite(currentTarget.duration);
            if (known && !length.peek() && currentTarget.currentTime > currentTarget.duration - 0.1)
              currentTarget.currentTime = 0;
            if (known) length.value = currentTarget.duration;
          }}
          onTimeUpdate={({ currentTarget }) => {
            time.value = Math.min(currentTarget.currentTime, length.peek());
          }}
          onError={() => {
            block.invalid.value = `${nameOf(file)} cannot be played: it is missing or damaged, or this browser does not know its format.`;
          }}
        />
        {mark ? (
          <img class="watermark" src={mark.url} alt="" style={corner(mark.position)} />
        ) : null}
        {cues && captions.value ? <Subtitle cues={cues} time={time} /> : null}
      </div>
      {trim.value ? <Trim part={trim as Signal<[number, number]>} length={length.value} /> : null}
      <div class="controls" data-testid="video-controls">
        <button
          type="button"
          class="icon-button play-pause-button"
          aria-label={playing.value ? "Pause" : "Play"}
          title={playing.value ? "Pause" : "Play"}
          onClick={toggle}
        >
          <Drawing path={playing.value ? PAUSE : PLAY} size={20} />
        </button>
        <span>
          {clock(time.value)} / {clock(length.value)}
        </span>
        <input
          type="range"
          aria-label={`Position in ${name}`}
          aria-valuetext={`${clock(time.value)} of ${clock(length.value)}`}
          min={0}
          max={length.value || 1}
          disabled={!length.value}
          step={0.01}
          value={time.value}
          onInput={({ currentTarget }) => seek(currentTarget.valueAsNumber)}
        />
        <Volume of={video} />
        {cues ? (
          <button
            type="button"
            class="icon-button captions"
            data-testid="subtitles-toggle"
            aria-label="Subtitles"
            aria-pressed={captions.value}
            onClick={() => {
              captions.value = !captions.value;
            }}
          >
            CC
          </button>
        ) : null}
        {active && original.value && !trim.value ? (
          <button
            type="button"
            class="icon-button"
            aria-label="Reset video to initial value"
            title="Reset video to initial value"
            onClick={() => {
              const before = original.peek();
              original.value = null;
              if (before) change(before);
            }}
          >
            <Drawing path={UNDO} size={18} />
          </button>
        ) : null}
        {active && !trim.value ? (
          <button
            type="button"
            class="icon-button"
            aria-label="Trim video to selection"
            title="Trim video to selection"
            onClick={() => {
              trim.value = [length.peek() * 0.25, length.peek() * 0.75];
            }}
          >
            <Drawing path={SCISSORS} size={18} />
          </button>
        ) : null}
        {trim.value ? (
          <>
            <button
              type="button"
              class="gr-button secondary sm"
              disabled={busy.value}
              onClick={() => void shorten()}
            >
              {busy.value ? "Trimming…" : "Trim"}
            </button>
            <button
              type="button"
              class="gr-button secondary sm"
              disabled={busy.value}
              onClick={() => {
                trim.value = null;
              }}
            >
              Cancel
            </button>
          </>
        ) : null}
        <button
          type="button"
          class="icon-button"
          aria-label="Fullscreen"
          title="Fullscreen"
          onClick={() => {
            if (document.fullscreenElement) void document.exitFullscreen();
            else void place.current?.requestFullscreen();
          }}
        >
          <Icon name="expand" />
        </button>
      </div>
    </div>
  );
}

/** Where a watermark stands: in a corner, or pixels from the upper left one. */
function corner(position: string | [number, number]): Record<string, string> {
  if (typeof position !== "string") return { left: `${position[0]}px`, top: `${position[1]}px` };
  const [vertical = "bottom", horizontal = "right"] = position.split("-");
  return { [vertical]: "10px", [horizontal]: "10px" };
}
