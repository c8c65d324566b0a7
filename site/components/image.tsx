import { batch, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { OwnButtons } from "../buttons.tsx";
import type { FileData } from "../files.ts";
import { Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { FullscreenButton } from "../fullscreen.tsx";
import { Icon } from "../icons.tsx";
import { lazy } from "../lazy.tsx";
import { DropArea, DropZone, css as zone } from "../media/dropzone.tsx";
import { DownloadPicture, css as look, Picture } from "../media/picture.tsx";
import { Selectable, css as select } from "../media/select.tsx";
import { css as choice, Sources, useSource } from "../media/source.tsx";
import { type Uploads, useUploads, type Welcome } from "../media/upload.ts";
import type { View } from "../view.ts";

export const css = `${zone}${look}${select}${choice}
.image-block { overflow: hidden !important; max-width: 100%; }
.image-container { flex: 1; min-height: 0; }
.image-frame { display: flex; flex: 1; align-items: center; justify-content: center; min-height: 0; }
.image-frame img { display: block; min-width: 0; min-height: 0; max-width: 100%; max-height: 100%; object-fit: scale-down; border-radius: var(--radius-sm); }
.image-block:fullscreen { background: var(--background-fill-primary); padding: var(--spacing-xxl); }
.image-block:fullscreen .image-frame img { width: 100%; height: 100%; object-fit: contain; }
.image-empty { display: grid; place-items: center; flex: 1; min-height: 140px; color: var(--body-text-color-subdued); }
.drop-zone .placeholder { font-size: var(--text-lg); color: var(--body-text-color); }
`;

const Webcam = lazy(() => import("../media/webcam.tsx"));
const PICTURES: Welcome = { count: "single", types: ["image"] };

export default function Image(view: View<"image">): JSX.Element {
  const { block, value, interactive, emit, height, width } = view;
  const sources = view.sources.value;
  const source = useSource(sources);
  const active = interactive.value === true;
  const take = (file: FileData) => {
    value.value = file;
    emit("upload");
    emit("input");
  };
  const uploads = useUploads(
    block,
    () => PICTURES,
    ([file]) => file && take(file),
  );
  const clear = () => {
    batch(() => {
      value.value = null;
      block.invalid.value = "";
    });
    emit("clear");
    emit("input");
  };
  const paste = async () => {
    try {
      const { clipboardPictures } = await import("../media/clipboard.ts");
      await uploads.take(await clipboardPictures());
    } catch (error) {
      block.invalid.value = error instanceof Error ? error.message : String(error);
    }
  };
  return (
    <Frame
      view={view}
      class="image-block"
      bare={!view.container.value}
      sizes={{ height: height.value as number | string, width: width.value as number | string }}
    >
      <Label block={block} text={labelOf(block, "Image")} />
      <OwnButtons block={block}>
        {value.value ? (
          <Tools view={view} file={value.value} clear={active ? clear : null} />
        ) : null}
      </OwnButtons>
      <DropArea
        uploads={uploads}
        welcome={PICTURES}
        disabled={!active}
        class="image-container"
        {...(active ? { testid: "image" } : {})}
      >
        <Content view={view} source={source.value} uploads={uploads} paste={paste} />
        {active ? (
          <Sources
            of={sources}
            chosen={source.value}
            choose={(chosen) => {
              if (chosen === "clipboard") void paste();
              else {
                source.value = chosen;
                if (chosen === "upload" && value.peek()) uploads.choose();
                if (chosen === "webcam" && value.peek()) clear();
              }
            }}
          />
        ) : null}
        <Invalid block={block} />
      </DropArea>
    </Frame>
  );
}

interface ToolsProps {
  view: View<"image">;
  file: FileData;
  /** Removes the picture; null where the visitor may not. */
  clear: (() => void) | null;
}

function Tools({ view, file, clear }: ToolsProps): JSX.Element {
  const wants = (name: string) => view.buttons.value?.includes(name) ?? true;
  return (
    <>
      {wants("fullscreen") ? <FullscreenButton /> : null}
      {wants("download") && !clear && file.url ? <DownloadPicture file={file} /> : null}
      {clear ? (
        <button
          type="button"
          class="icon-button"
          aria-label="Remove Image"
          title="Remove Image"
          onClick={clear}
        >
          <Icon name="close" />
        </button>
      ) : null}
    </>
  );
}

interface ContentProps {
  view: View<"image">;
  source: string;
  uploads: Uploads;
  paste: () => void;
}

function Content({ view, source, uploads, paste }: ContentProps): JSX.Element {
  const { block, value, alt_text } = view;
  const recording = useSignal(false);
  const active = view.interactive.value === true;
  const file = value.value;
  if (active && source === "webcam" && (!file || recording.value))
    return (
      <Webcam
        block={block}
        options={view.webcam_options.value}
        recording={recording}
        result={file?.url ?? null}
        onPhoto={(photo) => void uploads.take([photo])}
      />
    );
  if (!file) return active ? <Empty {...{ view, source, uploads, paste }} /> : <Nothing />;
  const picture = <Picture file={file} alt={alt_text.value ?? ""} loading="lazy" />;
  return (
    <div class="image-frame">
      {view.listens("select") ? (
        <Selectable
          label={`Select a point in ${labelOf(block, "Image")}`}
          onSelect={(index) => view.emit("select", { index, value: null })}
        >
          {picture}
        </Selectable>
      ) : (
        picture
      )}
    </div>
  );
}

function Nothing(): JSX.Element {
  return (
    <div class="image-empty" role="img" aria-label="Empty value">
      <Icon name="image" size={28} />
    </div>
  );
}

function Empty({ view, source, uploads, paste }: ContentProps): JSX.Element {
  const text = view.placeholder.value;
  const clipboard = source === "clipboard";
  const busy = uploads.busy.value;
  return (
    <DropZone what="Image" busy={busy} onChoose={clipboard ? paste : uploads.choose}>
      {text ? (
        <Placeholder text={text} />
      ) : clipboard ? (
        <span>Paste from Clipboard</span>
      ) : undefined}
    </DropZone>
  );
}

/** The author's invitation; its first line is a heading where it begins with `#`. */
function Placeholder({ text }: { text: string }): JSX.Element {
  const [first = "", ...rest] = text.trim().split("\n");
  const heading = /^#+\s*(.*)/.exec(first)?.[1];
  const lines = heading === undefined ? [first, ...rest] : rest;
  return (
    <>
      {heading === undefined ? null : <span class="placeholder">{heading}</span>}
      {lines.map((line, at) => (
        <span key={at}>{line}</span>
      ))}
    </>
  );
}
