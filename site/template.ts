/** `gr.HTML`'s templates: Handlebars `{{…}}` first, then JavaScript's `${…}`. */

export type Scope = Record<string, unknown>;

/** The text that a template makes of a scope; throws an Error that says what is wrong. */
export function render(template: string, scope: Scope): string {
  const text = template.includes("{{") ? handlebars(template, scope) : template;
  return text.includes("${") || text.includes("\\") || text.includes("`")
    ? literal(text, scope)
    : text;
}

// JavaScript's template literals ------------------------------------------------------------------

const SIMPLE = /\$\{\s*([A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*|\[\d+\])*)\s*\}/g;
const compiled = new Map<string, (...values: unknown[]) => unknown>();

/** Names and paths are looked up; only a real expression needs code, which a strict page forbids. */
function literal(text: string, scope: Scope): string {
  const rest = text.replace(SIMPLE, "");
  if (!/\$\{|`|\\/.test(rest) && simple(text, scope))
    return text.replace(SIMPLE, (_, path: string) => shown(lookUp(path, scope)));
  const names = Object.keys(scope);
  const key = `${names.join()}\n${text}`;
  let run = compiled.get(key);
  if (!run) {
    run = compile(names, text);
    if (compiled.size > 100) compiled.clear();
    compiled.set(key, run);
  }
  return String(run(...names.map((name) => scope[name] ?? "")));
}

function simple(text: string, scope: Scope): boolean {
  return [...text.matchAll(SIMPLE)].every(
    ([, path = ""]) => (/^[\w$]+/.exec(path)?.[0] ?? "") in scope,
  );
}

function compile(names: string[], text: string): (...values: unknown[]) => unknown {
  return new Function(...names, `return \`${text}\`;`) as (...values: unknown[]) => unknown;
}

function shown(value: unknown): string {
  return value === null ? "" : String(value);
}

function lookUp(path: string, scope: unknown): unknown {
  let value: unknown = scope;
  for (const name of path.match(/[\w$@]+/g) ?? []) {
    if (value === null || value === undefined) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

// Handlebars --------------------------------------------------------------------------------------

interface Frame {
  self: unknown;
  data: Scope;
  outer: Frame | null;
}

type Part =
  | { kind: "text"; text: string }
  | { kind: "value"; path: string; raw: boolean }
  | {
      kind: "block";
      name: string;
      argument: string;
      as: string[];
      body: Part[];
      otherwise: Part[];
    };

const TAG = /\{\{(\{?)(~?)\s*(!--[\s\S]*?--|![^}]*|[^}]+?)\s*(~?)\}\}\}?/g;

function handlebars(template: string, scope: Scope): string {
  return write(read(template), { self: scope, data: {}, outer: null });
}

const trees = new Map<string, Part[]>();

function read(template: string): Part[] {
  const known = trees.get(template);
  if (known) return known;
  const root: Part[] = [];
  const open: { block: Extract<Part, { kind: "block" }>; into: Part[]; chained: boolean }[] = [];
  let into = root;
  let at = 0;
  let trim = false;
  const text = (until: number, trimEnd: boolean) => {
    let piece = template.slice(at, until);
    if (trim) piece = piece.trimStart();
    if (trimEnd) piece = piece.trimEnd();
    if (piece) into.push({ kind: "text", text: piece });
  };
  const start = (source: string, chained: boolean) => {
    const [, name = "", argument = "", names = ""] =
      /^(\S+)\s*(.*?)(?:\s+as\s+\|([^|]*)\|)?$/.exec(source) ?? [];
    const as = names.split(/\s+/).filter(Boolean);
    const block = { kind: "block" as const, name, argument, as, body: [], otherwise: [] };
    into.push(block);
    open.push({ block, into, chained });
    into = block.body;
  };
  const end = (name: string) => {
    let last = open.pop();
    while (last?.chained) {
      into = last.into;
      last = open.pop();
    }
    if (!last || last.block.name !== name)
      throw new Error(`{{/${name}}} closes ${last ? `{{#${last.block.name}}}` : "nothing"}`);
    into = last.into;
  };
  for (const match of template.matchAll(TAG)) {
    const [whole, brace, before, inner = "", after] = match;
    text(match.index, before === "~");
    at = match.index + whole.length;
    trim = after === "~";
    if (inner.startsWith("!")) continue;
    if (inner.startsWith("#")) start(inner.slice(1).trim(), false);
    else if (inner.startsWith("/")) end(inner.slice(1).trim());
    else if (inner === "else" || inner === "^" || inner.startsWith("else ")) {
      const block = open.at(-1)?.block;
      if (!block) throw new Error("{{else}} stands outside a block");
      into = block.otherwise;
      if (inner.startsWith("else ")) start(inner.slice(5).trim(), true);
    } else {
      const raw = brace === "{" || inner.startsWith("&");
      into.push({ kind: "value", path: inner.replace(/^&\s*/, ""), raw });
    }
  }
  text(template.length, false);
  const left = open.find(({ chained }) => !chained);
  if (left) throw new Error(`{{#${left.block.name}}} is never closed`);
  trees.set(template, root);
  return root;
}

function write(parts: Part[], frame: Frame): string {
  return parts.map((part) => one(part, frame)).join("");
}

function one(part: Part, frame: Frame): string {
  if (part.kind === "text") return part.text;
  if (part.kind === "value") {
    const text = value(resolve(part.path, frame));
    // What is put in is text for the pass that follows, never code.
    return (part.raw ? text : escaped(text)).replace(/[\\`]|\$(?=\{)/g, "\\$&");
  }
  return block(part, frame);
}

function block(part: Extract<Part, { kind: "block" }>, frame: Frame): string {
  const given = resolve(part.argument, frame);
  const inside = (self: unknown, data: Scope = {}) =>
    write(part.body, { self, data: { ...frame.data, ...data }, outer: frame });
  switch (part.name) {
    case "if":
      return write(truthy(given) ? part.body : part.otherwise, frame);
    case "unless":
      return write(truthy(given) ? part.otherwise : part.body, frame);
    case "with":
      return truthy(given) ? inside(given) : write(part.otherwise, frame);
    case "each": {
      const entries = Array.isArray(given)
        ? given.map((item, at) => [at, item] as const)
        : Object.entries((given as Scope | null) ?? {});
      if (entries.length === 0) return write(part.otherwise, frame);
      return entries
        .map(([key, item], index) =>
          inside(item, {
            "@index": index,
            "@key": key,
            "@first": index === 0,
            "@last": index === entries.length - 1,
            ...(part.as[0] ? { [part.as[0]]: item } : {}),
            ...(part.as[1] ? { [part.as[1]]: key } : {}),
          }),
        )
        .join("");
    }
    default:
      throw new Error(`{{#${part.name}}} is not known; use each, if, unless or with`);
  }
}

function truthy(given: unknown): boolean {
  return Array.isArray(given) ? given.length > 0 : Boolean(given);
}

function resolve(path: string, frame: Frame): unknown {
  const text = path.trim();
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^(["']).*\1$/.test(text)) return text.slice(1, -1);
  if (text === "true" || text === "false") return text === "true";
  if (/[\s()]/.test(text)) throw new Error(`{{${text}}}: helpers are not known here`);
  let at: Frame = frame;
  let rest = text;
  while (rest.startsWith("../")) {
    at = at.outer ?? at;
    rest = rest.slice(3);
  }
  rest = rest.replace(/^@root\.?/, () => {
    while (at.outer) at = at.outer;
    return "";
  });
  rest = rest.replace(/^(this|\.)(?=$|[./])[./]?/, "");
  if (!rest) return at.self;
  const first = /^@?[\w$]+/.exec(rest)?.[0] ?? "";
  return lookUp(rest.replace(/\//g, "."), first in at.data ? at.data : at.self);
}

function value(given: unknown): string {
  return given === null || given === undefined || given === false ? "" : String(given);
}

function escaped(text: string): string {
  return text.replace(/[&<>"'`=]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
