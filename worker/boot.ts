/** Downloads everything at once, starts Pyodide, and runs the app. The only place with its addresses. */

import { fetchBytes, fetchWasm, inflate, type Report, type SiteFile } from "./download.ts";
import type { Pyodide, PythonModule } from "./pyodide.d.ts";
import { APP, install, packageRoot, readArchive, start } from "./runtime.ts";
import type { Packet } from "./wire.ts";

/** One package, packed by the build. */
export interface PackageFile extends SiteFile {
  /** Whether it is a shared library for other packages. */
  library: boolean;
}

/** Written by the build; addresses are relative to the page. */
export interface BootConfig {
  script: SiteFile;
  wasm: SiteFile;
  stdlib: SiteFile;
  lite: SiteFile;
  app: SiteFile;
  /** What the app imports beside the standard library. */
  packages: PackageFile[];
  /** Modules of the standard library that few apps need. */
  rest: SiteFile;
  /** Path of the author's file. */
  main: string;
  fingerprint: string;
}

export interface Boot {
  config: BootConfig;
  /** Address that the others are relative to. */
  base: string;
  /** The page keeps the compiled module, for a worker started again. */
  wasm: WebAssembly.Module | null;
}

/** Hands a packet to Python. */
export type Receive = (packet: Packet) => void;

interface Browser extends PythonModule {
  start(main: string, fingerprint: string, rest: string, post: Post): Receiver;
}

type Post = (text: string, buffers?: Uint8Array<ArrayBuffer>[]) => void;
type Receiver = ((text: string, buffers?: ArrayBuffer[]) => void) & {
  callPromising?(text: string, buffers?: ArrayBuffer[]): Promise<void>;
};

export interface Started {
  receive: Receive;
  wasm: WebAssembly.Module;
}

/** A running app; its messages go to `post` from now on. */
export async function boot(
  { config, base, wasm: kept }: Boot,
  post: (packet: Packet) => void,
  report: Report,
): Promise<Started> {
  const locate = (file: SiteFile): SiteFile => ({ ...file, url: new URL(file.url, base).href });
  const parts = [config.wasm, config.stdlib, config.lite, config.app, ...config.packages];
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  let loaded = 0;
  const count = (bytes: number) => {
    loaded += bytes;
    report("Loading Python", Math.min(loaded, total), total);
  };
  const script = import(locate(config.script).url);
  const wasm = kept ? Promise.resolve(kept) : fetchWasm(locate(config.wasm), count);
  const stdlib = fetchBytes(locate(config.stdlib), count).then(inflate);
  const lite = fetchBytes(locate(config.lite), count).then(inflate);
  const app = fetchBytes(locate(config.app), count).then(inflate).then(readArchive);
  const packages = config.packages.map(async (file) => ({
    root: packageRoot(file.library),
    files: readArchive(await fetchBytes(locate(file), count).then(inflate)),
  }));
  // Each is awaited below; until then a failure must not count as unhandled.
  for (const each of packages) each.catch(() => {});
  const pyodide = await start({
    script: script.catch((error: unknown) => {
      throw new Error(`${locate(config.script).url} could not be loaded (${String(error)}).`);
    }),
    wasm,
    stdlib,
    lite,
    print: (line) => console.log(line),
    printError: (line) => console.warn(line),
  });
  install(pyodide.FS, APP, await app);
  for (const { root, files } of await Promise.all(packages)) install(pyodide.FS, root, files);
  report("Starting the app", total, total);
  return { receive: run(pyodide, config, locate(config.rest).url, post), wasm: await wasm };
}

function run(pyodide: Pyodide, config: BootConfig, rest: string, post: (packet: Packet) => void) {
  const browser = pyodide.pyimport("lite.browser") as Browser;
  const receive = browser.start(config.main, config.fingerprint, rest, (text, views = []) =>
    post({ text, buffers: views.map((view) => view.buffer) }),
  );
  browser.destroy();
  return ({ text, buffers }: Packet): void => {
    if (buffers.length) receive(text, buffers);
    else receive(text);
  };
}
