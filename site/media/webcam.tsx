/** The visitor's camera: pictures one by one, or all the time for a stream. */
import { type Signal, useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { upload } from "../files.ts";
import { Icon } from "../icons.tsx";
import type { Block } from "../view.ts";

export const css = `
.webcam { position: relative; display: flex; flex: 1; min-height: 200px; }
.webcam > .drop-zone { align-self: stretch; }
.webcam video { width: 100%; height: 100%; max-height: 70vh; object-fit: contain; border-radius: var(--radius-md); }
.webcam video.flip { transform: scaleX(-1); }
.webcam video.covered { visibility: hidden; }
.webcam > img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: contain; }
.webcam .button-wrap { position: absolute; inset: auto 0 var(--spacing-lg); display: flex; justify-content: center; gap: var(--spacing-sm); pointer-events: none; }
.webcam .button-wrap > * { pointer-events: auto; display: flex; align-items: center; gap: var(--spacing-sm); min-height: 36px; padding: 4px 14px; border: 1px solid var(--border-color-primary); border-radius: var(--radius-xl); background: var(--block-background-fill); color: var(--body-text-color); font-size: var(--text-sm); cursor: pointer; }
.webcam .button-wrap > *:hover { border-color: var(--color-accent); }
.webcam .button-wrap select { max-width: 45%; }
.webcam .recording .icon { color: #dc2626; fill: currentColor; }
.streaming-bar { position: absolute; inset: 0 auto auto 0; z-index: 1; height: 4px; width: 100%; background: var(--color-accent); animation: streaming-bar linear forwards; transform-origin: left; }
@keyframes streaming-bar { from { transform: scaleX(0); } }
`;

export interface WebcamOptions {
  mirror: boolean;
  constraints: MediaStreamConstraints | null;
}

interface WebcamProps {
  block: Block;
  options: WebcamOptions | null;
  /** Whether a stream is going on. */
  recording: Signal<boolean>;
  /** A stream's latest result, where it is shown in the camera's own place. */
  result: string | null;
  /** Takes a photo; a stream gives none. */
  onPhoto: (photo: File) => void;
}

export default function Webcam({
  block,
  options,
  recording,
  result,
  onPhoto,
}: WebcamProps): JSX.Element {
  const mirror = options?.mirror ?? true;
  const video = useRef<HTMLVideoElement>(null);
  const camera = useCamera(options?.constraints ?? null);
  useStream(block, recording, async () => {
    const blob = await picture(video.current, mirror, "image/jpeg");
    return blob && { ...(await upload(blob, "image.jpeg")), is_stream: true };
  });
  const media = camera.media.value;
  useEffect(() => {
    if (video.current) video.current.srcObject = media;
  }, [media]);
  const capture = async () => {
    await begun(video.current);
    const blob = await picture(video.current, mirror, "image/png");
    if (blob) onPhoto(new File([blob], "image.png", { type: blob.type }));
  };
  if (!media)
    return (
      <div class="webcam">
        <button
          type="button"
          class="drop-zone"
          aria-label="Click to Access Webcam"
          onClick={() => camera.open()}
        >
          <Icon name="camera" size={22} />
          <span>Click to Access Webcam</span>
          {camera.problem.value ? <span role="alert">{camera.problem}</span> : null}
        </button>
      </div>
    );
  const on = recording.value;
  const limit = block.streaming()?.limit;
  const covered = on && result !== null;
  const classes = [mirror ? "flip" : "", covered ? "covered" : ""].filter(Boolean).join(" ");
  return (
    <div class="webcam">
      {on && limit ? (
        <div class="streaming-bar" style={{ animationDuration: `${limit}s` }} />
      ) : null}
      <video
        ref={video}
        class={classes}
        data-testid="webcam-video"
        aria-label="Picture of the camera"
        autoplay
        playsInline
        muted
      />
      {covered ? <img src={result} alt="" /> : null}
      <div class="button-wrap">
        {block.streaming() ? (
          <button
            type="button"
            class={on ? "recording" : ""}
            title={on ? "stop recording" : "start recording"}
            onClick={() => {
              recording.value = !on;
            }}
          >
            <Icon name={on ? "stop" : "record"} /> {on ? "Stop" : "Record"}
          </button>
        ) : (
          <button type="button" aria-label="capture photo" title="capture photo" onClick={capture}>
            <Icon name="camera" size={20} />
          </button>
        )}
        {camera.devices.value.length > 1 && !on ? (
          <select
            aria-label="select input source"
            value={camera.device.value}
            onChange={({ currentTarget }) => camera.open(currentTarget.value)}
          >
            {camera.devices.value.map(({ deviceId, label }, at) => (
              <option key={deviceId} value={deviceId}>
                {label || `Camera ${at + 1}`}
              </option>
            ))}
          </select>
        ) : null}
      </div>
    </div>
  );
}

/** Waits for the camera's first picture: the button is there before it. */
async function begun(video: HTMLVideoElement | null): Promise<void> {
  if (!video || video.readyState >= video.HAVE_CURRENT_DATA) return;
  await new Promise((done) => video.addEventListener("loadeddata", done, { once: true }));
}

/** The camera's pictures, from when the visitor asks for them until the component goes. */
function useCamera(constraints: MediaStreamConstraints | null) {
  const media = useSignal<MediaStream | null>(null);
  const devices = useSignal<MediaDeviceInfo[]>([]);
  const device = useSignal("");
  const problem = useSignal("");
  const gone = useRef(false);
  const close = () => {
    for (const track of media.peek()?.getTracks() ?? []) track.stop();
  };
  useEffect(
    () => () => {
      gone.current = true;
      close();
    },
    [],
  );
  async function open(wanted?: string): Promise<void> {
    problem.value = "";
    close();
    try {
      const own = constraints?.video ?? true;
      const video = wanted
        ? { ...(typeof own === "object" ? own : {}), deviceId: { exact: wanted } }
        : own;
      if (!navigator.mediaDevices) throw new DOMException("", "SecurityError");
      const found = await navigator.mediaDevices.getUserMedia({ video, audio: false });
      media.value = found;
      if (gone.current) close();
      device.value = found.getVideoTracks()[0]?.getSettings().deviceId ?? "";
      const all = await navigator.mediaDevices.enumerateDevices();
      devices.value = all.filter(({ kind }) => kind === "videoinput");
    } catch (error) {
      media.value = null;
      problem.value = why(error);
    }
  }
  return { media, devices, device, problem, open };
}

function why(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError") return "The browser does not let this page use the camera.";
  if (name === "NotFoundError") return "There is no camera.";
  if (name === "SecurityError") return "A camera needs a page that came by https.";
  if (name === "OverconstrainedError") return "No camera can do what this app asks of it.";
  return "The camera does not answer. Another program may be using it.";
}

/** Pieces for the block's `stream` listeners; while they work, the camera's pictures are dropped. */
function useStream(block: Block, recording: Signal<boolean>, take: () => Promise<unknown>): void {
  useSignalEffect(() => {
    const wanted = recording.value ? block.streaming() : null;
    if (!wanted) return;
    let taking = false;
    const next = async () => {
      if (taking || block.streaming()?.busy) return;
      taking = true;
      const piece = await take();
      if (piece && recording.peek()) block.stream(piece);
      taking = false;
    };
    const timer = setInterval(next, wanted.every * 1000);
    const stop = () => {
      recording.value = false;
    };
    const end = wanted.limit === null ? undefined : setTimeout(stop, wanted.limit * 1000);
    return () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  });
}

/** What the camera sees now. */
async function picture(
  video: HTMLVideoElement | null,
  mirror: boolean,
  type: string,
): Promise<Blob | null> {
  if (!video?.videoWidth) return null;
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  const context = canvas.getContext("2d");
  if (mirror) context?.setTransform(-1, 0, 0, 1, canvas.width, 0);
  context?.drawImage(video, 0, 0);
  return canvas.convertToBlob({ type, quality: 0.9 });
}
