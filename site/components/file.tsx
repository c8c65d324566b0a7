import { batch, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { OwnButtons } from "../buttons.tsx";
import { type FileData, nameOf, sizeText } from "../files.ts";
import { Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { Icon } from "../icons.tsx";
import { DropArea, DropZone, css as zone } from "../media/dropzone.tsx";
import { useUploads, type Welcome } from "../media/upload.ts";
import { length } from "../outer.ts";
import type { View } from "../view.ts";

export const css = `${zone}
.file-preview-holder { overflow: auto; }
.file-preview { width: 100%; border-collapse: collapse; font-size: var(--text-md); color: var(--body-text-color); }
.file-preview tr { border-radius: var(--radius-sm); }
.file-preview tr:nth-child(odd) { background: var(--background-fill-secondary); }
.file-preview tr.marked { outline: 2px solid var(--color-accent); outline-offset: -2px; }
.file-preview td { padding: 4px 8px; vertical-align: middle; white-space: nowrap; }
.file-preview .filename { width: 100%; max-width: 0; overflow: hidden; }
.file-preview .filename { unicode-bidi: isolate; }
.file-preview .filename > * { display: flex; direction: ltr; max-width: 100%; padding: 0; border: 0; background: none; color: inherit; font: inherit; }
.file-preview:dir(rtl) .filename > * { justify-content: flex-end; }
.file-preview .filename > button { width: 100%; cursor: pointer; }
.file-preview .filename > button:hover { color: var(--link-text-color); }
.file-preview .stem { overflow: hidden; text-overflow: ellipsis; }
.file-preview .ext { flex: none; }
.file-preview .download { text-align: end; font-size: var(--text-sm); font-variant-numeric: tabular-nums; }
.file-preview .download a { display: inline-flex; align-items: center; gap: 4px; color: var(--link-text-color); text-decoration: none; }
.file-preview .download a:hover { text-decoration: underline; }
.file-preview .narrow { width: 1px; padding-inline: 0 4px; }
.file-empty { min-height: 120px; display: grid; place-items: center; color: var(--body-text-color-subdued); }
`;

export default function File(view: View<"file">): JSX.Element {
  const { block, value, interactive, emit } = view;
  const files = listOf(value.value);
  const welcome = (): Welcome => ({
    count: view.file_count.value,
    types: view.file_types.value,
  });
  const uploads = useUploads(block, welcome, (added) => {
    const many = view.file_count.peek() === "multiple";
    const all = many ? [...listOf(value.peek()), ...added] : added;
    value.value = view.file_count.peek() === "single" ? (all[0] ?? null) : all;
    emit("upload");
  });
  const clear = () => {
    batch(() => {
      value.value = null;
      block.invalid.value = "";
    });
    emit("clear");
  };
  const height = length(view.height.value as number | string | null);
  const active = interactive.value === true;
  return (
    <Frame
      view={view}
      class="file-block"
      bare={!view.container.value}
      sizes={active && files.length === 0 ? { height } : {}}
    >
      <Label block={block} text={labelOf(block, "File")} />
      <OwnButtons block={block}>
        {active && files.length > 0 ? (
          <Tools count={view.file_count.value} choose={uploads.choose} clear={clear} />
        ) : null}
      </OwnButtons>
      <DropArea uploads={uploads} welcome={welcome()} disabled={!active}>
        {files.length > 0 ? (
          <div class="file-preview-holder" style={height ? { maxHeight: height } : {}}>
            <Preview view={view} files={files} />
          </div>
        ) : active ? (
          <DropZone
            what={view.file_count.value === "directory" ? "Folder" : "File"}
            busy={uploads.busy.value}
            onChoose={uploads.choose}
          />
        ) : (
          <div class="file-empty">No file yet</div>
        )}
        <Invalid block={block} />
      </DropArea>
    </Frame>
  );
}

function listOf(value: FileData | FileData[] | null): FileData[] {
  return Array.isArray(value) ? value : value ? [value] : [];
}

interface ToolsProps {
  count: Welcome["count"];
  choose: () => void;
  clear: () => void;
}

function Tools({ count, choose, clear }: ToolsProps): JSX.Element {
  const what = count === "multiple" ? "Upload more files" : "Upload";
  return (
    <>
      <button type="button" class="icon-button" aria-label={what} title={what} onClick={choose}>
        <Icon name="upload" />
      </button>
      <button type="button" class="icon-button" aria-label="Clear" title="Clear" onClick={clear}>
        <Icon name="close" />
      </button>
    </>
  );
}

function Preview({ view, files }: { view: View<"file">; files: FileData[] }): JSX.Element {
  const { value, interactive, emit } = view;
  const dragged = useSignal(-1);
  const active = interactive.value === true;
  const sortable = active && view.allow_reordering.value && files.length > 1;
  const set = (next: FileData[]) => {
    value.value = view.file_count.peek() === "single" ? (next[0] ?? null) : next;
  };
  const remove = (at: number) => {
    const file = files[at];
    const rest = files.filter((_, other) => other !== at);
    if (rest.length === 0) value.value = null;
    else set(rest);
    emit("delete", file);
  };
  const move = (from: number, to: number) => {
    const moved = files[from];
    if (!moved || to < 0 || to >= files.length || from === to) return;
    const rest = files.filter((_, at) => at !== from);
    set([...rest.slice(0, to), moved, ...rest.slice(to)]);
  };
  return (
    <table class="file-preview" aria-label="Files">
      <tbody>
        {files.map((file, at) => (
          <tr
            key={at}
            class={`file ${dragged.value === at ? "marked" : ""}`}
            onDragOver={(event) => {
              if (dragged.peek() >= 0) event.preventDefault();
            }}
            onDrop={(event) => {
              if (dragged.peek() < 0) return;
              event.preventDefault();
              event.stopPropagation();
              move(dragged.peek(), at);
              dragged.value = -1;
            }}
          >
            {sortable ? (
              <td class="narrow">
                <button
                  type="button"
                  class="icon-button"
                  draggable
                  aria-label={`Move ${nameOf(file)}: arrow up or down`}
                  title="Drag, or press arrow up or down"
                  onDragStart={() => {
                    dragged.value = at;
                  }}
                  onDragEnd={() => {
                    dragged.value = -1;
                  }}
                  onKeyDown={(event) => {
                    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
                    if (!step) return;
                    event.preventDefault();
                    const row = event.currentTarget.closest("tr");
                    const next = step < 0 ? row?.previousElementSibling : row?.nextElementSibling;
                    next?.querySelector<HTMLElement>("[draggable]")?.focus();
                    move(at, at + step);
                  }}
                >
                  <Icon name="grip" size={14} />
                </button>
              </td>
            ) : null}
            <td class="filename">
              <Name view={view} file={file} at={at} />
            </td>
            <td class="download">
              <Link file={file} onDownload={() => emit("download", file)} />
            </td>
            {active && files.length > 1 ? (
              <td class="narrow">
                <button
                  type="button"
                  class="icon-button"
                  aria-label={`Remove ${nameOf(file)}`}
                  title="Remove this file"
                  onClick={() => remove(at)}
                >
                  <Icon name="close" size={14} />
                </button>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Name({ view, file, at }: { view: View<"file">; file: FileData; at: number }): JSX.Element {
  const name = nameOf(file);
  const dot = name.lastIndexOf(".");
  const text = (
    <>
      <span class="stem">{dot > 0 ? name.slice(0, dot) : name}</span>
      <span class="ext">{dot > 0 ? name.slice(dot) : ""}</span>
    </>
  );
  if (!view.listens("select")) return <span title={name}>{text}</span>;
  return (
    <button
      type="button"
      title={name}
      aria-label={name}
      onClick={() => view.emit("select", { index: at, value: name })}
    >
      {text}
    </button>
  );
}

function Link({ file, onDownload }: { file: FileData; onDownload: () => void }): JSX.Element {
  const size = sizeText(file.size) || "Open";
  if (!file.url) return <span>{size}</span>;
  const remote = /^https?:/.test(file.url) && !file.url.startsWith(location.origin);
  return (
    <a
      href={file.url}
      download={remote ? undefined : nameOf(file)}
      {...(remote ? { target: "_blank", rel: "noreferrer" } : {})}
      aria-label={`Download ${nameOf(file)}`}
      onClick={onDownload}
    >
      <bdi dir="ltr">{size}</bdi> <Icon name="download" size={12} />
    </a>
  );
}
