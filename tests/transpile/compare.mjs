// Runs transpiled scripts: argument 1 names a JSON list of {code, calls}.
import { readFileSync, writeSync } from "node:fs";
import vm from "node:vm";

function plain(x) {
  if (typeof x === "bigint") return { $big: String(x) };
  if (typeof x === "number" && !Number.isFinite(x)) return { $number: String(x) };
  if (typeof x !== "object" || x === null) return x === undefined ? { $undefined: true } : x;
  if (Array.isArray(x) || x instanceof Uint8Array) return Array.from(x, plain);
  if (x instanceof Map) return { $map: Array.from(x, ([k, v]) => [plain(k), plain(v)]) };
  if (x instanceof Set) return { $set: Array.from(x, (v) => json(plain(v))).sort() };
  if (typeof x.next === "function") return Array.from(x, plain);
  const inner = Object.fromEntries(Object.entries(x).map(([k, v]) => [k, plain(v)]));
  return x.__type__ === "update" ? { $update: inner } : { $object: inner };
}
// As Python's json.dumps spaces it.
function json(x) {
  if (Array.isArray(x)) return "[" + x.map(json).join(", ") + "]";
  if (typeof x !== "object" || x === null)
    return JSON.stringify(x).replace(/[\u0080-\uffff]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
  return "{" + Object.entries(x).map(([k, v]) => JSON.stringify(k) + ": " + json(v)).join(", ") + "}";
}
const received = (x) => (Array.isArray(x) ? x.map(received) : x?.$big ? BigInt(x.$big) : x);
const results = [];
console.log = () => {};
for (const { code, calls } of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  let entry, broken;
  try {
    entry = vm.runInThisContext(code + "\nentry;");
  } catch (error) {
    broken = { $error: "load: " + error.name, message: String(error.stack).slice(0, 500) };
  }
  for (const args of calls) {
    if (broken) {
      results.push(broken);
      continue;
    }
    try {
      results.push(plain(entry(...args.map(received))));
    } catch (error) {
      results.push({ $error: error.name, message: error.message, native: !error.args && String(error.stack).slice(0, 400) });
    }
  }
}
// Python reads one JSON text; a pipe may take it in pieces.
let rest = Buffer.from(JSON.stringify(results));
while (rest.length) {
  try {
    rest = rest.subarray(writeSync(1, rest));
  } catch (error) {
    if (error.code !== "EAGAIN") throw error;
  }
}
