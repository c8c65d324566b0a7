/** Attributes of a block's outermost element, the same for every component and layout. */
import type { AnyView } from "./view.ts";

export interface Outer {
  id?: string;
  class: string;
  style: Record<string, string>;
}

/** A number as pixels, a text as any CSS length. */
export function length(value: number | string | null | undefined): string | undefined {
  if (value === null || value === undefined) return undefined;
  return typeof value === "number" ? `${value}px` : value;
}

interface Sizes {
  height?: number | string | null;
  min_height?: number | string | null;
  max_height?: number | string | null;
  width?: number | string | null;
}

/** `elem_id`, `elem_classes`, visibility and the share of the row (`scale`, `min_width`). */
export function outer(view: AnyView, classes: string, sizes: Sizes = {}): Outer {
  const { block, elem_id, elem_classes, visible } = view;
  const own = elem_classes.value;
  const names = [classes, ...(Array.isArray(own) ? own : own ? [own] : [])];
  if (visible.value === "hidden") names.push("hidden");
  const style: Record<string, string> = {};
  const scale = block.prop("scale").value;
  const width = block.prop("min_width").value;
  if (typeof scale === "number") style["flex-grow"] = String(scale);
  if (typeof width === "number") style["min-width"] = `min(${width}px, 100%)`;
  for (const [name, value] of Object.entries(sizes)) {
    const css = length(value);
    if (css) style[name.replace("_", "-")] = css;
  }
  if (style.width) style["margin-inline"] = "auto";
  if (sizes.height ?? sizes.max_height) style["overflow-y"] = "auto";
  if (sizes.height) names.push("sized");
  const result: Outer = { class: names.filter(Boolean).join(" "), style };
  if (elem_id.value) result.id = elem_id.value;
  return result;
}
