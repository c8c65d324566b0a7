/** Bundles page, worker and build script; writes `page.json`, which says what each part needs. */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import { componentOf, join, needs } from "./join.mjs";

const [assets = "../lite/assets"] = process.argv.slice(2);
const page = `${assets}/page`;

const shared = {
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
};

await rm(page, { recursive: true, force: true });
const { metafile } = await build({
  ...shared,
  entryPoints: { page: "main.tsx" },
  outdir: page,
  splitting: true,
  metafile: true,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  jsx: "automatic",
  jsxImportSource: "preact",
  nodePaths: ["node_modules"],
  loader: {
    ".css": "text",
    ".svg": "text",
    ".woff2": "file",
    ".woff": "file",
    ".ttf": "file",
    ".worklet.js": "file",
  },
});
const main = ([, { entryPoint }]) => entryPoint?.endsWith("main.tsx");
const [shell] = Object.entries(metafile.outputs).find(main);
metafile.outputs = await join(metafile.outputs, shell, shared);

const { metafile: workerFile } = await build({
  ...shared,
  entryPoints: { worker: "../worker/main.ts" },
  outdir: page,
  entryNames: "[name]-[hash]",
  metafile: true,
});

await build({
  ...shared,
  minify: false,
  entryPoints: ["../worker/prerender.mts"],
  outfile: `${assets}/prerender.mjs`,
  platform: "node",
});

const sizes = {};
const outputs = Object.entries({ ...metafile.outputs, ...workerFile.outputs }).filter(
  ([path]) => !path.endsWith(".map"),
);
for (const [path, { inputs }] of outputs) {
  const content = await readFile(path);
  const gzip = gzipSync(content, { level: 9 }).length;
  sizes[basename(path)] = { raw: content.length, gzip, own: Math.round(gzip * ownShare(inputs)) };
}

/** How much of a file is ours and no library's, from 0 to 1. */
function ownShare(inputs = {}) {
  const written = ([name, { bytesInOutput }]) =>
    name.includes("node_modules/") ? 0 : bytesInOutput;
  const all = Object.values(inputs).reduce((sum, { bytesInOutput }) => sum + bytesInOutput, 0);
  return all && Object.entries(inputs).reduce((sum, each) => sum + written(each), 0) / all;
}

const entry = (end) => outputs.find(([, { entryPoint }]) => entryPoint?.endsWith(end))?.[0];
const files = (path) => [path, ...needs(metafile.outputs, path)].map((each) => basename(each));
/** Modules that a component has in `rest`: a page asks for them together with it. */
const RESTS = ["table/grid.tsx", "table/gridlook.ts", "table/gridcell.tsx", "chat/turn.tsx"];
const isRest = ({ path, kind }) =>
  kind === "dynamic-import" &&
  RESTS.some((name) => metafile.outputs[path]?.entryPoint?.endsWith(name));
const whole = (path) => {
  const rests = metafile.outputs[path].imports.filter(isRest).flatMap((each) => files(each.path));
  return [...new Set([...files(path), ...rests])];
};
const components = {};
for (const [path, output] of outputs) {
  const type = componentOf(output);
  if (type) components[type] = whole(path);
}

/** Styles of the page itself stand in its head. */
async function styles() {
  const names = (await readdir(".")).filter((name) => name.endsWith(".css")).sort();
  const texts = await Promise.all(names.map((name) => readFile(name, "utf8")));
  return (await transform(texts.join("\n"), { loader: "css", minify: true })).code.trim();
}

/** What each file asks for: by itself, or (then with the module's name) when it comes to it. */
const links = {};
for (const [path, { imports }] of outputs)
  links[basename(path)] = (imports ?? [])
    .filter(({ external }) => !external)
    .map(({ path: other, kind }) => {
      const entryPoint = outputs.find(([each]) => each === other)?.[1].entryPoint ?? "";
      const name = entryPoint.replace(/^(\.\.\/)?site\//, "");
      return [basename(other), kind === "dynamic-import" ? name : ""];
    });

/**
 * The same files for one plain script, which browsers also load from `file://`: each as the body of
 * a function of `require`, `module` and `exports`, with `load` for `import()` and `here` for the folder's
 * address.
 */
const classic = `${assets}/classic`;
await rm(classic, { recursive: true, force: true });
await mkdir(classic, { recursive: true });
for (const [path] of Object.entries(metafile.outputs)) {
  const source = await readFile(path, "utf8").catch(() => "");
  if (!path.endsWith(".js")) continue;
  const settled = source.replaceAll("import.meta.url", "here");
  const { code } = await transform(settled, { format: "cjs", minify: true, target: "es2022" });
  const loading = code.replace(/\bimport\(("\.\/[^"]+")\)/g, "load($1)");
  await writeFile(`${classic}/${basename(path)}`, loading);
}

await build({
  ...shared,
  entryPoints: ["../worker/opened.ts"],
  outfile: `${classic}/opened.js`,
  format: "iife",
});

/** Fonts of the themes: Latin letters, upright, in the weights that themes use. */
const fonts = `${assets}/fonts`;
await rm(fonts, { recursive: true, force: true });
await mkdir(fonts, { recursive: true });
for (const family of await readdir("node_modules/@fontsource")) {
  const folder = `node_modules/@fontsource/${family}`;
  await copyFile(`${folder}/LICENSE`, `${fonts}/${family}.txt`);
  for (const weight of [400, 600, 700]) {
    const file = `${folder}/files/${family}-latin-${weight}-normal.woff2`;
    await copyFile(file, `${fonts}/${family}-${weight}.woff2`).catch(() => {}); // not every weight
  }
}

const manifest = {
  css: await styles(),
  shell: files(entry("main.tsx")),
  worker: basename(entry("worker/main.ts")),
  components,
  links,
  sizes,
};
await writeFile(`${assets}/page.json`, `${JSON.stringify(manifest, null, 1)}\n`);
