/** Draws a plot with Vega; a chunk of its own, loaded by the first plot of a page. */
import {
  type Data,
  parse,
  type Scale,
  type Spec,
  type Mark as VegaMark,
  type View as VegaView,
  View,
} from "vega";
import { expressionInterpreter } from "vega-interpreter";
import type { Drawn, Mark, Point, Settings } from "./series.ts";

/** The theme's colours, read from the page. */
export interface Look {
  text: string;
  muted: string;
  line: string;
  accent: string;
  scale: [string, string];
  font: string;
  background: string;
}

export interface Size {
  width: number;
  height: number;
}

/** What the pointer is over. */
export type Over = (point: Point | null) => void;

export const PALETTE = [
  "#3b78e7",
  "#e8710a",
  "#1e9e5a",
  "#9b5de5",
  "#e04f5f",
  "#0c93a8",
  "#b8860b",
  "#d6558b",
  "#6b7a90",
  "#6a961f",
];

/** More marks than this are pixels, not elements. */
const ELEMENTS = 1500;
const PADDING = 6;

/** One plot in its place; drawn again it keeps its view and changes only what differs. */
export class Drawing {
  private view: VegaView | null = null;
  private key = "";
  private turn = 0;

  constructor(
    private readonly place: HTMLElement,
    private readonly over: Over,
  ) {}

  async draw(drawn: Drawn, settings: Settings, mark: Mark, size: Size): Promise<void> {
    const renderer = drawn.points.length > ELEMENTS ? "canvas" : "svg";
    const spec = specification(drawn, settings, mark, lookOf(this.place));
    const key = `${renderer}${JSON.stringify(spec)}`;
    const turn = ++this.turn;
    const fresh = key !== this.key || !this.view;
    const room = fresh ? document.createElement("div") : null;
    const view = room ? started(spec, renderer, room, this.over) : this.view;
    if (!view) return;
    view.width(size.width).height(size.height);
    for (const [name, value] of Object.entries(signals(drawn, settings, size)))
      view.signal(name, value);
    view.data("points", drawn.points);
    await view.runAsync();
    if (!room) return;
    if (turn !== this.turn) {
      view.finalize();
      return;
    }
    // The picture before stays until the next one is complete: nothing flickers.
    this.view?.finalize();
    this.view = view;
    this.key = key;
    this.place.replaceChildren(room);
  }

  async resize({ width, height }: Size): Promise<void> {
    if (!this.view) return;
    this.view.width(width).height(height).signal("columns", columns(width));
    await this.view.runAsync();
  }

  /** Where the area between the axes stands within the place. */
  area(): { left: number; top: number; width: number; height: number } | null {
    if (!this.view) return null;
    const [left, top] = this.view.origin();
    const { width, height } = {
      width: this.view.signal("width") as number,
      height: this.view.signal("height") as number,
    };
    return { left: left + PADDING, top: top + PADDING, width, height };
  }

  /** The value at a distance from the area's left edge. */
  invert(pixels: number): number {
    return Number(this.view?.scale("x").invert(pixels));
  }

  /** A point's distances from the area's corner. */
  at(point: Point): { x: number; y: number } {
    const scale = this.view?.scale("x");
    const half = scale?.bandwidth ? scale.bandwidth() / 2 : 0;
    return { x: Number(scale?.(point.x)) + half, y: Number(this.view?.scale("y")(point.y)) };
  }

  /** The colour of a point; empty where all have the same. */
  color(point: Point): string {
    if (!this.view || point.color === "") return "";
    return String(this.view.scale("color")(point.color));
  }

  picture(): Promise<string> | null {
    return this.view?.toImageURL("png", 2) ?? null;
  }

  stop(): void {
    this.turn++;
    this.view?.finalize();
    this.view = null;
  }
}

function lookOf(element: HTMLElement): Look {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const dark = element.closest(".dark") !== null;
  return {
    text: style.color,
    muted: read("--body-text-color-subdued"),
    line: read("--border-color-primary"),
    accent: read("--color-accent"),
    scale: dark
      ? [read("--primary-900"), read("--primary-300")]
      : [read("--primary-200"), read("--primary-800")],
    font: style.fontFamily,
    background: read("--block-background-fill"),
  };
}

function started(spec: Spec, renderer: "svg" | "canvas", room: HTMLElement, over: Over): VegaView {
  // Trees of expressions, walked by the interpreter: the page's policy forbids code made from text.
  const view = new View(parse(spec, {}, { ast: true }), {
    expr: expressionInterpreter,
    renderer,
    container: room,
    hover: true,
    tooltip: (_handler, _event, _item, value) => over((value as Point | null) ?? null),
  });
  return view;
}

function columns(width: number): number {
  return Math.max(1, Math.floor(width / 120));
}

function signals(drawn: Drawn, settings: Settings, size: Size): Record<string, never> {
  const map = settings.color_map ?? {};
  const range = drawn.colors.map(
    (name, at) => map[String(name)] ?? PALETTE[at % PALETTE.length] ?? "",
  );
  const values: Record<string, unknown> = {
    xDomain: drawn.x,
    yDomain: drawn.y,
    columns: columns(size.width),
  };
  if (drawn.colorKind) values.colorDomain = drawn.colors;
  if (drawn.colorKind === "nominal") values.colorRange = range;
  return values as Record<string, never>;
}

/** Everything of a plot but its data, domains and size. */
function specification(drawn: Drawn, settings: Settings, mark: Mark, look: Look): Spec {
  const { colorKind } = drawn;
  const names = ["xDomain", "yDomain", "columns"];
  if (colorKind) names.push("colorDomain");
  if (colorKind === "nominal") names.push("colorRange");
  return {
    $schema: "https://vega.github.io/schema/vega/v6.json",
    description: settings.title ?? settings.label ?? "Plot",
    autosize: { type: "fit", contains: "padding" },
    padding: PADDING,
    background: look.background,
    signals: names.map((name) => ({ name, value: null })),
    title: settings.title
      ? { text: settings.title, anchor: "middle", fontSize: 14, fontWeight: 500, offset: 10 }
      : undefined,
    data: data(drawn, mark),
    scales: scales(drawn, mark, look),
    axes: axes(drawn, settings, mark),
    legends: legends(drawn, settings, mark),
    marks: marks(drawn, mark, look, settings.x_lim !== null || settings.y_lim !== null),
    config: {
      title: { color: look.text, font: look.font },
      axis: {
        labelColor: look.muted,
        titleColor: look.text,
        labelFont: look.font,
        titleFont: look.font,
        labelFontSize: 11,
        titleFontSize: 12,
        titleFontWeight: 500,
        titlePadding: 8,
        gridColor: look.line,
        domainColor: look.line,
        tickColor: look.line,
      },
      legend: {
        labelColor: look.text,
        titleColor: look.muted,
        labelFont: look.font,
        titleFont: look.font,
        labelFontSize: 11,
        titleFontSize: 11,
        titleFontWeight: 500,
        offset: 10,
      },
    },
  };
}

function data({ colorKind }: Drawn, mark: Mark): Data[] {
  const points: Data = { name: "points", values: [] };
  if (mark !== "line") return [points];
  // A line of one point is drawn as a dot.
  const groupby = colorKind === "nominal" ? ["color"] : [];
  const counted: Data = {
    name: "lone",
    source: "points",
    transform: [
      { type: "joinaggregate", groupby, ops: ["count"], as: ["members"] },
      { type: "filter", expr: "datum.members === 1" },
    ],
  };
  return [points, counted];
}

function scales({ xKind, colorKind, beside }: Drawn, mark: Mark, look: Look): Scale[] {
  const domain = { signal: "xDomain" };
  const kinds: Record<string, Scale> = {
    nominal:
      mark === "bar"
        ? { name: "x", type: "band", domain, range: "width", padding: 0.15 }
        : { name: "x", type: "point", domain, range: "width", padding: 0.5 },
    temporal: { name: "x", type: "time", domain, range: "width" },
    quantitative: { name: "x", type: "linear", domain, range: "width", zero: false },
  };
  const found: Scale[] = [
    kinds[xKind] as Scale,
    { name: "y", type: "linear", domain: { signal: "yDomain" }, range: "height", zero: false },
  ];
  const colors = { signal: "colorDomain" };
  if (colorKind === "nominal")
    found.push({ name: "color", type: "ordinal", domain: colors, range: { signal: "colorRange" } });
  else if (colorKind)
    found.push({ name: "color", type: "linear", domain: colors, range: look.scale, zero: false });
  if (beside)
    found.push({
      name: "inner",
      type: "band",
      domain: colors,
      range: [0, { signal: "bandwidth('x')" }],
    });
  return found;
}

/** How a label that is turned hangs on its tick. */
function turned(angle: number, along: "x" | "y"): Record<string, unknown> {
  if (!angle) return {};
  const side = along === "x" ? angle : angle + 90;
  const steep = Math.abs(Math.sin((side * Math.PI) / 180)) > 0.1;
  if (along === "y") return { labelAngle: angle };
  return {
    labelAngle: angle,
    labelAlign: steep ? (((angle % 360) + 360) % 360 < 180 ? "left" : "right") : "center",
    labelBaseline: steep ? "middle" : "top",
  };
}

function axes({ xKind }: Drawn, settings: Settings, mark: Mark): Spec["axes"] {
  const { x_axis_format, y_axis_format, x_axis_labels_visible: labels } = settings;
  return [
    {
      scale: "x",
      orient: "bottom",
      title: settings.x_title ?? settings.x ?? "",
      labels: labels !== false,
      labelOpacity: labels === "hidden" ? 0 : 1,
      labelOverlap: xKind === "nominal" ? false : "parity",
      labelLimit:
        xKind === "nominal" && !settings.x_label_angle
          ? { signal: "max(28, width / length(xDomain) - 4)" }
          : 160,
      labelFlush: xKind !== "nominal",
      tickCount: { signal: "ceil(width / 70)" },
      grid: xKind !== "nominal" && mark !== "bar",
      ...(x_axis_format
        ? { format: x_axis_format, formatType: xKind === "temporal" ? "time" : "number" }
        : {}),
      ...turned(settings.x_label_angle, "x"),
    },
    {
      scale: "y",
      orient: "left",
      title: settings.y_title ?? settings.y ?? (settings.y_aggregate === "count" ? "count" : ""),
      grid: true,
      domain: false,
      ticks: false,
      labelPadding: 6,
      labelOverlap: true,
      tickCount: { signal: "ceil(height / 45)" },
      ...(y_axis_format ? { format: y_axis_format } : {}),
      ...turned(settings.y_label_angle, "y"),
    },
  ];
}

function legends({ colorKind }: Drawn, settings: Settings, mark: Mark): Spec["legends"] {
  const shown = settings.colors_in_legend;
  if (!colorKind || shown?.length === 0) return [];
  const title = settings.color_title ?? settings.color ?? "";
  if (colorKind !== "nominal")
    return [
      {
        fill: "color",
        type: "gradient",
        orient: "bottom",
        direction: "horizontal",
        title,
        gradientLength: { signal: "clamp(width * 0.6, 80, 260)" },
        gradientThickness: 10,
      },
    ];
  return [
    {
      [mark === "line" ? "stroke" : "fill"]: "color",
      orient: "bottom",
      direction: "horizontal",
      title,
      columns: { signal: "columns" },
      symbolType: mark === "line" ? "stroke" : mark === "bar" ? "square" : "circle",
      ...(mark === "line" ? { symbolStrokeWidth: 2 } : {}),
      ...(shown ? { values: shown } : {}),
    },
  ];
}

function marks(drawn: Drawn, mark: Mark, look: Look, clip: boolean): VegaMark[] {
  const color = drawn.colorKind ? { scale: "color", field: "color" } : { value: look.accent };

  const at = { x: { scale: "x", field: "x" }, y: { scale: "y", field: "y" } };
  if (mark === "point")
    return [
      {
        type: "symbol",
        name: "marks",
        from: { data: "points" },
        clip,
        aria: false,
        encode: {
          enter: { size: { value: 44 }, strokeWidth: { value: 1 } },
          update: {
            ...at,
            fill: color,
            stroke: { value: look.background },
            opacity: { value: 0.85 },
            tooltip: { signal: "datum" },
          },
          hover: { opacity: { value: 1 }, stroke: { value: look.text } },
        },
      },
    ];
  if (mark === "bar") return [bars(drawn, color)];
  const line: VegaMark = {
    type: "line",
    name: "marks",
    from: { data: drawn.colorKind === "nominal" ? "series" : "points" },
    clip,
    aria: false,
    encode: {
      update: {
        ...at,
        stroke: color,
        strokeWidth: { value: 2 },
        strokeJoin: { value: "round" },
      },
    },
  };
  const lone: VegaMark = {
    type: "symbol",
    from: { data: "lone" },
    clip,
    aria: false,
    encode: { update: { ...at, fill: color, size: { value: 44 } } },
  };
  if (drawn.colorKind !== "nominal") return [line, lone];
  const each: VegaMark = {
    type: "group",
    from: { facet: { name: "series", data: "points", groupby: "color" } },
    marks: [line],
  };
  return [each, lone];
}

function bars({ xKind, beside, points }: Drawn, color: object): VegaMark {
  const inner = beside ? { scale: "inner", field: "color" } : undefined;
  const place =
    xKind === "nominal"
      ? {
          x: { scale: "x", field: "x", ...(inner ? { offset: inner } : {}) },
          width: { scale: beside ? "inner" : "x", band: 1 },
        }
      : {
          x: { scale: "x", field: "x", offset: points.length > 200 ? 0 : 0.5 },
          x2: { scale: "x", field: "x2", offset: points.length > 200 ? 0 : -0.5 },
        };
  return {
    type: "rect",
    name: "marks",
    from: { data: "points" },
    clip: true,
    aria: false,
    encode: {
      update: {
        ...place,
        y: { scale: "y", field: "y" },
        y2: { scale: "y", field: "base" },
        fill: color,
        opacity: { value: 1 },
        tooltip: { signal: "datum" },
      },
      hover: { opacity: { value: 0.8 } },
    },
  } as VegaMark;
}
