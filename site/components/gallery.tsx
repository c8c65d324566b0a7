import { batch, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { OwnButtons } from "../buttons.tsx";
import { save } from "../download.ts";
import { type FileData, nameOf } from "../files.ts";
import { Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { FullscreenButton } from "../fullscreen.tsx";
import { Icon } from "../icons.tsx";
import { lazy } from "../lazy.tsx";
import { DropArea, DropZone, css as zone } from "../media/dropzone.tsx";
import { DownloadPicture, css as look, Picture } from "../media/picture.tsx";
import { Sources, css as sources, useSource } from "../media/source.tsx";
import { useUploads, type Welcome } from "../media/upload.ts";
import type { View } from "../view.ts";

export const css = `${zone}${look}${sources}
.gallery-container { container-type: inline-size; }
.gallery-container > .picture-missing { flex: 1; min-height: 80px; }
.gallery-block .grid-container { display: grid; gap: var(--spacing-lg); grid-template-columns: repeat(var(--grid-cols), minmax(0, 1fr)); overflow: auto; padding: 2px; }
.gallery-block .grid-container .gallery-item { position: relative; max-width: none; min-width: 0; border: 0; background: none; overflow: visible; }
.gallery-block .thumbnail-item { position: relative; display: block; width: 100%; padding: 0; overflow: hidden; border: 1px solid var(--border-color-primary); border-radius: var(--radius-md); background: var(--background-fill-secondary); cursor: pointer; }
.gallery-block .thumbnail-item:hover, .gallery-block .thumbnail-item.selected { border-color: var(--color-accent); box-shadow: 0 0 0 1px var(--color-accent); }
.gallery-block .thumbnail-lg { aspect-ratio: 1; }
.gallery-block .thumbnail-item img, .gallery-block .thumbnail-item video { display: block; width: 100%; height: 100%; object-fit: var(--object-fit, cover); }
.gallery-block .caption-label { position: absolute; inset: auto 0 0; padding: 2px 8px; overflow: hidden; background: var(--block-background-fill); color: var(--body-text-color); font-size: var(--text-sm); text-align: start; unicode-bidi: plaintext; text-overflow: ellipsis; white-space: nowrap; }
.gallery-block .gallery-item .icon-button.delete { position: absolute; inset: 4px 4px auto auto; background: var(--block-background-fill); }
.gallery-block .preview { flex: 1; min-width: 0; margin: 0; padding: 2px; border: 0; display: flex; flex-direction: column; gap: var(--spacing-sm); min-height: 0; outline-offset: 2px; }
.preview .media-button { display: grid; grid-template-rows: minmax(0, 1fr); place-items: center; flex: 1; min-height: 80px; padding: 0; border: 0; background: none; cursor: pointer; }
.preview .media-button img, .preview > video { display: block; width: 100%; max-height: min(60vh, 100%); margin: auto; object-fit: contain; border-radius: var(--radius-sm); }
.preview .caption { text-align: center; color: var(--body-text-color); overflow-wrap: anywhere; }
.preview .thumbnails { display: flex; gap: var(--spacing-sm); padding: 3px; overflow-x: auto; }
.preview .thumbnails::before, .preview .thumbnails::after { content: ""; margin: auto; }
.gallery-block .thumbnail-small { flex: none; width: 56px; height: 56px; }
.gallery-block:fullscreen { background: var(--background-fill-primary); padding: var(--spacing-xxl); overflow: auto; }
.gallery-block:fullscreen .preview .media-button img { max-height: 75vh; }
`;

const Webcam = lazy(() => import("../media/webcam.tsx"));

type Source = View<"gallery">["sources"]["value"][number];

/** What adds to the pictures that are there, where there is but one source. */
const MORE = {
  upload: { name: "Upload more files", icon: "upload" },
  webcam: { name: "Capture from camera", icon: "camera" },
  clipboard: { name: "Paste from clipboard", icon: "upload" },
} as const;

interface Item {
  image?: FileData;
  video?: FileData;
  caption: string | null;
}

function fileOf(item: Item): FileData | undefined {
  return item.video ?? item.image;
}

export default function Gallery(view: View<"gallery">): JSX.Element {
  const { block, value, interactive, emit, selected_index } = view;
  const items = (value.value ?? []) as Item[];
  const active = interactive.value === true;
  const source = useSource(view.sources.value);
  const camera = useSignal(false);
  const recording = useSignal(false);
  const welcome = (): Welcome => ({
    count: "multiple",
    types: view.file_types.value ?? ["image", "video"],
  });
  const uploads = useUploads(block, welcome, (files) => {
    const added = files.map(
      (file): Item =>
        file.mime_type?.startsWith("video/")
          ? { video: file, caption: null }
          : { image: file, caption: null },
    );
    value.value = [...((value.peek() ?? []) as Item[]), ...added];
    camera.value = false;
    emit("upload", value.peek());
  });
  // The author may want the first picture large from the beginning.
  const begun = useRef(false);
  if (!begun.current && view.preview.peek() && items.length && selected_index.peek() === null)
    selected_index.value = 0;
  begun.current = true;
  const last = items.length - 1;
  if (last >= 0 && (selected_index.value ?? 0) > last) selected_index.value = last;
  const clear = () =>
    batch(() => {
      value.value = [];
      selected_index.value = null;
      block.invalid.value = "";
    });
  const chosen = selected_index.value;
  const open = view.allow_preview.value && chosen !== null && items[chosen] !== undefined;
  const wants = (name: string) => view.buttons.value?.includes(name) ?? true;
  /** Changes to a source; its own dialog opens at once where there are pictures already. */
  const choose = (to: Source) => {
    source.value = to;
    camera.value = to === "webcam";
    if (to === "clipboard") void paste();
    else if (to === "upload" && items.length) uploads.choose();
  };
  const sole = view.sources.value.length === 1 ? (source.value as Source) : "upload";
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
      class="gallery-block"
      bare={!view.container.value}
      sizes={tall(view.height.value, items.length > 0, open)}
    >
      <Label block={block} text={labelOf(block, "Gallery")} />
      <OwnButtons block={block}>
        {open && chosen !== null ? (
          <PreviewTools view={view} item={items[chosen] as Item} wants={wants} />
        ) : items.length ? (
          <>
            {wants("fullscreen") ? <FullscreenButton /> : null}
            {wants("download_all") && !active ? (
              <DownloadAll items={items} name={labelOf(block, "Gallery")} />
            ) : null}
            {active ? (
              <>
                <Tool {...MORE[sole]} press={() => choose(sole)} />
                <Tool name="Clear" icon="close" press={clear} />
              </>
            ) : null}
          </>
        ) : null}
      </OwnButtons>
      <DropArea uploads={uploads} welcome={welcome()} disabled={!active} class="gallery-container">
        {active && source.value === "webcam" && (camera.value || !items.length) ? (
          <Webcam
            block={block}
            options={null}
            recording={recording}
            result={null}
            onPhoto={(photo: File) => void uploads.take([photo])}
          />
        ) : open && chosen !== null ? (
          <Preview view={view} items={items} chosen={chosen} />
        ) : items.length ? (
          <Grid view={view} items={items} />
        ) : active ? (
          <DropZone
            what="Media"
            busy={uploads.busy.value}
            onChoose={source.value === "clipboard" ? paste : uploads.choose}
          />
        ) : (
          <div class="picture-missing" role="img" aria-label="Empty value">
            No pictures yet
          </div>
        )}
        {active ? (
          <Sources
            of={view.sources.value}
            chosen={source.value}
            choose={(to) => choose(to as Source)}
          />
        ) : null}
        <Invalid block={block} />
      </DropArea>
    </Frame>
  );
}

function Tool(props: {
  name: string;
  icon: "upload" | "camera" | "close";
  press: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.name}
      title={props.name}
      onClick={props.press}
    >
      <Icon name={props.icon} />
    </button>
  );
}

/** All files in one, or one by one where another site does not let them be read. */
async function saveAll(items: Item[], name: string): Promise<void> {
  const files = items.map(fileOf).filter((file) => file?.url) as (FileData & { url: string })[];
  try {
    const { zip } = await import("../zip.ts");
    const read = async (file: FileData & { url: string }) => ({
      name: nameOf(file),
      data: await (await fetch(file.url)).blob(),
    });
    const url = URL.createObjectURL(await zip(await Promise.all(files.map(read))));
    save(url, `${name.replace(/[\\/:*?"<>|]+/g, "-")}.zip`);
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  } catch {
    for (const file of files) save(file.url, nameOf(file));
  }
}

function DownloadAll({ items, name }: { items: Item[]; name: string }): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label="Download All"
      title="Download All"
      onClick={() => void saveAll(items, name)}
    >
      <Icon name="download" />
    </button>
  );
}

interface PreviewToolsProps {
  view: View<"gallery">;
  item: Item;
  wants: (name: string) => boolean;
}

function PreviewTools({ view, item, wants }: PreviewToolsProps): JSX.Element {
  const file = fileOf(item);
  return (
    <>
      {wants("download") && file?.url ? <DownloadPicture file={file} /> : null}
      {wants("fullscreen") ? <FullscreenButton /> : null}
      <Tool name="Close" icon="close" press={() => close(view)} />
    </>
  );
}

function show(view: View<"gallery">, index: number): void {
  const items = (view.value.peek() ?? []) as Item[];
  const before = view.selected_index.peek();
  if (before === null) lead(".preview > .media-button, .preview > video");
  view.selected_index.value = index;
  if (before === null && view.allow_preview.peek()) view.emit("preview_open");
  view.emit("select", { index, value: items[index] });
}

function close(view: View<"gallery">): void {
  lead(`.gallery-item:nth-child(${(view.selected_index.peek() ?? 0) + 1}) .thumbnail-item`);
  view.selected_index.value = null;
  view.emit("preview_close");
}

/** The focus follows the picture, from the grid to the preview and back. */
function lead(to: string): void {
  const block = document.activeElement?.closest(".gallery-block");
  if (block) requestAnimationFrame(() => block.querySelector<HTMLElement>(to)?.focus());
}

const MOST = "calc(55vh + 2px)";

/** Without a height of its own a gallery leaves room for the rest of the page. */
function tall(height: number | string | null, filled: boolean, open: boolean) {
  if (height && height !== "auto") return { height };
  if (!filled) return {};
  return open ? { height: MOST } : { min_height: 322, max_height: MOST };
}

interface GridProps {
  view: View<"gallery">;
  items: Item[];
}

function Grid({ view, items }: GridProps): JSX.Element {
  const { value, emit } = view;
  const most = view.columns.value ?? 2;
  const columns = view.fit_columns.value ? Math.max(1, Math.min(most, items.length)) : most;
  const rows = view.rows.value;
  const sight = rows ? `calc(${rows} * (100cqw / ${columns}) + 4px)` : undefined;
  const remove = (index: number) => {
    const file = fileOf(items[index] as Item);
    value.value = items.filter((_, at) => at !== index);
    emit("delete", { file, index });
  };
  return (
    <div
      class="grid-container grid-wrap"
      style={{
        "--grid-cols": columns,
        "--object-fit": view.object_fit.value ?? "cover",
        ...(sight && !view.height.value ? { maxHeight: sight } : {}),
      }}
    >
      {items.map((item, at) => (
        <div class="gallery-item" key={`${fileOf(item)?.path}:${at}`}>
          <Thumbnail
            item={item}
            name={`Thumbnail ${at + 1} of ${items.length}`}
            class={`thumbnail-lg ${view.selected_index.value === at ? "selected" : ""}`}
            press={() => show(view, at)}
            captioned
          />
          {view.interactive.value === true ? (
            <button
              type="button"
              class="icon-button delete delete-button"
              aria-label={`Remove picture ${at + 1}`}
              title="Remove this picture"
              onClick={() => remove(at)}
            >
              <Icon name="close" size={14} />
            </button>
          ) : null}
        </div>
      ))}
    </div>
  );
}

interface ThumbnailProps {
  item: Item;
  name: string;
  class: string;
  press: () => void;
  captioned?: boolean;
  testid?: string;
}

function Thumbnail({ item, name, captioned, press, testid, ...rest }: ThumbnailProps): JSX.Element {
  const described = item.caption ? `${name}: ${item.caption}` : name;
  return (
    <button
      type="button"
      class={`thumbnail-item ${rest.class}`}
      aria-label={described}
      onClick={press}
    >
      {item.video ? (
        <video src={item.video.url ?? undefined} preload="metadata" muted playsInline />
      ) : item.image ? (
        <Picture
          file={item.image}
          alt={captioned ? "" : (item.caption ?? "")}
          loading="lazy"
          {...(testid ? { testid } : {})}
        />
      ) : null}
      {captioned && item.caption ? <div class="caption-label">{item.caption}</div> : null}
    </button>
  );
}

interface PreviewProps extends GridProps {
  chosen: number;
}

/** One picture large, the others below it; arrow keys go on, Escape goes back. */
function Preview({ view, items, chosen }: PreviewProps): JSX.Element {
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const small = place.current?.querySelector(".thumbnail-small.selected");
    const strip = small?.parentElement;
    if (!small || !strip) return;
    // `scrollIntoView` would take the page along, to a gallery further down.
    const [one, all] = [small.getBoundingClientRect(), strip.getBoundingClientRect()];
    strip.scrollLeft += one.left + one.width / 2 - all.left - all.width / 2;
  }, [chosen]);
  const go = (step: number) => show(view, (chosen + step + items.length) % items.length);
  const press = (event: KeyboardEvent) => {
    const rtl = place.current && getComputedStyle(place.current).direction === "rtl" ? -1 : 1;
    if (event.key === "Escape") close(view);
    else if (event.key === "ArrowRight") go(rtl);
    else if (event.key === "ArrowLeft") go(-rtl);
    else return;
    event.preventDefault();
  };
  const item = items[chosen] as Item;
  return (
    <fieldset
      ref={place}
      class="preview"
      aria-label={`Picture ${chosen + 1} of ${items.length}`}
      onKeyDown={press}
    >
      {item.video ? (
        // biome-ignore lint/a11y/useMediaCaption: the author's video comes without subtitles
        <video
          src={item.video.url ?? undefined}
          controls
          data-testid="detailed-video"
          aria-label={item.caption ?? nameOf(item.video)}
        />
      ) : item.image ? (
        <button
          type="button"
          class="media-button"
          aria-label="detailed view of selected image"
          title="Click the right half for the next picture, the left for the one before"
          onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            go(event.detail && event.clientX < box.left + box.width / 2 ? -1 : 1);
          }}
        >
          <Picture file={item.image} alt={item.caption ?? ""} testid="detailed-image" />
        </button>
      ) : null}
      {item.caption ? <div class="caption">{item.caption}</div> : null}
      <div class="thumbnails" data-testid="container_el">
        {items.map((each, at) => (
          <Thumbnail
            key={`${fileOf(each)?.path}:${at}`}
            item={each}
            name={`Thumbnail ${at + 1} of ${items.length}`}
            class={`thumbnail-small ${at === chosen ? "selected" : ""}`}
            testid={`thumbnail ${at + 1}`}
            press={() => show(view, at)}
          />
        ))}
      </div>
    </fieldset>
  );
}
