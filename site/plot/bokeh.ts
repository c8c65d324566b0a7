/** Draws a Bokeh figure with the JavaScript that its Python package brings along. */
import { runFigureScript } from "./figure.ts";

interface Bokeh {
  embed: { embed_item(item: unknown, target: HTMLElement): Promise<{ clear?: () => void }[]> };
}

declare global {
  var Bokeh: Bokeh | undefined;
}

/** Widgets, tables and WebGL: only figures with such parts need them. */
const MORE = ["bokeh-widgets", "bokeh-tables", "bokeh-gl"];

export async function draw(place: HTMLElement, text: string): Promise<void> {
  await runFigureScript("bokeh");
  if (/\$\$|\\\\\(|\\\\\[/.test(text)) await runFigureScript("bokeh-mathjax");
  try {
    await show(place, text);
  } catch (error) {
    if (!String(error).includes("could not resolve")) throw error;
    for (const name of MORE) await runFigureScript(name);
    await show(place, text);
  }
}

async function show(place: HTMLElement, text: string): Promise<void> {
  const room = document.createElement("div");
  place.replaceChildren(room);
  await globalThis.Bokeh?.embed.embed_item(JSON.parse(text), room);
}
