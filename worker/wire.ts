/** Messages as text plus buffers: twin of `lite/wire.py`, which says why. */

export interface Packet {
  text: string;
  buffers: ArrayBuffer[];
}

export function encode(message: object): Packet {
  const buffers: ArrayBuffer[] = [];
  const text = JSON.stringify(message, (_key, value: unknown) => {
    if (!(value instanceof ArrayBuffer)) return value;
    // A copy: what is transferred is gone from here, and the page goes on showing it.
    buffers.push(value.slice(0));
    return { $bytes: buffers.length - 1 };
  });
  return { text, buffers };
}

/** Sees each value while a message is read, innermost first; what it gives takes the place. */
export type Revive = (value: unknown) => unknown;

export function decode<Message>({ text, buffers }: Packet, revive?: Revive): Message {
  const files = revive && FILES.test(text) ? revive : (value: unknown) => value;
  if (buffers.length === 0 && !(revive && FILES.test(text))) return JSON.parse(text) as Message;
  return JSON.parse(text, (_key, value: unknown) =>
    value !== null && typeof value === "object" && "$bytes" in value
      ? buffers[value.$bytes as number]
      : files(value),
  ) as Message;
}

/** Where a message speaks of files; most do not, and are read without a look at each value. */
const FILES = /"gradio\.FileData"|gradio_api\/file=/;
