/** Records with the microphone: begin, pause, end, choose the device. */
import { useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { clock } from "../clock.ts";
import { type FileData, upload } from "../files.ts";
import { color } from "../ink.ts";
import type { View } from "../view.ts";
import { deviceProblem, devices, Recording } from "./recording.ts";

export const css = `
.recorder { display: flex; flex-direction: column; gap: var(--spacing-md); }
.recorder .row { display: flex; flex-wrap: wrap; align-items: center; gap: var(--spacing-md); justify-content: space-between; }
.recorder .row > * { display: flex; align-items: center; gap: var(--spacing-sm); min-width: 0; }
.recorder .record-button::before, .recorder .stop-button::before { content: ""; width: 12px; height: 12px; background: var(--error-icon-color, #ef4444); }
.recorder .record-button::before { border-radius: 50%; }
.recorder .gr-button { gap: var(--spacing-sm); }
.recorder select { max-width: 180px; padding: var(--spacing-sm) var(--spacing-md); border: 1px solid var(--input-border-color); border-radius: var(--radius-md); background: var(--input-background-fill); color: var(--body-text-color); font: inherit; font-size: var(--text-sm); text-overflow: ellipsis; }
.recorder canvas { width: 100%; height: 64px; }
.recorder time { color: var(--body-text-color-subdued); font-size: var(--text-sm); font-variant-numeric: tabular-nums; }
`;

interface RecorderProps {
  view: View<"audio">;
  /** Takes what was recorded, once it has ended. */
  done: (file: FileData) => void;
}

export default function Recorder({ view, done }: RecorderProps): JSX.Element {
  const { block, emit } = view;
  const recording = useSignal<Recording | null>(null);
  const starting = useSignal(false);
  const device = useSignal("");
  const known = useSignal<MediaDeviceInfo[]>([]);
  const timer = useRef(0);
  const now = recording.value;
  const look = async () => {
    known.value = await devices("audioinput");
  };
  const begin = async () => {
    if (starting.peek() || recording.peek()) return;
    starting.value = true;
    block.invalid.value = "";
    try {
      recording.value = await Recording.open(device.peek());
    } catch (error) {
      block.invalid.value = deviceProblem(error, "microphone");
      return;
    } finally {
      starting.value = false;
    }
    view.recording.value = true;
    emit("start_recording");
    void look();
    if (view.streaming.peek()) follow(view, recording.peek() as Recording, timer, () => void end());
  };
  const end = async () => {
    const ended = recording.peek();
    if (!ended) return;
    recording.value = null;
    view.recording.value = false;
    clearInterval(timer.current);
    if (view.streaming.peek()) await sendPiece(view, ended);
    ended.close();
    done(await upload(ended.whole(), "audio.wav"));
    emit("stop_recording");
    emit("input");
  };
  useEffect(() => {
    void look();
    return () => {
      clearInterval(timer.current);
      recording.peek()?.close();
    };
  }, []);
  useSignalEffect(() => {
    if (view.recording.value) void begin();
    else void end();
  });
  const pause = (is: boolean) => {
    if (!now) return;
    now.paused.value = is;
    if (is) emit("pause_recording");
  };
  return (
    <div class="recorder" data-testid="microphone-waveform">
      {now && (view.waveform_options.value?.show_recording_waveform ?? true) ? (
        <Levels of={now} />
      ) : null}
      <div class="row">
        <span>
          {now ? (
            <>
              <button
                type="button"
                class="gr-button secondary sm stop-button"
                onClick={() => void end()}
              >
                Stop
              </button>
              {view.streaming.value ? null : now.paused.value ? (
                <button
                  type="button"
                  class="gr-button secondary sm resume-button"
                  onClick={() => pause(false)}
                >
                  Resume
                </button>
              ) : (
                <button
                  type="button"
                  class="gr-button secondary sm pause-button"
                  onClick={() => pause(true)}
                >
                  Pause
                </button>
              )}
              <time>{clock(now.seconds.value)}</time>
            </>
          ) : (
            <button
              type="button"
              class="gr-button secondary sm record-button"
              disabled={starting.value}
              onClick={() => void begin()}
            >
              Record
            </button>
          )}
        </span>
        <span class="sr-only" role="status">
          {now ? (now.paused.value ? "Recording paused" : "Recording") : ""}
        </span>
        <select
          class="mic-select"
          aria-label="Select input device"
          disabled={now !== null}
          value={device.value || known.value[0]?.deviceId}
          onChange={({ currentTarget }) => {
            device.value = currentTarget.value;
          }}
        >
          {known.value.length === 0 ? <option value="">Default microphone</option> : null}
          {known.value.map(({ deviceId, label }) => (
            <option key={deviceId} value={deviceId}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** Sends what was heard every so often, until the time that the listener allows is over. */
function follow(
  view: View<"audio">,
  recording: Recording,
  timer: { current: number },
  end: () => void,
): void {
  const { every, limit } = view.block.streaming() ?? { every: 1, limit: null };
  timer.current = window.setInterval(() => {
    void sendPiece(view, recording);
    if (limit !== null && recording.seconds.peek() >= limit) end();
  }, every * 1000);
}

/** Fires `stream` with what was heard since the last time. */
async function sendPiece({ block }: View<"audio">, recording: Recording): Promise<void> {
  const piece = recording.take();
  if (piece) block.stream(await upload(piece, "audio.wav"));
}

/** How loud it was, newest at the end. */
function Levels({ of }: { of: Recording }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  useSignalEffect(() => {
    const levels = of.levels.value;
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    const { width, height } = context.canvas;
    context.clearRect(0, 0, width, height);
    context.fillStyle = color("--color-accent", "#ea580c");
    for (const [at, level] of levels.entries()) {
      const tall = Math.max(2, level * height);
      context.fillRect(width - (levels.length - at) * 5, (height - tall) / 2, 3, tall);
    }
  });
  return <canvas ref={canvas} width={600} height={64} data-testid="recording-waveform" />;
}
