import { effect, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { OwnButtons } from "../buttons.tsx";
import { accompany } from "../files.ts";
import { Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { Drawing } from "../icons.tsx";
import { lazy } from "../lazy.tsx";
import { DropArea, DropZone, css as zone } from "../media/dropzone.tsx";
import { useEdit } from "../media/edit.ts";
import { Sources, css as sources } from "../media/source.tsx";
import { FileTools } from "../media/tools.tsx";
import type { Welcome } from "../media/upload.ts";
import type { View } from "../view.ts";

export const css = `${zone}${sources}
.audio-container .empty { min-height: 72px; display: grid; place-items: center; color: var(--body-text-color-subdued); }
.audio-block:has(> .toolbar):not(:has(> .label-wrap)) > .audio-container { padding-top: 24px; }
`;

const Live = lazy(() => import("../media/live.tsx"));
const Player = lazy(() => import("../media/player.tsx"));
const Recorder = lazy(() => import("../media/recorder.tsx"));
const WELCOME: Welcome = { count: "single", types: ["audio"] };
const NOTE = "M9 18V5l11-2v12M6 15a3 3 0 100 6 3 3 0 000-6zM17 12a3 3 0 100 6 3 3 0 000-6z";

export default function Audio(view: View<"audio">): JSX.Element {
  const { block, value, interactive, emit } = view;
  const name = labelOf(block, "Audio");
  const active = interactive.value === true;
  const offered = view.sources.value ?? ["upload", "microphone"];
  const edit = useEdit(block, emit, WELCOME, offered);
  const { source, anew, original, uploads, set, change } = edit;
  /** Whether pieces of a sound are coming or played. */
  const live = useSignal(false);
  useEffect(() => readable(view), []);
  const file = value.value;
  const shown = file && !anew.value;
  return (
    <Frame view={view} class="audio-block" bare={!view.container.value}>
      <Label block={block} text={name} />
      <OwnButtons block={block}>
        {file && !live.value ? (
          <FileTools block={block} file={file} clear={active ? edit.clear : null} />
        ) : null}
      </OwnButtons>
      <div class="audio-container" data-testid={`waveform-${name}`}>
        <DropArea
          uploads={uploads}
          welcome={WELCOME}
          disabled={!active || !offered.includes("upload")}
        >
          {view.streaming.value ? <Live view={view} active={live} /> : null}
          {live.value ? null : shown ? (
            <Player view={view} file={file} name={name} original={original} change={change} />
          ) : !active ? (
            <div class="empty" role="img" aria-label="Empty value">
              <Drawing path={NOTE} size={24} />
            </div>
          ) : source.value === "microphone" ? (
            <Recorder view={view} done={set} />
          ) : (
            <DropZone what="Audio" busy={uploads.busy.value} onChoose={uploads.choose} />
          )}
        </DropArea>
        <Invalid block={block} />
      </div>
      {active && !live.value ? (
        <Sources of={offered} chosen={source.value} choose={edit.choose} />
      ) : null}
    </Frame>
  );
}

/** Puts WAV beside a sound of another format where Python is to read its samples. */
function readable(view: View<"audio">): () => void {
  const { block, value, type, format } = view;
  return effect(() => {
    const file = value.value;
    if (!file?.url || (type.value !== "numpy" && format.value !== "wav")) return;
    if (/\.wave?$/i.test(file.path) && !/^https?:/.test(file.path)) return;
    const { url } = file;
    const work = async () => {
      const bytes = await (await fetch(url)).arrayBuffer();
      const { decode, isPlain, wavOf } = await import("../media/wave.ts");
      if (!isPlain(bytes)) accompany(file, ".wav", wavOf(await decode(bytes)));
    };
    const busy = work().catch(() => {}); // the player says that it cannot be played
    block.busy = busy;
    void busy.then(() => {
      if (block.busy === busy) block.busy = null;
    });
  });
}
