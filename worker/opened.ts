/**
 * A site opened as a file. Browsers load plain scripts from there and nothing else, so each file that
 * Python starts from also stands in a script beside it, packed as text (`lite/build/opened.py`).
 *
 * This runs before the page's script, in the one file that takes the place of its modules.
 */
export interface Opened {
  /** The worker's code: a worker cannot be loaded from there either. */
  worker: string;
  /** Called by such a script with its file's bytes: gzip, then base64. */
  take(url: string, text: string): void;
  /** In place of the browser's own. */
  fetch(url: string): Promise<Response>;
}

declare global {
  var blocksLiteOpened: Opened | undefined;
  /** Put in by the build. */
  var blocksLiteWorker: string;
}

const texts = new Map<string, string>();

globalThis.blocksLiteOpened = {
  worker: blocksLiteWorker,
  take: (url, text) => texts.set(new URL(url, document.baseURI).href, text),
  async fetch(url) {
    await run(`${url}.js`);
    const packed = await fetch(`data:application/gzip;base64,${texts.get(url) ?? ""}`);
    texts.delete(url);
    const bytes = packed.body?.pipeThrough(new DecompressionStream("gzip")) ?? null;
    const type = url.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
    return new Response(bytes, { headers: { "content-type": type } });
  },
};

function run(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error("it is not there"));
    document.head.append(script);
  });
}
