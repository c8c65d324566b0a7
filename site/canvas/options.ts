/** What the author asked of an editor, with defaults in place. */
import type { View } from "../view.ts";
import { dissected, type Pen } from "./stroke.ts";

export type EditorView = View<"imageeditor">;

export interface Settings {
  canvas: [number, number];
  fixed: boolean;
  /** Names of the layers that are there from the start. */
  names: string[];
  /** Whether there may be more layers than one. */
  several: boolean;
  /** Whether the visitor may add some. */
  additional: boolean;
}

export interface Swatch {
  color: string;
  opacity: number;
}

/** Colours and sizes to draw with. */
export interface Palette {
  swatches: Swatch[];
  /** Whether the visitor may mix others. */
  free: boolean;
}

export function settingsOf({ canvas_size, fixed_canvas, layers }: EditorView): Settings {
  const options = layers.value;
  return {
    canvas: canvas_size.value,
    fixed: fixed_canvas.value,
    names: options.layers.length && !options.disabled ? options.layers : ["Layer 1"],
    several: !options.disabled,
    additional: !options.disabled && options.allow_additional_layers,
  };
}

export function paletteOf({ brush }: EditorView): Palette {
  if (!brush.value) return { swatches: [], free: false };
  const { colors, color_mode } = brush.value;
  return { swatches: colors.map(swatchOf), free: color_mode === "defaults" };
}

export function swatchOf(color: string | [string, number]): Swatch {
  const [name, opacity] = typeof color === "string" ? [color, 1] : color;
  const { solid, alpha } = dissected(name);
  return { color: solid, opacity: alpha * opacity };
}

export function brushOf(view: EditorView): Pen {
  const brush = view.brush.value;
  const size = sizeOf(brush ? brush.default_size : "auto", view.canvas_size.value);
  const first = brush ? swatchOf(brush.default_color) : { color: "#000000", opacity: 1 };
  return { ...first, ...size, erases: false };
}

export function eraserOf(view: EditorView): Pen {
  const eraser = view.eraser.value;
  const size = sizeOf(eraser ? eraser.default_size : "auto", view.canvas_size.value);
  return { color: "#000000", opacity: 1, ...size, erases: true };
}

function sizeOf(size: number | "auto", canvas: [number, number]): Pick<Pen, "size" | "auto"> {
  return size === "auto" ? { size: autoSize(...canvas), auto: true } : { size, auto: false };
}

/** What `"auto"` means on a picture. */
export function autoSize(width: number, height: number): number {
  return Math.max(1, Math.round(Math.min(width, height) / 16));
}
