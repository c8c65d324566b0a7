/** A conversation's messages: their shape, who speaks how long, which thought belongs to which. */
import { same } from "../same.ts";
import type { View } from "../view.ts";

export interface TextPart {
  type: "text";
  text: string;
}

export interface FileData {
  path: string;
  url?: string | null;
  size?: number | null;
  orig_name?: string | null;
  mime_type?: string | null;
}

export interface FilePart {
  type: "file";
  file: FileData;
  alt_text?: string | null;
}

export interface ComponentPart {
  type: "component";
  component: string;
  value: unknown;
  props: Record<string, unknown>;
}

export type Part = TextPart | FilePart | ComponentPart;

/** What makes a message a thought. */
export interface Metadata {
  title?: string;
  id?: number | string;
  parent_id?: number | string;
  log?: string;
  duration?: number;
  status?: "pending" | "done";
}

export interface Message {
  role: string;
  metadata?: Metadata | null;
  content: Part[];
  options?: { value: string; label?: string }[] | null;
}

/** A message and its place in the conversation. */
export interface Item {
  message: Message;
  index: number;
}

/** Messages that one speaker says without a break. */
export interface Turn {
  role: "user" | "bot";
  items: Item[];
}

/** The messages in a chatbot's value; a script may have written content as a plain text. */
export function messagesOf(value: unknown): Message[] {
  if (!Array.isArray(value)) return [];
  return value.map((item: Message & { content: unknown }) =>
    typeof item.content === "string"
      ? { ...item, content: [{ type: "text", text: item.content }] }
      : item,
  );
}

/** New turns, in which everything that did not change is the same object as before. */
export function turnsOf(messages: Message[], grouped: boolean, before: Turn[]): Turn[] {
  const old = before.flatMap(({ items }) => items);
  const turns: Turn[] = [];
  messages.forEach((message, index) => {
    const known = old[index];
    const item = known && same(known.message, message) ? known : { message, index };
    const role = message.role === "user" ? "user" : "bot";
    const last = turns.at(-1);
    const joins = grouped || (message.metadata?.parent_id ?? null) !== null;
    if (last?.role === role && joins) last.items.push(item);
    else turns.push({ role, items: [item] });
  });
  return turns.map((turn, at) => {
    const known = before[at];
    const equal =
      known?.role === turn.role &&
      known.items.length === turn.items.length &&
      turn.items.every((item, index) => item === known.items[index]);
    return equal ? known : turn;
  });
}

/** A thought has a title; others are plain messages. */
export function isThought({ message }: Item): boolean {
  return Boolean(message.metadata?.title);
}

/** The messages of a turn that stand inside no other. */
export function outermost(items: Item[]): Item[] {
  const ids = new Set(items.map(({ message }) => message.metadata?.id));
  return items.filter(({ message }) => {
    const parent = message.metadata?.parent_id ?? undefined;
    return parent === undefined || !ids.has(parent);
  });
}

/** The thoughts that stand inside another. */
export function inside(parent: Item, items: Item[]): Item[] {
  const id = parent.message.metadata?.id;
  if (id === undefined || id === null) return [];
  return items.filter((item) => item !== parent && item.message.metadata?.parent_id === id);
}

/** What a message says, without files and components. */
export function textOf({ content }: Message): string {
  return content.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n");
}

/** A message's content as event data has it: its text, or its parts where it has others. */
export function payloadOf(message: Message): unknown {
  const plain = message.content.every(({ type }) => type === "text");
  return plain ? textOf(message) : message.content;
}

/** The whole conversation as text. */
export function transcript(messages: Message[]): string {
  return messages.map((message) => `${message.role}: ${textOf(message)}`).join("\n\n");
}

/** What is copied, with the author's mark below. */
export function marked(view: View<"chatbot">, text: string): string {
  return view.watermark.value ? `${text}\n\n${view.watermark.value}` : text;
}

/** The messages of a turn that have a text to edit. */
export function written({ items }: Turn): Item[] {
  return items.filter(({ message }) => message.content.some(({ type }) => type === "text"));
}
