/** Plain canvases as sheets of pixels. */

export type Raster = HTMLCanvasElement;

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Pixels along one side, and in all, that browsers reliably give a canvas. */
const LONGEST = 16_384;
const MOST = 64 << 20;

export function blank(width: number, height: number, fill?: string): Raster {
  const raster = document.createElement("canvas");
  raster.width = Math.max(1, Math.round(width));
  raster.height = Math.max(1, Math.round(height));
  if (fill) {
    const ink = inkOf(raster);
    ink.fillStyle = fill;
    ink.fillRect(0, 0, raster.width, raster.height);
  }
  return raster;
}

export function inkOf(raster: Raster): CanvasRenderingContext2D {
  const ink = raster.getContext("2d");
  if (!ink) throw new Error("the browser gave no memory for a picture of this size");
  ink.imageSmoothingQuality = "high";
  return ink;
}

/** A copy of a part; where the part reaches beyond the raster, it is transparent. */
export function part(raster: Raster, { x, y, width, height }: Rect): Raster {
  const copy = blank(width, height);
  inkOf(copy).drawImage(raster, -x, -y);
  return copy;
}

/** The whole as a raster of another size. */
export function scaled(source: CanvasImageSource, width: number, height: number): Raster {
  const copy = blank(width, height);
  inkOf(copy).drawImage(source, 0, 0, copy.width, copy.height);
  return copy;
}

/** The source in the middle of a white sheet, made smaller where it does not fit. */
export function centred(source: Raster, width: number, height: number): Raster {
  const sheet = blank(width, height, "#fff");
  const by = Math.min(1, width / source.width, height / source.height);
  const [w, h] = [source.width * by, source.height * by];
  inkOf(sheet).drawImage(source, (width - w) / 2, (height - h) / 2, w, h);
  return sheet;
}

export function within(rect: Rect, width: number, height: number): Rect {
  const x = Math.min(Math.max(0, Math.floor(rect.x)), width);
  const y = Math.min(Math.max(0, Math.floor(rect.y)), height);
  const right = Math.min(width, Math.ceil(rect.x + rect.width));
  const bottom = Math.min(height, Math.ceil(rect.y + rect.height));
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

/** The picture behind an address; rejects with a sentence that names it. */
export async function decoded(url: string, name: string): Promise<Raster> {
  const image = new Image();
  // Another host's pixels may be read only if it agrees, which it is asked for so.
  if (/^https?:/.test(url) && !url.startsWith(location.origin)) image.crossOrigin = "anonymous";
  image.src = url;
  try {
    await image.decode();
  } catch {
    throw new Error(
      `${name} could not be read as an image. It may be damaged; choose a PNG, JPEG, WebP, GIF or SVG.`,
    );
  }
  const { naturalWidth: width, naturalHeight: height } = image;
  if (Math.max(width, height) > LONGEST || width * height > MOST)
    throw new Error(
      `${name} has ${width} × ${height} pixels, more than can be edited here. Make it smaller first.`,
    );
  return scaled(image, width, height);
}
