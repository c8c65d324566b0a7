/** The picture as a value, and a value as a picture. */
import { type FileData, nameOf, upload } from "../files.ts";
import type { Settings } from "./options.ts";
import { blank, centred, decoded, inkOf, type Raster } from "./raster.ts";
import { composite, emptySheet, newLayer, type Sheet } from "./sheet.ts";

export interface EditorValue {
  background: FileData | null;
  layers: FileData[];
  composite: FileData | null;
}

/** Where the file of a raster comes from that has not changed since. */
const files = new WeakMap<Raster, () => Promise<FileData>>();
/** How often a raster was drawn on. */
const versions = new WeakMap<Raster, number>();

/** Tells that a raster's pixels have changed. */
export function soiled(raster: Raster): void {
  files.delete(raster);
  versions.set(raster, (versions.get(raster) ?? 0) + 1);
}

/** A file's picture; until it is drawn on, the file stands for it. */
export async function opened(file: FileData): Promise<Raster> {
  const url = file.url ?? file.path;
  const raster = await decoded(url, nameOf(file));
  files.set(raster, async () => file);
  // The page lets go of files that are in no value; undoing may bring this one back.
  if (url.startsWith("blob:")) keep(raster, await (await fetch(url)).blob(), nameOf(file));
  return raster;
}

function keep(raster: Raster, blob: Blob, name: string): void {
  files.set(raster, () => upload(blob, name));
}

/** A background of the size that a canvas must keep. */
export function placed(raster: Raster, { fixed, canvas }: Settings): Raster {
  const fits = raster.width === canvas[0] && raster.height === canvas[1];
  return fixed && !fits ? centred(raster, ...canvas) : raster;
}

export async function sheetOf(value: EditorValue | null, settings: Settings): Promise<Sheet> {
  const lowest = value?.background ?? (value?.layers.length ? null : (value?.composite ?? null));
  if (!value || (!lowest && value.layers.length === 0))
    return emptySheet(...settings.canvas, settings.names);
  const [ground, ...drawn] = await Promise.all([
    lowest ? opened(lowest) : null,
    ...value.layers.map(opened),
  ]);
  const first = drawn[0];
  const background = ground ? placed(ground, settings) : paper(first ?? null, settings);
  const { width, height } = background;
  const count = settings.several ? Math.max(drawn.length, settings.names.length) : 1;
  const layers = Array.from({ length: count }, (_, at) =>
    newLayer(
      settings.names[at] ?? `Layer ${at + 1}`,
      width,
      height,
      fitting(drawn[at], background),
    ),
  );
  if (!settings.several) for (const extra of drawn.slice(1)) merge(layers[0]?.raster, extra);
  return { width, height, background, layers, active: layers[0]?.id ?? 0, touched: true };
}

/** White paper under layers that come without a background. */
function paper(layer: Raster | null, { canvas, fixed }: Settings): Raster {
  const size = layer && !fixed ? ([layer.width, layer.height] as const) : canvas;
  return blank(...size, "#fff");
}

function fitting(layer: Raster | undefined, { width, height }: Raster): Raster | undefined {
  if (!layer || (layer.width === width && layer.height === height)) return layer;
  const copy = blank(width, height);
  inkOf(copy).drawImage(layer, 0, 0);
  return copy;
}

function merge(into: Raster | undefined, layer: Raster): void {
  if (!into) return;
  inkOf(into).drawImage(layer, 0, 0);
  soiled(into);
}

/** The sheet in files; only what changed is written anew. */
export async function saved(sheet: Sheet): Promise<EditorValue | null> {
  if (!sheet.touched) return null;
  const [background, whole, ...layers] = await Promise.all([
    fileOf(sheet.background, "background.png"),
    fileOf(composite(sheet), "composite.png"),
    ...sheet.layers.map(({ raster }, at) => fileOf(raster, `layer_${at + 1}.png`)),
  ]);
  return { background, layers, composite: whole };
}

async function fileOf(raster: Raster, name: string): Promise<FileData> {
  const known = files.get(raster);
  if (known) return known();
  const version = versions.get(raster);
  const blob = await pngOf(raster);
  if (versions.get(raster) === version) keep(raster, blob, name);
  return upload(blob, name);
}

export function pngOf(raster: Raster): Promise<Blob> {
  return new Promise((resolve, fail) => {
    raster.toBlob((blob) => {
      if (blob) resolve(blob);
      else fail(new Error("the picture could not be saved: it is too large for this browser"));
    }, "image/png");
  });
}
