/** The page's handle on the worker: start it, send to it, hear from it, start it again. */
import type { BootConfig, Recording } from "./boot.ts";
import { type Arrival, type Count, download } from "./download.ts";
import type { Handed } from "./files.ts";
import type { Forget, FromWorker, Start } from "./main.ts";
import type { Problem, ToPage, ToPython } from "./protocol.gen.ts";
import { PROTOCOL } from "./protocol.gen.ts";
import { recall } from "./snapshot.ts";
import { decode, encode, type Revive } from "./wire.ts";

/** What the build writes into the page; `boot` is the worker's business. */
export interface SiteConfig {
  protocol: number;
  fingerprint: string;
  worker: string;
  boot: BootConfig;
}

export interface Listeners {
  message(message: ToPage): void;
  /** Sees each value of a message while that is read. */
  revive: Revive;
  /** A file that messages after it speak of. */
  file(file: Handed): void;
  /** Python knows now that the page has let go of these. */
  forgotten(paths: string[]): void;
  progress(progress: { step: string; loaded: number; total: number }): void;
  /** Python does not hear that a run is to be stopped: it is busy with it. */
  stuck(): void;
  /** Python is gone or never came; `retry` tells whether starting again may help. */
  crashed(problem: Problem, retry: boolean): void;
}

export interface Client {
  /** Messages wait here until Python is ready. */
  send(message: ToPython): void;
  /** Puts a file of the visitor where Python can read it. */
  put(file: Handed): void;
  /** Lets Python know that the page has no use for these files any more. */
  forget(paths: string[]): void;
  restart(): void;
  /** Has Python's start kept for the next visit, as soon as the page is idle; once. */
  remember(types: string[]): void;
  close(): void;
}

declare global {
  /** The worker that the page's head has started, unless that failed (`lite/build/write.py`). */
  var blocksLiteEarly: Worker | null | undefined;
}

/** Milliseconds after which a visit is no glance, and what is left to do may be done. */
const SETTLED = 4000;

/** Milliseconds that Python has to hear that a run is to be stopped. */
const PATIENCE = 1000;

export function connect(config: SiteConfig, on: Listeners): Client {
  let worker: Worker | null = null;
  let wasm: WebAssembly.Module | null = null;
  let count: Count = () => {};
  let ready = false;
  let remembered = false;
  const waiting: ToPython[] = [];
  /** Runs to be stopped, of which Python has not said yet that it heard so. */
  const stopping = new Map<number, ReturnType<typeof setTimeout>>();
  /** Files that the page holds: each new start of Python gets them again. */
  const files = new Map<string, Blob>();

  function post(message: ToPython): void {
    const packet = encode(message);
    worker?.postMessage(packet, packet.buffers);
    if (message.type === "cancel") stopping.set(message.run, setTimeout(on.stuck, PATIENCE));
  }

  /** Before Python is there, a run that is stopped need not even begin. */
  function hold(message: ToPython): void {
    const at = message.type === "cancel" ? waiting.findIndex((w) => runOf(w) === message.run) : -1;
    if (at >= 0) waiting.splice(at, 1);
    else if (message.type !== "cancel") waiting.push(message);
  }

  function close(): void {
    worker?.terminate();
    worker = null;
    ready = false;
    for (const timer of stopping.values()) clearTimeout(timer);
    stopping.clear();
  }

  function crash(title: string, message: string): void {
    if (!worker) return;
    close();
    on.crashed(problem(title, message), true);
  }

  function receive(data: FromWorker): void {
    if ("text" in data) hear(decode<ToPage>(data, on.revive));
    else if ("bytes" in data) {
      count(data.bytes);
      wasm ??= data.compiled ?? null;
    } else if ("blob" in data) {
      files.set(data.path, data.blob);
      on.file(data);
    } else if ("forgotten" in data) on.forgotten(data.forgotten);
    else crash(ready ? "Python stopped" : "Python could not start", data.failure);
  }

  function hear(message: ToPage): void {
    if (message.type === "crashed") {
      close();
      on.crashed(message.problem, false);
      return;
    }
    if (message.type === "cancelling") {
      clearTimeout(stopping.get(message.run));
      stopping.delete(message.run);
    }
    on.message(message);
    if (message.type !== "ready" && message.type !== "layout") return;
    ready = true;
    for (const [path, blob] of files) worker?.postMessage({ path, blob } satisfies Handed);
    for (const each of waiting.splice(0)) post(each);
  }

  function start(): void {
    const lock = `blocks-lite-${Math.random().toString(36).slice(2)}`;
    const early = globalThis.blocksLiteEarly;
    globalThis.blocksLiteEarly = null; // its parts are its own
    worker = early || open(new URL(config.worker, document.baseURI));
    if (!worker) return;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => receive(data);
    worker.onmessageerror = () => crash("Python stopped", "A message could not be read.");
    worker.onerror = (event) => {
      event.preventDefault();
      crash("Python could not start", event.message || `${config.worker} could not be loaded.`);
    };
    const opened = Boolean(globalThis.blocksLiteOpened);
    const message: Start = { config: config.boot, base: document.baseURI, lock, opened };
    worker.postMessage(message);
    supply(worker, early ? "worker" : wasm);
    mourn(worker, lock);
  }

  /** Downloads what Python starts from, and hands each part on when it has come. */
  function supply(of: Worker, kept: WebAssembly.Module | "worker" | null): void {
    const report = (step: string, loaded: number, total: number) => {
      if (worker === of) on.progress({ step, loaded, total });
    };
    const downloads = download(config.boot, document.baseURI, kept, report);
    const { parts } = downloads;
    count = downloads.count;
    parts.set("memory", recall(config.boot));
    for (const [name, coming] of parts)
      coming.then(
        (part) => {
          if (part instanceof WebAssembly.Module) wasm = part;
          const arrival: Arrival = { name, part };
          of.postMessage(arrival, part instanceof Uint8Array ? [part.buffer] : []);
        },
        (error: unknown) => {
          const text = error instanceof Error ? error.message : String(error);
          if (worker === of) crash("Python could not start", text);
        },
      );
  }

  function open(url: URL): Worker | null {
    const code = globalThis.blocksLiteOpened?.worker;
    try {
      if (code) return new Worker(URL.createObjectURL(new Blob([code])));
      return new Worker(url, { type: "module" });
    } catch (error) {
      on.crashed(problem("Python could not start", String(error)), false);
      return null;
    }
  }

  /** Waits for the lock the worker holds: it falls free when the worker dies. */
  function mourn(of: Worker, lock: string): void {
    const heldByWorker = () =>
      navigator.locks.query().then(({ held }) => held?.some(({ name }) => name === lock) ?? false);
    const watch = async (): Promise<void> => {
      while (!(await heldByWorker())) {
        if (worker !== of) return;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      await navigator.locks.request(lock, () => {});
      if (worker === of)
        crash("Python stopped", "The browser ended Python, most likely for want of memory.");
    };
    // Some frames may not use locks; they only lose this notice.
    if ("locks" in navigator) watch().catch(() => {});
  }

  if (config.protocol === PROTOCOL) start();
  else
    on.crashed(
      problem("Wrong version", "This page was built with another version. Build it again."),
      false,
    );
  return {
    send(message) {
      if (ready) post(message);
      else hold(message);
    },
    put(file) {
      files.set(file.path, file.blob);
      if (ready) worker?.postMessage(file);
    },
    forget(paths) {
      for (const path of paths) files.delete(path);
      if (ready) worker?.postMessage({ forget: paths } satisfies Forget);
    },
    restart() {
      close();
      start();
    },
    remember(types) {
      if (remembered || globalThis.blocksLiteOpened || !("caches" in window)) return;
      remembered = true;
      const job: Recording = { config: config.boot, base: document.baseURI, types };
      const work = () => open(new URL(config.worker, document.baseURI))?.postMessage(job);
      setTimeout(() => (window.requestIdleCallback ?? setTimeout)(work), SETTLED);
    },
    close,
  };
}

function runOf(message: ToPython): number | null {
  return message.type === "run" ? message.run : null;
}

function problem(title: string, message: string): Problem {
  return { name: "LoadError", title, message, duration: null, visible: true, traceback: "" };
}
