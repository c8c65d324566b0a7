/** Starts Pyodide from what the page downloads, and runs the app. */

import { download, type Part, type SiteFile } from "./download.ts";
import { type Handed, put, take } from "./files.ts";
import { keepFiles, recallFiles, storeName } from "./keep.ts";
import type { FileNode, Pyodide, PythonModule } from "./pyodide.d.ts";
import {
  APP,
  type Contents,
  install,
  installPackages,
  type Parts,
  readArchive,
  start,
} from "./runtime.ts";
import { forget, keep, known } from "./snapshot.ts";
import { readWheel } from "./wheel.ts";
import { encode, type Packet } from "./wire.ts";

/** One package, packed by the build. */
export interface PackageFile extends SiteFile {
  /** Whether it is a wheel where its publisher keeps it, instead of a file of the site. */
  wheel?: boolean;
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
  /** Pyodide's list of packages, where the app may install some while it runs. */
  lock: SiteFile | null;
  /** Path of the author's file. */
  main: string;
  fingerprint: string;
  /** The app's files and folders that outlive the visit. */
  persist: string[];
  /** Variables that the app finds. */
  environment: Record<string, string>;
}

export interface Boot {
  config: BootConfig;
  /** Address that the others are relative to. */
  base: string;
  /** Whether all of them come as parts, since nothing can be loaded from a file. */
  opened?: boolean;
}

export interface Recording extends Boot {
  /** Kinds of blocks whose modules are worth having. */
  types: string[];
}

/** The app that runs. */
export interface Running {
  receive(packet: Packet): Promise<void>;
  /** Puts a file of the visitor where Python can read it. */
  put(file: Handed): void;
  /** Files that the page has no more; Python hands them over again when it shows them again. */
  forget(paths: string[]): void;
}

interface Browser extends PythonModule {
  warm(types: string): void;
  start(
    main: string,
    fingerprint: string,
    rest: string,
    post: Post,
    give: Give,
    environment: string,
  ): Receiver;
}

/** A long text comes as bytes. */
type Post = (text: string | Uint8Array, buffers?: Uint8Array<ArrayBuffer>[]) => void;
/** Shows the page a file, once. */
type Give = (path: string, type: string) => void;
type Receiver = ((text: string, buffers?: ArrayBuffer[]) => void) & {
  callPromising?(text: string, buffers?: ArrayBuffer[]): Promise<void>;
};

/** A running app; its messages go to `post` from now on. */
export async function boot(
  { config, base, opened }: Boot,
  parts: Arrivals,
  post: (message: Packet | Handed) => void,
): Promise<Running> {
  const locate = async (name: "script" | "rest"): Promise<string> =>
    opened ? addressOf(await parts.bytes(name)) : new URL(config[name].url, base).href;
  // Python asks for the time zone first; while the wasm is on its way, the answer costs nothing.
  new Date().toLocaleTimeString(undefined, { timeZoneName: "short" });
  const restore = config.persist.length ? keeping(config, base, post) : null;
  const pyodide = await revive(config, {
    script: locate("script").then((url) =>
      import(url).catch((error: unknown) => {
        throw new Error(`${url} could not be loaded (${String(error)}).`);
      }),
    ),
    wasm: parts.module("wasm"),
    stdlib: parts.bytes("stdlib"),
    lite: parts.bytes("lite"),
    lock: config.lock ? parts.bytes("lock") : undefined,
    memory: await parts.bytes("memory"),
    print: (line) => console.log(line),
    printError: (line) => console.warn(line),
  });
  install(pyodide.FS, APP, readArchive(await parts.bytes("app")));
  const packages: Contents[] = [];
  for (const [at, { library, wheel }] of config.packages.entries()) {
    const bytes = await parts.bytes(`package ${at}`);
    packages.push([wheel ? await readWheel(bytes) : readArchive(bytes), library]);
  }
  await installPackages(pyodide, packages);
  const save = await restore?.(pyodide);
  return run(pyodide, config, await locate("rest"), (packet) => {
    post(packet);
    save?.();
  });
}

function addressOf(script: Uint8Array<ArrayBuffer>): string {
  return URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
}

/** Fetches the kept files while Python starts; the result puts them in place. */
function keeping({ persist, main }: BootConfig, base: string, post: (packet: Packet) => void) {
  const name = storeName(base, main);
  let told = false;
  const failed = (error: unknown) => {
    console.warn("The app's files could not be kept:", error);
    const message = `What you enter here will be gone with this page: the browser keeps nothing (${error}).`;
    const common = { duration: 10, visible: true } as const;
    if (!told) post(encode({ type: "notice", level: "warning", title: "", message, ...common }));
    told = true;
  };
  const earlier = recallFiles(name).catch((error: unknown) => {
    failed(error);
    return new Map<string, null>();
  });
  return async ({ FS }: Pyodide) => keepFiles(FS, name, persist, await earlier, failed);
}

/** Starts Python only to keep its memory for the next visit, with what such an app imports. */
export async function record({ config, base, types }: Recording): Promise<void> {
  if (await known(config)) return;
  const { parts } = download({ ...config, packages: [], lock: null }, base, null, () => {});
  const bytes = (name: string) => parts.get(name) as Promise<Uint8Array>;
  const pyodide = await start({
    script: import(new URL(config.script.url, base).href),
    wasm: parts.get("wasm") as Promise<WebAssembly.Module>,
    stdlib: bytes("stdlib"),
    lite: bytes("lite"),
    record: true,
    print: () => {},
    printError: () => {},
  });
  const browser = pyodide.pyimport("lite.browser") as Browser;
  browser.warm(types.join(" "));
  browser.destroy();
  await keep(config, pyodide.makeMemorySnapshot());
}

/** Python from the memory of an earlier visit, else from the beginning. */
async function revive(config: BootConfig, parts: Parts): Promise<Pyodide> {
  if (!parts.memory?.length) return start({ ...parts, memory: null });
  try {
    return await start(parts);
  } catch (error) {
    console.warn("Python starts from the beginning:", error);
    await forget(config);
    return start({ ...parts, memory: null });
  }
}

/** What the page has downloaded, as it comes in. */
export class Arrivals {
  private readonly waiting = new Map<string, (part: Part | Promise<Part>) => void>();
  private readonly here = new Map<string, Promise<Part>>();

  /** Takes a part that has come, or will. */
  put(name: string, part: Part | Promise<Part>): void {
    this.get(name);
    this.waiting.get(name)?.(part);
  }

  async module(name: string): Promise<WebAssembly.Module> {
    const part = await this.get(name);
    if (part instanceof WebAssembly.Module) return part;
    throw new Error(`The part ${name} is no module.`);
  }

  async bytes(name: string): Promise<Uint8Array<ArrayBuffer>> {
    const part = await this.get(name);
    if (part instanceof Uint8Array) return part;
    throw new Error(`The part ${name} is no file.`);
  }

  private get(name: string): Promise<Part> {
    let promise = this.here.get(name);
    if (!promise) {
      promise = new Promise((resolve) => this.waiting.set(name, resolve));
      this.here.set(name, promise);
    }
    return promise;
  }
}

function run(
  { FS, pyimport }: Pyodide,
  config: BootConfig,
  rest: string,
  post: (message: Packet | Handed) => void,
): Running {
  /** What the page has, by path: a file made anew under the same name is another one. */
  const given = new Map<string, FileNode>();
  const browser = pyimport("lite.browser") as Browser;
  const receive = browser.start(
    config.main,
    config.fingerprint,
    rest,
    (text, views = []) =>
      post({
        text: typeof text === "string" ? text : new TextDecoder().decode(text),
        buffers: views.map((view) => view.buffer),
      }),
    (path, type) => {
      const { node } = FS.lookupPath(path);
      if (given.get(path) === node) return;
      given.set(path, node);
      post({ path, blob: take(FS, path, type) });
    },
    JSON.stringify(config.environment),
  );
  browser.destroy();
  // Entered by a promise, a synchronous function may wait while others go on (`lite/suspend.py`).
  const suspends = "Suspending" in WebAssembly;
  const enter = (suspends && receive.callPromising?.bind(receive)) || receive;
  return {
    receive: async ({ text, buffers }) => {
      if (buffers.length) await enter(text, buffers);
      else await enter(text);
    },
    put: (file) => {
      put(FS, file);
      given.set(file.path, FS.lookupPath(file.path).node);
    },
    forget: (paths) => {
      for (const path of paths) given.delete(path);
    },
  };
}
