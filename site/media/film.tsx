/** A video with its controls: play, seek, volume, subtitles, whole screen, trim. */
import { type Signal, useSignal } from "@preact/signals";
import type { JSX, TargetedKeyboardEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { clock } from "../clock.ts";
import { type FileData, nameOf } from "../files.ts";
import { Icon } from "../icons.tsx";
import type { View } from "../view.ts";
import { cut } from "./cut.ts";
import { type Cue, Subtitle } from "./subtitle.tsx";
import { Captions, css as controls, PlayButton, play, Volume } from "./transport.tsx";
import { Trim, TrimTools, css as trimCss } from "./trim.tsx";

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
.film .controls .position {
  --way: to right; flex: 1; min-width: 60px; height: 20px; margin: 0; appearance: none; border-radius: var(--radius-sm); cursor: pointer;
  background: linear-gradient(var(--way), var(--color-accent) var(--part), var(--border-color-primary) var(--part)) center / 100% 4px no-repeat;
}
.film .controls .position:dir(rtl) { --way: to left; }
.film .position::-webkit-slider-thumb { appearance: none; width: 12px; height: 12px; border-radius: 50%; background: var(--color-accent); }
.film .position::-moz-range-thumb { width: 12px; height: 12px; border: 0; background: var(--color-accent); }
${trimCss}${controls}`;

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
  const source = useSeekable(file.url);
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
          src={source.url ?? undefined}
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
          onPause={() => {
            playing.value = false;
            emit("pause");
          }}
          onEnded={() => {
            emit("stop");
            emit("end");
          }}
          onLoadedMetadata={({ currentTarget }) => {
            void source.check(currentTarget);
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
        <PlayButton playing={playing.value} toggle={toggle} />
        <span>
          {clock(time.value)} / {clock(length.value)}
        </span>
        <input
          type="range"
          class="position"
          aria-label={`Position in ${name}`}
          aria-valuetext={`${clock(time.value)} of ${clock(length.value)}`}
          min={0}
          max={length.value || 1}
          disabled={!length.value || !source.ready}
          step={0.01}
          value={time.value}
          style={{ "--part": `${(100 * time.value) / (length.value || 1)}%` }}
          onInput={({ currentTarget }) => seek(currentTarget.valueAsNumber)}
        />
        <Volume of={video} />
        {cues ? <Captions on={captions} /> : null}
        {active ? (
          <TrimTools
            names={{ trim: "Trim video to selection", reset: "Reset video to initial value" }}
            part={trim}
            length={length.value}
            original={original}
            busy={busy.value}
            cut={() => void shorten()}
            change={change}
          />
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

/** An address in which the visitor may move: some hosts only give files from their beginning. */
function useSeekable(url: string | null) {
  const whole = useSignal<string | null>(null);
  const ready = useSignal(false);
  useEffect(
    () => () => {
      if (whole.peek()) URL.revokeObjectURL(whole.peek() as string);
      whole.value = null;
      ready.value = false;
    },
    [url],
  );
  const check = async (video: HTMLVideoElement) => {
    const end = video.seekable.length ? video.seekable.end(video.seekable.length - 1) : 0;
    ready.value = !url || end > 0 || whole.peek() !== null || url.startsWith("blob:");
    if (ready.peek() || !url) return;
    const answer = await fetch(url).catch(() => null);
    if (!answer?.ok) {
      ready.value = true;
      return;
    }
    const played = !video.paused;
    whole.value = URL.createObjectURL(await answer.blob());
    if (played) video.addEventListener("loadeddata", () => void play(video), { once: true });
  };
  return { url: whole.value ?? url, ready: ready.value, check };
}

/** Where a watermark stands: in a corner, or pixels from the upper left one. */
function corner(position: string | [number, number]): Record<string, string> {
  if (typeof position !== "string") return { left: `${position[0]}px`, top: `${position[1]}px` };
  const [vertical = "bottom", horizontal = "right"] = position.split("-");
  return { [vertical]: "10px", [horizontal]: "10px" };
}
