/** The sum of the files' sizes under brotli 11, for the benchmark: Python has no brotli of its own. */
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const sizes = process.argv.slice(2).map((path) => {
  const content = readFileSync(path);
  return Math.min(content.length, brotliCompressSync(content).length);
});
console.log(sizes.reduce((sum, size) => sum + size, 0));
