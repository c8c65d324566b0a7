/** Files packed into one .zip as they are: pictures and films do not get smaller. */

interface Packed {
  name: string;
  data: Blob;
}

const UTF8_NAMES = 0x0800;
/** The first of January 1980, the earliest that the format knows. */
const DAY = 0x21;

export async function zip(files: Packed[]): Promise<Blob> {
  const parts: BlobPart[] = [];
  const listing: BlobPart[] = [];
  let offset = 0;
  let length = 0;
  for (const { name, data } of unlike(files)) {
    const bytes = new TextEncoder().encode(name);
    const shared = [20, UTF8_NAMES, 0, 0, DAY];
    const sizes = [crc(new Uint8Array(await data.arrayBuffer())), data.size, data.size];
    const head = numbers([[0x04034b50], shared, sizes, [bytes.length, 0]], [4, 2, 4, 2]);
    const entry = numbers(
      [[0x02014b50], [20, ...shared], sizes, [bytes.length, 0, 0, 0, 0], [0, offset]],
      [4, 2, 4, 2, 4],
    );
    parts.push(head, bytes, data);
    listing.push(entry, bytes);
    offset += head.length + bytes.length + data.size;
    length += entry.length + bytes.length;
  }
  const count = files.length;
  const end = numbers([[0x06054b50], [0, 0, count, count], [length, offset], [0]], [4, 2, 4, 2]);
  return new Blob([...parts, ...listing, end], { type: "application/zip" });
}

/** Groups of numbers, those of a group `widths` bytes wide, the lowest byte first. */
function numbers(groups: number[][], widths: number[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    groups.flatMap((group, at) =>
      group.flatMap((number) =>
        Array.from({ length: widths[at] ?? 0 }, (_, byte) => (number >>> (8 * byte)) & 255),
      ),
    ),
  );
}

/** The files, of which none has the name of one before it. */
function unlike(files: Packed[]): Packed[] {
  const taken = new Set<string>();
  return files.map(({ name, data }) => {
    const dot = name.lastIndexOf(".");
    const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
    let own = name;
    for (let count = 2; taken.has(own); count++) own = `${stem} (${count})${end}`;
    taken.add(own);
    return { name: own, data };
  });
}

function crc(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});
