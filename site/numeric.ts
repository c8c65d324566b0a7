/** Number fields between the visitor's typing and the block's value. */

/** The field's number; null where it is empty or unfinished, such as "-". */
export function numberIn(field: HTMLInputElement): number | null {
  return Number.isFinite(field.valueAsNumber) ? field.valueAsNumber : null;
}

/** Puts a number into its field, unless it stands there already: "1.0" must not become "1". */
export function show(field: HTMLInputElement | null, value: number | null): void {
  if (field && numberIn(field) !== value) field.value = value === null ? "" : String(value);
}
