/** The microphone: what it hears, as samples. */
import { signal } from "@preact/signals";
import capture from "./capture.worklet.js";
import { toInt16, wav } from "./wave.ts";

/** How many loudnesses are kept for drawing. */
const SHOWN = 120;

export class Recording {
  readonly seconds = signal(0);
  readonly paused = signal(false);
  /** How loud the latest moments were, between 0 and 1. */
  readonly levels = signal<number[]>([]);
  private readonly parts: Int16Array[] = [];
  private taken = 0;
  private length = 0;

  private constructor(
    private readonly context: AudioContext,
    private readonly media: MediaStream,
  ) {}

  /** Asks the visitor for a microphone and begins; fails as `getUserMedia` does. */
  static async open(device: string): Promise<Recording> {
    const media = await stream({ audio: device ? { deviceId: { exact: device } } : true });
    const context = new AudioContext();
    try {
      await context.audioWorklet.addModule(new URL(capture, import.meta.url));
    } catch (error) {
      stopTracks(media);
      void context.close();
      throw error;
    }
    const made = new Recording(context, media);
    const node = new AudioWorkletNode(context, "capture", {
      numberOfOutputs: 0,
      channelCount: 1,
      channelCountMode: "explicit",
    });
    node.port.onmessage = ({ data }: MessageEvent<Float32Array>) => made.hear(data);
    context.createMediaStreamSource(media).connect(node);
    return made;
  }

  private hear(samples: Float32Array): void {
    if (this.paused.peek()) return;
    this.parts.push(Int16Array.from(samples, toInt16));
    this.length += samples.length;
    this.seconds.value = this.length / this.context.sampleRate;
    const loud = samples.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
    this.levels.value = [...this.levels.peek(), loud].slice(-SHOWN);
  }

  /** What was heard since the last time; null where that is nothing. */
  take(): Blob | null {
    const fresh = this.parts.slice(this.taken);
    this.taken = this.parts.length;
    return fresh.length ? this.wav(fresh) : null;
  }

  /** All that was heard. */
  whole(): Blob {
    return this.wav(this.parts);
  }

  private wav(parts: Int16Array[]): Blob {
    const samples = new Int16Array(parts.reduce((sum, each) => sum + each.length, 0));
    let at = 0;
    for (const part of parts) {
      samples.set(part, at);
      at += part.length;
    }
    return wav(this.context.sampleRate, 1, samples);
  }

  close(): void {
    stopTracks(this.media);
    void this.context.close();
  }
}

/** The visitor's microphone or camera; fails as `getUserMedia` does. */
export async function stream(constraints: MediaStreamConstraints): Promise<MediaStream> {
  if (!navigator.mediaDevices) throw new DOMException("", "SecurityError");
  return navigator.mediaDevices.getUserMedia(constraints);
}

export function stopTracks(media: MediaStream): void {
  for (const track of media.getTracks()) track.stop();
}

/** Why there is no microphone or camera, and what to do. */
export function deviceProblem(error: unknown, what: "microphone" | "camera"): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError")
    return `The ${what} may not be used. Allow it for this page in the browser, then try again.`;
  if (name === "SecurityError")
    return `The ${what} can only be used on pages with https, or on localhost.`;
  if (name === "NotFoundError" || name === "OverconstrainedError")
    return `There is no such ${what}. Connect one, or choose another.`;
  if (name === "NotReadableError")
    return `The ${what} is used by another program. Close it, then try again.`;
  return `The ${what} could not be started: ${error instanceof Error ? error.message : error}`;
}

/** The devices of one kind that the visitor may choose from. */
export async function devices(kind: MediaDeviceKind): Promise<MediaDeviceInfo[]> {
  const all = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return all.filter((each) => each.kind === kind && each.deviceId !== "" && each.label !== "");
}
