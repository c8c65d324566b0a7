/** Errors of transpiled functions: which lines of the author's Python they went through. */
import type { Problem } from "../worker/protocol.gen.ts";
import type { Origin } from "./local.ts";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** What an exception of Python's kind carries. */
interface Raised extends Error {
  args: unknown[];
  /** What `gr.Error` was given. */
  notice?: { message: unknown; title?: string; duration?: number | null; visible?: boolean };
}

/** Whether the author's code raised it; anything else is a defect of the transpiler. */
export function isRaised(error: unknown): error is Raised {
  return error instanceof Error && "args" in error;
}

/** An error of a transpiled function as Python would tell it. */
export function problemOf(error: Raised, origin: Origin | undefined): Problem {
  const { notice, name, message } = error;
  const said = notice ? String(notice.message) : message ? `${name}: ${message}` : name;
  const places = origin ? framesOf(error.stack ?? "", origin) : [];
  const lines = places.map(([file, line]) => `  File "${file}", line ${line}`);
  return {
    name,
    message: said,
    title: notice?.title ?? "Error",
    duration: notice?.duration === undefined ? 10 : notice.duration,
    visible: notice?.visible ?? true,
    traceback: [
      ...(lines.length ? ["Traceback (most recent call last):", ...lines] : []),
      message ? `${name}: ${message}` : name,
    ].join("\n"),
  };
}

/** The Python lines that a stack names, the outermost first. */
function framesOf(stack: string, { sources, mappings }: Origin): [string, number][] {
  const places = decoded(mappings);
  const found: [string, number][] = [];
  for (const [, line] of stack.matchAll(/scripts-\w+\.js:(\d+):\d+/g)) {
    const place = places[Number(line) - 1];
    if (place) found.unshift([sources[place[0]] ?? "?", place[1] + 1]);
  }
  return found.filter(([, line], at) => line !== found[at - 1]?.[1]);
}

/** For each line of the script the Python file, by its number, and line; undefined for our own. */
function decoded(mappings: string): ([number, number] | undefined)[] {
  let source = 0;
  let line = 0;
  return mappings.split(";").map((segment) => {
    if (!segment) return undefined;
    const [, more = 0, further = 0] = numbers(segment);
    source += more;
    line += further;
    return [source, line];
  });
}

function numbers(segment: string): number[] {
  const found: number[] = [];
  let value = 0;
  let shift = 0;
  for (const letter of segment) {
    const digit = DIGITS.indexOf(letter);
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    found.push(value & 1 ? -(value >> 1) : value >> 1);
    value = shift = 0;
  }
  return found;
}
