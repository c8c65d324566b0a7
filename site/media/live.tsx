/** A sound that arrives in pieces: they play one after the other, at the sample. */
import { effect, type Signal, signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";
import { clock } from "../clock.ts";
import { type FileData, nameOf, upload } from "../files.ts";
import type { View } from "../view.ts";
import { css as controls, PlayButton } from "./transport.tsx";
import { decode, joined } from "./wave.ts";

export const css = `
.live-player { display: flex; align-items: center; gap: var(--spacing-md); }
.live-player time { color: var(--body-text-color-subdued); font-variant-numeric: tabular-nums; }
.live-badge { padding: 0 var(--spacing-sm); border-radius: var(--radius-sm); background: var(--color-accent-soft); font-size: var(--text-xs); font-weight: 600; text-transform: uppercase; }
${controls}`;

/** Milliseconds without a piece after which there are no more: after a run, and between runs of
 * a microphone's stream, which each give one. */
const QUIET = 300;
const PATIENCE = 3000;
/** Seconds that the first piece waits, so that the second can be there in time. */
const LEAD = 0.1;

class Live {
  readonly playing = signal(false);
  readonly over = signal(false);
  private readonly context = new AudioContext();
  private readonly buffers: AudioBuffer[] = [];
  /** When the next piece has to begin, in the context's time. */
  private next = 0;
  private started = 0;
  private last: Promise<void> = Promise.resolve();
  complete = false;
  private sounding = 0;

  constructor(
    readonly run: unknown,
    autoplay: boolean,
    private readonly fire: (event: "play" | "pause" | "stop") => void,
  ) {
    if (autoplay) this.resume();
    else void this.context.suspend();
  }

  /** Takes the next piece; fails where the browser does not know its format. */
  add(bytes: Promise<ArrayBuffer>): Promise<void> {
    const decoded = bytes.then((data) => decode(data));
    this.last = this.last.catch(() => {}).then(async () => this.schedule(await decoded));
    return this.last;
  }

  private schedule(buffer: AudioBuffer): void {
    this.buffers.push(buffer);
    const source = this.context.createBufferSource();
    source.buffer = buffer;
    source.connect(this.context.destination);
    if (!this.started) this.started = this.context.currentTime + LEAD;
    const begin = Math.max(this.next, this.context.currentTime + (this.next ? 0 : LEAD));
    source.start(begin);
    this.next = begin + buffer.duration;
    this.sounding++;
    source.onended = () => {
      this.sounding--;
      this.finish();
    };
  }

  /** No more pieces follow; gives the whole sound. */
  async end(): Promise<Blob | null> {
    await this.last.catch(() => {});
    this.complete = true;
    this.finish();
    return this.buffers.length ? joined(this.buffers) : null;
  }

  private finish(): void {
    if (!this.complete || this.sounding > 0 || this.over.peek()) return;
    this.over.value = true;
    this.playing.value = false;
    if (this.buffers.length) this.fire("stop");
    this.close();
  }

  /** Seconds that were played. */
  get seconds(): number {
    return this.started ? Math.max(0, this.context.currentTime - this.started) : 0;
  }

  /** Without a gesture of the visitor, the browser may let it wait for one. */
  resume(): void {
    void this.context.resume().then(() => {
      if (this.playing.peek() || this.over.peek()) return;
      this.playing.value = true;
      this.fire("play");
    });
  }

  pause(): void {
    void this.context.suspend();
    this.playing.value = false;
    this.fire("pause");
  }

  close(): void {
    if (this.context.state !== "closed") void this.context.close();
  }
}

interface LiveProps {
  view: View<"audio">;
  /** Set while there is something to play. */
  active: Signal<boolean>;
}

export default function LiveSound({ view, active }: LiveProps): JSX.Element | null {
  const live = useLive(view, active);
  return live ? <LivePlayer of={live} /> : null;
}

function LivePlayer({ of }: { of: Live }): JSX.Element {
  const seconds = useSignal(0);
  useEffect(() => {
    const timer = setInterval(() => {
      seconds.value = of.seconds;
    }, 250);
    return () => clearInterval(timer);
  }, [of]);
  return (
    <div class="live-player" data-testid="streaming-audio">
      <PlayButton
        playing={of.playing.value}
        toggle={() => (of.playing.peek() ? of.pause() : of.resume())}
        size={26}
      />
      <span class="live-badge">Live</span>
      <time>{clock(seconds.value)}</time>
    </div>
  );
}

/** The pieces of a run, as long as they come or play; null where there are none. */
function useLive(view: View<"audio">, active: Signal<boolean>): Live | null {
  const { block, value, emit } = view;
  const live = useSignal<Live | null>(null);
  useEffect(() => {
    let timer = 0;
    let shown = false;
    const take = async (piece: FileData, url: string) => {
      const { run } = piece.meta as { run?: unknown };
      const before = live.peek();
      const follows = before && !before.complete && block.status.peek() === null;
      if (before?.run !== run && !follows) {
        before?.close();
        shown = false;
        live.value = new Live(run, view.autoplay.peek(), emit);
      }
      const now = live.peek();
      try {
        await now?.add(fetch(url).then((answer) => answer.arrayBuffer()));
      } catch {
        block.invalid.value = `A piece of the sound (${nameOf(piece)}) cannot be played: this browser does not know its format, or it is damaged.`;
      }
    };
    const end = async () => {
      const ended = live.peek();
      const whole = await ended?.end();
      if (!whole || live.peek() !== ended) return;
      const file = await upload(whole, "audio.wav");
      if (live.peek() === ended) value.value = file;
    };
    const stops = [
      effect(() => {
        const file = value.value;
        if (file?.is_stream && file.url) void take(file, file.url);
      }),
      effect(() => {
        const streams = value.value?.is_stream;
        const running = block.status.value !== null;
        shown ||= running;
        clearTimeout(timer);
        if (streams && !running)
          timer = window.setTimeout(() => void end(), shown ? QUIET : PATIENCE);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
      live.peek()?.close();
    };
  }, []);
  const now = live.value && !live.value.over.value ? live.value : null;
  useLayoutEffect(() => {
    active.value = now !== null;
  }, [now]);
  return now;
}
