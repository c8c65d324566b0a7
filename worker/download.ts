/**
 * What Python starts from, each file checked against the hash the build wrote down.
 *
 * The page downloads and unpacks it while the worker still comes up. The wasm, whose pieces would keep
 * the page from its first paint, is compiled in a worker that the page's head has started; the page
 * keeps the module for a worker started again.
 */
import type { BootConfig } from "./boot.ts";

export interface SiteFile {
  url: string;
  /** In bytes, as stored in the site. */
  size: number;
  /** In hex. */
  sha256: string;
}

/** Tells how far a step has come, in bytes. */
export type Report = (step: string, loaded: number, total: number) => void;
export type Part = WebAssembly.Module | Uint8Array<ArrayBuffer>;

/** A part on its way to the worker. */
export interface Arrival {
  name: string;
  part: Part;
}

export type Count = (bytes: number) => void;

export interface Downloads {
  parts: Map<string, Promise<Part>>;
  /** Counts what comes elsewhere. */
  count: Count;
}

/** How a file comes: as from a web server, unless the site was opened as a file. */
const get = (url: string): Promise<Response> => (globalThis.blocksLiteOpened?.fetch ?? fetch)(url);

const BY_WORKER = ["script", "rest"] as const;

/** After so many milliseconds without a byte a download counts as lost. */
const STALLED = 45_000;

/** After so many milliseconds a page that has not painted need not be waited for. */
const LATE = 500;

/** Starts every download; `kept` is the module of an earlier start, or says that the worker has it. */
export function download(
  config: BootConfig,
  base: string,
  kept: WebAssembly.Module | "worker" | null,
  report: Report,
): Downloads {
  const { wasm, stdlib, lite, app, packages, lock } = config;
  const files = [stdlib, lite, app, ...packages, ...(lock ? [lock] : [])];
  const total = [...files, ...(kept instanceof WebAssembly.Module ? [] : [wasm])].reduce(
    (sum, { size }) => sum + size,
    0,
  );
  let loaded = 0;
  let told = 0;
  const count = (bytes: number) => {
    loaded += bytes;
    if (loaded < total && loaded - told < total / 50) return;
    told = loaded;
    report(loaded < total ? "Loading Python" : "Starting Python", loaded, total);
  };
  const locate = (file: SiteFile): SiteFile => ({ ...file, url: new URL(file.url, base).href });
  const parts = new Map<string, Promise<Part>>();
  if (kept !== "worker")
    parts.set("wasm", kept ? Promise.resolve(kept) : fetchWasm(locate(wasm), count));
  parts.set("stdlib", fetchInflated(locate(stdlib), count));
  parts.set("lite", fetchInflated(locate(lite), count));
  parts.set("app", fetchInflated(locate(app), count));
  if (lock) parts.set("lock", fetchInflated(locate(lock), count));
  const paint = packages.length > 0 ? painted() : null;
  for (const [at, file] of packages.entries()) {
    const fetched = file.wheel ? fetchWhole : fetchInflated;
    const coming = Promise.resolve(paint).then(() => fetched(locate(file), count));
    parts.set(`package ${at}`, coming);
  }
  // What a worker of a served site loads by itself.
  if (globalThis.blocksLiteOpened)
    for (const name of BY_WORKER)
      parts.set(
        name,
        fetchWhole(locate(config[name]), () => {}),
      );
  return { parts, count };
}

/** Resolves after the page's next paint, which large files would delay; a hidden tab never paints. */
function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, LATE);
  });
}

/** A file as it is. */
async function fetchWhole(file: SiteFile, count: Count): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await fetchBytes(file, count);
  await check(bytes, file);
  return bytes;
}

async function fetchBytes(file: SiteFile, count: Count): Promise<Uint8Array<ArrayBuffer>> {
  const response = await request(file);
  const bytes = new Uint8Array(await timely(file, response.arrayBuffer()));
  count(bytes.length);
  measure(bytes.length, file);
  return bytes;
}

/** What a compressed file holds: hosts compress few of these files themselves. */
async function fetchInflated(file: SiteFile, count: Count): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await fetchBytes(file, count);
  const inflated = inflate(bytes);
  inflated.catch(() => {}); // the check has the better sentence
  await check(bytes, file);
  return inflated;
}

/** The compiled module; it is compiled while it arrives. */
export async function fetchWasm(file: SiteFile, count: Count): Promise<WebAssembly.Module> {
  const response = await request(file);
  const bytes = collect(response.clone(), file, count);
  const compiled = WebAssembly.compileStreaming(response).catch(async (error: unknown) => {
    // A host that names another type than application/wasm refuses only the streaming.
    if (error instanceof TypeError) return WebAssembly.compile(await bytes);
    await bytes;
    throw error;
  });
  const [module] = await Promise.all([compiled, bytes]);
  return module;
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function broken(file: SiteFile, what: string): Error {
  const { origin, pathname, href } = new URL(file.url);
  return new Error(`${origin === location.origin ? pathname : href} ${what}`);
}

async function request(file: SiteFile): Promise<Response> {
  const response = await timely(file, get(file.url)).catch((error: unknown) => {
    throw broken(file, `could not be loaded (${error instanceof Error ? error.message : error}).`);
  });
  if (!response.ok)
    throw broken(file, `could not be loaded: the host answered ${response.status}.`);
  return response;
}

async function collect(
  response: Response,
  file: SiteFile,
  count: Count,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (!reader) throw broken(file, "came without content.");
  const bytes = new Uint8Array(file.size);
  let length = 0;
  for (;;) {
    const { done, value } = await timely(file, reader.read());
    if (done) break;
    if (length + value.length > file.size) throw broken(file, "is longer than when it was built.");
    bytes.set(value, length);
    length += value.length;
    count(value.length);
  }
  measure(length, file);
  await check(bytes, file);
  return bytes;
}

function measure(length: number, file: SiteFile): void {
  if (length < file.size)
    throw broken(file, `is cut short: ${length} of ${file.size} bytes arrived.`);
}

async function check(bytes: Uint8Array<ArrayBuffer>, file: SiteFile): Promise<void> {
  // Browsers offer hashing only on https and localhost.
  if (!globalThis.crypto?.subtle) return;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hex !== file.sha256) throw broken(file, "is damaged: its content is not what was built.");
}

function timely<Type>(file: SiteFile, work: Promise<Type>): Promise<Type> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(broken(file, `stopped arriving for ${STALLED / 1000} seconds.`)),
      STALLED,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
