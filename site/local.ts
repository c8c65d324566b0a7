/** Listeners that the build made JavaScript of: they answer in the page, Python or not. */
import type { Change, Listener, Notice } from "../worker/protocol.gen.ts";
import type { Block } from "./view.ts";

/** What the site's script leaves for the page and for other scripts. */
export interface Functions {
  /** The author's `js=` texts, by their keys. */
  scripts?: Record<string, (...inputs: unknown[]) => unknown>;
  /** The app's own `js=`. */
  app?: () => unknown;
  /** The author's functions by name: plain values in, plain values out. */
  functions?: Record<string, (...values: unknown[]) => unknown>;
  listeners?: Record<number, Local>;
  /** The values of the states that only these listeners use, by the blocks' ids. */
  states?: Record<number, unknown>;
  /** Differs where a state's content does. */
  content?: (state: number) => string;
  origin?: Origin;
  /** What `gr.Info` and its kin call. */
  notice?: (...said: Said) => void;
}

/** Which Python line each line of the script comes from: parts of its source map. */
export interface Origin {
  sources: string[];
  mappings: string;
}

export interface Local {
  run: (...inputs: unknown[]) => Answer;
  /** Whether Python need not run as well. */
  pure: boolean;
  /** Whether Python's own run must come to the same answer. */
  steady: boolean;
  /** Where the event's data stands among the arguments. */
  event: number | null;
}

/** A value of the script, in the forms that a page may want. */
export interface Answer {
  value: unknown;
  plain: unknown;
  /** What Python's `str` makes of it. */
  text: string;
  items: Answer[] | null;
  pairs: [key: unknown, value: Answer][] | null;
}

export type Said = [level: Notice["level"], message: string, more?: Map<string, unknown>];

declare global {
  /** `blocksLite.functions.NAME(…)` calls a listener's function from a script of the author's. */
  var blocksLite: Functions | undefined;
}

/** Only Python can tell what is to be done, or what is wrong. */
export class Unfit extends Error {
  override name = "Unfit";
}

/** Props that mean the same before and after Python has prepared them. */
const PLAIN = new Set(
  (
    "visible interactive label info placeholder lines max_lines variant size open selected scale " +
    "min_width minimum maximum step show_label container autofocus autoscroll rtl text_align " +
    "elem_classes elem_id max_length submit_btn stop_btn max_height min_height height"
  ).split(" "),
);

interface Kind {
  /** The page's value as a function gets it. */
  take: (value: unknown, block: Block) => unknown;
  /** A function's value as the page shows it. */
  give: (answer: Answer, block: Block) => unknown;
}

const same = (value: unknown) => value;
const asText = ({ value, text }: Answer) => (value === null ? null : text);
const number: Kind = { take: takeNumber, give: giveNumber };
const choice: Kind = {
  take: (value, block) => one(value, block, false),
  give: ({ plain }) => plainChoice(plain),
};

/** What `preprocess` and `postprocess` of these components do; others are left to Python. */
const KINDS: Record<string, Kind> = {
  textbox: { take: same, give: asText },
  button: { take: same, give: asText },
  markdown: { take: same, give: (answer) => unindent(asText(answer)) },
  html: { take: same, give: giveHtml },
  checkbox: { take: same, give: ({ plain }) => truth(plain) },
  number,
  slider: {
    take: takeNumber,
    give: (answer, block) => giveNumber(answer, block) ?? block.prop("minimum").peek(),
  },
  radio: choice,
  dropdown: {
    take: (value, block) => {
      const custom = block.prop("allow_custom_value").peek() === true;
      return Array.isArray(value)
        ? value.map((each) => one(each, block, custom))
        : one(value, block, custom);
    },
    give: (answer, block) =>
      block.prop("multiselect").peek() && answer.value !== null
        ? many(answer)
        : plainChoice(answer.plain),
  },
  checkboxgroup: {
    take: (value, block) => ((value ?? []) as unknown[]).map((each) => one(each, block, false)),
    give: many,
  },
  label: { take: takeLabel, give: giveLabel },
  json: { take: same, give: ({ plain }) => json(plain) },
  state: { take: same, give: same },
};

/** The arguments of a listener's function. */
export function localArguments(blocks: Block[], data: unknown, local: Local): unknown[] {
  const states = globalThis.blocksLite?.states ?? {};
  const given = blocks.map((block) => {
    if (block.type === "state") return states[block.id];
    return kindOf(block).take(block.value.peek() ?? null, block);
  });
  if (local.event !== null) given.splice(local.event, 0, data);
  return given;
}

/** What the answer changes in the page; throws Unfit where only Python can tell. */
export function localChanges(
  listener: Listener,
  answer: Answer,
  find: (id: number) => Block | undefined,
): Change[] {
  const changes: Change[] = [];
  const states: [number, unknown][] = [];
  for (const [id, part] of paired(listener.outputs, answer, find)) {
    const block = find(id);
    if (!block) continue;
    const props = propsOf(block, part);
    if (block.type === "state") {
      if ("value" in props) states.push([id, (props.value as Answer).value]);
    } else if (Object.keys(props).length > 0) changes.push({ id, props });
  }
  // Only now: an answer that does not fit must leave everything as it was.
  Object.assign(globalThis.blocksLite?.states ?? {}, Object.fromEntries(states));
  return changes;
}

function paired(
  outputs: number[],
  answer: Answer,
  find: (id: number) => Block | undefined,
): [number, Answer][] {
  const { pairs } = answer;
  if (pairs?.some(([key]) => typeof key === "string" && /^[@#]/.test(key))) {
    return pairs.map(([key, part]) => {
      const named = (id: number) =>
        key === `#${id}` || key === `@${String(find(id)?.prop("elem_id").peek())}`;
      const id = outputs.find(named);
      if (id === undefined) throw new Unfit("a component among the keys is no output");
      return [id, part];
    });
  }
  if (outputs.length === 0) return [];
  if (outputs.length === 1) return [[outputs[0] as number, answer]];
  const passed = updated(answer);
  if (passed?.length === 0) return [];
  const items = answer.items ?? [answer];
  if (items.length < outputs.length)
    throw new Unfit(`${items.length} values for ${outputs.length} outputs`);
  return outputs.map((id, at) => [id, items[at] as Answer]);
}

/** The arguments that an update changes; null for a value. */
function updated({ pairs }: Answer): [string, Answer][] | null {
  const mark = pairs?.find(([key]) => key === "__type__");
  if (!pairs || mark?.[1].value !== "update") return null;
  return pairs.filter((pair) => pair !== mark) as [string, Answer][];
}

function propsOf(block: Block, answer: Answer): Record<string, unknown> {
  const passed = updated(answer);
  if (!passed) return { value: kindOf(block).give(answer, block) };
  const props = passed
    .filter(([name]) => name !== "value")
    .map(([name, given]) => [name, propOf(block, name, given)]);
  const value = passed.find(([name]) => name === "value");
  if (value) props.push(["value", kindOf(block).give(value[1], block)]);
  return Object.fromEntries(props);
}

function propOf(block: Block, name: string, { plain }: Answer): unknown {
  if (name === "choices" && ["dropdown", "radio", "checkboxgroup"].includes(block.type))
    return ((plain ?? []) as unknown[]).map((each) =>
      Array.isArray(each) && each.length === 2 ? [String(each[0]), each[1]] : [String(each), each],
    );
  if (!PLAIN.has(name) || plain instanceof Map) throw new Unfit(`${name}= is prepared in Python`);
  return plain;
}

function kindOf(block: Block): Kind {
  const kind = KINDS[block.type];
  if (!kind) throw new Unfit(`the value of a ${block.type} is prepared in Python`);
  return kind;
}

function takeNumber(value: unknown, block: Block): unknown {
  if (typeof value !== "number") return value;
  const [low, high] = [block.prop("minimum").peek(), block.prop("maximum").peek()];
  if (typeof low === "number" && value < low) throw new Unfit(`${value} is less than ${low}`);
  if (typeof high === "number" && value > high) throw new Unfit(`${value} is more than ${high}`);
  const precision = block.prop("precision").peek();
  if (typeof precision !== "number" || Number.isInteger(value)) return value;
  const near = rounded(value, precision);
  // Python rounds a float to a float: 4.999 to 5.0.
  return precision > 0 && Number.isInteger(near) ? new Number(near) : near;
}

function giveNumber({ plain }: Answer, block: Block): unknown {
  if (plain === null || plain === "") return null;
  const value =
    typeof plain === "string" && /^[-+]?\d+(\.\d*)?$/.test(plain) ? Number(plain) : plain;
  if (typeof value !== "number" || Math.abs(value) === Infinity)
    throw new Unfit("expected a finite number");
  const precision = block.prop("precision").peek();
  if (Number.isNaN(value)) return null;
  return typeof precision === "number" ? rounded(value, precision) : value;
}

/** Rounds as Python does: halves, where they are exact, to the even neighbour. */
export function rounded(value: number, digits: number): number {
  if (digits < 0) return rounded(value / 10 ** -digits, 0) * 10 ** -digits;
  const exact = value.toFixed(Math.min(digits + 60, 100));
  const at = exact.indexOf(".") + digits + 1;
  const even =
    /^50*$/.test(exact.slice(at)) && Number(exact.slice(0, at).replace(/\.$/, "").at(-1)) % 2 === 0;
  return Number(even ? exact.slice(0, at) : value.toFixed(digits));
}

/** One chosen value as a function gets it. */
function one(value: unknown, block: Block, custom: boolean): unknown {
  if (value === null) return null;
  const choices = (block.prop("choices").peek() ?? []) as [string, unknown][];
  const at = choices.findIndex(([, each]) => each === value);
  const index = block.prop("type").peek() === "index";
  if (at < 0 && !custom) throw new Unfit(`${String(value)} is not one of the choices`);
  if (index) return at < 0 ? null : at;
  return value;
}

function plainChoice(plain: unknown): unknown {
  if (plain === null || ["string", "number", "boolean"].includes(typeof plain)) return plain;
  throw new Unfit("expected a text or a number");
}

function many(answer: Answer): unknown[] {
  if (answer.value === null) return [];
  return (answer.items ?? [answer]).map(({ plain }) => plainChoice(plain));
}

function truth(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Map || value instanceof Set) return value.size > 0;
  if (typeof value === "object" && value !== null) throw new Unfit("expected True or False");
  return Boolean(value);
}

function giveHtml({ plain }: Answer): unknown {
  if (plain === null || typeof plain === "string") return plain;
  throw new Unfit("expected a text");
}

/** The text without the indentation that its lines share, and without empty ends. */
function unindent(text: string | null): string | null {
  if (text === null) return null;
  if (text.includes("\t")) throw new Unfit("tabs");
  const [first = "", ...rest] = text.split("\n");
  const indents = rest
    .filter((line) => line.trim())
    .map((line) => line.length - line.trimStart().length);
  const margin = indents.length ? Math.min(...indents) : 0;
  const lines = [first.trimStart(), ...rest.map((line) => line.slice(margin))];
  return lines.join("\n").replace(/^\n+|\n+$/g, "");
}

interface Labelled {
  label: string | null;
  confidences: { label: string; confidence: number }[] | null;
}

function takeLabel(value: unknown): unknown {
  const given = value as Labelled | null;
  if (!given) return null;
  if (!given.confidences) return given.label;
  return new Map(given.confidences.map(({ label, confidence }) => [label, confidence]));
}

function giveLabel({ value, plain, text }: Answer, block: Block): Labelled | null {
  if (plain === null) return null;
  if (typeof plain === "string" || typeof plain === "number") {
    if (text.endsWith(".json")) throw new Unfit("a file's name");
    return { label: text, confidences: null };
  }
  if (!(plain instanceof Map) || plain.has("label") || plain.has("confidences"))
    throw new Unfit(`expected classes and confidences, not ${typeof value}`);
  const pairs = [...plain].map(([label, confidence]) => ({ label, confidence }));
  if (!pairs.every((each) => typeof each.label === "string" && Number.isFinite(each.confidence)))
    throw new Unfit("each class needs a text as its name, and a number");
  if (pairs.length === 0) return null;
  pairs.sort((a, b) => b.confidence - a.confidence);
  const shown = pairs.slice(
    0,
    (block.prop("num_top_classes").peek() as number | null) ?? undefined,
  );
  return { label: shown[0]?.label ?? null, confidences: shown };
}

/** A value as JSON can say it. */
function json(value: unknown): unknown {
  if (typeof value === "string") {
    try {
      return JSON.parse(value);
    } catch {
      throw new Unfit("the text is not JSON");
    }
  }
  return plainJson(value);
}

function plainJson(value: unknown): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (Array.isArray(value) || value instanceof Set) return [...value].map(plainJson);
  if (value instanceof Map && [...value.keys()].every((key) => typeof key === "string"))
    return Object.fromEntries([...value].map(([key, item]) => [key, plainJson(item)]));
  throw new Unfit("only Python can say that as JSON");
}
