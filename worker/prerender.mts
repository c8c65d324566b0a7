/**
 * Pyodide under Node, for the build: packs Python files and starts an app once.
 *
 * Reads one JSON command a line and answers each with one JSON line; every command gets a fresh
 * interpreter.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { Script } from "node:vm";
import { gunzipSync } from "node:zlib";
import { provide } from "./keep.ts";
import type { FileSystem, Pyodide, PythonModule } from "./pyodide.d.ts";
import { APP, type Contents, installPackages, readArchive, start } from "./runtime.ts";

interface Place {
  /** Folder with Pyodide's own files. */
  pyodide: string;
  /** The standard library: Pyodide's own zip, or our gzipped one. */
  stdlib: string;
  /** Our package, gzipped; empty while it is being made. */
  lite: string;
  /** Folder with the Python files that run inside Pyodide at build. */
  inside: string;
}

type Command = Place &
  (
    | { do: "pack library"; core: string; rest: string }
    | { do: "pack package"; files: [string, string][] }
    | { do: "pack wheel"; wheel: string; target: string }
    | {
        do: "rehearse";
        files: [string, string][];
        packages: [path: string, library: boolean][];
        main: string;
        rest: string;
        /** The app's files and folders that outlive a visit. */
        persist: string[];
        /** Variables that the app finds. */
        environment?: Record<string, string>;
        /** Folder for the files that first values are. */
        published: string;
      }
    | { do: "check scripts"; scripts: Record<string, string> }
  );

interface Pack extends PythonModule {
  standard_library(source: string, core: string, rest: string): void;
  package(folder: string, target: string, mounted: string): number;
}

interface Wheel extends PythonModule {
  pack(source: string, target: string): void;
}

interface Rehearsal extends PythonModule {
  rehearse(
    main: string,
    rest: () => Uint8Array,
    fetch: (request: string) => string,
    environment: string,
  ): Promise<string>;
}

let compiled: Promise<WebAssembly.Module> | null = null;

function answer(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

function bytes(path: string): Uint8Array<ArrayBuffer> {
  if (!path) return new Uint8Array(EMPTY_ZIP);
  const content = readFileSync(path);
  return new Uint8Array(content[0] === 0x1f ? gunzipSync(content) : content);
}

const EMPTY_ZIP = [0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)];

async function interpreter(place: Place): Promise<Pyodide> {
  compiled ??= readFile(`${place.pyodide}/pyodide.asm.wasm`).then((wasm) =>
    WebAssembly.compile(wasm),
  );
  const log = (line: string) => answer({ log: line });
  const pyodide = await start({
    script: import(`${place.pyodide}/pyodide.asm.js`),
    wasm: compiled,
    stdlib: Promise.resolve(bytes(place.stdlib)),
    lite: Promise.resolve(bytes(place.lite)),
    lock: Promise.resolve(bytes(`${place.pyodide}/pyodide-lock.json`)),
    print: log,
    printError: log,
  });
  mirror(pyodide.FS, "/build", [
    ["pack.py", `${place.inside}/pack.py`],
    ["sitecustomize.py", `${place.inside}/sitecustomize.py`],
    ["rehearse.py", `${place.inside}/rehearse.py`],
    ["wheel.py", `${place.inside}/wheel.py`],
    ["local.py", `${place.inside}/local.py`],
    ["answer.py", `${place.inside}/answer.py`],
  ]);
  const transpiler = `${place.inside}/../../transpile`;
  const parts = readdirSync(transpiler, { recursive: true, encoding: "utf-8" });
  mirror(
    pyodide.FS,
    "/build/lite/transpile",
    parts.filter((name) => /\.(py|js)$/.test(name)).map((name) => [name, `${transpiler}/${name}`]),
  );
  pyodide.runPython("import sys; sys.path.append('/build')");
  return pyodide;
}

/** Shows files of this machine under `root`; each is read when Python reads it. */
function mirror(FS: FileSystem, root: string, files: [string, string][]): void {
  FS.mkdirTree(root);
  for (const [path, source] of files) {
    const size = statSync(source, { throwIfNoEntry: false })?.size;
    if (size === undefined) continue; // gone since it was listed
    const target = `${root}/${path}`;
    FS.mkdirTree(target.slice(0, target.lastIndexOf("/")));
    FS.writeFile(target, "");
    const { node } = FS.lookupPath(target);
    let content: Uint8Array | null = null;
    const load = () => {
      content ??= new Uint8Array(readFileSync(source));
      return content;
    };
    Object.defineProperties(node, {
      usedBytes: { get: () => content?.length ?? size, set() {}, configurable: true },
      contents: {
        get: load,
        set(value: Uint8Array) {
          content = value;
        },
        configurable: true,
      },
    });
  }
}

async function run(command: Command): Promise<object> {
  switch (command.do) {
    case "pack library":
      return packLibrary(command, command.core, command.rest);
    case "pack package":
      return packPackage(command, command.files);
    case "pack wheel":
      return packWheel(command, command.wheel, command.target);
    case "rehearse":
      return rehearse(command);
    case "check scripts":
      return { problems: checkScripts(command.scripts) };
  }
}

async function packLibrary(place: Place, core: string, rest: string): Promise<object> {
  const { FS, pyimport } = await interpreter(place);
  (pyimport("pack") as Pack).standard_library("/lib/python312.zip", "/core.zip", "/rest.zip");
  writeFileSync(core, FS.readFile("/core.zip"));
  writeFileSync(rest, FS.readFile("/rest.zip"));
  return {};
}

async function packPackage(place: Place, files: [string, string][]): Promise<object> {
  const { FS, pyimport } = await interpreter(place);
  mirror(FS, "/source", files);
  (pyimport("pack") as Pack).package("/source/lite", "/lite.zip", "/lib/lite.zip");
  return { zip: Buffer.from(FS.readFile("/lite.zip")).toString("base64") };
}

async function packWheel(place: Place, wheel: string, target: string): Promise<object> {
  const { FS, pyimport } = await interpreter(place);
  FS.writeFile("/source.whl", bytes(wheel));
  (pyimport("wheel") as Wheel).pack("/source.whl", "/packed");
  writeFileSync(target, FS.readFile("/packed"));
  return {};
}

async function rehearse(command: Extract<Command, { do: "rehearse" }>): Promise<object> {
  const { files, packages, main, rest, persist, published, environment } = command;
  const pyodide = await interpreter(command);
  const { FS, pyimport } = pyodide;
  mirror(FS, APP, files);
  const contents = packages.map(([path, library]): Contents => [readArchive(bytes(path)), library]);
  await installPackages(pyodide, contents);
  provide(FS, persist);
  const rehearsal = pyimport("rehearse") as Rehearsal;
  const variables = JSON.stringify(environment ?? {});
  const told = await rehearsal.rehearse(main, () => bytes(rest), fetchBlocking, variables);
  const heard = JSON.parse(told) as Heard;
  const sources = Object.entries(heard.published ?? {});
  for (const [at, [, path]] of sources.entries())
    writeFileSync(`${published}/${at}`, FS.readFile(path));
  return { ...heard, published: sources.map(([url]) => url) };
}

/** Runs in a process of its own, so it uses nothing from around it. */
async function fetchOnce(): Promise<void> {
  const { readFileSync } = await import("node:fs");
  const [method, url, headers, body] = JSON.parse(readFileSync(0, "utf-8"));
  let told: object;
  try {
    const answer = await fetch(url, { method, headers, body: body && Buffer.from(body, "base64") });
    told = {
      status: answer.status,
      reason: answer.statusText,
      headers: [...answer.headers],
      body: Buffer.from(await answer.arrayBuffer()).toString("base64"),
    };
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    told = { error: cause instanceof Error ? cause.message : String(cause) };
  }
  process.stdout.write(JSON.stringify(told));
}

/** What another host answers, as JSON; Python waits for it and has no threads. */
function fetchBlocking(request: string): string {
  const code = `(${fetchOnce.toString()})()`;
  const options = { input: request, encoding: "utf-8", maxBuffer: 1 << 30 } as const;
  const done = spawnSync(process.execPath, ["--input-type=module", "--eval", code], options);
  return done.stdout || JSON.stringify({ error: done.stderr || "no answer" });
}

interface Heard {
  /** Addresses in the site, each with the file that belongs there. */
  published?: Record<string, string>;
}

/** What is wrong with each script that does not compile. */
function checkScripts(scripts: Record<string, string>): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const [key, source] of Object.entries(scripts)) {
    try {
      new Script(`(${source}\n)`);
    } catch (error) {
      problems[key] = error instanceof Error ? error.message : String(error);
    }
  }
  return problems;
}

// Whatever prints by itself must not get between the answers.
console.log = console.info = console.warn = console.error;

for await (const line of createInterface({ input: process.stdin })) {
  try {
    answer({ result: await run(JSON.parse(line) as Command) });
  } catch (error) {
    answer({ failure: error instanceof Error ? error.message : String(error) });
  }
}
