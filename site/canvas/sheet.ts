/** The picture under edit: a background and layers of one size. */
import { blank, centred, inkOf, part, type Raster, type Rect, scaled } from "./raster.ts";

export interface Layer {
  id: number;
  name: string;
  raster: Raster;
  shown: boolean;
  /** Whether the visitor added it, who may then delete it. */
  added: boolean;
}

/** Never changed in place, but for the pixels of its rasters. */
export interface Sheet {
  width: number;
  height: number;
  background: Raster;
  /** From the lowest to the uppermost. */
  layers: Layer[];
  /** The id of the layer that is drawn on. */
  active: number;
  /** False while it is what the visitor found, without any picture. */
  touched: boolean;
}

let lastLayer = 0;

export function newLayer(name: string, width: number, height: number, raster?: Raster): Layer {
  const own = raster ?? blank(width, height);
  return { id: ++lastLayer, name, raster: own, shown: true, added: false };
}

/** A white sheet with the layers that the author named. */
export function emptySheet(width: number, height: number, names: string[]): Sheet {
  const layers = names.map((name) => newLayer(name, width, height));
  const background = blank(width, height, "#fff");
  return { width, height, background, layers, active: layers[0]?.id ?? 0, touched: false };
}

/** The sheet with another background, to whose size it grows or shrinks. */
export function withBackground(sheet: Sheet, background: Raster): Sheet {
  const { width, height } = background;
  const whole = { x: 0, y: 0, width, height };
  const same = sheet.width === width && sheet.height === height;
  const layers = same ? sheet.layers : mapped(sheet, (raster) => part(raster, whole));
  return { ...sheet, width, height, background, layers, touched: true };
}

export function cropped(sheet: Sheet, to: Rect): Sheet {
  const background = part(sheet.background, to);
  const layers = mapped(sheet, (raster) => part(raster, to));
  return { ...sheet, width: to.width, height: to.height, background, layers, touched: true };
}

/** All in another size. */
export function resized(sheet: Sheet, width: number, height: number): Sheet {
  const background = scaled(sheet.background, width, height);
  const layers = mapped(sheet, (raster) => scaled(raster, width, height));
  return { ...sheet, width, height, background, layers, touched: true };
}

/** The sheet in the size that it had to keep: its content in the middle, smaller if need be. */
export function refitted(sheet: Sheet, width: number, height: number): Sheet {
  const by = Math.min(1, width / sheet.width, height / sheet.height);
  const layers = mapped(sheet, (raster) => {
    const [w, h] = [raster.width * by, raster.height * by];
    const copy = blank(width, height);
    inkOf(copy).drawImage(raster, (width - w) / 2, (height - h) / 2, w, h);
    return copy;
  });
  return { ...sheet, width, height, background: centred(sheet.background, width, height), layers };
}

function mapped(sheet: Sheet, change: (raster: Raster) => Raster): Layer[] {
  return sheet.layers.map((layer) => ({ ...layer, raster: change(layer.raster) }));
}

/** What can be seen, as one raster. */
export function composite(sheet: Sheet): Raster {
  const whole = scaled(sheet.background, sheet.width, sheet.height);
  const ink = inkOf(whole);
  for (const { shown, raster } of sheet.layers) if (shown) ink.drawImage(raster, 0, 0);
  return whole;
}

/** Bytes of the rasters of one sheet that another does not have. */
export function bytesBeyond(sheet: Sheet, other: Sheet): number {
  const theirs = new Set(rasters(other));
  const own = rasters(sheet).filter((raster) => !theirs.has(raster));
  return own.reduce((sum, { width, height }) => sum + width * height * 4, 0);
}

function rasters(sheet: Sheet): Raster[] {
  return [sheet.background, ...sheet.layers.map(({ raster }) => raster)];
}
