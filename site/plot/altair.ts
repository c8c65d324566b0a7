/** Draws an Altair chart; Vega-Lite is loaded by the first one. */
import { parse, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";

const views = new WeakMap<HTMLElement, View>();

export async function draw(place: HTMLElement, text: string): Promise<void> {
  const { spec } = compile(JSON.parse(text) as TopLevelSpec);
  const room = document.createElement("div");
  const view = new View(parse(spec, {}, { ast: true }), {
    expr: expressionInterpreter,
    renderer: "svg",
    container: room,
    hover: true,
  });
  await view.runAsync();
  views.get(place)?.finalize();
  views.set(place, view);
  place.replaceChildren(room);
}
