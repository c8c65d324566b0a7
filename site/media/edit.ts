/** A sound or video that the visitor uploads, records, shortens or removes, and what it was before. */
import { batch, type Signal, useSignal, useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { FileData } from "../files.ts";
import type { Block } from "../view.ts";
import { useSource } from "./source.tsx";
import { type Uploads, useUploads, type Welcome } from "./upload.ts";

export interface Edit {
  /** Where the next file comes from, as in `sources`. */
  source: Signal<string>;
  /** Whether the visitor wants another file than the one that is there. */
  anew: Signal<boolean>;
  uploads: Uploads;
  /** What it was before it was shortened; null where it was not. */
  original: Signal<FileData | null>;
  /** Chooses where the next file comes from. */
  choose(source: string): void;
  /** Takes a new recording. */
  set(file: FileData): void;
  /** Takes the same file in another form. */
  change(file: FileData): void;
  clear(): void;
}

type Emit = (event: "upload" | "clear" | "input") => void;

export function useEdit(block: Block, emit: Emit, welcome: Welcome, offered: string[]): Edit {
  const source = useSource(offered);
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
  const set = (file: FileData | null) => {
    original.value = null;
    put(file);
  };
  const uploads = useUploads(
    block,
    () => welcome,
    ([file]) => {
      if (!file) return;
      set(file);
      emit("upload");
      emit("input");
    },
  );
  return {
    source,
    anew,
    original,
    uploads,
    choose: (next) => {
      source.value = next;
      anew.value = value.peek() !== null;
    },
    set,
    change: (file) => {
      put(file);
      emit("input");
    },
    clear: () => {
      set(null);
      emit("clear");
      emit("input");
    },
  };
}
