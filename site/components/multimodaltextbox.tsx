import { type Signal, useSignal } from "@preact/signals";
import { createRef, type JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { clock } from "../clock.ts";
import { type FileData, nameOf, sizeText } from "../files.ts";
import { describedBy, Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { type At, selectionOf, sends, useGrowing } from "../growing.ts";
import { Drawing, Icon } from "../icons.tsx";
import { DropArea, css as zone } from "../media/dropzone.tsx";
import { wrongType } from "../media/intake.ts";
import { deviceProblem, devices, Recording } from "../media/recording.ts";
import { type Uploads, useUploads } from "../media/upload.ts";
import { SideButton } from "../sidebutton.tsx";
import type { View } from "../view.ts";

const PICTURES = {
  clip: "M20 11.5l-8.2 8.2a5.3 5.3 0 01-7.5-7.5l8.6-8.6a3.5 3.5 0 015 5l-8.5 8.5a1.8 1.8 0 01-2.5-2.5l7.8-7.8",
  microphone: "M12 3a3 3 0 013 3v5a3 3 0 01-6 0V6a3 3 0 013-3zM6 11a6 6 0 0012 0M12 17v4M9 21h6",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  audio:
    "M9 18V5l10-2v12M9 18a2.5 2.5 0 11-5 0 2.5 2.5 0 015 0zM19 15a2.5 2.5 0 11-5 0 2.5 2.5 0 015 0z",
  video: "M4 6h11v12H4zM15 10.5l5-3v9l-5-3",
};

export const css = `${zone}
.multimodal-textbox .input-wrapper { display: flex; flex-direction: column; gap: var(--spacing-sm); padding: 5px 6px; }
.multimodal-textbox .input-row { display: flex; align-items: flex-end; gap: var(--spacing-sm); min-width: 0; }
.multimodal-textbox textarea {
  flex: 1; min-width: 0; margin: 3px var(--spacing-sm); padding: 0; border: 0; outline: 0; background: none;
  color: inherit; font: inherit; line-height: 1.5; resize: none;
}
.multimodal-textbox textarea::placeholder { color: var(--input-placeholder-color); opacity: 1; }
.multimodal-textbox .icon-button { width: 32px; height: 32px; flex: none; }
.multimodal-textbox .gr-button { min-width: 32px; padding: 4px 8px; border-radius: var(--radius-md); }
.multimodal-textbox .microphone-button.recording { color: var(--error-text-color); }
.multimodal-textbox .thumbnails { display: flex; flex-wrap: wrap; gap: var(--spacing-md); margin: 0; padding: 6px 8px 2px 2px; list-style: none; }
.multimodal-textbox .thumbnail-item {
  position: relative; display: flex; align-items: center; gap: var(--spacing-sm); height: 44px; max-width: 200px; padding-inline: 10px 14px;
  border: 1px solid var(--border-color-primary); border-radius: var(--radius-md); background: var(--background-fill-secondary);
  color: var(--body-text-color); font-size: var(--text-sm);
}
.multimodal-textbox .thumbnail-item:has(img) { width: 44px; padding: 0; }
.multimodal-textbox .thumbnail-item img { width: 100%; height: 100%; object-fit: cover; border-radius: inherit; }
.multimodal-textbox .thumbnail-item .icon { flex: none; color: var(--body-text-color-subdued); }
.multimodal-textbox .thumbnail-item .name { direction: ltr; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.multimodal-textbox .delete-button {
  position: absolute; inset-block-start: -7px; inset-inline-end: -7px; width: 20px; height: 20px; display: grid; place-items: center; padding: 0;
  border: 1px solid var(--border-color-primary); border-radius: 50%; background: var(--background-fill-primary); color: var(--body-text-color); cursor: pointer;
}
.multimodal-textbox .delete-button:hover { border-color: var(--color-accent); color: var(--color-accent); }
.multimodal-textbox .minimal-audio-recorder { display: flex; flex-wrap: wrap; align-items: center; gap: var(--spacing-md); padding: 4px 2px; font-size: var(--text-sm); }
.multimodal-textbox .minimal-audio-recorder select { min-width: 0; max-width: 100%; flex: 0 1 auto; padding: 4px 8px; border: 1px solid var(--border-color-primary); border-radius: var(--radius-sm); background: var(--input-background-fill); color: inherit; font: inherit; }
.multimodal-textbox .record-button, .multimodal-textbox .stop-recording { display: inline-flex; align-items: center; gap: 6px; }
.multimodal-textbox .dot { width: 10px; height: 10px; border-radius: 50%; background: #dc2626; }
.multimodal-textbox .stop-recording .dot { border-radius: 2px; animation: pulse 1.2s ease-in-out infinite; }
.multimodal-textbox .timer { font-variant-numeric: tabular-nums; }
`;

type Chat = View<"multimodaltextbox">;

/** The name of a file that a long pasted text becomes. */
const PASTED = "pasted_text.txt";

export default function MultimodalTextbox(view: Chat): JSX.Element {
  const { block } = view;
  const uploads = useUploads(
    block,
    () => welcome(view),
    (files) => attach(view, files),
  );
  const recorder = useSignal(false);
  const active = view.interactive.value === true;
  const sources = view.sources.value;
  const id = `input-${block.id}`;
  return (
    <Frame view={view} class="multimodal-textbox" bare={!view.container.value}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's */}
      <div class="full-container" role="group" aria-label="Multimedia input field">
        <Label block={block} text={labelOf(block, "MultimodalTextbox")} for={id} />
        <DropArea
          uploads={uploads}
          welcome={welcome(view)}
          disabled={!active || !sources.includes("upload")}
        >
          <div class={`input input-wrapper ${filesOf(view).length ? "has-files" : ""}`}>
            <Thumbnails view={view} active={active} busy={uploads.busy.value} />
            {recorder.value && active ? (
              <Recorder view={view} uploads={uploads} open={recorder} />
            ) : null}
            <div class="input-row">
              {sources.includes("upload") ? (
                <button
                  type="button"
                  class="upload-button icon-button"
                  data-testid="upload-button"
                  aria-label="Upload a file"
                  title="Upload a file"
                  disabled={!active}
                  onClick={uploads.choose}
                >
                  <Drawing path={PICTURES.clip} size={18} />
                </button>
              ) : null}
              <Entry view={view} uploads={uploads} id={id} />
              {sources.includes("microphone") ? (
                <button
                  type="button"
                  class={`microphone-button icon-button ${recorder.value ? "recording" : ""}`}
                  data-testid="microphone-button"
                  aria-label="Record audio"
                  title="Record audio"
                  aria-expanded={recorder.value}
                  disabled={!active}
                  onClick={() => {
                    recorder.value = !recorder.value;
                  }}
                >
                  <Drawing path={PICTURES.microphone} size={18} />
                </button>
              ) : null}
              <SideButton
                event="submit"
                label={view.submit_btn.value}
                disabled={!active}
                emit={view.emit}
              />
              <SideButton
                event="stop"
                label={view.stop_btn.value}
                disabled={!active}
                emit={view.emit}
              />
            </div>
          </div>
        </DropArea>
        <Invalid block={block} />
      </div>
    </Frame>
  );
}

function welcome(view: Chat) {
  return { count: view.file_count.value, types: view.file_types.value };
}

function filesOf(view: Chat): FileData[] {
  return view.value.value?.files ?? [];
}

function textOf(view: Chat): string {
  return view.value.value?.text ?? "";
}

function attach(view: Chat, added: FileData[]): void {
  view.value.value = { text: textOf(view), files: [...filesOf(view), ...added] };
  view.emit("input");
}

interface ThumbnailsProps {
  view: Chat;
  active: boolean;
  /** Files still on their way. */
  busy: number;
}

/** The files of the message, each with a button that removes it. */
function Thumbnails({ view, active, busy }: ThumbnailsProps): JSX.Element | null {
  const files = filesOf(view);
  if (files.length === 0 && busy === 0) return null;
  const remove = (gone: FileData) => {
    view.value.value = { text: textOf(view), files: files.filter((file) => file !== gone) };
    view.emit("input");
    document.getElementById(`input-${view.block.id}`)?.focus();
  };
  return (
    <ul class="thumbnails" aria-label="Uploaded files" data-testid="container_el">
      {files.map((file, at) => (
        <li class="thumbnail-wrapper" key={`${at}:${file.path}`}>
          <div class="thumbnail-item thumbnail-small" title={hint(file)}>
            <Thumbnail file={file} />
            {active ? (
              <button
                type="button"
                class="delete-button"
                aria-label={`Remove file ${nameOf(file)}`}
                onClick={() => remove(file)}
              >
                <Icon name="close" size={12} />
              </button>
            ) : null}
          </div>
        </li>
      ))}
      {busy ? (
        <li class="thumbnail-wrapper">
          <div class="thumbnail-item thumbnail-small" role="status">
            <span class="spinner" /> Reading {busy} file{busy === 1 ? "" : "s"}…
          </div>
        </li>
      ) : null}
    </ul>
  );
}

function hint(file: FileData): string {
  return [nameOf(file), sizeText(file.size)].filter(Boolean).join(", ");
}

function Thumbnail({ file }: { file: FileData }): JSX.Element {
  const kind = file.mime_type?.split("/")[0] ?? "";
  if (kind === "image" && file.url) return <img src={file.url} alt={nameOf(file)} />;
  const picture = kind === "audio" || kind === "video" ? PICTURES[kind] : PICTURES.file;
  return (
    <>
      <Drawing path={picture} size={18} />
      <span class="name">{nameOf(file)}</span>
    </>
  );
}

interface EntryProps {
  view: Chat;
  uploads: Uploads;
  id: string;
}

/** The text itself. */
function Entry({ view, uploads, id }: EntryProps): JSX.Element {
  const { block, placeholder, rtl, text_align, html_attributes, interactive, emit } = view;
  const field = useMemo(() => createRef<HTMLTextAreaElement>(), []);
  const lines = () => ({
    lines: view.lines.value,
    most: Math.max(view.max_lines.value, view.lines.value),
  });
  useGrowing(field, { text: textOf(view), lines, follow: () => view.autoscroll.peek() });
  useEffect(() => {
    if (view.autofocus.peek()) field.current?.focus();
  }, []);
  return (
    <textarea
      {...(html_attributes.value ?? {})}
      id={id}
      ref={field}
      data-testid="textbox"
      rows={view.lines.value}
      value={textOf(view)}
      disabled={!interactive.value}
      placeholder={placeholder.value ?? undefined}
      dir={rtl.value ? "rtl" : undefined}
      style={text_align.value ? { textAlign: text_align.value } : undefined}
      aria-invalid={block.invalid.value ? true : undefined}
      aria-describedby={describedBy(block)}
      onInput={({ currentTarget }: At) => {
        view.value.value = { text: currentTarget.value, files: filesOf(view) };
        emit("input");
      }}
      onKeyDown={(event) => {
        if (!sends(event, view.lines.peek())) return;
        event.preventDefault();
        emit("submit");
      }}
      onPaste={(event) => paste(view, uploads, event)}
      onFocus={() => emit("focus")}
      onBlur={() => emit("blur")}
      onSelect={({ currentTarget }: At) => {
        const selected = selectionOf(currentTarget);
        if (selected) emit("select", selected);
      }}
    />
  );
}

/** A text that is too long to be typed by hand becomes a file. */
function paste(view: Chat, uploads: Uploads, event: ClipboardEvent): void {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (!text) return; // files, which the area around takes
  // Office programs bring a picture of the text along, which nobody has asked for.
  event.stopPropagation();
  const file = new File([text], PASTED, { type: "text/plain" });
  const fits = view.sources.peek().includes("upload") && !wrongType(file, view.file_types.peek());
  if (text.length <= view.max_plain_text_length.peek() || !fits) return;
  event.preventDefault();
  void uploads.take([file]);
}

interface RecorderProps {
  view: Chat;
  uploads: Uploads;
  /** Whether the recorder is shown. */
  open: Signal<boolean>;
}

/** Records what the visitor says; it becomes a file of the message. */
function Recorder({ view, uploads, open }: RecorderProps): JSX.Element {
  const known = useSignal<MediaDeviceInfo[]>([]);
  const device = useSignal("");
  const recording = useSignal<Recording | null>(null);
  const now = recording.value;
  useEffect(() => {
    void devices("audioinput").then((found) => {
      known.value = found;
    });
    return () => recording.peek()?.close();
  }, []);
  const start = async () => {
    view.block.invalid.value = "";
    try {
      recording.value = await Recording.open(device.peek());
    } catch (error) {
      view.block.invalid.value = deviceProblem(error, "microphone");
      open.value = false;
    }
  };
  const stop = async () => {
    const heard = recording.peek();
    recording.value = null;
    open.value = false;
    heard?.close();
    if (heard) await uploads.take([new File([heard.whole()], "audio.wav", { type: "audio/wav" })]);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div
      class="minimal-audio-recorder"
      data-testid="minimal-audio-recorder"
      role="group"
      aria-label="Recorder"
    >
      {now ? (
        <>
          <button type="button" class="gr-button sm stop stop-recording" onClick={stop}>
            <span class="dot" /> Stop recording
          </button>
          <span class="timer" role="timer">
            {clock(now.seconds.value)}
          </span>
        </>
      ) : (
        <>
          <button type="button" class="gr-button sm secondary record-button" onClick={start}>
            <span class="dot" /> Start recording
          </button>
          {known.value.length > 1 ? (
            <select
              aria-label="Select input device"
              onChange={({ currentTarget }) => {
                device.value = currentTarget.value;
              }}
            >
              {known.value.map(({ deviceId, label }) => (
                <option key={deviceId} value={deviceId}>
                  {label}
                </option>
              ))}
            </select>
          ) : null}
        </>
      )}
    </div>
  );
}
