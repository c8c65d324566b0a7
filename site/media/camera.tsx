/** Records with the camera. */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { clock } from "../clock.ts";
import { type FileData, upload } from "../files.ts";
import { Drawing } from "../icons.tsx";
import type { View } from "../view.ts";
import { ending, Film, mirrored } from "./cut.ts";
import { deviceProblem, devices, stopTracks, stream } from "./recording.ts";
import { CAMERA } from "./source.tsx";

export const css = `
.camera { display: flex; flex-direction: column; gap: var(--spacing-md); }
.camera video { width: 100%; max-height: 60vh; border-radius: var(--radius-md); background: #000; }
.camera video.mirrored { transform: scaleX(-1); }
.camera .row { display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: var(--spacing-md); }
.camera .gr-button { flex: none; gap: var(--spacing-sm); }
.camera .record-button::before, .camera .stop-button::before { content: ""; width: 12px; height: 12px; background: var(--error-icon-color, #ef4444); }
.camera .record-button::before { border-radius: 50%; }
.camera select { max-width: 180px; padding: var(--spacing-sm) var(--spacing-md); border: 1px solid var(--input-border-color); border-radius: var(--radius-md); background: var(--input-background-fill); color: var(--body-text-color); font: inherit; font-size: var(--text-sm); }
.camera time { color: var(--body-text-color-subdued); font-variant-numeric: tabular-nums; }
`;

interface CameraProps {
  view: View<"video">;
  done: (file: FileData) => void;
}

export default function Camera({ view, done }: CameraProps): JSX.Element {
  const { block, emit } = view;
  const screen = useRef<HTMLVideoElement>(null);
  const media = useSignal<MediaStream | null>(null);
  const film = useSignal<Film | null>(null);
  const seconds = useSignal(0);
  const device = useSignal("");
  const known = useSignal<MediaDeviceInfo[]>([]);
  const gone = useRef(false);
  const mirror = view.webcam_options.value?.mirror ?? true;
  const open = async () => {
    block.invalid.value = "";
    const wanted = view.webcam_options.peek()?.constraints ?? {};
    const own = typeof wanted.video === "object" ? wanted.video : {};
    const chosen = device.peek() ? { deviceId: { exact: device.peek() } } : {};
    try {
      const next = await stream({
        audio: view.include_audio.peek() ? (wanted.audio ?? true) : false,
        video: { ...own, ...chosen },
      });
      if (media.peek()) stopTracks(media.peek() as MediaStream);
      if (gone.current) return stopTracks(next);
      media.value = next;
      known.value = await devices("videoinput");
    } catch (error) {
      block.invalid.value = deviceProblem(error, "camera");
    }
  };
  useEffect(() => {
    return () => {
      gone.current = true;
      if (media.peek()) stopTracks(media.peek() as MediaStream);
    };
  }, []);
  useEffect(() => {
    if (screen.current) screen.current.srcObject = media.value;
  }, [media.value]);
  useEffect(() => {
    if (!film.value) return;
    const since = performance.now();
    const timer = setInterval(() => {
      seconds.value = (performance.now() - since) / 1000;
    }, 250);
    return () => clearInterval(timer);
  }, [film.value]);
  const begin = () => {
    seconds.value = 0;
    const source = media.peek() as MediaStream;
    const flip = mirror && screen.current?.videoWidth;
    const seen = flip ? mirrored(screen.current as HTMLVideoElement, source) : source;
    film.value = new Film(seen, view.format.peek());
    film.value.start();
    emit("start_recording");
  };
  const end = async () => {
    const blob = await film.peek()?.stop();
    film.value = null;
    if (!blob) return;
    done(await upload(blob, `sample.${ending(blob)}`));
    emit("stop_recording");
    emit("input");
  };
  if (!media.value)
    return (
      <button
        type="button"
        class="drop-zone"
        aria-label="Click to Access Webcam"
        onClick={() => void open()}
      >
        <Drawing path={CAMERA} size={22} />
        <span>Click to Access Webcam</span>
      </button>
    );
  return (
    <div class="camera" data-testid="webcam">
      <video
        ref={screen}
        class={mirror ? "mirrored" : ""}
        aria-label="Picture of the camera"
        autoplay
        playsInline
        muted
      />
      <div class="row">
        {film.value ? (
          <>
            <button
              type="button"
              class="gr-button secondary sm stop-button"
              onClick={() => void end()}
            >
              Stop
            </button>
            <time>{clock(seconds.value)}</time>
          </>
        ) : (
          <button type="button" class="gr-button secondary sm record-button" onClick={begin}>
            Record
          </button>
        )}
        <span class="sr-only" role="status">
          {film.value ? "Recording" : ""}
        </span>
        {known.value.length > 1 ? (
          <select
            aria-label="Select input device"
            disabled={film.value !== null}
            value={device.value || known.value[0]?.deviceId}
            onChange={({ currentTarget }) => {
              device.value = currentTarget.value;
              void open();
            }}
          >
            {known.value.map(({ deviceId, label }) => (
              <option key={deviceId} value={deviceId}>
                {label}
              </option>
            ))}
          </select>
        ) : null}
      </div>
    </div>
  );
}
