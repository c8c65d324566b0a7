/** A sound with its waveform: play, seek, speed, volume, trim. */
import { type Signal, useSignal } from "@preact/signals";
import type { JSX, TargetedKeyboardEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { clock } from "../clock.ts";
import { type FileData, nameOf, upload } from "../files.ts";
import { color, onTheme } from "../ink.ts";
import type { View } from "../view.ts";
import { Subtitle } from "./subtitle.tsx";
import { Captions, css as controls, PlayButton, play, Small, Volume } from "./transport.tsx";
import { Trim, TrimTools, css as trimCss } from "./trim.tsx";
import { decode, wavOf } from "./wave.ts";

export const css = `
.player .waveform { position: relative; border-radius: var(--radius-sm); cursor: pointer; min-height: 64px; }
.player .times { margin-top: var(--spacing-xs); display: flex; justify-content: space-between; color: var(--body-text-color-subdued); font-size: var(--text-sm); font-variant-numeric: tabular-nums; }
.player .controls { display: flex; flex-wrap: wrap; align-items: center; gap: var(--spacing-sm); margin-top: var(--spacing-sm); }
.player .controls > * { display: flex; align-items: center; gap: var(--spacing-sm); min-width: min-content; }
.player .controls > :not(:nth-child(2)) { flex: 1; }
.player .controls > :last-child { justify-content: flex-end; }
.player .play-pause-button { min-width: 40px; min-height: 40px; border-radius: 50%; }
.subtitle-display { min-height: 1.4em; margin: var(--spacing-xs) 0; text-align: center; }
${trimCss}${controls}`;

const SPEEDS = [1, 1.5, 2, 0.5];

const BACK = "M11 6l-7 6 7 6zM20 6l-7 6 7 6z";
const FORWARD = "M13 6l7 6-7 6zM4 6l7 6-7 6z";

interface PlayerProps {
  view: View<"audio">;
  file: FileData;
  name: string;
  /** What the sound was before it was trimmed; null where it was not. */
  original: Signal<FileData | null>;
  change: (file: FileData) => void;
}

export default function Player({ view, file, name, original, change }: PlayerProps): JSX.Element {
  const { block, emit } = view;
  const audio = useRef<HTMLAudioElement>(null);
  const time = useSignal(0);
  const length = useSignal(0);
  const playing = useSignal(false);
  const trim = useSignal<[number, number] | null>(null);
  const cues = view.subtitles.value;
  const captions = useSignal(true);
  const canTrim = view.editable.value && view.interactive.value === true;
  const skip = (length.value / 100) * (view.waveform_options.value?.skip_length ?? 5);
  const seek = (to: number) => {
    if (!audio.current) return;
    audio.current.currentTime = Math.max(0, Math.min(length.peek(), to));
    time.value = audio.current.currentTime;
  };
  const toggle = () => {
    const media = audio.current;
    if (!media) return;
    if (!media.paused) media.pause();
    else {
      const [from, to] = trim.peek() ?? [0, length.peek()];
      if (trim.peek() && (media.currentTime < from || media.currentTime >= to)) seek(from);
      void play(media);
    }
  };
  const cut = async () => {
    const part = trim.peek();
    if (!part || !file.url) return;
    const rate = view.waveform_options.peek()?.sample_rate ?? 44_100;
    const bytes = await (await fetch(file.url)).arrayBuffer();
    const stem = nameOf(file).replace(/\.[^.]*$/, "");
    const made = await upload(wavOf(await decode(bytes, rate), ...part), `${stem}.wav`);
    trim.value = null;
    original.value ??= file;
    change(made);
  };
  useEffect(() => {
    const position = view.playback_position.value;
    if (position > 0) seek(position);
  }, [view.playback_position.value, file.url]);
  useEffect(() => {
    time.value = 0;
    if (view.autoplay.peek() && audio.current) void play(audio.current);
  }, [file.url]);
  const keys = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const to = {
      ArrowLeft: time.peek() - skip,
      ArrowRight: time.peek() + skip,
      Home: 0,
      End: length.peek(),
    }[event.key];
    if (event.key === " " || event.key === "Enter") toggle();
    else if (to !== undefined) seek(to);
    else return;
    event.preventDefault();
  };
  return (
    // Time runs to the right in every language.
    <div class="player component-wrapper" dir="ltr">
      {/* biome-ignore lint/a11y/useMediaCaption: the subtitles stand below it */}
      <audio
        ref={audio}
        data-testid={`audio-player-${name}`}
        src={file.url ?? undefined}
        loop={view.loop.value}
        preload="auto"
        hidden
        onPlay={() => {
          playing.value = true;
          emit("play");
        }}
        onPause={() => {
          playing.value = false;
          emit("pause");
        }}
        onEnded={() => emit("stop")}
        onDurationChange={({ currentTarget: { duration } }) => {
          if (Number.isFinite(duration)) length.value = duration;
        }}
        onTimeUpdate={({ currentTarget }) => {
          time.value = currentTarget.currentTime;
          if (trim.peek() && currentTarget.currentTime >= (trim.peek()?.[1] ?? 0))
            currentTarget.pause();
        }}
        onError={() => {
          block.invalid.value = `${nameOf(file)} cannot be played: it is missing or damaged, or this browser does not know its format.`;
        }}
      />
      <div
        class="waveform waveform-container"
        role="slider"
        tabIndex={0}
        aria-label={`Position in ${name}`}
        aria-valuemin={0}
        aria-valuemax={Math.round(length.value * 100) / 100}
        aria-valuenow={Math.round(time.value * 100) / 100}
        aria-valuetext={`${clock(time.value)} of ${clock(length.value)}`}
        onKeyDown={keys}
      >
        <Waveform view={view} url={file.url} audio={audio} length={length} />
      </div>
      {trim.value ? (
        <Trim
          part={trim as Signal<[number, number]>}
          length={length.value}
          color={view.waveform_options.value?.trim_region_color ?? null}
        />
      ) : null}
      <div class="times timestamps">
        <time>{clock(time.value)}</time>
        <time>{clock(length.value)}</time>
      </div>
      {cues && captions.value ? <Subtitle cues={cues} time={time} /> : null}
      <div class="controls" data-testid="waveform-controls">
        <span>
          <Volume of={audio} />
          <Speed audio={audio} />
        </span>
        <span>
          <Small
            name={`Skip backwards by ${round(skip)} seconds`}
            path={BACK}
            act={() => seek(time.peek() - skip)}
          />
          <PlayButton playing={playing.value} toggle={toggle} size={26} />
          <Small
            name={`Skip forward by ${round(skip)} seconds`}
            path={FORWARD}
            act={() => seek(time.peek() + skip)}
          />
        </span>
        <span>
          {cues ? <Captions on={captions} /> : null}
          {canTrim ? (
            <TrimTools
              names={{ trim: "Trim audio to selection", reset: "Reset audio" }}
              part={trim}
              length={length.value}
              original={original}
              cut={() => void cut()}
              change={change}
            />
          ) : null}
        </span>
      </div>
    </div>
  );
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}

type Media = { audio: { current: HTMLMediaElement | null } };

function Speed({ audio }: Media): JSX.Element {
  const at = useSignal(0);
  const next = SPEEDS[(at.value + 1) % SPEEDS.length];
  return (
    <button
      type="button"
      class="icon-button lettered"
      aria-label={`Adjust playback speed to ${next}x`}
      title={`Adjust playback speed to ${next}x`}
      onClick={() => {
        at.value = (at.peek() + 1) % SPEEDS.length;
        if (audio.current) audio.current.playbackRate = SPEEDS[at.peek()] ?? 1;
      }}
    >
      {SPEEDS[at.value]}x
    </button>
  );
}

interface WaveformProps extends Media {
  view: View<"audio">;
  url: string | null;
  length: Signal<number>;
}

/** The picture of the sound, where a click or a drag moves the position. */
function Waveform({ view, url, audio, length }: WaveformProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const options = view.waveform_options.value;
  const wave = options?.waveform_color;
  const progress = options?.waveform_progress_color;
  useEffect(() => {
    let gone = false;
    let end = () => {};
    const colors = () => ({
      waveColor: wave ?? color("--body-text-color-subdued", "#8d929b"),
      progressColor: progress ?? color("--color-accent", "#ea580c"),
    });
    void import("wavesurfer.js").then(({ default: WaveSurfer }) => {
      if (gone || !place.current || !audio.current || !url) return;
      const surfer = WaveSurfer.create({
        container: place.current,
        media: audio.current,
        url,
        height: 64,
        barWidth: 2,
        barGap: 3,
        barRadius: 10,
        cursorWidth: 2,
        normalize: true,
        dragToSeek: true,
        hideScrollbar: true,
        ...colors(),
      });
      surfer.on("decode", (seconds) => {
        length.value = seconds;
      });
      surfer.on("error", () => {}); // the element itself says what is wrong
      const themed = onTheme(() => surfer.setOptions(colors()));
      end = () => {
        themed();
        surfer.destroy();
      };
    });
    return () => {
      gone = true;
      end();
    };
  }, [url, wave, progress]);
  return <div ref={place} aria-hidden="true" />;
}
