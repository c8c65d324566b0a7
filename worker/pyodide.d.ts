/** The members of Pyodide's Emscripten module that we use; its own types cover only the public API. */

/** A file in memory. */
export interface FileNode {
  contents: Uint8Array<ArrayBuffer> | null;
  usedBytes: number;
  stream_ops: StreamOps;
}

export interface StreamOps {
  /** Copies into `buffer` from `offset` on; gives the number of bytes. */
  read(
    stream: object,
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): number;
}

export interface FileSystem {
  /** Raises an OSError in Python. */
  ErrnoError: new (
    errno: number,
  ) => Error;
  mkdirTree(path: string): void;
  chdir(path: string): void;
  writeFile(path: string, data: Uint8Array | string, options?: { canOwn?: boolean }): void;
  readFile(path: string): Uint8Array<ArrayBuffer>;
  lookupPath(path: string): { node: FileNode };
  analyzePath(path: string): { exists: boolean };
  stat(path: string): { mode: number; mtime: Date; size: number };
  isDir(mode: number): boolean;
  readdir(path: string): string[];
  unlink(path: string): void;
}

/** A Python module, reached through its attributes. */
export interface PythonModule {
  destroy(): void;
}

export interface Pyodide {
  FS: FileSystem;
  version: string;
  pyimport(name: string): PythonModule;
  runPython(source: string): unknown;
  /** Makes a JavaScript object importable from Python. */
  registerJsModule(name: string, module: object): void;
  /** The interpreter's memory; only where it was started to be recorded. */
  makeMemorySnapshot(): Uint8Array<ArrayBuffer>;
  _api: {
    /** Links a shared library, and with `global` offers its symbols to all others. */
    loadDynlib(path: string, global: boolean): Promise<void>;
  };
}

export interface PyodideApi {
  config: object;
  lockFilePromise?: Promise<object>;
  packageIndexReady?: Promise<void>;
  sitePackages?: string;
  version: string;
  sys: { path: { insert(at: number, path: string): void } };
  _pyodide: { set_excepthook(): void };
  /** Puts recorded memory back; gives what `finalizeBootstrap` needs of it. */
  restoreSnapshot(memory: Uint8Array): object;
  finalizeBootstrap(restored?: object): Pyodide;
  initializeStreams(
    stdin: (() => string | null) | undefined,
    stdout: (line: string) => void,
    stderr: (line: string) => void,
  ): void;
  setCdnUrl(url: string): void;
}

/** What is handed to `_createPyodideModule`, and becomes the module. */
export interface EmscriptenModule {
  API: PyodideApi;
  FS: FileSystem;
  ENV: Record<string, string>;
  addRunDependency(name: string): void;
  removeRunDependency(name: string): void;
}

export interface EmscriptenSettings {
  noImageDecoding: boolean;
  noAudioDecoding: boolean;
  noWasmDecoding: boolean;
  arguments: string[];
  /** Leaves Python's own start out. */
  noInitialRun?: boolean;
  /** In bytes. */
  INITIAL_MEMORY?: number;
  API: { config: object; lockFilePromise?: Promise<object>; sitePackages?: string };
  preRun: ((module: EmscriptenModule) => void)[];
  print(line: string): void;
  printErr(line: string): void;
  locateFile(file: string): string;
  quit(status: number, reason: unknown): never;
  instantiateWasm(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
}

declare global {
  /** Exists in workers only. */
  class FileReaderSync {
    readAsArrayBuffer(blob: Blob): ArrayBuffer;
  }
  /** Defined by `pyodide.asm.js`. */
  var _createPyodideModule: (settings: EmscriptenSettings) => Promise<EmscriptenModule>;
}
