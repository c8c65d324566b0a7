/** Parts of videos, made by playing and recording them: browsers offer no quicker way. */
import { type FileData, upload } from "../files.ts";

type Captured = HTMLVideoElement & {
  captureStream?: () => MediaStream;
  mozCaptureStream?: () => MediaStream;
};

/** The part between two moments, in seconds; fails where the browser cannot record it. */
export async function cut(
  url: string,
  [from, to]: [number, number],
  name: string,
): Promise<FileData> {
  const video: Captured = document.createElement("video");
  video.src = url;
  video.playsInline = true;
  await once(video, "loadedmetadata");
  video.currentTime = from;
  await once(video, "seeked");
  const source = video.captureStream?.() ?? video.mozCaptureStream?.();
  if (!source) throw new Error("nothing can be captured");
  const film = new Film(source, name.endsWith(".webm") ? "webm" : "mp4");
  // Heard by the recorder alone.
  const quiet = new AudioContext();
  quiet.createMediaElementSource(video);
  await video.play();
  film.start();
  await new Promise<void>((resolve) => {
    const look = () => {
      if (video.ended || video.currentTime >= to) resolve();
      else requestAnimationFrame(look);
    };
    look();
  });
  video.pause();
  const blob = await film.stop();
  void quiet.close();
  return upload(blob, `${name.replace(/\.[^.]*$/, "")}.${ending(blob)}`);
}

function once(target: EventTarget, event: string): Promise<unknown> {
  return new Promise((resolve, fail) => {
    target.addEventListener(event, resolve, { once: true });
    target.addEventListener("error", fail, { once: true });
  });
}

const TYPES: Record<string, string[]> = {
  mp4: [
    "video/mp4;codecs=avc1.42E01E,mp4a.40.2",
    "video/mp4;codecs=avc1.42E01E,opus",
    "video/mp4;codecs=avc1.42E01E",
  ],
  webm: ["video/webm;codecs=vp9,opus", "video/webm;codecs=vp8,opus", "video/webm"],
};

/** A camera's or a video's pictures and sound on their way into a file. */
export class Film {
  private readonly parts: Blob[] = [];
  private readonly recorder: MediaRecorder;

  constructor(source: MediaStream, format: string | null) {
    const audible = source.getAudioTracks().length > 0;
    const wanted = [...(TYPES[format ?? ""] ?? []), ...(TYPES.webm ?? []), ...(TYPES.mp4 ?? [])];
    const fitting = wanted.filter((type) => audible || !type.includes(","));
    const mimeType = fitting.find((type) => MediaRecorder.isTypeSupported(type));
    this.recorder = new MediaRecorder(source, mimeType ? { mimeType } : {});
    this.recorder.ondataavailable = ({ data }) => this.parts.push(data);
  }

  start(): void {
    this.recorder.start();
  }

  async stop(): Promise<Blob> {
    await new Promise((resolve) => {
      this.recorder.onstop = resolve;
      this.recorder.stop();
    });
    return new Blob(this.parts, { type: this.recorder.mimeType.replace(/;.*/, "") });
  }
}

/** What a screen shows, seen in a mirror, with the sound of its source. */
export function mirrored(screen: HTMLVideoElement, source: MediaStream): MediaStream {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [screen.videoWidth, screen.videoHeight];
  const context = canvas.getContext("2d");
  context?.setTransform(-1, 0, 0, 1, canvas.width, 0);
  const seen = canvas.captureStream();
  for (const track of source.getAudioTracks()) seen.addTrack(track);
  const draw = () => {
    context?.drawImage(screen, 0, 0);
    if (source.active && screen.isConnected) requestAnimationFrame(draw);
  };
  draw();
  return seen;
}

/** The ending of a recording's name. */
export function ending(blob: Blob): string {
  return blob.type.includes("mp4") ? "mp4" : "webm";
}
