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

export function decode<Message>({ text, buffers }: Packet): Message {
  if (buffers.length === 0) return JSON.parse(text) as Message;
  return JSON.parse(text, (_key, value: unknown) =>
    value !== null && typeof value === "object" && "$bytes" in value
      ? buffers[value.$bytes as number]
      : value,
  ) as Message;
}
