/** Looks at the visitor's files before they are taken in; loaded when the first ones come. */
import { tooBig } from "../files.ts";

/** The files that are welcome, and why others are not. */
export function sift(files: File[], types: string[] | null): { good: File[]; problems: string[] } {
  const reasons = files.map((file) => tooBig(file) || wrongType(file, types));
  return {
    good: files.filter((_, at) => !reasons[at]),
    problems: reasons.filter(Boolean),
  };
}

/** Why a file is not welcome; empty where it is. */
export function wrongType(file: File, types: string[] | null): string {
  if (!types || types.length === 0 || types.some((type) => fits(file, type))) return "";
  const list = new Intl.ListFormat("en", { type: "disjunction" }).format(types);
  return `${file.name} is not of an accepted type: choose ${list}.`;
}

function fits(file: File, type: string): boolean {
  if (type === "file" || type === "*") return true;
  if (type.startsWith(".")) return file.name.toLowerCase().endsWith(type.toLowerCase());
  if (type.includes("/")) return new RegExp(`^${type.replace("*", ".*")}$`).test(file.type);
  return file.type.startsWith(`${type}/`);
}

/** The files of a folder with those of its folders, or the one that the entry is. */
export async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (isFileEntry(entry))
    return [await new Promise<File>((resolve, fail) => entry.file(resolve, fail))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  for (;;) {
    // It gives some at a time, and none in the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, fail) =>
      reader.readEntries(resolve, fail),
    );
    if (some.length === 0) return found;
    found.push(...(await Promise.all(some.map(filesIn))).flat());
  }
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
