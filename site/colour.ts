/** Colours as texts, and as hue, saturation and value. */

export interface Rgb {
  r: number;
  g: number;
  b: number;
  /** How much hides what is behind it, from 0 to 1. */
  a: number;
}

export interface Hsv {
  /** In degrees. */
  h: number;
  /** From 0 to 1, as is `v`. */
  s: number;
  v: number;
  a: number;
}

export type Format = "Hex" | "RGB" | "HSL";

/** Any text that CSS takes for a colour; null for any other. */
export function parse(text: string): Rgb | null {
  if (!text || !CSS.supports("color", text)) return null;
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!pen) return null;
  pen.fillStyle = text;
  const named = rgbOf(String(pen.fillStyle));
  if (named) return named;
  pen.fillRect(0, 0, 1, 1); // a colour of another space
  const [r = 0, g = 0, b = 0, a = 0] = pen.getImageData(0, 0, 1, 1).data;
  return { r, g, b, a: a / 255 };
}

/** The two ways in which a canvas writes colours. */
function rgbOf(text: string): Rgb | null {
  const hex = /^#(..)(..)(..)$/.exec(text);
  const [r = 0, g = 0, b = 0, a = 1] = hex
    ? hex.slice(1).map((part) => Number.parseInt(part, 16))
    : (/^rgba?\((.*)\)$/.exec(text)?.[1] ?? "").split(",").map(Number);
  return hex || text.startsWith("rgb") ? { r, g, b, a } : null;
}

export function hsvOf({ r, g, b, a }: Rgb): Hsv {
  const most = Math.max(r, g, b);
  const span = most - Math.min(r, g, b);
  const sixth = most === r ? (g - b) / span : most === g ? 2 + (b - r) / span : 4 + (r - g) / span;
  return {
    h: span === 0 ? 0 : (sixth * 60 + 360) % 360,
    s: most === 0 ? 0 : span / most,
    v: most / 255,
    a,
  };
}

export function rgb({ h, s, v, a }: Hsv): Rgb {
  const part = (at: number) => {
    const k = (at + h / 60) % 6;
    return Math.round(255 * (v - v * s * Math.max(0, Math.min(k, 4 - k, 1))));
  };
  return { r: part(5), g: part(3), b: part(1), a };
}

/** The colour as listeners get it: `#rrggbb`, or `rgba(…)` where it lets something through. */
export function textOf(colour: Rgb): string {
  return colour.a < 1 ? write(colour, "RGB") : write(colour, "Hex");
}

export function write(colour: Rgb, format: Format): string {
  const { r, g, b, a } = colour;
  const [end, last] = a < 1 ? ["a", `, ${Number(a.toFixed(3))}`] : ["", ""];
  if (format === "RGB") return `rgb${end}(${r}, ${g}, ${b}${last})`;
  if (format === "HSL") {
    const { h, s, v } = hsvOf(colour);
    const light = v * (1 - s / 2);
    const edge = Math.min(light, 1 - light);
    const percent = (share: number) => `${Math.round(share * 100)}%`;
    const sat = edge === 0 ? 0 : (v - light) / edge;
    return `hsl${end}(${Math.round(h)}, ${percent(sat)}, ${percent(light)}${last})`;
  }
  const two = (part: number) => Math.round(part).toString(16).padStart(2, "0");
  return `#${two(r)}${two(g)}${two(b)}${a < 1 ? two(a * 255) : ""}`;
}
