/** The pipe between the page and Python: it knows no message but the one that boots it. */
import { type Boot, boot, type Receive } from "./boot.ts";
import type { Packet } from "./wire.ts";

/** The first message; every later one is a packet. */
export interface Start extends Boot {
  /** Name of a lock that this worker holds as long as it lives. */
  lock: string;
}

/** Everything that leaves the worker. */
export type FromWorker =
  | Packet
  | { step: string; loaded: number; total: number }
  | { wasm: WebAssembly.Module }
  | { failure: string };

let receive: Receive | null = null;

function post(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

function fail(error: unknown): void {
  post({ failure: error instanceof Error ? error.message : String(error) });
}

async function begin({ lock, ...start }: Start): Promise<void> {
  hold(lock);
  const send = (packet: Packet) => post(packet, packet.buffers);
  const report = (step: string, loaded: number, total: number) => post({ step, loaded, total });
  const started = await boot(start, send, report);
  receive = started.receive;
  post({ wasm: started.wasm });
}

/** A lock ends with its owner, which is how the page learns that this worker died. */
function hold(lock: string): void {
  navigator.locks?.request(lock, () => new Promise(() => {})).catch(() => {});
}

self.onmessage = ({ data }: MessageEvent<Start | Packet>) => {
  if ("config" in data) {
    begin(data).catch(fail);
    return;
  }
  try {
    receive?.(data);
  } catch (error) {
    fail(error);
  }
};
self.addEventListener("unhandledrejection", (event) => {
  console.error(event.reason);
});
