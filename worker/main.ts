/** The pipe between the page and Python: it knows no message but those that boot it. */
import { Arrivals, type Boot, boot, type Receive, type Recording, record } from "./boot.ts";
import type { Arrival } from "./download.ts";
import type { Packet } from "./wire.ts";

/** The first message; the parts to start from follow, then packets. */
export interface Start extends Boot {
  /** Name of a lock that this worker holds as long as it lives. */
  lock: string;
}

/** Everything that leaves the worker. */
export type FromWorker = Packet | { failure: string };

const parts = new Arrivals();
let receive: Receive | null = null;

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

async function begin({ lock, ...start }: Start): Promise<void> {
  hold(lock);
  receive = await boot(start, parts, (packet) => post(packet, packet.buffers));
}

/** A lock ends with its owner, which is how the page learns that this worker died. */
function hold(lock: string): void {
  navigator.locks?.request(lock, () => new Promise(() => {})).catch(() => {});
}

self.onmessage = ({ data }: MessageEvent<Start | Recording | Arrival | Packet>) => {
  if ("types" in data) {
    void remember(data);
    return;
  }
  if ("config" in data) {
    begin(data).catch(fail);
    return;
  }
  if ("part" in data) {
    parts.put(data);
    return;
  }
  receive?.(data).catch(fail);
};
self.addEventListener("unhandledrejection", (event) => {
  console.error(event.reason);
});
