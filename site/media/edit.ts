/** A file that the visitor replaces or shortens, and what it was before. */
import { batch, type Signal, useSignal, useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { FileData } from "../files.ts";
import type { Block } from "../view.ts";

export interface Edit {
  /** Whether the visitor wants another file than the one that is there. */
  anew: Signal<boolean>;
  /** What it was before it was shortened; null where it was not. */
  original: Signal<FileData | null>;
  /** Takes another file, or none. */
  set(file: FileData | null): void;
  /** Takes the same file in another form. */
  change(file: FileData): void;
}

export function useEdit(block: Block): Edit {
  const value = block.value as Signal<FileData | null>;
  const anew = useSignal(false);
  // Held by the block, so that its content is not let go.
  const original = block.prop("original") as Signal<FileData | null>;
  const own = useRef<FileData | null>(null);
  useSignalEffect(() => {
    if (value.value === own.current) return;
    own.current = value.value;
    original.value = null;
    anew.value = false;
  });
  const put = (file: FileData | null) => {
    batch(() => {
      own.current = file;
      anew.value = false;
      block.invalid.value = "";
      value.value = file;
    });
  };
  return {
    anew,
    original,
    set: (file) => {
      original.value = null;
      put(file);
    },
    change: put,
  };
}
