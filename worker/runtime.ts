/**
 * Starts Pyodide from parts that are already on their way, in the worker and under Node.
 *
 * It stands in for Pyodide's own `loadPyodide`, which waits for one download after another, takes
 * a package index it does not need here, and leaves a failed download hanging.
 */
import type { EmscriptenSettings, FileSystem, Pyodide } from "./pyodide.d.ts";

export interface Parts {
  /** Resolves when `pyodide.asm.js` has run. */
  script: Promise<unknown>;
  wasm: Promise<WebAssembly.Module>;
  /** Zip of the standard library. */
  stdlib: Promise<Uint8Array>;
  /** Zip of the `lite` package. */
  lite: Promise<Uint8Array>;
  /** Pyodide's list of packages, for apps that install some while they run. */
  lock?: Promise<Uint8Array> | undefined;
  /** The memory of an earlier start with the same parts. */
  memory?: Uint8Array | null;
  /** Whether the memory of this start is to be taken; costs some speed. */
  record?: boolean;
  print(line: string): void;
  printError(line: string): void;
}

const STDLIB = "/lib/python312.zip";
const LITE = "/lib/lite.zip";
const SITE_PACKAGES = "/lib/python3.12/site-packages";
const LIBRARIES = "/usr/lib";
const HOME = "/home/pyodide";
/** Where Pyodide's own packages are published; asked only by apps that install them at run time. */
const CDN = "https://cdn.jsdelivr.net/pyodide/v0.27.7/full/";
/** Which build a memory is of; here the address it is kept under says so. */
const NO_BUILD = "0".repeat(64);

/** A running interpreter that can import `lite`. */
export async function start(parts: Parts): Promise<Pyodide> {
  const { memory, print, printError } = parts;
  await parts.script;
  const module = await new Promise<Awaited<ReturnType<typeof _createPyodideModule>>>(
    (resolve, reject) => {
      _createPyodideModule(settings(parts, reject)).then(resolve, reject);
    },
  );
  const { API } = module;
  const pyodide = API.finalizeBootstrap(memory ? API.restoreSnapshot(memory) : undefined);
  if (!memory) API.sys.path.insert(0, LITE);
  API._pyodide.set_excepthook();
  await API.packageIndexReady;
  API.initializeStreams(undefined, print, printError);
  return pyodide;
}

/** The author's files, by their path inside the app's folder. */
export type Archive = Map<string, Uint8Array>;

/** Where the app's files stand. */
export const APP = "/app";

/** Reads what `lite/build/archive.py` writes: length of the index, index, contents. */
export function readArchive(bytes: Uint8Array<ArrayBuffer>): Archive {
  const length = new DataView(bytes.buffer).getUint32(0);
  let at = 4 + length;
  const index: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(4, at)));
  const files: Archive = new Map();
  for (const [path, size] of index as [string, number][]) {
    files.set(path, bytes.subarray(at, at + size));
    at += size;
  }
  return files;
}

/** Writes files into a folder of the interpreter's file system. */
export function install(FS: FileSystem, root: string, files: Archive): void {
  FS.mkdirTree(root);
  const made = new Set<string>();
  for (const [path, bytes] of files) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    if (folder && !made.has(folder)) FS.mkdirTree(`${root}/${folder}`);
    made.add(folder);
    FS.writeFile(`${root}/${path}`, bytes, { canOwn: true });
  }
}

/** A package's files; whether they are shared libraries for other packages. */
export type Contents = [files: Archive, library: boolean];

/** A library inside a wheel that its extensions need; theirs have Python's tag in the name. */
const WITHIN = /(^|\/)lib[^/]*(?<!\.cpython-[\w-]+|\.abi3)\.so$/;

/**
 * Puts packages where Python finds them. Libraries are linked at once: what needs one asks for it
 * by its bare name, and Emscripten would look for a file of that name in the current folder.
 */
export async function installPackages(pyodide: Pyodide, packages: Contents[]): Promise<void> {
  const libraries: [path: string, library: boolean][] = [];
  for (const [files, library] of packages) {
    const root = library ? LIBRARIES : SITE_PACKAGES;
    install(pyodide.FS, root, files);
    for (const path of files.keys())
      if (library ? path.endsWith(".so") : WITHIN.test(path))
        libraries.push([`${root}/${path}`, library]);
  }
  for (const [path, library] of libraries) await pyodide._api.loadDynlib(path, library);
}

async function listed(lock: Promise<Uint8Array>): Promise<object> {
  return JSON.parse(new TextDecoder().decode(await lock)) as object;
}

/** What `loadPyodide` of 0.27.7 hands to the Emscripten module. */
function settings(parts: Parts, failed: (reason: unknown) => void): EmscriptenSettings {
  const config = {
    jsglobals: globalThis,
    indexURL: parts.lock ? CDN : "",
    packageCacheDir: "",
    packages: [],
    args: [],
    env: {},
    fullStdLib: false,
    enableRunUntilComplete: true,
    BUILD_ID: NO_BUILD,
    _makeSnapshot: Boolean(parts.record),
  };
  return {
    noImageDecoding: true,
    noAudioDecoding: true,
    noWasmDecoding: false,
    arguments: [],
    ...(parts.memory ? { noInitialRun: true, INITIAL_MEMORY: parts.memory.length } : {}),
    API: { config, ...(parts.lock ? { lockFilePromise: listed(parts.lock) } : {}) },
    print: parts.print,
    printErr: parts.printError,
    locateFile: (file) => file,
    quit(_status, reason) {
      failed(reason);
      throw reason;
    },
    preRun: [
      (module) => {
        module.addRunDependency("libraries");
        module.API.sitePackages = SITE_PACKAGES;
        module.FS.mkdirTree(SITE_PACKAGES);
        module.FS.mkdirTree(HOME);
        module.FS.chdir(HOME);
        module.ENV.HOME = HOME;
        module.ENV.PYTHONINSPECT = "1";
        Promise.all([parts.stdlib, parts.lite])
          .then(([stdlib, lite]) => {
            module.FS.writeFile(STDLIB, stdlib, { canOwn: true });
            module.FS.writeFile(LITE, lite, { canOwn: true });
            module.removeRunDependency("libraries");
          })
          .catch(failed);
      },
    ],
    instantiateWasm(imports, done) {
      parts.wasm
        .then(async (wasm) => done(await WebAssembly.instantiate(wasm, imports), wasm))
        .catch(failed);
      return {};
    },
  };
}
