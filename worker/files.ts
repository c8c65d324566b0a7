/**
 * Files that page and Python share, as blobs: handed over without copying their bytes.
 *
 * A blob stands in Python's file system like any other file, can be renamed, removed and written,
 * but its bytes are only read where Python reads them.
 */
import type { FileNode, FileSystem, StreamOps } from "./pyodide.d.ts";

/** A file on its way: to Python when the visitor chose it, to the page when Python made it. */
export interface Handed {
  path: string;
  blob: Blob;
}

/** Bytes read at once: Python asks for a few kB at a time. */
const WINDOW = 1 << 20;
/** From this size on, the file system keeps a file that the page has as the page's blob. */
const LARGE = 1 << 20;
const INPUT_OUTPUT_ERROR = 29;

/** The blob behind a file, as long as nobody has written to it. */
const blobs = new WeakMap<FileNode, () => Blob | null>();

/** Puts a blob into the file system. */
export function put(FS: FileSystem, { path, blob }: Handed): void {
  FS.mkdirTree(path.slice(0, path.lastIndexOf("/")) || "/");
  FS.writeFile(path, "");
  back(FS, FS.lookupPath(path).node, blob);
}

/** A file's content as a blob with that media type; made once, then kept in place of the bytes. */
export function take(FS: FileSystem, path: string, type: string): Blob {
  const { node } = FS.lookupPath(path);
  const known = blobs.get(node)?.();
  if (known) return known.type === type ? known : known.slice(0, known.size, type);
  const bytes = node.contents?.slice(0, node.usedBytes);
  const blob = new Blob(bytes ? [bytes] : [], { type });
  if (blob.size >= LARGE) back(FS, node, blob);
  return blob;
}

/** Lets a file of the memory read from a blob. */
function back(FS: FileSystem, node: FileNode, blob: Blob): void {
  const reader = new FileReaderSync();
  const memory = node.stream_ops;
  let own: { bytes: Uint8Array<ArrayBuffer> | null } | null = null;
  let size = blob.size;
  let start = 0;
  let window = new Uint8Array();

  function read(from: number, to: number): Uint8Array<ArrayBuffer> {
    try {
      return new Uint8Array(reader.readAsArrayBuffer(blob.slice(from, to)));
    } catch {
      // The visitor changed or removed the file on the disk since choosing it.
      throw new FS.ErrnoError(INPUT_OUTPUT_ERROR);
    }
  }

  const piecewise: StreamOps["read"] = (stream, buffer, offset, length, position) => {
    if (own) return memory.read(stream, buffer, offset, length, position);
    const wanted = Math.min(length, size - position);
    if (wanted <= 0) return 0;
    if (position < start || position + wanted > start + window.length) {
      start = position;
      window = read(position, Math.min(size, position + Math.max(wanted, WINDOW)));
    }
    const bytes = window.subarray(position - start, position - start + wanted);
    buffer.set(bytes, offset);
    if (window.length > WINDOW || position + wanted >= size) window = new Uint8Array();
    return bytes.length;
  };

  Object.defineProperties(node, {
    usedBytes: {
      get: () => size,
      set: (value: number) => {
        size = value;
      },
      configurable: true,
    },
    // Asked for by whatever is not plain reading: writing, mapping, cutting.
    contents: {
      get: () => {
        own ??= { bytes: read(0, blob.size) };
        return own.bytes;
      },
      set: (bytes: Uint8Array<ArrayBuffer> | null) => {
        own = { bytes };
      },
      configurable: true,
    },
  });
  node.stream_ops = { ...memory, read: piecewise };
  blobs.set(node, () => (own ? null : blob));
}
