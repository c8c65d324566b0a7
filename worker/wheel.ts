/** Reads a wheel as its publisher made it: a zip, unpacked by the browser itself. */
import type { Archive } from "./runtime.ts";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
/** Tests, and what only compilers and type checkers read; `lite/build/inside/wheel.py` drops more. */
const LEFT_OUT =
  /(^|\/)(tests|__pycache__)\/|\.(pyi|pyx|pxd)$|^[^/]+\.data\/(scripts|data|headers)\//;
const DATA = /^[^/]+\.data\/(purelib|platlib)\//;

/** The files of a zip by name; those that no page needs are left out. */
export async function readWheel(bytes: Uint8Array<ArrayBuffer>): Promise<Archive> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const files: Archive = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error("Its list of files is damaged.");
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const [name, extra, comment] = [28, 30, 32].map((place) =>
      view.getUint16(at + place, true),
    ) as [number, number, number];
    const start = view.getUint32(at + 42, true);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
    if (path.endsWith("/") || LEFT_OUT.test(path)) continue;
    const skipped = view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const packed = bytes.subarray(start + 30 + skipped, start + 30 + skipped + size);
    files.set(path.replace(DATA, ""), method === STORED ? packed : await inflate(packed));
  }
  return files;
}

/** Where the record stands that ends a zip; a comment may follow it. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--)
    if (view.getUint32(at, true) === END) return at;
  throw new Error("It is no wheel.");
}

async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
