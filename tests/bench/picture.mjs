// Runs tests/bench/picture_inside.py in Pyodide: node picture.mjs ROOT WHEEL…
import { readFileSync } from "node:fs";

const [root, ...wheels] = process.argv.slice(2);
const { loadPyodide } = await import(`${root}/site/node_modules/pyodide/pyodide.mjs`);
const pyodide = await loadPyodide({ stdout: console.log });
await pyodide.loadPackage(wheels, { messageCallback: () => {} });
pyodide.FS.mkdirTree("/repo");
pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root }, "/repo");
pyodide.runPython(readFileSync(`${root}/tests/bench/picture_inside.py`, "utf8"));
