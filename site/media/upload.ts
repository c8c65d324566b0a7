/** How the visitor's files come in: chosen, dropped or pasted; checked, and made values. */
import { type Signal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useRef } from "preact/hooks";
import { type FileData, upload } from "../files.ts";
import type { Block } from "../view.ts";

/** Which files are welcome. */
export interface Welcome {
  count: "single" | "multiple" | "directory";
  /** Endings (`.csv`), kinds (`image`) or media types; null welcomes all. */
  types: string[] | null;
}

export interface Uploads {
  /** How many files are being taken in. */
  busy: Signal<number>;
  take(files: File[]): Promise<void>;
  /** The input that a `DropArea` draws. */
  input: RefObject<HTMLInputElement | null>;
  /** Opens the visitor's own dialog for files. */
  choose(): void;
}

const KINDS = new Set(["image", "video", "audio", "text"]);

/** Takes files in; what is refused is said at the block. */
export function useUploads(
  block: Block,
  welcome: () => Welcome,
  done: (files: FileData[]) => unknown,
): Uploads {
  const busy = useSignal(0);
  const input = useRef<HTMLInputElement>(null);
  async function look(given: File[]): Promise<void> {
    const { count, types } = welcome();
    const files = count === "single" ? given.slice(0, 1) : given;
    busy.value += files.length;
    try {
      const { sift } = await import("./intake.ts");
      const { good, problems } = sift(files, types);
      block.invalid.value = problems.slice(0, 3).join(" ");
      if (good.length > 0) await done(await Promise.all(good.map((file) => upload(file))));
    } catch (error) {
      block.invalid.value = `The file could not be read: ${error instanceof Error ? error.message : error}`;
    } finally {
      busy.value -= files.length;
    }
  }
  const take = (given: File[]) => {
    const work = look(given);
    block.hold(work);
    return work;
  };
  return { busy, take, input, choose: () => input.current?.click() };
}

/** The same for `accept=` of an input. */
export function accepted(types: string[] | null): string | undefined {
  if (!types || types.includes("file")) return undefined;
  return types.map((type) => (KINDS.has(type) ? `${type}/*` : type)).join(",");
}

/** The files of a paste. */
export function pasted(event: ClipboardEvent): File[] {
  return [...(event.clipboardData?.files ?? [])];
}

/** The files of a drop; folders with all they hold. */
export async function dropped(transfer: DataTransfer | null): Promise<File[]> {
  const entries = [...(transfer?.items ?? [])].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) return [...(transfer?.files ?? [])];
  const { filesIn } = await import("./intake.ts");
  return (await Promise.all(entries.map((entry) => (entry ? filesIn(entry) : [])))).flat();
}
