/** The buttons at the upper edge of a component with one file: save it, remove it. */
import type { JSX } from "preact";
import { save } from "../download.ts";
import { type FileData, nameOf } from "../files.ts";
import { Icon } from "../icons.tsx";
import type { Block } from "../view.ts";

interface FileToolsProps {
  block: Block;
  file: FileData;
  /** Removes it; null where the visitor may not. */
  clear: (() => void) | null;
}

export function FileTools({ block, file, clear }: FileToolsProps): JSX.Element {
  const { url } = file;
  const buttons = (block.prop("buttons").value as string[] | null) ?? ["download"];
  return (
    <>
      {url && buttons.includes("download") ? (
        <button
          type="button"
          class="icon-button"
          aria-label="Download"
          title="Download"
          onClick={() => save(url, nameOf(file))}
        >
          <Icon name="download" />
        </button>
      ) : null}
      {clear ? (
        <button type="button" class="icon-button" aria-label="Clear" title="Clear" onClick={clear}>
          <Icon name="close" />
        </button>
      ) : null}
    </>
  );
}
