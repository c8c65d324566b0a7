/** Listeners that the build made JavaScript of: they answer in the page, Python or not. */
import type { Change, Listener } from "../worker/protocol.gen.ts";

export interface Local {
  run: (...inputs: unknown[]) => unknown;
  /** Whether Python need not run as well. */
  pure: boolean;
  /** Where the event's data stands among the arguments. */
  event: number | null;
}

/** What a block must tell for its new props to be checked. */
export interface Target {
  id: number;
  type: string;
  elem_id: unknown;
}

/** Props that mean the same before and after Python has prepared them. */
const PLAIN = new Set(
  (
    "visible interactive label info placeholder lines max_lines variant size open selected scale " +
    "min_width minimum maximum step show_label container autofocus rtl text_align elem_classes"
  ).split(" "),
);

/** Kinds of values that each type of block takes as they are. */
const VALUES: Record<string, (value: unknown) => boolean> = {
  textbox: isText,
  markdown: isText,
  html: isText,
  button: isText,
  radio: isChoice,
  dropdown: (value) => isChoice(value) || (Array.isArray(value) && value.every(isChoice)),
  checkboxgroup: (value) => Array.isArray(value) && value.every(isChoice),
  number: (value) => value === null || Number.isFinite(value),
  slider: (value) => Number.isFinite(value),
  checkbox: (value) => typeof value === "boolean",
};

function isText(value: unknown): boolean {
  return value === null || typeof value === "string";
}

function isChoice(value: unknown): boolean {
  return isText(value) || Number.isFinite(value);
}

/**
 * What the script's answer changes; null where only Python can tell, which then answers alone.
 */
export function localChanges(
  listener: Listener,
  result: unknown,
  find: (id: number) => Target | undefined,
  exact: (id: number) => boolean,
): Change[] | null {
  const pairs = paired(listener.outputs, result, find);
  if (!pairs) return null;
  const changes: Change[] = [];
  for (const [id, value] of pairs) {
    const target = find(id);
    const props = target && propsOf(target.type, value, exact(id));
    if (!props) return null;
    if (Object.keys(props).length > 0) changes.push({ id, props });
  }
  return changes;
}

function paired(
  outputs: number[],
  result: unknown,
  find: (id: number) => Target | undefined,
): [number, unknown][] | null {
  if (result instanceof Map) {
    const keys = [...result.keys()];
    if (!keys.every((key) => typeof key === "string" && /^[@#]/.test(key))) return null;
    const pairs = keys.map((key): [number | undefined, unknown] => [
      outputs.find((id) => key === `#${id}` || key === `@${String(find(id)?.elem_id)}`),
      result.get(key),
    ]);
    return pairs.every(([id]) => id !== undefined) ? (pairs as [number, unknown][]) : null;
  }
  if (outputs.length === 0) return [];
  if (outputs.length === 1) return [[outputs[0] as number, result]];
  if (isUpdate(result) && Object.keys(result).length === 1) return [];
  if (!Array.isArray(result) || result.length < outputs.length) return null;
  return outputs.map((id, at) => [id, result[at]]);
}

function isUpdate(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    "__type__" in value &&
    value.__type__ === "update"
  );
}

function propsOf(type: string, value: unknown, exact: boolean): Record<string, unknown> | null {
  const fits = (given: unknown) => exact && (VALUES[type]?.(given) ?? false);
  if (!isUpdate(value)) return fits(value) ? { value } : null;
  const { __type__, ...props } = value;
  const known = Object.entries(props).every(([name, given]) =>
    name === "value" ? fits(given) : PLAIN.has(name),
  );
  return known ? props : null;
}
