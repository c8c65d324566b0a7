/** Files of this visit: what the visitor chose and what Python made, each under a blob's address. */
import type { Handed } from "../worker/files.ts";

/** A file as a value; the same keys as Gradio's. */
export interface FileData {
  path: string;
  /** Where the page finds it; null where only Python has it. */
  url: string | null;
  size: number | null;
  orig_name: string | null;
  mime_type: string | null;
  is_stream: boolean;
  meta: { _type: "gradio.FileData" };
}

/** Who puts files before Python. */
interface Pipe {
  put(file: Handed): void;
  forget(paths: string[]): void;
}

/** Milliseconds after which files that nobody shows any more are let go. */
const PATIENCE = 2000;
/** Files up to this size are named by all of their content. */
const HASHED = 64 << 20;
const SAMPLE = 1 << 20;

const urls = new Map<string, string>();
const waiting: Handed[] = [];
/** Other forms of files, by the files' paths: they go with them. */
const companions = new Map<string, string>();
let pipe: Pipe | null = null;
let folder = "/tmp/gradio";
let largest: number | null = null;
let sweeping = 0;
/** What the page shows and holds at this moment, as far as files may be in it. */
let held: () => Iterable<unknown> = () => [];

/** Tells where the visitor's files go, and where to look for files in use. */
export function connectFiles(to: Pipe, values: () => Iterable<unknown>): void {
  pipe = to;
  held = values;
  for (const file of waiting.splice(0)) pipe.put(file);
}

/** Python's folder for the visitor's files, and how many bytes one may have. */
export function limitFiles(cache: string, bytes: number | null): void {
  folder = cache;
  largest = bytes;
}

/** Why a file is too big for this page; empty where it is not. */
export function tooBig(file: File): string {
  if (largest === null || file.size <= largest) return "";
  return `${file.name} has ${sizeText(file.size)}. This page takes files of at most ${sizeText(largest)}.`;
}

/** Takes a file that Python shows. */
export function receiveFile({ path, blob }: Handed): void {
  if (!urls.has(path)) urls.set(path, URL.createObjectURL(blob));
  sweepSoon();
}

/** A file of the visitor's as a value: Python can read it at its path, the page at its address. */
export async function upload(blob: Blob, given?: string): Promise<FileData> {
  const name = given ?? (blob instanceof File ? blob.name : "") ?? "";
  const path = `${folder}/${await digest(blob)}/${clean(name)}`;
  let url = urls.get(path);
  if (!url) {
    url = URL.createObjectURL(blob);
    urls.set(path, url);
  }
  const file = { path, blob };
  if (pipe) pipe.put(file);
  else waiting.push(file);
  sweepSoon();
  return {
    path,
    url,
    size: blob.size,
    orig_name: name || clean(name),
    mime_type: blob.type || null,
    is_stream: false,
    meta: { _type: "gradio.FileData" },
  };
}

/** Hands Python the files of the site that are in a value, which only the page has so far. */
export function supply(value: unknown): Promise<void>[] {
  return filesIn(value).flatMap(({ path, url }) => {
    if (!url || /^[a-z]+:/.test(url) || urls.has(path)) return [];
    urls.set(path, url); // at once, so that it is fetched once
    return [hand(path, url)];
  });
}

async function hand(path: string, url: string): Promise<void> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} could not be loaded: the host answered ${answer.status}`);
  const file = { path, blob: await answer.blob() };
  if (pipe) pipe.put(file);
  else waiting.push(file);
}

function filesIn(value: unknown): FileData[] {
  if (isFile(value)) return [value];
  if (!value || typeof value !== "object" || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap(filesIn);
}

/** Puts another form of a file beside it, for Python alone. */
export function accompany({ path }: FileData, ending: string, blob: Blob): void {
  const file = { path: path + ending, blob };
  companions.set(path, file.path);
  if (pipe) pipe.put(file);
  else waiting.push(file);
}

/** Puts addresses into what Python sends: it knows its files by their paths only. */
export function revive(value: unknown): unknown {
  if (typeof value === "string") return value.includes("gradio_api/file=") ? linked(value) : value;
  if (!isFile(value)) return value;
  const url = urls.get(value.path) ?? value.url;
  return url === value.url ? value : { ...value, url };
}

/** A text whose references to files that the page has lead to them. */
export function linked(text: string): string {
  let found = text;
  for (const [path, url] of urls)
    if (found.includes(path))
      for (const start of ["/gradio_api/file=", "gradio_api/file=", "/file="])
        found = found.replaceAll(start + path, url);
  return found;
}

export function isFile(value: unknown): value is FileData {
  return (
    typeof value === "object" &&
    value !== null &&
    "path" in value &&
    "meta" in value &&
    (value.meta as { _type?: unknown } | null)?._type === "gradio.FileData"
  );
}

/** The name to show and to save a file under. */
export function nameOf(file: FileData): string {
  return file.orig_name ?? file.path.split("/").at(-1) ?? "file";
}

/** 1.5 MB, as people write it. */
export function sizeText(bytes: number | null): string {
  if (bytes === null) return "";
  const units = ["B", "KB", "MB", "GB", "TB"];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1024;
    unit++;
  }
  return `${unit === 0 ? size : size.toFixed(1)} ${units[unit]}`;
}

/** Names equal content equally, so that choosing a file twice keeps it once. */
async function digest(blob: Blob): Promise<string> {
  // Browsers offer hashing only on https and localhost.
  if (!globalThis.crypto?.subtle)
    return `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
  const about = `${blob.size}:${blob instanceof File ? blob.lastModified : Date.now()}`;
  const parts =
    blob.size <= HASHED
      ? [blob]
      : [
          about,
          blob.slice(0, SAMPLE),
          blob.slice(blob.size >> 1, (blob.size >> 1) + SAMPLE),
          blob.slice(-SAMPLE),
        ];
  const bytes = await new Blob(parts).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** As `clean` in `lite/store.py`: what no file system and no address could take amiss. */
function clean(name: string): string {
  const kept = name.replace(/[^\p{L}\p{N}._\- ,]/gu, "").trim();
  const dot = kept.lastIndexOf(".");
  const end = dot > 0 ? kept.slice(dot, dot + 20) : "";
  const stem = (dot > 0 ? kept.slice(0, dot) : kept).slice(0, 60);
  return /[^.]/.test(stem + end) ? stem + end : "file";
}

/** Lets go of files that are nowhere on the page any more, once Python knows. */
function sweepSoon(): void {
  clearTimeout(sweeping);
  sweeping = window.setTimeout(() => {
    const unused = notHeld();
    if (unused.length)
      pipe?.forget(unused.flatMap((path) => [path, companions.get(path) ?? []]).flat());
  }, PATIENCE);
}

/** Python hands these files over again from now on, so their addresses may end. */
export function releaseFiles(paths: string[]): void {
  const free = new Set(notHeld());
  for (const path of paths) {
    const url = urls.get(path);
    if (!url || !free.has(path)) continue;
    URL.revokeObjectURL(url);
    urls.delete(path);
  }
}

/** Python has removed these files: their addresses end, whoever shows them. */
export function expireFiles(paths: string[]): void {
  for (const path of paths) {
    const url = urls.get(path);
    if (url) URL.revokeObjectURL(url);
    urls.delete(path);
  }
  pipe?.forget(paths);
}

function notHeld(): string[] {
  const texts: string[] = [];
  const paths = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === "string") {
      if (value.includes("blob:")) texts.push(value);
    } else if (Array.isArray(value)) {
      if (typeof value[0] !== "number") for (const each of value) look(each);
    } else if (isFile(value)) paths.add(value.path);
    else if (value && typeof value === "object" && !(value instanceof ArrayBuffer))
      for (const each of Object.values(value)) look(each);
  };
  for (const value of held()) look(value);
  return [...urls].flatMap(([path, url]) =>
    paths.has(path) || texts.some((text) => text.includes(url)) ? [] : [path],
  );
}

/** When values change, files may have become unused. */
export function filesChanged(): void {
  if (urls.size) sweepSoon();
}
