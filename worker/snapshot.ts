/**
 * Python's memory right after its start, kept in the visitor's browser for the next visit.
 *
 * It holds no byte of the app and none of the visitor's: a worker of its own starts Python, imports
 * what apps import, and stores that. All sites of one origin with the same Python share it.
 */
import type { BootConfig } from "./boot.ts";

const CACHE = "blocks-lite-python";
/** Older ones go: each takes about 5 MB. */
const KEPT = 2;

/** The address under which the memory of this Python, in this time zone, is kept. */
function addressOf({ script, wasm, stdlib, lite }: BootConfig): string {
  const python = [script, wasm, stdlib, lite].map(({ sha256 }) => sha256.slice(0, 16)).join("-");
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const query = new URLSearchParams({ zone, offset: String(new Date().getTimezoneOffset()) });
  return new URL(`/blocks-lite-python/${python}?${query}`, self.location.origin).href;
}

/** The kept memory; empty where there is none, or where this browser keeps nothing. */
export async function recall(config: BootConfig): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await caches.match(addressOf(config), { cacheName: CACHE });
    if (!response?.body) return new Uint8Array();
    const stream = response.body.pipeThrough(new DecompressionStream("gzip"));
    const memory = new Uint8Array(await new Response(stream).arrayBuffer());
    performance.mark("memory-recalled");
    return memory;
  } catch {
    return new Uint8Array(); // no secure context, no storage, or damaged: Python starts as at a first visit
  }
}

/** Whether there is something to recall. */
export async function known(config: BootConfig): Promise<boolean> {
  return Boolean(await caches.match(addressOf(config), { cacheName: CACHE }));
}

/** Keeps the memory for later visits. */
export async function keep(config: BootConfig, memory: Uint8Array<ArrayBuffer>): Promise<void> {
  const packed = new Blob([memory]).stream().pipeThrough(new CompressionStream("gzip"));
  const cache = await caches.open(CACHE);
  for (const request of (await cache.keys()).slice(0, 1 - KEPT || undefined))
    await cache.delete(request);
  await cache.put(addressOf(config), new Response(packed));
}

/** Forgets it, because Python did not start from it. */
export async function forget(config: BootConfig): Promise<void> {
  await (await caches.open(CACHE)).delete(addressOf(config));
}
