/** Where files are dropped, pasted, or chosen with a click; used by every component of files. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "../icons.tsx";
import { accepted, dropped, pasted, type Uploads, type Welcome } from "./upload.ts";

export const css = `
.drop-zone {
  display: flex; flex-direction: column; align-items: center; justify-content: center; gap: var(--spacing-sm);
  width: 100%; min-height: 140px; flex: 1; padding: var(--spacing-xl); border: 1px dashed var(--border-color-primary);
  border-radius: var(--radius-md); background: none; color: var(--body-text-color-subdued); cursor: pointer;
  line-height: 1.4; text-align: center; transition: border-color .12s, background-color .12s;
}
.drop-zone:hover:not(:disabled), .dropping .drop-zone { border-color: var(--color-accent); background: var(--background-fill-secondary); }
.drop-zone:disabled { cursor: not-allowed; opacity: .6; }
.drop-text { display: flex; flex-direction: column; align-items: center; gap: var(--spacing-sm); }
.drop-zone .or { font-size: var(--text-sm); }
.drop-area { display: flex; flex-direction: column; min-width: 0; }
.drop-area.dropping > :not(.drop-zone) { outline: 2px dashed var(--color-accent); outline-offset: -2px; border-radius: var(--radius-md); }
`;

interface AreaProps {
  uploads: Uploads;
  welcome: Welcome;
  disabled?: boolean;
  class?: string;
  testid?: string;
  children: ComponentChildren;
}

/** Takes what is dropped or pasted anywhere in it. */
export function DropArea({
  uploads,
  welcome,
  disabled,
  class: name = "",
  testid,
  children,
}: AreaProps): JSX.Element {
  const over = useSignal(false);
  const hover = (is: boolean) => (event: DragEvent) => {
    if (disabled) return;
    event.preventDefault();
    const inside = event.relatedTarget instanceof Node && event.currentTarget instanceof Node;
    if (is || !inside || !(event.currentTarget as Node).contains(event.relatedTarget as Node))
      over.value = is;
  };
  const drop = async (event: DragEvent) => {
    if (disabled || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    over.value = false;
    await uploads.take(await dropped(event.dataTransfer));
  };
  const paste = (event: ClipboardEvent) => {
    const files = pasted(event);
    if (disabled || files.length === 0) return;
    event.preventDefault();
    void uploads.take(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is in it
    <div
      class={`drop-area ${name} ${over.value ? "dropping" : ""}`}
      data-testid={testid}
      onDragEnter={hover(true)}
      onDragOver={hover(true)}
      onDragLeave={hover(false)}
      onDrop={drop}
      onPaste={paste}
    >
      {disabled ? null : (
        <input
          ref={uploads.input}
          type="file"
          hidden
          data-testid="file-upload"
          accept={accepted(welcome.types)}
          multiple={welcome.count !== "single"}
          {...(welcome.count === "directory" ? { webkitdirectory: true } : {})}
          onChange={({ currentTarget }) => {
            void uploads.take([...(currentTarget.files ?? [])]);
            currentTarget.value = ""; // so that choosing the same file again counts
          }}
        />
      )}
      {children}
    </div>
  );
}

interface ZoneProps {
  /** What is to be dropped: "File", "Image". */
  what: string;
  busy: number;
  disabled?: boolean;
  onChoose: () => void;
  children?: ComponentChildren;
}

/** The invitation to drop a file, a button as well. */
export function DropZone({ what, busy, disabled, onChoose, children }: ZoneProps): JSX.Element {
  const id = useId();
  const reading = busy > 0;
  return (
    <button
      type="button"
      class="drop-zone upload-container"
      aria-labelledby={`${id}-name ${id}-text`}
      aria-busy={reading}
      disabled={disabled || reading}
      onClick={onChoose}
    >
      <span data-testid="upload-icon">
        {reading ? <span class="spinner" /> : <Icon name="upload" size={22} />}
      </span>
      <span id={`${id}-name`} hidden>
        Click to upload or drop files
      </span>
      <span id={`${id}-text`} class="drop-text" data-testid="upload-text">
        {reading ? (
          <span role="status">
            Reading {busy} file{busy === 1 ? "" : "s"}…
          </span>
        ) : (
          (children ?? (
            <>
              <span>Drop {what} Here</span>
              <span class="or">– or –</span>
              <span>Click to Upload</span>
            </>
          ))
        )}
      </span>
    </button>
  );
}
