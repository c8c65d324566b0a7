/**
 * Files of the app that outlive the visit: kept in this browser, for this page's address alone.
 *
 * Only what the app has changed is kept. A file that it left alone stays the author's, and follows
 * the author's later versions.
 */
import type { FileSystem } from "./pyodide.d.ts";
import { APP } from "./runtime.ts";

const STORE = "files";
/** Milliseconds between looks at the files, for what is written while nothing is sent. */
const INTERVAL = 2000;

/** Content of a file; null for one that the app deleted. */
type Content = Uint8Array | null;
type State = Map<string, string>;

/** What the browser calls the kept files of the app at this address. */
export function storeName(base: string, main: string): string {
  return `blocks-lite files ${new URL(".", base).pathname}${main.replace(`${APP}/`, "")}`;
}

/** The files of earlier visits, by their path; empty where the browser keeps nothing. */
export async function recallFiles(name: string): Promise<Map<string, Content>> {
  const database = await open(name);
  const store = database.transaction(STORE).objectStore(STORE);
  const [keys, values] = await Promise.all([
    settled(store.getAllKeys()),
    settled(store.getAll() as IDBRequest<Content[]>),
  ]);
  database.close();
  return new Map(keys.map((key, at) => [String(key), values[at] ?? null]));
}

/** Puts the files of earlier visits in place, and gives what saves changes from now on. */
export function keepFiles(
  FS: FileSystem,
  name: string,
  paths: string[],
  earlier: Map<string, Content>,
  failed: (error: unknown) => void,
): () => void {
  provide(FS, paths);
  for (const [path, content] of earlier) place(FS, path, content);
  let known = look(FS, paths);
  let work = Promise.resolve();
  const save = async () => {
    const now = look(FS, paths);
    const changes = new Map<string, Content>();
    for (const [path, state] of now)
      if (known.get(path) !== state) changes.set(path, FS.readFile(path));
    for (const path of known.keys()) if (!now.has(path)) changes.set(path, null);
    if (!changes.size) return;
    known = now;
    await write(name, changes);
  };
  const soon = () => {
    work = work.then(save).catch(failed);
  };
  setInterval(soon, INTERVAL);
  return soon;
}

/** Makes the folders, so that the app can write into them at once. */
export function provide(FS: FileSystem, paths: string[]): void {
  for (const path of paths)
    if (!path.slice(path.lastIndexOf("/")).includes(".")) FS.mkdirTree(`${APP}/${path}`);
}

function place(FS: FileSystem, path: string, content: Content): void {
  if (content) {
    FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    FS.writeFile(path, content, { canOwn: true });
  } else if (FS.analyzePath(path).exists) FS.unlink(path);
}

/** Each file with what changes when it is written. */
function look(FS: FileSystem, paths: string[]): State {
  const found: State = new Map();
  const visit = (path: string): void => {
    if (!FS.analyzePath(path).exists) return;
    const { mode, mtime, size } = FS.stat(path);
    if (!FS.isDir(mode)) found.set(path, `${mtime.getTime()} ${size}`);
    else
      for (const name of FS.readdir(path))
        if (name !== "." && name !== "..") visit(`${path}/${name}`);
  };
  for (const path of paths) visit(`${APP}/${path}`);
  return found;
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

/** All of the changes, or none. */
async function write(name: string, changes: Map<string, Content>): Promise<void> {
  const database = await open(name);
  try {
    const transaction = database.transaction(STORE, "readwrite");
    const store = transaction.objectStore(STORE);
    for (const [path, content] of changes) store.put(content, path);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function settled<Type>(request: IDBRequest<Type>): Promise<Type> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
