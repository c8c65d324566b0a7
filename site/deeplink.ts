/** Addresses that hold what the page shows: written by `DeepLinkButton`, read when it opens. */
import type { App, Restored } from "./app.ts";
import { isFile } from "./files.ts";
import type { Block } from "./view.ts";

const KEY = "deep_link=";
/** What of a block comes along. */
const PROPS = ["value", "visible", "selected", "open"];
/** Types whose values are code, or mean nothing elsewhere: an address may come from a stranger. */
const LEFT_OUT = new Set("html plot state browserstate timer button".split(" "));
/** Those that nobody misses. */
const UNSEEN = new Set("state browserstate timer button".split(" "));
/** Longer addresses are cut off on their way through other programs. */
const LONGEST = 1_000_000;

/** What is kept of a block: its type, by which a later version of the app knows it, and its props. */
type Kept = [type: string, props: Record<string, unknown>];

export interface Link {
  url: string;
  /** How many blocks hold what a link cannot. */
  left: number;
}

/** The address of this page with everything that differs from its start. */
export async function linkTo(app: App): Promise<Link> {
  const kept: Record<number, Kept> = {};
  let left = 0;
  for (const [block, first] of app.differing()) {
    const props: Record<string, unknown> = {};
    for (const name of PROPS) {
      if (!block.names().includes(name)) continue;
      const now = block.prop(name).peek();
      if (JSON.stringify(now) === JSON.stringify(first(name))) continue;
      if (name !== "value" || allowed(block, now)) props[name] = now;
      else if (!UNSEEN.has(block.type)) left++;
    }
    if (Object.keys(props).length) kept[block.id] = [block.type, props];
  }
  const text = JSON.stringify(kept, (_, value) => packed(value));
  const url = new URL(location.href);
  url.hash = KEY + (await deflate(text));
  if (url.href.length > LONGEST) throw new Error("there is too much on this page for an address");
  return { url: url.href, left };
}

/** Shows what the address holds; what does not fit this app any more is passed over. */
export async function open(app: App, hash: string): Promise<void> {
  const text = await inflate(hash.slice(hash.indexOf(KEY) + KEY.length));
  const kept: Record<string, Kept> = JSON.parse(text, (_, value) => unpacked(value));
  const found: Restored[] = [];
  for (const [id, [type, props]] of Object.entries(kept)) {
    const block = app.blocks.get(Number(id));
    if (block?.type !== type) continue;
    for (const name of PROPS)
      if (name in props && (name !== "value" || allowed(block, props[name])))
        found.push({ block, name, value: props[name] });
  }
  app.restore(found);
}

/** Whether a value may travel in an address, and be taken from one. */
function allowed(block: Block, value: unknown): boolean {
  if (LEFT_OUT.has(block.type) || block.prop("sanitize_html").peek() === false) return false;
  return !holds(value, (part) => isFile(part) || "component" in part || "constructor_args" in part);
}

function holds(value: unknown, test: (part: object) => boolean): boolean {
  if (!value || typeof value !== "object") return false;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return false;
  return test(value) || Object.values(value).some((part) => holds(part, test));
}

function packed(value: unknown): unknown {
  if (ArrayBuffer.isView(value))
    return { $buffer: base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
  return value instanceof ArrayBuffer ? { $buffer: base64(new Uint8Array(value)) } : value;
}

function unpacked(value: unknown): unknown {
  const given = value as { $buffer?: unknown } | null;
  return typeof given?.$buffer === "string" ? bytes(given.$buffer).buffer : value;
}

async function deflate(text: string): Promise<string> {
  return base64(await through(new Blob([text]), new CompressionStream("deflate-raw")));
}

async function inflate(text: string): Promise<string> {
  const blob = new Blob([bytes(text)]);
  return new TextDecoder().decode(await through(blob, new DecompressionStream("deflate-raw")));
}

async function through(blob: Blob, stream: GenericTransformStream): Promise<Uint8Array> {
  const pair = stream as ReadableWritablePair<Uint8Array, Uint8Array>;
  return new Uint8Array(await new Response(blob.stream().pipeThrough(pair)).arrayBuffer());
}

/** Bytes in the letters that an address may have. */
function base64(data: Uint8Array): string {
  let text = "";
  for (let at = 0; at < data.length; at += 0x8000)
    text += String.fromCharCode(...data.subarray(at, at + 0x8000));
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
