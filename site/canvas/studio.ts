/** One editor at work: its sheet, what was done to it, and the tool in hand. */
import { type Signal, signal } from "@preact/signals";
import type { FileData } from "../files.ts";
import { History, type Step } from "./history.ts";
import { autoSize, type Settings } from "./options.ts";
import type { Rect } from "./raster.ts";
import {
  bytesBeyond,
  cropped,
  emptySheet,
  type Layer,
  newLayer,
  refitted,
  resized,
  type Sheet,
  withBackground,
} from "./sheet.ts";
import { type Pen, Stroke } from "./stroke.ts";
import { opened, placed, soiled } from "./value.ts";
import { Viewport } from "./viewport.ts";

export type Tool = "brush" | "eraser" | "crop" | "resize" | "pan";

export class Studio {
  readonly sheet: Signal<Sheet>;
  readonly history = new History();
  readonly viewport = new Viewport();
  readonly tool = signal<Tool>("brush");
  /** The line being drawn, with the layer that it goes on. */
  readonly stroke = signal<{ stroke: Stroke; layer: Layer } | null>(null);
  /** Where the pen stands in the picture; null while it is nowhere over it. */
  readonly pen = signal<{ x: number; y: number } | null>(null);
  /** The part that cropping keeps. */
  readonly selection = signal<Rect>({ x: 0, y: 0, width: 1, height: 1 });
  /** What screen readers are told. */
  readonly said = signal("");
  readonly brush: Signal<Pen>;
  readonly eraser: Signal<Pen>;

  constructor(
    readonly settings: () => Settings,
    pens: { brush: Pen; eraser: Pen },
    /** The visitor changed the picture. */
    private readonly changed: () => void,
  ) {
    const { canvas, names } = settings();
    this.sheet = signal(emptySheet(...canvas, names));
    this.brush = signal(pens.brush);
    this.eraser = signal(pens.eraser);
  }

  /** The pen of the tool in hand; null for tools that do not draw. */
  get inHand(): Signal<Pen> | null {
    const tool = this.tool.value;
    return tool === "brush" ? this.brush : tool === "eraser" ? this.eraser : null;
  }

  get active(): Layer | undefined {
    const { layers, active } = this.sheet.peek();
    return layers.find(({ id }) => id === active);
  }

  /** Shows another picture, whose history starts here. */
  load(sheet: Sheet): void {
    this.lift();
    this.sheet.value = sheet;
    this.history.forget();
    this.fitPens();
  }

  /** Gives pens whose size is up to us one that fits the picture. */
  private fitPens(): void {
    const { width, height } = this.sheet.peek();
    for (const pen of [this.brush, this.eraser])
      if (pen.peek().auto) pen.value = { ...pen.peek(), size: autoSize(width, height) };
  }

  take(tool: Tool): void {
    this.lift();
    this.tool.value = tool;
    const { width, height } = this.sheet.peek();
    this.selection.value = { x: 0, y: 0, width, height };
  }

  // Drawing

  press(x: number, y: number, pressure?: number): void {
    const pen = this.inHand?.peek();
    const layer = this.active;
    if (!pen || !layer) return;
    if (!layer.shown) return;
    const scale = this.viewport.place.peek().zoom * devicePixelRatio;
    const stroke = new Stroke(layer.raster, pen, scale);
    stroke.to({ x, y }, pressure);
    this.stroke.value = { stroke, layer };
  }

  move(x: number, y: number, pressure?: number): void {
    this.stroke.peek()?.stroke.to({ x, y }, pressure);
  }

  lift(): void {
    const now = this.stroke.peek();
    if (!now) return;
    this.stroke.value = null;
    const step = now.stroke.end();
    const { raster } = now.layer;
    soiled(raster);
    const untouched = !this.sheet.peek().touched;
    if (untouched) this.sheet.value = { ...this.sheet.peek(), touched: true };
    this.did({
      size: step.size,
      swap: () => {
        step.swap();
        soiled(raster);
        if (untouched)
          this.sheet.value = { ...this.sheet.peek(), touched: !this.sheet.peek().touched };
      },
    });
  }

  /** Takes the line being drawn back. */
  drop(): void {
    const now = this.stroke.peek();
    if (!now) return;
    now.stroke.cancel();
    soiled(now.layer.raster);
    this.stroke.value = null;
  }

  // The picture as a whole

  /** Puts a file behind the drawing; rejects with a sentence where it is no picture. */
  async place(file: FileData): Promise<void> {
    const raster = await opened(file);
    this.become(withBackground(this.sheet.peek(), placed(raster, this.settings())));
    this.fitPens();
    this.said.value = `Image of ${raster.width} by ${raster.height} pixels opened`;
  }

  clear(): void {
    const { canvas, names } = this.settings();
    this.become(emptySheet(...canvas, names));
    this.said.value = "Canvas cleared";
  }

  crop(to: Rect): void {
    this.become(this.kept(cropped(this.sheet.peek(), to)));
    this.said.value = `Cropped to ${to.width} by ${to.height} pixels`;
  }

  resize(width: number, height: number): void {
    this.become(this.kept(resized(this.sheet.peek(), width, height)));
    this.said.value = `Resized to ${width} by ${height} pixels`;
  }

  private kept(sheet: Sheet): Sheet {
    const { fixed, canvas } = this.settings();
    return fixed ? refitted(sheet, ...canvas) : sheet;
  }

  // Layers

  addLayer(): void {
    const sheet = this.sheet.peek();
    const names = new Set(sheet.layers.map(({ name }) => name));
    let number = sheet.layers.length + 1;
    while (names.has(`Layer ${number}`)) number++;
    const layer = {
      ...newLayer(`Layer ${number}`, sheet.width, sheet.height),
      added: true,
    };
    this.become({ ...sheet, layers: [...sheet.layers, layer], active: layer.id, touched: true });
    this.said.value = `${layer.name} added`;
  }

  deleteLayer(layer: Layer): void {
    const sheet = this.sheet.peek();
    const at = sheet.layers.indexOf(layer);
    const layers = sheet.layers.filter((each) => each !== layer);
    const beside = layers[Math.max(0, at - 1)]?.id ?? 0;
    const active = sheet.active === layer.id ? beside : sheet.active;
    this.become({ ...sheet, layers, active });
    this.said.value = `${layer.name} deleted`;
  }

  /** Moves a layer by steps toward the top. */
  raise(layer: Layer, by: number): void {
    const sheet = this.sheet.peek();
    const to = sheet.layers.indexOf(layer) + by;
    if (to < 0 || to >= sheet.layers.length) return;
    const rest = sheet.layers.filter((each) => each !== layer);
    const layers = [...rest.slice(0, to), layer, ...rest.slice(to)];
    this.become({ ...sheet, layers, touched: true });
    this.said.value = `${layer.name} is now ${layers.length - to} of ${layers.length} from the top`;
  }

  show(layer: Layer, shown: boolean): void {
    const sheet = this.sheet.peek();
    const layers = sheet.layers.map((each) => (each === layer ? { ...each, shown } : each));
    this.become({ ...sheet, layers });
    this.said.value = `${layer.name} ${shown ? "shown" : "hidden"}`;
  }

  select(layer: Layer): void {
    this.sheet.value = { ...this.sheet.peek(), active: layer.id };
  }

  // What was done

  undo(): void {
    this.lift();
    if (this.history.undo()) this.told("Undone");
  }

  redo(): void {
    if (this.history.redo()) this.told("Redone");
  }

  private told(what: string): void {
    this.said.value = what;
    this.changed();
  }

  /** Goes over to another sheet, in a way that can be undone. */
  private become(sheet: Sheet): void {
    this.lift();
    let other = this.sheet.peek();
    this.sheet.value = sheet;
    this.did({
      size: bytesBeyond(other, sheet),
      swap: () => {
        const now = this.sheet.peek();
        this.sheet.value = other;
        other = now;
      },
    });
  }

  private did(step: Step): void {
    this.history.push(step);
    this.changed();
  }
}

/** Sizes of brushes at which pressing a key still changes something. */
export function nextSize(size: number, up: boolean): number {
  const step = Math.max(1, Math.round(size / 8));
  return Math.max(1, Math.min(MOST_SIZE, size + (up ? step : -step)));
}

export const MOST_SIZE = 250;
