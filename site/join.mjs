/**
 * Joins the files that every page needs into one.
 *
 * The bundler splits by who needs what, which makes a dozen files of the page's own script. Over plain
 * HTTP a browser asks for six files at a time, so that a dozen keep the others waiting.
 */
import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { build } from "esbuild";

/** What one file asks another for, as the bundler prints it. */
const IMPORT = /import(?:\{([^}]*)\}from)?"\.\/([^"]+)";?/g;

/** Joins `entry` with what it and many components need, on the disk; gives the new list of outputs. */
export async function join(outputs, entry, options) {
  const shell = [...new Set([entry, ...needs(outputs, entry), ...common(outputs)])];
  const folder = dirname(entry);
  const inside = new Set(shell.map((path) => basename(path)));
  const page = `page-${digest([...inside].join())}.js`;
  const renamed = new Map();
  for (const path of Object.keys(outputs))
    if (isModule(path) && !shell.includes(path))
      // The content changes with the page's name, so its own has to change, too.
      renamed.set(basename(path), basename(path).replace(/[^-]+$/, `${digest(path + page)}.js`));
  for (const name of inside) renamed.set(name, page);

  const exported = (name, file) => `${name}_${shell.findIndex((path) => basename(path) === file)}`;
  const rename = (text) =>
    text.replace(/"\.\/([^"]+)"/g, (all, name) =>
      renamed.has(name) ? `"./${renamed.get(name)}"` : all,
    );
  const texts = { [page]: rename(await joined(shell, folder, inside, exported, outputs, options)) };
  for (const path of Object.keys(outputs)) {
    if (!isModule(path)) continue;
    const text = await readFile(path, "utf8");
    if (!shell.includes(path))
      texts[renamed.get(basename(path))] = rename(redirect(text, inside, exported, page));
    await rm(path);
  }
  for (const [name, text] of Object.entries(texts)) await writeFile(`${folder}/${name}`, text);
  return described(outputs, shell, (path) => {
    return `${folder}/${renamed.get(basename(path)) ?? basename(path)}`;
  });
}

function digest(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 8).toUpperCase();
}

const isModule = (path) => path.endsWith(".js") && !path.includes(".worklet-");

/** Files that must be there before the one at `path` can run. */
export function needs(outputs, path, found = new Set()) {
  for (const { path: other, kind, external } of outputs[path].imports) {
    if (external || kind !== "import-statement" || found.has(other)) continue;
    found.add(other);
    needs(outputs, other, found);
  }
  return found;
}

/** The component that a file is of. */
export const componentOf = ({ entryPoint = "" }) =>
  /^(?:(?:.*\/)?site\/)?components\/([^/]+)\.tsx$/.exec(entryPoint)?.[1];

/** The files that a third of the components need: nearly every page has one of those. */
function common(outputs) {
  const components = Object.keys(outputs).filter((path) => componentOf(outputs[path]));
  const needed = components.map((path) => [...needs(outputs, path)]);
  const files = [...new Set(needed.flat())];
  const users = (file) => needed.filter((each) => each.includes(file)).length;
  return files.filter((file) => users(file) >= components.length / 3);
}

/** One file with the content of all, that exports what any of them does. */
async function joined(shell, folder, inside, exported, outputs, options) {
  const lines = shell.map((path) => {
    const file = basename(path);
    const names = outputs[path].exports.map((name) => `${name} as ${exported(name, file)}`);
    return `export {${names.join()}} from "./${file}";`;
  });
  const within = {
    name: "within",
    setup: ({ onResolve }) =>
      onResolve({ filter: /^\.\// }, ({ path, kind }) =>
        kind === "import-statement" && inside.has(basename(path)) ? null : { path, external: true },
      ),
  };
  const { outputFiles } = await build({
    ...options,
    stdin: { contents: lines.join("\n"), resolveDir: folder },
    plugins: [within],
    write: false,
  });
  return outputFiles[0].text;
}

/** The text of another file, which asks the page for what it asked the page's parts for. */
function redirect(text, inside, exported, page) {
  const wanted = [];
  let asks = false;
  const rest = text.replace(IMPORT, (all, names, file) => {
    if (!inside.has(file)) return all;
    asks = true;
    for (const each of names?.split(",") ?? []) {
      const [name, local = name] = each.split(" as ");
      wanted.push(`${exported(name, file)} as ${local}`);
    }
    return "";
  });
  for (const file of inside)
    if (rest.includes(file)) throw new Error(`A file asks for ${file} in an unknown way.`);
  if (!asks) return text;
  return `import${wanted.length ? `{${wanted.join()}}from` : ""}"./${page}";${rest}`;
}

/** The outputs as they are now; `now` gives the new path of a file. */
function described(outputs, shell, now) {
  const renew = (imports) => {
    const all = imports.map((each) => ({
      ...each,
      path: each.external ? each.path : now(each.path),
    }));
    const seen = new Set();
    return all.filter(({ path, kind }) => {
      const key = `${kind} ${path}`;
      return !seen.has(key) && seen.add(key);
    });
  };
  const found = {};
  const parts = shell.flatMap((path) => outputs[path].imports);
  const apart = parts.filter(({ path }) => !shell.includes(path));
  found[now(shell[0])] = { ...outputs[shell[0]], imports: renew(apart) };
  for (const [path, output] of Object.entries(outputs))
    if (!shell.includes(path)) found[now(path)] = { ...output, imports: renew(output.imports) };
  return found;
}
