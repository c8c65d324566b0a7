/** Draws a Plotly figure with the JavaScript that its Python package brings along. */
import { lookOf, runFigureScript } from "./figure.ts";

type Layout = Record<string, unknown>;

interface Plotly {
  react(place: HTMLElement, data: unknown[], layout: Layout, config: object): Promise<unknown>;
}

declare global {
  var Plotly: Plotly | undefined;
}

/** In pixels, where the figure names no height; Plotly's own. */
const HEIGHT = 450;
const CONFIG = { responsive: true, displaylogo: false };

export async function draw(place: HTMLElement, text: string): Promise<void> {
  await runFigureScript("plotly");
  const {
    data,
    layout = {},
    config,
  } = JSON.parse(text) as {
    data: unknown[];
    layout?: Layout;
    config?: object;
  };
  // Plotly fills its place, which would be as high as what fills it.
  place.style.height = `${Number(layout.height) || HEIGHT}px`;
  await globalThis.Plotly?.react(place, data, dressed(place, layout), { ...CONFIG, ...config });
}

/** The figure's own layout; where it says nothing, it looks like the page. */
function dressed(place: HTMLElement, layout: Layout): Layout {
  const { text, line, font } = lookOf(place);
  const axis = { gridcolor: line, linecolor: line, zerolinecolor: line };
  const plain = {
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { color: text, family: font },
    xaxis: axis,
    yaxis: axis,
    margin: { l: 56, r: 24, t: layout.title ? 56 : 24, b: 48 },
  };
  const template = layout.template as { layout?: Layout } | undefined;
  const own = template?.layout ?? {};
  const dark = document.body.classList.contains("dark") || !Object.keys(own).length;
  const themed = dark ? { ...template, layout: { ...own, ...plain } } : template;
  return { autosize: true, ...layout, template: themed };
}
