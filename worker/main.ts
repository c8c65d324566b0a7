/** The pipe between the page and Python: it knows no message but those that boot it. */
import { Arrivals, type Boot, boot, type Recording, type Running, record } from "./boot.ts";
import { type Arrival, fetchWasm, type SiteFile } from "./download.ts";
import type { Handed } from "./files.ts";
import type { Packet } from "./wire.ts";

/** The first message; the parts to start from follow, then packets. */
export interface Start extends Boot {
  /** Whether the site was opened as a file. */
  opened: boolean;
  /** Name of a lock that this worker holds as long as it lives. */
  lock: string;
}

/** The page has no use for these files any more; answered when Python knows. */
export interface Forget {
  forget: string[];
}

/** What a worker that the page's head starts is told by its name; beside its own file. */
interface Early {
  script: string;
  wasm: SiteFile;
}

/** The compiled module, and how many bytes of it have come since the last such message. */
interface Compiling {
  bytes: number;
  compiled?: WebAssembly.Module;
}

/** Everything that leaves the worker. */
export type FromWorker =
  | Packet
  | Handed
  | Compiling
  | { forgotten: string[] }
  | { failure: string };

/** Bytes after which the page is told that more have come. */
const PIECE = 200_000;

let pageListens = (): void => {};
/** Nobody hears what is said before. */
const listening = new Promise<void>((resolve) => {
  pageListens = resolve;
});
const parts = new Arrivals();
let app: Running | null = null;

function post(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

function fail(error: unknown): void {
  post({ failure: error instanceof Error ? error.message : String(error) });
}

/** Works beside the app's own worker, for the next visit; nobody waits for it. */
async function remember(job: Recording): Promise<void> {
  await record(job).catch((error: unknown) => console.debug("Nothing kept:", error));
  self.close();
}

/** Begins with what needs no word from the page, while that paints. */
function prepare({ script, wasm }: Early): void {
  const base = self.location.href;
  // Python's start asks for it again, and has the sentence where it does not come.
  import(new URL(script, base).href).catch(() => {});
  let bytes = 0;
  const tell = async (compiled?: WebAssembly.Module) => {
    await listening;
    if (bytes || compiled) post({ bytes, ...(compiled && { compiled }) });
    bytes = 0;
  };
  const coming = fetchWasm({ ...wasm, url: new URL(wasm.url, base).href }, (more) => {
    bytes += more;
    if (bytes > PIECE) void tell();
  });
  coming.then(tell, () => {});
  parts.put("wasm", coming);
}

async function begin({ lock, ...start }: Start): Promise<void> {
  pageListens();
  hold(lock);
  app = await boot(start, parts, (message) =>
    post(message, "buffers" in message ? message.buffers : []),
  );
}

/** A lock ends with its owner, which is how the page learns that this worker died. */
function hold(lock: string): void {
  navigator.locks?.request(lock, () => new Promise(() => {})).catch(() => {});
}

type ToWorker = Start | Recording | Arrival | Packet | Handed | Forget;

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if ("types" in data) {
    void remember(data);
    return;
  }
  if ("config" in data) {
    begin(data).catch(fail);
    return;
  }
  if ("part" in data) {
    parts.put(data.name, data.part);
    return;
  }
  try {
    if ("blob" in data) app?.put(data);
    else if ("forget" in data) {
      app?.forget(data.forget);
      post({ forgotten: data.forget });
    } else app?.receive(data).catch(fail);
  } catch (error) {
    fail(error);
  }
};
self.addEventListener("unhandledrejection", (event) => {
  console.error(event.reason);
});
if (self.name) prepare(JSON.parse(self.name) as Early);
