/** Reads the stored value before the app's load events, and stores every new one. */
import { effect } from "@preact/signals";
import { same } from "../same.ts";
import type { Block } from "../view.ts";

export default function BrowserState(): null {
  return null;
}

/** Fills the block from localStorage and keeps it there from now on, where the browser allows that. */
export async function restore(block: Block, nth: number): Promise<void> {
  const first = block.value.peek();
  try {
    await fill(block, nth);
  } catch (error) {
    // Hashing is offered only on https and localhost, storage may be forbidden.
    console.warn("gr.BrowserState keeps its value for this visit only:", error);
  }
  // Of another value the page tells by itself.
  if (same(block.value.peek(), first)) block.emit("change");
}

async function fill(block: Block, nth: number): Promise<void> {
  const site = new URL(".", document.baseURI).pathname;
  const name = text(block, "storage_key") ?? `blocks-lite:${site}:${nth}`;
  const key = await derive(text(block, "secret") ?? name);
  const stored = localStorage.getItem(name);
  const value = stored === null ? undefined : await open(stored, key);
  if (value !== undefined) block.value.value = value;
  let first = true;
  effect(() => {
    const now = block.value.value;
    if (!first) void keep(name, now, key);
    first = false;
  });
}

async function keep(name: string, value: unknown, key: CryptoKey): Promise<void> {
  try {
    localStorage.setItem(name, await seal(value, key));
  } catch (error) {
    console.warn("The value of a gr.BrowserState could not be stored:", error);
  }
}

function text(block: Block, prop: string): string | null {
  const value = block.prop(prop).peek();
  return typeof value === "string" ? value : null;
}

async function derive(secret: string): Promise<CryptoKey> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret));
  return crypto.subtle.importKey("raw", hash, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** The initialisation vector and the encrypted JSON, as base64. */
async function seal(value: unknown, key: CryptoKey): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value ?? null));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, plain));
  const bytes = [...iv, ...sealed].map((byte) => String.fromCharCode(byte));
  return btoa(bytes.join(""));
}

/** The value inside; undefined where it is not ours, or of another secret. */
async function open(stored: string, key: CryptoKey): Promise<unknown> {
  try {
    const bytes = Uint8Array.from(atob(stored), (letter) => letter.charCodeAt(0));
    const [iv, sealed] = [bytes.slice(0, 12), bytes.slice(12)];
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, sealed);
    return JSON.parse(new TextDecoder().decode(plain));
  } catch {
    return undefined;
  }
}
